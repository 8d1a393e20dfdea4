"""Lemmas from a word and its tag: known words by a list, all others by their endings.

The rules were learned from treebanks (training/lemmatise.py): of all endings of a word that have a rule under its
tag, the longest decides, as in guessers by suffix since Mikheev (1997), 'Automatic Rule Induction for Unknown-Word
Guessing'. The past forms and participles of regular verbs and plurals of no known noun are looked at by their spelling
besides (`regular`), those of irregular verbs and nouns that the treebanks lack stand in lists (`irregular`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Set
from pathlib import Path

from briefing.nlp import irregular, regular

LONGEST = 5
"""Letters of an ending at most."""

WHOLE = "^"
"""In front of an ending that is the whole word."""

CASES: dict[str, Callable[[str], str]] = {"l": str.lower, "k": str, "t": str.capitalize}
"""What an edit script does first: small letters, as it is, or a capital in front."""

AS_IT_IS = "k|0|"


class Lemmas:
    """`forms[tag][word]` is a lemma, `endings[tag][ending]` an edit script, `known` holds common words."""

    def __init__(
        self,
        forms: Mapping[str, Mapping[str, str]],
        endings: Mapping[str, Mapping[str, str]],
        known: Set[str] = frozenset(),
    ) -> None:
        self._forms = forms
        self._endings = endings
        self._known = known

    @classmethod
    def load(cls, path: Path, known: Set[str] = frozenset()) -> Lemmas:
        """Read lemmas.json. Raises OSError or ValueError where it is missing or broken."""
        raw = json.loads(path.read_text(encoding="utf-8"))
        return cls(raw["forms"], raw["endings"], known)

    def __call__(self, word: str, tag: str) -> str:
        """The lemma of `word` tagged `tag`; never empty."""
        listed = (irregular.singular(word.lower()) if tag == "NNS" else "") or self._forms.get(tag, {}).get(word)
        if listed:
            return listed
        past = irregular.base(word.lower()) if tag in ("VBD", "VBN") else ""
        if past:
            return past
        guess = apply_script(word, rule(self._endings.get(tag, {}), word))
        if tag == "NNS":
            return regular.singular(word, guess, self._known)
        return regular.base(word, guess, self._known) if tag in regular.TAGS else guess


def rule(endings: Mapping[str, str], word: str) -> str:
    """The script of the longest ending of `word` among `endings`; words without letters stay as they are."""
    if endings and any(c.isalpha() for c in word):
        for ending in all_endings(word):
            if ending in endings:
                return endings[ending]
    return AS_IT_IS


def all_endings(word: str) -> list[str]:
    """Its endings in small letters, the longest first, the empty one last."""
    small = word.lower()
    longest = min(LONGEST, len(small))
    whole = [WHOLE + small] if longest == len(small) else []
    return [
        *whole,
        *(small[len(small) - length :] for length in range(longest, -1, -1) if length < len(small) or not whole),
    ]


def apply_script(form: str, script: str) -> str:
    """What the edit script 'case|cut|add' makes of `form`: change the case, cut that many letters, add."""
    case, cut, add = script.split("|", 2)
    text = CASES[case](form)
    return text[: len(text) - int(cut)] + add or form


def edit_script(form: str, lemma: str) -> str:
    """The shortest script that makes `lemma` of `form`; the inverse of apply_script."""
    scripts = [_script(case, form, lemma) for case in ("l" if lemma == lemma.lower() else "kt")]
    return min(scripts, key=len)


def _script(case: str, form: str, lemma: str) -> str:
    text = CASES[case](form)
    common = 0
    while common < min(len(text), len(lemma)) and text[common] == lemma[common]:
        common += 1
    return f"{case}|{len(text) - common}|{lemma[common:]}"
