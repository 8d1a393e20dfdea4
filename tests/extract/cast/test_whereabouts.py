"""In which country a place is, by what every reader knows."""

from __future__ import annotations

from collections import Counter

from spacy.language import Language

from briefing import countries
from briefing.extract.text.vocabulary import vocabulary
from tests.extract.prose import digest


def test_a_site_that_readers_know_is_where_it_is(nlp: Language) -> None:
    """Whoever meets there."""
    made = digest(nlp, "Peru's president and the king of Chad met at Al-Ittihadiya Palace on Friday.")
    assert {p.name: p.country for p in made.places} == {"Al-Ittihadiya Palace": "EG"}


def test_every_known_site_is_of_one_country() -> None:
    """A name is listed once, under the code of a country."""
    listed = vocabulary("geography")["known_sites"]
    assert all(countries.is_code(code) for code in listed)
    names = Counter(site for sites in listed.values() for site in sites)
    assert [name for name, times in names.items() if times > 1] == []
