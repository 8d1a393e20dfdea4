"""Pages in a real browser: with and without script, on a phone, on paper, from a disk."""

from __future__ import annotations

import functools
import json
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from briefing.render import Renderer
from briefing.types.pages import Page
from briefing.urls import output_file

from . import samples

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

pytestmark = pytest.mark.browser

MANY = tuple(samples.fact(f"n{number}") for number in range(40))
KINDS = [page.path for page in samples.pages() if page.template.endswith(".html") and page.path != "/404.html"]


def many_events() -> Page:
    """An article with more facts than are shown unfolded."""
    page = samples.contexts()[samples.ARTICLE.path]
    fields = {name: getattr(page, name) for name in page.__struct_fields__ if name != "events"}
    return Page("/articles/many/", "article.html", type(page)(**fields, events=MANY))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample pages."""
    root = tmp_path_factory.mktemp("site")
    renderer = Renderer(samples.config(root / "none"))
    files = {page.path: renderer.render(page) for page in (*samples.pages(), many_events())} | renderer.assets()
    for path, body in files.items():
        file = root / output_file(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    return root


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """The sample pages, served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    """One Chromium for all tests here."""
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu",
                                                                            "--disable-dev-shm-usage"])
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A fresh page that keeps what the browser complains of in `page.complaints`."""
    context = browser.new_context()
    opened = context.new_page()
    opened.complaints = []
    opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.on("console", lambda message: opened.complaints.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()


def test_no_page_makes_the_browser_complain(page: Any, address: str) -> None:
    """No script error, no missing file, nothing that the content policy forbids, and no hostile text runs."""
    page.on("dialog", lambda dialog: page.complaints.append(f"dialog {dialog.message}"))
    for path in KINDS:
        page.goto(address + path)
    assert page.complaints == []


def test_slash_leads_to_the_search_box(page: Any, address: str) -> None:
    """'/' focuses it; typed into it, it is a character."""
    page.goto(address + samples.ACTOR.path)
    page.keyboard.press("/")
    page.keyboard.type("and/or")
    assert page.input_value("#find") == "and/or"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=and%2For")
    assert page.input_value("#query") == "and/or"


def test_search_without_an_index_says_so(page: Any, address: str) -> None:
    """A search that cannot be loaded is told in words."""
    page.goto(f"{address}/search/?q=tolvane")
    page.get_by_text("Search could not be loaded").wait_for()


STUB = """
export const options = async () => {}, init = async () => {};
globalThis.read = 0;
const cod = (number) => ({ id: `cod-${number}`, data: async () => { globalThis.read += 1; return {
  url: `/articles/cod-${number}/`, meta: { title: `Cod ${number}`, kind: "Article" }, excerpt: "cod" }; } });
export const search = async (query) => ({ results: query === "cod" ? [...Array(45).keys()].map(cod) :
  query.includes("strait") ? [{ data: async () => ({
  url: "/actors/mira-tolvane/", meta: { title: "Mira <b>Tolvane</b>", kind: "Person" },
  excerpt: "opens the <mark>strait</mark> &lt;img src=x onerror=alert(1)&gt;" }) }] : [] });
