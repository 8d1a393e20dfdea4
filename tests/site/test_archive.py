"""A person of whom there are two thousand facts: everything has a page, and every page a bounded weight."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import Config
from briefing.render import Renderer
from briefing.site import Desk, pages
from briefing.site.stretches import ARTICLES, FACTS, HELD, TOLD, fair
from briefing.types.lock import Entry
from briefing.types.machine import Sitemap
from briefing.types.pages import MonthPage, Page, RedirectPage
from briefing.types.parts import FactLine
from briefing.types.subjects import ActorPage, ArchivePage
from tests.site.busy import PATH, busy
from tests.site.small import make
from tests.site.walk import targets, views, walk

HEAVIEST = 85_000
"""Bytes of the heaviest page."""
SETTINGS = Config(root=Path("/nowhere"), title="Quota desk", base_url="https://quota.example/")


@pytest.fixture(scope="module")
def full() -> Desk:
    """Two hundred articles with ten facts each, the last five without a date."""
    return busy(SETTINGS, 200, 10, undated=5)


@pytest.fixture(scope="module")
def made(full: Desk) -> tuple[Page, ...]:
    """Its pages."""
    return pages(full)


def anchors_of(made: tuple[Page, ...], below: str = PATH) -> list[str]:
    """The facts on the archive pages below a page, as their permanent addresses."""
    return [line.anchor for path, view in views(made).items() if path.startswith(below)
            for line in (view.facts if isinstance(view, ArchivePage) else ())]


def test_every_fact_stands_once_in_the_archive(full: Desk, made: tuple[Page, ...]) -> None:
    """Two thousand facts, none lost, none twice; the years say how many."""
    found = anchors_of(made)
    assert len(found) == len(set(found)) == 2000
    assert set(found) == {full.lines.line(told).anchor for told in full.catalogue.told}
    page = views(made)[PATH]
    assert isinstance(page, ActorPage)
    assert [tally.link.text for tally in page.archive][-1] == "Date unknown"
    assert sum(tally.count for tally in page.archive) == 2000


def test_the_page_itself_holds_the_newest(made: tuple[Page, ...]) -> None:
    """Its lists share their room, the rest is counted, and every link leads somewhere."""
    page = views(made)[PATH]
    assert isinstance(page, ActorPage)
    shown = {line.anchor for line in walk(page) if isinstance(line, FactLine)}
    assert len(page.statements_by) == HELD // 2 and len(shown) <= HELD + 5
    assert page.omitted == 2000 - HELD
    paths = {one.path for one in made}
    for view in views(made).values():
        assert {target.partition("#")[0] for target in targets(view)} <= paths


def test_no_page_is_heavier_than_its_limit(made: tuple[Page, ...]) -> None:
    """Neither a subject's page nor one of a stretch of time."""
    renderer = Renderer(SETTINGS)
    heavy = {page.path: len(body) for page in made if page.path.endswith("/")
             and page.path.startswith((PATH, "/countries/", "/relations/", "/timeline/2016/"))
             and page.path.count("/") < 5 and len(body := renderer.render(page)) > HEAVIEST}
    assert heavy == {}


def test_everything_in_one_month_is_divided_by_day_and_by_part() -> None:
    """A day that is too full has numbered parts, the timeline too."""
    found = views(pages(busy(SETTINGS, 40, 30, days=0)))
    parts = [path for path in found if path.startswith(f"{PATH}2016/03/01/")]
    assert parts == [f"{PATH}2016/03/01/", f"{PATH}2016/03/01/part-2/", f"{PATH}2016/03/01/part-3/"]
    sizes = [(len(view.facts), len(view.articles)) for view in found.values() if isinstance(view, ArchivePage)]
    assert max(facts for facts, _ in sizes) <= FACTS and max(articles for _, articles in sizes) <= ARTICLES
    days = [view for view in found.values() if isinstance(view, MonthPage)]
    assert max(sum(len(day.lines) for day in view.days) for view in days) <= TOLD
    assert "/timeline/2016/02/29/part-2/" in found


