"""How many people an event killed and hurt: counted by its own verb, one beside it, or a participle behind it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.events.nouns import names_event
from briefing.extract.events.victims import number, summed, total
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import (
    is_passive,
    objects,
    obliques,
    own_subjects,
    preposition,
    undergoers,
)
from briefing.extract.text.relatives import RELATIVE
from briefing.extract.text.tree import children, is_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LATER = frozenset({"later", "then", "afterwards"})
_WHEN = frozenset({"when", "after", "as"})
_TOGETHER = ("along with", "together with", "as well as")
Count = tuple[int | None, int | None]
"""Deaths and injuries; None where the text counts none."""


def casualties(clause: Token) -> Count:
    """Deaths and injuries told by a clause and those that go on with it: 'killed one soldier and wounded two'.

    A participle at the end of the sentence is counted to the nearest deed before it, whatever the tree hangs it on.
    """
    dead: int | None = None
    hurt: int | None = None
    for verb in _telling(clause):
        killed, wounded = _of_verb(verb)
        dead = killed if dead is None else dead
        hurt = wounded if hurt is None else hurt
    for state in counted_beside(clause):
        told = next((n for c in children(state, "nummod") if (n := number(c)) is not None), None)
        if told is None and any(c.lower_ in ("third", "another") for c in children(state, "obl:unmarked", "nsubj")):
            told = 1  # 'two were killed and a THIRD WOUNDED'
        hurt = told if hurt is None and state.lower_ in word_set("casualties", "hurt_words") else hurt
    return dead, hurt


def risen(clause: Token) -> int | None:
    """What the dead that the sentence of a clause tells of have come to: 'bringing the death TOLL to 19'."""
    told = next((t for t in clause.sent if t.lower_ == "toll"), None)
    return summed(obliques(told.head, "to", "at")) if told is not None else None


def toll(clause: Token) -> Count:
    """What a clause counts, and what is told of the attack that it names: 'made an ATTACK in Lima that killed two'."""
    dead, hurt = casualties(clause)
    for noun in (*objects(clause), *(obliques(clause, "in") if is_passive(clause) else ())):
        killed, wounded = toll_of(noun) if names_event(noun, "ASSAULT") else (None, None)
        dead, hurt = killed if dead is None else dead, wounded if hurt is None else hurt
    return dead, hurt


def toll_of(noun: Token) -> Count:
    """Deaths and injuries that a relative clause behind the name of a deed tells: 'the bombing of a post THAT KILLED
    two', whatever a parse hangs it on."""
    for token in noun.doc[noun.i + 1 : noun.sent.end]:
        if token.tag_ == "WDT" and token.head.i > token.i and is_counting(token.head) and not is_passive(token.head):
            of_others = token.head.dep_ in RELATIVE and _is_person(token.head.head)
            return (None, None) if of_others else casualties(token.head)
        if token.tag_ in _FINITE or (token.pos_ == "NOUN" and names_event(token, "ASSAULT")):
            return None, None
    return None, None


def _is_person(noun: Token) -> bool:
    return bool({noun.lower_, noun.lemma_.lower()} & word_set("casualties", "people"))


def counted_beside(clause: Token) -> tuple[Token, ...]:
    """What stands beside a clause only to count more: 'two were killed and four WOUNDED in a blast'."""
    states = word_set("casualties", "hurt_words", "dead_words")
    return tuple(c for c in children(clause, "conj") if c.lower_ in states and c.tag_ in ("JJ", "VBN"))


def is_consequence(clause: Token) -> bool:
    """Whether a participle only counts the victims of a deed told before: ', killing five', 'leaving 40 injured'."""
    participle = clause.tag_ == "VBG" and clause.dep_ in ("advcl", "acl", "conj", "xcomp")
    if (participle and is_counting(clause)) or _with(clause):
        return True
    hurt = clause.lower_ in word_set("casualties", "hurt_words")
    return hurt and any(base(a) in word_set("casualties", "leaving") for a in clause.ancestors)


def _with(state: Token) -> tuple[Token, ...]:
    """'a bomb killed two, with EIGHT OTHERS wounded': of whom it is told, whatever a parse makes of it."""
    if state.tag_ != "VBN" or state.dep_ not in ("acl", "advcl") or not state.i or not is_counting(state):
        return ()
    whom = state.doc[state.i - 1]
    opened = whom.tag_ in ("NNS", "NN", "CD")
    before = whom.doc[max(0, whom.left_edge.i - 1) : whom.i] if opened else ()
    return (whom,) if any(t.lower_ == "with" for t in before) else ()


def _telling(clause: Token) -> Iterator[Token]:
    """The verbs that may count the victims of a clause."""
    yield clause
    if clause.dep_ == "conj" and is_passive(clause) and is_counting(clause) and _is_death(clause.head):
        yield clause.head  # 'two lost their lives and four others were injured'
    timed = clause.dep_ == "advcl" and bool(_WHEN & {c.lower_ for c in children(clause, "mark", "advmod")})
    if timed and _is_death(clause.head):
        yield clause.head  # 'nine PERISHED when a rocket hit a house'
    rest = [t for t in clause.sent if t.i > clause.i]
    beside = {c.i for c in children(clause, "conj") if not own_subjects(c) or is_of_others(c)}
    for token in rest:
        if token.i in beside and _LATER & {c.lower_ for c in children(token, "advmod")}:
            return  # 'bombed a bus and LATER opened fire, killing one'
        with_it = token.i in beside or _is_hurt_beside(token, clause)
        if with_it or is_consequence(token) or (_is_death(token) and is_clause(token)):
            yield token
        elif is_clause(token) and own_subjects(token) and _strikes(token):
            return


