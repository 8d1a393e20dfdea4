"""Who 'the two sides', 'both governments' or 'the three countries' are."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.meetings import gathered
from briefing.extract.agreements.signatories import countries_in, mentions_in, on_behalf, signatories
from briefing.extract.agreements.syntax import two_between
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import doers, obliques, possessors, preposition
from briefing.extract.text.spans import sentence_before, sentences_back
from briefing.extract.text.tree import children, clause_of, clauses, conjuncts, first_conjunct
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Span, Token

_NEAR = 80
"""How many tokens back an instrument tells who 'the two sides' are."""
_BACK = 2
"""How many sentences before its own tell who 'the two countries' are."""
_MANY = 2
"""More than so many are one set throughout an article."""
_PLAIN = frozenset({"side", "country", "nation", "neighbour", "neighbor"})
"""Nouns that mean two also without a number: 'a pact between THE NATIONS'."""


def parties_meant(noun: Token, earlier: Sequence[Mention], actors: Actors) -> tuple[str, ...]:
    """The parties that a noun of number means: those of the instrument named last with so many, or of the countries
    that alone a sentence just before names; () for any other noun."""
    if noun.lower_ == "they":
        return _doing_before(noun, actors) or _several(noun, actors)
    if noun.lower_ in vocabulary("agreements")["twins"]:
        return () if len(conjuncts(noun)) > 1 or noun.dep_ == "conj" else signatories([noun], actors)
    count = _count(noun)
    if not count:
        return ()
    camps = noun.lemma_.lower() in word_set("agreements", "camps")
    if camps and _are_nameless(noun, actors):
        return ()
    earlier = [n for n in earlier if n.kind != "resolution"]
    if count > _MANY and (same := _counted_before(noun, count, earlier, actors)):
        return same
    talking = _talking(noun, actors) if camps else ()
    if len(talking) == count:
        return talking
    for sentence in sentences_back(noun, _BACK):
        bound = (_sides(n) for n in reversed(earlier) if sentence.start <= n.head.i < min(noun.i, sentence.end))
        told = next((p for p in bound if len(p) == count), ()) or _chained(noun, sentence, count, earlier, actors)
        met = tuple(dict.fromkeys(countries_in(sentence, actors, noun.i)))
        if len(met) > count:
            met = tuple(dict.fromkeys(countries_in(sentence, actors, noun.i, aside=False)))
        if told or (len(met) == count and not camps):
            return told or met
        if len(met) > count:
            break
    for mention in reversed(earlier):
        if len(_sides(mention)) == count and noun.i - mention.head.i < _NEAR:
            return _sides(mention)
    meant = () if camps else signatories([noun], actors)
    if len(meant) == count:
        return meant
    if camps and (talks := _between(noun)):
        meant = signatories(talks, actors)
        return meant if len(meant) == count else ()
    doing = (_doing_before(noun, actors) or _told_before(noun, actors)) if camps else ()
    return doing if len(doing) == count else _only(noun, count, actors)


def _are_nameless(noun: Token, actors: Actors) -> bool:
    """Whether one of the two between whom something just before is has no name: 'the war between the government of A
    and southern REBELS. Both sides'."""
    between = [t for s in sentences_back(noun, _BACK) for t in s if t.i < noun.i and preposition(t) == "between"]
    sides = conjuncts(first_conjunct(between[-1])) if between else ()
    people = word_set("agreements", "nameless")
    called = (s for s in sides if people & {s.lower_, s.lemma_.lower()})
    return len(sides) == 2 and any(not signatories([s], actors) for s in called)


def _several(pronoun: Token, actors: Actors) -> tuple[str, ...]:
    """The states or bodies that 'they' are, where they are several: 'The two sides met. THEY will renew the treaty'."""
    meant = on_behalf(actors.one(pronoun), actors)
    return meant if len(meant) > 1 and not any(actors.kind(m) == "person" for m in meant) else ()


def _chained(
    noun: Token, sentence: Span, count: int, earlier: Sequence[Mention], actors: Actors
) -> tuple[str, ...]:
    """Whom a noun of the same number in a sentence meant: 'Ties between THE TWO SIDES broke down. THE COUNTRIES'."""
    end = min(noun.i, sentence.end)
    same = next((t for t in reversed(noun.doc[sentence.start : end]) if _count(t) == count), None)
    return parties_meant(same, [n for n in earlier if n.head.i < same.i], actors) if same is not None else ()


