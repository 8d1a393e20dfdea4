"""Who takes part in what a noun tells, to whom it is done and where: visits, meetings, measures and attacks."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.happenings import Parts
from briefing.extract.events.nouns import event_noun, heads, keys, people_words, word_set_class
from briefing.extract.events.settings import (
    has_met,
    is_ahead,
    is_announced,
    is_at,
    is_in_part,
    is_occasion,
    is_on_it,
    is_there_for,
    is_where,
    met_with,
    takes_place,
)
from briefing.extract.events.sites import place_among, sites
from briefing.extract.events.undone import is_off
from briefing.extract.text.clauses import is_future
from briefing.extract.text.grammar import (
    copular_subject,
    doers,
    obliques,
    possessors,
    premodifiers,
    preposition,
    subjects,
)
from briefing.extract.text.tree import children, clause_of, outer_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_PASSED = frozenset({"recent", "previous", "past", "earlier", "last"})
_SINGLE = frozenset({"meeting", "summit", "session"})
"""What two sides hold once, so that naming them is enough; their talks may be of any time."""
_ENDING = frozenset({"VBD", "VBZ", "VBP", "MD", "TO", "WP", "WDT", "RB"})
"""The tags of words that end what stands between two sides."""
_BODILY = frozenset({"arrest", "deport", "expel", "release"})


def visit_of(noun: Token, actors: Actors, *, when: bool) -> Parts | None:
    """Who pays a visit told by a noun, to which country; None if that is not known.

    `when` tells whether it has a time.
    """
    # "a visit by the leader to Lima", whose goal a parse may hang on the leader
    to = (*obliques(noun, "to", "in"), *(o for n in obliques(noun, "by", "of") for o in obliques(n, "to")))
    visited = actors.of(to, places=True)
    if not visited and is_at(noun):
        # 'was reached in Lima during a visit by the king'
        visited = actors.of(obliques(clause_of(noun), "in", "at"), places=True)
    modifying = actors.of(premodifiers(noun))
    doing = _owners(noun, actors) or (modifying if len(modifying) == 1 else ()) or _visitor(noun, actors)
    off = noun.dep_ in ("nsubj", "nsubj:pass") and is_off(clause_of(noun))
    if not doing and off:
        doing = tuple(x for x in actors.of(obliques(noun, "of")) if actors.kind(x) == "person")
    countries = ((c, actors.kind(c)) for v in visited if (c := actors.country(v) or v))
    done_to = tuple(dict.fromkeys(c for c, kind in countries if kind != "place"))
    place = _place(noun, actors) or next((v for v in visited if actors.kind(v) == "place"), "")
    known = when or is_at(noun) or takes_place(noun) or is_on_it(noun) or _is_told_of(noun) or off
    known = known or (is_ahead(noun) and bool(obliques(noun, "by") or possessors(noun)))
    dated = when or off or (is_at(noun) and is_future(clause_of(noun)))
    passed = any(c.lower_ in _PASSED for c in children(noun, "amod"))
    if set(done_to) & {actors.country(d) for d in doing}:
        return None
    if not doing or not known or passed or not (visited or (dated and obliques(noun, "by", "from"))):
        return None
    return Parts(doing, done_to, place)


def stay_of(noun: Token, actors: Actors) -> Parts | None:
    """'is in Lima for TALKS on trade', 'was in LIMA on Monday'."""
    here = noun.head if is_there_for(noun) else noun if is_where(noun) else None
    if here is None:
        return None
    who = tuple(s for c in (here, *children(here, "cop")) for s in subjects(c))
    visitors = tuple(x for x in actors.of(who) if actors.kind(x) == "person" and actors.titles(x))
    if not visitors and any(keys(n) & _emissaries() for n in who):
        visitors = actors.of(who)  # 'a Chadian DELEGATION is in Lima for talks'
    goal = actors.mention(here)
    if not visitors or goal is None or preposition(here) not in ("in", "at"):
        return None
    country = actors.country(goal.entity) or goal.entity
    abroad = country not in {actors.country(v) for v in visitors} and actors.kind(country) != "place"
    return Parts(visitors, (country,), goal.entity if goal.kind == "place" else "") if abroad else None


def meeting_of(noun: Token, actors: Actors, *, when: bool) -> Parts | None:
    """Who meets in what a noun tells; None if that is not known, or it is only talked about."""
    clause = clause_of(noun)
    place = _place(noun, actors) or (place_among([noun.head], actors) if is_there_for(noun) else "")
    # "last week's meeting of the joint commission in Lima"
    place = place or next((p for n in obliques(noun, "of", "between") if (p := _place(n, actors))), "")
    sides = _sides(noun, actors)
    met = is_occasion(noun, clause, ahead=True)
    others = _other_meetings(noun, clause) if met else ()
    if others and noun.lower_ == "conference":
        # who speak to the press behind their talks met once
        return None
    beside = met_with(noun)
    partners = actors.of(beside) or actors.of(o for n in others for o in obliques(n, "with"))
    # 'spoke ALONGSIDE her after talks'
    partners = partners or (actors.of(obliques(clause, "alongside")) if met else ())
    nameless = met and not partners and any(keys(o) & heads() for o in beside)  # 'after a meeting with ministers'
    theirs = any(p.lower_ == "their" for p in possessors(noun))  # 'spoke after THEIR meeting in Lima'
    own = met and bool(place) and any(p.tag_ == "PRP$" for p in possessors(noun))  # 'after HER talks in Lima'
    jointly = met and not partners and not obliques(noun, "of") and _act_together(clause, actors)
    attends = (met and (partners or nameless or theirs or own or jointly)) or (partners and is_announced(noun))
    outer = outer_clause(clause) if clause.dep_ == "acl" else None  # 'stressed the need of SENDING aid'
    attending = (actors.of(doers(clause)) or actors.of(doers(outer) if outer is not None else ())) if attends else ()
    coming = partners and is_ahead(noun) and not possessors(noun)  # 'spoke BEFORE a meeting with the king'
    attending = attending or (_persons(doers(clause), actors) if coming else ())
    owners = _owners(noun, actors)
    doing = tuple(
        dict.fromkeys((*sides, *owners, *attending, *partners, *actors.of(premodifiers(noun))))
    )
    proper = noun.pos_ == "PROPN" and bool(place)
    subject = noun.head if noun.head.lower_ == "round" and preposition(noun) == "of" else noun
    off = subject.dep_ in ("nsubj", "nsubj:pass") and is_off(clause)
    two = len(sides) > 1 or (bool(sides) and _are_two(noun))
    known = when or off or ((met or is_ahead(noun)) and two) or ((met or coming) and bool(attending))
    # "MORA'S talks with the king are expected to touch on it"
    known = known or (subject.dep_.startswith("nsubj") and bool(partners) and bool(_persons(possessors(noun), actors)))
    whose = actors.of(obliques(noun, "of")) if known and not doing else ()
    if len(whose) == 1 and actors.sort(whose[0]) in ("igo", "joint_body"):
        return Parts(whose, (), place)  # 'at the end of a two-day meeting of the joint committee'
    named = len(sides) > 1 and not any(o.tag_ == "CD" for o in obliques(noun, "between", "among"))
    of_theirs = named and noun.tag_ == "NN" and noun.lower_ in _SINGLE
    several = (when or met) and any(keys(o) & heads() for o in obliques(noun, "of", "between", "among"))
    several = several and (bool(place) or (met and noun.lower_ in _SINGLE))  # 'at a MEETING of African ministers'
    several = several or (jointly and bool(place) and not attending)
    enough = (known and (len(doing) > 1 or two or proper)) or of_theirs or several
    enough = enough or ((own or nameless) and bool(attending))
    settled = bool(place) and when and noun.lower_ != "conference" and is_occasion(noun, clause)
    # 'after talks in Lima on Friday', 'talks in Lima last week made little progress'
    where = bool(place) or bool(actors.of(obliques(noun, "in"), places=True))
    enough = enough or settled or (where and when and has_met(noun) and not owners)
    return Parts(doing, (), place) if enough else None


def measure_of(noun: Token, mode: str, actors: Actors, *, when: bool) -> Parts | None:
    """Who does a measure told by a noun, to whom: "the arrest of a journalist by Chad's police on Monday"."""
    clause = clause_of(noun)
    whom = obliques(noun, "of")
    done = is_occasion(noun, clause) or (noun.dep_ == "nsubj" and clause.tag_ == "VBD")
    if not done or not whom or not (when or is_at(noun)):
        return None
    named = actors.of(whom) or actors.of(t for n in whom for t in premodifiers(n))
    doing = actors.of((*possessors(noun), *obliques(noun, "by")))
    if mode in ("withdraw", "troops"):
        doing, named = named, actors.of(obliques(noun, "from", "to", "in"))
    named = tuple(t for t in named if t not in doing)
    place = _place(noun, actors)
    nameless = when and mode in _BODILY and any(keys(o) & word_set_class("captive") for o in whom)
    return Parts(doing, named, place) if doing or named or nameless else None


def attack_of(noun: Token, actors: Actors, times: Times, *, when: bool, past: bool) -> Parts | None:
    """Who made an attack told by a noun, on whom and where; None if too little of that is known."""
    doing = actors.of((*possessors(noun), *obliques(noun, "by"))) or actors.of(premodifiers(noun))
    blamed = base(noun.head) == "blame"  # 'blamed the attack ON REBELS'
    against = obliques(noun, *(() if blamed else ("on",)), "against", "into")  # 'its incursion INTO CHAD'
    done_to = tuple(t for t in actors.of(against) if t not in doing)
    place = _place(noun, actors)
    near = (t for o in obliques(noun, "near", "outside", "along") for t in (o, *obliques(o, "near", "outside", "of")))
    place = place or place_among(near, actors)
    where = place or place_among(premodifiers(noun), actors)
    if where and times.of_noun(noun) is not None and noun.lemma_.lower() in word_set("events", "dated_attacks"):
        return Parts(doing, done_to, where)  # 'after the February 14 bombing in Lima'
    if when and noun.dep_ == "obj" and base(noun.head) == "report" and noun.head.tag_ in ("VBD", "VBZ"):
        return Parts(doing, done_to, where)  # 'reported fresh fighting Sunday'
    told = past or bool(doing) or noun.dep_ in ("nsubj", "nsubj:pass") or is_at(noun)
    if not (done_to or place) or not when or not told:
        return None
    return Parts(doing, done_to, place)


def _persons(nouns: Iterable[Token], actors: Actors) -> tuple[str, ...]:
    return tuple(x for x in actors.of(nouns) if actors.kind(x) == "person")


def _act_together(clause: Token, actors: Actors) -> bool:
    """Whether two or more did something at a meeting: 'ANA and OMAR agreed on it during a phone call', 'THE LEADERS of
    Peru and Chad will sign it at a summit in Lima'."""
    who = doers(clause)
    named = [d for d in who if actors.of((d,))]
    return len(named) > 1 or any(d.tag_ == "NNS" and keys(d) & heads() for d in who)