def _is_hurt_beside(state: Token, clause: Token) -> bool:
    """'two were killed and a dozen others WOUNDED', where a parse makes a noun of them."""
    beside = state.head.dep_ == "conj" and state.head.head == clause
    return beside and state.dep_ == "acl" and state.tag_ == "VBN" and is_counting(state)


def _strikes(verb: Token) -> bool:
    """'STORMED a post', 'LAUNCHED a suicide attack'."""
    if base(verb) in word_set("casualties", "impact"):
        return True
    light = verb.tag_.startswith("VB") and base(verb) in word_set("events", "light")
    return light and any(names_event(o, "ASSAULT") for o in objects(verb))


def is_of_others(clause: Token) -> bool:
    """', and two OTHERS were wounded': a second clause that goes on counting the victims of the first."""
    rest = any(s.lemma_.lower() in ("other", "another", "more") for s in own_subjects(clause))
    return rest and clause.dep_ == "conj" and is_passive(clause) and is_counting(clause)


def is_counting(verb: Token) -> bool:
    """Whether a verb tells of killing or hurting, or of what a deed left behind."""
    lemma = base(verb)
    if lemma in word_set("casualties", "costing", "bringing"):
        return bool(_lost(verb))
    return lemma in word_set("casualties", "killing", "hurting", "leaving")


def _lost(verb: Token) -> tuple[Token, ...]:
    """The lives or deaths that a verb tells of: 'claimed 12 LIVES', 'resulting in the DEATHS of two nuns'; not what it
    was done for: 'led a raid after the deaths of two'."""
    costs = base(verb) in word_set("casualties", "costing")
    came_of_it = (n for n in obliques(verb) if not costs and preposition(n) not in ("after", "before", "for", "over"))
    return tuple(n for n in (*objects(verb), *came_of_it) if n.lemma_.lower() == ("life" if costs else "death"))


def _is_death(verb: Token) -> bool:
    lost = base(verb) == "lose" and any(o.lemma_.lower() == "life" for o in objects(verb))
    return lost or base(verb) in word_set("casualties", "dying")


def _of_verb(verb: Token) -> Count:
    lemma = base(verb)
    if is_negated(verb) or _is_either(verb) or obliques(verb, "among"):
        return None, None  # 'was AMONG THOSE killed'
    if lost := (_lost(verb) if lemma in word_set("casualties", "costing", "bringing") else ()):
        return summed(obliques(lost[0], "of") or lost), None
    if lemma in word_set("casualties", "leaving"):
        left = _left(verb)
        return total(left, "dead_words"), total(left, "hurt_words")
    if _is_death(verb):
        return summed(own_subjects(verb), harmed=False), None  # cells and hopes die, too
    suffering = _left_unsaid(verb) or _with(verb) or undergoers(verb) or _shared(verb)
    suffering = (*suffering, *(o for p in _TOGETHER for o in obliques(verb, p)))
    if is_passive(verb) and all(n.ent_type_ == "PERSON" for n in suffering):  # 'Ali Noor was killed with two GUARDS'
        suffering = (*suffering, *(o for o in obliques(verb, "with") if _is_person(o) or o.like_num))
    if lemma in word_set("casualties", "killing") or _is_deadly(verb):
        return summed(suffering), None
    if lemma in word_set("casualties", "hurting"):
        return None, summed(suffering)
    return None, None


def _is_deadly(verb: Token) -> bool:
    """'were SHOT DEAD', 'was STABBED TO DEATH', 'FATALLY WOUNDED a judge'."""
    dead = any(c.lower_ == "dead" for c in children(verb, "xcomp", "advmod", "obj", "acl", "amod", "advcl"))
    fatally = verb.i > 0 and verb.nbor(-1).lower_ in ("fatally", "mortally")
    return dead or fatally or any(o.lower_ == "death" for o in obliques(verb, "to"))


def _is_either(verb: Token) -> bool:
    """'12 were KILLED OR captured': nobody knows how many of them."""
    one_of = (*children(verb, "conj"), *((verb,) if verb.dep_ == "conj" else ()))
    return any(t.lower_ == "or" for c in one_of for t in children(c, "cc"))


def _left_unsaid(verb: Token) -> tuple[Token, ...]:
    """The number alone of those whom a second passive counts: 'ten were killed and FORTY wounded', 'and SEVERAL hurt'.
    """
    if verb.dep_ != "conj" or verb.tag_ != "VBN" or own_subjects(verb):
        return ()
    uncounted = word_set("casualties", "uncounted")
    before = (t for t in children(verb, "nummod", "advmod", "amod", "obl:unmarked") if t.i < verb.i)
    return tuple(t for t in before if t.tag_ == "CD" or t.lower_ in uncounted)


def _shared(verb: Token) -> tuple[Token, ...]:
    """What a second verb has in common with the first: 'shot and killed TWO MEN'."""
    first = verb.head
    behind = undergoers(first) if verb.dep_ == "conj" and verb.tag_ == first.tag_ else ()
    return tuple(noun for noun in behind if noun.i > verb.i)


def _left(verb: Token) -> tuple[Token, ...]:
    """The nouns and states behind 'leaving': '12 people dead and 30 injured'."""
    end = max((c.right_edge.i for c in verb.children), default=verb.i)
    return tuple(t for t in verb.doc[verb.i + 1 : end + 1])
