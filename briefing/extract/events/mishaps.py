"""Harm that nobody does: what nature, a disease or an accident does to people, told by a clause or by its cause."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from briefing.extract.events.blasts import is_mishap_blast
from briefing.extract.events.casualties import casualties, is_consequence, is_counting
from briefing.extract.events.frames import through_numbers
from briefing.extract.events.nouns import event_noun, keys
from briefing.extract.text.clauses import adverbial_clauses, whole
from briefing.extract.text.grammar import (
    agents,
    doers,
    is_passive,
    obliques,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children, clauses, first_conjunct
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token

_KINDS = ("disaster", "accident")
_WHEN = frozenset({"when", "after", "as", "since"})


def is_mishap(clause: Token) -> bool:
    """Whether a clause tells of harm that nobody does: 'the quake killed 40', 'a jet crashed, killing 14'."""
    around = (clause, *(() if doers(clause) else (c for c in adverbial_clauses(clause) if _WHEN & _marks(c))))
    if any(c.lower_ in word_set("incidents", "unmeant") for a in around for c in children(a, "advmod")):
        return True  # 'exploded prematurely', 'were killed when their bombs exploded prematurely'
    harmed = through_numbers((*undergoers(clause), *obliques(clause, "at", "on")))
    if any(keys(n) & word_set("casualties", "animals") for n in harmed if not n.ent_type_):
        return True  # 'destroyed 60,000 birds', 'fired at a bear'
    survived = (o for c in children(clause, "conj") if base(c) == "survive" for o in undergoers(c))
    if any(keys(o) & words_of(kind, "causes") for o in survived for kind in _KINDS):
        return True
    nobody = not doers(clause) if is_passive(clause) else not undergoers(clause)
    if nobody and any(keys(o) & word_set("incidents", "mishaps") for o in obliques(clause, "in", "during")):
        return True  # 'who were injured in a bus accident', 'during training'
    if is_counting(clause) and not doers(clause) and any(map(is_mishap_blast, clause.sent)):
        return True  # 'after a gas explosion in Lima, with 40 INJURED'
    return bool(cause_of(clause)) or (is_consequence(clause) and _follows_mishap(clause))


def is_cause(noun: Token) -> bool:
    """Whether a noun names a mishap: 'quake', 'a house FIRE', but not gunfire."""
    return noun.pos_ in ("NOUN", "PROPN") and any(_has_cause(kind, (noun,)) for kind in _KINDS)


def cause_of(clause: Token) -> str:
    """The kind of a cause that does harm as subject, or in which people come to harm; '' if there is none."""
    if clause.sent.start not in _sentences_of_mishaps(clause.doc):
        return ""
    above = whole(clause)  # 'were REPORTED killed and four were missing after a quake'
    beside = (clause, *(c for a in {clause, above} for c in children(a, "conj")))
    though = clause.dep_ == "advcl" and _marks(clause) & {"though", "although", "while"}
    beside = (*beside, *((clause.head,) if clause.dep_ == "conj" or though else ()))
    return next((k for k in _KINDS if _strikes(k, clause) or _is_met(k, clause, beside)), "")


def has_crashed(clause: Token) -> bool:
    """'a bus PLUNGED into a river', 'a boat was damaged when it COLLIDED with a ship'."""
    if base(clause) not in words_of("accident", "verbs"):
        return False
    what = subjects(clause)
    if clause.dep_ == "advcl" and all(s.lower_ in ("it", "they") for s in what):
        # 'the 20 people aboard a plane were killed when it crashed'
        what = tuple(t for s in subjects(clause.head) for t in s.subtree if t.pos_ in ("NOUN", "PROPN"))
    return any(keys(n) & words_of("accident", "things") for n in what)


def is_outbreak(clause: Token) -> bool:
    """'confirmed an OUTBREAK of cholera', 'a bird flu OUTBREAK was found in Lima'; 'the outbreak' is told before."""
    if base(clause) not in word_set("incidents", "found"):
        return False
    sick = (n for n in undergoers(clause) if n.lemma_.lower() in word_set("incidents", "outbreaks"))
    return any(n.left_edge.lower_ not in ("no", "any", "the") or obliques(n, "of") for n in sick)


@cache
def words_of(kind: str, group: str) -> frozenset[str]:
    """The words of one group of a kind of incident."""
    kinds: dict[str, dict[str, Any]] = vocabulary("incidents")["kinds"]
    return frozenset(kinds[kind].get(group, ()))


def _strikes(kind: str, clause: Token) -> bool:
    """Whether a cause does the harm: 'a strain of the virus killed two', 'was lashed by heavy rain'."""
    leaving = base(clause) in word_set("casualties", "leaving", "costing", "bringing") and any(casualties(clause))
    if not leaving and base(clause) not in word_set("incidents", "striking"):
        return False
    # 'several days of heavy rains have killed 11'; what is hit 'by heavy fire' meets no blaze
    by = (a for a in (*agents(clause), *obliques(clause, "with")) if a.lower_ != "fire")
    return _has_cause(kind, by if is_passive(clause) else _meant(clause))


def _meant(clause: Token) -> tuple[Token, ...]:
    """What does something; of 'it', what the clause around is about: 'caught bird FLU since it hit the town'."""
    who = subjects(clause)
    if clause.dep_ == "advcl" and any(s.lower_ == "it" for s in who):
        return (*who, *(t for t in clause.head.subtree if t.i < clause.i and t.pos_ == "NOUN"))
    return who


def _is_met(kind: str, clause: Token, beside: Iterable[Token]) -> bool:
    """Whether people come to harm in a cause, or while one strikes."""
    # 'five were killed and six hurt IN A STORM', 'died following a battle with CANCER'
    around = [o for b in beside for o in obliques(b, "in", "by", "from", "of", "after", "during", "following")]
    around += [n for o in around for n in obliques(o, "with")]
    counted = base(clause) in word_set("casualties", "killing") or any(n for b in beside for n in casualties(b))
    dying = base(clause) in word_set("casualties", "dying")
    if dying or (counted and not doers(clause)):
        if _has_cause(kind, (o for o in around if o.lower_ != "fire" or preposition(o) != "by")):
            return True
        if kind == "accident" and any(has_crashed(c) for o in around for c in children(o, "acl:relcl")):
            return True  # 'in a building that COLLAPSED'
    # 'five were killed and six hurt when a quake struck'
    return (dying or not doers(clause)) and any(_is_mishap_of(kind, c) for b in beside for c in adverbial_clauses(b))


def _is_mishap_of(kind: str, clause: Token) -> bool:
    """'died WHEN rains caused landslides', 'were killed AFTER a bus plunged into a river'."""
    if not _WHEN & _marks(clause):
        return False
    shooting = base(clause) in word_set("incidents", "shooting")  # 'when gunmen opened FIRE'
    nouns = (*subjects(clause), *(n for n in undergoers(clause) if not (shooting and n.lower_ == "fire")))
    return (kind == "accident" and has_crashed(clause)) or _has_cause(kind, nouns)


def _marks(clause: Token) -> set[str]:
    return {t.lower_ for t in children(clause, "mark", "advmod")}


def _follows_mishap(clause: Token) -> bool:
    """Whether a participle counts the victims of a mishap right before it: 'as a storm TORE through the town, killing
    two', 'Cyclone Bela, killing two'."""
    before = clauses(clause.doc[clause.sent.start : clause.i])
    above = before[-1] if before and before[-1].i > clause.head.i else clause.head
    causes = (above,) if above.tag_.startswith("NN") else subjects(above)
    if above.dep_.startswith("acl"):
        causes = (*causes, above.head)  # 'after a storm ripped', whose verb a parse hangs on the storm
    crashed = has_crashed(above) or has_crashed(first_conjunct(above))  # 'has derailed and hit a house, killing ten'
    return crashed or any(_has_cause(kind, causes) for kind in _KINDS)


