"""What the word lists know: phrases with their labels, and cities large enough to be meant by their bare name."""

from __future__ import annotations

from functools import cache, lru_cache

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
    return end + 1 < len(words) and words.forms[end] in listed("organisations", "numbered") and words[end + 1].like_num


_LONG = 8
"""Letters of a country's name from which on a name that is nearly the same is taken for it."""


@lru_cache(maxsize=1 << 14)
def is_nearly_country(word: str) -> bool:
    """Whether a word is a country's name misspelt: one letter off, two in a name of ten letters ('Phillipines')."""
    if len(word) < _LONG - 1 or not word.isalpha():
        return False
    near = (land for land in _lands() if land[0] == word[0] and abs(len(land) - len(word)) <= 2)
    return any(_differ(word, land) <= (1 if len(land) < _LONG + 2 else 2) for land in near)


@cache
def _lands() -> tuple[str, ...]:
    names = (countries.country(code).name for code in countries.codes())
    return tuple(name for name in names if len(name) >= _LONG and name.isalpha())


def _differ(one: str, two: str) -> int:
    """Letters to put in, leave out or change (Levenshtein 1966), counted row by row."""
    row = list(range(len(two) + 1))
    for place, letter in enumerate(one, 1):
        before, row[0] = row[0], place
        for column, other in enumerate(two, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (letter != other))
    return row[-1]
