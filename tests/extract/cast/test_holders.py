"""Plurals for an office, and whom of a text they mean."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

LEADERS = "President Omar Bakr of Chad and Prime Minister Luis Mora of Peru spoke by telephone on Friday."
MINISTERS = "Kenyan Foreign Minister Ann Otieno and her Malian counterpart, Musa Keita, will attend the summit in Lima."


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (f"The leaders of Chad and Peru have agreed to meet. {LEADERS}", ("omar-bakr", "luis-mora")),
        (f"Chadian and Peruvian leaders have agreed to meet. {LEADERS}", ("omar-bakr", "luis-mora")),
        (f"Kenyan and Malian foreign ministers met in Lamu on Monday. {MINISTERS}", ("ann-otieno", "musa-keita")),
        (f"The top diplomats of Kenya and Mali met in Lamu on Monday. {MINISTERS}", ("ann-otieno", "musa-keita")),
        ("The foreign ministers of Kenya and Mali met in Lamu. After that, Ann Otieno and Musa Keita signed a pact.",
         ("ann-otieno", "musa-keita")),
        (
            "The presidents of Chad and Peru met in Lima. Peru's Luis Mora and Chadian leader Omar Bakr signed a pact.",
            ("omar-bakr", "luis-mora"),
        ),
        (
            "The presidents of Chad and Peru met. Peru's Luis Mora and Chadian envoy Omar Bakr signed a pact.",
            ("TD", "PE"),
        ),
        (f"The leaders of Chad and Mali have agreed to meet. {LEADERS}", ("chadian-leaders", "malian-leaders")),
    ],
)  # fmt: skip
def test_they_are_who_holds_the_office_in_each_country(nlp: Language, text: str, actors: tuple[str, ...]) -> None:
    """If the text names one holder for each; else they are groups without a name."""
    assert digest(nlp, text).events[0].actors == actors