def _has_cause(kind: str, nouns: Iterable[Token]) -> bool:
    """Whether one of several nouns, or what they measure out, is a cause: 'quake', 'days of RAIN', 'CYCLONE Ana'."""
    told = [n for n in through_numbers(nouns) if event_noun(n) is None and not _is_gunfire(n)]
    falling = word_set("incidents", "coming_down")  # 'killed by COLLAPSING homes'
    if kind == "accident" and any(a.lower_ in falling for n in told for a in children(n, "amod")):
        return True
    if kind == "accident" and any(map(is_mishap_blast, told)):
        return True
    return any((keys(n) | _storms(n)) & words_of(kind, "causes") for n in told)


def _is_gunfire(noun: Token) -> bool:
    """'Kenyan FIRE killed two', 'by rebel mortar FIRE'."""
    if noun.lower_ != "fire":
        return False
    before = [t for p in premodifiers(noun) for t in p.subtree]
    return any(t.ent_type_ in ("NORP", "GPE") or t.lower_ in word_set("incidents", "armed") for t in before)


def causes_of(clause: Token) -> tuple[Token, ...]:
    """The nouns for the causes of a mishap that a clause names as what does or brings the harm."""
    named = through_numbers((*subjects(clause), *obliques(clause)))
    return tuple(n for n in named if any((keys(n) | _storms(n)) & words_of(kind, "causes") for kind in _KINDS))


