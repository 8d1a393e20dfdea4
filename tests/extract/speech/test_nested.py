"""Of a report inside a report, who speaks."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'Vera Holm told reporters in Lima that Peru would welcome the observers "as early as tomorrow".',
            ("vera-holm", "", 'Peru would welcome the observers "as early as tomorrow"'),
        ),
        (
            'Vera Holm told envoys that Peru expected an end to "insults" by Chile.',
            ("vera-holm", "", 'Peru expected an end to "insults" by Chile'),
        ),
        ('Vera Holm said Aldo Brasi had called the plan "a trap".', ("aldo-brasi", "vera-holm", 'the plan "a trap"')),
    ],
)
def test_what_somebody_tells_of_anothers_stance_is_his_own_statement(
    nlp: Language, text: str, said: tuple[str, str, str]
) -> None:
    """Whatever words of it stand in quotes; only who is told to have spoken is a speaker inside it."""
    made = digest(nlp, text).statements
    assert [(s.speaker, s.reported_by, s.evidence[0].exact) for s in made] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Analysts say that Vera Holm, who said she will go in May, is losing support.",
        "Peru says the port, which Vera Holm says is unsafe, will open in May.",
    ],
)
def test_what_the_paper_adds_between_commas_is_told_by_nobody_else(nlp: Language, text: str) -> None:
    """Who is quoted around does not report what a clause beside tells that another said."""
    assert [s.reported_by for s in digest(nlp, text).statements if s.speaker == "vera-holm"] == [""]
