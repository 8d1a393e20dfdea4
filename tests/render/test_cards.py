"""Pictures for links elsewhere."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from lxml import html
from PIL import Image

from briefing.config import Theme
from briefing.render import Renderer
from briefing.render.cards import INK, PAPER, SIZE, draw, layout
from briefing.types.machine import Card
from briefing.types.pages import Page

from . import samples

CARD = Card(kicker="Person · Norway", title="Mira Tolvane", text="Foreign minister. 7 facts from 3 articles.")


def opened(data: bytes) -> Image.Image:
    """The picture."""
    return Image.open(io.BytesIO(data)).convert("RGB")


def test_a_card_has_the_size_that_other_sites_expect_and_few_bytes() -> None:
    """1200 by 630, as text on the paper of the theme."""
    data = draw(CARD, "The Northern Desk")
    picture = opened(data)
    assert picture.size == SIZE and len(data) < 30_000
    colours = {colour for _, colour in picture.getcolors(64) or []}
    assert {PAPER, INK} <= colours


def test_the_same_card_gives_the_same_bytes() -> None:
    """Nothing but the words and the accent decides."""
    assert draw(CARD, "Desk") == draw(CARD, "Desk") != draw(CARD, "Desk", "#aa3300")


@pytest.mark.parametrize("accent", ["#aa3300", "#a30"])
def test_the_accent_is_the_publications_own(accent: str) -> None:
    """The bar on top has the colour of `theme.accent`, long or short."""
    assert opened(draw(CARD, "Desk", accent)).getpixel((600, 5)) == (0xAA, 0x33, 0x00)


@pytest.mark.parametrize("title", ["", "الوزيرة", "Ж" * 400, "word " * 400, "a\x00b\x1b\u202ec", "💥", "–" * 40])
def test_no_title_breaks_a_card(title: str) -> None:
    """Long, empty, in other scripts or with characters that cannot be seen: the margins stay empty."""
    picture = opened(draw(Card(kicker=title, title=title, text=title), title))
    margins = [picture.crop(box).getcolors() for box in ((0, 20, 60, 630), (1180, 20, 1200, 630), (0, 600, 1200, 630))]
    assert all(colours == [(colours[0][0], PAPER)] for colours in margins if colours)


def test_pages_name_their_card_unless_there_are_none() -> None:
    """Open Graph has the absolute address of the picture; `theme.cards: false` leaves it out."""
    page = samples.contexts()[samples.ACTOR.path]
    bare = Renderer(samples.config(Path("/nowhere"), theme=Theme(cards=False)))
    both = [html.document_fromstring(renderer.render(Page(samples.ACTOR.path, "actor.html", page)).decode())
            for renderer in (Renderer(samples.config(Path("/nowhere"))), bare)]
    found = [tree.xpath("//meta[@property='og:image']/@content") for tree in both]
    assert found == [["https://desk.example/news/actors/mira-tolvane/card.png"], []]


def test_a_long_title_gives_way_to_what_is_said_under_it() -> None:
    """'Signed, according to' without whose word it is would be worse than a smaller title."""
    said = "Trade agreement, Norway and Chile. Signed (reported), according to a spokesman for the harbour master."
    title = "Memorandum of understanding on the herring fisheries of Port Velna"
    size, lines, text = layout(Card(kicker="", title=title, text=said))
    assert " ".join(text) == said and "…" not in "".join(lines) and size < 76


def test_a_title_is_not_said_twice() -> None:
    """A description that begins with the name goes on without it."""
    assert layout(Card(kicker="", title="Talks in Velna", text="Talks in Velna: 4 accounts side by side."))[2] == [
        "4 accounts side by side."]
    assert layout(Card(kicker="", title="Talks", text="Talksome."))[2] == ["Talksome."]


def test_what_fits_at_no_size_is_cut() -> None:
    """The smallest title, and an ellipsis."""
    size, lines, text = layout(Card(kicker="", title="word " * 90, text="more " * 90))
    assert size == 46 and lines[-1].endswith("…") and text[-1].endswith("…")
