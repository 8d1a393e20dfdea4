"""Doers without a name: 'gunmen', 'hundreds of demonstrators', 'security forces', who did what nobody named did or did
it beside somebody named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.nameless import Nameless, is_body, is_crowd, is_of_people
from briefing.extract.events.casualties import is_counting
from briefing.extract.events.fights import attacks, fighting, whose
from briefing.extract.events.frames import tells
from briefing.extract.events.happenings import Happening
from briefing.extract.events.made_known import is_by_others, resigning
from briefing.extract.events.nouns import event_noun
from briefing.extract.events.owned import owned
from briefing.extract.events.stand_ins import stand_ins
from briefing.extract.events.wordings import is_ruling
from briefing.extract.speech.nameless import speaking
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    appositions,
    doers,
    is_passive,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
    undergoers,
)
from briefing.extract.text.tree import children, clause_of, conjuncts
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_MUTUAL = frozenset({"CONSULT", "COOPERATE"})
"""What two do with each other."""
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_WHEN = frozenset({"when", "as", "after"})
_CLOSING = frozenset({"reach", "sign", "strike", "make", "conclude", "seal", "agree", "ink", "finalize", "clinch"})
"""What two sides do with a deal."""
_CROWD = "public"
"""Who demonstrates where a text says no more of them."""


def with_doers(happenings: Sequence[Happening], nameless: Nameless, actors: Actors) -> tuple[Happening, ...]:
    """The happenings with the people without a name who did them, alone or beside somebody named, or to whom they were
    done: 'three OFFICERS face charges'."""
    found = owned(happenings, actors, lambda h: bool(_doing(h, actors)))
    return tuple(_done_by(h, _speakers(h, nameless, actors) or _members(h, nameless, actors)) for h in found)


def said_by(happenings: Iterable[Happening], speakers: Mapping[str, str]) -> tuple[Happening, ...]:
    """The happenings; what nobody else did is done by whoever claims it, if he speaks elsewhere under the same words
    (`speakers`: their ids by these): "Chad's NEIGHBOURS have called on it to vote"."""
    return tuple(
        replace(h, actors=(speakers[h.by],)) if _is_by_nobody(h) and h.by in speakers else h for h in happenings
    )


def _speakers(happening: Happening, nameless: Nameless, actors: Actors) -> list[str]:
    """Those who make by speaking what is told: 'an AIDE said that the rebels must leave'."""
    saying = happening.voice.saying
    said = speaking(happening.told.doc, saying, actors) if saying is not None else ()
    return [nameless.of(noun, words) for words, noun in said if words == happening.by]


def _members(happening: Happening, nameless: Nameless, actors: Actors) -> list[str]:
    nouns = _doing(happening, actors) if _is_by_nobody(happening) else _beside(happening, actors)
    # 'the president came under criticism': he, to whom it is done
    others = [n for n in nouns if not {*actors.one(n)}.intersection(happening.recipients)]
    # "Chad's main rebel group, the NORTHERN FRONT": the name beside it
    return [x for n in others for x in actors.of(appositions(n)) or (nameless.of(n),)]


def _done_by(happening: Happening, members: Sequence[str]) -> Happening:
    named = () if _is_by_nobody(happening) else happening.actors
    if happening.turned and not _is_dying(happening.told):
        return happening if happening.recipients else replace(happening, recipients=tuple(dict.fromkeys(members)))
    others = tuple(m for m in dict.fromkeys(members) if m not in (*happening.recipients, *named))
    return replace(happening, actors=(*named, *others)) if others else happening


def _is_dying(told: Token) -> bool:
    return base(told) in word_set("casualties", "dying")


def _is_by_nobody(happening: Happening) -> bool:
    return happening.actors in ((), (_CROWD,))


def _beside(happening: Happening, actors: Actors) -> tuple[Token, ...]:
    """The nouns for the people who do it together with somebody named: 'Chad and its ALLIES'."""
    told = happening.told
    done = told.pos_ in ("VERB", "AUX")
    sides = doers(told) if done else ()
    partners: tuple[Token, ...] = ()
    if happening.type == "CONSULT":
        # 'met with Kenya and rebels', 'held talks with', 'talks between Kenya and rebels went on'
        met = (told, *sides, *undergoers(told)) if done else (told,)
        hit = undergoers(told) if done and base(told) == "meet" else ()
        partners = tuple(o for o in hit if premodifiers(o))  # 'met REBEL LEADERS', but not 'met officials'
        beside = (m for n in met for o in obliques(n, "with", "between") for m in conjuncts(o))
        partners = (*partners, *beside)
    signed = told.pos_ == "VERB" and base(told) in _CLOSING
    if happening.type in ("AGREE", "SUPPORT") and signed:  # 'reached a deal with LAWMAKERS'
        across = (o for n in (told, *undergoers(told)) for o in obliques(n, "with"))
        partners = tuple(o for o in across if o.lemma_.lower() not in word_set("actors", "governing"))
    named = {x for d in sides for m in (actors.one(d) or actors.at_home(d)) for x in (m, actors.country(m))}
    if happening.type == "ASSAULT":
        partners = fighting(told)
    # 'the rebels have been talking to Kenya', of which Kenya alone has a name
    theirs = {*named, *(x for d in sides for x in actors.in_phrase(d))}  # 'the committee of Kenya and Chad met'
    both = happening.type in _MUTUAL and done and not theirs.intersection(happening.actors)
    acting = (*sides, *(o for d in sides for o in _row(d))) if both or named.intersection(happening.actors) else ()
    together = (*acting, *partners)
    return tuple(n for n in _all_people(together) if not actors.one(n))


def _row(noun: Token) -> tuple[Token, ...]:
    """The row of those whose people act together: 'leaders of Kenya and NEIGHBOURING STATES', 'Afghan and COALITION
    troops'."""
    near = (n for n in children(noun, "nmod", "amod", "compound") if preposition(n) in ("", "of", "from"))
    beside = tuple(c for c in children(noun, "compound") if children(c, "cc"))
    return next((row for n in near if (row := conjuncts(n)[1:])), beside)


