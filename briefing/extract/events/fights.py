"""Who fights whom in what a noun tells: 'killed in a SHOOTOUT with police', 'CLASHES between rebels and the army'."""

from __future__ import annotations

from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.text.grammar import is_passive, obliques, subjects
from briefing.extract.text.tree import children
from briefing.extract.text.words import Token


def fighting(told: Token) -> tuple[Token, ...]:
    """The words for those who fight where a clause names a fight as its subject or as where somebody came to harm;
    of a noun, beside it."""
    if told.pos_ not in ("VERB", "AUX"):
        return _sides(told) if _is_fight(told) else ()
    same = (told, *(c for c in children(told, "conj") if is_passive(c)))  # 'ten were killed and two hurt in clashes'
    fights = [n for n in subjects(told) if _is_fight(n)]
    found = [*obliques(told, "between", "among")] if fights else []  # 'clashes broke out between'
    for clause in same:
        fights += (where := [o for o in obliques(clause, "in", "during") if _is_fight(o)])
        found += (o for o in obliques(clause, "with") if where)  # which a parse hangs on 'killed'
    return tuple(dict.fromkeys((*found, *(t for n in fights for t in _sides(n)))))


def _is_fight(noun: Token) -> bool:
    return bool(keys(noun) & word_set_class("fights"))


def _sides(fight: Token) -> tuple[Token, ...]:
    return obliques(fight, "between", "among", "with")
