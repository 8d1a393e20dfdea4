"""What a clause tells of the status of the instrument that it is about, or that something is done to."""

from __future__ import annotations

from briefing.extract.agreements.factuality import is_open
from briefing.extract.agreements.lexicon import (
    ENTERING,
    is_truce,
    status_by_word,
    status_idioms,
)
from briefing.extract.agreements.syntax import (
    clause_around,
    is_about,
    is_done_to,
    is_put_name_to,
)
from briefing.extract.text.clauses import adverbs, auxiliaries, is_negated, particle
from briefing.extract.text.grammar import (
    agents,
    doers,
    is_passive,
    is_relative_word,
    objects,
    obliques,
    premodifiers,
    preposition,
    subjects,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus


@remembered
def of_clause(head: Token, clause: Token) -> AgreementStatus | None:
    """What a clause tells of the instrument that it is about or that something is done to."""
    verb = base(clause)
    if is_put_name_to(head, clause):
        return "signed"
    if (voted := _of_vote(head, clause)) is not None:
        return voted
    acting = is_about(head, clause) and not is_passive(clause)
    if clause != clause_of(head) and clause == clause_around(head):
        return status_by_word("statuses").get(verb)
    if acting and children(clause, "cop"):
        if is_negated(clause):
            return None
        about = (clause, *obliques(clause, "of"))  # 'is at an advanced stage OF DISCUSSION'
        return next((s for t in about if (s := status_by_word("status_predicates").get(t.lower_))), None)
    if acting or is_done_to(head, clause):
        completing = (*objects(clause), *children(clause, "xcomp"), *obliques(clause, "into", "in", "on", "to", ""))
        idiom = next((w for o in completing if (w := status_idioms().get((verb, o.lower_)))), None)
        if idiom is not None:
            # 'takes effect in May': it is still to come
            return None if idiom == "in_force" and clause.tag_ in ("VBZ", "VBP") and verb in ENTERING else idiom
    if head in objects(clause) and _is_offered(clause):
        return "proposed"
    if verb in word_set("agreements", "linking") and (acting or head in (*agents(clause), *obliques(clause, "by"))):
        now = clause.tag_ in ("VBZ", "VBP") or bool({"has", "have", "is", "are"} & set(auxiliaries(clause)))
        now = now or is_over(clause)  # 'said it WAS NO LONGER bound by it'
        return "in_force" if now and not is_negated(clause) and not is_open(clause) else None
    if acting:
        scheduled = clause.tag_ in ("VBZ", "VBP")
        whole = f"{verb} {particle(clause)}"
        status = status_by_word("status_subjects").get(whole) or status_by_word("status_subjects").get(verb)
        if status == "terminated" and (scheduled or _ends_other(clause)):
            return None
        if objects(clause):
            if status == "holding":
                return status  # 'survived three wars'
            # 'a ceasefire that HALTED the fighting'
            halted = verb in word_set("agreements", "halting") and is_truce(head)
            return "in_force" if halted else None
        return status
    praised = verb == "hold" and bool(obliques(clause, "as"))  # 'held it up AS A MODEL'
    if is_done_to(head, clause) and not praised and not (
        verb == "break" and particle(clause) in ("out", "in", "up", "through")
    ):
        status = status_by_word("statuses").get(f"{verb} {particle(clause)}") or status_by_word("statuses").get(verb)
        if status is not None:
            return status
    if head.head.lemma_.lower() in either(word_set("agreements", "several"), word_set("agreements", "bound_nouns")):
        return None  # 'the PARTIES TO the treaty agreed to meet'
    case = preposition(head)
    if clause.head == head:
        case = next((preposition(o) for o in children(clause, "obl") if is_relative_word(o)), "")
    if case:
        out = next((a.lower_ for a in (*adverbs(clause), *children(clause, "compound:prt")) if a.i == clause.i + 1), "")
        words = " ".join(filter(None, (verb, "" if case.startswith("out ") else out, case)))
        return status_by_word("status_verbs").get(words)
    return None


def _of_vote(head: Token, clause: Token) -> AgreementStatus | None:
    """What a chamber tells that votes for an instrument or gives it its approval: it is ratified; for a start, or by
    one chamber of two, no more than signed."""
    if is_negated(clause) or is_open(clause) or not _approves(head, clause):
        return None
    acting = {t.lower_ for d in doers(clause) for t in (d, *premodifiers(d))}
    if not {d.lemma_.lower() for d in doers(clause)} & word_set("agreements", "chambers"):
        return None
    words = {t.lower_ for o in objects(clause) for t in premodifiers(o)}
    words |= {t.lower_ for t in clause.sent if t.i > head.i}
    first = words & word_set("agreements", "for_a_start", "readings") or acting & {"lower", "upper", "house"}
    return "signed" if first else "ratified"


def _approves(head: Token, clause: Token) -> bool:
    """Whether a clause tells that somebody is for an instrument: 'gave its APPROVAL to a pact', 'voted FOR it', 'voted
    in FAVOUR of it'."""
    consent = word_set("agreements", "approving")
    if base(clause) == "vote":
        of = preposition(head) == "of" and head.head.lemma_.lower() in word_set("agreements", "voting_for")
        return of or head in obliques(clause, "for")
    given = any(o.lemma_.lower() in consent for o in objects(clause))
    return base(clause) in ("give", "grant") and given and head in obliques(clause, "to", "for")


def is_over(clause: Token) -> bool:
    """Whether something holds NO LONGER."""
    return "longer" in {a.lower_ for a in adverbs(clause)}


def _is_offered(clause: Token) -> bool:
    """Whether it tells what is in a plan: 'a roadmap that would INCLUDE a ceasefire'."""
    plans = word_set("agreements", "plans")
    included = base(clause) in word_set("agreements", "including")
    return included and any(s.lemma_.lower() in plans for s in subjects(clause))


def _ends_other(clause: Token) -> bool:
    """Whether 'ended' has something behind it that was ended: 'the truce ended more than a year of war'."""
    behind = (c for c in clause.children if c.i > clause.i and c.dep_ in ("obj", "obl", "obl:unmarked"))
    return base(clause) == "end" and any(not preposition(c) and "of" in {t.lower_ for t in c.subtree} for c in behind)