"""


@pytest.fixture
def searchable(site: Path) -> Iterator[None]:
    """The sample site with a list of names and a stand-in for the full-text index."""
    names = [["Mira Tolvane", "/actors/mira-tolvane/", "Person", ["M. Tolwane"], "Norway"],
             ["Norway", "/countries/norway/", "Country", ["Norwegian"], "Norway"],
             ["Qadir Ben Assaf", "/actors/qadir-ben-assaf/", "Person", [], ""],
             ["Norwegian herring accord", "/agreements/herring/", "Trade agreement", [], "Norway|Chile"]]
    (site / "pagefind").mkdir()
    (site / "pagefind/pagefind.js").write_text(STUB)
    (site / "search/names.json").write_text(json.dumps(names))
    facets = {f"cod-{number}": (f"/{'events' if number % 9 == 8 else 'articles'}/cod-{number}/",
                                "Norway|Chile" if number % 2 else "Norway", "2031" if number < 30 else "2030")
              for number in range(45)}
    (site / "pagefind/facets.json").write_text(json.dumps(facets))
    yield
    (site / "pagefind/pagefind.js").unlink()
    (site / "pagefind/facets.json").unlink()
    (site / "pagefind").rmdir()
    (site / "search/names.json").unlink()


@pytest.mark.parametrize(("typed", "found"), [
    ("tolvane", ["Mira Tolvane"]), ("Myra TOLVANE", ["Mira Tolvane"]), ("tolwane", ["Mira Tolvane"]),
    ("norw", ["Norway", "Norwegian herring accord"]), ("kadir al-asaf", ["Qadir Ben Assaf"]), ("zebra", []),
])
def test_search_finds_names_in_other_spellings(page: Any, address: str, searchable: None, typed: str,
                                               found: list[str]) -> None:
    """Accents, doubled letters, articles, beginnings and a slip of the pen do not hide a name."""
    page.goto(f"{address}/search/")
    page.fill("#query", typed)
    page.get_by_text(f"{len(found)} results" if found else "Nothing found").wait_for()
    assert page.locator("#search-names a").all_inner_texts() == found


def test_results_narrow_by_kind_and_country(page: Any, address: str, searchable: None) -> None:
    """A button for each kind that was found, with how many; lists of countries; back to all."""
    page.goto(f"{address}/search/?q=norw")
    page.get_by_role("button", name="Agreements 1").click()
    assert page.locator("#search-names a").all_inner_texts() == ["Norwegian herring accord"]
    assert page.get_by_role("button", name="Agreements 1").get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="All 2").click()
    page.get_by_label("Country").select_option("Chile")
    assert page.locator("#search-names a").all_inner_texts() == ["Norwegian herring accord"]
    assert not page.get_by_role("button", name="Actors").is_visible()


def test_counts_are_true_before_anything_is_read(page: Any, address: str, searchable: None) -> None:
    """Of forty-five results twenty are read, all are counted by kind; a choice reads what it wants, wherever it is."""
    page.goto(f"{address}/search/?q=cod")
    page.get_by_text("45 results").wait_for()
    assert page.locator("#search-results li").count() == 20 and page.evaluate("read") == 20
    assert page.locator("#search-facets button:visible").all_inner_texts() == ["All 45", "Articles 40", "Events 5"]
    page.get_by_role("button", name="Events 5").click()
    page.get_by_text("Cod 44").wait_for()
    assert page.locator("#search-results li").count() == 5 and page.evaluate("read") == 23
    assert not page.get_by_role("button", name="Show more results").is_visible()
    page.get_by_role("button", name="All 45").click()
    page.get_by_label("Year").select_option("2030")
    page.get_by_text("15 results").wait_for()
    page.get_by_text("Cod 30", exact=True).wait_for()
    assert page.locator("#search-results li").count() == 15


def test_arrow_keys_lead_through_the_results(page: Any, address: str, searchable: None) -> None:
    """Down from the box to the first result and on, up and back to the box."""
    page.goto(f"{address}/search/?q=norw")
    page.get_by_text("2 results").wait_for()
    page.focus("#query")
    for key in ("ArrowDown", "ArrowDown"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.textContent") == "Norwegian herring accord"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "query"


def test_search_results_are_text(page: Any, address: str, searchable: None) -> None:
    """What is found shows its words marked, and markup in it stays text."""
    page.goto(f"{address}/search/?q=strait")
    result = page.locator("#search-results li")
    result.wait_for()
    assert result.locator("a").inner_text() == "Mira <b>Tolvane</b>" and result.locator("mark").inner_text() == "strait"
    assert "<img src=x" in result.inner_text() and result.locator("img").count() == 0 and page.complaints == []


def test_nothing_is_loaded_before_something_is_looked_for(page: Any, address: str, searchable: None) -> None:
    """The search page alone loads neither names nor index."""
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{address}/search/", wait_until="networkidle")
    assert not [url for url in loaded if "names.json" in url or "pagefind" in url]


def test_evidence_opens_without_script(browser: Any, address: str) -> None:
    """The sentence is one click away where scripts are off, and no dead button shows."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + samples.ACTOR.path)
    sentence = page.locator("#latest .fact").first.locator("blockquote")
    assert not sentence.is_visible() and not page.locator("button.copy").first.is_visible()
    page.locator("#latest .fact").first.locator("summary").click()
    assert sentence.is_visible()
    context.close()


def test_a_link_to_a_folded_fact_unfolds_it(page: Any, address: str) -> None:
    """A permanent address leads to the fact with its sentence open, however long the list."""
    page.goto(f"{address}/articles/many/#f-n35")
    fact = page.locator("#f-n35")
    assert fact.is_visible() and fact.locator("blockquote").is_visible()


