"""Harm counted some way behind the mishap that did it, with no attack told in between."""

from __future__ import annotations

from bisect import bisect_right

from briefing.extract.events.casualties import is_counting
from briefing.extract.events.mishaps import has_crashed, is_cause
from briefing.extract.events.nouns import is_time, keys, names_event, people_words
from briefing.extract.text.grammar import doers, is_passive, obliques
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children, is_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_FAR = 4
"""How many sentences behind a mishap what it did may be counted."""

def is_aftermath(clause: Token) -> bool:
    """'A bus plunged into a river. It was crowded. Thirty people WERE INJURED': harm without a doer where the last that
    the report told of what does harm is a mishap."""
    if not is_passive(clause) or doers(clause) or not is_counting(clause):
        return False
    if any(map(_is_of_attack, obliques(clause, "in", "by", "during", "from"))):
        return False
    at, mishap = _harms(clause.doc)
    last = bisect_right(at, clause.sent.end) - 1
    if last < 0 or not mishap[last] or any(map(_is_of_attack, clause.sent)):
        return False
    return not _is_apart(clause, clause.doc[at[last]])


def _is_apart(clause: Token, mishap: Token) -> bool:
    """Whether harm is told far behind a mishap, as something besides it ('ELSEWHERE'), of another day, or, of what is
    at one place only, at another: 'a bus crashed near Lamu. IN GARISSA, five were killed'."""
    doc = clause.doc
    if doc.sentence_at(clause.i) - doc.sentence_at(mishap.i) > _FAR:
        return True
    if {c.lower_ for c in children(clause, "advmod")} & word_set("events", "aside", "elsewhere"):
        return True
    before = {t.lower_ for t in mishap.sent}
    dated, once = any(map(is_time, mishap.sent)), has_crashed(mishap)
    own = (t for t in (*obliques(clause), *children(clause, "obl:unmarked")) if t.pos_ == "PROPN")
    return any(t.lower_ not in before and (dated if is_time(t) else once) for t in own)


@remembered
def _harms(doc: Doc) -> tuple[list[int], list[bool]]:
    """Where a text tells of what does harm, and whether that is a mishap."""
    found = [(t.i, kind) for t in doc if (kind := _harm(t)) is not None]
    return [i for i, _ in found], [kind for _, kind in found]


def _harm(word: Token) -> bool | None:
    """Whether a word tells of a mishap, not of an attack; None if of neither."""
    if _is_of_attack(word):
        return False
    if is_clause(word):
        return has_crashed(word) or base(word) in word_set("incidents", "perishing") or None
    return is_cause(word) or None


def _is_of_attack(word: Token) -> bool:
    """'the RAID', 'a BOMB', 'GUNMEN', 'was SHOT', 'opened FIRE'."""
    if word.tag_.startswith("VB"):
        by_people = base(word) in word_set("incidents", "harming") and not is_passive(word)
        people = by_people and any(keys(d) & people_words() for d in doers(word))
        return people or base(word) in word_set("incidents", "assailing")
    armed = {word.lower_, word.lemma_.lower()} & word_set("incidents", "planted", "fighting")
    opened = word.lower_ == "fire" and base(word.head) in word_set("incidents", "shooting")
    return bool(armed) or opened or names_event(word, "ASSAULT")
