"""Is a text English? By its small words, which names from anywhere do not touch; a classifier decides the rest."""

from __future__ import annotations

import re

from briefing.articles.vocabulary import english

_LEAST_SHARE = 0.1
_NO_SHARE = 0.05
_SHORT, _VERY_SHORT = 12, 5
_TELLING = 30
"""How many letters in words that no capital begins are needed to tell a language: names and headings are of none."""


def function_words(text: str) -> float:
    """The share of a text's words that are the small words English sentences are held together by."""
    words = _words(text)
    return sum(word in english().small_words for word in words) / len(words) if words else 0.0


def foreign_language(text: str) -> str:
    """The code of the language that a text is in, if it is not English; empty for English and where nobody can tell."""
    words = _words(text)
    telling = sum(len(word) for word in re.findall(r"[^\W\d_]+", text) if not word[0].isupper())
    if telling < _TELLING:
        return ""
    share = sum(word in english().only_english for word in words) / len(words)
    if share >= _LEAST_SHARE or (len(words) < _SHORT and share > 0) or (len(words) < _VERY_SHORT and text.isascii()):
        return ""
    guess = _classified(text)
    return "" if guess == "en" or share >= _NO_SHARE else guess


def _words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"[^\W\d_]+", text.lower())


def _classified(text: str) -> str:
    """The language that py3langid takes a text for."""
    import py3langid  # half a second that English never needs

    return str(py3langid.classify(text)[0])
