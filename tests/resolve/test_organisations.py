"""Which organisations of different articles are one."""

import pytest

from briefing.resolve import resolve
from briefing.types.authority import Authority
from briefing.types.digest import Organisation
from briefing.types.lock import Lock
from briefing.types.resolution import Resolution
from tests.resolve.build import body, digest, together


def two(a: Organisation, b: Organisation) -> Resolution:
    """Two articles that name one body each, x in both."""
    return resolve([digest("a", a), digest("b", b)], Authority(), Lock())


@pytest.mark.parametrize(
    ("a", "b", "country"),
    [
        ("Ministry of Foreign Affairs", "Foreign Ministry", "IQ"),
        ("Iraqi government", "Government of Iraq", "IQ"),
        ("IRGC", "Islamic Revolutionary Guard Corps", "IR"),
        ("UN Security Council", "United Nations Security Council", ""),
        ("Harbour Pilots Guild of Norway", "HPG", "NO"),
        ("Hizbullah", "Hezbollah", "LB"),
        ("the Associated Press", "AP", "US"),
    ],
)
def test_one_body(a: str, b: str, country: str) -> None:
    """Wordings, acronyms and romanisations of one body meet."""
    assert together(two(body("x", a, country), body("x", b, country)), "a#x", "b#x")


@pytest.mark.parametrize(
    ("a", "b", "first", "second"),
    [
        ("Ministry of Foreign Affairs", "Ministry of Foreign Affairs", "IR", "IQ"),
        ("Supreme National Security Council", "National Security Council", "IR", "US"),
        ("Foreign Ministry", "Foreign Ministry", "IR", ""),
        ("Ministry of Defence", "Ministry of Health", "IQ", "IQ"),
        ("Hezbollah", "Kataib Hezbollah", "LB", "IQ"),
        ("Kurdistan Harbour Party of Iran", "Kurdistan Harbour Party of Iraq", "", ""),
    ],
)
def test_two_bodies(a: str, b: str, first: str, second: str) -> None:
    """The same kind of body in two countries, and a name with further words, stay two."""
    assert not together(two(body("x", a, first), body("x", b, second)), "a#x", "b#x")


def test_a_common_body_shows_its_country() -> None:
    """A name that every country has is told with its country, in the slug too."""
    found = two(body("x", "Supreme Water Council", "JO"), body("x", "Supreme Water Council", "JO"))
    assert [(a.id, a.name) for a in found.actors] == [
        ("actor:supreme-water-council-jordan", "Supreme Water Council (Jordan)")
    ]


def test_exact_names_come_first() -> None:
    """Where one article tells a body and its namesake apart, the exact name decides who joins whom."""
    both = digest("b", body("x", "Harbour", "", "ngo"), body("y", "Harbour News", "", "ngo"))
    found = resolve([digest("a", body("x", "Harbour News", "", "ngo")), both], Authority(), Lock())
    assert together(found, "a#x", "b#y")
    assert not together(found, "a#x", "b#x")


def test_a_glancing_likeness_is_none() -> None:
    """Words with like consonants are not one name."""
    assert not together(two(body("x", "Warriors of Norway", ""), body("x", "AROS", "")), "a#x", "b#x")
