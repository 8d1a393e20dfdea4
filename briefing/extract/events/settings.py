"""Where a noun for an event stands in its clause: as what else happened at it, as a stay, or as its subject."""

from __future__ import annotations

from briefing.extract.dates.times import Times
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import names_event
from briefing.extract.text.clauses import auxiliaries, whole
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import obliques, possessors, preposition
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

_AT = frozenset({"during", "at", "after", "following"})
_AHEAD = frozenset({"ahead of", "before", "prior to"})
_PARTS = frozenset(
    {"end", "start", "beginning", "close", "round", "rounds", "series", "day", "days", "hour", "hours", "week", "weeks",
     "month", "months"}
)
_TRAVELLING = frozenset({"arrive", "travel", "fly", "come", "go", "leave", "head", "visit"})
_COMING_FROM = frozenset({"emerge", "come", "return", "walk"})
_AWAY = frozenset({"visit", "trip", "tour", "mission"})
_UNREAL = frozenset(
    {"no", "any", "possible", "planned", "alleged", "attempted", "threatened", "expected", "proposed", "future",
     "eventual", "potential", "upcoming"}
)


def is_on_it(noun: Token) -> bool:
    """'is on a visit to Lima', 'Ali, on a visit to Lima, said'."""
    return preposition(noun) == "on" and noun.lemma_.lower() in ("visit", "trip", "tour")


def is_ahead(noun: Token) -> bool:
    """'ahead of a TRIP to Chad by the king', 'hours before a MEETING between A and B', 'on the eve of a VISIT'."""
    first = next(iter(children(noun, "case")), noun)
    if preposition(noun) == "of" and noun.head.lower_ == "eve":
        return True
    far = first.lower_ == "of" and first.i > 0 and first.nbor(-1).lower_ == "ahead"  # parsed as two words
    return far or preposition(noun) in _AHEAD


def _is_in_talks(noun: Token) -> bool:
    """'is in TALKS with Chad'."""
    return noun.lower_ == "talks" and preposition(noun) == "in" and bool(children(noun, "cop"))


def is_announced(noun: Token) -> bool:
    """'announced plans for a SUMMIT with Chad in Lima': a meeting that somebody makes known."""
    plans = noun.head
    made_known = preposition(noun) == "for" and plans.lower_ == "plans" and plans.dep_ == "obj"
    return made_known and base(plans.head) in ("announce", "confirm", "unveil")


def is_there_for(noun: Token) -> bool:
    """'was in Lima on Monday for TALKS with the king', 'for two days of talks', 'on a VISIT'."""
    days = noun.head if preposition(noun) == "of" and noun.head.lower_ in ("days", "round") else noun
    head, why = days.head, preposition(days)
    goes = why == "for" or (why in ("on", "as part of") and noun.lemma_.lower() in _AWAY)
    return goes and head.pos_ == "PROPN" and bool(children(head, "cop"))


def is_setting(noun: Token, around: Happening) -> bool:
    """Whether an event only took place at what a noun tells: 'after talks with the king, he called for calm'."""
    return clause_of(noun) in (around.told, *around.told.children) and is_at(noun)


def is_at(noun: Token) -> bool:
    """'during a meeting', 'following talks', 'in a phone call', 'at the end of a visit', 'during a round of talks'."""
    part = is_in_part(noun)
    held = noun.head if part else noun
    if part and (preposition(held) in _AT or (preposition(held) == "on" and held.lower_ == "day")):
        return True
    if held.dep_ == "obj" and base(held.head) == "follow":  # 'the report follows TALKS between A and B'
        return True
    if noun.lower_ == "conference" and noun.dep_ in ("obj", "iobj"):
        # 'told a joint press conference with the king that ...'
        return base(noun.head) in ("tell", "address")
    if is_there_for(noun) or _is_in_talks(noun):
        return True
    phoned = preposition(noun) in ("in", "by") and noun.lower_ in ("call", "conversation", "talk", "talks")
    # 'conveyed it IN A MEETING WITH the king'
    phoned = phoned or (preposition(noun) == "in" and noun.lower_ == "meeting" and bool(obliques(noun, "with")))
    left = preposition(noun) == "from" and base(noun.head) in _COMING_FROM  # 'emerged from TALKS with the king'
    return preposition(noun) in _AT or phoned or left or is_to_come(noun)


def is_in_part(noun: Token) -> bool:
    """'at the end of a MEETING', 'on the last day of a VISIT'."""
    return noun.dep_ == "nmod" and preposition(noun) == "of" and noun.head.lower_ in _PARTS


