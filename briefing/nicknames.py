"""Short forms of given names: 'Joe' for 'Joseph', 'Bibi' for 'Benjamin'. The words come from `data/nicknames.yaml`."""

from __future__ import annotations

from functools import cache

from briefing import bundled


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Each full name, first, with its short forms; lower-case ASCII. A short form may stand in several groups."""
    listed: dict[str, str] = bundled.read("briefing", "nicknames")
    return tuple((*full.split(), *short.split()) for full, short in listed.items())


@cache
def _members() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups()):
        for word in group:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def related(a: str, b: str) -> bool:
    """Whether two different given names (lower-case ASCII) may be one person's: 'joe' and 'joseph'."""
    none: frozenset[int] = frozenset()
    return a != b and bool(_members().get(a, none) & _members().get(b, none))


def is_short(short: str, full: str) -> bool:
    """Whether one given name is a short form of the other: 'joe' of 'joseph', not the other way round."""
    return any(group[0] == full and short in group[1:] for group in groups())


def is_given(word: str) -> bool:
    """Whether a word (lower-case ASCII) is one of the given names or short forms listed."""
    return word in _members()
