"""Between whom an instrument is likely to be whose own words do not tell: by its sentence, by a war at home, by what
the article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefing import countries
from briefing.extract.agreements.collective import parties_meant
from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import FOES, printed
from briefing.extract.agreements.sides import bound_under, is_sponsoring
from briefing.extract.agreements.signatories import (
    countries_in,
    demonym,
    entities,
    is_named,
    mentions_in,
    on_behalf,
    pair_of,
    signatories,
)
from briefing.extract.agreements.syntax import behind, is_done_to, own_clauses, signers
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import doers, objects, obliques, premodifiers, preposition, subjects, undergoers
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import clause_of, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_BACK = 3
"""How many sentences before its own tell whose government it is."""
_LEAD = 50
"""How many tokens the start of an article has."""
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
    pairs = (p for t in around if (p := parties_meant(t, earlier, actors)))
    pair = next(pairs, ()) or _tied(head, actors) or _tried(head, actors) or _at_war(head, actors)
    pair = () if any(actors.kind(p) == "person" for p in pair) else pair
    pair = pair or (() if mention.proper or mention.tied else _brought(head, actors))
    return pair or (under if by_place else () if mention.tied or mention.proper else under or _within(mention, actors))


def is_worldwide(mention: Mention) -> bool:
    """Whether its words say that it is of many: 'a GLOBAL pact', 'the SIX-PARTY agreement'."""
    return not word_set("agreements", "worldwide").isdisjoint(printed(premodifiers(mention.head)).split())


def _tied(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whom the clause tells to be tied by something: 'governs trade BETWEEN A AND B'."""
    between = (t for t in clause_of(head).subtree if preposition(t) == "between" and t.i != head.i)
    found = signatories(between, actors)
    return found if len(found) > 1 else ()


