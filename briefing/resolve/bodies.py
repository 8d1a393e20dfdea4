"""Names of organisations taken apart: what body is meant, and of which country.

'Iraq's foreign ministry', 'the Iraqi Ministry of Foreign Affairs' and 'Ministry of Foreign Affairs of Iraq' are the
same words after the vocabulary (`data/bodies.yaml`) evened them out, with the country set aside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import msgspec

from briefing import countries
from briefing.resolve import spelling
from briefing.resolve.vocabulary import load


class _Words(msgspec.Struct, frozen=True):
    """`data/bodies.yaml`."""

    small: str
    words: dict[str, str]
    fields: dict[str, tuple[str, ...]]
    same: tuple[tuple[str, ...], ...]
    functional: str
    loose: str


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    small: frozenset[str]
    words: dict[str, str]
    fields: tuple[tuple[str, str], ...]
    same: dict[str, str]
    functional: frozenset[str]
    loose: frozenset[str]


@cache
def _vocabulary() -> _Vocabulary:
    raw = load("bodies.yaml", _Words)
    fields = [(old, new) for new, olds in raw.fields.items() for old in olds]
    return _Vocabulary(
        small=frozenset(raw.small.split()),
        words={old: new or "" for old, new in raw.words.items()},
        fields=tuple(sorted(fields, key=lambda f: (-len(f[0]), f))),
        same={name: group[0] for group in raw.same for name in group},
        functional=frozenset(raw.functional.split()),
        loose=frozenset(raw.loose.split()),
    )


@dataclass(frozen=True, slots=True)
class Body:
    """A name taken apart. `core` are its telling words; `country` the code that the name itself gives."""

    core: tuple[str, ...]
    country: str
    functional: bool
    """Whether nothing but the kind of body is said ('foreign ministry'): one in every country."""
    acronym: str
    """The name, if it is an acronym ('irgc')."""
    initials: frozenset[str]
    """Acronyms that the name could have."""
    known: bool
    """Whether it is one of the bodies with several names that the vocabulary lists."""


_BRACKETS = re.compile(r"\(([^)]*)\)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])(?=\s|$)")


@lru_cache(65536)
def parse(text: str) -> Body:
    """An organisation's printed name taken apart."""
    vocabulary = _vocabulary()
    country = ""
    for inner in _BRACKETS.findall(text):
        country = country or _country(inner.strip())
    printed = _POSSESSIVE.sub("", _BRACKETS.sub(" ", text)).replace("–", "-")
    raw = [w for w in re.split(r"[\s/,]+", printed) if w]
    acronym = raw[0] if len(raw) == 1 and 2 <= len(raw[0].replace(".", "")) <= 7 and raw[0].isupper() else ""
    whole = _same(" ".join(_plain(w) for w in raw if w.lower() not in vocabulary.small))
    if whole:
        return Body(tuple(whole.split()), country, False, _plain(acronym), frozenset(), True)
    raw, found = _without_country(raw)
    country = country or found
    words = [_plain(w) for piece in raw for w in re.split(r"-", piece)]
    kept = [w for w in words if w and w not in vocabulary.small]
    phrase = " ".join(filter(None, (vocabulary.words.get(w, w) for w in kept)))
    for old, new in vocabulary.fields:
        phrase = re.sub(rf"\b{old}\b", new, phrase)
    known = _same(phrase)
    core = tuple((known or phrase).split())
    core = tuple(sorted(core)) if "ministry" in core else core
    functional = bool(core) and not known and all(w in vocabulary.functional for w in core)
    return Body(core, country, functional, _plain(acronym), _initials(raw), bool(known))


def _same(phrase: str) -> str:
    """The leading name of a body that the vocabulary knows by several, '' for others."""
    vocabulary = _vocabulary()
    evened = " ".join(filter(None, (vocabulary.words.get(w, w) for w in phrase.split())))
    return vocabulary.same.get(phrase) or vocabulary.same.get(evened, "")


def _plain(word: str) -> str:
    return re.sub(r"[^a-z0-9\-]", "", spelling.ascii_text(word))


def _country(words: str) -> str:
    """The country that words name, by name or demonym; not by a city or capital."""
    hit = countries.lookup(words)
    return hit.code if hit is not None and hit.form in ("name", "demonym") else ""


def _without_country(words: list[str]) -> tuple[list[str], str]:
    """The words without a country in front ('Iraqi', 'United States') or behind ('of Iran'), and its code."""
    body = words[1:] if words and words[0].lower() == "the" else list(words)
    for length in (3, 2, 1):
        if len(body) > length and (code := _country(" ".join(body[:length]))):
            return body[length:], code
    for length in (4, 3, 2, 1):
        if len(body) > length + 1 and (code := _country(" ".join(body[-length:]))):
            rest = body[:-length]
            while len(rest) > 1 and rest[-1].lower() in ("of", "the", "in", "for"):
                rest = rest[:-1]
            return rest, code
    return body, ""


def _initials(words: list[str]) -> frozenset[str]:
    """First letters of the words, with and without the small ones."""
    pieces = [w for word in words for w in re.split(r"-", _plain(word)) if w]
    full = "".join(w[0] for w in pieces)
    short = "".join(w[0] for w in pieces if w not in _vocabulary().small)
    return frozenset(s for s in (full, short) if len(s) >= 3)


def block(body: Body) -> str:
    """What names of one body have in common in any spelling; '' for a name without telling words."""
    telling = _telling(body.core)
    return " ".join(sorted(spelling.skeleton(w) or w for w in telling))


def alike(a: Body, b: Body) -> float:
    """How sure it is that two names mean one kind or bearer of name, country apart: 0 to 1. An acronym has no slips."""
    if a.core == b.core:
        return 1.0
    left, right = _telling(a.core), _telling(b.core)
    if not left or len(left) != len(right) or a.functional != b.functional or a.functional or a.acronym or b.acronym:
        return 0.0
    rest = list(right)
    worst = 1.0
    for word in left:
        best = max(rest, key=lambda other: (spelling.similarity(word, other), other))
        worst = min(worst, spelling.similarity(word, best))
        rest.remove(best)
    return min(worst, 0.95) if worst >= 0.9 else 0.0


def _telling(core: tuple[str, ...]) -> tuple[str, ...]:
    """The core without words that may be left out, unless nothing would be left."""
    loose = _vocabulary().loose
    telling = tuple(w for w in core if w not in loose)
    return telling if telling and not all(w in _vocabulary().functional for w in telling) else core
