"""People of a country who act for themselves and not for their state: 'some Chadians', 'a Chadian businessman'."""

from __future__ import annotations

from functools import cache

from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import person_words, word_set
from briefing.extract.text.words import Token

_OF_NAMES = frozenset({"north", "south", "east", "west", "most", "saudi", "new", "sri", "costa", "sierra", "burkina"})
"""What before the word for a people tells no part of it: 'SOUTH Koreans', 'MOST Chadians', 'SRI Lankans'."""


def act_alone(people: Token) -> bool:
    """'FOUR Iraqis attacked it', 'SOME Chadians say', 'HUNDREDS of Chadians fled', 'a Chadian accused it', 'GREEK
    Cypriots voted': people who do so on their own, not their state."""
    crowd = _are_of_crowd(people)
    acting = (people.head if crowd else people).dep_ in ("nsubj", "obl:agent")
    return acting and (crowd or _are_some(people) or _are_told_apart(people))


def _are_told_apart(people: Token) -> bool:
    """'a Chadian', 'GREEK Cypriots', 'Chadians WHO fled': some of a people by the words beside theirs."""
    if any(c.lower_ in ("a", "an", "one", "another") for c in children(people, "det")):
        return people.dep_ not in ("amod", "compound")
    apart = (c for c in children(people, "acl:relcl", "acl") if people.doc[c.left_edge.i - 1].text != ",")
    kind = (c for c in children(people, "amod", "compound") if c.lower_ not in _OF_NAMES)
    return people.tag_ in ("NNS", "NNPS") and bool([*kind, *apart])


def do_alone(people: Token, clause: Token) -> bool:
    """'freed two CHADIANS who attacked a bus': whoever some people are to whom something is done, what they did
    themselves their state did not."""
    while clause.dep_ in ("xcomp", "conj"):
        clause = clause.head
    told = clause.dep_ in ("acl:relcl", "acl") and clause.head == people and people.tag_ in ("NNS", "NNPS", "NNP", "NN")
    return told and (_are_some(people) or _are_told_apart(people))


def _are_of_crowd(people: Token) -> bool:
    return people.dep_ == "nmod" and people.head.lower_ in word_set("actors", "crowds")


def _are_some(people: Token) -> bool:
    if any(c.lower_ in ("a", "an") for c in children(people, "det")):
        return True  # 'A Russian'
    if people.tag_ not in ("NNS", "NNPS"):
        return False
    if any(m.lower_ == "from" for n in children(people, "nmod") if n.i > people.i for m in children(n, "case")):
        return True  # 'Iraqis FROM the area'
    behind = people.doc[people.i + 1 : people.i + 2]
    if any(t.lower_ == "who" for t in behind) and children(people, "acl:relcl"):
        return True  # 'the Iraqis WHO fled'
    told = children(people, "nummod", "amod", "det")
    return any(c.dep_ == "nummod" or c.lower_ in word_set("actors", "some") for c in told)


def is_kin(noun: Token) -> bool:
    """'RELATIVES of the rebels', 'family MEMBERS of the rebels': none of those whose kin they are."""
    return noun.lemma_.lower() == "relative" or any(c.lower_ == "family" for c in children(noun, "compound"))


def is_of_some(demonym: Token, *, nation: bool = True) -> bool:
    """Whether a word for a nation tells only who some people are: 'two CHADIANS', 'hundreds of CHADIANS', 'a CHADIAN
    student'; not 'the CHADIANS', nor 'the CHADIAN army'."""
    return _are_of_crowd(demonym) or _are_some(demonym) or tells_private(demonym, nation=nation)


def tells_private(demonym: Token, *, nation: bool = True) -> bool:
    """Whether a word for a nation stands before a noun for people or firms that are only of it: 'a CHADIAN student'."""
    return demonym.dep_ in ("amod", "compound") and is_countryman(demonym.head, nation=nation)


def is_countryman(noun: Token, *, nation: bool = True) -> bool:
    """Whether a noun is for people or firms that are only of a country: 'Chadian STUDENTS', 'a Chadian BANK', 'Chadian
    ARABS'; not for its officials, nor, where `nation` says so, for all of it ('the Chadian PEOPLE', 'CITIZENS')."""
    if noun.tag_ == "NNPS":
        return True
    lemma = noun.lemma_.lower()
    if not nation and {noun.lower_, f"{lemma}s"} & word_set("actors", "whole_nations"):
        return noun.tag_ == "NN" or noun.lower_ == "citizens"
    return noun.tag_ in ("NN", "NNS") and lemma in _private() and not {noun.lower_, f"{lemma}s"} & _for_all()


@cache
def _private() -> frozenset[str]:
    """The words for people who act for nobody but themselves or a business, and for firms, in the singular."""
    private = person_words() | word_set("actors", "businesses")
    return private - word_set("actors", "collectives", "high_offices", "forces")


@cache
def _for_all() -> frozenset[str]:
    """The plurals for those who act for their country, and for its people as a whole."""
    return word_set("actors", "unnamed_groups", "staff", "whole_nations")
