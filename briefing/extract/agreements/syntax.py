"""How an instrument stands in its sentence: the clauses around its noun, also where the parse hangs them a noun too
low, and what takes its place: 'signed nine DOCUMENTS, including a pact', 'agreed the TERMS of a pact'."""

from __future__ import annotations

from briefing.extract.agreements.lexicon import calendar_words
from briefing.extract.text.clauses import is_negated, modifying_clauses
from briefing.extract.text.grammar import (
    agents,
    is_passive,
    is_relative_word,
    markers,
    objects,
    obliques,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children, clause_of, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_TIME = 5
"""How many words an expression of time behind a noun may have."""
_APART = 20
"""How many tokens behind 'between' the second of two stands at most."""
_PREPOSITIONS = frozenset({"regarding", "concerning", "following", "including"})
_OPENING = frozenset({"after", "before", "until", "since", "as"})
"""Words before a noun that may open a clause."""
_BEFORE = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "nmod:unmarked"})


@remembered
def own_clauses(head: Token) -> tuple[Token, ...]:
    """The clauses that say more of it: its own, and those that tell of a noun inside its phrase what is done to nothing
    but an instrument ('the declaration of principles THAT THEY SIGNED')."""
    own = tuple(c for c in modifying_clauses(head) if not _is_of_others(head, c))
    inner = (t for t in head.subtree if t.i > head.i and t.dep_ in ("nmod", "conj") and t.pos_ in ("NOUN", "PROPN"))
    deeds = word_set("agreements", "deeds", "reaching")
    low = (c for t in inner for c in children(t, "acl", "acl:relcl") if base(c) in deeds and not _has_object(c))
    own = tuple(x for c in own for x in (c, *(children(c, "xcomp") if base(c) in ("have", "need", "remain") else ())))
    after = head.doc.words[head.i + 1 : head.i + 2] if head.dep_ == "compound" else ()
    broken = (t for t in after if t == head.head and t.tag_ == "VBN")
    found = {*own, *low, *broken, *_participle(head), *_loose(head), *_high(head), *aim(head)}
    return tuple(sorted((c for c in found if not _is_preposition(c)), key=lambda c: c.i))


def _is_of_others(head: Token, clause: Token) -> bool:
    """Whether the number of a relative clause says that it tells of what the noun belongs to: 'negotiations on a
    treaty, which WERE suspended'."""
    tensed = next((t for t in (*children(clause, "aux", "aux:pass", "cop"), clause) if t.tag_ in ("VBD", "VBP")), None)
    plural = tensed is not None and (tensed.tag_ == "VBP" or tensed.lower_ == "were")
    told = any(is_relative_word(s) for s in children(clause, "nsubj", "nsubj:pass"))
    return plural and told and head.tag_ == "NN" and head.head.tag_ == "NNS" and not children(head, "conj")


def _high(head: Token) -> tuple[Token, ...]:
    """The relative clause right behind a noun that the parse hangs on what the noun is a part of: 'Annex B of the
    treaty, WHICH THEY SIGNED in 1973'."""
    start = head.right_edge.i + 1
    after = head.doc[start : start + 2]
    if not any(is_relative_word(t) for t in after):
        return ()
    deeds = word_set("agreements", "deeds")
    above = (c for a in head.ancestors if a.pos_ in ("NOUN", "PROPN") for c in children(a, "acl:relcl"))
    return tuple(c for c in above if start <= c.left_edge.i <= start + 1 and base(c) in deeds and not _has_object(c))


def _participle(head: Token) -> tuple[Token, ...]:
    """The participle behind a noun that the parse takes for the verb of it: 'despite a truce INKED in May'."""
    after = head.doc.words[head.i + 1 : head.i + 2]
    done = (t for t in after if t == head.head and t.tag_ in ("VBN", "VBD") and preposition(head))
    return tuple(t for t in done if base(t) in word_set("agreements", "done_to") and not children(t, "aux", "nsubj"))


def _loose(head: Token) -> tuple[Token, ...]:
    """The participle right behind a noun that the parse hangs on the verb: 'under an accord REACHED in May, A will'."""
    after = head.doc.words[head.i + 1 : head.i + 2]
    done = (t for t in after if t.tag_ == "VBN" and t.dep_ == "advcl" and base(t) in word_set("agreements", "done_to"))
    return tuple(t for t in done if not children(t, "aux", "nsubj", "mark"))


