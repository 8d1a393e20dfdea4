"""Countries: the words found, the words left alone, and what the data files promise."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import countries


@pytest.mark.parametrize(
    ("text", "code", "form"),
    [
        ("Iran", "IR", "name"),
        ("the Islamic Republic of Iran", "IR", "name"),
        ("IRAN", "IR", "name"),
        ("Iranian", "IR", "demonym"),
        ("Iranians", "IR", "demonym"),
        ("Tehran", "IR", "capital"),
        ("U.S.", "US", "name"),
        ("US", "US", "name"),
        ("the United States", "US", "name"),
        ("UK", "GB", "name"),
        ("British", "GB", "demonym"),
        ("DPRK", "KP", "name"),
        ("Holland", "NL", "name"),
        ("Frenchmen", "FR", "demonym"),
        ("Frenchwoman", "FR", "demonym"),
        ("Germans", "DE", "demonym"),
        ("Czechs", "CZ", "demonym"),
        ("Kremlin", "RU", "seat"),
        ("Crimea", "UA", "region"),
        ("Mosul", "IQ", "city"),
        ("Khan Younis", "PS", "city"),
        ("Iraq's", "IQ", "name"),
        ("Iran-backed", "IR", "compound"),
        ("U.S.-led", "US", "compound"),
        ("pro-Russian", "RU", "compound"),
        ("Türkiye", "TR", "name"),
        ("Cote d’Ivoire", "CI", "name"),
        ("Kosovar", "XK", "demonym"),
        ("Georgia", "GE", "name"),
        ("Congolese", "CD", "demonym"),
        ("Dominican", "DO", "demonym"),
        ("Nigerien", "NE", "demonym"),
        ("Republic of China", "TW", "name"),
    ],
)
def test_words_that_stand_for_a_country(text: str, code: str, form: str) -> None:
    """Names, demonyms, capitals, seats, regions, cities and compounds are found, with their form."""
    assert countries.lookup(text) == countries.CountryHit(code, form)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    ["", " ", "us", "turkey", "male", "car", "NO", "NE", "European", "Middle East", "the", "'s", "-backed"],
)
def test_words_that_stand_for_none(text: str) -> None:
    """Small letters, codes and words for no single country are left alone."""
    assert countries.lookup(text) is None


def test_all_of_iso_3166_and_kosovo() -> None:
    """The codes are those of ISO 3166-1, and XK."""
    pycountry = pytest.importorskip("pycountry")
    assert set(countries.codes()) == {c.alpha_2 for c in pycountry.countries} | {"XK"}
    assert countries.is_code("XK")
    assert not countries.is_code("UK")
    assert not countries.is_code("ir")


@pytest.mark.parametrize("code", countries.codes())
def test_each_name_leads_back_to_its_country(code: str) -> None:
    """Every name, official form and alias in the data finds its own country; slugs are plain ASCII."""
    entry = countries.country(code)
    for word in (entry.name, entry.official, *entry.aliases):
        hit = countries.lookup(word)
        assert hit is not None and hit.code == code, word
    assert countries.slug(code).replace("-", "").isascii()
    assert countries.slug(code).replace("-", "").isalnum()


def test_slugs_are_unique() -> None:
    """No two countries share an address."""
    slugs = [countries.slug(code) for code in countries.codes()]
    assert len(set(slugs)) == len(slugs)


def test_facts_of_one_country() -> None:
    """Name, capital, demonyms, flag and slug of a country with an accent in its name."""
    assert countries.name("CI") == "Ivory Coast"
    assert countries.capital("IR") == "Tehran"
    assert countries.demonyms("IQ") == ("Iraqi",)
    assert countries.flag("IR") == "\U0001f1ee\U0001f1f7"
    assert countries.slug("CW") == "curacao"


def test_unknown_code_is_a_key_error() -> None:
    """A code outside the list is refused, not guessed."""
    with pytest.raises(KeyError):
        countries.name("ZZ")


@given(st.text(max_size=40))
def test_lookup_takes_any_text(text: str) -> None:
    """Any text gives a hit with a known code, or None, and folding is idempotent."""
    hit = countries.lookup(text)
    assert hit is None or countries.is_code(hit.code)
    assert countries.fold(countries.fold(text)) == countries.fold(text)


def test_import_reads_no_data_and_no_spacy() -> None:
    """Importing the module touches neither the language model nor the data files."""
    code = (
        "import sys; from briefing import countries; assert 'spacy' not in sys.modules; "
        "print(countries._table.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
