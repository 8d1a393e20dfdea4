"""In which country a place is: as the lists know it, or as the words beside it and the text's other countries say."""

from __future__ import annotations

from collections.abc import Collection

from briefing import countries
from briefing.extract.cast.countries_met import namesake
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.place_words import last_words, nouns
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers, has_province
from briefing.types.digest import PlaceKind

_PARTS = frozenset({"province", "county", "city", "town"})
_BUILT = frozenset({"air", "international", "airport", "airfield", "airbase", "base", "port", "harbour", "harbor",
                    "prison", "dam", "station", "refinery", "plant", "hospital", "barracks"})
"""Words of the names of buildings that are called after the town where they are."""
_CITY = 50
"""Thousands of people of a city that the lists of countries know, at least."""
_SOLE = 30
"""Thousands of people of a town that is meant though the text does not tell of its country, at least."""
_AS_LARGE = 4
"""A namesake of a known city has that part of its people, at least."""


def country_of(doc: Doc, name: Name, kind: PlaceKind | str, told: Collection[str]) -> str:
    """The country of a place: as the lists know it, or as the words beside it say ('X, Iran', 'the Iranian city X')."""
    inner = countries.lookup(name.text.split()[0])
    if inner is not None and inner.form == "demonym":
        return inner.code
    following = printed(doc[name.end:name.end + 5]).lstrip(", ")
    if doc[name.end:name.end + 1].text in (",", "in"):
        for width in (3, 2, 1):
            words = " ".join(following.removeprefix("in ").split()[:width]).rstrip(",.")
            beside = countries.lookup(words)
            where = ("name", "capital", "city") if following.startswith("in ") else ("name",)
            if beside is not None and beside.form in where:
                known = countries.lookup(name.text)
                state = known is not None and has_province(known.code, words)  # 'Atlanta, Georgia'
                return known.code if known is not None and state else beside.code
    for token in reversed(doc[max(0, name.start - 4):name.start]):
        beside = countries.lookup(token.text)
        if beside is not None and beside.form in ("demonym", "name") and _adjoins(doc, token.i, name.start):
            return beside.code
    owner = doc[name.start - 2 : name.start]
    if len(owner) == 2 and owner[1].tag_ == "POS" and countries.lookup(name.text) is None:
        owned = countries.lookup(owner[0].text)
        if owned is not None and owned.form in ("name", "capital", "city"):  # 'London's Heathrow Airport'
            return owned.code
    article = name.start > 0 and doc[name.start - 1].text == "The"
    hit = countries.lookup(name.text) or (countries.lookup(f"The {name.text}") if article else None)
    if hit is None and doc[name.start].text in word_set("geography", "quarters"):
        hit = countries.lookup(printed(doc[name.start + 1 : name.end]))  # 'Western Tigray'
    elif hit is None and name.text.lower().endswith(" corridor"):
        hit = countries.lookup(printed(doc[name.start : name.end - 1]))
    borne = "" if kind == "sea" else _bearer(name.text, hit, told)
    return namesake(name.text, told) or borne or (hit.code if hit is not None else "")


def _bearer(text: str, hit: countries.CountryHit | None, told: Collection[str]) -> str:
    """The only country that the text tells of with a town or province of a name: of one that is no known city's, or
    that is, but of a country that the text never tells of, and no village's there."""
    if hit is not None and (hit.form != "city" or hit.code in told):
        return ""
    words = text.split()
    while len(words) > 1 and (words[-1].lower() in _BUILT or last_words().get(words[-1].lower()) in _PARTS):
        del words[-1]
    held = bearers(text) or bearers(" ".join(words))
    among = [code for code in held if code in told]
    if not among and hit is None and held and last_words().get(text.split()[-1].lower()) != "facility":
        (first, most), *others = held.items()
        return first if most >= _SOLE and all(most >= _AS_LARGE * less for _, less in others) else ""
    known = held.get(hit.code, _CITY) if hit is not None else 0
    large = len(among) == 1 and (held[among[0]] * _AS_LARGE >= known or held[among[0]] * _CITY >= max(known, _CITY**2))
    return among[0] if large else ""


def _adjoins(doc: Doc, place: int, start: int) -> bool:
    """Whether only 'city of', 'capital,' and the like stand between a country's word and a place's name."""
    between = [t.lower_ for t in doc[place + 1:start]]
    return bool(between) and all(w in ("'s", "’s", "of", ",", "the") or w in nouns() or w.endswith("ern")
                                 or w == "port" for w in between) and any(w in nouns() for w in between)
