"""Whether two clauses tell the same of somebody: 'A top diplomat is in Chad for talks. Ann Low met the president'."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.text.cues import act
from briefing.extract.text.grammar import is_passive
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token


def tells_the_same(told: Token, again: Token) -> bool:
    """Whether two clauses, by their heads, may tell of one deed or saying of their subjects: both say something, both
    do or suffer the same, or deeds of one sort ('is in Chad', 'will meet')."""
    if _speaks(told) and _speaks(again):
        return True
    return bool(_deeds(told) & _deeds(again)) and is_passive(_last(told)) == is_passive(_last(again))


def _speaks(clause: Token) -> bool:
    """Whether a clause tells that somebody says something: 'praised', 'spoke', 'issued the warning', 'stopped short of
    saying'."""
    below = [c for c in children(clause, "advcl", "acl") if c.tag_ == "VBG"]
    own = () if is_passive(clause) else _chain(clause)  # 'is expected to speak' is no saying
    return any(_says(verb) for verb in (*own, *below))


def _says(verb: Token) -> bool:
    remark = verb.lemma_.lower() in word_set("speech", "remarking") and any(
        o.lemma_.lower() in word_set("speech", "remarks") for o in children(verb, "obj"))
    return remark or bool(act(verb)) or verb.lemma_.lower() in word_set("speech", "speaking")


def _deeds(clause: Token) -> set[str]:
    """What a clause tells that somebody does or suffers, by the verb and by the sorts of deeds that it is one of."""
    verb = _last(clause)
    stays = bool(children(clause, "cop")) and bool(children(clause, "case"))  # 'is in Chad'
    deed = "be" if stays else base(verb)
    sorts: dict[str, list[str]] = vocabulary("roles")["same_deeds"]
    return {deed, *(sort for sort, verbs in sorts.items() if deed in verbs)}


def _chain(clause: Token) -> Iterator[Token]:
    """The verbs of a clause from the first to the last: 'was SLATED to MEET'."""
    yield clause
    for below in children(clause, "xcomp")[:1]:
        if below.i > clause.i and below.tag_.startswith("VB"):
            yield from _chain(below)


def _last(clause: Token) -> Token:
    return list(_chain(clause))[-1]
