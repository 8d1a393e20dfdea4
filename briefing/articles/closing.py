"""The short last sentence of an article ('Chad denies the charge.'), told from a line of furniture as short."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SUBJECTS = frozenset({"he", "she", "it", "they", "both", "neither", "none", "nobody", "no"})
"""Words, beside names told of before, with which such a sentence begins."""
_FINITE = re.compile(
    r"(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|may|might|must|should|said|says"
    r"|[a-z]{3,}(?:ed|ies)|[a-z]{2,}[^su\W]s)"
)
"""A word that is, or by its ending may be, the verb of a sentence in the present or past."""
_SHORTEST, _LONG = 3, 6


def is_closing(line: str, before: Iterable[str]) -> bool:
    """Whether a line is a sentence of few words that goes on with the paragraphs before it: it ends in a full stop, and
    begins with one told of there, or a pronoun, and a verb."""
    words = re.findall(r"[\w'’-]+", line)
    if not (_SHORTEST <= len(words) < _LONG and re.fullmatch(r"[A-Z][^.:|©]*\.[”\"]?", line)):
        return False
    # 'No one was hurt', 'The Chadian army denied it'
    verbs = [word for word in words[1:-1] if _FINITE.fullmatch(word)]
    return bool(verbs) and (words[0].lower() in _SUBJECTS or _is_named(words[0], before))


def _is_named(word: str, before: Iterable[str]) -> bool:
    """Whether a word stands in these paragraphs, always with a capital letter: a name."""
    told = {found for text in before for found in re.findall(r"[^\W\d_]+", text)}
    return word in told and word.lower() not in told
