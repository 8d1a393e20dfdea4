"""Who is party to an instrument: 'between A and B', 'A-B', 'with X' and whoever makes it with X."""

from __future__ import annotations

from briefing import countries
from briefing.extract.agreements.around import behind, clauses, governing, is_done_to, is_put_name_to, signers, talks_on
from briefing.extract.agreements.heads import called
from briefing.extract.agreements.nouns import kind_of, printed
from briefing.extract.agreements.standin import changing, standing_in
from briefing.extract.agreements.whom import is_city, named, states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import (
    agents,
    appositions,
    doers,
    indirect_objects,
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
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import children, clause_of, first_conjunct, is_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_SIDES = ("between", "among", "with", "by", "of")
_OF_FOES = frozenset({"peace", "ceasefire", "cease-fire", "truce", "prisoner", "prisoners"})


def parties_of(head: Token, actors: Actors, proper: bool) -> tuple[str, ...]:
    """Who is bound: 'between A and B', 'A-B', 'with X' and whoever makes it with X."""
    sides = _named_sides(head, actors) if proper else sides_of(head, actors)
    place = standing_in(head)
    if place != head:
        sides += sides_of(place, actors)
    between = is_full(head)
    for clause in dict.fromkeys((*clauses(head), *clauses(place))):
        if is_sponsoring(clause) or between:
            continue
        if any(preposition(w) in ("under", "in") for w in children(clause, "obl") if is_relative_word(w)):
            others = (t for t in clause.subtree if t.i > clause.i and preposition(t) in ("with", "to"))
            sides += _of_two(actors.of((*subjects(clause), *others), places=True), actors)
        binding = base(clause) in _binding()
        by = actors.together(signers(clause)) if binding else ()
        sides += [*sides_of(clause, actors, bound=binding), *states(named(by, actors), actors)]
        binds = base(clause) in word_set("agreements", "party_verbs")
        if (binds and not is_passive(clause) and clause.tag_ != "VBG") or is_put_name_to(head, clause):
            sides += states(named(_doing(clause, actors), actors), actors)
    if between:
        return _fit(head, sides, actors)
    within = governing(place)
    if len(set(sides)) < 2 or (obliques(head, "with") and not obliques(head, "between")):
        sides = [*_makers(place, within, actors), *sides]
    if len(set(sides)) < 2 and place.head.lemma_.lower() in word_set("agreements", "taking_part"):
        taking = (*possessors(place.head), *_doing(clause_of(place.head), actors))
        sides = [*states(actors.of(taking), actors), *sides]
    beside = (*obliques(head, "with"), *behind(head, "with"))
    theirs = (o for o in beside if o.lemma_.lower() in _neighbours() or named([o], actors))
    if any(p.lower_ in ("its", "their") for o in theirs for p in possessors(o)):
        sides = [*states(named(_doing(within, actors), actors), actors), *sides]
    if len(set(sides)) == 1 and within.dep_ == "conj":
        # 'held talks WITH B and signed', 'met B and signed'
        meeting = within.head
        held = [o for o in objects(meeting) if o.lemma_.lower() in word_set("agreements", "talks")]
        guests = [x for o in (meeting, *held) for x in obliques(o, "with")] if held else []
        guests += objects(meeting) if base(meeting) == "meet" else []
        sides += states(named(guests, actors), actors)
    if len(set(sides)) == 1 and any(o.lower_ == "it" for o in beside):
        met = (m for t in reversed(head.doc[head.sent.start : head.i]) if (m := actors.mention(t)) is not None)
        sides += [m.entity for m in met if m.kind in ("country", "organisation") and m.entity not in sides][:1]
    talks = talks_on(place)
    if len(set(sides)) < 2 and talks is not None:
        talking = () if obliques(talks, "between") else named(_doing(clause_of(talks), actors), actors)
        with_whom = sides_of(clause_of(talks), actors) if talks.dep_ == "obj" else []
        # 'Norwegian PROPOSALS for a truce': who mediates proposes
        offered = talks.lemma_.lower() == "proposal" and kind_is_of_foes(head)
        sides = [*states(talking, actors), *(() if offered else sides_of(talks, actors)), *with_whom, *sides]
    witnessed = place.head.lemma_.lower() in word_set("agreements", "signings")
    around = clause_of(place.head)
    if not sides and witnessed:
        sides = [s for s in states(named(possessors(place.head), actors), actors) if actors.kind(s) != "person"]
    witnessed = witnessed and base(around) not in word_set("agreements", "judging")
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
    joint = preposition(head) in ("in", "according to") and any(t.lower_ == "joint" for t in premodifiers(head))
    if not sides and joint:
        # 'A and B agreed NOT TO use force, according to a joint declaration'
        sides = _of_two(named(actors.together(doers(within)), actors), actors)
    if not sides:
        inner = (t for t in head.subtree if t.i > head.i and preposition(t) == "between")
        sides += states(named(inner, actors), actors)
    if not sides and head.lemma_.lower() in ("ceasefire", "truce", "armistice", "cease-fire"):
        fought = [o for u in (within, *undergoers(within)) for o in obliques(u, "on", "against") if o != head]
        acting = doers(within) if fought or base(within) in word_set("agreements", "truce_verbs") else ()
        sides += states(actors.of((*acting, *fought)), actors)
    if len(set(sides)) < 3 and any(t.lower_ in word_set("agreements", "of_three") for t in premodifiers(head)):
        lands = dict.fromkeys(m.entity for t in head.doc[: head.i] if (m := actors.mention(t)) and m.kind == "country")
        sides = list(lands) if len(lands) == 3 else sides
    return _fit(head, sides, actors)


def is_full(head: Token) -> bool:
    """Whether its words tell both sides, with or without their names: 'between the government and the rebels'."""
    sides = {*(obliques(head, "between") or behind(head, "between")), *after_and(head)}
    # 'between the Iraqi and Kurdish GOVERNMENTS'
    alone = any(s.tag_ == "NNS" and any(children(a, "conj") for a in children(s, "amod", "compound")) for s in sides)
    return alone or len({*sides, *(t for s in sides for t in before_and(s))}) > 1


def before_and(noun: Token) -> tuple[Token, ...]:
    """The first of two sides that the parse takes for a part of the second: 'between CHAD and Tibu Front rebels'."""
    link = next(iter(children(noun, "cc")), None) if not children(noun, "conj") else None
    return tuple(c for c in children(noun, "compound", "amod") if link is not None and c.i + 1 == link.i)


def _fit(head: Token, sides: list[str], actors: Actors) -> tuple[str, ...]:
    """The sides that can be bound by an instrument of its kind, each once."""
    sides = [s for s in sides if actors.sort(s) not in ("legislature", "media")]
    if kind_is_of_foes(head):
        apart = ("ngo", "company") if is_full(head) else ("ngo", "company", "igo")
        sides = [s for s in sides if actors.sort(s) not in apart]
    else:
        sides = [(actors.sort(s) == "military" and actors.country(s)) or s for s in sides]
    # 'Mali's military government': the army is no side beside its country
    sides = [s for s in sides if not (actors.sort(s) == "military" and actors.country(s) in sides)]
    bodies = [s for s in sides if actors.kind(s) != "person"]
    if len(set(bodies)) < 2 and obliques(head, "between"):
        bodies = sides
    return tuple(dict.fromkeys(bodies))


def _neighbours() -> frozenset[str]:
    """The nouns of those with whom somebody has an instrument: 'its NEIGHBOUR', 'their former PARTNERS'."""
    return frozenset().union(*(word_set("agreements", g) for g in ("several", "pairs", "holders", "lands", "partners")))


def _binding() -> frozenset[str]:
    """The verbs that, in the passive, are done by who is bound: 'SIGNED by', not 'criticised by'."""
    groups = ("party_verbs", "deeds", "done_to", "truce_verbs", "offering")
    return frozenset().union(*(word_set("agreements", g) for g in groups)) - {"announce"}


def kind_is_of_foes(head: Token) -> bool:
    """Whether those who fight each other make it: a truce, a peace accord."""
    words = {head.lemma_.lower(), *printed(premodifiers(head)).split()}
    return called(head)[1] == "ceasefire" or bool(words & _OF_FOES)


def _makers(head: Token, within: Token, actors: Actors) -> list[str]:
    """Who makes, keeps or leaves an instrument, and with whom: 'A signed it with B', 'A pulled out of it'."""
    is_object = is_done_to(head, within) or (head.dep_ == "obj" and is_clause(within))
    if is_object and base(within.head) in word_set("agreements", "blaming") and {"of", "for"} & set(markers(within)):
        # 'A accused B of breaking it'; but whoever blames two for that is hardly bound, nor by a treaty of many
        blamed, named_so = objects(within.head), head.text[:1].isupper()
        by = _doing(within.head, actors) if "of" in markers(within) and len(blamed) < 2 and not named_so else ()
        sides = states(named((*by, *blamed), actors), actors)
        return [s for s in sides if countries.is_code(s) or actors.sort(s) == "armed_group"]
    if is_object and base(within) in word_set("agreements", "telling_verbs"):
        return _of_two(named(_doing(within, actors), actors), actors)
    if is_object and base(within) in word_set("agreements", "offering"):
        to = (*indirect_objects(within), *obliques(within, "to", "with"), *obliques(head, "with"))
        offered = states(named((*_doing(within, actors), *to), actors), actors)
        alone = not kind_is_of_foes(head) and all(countries.is_code(s) for s in offered)
        return list(offered) if len(offered) > 1 or alone else []
    moved = base(within) in ("put", "bring") and any(o.lower_ in ("force", "effect", "hold") for o in obliques(within))
    if is_object and (moved or base(within) in word_set("agreements", "party_verbs")):
        who = signers(within) if is_passive(within) else (*_asking(within), *_meant(within, actors))
        return [*states(named(who, actors), actors), *sides_of(within, actors)]
    if is_object and base(within) in word_set("agreements", "lending") and obliques(head, "from"):
        # 'received a debt deal FROM A'
        return _of_two(named((*_doing(within, actors), *obliques(head, "from")), actors), actors)
    if is_put_name_to(head, within):
        return list(states(named(_doing(within, actors), actors), actors))
    if base(within) in ("link", "bind", "tie", "govern") and head in (*agents(within), *obliques(within, "by")):
        return list(states(named(undergoers(within), actors), actors))
    if base(within) in ("oblige", "bind", "commit", "require") and head in subjects(within):
        return list(states(named(objects(within), actors), actors))
    if head in obliques(within) and base(within) in word_set("agreements", "bound_verbs"):
        who = _meant(within, actors)
        return list(states(named(who, actors), actors))
    pair = (t for t in within.subtree if actors.is_pair(t)) if preposition(head) == "under" else ()
    return list(states(actors.of(pair), actors))


def _of_two(who: tuple[str, ...], actors: Actors) -> list[str]:
    """Who does a thing together; nobody where there is one alone."""
    found = states(who, actors)
    return list(found) if len(found) > 1 else []


def _doing(clause: Token, actors: Actors) -> tuple[Token, ...]:
    """Who does it; nobody where it is told that they do not: 'did not sign'."""
    by = [d for d in doers(clause) if d.i > clause.i and preposition(d) == "by" and not is_passive(clause)]
    # 'implement a deal brokered BY NORWAY', which the parse may take for who implements it
    acting = (x for d in doers(clause) if d not in by for x in (objects(d) if _is_guest(d) else (d,)))
    return () if is_negated(clause) else actors.together(tuple(acting))


def _is_guest(word: Token) -> bool:
    """Whether a participle before a guest was taken for who acts: 'X and VISITING Prime Minister Y signed'."""
    return word.tag_ == "VBG" and word.dep_ == "conj" and bool(objects(word))


def _named_sides(head: Token, actors: Actors) -> list[str]:
    """The parties of an instrument with a name: 'the Iran-Iraq Treaty' names two, 'the Vienna Protocol' none."""
    inside = [code for t in premodifiers(head) if (code := _land(t, actors))]
    beside = obliques(head, *(side for side in _SIDES if side != "of"))
    beside = beside or tuple(o for c in children(head, "nmod") for o in obliques(c, "with"))  # 'Compact of X with Y'
    outside = states(actors.of((*beside, *possessors(head)), places=True), actors)
    return [*(inside if len(set(inside)) > 1 else ()), *outside]


def _land(word: Token, actors: Actors) -> str:
    """The country that a word inside a name stands for; also where the name as a whole was taken for a body."""
    met = "".join(actors.one(word)[:1])
    if met:
        return met if countries.is_code(met) else ""
    prefixes: dict[str, str] = vocabulary("agreements")["prefixes"]
    if word.lower_ in prefixes:
        return prefixes[word.lower_]
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
    if not any(d.lower_ in ("they", "it") for d in who) or actors.of(who) or governing.dep_ in ("conj", "ROOT"):
        return who
    for above in governing.ancestors:
        asked = (*objects(above), *indirect_objects(above))
        held = (d for d in (asked, doers(above)) if is_clause(above) and named(d, actors))
        if (found := next(held, ())):
            return found if found == asked or not asked else who  # 'A reminded the leaders that THEY had signed it'
    return who


def _asking(governing: Token) -> tuple[Token, ...]:
    """Who asks that an instrument be changed, which only its sides do: A in 'A asked B to revise the contract'."""
    above = governing.head
    asking = act(above) in ("request", "demand") and "to" in markers(governing) and len(objects(above)) < 2
    return doers(above) if asking and base(governing) in word_set("agreements", "changing") else ()


def sides_of(noun: Token, actors: Actors, *, bound: bool = True) -> list[str]:
    """Who stands beside an instrument or its verb as a party, in text order; behind 'by' only whom the verb binds."""
    after = noun.doc[noun.i + 1 : noun.i + 2]
    brought = any(is_sponsoring(t) and t.tag_ in ("VBN", "VBD") for t in after)  # 'a deal BROKERED by A'
    brought = brought or (is_clause(noun) and not is_passive(noun))
    told = _SIDES if bound and not brought else tuple(s for s in _SIDES if s != "by")
    beside = (*actors.together(obliques(noun, *told)), *after_and(noun)) or behind(noun, "with", "between")
    # 'a treaty OF FRIENDSHIP with A'
    beside += tuple(o for c in children(noun, "nmod") if preposition(c) == "of" for o in obliques(c, "with"))
    beside = (*(t for o in beside for t in before_and(o)), *beside)
    near = [n for n in beside if preposition(n) != "of" or not is_city(n, actors)]
    if noun.pos_ in ("NOUN", "PROPN"):
        near += _owners(noun, actors)
        where = ("region", "territory", "province", "island") if called(noun)[1] == "ceasefire" else ()
        near += (t for t in premodifiers(noun) if not (_is_part(t, actors) or mediating(t) or is_city(t, actors))
                 and not any(actors.sort(a) in where for a in actors.of([t], places=True)))
    each = ((states(named([n], actors), actors) or _seat(n)) for n in sorted(set(near), key=lambda t: t.i))
    return list(dict.fromkeys(side for sides in each for side in sides))


def _seat(word: Token) -> tuple[str, ...]:
    """The country for which a city stands that is one of two sides: 'a truce between the rebels and RANGOON'."""
    beside = preposition(first_conjunct(word)) == "between" and word.pos_ == "PROPN" and not possessors(word)
    hit = countries.lookup(word.text) if beside else None
    return (hit.code,) if hit is not None and hit.form in ("city", "capital") else ()


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
    acting = (*acting, *(p for d in acting for p in possessors(d)))  # "Chad's decision to end ITS pact"
    if named(acting, actors):
        return acting
    before = sentence_before(noun) if any(o.lower_ == "their" for o in owners) else None
    told = doers(clause_of(before.root)) if before is not None else ()
    others = bool(obliques(noun, "with"))
    return told if len(states(named(told, actors), actors)) > (0 if others else 1) else owners


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
    if mention is None or mention.kind != "organisation":
        return False
    # 'a Stabilisation and ASSOCIATION agreement'
    return actors.sort(mention.entity) == "" or kind_of(word.doc[mention.end - 1].lower_) == "cooperation"


def is_sponsoring(clause: Token) -> bool:
    """Whether a verb's doer brings the parties together and is none of them: 'brokered by'."""
    return base(clause) in word_set("agreements", "sponsoring")
