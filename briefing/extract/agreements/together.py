"""Who 'the two sides', 'both governments' or 'the three countries' are, and between whom an instrument is likely to be
whose own words do not tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.parties import is_sponsoring, named, states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import doers, possessors, preposition
from briefing.extract.text.reading import Mention, Reading
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

FOES = frozenset({"ceasefire", "peace", "prisoner_exchange"})
"""Kinds that others than the parties speak of as often as they do, and armed groups are bound by."""
_NEAR = 80
"""How many tokens back an instrument tells who 'the two sides' are."""
_LEAST = 3
"""How often each of two countries is named in an article that is about both."""


def together(noun: Token, earlier: Sequence[Naming], actors: Actors) -> tuple[str, ...]:
    """The parties that a noun of number means: those of the instrument named last with so many, else the countries
    named last; () for any other noun."""
    count = _count(noun)
    if not count:
        return ()
    for naming in reversed(earlier):
        if len(naming.parties) == count and 0 < noun.i - naming.head.i < _NEAR:
            return naming.parties
    meant = states(named([noun], actors), actors)
    if len(meant) == count or noun.lemma_.lower() in word_set("agreements", "camps"):
        return meant if len(meant) == count else ()
    return actors.countries_before(noun.i, count)


def _count(noun: Token) -> int:
    """How many a noun means that may be bound together: 2 of 'both sides', 3 of 'the three countries'; 0 of others."""
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in word_set("agreements", "several"):
        return 0
    numbers: list[list[str]] = vocabulary("agreements")["numbers"]
    beside = [c.lower_ for c in children(noun, "nummod", "det", "det:predet", "amod")]
    of_others = possessors(noun) or any(preposition(c) in ("of", "from") for c in children(noun, "nmod"))
    if of_others or not {"the", "these", "both", "all"} & set(beside):
        return 0
    return max((count for count, words in enumerate(numbers, start=2) if set(words) & set(beside)), default=0)


def likely(naming: Naming, earlier: Sequence[Naming], reading: Reading, actors: Actors) -> tuple[str, ...]:
    """Between whom an instrument is that its own words do not tell: who is said in its sentence to act together, or of
    whose affairs alone the article tells; () where nothing speaks for it."""
    head = naming.head
    if naming.proper and naming.parties:
        return ()
    around = clause_of(head).subtree if naming.proper else head.sent
    pairs = (p for t in around if (p := together(t, earlier, actors)))
    pair = next(pairs, ()) or _tied(head, actors)
    if pair or naming.tied or naming.proper:
        return pair
    return _about(reading, actors, foes=naming.kind in FOES) if naming.definite or naming.kind or naming.made else ()


def _tied(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whom the clause tells to be tied by something: 'governs trade BETWEEN A AND B'."""
    between = (t for t in clause_of(head).subtree if preposition(t) == "between" and t.i != head.i)
    found = states(named(between, actors), actors)
    return found if len(found) > 1 else ()


def _about(reading: Reading, actors: Actors, *, foes: bool) -> tuple[str, ...]:
    """The two countries of whose affairs an article tells: both named often, no other half so often, who mediates
    left aside; between foes, an armed group named often and its country."""
    body = reading.doc[reading.body :]
    mediators = {actors.country(p) for t in body if is_sponsoring(t) for p in actors.of(doers(t), places=True)}
    told = Counter(code for code in _countries(body, actors) if code not in mediators)
    (first, _), (second, least), (_, others) = [*told.most_common(3), ("", 0), ("", 0), ("", 0)][:3]
    fighting = Counter(m.entity for m in _mentions(body, actors) if actors.sort(m.entity) == "armed_group")
    if fighting:
        (group, times), *more = fighting.most_common(2)
        return (first, group) if foes and first and times > 1 and not more else ()
    return (first, second) if least >= _LEAST and 2 * others <= least else ()


def _mentions(tokens: Iterable[Token], actors: Actors) -> list[Mention]:
    """The mentions that begin at one of the tokens."""
    return [m for t in tokens if (m := actors.mention(t)) is not None and m.start == t.i]


def _countries(tokens: Iterable[Token], actors: Actors) -> list[str]:
    """The country of each mention that begins at one of the tokens."""
    met = _mentions(tokens, actors)
    return [code for m in met if (code := actors.country(m.entity)) and actors.sort(m.entity) != "media"]
