"""Which countries have an office: kings reign over kingdoms, and no president over one."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from briefing.extract.text.vocabulary import vocabulary


def may_have(code: str, title: str) -> bool:
    """Whether a country can have an office of that title, so far as is known of offices of that kind."""
    has, lacks = _listed(title.lower())
    return (not has or code in has) and code not in lacks


def only_of(title: str, told: Collection[str], home: str) -> str:
    """Of the few countries that have an office of a title the only one, the `home` of a report, or the only one that it
    has `told` of; '' for an office that any country may have."""
    has, _ = _listed(title.lower())
    if len(has) == 1 or home in has:
        return home if home in has else has[0]
    here = [code for code in has if code in told]
    return here[0] if len(here) == 1 else ""


@lru_cache(maxsize=1 << 10)
def _listed(title: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The countries that have an office of a title, empty where any may, and those that have none."""
    words = title.replace("-", " ").removesuffix(" elect").removesuffix(" designate")
    has: dict[str, list[str]] = vocabulary("roles")["only_in"]
    lacks: dict[str, list[str]] = vocabulary("roles")["not_in"]
    key = max((k for k in has if _names(words, k)), key=len, default="")
    other = next((k for k in lacks if words == k), "")
    return tuple(has.get(key, ())), frozenset(lacks.get(other, ()))


def _names(title: str, key: str) -> bool:
    return title == key or title.endswith(" " + key) or title.startswith(key + " ")