def aim(head: Token) -> tuple[Token, ...]:
    """The infinitive right behind one that is not taken as known, wherever the parse hangs it: 'as part of A DEAL in
    Lima TO FREE captives'; with 'the' it may as well be what for something is done: 'broke the truce TO ATTACK'."""
    after = head.doc.words[head.right_edge.i + 1 : head.right_edge.i + 2]
    articles = [c.lower_ for c in children(head, "det")]
    new = bool({"a", "an"} & set(articles)) or (head.tag_ == "NNS" and not articles)
    to = (t.head for t in after if t.lower_ == "to" and t.dep_ == "mark" and new)
    return tuple(verb for verb in to if verb.tag_ == "VB" and verb.head in head.ancestors)


def _is_preposition(clause: Token) -> bool:
    """Whether it is no clause: 'a memorandum REGARDING trade'."""
    return clause.lower_ in _PREPOSITIONS and not children(clause, "nsubj", "aux")


def governing(head: Token) -> Token:
    """The clause that an instrument stands in, whatever the parse makes of a participle behind it."""
    behind = next(iter(_participle(head)), None)
    return clause_of(head if behind is None or behind.head == behind else behind.head)


def _has_object(clause: Token) -> bool:
    return any(not is_relative_word(o) for o in children(clause, "obj"))


def behind(noun: Token, *prepositions: str) -> tuple[Token, ...]:
    """What the preposition right behind a noun governs, where the parse hangs that elsewhere: 'a pact WITH X'."""
    end = noun.i + 1
    if not {"with", "between"}.isdisjoint(prepositions):
        # 'a peace deal IN JULY between X and Y'
        end = next((t.i for t in noun.doc.words[end : end + _TIME] if not _is_of_time(t)), end)
    after = noun.doc.words[end : end + 1]
    found = (t.head for t in after if t.dep_ == "case" and t.lower_ in prepositions and t.head.i > t.i)
    return tuple(c for t in found for c in conjuncts(t))


def two_between(between: Token) -> tuple[Token, ...]:
    """What stands right behind 'between' and behind the next 'and', whatever the parse makes of the two."""
    rest = between.doc[between.i + 1 : min(between.sent.end, between.i + _APART)]
    link = next((t for t in rest if t.lower_ == "and"), None)
    if link is None or link.i + 1 >= between.sent.end:
        return (between.head,)
    return _noun_of(rest[0], link.i), _noun_of(between.doc[link.i + 1], between.sent.end)


def _noun_of(first: Token, end: int) -> Token:
    """The noun of the phrase that a word opens, before a place in the text."""
    while first.i < first.head.i < end and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    return first


def _is_of_time(word: Token) -> bool:
    """Whether a word may stand in an expression of time behind a noun."""
    return word.lower_ in ("in", "on", "last", "this", "earlier") or word.ent_type_ == "DATE" or word.like_num or (
        word.is_title and word.lower_.rstrip(".") in calendar_words("weekdays", "months"))


def is_done_to(head: Token, clause: Token) -> bool:
    """Whether an instrument is what something is done to; of a relative clause also where it has no other object."""
    if head in undergoers(clause) or _is_late_object(head, clause):
        return True
    if clause.dep_ == "acl" and clause.head == head and children(clause, "nsubj") and not _has_object(clause):
        # 'the accord, WHICH A and B, the president, signed', taken for no relative clause
        return any(is_relative_word(o) or o.lower_ == "that" for o in children(clause, "obj", "mark"))
    low = clause in own_clauses(head) and clause not in modifying_clauses(head)
    own = clause.dep_ == "acl:relcl" and clause.head == head
    taken = children(clause, "obl:unmarked") or any(c.lower_ == "that" for c in children(clause, "mark"))
    gap = own and (bool(taken) or not any(is_relative_word(t) for t in clause.subtree))
    return (low or gap) and not is_passive(clause) and head not in subjects(clause) and not _has_object(clause)


def _is_late_object(head: Token, clause: Token) -> bool:
    """Whether it is an object that words between it and the verb keep from being one in the parse: 'revoked with
    immediate effect AN ACCORD'."""
    late = head.head == clause and head.dep_ == "obl" and head.i > clause.i and not preposition(head)
    return late and not objects(clause) and not is_passive(clause)


