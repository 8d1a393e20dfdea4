"""What a side says that it will do: plans, keeps to, is ready for, and what it will answer others with."""

from __future__ import annotations

from briefing.extract.text.clauses import auxiliaries, infinitives, is_negated
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import objects, obliques
from briefing.extract.text.suppositions import supposition
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

AHEAD = frozenset({"will", "'ll", "’ll", "shall", "would", "wo"})


def is_planned(clause: Token) -> bool:
    """'plans to disarm them', 'intends to rebuild it': what a side says that it will do, and no harm to others."""
    deeds = infinitives(clause) if base(clause) in ("plan", "intend") and clause.tag_ in ("VBZ", "VBP") else ()
    harm = word_set("events", "hostile", "violent", "considering", "words")
    return bool(deeds) and not is_negated(clause) and all(objects(d) and base(d) not in harm for d in deeds)


def is_promised(clause: Token) -> bool:
    """'remains committed to the deal', 'will take part', 'will respond'."""
    if any(c.lower_ == "committed" and children(c, "obl") for c in (clause, *children(clause, "xcomp"))):
        return True
    ahead = bool(AHEAD & set(auxiliaries(clause))) and "have" not in auxiliaries(clause) and not _is_unreal(clause)
    things = {o.lemma_.lower() for o in objects(clause)}
    brought = base(clause) in ("take", "bring", "refer", "submit", "raise") and things & claimed("disputes")
    if ahead and brought and obliques(clause, "to", "with", "at"):
        return True
    return ahead and (base(clause) in claimed("kept_to") or any(o.lower_ == "part" for o in objects(clause)))


def _is_unreal(clause: Token) -> bool:
    """'had they paid, we would be signing it': what would be so, had something been otherwise."""
    hangs = supposition(clause)
    return hangs is not None and "had" in auxiliaries(hangs)


def is_ready(clause: Token) -> bool:
    """'is ready to step in', 'stands ready for talks'; nobody promises what he 'may be prepared' for."""
    if {"may", "might", "could"} & set(auxiliaries(clause)):
        return False
    said = (clause, *(c for c in children(clause, "xcomp") if base(clause) in ("stand", "remain")))
    ready = next((c for c in said if c.lower_ in ("ready", "prepared", "willing")), None)
    told = ready is not None and (clause is not ready or children(clause, "cop", "aux:pass"))
    return bool(told) and ready is not None and bool(infinitives(ready) or obliques(ready, "for"))


def answered(clause: Token) -> set[str]:
    """What somebody answers with: 'respond with force', 'use force'; not 'help the force'."""
    told = (*objects(clause), *obliques(clause, "with", "by", "in"))
    told = tuple(o for o in told if o.lower_ != "force" or not _is_a_force(o))
    return {w for t in told for w in (t.lower_, t.lemma_.lower())}


def _is_a_force(noun: Token) -> bool:
    """'remain in force', 'send a task force': no violence."""
    return noun.i > 0 and (noun.nbor(-1).lower_ == "in" or bool(children(noun, "det", "compound", "nmod:poss")))
