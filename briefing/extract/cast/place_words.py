"""Words that tell what kind of place a name is."""

from __future__ import annotations

from functools import cache

import pycountry

from briefing.countries import fold
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc
from briefing.types.digest import PlaceKind


@cache
def last_words() -> dict[str, PlaceKind]:
    """From the last word of a name, small, to the kind that it shows."""
    listed: dict[PlaceKind, list[str]] = vocabulary("geography")["kinds"]
    return {word.lower(): kind for kind, words in listed.items() for word in words}


@cache
def nouns() -> dict[str, PlaceKind]:
    """From a common noun beside a name ('the village of X') to the kind that it shows."""
    listed: dict[PlaceKind, list[str]] = vocabulary("geography")["nouns"]
    return {word: kind for kind, words in listed.items() for word in words}


def is_natural(doc: Doc, end: int) -> bool:
    """Whether a name that ends before a token is a river's, a pass's or the like by the noun behind it, and no city's
    of that name: 'the Kali river'."""
    return doc[end].text in word_set("geography", "natural")


@cache
def _divisions() -> dict[tuple[str, str], str]:
    """From the code of a country and the folded name of a part of it to what ISO 3166-2 calls such a part there."""
    return {
        (part.country_code, fold(form)): part.type
        for part in pycountry.subdivisions
        for name in part.name.split("/")
        for form in (name.split("[")[0].removesuffix("*"), name.removesuffix(" Sheng"))  # 'Yunnan Sheng'
    }


def is_division(code: str, name: str) -> bool:
    """Whether a name is that of a country's state, province or the like."""
    return _divisions().get((code, fold(name)), "") in word_set("geography", "provinces")
