"""Which mentions of agreements are one instrument, and which only may be.

Joined are mentions with one proper name, and mentions of one kind between the same parties with the same date (to a
month). Whatever else looks alike stays two, with the doubt said in words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from typing import NamedTuple, TypeAlias, get_args

import msgspec

from briefing import countries, edtf
from briefing.resolve import spelling
from briefing.resolve.cluster import Edge
from briefing.resolve.vocabulary import load
from briefing.types.digest import Agreement, AgreementKind, Digest
from briefing.types.resolution import Ref

Bounds: TypeAlias = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Instrument:
    """An agreement in one digest, with its parties resolved: actor ids, and country codes for governments."""

    ref: Ref
    agreement: Agreement
    kinds: frozenset[str]
    """Its kind, and others that its names speak of ('security memorandum on the border')."""
    parties: frozenset[str]
    sponsors: frozenset[str]
    context: frozenset[str]
    """The countries that the article speaks of most."""
    seen: str
    proper: tuple[str, ...]
    """The telling words of its proper names, '' left out: 'algiers', '1701'."""
    bounds: Bounds | None

    @property
    def whose(self) -> frozenset[str]:
        """Its parties; of a resolution, which binds none, the council that adopted it."""
        return self.parties or (self.sponsors if self.agreement.kind == "resolution" else frozenset())


class _Words(msgspec.Struct, frozen=True):
    """`data/agreements.yaml`."""

    describing: str


@cache
def _describing() -> frozenset[str]:
    return frozenset(load("agreements.yaml", _Words).describing.split())


def instrument(digest: Digest, agreement: Agreement, parties: Sequence[str], sponsors: Sequence[str]) -> Instrument:
    """An agreement of a digest as the comparison needs it; `parties` and `sponsors` are resolved."""
    proper = {words for name in (agreement.name, *agreement.variants) if (words := proper_name(name))}
    spoken_of = sorted(digest.countries, key=lambda c: (-len(c.evidence), c.code))
    return Instrument(
        ref=Ref(digest.article.id, agreement.id),
        agreement=agreement,
        kinds=frozenset(_kinds(agreement)),
        parties=frozenset(parties),
        sponsors=frozenset(sponsors),
        context=frozenset(country.code for country in spoken_of[:3]),
        seen=digest.article.published.edtf,
        proper=tuple(sorted(proper)),
        bounds=span(agreement),
    )


def _kinds(agreement: Agreement) -> set[str]:
    words = set(re.findall(r"\w+", " ".join((agreement.name, *agreement.variants)).lower()))
    return ({agreement.kind} | (words & set(get_args(AgreementKind)))) - {"", "other", "resolution"}


def span(agreement: Agreement) -> Bounds | None:
    """First and last day that the agreement's date may mean, None where it has none or an open one."""
    value = agreement.date.edtf if agreement.date else ""
    return edtf.bounds(value) if value and edtf.is_valid(value) and ".." not in value else None


def proper_name(name: str) -> str:
    """The telling words of a proper name, evened out; '' for a description ('security agreement with Iraq')."""
    telling = []
    for printed in re.split(r"[\s/–—-]+", re.sub(r"['’]s?(?=\s|$)", "", name)):
        word = spelling.ascii_word(printed)
        if not word or printed.lower() in _describing() or word in _describing():
            continue
        if word.isdigit():
            if re.fullmatch(r"(?:19|20)\d\d", word) or len(word) < 3:
                continue
        elif not printed.lstrip("“\"'‘(")[:1].isupper():
            continue
        hit = countries.lookup(printed)
        if hit is None or hit.form in ("city", "region"):
            telling.append(spelling.key(word))
    return " ".join(sorted(telling))


def edges(instruments: Mapping[str, Instrument]) -> Iterator[Edge]:
    """Joins that are sure: one proper name, or one kind, parties and date."""
    named: dict[str, list[str]] = defaultdict(list)
    between: dict[frozenset[str], list[str]] = defaultdict(list)
    for key, found in instruments.items():
        for words in found.proper:
            named[words].append(key)
        between[found.parties].append(key)
    for keys in named.values():
        for one, other in combinations(keys, 2):
            a, b = instruments[one], instruments[other]
            if not a.whose or not b.whose or a.whose & b.whose:
                yield Edge(one, other, 1.0, "the same proper name")
    for keys in between.values():
        for one, other in combinations(keys, 2):
            if _like(instruments[one], instruments[other]) and _same_date(instruments[one], instruments[other]):
                yield Edge(one, other, 0.9, "the same kind, parties and date")


