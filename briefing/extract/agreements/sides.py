"""The parties that stand beside a noun or its verb: 'between A and B', 'A-B', 'with X' and whoever makes it with X."""

from __future__ import annotations

from briefing import countries
from briefing.extract.agreements.in_names import sides_in_name
from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import is_truce, kind_of, printed
from briefing.extract.agreements.signatories import entities, is_city, on_behalf, signatories
from briefing.extract.agreements.syntax import behind, is_done_to, is_put_name_to, own_clauses, signers
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import (
    agents,
    appositions,
    doers,
    indirect_objects,
    is_passive,
    markers,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct, is_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_SIDES = ("between", "among", "with", "alongside", "by", "of")
_OF_FOES = frozenset({"peace", "ceasefire", "cease-fire", "truce", "prisoner", "prisoners"})


@remembered
def sides_of(noun: Token, actors: Actors, *, bound: bool = True) -> tuple[str, ...]:
    """Who stands beside an instrument or its verb as a party, in text order; behind 'by' only whom the verb binds."""
    after = noun.doc.words[noun.i + 1 : noun.i + 2]
    brought = any(is_sponsoring(t) and t.tag_ in ("VBN", "VBD") for t in after)  # 'a deal BROKERED by A'
    brought = brought or (is_clause(noun) and not is_passive(noun))
    told = _SIDES if bound and not brought else tuple(s for s in _SIDES if s != "by")
    beside = (*actors.together(obliques(noun, *told)), *after_and(noun)) or behind(noun, "with", "between")
    # 'a treaty OF FRIENDSHIP with A'
    beside += tuple(o for c in children(noun, "nmod") if preposition(c) == "of" for o in obliques(c, "with"))
    beside = (*(t for o in beside for t in before_and(o)), *beside)
    near = [n for n in beside if not (_is_aside(n) or (preposition(n) == "of" and is_city(n, actors)))]
    if noun.pos_ in ("NOUN", "PROPN"):
        near += _owners(noun, actors)
        where = ("region", "territory", "province", "island") if is_truce(noun) else ()
        near += (t for t in premodifiers(noun) if not (_is_part(t, actors) or mediating(t) or is_city(t, actors))
                 and not any(actors.sort(a) in where for a in actors.of([t], places=True)))
    each = ((signatories([n], actors) or _seat(n)) for n in sorted(set(near), key=lambda t: t.i))
    return tuple(dict.fromkeys(side for sides in each for side in sides))


def _is_aside(word: Token) -> bool:
    """Whether 'with' tells what somebody does meanwhile: 'signed a pact, WITH PERU as the lone critic'."""
    opened = any(c.lower_ == "with" and c.doc[c.i - 1].text == "," for c in children(word, "case"))
    after = word.doc.words[word.i + 1 : word.i + 2]
    return opened and any(t.lower_ == "as" or (t.tag_ in ("VBG", "VBN") and t.dep_ == "acl") for t in after)


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


def after_and(noun: Token) -> tuple[Token, ...]:
    """The second of two sides that the parse hangs elsewhere: 'a pact between A AND B, the leader of C, fell apart', or
    on what stands beside the first: 'between the company A AND B'."""
    sides = obliques(noun, "between")
    beside = tuple(t for s in sides[:1] for a in appositions(s) for t in children(a, "conj"))
    if len(sides) == 1 and beside:
        return beside
    after = noun.doc[sides[0].right_edge.i + 1 : sides[0].right_edge.i + 2] if len(sides) == 1 else ()
    return tuple(t.head for t in after if t.lower_ == "and" and t.head.i > t.i)


def _owners(noun: Token, actors: Actors) -> tuple[Token, ...]:
    """Whose it is; by 'its' whoever does what the clause tells: 'Mali, which has ITS own pact with Chad'."""
    owners = possessors(noun)
    if not any(o.lower_ in ("its", "their") for o in owners):
        return owners
    acting = tuple(d for d in doers(clause_of(noun)) if d != noun)
    acting = (*acting, *(p for d in acting for p in possessors(d)))  # "Chad's decision to end ITS pact"
    if entities(acting, actors):
        return acting
    before = sentence_before(noun) if any(o.lower_ == "their" for o in owners) else None
    told = doers(clause_of(before.root)) if before is not None else ()
    others = bool(obliques(noun, "with"))
    return told if len(signatories(told, actors)) > (0 if others else 1) else owners


def _seat(word: Token) -> tuple[str, ...]:
    """The country for which a city stands that is one of two sides: 'a truce between the rebels and RANGOON'."""
    beside = preposition(first_conjunct(word)) == "between" and word.pos_ == "PROPN" and not possessors(word)
    hit = countries.lookup(word.text) if beside else None
    return (hit.code,) if hit is not None and hit.form in ("city", "capital") else ()


def _is_part(word: Token, actors: Actors) -> bool:
    """Whether a word before an instrument is a part of its name that was taken for a body: 'New START'."""
    mention = actors.mention(word)
    if mention is None or mention.kind != "organisation":
        return False
    # 'a Stabilisation and ASSOCIATION agreement'
    return actors.sort(mention.entity) == "" or kind_of(word.doc[mention.end - 1].lower_) == "cooperation"


def mediating(word: Token) -> bool:
    """Whether a word before an instrument tells who brought it about, not who is bound: 'U.N.' in 'U.N.-brokered'."""
    after = word.doc[word.i + 1 : word.i + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].lower_ in word_set("agreements", "mediated")


def is_sponsoring(clause: Token) -> bool:
    """Whether a verb's doer brings the parties together and is none of them: 'brokered by'."""
    return base(clause) in word_set("agreements", "sponsoring")


def named_sides(head: Token, actors: Actors) -> list[str]:
    """The parties of an instrument with a name: 'the Iran-Iraq Treaty' names two, 'the Vienna Protocol' none."""
    inside = sides_in_name(head, actors)
    beside = obliques(head, *(side for side in _SIDES if side != "of"))
    beside = beside or tuple(o for c in children(head, "nmod") for o in obliques(c, "with"))  # 'Compact of X with Y'
    outside = on_behalf(actors.of((*beside, *possessors(head)), places=True), actors)
    return [*inside, *outside]


def makers(head: Token, within: Token, actors: Actors) -> list[str]:
    """Who makes, keeps or leaves an instrument, and with whom: 'A signed it with B', 'A pulled out of it'."""
    is_object = is_done_to(head, within) or (head.dep_ == "obj" and is_clause(within))
    if is_object and base(within.head) in word_set("agreements", "blaming") and {"of", "for"} & set(markers(within)):
        # 'A accused B of breaking it'; but whoever blames two for that is hardly bound, nor by a treaty of many
        blamed, named_so = objects(within.head), head.text[:1].isupper()
        by = acting_in(within.head, actors) if "of" in markers(within) and len(blamed) < 2 and not named_so else ()
        sides = signatories((*by, *blamed), actors)
        return [s for s in sides if countries.is_code(s) or actors.sort(s) == "armed_group"]
    if is_object and base(within) in word_set("agreements", "telling_verbs"):
        return of_several(entities(acting_in(within, actors), actors), actors)
    if is_object and base(within) in word_set("agreements", "offering"):
        to = (*indirect_objects(within), *obliques(within, "to", "with"), *obliques(head, "with"))
        offered = signatories((*acting_in(within, actors), *to), actors)
        alone = not kind_is_of_foes(head) and all(countries.is_code(s) for s in offered)
        return list(offered) if len(offered) > 1 or alone else []
    if is_object and within.dep_ in ("xcomp", "advcl") and base(within.head) == "help":
        return []  # 'a mission will HELP implement it'
    moved = base(within) in ("put", "bring") and any(o.lower_ in ("force", "effect", "hold") for o in obliques(within))
    if is_object and (moved or base(within) in word_set("agreements", "party_verbs")):
        who = signers(within) if is_passive(within) else (*_asking(within), *_meant(within, actors))
        if kind_is_of_foes(head) and any(_keeps_peace(w, within) for w in who):
            return []
        return [*signatories(who, actors), *sides_of(within, actors)]
    if is_object and base(within) in word_set("agreements", "lending") and obliques(head, "from"):
        # 'received a debt deal FROM A'
        return of_several(entities((*acting_in(within, actors), *obliques(head, "from")), actors), actors)
    if is_put_name_to(head, within):
        return list(signatories(acting_in(within, actors), actors))
    if base(within) in ("link", "bind", "tie", "govern") and head in (*agents(within), *obliques(within, "by")):
        return list(signatories(undergoers(within), actors))
    if base(within) in ("oblige", "bind", "commit", "require") and head in subjects(within):
        return list(signatories(objects(within), actors))
    if head in obliques(within) and base(within) in word_set("agreements", "bound_verbs"):
        who = _meant(within, actors)
        return list(signatories(who, actors))
    pair = (t for t in within.subtree if actors.is_pair(t)) if preposition(head) == "under" else ()
    return list(on_behalf(actors.of(pair), actors))


def of_several(who: tuple[str, ...], actors: Actors) -> list[str]:
    """Who does a thing together; nobody where there is one alone."""
    found = on_behalf(who, actors)
    return list(found) if len(found) > 1 else []


def acting_in(clause: Token, actors: Actors) -> tuple[Token, ...]:
    """Who does it; nobody where it is told that they do not: 'did not sign'."""
    by = [d for d in doers(clause) if d.i > clause.i and preposition(d) == "by" and not is_passive(clause)]
    # 'implement a deal brokered BY NORWAY', which the parse may take for who implements it
    acting = (x for d in doers(clause) if d not in by for x in (objects(d) if _is_guest(d) else (d,)))
    return () if is_negated(clause) else actors.together(tuple(acting))


def _is_guest(word: Token) -> bool:
    """Whether a participle before a guest was taken for who acts: 'X and VISITING Prime Minister Y signed'."""
    return word.tag_ == "VBG" and word.dep_ == "conj" and bool(objects(word))


def _meant(governing: Token, actors: Actors) -> tuple[Token, ...]:
    """Who makes it; 'they' in what somebody is asked or said to do is he ('asked B whether they had signed')."""
    who = acting_in(governing, actors)
    talks = [d for d in who if d.lemma_.lower() in word_set("agreements", "talks")]
    if talks:
        # 'A and B will hold talks to renew it'
        holding = acting_in(clause_of(talks[0]), actors) if clause_of(talks[0]) != governing else ()
        return (*holding, *obliques(talks[0], "with", "between")) or who
    judged = any(base(a) in word_set("agreements", "judging") and objects(a) for a in governing.ancestors)
    if judged and [d.lower_ for d in who] == ["it"]:
        return ()  # 'A criticised the move, saying IT would break the accord'
    if not any(d.lower_ in ("they", "it") for d in who) or actors.of(who) or governing.dep_ in ("conj", "ROOT"):
        return who
    for above in governing.ancestors:
        asked = (*objects(above), *indirect_objects(above))
        held = (d for d in (asked, doers(above)) if is_clause(above) and entities(d, actors))
        if (found := next(held, ())):
            return found if found == asked or not asked else who  # 'A reminded the leaders that THEY had signed it'
    return who


def _keeps_peace(noun: Token, verb: Token) -> bool:
    """Whether those who uphold a peace are troops sent for that: 'French TROOPS try to uphold the accord'."""
    upholding = base(verb) in ("uphold", "implement", "preserve", "enforce", "keep")
    sent = noun.lemma_.lower() in word_set("agreements", "rulers", "watching") - {"government", "state"}
    return upholding and (sent or noun.lower_ in word_set("agreements", "watching"))


def _asking(governing: Token) -> tuple[Token, ...]:
    """Who asks that an instrument be changed, which only its sides do: A in 'A asked B to revise the contract'."""
    above = governing.head
    asking = act(above) in ("request", "demand") and "to" in markers(governing) and len(objects(above)) < 2
    return doers(above) if asking and base(governing) in word_set("agreements", "changing") else ()


def kind_is_of_foes(head: Token) -> bool:
    """Whether those who fight each other make it: a truce, a peace accord."""
    words = {head.lemma_.lower(), *printed(premodifiers(head)).split()}
    return is_truce(head) or bool(words & _OF_FOES)


def bound_under(head: Token, actors: Actors) -> tuple[str, ...]:
    """Those who do something to or with each other under it: 'under the pact A will lend ships to B', 'under the truce
    A is to disarm and B to withdraw'."""
    case = preposition(head)
    if case != "under" and not (case == "in" and any(c.lower_ in ("a", "an") for c in children(head, "det"))):
        return ()
    verbs = [c for c in conjuncts(clause_of(head)) if not c.is_punct]
    verbs += [c for v in verbs[:1] for c in children(v, "advcl") if {"while", "whereas"} & set(markers(c))]
    asking = verbs[0].head if verbs and verbs[0].dep_ in ("xcomp", "ccomp") and verbs[0].tag_ == "VB" else None
    if asking is not None and (objects(asking) or indirect_objects(asking) or base(asking) == "let"):
        verbs = [asking, *verbs]  # 'A asked B to pay under it', 'A lets B send ships to C under it'
    inner = (*verbs, *(x for v in verbs for x in children(v, "xcomp")))
    around = (t for v in inner for t in (*doers(v), *objects(v), *indirect_objects(v)))
    beside = [t for w in around for t in (w, *obliques(w, "to", "from", "with"))]
    beside += (t for v in verbs[: 1 if asking is not None else None] for t in obliques(v, "to", "from", "with"))
    if case == "in":
        # 'agreed to hand the islands TO B in a deal that'
        beside += (t for v in inner for t in v.subtree if t.i < head.i and preposition(t) in ("to", "from", "with"))
    met = signatories(beside, actors)
    whose = actors.of(w for t in beside for w in premodifiers(t))
    sides = [p if actors.sort(p) in ("armed_group", "igo", "company") else actors.country(p) or p for p in met]
    apart = ("igo",) if kind_is_of_foes(head) else ()  # who watches over a truce
    sides = [p for p in sides if actors.kind(p) != "person" and actors.sort(p) not in apart]
    found = tuple(dict.fromkeys((*sides, *(p for p in whose if countries.is_code(p)))))
    return found if 1 < len(found) < 5 else ()


def sponsors(mention: Mention, actors: Actors) -> tuple[str, ...]:
    """Who is told to have brought the parties together: X in 'brokered by X'."""
    named = (actors.mention(t) for t in premodifiers(mention.head) if mediating(t))
    before = tuple(m.entity for m in named if m is not None)
    noun = mention.head.head
    told = noun.lemma_.lower() in word_set("agreements", "sponsors") and preposition(mention.head) == "of"
    whose = conjuncts(first_conjunct(noun.head)) if told and noun.dep_ == "appos" else ()
    by = actors.of([*whose, *(a for c in own_clauses(mention.head) if is_sponsoring(c) for a in agents(c))])
    return tuple(dict.fromkeys((*before, *by)))
