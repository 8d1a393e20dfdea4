"""Instruments of long standing whose sides everybody knows: 'the START treaty', 'the Camp David accords'."""

from __future__ import annotations

from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.signatories import countries_in
from briefing.extract.cast.actors import Actors
from briefing.extract.text.vocabulary import vocabulary


def standing_parties(mention: Mention, actors: Actors) -> tuple[str, ...]:
    """The sides of an instrument that is known by its name, where the text tells of all of them; else nobody."""
    sides: dict[str, list[str]] = vocabulary("agreements")["standing"]
    words = f" {' '.join(t.text for t in mention.span)} "
    known = next((tuple(codes) for name, codes in sides.items() if f" {name} " in words), ())
    return known if known and set(known) <= set(countries_in(mention.head.doc, actors)) else ()
