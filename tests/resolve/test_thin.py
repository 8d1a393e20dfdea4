"""Outlets and companies that are only mentioned get no page."""

from __future__ import annotations

from briefing.resolve import resolve
from briefing.resolve.permalinks import mint
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import Ref
from tests.resolve.build import body, digest, event, person, role

PLATFORM = body("x", "Chirper", "", "media")


def _pages(*digests: Digest, lock: Lock | None = None) -> list[str]:
    return [actor.id for actor in resolve(digests, Authority(), lock or Lock()).actors]


def test_an_outlet_that_is_only_mentioned_has_no_page() -> None:
    """Its mention leads nowhere; a body of another kind has its page without doing anything."""
    found = resolve([digest("a", PLATFORM, body("y", "Harbour Board", "", "ngo"))], Authority(), Lock())
    assert [actor.id for actor in found.actors] == ["actor:harbour-board"]
    assert Ref("a", "x") not in found.links


def test_an_outlet_that_acts_anywhere_has_one_page_for_all() -> None:
    """One article in which it does something is enough, and so is somebody who works there."""
    acting = digest("b", PLATFORM, event("e", "CONSULT", ["x"], ["FR"], "2024-05-01"))
    assert _pages(digest("a", PLATFORM), acting) == ["actor:chirper"]
    assert "actor:chirper" in _pages(digest("a", PLATFORM, person("p", "Dara Rostam", role("director", "x"))))


def test_a_page_once_published_stays() -> None:
    """When the article in which it acted is gone, its page is still there."""
    acting = digest("b", PLATFORM, event("e", "CONSULT", ["x"], ["FR"], "2024-05-01"))
    mentioned = digest("a", PLATFORM)
    lock = mint(resolve([mentioned, acting], Authority(), Lock()), Lock(), (), (mentioned, acting))
    assert _pages(mentioned, lock=lock) == ["actor:chirper"]


def test_the_seat_of_an_outlet_is_no_country_of_the_site() -> None:
    """A country that only the home of a news agency or company stands for has no page; that of any other body has."""
    agency, board = body("x", "Chirper", "GB", "media"), body("y", "Harbour Board", "NO")
    acting = event("e", "CONSULT", ["x"], ["FR"], "2024-05-01")
    assert resolve([digest("a", agency, board, acting)], Authority(), Lock()).countries == ("FR", "NO")
