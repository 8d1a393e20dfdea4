"""Which events of different articles are one happening, and which articles are copies of one story.

One happening: the same type, dates that agree to the day (a day apart where one is marked as about), and the same
sides. Speech acts must also read alike. An event told only by copies of one wire story was told once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import combinations

import msgspec
from rapidfuzz import fuzz

from briefing import edtf
from briefing.resolve.cluster import Edge, Groups, pair
from briefing.resolve.vocabulary import load
from briefing.types.digest import Digest, Event
from briefing.types.resolution import Ref

_DAY = timedelta(days=1)
_LONGEST = 31
"""Days that an event's date may span and still identify it."""


class _Words(msgspec.Struct, frozen=True):
    """`data/events.yaml`."""

    names: dict[str, str]
    speech: tuple[str, ...]
    mutual: tuple[str, ...]


@cache
def _words() -> _Words:
    return load("events.yaml", _Words)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in one digest with its members resolved (actor ids, country codes)."""

    ref: Ref
    event: Event
    actors: frozenset[str]
    recipients: frozenset[str]
    countries: frozenset[tuple[str, str]]
    """Members with the country that each stands for: an official's, or the code itself."""
    place: str
    dated: bool
    """Whether the text dates it; if not, the days are those before publication."""
    first: date
    last: date


def happening(
    ref: Ref,
    event: Event,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str,
    country_of: Callable[[str], str],
    published: str = "",
) -> Happening | None:
    """An event as the comparison needs it; None where no date identifies it, or it is not said to happen.

    `country_of` gives the country that a member stands for, or ''. A meeting that the text does not date is looked for
    in the days before the article was `published`; that says nothing of its date.
    """
    if "hypothetical" in event.aux or event.modality in ("conditional", "hypothetical"):
        return None
    days = _days(event.date.edtf) if event.date else _recent(event, published)
    if days is None:
        return None
    countries = frozenset((member, country_of(member)) for member in (*actors, *recipients))
    return Happening(ref, event, frozenset(actors), frozenset(recipients), countries, place, bool(event.date), *days)


def _recent(event: Event, published: str) -> tuple[date, date] | None:
    """The days in which a meeting without a date, told as news, will have been."""
    days = _days(published)
    news = event.type in _words().mutual and not event.aux and event.modality != "planned"
    if not news or days is None or days[0] != days[1]:
        return None
    return days[0] - 3 * _DAY, days[1]


@lru_cache(16384)
def _days(value: str) -> tuple[date, date] | None:
    """First and last day that a date may mean; None for no date, an open one, or one too vague to identify anything."""
    if not value or not edtf.is_valid(value) or ".." in value:
        return None
    first, last = edtf.bounds(value)
    if (last - first).days > _LONGEST:
        return None
    return (first - _DAY, last + _DAY) if value.endswith("~") and first == last else (first, last)


def edges(happenings: Mapping[str, Happening]) -> Iterator[Edge]:
    """Joins of events; only those of one type, month and pair of members (or member and place) are compared."""
    blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, found in happenings.items():
        months = sorted({found.first.isoformat()[:7], found.last.isoformat()[:7]})
        for members in _sides(found):
            for month in months:
                blocks[found.event.type, month, *members].append(key)
    seen: set[tuple[str, str]] = set()
    for keys in blocks.values():
        for one, other in combinations(keys, 2):
            if (one, other) not in seen:
                seen.add((one, other))
                why = same(happenings[one], happenings[other])
                if why:
                    yield Edge(one, other, _closeness(happenings[one], happenings[other]), why)


def _sides(found: Happening) -> Iterator[tuple[str, str]]:
    """What a happening must share with another: two who met, a doer and whom it was done to, or one and the place."""
    if found.event.type in _words().mutual:
        members = sorted(found.actors | found.recipients)
        standing = {pair(one, code) for one in members for other, code in found.countries if code and one != other}
        yield from sorted(standing | set(combinations(members, 2)))
    else:
        members = sorted(found.actors)
        yield from ((actor, recipient) for actor in members for recipient in sorted(found.recipients))
    if found.place:
        yield from ((member, f"in {found.place}") for member in members)


def same(a: Happening, b: Happening) -> str:
    """Why two events of different articles are one happening; '' where they are not."""
    if a.ref.article == b.ref.article or a.event.type != b.event.type or a.last < b.first or b.last < a.first:
        return ""
    if a.event.mode and b.event.mode and a.event.mode != b.event.mode:
        return ""
    if ("negation" in a.event.aux) != ("negation" in b.event.aux):
        return ""
    words = _words()
    if not (a.dated and b.dated):
        met = {member for member, country in a.countries & b.countries if member != country}
        told = (a.dated or b.dated) and len(met) > 1 and a.event.mode == b.event.mode
        return "the same kind of event and people, days apart at most" if told else ""
    if a.event.type in words.mutual:
        ours, theirs = a.actors | a.recipients, b.actors | b.recipients
        agreed = len(ours & theirs) > 1 or (ours == theirs and bool(a.place) and a.place == b.place)
        agreed = agreed or (a.event.mode == b.event.mode and _stand_for_each_other(a, b))
    else:
        there = bool(a.place) and a.place == b.place and not (a.recipients and b.recipients)
        agreed = bool(a.actors & b.actors) and (bool(a.recipients & b.recipients) or there)
    if not agreed or (a.place and b.place and a.place != b.place and a.event.type == "ASSAULT"):
        return ""
    if a.event.type in words.speech and fuzz.token_set_ratio(_text(a.event), _text(b.event)) < 75:
        return ""
    return "the same kind of event, sides and date"


