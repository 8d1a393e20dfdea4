"""How many people an event killed and hurt: counted by its own verb, one beside it, or a participle behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.extract.dates.patterns import number_of
from briefing.extract.events.nouns import names_event
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import appositions, is_passive, objects, obliques, own_subjects, undergoers
from briefing.extract.text.tree import children, conjuncts, is_clause
from briefing.extract.text.verbs import base, hyphened
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_ONE = frozenset({"a", "an", "another", "one", "his", "her"})
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
        number = next((n for c in children(state, "nummod") if (n := _number(c)) is not None), None)
        hurt = number if hurt is None and state.lower_ in word_set("casualties", "hurt_words") else hurt
    return dead, hurt


def counted_beside(clause: Token) -> tuple[Token, ...]:
    """What stands beside a clause only to count more: 'two were killed and four WOUNDED in a blast'."""
    states = word_set("casualties", "hurt_words", "dead_words")
    return tuple(c for c in children(clause, "conj") if c.lower_ in states and c.tag_ in ("JJ", "VBN"))


def is_consequence(clause: Token) -> bool:
    """Whether a participle only counts the victims of a deed told before: ', killing five', 'leaving 40 injured'."""
    participle = clause.tag_ == "VBG" and clause.dep_ in ("advcl", "acl", "conj", "xcomp")
    if participle and is_counting(clause):
        return True
    hurt = clause.lower_ in word_set("casualties", "hurt_words")
    return hurt and any(base(a) in word_set("casualties", "leaving") for a in clause.ancestors)


def victims(noun: Token, *, harmed: bool = False) -> int | None:
    """The number of people that a noun phrase counts: 'at least 12 people', 'a soldier', 'two'; None for 'dozens'.

    Whoever is killed or hurt (`harmed`) is somebody, whatever he is called: 'killed an administrator'.
    """
    if noun.lower_ == "another":
        return 1
    counted = noun.like_num or noun.lower_ in word_set("actors", "partitives")
    people = harmed or bool({noun.lower_, noun.lemma_.lower()} & word_set("casualties", "people"))
    named = noun.pos_ == "PROPN" and not children(noun, "nummod")
    people = people or (noun.tag_ == "NNPS" and not named)
    if named or not (counted or people):
        return None
    numbers = [n for word in (noun, *children(noun, "nummod")) if (n := _number(word)) is not None]
    if numbers:
        # 'one American and one British soldier'
        joined = len(numbers) > 1 and any(c.lower_ == "and" and c.i < noun.i for c in children(noun, "cc"))
        return sum(numbers) if joined else numbers[0]
    counting = obliques(noun, "of") if harmed else ()
    if counting:
        return victims(counting[0], harmed=True)  # 'a total of 33 fighters'
    single = noun.tag_ == "NN" and {c.lower_ for c in children(noun, "det", "nmod:poss")} & _ONE
    return 1 if single and people else None


def _number(word: Token) -> int | None:
    stem = hyphened(word)
    text = f"{stem}-{word.lower_}" if stem else word.lower_.replace(",", "")
    if word.pos_ not in ("NUM", "NOUN", "DET") or not (text.isdecimal() or word.like_num) or len(text) > 9:
        return {"dozen": 12, "couple": 2}.get(text)
    return number_of(text) or None


def _telling(clause: Token) -> Iterator[Token]:
    """The verbs that may count the victims of a clause."""
    yield clause
    if clause.dep_ == "conj" and is_passive(clause) and is_counting(clause) and _is_death(clause.head):
        yield clause.head  # 'two lost their lives and four others were injured'
    rest = [t for t in clause.sent if t.i > clause.i]
    beside = {c.i for c in children(clause, "conj") if not own_subjects(c) or is_of_others(c)}
    for token in rest:
        if token.i in beside or is_consequence(token) or (_is_death(token) and is_clause(token)):
            yield token
        elif is_clause(token) and own_subjects(token) and _strikes(token):
            return


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
    return any(lemma in word_set("casualties", group) for group in ("killing", "hurting", "leaving"))


def _is_death(verb: Token) -> bool:
    lost = base(verb) == "lose" and any(o.lemma_.lower() == "life" for o in objects(verb))
    return lost or base(verb) in word_set("casualties", "dying")


def _of_verb(verb: Token) -> Count:
    lemma = base(verb)
    if is_negated(verb):
        return None, None
    if lemma in word_set("casualties", "leaving"):
        left = _left(verb)
        return _total(left, "dead_words"), _total(left, "hurt_words")
    if _is_death(verb):
        return _sum(own_subjects(verb), harmed=False), None  # cells and hopes die, too
    suffering = undergoers(verb) or _shared(verb)
    shot_dead = any(c.lower_ == "dead" for c in children(verb, "xcomp", "advmod", "obj", "acl", "amod", "advcl"))
    if lemma in word_set("casualties", "killing") or shot_dead:
        return _sum(suffering), None
    if lemma in word_set("casualties", "hurting"):
        return None, _sum(suffering)
    return None, None


def _shared(verb: Token) -> tuple[Token, ...]:
    """What a second verb has in common with the first: 'shot and killed TWO MEN'."""
    first = verb.head
    behind = undergoers(first) if verb.dep_ == "conj" and verb.tag_ == first.tag_ else ()
    return tuple(noun for noun in behind if noun.i > verb.i)


def _left(verb: Token) -> tuple[Token, ...]:
    """The nouns and states behind 'leaving': '12 people dead and 30 injured'."""
    end = max((c.right_edge.i for c in verb.children), default=verb.i)
    return tuple(t for t in verb.doc[verb.i + 1 : end + 1])


def _total(words: Iterable[Token], group: str) -> int | None:
    """What is counted before the first word of a state, behind any other: 'four policemen and four rebels dead'."""
    states = word_set("casualties", "dead_words", "hurt_words")
    number: int | None = None
    for token in words:
        if token.lower_ in word_set("casualties", group):
            return number
        if token.lower_ in states:
            number = None
        elif token.like_num and (told := _number(token)) is not None:
            joined = token.i and any(t.lower_ == "and" for t in token.doc[token.i - 1 : token.i])
            number = number + told if number is not None and joined else told
    return None


def _sum(nouns: Sequence[Token], *, harmed: bool = True) -> int | None:
    """All that are counted; unknown where one of several has no number."""
    listed = (a for n in nouns for a in appositions(n) if children(a, "conj"))
    # 'killed a lawmaker, two guards and a driver', of which a parse makes an apposition
    counts = [victims(n, harmed=harmed) for n in (*nouns, *(m for a in listed for m in conjuncts(a)))]
    if not counts or counts[0] is None:
        return None
    return None if any(c is None for c in counts) else sum(c for c in counts if c is not None)
