"""What an event is called in the language of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefing.site.phrases import phrase, together
from briefing.site.words import Words
from briefing.types.digest import Digest, Event
from briefing.types.parts import Link
from briefing.types.resolution import EventEntity

Account = tuple[str, Event]
"""An article and what it tells."""


def event_name(words: Words, event: EventEntity, digests: Mapping[str, Digest],
               called: Callable[[str, str], str]) -> str:
    """'Visit by A to B, place, day', with the words of fact lines, of the account that names most; the entity's own
    name where no account is known. `called` names a member of an article's fact."""
    accounts = _accounts(event, digests)
    if not accounts:
        return event.name
    article, fullest = _fullest(accounts)
    who = _sides(words, event.type, _mode(accounts), fullest, lambda member: called(article, member))
    places = (called(told, fact.place) for told, fact in ((article, fullest), *accounts) if fact.place)
    what, day = event_kind(words, event, digests), words.date(event.date)
    return ", ".join(filter(None, (what + who, next(places, ""), day.words if day else "")))


def event_kind(words: Words, event: EventEntity, digests: Mapping[str, Digest]) -> str:
    """What kind of event it is, the word that its name begins with: 'Visit'."""
    accounts = _accounts(event, digests)
    agreement = bool(accounts) and bool(_fullest(accounts)[1].agreement)
    return words.event(event.type, _mode(accounts), agreement)


def _accounts(event: EventEntity, digests: Mapping[str, Digest]) -> list[Account]:
    return [(ref.article, fact) for ref in event.accounts if ref.article in digests
            for fact in digests[ref.article].events if fact.id == ref.id]


def _fullest(accounts: Iterable[Account]) -> Account:
    """The account that names most."""
    return max(accounts, key=lambda told: (len(told[1].actors) + len(told[1].recipients), told[0]))


def _mode(accounts: Iterable[Account]) -> str:
    return min((fact.mode for _, fact in accounts if fact.mode), default="")


def _sides(words: Words, kind: str, mode: str, event: Event, called: Callable[[str], str]) -> str:
    first, second = (tuple(dict.fromkeys(Link(called(member)) for member in members))
                     for members in (event.actors, event.recipients))
    agreement = bool(event.agreement)
    mutual = together(kind, agreement, first)
    small = words.phrase(kind, mode, agreement)
    return "".join(piece.text for piece in phrase(small, first, second, mutual, words.say("and")))
