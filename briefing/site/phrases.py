"""Who did what to whom as a phrase behind the word for it: 'Visit' by A to B, 'Talks' between A and B.

A phrase of nouns, never a sentence with a verb: 'Planned: visit by A to B' says no more than the article does, while
'A visited B' would have to be unsaid again by a mark beside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.site.words import Phrase
from briefing.types.parts import Line, Link

MUTUAL = frozenset({"CONSULT", "COOPERATE"})
"""Types of events whose sides do it with one another."""


def phrase(words: Phrase | None, first: tuple[Link, ...], second: tuple[Link, ...], together: bool = False,
           conjunction: str = "and") -> Line:
    """What follows the word for a fact, with its own spaces: ' by A to B', or one side alone.

    `together`: the sides do it with one another; `conjunction` joins several. Where the language has no words for it:
    ': A → B', which is right in any.
    """
    if words is None:
        return _arrow(first, second, together, conjunction)
    if together and words.between and len(first) + len(second) > 1:
        return (Link(f" {words.between} "), *joined(tuple(dict.fromkeys(first + second)), conjunction))
    return (*_side(words.by, first, conjunction), *_side(words.to, second, conjunction))


def together(kind: str, agreement: bool, actors: Sequence[object]) -> bool:
    """Whether the sides of an event do it with one another."""
    return kind in MUTUAL or (len(actors) > 1 and (kind == "AGREE" or agreement))


def joined(links: tuple[Link, ...], conjunction: str = "and") -> Line:
    """'A, B and C'."""
    line: list[Link] = []
    for number, link in enumerate(links):
        if number:
            line.append(Link(f" {conjunction} " if number == len(links) - 1 else ", "))
        line.append(link)
    return tuple(line)


def _side(word: str, links: tuple[Link, ...], conjunction: str) -> Line:
    return (Link(f" {word} "), *joined(links, conjunction)) if links else ()


def _arrow(first: tuple[Link, ...], second: tuple[Link, ...], together: bool, conjunction: str) -> Line:
    """': A → B', or the side that is known. A doer alone keeps a mark: 'Attack: A' would read as one on A."""
    if first and not second:
        return (Link(": "), *joined(first, conjunction), *(() if together else (Link(" →"),)))
    arrow = (Link(" → "),) if first and second else (Link("→ "),) if second else ()
    return (Link(": "), *joined(first, conjunction), *arrow, *joined(second, conjunction)) if first or second else ()
