"""Verbs that a parse hangs on what was said, though the one who said it goes on to do them."""

from __future__ import annotations

from briefing.extract.text.cues import act, claimed
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.words import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def said_beside(verb: Token) -> Token | None:
    """The verb of saying that a verb goes on from: 'said' for 'called' in 'said that work was going on and called on
    Oslo to pay'; None where a verb is part of what was said.

    It goes on where it says something too, in the tense of the verb of saying, and what was said is put otherwise.
    """
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE | {"VBN"} or children(verb, "aux", "aux:pass"):
        return None
    if act(verb) in ("", "expectation"):
        return None
    said = first_conjunct(verb)
    cue = said.head
    if said.dep_ == "acl" and cue.dep_ == "obl" and any(m.lower_ == "that" for m in children(said, "mark")):
        return cue.head if _goes_on(verb, said, cue.head) else None  # 'said in a report that ... and called on'
    if said.dep_ not in ("ccomp", "xcomp", "obj") or cue == said or cue.tag_ not in _FINITE or not act(cue):
        return None
    return cue if _goes_on(verb, said, cue) else None


def is_calling_on(verb: Token) -> bool:
    """'had been lost and called on Oslo to help': the past of a verb of asking, taken for a second participle."""
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    plain = verb.lemma_.lower() in claimed("sought") and not children(verb, "aux", "aux:pass")
    return plain and any(t.lower_ in ("on", "upon", "for") for t in behind)


def _goes_on(verb: Token, said: Token, cue: Token) -> bool:
    """Whether a verb is put like the verb of saying, and not like what was said."""
    told_otherwise = said.tag_ != cue.tag_ or bool(children(said, "aux", "cop"))
    same_tense = verb.tag_ == cue.tag_ or (verb.tag_ == "VBN" and cue.tag_ == "VBD" and verb.lower_.endswith("ed"))
    return bool(act(cue)) and told_otherwise and same_tense and verb.i > cue.i
