"""What is asked of a text more than once, and kept as long as the text is read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import ParamSpec, Protocol, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


class _Kept(Protocol):
    def cache_clear(self) -> None: ...


_answers: list[_Kept] = []


def remembered(question: Callable[P, T]) -> Callable[P, T]:
    """A question about a text or its words that many rules ask: each answer is found once and kept until `forget`."""
    kept = cache(question)
    _answers.append(kept)
    return cast("Callable[P, T]", kept)


def forget() -> None:
    """Drops all answers, and with them the text that they are about: to be called when an article is read."""
    for kept in _answers:
        kept.cache_clear()
