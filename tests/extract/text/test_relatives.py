"""Tests of briefing.extract.text.relatives."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.text.reading import read
from briefing.extract.text.relatives import antecedent, antecedents
from tests.extract.prose import article_of


@pytest.mark.parametrize(
    ("text", "pronoun", "noun"),
    [
        ("The envoys who met in Lima left on Monday.", "who", "envoys"),
        ("The head of the committee, Rosa Lindo, who met the envoys, left on Monday.", "who", "Rosa"),
        ("The envoys left a hearing interrupted by lawmakers, who demanded a vote.", "who", "lawmakers"),
        ("Peru rejected the treaty, which Chile had signed.", "which", "treaty"),
        ("Tensions grew between President Juan Mora and the regime, which has warned them.", "which", "regime"),
        ("Chile said that it had signed.", "that", "that"),
        ("It added to tensions between the envoys and the mission, which has left.", "which", "mission"),
    ],
)
def test_whom_a_relative_pronoun_stands_for(nlp: Language, text: str, pronoun: str, noun: str) -> None:
    """The noun before its clause, the name right before 'who'; another word is its own."""
    doc = read(article_of(text), nlp).doc
    assert antecedent(next(token for token in doc if token.text == pronoun)).text == noun


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Chile and Peru, which had hosted talks in May, have welcomed the pact.", ["Chile", "Peru"]),
        ("It is owned by Norvik and Aurora, which is controlled by Peru.", ["Aurora"]),
        ("Peru rejected the treaty, which had lapsed.", ["treaty"]),
        ("Ali came with Rosa Lindo and Chadian businessman Juan Mora, who have sold a mine.", ["Rosa", "businessman"]),
        ("Ali came with Rosa Lindo and Chadian businessman Juan Mora, who has sold a mine.", ["Juan"]),
    ],
)
def test_a_relative_pronoun_agrees_with_its_verb(nlp: Language, text: str, nouns: list[str]) -> None:
    """All of a row, the last one for a verb in the singular."""
    doc = read(article_of(text), nlp).doc
    assert [t.text for t in antecedents(next(token for token in doc if token.text in ("which", "who")))] == nouns
