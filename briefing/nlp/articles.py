"""Names that begin with the Arabic article, in small letters: 'al-Sadr', 'al-Hasakah'. Component `briefing_articles`.

The corpora that the encoder learned from rarely mark them when they stand alone, so it seldom does. Such a word is
always a name: a known town, one that something happens 'in' and one with 'district' or 'air base' behind it is a
place, two in a row ('al-Jihad al-Islami') are a body, any other is a person.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from briefing import countries
from briefing.nlp.spans import Name, Words, bare, is_capital, names_of, owners, replace, set_names, words_of
from briefing.nlp.titles import is_head, is_post
from briefing.nlp.vocabulary import listed

_WHERE = frozenset(
    ("in", "at", "near", "around", "outside", "inside", "into", "toward", "towards", "hold", "city", "town")
)
"""Words in front of a place; behind 'from' and 'to' stand people too."""


class Articles:
    """The component: finds such names where the model has none, or joins them to the person they end."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents` only."""
        words, names = words_of(doc), names_of(doc)
        owner = owners(names, len(words))
        found: list[Name] = []
        end = 0
        for start in words.capitals:
            if start < end or owner[start] is not None or not _is_article_name(words[start]):
                continue
            end = start + 1
            while end < len(words) and owner[end] is None and _is_article_name(words[end]):
                end += 1
            found += _named(words, owner, start, end)
        set_names(doc, replace(names, found), names)
        return doc


def _is_article_name(token: Token) -> bool:
    return _is_article_word(token.text)


@lru_cache(maxsize=1 << 16)
def _is_article_word(text: str) -> bool:
    rest = bare(text)
    return text[0].islower() and rest[0].isupper() and rest.replace("'", "").replace("’", "").isalpha()


def _named(words: Words, owner: list[Name | None], start: int, end: int) -> list[Name]:
    """The name from `start` to `end`; none beside capitalised words that may be the rest of a longer one."""
    before = owner[start - 1] if start else None
    if before is not None and before.label == "PERSON":
        return [before._replace(end=end)]
    if start and before is None and is_capital(words[start - 1]) and not is_post(words[start - 1]):
        return []
    if end < len(words) and is_head(words[end]):
        return []
    known = countries.lookup(words.forms[start].capitalize()) is not None
    there = start > 0 and words[start - 1].lower_ in _WHERE
    label = "ORG" if end - start > 1 else "GPE" if known or there or _is_site(words, end) else "PERSON"
    return [Name(start, end, label)]


def _is_site(words: Words, end: int) -> bool:
    """Whether the words behind say that this is a place: 'district', 'air base'."""
    sites = listed("geography", "sites")
    behind = words.tokens[end : end + 2]
    two = len(behind) == 2 and behind[0].pos_ in ("NOUN", "ADJ") and behind[1].lower_ in sites
    return two or (bool(behind) and behind[0].lower_ in sites)


@Language.factory("briefing_articles", requires=["doc.ents"], assigns=["doc.ents"])
def make_articles(nlp: Language, name: str) -> Articles:
    """The factory behind `briefing_articles`."""
    return Articles()
