"""Statements: who said what. Finds what is said, and writes it down as facts."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.actors import Actors
from briefing.extract.attitudes import find_attitudes
from briefing.extract.cues import act
from briefing.extract.direct import find_direct
from briefing.extract.facts import Ids
from briefing.extract.indirect import find_indirect
from briefing.extract.quotes import quotations
from briefing.extract.reading import Cast, Reading
from briefing.extract.sayings import Saying
from briefing.extract.spans import trimmed
from briefing.extract.times import Times
from briefing.types.digest import Attribution, Date, Evidence, Modality, Statement

CONFIDENCE = {
    "quotation": 0.95,
    "signed-quote": 0.8,
    "speaker-colon": 0.8,
    "floating-quote": 0.8,
    "said-clause": 0.9,
    "unattributed-quote": 0.6,
    "said-object": 0.75,
    "according-to": 0.9,
}


def find_sayings(reading: Reading, actors: Actors) -> tuple[Saying, ...]:
    """All that is said or held in the body, recorded as statements or not, in text order."""
    quoted = quotations(reading.doc.text)
    direct = find_direct(reading, actors, quoted)
    said = (*direct, *find_indirect(reading, actors, direct, quoted))
    return tuple(sorted((*said, *find_attitudes(reading, actors, said, quoted)), key=lambda s: s.start))


def statements(
    reading: Reading, sayings: Sequence[Saying], cast: Cast, times: Times, ids: Ids
) -> tuple[tuple[Saying, Statement], ...]:
    """The recorded sayings as statements, each beside the saying that it was made from."""
    found: list[tuple[Saying, Statement]] = []
    for saying in sayings:
        if not saying.recorded or not saying.speakers:
            continue
        evidence = tuple(_evidence(reading, saying))
        previous = found[-1][1] if found else None
        attribution = Attribution(reported_by=saying.reported_by) if saying.reported_by else None
        statement = Statement(
            id=ids.name("statement", evidence),
            speaker=saying.speaker,
            reported_by=saying.reported_by,
            addressee=tuple(a for a in saying.addressee if a not in saying.speakers),
            medium=saying.medium or _running(saying, previous),
            form=saying.form,
            cue=" ".join(reading.doc[saying.cue[0] : saying.cue[1]].text.split()) if saying.cue else "",
            date=_date(reading, saying, times, previous),
            about=_about(saying, cast),
            modality=_held(reading, saying),
            attribution=attribution,
            confidence=CONFIDENCE.get(saying.rule),
            rule=saying.rule,
            evidence=evidence,
        )
        found.append((saying, statement))
    return tuple(found)


def _held(reading: Reading, saying: Saying) -> Modality:
    """What somebody denies he does not state."""
    return "denied" if saying.verb >= 0 and act(reading.doc[saying.verb]) == "denial" else "asserted"


def _evidence(reading: Reading, saying: Saying) -> list[Evidence]:
    return [reading.evidence(trimmed(reading.doc[a:b])) for a, b in saying.pieces]


def _running(saying: Saying, previous: Statement | None) -> str:
    """Speech that goes on without a new occasion keeps the medium of the statement before it."""
    goes_on = previous is not None and previous.speaker == saying.speaker and saying.rule == "floating-quote"
    return previous.medium if goes_on and previous is not None else ""


def _date(reading: Reading, saying: Saying, times: Times, previous: Statement | None) -> Date | None:
    """When it was said: the cue's own time, else the occasion of the same speaker's statement just before."""
    own = times.of(reading.doc[saying.verb]) if saying.verb >= 0 else None
    if own is not None:
        return own
    if previous is not None and previous.date is not None and previous.speaker == saying.speaker:
        return Date(edtf=previous.date.edtf) if previous.date.edtf else None
    return None


def _about(saying: Saying, cast: Cast) -> tuple[str, ...]:
    """Who and what the content names, the speakers left out."""
    named = (m.entity for a, b in saying.pieces for m in cast.within(a, b) if m.form != "pronoun")
    return tuple(dict.fromkeys(e for e in named if e not in saying.speakers))
