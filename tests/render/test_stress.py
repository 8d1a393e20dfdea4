"""Pages of little, of much, and of names that layouts are not made for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from briefing.render import Renderer
from briefing.types.pages import Page
from briefing.types.parts import Link, Period, View
from briefing.types.subjects import ActorPage

from . import samples

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = pytest.mark.browser

WORD = "Donauhafenverwaltungsratsvorsitzendenstellvertreterin"
ARABIC = "ميرا تولفاني"
NAMES = {"word": WORD, "long": "Mira " + "Anna Sofia Maria " * 8 + "Tolvane", "arabic": ARABIC}


def renamed(page: Page, name: str) -> Page:
    """The page with another name for its person, wherever it stands."""
    text = msgspec.json.encode(page.context).decode()
    other = text.replace("Mira Tolvane", name).replace("Port Velna", name)
    return Page(page.path, page.template, msgspec.json.decode(other, type=type(page.context)))


@pytest.fixture(scope="module")
def window(chromium: str) -> Any:
    """One page of a browser for all tests here."""
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu",
                                                                            "--disable-dev-shm-usage"])
        yield opened.new_page()
        opened.close()


RENDERER = Renderer(samples.config(Path("/nowhere")))
STYLE = RENDERER.assets()["/assets/briefing.css"].decode()


def show(window: Any, page: Page, width: int) -> None:
    """Open a page in a window of a width, with its styles and without scripts."""
    text = re.sub(r"<(?:link|script|meta) [^>]*(?:></script)?>", "", RENDERER.render(page).decode())
    window.set_viewport_size({"width": width, "height": 800})
    window.set_content(text.replace("</head>", f"<style>{STYLE}</style></head>"))


def overhang(page: Any) -> int:
    """Pixels that a page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


VIEWS = [page for page in samples.pages() if isinstance(page.context, View) and page.template != "redirect.html"]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_no_name_makes_a_page_wider_than_a_phone(window: Any, name: str) -> None:
    """Words of fifty letters break, long names wrap, on every kind of page."""
    wide = []
    for page in VIEWS:
        show(window, renamed(page, name), 360)
        if overhang(window) > 0:
            wide.append(page.path)
    assert wide == []


def test_a_name_from_right_to_left_stays_whole(window: Any) -> None:
    """The words around it are read from left to right, and the heading stands in the column of the page."""
    page = Page(samples.ACTOR.path, "actor.html", samples.contexts()[samples.ACTOR.path])
    show(window, renamed(page, ARABIC), 1000)
    first = window.locator("#latest .claim-line").first
    label, link = first.locator(".label").bounding_box(), first.locator("a").first.bounding_box()
    assert label["x"] < link["x"] and first.locator("a").first.inner_text() == ARABIC
    assert window.evaluate("getComputedStyle(document.querySelector('h1')).textAlign") == "left"


def lone() -> ActorPage:
    """Somebody of whom one undated thing is known, and no post, country or spelling."""
    page = samples.contexts()[samples.ACTOR.path]
    assert isinstance(page, ActorPage)
    fact = samples.fact("one", date=None)
    return ActorPage(meta=page.meta, id="x", name="X", kind="person", kind_words="Person", country=None, description="",
                     lead_posts=(), latest=(fact,), spellings=(), posts=(), parent=None, members=(), parts=(),
                     timeline=(Period(link=Link("Date unknown"), lines=(fact,)),), statements_by=(),
                     statements_about=(), meetings=(), demands_made=(), demands_received=(), agreements=(),
                     deals_with=(), articles=(), same_as=(), decisions=(), maybe_same=())


def test_a_page_of_one_fact_says_it_and_has_no_empty_section(window: Any) -> None:
    """What is known stands in the head and in one list; every heading has something under it."""
    show(window, Page("/actors/x/", "actor.html", lone()), 1000)
    assert window.locator(".glance .brief").count() == 1
    assert window.locator("main .flow section").count() == window.locator("main .flow section:has(li)").count() == 1


def test_a_page_of_two_thousand_facts_opens_short(window: Any) -> None:
    """The first facts are shown and the others wait folded, each with its sentence and its permanent address."""
    facts = tuple(samples.fact(f"n{number}") for number in range(2000))
    page = msgspec.structs.replace(lone(), latest=facts[:5], statements_by=facts)
    show(window, Page("/actors/x/", "actor.html", page), 360)
    height = window.evaluate("document.documentElement.scrollHeight")
    assert height < 10_000 and overhang(window) <= 0
    assert window.locator("#statements a[data-permalink]").count() == 2000
