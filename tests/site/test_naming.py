"""Names of events."""

from __future__ import annotations

import msgspec
import pytest

from briefing.site.naming import event_name
from briefing.site.words import words
from briefing.types.article import Published
from briefing.types.digest import ArticleInfo, Digest, Event
from briefing.types.resolution import EventEntity, Ref

NAMES = {"a": "Runa Halvik", "b": "Petur Brandsson", "NO": "Norway", "quay": "Bergen"}


def named(*accounts: Event, language: str = "en") -> str:
    """What the event is called that one article after another tells."""
    digests = {f"article-{n}": Digest(article=ArticleInfo(id=f"article-{n}", title="", file="", sha256="",
                                                          published=Published()), events=(event,))
               for n, event in enumerate(accounts)}
    entity = EventEntity(id="event:x", name="As it was told apart", type=accounts[0].type if accounts else "CONSULT",
                         date="2021-03-03", accounts=tuple(Ref(id, "e") for id in digests))
    return event_name(words(language), entity, digests, lambda _, member: NAMES[member])


def event(**known: object) -> Event:
    """A visit of a to Norway."""
    visit = Event(id="e", type="CONSULT", mode="visit", actors=("a",), recipients=("NO",), evidence=())
    return msgspec.structs.replace(visit, **known)


@pytest.mark.parametrize(("known", "name"), [
    ({}, "Visit by Runa Halvik to Norway, 3 March 2021"),
    ({"mode": "", "actors": ("a", "b"), "recipients": ()},
     "Talks between Runa Halvik and Petur Brandsson, 3 March 2021"),
    ({"type": "ASSAULT", "mode": "", "recipients": ()}, "Attack by Runa Halvik, 3 March 2021"),
])
def test_an_event_is_called_by_the_phrase_of_its_line(known: dict[str, object], name: str) -> None:
    """As fact lines say it, with place and day behind."""
    assert named(event(**known)) == name


def test_the_account_that_names_most_gives_the_name_and_any_the_place() -> None:
    """One tells whom it was to, another where."""
    assert named(event(recipients=(), place="quay"), event()) == "Visit by Runa Halvik to Norway, Bergen, 3 March 2021"


def test_a_language_without_phrases_has_an_arrow() -> None:
    """'Besuch: A → B' is right in any grammar."""
    assert named(event(), language="de") == "Besuch: Runa Halvik → Norway, 3. März 2021"


def test_an_event_without_accounts_keeps_its_own_name() -> None:
    """There is nothing to make another of."""
    assert named() == "As it was told apart"
