"""A clause with the rule that fits it and who takes part, and the words that the questions about it share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.events.frames import Frame
from briefing.extract.events.nouns import is_time
from briefing.extract.speech.voice import Voice
from briefing.extract.text.grammar import doers, obliques, undergoers
from briefing.extract.text.vocabulary import either, person_words, word_set
from briefing.extract.text.words import Token


@dataclass(frozen=True, slots=True)
class Case:
    """What a clause tells by a rule: who does it to whom, and where; '' and () for what is not named."""

    clause: Token
    rule: Frame
    voice: Voice
    actors: Actors
    doing: tuple[str, ...]
    done_to: tuple[str, ...]
    place: str

    @property
    def who(self) -> tuple[Token, ...]:
        """The words for who does it, named or not."""
        return doers(self.clause)

    @property
    def hit(self) -> tuple[Token, ...]:
        """The words for whom or what it is done to."""
        return undergoers(self.clause)


def is_settled(clause: Token) -> bool:
    """'plans to meet officials ON FRIDAY', 'is to go there and MEET officials': not only that somebody will."""
    when = obliques(clause)
    dated = any(is_time(o) for o in when)
    return dated or clause.dep_ == "conj" or bool(obliques(clause, "during", "on", "at"))


@cache
def persons() -> frozenset[str]:
    """The words for a person or a body."""
    return either(person_words(), people(), word_set("actors", "unnamed"))


def people() -> frozenset[str]:
    """The words for those to whom something is done: 'civilians', 'worshippers'."""
    return word_set("casualties", "people")
