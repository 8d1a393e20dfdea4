"""Scraped pages: which line is what, and what is known of the origin.

Each file in `pages/` holds what is expected (`key: value` lines), a line `---`, and the page with its kind before each
line (`body|...`; a bare `|` is a blank line). Pages are invented. To add a case, add a file.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.articles import read_article
from briefing.types.article import Article

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))


def page(path: Path) -> tuple[dict[str, str], list[str], Article]:
    """What is expected, the kind of each line with words, and the article as read."""
    expected, _, body = path.read_text("utf-8").partition("---\n")
    rows = [line.partition("|") for line in body.splitlines()]
    glued = ""
    for index, (kind, _, line) in enumerate(rows):
        is_glued = index > 0 and path.stem == "glued_to_prose" and {kind, rows[index - 1][0]} == {"furniture", "body"}
        glued += ("" if is_glued or not index else "\n") + line
    keys = dict(line.split(": ", 1) for line in expected.splitlines())
    return keys, [kind for kind, _, _ in rows if kind], read_article(f"{path.stem}.txt", glued.encode())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_line_is_what_it_is(path: Path) -> None:
    """Headline, byline, date, text and furniture are told apart."""
    _, kinds, article = page(path)
    found = [
        f"{block.kind}|{line}" for block in article.blocks for line in article.text[block.start : block.end].split("\n")
    ]
    lines = [line for line in path.read_text("utf-8").partition("---\n")[2].splitlines() if line != "|"]
    assert found == lines
    assert len(kinds) == len(found)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_origin_is_found_where_it_is_printed(path: Path) -> None:
    """Title, date with its basis, dateline, agency, outlet and byline; absent where the page has none."""
    expected, _, article = page(path)
    published = f"{article.published.edtf} {article.published.basis}".strip()
    found = {
        "title": article.title,
        "published": published,
        "dateline": article.dateline.text.removesuffix(" (AP)").removesuffix(" (Coast Wire)")
        if article.dateline
        else "",
        "wire": article.wire,
        "publisher": article.publisher,
        "byline": article.byline,
    }
    assert {key: value for key, value in found.items() if value} == expected
