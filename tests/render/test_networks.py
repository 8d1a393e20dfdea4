"""Who met whom, drawn."""

from __future__ import annotations

import msgspec

from briefing.render.networks import ROWS, network
from briefing.types.parts import Link, Tally, Tie
from briefing.types.subjects import ActorPage

from . import samples


def page(met: tuple[Tally, ...], *ties: Tie) -> ActorPage:
    """An actor who met some others."""
    actor = samples.contexts()[samples.ACTOR.path]
    assert isinstance(actor, ActorPage)
    return msgspec.structs.replace(actor, meetings=met, ties=ties)


def tally(name: str, count: int = 1, sure: bool = True) -> Tally:
    """Somebody who was met."""
    return Tally(link=Link(name, f"/actors/{name}/", "actor"), count=count, sure=sure)


def test_everybody_has_a_row_and_every_meeting_an_arc() -> None:
    """The actor stands first; meetings of the others among themselves are drawn apart from its own."""
    tie = Tie(a="/actors/b/", b="/actors/a/", count=2, sure=False)
    drawn = network(page((tally("a", 4), tally("b")), tie))
    assert drawn is not None and [name for name, _ in drawn.names] == ["Mira Tolvane", "a", "b"]
    assert [(arc.own, arc.count, arc.sure) for arc in drawn.arcs] == [
        (True, 4, True), (True, 1, True), (False, 2, False)]
    assert drawn.arcs[0].width > drawn.arcs[1].width


def test_one_meeting_is_no_network() -> None:
    """A list of one or two says as much."""
    assert network(page((tally("a", 9),))) is None and network(page((tally("a", 9), tally("b")))) is None


def test_many_are_cut_and_long_names_too() -> None:
    """The picture stays as high as a screen; the list below it has everybody."""
    drawn = network(page(tuple(tally(f"{number} {'long ' * 20}name") for number in range(40))))
    assert drawn is not None and len(drawn.names) == ROWS and all(len(name) <= 26 for name, _ in drawn.names)
