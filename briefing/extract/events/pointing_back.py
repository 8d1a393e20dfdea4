"""How one telling points back to another: by its news, the name of the deed, those it was done to, its toll."""

from __future__ import annotations

from functools import cache

from briefing.extract.events.casualties import is_counting
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import is_time, keys, names_event, people_words, word_set_class
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import doers, is_passive, objects, obliques, subjects, undergoers
from briefing.extract.text.tree import children, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Token

_THE = frozenset({"the", "that", "this", "those", "these"})
_ANYBODY = frozenset({"person", "people", "victim"})
_ONE = frozenset({"a", "an", "one"})
_ONE_PERSON = frozenset({"he", "she"})
_THEM = frozenset({"group", "pair", "two", "three", "four", "suspect", "suspects", "detainees"})


def points_back(first: Happening, again: Happening, sentences: int) -> bool:
    """Whether a second telling goes on with a first of its type, so many sentences before."""
    return (
        (sentences == 1 and is_news(first.told))
        or bool(known_names(first, again))
        or _is_of_known(first, again)
        or counts_rest(first, again)
        or is_of_crowd(first, again)
        or _has_its_toll(first, again)
        or (sentences == 1 and _is_by_the_same(first, again))
        or _is_by_the_known(first, again)
    )


def is_of_crowd(first: Happening, again: Happening) -> bool:
    """'Students marched. THE PROTESTERS shouted slogans': whether those who protested do."""
    if first.type != "PROTEST":
        return False
    crowd, before = doers(again.told), {k for d in doers(first.told) for k in keys(d)}
    named = (d for d in crowd if not (children(d, "nummod") or obliques(d, "of")))
    return any(keys(d) & (word_set("events", "protesters") | before) for d in named)


def _is_by_the_same(first: Happening, again: Happening) -> bool:
    """'Rebels blew up a bus on Monday, killing two. They set off a mine': the same ones in the same way, with no new
    toll and at no other place."""
    if not first.actors or first.actors != again.actors or first.mode != again.mode:
        return False
    return bool(again.mode) and not (again.place or again.deaths or again.injured)


def _is_by_the_known(first: Happening, again: Happening) -> bool:
    """'Gunmen stormed a post. THE ATTACKERS fired at it', 'Jets bombed a town. THE AIRCRAFT hit a house': by those who
    did the first, or with what they did it, and no new day."""
    if again.type != "ASSAULT" or (is_counting(first.told) and _is_to_others(first, again)):
        return False
    used = (n for n in nouns_of(first.told) if keys(n) & means())
    before = {k for n in (*doers(first.told), *used) for m in conjuncts(n) for k in keys(m)}
    before |= word_set("events", "attackers").union(*(g for g in _strikers() if g & before))
    who = (d for d in doers(again.told) if any(c.lower_ == "the" for c in d.lefts))
    return any(keys(d) & before and not children(d, "nummod") and d.pos_ == "NOUN" for d in who)


@cache
def _strikers() -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, vocabulary("events")["strikers"]))


def means() -> frozenset[str]:
    """Words for what somebody strikes with."""
    return either(word_set("actors", "means"), word_set_class("bombs"))


def _has_its_toll(first: Happening, again: Happening) -> bool:
    """'A bomb killed six nurses ... SIX Kenyan nurses DIED': as many dead or hurt as before, and nobody else."""
    tolls = (first.deaths, again.deaths), (first.injured, again.injured)
    others = doers(again.told) and _is_to_others(first, again)
    return not others and any(a == b and (a or 0) > 1 for a, b in tolls)


def _is_to_others(first: Happening, again: Happening) -> bool:
    """'killed two soldiers ... attacked A CHURCH': whether each is done to people or things of another kind."""
    before, now = ({k for n in _done_to(h) for k in keys(n)} for h in (first, again))
    return bool(before and now and not (before & now or (before | now) & _ANYBODY))


def is_news(told: Token) -> bool:
    """'HAVE KILLED two': how a report begins that goes on in the past tense; not 'have been fighting', 'have stepped
    up attacks'."""
    if told.tag_ not in ("VBN", "VBD") or base(told) in word_set("events", "lasting"):
        return False
    return bool({"has", "have"} & set(auxiliaries(told)))


def known_names(first: Happening, again: Happening) -> tuple[Token, ...]:
    """The nouns by which a second telling names the deed as known: 'THE BLAST', "Monday's ATTACK", 'THOSE RAIDS'."""
    return tuple(n for n in nouns_of(again.told) if names_deed(n, again) and _is_known(n, first))


