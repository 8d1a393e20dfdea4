"""An article as the evidence on its people's countries sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.found import Found, dateline
from briefing.extract.cast.homeland import published_in, written_in
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.tellings import Telling, find_tellings
from briefing.extract.text.reading import Reading
from briefing.extract.text.words import Span

Piece = tuple[str, str, float]
"""A country, the name of a piece of evidence, and how much there is of it."""


@dataclass(slots=True)
class Stage:
    """An article as evidence sees it: what tells of countries, and what of it is said of the article as a whole."""

    scene: Scene
    found: Found
    owner: Mapping[int, Bearer]
    told: list[Telling]
    places: Mapping[int, str]
    """The country that a token tells of."""
    dated: str
    """The country where the report was written, by its dateline."""
    published: str
    """The country for whose readers the article was published."""
    lead: Span
    """The first sentence of the body behind the dateline."""
    sentences: dict[int, int] = field(default_factory=dict)
    """The number of each sentence by its first token."""


def stage_of(
    reading: Reading, scene: Scene, found: Found, bearers: Sequence[Bearer], places: Mapping[int, str]
) -> Stage:
    """The stage of an article as far as the countries of its people are known."""
    doc = reading.doc
    owner = {i: b for b in bearers for s in b.spans for i in range(*s)}
    told, dated = find_tellings(reading, scene, found, bearers), written_in(reading, found.sightings)
    prose = max(dateline(reading), default=reading.body - 1) + 1
    first = next((t for t in doc[prose:] if not t.is_space), doc[0])
    sentences = (s for s in doc.sents if any(not t.is_space for t in s))
    numbers = {s.start: n for n, s in enumerate(sentences)}
    published = published_in(reading.article)
    return Stage(scene, found, owner, told, places, dated, published, first.sent, numbers)
