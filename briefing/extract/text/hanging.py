"""A word hung on another one, while a tree is put right."""

from __future__ import annotations

from briefing.extract.text.words import Token


def hang(word: Token, head: Token, relation: str) -> None:
    """Hang a word on another, unless that hangs on it."""
    if word.head is word or head is word or word.is_ancestor(head):
        return
    word.head.below.remove(word)
    word.head, word.dep_ = head, relation
    head.below.append(word)
    head.below.sort(key=lambda t: t.i)


def edges(word: Token) -> tuple[int, int]:
    """The first and the last place of what hangs on a word, while the tree still changes."""
    places = [t.i for t in word.subtree]
    return min(places), max(places)
