"""Whether a deed of nobody named is told with its own time or place, as news of its own."""

from __future__ import annotations

from functools import cache

from briefing.extract.events.case import persons
from briefing.extract.events.casualties import casualties
from briefing.extract.events.frames import Frame
from briefing.extract.events.nouns import event_noun, keys, word_set_class
from briefing.extract.text.grammar import doers, is_passive, markers, obliques, subjects, undergoers
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Date


def is_located(clause: Token, rule: Frame, when: Date | None, done_to: tuple[str, ...], place: str) -> bool:
    """Whether a passive of nobody named is told with its own time or place, as news of its own: 'the pact was signed in
    Lima', 'a convoy was ambushed near the town', 'he was convicted last year'.
    """
    if rule.told and rule.mode == "ceasefire":
        return when is not None  # 'the truce that took effect on Friday'
    if rule.told and rule.type in ("CONSULT", "REJECT"):
        # 'the third summit concluded on Sunday', but 'the talks went on'
        return when is not None and not all(map(_is_told_before, subjects(clause)))
    if rule.type == "ASSAULT" and (any(casualties(clause)) or (rule.mode == "firearms" and rule.object)):
        # 'ranchers killed nine migrants', 'warning shots were fired'
        # but 'Typhoon Ana killed nine'
        return is_passive(clause) or any(d.tag_ == "NNS" for d in doers(clause))
    if rule.type == "CONSULT" and rule.mutual and place and clause.tag_ == "VBD" and not undergoers(clause):
        return any(keys(d) & word_set("events", "assemblies") for d in doers(clause))  # 'a jirga met in Lima'
    if rule.mode == "discontinue" and is_passive(clause) and clause.dep_ in ("ROOT", "conj") and not doers(clause):
        return any(keys(t) & word_set_class("instrument") for t in undergoers(clause))  # 'the pact was annulled'
    if _is_side_story(clause, rule, when, done_to):
        return True
    at = any(event_noun(o) is not None for o in obliques(clause, "during", "at"))
    if not is_passive(clause) or doers(clause) or not (place or when is not None or at):
        return False
    if rule.type in ("AGREE", "SUPPORT"):
        return rule.mutual and (base(clause) == "agree" or any(keys(t) & _settled() for t in undergoers(clause)))
    if rule.type == "ASSAULT":
        return bool(place) and clause.tag_ == "VBN" and base(clause) != "launch"
    main = clause.dep_ in ("ROOT", "conj", "ccomp")
    if main and rule.type == "SANCTION" and rule.object & word_set_class("sanctions"):
        return when is not None  # 'the sanctions were extended on Monday'
    if rule.mode in ("restrict", "access"):
        # 'the border market was closed in December', but of schools and shops nobody is told by whom
        shut = {k for t in undergoers(clause) for k in keys(t)}
        return when is not None and any(k.startswith("border") for k in shut)
    if rule.mode in ("convict", "allege"):
        known = done_to or (rule.mode == "convict" and any(keys(t) & persons() for t in undergoers(clause)))
        return bool(known) and when is not None
    return rule.mode == "discontinue" and any(keys(t) & word_set_class("instrument") for t in undergoers(clause))


def _is_side_story(clause: Token, rule: Frame, when: Date | None, done_to: tuple[str, ...]) -> bool:
    """'returned home after he WAS KIDNAPPED in May': what befell somebody named on a day of its own."""
    befell = rule.type in ("ASSAULT", "COERCE", "SANCTION", "RETREAT") and bool(done_to) and when is not None
    told = clause.dep_ == "advcl" and clause.tag_ == "VBN" and {"after", "when", "since"} & set(markers(clause))
    return befell and bool(told) and is_passive(clause) and not doers(clause)


def _is_told_before(noun: Token) -> bool:
    """Whether a noun for an event only takes up one that was told: 'the meeting', 'these talks'."""
    told = any(c.lower_ in ("the", "this", "that", "these", "those") for c in children(noun, "det"))
    return told and not children(noun, "amod", "compound", "nmod", "nmod:poss", "nummod")


@cache
def _settled() -> frozenset[str]:
    """What is agreed or signed."""
    return word_set_class("instrument") | word_set("events", "settled")
