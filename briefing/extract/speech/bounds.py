"""Where what somebody says ends: before what another says, what the paper adds, and what dates it."""

from __future__ import annotations

from briefing.extract.speech.pieces import FEWEST_WORDS, SPANS, pieces_of
from briefing.extract.speech.sayings import Stretch
from briefing.extract.speech.surface import inserted
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import markers, objects, own_subjects
from briefing.extract.text.tree import children
from briefing.extract.text.words import Doc, Token

FINITE = ("VBD", "VBZ", "VBP")
"""Tags of finite verbs."""
_SAME = frozenset({"he", "she", "they"})


def inserted_cuts(doc: Doc, start: int, end: int) -> list[int]:
    """Where content ends because somebody else is said to tell it: '..., an official said'."""
    cues = (t for t in doc[start + 1 : end] if t.tag_ in FINITE and act(t))
    around = (found for t in cues if (found := inserted(t)) is not None)
    return [told[0][1] for told, _ in around if told[0][1] > start]


def to_inserted(doc: Doc, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Content behind its cue up to where somebody else is said to tell it."""
    if len(pieces) != 1 or not (cuts := inserted_cuts(doc, *pieces[0])):
        return pieces
    return pieces_of(doc, list(range(pieces[0][0], min(cuts))), None) or pieces


def to_semicolon(doc: Doc, pieces: tuple[Stretch, ...], inside: set[int]) -> tuple[Stretch, ...]:
    """The content up to a semicolon behind which somebody else speaks: 'said it was late[; an official denied it]'."""
    for k, (start, end) in enumerate(pieces):
        for i in range(start + FEWEST_WORDS, end - 1):
            if doc[i].text == ";" and i not in inside and _is_told_by_another(doc, i + 1, end):
                return (*pieces[:k], (start, i))
    return pieces


def _is_told_by_another(doc: Doc, start: int, end: int) -> bool:
    """Whether the words after a semicolon begin with a noun that says something."""
    cue = next((t for t in doc[start:end] if t.tag_ in (*FINITE, "VBN")), None)
    if cue is None or not (act(cue) or cue.lemma_.lower() == "put") or cue.tag_ not in FINITE:
        return False
    return any(start <= s.i < cue.i and s.pos_ != "PRON" for s in own_subjects(cue))


def is_apart(doc: Doc, start: int) -> bool:
    """Whether the words behind an inserted cue are no part of what it introduces: ', adding that ...'."""
    return (doc[start].tag_ == "VBG" and bool(act(doc[start]))) or _is_occasion(doc, start)


def _is_occasion(doc: Doc, start: int) -> bool:
    """Whether the words behind an inserted cue tell when it was said: 'X said, [hours after the talks ended]'."""
    words = [t.lower_ for t in doc[start : start + 4]]
    spans = {*SPANS, *(f"{s}s" for s in SPANS), "minutes", "moments", "shortly", "soon"}
    for k, word in enumerate(words[:3]):
        if word in spans:
            return words[k + 1 : k + 2] in (["after"], ["before"], ["later"])
    return False


def is_answered(doc: Doc, start: int, end: int) -> bool:
    """Whether somebody else answers in the words behind an inserted cue: 'X said, [but Oslo denied it]'."""
    if doc[start].lower_ not in ("but", "while", "though", "although"):
        return False
    answers = (t for t in doc[start:end] if act(t) and t.tag_ in (*FINITE, "VBN"))
    first = next(answers, None)
    who = own_subjects(first) if first is not None else ()
    return (
        bool(who)
        and all(start < w.i and w.pos_ != "PRON" for w in who)
        and not any(t.tag_ in FINITE for t in doc[start : who[0].i])
    )


def coordinated(cue: Token, start: int, end: int) -> int:
    """Where the content ends if the cue's subject goes on to do more: 'said it was late [and warned Oslo]'."""
    doc = cue.doc
    for token in doc[start + 1 : end]:
        behind = token.tag_ == "VBG" and doc[token.i - 1].text == ","
        if behind and ((act(token) == "tell" and children(token, "ccomp")) or hopes(token)):
            return token.i - 1
        link = next((c for c in children(token, "cc") if start < c.i < token.i), None)
        if link is None or token.tag_ != cue.tag_:
            continue
        told, who = token.head, own_subjects(token)
        if who and act(token) == "tell" and children(token, "ccomp") and all(w.lower_ in _SAME for w in who):
            return link.i
        if who:
            continue
        if told == cue or (act(token) and (told.tag_ != cue.tag_ or not act(told))):
            return link.i
    return end


def hopes(verb: Token) -> bool:
    """'expressed hope that ...': a verb whose object says what somebody looks forward to."""
    if verb.lemma_.lower() not in claimed("voicing"):
        return False
    hoped = (o for o in objects(verb) if o.lemma_.lower() in claimed("hopes"))
    return any("that" in markers(c) for o in hoped for c in (*children(o, "acl", "ccomp"), *children(verb, "ccomp")))
