"""How far a clause holds: by its own modals and adverbs, and by the word that governs it.

Planned, attempted, uncertain, alleged and denied say more than that something is reported, and win over it.
"""

from __future__ import annotations

from functools import cache

from briefing.extract.text.clauses import adverbs, auxiliaries, is_bare, is_future, is_negated
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import agents, is_passive, markers, objects, obliques, own_subjects
from briefing.extract.text.indefinite import is_any, is_indefinite
from briefing.extract.text.memory import remembered
from briefing.extract.text.suppositions import (
    is_awaited,
    is_waited_for,
    is_within_condition,
    supposition,
    was_let,
)
from briefing.extract.text.timetables import is_timetabled
from briefing.extract.text.tree import children, clause_of, first_conjunct, is_clause
from briefing.extract.text.unreal import is_feared, is_forgone, is_refuted
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Modality

_WHEN = frozenset({"before", "after", "while", "when", "by"})
_MEANS = frozenset({"on", "in", "through", "by"})
_TOWARD = frozenset({"toward", "towards"})
_UNSURE = frozenset({"would", "could", "may", "might"})
_UNSAID = frozenset({"must", "should", "ought", "may", "might", "could", "will", "'ll", "’ll", "shall"})
_ORDINAL = frozenset({"first", "last", "only", "second", "third", "latest"})
"""Words before a noun whose infinitive tells what was done: 'the first to visit'."""
_AHEAD = frozenset({"planned", "conditional", "hypothetical"})
"""Moods of a deed that has not been done: nor has what hangs on it ('will meet her before leaving')."""
_ASKED = frozenset({"how", "where", "when", "why", "who", "which"})


@remembered
def mood(clause: Token) -> tuple[Modality, str]:
    """How far a clause holds by its own words and those that govern it, and the words that say so."""
    if {"should", "have"} <= set(auxiliaries(clause)) and is_negated(clause):
        return "asserted", ""  # 'should not have left': who is blamed for it did so
    if is_negated(clause) or is_disowned(clause) or is_refuted(clause):
        return "denied", ""
    if "whether" in markers(clause) or is_within_condition(clause):
        return "hypothetical", ""
    if is_waited_for(clause) or is_forgone(clause) or is_indefinite(clause):
        return "hypothetical", ""
    if _is_taken_back(clause):
        return "reversed", ""
    held, word = hedged(clause)
    if word:
        return held, word
    if is_feared(clause):
        return "uncertain", ""
    for word in auxiliaries(clause):
        modal = _by_word("modals").get(word)
        if modal:
            missed = "have" in auxiliaries(clause)  # 'would have left if it had known'
            supposed: Modality = "hypothetical" if missed else "conditional"
            return (supposed, "") if supposition(clause) is not None else (modal, "")
    governed = _governed(clause)
    if governed[0] != "asserted":
        return governed
    if is_future(clause) or is_timetabled(clause):
        return "planned", ""
    if clause.tag_ in ("VBP", "VBZ", "VB") and supposition(clause) is not None:
        return "conditional", ""
    return "asserted", ""


def is_to_come(cue: Token) -> bool:
    """Whether somebody was only to say it: 'was expected to announce that', 'is due to tell them that'."""
    if _UNSAID & set(auxiliaries(cue)) and "have" not in auxiliaries(cue):
        return True  # 'bishops must declare that ...', 'may announce that ...'
    first = first_conjunct(cue)
    awaited = is_awaited(first) or is_waited_for(first)
    awaited = awaited or (_is_before_it_is_done(first) and "after" not in markers(first))
    if is_within_condition(cue) or awaited:
        return True  # 'if the court says that ...', 'once observers confirm that ...', 'until they promise that ...'
    before = [t.lower_ for t in cue.doc.words[max(0, cue.i - 2) : cue.i]]
    if cue.tag_ in ("VB", "VBP", "NN") and before[1:] == ["to"] and before[0] in word_set("mood", "arranged"):
        return True
    if is_to_be_found(cue):
        return True
    return cue.dep_ == "xcomp" and "to" in markers(cue) and _governed(cue)[0] in _AHEAD


def is_to_be_found(cue: Token) -> bool:
    """Whether somebody only sets out to find it: 'an inspection to VERIFY that they left'."""
    return cue.dep_ in ("advcl", "acl") and "to" in markers(cue) and base(cue) in word_set("mood", "checking")


