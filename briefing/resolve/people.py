"""Which people of different articles are one: edges between mentions, by name, office, country and organisation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations, combinations_with_replacement
from typing import NamedTuple

from briefing.resolve import name_parts, names, scoring, spelling
from briefing.resolve.cluster import Edge
from briefing.resolve.mentions import PersonMention
from briefing.resolve.offices import Post, title
from briefing.resolve.organisations import Lone, star


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared. Mentions that say the same share it."""

    names: tuple[str, ...]
    """The fullest printed name, and others that an editor gave."""
    country: str
    titles: frozenset[str]
    offices: frozenset[Post]
    organisations: frozenset[str]


def profile(
    mention: PersonMention, posts: Sequence[Post | None], organisations: Sequence[str], aliases: Sequence[str] = ()
) -> Profile:
    """The profile of a mention: `posts` are its roles as offices, `organisations` the ids of bodies it belongs to."""
    return Profile(
        names=(mention.person.name, *aliases),
        country=mention.country,
        titles=frozenset(title(role.title) for role in mention.person.roles),
        offices=frozenset(post for post in posts if post is not None),
        organisations=frozenset(filter(None, organisations)),
    )


class Likeness(NamedTuple):
    """How sure it is that two profiles are one person, and why; which of them is hardly named, and how well known the
    other must be then."""

    score: float = 0.0
    why: str = ""
    lone: Lone = ""
    known: int = 1


def compare(a: Profile, b: Profile, company: bool = False) -> Likeness:
    """How alike two profiles are; `company` says whether the same others are named beside both."""
    best = Likeness()
    for x in a.names:
        for y in b.names:
            base = _base(x, y, a.country or b.country)
            if base:
                support = [*_support(a, b), *(["same_company"] if company else [])]
                score, why = scoring.people().score(base, support)
                lone: Lone = ("left" if _told(x) < _told(y) else "right") if base in _HARDLY_NAMED else ""
                known = _WELL_KNOWN if base == "common_family_name" and not _TELLING & set(support) else 1
                if base == "common_name":
                    lone, known = "left" if _facts(a) < _facts(b) else "right", 2
                best = max(best, Likeness(score, why, lone, known))
    return best


def _facts(profile: Profile) -> int:
    """How much is said of somebody beside the name."""
    return bool(profile.country) + len(profile.offices) + len(profile.titles) + len(profile.organisations)


_HARDLY_NAMED = frozenset(("family_name", "common_family_name", "initials"))
_TELLING = frozenset(("same_office", "same_title", "same_organisation"))
_WELL_KNOWN = 3
"""In how many articles somebody must be named for a common family name alone to mean him or her."""
_COMPANY = 3
"""How many others must be named beside two mentions to speak for their being one."""


def _told(name: str) -> tuple[int, int]:
    """How fully a name is told: its whole words, its letters."""
    words = name_parts.parse(name).words
    return sum(len(w) > 1 for w in words), sum(map(len, words))


def _base(x: str, y: str, country: str) -> str:
    """Which of the base features two names have, '' for none; `country` is where they are from. A given name alone is
    never one."""
    found = names.compare(x, y)
    if found.conflict or found.score < 0.5:
        return ""
    single_x, single_y = (len(name_parts.parse(n).words) == 1 for n in (x, y))
    if single_x or single_y:
        if not found.rare or found.weakest < 0.9:
            return ""
        if single_x and single_y:
            return "other_family_name"
        single, full = (x, y) if single_x else (y, x)
        if not names.family_name(single, full, country):
            return ""
        telling = found.weakest >= 0.95 and not name_parts.is_common_family(single)
        return "family_name" if telling else "common_family_name"
    if found.pairs < 2:
        return "initials" if found.rare and found.weakest >= 0.9 else ""
    if not found.rare and (found.weakest < 0.9 or (found.extra and not found.initials)):
        return ""
    if not found.rare:
        return "familiar_name" if found.familiar else "common_name"
    if found.weakest < 0.9:
        return "typing_error" if not found.extra else ""
    if found.extra:
        return "middle_initial" if found.initials else "longer_name"
    return "same_name" if found.weakest == 1.0 else "spelling"


