"""Who is party to an instrument: 'between A and B', 'A-B', 'with X' and whoever makes it with X."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing import countries
from briefing.extract.agreements.around import behind, clauses, governing, is_done_to, signers, talks_on
from briefing.extract.agreements.standin import changing, standing_in
from briefing.extract.cast.actors import Actors
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import (
    appositions,
    doers,
    indirect_objects,
    is_negated,
    is_passive,
    is_relative_word,
    markers,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct, is_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_OF_STATE = frozenset({"government", "ministry", "government_body"})
"""Bodies that bind their country."""
_OF_THEMSELVES = frozenset({"armed_group", "igo", "joint_body", "subnational_government"})
"""Bodies for which those who hold a post there sign, whatever country they are from."""
_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
_SIDES = ("between", "among", "with", "by", "of")


def parties_of(head: Token, actors: Actors, proper: bool) -> tuple[str, ...]:
    """Who is bound: 'between A and B', 'A-B', 'with X' and whoever makes it with X."""
    sides = _named_sides(head, actors) if proper else sides_of(head, actors)
    place = standing_in(head)
    if place != head:
        sides += sides_of(place, actors)
    for clause in dict.fromkeys((*clauses(head), *clauses(place))):
        if is_sponsoring(clause):
            continue
        if any(preposition(w) in ("under", "in") for w in children(clause, "obl") if is_relative_word(w)):
            others = (t for t in clause.subtree if t.i > clause.i and preposition(t) in ("with", "to"))
            sides += _of_two(actors.of((*subjects(clause), *others), places=True), actors)
        sides += [*sides_of(clause, actors), *states(named(actors.together(signers(clause)), actors), actors)]
        if base(clause) in word_set("agreements", "party_verbs") and not is_passive(clause) and clause.tag_ != "VBG":
            sides += states(named(_doing(clause, actors), actors), actors)
    within = governing(place)
    if len(set(sides)) < 2 or (obliques(head, "with") and not obliques(head, "between")):
        sides = [*_makers(place, within, actors), *sides]
    if len(set(sides)) < 2 and place.head.lemma_.lower() in word_set("agreements", "taking_part"):
        taking = (*possessors(place.head), *_doing(clause_of(place.head), actors))
        sides = [*states(actors.of(taking), actors), *sides]
    if len(set(sides)) < 2 and any(p.lower_ in ("its", "their") for o in obliques(head, "with") for p in possessors(o)):
        sides = [*states(named(_doing(within, actors), actors), actors), *sides]
    talks = talks_on(place)
    if len(set(sides)) < 2 and talks is not None:
        talking = () if obliques(talks, "between") else named(_doing(clause_of(talks), actors), actors)
        with_whom = sides_of(clause_of(talks), actors) if talks.dep_ == "obj" else []
        sides = [*states(talking, actors), *sides_of(talks, actors), *with_whom, *sides]
    witnessed = place.head.lemma_.lower() in word_set("agreements", "signings")
    around = clause_of(place.head)
    if len(set(sides)) < 2 and witnessed and (base(around) == "witness" or not is_sponsoring(around)):
        # who witness, plan or put off the signing of an accord together are its sides
        sides = _of_two(named(_doing(around, actors), actors), actors) or sides
    if not sides and head.dep_ == "conj" and head.head.pos_ == "NOUN":
        first = first_conjunct(head)
        sides = list(parties_of(first, actors, proper=False))
    changed_by = changing(head)
    if not sides and changed_by is not None:
        sides = list(parties_of(changed_by, actors, proper=False))
    if not sides:
        sides += states(actors.of(t for t in head.subtree if t.i > head.i and actors.is_pair(t)), actors)
    if not sides:
        inner = (t for t in head.subtree if t.i > head.i and preposition(t) == "between")
        sides += states(named(inner, actors), actors)
    if not sides and head.lemma_.lower() in ("ceasefire", "truce", "armistice", "cease-fire"):
        fought = [o for u in (within, *undergoers(within)) for o in obliques(u, "on", "against")]
        acting = doers(within) if fought or base(within) in word_set("agreements", "truce_verbs") else ()
        sides += states(actors.of((*acting, *fought)), actors)
    if len(set(sides)) < 3 and any(t.lower_ in word_set("agreements", "of_three") for t in premodifiers(head)):
        sides = list(actors.countries_before(head.i, 3)) or sides
    sides = [s for s in sides if actors.sort(s) not in ("legislature", "media")]
    # 'Mali's military government': the army is no side beside its country
    sides = [s for s in sides if not (actors.sort(s) == "military" and actors.country(s) in sides)]
    bodies = [s for s in sides if actors.kind(s) != "person"]
    if len(set(bodies)) < 2 and obliques(head, "between"):
        bodies = sides
    return tuple(dict.fromkeys(bodies or sides))


def _makers(head: Token, within: Token, actors: Actors) -> list[str]:
    """Who makes, keeps or leaves an instrument, and with whom: 'A signed it with B', 'A pulled out of it'."""
    is_object = is_done_to(head, within) or (head.dep_ == "obj" and is_clause(within))
    if is_object and base(within.head) == "accuse" and "of" in markers(within):
        # 'A accused B of breaking it'
        sides = states(named((*_doing(within.head, actors), *objects(within.head)), actors), actors)
        return [s for s in sides if actors.kind(s) == "country" or actors.sort(s) == "armed_group"]
    if is_object and base(within) in word_set("agreements", "telling_verbs"):
        return _of_two(named(_doing(within, actors), actors), actors)
    if is_object and base(within) in word_set("agreements", "offering"):
        to = (*indirect_objects(within), *obliques(within, "to", "with"), *obliques(head, "with"))
        offered = states(named((*_doing(within, actors), *to), actors), actors)
        return list(offered) if len(offered) > 1 else []
    moved = base(within) in ("put", "bring") and any(o.lower_ in ("force", "effect", "hold") for o in obliques(within))
    if is_object and (moved or base(within) in word_set("agreements", "party_verbs")):
        who = signers(within) if is_passive(within) else (*_asking(within), *_meant(within, actors))
        return [*states(named(who, actors), actors), *sides_of(within, actors)]
    if base(within) in ("oblige", "bind", "commit", "require") and head in subjects(within):
        return list(states(named(objects(within), actors), actors))
    if head in obliques(within) and base(within) in word_set("agreements", "bound_verbs"):
        who = subjects(within) if not is_negated(within) else ()
        return list(states(named(who, actors), actors))
    pair = (t for t in within.subtree if actors.is_pair(t)) if preposition(head) == "under" else ()
    return list(states(actors.of(pair), actors))


def _of_two(who: tuple[str, ...], actors: Actors) -> list[str]:
    """Who does a thing together; nobody where there is one alone."""
    found = states(who, actors)
    return list(found) if len(found) > 1 else []


def _doing(clause: Token, actors: Actors) -> tuple[Token, ...]:
    """Who does it; nobody where it is told that they do not: 'did not sign'."""
    return () if is_negated(clause) else actors.together(doers(clause))


def _named_sides(head: Token, actors: Actors) -> list[str]:
    """The parties of an instrument with a name: 'the Iran-Iraq Treaty' names two, 'the Vienna Protocol' none."""
    inside = [code for t in premodifiers(head) if (code := _land(t, actors))]
    beside = obliques(head, *(side for side in _SIDES if side != "of"))
    outside = states(actors.of((*beside, *possessors(head)), places=True), actors)
    return [*(inside if len(set(inside)) > 1 else ()), *outside]


def _land(word: Token, actors: Actors) -> str:
    """The country that a word inside a name stands for; also where the name as a whole was taken for a body."""
    met = "".join(actors.one(word)[:1])
    if met:
        return met if actors.kind(met) == "country" else ""
    hit = countries.lookup(word.text) if word.text[:1].isupper() else None
    return hit.code if hit is not None and hit.form in ("name", "demonym") else ""


def _meant(governing: Token, actors: Actors) -> tuple[Token, ...]:
    """Who makes it; 'they' in what somebody is asked or said to do is he ('asked B whether they had signed')."""
    who = _doing(governing, actors)
    talks = [d for d in who if d.lemma_.lower() in word_set("agreements", "talks")]
    if talks:
        # 'A and B will hold talks to renew it'
        holding = _doing(clause_of(talks[0]), actors) if clause_of(talks[0]) != governing else ()
        return (*holding, *obliques(talks[0], "with", "between")) or who
    if not any(d.lower_ in ("they", "it") for d in who) or actors.of(who):
        return who
    for above in governing.ancestors:
        for held in ((*objects(above), *indirect_objects(above)), doers(above)):
            if is_clause(above) and actors.of(held):
                return held
    return who


def _asking(governing: Token) -> tuple[Token, ...]:
    """Who asks that an instrument be kept, and so is bound by it, too: A in 'A called on B to implement the deal'."""
    above = governing.head
    asking = act(above) in ("request", "demand") or base(above) in ("want", "expect", "press")
    asked = asking or (above.lemma_.lower() == "call" and obliques(above, "on", "upon"))
    return doers(above) if "to" in markers(governing) and asked else ()


def sides_of(noun: Token, actors: Actors) -> list[str]:
    """Who stands beside an instrument or its verb as a party, in text order."""
    beside = (*actors.together(obliques(noun, *_SIDES)), *after_and(noun)) or behind(noun, "with", "between")
    near = [n for n in beside if preposition(n) != "of" or not _is_city(n, actors)]
    if noun.pos_ in ("NOUN", "PROPN"):
        near += _owners(noun, actors)
        near += (t for t in premodifiers(noun) if not (_is_part(t, actors) or mediating(t) or _is_city(t, actors)))
    return list(states(named(sorted(near, key=lambda t: t.i), actors), actors))


def named(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Whom nouns mean; by 'the two republics' or 'the presidents' the two countries named most so far."""
    return tuple(dict.fromkeys(x for n in nouns for real in _behind_dateline(n) for x in _named(real, actors)))


