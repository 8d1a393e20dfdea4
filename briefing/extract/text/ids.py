"""Ids of the cast: readable slugs, each given once in a digest."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from briefing import countries
from briefing.urls import slug


@cache
def _codes() -> frozenset[str]:
    """The codes of countries as they would stand among ids."""
    return frozenset(code.lower() for code in countries.codes())


class Ids:
    """Hands out ids for the things found in one article, in the order asked for; none of those `taken`."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {*_codes(), *taken}
        self._by_thing: dict[int, str] = {}
        self._by_name: dict[str, str] = {}

    def give(self, thing: object, name: str, country: str = "") -> str:
        """The id for a thing of this name; a body named with its country has that in front ('iran-government')."""
        self._by_thing[id(thing)] = identity = self.free(_ordered(name, country))
        return identity

    def give_body(self, body: object, name: str, country: str = "") -> str:
        """The same for a body, which others may name as theirs (`named`)."""
        identity = self.give(body, name, country)
        self._by_name.setdefault(name, identity)
        return identity

    def of(self, thing: object) -> str:
        """The id that a thing was given; KeyError where it was given none."""
        return self._by_thing[id(thing)]

    def named(self, name: str) -> str:
        """The id of the first body of this name, '' where there is none."""
        return self._by_name.get(name, "")

    def free(self, name: str) -> str:
        """A slug of the name that nothing else has; '-2', '-3' and so on are added for repeats."""
        base = identity = slug(name)
        count = 1
        while identity in self._taken:
            count += 1
            identity = f"{base}-{count}"
        self._taken.add(identity)
        return identity


def _ordered(name: str, country: str) -> str:
    """'Iran Government' for 'Government of Iran', 'Iran Supreme Court' for 'Supreme Court (Iran)'; else as it is."""
    if not country:
        return name
    label = countries.name(country)
    ending = next((e for e in (f"({label})", f" of the {label}", f" of {label}") if name.endswith(e)), "")
    return f"{label} {name.removesuffix(ending).rstrip()}" if ending else name