def test_copy_link_copies_the_permanent_address(browser: Any, address: str) -> None:
    """The button puts the fact's absolute address on the clipboard and says so."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + samples.ACTOR.path)
    page.locator("#latest .fact").first.locator("summary").click()
    button = page.locator("#latest .fact").first.locator("button.copy")
    button.click()
    page.get_by_text("Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"https://desk.example/news{samples.fact().anchor}"
    context.close()


def test_an_index_narrows_to_what_is_typed(page: Any, address: str) -> None:
    """Entries that do not match go, and come back."""
    page.goto(f"{address}/actors/")
    page.fill("[data-narrow] input", "tolvane foreign")
    assert page.locator("[data-list] > li:visible").count() == 24
    page.fill("[data-narrow] input", "nobody")
    assert page.locator("[data-list] > li:visible").count() == 0
    page.fill("[data-narrow] input", "")
    assert page.locator("[data-list] > li:visible").count() == 24


def test_an_index_narrows_without_script(browser: Any, address: str) -> None:
    """A choice leaves the entries that fall under it, and no heading without one."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/actors/")
    page.select_option("select", "country-2")
    assert page.locator("[data-list] > li:visible").count() == page.locator("main .flow h2:visible").count() == 0
    page.select_option("select", "country-1")
    assert page.locator("[data-list] > li:visible").count() == 24
    context.close()


def test_a_redirect_keeps_the_fragment(page: Any, address: str) -> None:
    """An old address with a fragment arrives at the same place of the new page."""
    page.goto(f"{address}/actors/m-tolvane/#timeline")
    page.wait_for_url("**/actors/mira-tolvane/#timeline")


def test_pages_fit_a_phone(browser: Any, address: str) -> None:
    """Nothing is wider than 360 pixels, with everything unfolded."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    for path in KINDS:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true })")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0, path
    context.close()


def test_print_shows_every_sentence_and_no_navigation(page: Any, address: str) -> None:
    """On paper the evidence is open and the menus are gone."""
    page.emulate_media(media="print")
    page.goto(address + samples.ACTOR.path)
    assert page.locator("#latest blockquote").first.bounding_box()["height"] > 0
    assert not page.locator(".masthead nav").is_visible() and not page.locator(".find").is_visible()


def test_the_site_opens_from_a_disk(page: Any, site: Path) -> None:
    """Links between files work without a server, and nothing fails."""
    page.goto((site / "actors/mira-tolvane/index.html").as_uri())
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')") != ""
    page.locator("#articles .name a").click()
    page.wait_for_url("**/articles/2031-03-02-envoys-reach-port-velna/index.html")
    assert page.complaints == []


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("look", [
    {}, {"color_scheme": "dark"}, {"viewport": {"width": 360, "height": 740}}], ids=["light", "dark", "phone"])
def test_everybody_can_use_every_kind_of_page(browser: Any, address: str, look: dict[str, Any]) -> None:
    """axe-core finds nothing, with everything unfolded: contrast, names, roles, sizes of what can be pressed."""
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce", **look)
    page, found = context.new_page(), []
    for path in KINDS:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true })")
        told = axe.Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        found += [(path, each["id"], each["nodes"][0]["html"][:200]) for each in told.response["violations"]]
    context.close()
    assert found == []


def test_nothing_moves_while_a_page_loads(browser: Any, address: str) -> None:
    """No layout shift on any kind of page."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("""window.shifted = 0; new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.shifted += entry.value;
    }).observe({type: "layout-shift", buffered: true});""")
    for path in KINDS:
        page.goto(address + path)
        assert page.evaluate("window.shifted") < 0.01, path
    context.close()


def test_the_main_tasks_need_no_mouse(page: Any, address: str) -> None:
    """With the keyboard alone: skip to the content, open a sentence, follow it to its article."""
    page.goto(address + samples.ACTOR.path)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for wanted in ("a[href='#latest']", "#latest summary"):
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
                break
        page.keyboard.press("Enter")
    sentence = page.locator("#latest .fact").first.locator("blockquote")
    assert sentence.is_visible()
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    for _ in range(8):
        page.keyboard.press("Tab")
        if samples.ARTICLE.path in page.evaluate("document.activeElement.href || ''"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{samples.ARTICLE.path}*")
