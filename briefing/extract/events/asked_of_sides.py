"""What a rule may ask of those who do a clause's deed, to whom it is done, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefing.extract.cast.actors import Actors
from briefing.extract.events.folk import are_counted, are_folk
from briefing.extract.events.nouns import is_time, keys, people_words, word_set_class
from briefing.extract.events.powers import is_power
from briefing.extract.text.grammar import doers, indirect_objects, objects, obliques, possessors, undergoers
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

Condition = Callable[[Token, Actors], bool]
"""A question about a clause and those who act in the article."""


def _both(clause: Token, actors: Actors) -> bool:
    partners = (*obliques(clause, "with"), *(o for n in objects(clause) for o in obliques(n, "with")))
    return len(actors.of((*doers(clause), *partners))) > 1


def _person(clause: Token, actors: Actors) -> bool:
    return bool(actors.of(doers(clause))) or _is_it(clause) or any(map(_is_office, doers(clause)))


def _power_subject(clause: Token, actors: Actors) -> bool:
    return any(is_power(x, actors) for x in actors.of(doers(clause))) or any(map(_is_office, doers(clause)))


def _state_subject(clause: Token, actors: Actors) -> bool:
    met = (actors.mention(d) for d in doers(clause))
    return any(m is not None and m.kind == "country" and m.form != "demonym" for m in met) or _is_it(clause)


def _party_subject(clause: Token, actors: Actors) -> bool:
    return any(_is_party(x, actors) for x in actors.of(doers(clause)))


def _group_subject(clause: Token, actors: Actors) -> bool:
    some = doers(clause)
    found = any(actors.in_phrase(d) for d in some if keys(d) & word_set("events", "examinations"))
    return bool(actors.of(some)) or found or any(keys(d) & people_words() or _are_many(d) for d in some)


def _speaker_subject(clause: Token, actors: Actors) -> bool:
    return any(d.lower_ in ("we", "i") or actors.one(d) for d in doers(clause))


def _laden_subject(clause: Token, _: Actors) -> bool:
    load = {k for d in doers(clause) for t in d.subtree if t.i < clause.i and t.tag_ != "CD" for k in keys(t)}
    # but 'a train carrying the last troops and their equipment'
    return bool(load & word_set_class("aid")) and not load & word_set_class("soldiers")


def _addressed(clause: Token, actors: Actors) -> bool:
    return bool(actors.of((*undergoers(clause), *indirect_objects(clause))))


def _object_kind(kind: str) -> Condition:
    """Whether it is done to somebody of a kind: a person, an organisation, a country."""
    return lambda clause, actors: any(actors.kind(x) == kind for x in actors.of(undergoers(clause)))


def _only_persons(clause: Token, actors: Actors) -> bool:
    who = actors.of(doers(clause))
    return bool(who) and all(actors.kind(x) == "person" for x in who)


def _person_to_person(clause: Token, actors: Actors) -> bool:
    whom = actors.of(undergoers(clause))
    return _only_persons(clause, actors) and bool(whom) and all(actors.kind(x) == "person" for x in whom)


def _own_object(clause: Token, _: Actors) -> bool:
    return any(p.tag_ == "PRP$" for o in undergoers(clause) for p in possessors(o))


def _to_person(clause: Token, actors: Actors) -> bool:
    called = obliques(clause, "on", "upon", "to")
    return any(_is_official(o) or any(actors.kind(x) == "person" for x in actors.one(o)) for o in called)


def _with_entity(clause: Token, actors: Actors) -> bool:
    beside = obliques(clause, "with")
    return bool(actors.of(beside)) or any(keys(o) & word_set_class("envoys") for o in beside)


def _given(clause: Token, actors: Actors) -> bool:
    taking = (actors.mention(o) for o in (*_takers(clause), *indirect_objects(clause)))
    return any(m is not None and m.kind in ("country", "organisation") for m in taking)


def _handed(clause: Token, actors: Actors) -> bool:
    return any(actors.one(o) or keys(o) & (people_words() | {"control"}) for o in _takers(clause))


def _takers(clause: Token) -> tuple[Token, ...]:
    """To whom something is given."""
    return obliques(clause, "to", "over to", "back to")


def _given_on(clause: Token, actors: Actors) -> bool:
    # 'imposed what it called tariffs on Chad'
    around = (clause, *(w for n in undergoers(clause) for w in (n, *children(n, "acl:relcl"))))
    hit = [o for w in around for o in obliques(w, "on", "against")]
    known = any(actors.kind(x) in ("country", "organisation") for x in actors.of(hit))
    return known or any(keys(o) & people_words() for w in around for o in obliques(w, "against"))


def _object_place(clause: Token, actors: Actors) -> bool:
    return _is_somewhere(undergoers(clause), actors)


def _goes(*way: str) -> Condition:
    """Whether it goes to, from or for a place or country."""

    def goes(clause: Token, actors: Actors) -> bool:
        goals = (*obliques(clause, *way), *(o for n in objects(clause) for o in obliques(n, *way)))
        return _is_somewhere(goals, actors)

    return goes


def _at(*sorts: str) -> Condition:
    """Whether it happens in a place, of one of these sorts or of any."""

    def at(clause: Token, actors: Actors) -> bool:
        met = (actors.mention(o) for o in obliques(clause, "in", "at"))
        places = [m.entity for m in met if m is not None and m.kind == "place"]
        return any(not sorts or actors.sort(p) in sorts for p in places)

    return at


OF_SIDES: Mapping[str, Condition] = {
    "both": _both,
    "person": _person,
    "person_subject": _person,
    "person_only": _only_persons,
    "person_to_person": _person_to_person,
    "power_subject": _power_subject,
    "state_subject": _state_subject,
    "party_subject": _party_subject,
    "group_subject": _group_subject,
    "crowd_subject": lambda clause, _: any(d.tag_ == "NNPS" for d in doers(clause)),
    "speaker_subject": _speaker_subject,
    "laden_subject": _laden_subject,
    "armed_subject": lambda clause, actors: any(actors.sort(x) == "armed_group" for x in actors.of(doers(clause))),
    "unagented": lambda clause, _: not doers(clause),
    "addressed": _addressed,
    "person_object": _addressed,
    "object_entity": _addressed,
    "object_person": _object_kind("person"),
    "object_body": _object_kind("organisation"),
    "object_state": _object_kind("country"),
    "object_folk": lambda clause, actors: any(are_folk(o, actors) for o in undergoers(clause)),
    "object_many": lambda clause, actors: any(are_counted(o, actors) for o in undergoers(clause)),
    "own_object": _own_object,
    "to_person": _to_person,
    "with_entity": _with_entity,
    "given": _given,
    "handed": _handed,
    "given_on": _given_on,
    "object_place": _object_place,
    "to_place": _goes("to", "into"),
    "for_place": _goes("for"),
    "from_place": _goes("from", "of", "out of"),
    "at_place": _at(),
    "at_city": _at("city", "town"),
    "dated": lambda clause, _: any(is_time(o) for o in obliques(clause)),
}
"""Each condition by its name in the word list."""


def _is_somewhere(nouns: Iterable[Token], actors: Actors) -> bool:
    """Whether one of some nouns is a place or a country."""
    met = (actors.mention(n) for n in nouns)
    return any(m is not None and m.kind in ("place", "country") for m in met)


def _is_it(clause: Token) -> bool:
    """Whether 'it' does it, a country or body named before."""
    return any(d.lower_ == "it" and d.dep_ == "nsubj" for d in doers(clause))


def _is_office(noun: Token) -> bool:
    """'lawmakers', 'the king', 'a court': who acts for the public without being named."""
    return bool(keys(noun) & either(word_set_class("envoys"), word_set_class("legislature"), word_set_class("powers")))


def _is_official(noun: Token) -> bool:
    """'called on THE PRESIDENT', 'called on HIM'."""
    him = noun.lower_ in ("him", "her") and noun.tag_ == "PRP"
    return him or (noun.tag_ in ("NN", "NNP") and bool(keys(noun) & word_set_class("envoys")))


def _are_many(noun: Token) -> bool:
    """'protesters', 'the three', 'they'."""
    return noun.tag_ in ("NNS", "NNPS", "CD") or noun.lower_ in ("they", "both")


def _is_party(member: str, actors: Actors) -> bool:
    """Whether somebody may threaten: a state, a force, or who speaks for one; no aid agency and no expert."""
    if actors.sort(member) in ("igo", "joint_body", "ngo", "media", "company", "monitoring_mission"):
        return False
    return not {t.split()[-1] for t in actors.titles(member)} & word_set("events", "onlookers")
