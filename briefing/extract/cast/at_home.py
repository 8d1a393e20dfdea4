"""Whose 'the army', 'the new government' and 'government troops' are: of the country that a report is about."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from briefing.extract.cast.countries_met import Sighting
from briefing.extract.cast.homeland import home_of, is_away
from briefing.extract.cast.known import Known
from briefing.extract.text.grammar import obliques
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


class AtHome:
    """The country that an article takes for granted where it names a body that each country has."""

    def __init__(self, reading: Reading, cast: Cast, known: Known) -> None:
        self._reading = reading
        self._cast = cast
        self._known = known

    def of(self, noun: Token) -> tuple[str, ...]:
        """The country whose body a noun means, () where it may be another's or no country's."""
        before = [c for c in noun.children if c.i < noun.i]
        plain = noun.lower_ in word_set("actors", "national") and noun.tag_ == "NN"
        words = {c.lower_ for c in before}
        plain = plain and "the" in words and words - {"the"} <= word_set("organisations", "attributes")
        forces = any(c.lower_ == "government" and c.dep_ == "compound" and not self._is_named(c) for c in before)
        if not (plain or forces) or obliques(noun, "of", "in", "from") or any(c.lower_ == "former" for c in before):
            return ()
        told, home, is_about = self._home
        others = any(o.kind == "government" and o.country != home for o in self._cast.organisations)
        known = is_about and not others and any(code == home for i, code in told.items() if i < noun.i)
        return (home,) if known and not is_away(self._reading.doc, noun.i, told, home) else ()

    def _is_named(self, token: Token) -> bool:
        return any(m.start <= token.i < m.end for m in self._cast.mentions)

    @cached_property
    def _home(self) -> tuple[dict[int, str], str, bool]:
        """The country that each token tells of, the one that the report is about, and whether none is named more."""
        known = self._known
        named = [m for m in self._cast.mentions if m.form != "demonym" and known.country(m.entity)]
        told = {i: known.country(m.entity) for m in named for i in range(m.start, m.end)}
        met = [Sighting(m.start, m.end, m.entity, "name") for m in self._cast.mentions if m.kind == "country"]
        home = home_of(self._reading, met, told)
        often = Counter(s.code for s in met)
        return told, home, often[home] == max(often.values(), default=0)
