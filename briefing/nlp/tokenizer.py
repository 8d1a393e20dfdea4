"""The tokeniser: spaCy's English one, brought close to Universal Dependencies, with Arabic-article names kept whole.

'al-Masri' is one token and so is 're-elected'; 'Iran-backed', 'pro-Iranian' and '2019–2023' are three.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, HYPHENS
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from briefing.nlp.vocabulary import listed

ARTICLES = "al|el|as|an|ad|ar|at|az|ul|ud|ur|ez|ash"
"""The Arabic article and its spellings, in front of a hyphen."""

PREFIXES = (
    "anti|co|counter|cross|e|ex|extra|inter|intra|micro|mid|mini|multi|neo|non|over|pan|post|pre|pro|re|semi|sub|"
    "super|trans|ultra|un|under|vice"
)
"""What Universal Dependencies does not cut off in front of a small letter."""

ABBREVIATIONS = (
    *("etc.", "al.", "Gov.", "Sec.", "Amb.", "Atty.", "Engr.", "Mohd.", "Muhd."),
    *("Adm.", "Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Lt.", "Maj.", "Sgt."),
)
"""Words that keep their full stop, beside those that spaCy knows."""

_BETWEEN_LETTERS = rf"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA}])"
"""spaCy's own rule, which the first of _HYPHENS replaces."""

# Python's lookbehinds have a fixed width, so each word that keeps its hyphen brings its own.
_AFTER_ARTICLE = "".join(
    rf"(?<!\b{a})" for word in ARTICLES.split("|") for a in (word, word.capitalize(), word.upper())
)
_AFTER_PREFIX = "".join(rf"(?<!\b{p})" for word in PREFIXES.split("|") for p in (word, word.capitalize()))
_HYPHENS = (
    rf"(?<=[{ALPHA}0-9]){_AFTER_ARTICLE}{_AFTER_PREFIX}(?:{HYPHENS})(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}]){_AFTER_ARTICLE}(?:{HYPHENS})(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}])(?:{HYPHENS})(?=[0-9])",
    r"(?<=[0-9])[–—](?=[0-9])",
    rf"(?<=[{ALPHA_LOWER}])[–—](?=[{ALPHA}])",
    rf"(?<=[{ALPHA_UPPER}]\.)(?:{HYPHENS})(?=[{ALPHA}])",
)

_FOOTNOTES = (r"[.,;:](?=\[\d)", r"\](?=\[\d)", r"(?<=\S)\[(?=\d)")
"""Numbers in brackets that hang on a word: 'in 2005.[4][5]', 'al-Amber,[1]'."""

_CUT = {
    "wanna": ("wan", "na"),
    "lotta": ("lot", "ta"),
    "kinda": ("kind", "a"),
    "and/or": ("and", "/", "or"),
    "cannot": ("can", "not"),
}


_LETTER_ENDS = r"\.(?=\s+(?![A-Z]\.)[^a-z]|[\"'”’)]|\s*$)"
"""The full stop behind a letter, where what follows may begin a sentence."""


@cache
def _lettered() -> re.Pattern[str]:
    """A single letter that is no initial, and the full stop behind it that ends a sentence: 'wrote on X. China ...'."""
    sites = "|".join(sorted(listed("letters", "before_x")))
    words = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(listed("letters", "before_letters")))
    return re.compile(rf"\b(?:(?:{sites})\s+X|(?:{words})\s+[A-Z]){_LETTER_ENDS}")


@cache
def _short() -> re.Pattern[str]:
    """A given name cut short, with its full stop, in front of a name of two words."""
    names = "|".join(sorted(listed("letters", "short_names")))
    return re.compile(rf"\b(?:{names})\.(?=\s+[A-Z][a-z]+[\s-]+(?:d[aeiou]l?\s+)?[A-Z])")


