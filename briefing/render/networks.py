"""Who met whom, drawn as arcs between names one below the other: names keep their size on any screen, and no two of
them overlap (an arc diagram, Wattenberg 2002)."""

from __future__ import annotations

import math

import msgspec

from briefing.types.subjects import ActorPage

ROWS = 12
"""Names drawn at most, the actor's own included; the list below has them all."""
FEWEST = 4
"""Names that a picture needs to say more than a list."""
ROW = 30
"""Units from name to name."""
REACH = 104
"""Units that the widest arc bulges."""
LONGEST_NAME = 26


class Arc(msgspec.Struct, frozen=True):
    """Two who met: path data, how often, whether a publication says so in its own voice, whether the actor is one."""

    path: str
    width: float
    count: int
    sure: bool
    own: bool


class Network(msgspec.Struct, frozen=True):
    """Names with their heights, and arcs between them; the first name is the actor's own."""

    names: tuple[tuple[str, int], ...]
    arcs: tuple[Arc, ...]
    height: int
    reach: int


def network(page: ActorPage) -> Network | None:
    """The meetings of an actor and of those whom it met; None where a list says it as well: for few who never met one
    another."""
    met = page.meetings[: ROWS - 1]
    if len(met) + 1 < FEWEST and not page.ties:
        return None
    row = {tally.link.path: number for number, tally in enumerate(met, start=1)}
    found = [(0, number, tally.count, tally.sure) for number, tally in enumerate(met, start=1)]
    found += [(min(row[tie.a], row[tie.b]), max(row[tie.a], row[tie.b]), tie.count, tie.sure) for tie in page.ties
              if tie.a in row and tie.b in row]
    longest = max(bottom - top for top, bottom, _, _ in found)
    arcs = tuple(_arc(top, bottom, count, sure, longest) for top, bottom, count, sure in found)
    names = tuple((_short(name), _height(number))
                  for number, name in enumerate([page.name, *(tally.link.text for tally in met)]))
    return Network(names, arcs, ROW * len(names), REACH)


def _arc(top: int, bottom: int, count: int, sure: bool, longest: int) -> Arc:
    bulge = round(REACH * (0.25 + 0.75 * (bottom - top) / longest))
    left = REACH + 8 - bulge * 4 / 3
    path = f"M{REACH} {_height(top)}C{left:.0f} {_height(top)} {left:.0f} {_height(bottom)} {REACH} {_height(bottom)}"
    return Arc(path, round(1.5 + math.log2(count), 1), count, sure, top == 0)


def _height(row: int) -> int:
    return row * ROW + ROW // 2


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"
