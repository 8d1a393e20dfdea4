"""Names of a Doc as plain triples, and the few questions that all name rules ask of its tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

_ARTICLE = re.compile(r"^(?:al|el|as|an|ad|ar|at|az|ul|ud|ur|ez|ash)[-‑–](?=\w)", re.IGNORECASE)
_REMEMBERED = 1 << 16


class Name(NamedTuple):
    """A name's first token, the token after its last, and its label."""

    start: int
    end: int
    label: str

    def overlaps(self, other: Name) -> bool:
        """Whether they share a token."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Name) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Words:
    """A Doc's tokens and their places in its text, looked up once: spaCy makes a new object at every `doc[i]`."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.tokens = list(doc)
        self.forms: list[str] = [token.text for token in self.tokens]
        """The words themselves."""
        self.text = doc.text.replace("’", "'")
        """The text with one kind of apostrophe."""
        self.starts: list[int] = doc.to_array("IDX").tolist()
        self.ends: list[int] = [start + len(form) for start, form in zip(self.starts, self.forms, strict=True)]
        self.small = [form if form.islower() else "" for form in self.forms]
        """The words that are written in small letters, '' for the others."""
        text, hyphened = self.text, _before_hyphens(self.text)
        self.capitals = [n for n, start in enumerate(self.starts) if text[start].isupper() or start in hyphened]
        """Places of the tokens that begin with a capital, or with an article and a hyphen: where names may stand."""

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, place: int) -> Token:
        return self.tokens[place]

    def said(self, name: Name) -> str:
        """The words of a name, with one kind of apostrophe."""
        return self.text[self.starts[name.start] : self.ends[name.end - 1]]


_HYPHEN = re.compile("[-‑–]")
_ARTICLE_REACH = 4
"""Characters from the beginning of a word to the hyphen behind its article, at most."""


def _before_hyphens(text: str) -> set[int]:
    """Where a word may begin that has a hyphen behind its article."""
    return {match.start() - back for match in _HYPHEN.finditer(text) for back in range(_ARTICLE_REACH)}


@lru_cache(maxsize=1)
def words_of(doc: Doc) -> Words:
    """The words of a Doc. The name rules follow one another on the same Doc, so the last one is kept."""
    return Words(doc)


def names_of(doc: Doc) -> list[Name]:
    """The entities of `doc`, in order."""
    return [Name(span.start, span.end, span.label_) for span in doc.ents]


def set_names(doc: Doc, names: Iterable[Name], before: Sequence[Name]) -> None:
    """Makes `names` the entities of `doc`, if they are not what was there `before`. They must not overlap."""
    wanted = sorted(names)
    if wanted != before:
        doc.ents = [Span(doc, *name) for name in wanted]


def owners(names: Sequence[Name], length: int) -> list[Name | None]:
    """For every token the name it belongs to."""
    table: list[Name | None] = [None] * length
    for name in names:
        table[name.start : name.end] = [name] * (name.end - name.start)
    return table


def replace(names: Sequence[Name], new: Iterable[Name]) -> list[Name]:
    """`names` with `new` put in: whatever overlaps a new one goes."""
    fresh = list(new)
    taken = {place for name in fresh for place in range(name.start, name.end)}
    return sorted([name for name in names if taken.isdisjoint(range(name.start, name.end))] + fresh)


def small(words: Words, place: int) -> str:
    """The word at `place`, if it is written in small letters; '' otherwise, and where there is none."""
    return words.small[place] if 0 <= place < len(words.small) else ""


def is_capital(token: Token) -> bool:
    """Whether a token is a word that begins with a capital letter; 'al-Sudani' is, after its article."""
    return _is_capital(token.text)


@lru_cache(maxsize=_REMEMBERED)
def _is_capital(text: str) -> bool:
    return text[:1].isupper() or ("-" in text[:4] and text.split("-", 1)[1][:1].isupper())


@lru_cache(maxsize=_REMEMBERED)
def bare(word: str) -> str:
    """A word without the Arabic article in front: 'Sudani' of 'al-Sudani'."""
    return _ARTICLE.sub("", word)


def plain(token: Token) -> str:
    """A token's small letters, without a full stop at its end."""
    return token.lower_.rstrip(".")
