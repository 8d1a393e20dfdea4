"""Who fights whom in what a noun tells: 'killed in a SHOOTOUT with police', 'CLASHES between rebels and the army'; and
whose attack it is: 'killed in a REBEL attack'."""

from __future__ import annotations

from briefing.extract.events.frames import through_numbers
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.text.grammar import doers, is_passive, obliques, subjects
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

_ALLIED = frozenset({"coalition", "army", "navy", "government", "allied"})
"""The forces, beside armed people, whose attacks they are by the word before."""
_NO_ONES = frozenset({"killing", "murder", "massacre", "assassination", "kidnapping", "abduction", "war",
                     "fighter jet"})
"""What is named after those to whom it is done, or by words for no one: 'GUERRILLA war'."""


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


def attacks(told: Token) -> tuple[Token, ...]:
    """The nouns for the attack that did it or in which somebody came to harm: 'insurgent ATTACKS killed two', 'died in
    a series of RAIDS'; a noun for one itself."""
    verb = told.pos_ in ("VERB", "AUX")
    same = (told, *(c for c in children(told, "conj") if is_passive(c)))
    who = doers(told) if verb else (told,)  # of 'a bomb and a rebel raid killed ten' the rebels did not do all
    nouns = (*(who if len(who) == 1 else ()), *(o for c in same if verb for o in obliques(c, "in", "during", "by")))
    known = word_set("actors", "means")
    return tuple(n for n in through_numbers(nouns) if names_event(n, "ASSAULT") or n.lemma_.lower() in known)


def whose(attack: Token) -> tuple[Token, ...]:
    """The word before an attack for those whose it is: 'an INSURGENT attack', 'POLICE gunfire'; but dead are the rebels
    of 'rebel killings'."""
    armed = either(word_set_class("outlaws"), word_set_class("fighters"), word_set_class("police_force"), _ALLIED)
    if keys(attack) & _NO_ONES:
        return ()
    return tuple(c for c in children(attack, "compound", "amod") if c.lemma_.lower() in armed)


def _is_fight(noun: Token) -> bool:
    return bool(keys(noun) & word_set_class("fights"))


def _sides(fight: Token) -> tuple[Token, ...]:
    return obliques(fight, "between", "among", "with")
