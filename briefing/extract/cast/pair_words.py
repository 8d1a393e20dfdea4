"""Which words mean two, and what two they mean: 'both governments', 'the two sides', 'the ministers', 'the two'."""

from __future__ import annotations

from typing import Literal

from briefing.extract.text.grammar import obliques
from briefing.extract.text.memory import remembered
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

Sort = Literal["states", "sides", "people", "any", "twins"]
"""What two are: of 'the two' alone, people where two were told of, else states."""

_ALONE = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "ROOT"})
_NUMBERS = frozenset({"two", "both", "three"})
_DEFINITE = frozenset({"the", "these", "those", "all"})


@remembered
def sort_of(word: Token) -> Sort | None:
    """What two a word means, None for a word that means no two."""
    lower, lemma = word.lower_, word.lemma_.lower()
    if word.text in vocabulary("geography")["twins"]:
        return "twins"
    if lower in _NUMBERS:
        alone = word.dep_ in _ALONE and word.tag_ in ("CD", "DT", "PDT") and not obliques(word, "of")
        known = lower == "both" or bool({c.lower_ for c in word.children} & _DEFINITE)  # not 'two were held'
        return "any" if alone and known else None
    if lower in ("pair", "duo") and [c.lower_ for c in word.children] == ["the"]:
        return "people"
    before = {c.lower_ for c in children(word, "nummod", "det", "det:predet", "amod") if c.i < word.i}
    if not before & _NUMBERS and not is_bare(word):
        return None
    if "both" not in before and not before & _DEFINITE and not is_bare(word) and not children(word, "nmod:poss"):
        return None  # 'divided into two countries'
    if lemma in word_set("actors", "pair_people"):
        return "people"
    if lemma in word_set("actors", "pairs"):
        return "states"
    return "sides" if lemma in word_set("actors", "pair_sides") else None


def is_bare(word: Token) -> bool:
    """Whether a word means two without saying so: 'the sides agreed', 'the ministers met'."""
    listed = word.tag_ == "NNS" and word.lemma_.lower() in word_set("actors", "pair_bare")
    return listed and [c.lower_ for c in word.children if c.dep_ not in ("punct", "case", "cc", "conj")] == ["the"]


def counted_before(word: Token) -> bool:
    """Whether two without a name were told before 'the two': 'Two journalists were freed'."""
    return any(t.lower_ == "two" and t != word and t.dep_ == "nummod" for s in sentences_back(word, 1) for t in s)