def names_deed(noun: Token, happening: Happening) -> bool:
    """Whether a noun names what happened, or the bomb that did it."""
    bomb = happening.type == "ASSAULT" and bool(keys(noun) & word_set_class("bombs"))
    lasting = noun.lemma_.lower() in word_set("events", "lasting_fights")
    return bomb or (names_event(noun, happening.type) and not lasting)


def nouns_of(told: Token) -> tuple[Token, ...]:
    """What a clause is told of: its subjects, objects, what stands behind prepositions, or the noun that tells it."""
    own = (told,) if told.pos_ == "NOUN" else ()
    return (*own, *subjects(told), *objects(told), *obliques(told), *children(told, "obl:agent"))


def counts_rest(first: Happening, again: Happening) -> bool:
    """'A bomb killed two. Five OTHERS WERE WOUNDED', 'Rebels attacked a post. Police say two guards WERE KILLED.'"""
    if not is_counting(again.told) or again.mode not in ("", first.mode) or again.place:
        return False
    hurt = again.injured or base(again.told) in word_set("casualties", "hurting")  # 'SEVERAL others were hurt'
    if first.deaths and hurt and again.deaths is None:
        return True
    alone = again.told.dep_ == "ROOT" or (again.told.dep_ == "ccomp" and not children(again.told, "advcl"))
    bare = alone and is_passive(again.told) and not obliques(again.told)
    return bare and not first.deaths and not first.injured


def _is_of_known(first: Happening, again: Happening) -> bool:
    """'A guard was shot. THE GUARD died', 'has killed a judge. ANN LOW was killed', 'abducted two. THE HOSTAGES were
    abducted': whether it is done to those to whom the first was done."""
    hit, done = _done_to(first), _done_to(again)
    if again.mode == first.mode == "arrest" and is_passive(again.told) and _are_they(first, again):
        return True
    if any(_is_known(noun, first) and keys(noun) & {k for n in hit for k in keys(n)} for noun in done):
        return True
    same = base(first.told) == base(again.told) or first.mode == again.mode != ""
    if not same and not (is_counting(first.told) and is_counting(again.told)):
        return False
    single = any(_ONE & {c.lower_ for c in n.children} for n in hit)
    return any((single and n.pos_ == "PROPN") or _is_bare(n, hit) for n in done)


def _are_they(first: Happening, again: Happening) -> bool:
    """'arrested a man ... HE was arrested', 'arrested five ... THE GROUP was detained': nobody else with a name, and as
    many as before."""
    if not set(again.recipients) <= set(first.recipients) or (again.place and again.place != first.place):
        return False
    one = len(_done_to(first)) == 1 and _done_to(first)[0].tag_ in ("NN", "NNP")
    told = [n for n in _done_to(again) if n.tag_ == "PRP" or _is_the_lot(n)]
    return any(one == (n.lower_ in _ONE_PERSON) for n in told)


def _is_the_lot(noun: Token) -> bool:
    """'THE GROUP was detained'."""
    return [c.lower_ for c in noun.lefts] == ["the"] and noun.lower_ in _THEM


def _is_bare(noun: Token, hit: tuple[Token, ...]) -> bool:
    """'the victims', 'the man': somebody known, as many as those told of."""
    the = [c.lower_ for c in noun.lefts] == ["the"] and bool(keys(noun) & people_words())
    return the and any(n.tag_ == noun.tag_ for n in hit)


def _done_to(happening: Happening) -> tuple[Token, ...]:
    """To whom or what it is done; of a participle beside a noun that noun: 'a GUARD kidnapped by rebels'."""
    told = happening.told
    beside = (told.head,) if told.dep_ == "acl" and told.tag_ == "VBN" else ()
    return tuple(m for n in (*undergoers(told), *beside) for m in conjuncts(n))


def _is_known(noun: Token, first: Happening) -> bool:
    """Whether a noun has a definite article or genitive, and no rank, number, name or other victim that the first
    telling has not: 'the SECOND attack', 'the LIMA bombings', 'the attack ON LIMA', 'the shooting OF A MAN'; but 'the
    TWO-day meeting'."""
    if any(_ONE & {c.lower_ for c in o.children} for o in obliques(noun, "of")):
        return False
    told = {t.lower_ for t in first.told.sent}
    before = noun.doc[noun.left_edge.i : noun.i]
    for word in (*before, *(w for o in obliques(noun, "of", "on", "against") for w in o.subtree)):
        ranked = word.tag_ == "JJS" or word.lower_ in word_set("events", "another", "ranked")
        own = (word.tag_ == "CD" and word.nbor(1).text != "-") or (word.pos_ == "PROPN" and not is_time(word))
        if ranked or (own and word.lower_ not in told):
            return False
    return any(c.lower_ in _THE or c.dep_ == "nmod:poss" for c in noun.lefts) or any(t.tag_ == "POS" for t in before)