def _like(a: Instrument, b: Instrument) -> bool:
    """Whether two mentions are of one kind between the same, known, parties, and no proper names differ."""
    kinds = {a.agreement.kind, b.agreement.kind} - {"", "other"}
    names = not a.proper or not b.proper or bool(set(a.proper) & set(b.proper))
    return len(kinds) < 2 and len(a.parties) > 1 and a.parties == b.parties and names


def _same_date(a: Instrument, b: Instrument) -> bool:
    if a.bounds is None or b.bounds is None or _apart(a, b):
        return False
    return max((last - first).days for first, last in (a.bounds, b.bounds)) <= 31


def _apart(a: Instrument, b: Instrument) -> bool:
    """Whether both have dates and these exclude each other."""
    return _exclude(a.bounds, b.bounds)


def _exclude(a: Bounds | None, b: Bounds | None) -> bool:
    return a is not None and b is not None and (a[1] < b[0] or b[1] < a[0])


def clash(ours: AbstractSet[Bounds | None], theirs: AbstractSet[Bounds | None]) -> bool:
    """Whether the dates of two groups exclude each other."""
    return any(_exclude(a, b) for a in ours for b in theirs)


class Doubt(NamedTuple):
    """Why two may be one, and whether enough is said for an editor to be asked."""

    reason: str
    ask: bool


def doubts(
    groups: Sequence[tuple[str, ...]], instruments: Mapping[str, Instrument]
) -> dict[tuple[int, int], Doubt]:
    """The doubt about pairs of groups that may be one instrument.

    Each mention is compared with the few that articles on the same two countries made before it.
    """
    number = {key: n for n, group in enumerate(groups) for key in group}
    local = {(i.ref.article, i.ref.id): number[key] for key, i in instruments.items()}
    result: dict[tuple[int, int], Doubt] = {}
    for one, other in _neighbours(instruments):
        ends = _ends(number[one], number[other])
        doubt = _doubt(instruments[one], instruments[other])
        if ends[0] != ends[1] and doubt and not (ends in result and result[ends].ask):
            result[ends] = doubt
    for key, found in instruments.items():
        for id in found.agreement.ambiguous_with:
            ends = _ends(number[key], local.get((found.ref.article, id), number[key]))
            if ends[0] != ends[1]:
                result[ends] = Doubt("The article that names both does not say whether they are one", ask=True)
    return result


_NEAR = 4
"""How many earlier mentions an agreement is compared with, for each kind and two countries."""


def _neighbours(instruments: Mapping[str, Instrument]) -> Iterator[tuple[str, str]]:
    """Pairs of mentions of one kind that stand near in time, in articles on the same two countries."""
    blocks: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    ordered = sorted(instruments, key=lambda key: (instruments[key].seen or "9999", key))
    for key in ordered:
        found = instruments[key]
        states = sorted({party for party in found.parties if countries.is_code(party)} | found.context)
        for kind in sorted(found.kinds):
            for a, b in combinations(states, 2):
                blocks[kind, a, b].append(key)
    for keys in blocks.values():
        for n, key in enumerate(keys):
            yield from ((other, key) for other in keys[max(0, n - _NEAR) : n])


def _doubt(a: Instrument, b: Instrument) -> Doubt | None:
    """Why two mentions may be one instrument; None where the parties, names or dates exclude it."""
    shared = a.kinds & b.kinds
    if a.ref.article == b.ref.article or not shared or _apart(a, b):
        return None
    if (a.proper and b.proper) or not (a.parties <= b.parties or b.parties <= a.parties):
        return None
    kind = min(shared).replace("_", " ")
    what = "ceasefires" if kind == "ceasefire" else f"{kind} agreements"
    if len(a.parties & b.parties) > 1:
        told = f"Both are {what} between the same parties; no proper name and no date says whether they are one"
        return Doubt(told, ask=True)
    return Doubt(f"Both are {what}, in articles on the same countries; the texts do not say which is meant", ask=False)


def _ends(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a <= b else (b, a)
