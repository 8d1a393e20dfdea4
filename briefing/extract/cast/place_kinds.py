"""What kind of place a name is: from its own words, the nouns beside it, or the lists of countries and towns."""

from __future__ import annotations

from briefing import countries
from briefing.extract.cast.names import Name
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.place_words import is_division, last_words, nouns
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Doc
from briefing.towns import bearers
from briefing.types.digest import PlaceKind

_CITY = 100
"""Thousands of people of a town, at most; what has more is a city."""
_LISTED = 8
"""Tokens of names that share a noun behind them, at most: 'the X, Y and Z districts'."""


def is_seat(name: Name) -> bool:
    """Whether a name is that of the house that a government sits in: 'the Kremlin'."""
    hit, entry = countries.lookup(name.text), known(name.text)
    house = entry is not None and entry[1]["kind"] == "government" and " " not in name.text.removesuffix(" House")
    palace = hit is not None and hit.form == "seat" and not bearers(name.text.partition(",")[0])  # not 'Tel Aviv'
    return palace or (house and countries.lookup(name.text.split()[0]) is None)


def before_of(doc: Doc, name: Name) -> str:
    """The word before a name and its article, in small letters."""
    index = name.start - 1
    if index > 0 and doc[index].lower_ == "the":
        index -= 1
    return doc[index].lower_ if index >= 0 else ""


def kind_known(name: str, country: str) -> PlaceKind | str:
    """The kind that the gazetteer tells of a place in its country; '' of one that it does not know there."""
    size = bearers(name).get(country)
    if size is None:
        return ""
    if size > _CITY:
        return "city"
    return "province" if is_division(country, name) else "town"


def kind_of(doc: Doc, name: Name) -> PlaceKind | str:
    """The kind of a place: from its own words, the nouns beside it, or what the lists of countries know."""
    known: dict[str, PlaceKind] = vocabulary("geography")["known"]
    if name.text in known:
        return known[name.text]
    words = name.text.lower().rstrip(" 0123456789").split() or [name.text]
    if is_seat(name):
        return "facility"
    hit = countries.lookup(name.text)
    shown = last_words().get(words[-1]) or (last_words().get(words[0]) if hit is None else None)  # not 'Port Louis'
    if shown and len(words) > 1:
        return shown
    behind = _noun_behind(doc, name)
    if hit is not None and hit.form == "region" and doc[name.end + 1 : name.end + 2].text == "of":
        behind = ""  # 'the Puno district of Lampa'
    elif behind in ("province", "county") or (
        behind in ("region", "territory") and doc[name.start - 1].lower_ != "the"
    ):
        return behind  # 'Puno province'
    before = [t.lower_ for t in doc[max(0, name.start - 3):name.start] if t.lower_ not in ("the", ",")]
    noun = _of_kind(before[-2]) if len(before) > 1 and before[-1] == "of" else ""
    if noun != "province" and hit is not None and hit.form in ("capital", "city", "seat"):
        return "city"  # not 'the state of Veracruz'
    if noun and not (noun == "facility" and bearers(name.text)):  # not 'the port of Poti'
        return noun
    if hit is not None:
        return "province" if is_division(hit.code, name.text) else "region"
    if not behind and before_of(doc, name) == "at" and not bearers(name.text):
        return "facility"
    return behind or ("region" if name.label == "LOC" else "")


def _noun_behind(doc: Doc, name: Name) -> PlaceKind | str:
    """The kind that the noun behind a name tells, or behind others joined to it: 'the Puno and Lampa districts'."""
    after = doc[name.end] if name.end < len(doc) else None
    if after is None or after.lower_ in nouns():
        return nouns()[after.lower_] if after is not None else ""
    if after.lower_ in ("and", ","):
        others = doc[name.end : name.end + _LISTED]
        after = next((t for t in others if not t.is_title and t.lower_ not in ("and", ",", "the")), None)
        if after is None or not doc[after.i - 1].is_title:
            return ""
    elif doc[name.start - 1].lower_ != "and":
        return ""
    return _of_kind(after.lower_) if after.tag_ == "NNS" else ""


def _of_kind(noun: str) -> PlaceKind | str:
    """The kind that a noun tells in the singular or plural: 'province', 'counties'."""
    singular = f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
    return nouns().get(noun, nouns().get(singular, ""))
