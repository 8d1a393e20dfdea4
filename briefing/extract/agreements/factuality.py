"""Whether an instrument is told to be there: made, presupposed, hoped for, failed, denied or still to come."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.instrument import INDEFINITE, Candidate
from briefing.extract.agreements.lexicon import ending_verbs, is_day, is_month, making_verbs, status_by_word
from briefing.extract.agreements.subject import concerns
from briefing.extract.agreements.syntax import clause_around, is_done_to, is_put_name_to, own_clauses
from briefing.extract.agreements.told_by import place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import agents, markers, obliques, possessors, premodifiers, preposition, undergoers
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import children, clause_of, first_conjunct, is_finite
from briefing.extract.text.unreal import is_unreal
from briefing.extract.text.verbs import base, hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

MODALS = frozenset({"will", "would", "must", "should", "can", "could", "may", "might"})
"""Auxiliaries of what is still to come."""
_MOST = 3
"""How many clauses outwards a wish may stand."""
_SUPPOSING = frozenset({"if", "unless", "whether", "until", "without"})
_FOR = frozenset({"for", "on", "about", "towards", "toward", "without"})
_FAILING = frozenset({"fail", "refuse", "decline", "unable", "incapable", "powerless", "unwilling", "reluctant"})
_TALES = frozenset({"report", "claim", "allegation", "rumour", "rumor", "suggestion", "accusation"})


def is_presupposed(head: Token) -> bool:
    """Whether the clause that an instrument stands in takes it as one that there is: 'broke A TRUCE', 'before A
    CEASEFIRE in May'; not 'hopes for a truce', 'would sign a truce', 'progress toward a truce', 'no truce'."""
    place = place_of(head)
    by = place.head.lemma_.lower() if preposition(place) and place.head.pos_ in ("NOUN", "PROPN") else ""
    aim = by in word_set("agreements", "prospects", "aims", "talks", "signings")
    around = clause_around(place)
    # 'is not AFFECTED by it': there is one
    undone = is_negated(around) and base(around) not in word_set("agreements", "presupposing")
    return not (aim or is_negated(head) or undone or is_hoped_for(place))


def is_hoped_for(head: Token) -> bool:
    """Whether an instrument is one that somebody wants, seeks or thinks possible: 'hope to reach A DEAL'."""
    verb = clause_around(head)
    done = is_done_to(head, verb) or bool(preposition(head))
    if (done and base(verb) in word_set("agreements", "presupposing")) or _is_there_anyway(head, verb):
        return False
    if preposition(head) in _FOR and not _is_judged(head):
        return True
    here = verb
    for _ in range(_MOST):
        if is_open(here) or is_wished(here) or not _SUPPOSING.isdisjoint(markers(here)):
            return True
        if base(here) in word_set("agreements", "wishing", "offering", "weighing", "only_said", "talking"):
            return True
        if act(here) in ("request", "demand") or ("to" in markers(here) and base(here.head) != "help"):
            return True
        apart = here.dep_ == "advcl" and is_finite(here)  # 'ordered attacks AFTER THE TRUCE RAN OUT'
        if is_idea(here) or (here.tag_ == "VBG" and markers(here)):
            return True
        if apart or here.dep_ not in ("xcomp", "ccomp", "acl", "advcl"):
            return False
        here = here.head
    return False


def _is_there_anyway(head: Token, verb: Token) -> bool:
    """Whether there is one whether or not the clause comes true: 'may drop OUT OF a treaty', 'voted to dismiss him OVER
    a deal', 'if they attack in VIOLATION of a truce'."""
    case = preposition(head)
    if case == "of" and status_by_word("status_nouns").get(head.head.lemma_.lower()) in ("violated", "terminated"):
        return True
    left = case in ("from", "out of", "of") and base(verb) in word_set("agreements", "leaving")
    return left or (case in word_set("agreements", "on_account_of") and head.head == verb and not is_unreal(verb))


