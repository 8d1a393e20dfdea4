"""The parts of countries that lie in one direction: 'northern Peru', 'central Chad'."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.extract.cast.countries_met import Sighting
from briefing.extract.cast.names import distinct, printed
from briefing.extract.cast.places import FoundPlace
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_SHORT = frozenset({"U.S.", "US", "U.K.", "UK"})
"""Names of countries that stand before what they tell apart, as the word for their people does."""
_HYPHENS = frozenset({"-", "–"})


def find_quarters(doc: Doc, sightings: Iterable[Sighting], places: Sequence[FoundPlace]) -> list[FoundPlace]:
    """The parts of countries that a text names, but for those that are among its `places`."""
    taken = {i for place in places for span in place.spans for i in range(*span)}
    known = {_identity(place.name) for place in places}
    found: dict[str, FoundPlace] = {}
    for sighting in sightings:
        start = _quarter(doc, sighting.start)
        if sighting.form != "name" or start == sighting.start or taken & set(range(start, sighting.end)):
            continue
        if doc[sighting.end].text in _HYPHENS:
            continue  # 'northern Peru-based'
        if doc[sighting.start].text in _SHORT and doc[sighting.end].tag_ in ("NN", "NNS"):
            continue  # 'the southern U.S. state of Texas'
        text = printed(doc[start : sighting.end])
        if _identity(text) in known:
            continue  # 'Southern Sudan', known as such, and 'southern Sudan'
        part = found.setdefault(_identity(text), FoundPlace(text, "region", sighting.code))
        part.spans.append((start, sighting.end))
        part.variants.append(text)
    for part in found.values():
        part.variants = list(distinct(part.variants))
    return list(found.values())


def _quarter(doc: Doc, end: int) -> int:
    """The first token of the direction that stands before a token: 'north-western'; that token where none does."""
    if end == 0 or not (doc[end - 1].lower_ in word_set("geography", "directions") and _is_small(doc, end - 1)):
        return end
    start = end - 1
    if start > 1 and doc[start - 1].text in _HYPHENS and doc[start - 2].lower_ in word_set("geography", "directions"):
        start -= 2
    elif start > 0 and doc[start - 1].lower_ in ("north", "south"):
        start -= 1
    return start


def _is_small(doc: Doc, place: int) -> bool:
    """Whether a direction is no part of a country's name: not of 'South Korea', but 'Northern Peru' opening a
    sentence."""
    return doc[place].text.islower() or (doc[place].is_sent_start and doc[place].lower_.endswith("ern"))


def _identity(text: str) -> str:
    """What spellings of one part share: 'north-western Peru' and 'northwestern Peru'."""
    return text.lower().replace("-", "").replace("–", "").replace(" ", "")