def _stand_for_each_other(a: Happening, b: Happening) -> bool:
    """Whether one member is the same and another, in one of the two, is only called by its country."""
    common = {member for member, _ in a.countries} & {member for member, _ in b.countries}
    left, right = ({(m, c) for m, c in h.countries if m not in common} for h in (a, b))
    return bool(common) and any(x == d or c == y for x, c in left for y, d in right if x and y)


def _closeness(a: Happening, b: Happening) -> float:
    """0.9 to 1: nearer dates and more in common first."""
    common = len((a.actors | a.recipients) & (b.actors | b.recipients)) + (a.place == b.place != "")
    days = abs((a.first - b.first).days) + abs((a.last - b.last).days)
    return round(0.9 + min(common, 5) / 100 - min(days, 50) / 2000 + (a.event.mode == b.event.mode) / 100, 4)


def _text(event: Event) -> str:
    return " ".join(piece.exact for piece in event.evidence)


def clash(ours: AbstractSet[tuple[date, date]], theirs: AbstractSet[tuple[date, date]]) -> bool:
    """Whether the dates of two groups of accounts have no day in common."""
    spans = ours | theirs
    return max(first for first, _ in spans) > min(last for _, last in spans)


def stories(digests: Sequence[Digest]) -> dict[str, str]:
    """For each article the one that stands for its story: copies have one text, or share most of their evidence word
    for word; a brief of two facts shares both."""
    pieces: dict[str, frozenset[str]] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    for digest in sorted(digests, key=lambda d: d.article.id):
        facts = (*digest.events, *digest.statements, *digest.claims)
        long = (piece.exact for fact in facts for piece in fact.evidence if len(piece.exact) > 30)
        found = frozenset(" ".join(exact.casefold().split()) for exact in long)
        pieces[digest.article.id] = found
        for piece in found:
            holders[piece].append(digest.article.id)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for articles in holders.values():
        for ends in combinations(articles, 2):
            shared[ends] += 1
    groups = Groups(pieces)
    for (a, b), count in sorted(shared.items()):
        shorter = min(len(pieces[a]), len(pieces[b]))
        if (count >= 3 and count >= 0.5 * shorter) or count == shorter > 1:
            groups.join(a, b)
    first: dict[str, str] = {}
    for digest in sorted(digests, key=lambda d: d.article.id):
        groups.join(first.setdefault(digest.article.sha256 or digest.article.id, digest.article.id), digest.article.id)
    return {article: groups.find(article) for article in pieces}


def accounts(
    group: Sequence[Happening], story: Mapping[str, str], published: Mapping[str, str]
) -> tuple[Ref, ...]:
    """The tellings of a happening, one for each story, in order of publication; undated ones last."""
    ordered = sorted(group, key=lambda h: (published[h.ref.article] or "9999", h.ref))
    first: dict[str, Ref] = {}
    for found in ordered:
        first.setdefault(story[found.ref.article], found.ref)
    return tuple(first.values())


def when(group: Sequence[Happening]) -> str:
    """The most exact date among the accounts, of equals the most common, then the earliest; '' if none has one."""
    values = [h.event.date.edtf for h in group if h.event.date]

    def rank(value: str) -> tuple[int, bool, int, str]:
        first, last = edtf.bounds(value)
        return (last - first).days, value.endswith("~"), -values.count(value), value

    return min(values, key=rank, default="")


def name(group: Sequence[Happening], place: str, called: Callable[[str], str]) -> str:
    """What a happening is called: 'Talks: Jane Roe and John Doe, Oslo, 4 July 2023'; what one does to another has an
    arrow: 'Visit: Jane Roe → Iraq'. `called` names a member."""
    words = _words().names
    modes = sorted({h.event.mode for h in group if h.event.mode})
    kind = group[0].event.type
    label = words.get(f"{kind} {modes[0]}", words[kind]) if modes else words[kind]
    fullest = max(group, key=lambda h: (len(h.actors) + len(h.recipients), h.ref))
    actors = sorted(map(called, fullest.actors))
    recipients = sorted(map(called, fullest.recipients - fullest.actors))
    mutual = kind == "AGREE" or (kind == "CONSULT" and "visit" not in modes)
    sides = _listed([*actors, *recipients]) if mutual else " → ".join(filter(None, map(_listed, (actors, recipients))))
    day = when(group)
    return ", ".join(filter(None, (f"{label}: {sides}" if sides else label, place, edtf.words(day) if day else "")))


def _listed(names: Sequence[str]) -> str:
    """'A, B and C'; empty for none."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""
