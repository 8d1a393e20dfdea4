"""Who 'the two sides', 'both governments' or 'the three countries' are, and between whom an instrument is likely to be
whose own words do not tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing import countries
from briefing.extract.agreements.around import clauses, is_done_to, signers
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.nouns import printed
from briefing.extract.agreements.parties import is_sponsoring
from briefing.extract.agreements.whom import named, states
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import (
    doers,
    indirect_objects,
    markers,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.reading import Mention
from briefing.extract.text.spans import sentence_before, sentences_back
from briefing.extract.text.tree import children, clause_of, conjuncts
from briefing.extract.text.tree import clauses as noun_clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Span, Token

FOES = frozenset({"ceasefire", "peace", "prisoner_exchange"})
"""Kinds that others than the parties speak of as often as they do, and armed groups are bound by."""
_NEAR = 80
"""How many tokens back an instrument tells who 'the two sides' are."""
_BACK = 2
"""How many sentences before its own tell who 'the two countries' are."""


def together(noun: Token, earlier: Sequence[Naming], actors: Actors) -> tuple[str, ...]:
    """The parties that a noun of number means: those of the instrument named last with so many, or of the countries
    that alone a sentence just before names; () for any other noun."""
    if noun.lower_ == "they":
        return _doing_before(noun, actors)
    if noun.lower_ in vocabulary("agreements")["twins"]:
        return () if len(conjuncts(noun)) > 1 or noun.dep_ == "conj" else states(named([noun], actors), actors)
    count = _count(noun)
    if not count:
        return ()
    camps = noun.lemma_.lower() in word_set("agreements", "camps")
    earlier = [n for n in earlier if n.kind != "resolution"]
    talking = _talking(noun, actors) if camps else ()
    if len(talking) == count:
        return talking
    for sentence in sentences_back(noun, _BACK):
        bound = (_sides(n) for n in reversed(earlier) if sentence.start <= n.head.i < min(noun.i, sentence.end))
        told = next((p for p in bound if len(p) == count), ())
        met = tuple(dict.fromkeys(countries_in(sentence, actors, noun.i)))
        if len(met) > count:
            met = tuple(dict.fromkeys(countries_in(sentence, actors, noun.i, aside=False)))
        if told or (len(met) == count and not camps):
            return told or met
        if len(met) > count:
            break
    for naming in reversed(earlier):
        if len(_sides(naming)) == count and noun.i - naming.head.i < _NEAR:
            return _sides(naming)
    meant = () if camps else states(named([noun], actors), actors)
    if len(meant) == count:
        return meant
    doing = (_doing_before(noun, actors) or _told_before(noun, actors)) if camps else ()
    return doing if len(doing) == count else _only(noun, count, actors)


def _only(noun: Token, count: int, actors: Actors) -> tuple[str, ...]:
    """The countries told of so far where there are just so many, and nobody in arms beside them."""
    met = {m.entity: m for m in mentions_in(noun.doc[: noun.i], actors)}
    armed = any(actors.sort(e) == "armed_group" for e in met)
    lands = tuple(e for e, m in met.items() if m.kind == "country")
    return lands if len(lands) == count and not armed else ()


def _sides(naming: Naming) -> tuple[str, ...]:
    return naming.parties if len(naming.parties) > 1 else naming.likely or naming.parties


def _doing_before(word: Token, actors: Actors) -> tuple[str, ...]:
    """Whom 'they' means: those who together do what the sentence before tells, or one with the other."""
    before = sentence_before(word)
    told = noun_clauses(before) if before is not None else ()
    around = [c for c in noun_clauses(word.sent) if c in word.ancestors and c != word.head]
    for clause in (*reversed(around), *told):
        acting = states(named((*doers(clause), *obliques(clause, "with")), actors), actors)
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
    for clause in (c for c in noun.ancestors if obliques(c, "with") and c.i < noun.i):
        who = list(doers(clause))
        before = sentence_before(clause)
        if any(d.lower_ == "it" and not actors.of([d]) for d in who) and before is not None:
            who = [s for c in noun_clauses(before)[:1] for s in doers(c)]
        return states(named((*who, *obliques(clause, "with")), actors), actors)
    return ()


def _count(noun: Token) -> int:
    """How many a noun means that may be bound together: 2 of 'both sides', 3 of 'the three countries'; 0 of others."""
    numbers: list[list[str]] = vocabulary("agreements")["numbers"]
    if noun.tag_ in ("CD", "DT") and noun.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj", "obl"):
        alone = noun.lower_ == "both" or any(c.lower_ == "the" for c in children(noun, "det"))
        return next((n for n, words in enumerate(numbers, start=2) if alone and noun.lower_ in words), 0)
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in word_set("agreements", "several"):
        return 0
    beside = [c.lower_ for c in children(noun, "nummod", "det", "det:predet", "amod")]
    of_others = possessors(noun) or any(preposition(c) in ("of", "from") for c in children(noun, "nmod"))
    if of_others or not {"the", "these", "both", "all"} & set(beside):
        return 0
    return max((count for count, words in enumerate(numbers, start=2) if set(words) & set(beside)), default=0)


def likely(naming: Naming, earlier: Sequence[Naming], actors: Actors) -> tuple[str, ...]:
    """Between whom an instrument is by what its sentence tells: who is said to act together, to be tied, to owe each
    other something under it; () where nothing speaks for it."""
    head = naming.head
    signed = [s for c in clauses(head) if not is_sponsoring(c) for s in signers(c)]
    # 'the GENEVA agreement' is known by a place, and no treaty of many
    by_place = naming.proper and head.text in word_set("agreements", "general")
    under = () if naming.proper and not by_place else undersigned(head, actors)
    if (naming.proper and naming.parties) or any(is_named(s, actors) for s in signed):
        return under
    if naming.full or is_worldwide(naming):
        return ()
    others = [o for o in obliques(head, "with") if o.tag_ == "NNS"]
    if naming.tied and others and not named(others, actors):
        return ()  # 'the agreement with northern rebels': whoever they are
    around = clause_of(head).subtree if naming.proper else head.sent
    pairs = (p for t in around if (p := together(t, earlier, actors)))
    pair = next(pairs, ()) or _tied(head, actors) or _tried(head, actors) or _at_war(head, actors)
    pair = () if any(actors.kind(p) == "person" for p in pair) else pair
    pair = pair or (() if naming.proper or naming.tied else _brought(head, actors))
    return pair or (under if by_place else () if naming.tied or naming.proper else under or _within(naming, actors))


def is_worldwide(naming: Naming) -> bool:
    """Whether its words say that it is of many: 'a GLOBAL pact', 'the SIX-PARTY agreement'."""
    return not word_set("agreements", "worldwide").isdisjoint(printed(premodifiers(naming.head)).split())


def is_named(word: Token, actors: Actors) -> bool:
    """Whether a word is the name of a person."""
    mention = actors.mention(word)
    return mention is not None and mention.kind == "person" and word.pos_ == "PROPN"


def _tied(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whom the clause tells to be tied by something: 'governs trade BETWEEN A AND B'."""
    between = (t for t in clause_of(head).subtree if preposition(t) == "between" and t.i != head.i)
    found = states(named(between, actors), actors)
    return found if len(found) > 1 else ()


