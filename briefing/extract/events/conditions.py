"""What a rule of `data/events.yaml` may ask of a clause beside its words, by name."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.events.asked_of_content import OF_CONTENT
from briefing.extract.events.asked_of_sides import OF_SIDES
from briefing.extract.text.words import Token

_CONDITIONS = {**OF_SIDES, **OF_CONTENT}
FLAGS = frozenset(_CONDITIONS)
"""The names of the conditions."""


def holds(flag: str, clause: Token, actors: Actors) -> bool:
    """Whether a condition of a rule, by its name in the word list, holds of a clause."""
    return _CONDITIONS[flag](clause, actors)