def _behind_dateline(noun: Token) -> tuple[Token, ...]:
    """Who stands behind the place of a dateline that the parse takes for the subject: 'CAIRO - EGYPT said'."""
    opening = noun.text.isupper() and noun.left_edge.i == noun.sent.start
    beside = (a for a in appositions(noun) if opening and a.doc[a.left_edge.i - 1].text in _DASHES)
    return next((conjuncts(a) for a in beside), (noun,))


def _named(noun: Token, actors: Actors) -> tuple[str, ...]:
    known = actors.of([noun], places=True) or actors.of(_ruled(noun), places=True) or actors.at_home(noun)
    known = (*_beside_owner(noun, actors), *(known or _only_group(noun, actors) or _ruling(noun, actors)))
    if not known and noun.lower_ in word_set("agreements", "fighters"):
        whose = (*premodifiers(noun), *(obliques(noun, "of") or behind(noun, "of")))
        known = tuple(p for p in actors.of(whose) if actors.kind(p) == "organisation")
    if not known or any(actors.kind(p) == "person" and not actors.country(p) for p in known):
        return _paired(noun, actors) or known
    return known


def _beside_owner(noun: Token, actors: Actors) -> tuple[str, ...]:
    """A in "A and B's government" or "A and B's Freedom Movement", where the parse takes both for owners."""
    owners = children(noun, "nmod:poss")
    own = noun.lemma_.lower() in word_set("agreements", "groups") | {"government"} or (
        (m := actors.mention(noun)) is not None and actors.kind(m.entity) == "organisation")
    if not owners or not own or noun.tag_ == "NNS" or children(owners[0], "case"):
        return ()
    return actors.of(owners[:1]) if children(owners[0], "conj") or len(owners) > 1 else ()


