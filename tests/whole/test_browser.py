"""The main page kinds in a real browser: light and dark, phone and desktop, with and without scripts."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from briefing.cli.server import Site
from tests.whole.conftest import Desk

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

PHONE = {"width": 360, "height": 780}
WIDE = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """An installed Chromium, without a network of its own."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield made
        made.close()


@pytest.fixture(scope="module")
def address(example: Desk) -> Iterator[str]:
    """The example site, served on this machine."""
    site = Site(example.root / "output", port=0)
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    yield site.address
    site.shutdown()
    site.server_close()


@pytest.fixture(scope="module")
def paths(example: Desk) -> dict[str, str]:
    """One page of each kind; the adviser's for actors."""
    kinds = ("articles", "offices", "countries", "relations", "agreements")
    adviser = next(path for path in example.pages("actors") if "al-araji" in path)
    month = next((example.root / "output/timeline").glob("*/*/index.html"))
    return {"home": "/", "search": "/search/", "actors": adviser, "index": "/actors/", "missing": "/nowhere/",
            "data": "/data/",
            "timeline": f"/timeline/{month.parent.parent.name}/{month.parent.name}/",
            **{kind: example.pages(kind)[0] for kind in kinds}}


def watched(page: Page) -> list[str]:
    """Errors of the page, as they come."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("requestfailed", lambda request: errors.append(request.url) if ".briefing" not in request.url else None)
    return errors


@pytest.mark.parametrize("kind", ["home", "actors", "articles", "offices", "countries", "relations", "agreements",
                                  "timeline", "index", "search", "missing", "data"])
@pytest.mark.parametrize("size", [PHONE, WIDE], ids=["phone", "wide"])
def test_pages_open_without_error_and_without_sideways_scrolling(browser: Browser, address: str,
                                                                 paths: dict[str, str], kind: str,
                                                                 size: dict[str, int]) -> None:
    """A page has one heading, loads no other host, logs no error, and fits the width of the screen."""
    page = browser.new_page(viewport=size)  # type: ignore[arg-type]
    errors, hosts = watched(page), set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(address.rstrip("/") + paths[kind], wait_until="load")
    expect(page.locator("h1")).to_have_count(1)
    assert len(hosts) == 1
    assert [error for error in errors if kind != "missing"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    page.close()


def test_dark_and_light_differ(browser: Browser, address: str, paths: dict[str, str]) -> None:
    """The colours follow the reader's scheme."""
    grounds = []
    for scheme in ("light", "dark"):
        page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(address.rstrip("/") + paths["actors"])
        grounds.append(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        page.close()
    assert grounds[0] != grounds[1]


def test_a_fact_opens_its_sentence_without_scripts(browser: Browser, address: str, paths: dict[str, str]) -> None:
    """Evidence opens in place, and leads to the fact in its article."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address.rstrip("/") + paths["actors"])
    evidence = page.locator("main details").filter(has=page.locator("mark")).first
    assert not evidence.locator("mark").first.is_visible()
    evidence.locator("summary").first.click()
    assert evidence.locator("mark").first.is_visible()
    link = page.locator("main a[href*='#f-']").first.get_attribute("href") or ""
    page.goto(address.rstrip("/") + "/articles/" + link.split("articles/")[1])
    assert page.locator(f"[id='{link.split('#')[1]}']").count() == 1
    context.close()


def test_search_finds_an_actor_by_another_spelling(browser: Browser, address: str, paths: dict[str, str]) -> None:
    """`/` leads to the search field from any page; a spelling that is not the canonical one finds the page."""
    page = browser.new_page()
    errors = watched(page)
    page.goto(address.rstrip("/") + "/search/")
    field = page.locator("input[type=search]:visible").last
    field.fill("Qasim Araji")
    field.press("Enter")
    slug = paths["actors"].strip("/").split("/")[-1]
    expect(page.locator(f"main a[href*='{slug}']").first).to_be_visible(timeout=10_000)
    expect(page.locator("#search-results li").first).to_be_visible(timeout=10_000)
    links = page.locator("main li .name a").evaluate_all("all => all.map(a => a.href)")
    found = [urlsplit(link).path for link in links]
    assert len(found) == len(set(found))
    assert errors == []
    page.close()


def test_the_slash_key_leads_to_search(browser: Browser, address: str, paths: dict[str, str]) -> None:
    """Pressing `/` puts the cursor into a search field."""
    page = browser.new_page()
    page.goto(address.rstrip("/") + paths["actors"])
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert page.evaluate("document.activeElement.type") == "search"
    page.close()


def test_the_keyboard_reaches_the_content_first(browser: Browser, address: str) -> None:
    """The first stop of the Tab key is a link that skips to the content."""
    page = browser.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    assert (page.evaluate("document.activeElement.getAttribute('href')") or "").startswith("#")
    page.close()