def is_about(head: Token, clause: Token) -> bool:
    """Whether an instrument is the subject of a clause, also where the parse takes what opens the clause for a
    preposition: 'after THE TRUCE, signed in May, fell apart'."""
    if head in subjects(clause):
        return True
    opened = head.head == clause and head.i < clause.i and preposition(head) in _OPENING
    return opened and clause.tag_ in ("VBD", "VBZ", "VBP") and not children(clause, "nsubj", "nsubj:pass", "mark")


def talks_on(head: Token) -> Token | None:
    """The talks that an instrument is to come out of, also where the parse hangs it on whom they are with: 'TALKS with
    X on a pact'."""
    words = word_set("agreements", "talks")
    by = head.head
    if by.tag_ == "VBG" and {"on", "about"} & set(markers(by)) and by.head.lemma_.lower() in words:
        return by.head  # 'talks with X on RENEWING a truce'
    if head.head.lemma_.lower() in words:
        return head.head
    if preposition(head) not in ("on", "over", "about", "for", "towards", "toward"):
        return None
    verb = clause_of(head)
    above = (*(t for t in head.ancestors if t.i >= verb.left_edge.i), *objects(verb))
    return next((t for t in above if t.i < head.i and t.tag_ in ("NN", "NNS") and t.lemma_.lower() in words), None)


def signers(clause: Token) -> tuple[Token, ...]:
    """Who does in a passive, and for whom: 'signed BY the minister', 'signed on behalf OF Peru'."""
    if is_negated(clause):
        return ()
    by = obliques(clause, "by") if is_passive(clause) else ()
    behalf = (o for b in obliques(clause, "on") if b.lower_ == "behalf" for o in obliques(b, "of"))
    return tuple(dict.fromkeys((*behalf, *agents(clause), *by)))


def clause_around(head: Token) -> Token:
    """The clause that an instrument stands in; behind a participle that the parse takes for the verb, the clause of the
    verb itself: 'a truce REACHED in May WAS BROKEN'."""
    clause = clause_of(head)
    if clause.i != head.i + 1 or base(clause) not in word_set("agreements", "done_to") or objects(clause):
        return clause
    behind = (c for c in children(clause, "advcl", "ccomp", "parataxis") if children(c, "aux:pass") and c.i > clause.i)
    return next((c for c in behind if not children(c, "nsubj", "nsubj:pass")), clause)


def still_to_be(clause: Token) -> Token:
    """What is still to be done to a thing: 'approved' in 'it HAS yet to be approved', 'signed' in 'it IS DUE to be
    signed'; else the clause itself."""
    arranged = clause.lower_ in word_set("mood", "arranged", "lapsing")
    if not arranged and base(clause) not in ("be", "have", "need", "remain"):
        return clause
    return next((c for c in children(clause, "xcomp") if is_passive(c)), clause)


def is_put_name_to(head: Token, clause: Token) -> bool:
    """Whether somebody signs it in other words: 'PUT THEIR NAMES TO a truce', 'the accord they put their names to'."""
    if base(clause) not in ("put", "affix", "append", "set", "add"):
        return False
    named = any(o.lemma_.lower() in ("name", "signature") for o in objects(clause))
    return named and (clause in own_clauses(head) or (preposition(head) == "to" and head in obliques(clause)))


def is_called(head: Token) -> bool:
    """Whether a noun says what is called so or is so, not that there is another: 'called it A DEFENCE PACT', 'it was A
    TECHNICAL ARRANGEMENT', 'refer to the document as A TREATY'."""
    verb = head.head
    if children(head, "cop"):
        return any(_is_known(s) for s in children(head, "nsubj"))
    if base(verb) not in word_set("agreements", "calling"):
        return False
    named = (*objects(verb), *obliques(verb, "to"))
    return head not in named and any(_is_known(n) for n in named if n.i < head.i)


def _is_known(noun: Token) -> bool:
    return noun.lower_ in ("it", "this", "that") or (
        noun.lemma_.lower() in word_set("agreements", "documents", "general")
        and any(c.lower_ in ("the", "this", "that") for c in children(noun, "det"))
    )
