"""What is told as a visit, and what is only a journey."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.events.frames import Frame
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.text.grammar import doers, obliques, undergoers
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token


def is_visit(clause: Token, rule: Frame, doing: tuple[str, ...], known: bool, actors: Actors) -> bool:
    """Whether somebody pays a visit: to a host or place that is `known`, to people or a site, or on an errand that the
    rule itself tells of."""
    if any(_are_folk(d, actors) for d in doers(clause)) or _is_of_visitor(clause, actors):
        return False
    return known or "power_subject" in rule.flags or _is_of_people(clause, doing, actors)


def _is_of_visitor(clause: Token, actors: Actors) -> bool:
    """'VISITING Foreign Minister Ali Berg', of which a parse makes a visit to him."""
    beside = clause.tag_ == "VBG" and clause.dep_ in ("acl", "amod", "advcl")
    whom = undergoers(clause) if beside else ()
    return any(o.left_edge.i == clause.i + 1 and actors.kind(x) == "person" for o in whom for x in actors.one(o))


def is_at_home(clause: Token, doing: tuple[str, ...], done_to: tuple[str, ...], actors: Actors) -> bool:
    """'before leaving for Tokyo', 'could stop in Osaka': a journey in or to the traveller's own country, unless the
    verb itself tells of a visit."""
    own = {actors.country(d) for d in doing} - {""}
    errand = any(names_event(o, "CONSULT") for o in obliques(clause, "for"))
    journey = base(clause) not in ("visit", "tour", "pay", "make") and not errand
    return journey and bool(done_to) and set(done_to) <= own


def _are_folk(noun: Token, actors: Actors) -> bool:
    """'40,000 Syrians left for Lebanon': people on the move, who pay no visit."""
    met = actors.mention(noun)
    sent = either(word_set_class("envoys"), word_set_class("delegates"))
    counted = bool(children(noun, "nummod")) and not keys(noun) & sent
    return noun.tag_ in ("NNS", "NNPS") and (counted or (met is not None and met.form == "demonym"))


def _is_of_people(clause: Token, doing: tuple[str, ...], actors: Actors) -> bool:
    """'the president visited the families of the dead': who holds an office calls on people or a site."""
    official = any(actors.titles(d) for d in doing)
    visited = either(word_set_class("people_hurt"), word_set("casualties", "people"), word_set("events", "visited"))
    return official and any(keys(o) & visited for o in undergoers(clause))
