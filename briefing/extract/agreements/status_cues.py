"""What the words around a mention tell of its status, and which words tell it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.agreements.factuality import is_open
from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import (
    AHEAD,
    MADE,
    MAKING,
    is_year,
    printed,
    status_by_word,
    status_idioms,
)
from briefing.extract.agreements.status_clause import of_clause
from briefing.extract.agreements.syntax import clause_around, governing, is_about, own_clauses, still_to_be, talks_on
from briefing.extract.agreements.told_by import changing, place_of
from briefing.extract.text.clauses import auxiliaries, is_negated, particle
from briefing.extract.text.grammar import (
    is_passive,
    markers,
    objects,
    obliques,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus

_SOON = 50
"""How many words on it is told that broken-off talks go on."""


def status_cues(mention: Mention) -> Iterator[tuple[AgreementStatus, Token]]:
    """The statuses that the words around a mention tell, in text order, and the words that tell them."""
    head, place = mention.head, place_of(mention.head)
    if any(c.lower_ == "such" for c in children(head, "det", "det:predet", "amod")):
        yield "contested", clause_of(head)
        return
    if mention.agreed is not None:
        yield "reported", mention.agreed
    for clause in dict.fromkeys((*own_clauses(head), *own_clauses(place))):
        yield from _of_own_clause(head, place, clause)
    yield from _of_words_beside(head)
    if changing(head) is not None:
        return  # what a protocol amends is not what is negotiated
    if preposition(place) == "for" and any("to" in markers(c) and is_passive(c) for c in own_clauses(head)):
        return  # 'called for the treaty TO BE SCRAPPED'
    governed = _of_governor(place)
    if governed is None:
        yield from _of_clause_around(mention, place)
        return
    if governed[0] == "under_negotiation" and mention.lemma in word_set("agreements", "plans_for_peace"):
        return  # what is talked about is how to carry it out
    discussed = governed[0] == "under_negotiation" and place.head.lemma_.lower() in ("discussion", "consultation")
    if not discussed or mention.indefinite:
        yield governed


def _of_own_clause(head: Token, place: Token, clause: Token) -> Iterator[tuple[AgreementStatus, Token]]:
    """What a clause that says more of an instrument tells: 'a pact SIGNED in May', 'an accord which A NEGOTIATED'."""
    # a past form behind a noun, with no subject of its own, is a participle
    done = is_passive(clause) or (clause.dep_ == "acl" and clause.tag_ == "VBD" and not children(clause, "nsubj"))
    statuses, verb = status_by_word("statuses"), base(clause)
    status = (statuses.get(f"{verb} {particle(clause)}") or statuses.get(verb)) if done else None
    status = status or of_clause(head if clause in own_clauses(head) else place, clause)
    if status is None and _lasts(head, clause):
        yield "in_force", head
    changed = done and clause.tag_ == "VBN" and verb in word_set("agreements", "changing") and not is_open(clause)
    if status == "under_negotiation" and changed:
        status = "in_force"  # 'the accord, REVISED in 2019'
    if status == "under_negotiation" and verb == "negotiate" and _is_done(clause):
        status = "reported"  # 'the ceasefire, which A and B NEGOTIATED in 2020'
    if status:
        yield status, clause


def _of_words_beside(head: Token) -> Iterator[tuple[AgreementStatus, Token]]:
    """What words in its own phrase tell: 'a pact in FORCE', 'a PROPOSED deal'."""
    for state in obliques(head, "in"):
        if status := status_by_word("status_predicates").get(state.lower_):
            yield status, head
    for adjective in children(head, "amod", "compound"):
        status = status_by_word("status_adjectives").get(adjective.lower_)
        if status and not (status == "drafted" and of_clause(head, clause_around(head)) in MADE):
            yield status, head


def _of_clause_around(mention: Mention, place: Token) -> Iterator[tuple[AgreementStatus, Token]]:
    """What the clause that an instrument stands in tells of it, and those joined to that."""
    clause = clause_around(place)
    if base(clause) in ("let", "allow", "see"):
        clause = next((c for c in children(clause, "xcomp", "ccomp") if is_about(place, c)), clause)
    clause = still_to_be(clause)
    if _lasts(place, clause):
        yield "in_force", mention.head
        return
    if _seems_to_hold(place, clause):
        yield "holding", clause
        return
    status, verb = _qualified(mention, place, clause), base(clause)
    if status == "under_negotiation" and verb in word_set("agreements", "changing") and _is_done(clause):
        status = "in_force"
    if status == "under_negotiation" and verb == "negotiate" and _is_done(clause):
        status = "reported"
    known = mention.definite and status == "under_negotiation" and verb in word_set("agreements", "talking")
    if status and not known:
        yield status, clause
    for other in children(clause, "conj"):
        # 'could not be finished and WILL BE SIGNED'
        shared = not children(other, "nsubj", "nsubj:pass", "obj") and is_passive(other) and place in undergoers(other)
        if shared and (later := status_by_word("statuses").get(base(other))):
            yield later, other


def _qualified(mention: Mention, place: Token, clause: Token) -> AgreementStatus | None:
    """What a clause tells of the noun in an instrument's place: of one there is, of its draft, of its text."""
    status, words = of_clause(place, clause), {t.lower_ for t in mention.span}
    made = mention.made or (mention.definite and (mention.proper or any(is_year(t) for t in mention.span)))
    made = made or (mention.kind == "resolution" and not {"draft", "proposed"} & words)
    if status == "stalled" and base(clause) == "reject" and made:
        return "in_force" if mention.proper else "contested"  # what there is: a treaty by name stands for the others
    if status is None and place != mention.head and place.lemma_.lower() == "draft" and not is_negated(clause):
        return "drafted"  # 'exchanged DRAFTS of an accord'
    if _is_written(mention, place, clause):
        return "drafted"
    if status in ("signed", "reported") and place.lemma_.lower() in word_set("agreements", "drafts"):
        # 'agreed the TEXT of a treaty'; only who signs it does more than draft it
        return status if base(clause) in ("sign", "ink", "announce") else "drafted"
    return status