def _is_judged(head: Token) -> bool:
    """Whether somebody has an opinion of it: 'concerns ABOUT a deal', 'criticism of'; not 'talks about a deal'."""
    return preposition(head) in ("about", "on") and head.head.lemma_.lower() in word_set("agreements", "opinions")


def is_of_war(head: Token, actors: Actors) -> bool:
    """Whether the sentences around tell of a country or an armed group, so that a truce is one of war."""
    met = (m for s in sentences_back(head, 1) for t in s if (m := actors.mention(t)) is not None)
    return any(actors.country(m.entity) or actors.sort(m.entity) == "armed_group" for m in met)


def is_made(head: Token) -> bool:
    """Whether the clause tells that an instrument came about or was dealt with, not that it is wished for."""
    around = (clause_of(head), *own_clauses(head))
    if any(is_put_name_to(head, c) for c in around):
        return True
    if any(base(c) == "negotiate" and c.tag_ in ("VBD", "VBN") and is_done_to(head, c) for c in around):
        return True
    return any(base(c) in making_verbs() | word_set("agreements", "resolving") for c in around)


def is_signed(head: Token) -> bool:
    """Whether its clause tells that it was signed or ratified, which is done to nothing else."""
    verb = clause_of(head)
    past = verb.tag_ in ("VBD", "VBN") and not is_negated(verb)
    return past and base(verb) in ("sign", "ink", "initial", "ratify") and is_done_to(head, verb)


def is_undone(head: Token, parties: tuple[str, ...]) -> bool:
    """Whether its clause tells what became of it: 'quit A JOINT PATROL ACCORD'; not of one with nobody known."""
    others = obliques(head, "between", "with")
    verb = clause_of(head)
    return bool(parties or not others) and is_done_to(head, verb) and base(verb) in ending_verbs()


def is_on(head: Token) -> bool:
    """Whether it is told what it is on."""
    return any(t.lower_ == "on" for t in head.subtree if t.i > head.i) or bool(concerns(head, "on"))


def is_neared(head: Token) -> bool:
    """Whether somebody is all but there: 'are CLOSE TO a deal', 'are NEARING an accord'."""
    verb = clause_of(head)
    if is_negated(verb) or is_unreal(verb):
        return False
    close = preposition(head) == "to" and head.head.lower_ in ("close", "closer", "near")
    return close or (base(verb) == "near" and is_done_to(head, verb))


def is_striven_for(head: Token) -> bool:
    """Whether something is done that is to lead to it: 'PROGRESS TOWARD a trade pact', 'TALKS ON a trade pact'."""
    nouns = word_set("agreements", "talks") | {"step", "push", "effort", "bid", "path", "road"}
    return preposition(head) in ("on", "toward", "towards", "for") and head.head.lemma_.lower() in nouns


def is_treated(head: Token) -> bool:
    """Whether its clause tells what is done to it that tells how an instrument stands."""
    statuses: dict[str, list[str]] = vocabulary("agreements")["statuses"]
    place = place_of(head)
    verb = clause_of(place)
    if place.head.lemma_.lower() in word_set("agreements", "signings") and preposition(place) == "of":
        return True
    return is_done_to(place, verb) and any(base(verb) in verbs for verbs in statuses.values())


def is_kept(head: Token) -> bool:
    """Whether it is told to be kept or broken, or would be: 'would VIOLATE an agreement', 'a BREACH of a truce'."""
    by = clause_around(head)
    done = is_done_to(head, by) and base(by) in word_set("agreements", "presupposing", "keeping")
    return done or _is_there_anyway(head, by)


def is_dealt_with(head: Token) -> bool:
    """Whether words of its own or its clause tell that it came about or what became of it: 'an understanding REACHED in
    May', 'WALKED OUT of an arrangement'."""
    if is_treated(head) or any(base(c) in making_verbs() for c in (*own_clauses(head), *following(head))):
        return True
    return base(clause_of(head)) in word_set("agreements", "leaving") and preposition(head) in ("of", "out of", "from")