def is_to_come(noun: Token) -> bool:
    """'arrived in Lima for his MEETING on Friday with the king'."""
    own = any(t.tag_ == "PRP$" or t.lower_ in ("a", "talks") for t in (*possessors(noun), *noun.lefts, noun))
    travelled = noun.head.pos_ == "VERB" and base(noun.head) in _TRAVELLING
    return preposition(noun) == "for" and own and travelled and bool(met_with(noun))


def met_with(noun: Token) -> tuple[Token, ...]:
    """With whom a meeting is, also where a parse hangs them on the verb behind it: 'went to Lima for TALKS Thursday
    with the king'."""
    beside = obliques(noun, "with")
    if beside or noun.dep_ != "obl" or noun.head.pos_ not in ("VERB", "AUX"):
        return beside
    between = noun.doc[noun.i + 1 : noun.i + 4]
    linked = next((t for t in between if t.lower_ == "with"), None)
    near = linked is not None and all(t.tag_ in ("NNP", "NN", "IN", "CD") for t in between if t.i < linked.i)
    return tuple(o for o in obliques(noun.head, "with") if near and o.i > linked.i) if linked is not None else ()


def is_occasion(noun: Token, clause: Token, *, ahead: bool = False) -> bool:
    """'was reached during a meeting between A and B': what something happened at took place itself. With `ahead` also
    what something will happen at: 'will leave after a meeting with the king'."""
    clause = reached_in(noun, clause)
    held = is_at(noun) and noun.tag_ in ("NN", "NNP", "NNS")
    if ahead and held and auxiliaries(clause) == ("will",):
        return True
    real = clause.tag_ in ("VBD", "VBN", "VBG", "VBZ", "VBP") or is_there_for(noun) or clause == noun
    return held and real and not {"will", "would", "may", "could", "might"} & set(auxiliaries(clause))


def reached_in(noun: Token, clause: Token) -> Token:
    """The clause of what happened at an event: of an agreement to do something after talks, the agreeing."""
    over = {preposition(noun), preposition(noun.head) if noun.dep_ == "nmod" else ""} & {"after", "following"}
    return whole(clause) if over else clause


def is_where(noun: Token) -> bool:
    """'was in LIMA on Monday to meet the king'."""
    if noun.pos_ != "PROPN" or not children(noun, "cop") or preposition(noun) not in ("in", "at"):
        return False
    return not any(names_event(o, "CONSULT") for o in obliques(noun))


def takes_place(noun: Token) -> bool:
    """'the visit began', 'the talks, held in Geneva': the clause only says that it took place."""
    return noun.dep_ in ("nsubj", "nsubj:pass") and base(clause_of(noun)) in word_set("events", "occurring")


def has_met(noun: Token) -> bool:
    """'talks in Lima last week MADE little progress', 'the summit BROUGHT no deal': a verb tells how a meeting went."""
    held = noun.head if preposition(noun) == "of" and noun.head.lower_ in _PARTS else noun
    clause = clause_of(held)
    if held.dep_ != "nsubj" or not names_event(noun, "CONSULT"):
        return False
    done = clause.tag_ == "VBD" or (clause.tag_ == "VBN" and auxiliaries(clause)[:1] in (("has",), ("have",), ("had",)))
    went = base(clause) in word_set("events", "proceeding") or base(clause) in word_set("events", "occurring")
    return done and went and not any(c.lower_ in ("no", "any") for c in noun.lefts)


def is_past_deed(noun: Token, times: Times) -> bool:
    """Whether a time before a noun for a deed says that it has been, whatever is told of it: "wants a probe into LAST
    WEEK'S attack on Lima", 'is expected to condemn THE MAY 3 bombing in Lima'."""
    unreal = either(_UNREAL, word_set("mood", "foiled"), word_set("mood", "feared"))
    told = {c.lower_ for c in noun.lefts}
    return times.beginning(noun.left_edge.i, noun.i) is not None and not told & unreal


def has_been(noun: Token) -> bool:
    """Whether what a noun tells took place, and is not wanted, feared or talked about."""
    clause = clause_of(noun)
    unsure = {"would", "could", "may", "might", "will"} & set(auxiliaries(clause))
    if unsure or {c.lower_ for c in noun.lefts} & _UNREAL or noun.dep_ in ("compound", "amod", "nmod:poss", "conj"):
        return False
    if preposition(noun) in ("about", "on", "if", "without") or base(clause) == "know":
        return False  # 'known for his criticism of Chad'
    wanted = either(word_set("events", "wanted", "brewing"), claimed("voicing"))
    return not (noun.dep_ == "obj" and (base(clause) in wanted or clause.tag_ == "VB"))
