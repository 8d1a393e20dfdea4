"""Conventions for names."""

from __future__ import annotations

import pytest

from training.lexicon import place_label, table, tidy, with_nations

LISTS = ("places", "organisations", "silver", "titles")


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Foreign Minister Ngozi Eze", "PERSON", ("Ngozi Eze", "PERSON")),
        ("Kenyan President Maina", "PERSON", ("Maina", "PERSON")),
        ("Sri Lankan General Perera", "PERSON", ("Perera", "PERSON")),
        ("President", "PERSON", None),
        ("the River Club 's", "ORG", ("River Club", "ORG")),
        ("Ghana - led", "LOC", ("Ghana", "GPE")),
        ("Ghana - backed", "LOC", ("Ghana", "GPE")),
        ("President Park Min - jae", "PERSON", ("Park Min - jae", "PERSON")),
        ("Saudi Arabia", "PERSON", ("Saudi Arabia", "PERSON")),
        ("Arab League", "PERSON", ("Arab League", "ORG")),
        ("U.N.", "LOC", ("U.N.", "ORG")),
        ("Kenyans", "LOC", ("Kenyans", "NORP")),
        ("Lake Volta", "LOC", ("Lake Volta", "LOC")),
        ("northern Borno", "GPE", ("Borno", "GPE")),
        ("- .", "ORG", None),
    ],
)
def test_tidy(text: str, label: str, expected: tuple[str, str] | None) -> None:
    """Titles, articles, possessives and compounds go; the lists know countries, nations and bodies."""
    words = text.split()
    span = tidy(words, (0, len(words), label))
    assert (span and (" ".join(words[span[0] : span[1]]), span[2])) == expected


@pytest.mark.parametrize(
    ("name", "label"), [("Port Sudan", "GPE"), ("Red Sea", "LOC"), ("Mount Kenya", "LOC"), ("Horn of Africa", "LOC")]
)
def test_places_are_told_apart(name: str, label: str) -> None:
    """Cities and states are GPE, nature, regions and buildings LOC."""
    assert place_label(name.split()) == label


def test_nations_are_found_outside_names() -> None:
    """Every nation word is NORP unless it is part of a longer name; a country before a hyphen is GPE."""
    words = ["Kenyan", "troops", "joined", "a", "Ghana", "-", "led", "South", "Korean", "mission"]
    words += ["of", "the", "Kenyan", "Red", "Crescent"]
    found = with_nations(words, [(12, 15, "ORG")])
    assert sorted(found) == [(0, 1, "NORP"), (4, 5, "GPE"), (7, 9, "NORP"), (12, 15, "ORG")]


def test_lists_are_sound() -> None:
    """No entry twice in a list, none empty, none read by YAML as something else than text."""
    lists = [(file, key, value) for file in LISTS for key, value in table(file).items()]
    lists += [
        ("names", f"{culture}.{key}", value)
        for culture, parts in table("names").items()
        for key, value in parts.items()
    ]
    for file, key, value in lists:
        assert all(isinstance(entry, str) and entry.strip() for entry in value), (file, key)
        if not key.endswith("order"):
            assert len(set(value)) == len(value), (file, key, [v for v in value if value.count(v) > 1])