def is_disowned(clause: Token) -> bool:
    """Whether the clause around says that a clause is not so: 'it is not true that ...', 'it is false that ...'."""
    return clause.dep_ in ("csubj", "ccomp", "csubj:pass", "csubj:outer") and is_untrue(clause.head)


def is_untrue(predicate: Token) -> bool:
    """Whether a predicate calls its subject untrue: 'is false', 'is not true'."""
    words = "correct" if is_negated(predicate) else "untrue"
    return predicate.lower_ in claimed(words) and bool(children(predicate, "cop"))


def hedged(clause: Token) -> tuple[Modality, str]:
    """What an adverb of a clause, or of a clause or adjective beside its subject, makes of it, and that word:
    'allegedly struck', 'a drone allegedly flown by rebels struck', 'suspected rebels struck'."""
    beside = [c for s in own_subjects(clause) for c in children(s, "acl")]
    for adverb in (*adverbs(clause), *(a for c in beside for a in adverbs(c))):
        held = _by_word("adverbs").get(adverb.lower_)
        if held:
            return held, adverb.text
    doing = agents(clause) if is_passive(clause) else own_subjects(clause)
    adjectives = (c for s in doing for c in children(s, "amod"))
    doubted = next((a for a in adjectives if a.lower_ in _by_word("adjectives")), None)
    return ("asserted", "") if doubted is None else (_by_word("adjectives")[doubted.lower_], doubted.text)


