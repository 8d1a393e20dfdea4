"""What a rule may ask of the form of a clause and of what is said, promised or asked in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.extract.cast.actors import Actors
from briefing.extract.events.asked_of_sides import Condition
from briefing.extract.events.complements import complement_verbs
from briefing.extract.events.hostility import is_threatening
from briefing.extract.events.nouns import keys
from briefing.extract.text.clauses import auxiliaries, infinitives, is_bare, is_future
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import agents, doers, indirect_objects, is_passive, markers, objects, own_subjects
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_ASKING = frozenset({"propose", "recommend", "request", "demand", "urge", "ask"})
"""Verbs in the past behind which a plural verb without an ending is a subjunctive."""


def _complete(clause: Token, _: Actors) -> bool:
    return bool(objects(clause) or complement_verbs(clause))


def _simple(clause: Token, _: Actors) -> bool:
    return len(objects(clause)) < 2 and not children(clause, "xcomp", "ccomp", "iobj", "advcl")


def _stationary(clause: Token, _: Actors) -> bool:
    lasting = {"is", "are", "remain", "remains"} | ({"was", "were"} if base(clause) != "deploy" else set())
    return bool(lasting & set(auxiliaries(clause))) and is_passive(clause) and not agents(clause)


def _laden(clause: Token, _: Actors) -> bool:
    loads = (c for o in objects(clause) for c in children(o, "acl"))
    return any(base(c) in ("carry", "load", "transport", "bring", "take") for c in loads)


def _told_to(clause: Token, _: Actors) -> bool:
    if any(c.dep_ == "xcomp" and "to" in markers(c) for c in infinitives(clause)):
        return True
    # wherever a parse hangs what stands right behind those who are told: 'warned Chad NOT TO STRIKE'
    ends = {o.right_edge.i + 1 for o in (*objects(clause), *indirect_objects(clause))}
    behind = (c for c in children(clause, "ccomp", "advcl") if c.left_edge.i in ends)
    return any("to" in markers(c) and c.left_edge.lower_ in ("to", "not") for c in behind)


def _to_help(clause: Token, _: Actors) -> bool:
    return any(base(c) in ("help", "assist", "aid") for c in infinitives(clause))


def _to_come(clause: Token, _: Actors) -> bool:
    return is_future(clause) or "would" in auxiliaries(clause)


def _to_do(group: str) -> Condition:
    """Whether an infinitive below has a verb of a group of the word list."""
    return lambda clause, _: any(base(c) in word_set("events", group) for c in _below(clause))


def _threatening(group: str) -> Condition:
    return lambda clause, actors: is_threatening(group, clause, complement_verbs(clause), actors)


def _negative(clause: Token, _: Actors) -> bool:
    about = objects(clause)
    blameless = bool(about) and all(o.lemma_.lower() in word_set("events", "blameless") for o in about)
    return not blameless and bool(_told_words(clause) & word_set("events", "negative"))


def _positive(clause: Token, _: Actors) -> bool:
    return bool(_told_words(clause) & word_set("events", "positive"))


def _untrue(clause: Token, _: Actors) -> bool:
    return bool(_told_words(clause) & claimed("untrue"))


def _untenable(clause: Token, _: Actors) -> bool:
    ruled = (*complement_verbs(clause), *children(clause, "xcomp", "obl"))
    return bool({t.lower_ for c in ruled for t in (c, *c.children)} & word_set("events", "untenable"))


def _unjudged(clause: Token, _: Actors) -> bool:
    behind = children(clause, "xcomp", "obj", "amod", "advmod", "ccomp")
    return not any(c.pos_ == "ADJ" or (c.pos_ == "NOUN" and c.dep_ == "xcomp") for c in behind)


def _opinion(clause: Token, actors: Actors) -> bool:
    meant = bool(children(clause, "ccomp")) and not infinitives(clause)
    return meant and len(actors.of(doers(clause))) < 2 and not any(d.tag_ == "NNS" for d in doers(clause))


def _not_words(clause: Token, _: Actors) -> bool:
    told = word_set("claims", "details")
    if any(o.lemma_.lower() == "comment" for o in objects(clause)):
        return False
    return not any(
        base(v) in word_set("events", "words") or any(keys(o) & told for o in objects(v))
        for v in complement_verbs(clause)
        if base(v) != "put"  # 'refused to put its name to the text'
    )


def _subjunctive(clause: Token, _: Actors) -> bool:
    proposed = base(clause) in ("propose", "suggest") and not is_passive(clause)
    # 'proposed SENDING monitors'
    doing = proposed and any(c.tag_ == "VBG" for c in children(clause, "xcomp", "ccomp"))
    return doing or any(_is_subjunctive(c) for c in children(clause, "ccomp"))


OF_CONTENT: Mapping[str, Condition] = {
    "bare": lambda clause, _: not objects(clause),
    "then": lambda clause, _: bool(complement_verbs(clause)),
    "alone": lambda clause, _: not complement_verbs(clause),
    "complete": _complete,
    "simple": _simple,
    "passive": lambda clause, _: is_passive(clause),
    "finite": lambda clause, _: bool(auxiliaries(clause)),
    "past": lambda clause, _: clause.tag_ in ("VBD", "VBN"),
    "stationary": _stationary,
    "laden": _laden,
    "told_to": _told_to,
    "to_help": _to_help,
    "to_come": _to_come,
    "to_do": lambda clause, _: any(True for _ in _below(clause)),
    "to_talk": _to_do("talking"),
    "to_protest": _to_do("protesting"),
    "to_leave": _to_do("leaving"),
    "to_retort": _to_do("retorting"),
    "to_reply": _to_do("replying"),
    "hostile": _threatening("hostile"),
    "violent": _threatening("violent"),
    "negative": _negative,
    "positive": _positive,
    "untrue": _untrue,
    "untenable": _untenable,
    "unjudged": _unjudged,
    "opinion": _opinion,
    "not_words": _not_words,
    "not_given": lambda clause, _: not indirect_objects(clause),
    "subjunctive": _subjunctive,
}
"""Each condition by its name in the word list."""


def _told_words(clause: Token) -> set[str]:
    """The words that a clause says behind its verb, with their adjectives; not what it asks to be done ('called on
    them to SURRENDER')."""
    behind = (c for c in children(clause, "xcomp", "obj", "obl", "ccomp", "advcl") if c.i > clause.i)
    said = [c for c in behind if c.tag_ != "VB"]
    return {t.lower_ for c in said for t in (c, *children(c, "amod", "conj"))}


def _below(clause: Token) -> Iterator[Token]:
    """The infinitives under a verb or its object: 'called him to discuss', 'gave them a day to leave'."""
    for word in (clause, *objects(clause), *indirect_objects(clause)):
        yield from (c for c in infinitives(word) if "to" in markers(c))


def _is_subjunctive(clause: Token) -> bool:
    """'proposed that Chad BE admitted', 'recommended that it CLAIM the zone': what somebody is to do."""
    helping = set(auxiliaries(clause))
    whose = own_subjects(clause)
    # 'proposed that both sides OPEN it'
    several = clause.tag_ == "VBP" and base(clause.head) in _ASKING and clause.head.tag_ in ("VBD", "VBN")
    return bool(whose) and (helping == {"be"} or ((is_bare(clause) or several) and not helping))
