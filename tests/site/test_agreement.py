"""Agreement pages: status lanes by teller, doubt, and the latest word."""

from __future__ import annotations

import msgspec

from briefing.config import Config
from briefing.site import Desk, desk, pages
from briefing.types.digest import Date, StatusChange
from briefing.types.subjects import (
    AgreementPage,
    CountryPage,
)
from tests.site.small import ARTICLES, first_digest, lock, resolution, second_digest
from tests.site.walk import views


def test_an_agreement_has_one_lane_for_each_teller_and_shows_doubt(small: Desk) -> None:
    """Signed on Radio Fjord's word only; it may be the accord that the envoy denies, and says why."""
    view = views(pages(small))["/agreements/fishing-accord/"]
    assert isinstance(view, AgreementPage)
    (lane,) = view.lanes
    assert not lane.voice.publication and lane.voice.name[0].text == "Radio Fjord"
    assert [(step.status, step.modality_words) for step in lane.steps] == [("signed", "reported")]
    assert view.standing.standing == lane.steps[0] and view.standing.doubt
    assert [(reason.link.text, bool(reason.reason)) for reason in view.maybe_same] == [("any accord", True)]
    assert "reported" in view.meta.description and "Radio Fjord" in view.meta.description
    assert [term.words for term in view.terms] == ["sharing quotas"]


def test_who_brought_it_about_stands_on_its_page_and_has_it_on_theirs(config: Config) -> None:
    """A broker or the council of a resolution is no party, yet a reader of its page finds what it brought about."""
    found = resolution()
    accord, *others = found.agreements
    brokered = msgspec.structs.replace(
        found, agreements=(msgspec.structs.replace(accord, parties=("NO",), sponsors=("IS",)), *others)
    )
    shown = views(pages(desk(config, ARTICLES, (first_digest(), second_digest()), brokered, lock())))
    page, country = shown["/agreements/fishing-accord/"], shown["/countries/iceland/"]
    assert isinstance(page, AgreementPage) and isinstance(country, CountryPage)
    assert [[link.text for link in links] for links in (page.parties, page.sponsors)] == [["Norway"], ["Iceland"]]
    assert "/agreements/fishing-accord/" in [line.link.path for line in country.agreements]


def test_a_status_without_a_teller_is_nobodys_word_but_reports(config: Config) -> None:
    """'reported' and no more never becomes the publication's own word; who tells of the agreement tells its status."""
    def lanes(**changes: object) -> list[str]:
        first = first_digest()
        bare = msgspec.structs.replace(first.agreements[0], status_history=())
        digest = msgspec.structs.replace(first, agreements=(bare,), **changes)
        view = views(pages(desk(config, ARTICLES, (digest, second_digest()), resolution(), lock())))[
            "/agreements/fishing-accord/"]
        assert isinstance(view, AgreementPage)
        return [lane.voice.name[0].text for lane in view.lanes if not lane.voice.publication]

    assert lanes() == ["Radio Fjord"]
    assert lanes(events=()) == ["reports"]


def test_what_is_planned_does_not_stand_before_what_is_said_to_be(config: Config) -> None:
    """Planned in the article's own voice, signed on somebody's word: the latest word is signed."""
    first = first_digest()
    known = first.agreements[0]
    planned = StatusChange(status="under_negotiation", modality="planned", evidence=known.evidence)
    digest = msgspec.structs.replace(first, agreements=(
        msgspec.structs.replace(known, status_history=(planned, *known.status_history)),))
    view = views(pages(desk(config, ARTICLES, (digest, second_digest()), resolution(), lock())))[
        "/agreements/fishing-accord/"]
    assert isinstance(view, AgreementPage) and view.standing.standing
    assert view.standing.standing.status == "signed"


def test_an_undated_word_is_no_newer_than_a_later_stage_in_the_same_article(config: Config) -> None:
    """'A draft treaty, initialled on 2 May 2020' stands at initialled; a suspension without a date does come after."""
    def latest(undated: str) -> str:
        first = first_digest()
        known = first.agreements[0]
        history = (StatusChange(status="initialled", date=Date(edtf="2020-05-02", text="2 May 2020"),
                                evidence=known.evidence),
                   StatusChange(status=undated, evidence=known.evidence))
        digest = msgspec.structs.replace(first, agreements=(msgspec.structs.replace(known, status_history=history),))
        view = views(pages(desk(config, ARTICLES, (digest, second_digest()), resolution(), lock())))[
            "/agreements/fishing-accord/"]
        assert isinstance(view, AgreementPage) and view.standing.standing
        return view.standing.standing.status

    assert latest("drafted") == "initialled"
    assert latest("suspended") == "suspended"
