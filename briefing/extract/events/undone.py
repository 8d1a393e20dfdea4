"""What was planned and put off, or considered and dropped: told as a plan, but reversed since."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import event_noun, keys
from briefing.extract.text.clauses import adverbs, auxiliaries, is_negated, particle, whole
from briefing.extract.text.grammar import obliques, preposition, undergoers
from briefing.extract.text.tree import children, clauses, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_AHEAD = frozenset({"planned", "conditional"})


def puts_off(clause: Token) -> bool:
    """Whether a clause says that something planned is put off or given up: 'postponed it', 'decided against it'."""
    return _says(clause, "undoing")


def is_off(clause: Token) -> bool:
    """Whether what a clause is about does not come about: 'was put off', 'would not go ahead', 'did not take place'."""
    return puts_off(clause) or (is_negated(clause) and _says(clause, "coming_about"))


def is_given_up(clause: Token) -> bool:
    """Whether a clause takes back its object: 'withdrew its demand', 'dropped the charge'."""
    return base(clause) in word_set("events", "lifting") or puts_off(clause)


def _says(clause: Token, what: str) -> bool:
    """Whether the verb of a clause is listed under a heading of the events' words, with one of the words that it needs
    behind it."""
    behind: dict[str, list[str]] = vocabulary("events")[what]
    words = behind.get(base(clause))
    if not words:
        return words is not None
    beside = {particle(clause), *(c.lower_ for c in children(clause, "advmod", "case"))}
    beside |= {t.lemma_.lower() for t in undergoers(clause)}
    beside |= {preposition(o).partition(" ")[0] for o in obliques(clause)}
    return bool(beside & set(words)) or (clause.i + 1 < len(clause.doc) and clause.nbor(1).lower_ in words)


def reversed_since(happenings: Sequence[Happening]) -> tuple[Happening, ...]:
    """The happenings, with plans that the same or the next sentence puts off told as reversed."""
    put_off = (_is_put_off(h, happenings) for h in happenings)
    again = zip(happenings, put_off, strict=True)
    return tuple(replace(h, voice=replace(h.voice, modality="reversed")) if undone else h for h, undone in again)


def _is_put_off(happening: Happening, happenings: Sequence[Happening]) -> bool:
    held = happening.voice.modality
    weighed = held == "uncertain" and base(happening.told.head) in word_set("mood", "lapsing")
    if happening.told.tag_ == "NN" or not (held in _AHEAD or weighed):
        return False
    if _is_lapsed(happening.told):
        return True
    told, doc = happening.told, happening.told.doc
    here = told.sent
    first = first_conjunct(told)
    around = first.head.head
    beside = first.dep_ in ("acl", "acl:relcl") and first.head in undergoers(around)
    if beside and puts_off(around) and _is_done(around):
        return True  # 'talks that had been set for Friday were called off'
    following = doc[here.end : min(here.end + 1, len(doc))]
    end = following[0].sent.end if len(following) else here.end
    later = (c for c in clauses(doc[told.i + 1 : end]) if puts_off(c) and _is_done(c))
    # 'will visit Chad. Others were to visit Peru, but the trip was put off'
    others = [h.told.i for h in happenings if h.type == happening.type and h.told.i >= here.end]
    meant = (c for c in later if _is_meant(c, happening, within=c.i < here.end))
    return any(not any(i < c.i for i in others) for c in meant)


def _is_lapsed(told: Token) -> bool:
    """Whether a plan did not come about by how it is told: 'had planned to MEET', 'were to have MET', 'was originally
    SCHEDULED for May'."""
    if {"to", "have"} <= {t.lower_ for t in (*children(told, "mark"), *children(told, "aux"))}:
        return True
    above = (told, whole(told), told.head, first_conjunct(told).head)  # 'had planned to go and MEET him'
    plans = (w for w in above if w.lemma_.lower() in word_set("mood", "lapsing"))
    first = {"initially", "originally"}
    return any(auxiliaries(p)[:1] == ("had",) or first & {a.lower_ for a in adverbs(p)} for p in plans)


def _is_done(clause: Token) -> bool:
    """Whether it has been put off, and does not only threaten to be: 'might be put off'."""
    return not is_negated(clause) and not set(auxiliaries(clause)) & word_set("events", "unsure")


def _is_meant(clause: Token, happening: Happening, *, within: bool) -> bool:
    """Whether what is put off is what was planned: of one sentence, whatever is not named otherwise; else its noun."""
    things = undergoers(clause)
    if any(keys(t) & word_set("events", "occasions") for t in things):
        return True
    kinds = [n[0] for t in things if (n := event_noun(t)) is not None]
    if kinds:
        return happening.type in kinds
    joined = clause.dep_ == "conj" and clause.head in (happening.told, *happening.told.ancestors)
    return within and joined and not [t for t in things if t.lower_ != "it"]
