"""What an event is called in the language of the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.site.phrases import phrase, together
from briefing.site.words import Words
from briefing.types.digest import Digest, Event
from briefing.types.parts import Link
from briefing.types.resolution import EventEntity


def event_name(words: Words, event: EventEntity, digests: Mapping[str, Digest],
               called: Callable[[str, str], str]) -> str:
    """'Visit by A to B, place, day', with the words of fact lines, of the account that names most; the entity's own
    name where no account is known. `called` names a member of an article's fact."""
    accounts = [(ref.article, fact) for ref in event.accounts if ref.article in digests
                for fact in digests[ref.article].events if fact.id == ref.id]
    if not accounts:
        return event.name
    article, fullest = max(accounts, key=lambda told: (len(told[1].actors) + len(told[1].recipients), told[0]))
    mode = min((fact.mode for _, fact in accounts if fact.mode), default="")
    what = words.event(event.type, mode, bool(fullest.agreement))
    who = _sides(words, event.type, mode, fullest, lambda member: called(article, member))
    places = (called(told, fact.place) for told, fact in ((article, fullest), *accounts) if fact.place)
    day = words.date(event.date)
    return ", ".join(filter(None, (what + who, next(places, ""), day.words if day else "")))


def _sides(words: Words, kind: str, mode: str, event: Event, called: Callable[[str], str]) -> str:
    first, second = (tuple(dict.fromkeys(Link(called(member)) for member in members))
                     for members in (event.actors, event.recipients))
    agreement = bool(event.agreement)
    mutual = together(kind, agreement, first)
    small = words.phrase(kind, mode, agreement)
    return "".join(piece.text for piece in phrase(small, first, second, mutual, words.say("and")))
