"""Whether enough is known of who meets to make a meeting of what a clause tells."""

from __future__ import annotations

from briefing.extract.events.case import Case, is_settled, persons
from briefing.extract.events.frames import through_numbers
from briefing.extract.events.nouns import heads, keys, word_set_class
from briefing.extract.events.stand_ins import unnamed
from briefing.extract.text.grammar import is_passive, obliques
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token


def is_meeting(case: Case) -> bool:
    """Whether somebody meets somebody: two sides named, or one of which the text says that it met."""
    sides = len(case.doing) + len(case.done_to) + _is_of_pronoun(case)
    if sides > 1 or ((case.rule.object or case.rule.lone) and (sides > 0 or _is_held(case))):
        return True
    ways = (_with_anybody, _of_leaders, _among_themselves, _by_phone, _is_shown)
    return any(way(case) for way in ways)


def _is_of_pronoun(case: Case) -> bool:
    """'SHE is to meet the king': one side, whoever that is, where only the other has a name."""
    who = [d for d in case.who if d.lower_ in ("he", "she")]
    return bool(who) and not case.actors.of(who) and bool(case.doing or case.done_to)


def _with_anybody(case: Case) -> bool:
    """'the envoy met with officials', 'the president met with the families of the miners'."""
    whom = through_numbers((*case.hit, *_beside(case)))
    if not case.doing:  # 'ambassadors met with a jailed leader'
        envoys = any(keys(d) & heads() for d in through_numbers(case.who))
        return envoys and _is_told(case) and any(keys(t) & heads() for t in whom)
    if _is_set(case) and not case.rule.object and any(keys(t) & either(persons(), heads()) for t in whom):
        return True
    folk = either(persons(), word_set_class("people_hurt"), word_set_class("captive"))
    office = any(case.actors.titles(d) for d in case.doing)
    return _is_told(case) and office and any(keys(t) & folk for t in _beside(case))


def _of_leaders(case: Case) -> bool:
    """'the leaders met in Lima', 'leaders met to discuss it', 'ministers are to meet on Friday'."""
    who = through_numbers(case.who)
    if case.hit or not any(keys(d) & heads() for d in who) or not all(d.tag_ == "NNS" for d in case.who):
        return False
    if case.voice.modality == "planned":
        return _is_set(case)
    about = any(base(c) in word_set("events", "talking") for c in children(case.clause, "advcl", "xcomp"))
    where = case.place or case.actors.of(obliques(case.clause, "in", "at"))
    return _is_told(case) and bool(where or about or is_settled(case.clause))


def _among_themselves(case: Case) -> bool:
    """'the Security Council met', 'the WTO is to meet in Lima', "the WTO's board is meeting to decide it"."""
    if case.done_to or case.hit:
        return False
    if not case.doing:
        named = any(case.actors.in_phrase(d) for d in case.who)
        return named and _is_told(case) and all(keys(d) & word_set("events", "assemblies") for d in case.who)
    if all(_are_several(d) for d in case.who) and case.actors.kind(case.doing[0]) in ("organisation", "country"):
        return True
    ahead = case.rule.ahead or case.voice.modality == "planned"
    return (_is_told(case) or ahead) and case.actors.sort(case.doing[0]) in ("igo", "joint_body")


def _by_phone(case: Case) -> bool:
    """'the two leaders spoke by phone', 'spoke with both of her colleagues by phone'."""
    if case.rule.mode != "phone" or not _is_told(case):
        return False
    leaders = bool(case.who) and all(keys(d) & heads() and d.tag_ == "NNS" for d in case.who)
    return leaders or (bool(case.doing) and any(keys(o) & heads() for o in through_numbers(_beside(case))))


def _is_shown(case: Case) -> bool:
    """'leaders of the two parties will hold a meeting on Friday', 'members took part in the talks'."""
    many = any(d.tag_ == "CD" for d in case.who)
    if case.rule.object and _is_told(case) and (many or unnamed(case.clause, case.voice)):
        return True
    if case.rule.object and _is_set(case) and any(keys(d) & heads() for d in case.who):
        return True
    return case.rule.lone and _is_told(case) and any(keys(d) & (heads() | {"member"}) for d in case.who)


def _is_told(case: Case) -> bool:
    """Whether it has happened, or is planned for a place that is named."""
    modality = case.voice.modality
    return modality in ("asserted", "reported") or (modality == "planned" and bool(case.place))


def _is_set(case: Case) -> bool:
    """Whether it has happened, or is planned for a place or a day."""
    return _is_told(case) or (case.voice.modality == "planned" and is_settled(case.clause))


def _beside(case: Case) -> tuple[Token, ...]:
    """The words for those with whom somebody meets."""
    behind = (o for t in case.hit for o in obliques(t, "with"))
    return (*obliques(case.clause, "with", "to", *case.rule.to), *behind)


def _are_several(noun: Token) -> bool:
    """'ministers', 'the Security Council': those who can meet among themselves."""
    return noun.tag_ == "NNS" or bool(keys(noun) & word_set("events", "assemblies"))


def _is_held(case: Case) -> bool:
    """'a summit was held': of nobody named; 'near the hall where talks were held' says only which hall."""
    main = case.clause.dep_ not in ("acl", "acl:relcl", "advcl", "ccomp")
    return is_passive(case.clause) and (bool(case.place) or main)
