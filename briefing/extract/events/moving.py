"""Forces that are sent or withdrawn: what is moved is not what it is moved against."""

from __future__ import annotations

from briefing.extract.events.frames import Frame
from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.text.words import Token

_MOVED = ("troops", "weapons", "police", "soldiers", "warcraft")


def is_moving(rule: Frame) -> bool:
    """Whether forces are sent or withdrawn."""
    return rule.type == "MOBILIZE" or (rule.type == "RETREAT" and rule.mode == "withdraw")


def is_moved(noun: Token, rule: Frame) -> bool:
    """Whether a noun is what somebody sends or withdraws: 'Chadian troops', which are sent and not sent against."""
    return is_moving(rule) and any(keys(noun) & word_set_class(group) for group in _MOVED)