def following(head: Token) -> tuple[Token, ...]:
    """The participle right behind a noun, wherever the parse hangs it: 'an accord REACHED in Oslo'."""
    after = head.doc[head.i + 1 : head.i + 2]
    return tuple(t for t in after if t.tag_ in ("VBN", "VBD") and base(t) in word_set("agreements", "done_to"))


def is_timed(head: Token) -> bool:
    """Whether it is told how long it lasts: 'a 60-day truce'."""
    lengths = [t for t in premodifiers(head) if t.lower_ in ("hour", "day", "week", "month", "year")]
    return any(hyphened(t) for t in lengths)


def is_missing(noun: Candidate, around: Sequence[Token], sides: Sequence[str]) -> bool:
    """Whether it is told that there is none: 'without a deal', 'the lack of an accord', 'failed to reach a deal'."""
    head, articles = noun.head, noun.articles
    verb, by = clause_of(head), preposition(head)
    if articles <= INDEFINITE and (by == "without" or _is_object_of_deal(head)):
        return True
    if articles <= INDEFINITE and by == "of" and head.head.lemma_.lower() in ("absence", "lack"):
        return True
    if noun.indefinite and base(verb) == "require":
        return True
    loose = not (noun.proper or possessors(head) or articles - INDEFINITE)
    loose = loose and not (articles and (around or len(sides) > 1))
    return (loose or is_unreal(verb)) and _is_missed(head, noun.words, indefinite=bool(articles))


def _is_object_of_deal(head: Token) -> bool:
    """Whether it is what another instrument brings: 'a deal for A CEASEFIRE'."""
    above = head.head
    if not children(above, "det", "amod", "compound", "nmod:poss"):
        return False  # 'hope to reach AGREEMENT on a truce'
    return preposition(head) in ("for", "on") and above.i < head.i and (
        above.lemma_.lower() in word_set("agreements", "general"))


def _is_missed(head: Token, words: frozenset[str], *, indefinite: bool) -> bool:
    """'failed to reach an accord', 'was never replaced by a treaty': none is there; 'a trade pact' has a name."""
    verb = clause_of(head)
    failed = verb.dep_ == "xcomp" and (base(verb.head) == "fail" or verb.head.lower_ == "unable")
    failed = failed and words <= word_set("agreements", "unspecific") and not is_not_kept(verb)
    if is_unreal(verb) and base(verb) in making_verbs():
        return True
    if failed or "without" in markers(verb):
        return True
    if base(verb) in word_set("agreements", "presupposing"):
        return False
    if any(head in undergoers(c) and not is_negated(c) for c in children(verb, "conj")):
        return False  # 'could not be finished and WILL BE SIGNED'
    return is_negated(verb) and (not indefinite or head in undergoers(verb) or head in agents(verb))


def denier_of(clause: Token) -> Token | None:
    """The verb that denies what a clause tells: 'denied that it had signed', 'dismissed reports of a deal'."""
    here = clause
    while here.dep_ in ("ccomp", "xcomp", "acl", "acl:relcl") or (
        here.lemma_.lower() in _TALES and (here.dep_ == "obj" or preposition(here) == "as")
    ):
        here = here.head
        if base(here) in word_set("agreements", "denying"):
            return None if is_negated(here) else here
    return None


def is_only_thought_of(by: Token) -> bool:
    """Whether a gerund names what somebody wants, weighs or opposes: 'campaigned on SCRAPPING it', 'considers LEAVING',
    'the prospect of ENDING it'."""
    above = by.head
    if by.tag_ != "VBG" or children(by, "aux") or above == by:
        return False
    if base(above) in word_set("agreements", "weighing"):
        return True
    how = set(markers(by))
    if how & {"on", "about", "to"}:
        return base(above) != "agree"
    return above.lemma_.lower() in word_set("agreements", "prospects") and "of" in how


