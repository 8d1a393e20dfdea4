"""Links that lead nowhere, found before anybody follows them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import normpath
from urllib.parse import unquote

from briefing.errors import Problem
from briefing.render.markdown import site_links
from briefing.types.pages import MarkdownPage, Page
from briefing.types.parts import Note, View

_TAG = re.compile(r"<[a-z][^>]*>")
_LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check_notes(pages: Iterable[Page]) -> tuple[Problem, ...]:
    """Editorial links to pages that do not exist, each with the Markdown file and its line."""
    pages = tuple(pages)
    paths = {page.path for page in pages}
    return tuple(sorted({problem for note in _notes(pages) for problem in _broken(note, paths)}))


def _notes(pages: Iterable[Page]) -> Iterator[Note]:
    for page in pages:
        if isinstance(page.context, View):
            yield from page.context.notes
        if isinstance(page.context, MarkdownPage):
            yield page.context.body


def _broken(note: Note, paths: set[str]) -> Iterator[Problem]:
    for line, href in site_links(note):
        target = re.split("[#?]", href)[0]
        if href.startswith("#") or target in paths or target.startswith("/assets/"):
            continue
        near = f"{target}/" if f"{target}/" in paths else ""
        hint = f"did you mean '{near}'?" if near else "write the path as it stands in the address bar, from the '/' on"
        yield Problem(note.file, line, 0, f"the link '{href}' leads to no page", hint)


def check_files(files: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Broken links and fragments of a finished site (output file to bytes), each with the file that holds it."""
    pages = {name: body.decode() for name, body in files.items() if name.endswith(".html")}
    anchors = {name: set(map(html.unescape, _ID.findall(" ".join(_TAG.findall(text)))))
               for name, text in pages.items()}
    return tuple(problem for name in sorted(pages) for problem in _dangling(name, pages[name], files, anchors))


def _dangling(name: str, text: str, files: Mapping[str, bytes], anchors: Mapping[str, set[str]]) -> Iterator[Problem]:
    links = {html.unescape(link) for tag in _TAG.findall(text) for link in _LINK.findall(tag)}
    for link in sorted(links):
        if _SCHEME.match(link) or (name == "404.html" and link.startswith("/")):
            continue
        path, _, fragment = link.partition("#")
        target = _file(name, unquote(path.partition("?")[0]))
        if target not in files:
            yield Problem(name, message=f"the link '{link}' leads to no page")
        elif fragment and target in anchors and unquote(fragment) not in anchors[target]:
            yield Problem(name, message=f"the link '{link}' leads to a page without that anchor")


def _file(name: str, path: str) -> str:
    """The output file that a relative link leads to."""
    if not path:
        return name
    folder = name.rpartition("/")[0]
    target = normpath(f"{folder}/{path}" if folder else path)
    return f"{target}/index.html".removeprefix("./") if path.endswith(("/", ".")) else target
