"""The wordings by which what is said threatens, reproaches, obliges or only tells what a plan lays down."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.events.complements import complement_verbs
from briefing.extract.events.nouns import event_noun, keys, people_words, word_set_class
from briefing.extract.text.clauses import adverbial_clauses, auxiliaries, is_negated
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    doers,
    indirect_objects,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    possessors,
    preposition,
    undergoers,
)
from briefing.extract.text.spans import trimmed
from briefing.extract.text.summing import sums_up
from briefing.extract.text.suppositions import prerequisite, supposition
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import Modality


def is_retort(deed: Token) -> bool:
    """'respond to every provocation', 'counter any strike': who only responds to a proposal threatens nobody."""
    if base(deed) not in ("respond", "react", "reply", "answer", "act", "counter", "repel"):
        return False
    to = {k for o in (*obliques(deed, "to", "with", "against"), *objects(deed)) for k in keys(o)}
    harsh = {a.lower_ for a in children(deed, "advmod")} & word_set("events", "harshly")
    alike = any(o.lower_ == "kind" for o in obliques(deed, "in"))  # 'respond in kind'
    return bool(harsh or alike or to & (word_set("events", "negative", "answered")))


def is_calling(verb: Token) -> bool:
    """Whether a verb says what something is: 'called it hasty'; no 'called on Chad to act', 'what he called hell'."""
    return base(verb) in claimed("naming") and verb.head.lower_ != "what" and not obliques(verb, "on", "upon")


def issuing(clause: Token) -> Token | None:
    """The verb of making the paper that asks for something: 'signed' of 'signed a resolution urging Chad to leave'."""
    paper = clause.head
    if clause.dep_ not in ("acl", "acl:relcl") or paper.lemma_.lower() not in claimed("issued") or paper.dep_ != "obj":
        return None
    return paper.head if base(paper.head) in claimed("issuing") else None


def is_question(clause: Token) -> bool:
    """Whether a clause asks: the next mark that ends a sentence is a question mark."""
    marks = (t.text for t in clause.doc[clause.i : clause.i + 30])
    return next((m for m in marks if m in ("?", ".", "!")), "") == "?"


def is_suing(deed: Token) -> bool:
    """'take the dispute to the International Court of Justice', 'drag it before a tribunal', 'petition the court',
    'file a lawsuit', 'begin legal action'."""
    brought = objects(deed) if base(deed) in claimed("bringing") else ()
    if any((keys(o) | {a.lower_ for a in children(o, "amod")}) & claimed("lawsuits") for o in brought):
        return True
    petitioned = objects(deed) if base(deed) == "petition" else ()
    before = {k for o in (*obliques(deed, "to", "before"), *petitioned) for k in keys(o)}
    suing = base(deed) in ("take", "bring", "drag", "haul", "go", "move", "turn", "petition")
    return suing and bool(before & word_set_class("court"))


def is_called_for(deed: Token) -> bool:
    """'propose sanctions', 'seek an embargo': a measure against somebody is brought on its way."""
    told = [event_noun(o) for o in objects(deed)]
    against = (t[0] in ("SANCTION", "COERCE", "ASSAULT") and t[1] != "deport" for t in told if t is not None)
    return base(deed) in claimed("furthering") and any(against)


def is_provided(clause: Token) -> bool:
    """Whether a plan that clause names lays it down: 'under the draft'; of clauses side by side the first names it."""
    first = first_conjunct(clause)
    outer = (o for o in obliques(first.head, "under") if o.i < first.i < first.head.i)
    named = (*obliques(clause, "under"), *obliques(first, "under"), *outer)
    return any(keys(o) & word_set("mood", "provisions") for o in named)


def is_arranged(clause: Token) -> bool:
    """'were due to resume': told as set for a time to come, whatever a parse makes of the words before the verb."""
    before = [t.lower_ for t in clause.doc.words[max(0, clause.i - 2) : clause.i]]
    return clause.tag_ in ("VB", "VBP") and before[1:] == ["to"] and before[0] in word_set("mood", "arranged")


def is_scheduled(clause: Token) -> bool:
    """'has meetings SCHEDULED with the ministers'."""
    below = (c for n in undergoers(clause) for c in children(n, "acl") if c.tag_ == "VBN")
    lasting = clause.tag_ in ("VBZ", "VBP")
    return lasting and any(base(c) in ("schedule", "plan", "set", "arrange") for c in below)


def is_ruling(clause: Token, modality: Modality) -> bool:
    """'the Council decided to extend the embargo': what a body has the power to decide is done by deciding it."""
    head = clause.head
    below = clause.dep_ in ("xcomp", "advcl")
    decided = modality == "planned" and below and base(head) in ("decide", "vote", "resolve", "order")
    deciding = either(word_set("events", "assemblies"), word_set_class("legislature"))
    if base(head) == "order":
        if clause.tag_ != "VBN":
            return False  # 'a court ordered the army to leave'
        deciding = word_set_class("court")  # 'a court ordered four men detained'
    ruling = any(keys(d) & deciding for d in doers(head))
    return decided and ruling and head.tag_ in ("VBD", "VBN") and not is_negated(clause)


def is_refusal(clause: Token) -> bool:
    """'vowed not to negotiate': who promises not to do what would be friendly refuses it."""
    deeds = complement_verbs(clause)
    friendly = word_set("events", "friendly", "yielding")
    return bool(deeds) and all(is_negated(v) and base(v) in friendly for v in deeds)


def is_laid_down(clause: Token) -> bool:
    """'an accord under which Chad would free 40': what an accord lays down, which nobody does by saying so."""
    first = first_conjunct(clause)
    while first.dep_ in ("xcomp", "ccomp") and first.head != first:
        first = first_conjunct(first.head)
    relative = first.dep_ == "acl:relcl" and bool(keys(first.head) & word_set("mood", "provisions"))
    if relative and first.head in doers(first) and {"could", "would"} & set(auxiliaries(first)):
        return True  # 'an accord that could give Chad access to the port'
    linked = relative and any(preposition(o) == "under" for o in children(first, "obl"))
    return linked and bool({"would", "will", "was", "were", "is", "are", "must", "shall"} & set(auxiliaries(first)))


def is_of_terms(clause: Token) -> bool:
    """'the deal calls for Chad to pay': what the terms of a plan are, which asks it of nobody; a resolution does."""
    papers = word_set("mood", "provisions") - {"resolution"}
    who = doers(clause)
    return bool(who) and all(keys(d) & papers for d in who)


def is_own_order(clause: Token) -> bool:
    """'ordered the army to seal the border': an order to one's own, which demands nothing of another."""
    if base(clause) not in claimed("ordering") or any(keys(d) & word_set_class("court") for d in doers(clause)):
        return False
    whom = (*undergoers(clause), *indirect_objects(clause))
    own = either(word_set("actors", "national"), word_set_class("soldiers"), word_set_class("police_force"))
    sent = word_set("actors", "envoys")
    theirs = (p for t in whom if keys(t) & sent for p in possessors(t))
    instructed = base(clause) in ("instruct", "direct")
    return any(keys(t) & own for t in whom) or any(instructed or p.tag_ == "PRP$" for p in theirs)


