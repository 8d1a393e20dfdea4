"""Walking through contexts."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefing.types.pages import Page
from briefing.types.parts import Link, Part, View
from briefing.types.subjects import ArticlePage


def walk(value: object) -> Iterator[object]:
    """Every struct in a context, the outermost first."""
    if isinstance(value, msgspec.Struct):
        yield value
        for name in value.__struct_fields__:
            yield from walk(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from walk(item)


def views(pages: tuple[Page, ...]) -> dict[str, View]:
    """The HTML pages by path."""
    return {page.path: page.context for page in pages if isinstance(page.context, View)}


def targets(view: View) -> Iterator[str]:
    """Every site path that a page leads to."""
    for part in walk(view):
        if isinstance(part, Link) and part.path:
            yield part.path
        elif isinstance(part, Part):
            for name in ("anchor", "path", "feed", "json"):
                value = getattr(part, name, "")
                if isinstance(value, str) and value.startswith("/"):
                    yield value


def anchors(view: View) -> set[str]:
    """The element ids that the template of an article page must give."""
    if not isinstance(view, ArticlePage):
        return set()
    found = {sentence.id for paragraph in view.text for sentence in paragraph.sentences}
    sections = (view.events, view.incidents, view.statements, view.claims, view.agreements, view.people, view.unnamed,
                view.organisations, view.countries, view.places)
    found |= {f"f-{entry.id}" for section in sections for entry in section}
    found |= {step.anchor.partition("#")[2] for account in view.agreements for lane in account.lanes
              for step in lane.steps}
    return found
