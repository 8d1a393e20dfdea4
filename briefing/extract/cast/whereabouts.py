"""In which country a place is: as the lists know it, or as the words beside it and the text's other countries say."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from briefing import countries
from briefing.extract.cast.countries_met import namesake
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.place_words import is_division, is_natural, last_words, nouns
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Span
from briefing.towns import bearers, has_province
from briefing.types.digest import PlaceKind

_ADJECTIVES = 4
"""Tokens between an owner and a place, at most."""
_PARTS = frozenset({"province", "county", "city", "town"})
_LANDS = frozenset({"province", "county"})
_CITY = 50
"""Thousands of people of a city that the lists of countries know, at least."""
_SOLE = 30
"""Thousands of people of a town that is meant though the text does not tell of its country, at least."""
_DOING = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of what a country behind a comma does: 'In X, Peru said'."""
_WELL_KNOWN = 150
"""The same of a city of the lists that is meant in a text that tells of other countries only."""
_AS_LARGE = 4
"""A namesake of a known city has that part of its people, at least."""



@cache
def _sites() -> dict[str, str]:
    """The countries of buildings, bases and plants that every reader knows, by their names as `fold` has them."""
    known: dict[str, list[str]] = vocabulary("geography")["known_sites"]
    return {countries.fold(site): code for code, sites in known.items() for site in sites}

def country_of(doc: Doc, name: Name, kind: PlaceKind | str, told: Collection[str]) -> str:
    """The country of a place: as the lists know it, or as the words beside it say ('X, Iran', 'the Iranian city X')."""
    if f"{name.text.rstrip('.')}." in word_set("sifting", "states"):
        return "US"
    if name.text.split()[-1] in ("Sea", "Ocean"):
        return ""  # whatever coast is meant: "Peru's Karsa Sea resort"
    inner = countries.lookup(name.text.split()[0])
    whole = countries.lookup(name.text)  # 'British Columbia'
    if inner is not None and inner.form == "demonym" and kind != "sea" and (whole is None or whole.form == "demonym"):
        return inner.code
    behind = _behind(doc, name) or _sites().get(countries.fold(name.text), "")
    if behind:
        return behind
    for token in reversed(doc[max(0, name.start - 4):name.start]):
        beside = _land_before(doc, token.i) or countries.lookup(token.text)  # 'North Korean', not 'Korean'
        if beside is not None and beside.form in ("demonym", "name", "region") and _adjoins(doc, token.i, name.start):
            city = countries.lookup(name.text)
            folk = beside.form == "demonym" and beside.code not in bearers(name.text)
            other = folk and city is not None and city.form == "city"
            return city.code if other and city is not None else beside.code  # 'the Turkmen town of Tal Afar' in Iraq
    owner = _owner(doc, name.start)
    if owner and countries.lookup(name.text) is None:
        owned = countries.lookup(owner[0].text)
        if owned is not None and owned.form in ("name", "capital", "city"):  # 'London's Heathrow Airport'
            return owned.code
    if is_natural(doc, name.end) or kind == "border":
        return ""  # the Kali river is not the city of Cali
    article = name.start > 0 and doc[name.start - 1].text == "The"
    text = name.text.removesuffix(" camp").removesuffix(" refugee")
    hit = countries.lookup(text) or (countries.lookup(f"The {text}") if article else None)
    if hit is None and doc[name.start].text in word_set("geography", "quarters"):
        hit = countries.lookup(printed(doc[name.start + 1 : name.end]))  # 'Western Tigray'
    elif hit is None and name.text.lower().endswith(" airport"):
        hit = countries.lookup(" ".join(_town(name.text.split())))
    elif hit is None and name.text.lower().endswith(" corridor"):
        hit = countries.lookup(printed(doc[name.start : name.end - 1]))
    if hit is not None and hit.form == "city" and kind in _LANDS and told and (
        hit.code not in told and not is_division(hit.code, text)
    ):
        hit = None  # 'the Hodan and Florence districts' of a town elsewhere
    borne = "" if kind == "sea" else _bearer(text, hit, told, kind not in ("facility", "border_crossing"))
    listed = hit.code if hit is not None and _is_meant(name.text, hit, told) else ""
    return namesake(name.text, told) or borne or listed


def _owner(doc: Doc, start: int) -> Span | None:
    """The word before "'s" and the adjectives before a place: 'Lima' of "Lima's heavily guarded Old Zone"."""
    at = start - 1
    while at > start - _ADJECTIVES and doc[at].tag_ in ("JJ", "RB", "VBN") and doc[at].text.islower():
        at -= 1
    return doc[at - 1 : at + 1] if at > 0 and doc[at].tag_ == "POS" else None


