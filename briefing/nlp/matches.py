"""Who played whom: 'Amber beat Onyx 2-1', 'drew 1-1 with Onyx', 'Amber lost 98-91 to Onyx' are clubs."""

from __future__ import annotations

from briefing.nlp.spans import Name, Words, small
from briefing.nlp.vocabulary import listed

_GOALS = 5
"""Goals of a side, at most: above that it is tennis,"""

_BASKETS = range(40, 200)
"""or basketball."""

_REACH = 9
"""Words between the winner and the score, at most."""

_PLAYED = frozenset(("lost", "won", "drew", "draw", "win", "defeat", "loss", "victory"))


def is_club(words: Words, name: Name) -> bool:
    """Whether the words beside a name tell of a match that it played."""
    if words.forms[name.end - 1] in listed("geography", "built"):
        return False
    ahead = [small(words, name.end + place) for place in range(5)]
    if (ahead[:2] == ["to", "a"] and "draw" in ahead) or (ahead[:1] == ["held"] and _draws(words, name)):
        return True
    won = ahead[0] in listed("context", "wins") and any(
        _is_score(words, place) for place in range(name.end + 1, min(len(words), name.end + _REACH))
    )
    before = small(words, name.start - 1)
    lost = before in listed("context", "wins") and _is_score(words, name.end)
    level = before in ("with", "against", "over") and _is_score(words, name.start - 2, ends=True)
    return won or lost or level or _has_result(words, name)


def _has_result(words: Words, name: Name) -> bool:
    """'Amber lost 2-0 to Onyx', 'drew 1-1 at Onyx'; not in 'Amber beat Onyx 2-1 at Lima'."""
    loses = small(words, name.end) in _PLAYED and _is_score(words, name.end + 1)
    score = name.start - 2
    if small(words, name.start - 1) not in ("to", "at", "by") or not _is_score(words, score, ends=True):
        return loses
    return loses or any(small(words, score - width) in _PLAYED for width in (1, 3))


def _draws(words: Words, name: Name) -> bool:
    """Whether 'to a draw' stands soon behind a name."""
    return "draw" in {small(words, name.end + place) for place in range(_REACH)}


def _is_score(words: Words, place: int, ends: bool = False) -> bool:
    """Whether a score begins (or `ends`) at this token, in one token or in three."""
    said = ""
    for width in (1, 3):
        start = place - width + 1 if ends else place
        if start >= 0 and start + width <= len(words):
            said = words.text[words.starts[start] : words.ends[start + width - 1]].replace("–", "-")
            home, dash, away = said.partition("-")
            if dash and home.isdecimal() and away.isdecimal():
                sides = int(home), int(away)
                return max(sides) <= _GOALS or all(side in _BASKETS for side in sides)
    return False
