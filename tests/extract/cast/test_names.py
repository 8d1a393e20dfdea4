"""Names lose what does not belong to them, and spellings of one name compare as equal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.names import distinct, key, keys, names
from briefing.extract.text.words import Doc
from tests.extract.prose import digest

Tagged = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("line", "text", "label"),
    [
        ("the/DT/ORG Polar/NNP/ORG Council/NNP/ORG ’s/POS/ORG vote/NN", "Polar Council", "ORG"),
        ("met/VBD “/``/PERSON Vera/NNP/PERSON Holm/NNP/PERSON ,/,/PERSON", "Vera Holm", "PERSON"),
        ("Vera/NNP/PERSON Holm/NNP/B-PERSON left/VBD", "Vera Holm", "PERSON"),
        ("the/DT Karimov/NNP/GPE regime/NN fell/VBD", "Karimov", "PERSON"),
        ("the/DT Lima/NNP/GPE administration/NN fell/VBD", "Lima", "GPE"),
        ("Polar/NNP/ORG Council/NNP/ORG Secretary/NNP/ORG -/HYPH/ORG General/NNP/ORG left/VBD", "Polar Council", "ORG"),
    ],
)
def test_a_name_is_cleaned(tagged: Tagged, line: str, text: str, label: str) -> None:
    """Articles, quote marks and possessives go, parts side by side join, and rulers are people."""
    assert [(n.text, n.label) for n in names(tagged(line))] == [(text, label)]


@pytest.mark.parametrize(("second", "tag"), [("jae", "NNP"), ("in", "IN")])
def test_a_hyphenated_name_goes_on(draw: Tagged, second: str, tag: str) -> None:
    """The second half of 'Min-jae' belongs to the name even where the pipeline cut it off or took it for a word."""
    doc = draw(f"""
        Seo NNP 0 root PERSON
        Min NNP 1 flat PERSON
        _- HYPH 4 punct
        _{second} {tag} 2 flat
        left VBD 1 dep
    """)
    assert [n.text for n in names(doc)] == [f"Seo Min-{second}"]


@pytest.mark.parametrize(
    ("a", "b"), [("al-Hakimi", "Hakimi"), ("Élysée", "elysee"), ("EL-SAYED", "Sayed"), ("U.N.", "UN")]
)
def test_spellings_of_one_name_have_one_key(a: str, b: str) -> None:
    """Case, accents, stops and an Arabic article make no difference."""
    assert key(a) == key(b)


def test_keys_are_the_words_that_tell() -> None:
    """Particles in front of a word fall away; a name of nothing else keeps them."""
    assert keys("Omar El Sayed") == ("omar", "sayed")
    assert keys("El") == ("el",)


def test_distinct_keeps_the_order() -> None:
    """Repeats go, the first stays where it was."""
    assert distinct(["b", "a", "b"]) == ("b", "a")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A summit between President Rosa Quispe and To Karsan was held in Lima.", "To Karsan"),
        ("Rosa Quispe met To Karsan on Monday.", "To Karsan"),
        ("The head of the Pacific Islands Forum, Baron Quispe, said so.", "Baron Quispe"),
        ("An American, Otto Karsan, left.", "Otto Karsan"),
    ],
)
def test_a_name_may_begin_with_a_word_that_is_mostly_none(nlp: Language, text: str, name: str) -> None:
    """'To' and 'Baron' belong to the name where the sentence shows it."""
    assert name in [p.name for p in digest(nlp, text).people]
