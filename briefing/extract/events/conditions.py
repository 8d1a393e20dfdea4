"""What a rule of `data/events.yaml` may ask of a clause beside its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.events.nouns import event_noun, keys, word_set_class
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    agents,
    auxiliaries,
    complements,
    doers,
    indirect_objects,
    infinitives,
    is_negated,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    possessors,
    undergoers,
)
from briefing.extract.text.tree import children, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

ASIDE = frozenset({"after", "before", "since", "while", "when", "as", "once", "until", "because", "although", "though",
                   "with"})
"""What opens a clause that is no content of a promise, a request or an accusation."""
_HARM = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE")
FLAGS = (
    "then",
    "bare",
    "alone",
    "object_place",
    "both",
    "person",
    "person_object",
    "person_subject",
    "object_entity",
    "group_subject",
    "hostile",
    "violent",
    "at_place",
    "speaker_subject",
    "to_place",
    "for_place",
    "from_place",
    "told_to",
    "to_help",
    "laden",
    "given",
    "addressed",
    "negative",
    "complete",
    "opinion",
    "person_only",
    "person_to_person",
    "not_words",
    "own_object",
    "object_body",
    "state_subject",
    "party_subject",
    "laden_subject",
    "to_talk",
    "to_leave",
    "to_do",
    "to_retort",
    "passive",
    "stationary",
    "simple",
    "to_person",
    "power_subject",
    "object_person",
    "given_on",
    "past",
    "unjudged",
    "positive",
    "with_entity",
    "dated",
    "at_city",
    "object_state",
    "unagented",
    "untrue",
)
"""The names of the conditions."""


POWERS = frozenset(
    {
        "government",
        "ministry",
        "government_body",
        "legislature",
        "military",
        "armed_group",
        "igo",
        "joint_body",
        "diplomatic_mission",
        "monitoring_mission",
        "political_organisation",
        "party",
        "subnational_government",
    }
)
"""The kinds of bodies that act for the public."""


def is_power(member: str, actors: Actors) -> bool:
    """Whether somebody is a country, a public body, or holds an office."""
    public = actors.kind(member) == "country" or actors.sort(member) in POWERS
    return public or bool(actors.titles(member))


def complement_verbs(clause: Token) -> tuple[Token, ...]:
    """The verbs of what a clause promises, asks or threatens, coordination spread out."""
    said = (c for c in children(clause, "advcl") if _is_content(clause, c))
    # what a semicolon parts goes on by itself
    told = (c for c in complements(clause) if ";" not in {t.text for t in clause.doc[clause.i : c.i]})
    below = (*told, *infinitives(clause), *said)
    return tuple(v for c in below for v in conjuncts(c))


def _is_content(clause: Token, below: Token) -> bool:
    """Whether an adverbial clause is what is promised or asked ('warned of closing'), no afterthought (', closing')."""
    marks = set(markers(below))
    if marks:
        return not marks & ASIDE and "unless" not in marks
    return below.i > clause.i and "," not in {t.text for t in clause.doc[clause.i : below.left_edge.i + 1]}


def holds(flag: str, clause: Token, actors: Actors) -> bool:
    """Whether a condition of a rule, by its name in the word list, holds of a clause."""
    match flag:
        case "then":
            return bool(complement_verbs(clause))
        case "object_place":
            met = (actors.mention(o) for o in undergoers(clause))
            return any(m is not None and m.kind in ("place", "country") for m in met)
        case "alone":
            return not complement_verbs(clause)
        case "bare":
            return not objects(clause)
        case "both":
            partners = (*obliques(clause, "with"), *(o for n in objects(clause) for o in obliques(n, "with")))
            return len(actors.of((*doers(clause), *partners))) > 1
        case "person" | "person_subject":
            return bool(actors.of(doers(clause))) or _is_it(clause)
        case "person_object" | "object_entity" | "addressed":
            return bool(actors.of((*undergoers(clause), *indirect_objects(clause))))
        case "group_subject":
            return bool(actors.of(doers(clause))) or any(keys(d) & _people() or _are_many(d) for d in doers(clause))
        case "hostile" | "violent":
            words = word_set("events", flag)
            told = complement_verbs(clause)
            if base(clause) in word_set("events", "pledging"):
                told, words = told[:1], words - claimed("mild")
            deeds = tuple(v for v in told if not is_negated(v) and _is_his_own(v, clause, actors))
            below = (*deeds, *(c for v in deeds for c in children(v, "xcomp", "advcl") if c.tag_ == "VBG"))
            force = ("ASSAULT",) if flag == "violent" else ("ASSAULT", "SANCTION", "COERCE", "MOBILIZE")
            aimed = [v for v in below if base(v) != "use" or any(keys(o) & _forceful() for o in objects(v))]
            forced = (v for v in aimed if base(v) in words or is_hunting(v) or _is_forced(v, force))
            return any(not _ceases(v) for v in forced)
        case "to_place" | "for_place" | "from_place":
            way = {"from_place": ("from", "of", "out of"), "to_place": ("to", "into"), "for_place": ("for",)}[flag]
            nouns = (*obliques(clause, *way), *(o for n in objects(clause) for o in obliques(n, *way)))
            goals = (actors.mention(o) for o in nouns)
            return any(m is not None and m.kind in ("place", "country") for m in goals)
        case "told_to":
            return any(c.dep_ == "xcomp" and "to" in markers(c) for c in infinitives(clause))
        case "to_help":
            return any(base(c) in ("help", "assist", "aid") for c in infinitives(clause))
        case "unagented":
            return not doers(clause)
        case "negative" | "positive" | "untrue":
            said = [c for c in children(clause, "xcomp", "obj", "obl", "ccomp", "advcl") if c.i > clause.i]
            said += [a for c in said for a in children(c, "amod", "conj")]
            words = claimed(flag) if flag == "untrue" else word_set("events", flag)
            return bool({t.lower_ for t in said} & words)
        case "complete":
            return bool(objects(clause) or complement_verbs(clause))
        case "opinion":
            meant = bool(children(clause, "ccomp")) and not infinitives(clause)
            return meant and len(actors.of(doers(clause))) < 2 and not any(d.tag_ == "NNS" for d in doers(clause))
        case "person_only" | "person_to_person":
            who = actors.of(doers(clause))
            whom = actors.of(undergoers(clause)) if flag == "person_to_person" else who
            return bool(who and whom) and all(actors.kind(x) == "person" for x in (*who, *whom))
        case "laden":
            loads = (c for o in objects(clause) for c in children(o, "acl"))
            return any(base(c) in ("carry", "load", "transport", "bring", "take") for c in loads)
        case "given":
            taking = (actors.mention(o) for o in (*obliques(clause, "to"), *indirect_objects(clause)))
            return any(m is not None and m.kind in ("country", "organisation") for m in taking)
        case "not_words":
            return not any(base(v) in word_set("events", "words") for v in complement_verbs(clause))
        case "own_object":
            owners = (p for o in undergoers(clause) for p in possessors(o))
            return any(p.tag_ == "PRP$" for p in owners)
        case "object_body":
            return any(actors.kind(x) == "organisation" for x in actors.of(undergoers(clause)))
        case "state_subject":
            met = (actors.mention(d) for d in doers(clause))
            return any(m is not None and m.kind == "country" and m.form != "demonym" for m in met) or _is_it(clause)
        case "party_subject":
            return any(_is_party(x, actors) for x in actors.of(doers(clause)))
        case "laden_subject":
            loads = (t for d in doers(clause) for t in d.subtree if t.i < clause.i)
            return any(keys(t) & word_set_class("aid") for t in loads if t.tag_ != "CD")
        case "object_to":
            goals = (actors.mention(o) for o in (*objects(clause), *obliques(clause)))
            return any(m is not None and m.kind in ("place", "country") for m in goals)
        case "to_do":
            return any(True for _ in _below(clause))
        case "passive":
            return is_passive(clause)
        case "power_subject":
            return any(is_power(x, actors) for x in actors.of(doers(clause)))
        case "dated":
            return any(t.ent_type_ == "DATE" for o in obliques(clause) for t in (o, *o.children))
        case "with_entity":
            beside = obliques(clause, "with")
            return bool(actors.of(beside)) or any(keys(o) & word_set_class("envoys") for o in beside)
        case "object_state":
            return any(actors.kind(x) == "country" for x in actors.of(undergoers(clause)))
        case "object_person":
            return any(actors.kind(x) == "person" for x in actors.of(undergoers(clause)))
        case "given_on":
            # 'imposed what it called tariffs on Chad'
            around = (clause, *(w for n in undergoers(clause) for w in (n, *children(n, "acl:relcl"))))
            hit = [o for w in around for o in obliques(w, "on", "against")]
            return any(actors.kind(x) in ("country", "organisation") for x in actors.of(hit))
        case "unjudged":
            behind = children(clause, "xcomp", "obj", "amod", "advmod", "ccomp")
            return not any(c.pos_ == "ADJ" or (c.pos_ == "NOUN" and c.dep_ == "xcomp") for c in behind)
        case "past":
            return clause.tag_ in ("VBD", "VBN")
        case "simple":
            return len(objects(clause)) < 2 and not children(clause, "xcomp", "ccomp", "iobj", "advcl")
        case "to_person":
            return any(actors.kind(x) == "person" or _is_him(o) for o in obliques(clause, "on", "upon", "to")
                       for x in (*actors.one(o), ""))
        case "to_talk" | "to_leave" | "to_retort":
            group = {"to_talk": "talking", "to_leave": "leaving", "to_retort": "retorting"}[flag]
            verbs = word_set("events", group)
            return any(base(c) in verbs for c in _below(clause))
        case "stationary":
            lasting = {"is", "are", "remain", "remains"} | ({"was", "were"} if base(clause) != "deploy" else set())
            return bool(lasting & set(auxiliaries(clause))) and is_passive(clause) and not agents(clause)
        case "at_place" | "at_city":
            met = (actors.mention(o) for o in obliques(clause, "in", "at"))
            places = [m.entity for m in met if m is not None and m.kind == "place"]
            return any(flag == "at_place" or actors.sort(p) in ("city", "town") for p in places)
        case _:
            return any(d.lower_ in ("we", "i") or actors.one(d) for d in doers(clause))


def _is_his_own(deed: Token, clause: Token, actors: Actors) -> bool:
    """Whether who warns of a deed would do it: 'that it would strike', not 'that waiting would end badly'."""
    who = own_subjects(deed)
    if base(clause) in ("warn", "caution") and "against" in markers(deed):
        return False  # 'warned against closing it'
    if base(clause) not in ("warn", "caution") or not who:
        return True
    mine = {*actors.of(doers(clause)), *(actors.country(x) for x in actors.of(doers(clause)))} - {""}
    meant = {x for w in who for x in (*actors.one(w), *actors.in_phrase(w))}
    spoken = any(w.lower_ in ("it", "they", "we", "he", "she") for w in who)
    return spoken or bool(mine & (meant | {actors.country(x) for x in meant}))


def _is_it(clause: Token) -> bool:
    """Whether 'it' does it, a country or body named before."""
    return any(d.lower_ == "it" and d.dep_ == "nsubj" for d in doers(clause))


def _is_him(noun: Token) -> bool:
    """'called on HIM'."""
    return noun.lower_ in ("him", "her") and noun.tag_ == "PRP"


def is_hunting(deed: Token) -> bool:
    """'hunt them down', 'pursue the criminals wherever they are', 'go after the kidnappers'; no 'pursue talks'."""
    whom = (*objects(deed), *(obliques(deed, "after") if base(deed) in ("go", "come") else ()))
    behind = {t.lower_ for t in deed.doc[deed.i + 1 : deed.right_edge.i + 1]}
    if base(deed) in ("drive", "push", "flush", "throw", "kick", "smoke") and "out" in behind:
        return bool(whom)
    after = base(deed) in ("hunt", "pursue", "chase", "track", "go", "come")
    return after and any(o.lower_ in ("them", "those", "him") or keys(o) & _people() for o in whom)


def _are_many(noun: Token) -> bool:
    """'protesters', 'the three', 'they'."""
    return noun.tag_ in ("NNS", "NNPS", "CD") or noun.lower_ in ("they", "both")


def _below(clause: Token) -> Iterator[Token]:
    """The infinitives under a verb or its object: 'called him to discuss', 'gave them a day to leave'."""
    for word in (clause, *objects(clause), *indirect_objects(clause)):
        yield from (c for c in infinitives(word) if "to" in markers(c))


def _is_party(member: str, actors: Actors) -> bool:
    """Whether somebody may threaten: a state, a force, or who speaks for one; no aid agency and no expert."""
    if actors.sort(member) in ("igo", "joint_body", "ngo", "media", "company", "monitoring_mission"):
        return False
    return not {t.split()[-1] for t in actors.titles(member)} & word_set("events", "onlookers")


def _forceful() -> frozenset[str]:
    """What who threatens to use it threatens with violence."""
    return word_set("events", "forceful")


@cache
def _people() -> frozenset[str]:
    """The words for people and bodies without a name."""
    known = word_set_class("people_hurt") | word_set("claims", "wrongdoers") | word_set("actors", "partitives")
    return known | word_set("actors", "unnamed")


def _is_forced(verb: Token, kinds: tuple[str, ...]) -> bool:
    """Whether the object of a verb tells of force or sanctions: 'strikes', 'an embargo'."""
    return any(told[0] in kinds for o in objects(verb) if (told := event_noun(o)) is not None)


def _ceases(verb: Token) -> bool:
    """Whether a hostile verb says that something hostile ends: 'stop attacks', 'end kidnapping'."""
    if base(verb) not in word_set("events", "ceasing"):
        return False
    below = (*objects(verb), *children(verb, "xcomp", "ccomp"), *obliques(verb, "from", "to"))
    told = (event_noun(o) for o in below)
    hostile = word_set("events", "hostile") | word_set("events", "violent")
    return any(t is not None and t[0] in _HARM for t in told) or any(base(o) in hostile for o in below)
