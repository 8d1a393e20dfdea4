"""Whether an instrument is an affair between states: not a firm's contract, not a coalition, not somebody's consent."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.agreements.around import is_done_to
from briefing.extract.agreements.heads import called
from briefing.extract.agreements.made import is_dealt_with
from briefing.extract.agreements.nouns import content, kind_of, printed
from briefing.extract.agreements.parties import after_and, mediating, parties_of
from briefing.extract.agreements.together import undersigned
from briefing.extract.agreements.whom import named, states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import modifying_clauses
from briefing.extract.text.grammar import doers, markers, obliques, possessors, premodifiers, preposition
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def is_public(party: str, actors: Actors) -> bool:
    """Whether a party is more than a person, a firm or a club."""
    if countries.is_code(party):
        return True
    return actors.kind(party) not in ("person", "") and actors.sort(party) not in ("company", "media") and (
        actors.kind(party) != "organisation" or bool(actors.sort(party) or actors.country(party)))


def is_of_states(head: Token, lemma: str, before: Sequence[Token], actors: Actors) -> bool:
    """Whether a contract is an affair of states: a gas contract between a state company and another, or across a
    border, one that states sign; whether an understanding is one that was reached."""
    if len(undersigned(head, actors)) > 1:
        return True
    if lemma in word_set("agreements", "informal"):
        tied = len(states(named(obliques(head, "between"), actors), actors)) > 1
        return preposition(head) != "of" and (tied or (head.tag_ == "NN" and is_dealt_with(head)))
    bound = parties_of(head, actors, proper=False) if is_dealt_with(head) else ()
    if lemma == "contract" and len(bound) > 1:
        public = [p for p in bound if is_public(p, actors)]
        abroad = len({actors.country(p) for p in bound} - {""}) > 1 and bool(kind_of(printed(before)))
        if len(public) == len(bound) or (public and abroad):
            return True
    sides = actors.of((*obliques(head, "between"), *after_and(head)))
    lands = {actors.country(s) for s in sides} - {""}
    owned = {t.lower_ for t in head.subtree if t.i > head.i} & word_set("agreements", "owned")
    return bool(kind_of(printed(before))) and len(sides) > 1 and (len(lands) > 1 or bool(owned))


def is_domestic(
    head: Token, before: Sequence[Token], parties: tuple[str, ...], around: Sequence[Token], actors: Actors
) -> bool:
    """Whether it is an affair of one country: a coalition, a wage settlement, a contract with a firm."""
    sides = [p for p in parties if actors.kind(p) != "person"]
    abroad = len({actors.country(p) or p for p in sides}) > 1
    armed = len(sides) > 1 and not any(countries.is_code(p) for p in sides)
    if abroad or armed or called(head)[1] == "ceasefire" or any(mediating(t) for t in before):
        return False
    if any(t.lower_ == "peace" for t in before):
        return False  # 'brokered a PEACE deal', whatever it brings
    words = f" {printed(before)} {content(head)} ".replace(" - ", "-")
    if any(f" {topic} " in words for topic in word_set("agreements", "domestic_topics")):
        return True
    clause = clause_of(head)
    agreed = head in obliques(clause, "to", "on") and base(clause) in ("agree", "settle")
    made = (*around, clause) if agreed or is_done_to(head, clause) else tuple(around)
    who = (*obliques(head, "with", "between"), *(o for c in made for o in (*doers(c), *obliques(c, "with"))))
    inside = word_set("agreements", "domestic_sides")
    if any(base(c) in ("ratify", "approve", "endorse") for c in made):
        inside -= word_set("agreements", "chambers")  # 'lawmakers approved a pact with A'
    return any(t.lemma_.lower() in inside and actors.mention(t) is None for t in who)


def is_abroad(head: Token, actors: Actors) -> bool:
    """Whether an instrument of which a clause tells more stands in a sentence that tells of two countries, or of a
    league of countries and one; no purchase."""
    trading = word_set("agreements", "trading")
    telling = [c for c in modifying_clauses(head) if c.tag_ in ("VB", "VBZ", "VBP", "VBD") and c.i > head.i]
    if not telling or any(base(c) in trading for c in telling):
        return False
    met = {m.entity for t in head.sent if (m := actors.mention(t)) is not None}
    leagues = {e for e in met if actors.sort(e) == "igo"}
    found = {actors.country(e) for e in met} | {hit.code for t in head.sent if (hit := _adjective(t)) is not None}
    return len(found - {""}) + bool(leagues) > 1


def _adjective(word: Token) -> countries.CountryHit | None:
    """The country of an adjective: 'RUSSIAN gas'."""
    hit = countries.lookup(word.text) if word.tag_ == "JJ" and word.is_title else None
    return hit if hit is not None and hit.form == "demonym" else None


def is_consent(head: Token, lemma: str, articles: set[str]) -> bool:
    """Whether it is that somebody agrees, not what was agreed: "Chad's AGREEMENT to go", 'seek AGREEMENT on taxes'."""
    if lemma != "agreement" or head.tag_ != "NN" or obliques(head, "with", "between", "among"):
        return False
    if any(o.lemma_.lower() in word_set("agreements", "agreed_on") for o in obliques(head, "on")):
        return True
    if possessors(head):
        return len(possessors(head)) == 1 and any("to" in markers(c) for c in children(head, "acl"))
    bare = not articles and not premodifiers(head) and preposition(head) not in ("under", "by")
    verb = clause_of(head)
    sought = verb.tag_ in ("VB", "VBG") or verb.lemma_ in word_set("agreements", "offering")
    return bare and (sought or not is_done_to(head, verb))