def _at_war(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whose war ended with it: 'A and B fought a war which ENDED WITH a protocol', 'the accord that ENDED a war between
    A and B'."""
    ending = [c for c in own_clauses(head) if base(c) in ("end", "halt", "stop")]
    fought = (b for c in ending for o in objects(c) for w in (o, *obliques(o, "of")) for b in obliques(w, "between"))
    between = pair_of(fought, actors)
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
    if len(mention.parties) != 1 or not is_done_to(mention.head, mention.head.head):
        return ()
    inside = mention.head.doc[mention.head.left_edge.i : mention.head.right_edge.i + 1]
    met = (m for m in mentions_in(inside, actors) if m.kind != "person" and m.form != "pronoun")
    # 'a deal in DJIBOUTI' was made there
    printed_in = (m for m in met if not any(preposition(t) in ("in", "at") and t.head == mention.head
                                            for t in inside.doc[m.start : m.end]))
    lands = {actors.country(m.entity) for m in printed_in} - {*mention.parties}
    others = dict.fromkeys(code for code in countries_in(inside, actors) if code in lands)
    return (*mention.parties, *others) if len(others) == 1 else ()


def parties_at_home(mention: Mention, actors: Actors) -> tuple[str, ...]:
    """The country whose government and rebels make it, and the rebels where the text names one group alone; () where
    the words around tell of no war at home or name other sides."""
    parties = mention.parties
    if mention.kind not in FOES or len(parties) > 1 or (mention.proper and not mention.tied):
        return ()
    known = next(iter(parties), "")
    group = known if actors.sort(known) == "armed_group" else ""
    if known and not (group or countries.is_code(known)):
        return ()
    told = _words(mention.head)
    rebels, rulers = (bool(told & word_set("agreements", g)) for g in ("inside", "rulers"))
    around = (*obliques(mention.head, "with"), *behind(mention.head, "with"))
    rulers_meant = any(o.lemma_.lower() in word_set("agreements", "rulers") for o in around)
    rebels = rebels or (rulers_meant and "opposition" in told)
    if not (rebels or (group and rulers)):
        return ()
    land = known if countries.is_code(known) else _land(mention.head, actors)
    if group and actors.country(group) not in ("", land):
        return ()
    found = group or (_only_group(mention.head, land, actors) if rebels else "")
    sides = tuple(s for s in (land, found) if s)
    return sides if land and set(sides) != set(parties) else ()


def _words(head: Token) -> set[str]:
    """The words, in small letters, of the clause that an instrument stands in and of its own."""
    clause = clause_of(head)
    return {t.lower_ for t in (*clause.subtree, *head.sent)}


def _land(head: Token, actors: Actors) -> str:
    """The one country of its own words or of the nearest sentence that tells of any; else the one told of most."""
    own = head.doc[head.left_edge.i : head.right_edge.i + 1]
    for words in (own, *sentences_back(head, _BACK)):
        told = countries_in(words, actors) or [code for t in words if (code := demonym(t))]
        looking_on = _looking_on(words, actors)
        met = dict.fromkeys(code for code in told if code not in looking_on)
        if len(met) == 1:
            return next(iter(met))
        if met and words != own:
            break
    apart = _looking_on(head.doc, actors)
    told_of = Counter(code for code in countries_in(head.doc, actors) if code not in apart)
    (first, most), (_, next_most) = [*told_of.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > 2 * next_most else ""


def _looking_on(words: Iterable[Token], actors: Actors) -> set[str]:
    """The countries that feel or think something of what is told and have no part in it: 'A is worried about', 'A
    praised'."""
    groups = ("feeling", "judging")
    feeling = (t for t in words if any({t.lower_, base(t)} & word_set("agreements", g) for g in groups) and subjects(t))
    return set(signatories((d for t in feeling for d in subjects(t)), actors))


def _only_group(head: Token, land: str, actors: Actors) -> str:
    """The one armed group that is of a country, or is told of just before with none; '' where there are several."""
    met = dict.fromkeys(m.entity for m in mentions_in(head.doc, actors) if actors.sort(m.entity) == "armed_group")
    near = {m.entity for s in sentences_back(head, _BACK) for m in mentions_in(s, actors)}
    own = [g for g in met if actors.country(g) == land or (g in near and not actors.country(g))]
    return own[0] if len(own) == 1 else ""


def parties_of_topic(mention: Mention, reading: Reading, actors: Actors) -> tuple[str, ...]:
    """The two countries of whose affairs an article tells: both named often, no other half so often, who mediates
    left aside, and told of just there; between foes, an armed group named often and its country."""
    if not _is_open(mention, actors):
        return ()
    told, fighting = _counted(reading, actors)
    foes = mention.kind in FOES
    if foes and fighting:
        (group, times), *more = fighting.most_common(2)
        near = {code for s in sentences_back(mention.head, 1) for code in countries_in(s, actors)}
        # Hezbollah's truce is hardly with Lebanon where Israel is told of too
        lands = near - {actors.country(group)} or near
        return (*lands, group) if len(lands) == 1 and times > 1 and not more else ()
    if foes and (_is_inside(mention.head) or not _are_side_by_side(told, reading, actors)):
        return ()
    (first, _), (second, least), (_, others) = [*told.most_common(3), ("", 0), ("", 0), ("", 0)][:3]
    told_here = foes or {first, second} <= _told_near(mention, actors)
    fits = told_here and _are_acting({first, second}, mention.head, actors)
    return (first, second) if least >= _LEAST and 2 * others <= least and fits else ()


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
    if left or mention.tied or mention.proper or is_worldwide(mention) or _is_called(head, actors):
        return False
    who = doers(verb) if is_done_to(head, verb) else ()
    if len(who) > 1 and len(mention.parties) < 2 and mention.kind not in FOES:
        return False  # two make it, and not both are known
    if not mention.parties and any(is_named(d, actors) for d in who):
        return False  # 'BRIGGS signed a declaration': he may speak for himself
    by = (s for c in own_clauses(head) for s in signers(c))
    return (mention.definite or bool(mention.kind) or mention.made) and not any(is_named(s, actors) for s in by)


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
