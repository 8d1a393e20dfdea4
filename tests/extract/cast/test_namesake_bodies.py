"""A body called as others abroad are is the one that the text means."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Spain spoke in New York.\n\nIn Ushuaia, the Argentine governor asked the Senate to act.", "Senate", "AR"),
        ("MANILA - The Senate voted. The Philippines and the United States agreed. The Philippines will pay.",
         "Senate", "PH"),
        ("The war in Iraq goes on. Iraq waits. The Senate blamed it, a senator of Massachusetts said.", "Senate", "US"),
        ("Congress approved money for Colombia, the White House said.", "Congress", "US"),
        ("The Senate voted on Monday on a bill about health care.", "Senate", "US"),
        ("Iraq is calm. Iraq waits. He spoke in Texas to the Senate Armed Services committee.",
         "Senate Armed Services committee", "US"),
        ("Spain has offered monitors and the Philippines, which leads the bloc, would send more if its Senate agrees."
         "\n\nThe United States and Peru left.", "Senate", "PH"),
        ("The United States left. Peru waits.\n\nChile said it would pay as soon as"
         " Congress approves the funds.\n\nPeru waits.", "Congress", "CL"),
        ("Germany and Japan agreed. The Senate will vote, Germany said.", "Senate", ""),
    ],
)  # fmt: skip
def test_a_senate_is_of_a_country_that_has_one(nlp: Language, text: str, name: str, country: str) -> None:
    """Of the report's home or the paragraph's country, if it has a body of that name; else the best known one."""
    assert {o.name.split(" (")[0]: o.country for o in digest(nlp, text).organisations}[name] == country