def _ruling(noun: Token, actors: Actors) -> tuple[str, ...]:
    """The country of whose 'government' somebody is the head: "President Mora's GOVERNMENT"."""
    if noun.lemma_.lower() not in ("government", "administration"):
        return ()
    heads = (p for p in actors.of(possessors(noun)) if actors.kind(p) == "person")
    return tuple(dict.fromkeys(code for p in heads if (code := actors.country(p))))


def _only_group(noun: Token, actors: Actors) -> tuple[str, ...]:
    """Whom 'the Iran-backed group' or 'the rebels' means where one armed group alone was named before."""
    words = word_set("agreements", "fighters") | word_set("agreements", "groups")
    if noun.lower_ not in words or not any(c.lower_ == "the" for c in children(noun, "det")):
        return ()
    met = {m.entity for t in noun.doc[: noun.i] if (m := actors.mention(t)) and actors.sort(m.entity) == "armed_group"}
    return tuple(met) if len(met) == 1 else ()


def _paired(noun: Token, actors: Actors) -> tuple[str, ...]:
    beside = {c.lower_ for c in children(noun, "det", "nummod", "det:predet", "amod")}
    alone = noun.tag_ == "NNS" and not (possessors(noun) or obliques(noun, "of", "from"))
    lemma = noun.lemma_.lower()
    office = lemma in word_set("agreements", "holders")
    pair = bool(beside & {"two", "both"}) and (office or lemma in word_set("agreements", "pairs"))
    holders = office and beside == {"the"}
    if not alone or not (pair or holders):
        return ()
    met = Counter(m.entity for t in noun.doc[: noun.i] if (m := actors.mention(t)) and m.kind == "country")
    return tuple(code for code, _ in met.most_common(2)) if len(met) > 1 else ()


