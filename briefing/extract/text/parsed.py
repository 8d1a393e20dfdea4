"""How a text that spaCy has parsed becomes plain values: column by column, each string made once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from spacy import tokens
from spacy.lang.en import lex_attrs
from spacy.lang.lex_attrs import is_punct
from spacy.strings import StringStore

from briefing.extract.text.words import Doc, Form, Span, Token

_COLUMNS: list[int | str] = [
    "LENGTH", "TAG", "POS", "DEP", "LEMMA", "SPACY", "ENT_TYPE", "ENT_IOB", "SENT_START",
]
_IOB = ("", "I", "O", "B")

_like_num: Callable[[str], bool] = lex_attrs.like_num


@lru_cache(maxsize=100_000)
def _form(text: str) -> Form:
    return Form(text, text.lower(), text.isspace(), is_punct(text), text.isalpha(), text.istitle(), _like_num(text))


class _Strings(dict[int, str]):
    """The strings of a vocabulary by their numbers, each made once."""

    def __init__(self, store: StringStore) -> None:
        self._store = store

    def __missing__(self, number: int) -> str:
        text = self[number] = self._store[number]
        return text


@lru_cache(maxsize=1)
def _strings(store: StringStore) -> _Strings:
    """The strings of a vocabulary, which stay the same from text to text."""
    return _Strings(store)


def plain(parsed: tokens.Doc, text: str = "") -> Doc:
    """A text that spaCy has parsed as plain values, each word with its head and its sentence; spaCy is slow to put the
    text together again from its words where it is not given."""
    text = text or parsed.text
    doc = Doc(text)
    strings = _strings(parsed.vocab.strings)
    rows: list[list[int]] = parsed.to_array(_COLUMNS).tolist()
    heads: list[int] = parsed.to_array("HEAD").view("int64").tolist()  # how far away, before the word below nought
    words = doc.words = [Token() for _ in rows]
    idx, sentence = 0, Span(doc, 0, 0)
    for place, (length, tag, pos, dep, lemma, space, entity, iob, start) in enumerate(rows):
        word = words[place]
        form = word.form = _form(text[idx : idx + length])
        word.doc = doc
        word.i = place
        word.idx = idx
        word.text, word.lower_, word.is_space, word.is_punct = form[:4]
        word.tag_ = strings[tag]
        word.pos_ = strings[pos]
        word.dep_ = strings[dep]
        word.lemma_ = strings[lemma]
        word.head = words[place + heads[place]]
        word.below = []
        word.whitespace_ = " " if space else ""
        word.ent_type_ = strings[entity]
        word.ent_iob_ = _IOB[iob]
        if start == 1:
            sentence = Span(doc, place, place)
        word.sent = sentence
        sentence.end = place + 1
        idx += length + space
    for word in words:
        if word.head is not word:
            word.head.below.append(word)
    doc.ents = tuple(Span(doc, e.start, e.end, e.label_) for e in parsed.ents)
    return doc