def are_told(clause: Token) -> bool:
    """Whether people are told what to do: 'ordered the envoy to leave', not 'ordered aid to be sent'."""
    people = either(people_words(), word_set("actors", "private"), word_set_class("envoys"), word_set_class("diplomat"))
    whom = (*undergoers(clause), *indirect_objects(clause))
    named = any(o.pos_ in ("PROPN", "PRON") or keys(o) & people or o.ent_type_ for o in whom)
    return named and bool(complement_verbs(clause))


def is_on_condition(clause: Token) -> bool:
    """Whether what a clause promises hangs on a printed condition: 'promised to sign if they agreed'."""
    return any(supposition(v) is not None for v in (clause, *complement_verbs(clause)))


def is_awaiting(clause: Token) -> bool:
    """Whether what a clause promises hangs on what must be before: 'promised to sign once they left'."""
    return any(prerequisite(v) is not None for v in (clause, *complement_verbs(clause)))


def is_refused_for_now(clause: Token) -> bool:
    """'would not sign unless they paid', 'refused to TALK until they left': refused while something is so."""
    ahead = {"will", "wo", "'ll", "’ll", "would", "shall", "to"} & {*auxiliaries(clause), *markers(clause)}
    waits = bool(ahead) and any("until" in markers(c) for c in children(clause, "advcl"))
    return waits or is_on_condition(clause)


def is_guarded(deed: Token) -> bool:
    """'would not allow its territory to be used against Chad': who keeps something from being turned on others."""
    below = children(deed, "xcomp", "ccomp", "advcl")
    turned = (c for c in below if base(c) in ("use", "become", "serve", "turn", "exploit") or obliques(c, "against"))
    return base(deed) in ("allow", "let", "permit") and any(obliques(c, "against", "as", "for") for c in turned)


