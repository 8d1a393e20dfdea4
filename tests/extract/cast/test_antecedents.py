"""Whom 'it' and 'they' mean as doers."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import meant


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Peru says it will leave the pact.", "it", "PE"),
        ("Chile told Peru that it would fight.", "it", "CL"),
        ("Peruvian officials say they will leave the pact.", "they", "PE"),
        ("Hezbollah opened fire. It also seized a bridge.", "It", "hezbollah"),
        ("Ana Rojas and Juan Paz left Peru in May. They returned in June.", "They", "ana-rojas juan-paz"),
        ("Peru and Chile signed the pact. They agreed to meet yearly.", "They", "PE CL"),
        ("President Ana Rojas and the Security Council denounced it. They urged calm.", "They",
         "ana-rojas united-nations-security-council"),
        ("Peru was silent, but Chile said no. It added that talks were over.", "It", "CL"),
    ],
)
def test_who_acts_in_the_clause_around_or_before(nlp: Language, text: str, word: str, who: str) -> None:
    """The nearest subject that agrees in number is meant."""
    assert " ".join(meant(nlp, text, word)) == who


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peru left the pact. It is clear that Chile will stay.", "It"),
        ("The report says Peru failed because it was late. It was read by few.", "It"),
        ("A storm hit Peru. It killed ten.", "It"),
        ("President Ana Rojas left. It rained.", "It"),
        ("Peru agreed, but Chile refused. It signed the pact.", "It"),
        ("Police in Peru seized ten men. They were released.", "They"),
        ("Chile published a rebel statement saying it won.", "it"),
    ],
)
def test_what_is_nobody_of_the_article_is_left(nlp: Language, text: str, word: str) -> None:
    """A thing, an empty 'it', one of two, or who is acted upon: nobody is guessed."""
    assert meant(nlp, text, word) == ()


def test_two_people_whom_a_parse_takes_for_one(nlp: Language) -> None:
    """'They' means somebody and his counterpart, whatever the tree makes of the two."""
    text = (
        "Peruvian Attorney General Ana Rojas and her Chilean counterpart Juan Paz spoke to reporters in Lima. "
        "They praised the plan."
    )
    assert meant(nlp, text, "They") == ("ana-rojas", "juan-paz")
