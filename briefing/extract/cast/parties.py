"""Parties whose names go on with a small letter: 'the Labor party', "Peru's ruling Democratic Progressive party"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing import countries
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_WIDEST = 4
"""Words of a party's name before 'party', at most."""


def whole_parties(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names in text order, those of parties with the word itself, and those that the pipeline did not see."""
    ends = [t.i for t in doc if t.text == "party" and t.i > 0 and doc[t.i - 1].is_title]
    if not ends:
        return list(names)
    by_end = {n.end: n for n in names}
    taken = {i for n in names for i in range(n.start, n.end)}
    whole: dict[int, Name] = {}
    for end in ends:
        name = by_end.get(end)
        if name is not None and name.label in ("ORG", "NORP") and _is_party(name.text):
            whole[name.start] = replace(name, end=end + 1, label="ORG", text=f"{name.text} party")
        elif name is None and (start := _start(doc, end, taken)) < end:
            whole[start] = Name(start, end + 1, "ORG", printed(doc[start : end + 1]))
    return sorted([*(n for n in names if n.start not in whole), *whole.values()], key=lambda n: n.start)


def _start(doc: Doc, end: int, taken: set[int]) -> int:
    """The first token of the party's name that ends before a token; that token where there is none."""
    first = end
    while first > 0 and end - first < _WIDEST and doc[first - 1].is_title and first - 1 not in taken:
        first -= 1
    return next((i for i in range(first, end) if _is_party(printed(doc[i:end]))), end)


def _is_party(text: str) -> bool:
    """Whether words before 'party' are the name of one: of words that parties have, or a known one's."""
    if countries.lookup(text) is not None:
        return False
    plain = all(w in word_set("organisations", "any_party") for w in text.lower().split())
    entry = known(f"{text} Party")
    return plain or (entry is not None and entry[1]["kind"] == "party" and known(text) is None)
