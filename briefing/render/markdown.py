"""Editorial Markdown: CommonMark with tables and footnotes, no HTML, links checked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from mdit_py_plugins.footnote import footnote_plugin

from briefing.render.filters import external
from briefing.types.parts import Note

_PARSER = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).use(footnote_plugin)


def to_html(note: Note, link: Callable[[str], str]) -> Markup:
    """The note as HTML; `link` turns a site path into a link from the page that it stands on.

    Raw HTML shows as text. An address that is not http, https, mailto, a site path or a fragment leads nowhere.
    """
    env: dict[str, object] = {}
    tokens = _PARSER.parse(note.markdown, env)
    for token in _links(tokens):
        token.attrSet("href", _href(str(token.attrGet("href")), link))
    for image in _images(tokens):
        image.attrSet("src", _href(str(image.attrGet("src")), link))
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, env))


def site_links(note: Note) -> Iterator[tuple[int, str]]:
    """Line (from 1) and address of every link of the note that does not leave the site."""
    for block in _PARSER.parse(note.markdown, {}):
        for token in _links([block]):
            href = str(token.attrGet("href"))
            if not _leaves(href):
                yield (block.map[0] + 1 if block.map else 1), href


def _leaves(href: str) -> bool:
    """Whether an address leads to another host or a mailbox."""
    return bool(external(href)) or href.startswith("mailto:")


def _href(href: str, link: Callable[[str], str]) -> str:
    """The address to write."""
    if href.startswith("/") and not href.startswith("//"):
        return link(href)
    return href if _leaves(href) or href.startswith("#") else "#"


def _links(tokens: list[Token]) -> Iterator[Token]:
    return (inner for token in tokens for inner in token.children or () if inner.type == "link_open")


def _images(tokens: list[Token]) -> Iterator[Token]:
    return (inner for token in tokens for inner in token.children or () if inner.type == "image")
