"""Slugs, site paths and links: the only place where URLs are made.

A site path starts and ends with a slash ('/actors/ali-larijani/') or names a file ('/feed.xml'). Everything is
lower-case ASCII. A path says where a page stands under the base URL; a link says how to get there from another page.
"""

from __future__ import annotations

import posixpath
import re
from urllib.parse import urlsplit

from anyascii import anyascii

FOLDERS: dict[str, str] = {
    "article": "articles",
    "actor": "actors",
    "office": "offices",
    "agreement": "agreements",
    "event": "events",
    "country": "countries",
    "relation": "relations",
    "timeline": "timeline",
}
"""The top folder of each kind of page that an address is made for."""

LONGEST = 80
"""Characters a slug may have; longer ones are cut at a word."""


def within(address: str, base_url: str) -> str:
    """An address of the site as a path in it: the publication's own, or as `serve` shows it; other text stays.

    ('http://127.0.0.1:8000/desk/actors/', 'https://example.org/desk/') is '/actors/'; a fragment stays.
    """
    if address.startswith(base_url):
        return "/" + address.removeprefix(base_url)
    here = re.match(r"https?://(?:127\.0\.0\.1|localhost)(?::\d+)?(?=/)", address)
    base = urlsplit(base_url).path
    if here and address[here.end() :].startswith(base):
        return "/" + address[here.end() + len(base) :]
    return address


def slug(text: str, fallback: str = "page") -> str:
    """`text` as lower-case ASCII words joined by hyphens, in any script ('Ólafsvík' is 'olafsvik').

    Never empty: where no letter or digit is left, `fallback`. Idempotent.
    """
    bare = re.sub(r"['’‘ʻʼ`´]", "", text)
    words = re.sub(r"[^a-z0-9]+", "-", anyascii(bare).replace("'", "").replace("`", "").lower()).strip("-")
    if len(words) > LONGEST:
        head = words[: LONGEST + 1]
        words = (head.rsplit("-", 1)[0] if "-" in head else head[:LONGEST]).strip("-")
    return words or fallback


def permalink(kind: str, slugged: str) -> str:
    """The site path of a page: ('actor', 'ali-larijani') is '/actors/ali-larijani/'."""
    return f"/{FOLDERS[kind]}/{slugged}/"


def relation(slug_a: str, slug_b: str) -> str:
    """The site path of the relation of two countries, the same whichever is named first."""
    first, second = sorted((slug_a, slug_b))
    return permalink("relation", f"{first}-{second}")


def month(year: int, number: int) -> str:
    """The site path of a month of the timeline: '/timeline/2023/07/'."""
    return f"/timeline/{year:04d}/{number:02d}/"


def year(number: int) -> str:
    """The site path of a year of the timeline: '/timeline/2023/'."""
    return f"/timeline/{number:04d}/"


def relative(from_path: str, to_path: str) -> str:
    """The link from the page at `from_path` to `to_path`, which may carry '#fragment' or '?query'.

    Works from the file system and under any base path. A page's link to itself is './' or its file's name.
    """
    target, mark, rest = _split(to_path)
    folder = from_path if from_path.endswith("/") else posixpath.dirname(from_path)
    if mark == "#" and target == from_path:
        return mark + rest
    link = posixpath.relpath(target, folder or "/")
    if target.endswith("/"):
        link += "/"
    return link + mark + rest


def absolute(base_url: str, path: str) -> str:
    """`path` under the base URL, which may have a path of its own: ('https://x.org/news', '/a/') is
    'https://x.org/news/a/'."""
    return base_url.rstrip("/") + "/" + path.lstrip("/")


def output_file(path: str) -> str:
    """The file that holds a page, relative to the output folder: '/actors/x/' is 'actors/x/index.html'."""
    target = _split(path)[0].lstrip("/")
    return target + "index.html" if not target or target.endswith("/") else target


def _split(path: str) -> tuple[str, str, str]:
    """The path, the first of '#' or '?', and what follows it."""
    found = re.search(r"[#?]", path)
    return (path[: found.start()], found.group(), path[found.end() :]) if found else (path, "", "")
