"""How an agreement stands: each thing told of it, on whose word, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefing.extract.agreements.around import clause_around, clauses, governing, is_about, is_done_to, talks_on
from briefing.extract.agreements.heads import called
from briefing.extract.agreements.latest import MAKING, Standing
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.standin import changing, standing_in
from briefing.extract.agreements.undone import denier_of, is_failed, is_near, is_only_thought_of, is_open, is_wished
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.grammar import (
    adverbs,
    auxiliaries,
    condition,
    doers,
    is_negated,
    is_passive,
    is_relative_word,
    markers,
    objects,
    obliques,
    particle,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import clause_span
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus, Attribution, StatusChange

_FORWARD: dict[str, AgreementStatus] = {
    "signed": "under_negotiation",
    "reported": "under_negotiation",
    "ratified": "signed",
    "initialled": "drafted",
    "drafted": "proposed",
}
_UNDONE = frozenset({"planned", "attempted", "uncertain", "conditional"})
_ENTERING = frozenset({"take", "come", "enter", "go"})
"""Verbs by which what is in force began to be so: in the present tense it has not yet."""


@cache
def _words(group: str) -> dict[str, AgreementStatus]:
    table: dict[AgreementStatus, list[str]] = vocabulary("agreements")[group]
    return {word: status for status, words in table.items() for word in words}


def standings(
    reading: Reading, namings: Sequence[Naming], parties: Sequence[str], actors: Actors, voices: Voices, times: Times
) -> tuple[Standing, ...]:
    """What the text tells of an instrument's standing: first what is told by the way of how it came about, then the
    rest, in text order."""
    found: list[Standing] = []
    every = [(n, status, by) for n in namings for status, by in sorted(told(n), key=lambda t: t[1].i)]
    for naming, status, by in sorted(every, key=lambda e: not _is_aside(e[2], e[0].head)):
        held = _held(status, by, actors, voices)
        known = (s.change for s in found)
        if held is None or any(s.status == held[0] and s.attribution == held[1].attribution for s in known):
            continue
        standing, voice = held
        if voice.modality == "conditional" and "would" in auxiliaries(by) and condition(by) is None and voice.saying:
            # what was said of the future: 'he said that it would be signed in May'
            voice = replace(voice, modality="planned")
        words = clause_span(by, trailing=False) if by.i != naming.head.i else naming.span
        date = times.of(by) or (times.of_noun(naming.head) if _is_beside(naming.head, by, times) else None)
        if date and date.text in naming.described and standing not in (*MAKING, "reported", "in_force"):
            date = None  # the year by which a treaty is called is not when it was left
        if date and any(_is_called_by(date.text, t) for t in naming.head.sent if t != naming.head):
            date = None
        change = StatusChange(
            status=standing,
            date=date,
            attribution=voice.attribution,
            modality=voice.modality,
            evidence=(reading.evidence(words),),
        )
        found.append(Standing(change, told=_of_clause(naming.head, by) is not None))
    return tuple(found)


def _is_aside(by: Token, head: Token) -> bool:
    """Whether a participle tells by the way how an instrument came about: 'cancelled the accord, SIGNED in 2002'."""
    return by.head == head and by.dep_ == "acl" and _words("statuses").get(base(by)) in (*MAKING, "reported")


def _held(status: AgreementStatus, by: Token, actors: Actors, voices: Voices) -> tuple[AgreementStatus, Voice] | None:
    """What a word comes to where it stands, and whose word that is: denied, failed, still to come; None for nothing."""
    voice = voices.of(by)
    if by.tag_ == "VBG" and by.i == by.sent.start and voice.attribution is None and voice.modality == "planned":
        # 'Adopting resolution 12, the Council demanded': it has been done
        voice = replace(voice, modality="asserted")
    if by.tag_ == "VBG" and "with" in markers(by) and voice.modality == "planned":
        # 'agreed to talk, with their leaders SIGNING a declaration': beside what is planned, and done
        voice = replace(voice, modality="asserted")
    if voice.modality == "alleged" and status in (*MAKING, "in_force") and by.dep_ == "acl:relcl":
        # 'accused them of breaking the treaty that they SIGNED in May': what the accusation takes as known
        voice = Voice(None, "asserted")
    denier = denier_of(by)
    if denier is not None:
        source = next(iter(actors.of(doers(denier))), "")
        return "contested", Voice(Attribution(source=source, cue=denier.text) if source else None, "reported")
    if is_negated(by) and base(by) in word_set("agreements", "keeping"):
        if voice.modality == "denied":
            voice = replace(voice, modality="reported" if voice.attribution else "asserted")
        return ("violated", voice) if not is_open(by) else None
    never = base(by) in ("ratify", "sign") and "never" in {c.lower_ for c in by.children}
    if is_negated(by) and (never or (base(by) in ("implement", "enforce") and is_passive(by))):
        return "stalled", replace(voice, modality="reported" if voice.attribution else "asserted")
    if is_negated(by) and voice.saying is not None:
        return "contested", Voice(voice.attribution, "reported", saying=voice.saying)
    if status in MAKING and is_failed(by):
        return "stalled", replace(voice, modality="reported" if voice.attribution else "asserted")
    opened = {*markers(by), by.doc[max(0, by.i - 1)].lower_}
    if by.tag_ == "VBG" and opened & {"for", "against", "without", "from"}:
        return None
    if status in MAKING and is_near(by):
        return _FORWARD.get(status, status), replace(voice, modality="planned")
    if status not in ("proposed", "under_negotiation") and is_only_thought_of(by):
        return None
    if voice.modality in _UNDONE or ((base(by) in _words("statuses") or base(by) in _ENTERING) and is_wished(by)):
        if status in ("in_force", "violated", "holding"):
            return ("proposed", voice) if base(by) in ("adopt", "pass") else None
        return (_FORWARD.get(status, status), voice) if status in MAKING or status == "reported" else None
    return None if voice.modality in ("denied", "hypothetical") else (status, voice)


def _is_called_by(year: str, noun: Token) -> bool:
    """Whether a year is what another instrument is called by: 'signed a protocol to a 2007 ACCORD'."""
    return year.isdecimal() and any(t.text == year and t.i < noun.i for t in noun.children) and called(noun)[0] != ""


def _is_beside(head: Token, by: Token, times: Times) -> bool:
    """Whether a time that stands with an instrument is that of the word which tells its standing."""
    others = [c for c in clauses(head) if c != by]
    return not any(c.i < by.i or _words("statuses").get(base(c)) in MAKING or times.of(c) for c in others)


def _parts() -> frozenset[str]:
    return word_set("agreements", "taking_part")


def told(naming: Naming) -> Iterator[tuple[AgreementStatus, Token]]:
    """The standings that the words around a naming tell, in text order, and the words that tell them."""
    head = naming.head
    if any(c.lower_ == "such" for c in children(head, "det", "det:predet", "amod")):
        yield "contested", clause_of(head)
        return
    if naming.agreed is not None:
        yield "reported", naming.agreed
    place = standing_in(head)
    for clause in dict.fromkeys((*clauses(head), *clauses(place))):
        # a past form behind a noun, with no subject of its own, is a participle
        done = is_passive(clause) or (clause.dep_ == "acl" and clause.tag_ == "VBD" and not children(clause, "nsubj"))
        status = _words("statuses").get(base(clause)) if done else None
        status = status or _of_clause(head if clause in clauses(head) else place, clause)
        if status:
            yield status, clause
    for state in obliques(head, "in"):
        if status := _words("status_predicates").get(state.lower_):
            yield status, head
    for adjective in children(head, "amod", "compound"):
        status = _words("status_adjectives").get(adjective.lower_)
        made = _of_clause(head, clause_around(head)) in ("initialled", "signed", "ratified")
        if status and not (status == "drafted" and made):
            yield status, head
    if changing(head) is not None:
        return  # what a protocol amends is not what is negotiated
    governed = _of_governor(place)
    if governed is not None:
        yield governed
        return
    clause = clause_around(place)
    status = _of_clause(place, clause)
    if _lasts(place, clause):
        yield "in_force", head
        return
    if status in ("signed", "reported") and place.lemma_.lower() in word_set("agreements", "documents"):
        # 'agreed the TEXT of a treaty'; only who signs it does more than draft it
        status = status if base(clause) in ("sign", "ink", "announce") else "drafted"
    if status == "under_negotiation" and base(clause) in word_set("agreements", "changing") and _is_done(clause):
        status = "in_force"
    known = naming.definite and status == "under_negotiation" and base(clause) in word_set("agreements", "talking")
    if status and not known:
        yield status, clause


def _of_governor(head: Token) -> tuple[AgreementStatus, Token] | None:
    """What a noun, preposition or participle that governs an instrument tells of it: 'the signing of the accord'."""
    governor, case = talks_on(head) or first_conjunct(head).head, preposition(head)
    governor = governing(head) if governor in clauses(head) else governor
    if case == "on" and governor.lower_ == "based":
        return "in_force", governor
    if case in ("of", "with", "for", "on") and governor.lemma_.lower() in _words("status_nouns"):
        told, clause = _words("status_nouns")[governor.lemma_.lower()], clause_of(governor)
        talked = base(clause) in word_set("agreements", "wishing") | word_set("agreements", "talking")
        if told in MAKING and told not in ("proposed", "under_negotiation") and _is_to_come(governor, clause):
            return ("stalled", clause) if _words("statuses").get(base(clause)) == "stalled" else None
        if told == "under_negotiation" and _has_failed(governor, clause):
            return "stalled", clause
        if told == "under_negotiation" and governor in undergoers(clause) and (
            base(clause) in word_set("agreements", "completing")
        ):
            return "drafted", clause
        return None if told in ("in_force", "violated") and talked else (told, clause)
    if case in ("in", "of", "with", "to", "under") and governor.lemma_.lower() in _parts():
        status = _words("statuses").get(base(clause_of(governor)))
        if status is not None and governor in undergoers(clause_of(governor)):
            return status, clause_of(governor)
    reduced = governing(head)
    talks = next((t for s in subjects(reduced) for t in s.subtree if _words("status_nouns").get(t.lower_) ==
                  "under_negotiation" and t.i < head.i), None) if case == "on" and head.head == reduced else None
    if talks is not None and talks.sent == head.sent:
        return ("stalled" if _has_failed(talks, reduced) else "under_negotiation"), reduced
    if reduced.tag_ == "VBN" and is_passive(reduced) and not auxiliaries(reduced) and case:
        status = _words("statuses").get(base(reduced))
        if status is not None and head.i < reduced.i:
            return status, reduced
    if case == "of" and governor.lemma_.lower() in word_set("agreements", "terms"):
        case = preposition(governor)
    by_case = _words("status_prepositions").get(case)
    return (by_case, governing(head)) if by_case is not None else None


def _of_clause(head: Token, clause: Token) -> AgreementStatus | None:
    """What a clause tells of the instrument that it is about or that something is done to."""
    verb = base(clause)
    acting = is_about(head, clause) and not is_passive(clause)
    if clause != clause_of(head) and clause == clause_around(head):
        return _words("statuses").get(verb)
    if acting and children(clause, "cop"):
        if is_negated(clause):
            return None
        return _words("status_predicates").get(clause.lower_)
    if acting or is_done_to(head, clause):
        idiom = next((w for o in (*objects(clause), *obliques(clause, "into", "in", "on", "to", ""))
                      if (w := _idioms().get((verb, o.lower_)))), None)
        if idiom is not None:
            # 'takes effect in May': it is still to come
            return None if idiom == "in_force" and clause.tag_ in ("VBZ", "VBP") and verb in _ENTERING else idiom
    if head in objects(clause) and _is_offered(clause):
        return "proposed"
    if acting:
        scheduled = clause.tag_ in ("VBZ", "VBP")
        status = _words("status_subjects").get(verb)
        if status == "terminated" and (scheduled or _ends_other(clause)):
            return None
        if objects(clause):
            if status == "holding":
                return status  # 'survived three wars'
            # 'a ceasefire that HALTED the fighting'
            halted = verb in word_set("agreements", "halting") and called(head)[1] == "ceasefire"
            return "in_force" if halted else None
        return status
    if is_done_to(head, clause):
        return _words("statuses").get(f"{verb} {particle(clause)}") or _words("statuses").get(verb)
    case = preposition(head)
    if clause.head == head:
        case = next((preposition(o) for o in children(clause, "obl") if is_relative_word(o)), "")
    if case:
        out = next((a.lower_ for a in (*adverbs(clause), *children(clause, "compound:prt")) if a.i == clause.i + 1), "")
        words = " ".join(filter(None, (verb, out, case)))
        return _words("status_verbs").get(words)
    return None


def _is_done(clause: Token) -> bool:
    """Whether a clause tells what has been done: 'amended', 'has been revised'."""
    having = set(auxiliaries(clause)) & {"has", "have", "had", "was", "were"}
    return clause.tag_ == "VBD" or (clause.tag_ == "VBN" and bool(having) and not is_open(clause))


def _lasts(head: Token, clause: Token) -> bool:
    """Whether its end is still to come: 'the truce EXPIRES on Friday', 'is due to expire'."""
    if base(clause) not in ("expire", "lapse", "end") or is_negated(clause) or not is_about(head, clause):
        return False
    due = {c.lower_ for c in (clause.head, *clause.children)} & {"due", "set", "scheduled"}
    ahead = clause.tag_ in ("VBZ", "VBP") or "will" in auxiliaries(clause) or (clause.tag_ == "VB" and due)
    timed = any(c.i > clause.i for c in children(clause, "obl", "obl:unmarked", "advmod", "advcl"))
    return bool(ahead) and timed and not set(markers(clause)) & {"if", "unless"}


def _is_offered(clause: Token) -> bool:
    """Whether it tells what is in a plan: 'a roadmap that would INCLUDE a ceasefire'."""
    plans = word_set("agreements", "plans")
    included = base(clause) in word_set("agreements", "including")
    return included and any(s.lemma_.lower() in plans for s in subjects(clause))


def _is_to_come(deed: Token, clause: Token) -> bool:
    """Whether a noun of making tells what is still to be done: 'before the SIGNING', 'linked the SIGNING to'."""
    if preposition(deed) in word_set("agreements", "done_later"):
        return True
    return base(clause) in word_set("agreements", "undone_verbs") and deed in (*subjects(clause), *undergoers(clause))


def _has_failed(talks: Token, clause: Token) -> bool:
    """Whether talks are told to have come to nothing: 'talks on an accord collapsed'."""
    about = any(talks.i >= s.left_edge.i and talks.i <= s.right_edge.i for s in subjects(clause))
    return about and _words("status_subjects").get(base(clause)) in ("stalled", "terminated")


def _ends_other(clause: Token) -> bool:
    """Whether 'ended' has something behind it that was ended: 'the truce ended more than a year of war'."""
    behind = (c for c in clause.children if c.i > clause.i and c.dep_ in ("obj", "obl", "obl:unmarked"))
    return base(clause) == "end" and any(not preposition(c) and "of" in {t.lower_ for t in c.subtree} for c in behind)


@cache
def _idioms() -> dict[tuple[str, str], AgreementStatus]:
    """From a verb and the noun that completes it: 'take effect', 'come into force'."""
    table: dict[AgreementStatus, list[str]] = vocabulary("agreements")["status_idioms"]
    return {(i.split()[0], i.split()[-1]): status for status, idioms in table.items() for i in idioms}
