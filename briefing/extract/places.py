"""Places that are no countries: cities, regions, facilities, borders; and capitals where people are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Doc

from briefing import countries
from briefing.extract.countries_met import Sighting
from briefing.extract.names import Name, distinct, key, printed
from briefing.extract.vocabulary import vocabulary, word_set
from briefing.types.digest import PlaceKind


@dataclass(slots=True)
class FoundPlace:
    """A place with its mentions, as collected from the text; `spans` are token ranges in text order."""

    name: str
    kind: PlaceKind | str = ""
    country: str = ""
    countries: tuple[str, ...] = ()
    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    described: list[tuple[int, int]] = field(default_factory=list)


def find_places(doc: Doc, names: Iterable[Name], sightings: Iterable[Sighting]) -> list[FoundPlace]:
    """The places of a text in the order of their first mention; what means a country is none."""
    taken = {(s.start, s.end) for s in sightings}
    found: dict[str, FoundPlace] = {}
    for name in names:
        if name.label not in ("GPE", "LOC") or (name.start, name.end) in taken:
            continue
        if name.text in word_set("geography", "no_places") or not any(c.isupper() for c in name.text):
            continue
        place = found.setdefault(_identity(name.text), FoundPlace(name=_titled(name.text)))
        place.spans.append((name.start, name.end))
        place.variants.append(name.text)
        place.kind = place.kind or _kind(doc, name)
        place.country = place.country or _country(doc, name)
    listed = list(found.values())
    for place in listed:
        place.name = _fullest(place)
        place.variants = list(distinct(place.variants))
    return listed + _borders(doc, sightings)


def _identity(text: str) -> str:
    """What spellings of one place share: 'Élysée' and 'Élysée Palace' meet, as do 'BUSAN' and 'Busan'."""
    words = key(text).split()
    kind = _last_words().get(words[-1], "") if len(words) > 1 else ""
    return " ".join(words[:-1]) if kind == "facility" else " ".join(words)


def _fullest(place: FoundPlace) -> str:
    """The longest printed form; of a name printed in capitals only, in title case."""
    return _titled(max(place.variants, key=lambda v: (len(v), not v.isupper())))


def _titled(text: str) -> str:
    """A name printed in capitals as it is written elsewhere; short ones may be initials and stay."""
    return text.title() if text.isupper() and len(text) > 4 else text


@cache
def _last_words() -> dict[str, PlaceKind]:
    """From the last word of a name, small, to the kind that it shows."""
    listed: dict[PlaceKind, list[str]] = vocabulary("geography")["kinds"]
    return {word.lower(): kind for kind, words in listed.items() for word in words}


@cache
def _nouns() -> dict[str, PlaceKind]:
    """From a common noun beside a name ('the village of X') to the kind that it shows."""
    listed: dict[PlaceKind, list[str]] = vocabulary("geography")["nouns"]
    return {word: kind for kind, words in listed.items() for word in words}


def _kind(doc: Doc, name: Name) -> PlaceKind | str:
    """The kind of a place: from its own words, the nouns beside it, or what the lists of countries know."""
    known: dict[str, PlaceKind] = vocabulary("geography")["known"]
    if name.text in known:
        return known[name.text]
    words = name.text.lower().split()
    shown = _last_words().get(words[-1]) or (_last_words().get(words[0]) if len(words) > 1 else None)
    if shown and len(words) > 1:
        return shown
    before = [t.lower_ for t in doc[max(0, name.start - 3):name.start] if t.lower_ not in ("the", ",")]
    if len(before) > 1 and before[-1] == "of" and before[-2] in _nouns():
        return _nouns()[before[-2]]
    hit = countries.lookup(name.text)
    if hit is not None:
        return "city" if hit.form in ("capital", "city", "seat") else "region"
    after = doc[name.end].lower_ if name.end < len(doc) else ""
    return _nouns().get(after, "region" if name.label == "LOC" else "")


def _country(doc: Doc, name: Name) -> str:
    """The country of a place: as the lists know it, or as the words beside it say ('X, Iran', 'the Iranian city X')."""
    hit = countries.lookup(name.text)
    if hit is not None:
        return hit.code
    inner = countries.lookup(name.text.split()[0])
    if inner is not None and inner.form == "demonym":
        return inner.code
    following = printed(doc[name.end:name.end + 5]).lstrip(", ")
    if doc[name.end:name.end + 1].text in (",", "in"):
        for width in (3, 2, 1):
            beside = countries.lookup(" ".join(following.removeprefix("in ").split()[:width]).rstrip(",."))
            if beside is not None and beside.form == "name":
                return beside.code
    for token in reversed(doc[max(0, name.start - 4):name.start]):
        beside = countries.lookup(token.text)
        if beside is not None and beside.form in ("demonym", "name") and _adjoins(doc, token.i, name.start):
            return beside.code
    return ""


def _adjoins(doc: Doc, place: int, start: int) -> bool:
    """Whether only 'city of', 'capital,' and the like stand between a country's word and a place's name."""
    between = [t.lower_ for t in doc[place + 1:start]]
    return bool(between) and all(w in ("'s", "’s", "of", ",", "the") or w in _nouns() or w.endswith("ern")
                                 or w == "port" for w in between) and any(w in _nouns() for w in between)


def _borders(doc: Doc, sightings: Iterable[Sighting]) -> list[FoundPlace]:
    """Borders named by the two countries that they part: 'the borders between A and B', 'the A-B border'."""
    listed = list(sightings)
    found: dict[tuple[str, ...], FoundPlace] = {}
    for token in doc:
        if token.lower_ not in ("border", "borders", "frontier"):
            continue
        codes, start, end = _parted(doc, token.i, listed)
        if len(set(codes)) != 2:
            continue
        pair = tuple(sorted(set(codes), key=countries.name))
        label = f"{countries.name(pair[0])}-{countries.name(pair[1])} border"
        place = found.setdefault(pair, FoundPlace(name=label, kind="border", countries=tuple(sorted(pair))))
        place.spans.append((start, end))
        place.variants.append(printed(doc[start:end]))
    for place in found.values():
        place.variants = list(distinct(place.variants))
    return list(found.values())


def _parted(doc: Doc, at: int, sightings: list[Sighting]) -> tuple[list[str], int, int]:
    """The codes that a border parts, and the token range of the phrase."""
    start = at
    while start > 0 and doc[start - 1].lower_ in ("the", "common", "shared", "joint", "long", "land", "porous"):
        start -= 1
    before = [s for s in sightings if at - 4 <= s.start and s.end <= at]
    if len(before) == 2 and doc[before[0].end].text in ("-", "–", "and"):
        return [s.code for s in before], before[0].start, at + 1
    if at + 1 < len(doc) and doc[at + 1].lower_ in ("between", "of", "with"):
        inside = [s for s in sightings if at < s.start <= at + 7]
        if doc[at + 1].lower_ == "between" and len(inside) >= 2 and doc[inside[1].start - 1].lower_ in ("and", "the"):
            return [s.code for s in inside[:2]], start, inside[1].end
        if doc[at + 1].lower_ == "with" and inside and inside[0].start <= at + 3 and before:
            return [before[-1].code, inside[0].code], min(start, before[-1].start), inside[0].end
        if printed(doc[at + 1:at + 5]).lower() in ("between the two countries", "between the two neighbours",
                                                   "between the two neighbors"):
            codes = list(distinct(s.code for s in reversed(sightings) if s.end <= at))[:2]
            return codes, start, at + 5
    return [], start, at + 1
