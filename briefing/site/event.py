"""The page of an event that several articles tell: their accounts side by side."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.site import dates, head
from briefing.site.assembly import Desk
from briefing.site.catalogue import Told
from briefing.site.country import articles_telling
from briefing.site.decisions import decisions
from briefing.site.naming import event_kind
from briefing.site.phrases import joined
from briefing.site.words import Words
from briefing.types.digest import Event, Incident
from briefing.types.parts import DateView, FactLine, Line, Link
from briefing.types.resolution import EventEntity
from briefing.types.subjects import Comparison, EventPage


def event_page(desk: Desk, event: EventEntity) -> EventPage:
    """The page of one event; accounts come in the order of lists."""
    catalogue = desk.catalogue
    told = desk.accounts_of.get(event.id, ())
    lines, path, name = desk.lines.lines(told), catalogue.links[event.id].path, catalogue.links[event.id].text
    words = catalogue.words
    date = words.date(event.date)
    participants = dict.fromkeys(catalogue.links[id] for one in told for id in one.sides)
    return head.cited(EventPage(
        meta=head.meta(name, path, "event",
                       words.say("about-event", name=name, accounts=words.say("account", len(told)),
                                 when=f", {date.words}" if date else ""), schema="Event",
                       startDate=date.iso if date and not date.fuzzy else "",
                       location=_location(lines)),
        crumbs=head.crumbs(words, "events"),
        id=event.id,
        name=name,
        type=event.type,
        label=event_kind(words, event, catalogue.digests),
        date=date,
        participants=tuple(participants),
        accounts=lines,
        comparison=_comparison(words, told, lines),
        articles=articles_telling(desk, told),
        decisions=decisions(desk, event.id, 0, event.decisions) if event.decisions else (),
    ))


def _comparison(words: Words, told: Sequence[Told], lines: tuple[FactLine, ...]) -> tuple[Comparison, ...]:
    """What the accounts say, aspect by aspect; an aspect that no account mentions is left out."""
    aspects = words.aspects
    rows = [
        _row(aspects["what"], [(Link(line.label),) for line in lines]),
        _row(aspects["who"], [line.words[1:] for line in lines], len({frozenset(one.sides) for one in told}) > 1),
        _row(aspects["when"], [(Link(_day(line.date)),) if line.date else () for line in lines], _dates_differ(told)),
        _row(aspects["where"], [(line.place,) if line.place else () for line in lines]),
        _row(aspects["figures"], [joined(tuple(map(Link, line.figures)), words.say("and")) for line in lines]),
        _row(aspects["sure"], [(Link(line.modality_words),) if line.modality_words else () for line in lines],
             len({line.modality_words for line in lines}) > 1),
        _row(aspects["voice"], [line.voice.name for line in lines], False),
    ]
    return tuple(row for row in rows if any(row.values))


def _row(label: str, values: list[Line], differ: bool | None = None) -> Comparison:
    """A row; unless told otherwise, accounts differ where two of them say different things, not where one is silent."""
    said = {tuple(link.path or link.text.casefold() for link in value) for value in values if value}
    return Comparison(label=label, values=tuple(values), differ=len(said) > 1 if differ is None else differ)


def _location(lines: tuple[FactLine, ...]) -> dict[str, str]:
    """The first place that an account names, as linked data."""
    return next(({"@type": "Place", "name": line.place.text} for line in lines if line.place), {})


def _day(date: DateView) -> str:
    """A date in words; one that is not resolved stands in quotation marks, for it is the article's."""
    return date.words if date.edtf else f"“{date.words}”"


def _dates_differ(told: Sequence[Told]) -> bool:
    """Whether two accounts cannot mean the same day."""
    given = [one.fact.date.edtf for one in told if isinstance(one.fact, Event | Incident) and one.fact.date]
    return any(dates.agree(a, b) == "different" for i, a in enumerate(given) for b in given[i + 1:])
