"""Doers without a name: 'gunmen', 'Islamist militants', 'hundreds of demonstrators', who did what nobody named did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.extract.cast.nameless import Nameless, is_crowd, is_of_people
from briefing.extract.events.happenings import Happening
from briefing.extract.events.stand_ins import stand_ins
from briefing.extract.text.grammar import doers, is_passive, obliques, possessors
from briefing.extract.text.tree import children, conjuncts
from briefing.extract.text.words import Token

_CROWD = "public"
"""Who demonstrates where a text says no more of them."""


def with_doers(happenings: Sequence[Happening], nameless: Nameless) -> tuple[Happening, ...]:
    """The happenings, those that nobody of the cast did with the people who did them as actors."""
    return tuple(
        _done_by(h, [nameless.of(noun) for noun in _doing(h)]) if not h.actors or h.actors == (_CROWD,) else h
        for h in happenings
    )


def _done_by(happening: Happening, members: Sequence[str]) -> Happening:
    others = tuple(m for m in dict.fromkeys(members) if m not in happening.recipients)
    return replace(happening, actors=others) if others else happening


def _doing(happening: Happening) -> tuple[Token, ...]:
    """The nouns for the people who do it."""
    told = happening.told
    if told.pos_ not in ("VERB", "AUX"):
        return _all_people(obliques(told, "by"))
    found = _all_people(stand_ins(told, happening.voice) or doers(told))
    if not found and happening.type == "ASSAULT" and is_passive(told):
        # 'was killed when gunmen attacked the office'
        below = (c for c in children(told, "advcl") if any(t.lower_ == "when" for t in c.lefts))
        found = _all_people(d for c in below for d in doers(c))
    return found


def _all_people(nouns: Iterable[Token]) -> tuple[Token, ...]:
    return tuple(dict.fromkeys(n for noun in nouns for each in conjuncts(noun) for n in _people(each)))


def _people(noun: Token) -> Iterator[Token]:
    """The noun itself, of a crowd ('hundreds of Somalis') the noun behind it, if it is one for people."""
    for told in (obliques(noun, "of") if is_crowd(noun) else ()) or (noun,):
        alone = told.tag_ != "NN" or not possessors(told)  # 'his envoy' acts for whose he is
        if alone and is_of_people(told):
            yield told
