"""What is an affair of states, their bodies and their people, and what only reads like one.

A club that visits another, a neighbour who opposes a tram line and doctors who ask patients to walk do nothing that
belongs in a briefing. Who takes part decides, and what the article is about: where two countries or an international
body are named, a private word may count; where one is, that of anybody in office or of a court; where none is, a soft
deed counts only between those who act for the public.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.countries import is_code
from briefing.extract.cast.actors import Actors
from briefing.extract.events.frames import through_numbers
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import heads, keys, word_set_class
from briefing.extract.events.powers import POWERS
from briefing.extract.text.grammar import doers, undergoers
from briefing.extract.text.memory import remembered
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Doc, Token

_SOFT = frozenset(
    {"REQUEST", "REJECT", "SUPPORT", "ACCUSE", "AGREE", "CONSULT", "THREATEN", "CONCEDE", "COOPERATE", "AID"}
)
"""Deeds of speech and company, which anybody may do."""
_WATCHING = frozenset({"ngo", "igo", "monitoring_mission"})
"""Bodies whose blame and demands are news wherever officials, soldiers or rebels are meant."""
_ASKING = frozenset({"REQUEST", "ACCUSE", "THREATEN", "AGREE"})
_SPORTING = 4
"""How many different words of sport make a report of a game."""


def affairs(happenings: Sequence[Happening], actors: Actors) -> tuple[Happening, ...]:
    """The happenings of an article that belong in a briefing."""
    protesting = _protesters(happenings)
    found = tuple(h for h in happenings if _is_affair(h, actors) or (h.type in _ASKING and _called(h) & protesting))
    return tuple(h for h in found if not _is_game(h, actors)) if found and _is_sport(found[0].told.doc) else found


def _protesters(happenings: Sequence[Happening]) -> frozenset[str]:
    """What those who protest are called: what they ask for is news, whoever they are ('STUDENTS marched')."""
    marching = (h for h in happenings if h.type == "PROTEST" and h.voice.modality in ("asserted", "reported"))
    return frozenset().union(*map(_called, marching))


def _called(happening: Happening) -> frozenset[str]:
    """The plural nouns for those who do something, through words of quantity."""
    who = (d.lower_ for d in _doing(happening) if d.tag_ == "NNS")
    return frozenset(who) - word_set("actors", "partitives")


@remembered
def _is_sport(doc: Doc) -> bool:
    """Whether an article reports of a game, where countries are teams: by words that hardly stand elsewhere."""
    return len({t.lower_ for t in doc} & word_set("actors", "sport")) >= _SPORTING


def _is_game(happening: Happening, actors: Actors) -> bool:
    """Whether a deed in a report of a game is part of it: done by or to no public body or high office, and harmless."""
    if happening.type in ("PROTEST", "SANCTION", "COERCE", "MOBILIZE") or happening.deaths or happening.injured:
        return False
    members = (*happening.actors, *happening.recipients)
    return not any(_is_state(m, actors) and not is_code(m) and m != "public" for m in members)


def _is_affair(happening: Happening, actors: Actors) -> bool:
    wide, national = actors.is_international(), actors.is_national()
    members = (*happening.actors, *happening.recipients)
    if any(_is_state(m, actors) for m in members):
        return True
    if happening.type not in _SOFT or _is_charge(happening, actors):
        return _is_hard(happening, actors, wide=wide)
    others = _acts_for_others(happening, national=national)
    if any(actors.sort(a) in _WATCHING for a in happening.actors) and others:
        return True
    public = [m for m in members if _is_public(m, actors)]
    if wide:
        return bool(public or any(actors.kind(m) for m in members) or not _is_private(happening))
    if national and public:
        return True  # 'the police chief blamed Chadian rebels'
    return len(public) > 1 or (not happening.actors and bool(public or others))


def _is_charge(happening: Happening, actors: Actors) -> bool:
    """'was charged with fraud', 'is accused of recruiting rebels': an accusation of a person by nobody named; where a
    country is named, of anybody: 'nine men went on trial in Chad', 'two teachers in Chad pleaded not guilty'."""
    charged = happening.mode == "allege" and not happening.actors
    charged = charged and (happening.turned or not doers(happening.told))
    if actors.is_national() and (charged or base(happening.told) == "plead"):
        return True
    return charged and any(actors.kind(r) == "person" for r in happening.recipients)


def _is_hard(happening: Happening, actors: Actors, *, wide: bool) -> bool:
    """Whether violence, arrests, protests and the like are more than a game or a quarrel."""
    if happening.type not in ("ASSAULT", "PROTEST", *_SOFT) and not happening.actors and _is_private(happening):
        return False
    people = [m for m in (*happening.actors, *happening.recipients) if actors.kind(m) == "person"]
    if happening.mode == "resign" and actors.is_national():
        return True  # from an office, whether it is named or not
    if happening.type in ("COERCE", "SANCTION", "MOBILIZE", "RETREAT") and happening.actors and not wide:
        return any(_is_public(m, actors) for m in people)
    if happening.type == "ASSAULT" and not wide and not happening.place and _is_private(happening):
        return bool(happening.deaths or happening.injured)
    if happening.type != "ASSAULT" or happening.place or happening.deaths or happening.injured:
        return True
    if any(_is_public(m, actors) for m in (*happening.actors, *happening.recipients)):
        return True
    return not happening.actors or (wide and any(actors.kind(a) != "person" for a in happening.actors))


def _is_state(member: str, actors: Actors) -> bool:
    """Whether somebody is a country, the people at large, a body that acts for the public, or holds high office."""
    if member == "public" or is_code(member) or actors.sort(member) in POWERS:
        return True
    titles, high = actors.titles(member), word_set("actors", "high_offices")
    return any(t in high or t.endswith("minister") for t in titles)


def _is_public(member: str, actors: Actors) -> bool:
    """Whether somebody acts for others: a body, or a person with an office."""
    if _is_state(member, actors):
        return True
    titles = actors.titles(member)
    return bool(titles) and not all(t.split()[-1] in word_set("actors", "private") for t in titles)


def _acts_for_others(happening: Happening, *, national: bool) -> bool:
    """Whether a deed without names is done by or to people who act for others: 'rebels', 'officials', not 'doctors';
    courts and police do where a country is named."""
    nouns = (*_doing(happening), *undergoers(happening.told))
    return any(_is_one(keys(n), national=national) for n in nouns)


def _is_private(happening: Happening) -> bool:
    """Whether all who do something are people that act for nobody else: 'doctors', 'parents'."""
    who = _doing(happening)
    return bool(who) and all(keys(n) & word_set("actors", "private") for n in who)


def _doing(happening: Happening) -> tuple[Token, ...]:
    """The nouns of those who do it, through words of quantity; of a promise or threat, of those who say it."""
    saying = happening.voice.saying
    if happening.speech and saying is not None and saying.source is not None:
        return (happening.told.doc[slice(*saying.source)].root,)
    return through_numbers(doers(happening.told))


def _is_one(words: Iterable[str], *, national: bool) -> bool:
    known = either(word_set("actors", "unnamed"), word_set_class("legislature"), heads())
    others = known - word_set("actors", "private")
    return any(w in others and (national or w not in word_set("actors", "local")) for w in words)