def _seems_to_hold(place: Token, clause: Token) -> bool:
    """Whether a truce is told to hold for all that is known: 'APPEARS to be holding', 'CONTINUES to hold'."""
    seeming = base(clause) in word_set("agreements", "seeming") and is_about(place, clause) and not is_negated(clause)
    held = [c for c in children(clause, "xcomp") if not is_negated(c) and not objects(c)]
    if any(obliques(c, "until", "till") for c in (clause, *held)):
        return False
    return seeming and any(status_by_word("status_subjects").get(base(c)) == "holding" for c in held)


def _is_written(mention: Mention, place: Token, clause: Token) -> bool:
    """Whether a clause tells that its text or draft is complete: 'COMPLETED the text of a treaty', 'the draft treaty
    has been FINALISED'."""
    done = base(clause) in word_set("agreements", "completing") and _is_done(clause) and not is_negated(clause)
    text = place != mention.head and place.lemma_.lower() in word_set("agreements", "drafts")
    text = text or "draft" in {t.lower_ for t in premodifiers(mention.head)}
    return done and text and place in undergoers(clause)


def _of_governor(head: Token) -> tuple[AgreementStatus, Token] | None:
    """What a noun, preposition or participle that governs an instrument tells of it: 'the signing of the accord'."""
    talks = talks_on(head)
    governor, case = talks or first_conjunct(head).head, preposition(head)
    if talks is not None and not case:
        case = "on"  # 'TALKS on forging a deal'
    governor = governing(head) if governor in own_clauses(head) else governor
    noun = governor.lemma_.lower()
    if case == "on" and governor.lower_ == "based":
        return "in_force", governor
    if noun in word_set("agreements", "kept") and preposition(governor) != "in":
        return None  # 'on the front LINE of the pact'
    if case in ("of", "with", "for", "on") and noun in status_by_word("status_nouns"):
        return _of_noun(governor, status_by_word("status_nouns")[noun])
    if noun == "end" and case in ("to", "of"):
        above = clause_of(governor)
        if is_negated(above):
            return None
        declared = base(above) in word_set("agreements", "telling_verbs") | {"declare", "proclaim"}
        return ("terminated", above) if declared and governor in undergoers(above) else None
    part = _taken_part(head, governor) if case == "in" else None
    if part is not None:
        return part
    if case in ("in", "of", "with", "to", "under") and noun in word_set("agreements", "taking_part"):
        status = status_by_word("statuses").get(base(clause_of(governor)))
        if status is not None and governor in undergoers(clause_of(governor)):
            return status, clause_of(governor)
    reduced = governing(head)
    talk = _talk_before(head, reduced) if case == "on" and head.head == reduced else None
    if talk is not None:
        return ("stalled" if _has_failed(talk, reduced) else "under_negotiation"), reduced
    if reduced.tag_ == "VBN" and is_passive(reduced) and not auxiliaries(reduced) and case:
        status = status_by_word("statuses").get(base(reduced))
        if status is not None and head.i < reduced.i:
            return status, reduced
    if case == "of" and noun in word_set("agreements", "terms"):
        case = preposition(governor)
    return _of_preposition(head, case, reduced)


