"""Who is named beside a doer that is no name itself: 'the heads of the two states, A and B', 'an Israeli airstrike'."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.extract.cast.actors import Actors
from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.text.clauses import modifying_clauses
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    agents,
    appositions,
    doers,
    objects,
    obliques,
    possessors,
    premodifiers,
)
from briefing.extract.text.relatives import antecedent
from briefing.extract.text.tree import children, clause_of, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token


def named_beside(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Who is named beside those who do it: 'the heads of the two states, A and B', 'fighters of the Front'."""
    found: list[Token] = []
    for noun in nouns:
        owned = obliques(noun, "of") if keys(noun) & word_set_class("envoys") else ()
        named = (a for n in (noun, *owned) for a in appositions(n))
        found += [m for a in named for m in conjuncts(a)]
        if noun.lemma_.lower() in ("spokesman", "spokeswoman", "spokesperson"):
            # 'spokesmen FOR the two groups', 'a spokesman for Ali, Omar'
            spoken_for = obliques(noun, "for", "of")
            found += (o for o in spoken_for if any(actors.kind(x) == "organisation" for x in actors.one(o)))
            beside = (a for o in spoken_for for a in children(o, "appos", "conj") if not children(a, "cc"))
            found += (a for a in beside if any(actors.kind(x) == "person" for x in actors.one(a)))
        if noun.lemma_.lower() in ("committee", "commission") and len(both := obliques(noun, "of", "between")) > 1:
            found += both  # 'the joint committee of Peru and Chile'
        found += obliques(noun, "such as", "including")  # 'groups such as the Front and the League'
        many = noun.tag_ == "NNS" and {noun.lemma_.lower()} | keys(noun)
        if many and many & (word_set("actors", "pairs") | word_set_class("envoys") | {"member"}):
            # 'OPEC countries', 'ASEAN foreign ministers'
            theirs = (*premodifiers(noun), *obliques(noun, "of", "from"))
            found += (p for p in theirs if any(actors.sort(x) == "igo" for x in actors.one(p)))
        if keys(noun) & either(word_set_class("fighters"), word_set_class("soldiers"), word_set_class("searching")):
            behind = ((o, actors.one(o)) for o in obliques(noun, "of", "from"))
            sent = ("organisation", "country") if keys(noun) & word_set_class("soldiers") else ("organisation",)
            found += [o for o, met in behind if met and actors.kind(met[0]) in sent]
            # 'Benin, whose contingent arrived'
            found += [m for p in possessors(noun) if p.lower_ == "whose" for m in conjuncts(antecedent(p))]
    return actors.of(found)


def each_government(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """The countries of several governments told as one: 'both the Kenyan and the Chadian GOVERNMENTS denied it'."""
    states = (n for n in nouns if n.tag_ == "NNS" and n.lemma_.lower() in word_set("actors", "states"))
    owners = (row for n in states for p in children(n, "amod", "compound") if len(row := conjuncts(p)) > 1)
    met = next((tuple(actors.country(x) for t in row for x in actors.one(t)) for row in owners), ())
    return tuple(dict.fromkeys(met)) if len(set(met)) > 1 and all(met) else ()


def led_countries(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """The country whose government somebody leads: 'the GOVERNMENT of President Mora welcomed it'."""
    led = (o for n in nouns if n.lemma_.lower() in word_set("actors", "governing") for o in obliques(n, "of"))
    leaders = (x for o in led for x in actors.one(o) if actors.kind(x) == "person")
    return tuple(dict.fromkeys(c for x in leaders if (c := actors.country(x))))


def behind_means(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Whose attack, drone or jets it was that did it: 'an Israeli airstrike', 'drones belonging to the rebels'."""
    found: list[Token] = []
    for noun in nouns:
        if keys(noun) & word_set("events", "examinations"):
            found += premodifiers(noun)  # 'a Kenyan inquiry'
        if noun.lemma_.lower() in either(word_set("speech", "documents"), word_set("events", "examinations")):
            found += [*possessors(noun), *obliques(noun, "by", "from", "of")]
            found += _issuing(noun, actors)
            issued = (c for c in children(noun, "acl") if base(c) in ("release", "issue", "publish", "sign", "post"))
            found += [a for c in issued for a in agents(c)]  # 'a statement released by the king'
            made = clause_of(noun)  # 'issued a statement denying it', but not 'quoted a statement denying it'
            found += doers(made) if noun in objects(made) and base(made) in claimed("issuing") else ()
        means = either(word_set("actors", "means"), word_set_class("relief"), word_set_class("warcraft"))
        if not keys(noun) & means or "suicide bomber" in keys(noun):
            continue
        beside = (*premodifiers(noun), *possessors(noun), *obliques(noun, "by", "of", "from"))
        owning = (o for c in modifying_clauses(noun) for o in (*obliques(c, "to", "by", "from"), *agents(c)))
        found += [t for t in (*beside, *owning) if not is_linked(t)]
    return actors.of(found)


def _issuing(document: Token, actors: Actors) -> tuple[Token, ...]:
    """The body whose document it is by the words before it, with whoever is named in a row with it: 'the E.U. report',
    'a joint CHADIAN and E.U. statement'."""
    rows = (conjuncts(t) for t in premodifiers(document))
    of_body = (r for r in rows if any(actors.kind(x) == "organisation" for t in r for x in actors.one(t)))
    return next(of_body, ())


def is_linked(word: Token) -> bool:
    """'Iran' in 'Iran-backed', which does nothing itself; both act in 'Israeli-Palestinian talks', and in 'a NATO-led
    raid' who leads it."""
    rest = word.doc.words[word.i + 1 : word.i + 3]
    return len(rest) == 2 and rest[0].text in ("-", "–") and not (rest[1].is_title or rest[1].lower_ == "led")