def _governed(clause: Token) -> tuple[Modality, str]:
    """What the verb, adjective or noun above makes of an infinitive or participle."""
    head = clause.head
    if _is_unintended(clause):
        return "denied", ""
    if clause.dep_ == "advcl" and clause.tag_ == "VBG" and _WHEN & set(markers(clause)) and not own_subjects(clause):
        around = mood(head)
        return around if around[0] in _AHEAD else ("asserted", "")
    if clause.dep_ == "advcl" and clause.tag_ == "VBG" and _MEANS & set(markers(clause)):
        if is_future(head) or mood(head)[0] in _AHEAD - {"hypothetical"}:
            return "planned", ""  # 'will focus on persuading them', 'plans to vote on extending it'
        if mood(head)[0] == "hypothetical":
            return "hypothetical", ""  # 'to determine if they used force in ending it'
    if _is_before_it_is_done(clause):
        return "planned", ""
    if "to" in markers(clause) and own_subjects(clause) and {"is", "are", "was", "were"} & set(auxiliaries(clause)):
        return "planned", ""
    if clause.dep_ == "conj" and is_clause(head) and clause.tag_ in ("VB", "VBG"):
        return _governed(head) if head.tag_ == clause.tag_ else ("asserted", "")
    if clause.dep_ == "conj" and clause.tag_ == "VBN" and head.tag_ == "VB" and auxiliaries(clause) == ("be",):
        return _governed(head)  # 'warned them to leave or BE KILLED'
    governed = clause.dep_ in ("xcomp", "acl", "advcl", "ccomp", "csubj", "csubj:pass") and head != clause
    if not governed or was_let(clause):
        return "asserted", ""
    if clause.dep_ in ("ccomp", "acl") and "to" not in markers(clause):
        if _is_asked(clause):
            return "hypothetical", ""
        if _is_unsure(clause):
            return "uncertain", ""
    hearsay = head.tag_ == "VBN" and head.lower_ in word_set("mood", "hearsay")
    if clause.dep_ == "xcomp" and hearsay and is_passive(head):
        return "uncertain", head.text
    if clause.dep_ in ("advcl", "acl", "ccomp") and "to" not in markers(clause) and clause.tag_ != "VBG":
        return "asserted", ""
    apart = clause.i < head.i or (clause.i > 0 and clause.nbor(-1).is_punct)
    if clause.dep_ == "advcl" and clause.tag_ == "VBG" and not markers(clause) and apart:
        # 'Adopting the text, the Council demanded': what is done beside a demand is done; what comes of a deed no more
        # than the deed itself: 'could hit the port, KILLING many', but 'would veto it, CALLING it a trap'
        around = mood(head) if clause.i > head.i and not act(clause) else ("asserted", "")
        return around if around[0] in _AHEAD | {"uncertain"} else ("asserted", "")
    if clause.dep_ == "acl" and is_any(head):
        return "hypothetical", ""
    if clause.tag_ == "VBG" and base(head) in ("include", "range") and _charges() & {
        s.lemma_.lower() for s in own_subjects(head)
    }:
        return "alleged", ""  # 'the charges include KILLING a guard'
    if clause.tag_ == "VBG" and ("into" in markers(clause) or _is_of_paper(clause)):
        # 'will not be pressured into recognising it', 'are to sign a text extending it'
        return mood(head if clause.dep_ != "acl" else head.head)
    held = _by_word("over").get(head.lemma_.lower()) or _by_word("over").get(head.lower_)
    if held == "asserted" or (held == "planned" and _was_let(head)):
        return mood(head)
    if held is not None and head.lower_ in ("believed", "thought", "said", "reported") and is_passive(head):
        return "uncertain", head.text
    if held == "planned" and clause.tag_ == "VBG" and {"is", "are", "was", "were", "been"} & set(auxiliaries(clause)):
        return "asserted", ""  # 'announced that they are leaving', 'insisted that they have been leaving'
    if held == "planned" and _is_pleaded_for(clause):
        return "hypothetical", ""
    if held == "planned" and ({"would", "have"} <= set(auxiliaries(head)) or mood(head)[0] == "hypothetical"):
        return "hypothetical", ""  # 'the bill would have allowed them to enter', 'until they agreed to leave'
    if held in ("planned", "attempted") and _is_foiled(head):
        return "attempted", head.text
    if held == "attempted" and (around := mood(head))[0] in _AHEAD | {"uncertain"}:
        return around  # 'will try to close it', 'may seek to leave': not tried yet
    if held == "planned" and is_negated(head):
        return "denied", ""  # 'does not allow them to go', 'did not agree to sign'
    if held == "planned" and {"may", "might", "could"} & set(auxiliaries(head)):
        return "uncertain", ""  # 'may be prepared to drop it'
    if held == "alleged" and is_negated(head):
        return "hypothetical", ""  # 'has not accused them of arming the rebels'
    if held is not None:
        return (held, head.text)
    if _TOWARD & set(markers(clause)):
        around = mood(clause_of(head))  # 'will take steps toward closing it'
        return around if around[0] in _AHEAD else ("planned", "")
    if clause.dep_ == "csubj" and clause.tag_ == "VBG" and is_future(head):
        return "planned", ""  # 'reaching a deal will take years'
    if clause.dep_ == "csubj" and clause.tag_ == "VBG" and _UNSURE & set(auxiliaries(head)):
        return "hypothetical", ""  # 'allowing them to vote would strengthen their claim'
    if clause.dep_ in ("advcl", "acl") and "to" in markers(clause):
        if clause.tag_ == "VBG" and head.lemma_.lower() == "lead":
            return mood(head)  # 'led to Spain closing the border'
        if not _ORDINAL & {c.lower_ for c in head.children}:
            return ("planned" if clause.dep_ == "advcl" else "hypothetical"), ""
        around = mood(clause_of(head))  # 'would become the first to sign it'
        return around if around[0] in _AHEAD else ("asserted", "")
    return mood(head) if clause.dep_ == "xcomp" else ("asserted", "")


def _was_let(verb: Token) -> bool:
    """'were ALLOWED to enter': who was let did so."""
    let = base(verb) in ("allow", "permit") and is_passive(verb) and not is_negated(verb)
    return let and bool({"was", "were", "been"} & set(auxiliaries(verb)))


def _is_pleaded_for(clause: Token) -> bool:
    """'urged Chad to LEAVE', 'wants them to PAY', 'recommends CLOSING it': another is to do so, and may not mean to."""
    head = clause.head
    another = own_subjects(clause) or clause.tag_ == "VBG" or objects(head) or obliques(head, "on", "for")
    return base(head) in word_set("mood", "pleading") and bool(another)


