"""What the word lists know: phrases with their labels, and cities large enough to be meant by their bare name."""

from __future__ import annotations

from functools import cache

from briefing import countries
from briefing.nlp.spans import Words
from briefing.nlp.vocabulary import listed, lists

_LARGE = 500
"""Thousands of people from which on a city's name is not also taken for a surname."""


@cache
def phrases() -> dict[str, str]:
    """Every known name as written, with its label. Bodies and places win over what countries' lists say."""
    table: dict[str, str] = {}
    for heading in lists("bodies").values():
        for word in heading:
            table.setdefault(word, "ORG")
    for kind, places in lists("places").items():
        for word in places:
            table.setdefault(word, "GPE" if kind == "governed" else "LOC")
    for word in lists("peoples")["peoples"]:
        table.setdefault(word, "NORP")
    for code in countries.codes():
        entry = countries.country(code)
        for place in (entry.name, entry.official, *entry.aliases, *entry.regions, *entry.seats, entry.capital):
            if place:
                table.setdefault(place, "GPE")
        for word in entry.demonyms:
            for form in countries.plurals(word):
                table.setdefault(form, "NORP")
    for word, label in list(table.items()):
        if len(word) > 3 and label != "NORP":
            table.setdefault(word.upper(), label)
    return table


def is_place(word: str) -> bool:
    """Whether a word by itself is a known place or nationality, or a large city."""
    if phrases().get(word) in ("GPE", "LOC", "NORP"):
        return True
    city = countries.cities().get(countries.fold(word))
    return city is not None and city[1] >= _LARGE


def is_numbered_text(words: Words, end: int) -> bool:
    """Whether a name that ends here goes on as a document's: 'Amber Council Resolution 2254'."""
    return end + 1 < len(words) and words[end].text in listed("organisations", "numbered") and words[end + 1].like_num