def _behind(doc: Doc, name: Name) -> str:
    """The country that follows a place: 'X, Peru', 'X in Peru', "X on Peru's coast"; '' for none. Where the place is a
    well-known one of another country, what follows the comma is who acts: 'In Lima, Chile protested'."""
    end = name.end + (doc[name.end].text in nouns() and doc[name.end + 1].text == "in")
    link = doc[end].text
    if link not in (",", "in", "on"):
        return ""
    end += link == "in" and doc[end + 1].text.endswith("ern")  # 'X in northern Peru'
    known = countries.lookup(name.text)
    following = printed(doc[end + 1 : end + 6]).split()
    for width in (3, 2, 1):
        words = " ".join(following[:width]).rstrip(",.")
        beside = countries.lookup(words if link == "," else words.removesuffix("'s").removesuffix("’s"))
        if beside is None or beside.form not in ("name", "region") + (("capital", "city") if link == "in" else ()):
            continue
        after = doc[end + 1 + width : end + 2 + width]
        if known is None and link == "," and after and after[0].tag_ in _DOING:
            return ""
        if known is None or known.code == beside.code or beside.code in bearers(name.text):
            return known.code if known is not None and has_province(known.code, words) else beside.code
    return ""


def _land_before(doc: Doc, last: int) -> countries.CountryHit | None:
    """The land of two words that ends at a token: 'West Bank'."""
    titled = last > 0 and doc[last].is_title and doc[last - 1].is_title
    return countries.lookup(printed(doc[last - 1 : last + 1])) if titled else None


def likelier(text: str, guess: str, kind: PlaceKind | str) -> str:
    """The country of a place that a guess has in a country of no such name: that of the only known town or province
    so called, if that is large, and larger yet where a building is meant; else the guess."""
    held = bearers(text)
    if not guess or guess in held or len(held) != 1 or countries.lookup(text) is not None or _is_common(text):
        return guess
    (code, size), = held.items()
    return code if size >= (_WELL_KNOWN if kind == "facility" else _CITY) else guess


def _is_meant(text: str, hit: countries.CountryHit, told: Collection[str]) -> bool:
    """Whether a place that the lists know in a country is meant in a text that tells of others only: a large city, and
    no land whose name others have, too ('Eastern Province')."""
    if not told or hit.code in told:
        return True
    if hit.form == "city" and text not in countries.country(hit.code).cities:  # not one of those listed by hand
        return bearers(text).get(hit.code, _WELL_KNOWN) >= _WELL_KNOWN and not _is_common(text)
    return not _is_common(text)


def _is_common(text: str) -> bool:
    """Whether the name of a land says nothing but where it lies and what it is: 'Far North', 'Eastern Province'."""
    quarters = word_set("geography", "quarters")
    said = all(w in quarters or w.lower() in last_words() for w in text.split())
    return said and text not in vocabulary("geography")["known"]


def _bearer(text: str, hit: countries.CountryHit | None, told: Collection[str], sole: bool) -> str:
    """The only country that the text tells of with a town or province of a name: of one that is no known city's, or
    that is, but of a country that the text never tells of, and no village's there; else, where the text tells of no
    country and `sole` may be meant, the only one that has any."""
    if hit is not None and (hit.form != "city" or hit.code in told):
        return ""
    held = bearers(text) or bearers(" ".join(_town(text.split())))
    among = [code for code in held if code in told] or sorted(code for code in told if is_division(code, text))
    if not among and hit is None and held and not told:
        (first, most), *others = held.items()
        alone = most >= _SOLE and not _is_common(text) and all(most >= _AS_LARGE * less for _, less in others)
        return first if sole and alone else ""
    known = held.get(hit.code, _CITY) if hit is not None else 0
    held = dict.fromkeys(among, _SOLE) | dict(held)
    large = len(among) == 1 and (held[among[0]] * _AS_LARGE >= known or held[among[0]] * _CITY >= max(known, _CITY**2))
    return among[0] if large else ""


def _town(words: list[str]) -> list[str]:
    """The words of the name of a building that is called after its town, without those for the building."""
    while len(words) > 1 and _is_built(words[-1].lower()):
        words = words[:-1]
    return words


def _is_built(last: str) -> bool:
    """Whether the last word of a name is that of a part of a country, or of a building called after its town."""
    return last in word_set("geography", "built") or last_words().get(last) in _PARTS


def _adjoins(doc: Doc, place: int, start: int) -> bool:
    """Whether only 'city of', 'capital,' and the like stand between a country's word and a place's name."""
    between = [t.lower_ for t in doc[place + 1:start]]
    return bool(between) and all(w in ("'s", "’s", "of", ",", "the") or w in nouns() or w.endswith("ern")
                                 or w == "port" for w in between) and any(w in nouns() for w in between)
