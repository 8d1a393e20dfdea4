"""Bodies known by what they are, whose name follows: 'the Peruvian spy agency, DINI'; they are the one named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.extract.cast.generic import Generic
from briefing.extract.cast.labelled import kind_called
from briefing.extract.cast.names import Name
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.text.words import Doc

_SINGLE = ("agency", "service", "group")


def without_named(doc: Doc, bodies: Iterable[Generic], names: Sequence[Name]) -> list[Generic]:
    """The bodies of a text without the agencies and groups that a name of the same kind and country stands behind."""
    starts = {n.start: n for n in names if n.label == "ORG"}
    return [body for body in bodies if not (body.text.endswith(_SINGLE) and _is_named(doc, body, starts))]


def _is_named(doc: Doc, body: Generic, starts: dict[int, Name]) -> bool:
    """Whether a body's name follows what it is, perhaps behind a comma and an article."""
    at = body.end + (doc[body.end].text == ",")
    at += doc[at].text == "the"
    if at not in starts:
        return False
    entry = known(starts[at].text)
    if entry is None:
        return kind_called(doc, at, starts[at].end) == body.kind
    return (entry[1]["kind"], entry[1].get("country")) == (body.kind, body.country)
