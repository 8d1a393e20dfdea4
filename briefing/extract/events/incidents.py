"""What happens that is no act between parties: disasters, accidents, appointments, elections, deaths."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.aftermath import is_aftermath
from briefing.extract.events.casualties import casualties, risen
from briefing.extract.events.deeds import tells_deed
from briefing.extract.events.happenings import Incident
from briefing.extract.events.mishaps import cause_of, has_crashed, is_outbreak, words_of
from briefing.extract.events.nouns import keys
from briefing.extract.events.ordinary import is_usual
from briefing.extract.events.sites import place_of
from briefing.extract.speech.tellings import within
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.clauses import auxiliaries, whole
from briefing.extract.text.grammar import agents, doers, is_passive, obliques, subjects, undergoers
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import clause_span
from briefing.extract.text.tree import children, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_UNSURE = frozenset({"hypothetical", "denied"})
_MISHAPS = ("disaster", "accident")


def find_incidents(
    reading: Reading, actors: Actors, voices: Voices, times: Times, told: Iterable[int]
) -> tuple[Incident, ...]:
    """The incidents that verbs of the body tell, in text order; clauses that are events (`told`) left out."""
    spent = set(told)
    found: list[Incident] = []
    for clause in clauses(reading.doc[reading.body :]):
        kind = "" if clause.i in spent or clause.dep_ == "xcomp" else _kind(clause, actors)
        if found and not kind and found[-1].kind in _MISHAPS and is_aftermath(clause):
            found[-1] = _with_toll(found[-1], *casualties(clause))
        if not kind or not tells_deed(clause, actors, times) or _is_general(clause, kind, times):
            continue
        voice = voices.of(clause)
        if voice.modality not in _UNSURE and not (found and found[-1].kind == kind and _overlap(found[-1], clause)):
            found.append(_incident(clause, kind, voice, actors))
    return tuple(found)


def _is_general(clause: Token, kind: str, times: Times) -> bool:
    """'the disease KILLS quickly': what a cause of harm always does."""
    always = clause.tag_ in ("VBZ", "VBP") and not auxiliaries(clause) and times.of(clause) is None
    return kind in _MISHAPS and (always or is_usual(clause))


def _with_toll(incident: Incident, dead: int | None, hurt: int | None) -> Incident:
    """An incident with those whom a later clause counts, if that does not count anew what is counted: 'a building
    collapsed. Thirty people WERE INJURED'."""
    if (dead and incident.deaths) or (hurt and incident.injured):
        return incident
    return replace(
        incident,
        deaths=dead if incident.deaths is None else incident.deaths,
        injured=hurt if incident.injured is None else incident.injured,
    )


def _own_voice(clause: Token, voice: Voice) -> Voice:
    """How far an incident holds; it does so however doubtful it is what met it: 'the ALLEGED leader died', 'a tunnel
    ALLEGEDLY used by smugglers collapsed'."""
    hedged = any(c.lower_ == "allegedly" for c in children(clause, "advmod"))
    if voice.modality != "alleged" or hedged:
        return voice
    return replace(voice, modality="reported" if voice.attribution is not None else "asserted", hedge="")


def _incident(clause: Token, kind: str, voice: Voice, actors: Actors) -> Incident:
    personal = kind in ("appointment", "election") and not _won(clause)
    by = actors.of(doers(clause)) if kind in ("appointment", "election") else ()
    dead, hurt = casualties(clause) if kind in _MISHAPS else (None, None)
    whom = undergoers(clause) if personal else subjects(clause) if kind == "death" else ()
    return Incident(
        told=clause,
        span=within(clause_span(whole(clause), trailing=False), clause, voice.saying),
        kind=kind,
        actors=by,
        recipients=tuple(x for x in actors.of(whom) if x not in by),
        place=place_of(clause, actors),
        voice=_own_voice(clause, voice),
        deaths=risen(clause) if dead is None and kind in _MISHAPS else dead,
        injured=hurt,
    )


def _overlap(last: Incident, clause: Token) -> bool:
    return last.told.sent == clause.sent


def _kind(clause: Token, actors: Actors) -> str:
    cause = cause_of(clause)
    if cause:
        ill = base(clause) in words_of("death", "verbs") and any(_is_illness(n) for n in obliques(clause))
        one = ill and any(actors.kind(x) == "person" for x in actors.of(subjects(clause)))
        return "death" if one else cause
    if is_outbreak(clause):
        return "disaster"
    if has_crashed(clause):
        return "accident"
    verb = base(clause)
    if verb not in _telling():
        return ""
    people = [x for x in actors.of(undergoers(clause)) if actors.kind(x) == "person"]
    if any(actors.sort(x) == "media" for x in actors.of(doers(clause))):
        return ""  # 'the paper named her sportswoman of the year'
    if any(keys(n) & word_set("incidents", "blamed") for n in obliques(clause, "as")):
        return ""  # 'had named an agent as one of the suspects'
    for kind in ("appointment", "election"):
        if verb in words_of(kind, "verbs") and people:
            # 'a dam was inaugurated by the president' is opened
            return "" if verb == "inaugurate" and agents(clause) else kind
    if verb == "swear" and is_passive(clause) and people:
        return "appointment"
    if _won(clause) and actors.of(doers(clause)):
        return "election"
    dying = verb in words_of("death", "verbs") and any(actors.kind(x) == "person" for x in actors.of(subjects(clause)))
    return "death" if dying else ""


def _is_illness(noun: Token) -> bool:
    """'died OF CANCER': of what somebody dies alone."""
    return any(keys(n) & word_set("incidents", "illnesses") for n in (noun, *obliques(noun, "with")))


def _won(clause: Token) -> bool:
    group = {"win": "won", "hold": "held"}.get(base(clause), "")
    won = words_of("election", group) if group and not is_passive(clause) else frozenset()
    return any(keys(n) & won for n in undergoers(clause))


@cache
def _telling() -> frozenset[str]:
    """The verbs that tell of an incident by themselves."""
    kinds = ("appointment", "election", "death")
    return frozenset({"swear", "win", "hold"}).union(*(words_of(kind, "verbs") for kind in kinds))
