"""Answers and marks land in the digest's file, and nothing else in it changes."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from briefing.config import Config
from briefing.digests import digest_path, dump, mark, read_digest, revise, settle
from briefing.errors import BriefingError
from briefing.types.digest import Proposal
from tests.digests.strategies import SAMPLE

change = msgspec.structs.replace

PLACE = Proposal(section="events", id="event-1", field="deaths", value="3")
TITLE = Proposal(section="people", id="ana-okoye", field="roles/Port minister/title", value="minister of ports")
HEAD = Proposal(section="article", id="port-talks", field="title", value="Talks")
DATE = Proposal(section="events", id="event-1", field="date", value='{"text":"3 May","edtf":"2032-05-03"}')


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A publication with one digest, on which an editor has written a comment."""
    made = Config(root=tmp_path, title="t", base_url="https://example.org/")
    path = digest_path(made, "port-talks")
    path.parent.mkdir(parents=True)
    text = dump(change(SAMPLE, proposals=(PLACE, TITLE, HEAD, DATE)))
    path.write_bytes(b"\xef\xbb\xbf# mine\r\n" + text.replace("\n", "\r\n").encode())
    return made


def lines(config: Config) -> list[str]:
    """The lines of the file."""
    return digest_path(config, "port-talks").read_bytes().decode().split("\r\n")


def test_an_accepted_value_stands_and_its_proposal_is_gone(config: Config) -> None:
    """A number, a title within a post, the article's title, a date; mark and comment at the head of the file stay."""
    for proposal in (PLACE, TITLE, HEAD, DATE):
        assert settle(config, "port-talks", proposal, accept=True)
    digest = read_digest(config, "port-talks")
    assert digest is not None
    assert (digest.events[0].deaths, digest.people[0].roles[0].title) == (3, "minister of ports")
    assert (digest.article.title, digest.events[0].date and digest.events[0].date.edtf) == ("Talks", "2032-05-03")
    assert digest.proposals == ()
    assert lines(config)[0] == "\ufeff# mine"


def test_a_declined_value_stays_as_an_answered_line(config: Config) -> None:
    """One line of the file changes."""
    before = lines(config)
    assert settle(config, "port-talks", PLACE, accept=False)
    differing = [(a, b) for a, b in zip(before, lines(config), strict=True) if a != b]
    assert differing == [("  - {id: event-1, section: events, field: deaths, value: '3'}",
                          "  - {id: event-1, section: events, field: deaths, value: '3', answer: kept}")]


def test_a_proposal_that_is_gone_is_told(config: Config) -> None:
    """Somebody has answered it before."""
    settle(config, "port-talks", PLACE, accept=True)
    with pytest.raises(BriefingError, match="no such proposal any more"):
        settle(config, "port-talks", PLACE, accept=True)


def test_a_fact_is_marked(config: Config) -> None:
    """One line comes; marking again changes nothing; an id that is not there is told."""
    before = len(lines(config))
    assert mark(config, "port-talks", "claim-1", "reviewed")
    assert not mark(config, "port-talks", "claim-1", "reviewed")
    assert len(lines(config)) == before + 1
    with pytest.raises(BriefingError, match="nothing called 'claim-9'"):
        mark(config, "port-talks", "claim-9", "reviewed")


def test_a_whole_digest_is_marked_and_settles_its_doubts(config: Config) -> None:
    """Stale and new facts count as reviewed with it; an edited one stays marked as edited."""
    mark(config, "port-talks", "claim-1", "stale")
    mark(config, "port-talks", "event-1", "edited")
    mark(config, "port-talks", "", "reviewed")
    digest = read_digest(config, "port-talks")
    assert digest is not None
    assert (digest.review, digest.claims[0].review, digest.events[0].review) == ("reviewed", None, "edited")
    mark(config, "port-talks", "", None)
    again = read_digest(config, "port-talks")
    assert again is not None and again.review is None


def test_without_a_change_no_byte_changes(config: Config) -> None:
    """A revision that does nothing leaves the file."""
    before = digest_path(config, "port-talks").read_bytes()
    assert not revise(config, "port-talks", lambda digest: digest)
    assert digest_path(config, "port-talks").read_bytes() == before
