"""Names of organisations taken apart."""

import pytest

from briefing.resolve.bodies import alike, parse


@pytest.mark.parametrize(
    ("name", "core", "country"),
    [
        ("Iraq’s foreign ministry", "foreign ministry", "IQ"),
        ("the Iraqi Ministry of Foreign Affairs", "foreign ministry", "IQ"),
        ("Ministry of Foreign Affairs of the Republic of Iraq", "foreign ministry", "IQ"),
        ("U.S. Department of Defense", "defense ministry", "US"),
        ("Supreme Water Council (Jordan)", "council supreme water", "JO"),
        ("U.N. Security Council", "council security un", ""),
        ("Kurdish Harbour Pilots of Iran", "harbour kurdish pilots", "IR"),
    ],
)
def test_core_and_country(name: str, core: str, country: str) -> None:
    """The wording and the place of the country make no difference."""
    body = parse(name)
    assert " ".join(sorted(body.core)) == core
    assert body.country == country


def test_functional_names_say_only_the_kind() -> None:
    """'Foreign ministry' is one in every country; a proper name is not."""
    assert parse("Ministry of Defence").functional
    assert not parse("Harbour Pilots Guild").functional


def test_romanisations_of_a_proper_name_are_alike() -> None:
    """A movement keeps its identity through spellings, and without the word that says what it is."""
    assert alike(parse("Hizbullah"), parse("Hezbollah movement")) >= 0.9


def test_further_words_make_another_body() -> None:
    """A branch or a namesake is not the body itself."""
    assert not alike(parse("Kataib Hezbollah"), parse("Hezbollah"))
    assert not alike(parse("Ministry of Defence"), parse("Ministry of Health"))