def _support(a: Profile, b: Profile) -> Iterator[str]:
    if a.country and b.country:
        yield "same_country" if a.country == b.country else "other_country"
    if a.offices & b.offices:
        yield "same_office"
    else:
        if a.titles & b.titles:
            yield "same_title"
        if a.organisations & b.organisations:
            yield "same_organisation"
        if a.offices and b.offices:
            yield "other_office"


def edges(mentions: Mapping[str, PersonMention], profiles: Mapping[str, Profile]) -> Iterator[Edge]:
    """Possible joins among mentions; only names that share the sound of a telling word are compared."""
    holders: dict[Profile, list[str]] = defaultdict(list)
    for key in mentions:
        holders[profiles[key]].append(key)
    bearers: dict[tuple[str, ...], list[Profile]] = defaultdict(list)
    for found in holders:
        bearers[found.names].append(found)
    company = _Company(mentions, holders)
    for same in bearers.values():
        for one, other in combinations_with_replacement(same, 2):
            yield from _joins(one, holders[one], other, holders[other], company)
    for first, second in _alike(bearers):
        for one in bearers[first]:
            for other in bearers[second]:
                yield from _joins(one, holders[one], other, holders[other], company)


class _Company:
    """Whom articles name in full beside a person, by name; those of whom most articles tell prove nothing."""

    def __init__(self, mentions: Mapping[str, PersonMention], holders: Mapping[Profile, Sequence[str]]) -> None:
        self._holders = holders
        self._named: dict[str, set[str]] = defaultdict(set)
        for mention in mentions.values():
            if len(name_parts.parse(mention.person.name).words) > 1:
                self._named[mention.ref.article].add(mention.person.name)
        told = Counter(name for named in self._named.values() for name in named)
        few = max(_COMPANY, len(self._named) // 10)
        self._telling = {name for name, count in told.items() if count <= few}
        self._of: dict[Profile, frozenset[str]] = {}

    def _beside(self, profile: Profile) -> frozenset[str]:
        if profile not in self._of:
            articles = {key.partition("#")[0] for key in self._holders[profile]}
            found = {name for article in articles for name in self._named[article] & self._telling}
            self._of[profile] = frozenset(found - set(profile.names))
        return self._of[profile]

    def shared(self, one: Profile, other: Profile) -> bool:
        """Whether the same others, known to few articles, are named beside both."""
        return len(self._beside(one) & self._beside(other)) >= _COMPANY


def _joins(
    one: Profile, left: Sequence[str], other: Profile, right: Sequence[str], company: _Company
) -> Iterator[Edge]:
    """Edges between all mentions of two profiles, or among those of one."""
    found = compare(one, other)
    model = scoring.people()
    nearly = found.score + model.support["same_company"].weight
    if one != other and found.score < model.sure and nearly >= model.doubt and company.shared(one, other):
        found = compare(one, other, company=True)
    if found.score >= model.doubt:
        ends = (left[:1], left[1:]) if one == other else (left, right)
        yield from star(*ends, found.score, found.why, found.lone, found.known)


def _alike(bearers: Iterable[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Pairs of different names that may be one person's."""
    blocks: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for found in bearers:
        for word in sorted(_blocks(found)):
            blocks[word].append(found)
    seen: set[tuple[tuple[str, ...], tuple[str, ...]]] = set()
    for members in blocks.values():
        for ends in combinations(members, 2):
            if ends not in seen:
                seen.add(ends)
                if any(not names.compare(x, y).conflict for x in ends[0] for y in ends[1]):
                    yield ends


def _blocks(spellings: tuple[str, ...]) -> set[str]:
    """The sounds by which names are looked up: those of the rarest words of each, and of all its words together."""
    result = set()
    for name in spellings:
        words = [w for w in name_parts.parse(name).words if len(w) > 1]
        heaviest = max((name_parts.weight(w) for w in words), default=0.0)
        result |= {spelling.coarse(w) for w in words if name_parts.weight(w) == heaviest}
        result.add(spelling.coarse("".join(words)))
    return result - {""}


def clash(ours: AbstractSet[tuple[str, ...]], theirs: AbstractSet[tuple[str, ...]]) -> bool:
    """Whether names of two groups exclude each other: father and son, two given names."""
    return any(all(names.compare(x, y).conflict for x in a for y in b) for a in ours for b in theirs)