def before_comment(span: Span) -> Span:
    """The words of a claim up to what somebody says of it: ', an allegation which Oslo has dismissed'."""
    for comma in span[1:-2]:
        opens = comma.nbor(1)
        if comma.text == "," and opens.lower_ in ("as", "while", "but", "and") and _is_beside(opens):
            return trimmed(span.doc[span.start : comma.i])
        if sums_up(comma):
            return trimmed(span.doc[span.start : comma.i])
        if comma.text != "," or opens.lower_ != "which":
            continue
        said = (t for t in span[comma.i + 2 - span.start :] if t.dep_ == "acl:relcl")
        said = (t for t in said if t.left_edge.i in (comma.i, opens.i))
        if any(base(t) in claimed("naming") | word_set("mood", "refuting") for t in said):
            return trimmed(span.doc[span.start : comma.i])
    return span


def _is_beside(mark: Token) -> bool:
    """', as the union WARNS that ...': what others do besides, with a subject of their own."""
    told = mark.head
    own = (s for s in own_subjects(told) if s.tag_ != "PRP")
    joined = (mark.dep_, told.dep_) in (("mark", "advcl"), ("cc", "conj"))
    return joined and told.tag_ in ("VBZ", "VBD", "VBP") and any(own)


def is_ended(clause: Token) -> bool:
    """'will NO LONGER tolerate it': what somebody did is refused from now on."""
    return any(c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children) for c in children(clause, "advmod"))


def is_harmless(deed: Token) -> bool:
    """'will not block the accord', 'would not use force': who promises not to do what would harm others."""
    if not is_negated(deed) or "have" in auxiliaries(deed):
        return False
    if not {"will", "'ll", "\u2019ll", "wo", "would", "shall"} & set(auxiliaries(deed)) or is_passive(deed):
        return False
    needed: list[str] = vocabulary("claims")["harmless"].get(base(deed), [])
    things = {k for o in (*objects(deed), *obliques(deed, "in", "to")) for k in keys(o)}
    return "-" in needed or bool(things & set(needed))


def is_inverted(clause: Token) -> bool:
    """'Should they attack, ...': a condition told by the place of its auxiliary, also where it hangs on a far verb."""
    opening = (a for a in children(clause, "aux", "cop", "aux:pass") if a.lower_ in ("should", "had", "were"))
    return any(a.i < s.i for a in opening for s in own_subjects(clause) if s.i < clause.i)


def is_strike(clause: Token, who: Sequence[Token]) -> bool:
    """'strikes would continue': violence as subject of a clause of going on."""
    return base(clause) in ("continue", "resume", "follow", "intensify", "go", "persist", "escalate", "expand") and any(
        keys(w) & {"strikes", "attack", "attacks", "operation", "operations", "war", "raid", "raids"}
        for w in who
    )


def is_answer(clause: Token) -> bool:
    """'will be met with punishment', 'will not go unanswered', 'will pay a price', 'will result in consequences'."""
    verb = base(clause)
    if verb in ("go", "remain", "pass", "leave"):
        told = {c.lower_ for c in children(clause, "xcomp", "acomp", "advmod", "obj", "advcl")}
        without = {k for o in obliques(clause, "without") for k in keys(o)}
        return is_negated(clause) and bool((told | without) & word_set("events", "answering"))
    words = word_set("events", "answering")
    if verb in ("meet", "answer") and is_passive(clause):
        return any(keys(o) & words for o in obliques(clause, "with", "by"))
    if verb in ("result", "lead", "end"):
        return any(keys(o) & words for o in obliques(clause, "in", "to"))
    return verb in ("pay", "face", "suffer", "bear", "draw", "provoke", "trigger", "invite", "bring") and any(
        keys(o) & words for o in objects(clause)
    )


def is_needed(clause: Token) -> bool:
    """'needs to', 'has to', 'is obliged to'; not 'has YET to answer'."""
    return (
        base(clause) in ("need", "have", "oblige", "require")
        and bool(children(clause, "xcomp"))
        and not is_yet(clause)
        and not adverbial_clauses(clause)
        and bool(doers(clause))
    )


def is_yet(clause: Token) -> bool:
    """'has YET to answer': has not done so, and need not."""
    return any(t.lower_ == "yet" for t in clause.doc[clause.i + 1 : clause.i + 2])
