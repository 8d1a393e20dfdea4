"""Who takes part in an event, and where: from the grammar of its clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from briefing.extract.actors import Actors
from briefing.extract.cues import act
from briefing.extract.event_nouns import event_noun
from briefing.extract.frames import Frame
from briefing.extract.grammar import (
    agents,
    clause_of,
    doers,
    indirect_objects,
    infinitives,
    modifying_clauses,
    objects,
    obliques,
    outer_clause,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.vocabulary import word_set
from briefing.extract.voice import Voice

_WHERE = ("in", "at", "near", "outside", "inside", "across", "on", "to", "into", "of", "")
_AGAINST = ("against", "on", "at", "toward", "towards", "with", "to", "from", "for", "over")


def actors_of(clause: Token, rule: Frame, actors: Actors, bound: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    """Who does it; in a mutual event, both sides ('X met Y', 'X signed a deal with Y').

    `bound` tells for the token that names an agreement who is party to it.
    """
    if rule.told:
        beside = (*_of_event(subjects(clause)), *obliques(clause, "between", "among", "with"))
        return actors.of(sorted(beside, key=lambda t: t.i))
    found = actors.of(doers(clause)) or _behind_means(doers(clause), actors)
    if not rule.mutual:
        return found
    partners = obliques(clause, "with", "between", "among", "and")
    across: tuple[Token, ...] = () if rule.object else undergoers(clause)
    if "addressed" in rule.flags:
        across = (*undergoers(clause), *indirect_objects(clause))
    inside = [x for t in undergoers(clause) for x in actors.in_phrase(t)] if rule.object else []
    everyone = tuple(dict.fromkeys((*found, *actors.of((*across, *partners)), *inside)))
    return everyone if len(everyone) > 1 else next((bound[t.i] for t in undergoers(clause) if t.i in bound), everyone)


def _of_event(nouns: Iterable[Token]) -> list[Token]:
    """Who takes part in an event told by a noun: "Israel's attack", 'talks between A and B', 'an attack by A'."""
    found: list[Token] = []
    for noun in nouns:
        found += [*premodifiers(noun), *possessors(noun), *obliques(noun, "between", "by", "with", "among")]
    return [t for t in found if not _is_linked(t)]


def unnamed(clause: Token, voice: Voice) -> bool:
    """Whether people or bodies without a name do it: 'gunmen', 'the police', 'ethnic Albanians', 'they'."""
    known = word_set("actors", "unnamed")
    who = stand_ins(clause, voice) or doers(clause)
    return any({d.lower_, d.lemma_.lower()} & known or _is_crowd(d) or d.tag_ == "NNPS" for d in who)


def stand_ins(clause: Token, voice: Voice) -> tuple[Token, ...]:
    """The nouns that 'it' or 'they' as doer stands for: of what somebody says, his name; of a second clause, the doer
    of the first; at the head of a sentence, that of the sentence before."""
    who = next((d for d in doers(clause) if d.lower_ in ("it", "they") and d.tag_ == "PRP"), None)
    if who is None:
        return ()
    saying = voice.saying
    if saying is not None and saying.form != "indirect":
        return ()
    if clause.dep_ == "acl:relcl":
        return tuple(d for d in doers(clause_of(clause.head)) if d.tag_ != "PRP")
    if clause.dep_ == "conj" and clause.head != clause:
        return tuple(d for d in doers(clause.head) if d.tag_ != "PRP")
    if saying is not None:
        source = clause.doc[saying.source[0] : saying.source[1]] if saying.source and who.i - saying.start < 3 else ()
        return (source.root,) if source else ()
    before = clause.sent.start - 1
    if before < 0 or who.i - clause.sent.start > 2:
        return ()
    return tuple(d for d in doers(clause.doc[before].sent.root) if d.tag_ != "PRP")


def by_means(clause: Token) -> bool:
    """Whether a weapon or attack does it: 'shelling', 'a car bomb'."""
    who = doers(clause)
    told = (event_noun(d) for d in who)
    by_weapon = any({d.lower_, d.lemma_.lower()} & word_set("actors", "means") for d in who)
    return by_weapon or any(t is not None and t[0] == "ASSAULT" for t in told)


def meant_by_it(clause: Token, voice: Voice, actors: Actors) -> tuple[str, ...]:
    """Whom 'it' or 'they' means as doer: of what somebody says, himself; else the doer of the sentence before."""
    if not any(d.lower_ in ("it", "they") and d.tag_ == "PRP" for d in doers(clause)):
        return ()
    saying = voice.saying
    if saying is not None and saying.form == "indirect" and clause.dep_ != "conj":
        bodies = tuple(s for s in saying.speakers if actors.kind(s) in ("country", "organisation"))
        return bodies if doers(clause)[0].i - saying.start < 3 else ()
    known = actors.of(stand_ins(clause, voice))
    return known if len(known) == 1 and actors.kind(known[0]) in ("country", "organisation") else ()


def _is_crowd(noun: Token) -> bool:
    """'thousands of people', 'dozens'."""
    return noun.lower_ in word_set("actors", "partitives") and noun.pos_ == "NOUN"


def _behind_means(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """Whose attack, drone or jets it was that did it: 'an Israeli airstrike', 'drones belonging to the rebels'."""
    found: list[Token] = []
    for noun in nouns:
        if noun.lemma_.lower() in word_set("speech", "documents"):
            found += [*possessors(noun), *obliques(noun, "by", "from", "of")]
            found += doers(clause_of(noun)) if noun in objects(clause_of(noun)) else ()
        if not {noun.lower_, noun.lemma_.lower()} & word_set("actors", "means"):
            continue
        beside = (*premodifiers(noun), *possessors(noun), *obliques(noun, "by", "of", "from"))
        owning = (o for c in modifying_clauses(noun) for o in (*obliques(c, "to", "by"), *agents(c)))
        found += [t for t in (*beside, *owning) if not _is_linked(t)]
    return actors.of(found)


def _is_linked(word: Token) -> bool:
    """'Iran' in 'Iran-backed', which does nothing itself."""
    return word.i + 1 < len(word.doc) and word.nbor(1).text in ("-", "–")


def recipients_of(clause: Token, rule: Frame, actors: Actors, doing: tuple[str, ...]) -> tuple[str, ...]:
    """To whom it is done: the noun after the rule's prepositions, the object, or whom the object concerns."""
    if rule.mutual:
        return ()
    if rule.told:
        against = (o for n in subjects(clause) for o in obliques(n, "on", "against"))
        met = actors.of((*undergoers(clause), *against))
        within = (x for u in undergoers(clause) for x in actors.in_phrase(u))
        return tuple(x for x in met or dict.fromkeys(within) if x not in doing)
    if rule.place:
        return _countries((*undergoers(clause),), actors)
    if rule.mode == "visit":
        towards = rule.to or ("to", "in")
        inside = [o for n in undergoers(clause) for o in obliques(n, *towards)]
        return _countries((*obliques(clause, *towards), *inside), actors)
    choices: list[Iterable[str]] = []
    if rule.to:
        choices.append(actors.of(obliques(clause, *rule.to)))
    nouns = undergoers(clause)
    choices += [actors.of(indirect_objects(clause)), actors.of(nouns)]
    if not rule.to:
        choices.append(actors.of(obliques(clause, *_AGAINST)))
    choices.append(actors.of(o for n in nouns for o in obliques(n, *(rule.to or _AGAINST))))
    choices.append(x for n in nouns for x in actors.in_phrase(n))
    if act(clause) != "denial":
        choices.append(actors.of(_addressed(clause)))
    if rule.with_:
        choices.append(x for o in obliques(clause) for x in actors.in_phrase(o))
    if rule.type == "ASSAULT":
        choices.append(_countries(obliques(clause, "at", "on", "toward", "towards"), actors))
        choices.append(actors.of(t for c in infinitives(clause) for t in undergoers(c)))
    for choice in choices:
        found = tuple(x for x in dict.fromkeys(choice) if x not in doing)
        if found:
            return found
    return ()


