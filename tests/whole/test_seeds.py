"""The two real articles that the program exists for, and nothing else, make a correct site."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from briefing.config import load
from briefing.digests import read_digests
from briefing.types.digest import Digest
from tests.whole.conftest import SITE, Desk
from tests.whole.test_example import crawl

DATED, UNDATED = "000_526dd548ffec839d", "004_dc9d6e0d09c88300"


def text(page: str) -> str:
    """What a reader sees of a page."""
    page = re.sub(r"<(script|style|head)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", page)))


def plain(page: str) -> str:
    """The same without typographic quotes and letter case."""
    return text(page).replace("’", "'").casefold()


@pytest.fixture(scope="module")
def digests(seeds: Desk) -> dict[str, Digest]:
    """The digests of both articles by id."""
    return {digest.article.id: digest for digest in read_digests(load(seeds.root))}


def only(pages: list[str], desk: Desk, *words: str) -> str:
    """The one page whose heading holds all words."""
    found = [path for path in pages if all(
        word.casefold() in plain(re.search(r"<h1.*?</h1>", desk.page(path), re.DOTALL).group()) for word in words)]  # type: ignore[union-attr]
    assert len(found) == 1, found
    return desk.page(found[0])


def test_one_page_holds_both_spellings_of_the_adviser(seeds: Desk) -> None:
    """Qassem and Qassim al-Araji: one page, both articles, his post, his talks in Tehran, his meeting, his words."""
    page = only(seeds.pages("actors"), seeds, "al-araji")
    said = plain(page)
    assert "qassem al-araji" in said and "qassim al-araji" in said
    assert "national security advis" in said
    assert "late may 2023" in said and "larijani" in said and "ahmadian" in said
    assert "iran deputy fm visits iraq" in said and "defense chief in iraq" in said
    assert "to discuss measures to secure the borders" in said
    assert "is working diligently to prevent" in said


def test_the_council_has_two_secretaries(seeds: Desk) -> None:
    """The office page lists Ahmadian, new and seen on 4 July 2023, and Larijani, his time unknown; two pages."""
    office = plain(only(seeds.pages("offices"), seeds, "secretary", "supreme national security council"))
    assert "ali akbar ahmadian" in office and "ali larijani" in office
    assert "new" in office and "4 july 2023" in office and "unknown" in office
    assert only(seeds.pages("actors"), seeds, "ahmadian") != only(seeds.pages("actors"), seeds, "larijani")


def test_with_the_date_given_the_succession_is_in_order(seeds: Desk, tmp_path: Path) -> None:
    """With 11 August 2025 in front matter Ahmadian stands before Larijani, and both have their time."""
    desk = Desk(tmp_path)
    desk.write("site.yaml", SITE)
    for source in (seeds.root / "content/articles").glob("*.txt"):
        top = b"---\ndate: 2025-08-11\n---\n" if source.stem == UNDATED else b""
        desk.write(f"content/articles/{source.name}", top + source.read_bytes())
    desk.build()
    office = plain(only(desk.pages("offices"), desk, "secretary", "supreme national security council"))
    main = office[office.index("secretary"):]
    assert "11 august 2025" in main and "4 july 2023" in main and "time unknown" not in main


def test_the_air_defence_deal_is_nowhere_a_fact(digests: dict[str, Digest], seeds: Desk) -> None:
    """What Iraqi media report of the US and Iraqi Kurdistan stands as reported, with their name on it."""
    digest = digests[DATED]
    about = [agreement for agreement in digest.agreements if "US" in agreement.parties]
    assert about
    for agreement in about:
        told = [change.modality for change in agreement.status_history]
        assert agreement.status == "reported" or "asserted" not in told
    inked = [event for event in digest.events if "has reached a deal" in event.evidence[0].exact]
    assert all(event.modality == "reported" for event in inked)
    assert inked and all(event.attribution for event in inked)
    pages = [path for path in seeds.pages("agreements") if "air defen" in plain(seeds.page(path))]
    page = plain(only(pages[:1], seeds))
    assert "reported" in page and "iraqi media" in page


def test_memorandum_and_agreement_are_not_silently_one(seeds: Desk) -> None:
    """The memorandum of the undated article and the security agreement of 2023 are two pages that tell the doubt."""
    memorandum = only(seeds.pages("agreements"), seeds, "memorandum")
    _, *doubts = plain(memorandum).split("may be the same")
    assert doubts and any("security agreement" in doubt for doubt in doubts)
    assert "iran deputy fm visits iraq" not in plain(memorandum).split("names it goes by")[1].split("cite")[0]


def test_times_are_resolved_where_there_is_an_anchor(digests: dict[str, Digest]) -> None:
    """Against 4 July 2023 'four years ago', 'late June', 'mid-June', 'late May' are resolved as exactly as said."""
    times = {mention.text: mention.edtf for mention in digests[DATED].dates}
    assert times["four years ago"] == "2019~"
    assert times["late June"] == "2023-06-21~/2023-06-30~"
    assert times["mid-June"] == "2023-06-11~/2023-06-20~"
    assert times["late May"] == "2023-05-21~/2023-05-31~"
    assert digests[DATED].article.published.edtf == "2023-07-04"


def test_nothing_is_resolved_where_there_is_none(digests: dict[str, Digest]) -> None:
    """The article without a date has no publication date, and not one time expression of it is resolved."""
    digest = digests[UNDATED]
    assert digest.article.published.edtf == "" and digest.article.published.basis == "unknown"
    assert {mention.text: mention.edtf for mention in digest.dates if mention.edtf} == {}
    assert len(digest.dates) >= 8
    assert not any(fact.date.edtf for fact in (*digest.events, *digest.statements) if fact.date)


@pytest.mark.parametrize("country", ["iran", "iraq", "united-states", "israel", "lebanon"])
def test_the_countries_have_pages(seeds: Desk, country: str) -> None:
    """Each country of the two articles has a page that links to an article."""
    assert "/articles/" in seeds.page(f"/countries/{country}/")


def test_furniture_has_left_no_trace(seeds: Desk) -> None:
    """Weather, advertisements and comment boxes stand on no page and in no fact."""
    for path, data in seeds.site().items():
        if path.endswith((".html", ".xml", ".csv", ".jsonl")) and not path.startswith("pagefind"):
            page = data.decode()
            for furniture in ("71.2", "Burn Info", "Sponsored", "Leave a Comment", "Full Weather"):
                assert furniture not in page, (path, furniture)


def test_evidence_is_verbatim(digests: dict[str, Digest], shared: Path) -> None:
    """Every piece of evidence is the text of the source file at its offsets."""
    for digest in digests.values():
        stored = (shared / "seeds" / f"{digest.article.id}.txt").read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        facts = (*digest.people, *digest.organisations, *digest.places, *digest.agreements, *digest.events,
                 *digest.statements, *digest.claims, *digest.dates)
        pieces = [piece for fact in facts for piece in fact.evidence]
        assert len(pieces) > 60
        assert all(stored[piece.start:piece.end] == piece.exact for piece in pieces)


def test_every_link_holds(seeds: Desk) -> None:
    """The crawl finds no broken link or anchor."""
    assert crawl(seeds, "https://desk.example/") == {}
