"""Agreements: the instruments of an article, each once, with parties and status.

mentions -> with their parties -> the instruments that they mean -> what is told of each -> agreements

Mentions meet where the text itself identifies them: 'the deal' means the only one it can mean. Two full descriptions
of one kind between the same parties that nothing identifies stay two, each marked as perhaps the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.agreements.adopting import is_council
from briefing.extract.agreements.completion import with_parties
from briefing.extract.agreements.coreference import resolve
from briefing.extract.agreements.detection import find_mentions
from briefing.extract.agreements.instrument import Instrument
from briefing.extract.agreements.names import distinct_ids, names, variants
from briefing.extract.agreements.sides import sponsors
from briefing.extract.agreements.status import StatusReport, concluded, implied_status, latest_status
from briefing.extract.agreements.status_history import status_history
from briefing.extract.agreements.subject import subject
from briefing.extract.agreements.ties import with_ties
from briefing.extract.agreements.when import made_on
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.speech.voice import Voices
from briefing.extract.text.reading import Cast, Reading
from briefing.types.digest import Agreement, AgreementStatus


def find_instruments(reading: Reading, actors: Actors) -> tuple[Instrument, ...]:
    """The instruments that an article tells of, in text order: each with all its mentions."""
    mentions = find_mentions(reading, actors)
    return with_ties(resolve(with_parties(mentions, reading, actors)))


def parties(instruments: Sequence[Instrument]) -> dict[int, tuple[str, ...]]:
    """For each token that names an instrument, who is party to it."""
    found: dict[int, tuple[str, ...]] = {}
    for instrument in instruments:
        for mention in instrument.mentions:
            # one noun may name several: 'treaties with A and B'
            known = found.get(mention.head.i, ())
            found[mention.head.i] = tuple(dict.fromkeys((*known, *instrument.parties)))
    return found


def agreements(
    reading: Reading, instruments: Sequence[Instrument], cast: Cast, actors: Actors, voices: Voices, times: Times
) -> tuple[Agreement, ...]:
    """The instruments as entities of the digest, with what is told of their status."""
    called = names(instruments, cast, actors)
    ids = distinct_ids(called)
    found: list[Agreement] = []
    for instrument, id, name in zip(instruments, ids, called, strict=True):
        mentions, first = instrument.mentions, instrument.mentions[0]
        told = status_history(reading, mentions, instrument.parties, actors, voices, times)
        status, history = _status(reading, instrument, told, actors)
        changes = tuple(s.change for s in told)
        bound, brought_by = _bound(instrument, actors)
        found.append(
            Agreement(
                id=id,
                name=name,
                variants=variants(mentions),
                kind=instrument.kind or "other",  # type: ignore[arg-type]
                parties=bound,
                sponsors=brought_by,
                subject=subject(first),
                status=status,
                status_history=tuple(s.change for s in history),
                date=made_on(mentions, changes, times, reading.article.published.edtf),
                ambiguous_with=tuple(ids[k] for k in sorted(set(instrument.doubted))),
                rule="agreement-named" if first.proper else "agreement-described",
                evidence=tuple(reading.evidence(m.span) for m in mentions if m.head.pos_ != "PRON"),
            )
        )
    return tuple(found)


def _bound(instrument: Instrument, actors: Actors) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who is bound by an instrument, and who brought it about: a council adopts a resolution and is no party to it."""
    brought = (s for m in instrument.mentions for s in sponsors(m, actors))
    councils = [p for p in instrument.parties if instrument.kind == "resolution" and is_council(p, actors)]
    bound = tuple(p for p in instrument.parties if p not in councils)
    return bound, tuple(dict.fromkeys((*councils, *brought)))


def _status(
    reading: Reading, instrument: Instrument, told: Sequence[StatusReport], actors: Actors
) -> tuple[AgreementStatus | None, tuple[StatusReport, ...]]:
    """How an instrument stands and all that is told of that; where nothing is, what the words around it imply."""
    history = concluded(told, instrument.mentions)
    status = latest_status(history, instrument.parties, actors)
    implied = implied_status(reading, instrument.mentions) if status is None else None
    return (status, history) if implied is None else (implied.change.status, (*history, implied))
