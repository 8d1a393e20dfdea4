"""The base of an irregular verb by a list, `data/irregular.yaml`: 'retook' is of 'retake', 'misled' of 'mislead'."""

from __future__ import annotations

from functools import cache

from briefing.nlp.vocabulary import lists


def base(word: str) -> str:
    """The verb of which a word, in small letters, is an irregular form; '' where the list has none."""
    return _bases().get(word, "")


@cache
def _bases() -> dict[str, str]:
    return {form: verb for verb, forms in lists("irregular").items() for form in forms}
