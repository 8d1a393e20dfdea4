"""A site in German shows no English but that of its articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from lxml import html

from briefing.config import Config
from briefing.edtf import MONTHS
from briefing.render import Renderer
from briefing.render.strings import load_strings
from briefing.render.theme import default_theme
from briefing.site import Desk, pages
from briefing.site.words import words
from briefing.types.pages import Page
from briefing.types.parts import View
from tests.site.busy import busy
from tests.site.small import make

CONFIG = Config(root=Path("/nowhere"), title="Hafenblatt", base_url="https://hafenblatt.example/", language="de")
MARKED = "//*[@lang='en'] | //script | //style | //pre | //code"
SPOKEN = "//@title | //@aria-label | //@placeholder | //@alt | //option/text() | //meta[@name='description']/@content"


def texts(body: bytes) -> Iterator[str]:
    """What a reader meets on a page, but for what is marked as English."""
    tree = html.document_fromstring(body.decode())
    for part in tree.xpath(MARKED):
        part.drop_tree()
    yield from (" ".join(text.split()) for text in [*tree.itertext(), *tree.xpath(SPOKEN)] if text.strip())


def values(table: object) -> Iterator[str]:
    """Every text in nested tables."""
    if isinstance(table, dict):
        for inner in table.values():
            yield from values(inner)
    elif isinstance(table, str):
        yield table


def english() -> set[str]:
    """Everything that an English site says itself and a German one does not."""
    said = [set(load_strings((default_theme(),), language).words.values())
            | set(values(msgspec.to_builtins(words(language)))) for language in ("en", "de")]
    return {text for text in said[0] - said[1] if len(text) > 2 and "{" not in text}


@pytest.mark.parametrize("desk", [make(CONFIG), busy(CONFIG, 30, 10, undated=3)], ids=["small", "busy"])
def test_no_page_speaks_english(desk: Desk) -> None:
    """No word of the interface, no month, no title, on any page kind."""
    renderer, known = Renderer(CONFIG), english()
    assert {"Visit", "Talks", "Date unknown", "signed", "Cite this page"} <= known
    months = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
    ours = {"April", "August", "September", "November"}
    found = set()
    for page in made(desk):
        for text in texts(renderer.render(page)):
            bare = re.sub("“[^”]*”", "", text).strip(" :.,·→←()0123456789")  # in quotation marks: as printed
            if bare in known or set(months.findall(bare)) - ours:
                found.add((page.path, text))
    assert found == set()


def test_what_articles_say_is_marked_as_english() -> None:
    """A screen reader reads a sentence in the language that it is in."""
    (page,) = (page for page in pages(make(CONFIG)) if page.path == "/articles/2021-03-03-fisheries-talks-open/")
    tree = html.document_fromstring(Renderer(CONFIG).render(page).decode())
    assert set(tree.xpath("//blockquote/@lang")) == {"en"}


def made(desk: Desk) -> Iterator[Page]:
    """The pages that readers see; of many archive pages a few."""
    shown = [page for page in pages(desk) if isinstance(page.context, View)]
    yield from (page for page in shown if page.path.count("/") < 5)