def _is_unintended(clause: Token) -> bool:
    """'has no plan to recall him', 'there is no intention of closing it', 'does not have any plan to leave'."""
    noun = clause.head
    if clause.dep_ not in ("acl", "nmod", "advcl") or noun.lemma_.lower() not in word_set("mood", "intent"):
        return False
    none = any(c.lower_ in ("no", "neither") for c in children(first_conjunct(noun), "det"))
    none = none or any(c.lower_ in ("no", "neither") for c in children(noun, "det"))
    held = noun.head.lemma_.lower() in ("have", "be", "harbour", "harbor", "see")
    return none or (held and noun.dep_ in ("obj", "nsubj") and is_negated(noun.head))


def _is_taken_back(clause: Token) -> bool:
    """'initially hinted at leaving but went'."""
    first = any(a.lower_ in ("initially", "originally") for a in adverbs(clause))
    return first and any(c.lower_ == "but" for after in children(clause, "conj") for c in children(after, "cc"))


def _is_before_it_is_done(clause: Token) -> bool:
    """'is expected to buy arms when he VISITS them', 'to ensure that they ARE freed': as much to come as what it hangs
    on."""
    first = first_conjunct(clause)
    if clause.tag_ in ("VBZ", "VBP") and first is not clause and not markers(clause) and "until" in markers(first):
        return True  # 'until he is freed and they LEAVE'
    head = clause.head
    if clause.dep_ == "ccomp":
        return head.lemma_.lower() in ("ensure", "insure", "guarantee") and head.tag_ in ("VB", "VBG")
    done = clause.tag_ == "VBN" and bool({"has", "have"} & set(auxiliaries(clause)))
    if clause.dep_ != "advcl" or not (done or (clause.tag_ in ("VBZ", "VBP") and not auxiliaries(clause))):
        return False
    before = clause.doc[max(0, clause.left_edge.i - 1)].lower_  # wherever a parse hangs 'once'
    opened = {*markers(clause), *(w.lower_ for w in adverbs(clause)), before}
    if done:
        return bool(opened & {"once", "until"}) and mood(head)[0] in _AHEAD  # 'should leave once they have come'
    if opened & {"after", "once", "until"}:
        return True  # 'the ban ends after they sign'
    return bool(opened & {"when", "before"}) and mood(head)[0] in _AHEAD


def _is_foiled(noun: Token) -> bool:
    """'a FAILED plot to bomb it'."""
    return any(c.lower_ in word_set("mood", "foiled") for c in children(noun, "amod", "compound"))


def _is_of_paper(clause: Token) -> bool:
    """Whether a participle tells what a paper does that is signed or passed: 'sign a document EXTENDING it'."""
    paper = clause.head
    return clause.dep_ == "acl" and paper.dep_ == "obj" and paper.lemma_.lower() in word_set("mood", "provisions")


def _is_unsure(clause: Token) -> bool:
    """'did not confirm that Oslo fired', 'nobody could say that ...', 'there is no evidence that ...'."""
    head = clause.head
    if clause.dep_ == "acl":
        return head.lemma_.lower() in word_set("mood", "signs") and any(c.lower_ == "no" for c in children(head, "det"))
    nobody = any(s.lower_ in ("nobody", "none", "neither") for s in own_subjects(head))
    return bool(act(head)) and (nobody or is_negated(head)) and not is_presupposed(clause)


def is_presupposed(clause: Token) -> bool:
    """'would not say why they LEFT', 'refused to say how many were FREED': so in any case, on nobody's word."""
    cue = clause.head
    asked = any(t.lower_ in _ASKED for t in clause.doc[clause.left_edge.i : clause.left_edge.i + 2])
    if clause.dep_ != "ccomp" or not asked or not act(cue):
        return False
    return is_negated(cue) or (cue.dep_ == "xcomp" and base(cue.head) in ("refuse", "decline"))


def _is_asked(clause: Token) -> bool:
    """'demands that Oslo withdraw its ship': asked for, and not done."""
    asking = clause.head.lemma_.lower() in word_set("mood", "asking")
    plain = not any(a.tag_ in ("VBD", "VBZ", "MD") for a in children(clause, "aux", "aux:pass", "cop"))
    return asking and plain and is_bare(clause)


@cache
def _charges() -> frozenset[str]:
    """What somebody is charged with: 'the CHARGES include'."""
    return claimed("charges") | {"charge", "count", "crime"}


@cache
def _by_word(group: str) -> dict[str, Modality]:
    groups: dict[Modality, list[str]] = vocabulary("mood")[group]
    return {word: held for held, words in groups.items() for word in reversed(words)}
