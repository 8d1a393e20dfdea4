"""What a new article shows to stand wrong is proposed, not moved."""

from __future__ import annotations

from briefing.resolve import resolve
from briefing.resolve.permalinks import mint
from briefing.types.authority import Authority, Ruling
from briefing.types.lock import Lock
from tests.resolve.build import articles, digest, person, together

DARA, ROSTAM = digest("a", person("x", "Dara Rostamzad")), digest("b", person("x", "Rostamzad"))
LAYLA = digest("c", person("x", "Layla Rostamzad"))
LOCK = mint(resolve([DARA, ROSTAM], Authority(), Lock()), Lock(), articles([DARA, ROSTAM]), [DARA, ROSTAM])


def test_a_family_name_that_a_second_bearer_makes_doubtful_is_proposed_to_be_parted() -> None:
    """The bare name stays with the first bearer until an editor parts it; then it stands alone."""
    world = [DARA, ROSTAM, LAYLA]
    found = resolve(world, Authority(), LOCK)
    assert together(found, "a#x", "b#x")
    splits = [d for d in found.proposals if d.judgement == "different"]
    assert [{d.left, d.right} for d in splits] == [{"a#x", "b#x"}]
    ruling = Ruling(judgement="different", left=splits[0].left, right=splits[0].right, who="kb", when="2024", why="two")
    assert not together(resolve(world, Authority(rulings=(ruling,)), LOCK), "a#x", "b#x")


def test_what_an_editor_joined_is_never_proposed_to_be_parted() -> None:
    """A ruling that two are one ends the matter."""
    ruling = Ruling(judgement="same", left="a#x", right="b#x", who="kb", when="2024", why="one")
    found = resolve([DARA, ROSTAM, LAYLA], Authority(rulings=(ruling,)), LOCK)
    assert not [d for d in found.proposals if d.judgement == "different"]


def test_nothing_is_proposed_where_all_stands_as_it_would() -> None:
    """A lock that holds what the scores hold raises no question."""
    assert not resolve([DARA, ROSTAM], Authority(), LOCK).proposals