def _is_told_of(noun: Token) -> bool:
    """"the minister's VISIT to Lima came a day after the raid": what it is said to come with took place."""
    clause = clause_of(noun)
    own = any(p.pos_ == "PROPN" for p in possessors(noun))
    return own and noun.dep_ == "nsubj" and clause.tag_ == "VBD" and base(clause) in ("come", "coincide", "follow")


def _sides(noun: Token, actors: Actors) -> tuple[str, ...]:
    """Between whom a meeting is; by the words where a parse does not hang both on it: 'a meeting Friday between Mr.
    Mora and the visiting King Omar in Lima'."""
    sides = actors.of(obliques(noun, "between", "among"))
    if len(sides) > 1:
        return sides
    opened = next((t for t in noun.doc[noun.i + 1 : noun.i + 6] if t.lower_ == "between"), None)
    phrases: list[list[Token]] = [[]]
    for word in noun.doc[opened.i + 1 : noun.sent.end] if opened is not None else ():
        if word.lower_ == "and" and len(phrases) == 1:
            phrases.append([])
        elif word.is_punct or word.tag_ in _ENDING or (word.tag_ == "IN" and word.lower_ != "of"):
            break
        else:
            phrases[-1].append(word)
    named = [[x for t in phrase for x in actors.one(t) if actors.kind(x) != "place"] for phrase in phrases]
    # of 'Mr. Mora of Peru' the man
    both = tuple(dict.fromkeys(next((x for x in f if actors.kind(x) == "person"), f[-1]) for f in named if f))
    return both if len(both) > 1 else sides


