"""Between whom an instrument is likely to be whose own words do not tell: by its sentence, by what the article is
about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing import countries
from briefing.extract.agreements.collective import parties_meant
from briefing.extract.agreements.foes import is_war_at_home
from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import FOES, printed
from briefing.extract.agreements.sides import bound_under, is_sponsoring
from briefing.extract.agreements.signatories import (
    countries_in,
    entities,
    is_called,
    is_named,
    mentions_in,
    on_behalf,
    pair_of,
    signatories,
)
from briefing.extract.agreements.syntax import is_done_to, own_clauses, signers, two_between
from briefing.extract.agreements.told_by import place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import (
    doers,
    is_passive,
    objects,
    obliques,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import clause_of, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_LEAST = 3
"""How often each of two countries is named in an article that is about both."""


def likely_parties(mention: Mention, earlier: Sequence[Mention], actors: Actors) -> tuple[str, ...]:
    """Between whom an instrument is by what its sentence tells: who is said to act together, to be tied, to owe each
    other something under it; () where nothing speaks for it."""
    head = mention.head
    signed = [s for c in own_clauses(head) if not is_sponsoring(c) for s in signers(c)]
    # 'the GENEVA agreement' is known by a place, and no treaty of many
    by_place = mention.proper and head.text in word_set("agreements", "general")
    under = () if mention.proper and not by_place else bound_under(head, actors)
    if (mention.proper and mention.parties) or any(is_named(s, actors) for s in signed):
        return under
    if mention.full or is_worldwide(mention):
        return ()
    others = [o for o in obliques(head, "with") if o.tag_ == "NNS"]
    if mention.tied and others and not entities(others, actors):
        return ()  # 'the agreement with northern rebels': whoever they are
    around = clause_of(head).subtree if mention.proper else head.sent
    pairs = (p for t in around if (p := parties_meant(t, earlier, actors)) and _fits(p, t, mention, actors))
    pair = _at_war(head, actors) or next(pairs, ()) or _tied(head, actors) or _tried(head, actors)
    pair = () if any(actors.kind(p) == "person" for p in pair) else pair
    pair = pair or (() if mention.proper or mention.tied else _brought(head, actors))
    return pair or (under if by_place else () if mention.tied or mention.proper else under or _within(mention, actors))


def _fits(pair: tuple[str, ...], word: Token, mention: Mention, actors: Actors) -> bool:
    """Whether the parties whom a word of the sentence stands for may be those of the agreement.

    They are not where a mere 'they' stands for many or for foes, where the sentence names two other states, or where
    two states only speak of a truce that one of them has with its rebels.
    """
    acting = word in doers(clause_of(mention.head))
    if word.lower_ == "they" and not acting and (len(pair) > 2 or mention.kind in FOES):
        return False
    if not all(countries.is_code(p) for p in pair):
        return True
    named = set(countries_in(mention.head.sent, actors))
    at_home = not acting and mention.kind in FOES and is_war_at_home(mention.head.doc)
    return not at_home and (len(named) < 2 or not named.isdisjoint(pair))


def is_worldwide(mention: Mention) -> bool:
    """Whether its words say that it is of many: 'a GLOBAL pact', 'the SIX-PARTY agreement'."""
    words = (t for t in premodifiers(mention.head) if mention.proper or t.is_sent_start or not t.is_title)
    return not word_set("agreements", "worldwide").isdisjoint(printed(words).split())


def _tied(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whom the clause tells to be tied by something: 'governs trade BETWEEN A AND B'."""
    between = (t for t in clause_of(head).subtree if preposition(t) == "between" and t.i != head.i)
    found = signatories(between, actors)
    return found if len(found) > 1 else ()


