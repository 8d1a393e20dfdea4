"""Doers without a name: whom 'it', 'they' and 'the army' mean, and whether people or a weapon do it."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.antecedents import told_of_things
from briefing.extract.events.frames import Frame, through_numbers
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.speech.voice import Voice
from briefing.extract.text.grammar import (
    doers,
    indirect_objects,
    obliques,
    own_subjects,
    undergoers,
)
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, person_words, word_set
from briefing.extract.text.words import Token

_TAKEN_UP = frozenset({"it", "they", "he", "she"})
_SOME = frozenset({"some", "many", "several", "others", "most"})
"""The words for part of those told of."""


def unnamed(clause: Token, voice: Voice) -> bool:
    """Whether people or bodies without a name do it: 'gunmen', 'the police', 'ethnic Albanians', 'they'."""
    known = either(
        *(person_words(), word_set("actors", "unnamed"), word_set("events", "assemblies")),
        *(word_set_class("sides"), word_set_class("related")),
    )
    who = stand_ins(clause, voice) or doers(clause)
    return any({d.lower_, d.lemma_.lower()} & known or _is_crowd(d) or d.tag_ in ("NNPS", "CD") for d in who)


def stand_ins(clause: Token, voice: Voice) -> tuple[Token, ...]:
    """The nouns that 'it' or 'they' as doer stands for: of what somebody says, his name; of a second clause, the doer
    of the first; at the head of a sentence, that of the sentence before."""
    who = next((d for d in doers(clause) if d.lower_ in _TAKEN_UP and d.tag_ == "PRP"), None)
    if who is None:
        return ()
    if who.lower_ in ("he", "she"):
        return _somebody_before(clause, who)
    saying = voice.saying
    if saying is not None and saying.form == "direct":
        return ()
    if clause.dep_ == "acl:relcl":
        return tuple(d for d in doers(clause_of(clause.head)) if d.tag_ != "PRP")
    if clause.dep_ in ("conj", "advcl", "parataxis") and clause.head != clause and clause.head.i < clause.i:
        found = tuple(d for d in doers(clause.head) if d.tag_ != "PRP")
        hit = undergoers(clause.head) if who.lower_ == "they" and clause.dep_ == "advcl" else ()
        several = tuple(o for o in hit if o.tag_ == "NNS" and keys(o) & person_words() and o.i < clause.i)
        one = len(found) < 2 and all(d.tag_ in ("NN", "NNP") for d in found)
        return several if one and several else found  # 'a crowd beat two MEN after they robbed a bank'
    if saying is not None and saying.verb < clause.i:
        source = clause.doc[saying.source[0] : saying.source[1]] if saying.source and who.i - saying.start < 3 else ()
        return (source.root,) if source else ()
    before = sentence_before(clause)
    if before is None or who.i - clause.sent.start > 2:
        return ()
    return tuple(d for d in doers(before.root) if d.tag_ != "PRP")


def _somebody_before(clause: Token, who: Token) -> tuple[Token, ...]:
    """'A rebel SPOKESMAN warned them. He also rejected it': the one without a name who did what the sentence before
    tells, if the pronoun opens the next one."""
    before = sentence_before(clause)
    if before is None or clause != clause.sent.root or who.i - clause.sent.start > 1:
        return ()
    told = doers(before.root)
    return told if len(told) == 1 and told[0].tag_ == "NN" and keys(told[0]) & person_words() else ()


def by_means(clause: Token) -> bool:
    """Whether a weapon or attack does it: 'shelling', 'a car bomb'."""
    means = word_set("actors", "means")
    # 'a wave of BOMBINGS killed'
    who = through_numbers(doers(clause))
    return any({d.lower_, d.lemma_.lower()} & means or names_event(d, "ASSAULT") for d in who)


def meant_by_it(clause: Token, voice: Voice, actors: Actors) -> tuple[str, ...]:
    """Whom 'the army', 'it' or 'they' means as doer.

    The country that the report is about; of what somebody says, himself; else who acted in the sentence before.
    """
    if not any(d.lower_ in ("it", "they") and d.tag_ == "PRP" for d in doers(clause)):
        return tuple(dict.fromkeys(x for d in doers(clause) for x in actors.at_home(d)))
    if told_of_things(clause):
        return ()
    if clause.dep_ == "conj" and clause.head != clause and not own_subjects(clause):
        return meant_by_it(clause.head, voice, actors)
    saying = voice.saying
    if saying is not None and saying.form != "direct" and clause.dep_ != "conj" and saying.verb < clause.i:
        bodies = tuple(s for s in saying.speakers if actors.kind(s) in ("country", "organisation"))
        source = clause.doc[saying.source[0] : saying.source[1]] if saying.source else ()
        if doers(clause)[0].lower_ == "it" and source and source.root.tag_ == "NNS":
            return ()  # 'officials say IT killed two'
        return bodies if doers(clause)[0].i - saying.start < 3 else ()
    several = any(d.lower_ == "they" for d in doers(clause))
    known = actors.of(n for n in stand_ins(clause, voice) if several or n.tag_ != "NNS")
    sides = bool(known) and all(actors.kind(k) in ("country", "organisation") for k in known)
    return known if sides and (len(known) == 1 or several) else ()


def both_met(clause: Token, rule: Frame, actors: Actors) -> tuple[str, ...]:
    """'raised it with the king when THEY met': the two whom the clause around it names."""
    they = rule.type == "CONSULT" and any(d.lower_ == "they" for d in doers(clause))
    around = clause.head
    if not they or clause.dep_ != "advcl" or undergoers(clause) or base(around) in ("raise", "discuss", "meet"):
        return ()
    beside = (*undergoers(around), *indirect_objects(around), *obliques(around, "with", "to"))
    both = actors.of((*doers(around), *beside))
    return both if len(both) == 2 else ()


def _is_crowd(noun: Token) -> bool:
    """'thousands of people', 'dozens', 'some', 'several of the members'."""
    if noun.lower_ in _SOME and noun.pos_ in ("ADJ", "DET", "PRON"):
        return all(keys(o) & person_words() for o in obliques(noun, "of"))
    return noun.lower_ in word_set("actors", "partitives") and noun.pos_ == "NOUN"
