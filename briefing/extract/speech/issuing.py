"""Whose word a document is: who issued it, said something in it, or has just acted where nobody is its author."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.moments import is_when
from briefing.extract.speech.sources import source
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import (
    doers,
    obliques,
    own_subjects,
    possessors,
    premodifiers,
    preposition,
    undergoers,
)
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def acting_before(document: Token, actors: Actors) -> tuple[str, ...]:
    """The body or country that the sentence before is about; of a joint document the two or more who act there."""
    before = sentence_before(document)
    if before is None or any(t.is_space and "\n\n" in t.text for t in document.doc[before.start : document.sent.start]):
        return ()
    acting = doers(clause_of(before.root))
    named = actors.of(acting)
    if any(t.lower_ == "joint" for t in premodifiers(document)):
        met = actors.of((*undergoers(before.root), *obliques(before.root, "with")))
        kinds = ("person",) if any(actors.kind(n) == "person" for n in named) else ("country", "organisation")
        sides = tuple(dict.fromkeys(n for n in (*named, *met) if actors.kind(n) in kinds))
        return sides if len(sides) > 1 else ()
    if base(before.root) in word_set("speech", "answered") and not possessors(document):
        return ()  # 'Chad accused Peru of it. A statement said ...': of either side; 'its statement' is of who acts
    alone = len(named) == 1 and bool(own_subjects(before.root)) and actors.kind(named[0]) in ("organisation", "country")
    return named if alone else ()


def issued_before(pronoun: Token) -> Token | None:
    """The document told of in the sentence before 'it said': 'The rebels issued a statement. It said'."""
    before = sentence_before(pronoun)
    documents = (t for t in before or () if t.tag_ == "NN" and t.lemma_.lower() in word_set("speech", "signed"))
    return next((t for t in documents if t.dep_ in ("obj", "nsubj:pass")), None)


def said_in_by(document: Token) -> Token | None:
    """Who is told to have said something in a document, whatever the tree hangs that on: 'HOLM spoke of it, saying in a
    statement they met'."""
    before = document.doc[max(0, document.left_edge.i - 1)]
    said = before if act(before) else clause_of(document)
    signed = document.lemma_.lower() in word_set("speech", "signed") and preposition(document) == "in"
    spoken = source(said) if signed and act(said) in ("tell", "write") else None
    return spoken.noun if spoken is not None else None


def is_answered(document: Token) -> bool:
    """Whether a clause tells what somebody says to another's document: 'criticized a report which', 'responding to a
    letter in which'; what he denies is his word."""
    answered = act(clause_of(document)) in ("accusation", "praise")
    return answered or (document.dep_ == "obl" and preposition(document) in ("to", "on", "about", "against"))


def is_bare(document: Token) -> bool:
    """'a statement', 'the joint statement', 'its statement on Monday': where nothing tells whose it is."""
    before = {t.lower_ for t in document.lefts} <= {"a", "the", "joint", "its", "their", "on", "in", "according"}
    return before and all(is_when(c) for c in document.rights if c.dep_ in ("nmod", "acl", "acl:relcl"))


def body_before(document: Token, actors: Actors) -> tuple[str, ...]:
    """Of 'a MILITARY statement' the military told of before it; a report may be of another's."""
    if document.lemma_.lower() not in word_set("speech", "signed"):
        return ()
    before = document.doc[: document.left_edge.i]
    for word in premodifiers(document):
        met = (m for t in reversed(before) if t.lower_ == word.lower_ and (m := actors.mention(t)) is not None)
        body = next((m for m in met if m.kind == "organisation" and m.end - 1 < word.i), None)
        if body is not None and before[body.end - 1].lower_ == word.lower_:
            return (body.entity,)
    return ()
