"""Instruments named in a row, or with when they were made, that a parse hangs on a word between."""

from __future__ import annotations

from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.tree import SUBJECT, children, is_finite
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_NEW = frozenset({"a", "an", "another"})


def of_the_row(word: Token) -> None:
    """'signed a pact on fish and A TREATY waiving fees': an instrument with an article of its own stands beside another
    one, and not beside the fish."""
    if not _is_new(word) or not any(c.i == _opening(word).i - 1 for c in children(word, "cc")):
        return
    above = [a for a in (word.head, *word.head.ancestors) if a.sent is word.sent]
    papers = [w for a in above for w in (a, *children(a, "obj")) if w.i < word.i and _is_paper(w)]
    whole = [w for w in papers if w.dep_ != "nmod" or not _is_paper(w.head)]  # the memorandum, not its understanding
    if whole and whole[0] is not word.head:
        hang(word, whole[0], "conj")


def next_of_the_row(word: Token) -> None:
    """'signed a pact on fish, A TREATY on tax and a protocol on rail': between two of a row, behind a comma, one stands
    beside another, and explains neither that nor the fish."""
    first = _opening(word).i
    if not _is_new(word) or word.i < word.head.i or word.doc[first - 1].text not in (",", ";"):
        return
    before = [a for a in word.ancestors if a.sent is word.sent and a.i < word.i and _is_new(a)]
    if not before or not any(map(_closes_row, word.doc[edges(word)[0] : word.sent.end])):
        return
    hang(word, before[0], "conj")


def _closes_row(word: Token) -> bool:
    """Whether an instrument is the last of a row: 'AND A PROTOCOL on rail'."""
    return _is_new(word) and word.doc[_opening(word).i - 1].lower_ == "and"


def told_by_the_way(word: Token) -> None:
    """'a truce signed in May, after weeks of war, COLLAPSED': what became of an instrument is told, and when it was
    made by the way."""
    beside = [c for c in children(word.head, "ccomp") if c.i < word.i and word.dep_ == "ccomp"]
    made = beside[-1] if beside else word.head
    paper = next((s for s in children(made, "nsubj", "nsubj:pass") if s.i < made.i and _is_paper(s)), None)
    plain = made.tag_ in ("VBD", "VBN") and made.lemma_.lower() in word_set("agreements", "making")
    if paper is None or not plain or children(made, "aux", "aux:pass", "obj", "cop", "cc"):
        return
    if word.i < made.i or not is_finite(word) or children(word, *SUBJECT, "mark", "cc"):
        return
    if made.i - edges(paper)[1] > 2:
        return
    if not beside:
        _take_place(word, made)
    for mark in children(made, "mark"):
        hang(mark, word, "mark")
    hang(paper, word, "nsubj:pass" if children(word, "aux:pass") else "nsubj")
    hang(made, paper, "acl")
    made.tag_ = "VBN"


def _take_place(word: Token, above: Token) -> None:
    """Let a word stand where the one stands that it hangs on, and hang nothing on that."""
    if above.head is not above:
        hang(word, above.head, above.dep_)
        return
    above.below.remove(word)
    word.head, word.dep_ = word, "ROOT"
    above.head, above.dep_ = word, "dep"
    word.below = sorted([*word.below, above], key=lambda t: t.i)


def _is_paper(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in vocabulary("agreements")["heads"]


def _is_new(noun: Token) -> bool:
    """Whether a noun names an instrument that is not taken as known: 'A treaty'."""
    return _is_paper(noun) and any(d.lower_ in _NEW for d in children(noun, "det"))


def _opening(noun: Token) -> Token:
    """The first word of a noun's own phrase, behind the link before it."""
    before = (edges(c)[0] for c in noun.below if c.i < noun.i and c.dep_ not in ("cc", "punct"))
    return noun.doc[min(before, default=noun.i)]
