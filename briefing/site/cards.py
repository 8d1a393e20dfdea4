"""Which pages have a picture of their own for links elsewhere (Open Graph), and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.site import head
from briefing.site.words import Words
from briefing.types.machine import Card
from briefing.types.pages import HomePage, Page
from briefing.types.parts import View
from briefing.types.subjects import (
    ActorPage,
    AgreementPage,
    ArticlePage,
    CountryPage,
    EventPage,
    OfficePage,
    RelationPage,
)


def cards(views: Iterable[View], words: Words) -> Iterator[Page]:
    """The pictures of all pages that have one; other pages show that of the home page."""
    for view in views:
        if view.meta.card == f"{view.meta.path}card.png":
            kicker, title = _said(view, words)
            text = "" if view.meta.description == title else view.meta.description
            yield head.page(view.meta.card, Card(kicker=kicker, title=title, text=text))


def _said(view: View, words: Words) -> tuple[str, str]:
    """What kind of thing a page is about, and its name."""
    match view:
        case ArticlePage():
            return ", ".join(filter(None, (view.publisher, view.published.words if view.published else ""))), view.title
        case ActorPage():
            return " · ".join(filter(None, (view.kind_words, view.country.text if view.country else ""))), view.name
        case AgreementPage():
            return view.kind_words, view.name
        case EventPage():
            return view.label, view.name
        case OfficePage():
            return view.country.text if view.country else "", view.name
        case CountryPage():
            return words.kind("country"), view.name
        case RelationPage():
            return "", f"{view.a.text} – {view.b.text}"
        case HomePage() | _:
            return "", view.meta.title
