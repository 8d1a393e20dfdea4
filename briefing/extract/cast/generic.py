"""A mention of a body without a name of its own, and the words that all rules about such bodies share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from briefing import countries
from briefing.extract.cast.names import distinct
from briefing.extract.text.vocabulary import vocabulary

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


class Generic(Struct, frozen=True):
    """A mention of such a body: tokens start..end (end exclusive), the name it is given, kind and country.

    `text` is empty where the words name several bodies ('the governments of Iran and Iraq').
    """

    start: int
    end: int
    text: str
    name: str
    kind: str
    country: str
    countries: tuple[str, ...] = ()


def with_article(country: str) -> str:
    """A country's name with the article that English gives it inside a sentence."""
    return f"the {country}" if country.endswith(tuple(vocabulary("organisations")["articles"])) else country


def department(name: str, words: Sequence[str]) -> str:
    """The name of a department with what it is for, by the words beside its noun: 'Ministry of Foreign Affairs' for
    'foreign ministry'."""
    portfolios: dict[str, str] = vocabulary("roles")["portfolios"]
    plain = all(w in portfolios for w in words if w not in ("and", "affairs"))
    subject = distinct(portfolios[w] for w in words if w in portfolios) if plain else ()
    listed = " ".join(w if w in ("and", "the") else w.title() for w in words).replace(" ,", ",")
    joined = (" and ".join(subject) if "," not in words else "") or listed
    return f"{name} of {joined}" if joined else name


def people_of(code: str) -> str:
    """What a country's people are called before a noun, 'Spanish'; the country's name where there is no such word."""
    return next((d for d in countries.demonyms(code) if not d.endswith("er")), countries.name(code))


@cache
def first_words(group: str) -> frozenset[str]:
    """The first words of the nouns of a group, to pass by the rest of a text quickly."""
    return frozenset(noun.split()[0] for noun in vocabulary("organisations")[group])
