"""Mentions joined into groups."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from briefing.resolve.cluster import Clusters, Edge, Rulings, Thresholds, cluster
from briefing.types.resolution import Decision

KEYS = ("a#1", "b#1", "c#1", "d#1")


def grouped(
    edges: Iterable[Edge], held: dict[str, tuple[str, str]] | None = None, different: Iterable[tuple[str, str]] = ()
) -> Clusters:
    """The groups of four mentions; nothing but articles and rulings stands against a join."""

    def clash(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
        return False

    ruled = {pair: Decision(judgement="different", left=pair[0], right=pair[1]) for pair in different}
    rulings = Rulings(same={}, different=ruled, unsure={})
    return cluster(held or {}, edges, rulings, dict.fromkeys(KEYS, ""), clash, Thresholds(0.75, 0.5))


def edge(left: str, right: str, score: float = 0.8) -> Edge:
    """An edge between the mentions of two articles."""
    return Edge(f"{left}#1", f"{right}#1", score, f"{left} is like {right}")


def test_chains_make_one_group_that_says_why() -> None:
    """What is joined to one is joined to all, and every join keeps its reason."""
    found = grouped([edge("b", "c"), edge("a", "b")])
    assert found.groups == (("a#1", "b#1", "c#1"), ("d#1",))
    assert [d.why for d in found.reasons["a#1"]] == ["a is like b", "b is like c"]


def test_the_better_edge_wins_where_both_cannot_be() -> None:
    """A mention between two that an editor keeps apart goes to the one it is more like."""
    found = grouped([edge("a", "b", 0.8), edge("b", "c", 0.9)], different=[("a#1", "c#1")])
    assert found.groups == (("a#1",), ("b#1", "c#1"), ("d#1",))


def test_two_pages_are_not_joined_by_a_score() -> None:
    """What the lock knows under two ids is proposed, with the reason."""
    held = {"a#1": ("actor:a", "a#1"), "b#1": ("actor:b", "b#1")}
    found = grouped([edge("a", "b", 0.99)], held)
    assert found.groups == tuple((key,) for key in KEYS)
    (proposal,) = found.proposals
    assert proposal.why == "a is like b; both have pages"


def test_a_new_mention_does_not_pull_pages_together() -> None:
    """A mention like both of two known ones joins the one it is more like, and the other is proposed."""
    held = {"a#1": ("actor:a", "a#1"), "b#1": ("actor:b", "b#1")}
    found = grouped([edge("a", "c", 0.8), edge("b", "c", 0.9)], held)
    assert found.groups == (("a#1",), ("b#1", "c#1"), ("d#1",))
    assert len(found.proposals) == 1


def test_the_lock_holds_together_what_no_score_would() -> None:
    """Mentions of one line stay together without any likeness."""
    held = {"a#1": ("actor:a", "a#1"), "d#1": ("actor:a", "a#1")}
    assert grouped([], held).groups[0] == ("a#1", "d#1")


def test_hardly_named_mentions_go_together_to_whom_they_mean() -> None:
    """Two mentions by one word, joined by their office, are both of the one full name that answers."""
    lone = [Edge("a#1", "c#1", 0.6, "family name", "a#1"), Edge("b#1", "c#1", 0.6, "family name", "b#1")]
    found = grouped([edge("a", "b"), *lone])
    assert found.groups == (("a#1", "b#1", "c#1"), ("d#1",))


def test_a_common_name_means_only_the_well_known() -> None:
    """Where an edge asks for a group of two, one mention is not enough, and an editor is asked."""
    vague = Edge("a#1", "b#1", 0.6, "family name", "a#1", known=2)
    (proposal,) = grouped([vague]).proposals
    assert proposal.why == "family name; a common name"
    assert grouped([vague, edge("b", "c")]).groups == (("a#1", "b#1", "c#1"), ("d#1",))
