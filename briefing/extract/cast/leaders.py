"""Heads of state and of government, and others, whom reports name without their country: 'President Bush'."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from briefing.countries import fold
from briefing.extract.text.vocabulary import vocabulary

LEADING = ("president", "prime minister")
"""The offices of who leads a government."""
_LEEWAY = 1
"""Years before and after a term in which somebody may still be called by the office."""
_OPEN = 9999
_NICKNAME = re.compile(r"\s(?:\"[^\"]+\"|“[^”]+”|\([^)]+\))\s")


class Leader(Struct, frozen=True):
    """One term of office; given and family names in small letters without accents, `office` as the list is called."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    office: str
    country: str
    start: int
    end: int


def year_of(published: str) -> int:
    """The year of a report by its publication date in EDTF, 0 where it is not known."""
    year = published[:4]
    return int(year) if year.isdecimal() else 0


def country_of(name: str, titles: Iterable[str], year: int) -> str:
    """The country of somebody by a name as printed, the offices held, now or once, and the year of the report (0 where
    it is not known); '' for who is no leader, or may be the leader of two countries.

    Without an office the given name has to be printed, and the report to be of the term.
    """
    words = _words(name)
    offices = {title.lower().removesuffix("-elect").removesuffix("-designate") for title in titles}
    meant = {
        leader.country
        for leader in (leader for word in set(words) for leader in _leaders().get(word, ()))
        if _is_named(leader, words) and _is_in_office(leader, words, offices, year)
    }
    return meant.pop() if len(meant) == 1 else ""


def called_by_family_name(name: str, year: int) -> str:
    """The country of the only leader, or of the only one known to every reader, of a family name in a report of some
    year; '' for a whole name, and where that is not known."""
    words = _words(name)
    terms = [(leader.country, leader.start, leader.end) for leader in _leaders().get(words[-1], ())
             if leader.family == words]
    terms += _by_family_name().get(words[-1], []) if len(words) == 1 else []
    meant = {code for code, start, end in terms if start - _LEEWAY <= year <= end + _LEEWAY}
    return meant.pop() if len(meant) == 1 else ""


@cache
def _by_family_name() -> dict[str, list[tuple[str, int, int]]]:
    """The country and the years of those who are well known, by the last word of the name."""
    table: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for words, entry in _well_known().items():
        table[words[-1]].append(entry)
    return table


def well_known(name: str, year: int) -> str:
    """The country of somebody known to every reader by the whole name as printed, whatever the office, in a report of
    some year (0 where it is not known), with or without the initials of second names; '' for anybody else."""
    words = _words(name)
    code, start, end = _well_known().get(words) or _well_known().get(_without_initials(words), ("", 0, 0))
    return code if not year or start - _LEEWAY <= year <= end + _LEEWAY else ""


def is_of_many(name: str) -> bool:
    """Whether readers know somebody as one who acts for a body of many countries, by the whole name."""
    return _words(name) in _of_many()


@cache
def _of_many() -> frozenset[tuple[str, ...]]:
    return frozenset(map(_words, vocabulary("leaders")["of_many"]))


@cache
def _well_known() -> dict[tuple[str, ...], tuple[str, int, int]]:
    """The country and the first and last year of each of them, by the words of the name."""
    table: dict[tuple[str, ...], tuple[str, int, int]] = {}
    for country, listed in vocabulary("leaders")["others"].items():
        for entry in listed:
            name, _, years = entry.rpartition(" ")
            start, _, end = years.partition("-")
            table[_words(name)] = (country, int(start), int(end or _OPEN))
    return table


def _is_named(leader: Leader, words: tuple[str, ...]) -> bool:
    """Whether a name is a leader's: the family name, and of the given names none that is another's."""
    family = leader.family
    if words[-len(family) :] == family:
        rest = words[: -len(family)]
    elif words[: len(family)] == family:
        rest = words[len(family) :]
    else:
        return False
    return all(any(w == g or (len(w) == 1 and g.startswith(w)) for g in leader.given) for w in rest)


def _is_in_office(leader: Leader, words: tuple[str, ...], offices: set[str], year: int) -> bool:
    """Whether the office is told, or else the given name, and the year fits."""
    in_term = leader.start - _LEEWAY <= year <= leader.end + _LEEWAY
    if offices & set(vocabulary("leaders")["offices"][leader.office]):
        return in_term or not year or (year > leader.end and len(words) > len(leader.family))
    return not offices and in_term and len(words) > len(leader.family)


@cache
def _leaders() -> dict[str, tuple[Leader, ...]]:
    """The leaders by each word of their family names."""
    table: defaultdict[str, list[Leader]] = defaultdict(list)
    for office in vocabulary("leaders")["offices"]:
        for country, listed in vocabulary("leaders")[office].items():
            for entry in listed:
                name, _, term = entry.rpartition(" ")
                start, _, end = term.partition("-")
                parts = name.split()
                family = _words(" ".join(p for p in parts if _is_family(p)))
                given = _words(" ".join(p for p in parts if not _is_family(p)))
                leader = Leader(given, family, office, country, int(start), int(end or _OPEN))
                for word in set(family):
                    table[word].append(leader)
    return {word: tuple(leaders) for word, leaders in table.items()}


def _is_family(part: str) -> bool:
    """Whether a part of an entry is of the family name, which stands in capitals; 'W.' is none."""
    return part.isupper() and "." not in part


def _without_initials(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without the initials between the first and the last: 'marco a rubio'."""
    return (*words[:1], *(word for word in words[1:-1] if len(word) > 1), *words[1:][-1:])


def _words(name: str) -> tuple[str, ...]:
    """The words of a name, without accents, the Arabic article, a style of descent before it ('Seyed Ali X') and a
    nickname inside ('Joko "Jokowi" X')."""
    words = tuple(word for word in fold(_NICKNAME.sub(" ", name)).split() if word not in ("al", "el"))
    return words[1:] if len(words) > 2 and words[0] in vocabulary("leaders")["styles"] else words