def _at_war(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whose war ended with it: 'A and B fought a war which ENDED WITH a protocol', 'the accord that ENDED a war between
    A and B'."""
    ending = [c for c in own_clauses(head) if base(c) in ("end", "halt", "stop")]
    opening = (t for c in ending for t in c.subtree if t.lower_ == "between")
    between = next((pair for t in opening if (pair := pair_of(two_between(t), actors))), ())
    if between:
        return between
    verb = clause_of(head)
    if base(verb) not in ("end", "finish", "conclude") or preposition(head) not in ("with", "in", "by"):
        return ()
    wars = [verb.head] if verb.dep_ == "acl:relcl" else subjects(verb)
    return pair_of((d for w in wars for d in doers(clause_of(w)) if d != w), actors)


def _tried(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whose quarrel a sentence tells that is called a test of a pact: 'A accused B of shelling, the latest TEST OF the
    truce'."""
    noun = head.head
    if preposition(head) in ("despite", "in spite of"):
        verb = clause_of(head)  # 'A and B traded fire DESPITE a truce', 'A shelled B DESPITE a truce'
        return pair_of((*doers(verb), *undergoers(verb)), actors)
    if noun.lemma_.lower() not in word_set("agreements", "trials") or preposition(head) not in ("of", "to", "for"):
        return ()
    told = (c for c in clauses(head.sent) if c.i < head.i and base(c) in word_set("agreements", "quarrelling"))
    return next((pair for verb in told if (pair := pair_of((*doers(verb), *objects(verb)), actors))), ())


def _brought(head: Token, actors: Actors) -> tuple[str, ...]:
    """The two whose deed is told beside a deal that somebody brokered: 'A and B signed it after C BROKERED A DEAL'."""
    verb = clause_of(head)
    if not is_sponsoring(verb) or verb.dep_ != "advcl":
        return ()
    return pair_of(doers(clause_of(verb.head)), actors)


def _within(mention: Mention, actors: Actors) -> tuple[str, ...]:
    """The party told and the one other country of which its own words tell: 'X revoked an accord that let Y's troops
    in'."""
    several = any(len(doers(c)) > 1 for c in own_clauses(mention.head))  # who signed it together with whom
    if len(mention.parties) != 1 or several or not is_done_to(mention.head, mention.head.head):
        return ()
    inside = mention.head.doc[mention.head.left_edge.i : mention.head.right_edge.i + 1]
    met = (m for m in mentions_in(inside, actors) if m.kind != "person" and m.form != "pronoun")
    # 'a deal in DJIBOUTI', 'in the CHADIAN capital' was made there
    scenes = [t for o in obliques(mention.head, "in", "at") for t in o.subtree]
    printed_in = (m for m in met if not any(t in scenes for t in inside.doc[m.start : m.end]))
    lands = {actors.country(m.entity) for m in printed_in} - {*mention.parties}
    others = dict.fromkeys(code for code in countries_in(inside, actors) if code in lands)
    return (*mention.parties, *others) if len(others) == 1 else ()


def parties_of_topic(mention: Mention, reading: Reading, actors: Actors) -> tuple[str, ...]:
    """The two countries of whose affairs an article tells: both named often, no other half so often, who mediates
    left aside, and told of just there; not of a truce, which is between those who fight."""
    if mention.kind in FOES or not _is_open(mention, actors):
        return ()
    pair = topic_pair(reading, actors)
    fits = set(pair) <= _told_near(mention, actors) and _are_acting(set(pair), mention.head, actors)
    return pair if fits else ()


def parties_at_home(mention: Mention, reading: Reading, actors: Actors) -> tuple[str, ...]:
    """The two countries of whose affairs an article tells, of what is called bilateral or was signed by nobody named on
    the visit that it tells of: 'a BILATERAL tax treaty', 'an accord was signed DURING THE VISIT'."""
    head = mention.head
    both = any(t.lower_ == "bilateral" for t in premodifiers(head))
    verb = clause_of(place_of(head))
    done = is_passive(verb) and base(verb) in word_set("agreements", "deeds") and not signers(verb)
    there = done and any(o.lemma_.lower() in word_set("agreements", "visits") for o in obliques(verb, "during"))
    return topic_pair(reading, actors) if (both or there) and mention.kind not in FOES else ()


def topic_pair(reading: Reading, actors: Actors) -> tuple[str, ...]:
    """The two countries that an article names often, no other half so often; else nobody."""
    told = named_often(reading, actors).most_common(3)
    (first, _), (second, least), (_, others) = [*told, ("", 0), ("", 0), ("", 0)][:3]
    return (first, second) if least >= _LEAST and 2 * others <= least else ()


def _told_near(mention: Mention, actors: Actors) -> set[str]:
    """The countries that the sentence and the one before name, of what is taken as known also the one before that."""
    near = sentences_back(mention.head, 2 if mention.definite else 1)
    return {m.entity for s in near for m in mentions_in(s, actors) if m.kind == "country"}


def _are_acting(pair: set[str], head: Token, actors: Actors) -> bool:
    """Whether nobody but the two makes it, is named in its own words or does what is told to be done under it: not of
    'a group of EXPERTS drafted an accord', 'the EUROPEAN proposal', 'under an accord a BANK was to lend'."""
    verb = clause_of(head)
    makers = tuple(doers(verb)) if is_done_to(head, verb) else ()
    if makers and not pair & set(on_behalf(actors.of(makers), actors)):
        return False
    if any(t.text[:1].isupper() and not pair & set(on_behalf(actors.of([t]), actors)) for t in premodifiers(head)):
        return False
    acting = on_behalf(actors.of(doers(clause_of(head))), actors) if preposition(head) == "under" else ()
    return all(a in pair or (actors.country(a) in pair and actors.sort(a) != "company") for a in acting)


def _is_open(mention: Mention, actors: Actors) -> bool:
    """Whether its own words and clause leave open between whom it is."""
    head, verb = mention.head, clause_of(mention.head)
    left = mention.marked and verb not in own_clauses(head) and base(verb) in word_set("agreements", "leaving")
    if left or mention.tied or mention.proper or is_worldwide(mention) or is_called(head, actors):
        return False
    who = doers(verb) if is_done_to(head, verb) else ()
    who = (*who, *(d for c in own_clauses(head) for d in doers(c) if is_done_to(head, c)))
    if len(who) > 1 and len(mention.parties) < 2 and mention.kind not in FOES:
        return False  # two make it, and not both are known
    if not mention.parties and any(is_named(d, actors) for d in who):
        return False  # 'BRIGGS signed a declaration': he may speak for himself
    by = (s for c in own_clauses(head) for s in signers(c))
    return (mention.definite or bool(mention.kind) or mention.made) and not any(is_named(s, actors) for s in by)


@remembered
def named_often(reading: Reading, actors: Actors) -> Counter[str]:
    """How often an article names each country: read from it once."""
    return Counter(countries_in(reading.doc[reading.body :], actors))
