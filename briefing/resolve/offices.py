"""Posts: which titles of which body or country are one office, and who held it when.

Titles are evened out by `data/titles.yaml`: 'Iraq's National Security Advisor' and 'the Iraqi national security
adviser' are one post; 'minister of foreign affairs' is 'foreign minister'.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import msgspec

from briefing import countries
from briefing.resolve import spelling
from briefing.resolve.vocabulary import load
from briefing.types.digest import Role
from briefing.types.resolution import Ref, RoleHeld, Tenure


class Post(NamedTuple):
    """An office: its evened-out title, the id of its organisation (or ''), its country code (or '')."""

    title: str
    org: str
    country: str


class _Words(msgspec.Struct, frozen=True):
    """`data/titles.yaml`."""

    adjectives: str
    words: dict[str, str]
    fields: dict[str, tuple[str, ...]]
    same: dict[str, tuple[str, ...]]
    national: str
    no_office: str


class _Vocabulary(NamedTuple):
    adjectives: frozenset[str]
    words: dict[str, str]
    fields: dict[str, str]
    same: dict[str, str]
    national: frozenset[str]
    no_office: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    raw = load("titles.yaml", _Words)
    return _Vocabulary(
        adjectives=frozenset(raw.adjectives.split()),
        words=raw.words,
        fields={old: new for new, olds in raw.fields.items() for old in olds},
        same={old: new for new, olds in raw.same.items() for old in olds},
        national=frozenset(t.strip() for t in raw.national.split(",")),
        no_office=frozenset(t.strip() for t in raw.no_office.split(",")),
    )


_LONGEST = 8
"""Words that a title may have; longer ones are descriptions."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_OF = re.compile(r"(deputy |assistant |vice |state )?(minister|secretary) (?:of|for|in charge of) (?:the )?(.+)")


@lru_cache(16384)
def title(printed: str) -> str:
    """A printed title evened out: lower case, without country, article and what says only how it is held."""
    vocabulary = _vocabulary()
    words = re.sub(r"['’]s?(?=\s|$)", "", printed).split()
    words = [w for w in words if not (countries.lookup(w) and w[:1].isupper() and w.lower() != "state")]
    text = " ".join(re.sub(r"[^a-z0-9\- ]", "", spelling.ascii_text(w)) for w in words)
    told = [w for w in text.split() if w not in vocabulary.adjectives and w != "the" and not _ORDINAL.fullmatch(w)]
    kept = [vocabulary.words.get(w, w) for w in told]
    while kept and kept[-1] in ("of", "for", "to", "in", "and", "at"):
        kept.pop()
    found = " ".join(kept)
    found = vocabulary.same.get(found, found)
    of = _OF.fullmatch(found)
    if of and found not in vocabulary.national:
        field = of.group(3).removesuffix(" affairs") if of.group(3) not in vocabulary.fields else of.group(3)
        found = f"{of.group(1) or ''}{vocabulary.fields.get(field, field)} {of.group(2)}"
    minister = re.fullmatch(r"(deputy |vice |assistant )?(.+) (minister)", found)
    if minister and minister.group(2) in vocabulary.fields:
        found = f"{minister.group(1) or ''}{vocabulary.fields[minister.group(2)]} minister"
    return vocabulary.same.get(found, found)


def post(role: Role, person_country: str, org: str, org_core: tuple[str, ...], org_country: str) -> Post | None:
    """The office of a role, None where it is too vague for one. `org` is the resolved organisation's id, `org_core`
    the telling words of its name."""
    vocabulary = _vocabulary()
    found = title(role.title)
    country = role.country or org_country or person_country
    if "ministry" in org_core and re.fullmatch(r"(?:deputy )?minister", found):
        field = " ".join(w for w in org_core if w != "ministry")
        found = found.replace("minister", f"{field} minister")
    whole = " ".join((*org_core, found))
    if org and vocabulary.same.get(whole, whole) in vocabulary.national:
        found, org = vocabulary.same.get(whole, whole), ""
    if not found or found in vocabulary.no_office or len(found.split()) > _LONGEST:
        return None
    if found in vocabulary.national or re.search(r"\w+ minister\b", found):
        if country and (not org or set(org_core) & {"government", "ministry", "republic", "cabinet", "presidency"}):
            return Post(found, "", country)
        if not org:
            return None
    return Post(found, org, country) if org else None


_SMALL = frozenset(("of", "for", "and", "in", "to", "the", "at"))
_PLURAL_COUNTRY = re.compile(r"United|Netherlands|Philippines|Maldives|Bahamas|.*\b(?:Republic|Islands|Emirates)\b")


def name(post: Post, org_name: str) -> str:
    """What an office is called: 'Prime Minister of Iraq', 'Secretary of the Supreme National Security Council'."""
    shown = " ".join(w if w in _SMALL else w[:1].upper() + w[1:] for w in post.title.split())
    if org_name:
        article = "the " if " " in org_name and not org_name.lower().startswith("the ") else ""
        return f"{shown} of {article}{org_name}"
    if not countries.is_code(post.country):
        return shown
    country = countries.name(post.country)
    return f"{shown} of {'the ' if _PLURAL_COUNTRY.match(country) else ''}{country}"


def tenures(held: Sequence[RoleHeld], actors: Mapping[Ref, str]) -> tuple[Tenure, ...]:
    """Who held an office: holders seen in dated articles in order of time, then those seen in undated ones only.

    `actors` leads from a role's mention to its actor id. The status is that of the latest article. A holder seen
    only as a former one comes before those who are first seen on the same day.
    """
    by_actor: dict[str, list[RoleHeld]] = defaultdict(list)
    for role in sorted(held, key=lambda r: (r.seen or "9999", r.ref, r.index)):
        by_actor[actors[role.ref]].append(role)
    result = []
    for actor, roles in by_actor.items():
        dated = [role for role in roles if role.seen]
        result.append(
            Tenure(
                actor=actor,
                status=(dated or roles)[-1].status,
                first_seen=dated[0].seen if dated else "",
                last_seen=dated[-1].seen if dated else "",
                roles=tuple(roles),
                undated=tuple(sorted({r.ref.article for r in roles if not r.seen})),
            )
        )
    return tuple(
        sorted(result, key=lambda t: (not t.first_seen, t.first_seen, t.status != "former", t.last_seen, t.actor))
    )
