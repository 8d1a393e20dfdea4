"""Posts and steps of status: parts of a record that have no id and are told apart by where they stand in the text."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.types.digest import Record

PARTS = ("roles", "status_history")
"""Fields that hold such parts."""

Triple = tuple[Record | None, Record | None, Record | None]


def label(part: Record) -> str:
    """What a part is called when the machine and an editor differ on it: its words in the article, or its title."""
    evidence = getattr(part, "evidence", ())
    words = evidence[0].exact if evidence else getattr(part, "title", "") or getattr(part, "status", "")
    return " ".join(str(words).split()).replace("/", "-")


def triples(was: Iterable[Record], now: Iterable[Record], new: Iterable[Record]) -> list[Triple]:
    """What the three versions of a list hold, part by part, in the order of the edited one; news behind."""
    old, fresh = list(was), list(new)
    found: list[Triple] = [(_take(part, old), part, _take(part, fresh)) for part in now]
    found.extend((part, None, _take(part, fresh)) for part in list(old))
    found.extend((None, None, part) for part in fresh)
    return found


def _take(part: Record, others: list[Record]) -> Record | None:
    """The one among others that is the same part, which is taken off them; None where there is none."""
    best = max(others, key=lambda other: _likeness(part, other), default=None)
    if best is None or not _likeness(part, best):
        return None
    others.remove(best)
    return best


def _likeness(one: Record, other: Record) -> tuple[int, ...]:
    """How sure it is that two are one; empty where they are not."""
    mine, theirs = ({place for piece in getattr(part, "evidence", ()) for place in range(piece.start, piece.end)}
                    for part in (one, other))
    named = [getattr(part, "title", "") or getattr(part, "status", "") for part in (one, other)]
    if not (mine & theirs) and (named[0] != named[1] or (mine and theirs)):
        return ()
    teller = [getattr(part, "attribution", None) for part in (one, other)]
    return len(mine & theirs) + 1, int(one == other), int(teller[0] == teller[1]), int(named[0] == named[1])