def via_of(clause: Token, actors: Actors) -> tuple[str, ...]:
    """Through whom it is done: 'through Qatar', 'via the U.N. mission'."""
    return actors.of(o for n in (clause, *undergoers(clause)) for o in obliques(n, "through", "via", "by way of"))


def place_of(clause: Token, actors: Actors) -> str:
    """Where: the nearest place named in the clause, or in the clause that governs it."""
    here: Token | None = clause
    for _ in range(2):
        if here is None:
            return ""
        inside = [o for n in (*undergoers(here), *subjects(here)) for o in obliques(n, "in", "at", "on")]
        nouns = [*obliques(here), *undergoers(here), *inside, *_named_after(inside)]
        for noun in nouns:
            mention = actors.mention(noun)
            if mention is not None and mention.kind == "place" and preposition(noun) in _WHERE:
                return mention.entity
        here = outer_clause(here) if here.dep_ == "xcomp" else None
    return ""


def _named_after(nouns: Iterable[Token]) -> list[Token]:
    """The places in the names of facilities: 'Lima' in 'on Lima airport'."""
    return [t for n in nouns for t in premodifiers(n)]


def _countries(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    """The countries of places that somebody goes to; a body or person visited stays itself."""
    met = (entity for noun in nouns for entity in actors.one(noun))
    found = ((actors.country(e) or e) if actors.kind(e) == "place" else e for e in met)
    return tuple(dict.fromkeys(e for e in found if actors.kind(e) != "place"))


def _addressed(clause: Token) -> tuple[Token, ...]:
    """Who shall do what is asked for: the subject of the clause ('demanded that X stop', 'for X to stop')."""
    below = [c for c in clause.children if c.dep_ in ("ccomp", "xcomp", "advcl")] + list(infinitives(clause))
    return tuple(d for c in below for d in doers(c))
