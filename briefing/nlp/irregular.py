"""The base of an irregular form by a list: 'retook' is of 'retake' (`data/irregular.yaml`), 'bases' of 'base'
(`data/plurals.yaml`)."""

from __future__ import annotations

from functools import cache

from briefing.nlp.vocabulary import lists


def base(word: str) -> str:
    """The verb of which a word, in small letters, is an irregular form; '' where the list has none."""
    return _bases("irregular").get(word, "")


def singular(word: str) -> str:
    """The noun of which a word, in small letters, is a plural that spelling leaves open; '' where the list has none."""
    return _bases("plurals").get(word, "")


@cache
def _bases(name: str) -> dict[str, str]:
    return {form: word for word, forms in lists(name).items() for form in forms}
