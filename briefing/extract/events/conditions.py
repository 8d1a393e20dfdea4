"""What a rule of `data/events.yaml` may ask of a clause beside its words."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.cast.actors import Actors
from briefing.extract.events.folk import are_counted, are_folk
from briefing.extract.events.hostility import is_threatening
from briefing.extract.events.nouns import is_time, keys, people_words, word_set_class
from briefing.extract.text.clauses import auxiliaries, complements, infinitives, is_future
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    agents,
    doers,
    indirect_objects,
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
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

ASIDE = frozenset({"after", "before", "since", "while", "when", "as", "once", "until", "because", "although", "though",
                   "with"})
"""What opens a clause that is no content of a promise, a request or an accusation."""
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
    "handed",
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
    "to_reply",
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
    "object_folk",
    "object_many",
    "untenable",
    "subjunctive",
    "to_come",
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
        "collective",
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
    # 'thanked him WHEN they met'
    marks = {*markers(below), *(c.lower_ for c in children(below, "advmod") if c.tag_ == "WRB")}
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
            return bool(actors.of(doers(clause))) or _is_it(clause) or any(map(_is_office, doers(clause)))
        case "person_object" | "object_entity" | "addressed":
            return bool(actors.of((*undergoers(clause), *indirect_objects(clause))))
        case "group_subject":
            some = doers(clause)
            found = any(actors.in_phrase(d) for d in some if keys(d) & word_set("events", "examinations"))
            return bool(actors.of(some)) or found or any(keys(d) & people_words() or _are_many(d) for d in some)
        case "hostile" | "violent":
            return is_threatening(flag, clause, complement_verbs(clause), actors)
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
            given_to = obliques(clause, "to", "over to", "back to")
            taking = (actors.mention(o) for o in (*given_to, *indirect_objects(clause)))
            return any(m is not None and m.kind in ("country", "organisation") for m in taking)
        case "handed":
            given_to = obliques(clause, "to", "over to", "back to")
            return any(actors.one(o) or keys(o) & (people_words() | {"control"}) for o in given_to)
        case "not_words":
            told = word_set("claims", "details")
            if any(o.lemma_.lower() == "comment" for o in objects(clause)):
                return False
            return not any(
                base(v) in word_set("events", "words") or any(keys(o) & told for o in objects(v))
                for v in complement_verbs(clause)
                if base(v) != "put"  # 'refused to put its name to the text'
            )
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
            load = {k for d in doers(clause) for t in d.subtree if t.i < clause.i and t.tag_ != "CD" for k in keys(t)}
            # but 'a train carrying the last troops and their equipment'
            return bool(load & word_set_class("aid")) and not load & word_set_class("soldiers")
        case "object_to":
            goals = (actors.mention(o) for o in (*objects(clause), *obliques(clause)))
            return any(m is not None and m.kind in ("place", "country") for m in goals)
        case "to_do":
            return any(True for _ in _below(clause))
        case "to_come":
            return is_future(clause) or "would" in auxiliaries(clause)
        case "passive":
            return is_passive(clause)
        case "power_subject":
            return any(is_power(x, actors) for x in actors.of(doers(clause))) or any(map(_is_office, doers(clause)))
        case "dated":
            return any(is_time(o) for o in obliques(clause))
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
            known = any(actors.kind(x) in ("country", "organisation") for x in actors.of(hit))
            return known or any(keys(o) & people_words() for w in around for o in obliques(w, "against"))
        case "unjudged":
            behind = children(clause, "xcomp", "obj", "amod", "advmod", "ccomp")
            return not any(c.pos_ == "ADJ" or (c.pos_ == "NOUN" and c.dep_ == "xcomp") for c in behind)
        case "past":
            return clause.tag_ in ("VBD", "VBN")
        case "simple":
            return len(objects(clause)) < 2 and not children(clause, "xcomp", "ccomp", "iobj", "advcl")
        case "to_person":
            called = obliques(clause, "on", "upon", "to")
            return any(_is_official(o) or any(actors.kind(x) == "person" for x in actors.one(o)) for o in called)
        case "to_talk" | "to_leave" | "to_retort" | "to_reply":
            groups = {"to_talk": "talking", "to_leave": "leaving", "to_retort": "retorting", "to_reply": "replying"}
            verbs = word_set("events", groups[flag])
            return any(base(c) in verbs for c in _below(clause))
        case "object_folk":
            return any(are_folk(o, actors) for o in undergoers(clause))
        case "object_many":
            return any(are_counted(o, actors) for o in undergoers(clause))
        case "untenable":
            ruled = (*complement_verbs(clause), *children(clause, "xcomp", "obl"))
            return bool({t.lower_ for c in ruled for t in (c, *c.children)} & word_set("events", "untenable"))
        case "subjunctive":
            proposed = base(clause) in ("propose", "suggest") and not is_passive(clause)
            # 'proposed SENDING monitors'
            doing = proposed and any(c.tag_ == "VBG" for c in children(clause, "xcomp", "ccomp"))
            return doing or any(_is_subjunctive(c) for c in children(clause, "ccomp"))
        case "stationary":
            lasting = {"is", "are", "remain", "remains"} | ({"was", "were"} if base(clause) != "deploy" else set())
            return bool(lasting & set(auxiliaries(clause))) and is_passive(clause) and not agents(clause)
        case "at_place" | "at_city":
            met = (actors.mention(o) for o in obliques(clause, "in", "at"))
            places = [m.entity for m in met if m is not None and m.kind == "place"]
            return any(flag == "at_place" or actors.sort(p) in ("city", "town") for p in places)
        case _:
            return any(d.lower_ in ("we", "i") or actors.one(d) for d in doers(clause))


def _is_subjunctive(clause: Token) -> bool:
    """'proposed that Chad BE admitted', 'recommended that it CLAIM the zone': what somebody is to do."""
    helping = set(auxiliaries(clause))
    whose = own_subjects(clause)
    bare = clause.tag_ == "VB" or (clause.tag_ == "VBP" and all(s.tag_ in ("NN", "NNP") for s in whose))
    return bool(whose) and (helping == {"be"} or (bare and not helping))


def _is_it(clause: Token) -> bool:
    """Whether 'it' does it, a country or body named before."""
    return any(d.lower_ == "it" and d.dep_ == "nsubj" for d in doers(clause))


def _is_office(noun: Token) -> bool:
    """'lawmakers', 'the king', 'a court': who acts for the public without being named."""
    return bool(keys(noun) & either(word_set_class("envoys"), word_set_class("legislature"), word_set_class("powers")))


def _is_official(noun: Token) -> bool:
    """'called on THE PRESIDENT', 'called on HIM'."""
    him = noun.lower_ in ("him", "her") and noun.tag_ == "PRP"
    return him or (noun.tag_ in ("NN", "NNP") and bool(keys(noun) & word_set_class("envoys")))


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
