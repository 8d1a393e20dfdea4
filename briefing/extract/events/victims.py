"""How many people a noun phrase counts who were killed or hurt: 'at least 12 people', 'a guard and three nurses'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from briefing.extract.dates.patterns import number_of
from briefing.extract.text.grammar import appositions, obliques
from briefing.extract.text.tree import children, conjuncts
from briefing.extract.text.verbs import hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_A = frozenset({"a", "an", "another", "one"})
_HIS = frozenset({"his", "her"})
_ITSELF = frozenset({"himself", "herself"})
_MEMBERS = frozenset({"member", "person", "man", "woman"})
_LONGEST = 9
"""How many digits a toll may have."""


def victims(noun: Token, *, harmed: bool = False) -> int | None:
    """The number of people that a noun phrase counts: 'at least 12 people', 'a soldier', 'two'; None for 'dozens'.

    Whoever is killed or hurt (`harmed`) is somebody, whatever he is called: 'killed an administrator'.
    """
    if noun.lower_ == "another" or (harmed and noun.lower_ in _ITSELF):
        return 1
    if noun.lemma_.lower() in word_set("casualties", "animals"):
        return None
    counted = noun.like_num or noun.lower_ in word_set("actors", "partitives")
    known = bool({noun.lower_, noun.lemma_.lower()} & word_set("casualties", "people"))
    people = harmed or known
    known = known or noun.lemma_.lower() in word_set("casualties", "persons")
    one = {c.lower_ for c in children(noun, "det", "nmod:poss")}
    named = noun.pos_ == "PROPN" and not children(noun, "nummod") and not (harmed and one & _A)  # 'a Palestinian'
    people = people or (noun.tag_ == "NNPS" and not named)
    if named or not (counted or people):
        return 1 if named and harmed and noun.ent_type_ == "PERSON" else None  # 'killed ALI NOOR and two guards'
    numbers = [n for word in (noun, *_counting(noun)) if (n := number(word)) is not None]
    if numbers:
        # 'one American and one British soldier'
        joined = len(numbers) > 1 and any(t.lower_ == "and" for t in noun.doc[noun.left_edge.i : noun.i])
        own = [n for m in obliques(noun, "of")[1:] if _A & {c.lower_ for c in children(m, "det")} and (n := victims(m))]
        return sum(own, sum(numbers) if joined else numbers[0])  # 'two of its guards and A driver'
    single = noun.tag_ in ("NN", "NNP", "JJ") and noun.lemma_.lower() not in word_set("casualties", "bodies")
    if single and people and (one & _A or (known and one and (harmed or one & _HIS))):
        return 1  # 'a bodyguard of the mayor', 'the driver', "the mayor's wife"
    counting = obliques(noun, "of") if harmed else ()
    if counting:
        # 'a total of 33 fighters and two guards'
        told = summed(counting) if noun.lower_ == "total" else victims(counting[0], harmed=True)
        return told if counted or told != 1 else None  # 'the family of a judge'
    return None


def _counting(noun: Token) -> tuple[Token, ...]:
    """The numbers before a noun: 'TWO guards', 'SIX Chadian and TWO Kenyan guards', 'its FIVE-member crew'; of 'between
    10 and 12' the first."""
    beside = children(noun, "nummod", "amod")
    more = (m for c in beside for m in children(c, "conj") if m.tag_ == "CD" and m.i < noun.i
            and (c.tag_ != "CD" or m.i > c.i + 2))
    strong = (n for c in children(noun, "compound") if c.lower_ in _MEMBERS for n in children(c, "nummod"))
    return (*children(noun, "nummod"), *more, *strong)


def number(word: Token) -> int | None:
    """The number that a word stands for, with what is joined to it: 'twelve', 'thirty-TWO', 'two MILLION'."""
    stem = hyphened(word)
    text = f"{stem}-{word.lower_}" if stem else word.lower_.replace(",", "")
    unit = _units().get(word.lower_)
    if unit is not None:
        many = [n for c in children(word, "compound", "nummod") if (n := number(c)) is not None]
        return many[0] * unit if many else unit if word.lower_ == "dozen" else None
    if word.tag_ == "NN" and text.endswith(("rd", "th")):
        return None  # 'a third of the land'
    if word.pos_ not in ("NUM", "NOUN", "DET") or not (text.isdecimal() or word.like_num):
        return 2 if text == "couple" else None
    if text.isdecimal() and len(text) > _LONGEST:
        return None
    return number_of(text) or None


@cache
def _units() -> dict[str, int]:
    """'thousand', 'million'."""
    units: dict[str, int] = vocabulary("casualties")["units"]
    return units


def total(words: Iterable[Token], group: str) -> int | None:
    """What is counted before the first word of a state, behind any other: 'four policemen and four rebels dead'."""
    states = word_set("casualties", "dead_words", "hurt_words")
    found: int | None = None
    for token in words:
        if token.lower_ in word_set("casualties", group):
            return found
        if token.lower_ in states:
            found = None
        elif token.lower_ in ("a", "an"):
            found = (found or 0) + 1 if victims(token.head) == 1 else found
        elif token.like_num and token.head.lower_ not in _units() and (told := number(token)) is not None:
            joined = token.i and any(t.lower_ in ("and", ",") for t in token.doc[token.i - 1 : token.i])
            found = found + told if found is not None and joined else told
    return None


def summed(nouns: Sequence[Token], *, harmed: bool = True) -> int | None:
    """All that are counted; unknown where one of several has no number of its own and no part in that of the first
    ('36 rebels and TROOPS')."""
    # but for 'a leader, ALI NOOR, and three of his men'
    listed = (a for n in nouns for a in appositions(n) if not (n.tag_ == "NN" and a.pos_ == "PROPN")
              and (children(a, "conj") or any(a.i < m.i for m in nouns)))
    # 'killed a lawmaker, two guards and a driver', of which a parse makes an apposition
    every = (*nouns, *(m for a in listed for m in conjuncts(a)))
    counts = [victims(n, harmed=harmed) for n in every]
    if not counts or counts[0] is None:
        return None
    shared = counts[0] > 1
    counts = [0 if c is None and shared and _is_bare(n) else c for c, n in zip(counts, every, strict=True)]
    return None if any(c is None for c in counts) else sum(c for c in counts if c is not None)


def _is_bare(noun: Token) -> bool:
    """'36 rebels and government TROOPS': a plural that nothing counts, behind one that is counted."""
    many = noun.tag_ in ("NNS", "NNPS") or noun.lower_ in ("police", "personnel")
    before = {t.lower_ for t in noun.doc[noun.left_edge.i : noun.i]} & word_set("casualties", "uncounted")
    whose = children(noun, "det", "nmod:poss", "nummod")
    return many and noun.dep_ == "conj" and not whose and not before and noun.lemma_.lower() not in ("other", "dozen")
