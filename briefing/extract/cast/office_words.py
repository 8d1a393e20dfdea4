"""Whether a description and a title are words for one office."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token

BARE = 2
"""Words of a description that tells no more than an office: 'the minister'."""


def names(words: Sequence[str], title: Sequence[str]) -> bool:
    """Whether the words of a description name a post: 'the general' is no secretary-general, 'the president' no
    vice-president, 'the minister' no prime minister."""
    head = words[-1]
    lesser = word_set("roles", "lesser") & set(title) - set(words)
    if head not in title or (lesser and len(words) > BARE):
        return False
    before = title[title.index(head) - 1] if title.index(head) else ""
    return (before not in word_set("roles", "general_offices") and before not in ("vice", "prime")) or before in words


def calling(head: Token) -> str:
    """The word that a description calls somebody by, in small letters: 'minister', 'head of state'."""
    tail = [t.lower_ for t in head.doc[head.i + 1 : head.i + 3]]
    whole = head.lower_ == "head" and tail in (["of", "state"], ["of", "government"])
    return " ".join([head.lower_, *tail]) if whole else head.lower_


def differ(head: str, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the words of two titles are of ministers of two things: 'the foreign minister', 'Works Minister X'."""
    one, other = {*ours} - {head}, {*theirs} - {head}
    return head in ("minister", "secretary", "commissioner") and bool(one and other) and not one & other


def ranks_before(doc: Doc, spans: Sequence[tuple[int, int]]) -> set[str]:
    """The ranks printed before the names of somebody, in full: 'general' for 'Gen.'."""
    full: dict[str, str] = vocabulary("roles")["ranks_in_full"]
    offices = {"-", *word_set("roles", "general_offices")}
    places = (start for start, _ in spans if start > 1 and doc[start - 2].lower_ not in offices)
    before = (doc[place - 1].lower_.rstrip(".") for place in places)
    return {full.get(word, word) for word in before if word in full or word in full.values()}


def plain_title(title: str) -> str:
    """A title in small letters, in the usual spelling and words."""
    words = title.lower().replace("-", " ").replace("advisor", "adviser").split()
    usual: dict[str, str] = vocabulary("roles")["usual"]
    return " ".join(usual.get(word, word) for word in words)


def title_words(title: str) -> list[str]:
    """The words of a title in small letters, in the usual spelling."""
    return plain_title(title).split()


def plain_top(title: str) -> str:
    """A title in small letters without what is but its time: 'Secretary-General'."""
    return title.lower().removeprefix("acting ").removeprefix("interim ")
