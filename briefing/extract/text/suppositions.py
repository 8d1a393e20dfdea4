"""On what condition a clause holds: 'if it withdraws', 'had it known', 'subject to approval', 'without fresh money'."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing.extract.text.clauses import adverbial_clauses, adverbs, auxiliaries, condition
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import markers, obliques, own_subjects, preposition
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_AHEAD = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "could", "may", "might", "can", "must"})
_UNSURE = frozenset({"would", "could", "might"})
_AT_ONCE = frozenset({"soon", "moment", "minute", "instant"})
"""Words that a clause hangs on which tells when something is done: 'as SOON as they leave', 'the MOMENT it ends'."""


@remembered
def supposition(clause: Token) -> Token | None:
    """The head of a clause's condition, also of one without 'if' ('had it known'), with another word ('provided that')
    or on the word that introduces the clause ('should it refuse, he warned, they would leave')."""
    said = clause.head if clause.dep_ == "ccomp" and act(clause.head) else clause
    hung = (c for c in adverbial_clauses(said) if said is not clause and (c.i < said.i or c.i > clause.i > said.i))
    beside = (*children(clause, "parataxis"), *adverbs(clause), *obliques(clause, "on"))
    around = (*adverbial_clauses(clause), *hung, *beside)
    told = [c for c in around if is_condition(c)]
    told += (c for a in around for c in children(a, "ccomp", "advcl", "acl") if _is_stipulated(c))
    return condition(clause) or next(iter(told), None) or next(_provisos(clause, said), None)


@remembered
def prerequisite(clause: Token) -> Token | None:
    """The head of what must be before somebody does as he says: his condition, or what his deed waits for ('once the
    treaty is signed', 'as soon as they leave', 'the moment it ends', 'only after a vote is held')."""
    timed = (c for c in adverbial_clauses(clause) if _tells_first(c))
    soon = (c for a in adverbs(clause) if a.lower_ == "soon" for c in children(a, "advcl", "ccomp"))
    moments = (o for o in children(clause, "obl:unmarked", "obj") if o.lower_ in _AT_ONCE)
    held = (*timed, *soon, *(c for m in moments for c in children(m, "acl:relcl", "advcl")))
    return supposition(clause) or next((c for c in held if _is_awaited(c, clause)), None)


def is_awaited(clause: Token) -> bool:
    """Whether a clause tells what must be before somebody does as he says: 'will leave once they CONFIRM it'."""
    deed = clause.head.head if clause.head.lower_ in _AT_ONCE else clause.head
    return deed != clause and prerequisite(deed) == clause


def is_waited_for(clause: Token) -> bool:
    """Whether a clause in the past tells what somebody waited for who would not act before it: 'refused to leave until
    they AGREED to pay', 'could reopen it as soon as they AGREED'; nobody says that it came about, but where it has a
    day."""
    first = first_conjunct(clause)
    if "VBD" not in {t.tag_ for t in (first, *children(first, "aux", "aux:pass", "cop"))}:
        return False
    if is_awaited(first):
        return True
    deed = first.head
    held = deed.head if deed.dep_ == "xcomp" else deed
    unready = _UNSURE & set(auxiliaries(deed)) or {base(deed), base(held)} & word_set("mood", "withholding")
    return first.dep_ == "advcl" and "until" in markers(first) and bool(unready) and not is_dated(first)


def is_dated(clause: Token) -> bool:
    """Whether a clause holds a day or month by its name: 'until they AGREED on Monday'."""
    return any(t.tag_ == "NNP" and t.lower_ in _days() for t in clause.subtree)


def was_let(clause: Token) -> bool:
    """'let the army BOMB it on Monday': what somebody let others do on a day is done."""
    let = clause.head
    return base(let) == "let" and let.tag_ == "VBD" and not auxiliaries(let) and is_dated(let)


@cache
def _days() -> frozenset[str]:
    """The names of weekdays and months."""
    named = (vocabulary("calendar")[kind] for kind in ("weekdays", "months"))
    return frozenset(name.lower() for kind in named for names in kind.values() for name in names)


def is_within_condition(clause: Token) -> bool:
    """Whether a clause tells on what condition another holds, or is part of what tells it: 'if it finds that they
    LEFT', 'unless they pay and LEAVE'."""
    while not is_condition(clause):
        if clause.dep_ not in ("ccomp", "xcomp", "conj") or clause.head == clause or _is_opened(clause):
            return False
        clause = clause.head
    return True


def _is_opened(clause: Token) -> bool:
    """Whether a joined clause has a word of its own before it: 'if they pay and BEFORE they leave'."""
    return clause.dep_ == "conj" and bool(markers(clause))


def _tells_first(clause: Token) -> bool:
    """'once they leave', 'only when it ends', 'would ONLY leave when it ends'."""
    opening = (*children(clause, "mark"), *adverbs(clause))
    before = [a.lower_ for a in adverbs(clause.head) if a.i < clause.head.i < clause.i]
    before += [w.nbor(-1).lower_ for w in opening if w.i > 0]
    alone = "only" in before
    return any(w.lower_ == "once" or (alone and w.lower_ in ("when", "after")) for w in opening)


def _is_awaited(clause: Token, deed: Token) -> bool:
    """Whether a clause of time is told as still to come, beside a deed that is to come, too: in the present, or, where
    words are reported ('would pay once they LEFT'), in the past."""
    told = {t.tag_ for t in (clause, *children(clause, "aux", "aux:pass", "cop"))}
    if told & {"VBZ", "VBP"}:
        return deed.tag_ not in ("VBZ", "VBP") or bool(children(deed, "cop"))
    return "VBD" in told and deed.tag_ == "VB" and bool(_UNSURE & set(auxiliaries(deed)) or "to" in markers(deed))


def _provisos(clause: Token, said: Token) -> Iterator[Token]:
    """The phrases that say what a deed to come hangs on: 'SUBJECT to approval', 'pending a VOTE', 'without a DEAL',
    'funds PERMITTING', also before the verb of saying ('without a deal, he said, they would leave')."""
    outer = clause
    while outer.dep_ == "xcomp" and outer.head != outer:
        outer = outer.head
    for word in dict.fromkeys((clause, outer)):
        yield from (c for c in children(word, "advcl", "xcomp", "obl", "dep", "acl") if is_subject_to(c))
        yield from (c for c in children(word, "advcl") if c.lower_ == "permitting" and own_subjects(c))
    if not _AHEAD & {*auxiliaries(clause), *auxiliaries(outer)}:
        return
    first = min((s.i for s in own_subjects(clause)), default=clause.i)
    for word in dict.fromkeys((clause, outer, said)):
        yield from obliques(word, "pending")
        yield from (o for o in obliques(word, "without", "absent") if o.i < first or _is_needed(o))


def is_anybody(noun: Token) -> bool:
    """'anyone', 'any soldier', 'whoever': nobody in particular."""
    whoever = noun.lower_ in ("anyone", "anybody", "whoever", "everyone", "everybody", "nobody")
    return whoever or any(c.lower_ in ("any", "every", "no") for c in children(noun, "det"))


def is_subject_to(word: Token) -> bool:
    """'subject' of 'subject to the approval of parliament'."""
    return word.lower_ in ("subject", "conditional", "contingent") and any(_is_needed(o) for o in obliques(word))


def _is_needed(noun: Token) -> bool:
    """Whether something is what deeds wait for: 'approval', 'funds', 'a vote'."""
    return noun.lemma_.lower() in word_set("mood", "awaited") and preposition(noun) != ""


def is_condition(clause: Token) -> bool:
    """Whether a clause tells on what condition another holds."""
    marked = any(m in word_set("mood", "conditions") and m != "whether" for m in markers(clause))
    return marked or _is_inverted(clause) or _is_stipulated(clause)


def _is_stipulated(clause: Token) -> bool:
    """'provided that it halt its raids', 'as long as it withdraws', 'on condition that it apologise'."""
    if clause.dep_ not in ("advcl", "ccomp", "acl", "parataxis"):
        return False
    word, marked = clause.head.lower_, markers(clause)
    if clause.dep_ in ("advcl", "ccomp") and word == "long" and "as" in marked:
        return True
    before = clause.doc[max(0, clause.left_edge.i - 1)]
    stipulating = before.lower_ in word_set("mood", "stipulating") and before.tag_ in ("VBN", "VBG", "VBD")
    if stipulating and own_subjects(clause):  # wherever a parse hangs either of them
        return before.dep_ in ("advcl", "acl", "conj", "parataxis", "dep") and not own_subjects(before)
    return clause.dep_ in ("acl", "ccomp") and word in word_set("mood", "provisos") and "that" in marked


def _is_inverted(clause: Token) -> bool:
    """'Should they attack, ...', 'Had it known, ...': a condition without 'if'."""
    if clause.dep_ != "advcl":
        return False
    subject = next((s.i for s in own_subjects(clause)), -1)
    helping = children(clause, "aux", "cop", "aux:pass")
    return any(a.i < subject and a.lower_ in ("should", "had", "were") for a in helping)