def _at_war(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whose war ended with it: 'A and B fought a war which ENDED WITH a protocol', 'the accord that ENDED a war between
    A and B'."""
    ending = [c for c in clauses(head) if base(c) in ("end", "halt", "stop")]
    fought = (b for c in ending for o in objects(c) for w in (o, *obliques(o, "of")) for b in obliques(w, "between"))
    between = states(named(fought, actors), actors)
    if len(between) == 2:
        return between
    verb = clause_of(head)
    if base(verb) not in ("end", "finish", "conclude") or preposition(head) not in ("with", "in", "by"):
        return ()
    wars = [verb.head] if verb.dep_ == "acl:relcl" else subjects(verb)
    found = states(named((d for w in wars for d in doers(clause_of(w)) if d != w), actors), actors)
    return found if len(found) == 2 else ()


def _tried(head: Token, actors: Actors) -> tuple[str, ...]:
    """Whose quarrel a sentence tells that is called a test of a pact: 'A accused B of shelling, the latest TEST OF the
    truce'."""
    noun = head.head
    if preposition(head) in ("despite", "in spite of"):
        verb = clause_of(head)  # 'A and B traded fire DESPITE a truce', 'A shelled B DESPITE a truce'
        found = states(named((*doers(verb), *undergoers(verb)), actors), actors)
        return found if len(found) == 2 else ()
    if noun.lemma_.lower() not in word_set("agreements", "trials") or preposition(head) not in ("of", "to", "for"):
        return ()
    told = (c for c in noun_clauses(head.sent) if c.i < head.i and base(c) in word_set("agreements", "quarrelling"))
    for verb in told:
        found = states(named((*doers(verb), *objects(verb)), actors), actors)
        if len(found) == 2:
            return found
    return ()


def _brought(head: Token, actors: Actors) -> tuple[str, ...]:
    """The two whose deed is told beside a deal that somebody brokered: 'A and B signed it after C BROKERED A DEAL'."""
    verb = clause_of(head)
    if not is_sponsoring(verb) or verb.dep_ != "advcl":
        return ()
    found = states(named(doers(clause_of(verb.head)), actors), actors)
    return found if len(found) == 2 else ()


def _within(naming: Naming, actors: Actors) -> tuple[str, ...]:
    """The party told and the one other country of which its own words tell: 'X revoked an accord that let Y's troops
    in'."""
    if len(naming.parties) != 1 or not is_done_to(naming.head, naming.head.head):
        return ()
    inside = naming.head.doc[naming.head.left_edge.i : naming.head.right_edge.i + 1]
    printed_in = (m for m in mentions_in(inside, actors) if m.kind != "person" and m.form != "pronoun")
    lands = {actors.country(m.entity) for m in printed_in} - {*naming.parties}
    others = dict.fromkeys(code for code in countries_in(inside, actors) if code in lands)
    return (*naming.parties, *others) if len(others) == 1 else ()


def undersigned(head: Token, actors: Actors) -> tuple[str, ...]:
    """Those who do something to or with each other under it: 'under the pact A will lend ships to B', 'under the truce
    A is to disarm and B to withdraw'."""
    case = preposition(head)
    if case != "under" and not (case == "in" and any(c.lower_ in ("a", "an") for c in children(head, "det"))):
        return ()
    verbs = [c for c in conjuncts(clause_of(head)) if not c.is_punct]
    verbs += [c for v in verbs[:1] for c in children(v, "advcl") if {"while", "whereas"} & set(markers(c))]
    asking = verbs[0].head if verbs and verbs[0].dep_ == "xcomp" and verbs[0].tag_ == "VB" else None
    if asking is not None and (objects(asking) or indirect_objects(asking)):
        verbs = [asking, *verbs]  # 'A asked B to pay under it'
    inner = (*verbs, *(x for v in verbs for x in children(v, "xcomp")))
    around = (t for v in inner for t in (*doers(v), *objects(v), *indirect_objects(v)))
    beside = [t for w in around for t in (w, *obliques(w, "to", "from", "with"))]
    beside += (t for v in verbs[: 1 if asking is not None else None] for t in obliques(v, "to", "from", "with"))
    if case == "in":
        # 'agreed to hand the islands TO B in a deal that'
        beside += (t for v in inner for t in v.subtree if t.i < head.i and preposition(t) in ("to", "from", "with"))
    met = states(named(beside, actors), actors)
    whose = actors.of(w for t in beside for w in premodifiers(t))
    sides = [p if actors.sort(p) in ("armed_group", "igo") else actors.country(p) or p for p in met]
    sides = [p for p in sides if actors.kind(p) != "person"]
    found = tuple(dict.fromkeys((*sides, *(p for p in whose if countries.is_code(p)))))
    return found if 1 < len(found) < 5 else ()


def mentions_in(tokens: Iterable[Token], actors: Actors) -> list[Mention]:
    """The mentions that begin at one of the tokens."""
    return [m for t in tokens if (m := actors.mention(t)) is not None and m.start == t.i]


def _is_scene(tokens: Span | Doc, mention: Mention, actors: Actors) -> bool:
    """Whether a mention is the city where somebody is: 'speaking in ATHENS'."""
    doc = tokens if isinstance(tokens, Doc) else tokens.doc
    return actors.sort(mention.entity) == "city" and doc[mention.start - 1].lower_ in ("in", "at", "near", "from")


def countries_in(tokens: Span | Doc, actors: Actors, end: int | None = None, *, aside: bool = True) -> list[str]:
    """The country of each mention in a stretch, up to a place in the text, who mediates left aside; where so asked not
    those of relative clauses: 'A, which had quarrelled with C, praised B'."""
    brought = (t for t in tokens if base(t) in word_set("agreements", "mediating"))
    mediators = {actors.country(p) for t in brought for p in actors.of(doers(t), places=True)}
    met = (m for m in mentions_in(tokens, actors) if end is None or m.start < end)
    doc = tokens if isinstance(tokens, Doc) else tokens.doc
    met = (m for m in met if aside or not any(a.dep_ == "acl:relcl" for a in doc[m.start].ancestors))
    acting = (m for m in met if actors.sort(m.entity) != "media" and not _is_scene(tokens, m, actors))
    codes = (actors.country(m.entity) for m in acting)
    return [code for code in codes if code and code not in mediators]