def test_pages_are_turned_in_order_of_time(made: tuple[Page, ...]) -> None:
    """From one month that holds facts to the next, and from one divided year to the next."""
    found = {path: view for path, view in views(made).items() if isinstance(view, ArchivePage)}

    def around(path: str) -> tuple[str, str]:
        before, after = found[f"{PATH}{path}"].previous, found[f"{PATH}{path}"].next
        return (before.path if before else "").removeprefix(PATH), (after.path if after else "").removeprefix(PATH)

    assert around("2019/01/") == ("2018/12/", "2019/02/") and around("2019/") == ("2018/", "2020/")
    assert around("undated/") == ("", "2016/02/")


def test_what_comes_later_moves_nothing() -> None:
    """With newer articles every page of an older stretch keeps its address and its facts."""
    def held(articles: int) -> dict[str, list[str]]:
        found = views(pages(busy(SETTINGS, articles, 20, days=1)))
        return {path: [line.anchor for line in view.facts] for path, view in found.items()
                if isinstance(view, ArchivePage)}

    before, after = held(50), held(80)
    closed = [path for path in before if "/2016/03/" in path and before[path]]
    assert closed and all(after[path] == before[path] for path in closed)
    assert before.keys() <= after.keys()


def test_lock_and_sitemap_know_the_archive(full: Desk, made: tuple[Page, ...]) -> None:
    """Each of its pages is an address for ever."""
    archive = {path for path, view in views(made).items() if isinstance(view, ArchivePage)}
    listed = {url.path for page in made if isinstance(page.context, Sitemap) for url in page.context.urls}
    assert archive <= listed and archive <= set(full.views)


def test_twins_hold_everything(made: tuple[Page, ...]) -> None:
    """The twin of the page names its years, theirs the narrower ones: followed, they give every fact."""
    renderer, by_path = Renderer(SETTINGS), {page.path: page for page in made}

    def facts(path: str, of: str) -> list[str]:
        data = json.loads(renderer.render(by_path[f"{path}index.json"]))
        below = [anchor for tally in data.get(of, ()) for anchor in facts(tally["link"]["path"], "narrower")]
        return below if of == "archive" else [line["anchor"] for line in data["facts"]] + below

    assert sorted(facts(PATH, "archive")) == sorted(anchors_of(made))


def test_a_stretch_that_is_gone_leads_to_what_is_above_it() -> None:
    """To the nearest page that stands, and with its subject where that has moved."""
    gone = (Entry(kind="archive", id="archive:actors/tove-marr/2031/05", path=f"{PATH}2031/05/"),
            Entry(kind="actor", id="actor:tove-mar", path="/actors/tove-mar/", status="redirect",
                  target="actor:tove-marr"),
            Entry(kind="archive", id="archive:actors/tove-mar/2016", path="/actors/tove-mar/2016/"),
            Entry(kind="timeline", id="timeline:2016/08", path="/timeline/2016/08/"),
            Entry(kind="timeline", id="timeline:1999/02", path="/timeline/1999/02/", status="tombstone"))
    found = pages(busy(SETTINGS, 10, 10, lock=gone))
    leads = {path: view.target.path for path, view in views(found).items() if isinstance(view, RedirectPage)}
    assert leads == {f"{PATH}2031/05/": PATH, "/actors/tove-mar/": PATH, "/actors/tove-mar/2016/": f"{PATH}2016/",
                     "/timeline/2016/08/": "/timeline/2016/", "/timeline/1999/02/": "/timeline/"}
    texts = {page.path: page.context for page in found}
    told = Renderer(SETTINGS).render(next(page for page in found if page.path == "/_redirects")).decode()
    assert "/timeline/2016/08/ /timeline/2016/ 302\n" in told and "/actors/tove-mar/ /actors/tove-marr/ 301\n" in told
    assert "/redirects.json" in texts


def test_a_page_that_holds_everything_has_no_archive(config: Config) -> None:
    """Of little there is one page."""
    found = views(pages(make(config)))
    assert not [path for path, view in found.items() if isinstance(view, ArchivePage)]
    assert not any(re.fullmatch(r"/actors/[^/]+/\d+/.*", path) for path in found)


@given(st.lists(st.integers(0, 500), min_size=1, max_size=6), st.integers(1, 60))
def test_room_is_shared_fairly(lengths: list[int], room: int) -> None:
    """Nothing is cut that has room, and all together fit, if each may have one."""
    most = fair(lengths, room)
    taken = sum(min(length, most) for length in lengths)
    assert most >= 1 and taken <= max(room, len(lengths))
    if sum(lengths) <= room:
        assert taken == sum(lengths)
