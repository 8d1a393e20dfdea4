"""The nouns that may name an instrument: which word of the list one is."""

from __future__ import annotations

from briefing.extract.text.verbs import hyphened
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token


def called(head: Token) -> tuple[str, str]:
    """The word of the list that a noun is, and the kind it has by itself; empty for what names no instrument."""
    heads: dict[str, str] = vocabulary("agreements")["heads"]
    names: dict[str, str] = vocabulary("agreements")["names"]
    if head.text in names:
        return head.text, names[head.text]
    lemma = head.lemma_.lower() if head.lemma_.lower() in heads else head.lower_
    stem = hyphened(head) or _of_two_words(head)
    lemma = next((w for w in (f"{stem}-{lemma}", f"{stem}-{head.lemma_.lower()}") if w in heads), lemma)
    if lemma not in heads:
        lemma = head.lower_.removesuffix("s")
    return (lemma, heads[lemma]) if lemma in heads else ("", "")


def _of_two_words(head: Token) -> str:
    """The first word of two that are printed apart: 'road' in 'road map', 'cease' in 'cease fire'."""
    before = head.doc[max(0, head.i - 1) : head.i]
    return next((t.lower_ for t in before if t.dep_ == "compound" and t.head == head), "")