def is_near(by: Token) -> bool:
    """Whether a gerund names what is all but done: 'close to SIGNING', 'on the verge of CONCLUDING'."""
    above = by.head
    near = above.lower_ in ("close", "near", "closer") and "to" in markers(by)
    return by.tag_ == "VBG" and (near or (above.lower_ in ("verge", "brink", "point") and "of" in markers(by)))


def is_open(clause: Token) -> bool:
    """Whether a clause is none of what has happened: 'will not respect', 'must not'."""
    return not MODALS.isdisjoint(auxiliaries(clause))


def is_wished(clause: Token) -> bool:
    """Whether a clause is still to come: 'expects it to be signed', 'has to be ratified', 'are signing'."""
    above = clause.head
    now = {"is", "are", "has", "have", "can", "will", "may"} & set(auxiliaries(clause)) or clause.tag_ in ("VBZ", "VBP")
    if now and (clause.tag_ == "VBG" or set(markers(clause)) & {"before", "until", "once", "after"}):
        return True
    if "to" in markers(clause) and (clause.dep_ in ("acl", "acl:relcl") or base(above) in ("have", "need", "remain")):
        return True
    be = next((a for a in children(clause, "aux:pass") if a.lower_ == "be"), None)
    if be is not None and be.i > 0 and be.nbor(-1).lower_ == "to" and clause.dep_ == "acl":
        return True  # 'a truce due TO BE SIGNED on Friday'
    return above != clause and clause.dep_ in ("ccomp", "xcomp", "acl") and (
        base(above) in word_set("agreements", "wishing"))


def is_being_done(clause: Token) -> bool:
    """'say they ARE ENDING the truce': done by saying it, unless a day is told on which it is to be."""
    now = clause.tag_ == "VBG" and bool({"is", "are"} & set(auxiliaries(clause)))
    return now and not any(is_day(t) or is_month(t.lower_) for t in clause.subtree)


def is_asked(clause: Token) -> bool:
    """Whether a clause is what somebody is asked to do: 'called on both to SIGN a charter'."""
    above = clause.head
    asking = act(above) in ("request", "demand") or (base(above) == "call" and bool(obliques(above, "on", "upon")))
    return clause.dep_ in ("xcomp", "ccomp", "advcl") and asking and "to" in markers(clause)


def is_idea(clause: Token) -> bool:
    """Whether a gerund is itself what something is said of: 'REACHING an accord will take a miracle'."""
    return clause.tag_ == "VBG" and clause.dep_ in ("csubj", "csubj:pass", "nsubj", "nsubj:pass")


def is_listed_among_asked(clause: Token) -> bool:
    """Whether it is a later one of several things that somebody is asked or wants to do: 'urged him to talk, RATIFY
    the protocol and leave'."""
    first = first_conjunct(clause)
    if clause == first or clause.tag_ != "VB" or auxiliaries(clause)[-1:] not in ((), ("to",)):
        return False
    if first.tag_ != "VB":
        # 'to halt works THAT HURT the river, RATIFY the protocol', hung on the clause between
        first = next((a for a in first.ancestors if a.tag_ == "VB" and "to" in markers(a)), first)
    return "to" in markers(first) and (is_asked(first) or base(first.head) in word_set("agreements", "wishing"))


def is_failed(clause: Token) -> bool:
    """'failed to conclude', 'refused to sign', 'was unable to agree'."""
    return base(clause.head) in _FAILING and clause.dep_ == "xcomp"


def is_not_kept(clause: Token) -> bool:
    """Whether somebody has not kept to it: 'failed to ABIDE by', 'failed to meet a deadline to ABIDE by'."""
    late = clause.dep_ == "acl" and clause.head.lemma_.lower() == "deadline" and clause.head.dep_ == "obj"
    failed = is_failed(clause.head.head if late else clause) or (late and base(clause.head.head) == "miss")
    return failed and base(clause) in word_set("agreements", "keeping")
