"""What is an affair of states: who is more than a private person, what several of them sign, which contract crosses a
border."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.agreements.factuality import is_dealt_with
from briefing.extract.agreements.instrument import Candidate
from briefing.extract.agreements.lexicon import kind_of, printed
from briefing.extract.agreements.parties import parties_of
from briefing.extract.agreements.sides import after_and, bound_under
from briefing.extract.agreements.signatories import signatories
from briefing.extract.agreements.syntax import is_done_to, own_clauses
from briefing.extract.agreements.told_by import place_of
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import agents, doers, markers, obliques, possessors, preposition
from briefing.extract.text.tree import children, clause_of, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def is_public(party: str, actors: Actors) -> bool:
    """Whether a party is more than a person, a firm or a club."""
    if countries.is_code(party):
        return True
    return actors.kind(party) not in ("person", "") and actors.sort(party) not in ("company", "media") and (
        actors.kind(party) != "organisation" or bool(actors.sort(party) or actors.country(party)))


def is_signed_by_several(head: Token, parties: Sequence[str], actors: Actors) -> bool:
    """Whether two public bodies or several of those who act for states sign it: 'their LEADERS signed a pledge'."""
    around = (*conjuncts(clause_of(head)), clause_of(place_of(head)), *own_clauses(head))
    signed = [c for c in around if base(c) in ("sign", "ink", "initial") and is_done_to(head, c)]
    acting = (d for c in signed for d in doers(c) if d.tag_ == "NNS")
    both = any(d.lemma_.lower() in word_set("agreements", "several") for d in acting)
    return bool(signed) and (both or sum(is_public(p, actors) for p in parties) > 1)


def is_of_states(noun: Candidate, actors: Actors) -> bool:
    """Whether a contract is an affair of states: a gas contract between a state company and another, or across a
    border, one that states sign; whether an understanding is one that was reached."""
    head, lemma, kind = noun.head, noun.lemma, kind_of(printed(noun.before))
    if len(bound_under(head, actors)) > 1:
        return True
    bound = parties_of(head, actors, proper=False) if is_dealt_with(head) else ()
    if preposition(head) != "of" and is_signed_by_several(head, bound, actors):
        return True
    if lemma in word_set("agreements", "informal"):
        tied = len(signatories(obliques(head, "between"), actors)) > 1
        return preposition(head) != "of" and (tied or (head.tag_ == "NN" and is_dealt_with(head)))
    public = [p for p in bound if is_public(p, actors)]
    if lemma == "contract" and public and _lands_in(aims(head), actors) - {actors.country(p) for p in bound}:
        return True  # 'Chad signed contracts TO SELL MALI gas'
    if lemma == "contract" and _is_sale_abroad(head, actors):
        return True
    if lemma == "contract" and len(bound) > 1:
        abroad = len({actors.country(p) for p in bound} - {""}) > 1 and kind != ""
        if len(public) == len(bound) or (public and abroad):
            return True
    sides = actors.of((*obliques(head, "between"), *after_and(head)))
    lands = {actors.country(s) for s in sides} - {""}
    owned = {t.lower_ for t in head.subtree if t.i > head.i} & word_set("agreements", "owned")
    return kind != "" and len(sides) > 1 and (len(lands) > 1 or bool(owned))


def _is_sale_abroad(head: Token, actors: Actors) -> bool:
    """Whether a contract tells what one country sells another and nobody private is told to make it: 'froze a contract
    to supply CHAD with tanks', 'a contract for the sale of jets to CHAD was signed'."""
    trading, verb = word_set("agreements", "selling"), clause_of(head)
    late = tuple(c for c in children(verb, "advcl", "xcomp") if c.i > head.i and "to" in markers(c))
    told = tuple(c for c in (*aims(head), *late) if base(c) in trading)
    told += tuple(o for o in obliques(head, "for") if o.lemma_.lower() in trading)
    words = [t for c in told for t in c.subtree]
    acting = [d for d in (*doers(verb), *agents(verb), *possessors(head)) if d != head and d not in told]
    met = [signatories([d], actors) for d in acting]
    private = any(not who or not all(is_public(p, actors) for p in who) for who in met)
    # where nobody is told to make it, arms are what states trade in: not 'a contract to sell cars to Chad was forged'
    stately = bool(met) or kind_of(printed(words)) == "arms_supply"
    return stately and not private and any(_is_trading(t, actors) for t in words)


def _is_trading(word: Token, actors: Actors) -> bool:
    """Whether a word names a country that sells or is sold to: 'to CHAD'; not a place, a body nor the people there."""
    met = actors.mention(word)
    hit = countries.lookup(word.text) if word.text[:1].isupper() else None
    named = hit.form == "name" if hit is not None else met is not None and countries.is_code(met.entity)
    if met is None or not named or word.dep_ == "nmod:poss":
        return False
    return preposition(word) in ("", "to", "from", "by", "with")


def _lands_in(clauses: Sequence[Token], actors: Actors) -> set[str]:
    """The countries that clauses tell of."""
    met = (m for c in clauses for t in c.subtree if (m := actors.mention(t)) is not None)
    return {actors.country(m.entity) for m in met} - {""}


def aims(head: Token) -> tuple[Token, ...]:
    """The infinitives that tell what is to be done by it."""
    return tuple(c for c in own_clauses(head) if "to" in markers(c))