def befallen(clause: Token) -> tuple[Token, ...]:
    """The things that meet a mishap in a clause or in one beside it: 'a FERRY sank', 'died when a FERRY sank'."""
    beside = (clause.head,) if clause.dep_ == "conj" else ()
    around = (clause, *beside, *adverbial_clauses(clause), *children(clause, "conj"))
    named = (*(s for c in around for s in subjects(c)), *obliques(clause, "in", "of", "on"))
    return tuple(n for n in named if keys(n) & words_of("accident", "things"))


def _storms(noun: Token) -> frozenset[str]:
    """What a storm with a name of its own is called: 'typhoon' for 'Typhoon Bela', and for 'Bela' told of after it."""
    if noun.pos_ != "PROPN":
        return frozenset()
    named = frozenset(t.lower_ for t in premodifiers(noun)) & word_set("sifting", "storms")
    return named or _named_storms(noun.doc).get(noun.text, frozenset())


@remembered
def _named_storms(doc: Doc) -> dict[str, frozenset[str]]:
    """The storms that a text names: 'typhoon' for 'Typhoon BELA', 'a storm called BELA'."""
    behind = (doc.words[t.i + 1 : t.i + 4] for t in doc if t.lower_ in word_set("sifting", "storms"))
    naming = ("known", "as", "named", "called", "dubbed")
    names = (next((w for w in words if w.lower_ not in naming), None) for words in behind)
    return {n.text: frozenset({"storm"}) for n in names if n is not None and n.pos_ == "PROPN"}


@remembered
def _sentences_of_mishaps(doc: Doc) -> frozenset[int]:
    """Where the sentences begin that hold a word of a mishap, the only ones in which grammar is asked for one."""
    words, names = _words_of_mishaps(), _named_storms(doc)
    told = (t for t in doc if t.lower_ in words or t.lemma_.lower() in words or t.text in names)
    return frozenset([t.sent.start for t in told])


@cache
def _words_of_mishaps() -> frozenset[str]:
    """The last words of what mishaps are told by."""
    phrases = (p for kind in _KINDS for p in (*words_of(kind, "causes"), *words_of(kind, "things")))
    falling = word_set("incidents", "coming_down")
    return frozenset({"explosion", "blast", *falling, *(phrase.replace("-", " ").split()[-1] for phrase in phrases)})
