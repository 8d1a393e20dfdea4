"""How a clause is told and what hangs on it: auxiliaries, negation, particles and adverbs; complements, infinitives and
the clauses beside it. What is said of trees in `grammar.py` holds here, too.
"""

from __future__ import annotations

from briefing.extract.text.grammar import markers, own_subjects
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import SUBJECT, children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "no", "nothing", "nobody", "none", "hardly",
                        "barely"})
_NO_MORE = frozenset({"merely", "only", "just", "solely", "simply"})
"""Words behind 'not' with which it denies nothing, but says that there is more."""
_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
ARRANGED = frozenset({"going", "set", "due", "scheduled", "expected", "about", "slated", "poised"})
"""Words before an infinitive that say that it is arranged or at hand: 'is DUE to meet'."""

_DISAGREEING = {"VBP": frozenset({"he", "she", "it"}), "VBZ": frozenset({"we", "they"})}
"""The subjects with which a verb in the present cannot stand, by its tag."""


@remembered
def auxiliaries(clause: Token) -> tuple[str, ...]:
    """The auxiliaries, modals and copulas of a clause, lower case; those of a first conjunct hold for the next."""
    own = tuple(a.lower_ for a in children(clause, "aux", "aux:pass", "cop"))
    if not own and clause.dep_ == "conj" and clause.tag_ in ("VB", "VBN", "VBG"):
        # 'said it would help and denied it': no participle shares 'would' with a bare verb
        return () if clause.tag_ == "VBN" and clause.head.tag_ == "VB" else auxiliaries(clause.head)
    return own


def is_future(clause: Token) -> bool:
    """Whether a clause is put in the future: 'will meet', 'is to meet', 'is going to meet', 'is set to meet'."""
    if _FUTURE & set(auxiliaries(clause)):
        return True
    head = clause.head
    if clause.dep_ == "xcomp" and head.lower_ in ARRANGED:
        return any(a in ("is", "are", "am", "was", "were", "been", "'s", "'re") for a in auxiliaries(head))
    if clause.dep_ == "xcomp" and head.lower_ in ("is", "are", "was", "were") and clause.i - head.i < 4:
        return "to" in markers(clause)  # 'is' taken for the verb that governs it
    return "to" in markers(clause) and bool(children(clause, "cop", "aux") and clause.dep_ in ("ROOT", "ccomp", "conj")
                                            and {"is", "are", "was", "were"} & set(auxiliaries(clause)))


def goes_with(verb: Token, said: Token) -> bool:
    """Whether a verb without a subject may go on with that of a clause before it: 'he rules AND LIES', but not 'he
    rules and HAVE LEFT' nor 'there were frauds and IS SUING'."""
    theirs = children(said, "nsubj", "nsubj:pass")
    helping = children(verb, "aux", "aux:pass", "cop")
    # a bare 'cut' is taken for the present behind 'would slash'
    own = next((t for t in helping if t.tag_ in _DISAGREEING), verb if verb.tag_ == "VBZ" else None)
    if not theirs or own is None or children(verb, *SUBJECT):
        return True
    return not children(said, "expl") and theirs[0].lower_ not in _DISAGREEING[own.tag_]


@remembered
def is_negated(clause: Token) -> bool:
    """Whether a clause is negated, by a particle ('did not', 'never') or by what it says it of ('no agreement was')."""
    said = (c for c in children(clause, "advmod", "det", "discourse", "cc:preconj") if c.lower_ in _NEGATIONS)
    if any(c.lower_ != "not" or c.doc[c.i + 1].lower_ not in _NO_MORE for c in said):
        return True  # but not 'are not merely selling it'
    if any(m.lower_ == "of" and m.i and m.nbor(-1).lower_ == "short" for m in children(clause, "mark", "case")):
        return True  # 'stopped short of naming him'
    if clause.dep_ == "conj" and not own_subjects(clause):
        joined = {c.lower_ for c in children(clause, "cc")}
        if "nor" in joined or ("or" in joined and is_negated(clause.head)):
            return True  # 'has never confirmed or denied it'
    return any(c.lower_ in _NEGATIONS or any(_is_none(d) for d in children(c, "det", "cc:preconj"))
               for o in children(clause, "obj", *SUBJECT) for c in (o, *children(o, "nmod:poss")))


def _is_none(word: Token) -> bool:
    """'NO agreement'; but 'a NO confidence motion' is one."""
    return word.lower_ in ("no", "neither") and word.nbor(1).lower_ not in ("confidence", "fly", "bid")


def adverbs(token: Token) -> tuple[Token, ...]:
    """The adverbs of a clause or word: 'reportedly', 'not', 'also'."""
    return children(token, "advmod")


@remembered
def particle(verb: Token) -> str:
    """The particle of a phrasal verb, lower case ('out' of 'carry out', 'forward' of 'put forward'), '' if none."""
    pushed = (a for a in children(verb, "advmod") if a.i == verb.i + 1 and a.lower_ in ("forward", "forth"))
    return next((p.lower_ for p in (*children(verb, "compound:prt"), *pushed)), "")


def complements(clause: Token) -> tuple[Token, ...]:
    """The heads of the clauses that a verb takes as its content: 'said that ...', 'asked if ...', quoted speech."""
    return children(clause, "ccomp", "parataxis")


@remembered
def whole(clause: Token) -> Token:
    """The clause that a participle or infinitive belongs to: 'attempted to launch', 'is set to visit'."""
    while clause.dep_ == "xcomp" and clause.head != clause and not own_subjects(clause):
        clause = clause.head
    return clause


def infinitives(token: Token) -> tuple[Token, ...]:
    """The heads of the open complements of a verb, noun or adjective: 'agreed to meet', 'a plan to attack'."""
    return tuple(c for c in children(token, "xcomp", "acl", "advcl") if "to" in markers(c) or c.dep_ == "xcomp")


def modifying_clauses(noun: Token) -> tuple[Token, ...]:
    """The heads of the clauses that say more of a noun: relative clauses, participles, infinitives."""
    return children(noun, "acl", "acl:relcl")


@remembered
def adverbial_clauses(clause: Token) -> tuple[Token, ...]:
    """The heads of the clauses of time, condition, reason or purpose of a clause."""
    return children(clause, "advcl", "advcl:relcl")


def condition(clause: Token) -> Token | None:
    """The head of a clause's condition ('if nothing is done'), if it has one."""
    return next((c for c in adverbial_clauses(clause) if {"if", "unless", "should"} & set(markers(c))), None)


def is_bare(clause: Token) -> bool:
    """Whether a verb says what somebody is to do, and not what he does: 'that Chad WITHDRAW', and behind a verb of the
    past that asks also 'proposed that both WITHDRAW'."""
    if clause.tag_ != "VBP":
        return clause.tag_ == "VB"
    if any(s.tag_ in ("NN", "NNP") for s in own_subjects(clause)):
        return True
    asking = clause.head
    past = asking.tag_ == "VBD" or (asking.tag_ == "VBN" and bool({"has", "have", "had"} & set(auxiliaries(asking))))
    stands = base(clause) in word_set("mood", "standing")
    proposed = clause.dep_ == "ccomp" and base(asking) in word_set("mood", "proposing")
    if base(asking) == "suggest":  # 'suggested that both sides WITHDRAW', no 'suggested that rebels FUND the party'
        proposed = proposed and any(c.lower_ in ("both", "two") for s in own_subjects(clause) for c in s.children)
    return past and not stands and proposed