def _taken_part(head: Token, clause: Token) -> tuple[AgreementStatus, Token] | None:
    """What a clause tells that ends or breaks off somebody's part in an instrument, where the parse hangs that on the
    clause: 'suspended PARTICIPATION in a truce'."""
    status = status_by_word("statuses").get(base(clause))
    part = any(o.lemma_.lower() in word_set("agreements", "taking_part") and o.i < head.i for o in objects(clause))
    return (status, clause) if status is not None and part else None


def _of_noun(noun: Token, status: AgreementStatus) -> tuple[AgreementStatus, Token] | None:
    """What a noun of a status tells where it stands: 'after the COLLAPSE of', 'delays in the SIGNING of'."""
    clause, case = clause_of(noun), preposition(noun)
    making = status in MAKING and status not in AHEAD
    if case in word_set("agreements", "taken_as_known") and status in (*MAKING, "terminated"):
        return status, noun
    if noun.head.lemma_.lower() in word_set("agreements", "delays") and case in ("in", "of"):
        return "stalled", clause
    if noun.head.lemma_.lower() in word_set("agreements", "tales") and case == "of":
        return None
    if status in ("signed", "ratified") and noun.dep_ == "nmod" and case == "on":
        return None  # 'vetoed a law ON the RATIFICATION of the pact'
    if making and (_is_to_come(noun, clause) or {"will", "would"} & set(auxiliaries(clause))):
        return _put_off(clause)
    if status == "under_negotiation" and _has_failed(noun, clause):
        return "stalled", clause
    completed = base(clause) in word_set("agreements", "completing") and noun in undergoers(clause)
    if status == "under_negotiation" and completed:
        return ("drafted" if _is_done(clause) else status), clause
    talked = base(clause) in word_set("agreements", "wishing", "talking")
    return None if status in ("in_force", "violated") and talked else (status, clause)


def _put_off(clause: Token) -> tuple[AgreementStatus, Token] | None:
    """What a clause tells that puts off a signing: it waits where the new day is told ('postponed UNTIL Friday'), else
    it has stalled."""
    verb = base(clause)
    status = status_by_word("statuses").get(f"{verb} {particle(clause)}") or status_by_word("statuses").get(verb)
    if status not in ("stalled", "suspended"):
        return None
    return ("drafted" if obliques(clause, "until", "till", "to") else "stalled"), clause


def _talk_before(head: Token, clause: Token) -> Token | None:
    """The talks that are the subject of a clause which something is done in on an instrument: 'TALKS resumed on it'."""
    told = (t for s in subjects(clause) for t in s.subtree if t.i < head.i)
    talk = next((t for t in told if status_by_word("status_nouns").get(t.lower_) == "under_negotiation"), None)
    return talk if talk is not None and talk.sent == head.sent else None


