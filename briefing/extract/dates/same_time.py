"""Which clauses of a sentence tell of the same time."""

from __future__ import annotations

from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import own_subjects
from briefing.extract.text.tree import children
from briefing.extract.text.words import Token

_BESIDE = frozenset({"while", "whereas"})


def is_then(clause: Token) -> bool:
    """Whether a clause tells what was done at the time of the one around it: ', when his soldiers entered the city'."""
    when = any(c.lower_ == "when" for c in (*children(clause, "advmod"), *children(clause, "mark")))
    return when and clause.dep_ in ("advcl", "advcl:relcl", "acl:relcl") and clause.head.i < clause.i


def same_time(clause: Token) -> Token | None:
    """The clause that tells what was done at the same time as another one, if any: 'SPEAKING on Sunday, he called for',
    'one VOTED for it last year while the other did not'."""
    if clause.dep_ == "advcl" and any(m.lower_ in _BESIDE for m in children(clause, "mark")):
        return clause.head
    if _is_as(clause) or is_outcome(clause):
        return clause.head
    return next((c for c in children(clause, "advcl") if c.i < clause.i and c.tag_ == "VBG" and _is_bare(c)), None)


def _is_as(clause: Token) -> bool:
    """Whether a clause tells what went on besides: 'his remarks on Friday came AS gunmen killed two'."""
    beside = clause.dep_ == "advcl" and clause.tag_ == "VBD" and clause.i > clause.head.i
    beside = beside and (clause.head.tag_ == "VBD" or auxiliaries(clause.head) in (("was",), ("were",)))
    return beside and [m.lower_ for m in children(clause, "mark")] == ["as"] and bool(own_subjects(clause))


def is_outcome(clause: Token) -> bool:
    """Whether a participle behind a clause tells what came of it: 'attacked it in May, PROMPTING Chad to close it'."""
    behind = clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.i > clause.head.i
    return behind and clause.head.tag_ == "VBD" and _is_bare(clause)


def is_told_now(clause: Token) -> bool:
    """Whether a clause tells what somebody says of what was: 'says that two WERE KILLED', 'said troops HAD KILLED two',
    not 'announced that they HAD SIGNED it'."""
    told = clause.head
    was = clause.tag_ == "VBD" or (clause.tag_ == "VBN" and bool({"was", "were", "had"} & set(auxiliaries(clause))))
    says = (told.tag_ in ("VBZ", "VBP") and act(told)) or (told.tag_ == "VBD" and told.lemma_ == "say")
    return clause.dep_ == "ccomp" and was and bool(says)


def is_told_on(clause: Token) -> bool:
    """Whether a second verb goes on with what the same one did or suffered in the past: 'arrived on Monday and MET
    him', 'was jailed on Monday and CHARGED'."""
    alike = clause.tag_ == clause.head.tag_ and (clause.tag_ == "VBD" or _was(clause.head))
    several = alike and not children(clause, "aux", "aux:pass", "cop") and not own_subjects(clause)
    return several and not {t.lower_ for t in children(clause, "advmod")} & {"later", "earlier", "previously"}


def _was(clause: Token) -> bool:
    """'was jailed', 'were hurt', 'have been hurt'."""
    return clause.tag_ == "VBN" and auxiliaries(clause)[-1:] in (("was",), ("were",), ("been",))


def in_one_breath(clause: Token) -> Token | None:
    """The verb right behind a verb and 'and' that tells more of the deed: 'was kidnapped and MURDERED last week'."""
    beside = (c for c in children(clause, "conj") if c.i == clause.i + 2 and c.tag_ == clause.tag_)
    return next((c for c in beside if clause.tag_ == "VBD" or _was(clause)), None)


def _is_bare(participle: Token) -> bool:
    """Whether a participle tells no more than what is done: 'speaking', not 'having spoken', 'after speaking'."""
    return not children(participle, "aux", "mark", "aux:pass")
