"""What is done to somebody of a country is not done to his state: 'accused two Chadian bankers of theft'."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.countries import is_code
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.countrymen import is_of_some, tells_private
from briefing.extract.events.happenings import Happening
from briefing.extract.text.grammar import premodifiers, undergoers
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_OF_ALL = frozenset({"AID", "CONSULT"})
"""Who helps a country's people does so to it; whose guest somebody is, other words tell."""

_SENT_HOME = frozenset({"expel", "deport"})
"""What concerns the country to which people must go."""

_OF_THE_NATION = frozenset({"REQUEST", "SUPPORT"})
"""What is said to citizens and voters is said to all of the country ('urged Iraqi CITIZENS to vote')."""


def sparing_states(happenings: Sequence[Happening], actors: Actors) -> tuple[Happening, ...]:
    """The happenings without recipients that are countries of which they tell only some people."""
    return tuple(_sparing_state(h, actors) for h in happenings)


def _sparing_state(happening: Happening, actors: Actors) -> Happening:
    if happening.type in _OF_ALL or happening.mode in _SENT_HOME:
        return happening
    kept = tuple(x for x in happening.recipients if not (is_code(x) and _is_only_of_some(x, happening, actors)))
    return happening if kept == happening.recipients else replace(happening, recipients=kept)


def _is_only_of_some(country: str, happening: Happening, actors: Actors) -> bool:
    """Whether all words for a country tell of some of its people, before the noun for those to whom it is done, else in
    the words of a happening, else in its sentence."""
    told = happening.told
    suffering = undergoers(told) if told.tag_.startswith("VB") else ()
    phrases = [told.doc[n.left_edge.i : n.i + 1] for n in suffering]
    for spans in (phrases, [happening.span], [told.sent]):
        met = [m for s in spans for m in actors.beginning(s.start, s.end) if m.entity == country]
        if met:
            # a ministry that urges its countrymen to leave asks nothing of its own state
            home = happening.type == "REQUEST" and country in {actors.country(d) for d in happening.actors}
            words = ((told.doc[m.end - 1], m.form) for m in met)
            last = [t for t, form in words if form == "demonym" or t.dep_ == "compound"]  # 'two U.S. COMPANIES'
            some = all((home and t.tag_ == "NNPS") or _is_of_some(t, happening) for t in last)
            return some and len(last) == len(met)
    return False


def _is_of_some(demonym: Token, happening: Happening) -> bool:
    """Whether a word for a nation tells of some of its people: of those attacked only who are named by what else they
    are ('kidnapped a CHADIAN engineer'); who kills 'two CHADIANS' or 'a CHADIAN policeman' strikes at Chad."""
    if happening.type == "ASSAULT":
        return tells_private(demonym) and not _serves(demonym.head)
    return is_of_some(demonym, nation=happening.type in _OF_THE_NATION)


def _serves(noun: Token) -> bool:
    """Whether somebody is of a state and not only from it: 'policeman', 'army nurse'."""
    of = {p.lower_ for p in premodifiers(noun)}
    return noun.lemma_.lower() in word_set("actors", "serving") or bool(of & word_set("roles", "services"))
