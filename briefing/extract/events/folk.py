"""Those to whom something is done: somebody at all, and many people of a nation or on the move, who are told by their
number ('180,000 Haitians', 'two million refugees').
"""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.patterns import number_of
from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.text.grammar import obliques
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import either, person_words, word_set
from briefing.extract.text.words import Token

_FEW = 20
"""How many of a nation may be diplomats."""
_MANY = 1000
"""What 'thousand' and 'million' stand for at least."""


def are_folk(noun: Token, actors: Actors) -> bool:
    """'180,000 Haitians', 'thousands of Haitians': many people of a nation, no envoys."""
    return is_national(noun, actors) and max(_numbers(noun), default=_FEW + 1) > _FEW


def is_national(noun: Token, actors: Actors) -> bool:
    """'HAITIANS': people of a nation, by its name."""
    met = actors.mention(noun)
    return noun.tag_ == "NNPS" and met is not None and met.form == "demonym"


def are_counted(noun: Token, actors: Actors) -> bool:
    """'two million Syrians', '10,000 Syrian refugees', 'thousands of displaced Syrians', but not 'both Syrians'."""
    if keys(noun) & word_set("actors", "partitives"):
        return any(are_folk(o, actors) or keys(o) & word_set_class("fleeing") for o in obliques(noun, "of"))
    counted = max(_numbers(noun), default=0) > _FEW
    return counted and (are_folk(noun, actors) or bool(keys(noun) & word_set_class("fleeing")))


def is_somebody(noun: Token) -> bool:
    """'17 SAILORS', 'the FIVE', '40 PERUVIANS', 'General Ali', 'seized HIM'; but 'the Golan HEIGHTS'."""
    people = either(person_words(), word_set("casualties", "people"), frozenset({"he", "him", "she", "her"}))
    if noun.tag_ == "CD":  # 'four of WHOM', 'two of the ships'
        return all(o.lower_ == "whom" or keys(o) & people for o in obliques(noun, "of"))
    folk = noun.tag_ == "NNPS" and noun.ent_type_ in ("", "NORP")
    return folk or noun.ent_type_ == "PERSON" or bool(keys(noun) & people)


def _numbers(noun: Token) -> list[int]:
    """The numbers before a noun."""
    counted = children(noun, "nummod")
    return [_MANY if c.lower_ in ("thousand", "million", "billion") else number_of(c.lower_) for c in counted]
