"""Why all that stands on a page is one, and who decided it: in words, for the page itself."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.site import dates
from briefing.site.assembly import Desk
from briefing.types.resolution import Decision, Notice

JUDGEMENTS = {"same": "The same", "different": "Not the same", "unsure": "Perhaps the same"}
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


def decisions(desk: Desk, id: str, spellings: int, made: Sequence[Decision]) -> tuple[str, ...]:
    """Every decision on an entity with so many spellings: first what editors joined, in one line, then each decision,
    how it is called and since when, and the addresses that lead here."""
    catalogue = desk.catalogue
    joined = [decision for decision in made if decision.judgement == "same" and decision.who != "machine"]
    lines = [_merged(spellings, joined)] if joined else []
    lines += [decision_words(desk, decision) for decision in made]
    lines += [f"Renamed{_signed(notice)}." for notice in catalogue.resolution.notices
              if notice.id == id and notice.what == "renamed"]
    path = catalogue.lock.path(id)
    earlier = [old for old, new in catalogue.lock.redirects() if new == path]
    if earlier:
        lines.append(f"Earlier addresses lead here: {', '.join(earlier)}.")
    return tuple(dict.fromkeys(lines))


def _merged(spellings: int, joined: Sequence[Decision]) -> str:
    """'Five spellings, merged on 3 February 2024, because: one man.'"""
    count = _NUMBERS[spellings] if spellings < len(_NUMBERS) else str(spellings)
    steps = dict.fromkeys((decision.when, decision.why.rstrip(".")) for decision in joined)
    told = "; ".join(f"merged{_day(when)}" + (f", because: {why}" if why else "") for when, why in steps)
    return f"{count} spelling{'' if spellings == 1 else 's'}, {told}."


def decision_words(desk: Desk, decision: Decision) -> str:
    """A decision on identity in one line: "The same: 'A' (in one article), 'B' (in another). Shared post. Program."."""
    sides = ", ".join(_naming(desk, side) for side in (decision.left, decision.right))
    who = "the program" if decision.who == "machine" else decision.who + _day(decision.when)
    why = f"{decision.why[:1].upper()}{decision.why[1:].rstrip('.')}. " if decision.why else ""
    return f"{JUDGEMENTS[decision.judgement]}: {sides}. {why}Decided by {who}."


def _naming(desk: Desk, side: str) -> str:
    """One side of a decision as readers know it: a page's name, or a name and the article that prints it."""
    article, mark, local = side.partition("#")
    if not mark:
        link = desk.catalogue.link(side)
        return link.text if link else side
    title = desk.catalogue.link(article)
    name, where = desk.catalogue.local_names.get(article, {}).get(local, ""), title.text if title else article
    return f"‘{name}’ ({where})" if name else where


def _signed(notice: Notice) -> str:
    """' on 3 February 2024 by kb, because: as she signs', as far as it is known."""
    by = f" by {notice.who}" if notice.who else ""
    return _day(notice.when) + by + (f", because: {notice.why.rstrip('.')}" if notice.why else "")


def _day(when: str) -> str:
    """' on 3 February 2024'; what is no date stands as it is."""
    shown = dates.view(when)
    return f" on {shown.words if shown else when}" if when else ""
