"""Whether a sentence tells in more detail what the one before it told: 'Rebels have killed two guards in Chad. The
guards were ambushed on Monday'."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.extract.cast.actors import Actors
from briefing.extract.events.casualties import is_counting
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import is_time
from briefing.extract.events.pointing_back import (
    counts_rest,
    is_of_crowd,
    known_names,
    means,
    names_deed,
    nouns_of,
    points_back,
)
from briefing.extract.text.clauses import auxiliaries, whole
from briefing.extract.text.grammar import doers, markers, possessors, undergoers
from briefing.extract.text.tree import children, conjuncts, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

_TOLD = frozenset({"asserted", "reported", "alleged"})
_AT_ONCE = frozenset(
    {"ASSAULT", "COERCE", "RETREAT", "SANCTION", "PROTEST", "MOBILIZE", "CONCEDE", "SUPPORT", "REJECT"}
)
"""What is done at one place and time, if not by words."""
_ALIKE = (
    frozenset({"", "aerial", "drone", "heavy-weapons"}),
    frozenset({"", "explosives", "suicide-attack", "heavy-weapons"}),
    frozenset({"", "firearms", "targeted"}),
    frozenset({"arrest", "seize"}),
    frozenset({"withdraw", "resign"}),
)
"""Modes that may be told of one deed."""
_FAR = 3
"""How many sentences behind the last telling of its type another may stand."""
_SIDE = frozenset({"after", "before", "following", "since"})
_PRESENT = frozenset({"has", "have", "is", "are", "will"})


def tells_again(first: Happening, again: Happening, actors: Actors, last: bool) -> bool:
    """Whether two happenings of one type are one: the second points back to the first, and nothing tells them apart.

    They stand in neighbouring sentences, or a little further apart if the first is the `last` that could be meant.
    """
    if first.type != again.type or not {first.voice.modality, again.voice.modality} <= _TOLD:
        return False
    sentences = again.told.doc.sentence_at(again.told.i) - first.told.doc.sentence_at(first.told.i)
    if sentences == 0 and again.told.dep_ == "ccomp" and first.told.i < again.told.i:
        # 'jets bombed a camp, and officials say eight WERE KILLED'
        beside = not last or first.told.dep_ == "advcl"  # 'killed two after jets bombed a camp, and ... were hurt'
        alike = first.type == "ASSAULT" and counts_rest(first, again) and _may_be_one(first, again, actors)
        return alike and not beside
    if not 0 < sentences <= (_FAR if last else 1) or (sentences > 1 and again.mode not in ("", first.mode)):
        return False
    return (
        _is_done_once(first, again)
        and points_back(first, again, sentences)
        and _may_be_one(first, again, actors)
        and not _is_apart(first, again)
    )


def _is_done_once(first: Happening, again: Happening) -> bool:
    """Whether two are of a type that is done at one place and time, and not by words; a vote; a meeting that is told by
    its name again."""
    if again.type == "CONSULT":
        return bool(known_names(first, again)) and "visit" not in (first.mode, again.mode)
    if again.type == "SUPPORT" and base(again.told) not in ("vote", base(first.told)):
        return False
    return again.type in _AT_ONCE and not first.claim and not again.claim


def _may_be_one(first: Happening, again: Happening, actors: Actors) -> bool:
    """Whether two are of one mode, with no two tolls, and by and to nobody of two countries or names."""
    modes = {first.mode, again.mode}
    if len(modes) > 1 and not any(modes <= alike for alike in _ALIKE):
        return False
    both = is_counting(again.told) and bool(known_names(first, again))  # 'two Kenyans were hurt IN THE CLASH' as well
    one = both or bool(set(first.recipients) & set(again.recipients))  # 'killed a leader and his men ... HE was killed'
    tolls = (first.deaths, again.deaths), (first.injured, again.injured)
    if any(a and b and a != b and not (one and b == 1) for a, b in tolls):
        return False
    apart = not both and _are_others(first.recipients, again.recipients, actors)
    return not (apart or _are_others(first.actors, again.actors, actors) or _has_turned(first, again))


def _are_others(some: tuple[str, ...], others: tuple[str, ...], actors: Actors) -> bool:
    """Whether those who take part are of two countries, or two people with names."""
    one, two = ({actors.country(a) for a in side} - {""} for side in (some, others))
    named, other = ({a for a in side if actors.kind(a) == "person" and actors.name(a)} for side in (some, others))
    return bool((one and two and not one & two) or (named and other and not named & other))


def _has_turned(first: Happening, again: Happening) -> bool:
    """'The army killed nine rebels. THE REBELS fired at a patrol': whom it was done to hits back."""
    hit, doing = _words(undergoers(first.told)), _words(doers(again.told))
    return bool(hit & doing - means()) or bool(set(again.actors) & set(first.recipients))


def _words(nouns: Iterable[Token]) -> set[str]:
    return {m.lemma_.lower() for n in nouns for m in conjuncts(n) if m.pos_ == "NOUN"}


def _is_apart(first: Happening, again: Happening) -> bool:
    """Whether a second is told as one more ('ANOTHER bomb', 'ELSEWHERE'), as what goes on ('HAVE DIED since'), only to
    say which one is meant, or the first as several ('in two raids')."""
    told, deed = again.told, first_conjunct(again.told)
    if {t.lower_ for t in told.sent} & word_set("events", "elsewhere") or _PRESENT & set(auxiliaries(told)):
        return True
    plural = [n for n in nouns_of(first.told) if names_deed(n, first) and n.tag_ == "NNS"]
    if deed.dep_ == "advcl" and _SIDE & set(markers(deed)):
        return True
    known = known_names(first, again)
    if known:
        return known[0].tag_ == "NN" and any(n.lower_ not in word_set("events", "one_deed") for n in plural)
    beside = whole(told).dep_.startswith("acl") and not is_of_crowd(first, again)
    if beside or any(map(_is_several, plural)) or any(_is_his(n, first) for n in undergoers(told)):
        return True
    others = undergoers(told) if counts_rest(first, again) else ()  # 'five OTHERS were wounded'
    nouns = [n for n in nouns_of(told) if n not in others and not is_time(n)]
    own = {c.lower_ for w in (told, deed, *nouns) for c in (w, *children(w, "advmod", "amod", "det"))}
    return bool({told.sent[0].lower_, *own} & either(word_set("events", "another", "another_time", "aside", "more")))


def _is_his(noun: Token, first: Happening) -> bool:
    """'HIS WIFE was arrested': somebody else, of whom the first telling has not told."""
    if noun.lower_ in {t.lower_ for t in first.told.sent}:
        return False
    return any(p.tag_ == "PRP$" for p in possessors(noun)) and noun.lemma_.lower() in word_set("casualties", "people")


def _is_several(noun: Token) -> bool:
    """'two RAIDS', 'separate ATTACKS', 'a series of BLASTS', "stepped up their ATTACKS"."""
    apart = {c.lower_ for c in children(noun, "amod")} & word_set("events", "several", "elsewhere", "more")
    return bool(apart or children(noun, "nummod", "nmod:poss") or noun.head.lower_ in word_set("events", "several"))
