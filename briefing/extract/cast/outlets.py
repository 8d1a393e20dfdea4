"""Who publishes: the wire of a dateline ('LIMA (Andina) -'), whom somebody told something, who reported it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from briefing import countries
from briefing.extract.cast.names import Name
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_OPENING = 24
"""Tokens of a report's beginning that its dateline may hold."""


def as_wires(doc: Doc, names: Sequence[Name], body: int) -> list[Name]:
    """The names, the wire's in a dateline as a body's; `body` is the first token of the prose."""
    return [
        replace(n, label="ORG") if _in_dateline(doc, n.start, n.end, body) and countries.lookup(n.text) is None else n
        for n in names
    ]


def _in_dateline(doc: Doc, start: int, end: int, body: int) -> bool:
    """Whether a name stands in the brackets of a dateline."""
    if not body < start < body + _OPENING or doc[start - 1].text not in ("(", "/") or end >= len(doc):
        return False
    dashed = any(t.text in ("-", "–", "—", "--", ":") for t in doc[end + 1 : end + 3])
    spaced = any(t.is_space for t in doc[end + 1 : end + 3])
    return doc[end].text in (")", "/") and (dashed or spaced)


def tell_outlets(doc: Doc, bodies: Iterable[FoundOrganisation], body: int) -> None:
    """Give bodies of no known kind that of those who publish, where the text shows it."""
    for found in bodies:
        if not found.kind and any(_publishes(doc, start, end, body) for start, end in found.spans):
            found.kind = "media"


def _publishes(doc: Doc, start: int, end: int, body: int) -> bool:
    """Whether a body is told something, has reported it, or is the wire of the dateline."""
    before = [t.lower_ for t in doc[max(0, start - 3) : start] if t.lower_ != "the"]
    if before[-1:] == ["told"] or before[-2:] in (["interview", "with"], ["published", "by"], ["published", "in"]):
        return True
    verb = doc[end - 1].head if end - start == 1 or doc[end - 1].dep_ != "flat" else doc[start].head
    reported = verb.lower_ in word_set("organisations", "reporting") and any(is_subject(t) for t in doc[start:end])
    return reported or doc[end].text in word_set("organisations", "reporting") or _in_dateline(
        doc, start, end, body
    )
