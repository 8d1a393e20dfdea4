"""A digest as an editor reads it at one sitting: a line for each name, time and fact, ids replaced by names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.types.digest import (
    Agreement,
    Attribution,
    Claim,
    Date,
    Digest,
    Event,
    Evidence,
    Incident,
    Person,
    Statement,
)

Names = dict[str, str]


def lines(digest: Digest) -> tuple[str, ...]:
    """The lines of a digest, names first. The first word of a line says what it is: a section of the digest, in the
    singular ('event', 'person'); 'countries' stand together in one line.
    """
    names = {e.id: e.name for e in (*digest.people, *digest.organisations, *digest.places, *digest.agreements)}
    names |= {person.id: f"~{person.title}" for person in digest.unnamed_people}
    return (
        *(_person(person, names) for person in digest.people),
        *(f"organisation {o.name} kind {o.kind or '-'} country {o.country or '-'}" for o in digest.organisations),
        *(f"place {p.name} kind {p.kind or '-'} country {p.country or '-'}" for p in digest.places),
        *([f"countries {', '.join(c.code for c in digest.countries)}"] if digest.countries else []),
        *(f"time '{time.text}' = {time.edtf or '?'}" for time in digest.dates),
        *(_event(event, names) for event in digest.events),
        *(_incident(incident, names) for incident in digest.incidents),
        *(_statement(statement, names) for statement in digest.statements),
        *(_claim(claim, names) for claim in digest.claims),
        *(_agreement(agreement, names) for agreement in digest.agreements),
    )


def _person(person: Person, names: Names) -> str:
    posts = (f" | post {r.title}{_of(names, r.org)}{_of(names, r.country)} ({r.status})" for r in person.roles)
    return f"person {person.name} country {person.country or '-'}{''.join(posts)}"


def _event(event: Event, names: Names) -> str:
    parts = [f"event {event.type}{'/' if event.mode else ''}{event.mode} {event.modality}", *event.aux]
    parts += [f"by {_all(names, event.actors)} to {_all(names, event.recipients)}"]
    parts += [f"through {_all(names, event.via)}"] if event.via else []
    parts += [f"at {names.get(event.place, event.place)}"] if event.place else []
    parts += _when(event.date)
    counted = {"deaths": event.deaths, "injured": event.injured, "count": event.count}
    parts += [f"{what} {number}" for what, number in counted.items() if number is not None]
    parts += [f"agreement {names.get(event.agreement, event.agreement)}"] if event.agreement else []
    return _joined((*parts, *_word(event.attribution, names)), event.evidence)


def _incident(incident: Incident, names: Names) -> str:
    parts = [f"incident {incident.kind} {incident.modality}"]
    parts += [f"by {_all(names, incident.actors)} to {_all(names, incident.recipients)}"]
    parts += [f"at {names.get(incident.place, incident.place)}"] if incident.place else []
    parts += _when(incident.date)
    counted = {"deaths": incident.deaths, "injured": incident.injured}
    parts += [f"{what} {number}" for what, number in counted.items() if number is not None]
    return _joined((*parts, *_word(incident.attribution, names)), incident.evidence)


def _statement(statement: Statement, names: Names) -> str:
    parts = [f"statement {statement.form} {statement.modality}"]
    parts += [f"by {_all(names, (statement.speaker, *statement.joint))} '{statement.cue}'"]
    parts += [f"to {_all(names, statement.addressee)}"] if statement.addressee else []
    parts += [f"told by {names.get(statement.reported_by, statement.reported_by)}"] if statement.reported_by else []
    return _joined((*parts, *_when(statement.date)), statement.evidence)


def _claim(claim: Claim, names: Names) -> str:
    parts = [f"claim {claim.kind} {claim.modality}", f"by {_all(names, (claim.by, *claim.joint))}"]
    parts += [f"to {_all(names, claim.to)}", f"that '{claim.content}'"]
    return _joined((*parts, *_word(claim.attribution, names)), claim.evidence)


def _agreement(agreement: Agreement, names: Names) -> str:
    parts = [f"agreement {agreement.name} kind {agreement.kind or '-'} of {_all(names, agreement.parties)}"]
    parts += [f"brought about by {_all(names, agreement.sponsors)}"] if agreement.sponsors else []
    parts += [f"on '{agreement.subject}'"] if agreement.subject else []
    parts += [f"status {agreement.status or '-'}", *_when(agreement.date)]
    return _joined(parts, agreement.evidence)


def _all(names: Names, members: Iterable[str]) -> str:
    return f"[{'; '.join(names.get(m, m) for m in members)}]"


def _of(names: Names, body: str) -> str:
    return f", {names.get(body, body)}" if body else ""


def _when(date: Date | None) -> Iterator[str]:
    if date is not None:
        yield f"on {date.edtf or '?'} ({date.text or 'by its occasion'})"


def _word(attribution: Attribution | None, names: Names) -> Iterator[str]:
    if attribution is not None:
        yield f"on the word of {names.get(attribution.source, attribution.source) or '?'} '{attribution.cue}'"


def _joined(parts: Iterable[str], evidence: Iterable[Evidence]) -> str:
    return f'{" ".join(parts)} | "{" … ".join(" ".join(e.exact.split()) for e in evidence)}"'
