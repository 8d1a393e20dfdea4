"""What an event is called in the language of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefing.languages import ENGLISH, spoken
from briefing.site.phrases import joined
from briefing.site.words import Words
from briefing.types.digest import Digest, Event
from briefing.types.parts import Link
from briefing.types.resolution import EventEntity


def event_name(words: Words, event: EventEntity, digests: Mapping[str, Digest],
               called: Callable[[str, str], str]) -> str:
    """The event's own name in English, which is how it was told apart; in another language 'Besuch: A → B, Ort, Tag'
    of the account that names most. `called` names a member of an article's fact."""
    if spoken(words.language) == ENGLISH:
        return event.name
    accounts = [(ref.article, fact) for ref in event.accounts if ref.article in digests
                for fact in digests[ref.article].events if fact.id == ref.id]
    if not accounts:
        return event.name
    article, fullest = max(accounts, key=lambda told: (len(told[1].actors) + len(told[1].recipients), told[0]))
    mode = min((fact.mode for _, fact in accounts if fact.mode), default="")
    label = words.event(event.type, mode, bool(fullest.agreement))
    sides = _sides(words, fullest, lambda member: called(article, member))
    place = called(article, fullest.place) if fullest.place else ""
    day = words.date(event.date)
    return ", ".join(filter(None, (f"{label}: {sides}" if sides else label, place, day.words if day else "")))


def _sides(words: Words, event: Event, called: Callable[[str], str]) -> str:
    def listed(names: Iterable[str]) -> str:
        return "".join(piece.text for piece in joined(tuple(map(Link, names)), words.say("and")))

    actors, recipients = (list(dict.fromkeys(map(called, members))) for members in (event.actors, event.recipients))
    if event.type == "AGREE" or (event.type == "CONSULT" and event.mode != "visit"):
        return listed(dict.fromkeys((*actors, *recipients)))
    return " → ".join(filter(None, map(listed, (actors, recipients))))
