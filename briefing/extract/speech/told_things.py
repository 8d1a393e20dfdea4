"""What somebody says without a clause: 'claimed responsibility for it', 'reported two cases', 'expressed hope that'."""

from __future__ import annotations

from briefing.extract.text.clauses import infinitives, modifying_clauses
from briefing.extract.text.grammar import is_passive, markers, objects, own_subjects
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_WHEN = frozenset({"when", "as", "after", "before", "while"})


def tells_thing(cue: Token) -> bool:
    """Whether the object of a verb of saying is what is said; of no deed owned up to, which is told by its own verb."""
    things = vocabulary("speech")["told_things"].get(cue.lemma_.lower())
    behind = [o for o in objects(cue) if o.i > cue.i]
    if is_passive(cue) or cue.tag_ == "VB" or not behind or _is_nobody(cue):
        return False
    if things is not None:
        deeds = (c for o in behind for c in children(o, "acl"))
        known = not things or any(o.lemma_.lower() in things for o in behind)
        return known and not any(c.tag_ == "VBG" for c in deeds)  # 'claimed responsibility for SHELLING it'
    voiced = (o for o in behind if o.lemma_.lower() in word_set("speech", "voiced"))
    voicing = cue.lemma_.lower() in word_set("speech", "voicing")
    told = any(infinitives(o) or any(c.tag_ != "VBG" for c in modifying_clauses(o)) for o in voiced)
    return voicing and (told or any("that" in markers(c) for o in _felt(cue) for c in modifying_clauses(o)))


def owns_up(cue: Token) -> bool:
    """'claimed responsibility for two bombings that killed nine': only who did them is on the claimant's word; of
    'expressed regret that nine had died' nothing."""
    return tells_thing(cue) and (any(o.lower_ == "responsibility" for o in objects(cue)) or bool(_felt(cue)))


def _felt(cue: Token) -> list[Token]:
    return [o for o in objects(cue) if o.i > cue.i and o.lemma_.lower() in word_set("speech", "felt")]


def without_occasion(cue: Token, content: list[int]) -> list[int]:
    """The tokens of what is said without a clause for when it was: 'expressed a wish to return it [when they met]'."""
    after = (t for t in cue.doc.words[content[0] : content[-1] + 1] if t.dep_ == "advcl") if content else ()
    when = (t for t in after if t.left_edge.lower_ in _WHEN and (t.head.pos_ == "NOUN" or "to" in markers(t.head)))
    end = min((t.left_edge.i for t in when), default=len(cue.doc))
    return [i for i in content if i < end]


def _is_nobody(cue: Token) -> bool:
    """'NO ONE claimed it', 'NO GROUP has'."""
    return any(s.lower_ == "nobody" or s.left_edge.lower_ == "no" for s in own_subjects(cue))
