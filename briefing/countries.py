"""Countries: codes, names, and which country a word stands for.

Codes are ISO 3166-1 alpha-2, and XK for Kosovo. The words come from `data/countries.yaml` (names, capitals,
demonyms, regions; kept by hand) and `data/cities.tsv` (an extract of GeoNames); both are read at the first
question, not at import.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from briefing import bundled

Form = Literal["name", "demonym", "capital", "seat", "region", "city", "compound"]

_SPELLED = str.maketrans({"ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l"})
"""Letters that are no others with an accent."""
_PLAIN = str.maketrans(dict.fromkeys(".'’‘ʻ`\"“”") | dict.fromkeys("-‐‑–_", " "))
"""Marks that fall away, and those that part words."""


@dataclass(frozen=True, slots=True)
class Country:
    """One country or territory with the words that news uses for it."""

    code: str
    name: str
    official: str
    capital: str | None
    seats: tuple[str, ...]
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]
    regions: tuple[str, ...]
    cities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountryHit:
    """The country a text stands for, and how.

    By name ('Iran', 'the UK'), demonym ('Iranians'), capital, seat of its government ('Kremlin'), region
    ('Crimea'), city ('Mosul'), or compound ('Iran-backed', 'pro-Russian').
    """

    code: str
    form: Form


@lru_cache(maxsize=1 << 12)
def fold(text: str) -> str:
    """`text` without case, accents, full stops, quotes, hyphens and double spaces, for comparing names."""
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text.translate(_SPELLED))
        text = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(text.translate(_PLAIN).casefold().split())


@cache
def _table() -> dict[str, Country]:
    raw = bundled.read("briefing", "countries")
    return {
        code: Country(
            code=code,
            name=entry["name"],
            official=entry.get("official", entry["name"]),
            capital=entry.get("capital"),
            seats=tuple(entry.get("seats", ())),
            demonyms=tuple(entry.get("demonyms", ())),
            aliases=tuple(entry.get("aliases", ())),
            regions=tuple(entry.get("regions", ())),
            cities=tuple(entry.get("cities", ())),
        )
        for code, entry in raw.items()
    }


def codes() -> tuple[str, ...]:
    """All codes, in alphabetical order."""
    return tuple(sorted(_table()))


def is_code(code: str) -> bool:
    """Whether `code` is one of `codes()`: 'IR' is, 'ir' and 'UK' are not."""
    return code in _table()


def country(code: str) -> Country:
    """The country with this code; KeyError where there is none."""
    return _table()[code]


def name(code: str) -> str:
    """The name as news prints it, without an article: 'Iran', 'United States'. KeyError: unknown code."""
    return _table()[code].name


def capital(code: str) -> str | None:
    """The capital's name, None where the data has none; KeyError for an unknown code."""
    return _table()[code].capital


def demonyms(code: str) -> tuple[str, ...]:
    """Adjectives and nouns for the people, the usual adjective first; KeyError for an unknown code."""
    return _table()[code].demonyms


def flag(code: str) -> str:
    """The flag as two regional indicator letters (an emoji); KeyError for an unknown code."""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in _table()[code].code)


@cache
def slug(code: str) -> str:
    """The name for a URL, lower-case ASCII: 'iran', 'ivory-coast'; KeyError for an unknown code."""
    return re.sub(r"[^a-z0-9]+", "-", fold(_table()[code].name)).strip("-")


def plurals(demonym: str) -> tuple[str, ...]:
    """The demonym and its plural, where it takes a plain one, and of a man's the woman's."""
    if demonym.endswith(("s", "ch", "sh", "ese", "men")):
        return (demonym,)
    if demonym.endswith(("chman", "shman")):  # not 'German'
        return tuple(demonym[:-3] + end for end in ("man", "men", "woman", "women"))
    return (demonym, demonym + "s")


def _is_initials(word: str) -> bool:
    """Whether a word is a short form ('US', 'U.A.E.'), which counts in capitals only."""
    letters = word.replace(".", "")
    return letters.isalpha() and letters.isupper() and len(letters) <= 4


@cache
def _index() -> dict[str, CountryHit]:
    """From folded words to hits, initials under their bare capitals. Names win over capitals and regions."""
    index: dict[str, CountryHit] = {}

    def put(word: str, code: str, form: Form) -> None:
        key = word.replace(".", "") if _is_initials(word) else fold(word)
        index.setdefault(key, CountryHit(code, form))

    table = _table()
    for code, entry in table.items():
        for word in (entry.name, entry.official, *entry.aliases):
            put(word, code, "name")
    for code, entry in table.items():
        for demonym in entry.demonyms:
            for word in plurals(demonym):
                put(word, code, "demonym")
    for code, entry in table.items():
        if entry.capital:
            put(entry.capital, code, "capital")
        for word in entry.seats:
            put(word, code, "seat")
    for code, entry in table.items():
        for word in entry.regions:
            put(word, code, "region")
        for word in entry.cities:
            put(word, code, "city")
    return index


@cache
def cities() -> dict[str, tuple[str, int]]:
    """Folded city names with country code and thousands of people; names that rivals share are left out."""
    text = resources.files("briefing").joinpath("data/cities.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {row[0]: (row[1], int(row[2])) for row in rows}


_ARTICLE = re.compile(r"^(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"(?:['’]s?)$")
_BACKED = re.compile(
    r"^(.+?)[-‐‑–](?:backed|led|aligned|based|born|brokered|mediated|sponsored|controlled|occupied|administered|funded|supported"
    r"|made|supplied|allied|linked|held|run|trained|friendly|installed|imposed|armed|owned|drafted|proposed|hosted)$",
    re.IGNORECASE,
)
_PREFIXED = re.compile(r"^(?:anti|pro|non|ex|post|pre|mid|trans|all)[-‐‑–](.+)$", re.IGNORECASE)


@lru_cache(maxsize=65536)
def lookup(text: str) -> CountryHit | None:
    """The country that a name, demonym, capital, region, city or compound stands for, or None.

    'Iran', 'the Islamic Republic of Iran', 'Iranians', 'Tehran', 'U.S.', "Iraq's" and 'Iran-backed' are
    found. The word must be capitalised, and initials all in capitals, so that 'us', 'turkey' and 'male' are
    not. A word with two meanings takes the one that international news means more often: 'Georgia' the
    country, 'Washington' the capital.
    """
    word = _POSSESSIVE.sub("", " ".join(text.split()).strip(' ,;:()[]“”"'))
    hit = _whole(word) or _whole(_ARTICLE.sub("", word))
    if hit is not None:
        return hit
    compound = _BACKED.match(word) or _PREFIXED.match(word)
    inner = _whole(compound.group(1)) if compound else None
    return CountryHit(inner.code, "compound") if inner else None


def _whole(word: str) -> CountryHit | None:
    """The hit of a word that is neither compound nor possessive."""
    if not word or not (word[0].isupper() or word[0].isdigit()):
        return None
    initials = _index().get(word.replace(".", "")) if _is_initials(word) else None
    if initials is not None:
        return initials
    folded = fold(word)
    hit = _index().get(folded)
    if hit is not None:
        return hit
    city = cities().get(folded)
    return CountryHit(city[0], "city") if city and not _is_initials(word) else None