def _doing(happening: Happening, actors: Actors) -> tuple[Token, ...]:
    """The nouns for the people who do it."""
    told = happening.told
    if told.pos_ not in ("VERB", "AUX"):
        return _all_people((*obliques(told, "by"), *fighting(told))) or _attacking(told)
    if is_by_others(told, happening.mode):
        return ()
    if leaving := resigning(told, happening.mode):
        return _all_people(leaving)
    suffering = _is_dying(told)  # 'twenty people died in the raid'
    one = any(d.lower_ == "it" for d in doers(told))  # which no 'forces' are
    meant = tuple(n for n in stand_ins(told, happening.voice) if not (one and _are_several(n)))
    # 'a COURT ordered two men detained'
    deciding = doers(told.head) if is_passive(told) and is_ruling(told, "planned") else ()
    found = _all_people(obliques(told, "by") if suffering else meant or doers(told) or deciding)
    found = found or _all_people(_behind(told))
    if not found and happening.type == "PROTEST":  # whoever they are
        people = (n for d in doers(told) for n in _counted(d) if n.tag_ == "NNS" and event_noun(n) is None)
        found = tuple(people)
    if not found and is_passive(told) and happening.type in _VIOLENT:  # 'was removed in a coup by OFFICERS'
        found = _all_people(b for o in obliques(told, "in", "during") for b in obliques(o, "by"))
    if not found and happening.type == "ASSAULT":
        # 'the women were seized after ATTENDING a rally': not by themselves
        others = (d for c in _of_same_attack(told, actors) for d in doers(c) if d not in undergoers(told))
        found = _all_people(others) or _all_people(fighting(told))
        found = found or _attacking(told)
    return found


def _attacking(told: Token) -> tuple[Token, ...]:
    """Whose attack it was: 'were killed in a raid by BANDITS', 'in an INSURGENT attack'."""
    found = attacks(told)
    return _all_people(o for a in found for o in obliques(a, "by")) or tuple(w for a in found for w in whose(a))


def _behind(told: Token) -> Iterator[Token]:
    """The words for those whose letter it is that asks or blames, and who own up: 'a letter by the GROUP accuses Chad',
    "Mora's GROUP claimed responsibility for killing two"."""
    for paper in (d for d in doers(told) if d.lemma_.lower() in word_set("claims", "documents", "issued")):
        yield from (*possessors(paper), *obliques(paper, "by"))
        made = clause_of(paper)
        yield from doers(made) if paper in objects(made) and base(made) in claimed("issuing") else ()
    if told.dep_ == "acl" and told.head.lemma_.lower() == "responsibility":
        yield from doers(clause_of(told.head))


def _of_same_attack(told: Token, actors: Actors) -> tuple[Token, ...]:
    """The clauses that may say who made an attack: 'was killed when GUNMEN attacked the office', 'bombs planted by
    REBELS killed two', 'were killed in raids carried out by REBELS', 'were killed and two hurt by GUNMEN'."""
    weapons = (*doers(told), *obliques(told, "in", "by", "during"))
    below = tuple(c for n in weapons for c in children(n, "acl") if is_passive(c))
    if not is_passive(told):
        return below
    same = tuple(c for c in children(told, "conj") if c.tag_ == "VBN")
    beside = ((c, {w.lower_ for w in c.lefts}) for t in (told, *same) for c in children(t, "advcl"))
    # 'was seized after a COURT issued a warrant' tells of no attack
    hurt = is_counting(told)
    when = (c for c, how in beside if how & _WHEN and (hurt or "after" not in how or tells(c, "ASSAULT", actors)))
    return (*when, *below, *same)


def _all_people(nouns: Iterable[Token]) -> tuple[Token, ...]:
    return tuple(dict.fromkeys(n for noun in nouns for each in conjuncts(noun) for n in _people(each)))


def _people(noun: Token) -> Iterator[Token]:
    """The noun itself, of a crowd ('tens of thousands of Somalis') the noun behind it, if it is one for people or a
    body; of 'members of the party' and 'a delegation of the union' these, and not the body."""
    counted = _counted(noun)
    acting = [t for t in counted if _acts(t)]
    itself = _acts(noun) and (not acting or any(is_body(t) for t in counted))
    yield from (noun,) if itself else acting


def _counted(noun: Token) -> tuple[Token, ...]:
    behind = obliques(noun, "of") if is_crowd(noun) or noun.tag_ == "CD" else ()
    return tuple(t for o in behind for t in _counted(o)) or (noun,)


def _are_several(noun: Token) -> bool:
    """Whether a noun means people of whom none is 'it': 'forces', 'a number of soldiers'; not 'a GROUP of militias'."""
    return noun.tag_ == "NNS" or (_counted(noun)[0].tag_ == "NNS" and not is_body(noun))


def _acts(noun: Token) -> bool:
    """Whether a noun is one for people or a body; 'his envoy' acts for him."""
    alone = noun.tag_ != "NN" or not any(p.tag_ == "PRP$" for p in possessors(noun))
    return (alone and is_of_people(noun)) or is_body(noun)