def mediating(word: Token) -> bool:
    """Whether a word before an instrument tells who brought it about, not who is bound: 'U.N.' in 'U.N.-brokered'."""
    after = word.doc[word.i + 1 : word.i + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].lower_ in word_set("agreements", "mediated")


def _owners(noun: Token, actors: Actors) -> tuple[Token, ...]:
    """Whose it is; by 'its' whoever does what the clause tells: 'Mali, which has ITS own pact with Chad'."""
    owners = possessors(noun)
    if not any(o.lower_ in ("its", "their") for o in owners):
        return owners
    acting = tuple(d for d in doers(clause_of(noun)) if d != noun)
    return acting if named(acting, actors) else owners


def after_and(noun: Token) -> tuple[Token, ...]:
    """The second of two sides that the parse hangs elsewhere: 'a pact between A AND B, the leader of C, fell apart', or
    on what stands beside the first: 'between the company A AND B'."""
    sides = obliques(noun, "between")
    beside = tuple(t for s in sides[:1] for a in appositions(s) for t in children(a, "conj"))
    if len(sides) == 1 and beside:
        return beside
    after = noun.doc[sides[0].right_edge.i + 1 : sides[0].right_edge.i + 2] if len(sides) == 1 else ()
    return tuple(t.head for t in after if t.lower_ == "and" and t.head.i > t.i)


def _is_part(word: Token, actors: Actors) -> bool:
    """Whether a word before an instrument is a part of its name that was taken for a body: 'New START'."""
    mention = actors.mention(word)
    return mention is not None and mention.kind == "organisation" and actors.sort(mention.entity) == ""


def _ruled(noun: Token) -> tuple[Token, ...]:
    """The land that a noun calls a region or republic, or is at home in: 'the region OF Kadra'."""
    return obliques(noun, "of", "in") if noun.lemma_.lower() in word_set("agreements", "lands") else ()


def _is_city(word: Token, actors: Actors) -> bool:
    """Whether a word beside an instrument tells where it was made: 'the ALGIERS accord', 'the treaty of PARIS'."""
    mention = actors.mention(word)
    return mention is not None and mention.kind == "place" and actors.sort(mention.entity) == "city"


def states(entities: tuple[str, ...], actors: Actors) -> tuple[str, ...]:
    """A person or government signs for the country, the head of an armed group or league for that, a region's
    authorities for the region; a capital stands for its country, other cities sign nothing."""
    found: list[str] = []
    for entity in entities:
        country = actors.country(entity)
        if actors.kind(entity) == "person":
            found.append(_headed(entity, actors) or country or entity)
        elif actors.kind(entity) != "place":
            found.append((actors.sort(entity) in (*_OF_STATE, "legislature") and country) or entity)
        elif actors.sort(entity) in ("region", "territory", "province"):
            found.append(actors.authority(entity) or entity)
        elif country and countries.fold(countries.capital(country) or "") == countries.fold(entity):
            found.append(country)
    return tuple(dict.fromkeys(found))


def _headed(person: str, actors: Actors) -> str:
    """The body of its own will in which somebody holds a post: an armed group, a league of states."""
    return next((o for o in actors.bodies(person) if actors.sort(o) in _OF_THEMSELVES), "")


def is_sponsoring(clause: Token) -> bool:
    """Whether a verb's doer brings the parties together and is none of them: 'brokered by'."""
    return base(clause) in word_set("agreements", "sponsoring")