def _of_preposition(head: Token, case: str, clause: Token) -> tuple[AgreementStatus, Token] | None:
    """What the preposition before an instrument tells: 'UNDER the pact', 'DESPITE a truce'."""
    status = status_by_word("status_prepositions").get(case)
    if case in ("despite", "in spite of") and not _is_fought(head, clause):
        return None  # 'talks failed DESPITE an accord'
    if status is None or (status == "in_force" and base(clause) in word_set("agreements", "undertaking")):
        return None  # 'under a deal the government UNDERTOOK to': what it was to do
    return status, (head if status == "in_force" and is_negated(clause) else clause)


def _is_fought(head: Token, clause: Token) -> bool:
    """Whether it is a truce that something happens in spite of, or the clause tells of violence."""
    words = {head.lemma_.lower(), *printed(premodifiers(head)).split()}
    hostile = either(word_set("events", "hostile"), word_set("casualties", "killing"))
    return bool(words & set(vocabulary("agreements")["kinds"]["ceasefire"])) or base(clause) in hostile


def _is_done(clause: Token) -> bool:
    """Whether a clause tells what has been done: 'amended', 'has been revised'."""
    if clause.tag_ == "VB" and clause.dep_ == "xcomp" and base(clause.head) == "help":
        return _is_done(clause.head)
    having = set(auxiliaries(clause)) & {"has", "have", "had", "was", "were"}
    going_on = "being" in auxiliaries(clause)
    return clause.tag_ == "VBD" or (clause.tag_ == "VBN" and bool(having) and not (going_on or is_open(clause)))


def _lasts(head: Token, clause: Token) -> bool:
    """Whether its end is still to come: 'the truce EXPIRES on Friday', 'is due to expire'."""
    if base(clause) not in ("expire", "lapse", "end") or is_negated(clause) or not is_about(head, clause):
        return False
    due = {c.lower_ for c in (clause.head, *clause.children)} & {"due", "set", "scheduled"}
    ahead = clause.tag_ in ("VBZ", "VBP") or "will" in auxiliaries(clause) or (clause.tag_ == "VB" and due)
    timed = any(c.i > clause.i for c in children(clause, "obl", "obl:unmarked", "advmod", "advcl"))
    return bool(ahead) and timed and not set(markers(clause)) & {"if", "unless"}


def _is_to_come(deed: Token, clause: Token) -> bool:
    """Whether a noun of making tells what is still to be done: 'before the SIGNING', 'linked the SIGNING to'."""
    if preposition(deed) in word_set("agreements", "done_later"):
        return True
    return base(clause) in word_set("agreements", "undone_verbs") and deed in (*subjects(clause), *undergoers(clause))


def _have_resumed(clause: Token) -> bool:
    """Whether it is told soon after a clause that talks go on: 'TALKS RESUMED in May'."""
    after = clause.doc[clause.sent.end : clause.sent.end + _SOON]
    again = (t for t in after if base(t) in word_set("agreements", "resuming") and _is_done(t) and not is_negated(t))
    met = (o for t in again for o in (*subjects(t), *undergoers(t)))
    return any(status_by_word("status_nouns").get(o.lemma_.lower()) == "under_negotiation" for o in met)


def _has_failed(talks: Token, clause: Token) -> bool:
    """Whether talks are told to have come to nothing, or are broken off: 'talks on an accord collapsed', 'SUSPENDED
    negotiations on a pact', 'talks on it are DEADLOCKED'."""
    if is_negated(clause) or is_open(clause):
        return False
    about = any(talks.i >= s.left_edge.i and talks.i <= s.right_edge.i for s in subjects(clause))
    if about and status_by_word("status_subjects").get(base(clause)) in ("stalled", "terminated"):
        return True
    if about and status_by_word("status_predicates").get(clause.lower_) == "stalled":
        return True
    if talks not in undergoers(clause):
        return False
    if any(base(c) in word_set("agreements", "resuming") for c in children(clause, "conj")) or _have_resumed(clause):
        return False  # 'suspended talks on it BUT RESUMED them'
    held = any(status_idioms().get((base(clause), o.lower_)) == "suspended" for o in obliques(clause, "on", "in"))
    off = word_set("agreements", "breaking_off")
    return held or base(clause) in off or f"{base(clause)} {particle(clause)}" in off
