"""Between whom an instrument is likely to be by what the article tells of: the two countries it is about, the country
and the armed group that fight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from briefing.extract.agreements.around import clauses, is_done_to, signers
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.together import FOES, countries_in, is_named, is_worldwide, mentions_in
from briefing.extract.agreements.whom import states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import doers, premodifiers, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_LEAD = 50
"""How many tokens the start of an article has."""
_LEAST = 3
"""How often each of two countries is named in an article that is about both."""


def about(naming: Naming, reading: Reading, actors: Actors) -> tuple[str, ...]:
    """The two countries of whose affairs an article tells: both named often, no other half so often, who mediates
    left aside, and told of just there; between foes, an armed group named often and its country."""
    if not _is_open(naming, actors):
        return ()
    told, fighting = _counted(reading, actors)
    foes = naming.kind in FOES
    if foes and fighting:
        (group, times), *more = fighting.most_common(2)
        near = {code for s in sentences_back(naming.head, 1) for code in countries_in(s, actors)}
        # Hezbollah's truce is hardly with Lebanon where Israel is told of too
        lands = near - {actors.country(group)} or near
        return (*lands, group) if len(lands) == 1 and times > 1 and not more else ()
    if foes and (_is_inside(naming.head) or not _are_side_by_side(told, reading, actors)):
        return ()
    (first, _), (second, least), (_, others) = [*told.most_common(3), ("", 0), ("", 0), ("", 0)][:3]
    told_here = foes or {first, second} <= _told_near(naming, actors)
    fits = told_here and _are_acting({first, second}, naming.head, actors)
    return (first, second) if least >= _LEAST and 2 * others <= least and fits else ()


def _told_near(naming: Naming, actors: Actors) -> set[str]:
    """The countries that the sentence and the one before name, of what is taken as known also the one before that."""
    near = sentences_back(naming.head, 2 if naming.definite else 1)
    return {m.entity for s in near for m in mentions_in(s, actors) if m.kind == "country"}


def _are_acting(pair: set[str], head: Token, actors: Actors) -> bool:
    """Whether nobody but the two makes it, is named in its own words or does what is told to be done under it: not of
    'a group of EXPERTS drafted an accord', 'the EUROPEAN proposal', 'under an accord a BANK was to lend'."""
    verb = clause_of(head)
    makers = tuple(doers(verb)) if is_done_to(head, verb) else ()
    if makers and not pair & set(states(actors.of(makers), actors)):
        return False
    if any(t.text[:1].isupper() and not pair & set(states(actors.of([t]), actors)) for t in premodifiers(head)):
        return False
    acting = states(actors.of(doers(clause_of(head))), actors) if preposition(head) == "under" else ()
    return all(a in pair or (actors.country(a) in pair and actors.sort(a) != "company") for a in acting)


def _is_open(naming: Naming, actors: Actors) -> bool:
    """Whether its own words and clause leave open between whom it is."""
    head, verb = naming.head, clause_of(naming.head)
    left = naming.marked and verb not in clauses(head) and base(verb) in word_set("agreements", "leaving")
    if left or naming.tied or naming.proper or is_worldwide(naming) or _is_called(head, actors):
        return False
    who = doers(verb) if is_done_to(head, verb) else ()
    if len(who) > 1 and len(naming.parties) < 2 and naming.kind not in FOES:
        return False  # two make it, and not both are known
    if not naming.parties and any(is_named(d, actors) for d in who):
        return False  # 'BRIGGS signed a declaration': he may speak for himself
    by = (s for c in clauses(head) for s in signers(c))
    return (naming.definite or bool(naming.kind) or naming.made) and not any(is_named(s, actors) for s in by)


def _is_called(head: Token, actors: Actors) -> bool:
    """Whether it has a name of its own, though in small letters: 'the KYOTO pact', 'the CAMP DAVID accord'."""
    names = (t for t in premodifiers(head) if t.pos_ == "PROPN" and t.text[:1].isupper() and t.text.isalpha())
    return any((m := actors.mention(t)) is None or m.kind == "place" for t in names)


def _is_inside(head: Token) -> bool:
    """Whether the sentences around tell of a war inside one country: rebels, a civil war."""
    near = {t.lower_ for s in sentences_back(head, 1) for t in s}
    return not near.isdisjoint(word_set("agreements", "inside"))


def _are_side_by_side(told: Counter[str], reading: Reading, actors: Actors) -> bool:
    """Whether both countries that are named most stand at the start of the article, as in a war of two states."""
    first = reading.doc[reading.body : reading.body + _LEAD]
    return {code for code, _ in told.most_common(2)} <= set(countries_in(first, actors))


@lru_cache(maxsize=1)
def _counted(reading: Reading, actors: Actors) -> tuple[Counter[str], Counter[str]]:
    """How often an article names each country and each armed group: read from it once."""
    body = reading.doc[reading.body :]
    return Counter(countries_in(body, actors)), _fighting(body, actors)


def _fighting(tokens: Iterable[Token], actors: Actors) -> Counter[str]:
    """The armed groups named, and how often."""
    return Counter(m.entity for m in mentions_in(tokens, actors) if actors.sort(m.entity) == "armed_group")
