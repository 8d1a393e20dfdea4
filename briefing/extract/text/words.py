"""A parsed text as plain values: `Doc`, `Span` and `Token`, named as in spaCy and meaning the same.

The rules ask a word for its tag, its head, its sentence hundreds of times. spaCy makes a new object for each token that
is asked for, and a new string for each of its attributes; here each is made once, and what is compared is the same
object. Only what the rules ask for is there. Nothing of it changes once `mended` has set the tree right, which it does
before any rule reads it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple, overload


class Form(NamedTuple):
    """What a word is, wherever it stands."""

    text: str
    lower: str
    is_space: bool
    is_punct: bool
    is_alpha: bool
    is_title: bool
    like_num: bool


class Token:
    """A word in its text."""

    __slots__ = ("below", "dep_", "doc", "ent_iob_", "ent_type_", "form", "head", "i", "idx", "is_punct", "is_space",
                 "lemma_", "lower_", "pos_", "sent", "tag_", "text", "whitespace_")

    doc: Doc
    i: int
    idx: int
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    head: Token
    sent: Span
    below: list[Token]
    """The words that hang on this one, in text order."""
    is_space: bool
    is_punct: bool
    whitespace_: str
    ent_type_: str
    ent_iob_: str
    form: Form

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return len(self.text)

    @property
    def is_alpha(self) -> bool:
        """Whether it is letters alone."""
        return self.form.is_alpha

    @property
    def is_title(self) -> bool:
        """Whether it is spelled as a title: 'Iran', not 'IRAN'."""
        return self.form.is_title

    @property
    def like_num(self) -> bool:
        """Whether it is a number, in digits or as a word."""
        return self.form.like_num

    @property
    def is_sent_start(self) -> bool:
        """Whether a sentence begins with it."""
        return self.sent.start == self.i

    @property
    def children(self) -> list[Token]:
        """The words that hang on it."""
        return self.below

    @property
    def lefts(self) -> list[Token]:
        """The words before it that hang on it."""
        return [c for c in self.below if c.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The words behind it that hang on it."""
        return [c for c in self.below if c.i > self.i]

    @property
    def subtree(self) -> list[Token]:
        """It and all below it; in text order, but where branches cross."""
        if not self.below:
            return [self]
        found: list[Token] = []
        place = 0
        for child in self.below:
            found += child.subtree if child.below else (child,)
            if child.i < self.i:
                place = len(found)
        found.insert(place, self)
        return found

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        doc = self.doc
        return doc.words[doc.edges[0][self.i]]

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        doc = self.doc
        return doc.words[doc.edges[1][self.i]]

    @property
    def ancestors(self) -> Iterator[Token]:
        """The words above it, from its head to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def is_ancestor(self, other: Token) -> bool:
        """Whether another word lies below this one."""
        return any(a is self for a in other.ancestors)

    def nbor(self, distance: int = 1) -> Token:
        """The word so many places on; IndexError beyond the text."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc.words[place]


class Span:
    """A stretch of words, end exclusive."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __repr__(self) -> str:
        return self.text

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.words[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, int):
            return self.doc.words[self.start : self.end][place]
        start, end, _ = place.indices(self.end - self.start)
        return Span(self.doc, self.start + start, self.start + max(start, end))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return (self.start, self.end, self.label_) == (other.start, other.end, other.label_) and self.doc is other.doc

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    @property
    def start_char(self) -> int:
        """Where its first character stands in the text."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """Where its last character ends in the text."""
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as printed."""
        if self.start == self.end:
            return ""
        words = self.doc.words
        last = words[self.end - 1]
        return self.doc.text[words[self.start].idx : last.idx + len(last.text)]

    @property
    def sent(self) -> Span:
        """The sentence in which it begins."""
        return self.doc[self.start].sent

    @property
    def root(self) -> Token:
        """The word nearest to the root of the sentence; the first of several."""
        words = self.doc.words[self.start : self.end]
        for word in words:
            if word.head is word:
                return word
        outward = [w for w in words if not self.start <= w.head.i < self.end]
        if len(outward) == 1:
            return outward[0]
        return min(outward, key=lambda w: sum(1 for _ in w.ancestors), default=self.doc[self.start])


class Doc:
    """A text with its words, sentences and names."""

    __slots__ = ("__dict__", "ents", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Token] = []
        self.ents: tuple[Span, ...] = ()

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def beyond(self) -> Token:
        """What stands where the text has ended: an empty word, so that a rule may look at the next one anywhere."""
        word = Token()
        word.doc, word.i, word.idx, word.head, word.below = self, len(self.words), len(self.text), word, []
        word.text = word.lower_ = word.lemma_ = word.tag_ = word.pos_ = word.dep_ = ""
        word.whitespace_ = word.ent_type_ = ""
        word.ent_iob_, word.is_space, word.is_punct = "O", False, False
        word.form = Form("", "", is_space=False, is_punct=False, is_alpha=False, is_title=False, like_num=False)
        word.sent = Span(self, word.i, word.i)
        return word

    def __iter__(self) -> Iterator[Token]:
        return iter(self.words)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, int):
            try:
                return self.words[place]
            except IndexError:
                return self.beyond
        start, end = place.start, place.stop
        if start is None or end is None or not 0 <= start <= end <= len(self.words):
            start, end, _ = place.indices(len(self.words))
            end = max(start, end)
        return Span(self, start, end)

    @cached_property
    def sents(self) -> tuple[Span, ...]:
        """Its sentences."""
        return tuple([word.sent for word in self.words if word.sent.start == word.i])

    def sentence_at(self, place: int) -> int:
        """The number of the sentence that a word stands in, counted from 1."""
        return bisect_right(self._beginnings, place)

    @cached_property
    def _beginnings(self) -> list[int]:
        return [sentence.start for sentence in self.sents]

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        """For each word the first and the last place of its subtree."""
        first = list(range(len(self.words)))
        last = first.copy()
        for word in self.words:
            place, above = word.i, word.head
            while first[above.i] > place:
                first[above.i], above = place, above.head
        for word in reversed(self.words):
            place, above = word.i, word.head
            while last[above.i] < place:
                last[above.i], above = place, above.head
        return first, last

    @cached_property
    def _places(self) -> list[int]:
        return [word.idx for word in self.words]

    def char_span(
        self, start: int, end: int, *, alignment_mode: Literal["strict", "contract", "expand"] = "strict"
    ) -> Span | None:
        """The words of a stretch of characters: those wholly in it ('contract'), those that it touches ('expand'), or
        those that it is made of ('strict'); None where there are none."""
        if start < 0 or end > len(self.text) or start >= len(self.text) or end < 1:
            return None
        first = bisect_right(self._places, start) - 1
        last = bisect_right(self._places, end - 1) - 1
        opening, closing = self.words[first], self.words[last]
        starts, ends = opening.idx, closing.idx + len(closing.text)
        if alignment_mode == "strict" and (starts != start or ends != end):
            return None
        if alignment_mode == "contract":
            first += starts < start
            last -= end < ends
            if last < first:
                return None
        elif alignment_mode == "expand" and start == starts + len(opening.text):
            first += 1
        return Span(self, first, last + 1)