def _opens_name(text: str, start: int) -> bool:
    """Whether a given name may begin at `start`: 'Mayor Ma. Theresa Cruz', not 'said Jack Ma. Hong Kong ...'."""
    before = text[max(0, start - _LOOK) : start].split()
    words = listed("titles", "titles") | listed("letters", "before_names")
    return not before or not before[-1][-1].isalnum() or before[-1].lower() in words


_LOOK = 24
"""Characters in front of such a name that are looked at."""

_DATELINE = rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])-"
"""The hyphen of 'CAIRO- The talks', which is none."""


class NewsTokenizer(Tokenizer):  # type: ignore[misc]
    """spaCy's tokeniser, which cannot see the words around, and then the full stops that only those explain."""

    def __call__(self, text: str) -> Doc:
        """The text as tokens, without any annotation."""
        doc: Doc = super().__call__(text)
        for match in _lettered().finditer(text):
            letter = doc.char_span(match.end() - 2, match.end())
            if letter is not None and len(letter) == 1:
                with doc.retokenize() as retokenizer:
                    retokenizer.split(letter[0], [letter.text[0], "."], heads=[letter[0], letter[0]])
        for match in _short().finditer(text):
            name = doc.char_span(*match.span())
            if name is not None and len(name) > 1 and _opens_name(text, match.start()):
                with doc.retokenize() as retokenizer:
                    retokenizer.merge(name)
        return doc


def news_tokenizer(nlp: Language) -> NewsTokenizer:
    """The tokeniser that the bundled model was trained for. `nlp` lends its vocabulary and language defaults."""
    defaults = nlp.Defaults
    rules = {word: list(parts) for word, parts in (defaults.tokenizer_exceptions or {}).items()}
    for word, parts in _CUT.items():
        for text in (word, word.capitalize()):
            rules[text] = [{"ORTH": text[: len(parts[0])]}, *({"ORTH": part} for part in parts[1:])]
    for word in ABBREVIATIONS:
        rules[word] = [{"ORTH": word}]
    infixes = [rule for rule in (defaults.infixes or ()) if rule != _BETWEEN_LETTERS]
    return NewsTokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(defaults.prefixes or ()).search,
        suffix_search=compile_suffix_regex([*(defaults.suffixes or ()), _DATELINE]).search,
        infix_finditer=compile_infix_regex([*infixes, *_HYPHENS, *_FOOTNOTES]).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )


class _Hasty:
    """A tokeniser's pattern that is searched for only where it can be: never in letters alone, which most words are."""

    def __init__(self, method: Callable[[str], Any]) -> None:
        self._method = method
        self.pattern: str = method.__self__.pattern  # type: ignore[attr-defined]
        """As spaCy wants it when it writes the tokeniser to disk."""

    def search(self, text: str) -> Any:
        """The match, or None."""
        return None if text.isalpha() else self._method(text)

    def finditer(self, text: str) -> Any:
        """All matches."""
        return () if text.isalpha() else self._method(text)

    def match(self, text: str) -> Any:
        """The match of an address; without a full stop there is none."""
        return self._method(text) if "." in text else None


_REMEMBERED = 100_000
"""Words whose cut is kept."""


def hasten(tokenizer: Tokenizer) -> None:
    """Makes the news tokeniser several times as fast, with the same result."""
    tokenizer.max_cache_size = _REMEMBERED
    rules, tokenizer.rules = tokenizer.rules, {}  # spaCy cuts them all anew at each of the following
    tokenizer.prefix_search = _Hasty(tokenizer.prefix_search).search
    tokenizer.suffix_search = _Hasty(tokenizer.suffix_search).search
    tokenizer.infix_finditer = _Hasty(tokenizer.infix_finditer).finditer
    tokenizer.url_match = _Hasty(tokenizer.url_match).match
    tokenizer.rules = rules


@registry.tokenizers("briefing.NewsTokenizer.v1")  # type: ignore[untyped-decorator]
def _create() -> object:
    return news_tokenizer