def _between(noun: Token) -> tuple[Token, ...]:
    """The two between whom talks or a fight are, as last told before a noun for both: 'talks BETWEEN A AND B'."""
    words = word_set("agreements", "talks", "wars", "battles")
    opening = (t for t in reversed(noun.doc[: noun.i]) if t.lower_ == "between" and t.head.head.lemma_.lower() in words)
    return next((two for t in opening if len(two := two_between(t)) > 1), ())


def are_unknown(noun: Token, actors: Actors) -> bool:
    """Whether 'the two sides' are of talks or a fight of which one side has no name: 'between the state and rebels'."""
    talks = _between(noun) if noun.lemma_.lower() in word_set("agreements", "camps") else ()
    return bool(talks) and len(signatories(talks, actors)) < len(talks)


def _counted_before(noun: Token, count: int, earlier: Sequence[Mention], actors: Actors) -> tuple[str, ...]:
    """Whom the last noun of the same number meant: an article speaks of 'the three countries' as long as these act."""
    same = next((t for t in reversed(noun.doc[: noun.i]) if _count(t) == count), None)
    return parties_meant(same, [n for n in earlier if n.head.i < same.i], actors) if same is not None else ()


def _only(noun: Token, count: int, actors: Actors) -> tuple[str, ...]:
    """The countries told of so far where there are just so many, and nobody in arms beside them."""
    met = {m.entity: m for m in mentions_in(noun.doc[: noun.i], actors)}
    armed = any(actors.sort(e) == "armed_group" for e in met)
    lands = tuple(e for e, m in met.items() if m.kind == "country")
    return lands if len(lands) == count and not armed else ()


def _sides(mention: Mention) -> tuple[str, ...]:
    return mention.parties if len(mention.parties) > 1 else mention.likely or mention.parties


def _doing_before(word: Token, actors: Actors) -> tuple[str, ...]:
    """Whom 'they' means: those who together do what the sentence before tells, or one with the other."""
    before = sentence_before(word)
    told = clauses(before) if before is not None else ()
    around = [c for c in clauses(word.sent) if c in word.ancestors and c != word.head]
    for clause in (*reversed(around), *told):
        acting = signatories(gathered(clause), actors)
        if len(acting) > 1 and not any(actors.kind(a) == "person" for a in acting):
            return acting
    return ()


def _told_before(noun: Token, actors: Actors) -> tuple[str, ...]:
    """The countries and armed groups of which the sentence before tells: 'talks between A's envoy and the B FRONT will
    begin. Both sides'."""
    before = sentence_before(noun)
    met = mentions_in(before, actors) if before is not None else []
    groups = dict.fromkeys(m.entity for m in met if actors.sort(m.entity) == "armed_group")
    lands = dict.fromkeys(m.entity for m in met if m.kind == "country")
    return (*lands, *groups) if groups else ()


def _talking(noun: Token, actors: Actors) -> tuple[str, ...]:
    """Who talks with whom in the clause around: 'It is negotiating WITH B in Doha, where the two sides'."""
    own = clause_of(noun)  # not 'A met both sides together WITH C'
    for clause in (c for c in noun.ancestors if c != own and obliques(c, "with") and c.i < noun.i):
        who = list(doers(clause))
        before = sentence_before(clause)
        if any(d.lower_ == "it" and not actors.of([d]) for d in who) and before is not None:
            who = [s for c in clauses(before)[:1] for s in doers(c)]
        return signatories((*who, *obliques(clause, "with")), actors)
    return ()


def _count(noun: Token) -> int:
    """How many a noun means that may be bound together: 2 of 'both sides' and 'the nations', 3 of 'the three
    countries'; 0 of others."""
    numbers: list[list[str]] = vocabulary("agreements")["numbers"]
    if noun.tag_ in ("CD", "DT") and noun.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj", "obl"):
        alone = noun.lower_ == "both" or any(c.lower_ == "the" for c in children(noun, "det"))
        return next((n for n, words in enumerate(numbers, start=2) if alone and noun.lower_ in words), 0)
    several = noun.lemma_.lower() in word_set("agreements", "several") or preposition(noun) == "between"
    if noun.tag_ not in ("NNS", "NNPS") or not several:
        return 0
    beside = [c.lower_ for c in children(noun, "nummod", "det", "det:predet", "amod")]
    of_others = possessors(noun) or any(preposition(c) in ("of", "from") for c in children(noun, "nmod"))
    if of_others or not {"the", "these", "both", "all"} & set(beside):
        return 0
    if beside == ["the"] and noun.lemma_.lower() in _PLAIN:
        return 2
    return max((count for count, words in enumerate(numbers, start=2) if set(words) & set(beside)), default=0)
