"""Which organisations of different articles are one: edges between mentions, by name, acronym and country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, TypeAlias

from briefing import countries
from briefing.resolve import bodies, scoring
from briefing.resolve.cluster import Edge
from briefing.resolve.mentions import BodyMention

Lone: TypeAlias = Literal["", "left", "right"]


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared: the forms of a name taken apart, and the country. Mentions that say the same share it."""

    forms: tuple[bodies.Body, ...]
    country: str
    """The country by name or by what the digest says, '' where neither says one."""


def profile(mention: BodyMention, aliases: Sequence[str] = ()) -> Profile:
    """The profile of a mention; `aliases` are further names that an editor gave."""
    body = mention.body
    parsed = {bodies.parse(name): name == body.name for name in (*body.variants, *aliases, body.name)}
    forms = [form for form, full in parsed.items() if _is_name(form, full)]
    named = next((form.country for form in sorted(forms, key=repr) if form.country), "")
    country = body.country or named or (body.countries[0] if len(body.countries) == 1 else "")
    return Profile(tuple(sorted(forms, key=repr)), country)


def _is_name(form: bodies.Body, full: bool) -> bool:
    """Whether a printed form tells which body it is: 'the council' and 'the Iraqi and Iranian ministries' do not."""
    if full or not form.core:
        return bool(form.core)
    if form.functional:
        return len(form.core) > 1 or bool(form.country)
    return form.known or not any(countries.lookup(word.capitalize()) for word in form.core)


def compare(a: Profile, b: Profile) -> tuple[float, str]:
    """Score and reason for two profiles being one body; 0 and '' where nothing speaks for it."""
    model = scoring.organisations()
    best = (0.0, "")
    for x in a.forms:
        for y in b.forms:
            base = _base(x, y)
            if base:
                best = max(best, model.score(base, _support(a, b, x, y)))
    return best


def _base(x: bodies.Body, y: bodies.Body) -> str:
    if (x.acronym and x.acronym in y.initials) or (y.acronym and y.acronym in x.initials):
        return "acronym"
    likeness = bodies.alike(x, y)
    if not likeness:
        return ""
    if x.functional or y.functional:
        return "same_kind_of_body" if likeness == 1.0 else ""
    return "same_body" if likeness == 1.0 else "spelling"


def _support(a: Profile, b: Profile, x: bodies.Body, y: bodies.Body) -> Iterator[str]:
    if x.country and y.country and x.country != y.country and not x.known:
        yield "other_country_in_name"
    elif a.country and b.country:
        if a.country == b.country:
            yield "same_country"
        elif x.functional:
            yield "other_country_in_name"
        elif not x.known:
            yield "other_country"
    elif (a.country or b.country) and (x.functional or x.country != y.country) and not x.known:
        yield "one_country_unknown"
        if x.functional and len(x.core) < 3:
            yield "no_country"
    elif x.functional:
        yield "no_country"


def edges(mentions: Mapping[str, BodyMention], profiles: Mapping[str, Profile]) -> Iterator[Edge]:
    """Possible joins among mentions; only names that share a block are compared."""
    holders: dict[Profile, list[str]] = defaultdict(list)
    for key in mentions:
        holders[profiles[key]].append(key)
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for found in holders:
        for word in sorted({word for form in found.forms for word in _blocks(form)}):
            blocks[word].append(found)
    for one, keys in holders.items():
        score, why = compare(one, one)
        yield from star(keys[:1], keys[1:], score, why)
    seen: set[tuple[str, str]] = set()
    for members in blocks.values():
        for one, other in combinations(members, 2):
            ends = (holders[one][0], holders[other][0])
            if ends in seen:
                continue
            seen.add(ends)
            score, why = compare(one, other)
            if score >= scoring.organisations().doubt:
                yield from star(holders[one], holders[other], score, why)


def star(
    left: Sequence[str], right: Sequence[str], score: float, why: str, lone: Lone = "", known: int = 1
) -> Iterator[Edge]:
    """Edges that can join all of `left` with all of `right`; never two mentions of one article. `lone` says which
    side is hardly named, `known` how well the other must be known (see `Edge`)."""
    pairs = [(left[0], key) for key in right] + [(key, right[0]) for key in left[1:] if right]
    for a, b in pairs:
        if a.partition("#")[0] != b.partition("#")[0]:
            yield Edge(a, b, score, why, {"": "", "left": a, "right": b}[lone], known)


def _blocks(form: bodies.Body) -> Iterator[str]:
    yield bodies.block(form)
    if form.acronym:
        yield f"={form.acronym}"
    for initials in form.initials:
        yield f"={initials}"


def trait(found: Profile) -> str:
    """The country of a body whose name is nothing without it; '' for others."""
    return found.country if any(form.functional for form in found.forms) else ""


def clash(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether two groups are bodies of one kind in different countries."""
    left, right = ours - {""}, theirs - {""}
    return bool(left) and bool(right) and left.isdisjoint(right)