def _are_two(noun: Token) -> bool:
    """'talks between REBEL GROUPS and the government': sides of which one need have no name."""
    sides = obliques(noun, "between")
    return len(sides) > 1 and all(o.pos_ == "PROPN" or keys(o) & people_words() for o in sides)


@cache
def _emissaries() -> frozenset[str]:
    """Those who go abroad for a state or body without being named."""
    return word_set_class("envoys") | word_set_class("delegates")


def _owners(noun: Token, actors: Actors) -> tuple[str, ...]:
    subject = copular_subject(noun)
    whose = (noun.head,) if noun.head.tag_.startswith("NN") else doers(clause_of(noun))
    away = ((subject,) if subject is not None else whose) if is_on_it(noun) else ()
    # 'after a visit FROM the minister in May', but of Peru in 'a visit from Peru'
    sent = tuple(x for x in actors.of(obliques(noun, "from")) if actors.kind(x) == "person")
    return tuple(dict.fromkeys((*actors.of((*possessors(noun), *obliques(noun, "by"), *away)), *sent)))


def _visitor(noun: Token, actors: Actors) -> tuple[str, ...]:
    """'DURING a visit to Lima, the minister praised it': who does something there pays the visit."""
    if possessors(noun) or not (preposition(noun) == "during" or (is_in_part(noun) and is_at(noun))):
        return ()
    own = {"a", "an", "the", "this"} & {c.lower_ for c in noun.lefts}
    return tuple(x for x in actors.of(doers(clause_of(noun))) if own and actors.kind(x) == "person")


def _other_meetings(noun: Token, clause: Token) -> tuple[Token, ...]:
    """The other nouns of a clause that tell of a meeting: 'at a press conference with her, after talks in Lima'."""
    return tuple(o for o in obliques(clause) if o != noun and event_noun(o) == ("CONSULT", ""))


def _place(noun: Token, actors: Actors) -> str:
    return place_among(sites(obliques(noun, "in", "at", "on"), actors), actors)
