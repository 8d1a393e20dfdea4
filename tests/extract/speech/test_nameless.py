"""Speakers without a name: under which id they speak, who is the same as a doer, who keeps his words."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "speakers", "titles"),
    [
        ("Hospital officials close to the talks say ten nurses fell ill.",
         ["hospital-officials"], ["hospital officials close to the talks"]),
        ("A rebel spokesman said the road was shut. He said it would open.",
         ["rebel-spokesman"] * 2, ["rebel spokesman"]),
        ("Some analysts say prices will fall. Critics say they will rise.",
         ["analysts", "critics"], ["analysts", "critics"]),
        ("Mr. Okafor's opponents say he lost the vote.", ["okafors-opponents"], ["Okafor's opponents"]),
        ("The prosecution said he lied. The strike was led by the union opposition, which said it would go on.",
         ["prosecution", "union-opposition"], ["prosecution", "union opposition"]),
        ("A nurse said the boy lived. Another nurse said he died.", ["nurse", "nurse-2"], ["nurse", "nurse"]),
        ("Security officials say it rained. The officials say it snowed.",
         ["security-officials"] * 2, ["security officials"]),
        ("Health officials say it rained. Weather officials say it snowed.", ["health-officials", "weather-officials"],
         ["health officials", "weather officials"]),
    ],
)
def test_they_speak_under_an_id(nlp: Language, text: str, speakers: list[str], titles: list[str]) -> None:
    """One record for those who are called the same; who is of another kind is another."""
    made = digest(nlp, text)
    assert [s.speaker for s in made.statements] == speakers
    assert [u.title for u in made.unnamed_people] == titles


def test_they_are_those_who_do_something(nlp: Language) -> None:
    """'The gunmen' who say something are the masked ones of the attack, also as the source of what they tell."""
    made = digest(nlp, "Masked gunmen attacked a convoy in Chad. The gunmen said Kenya had killed two nurses in Mao.")
    assert [u.id for u in made.unnamed_people] == ["masked-gunmen"]
    assert [s.speaker for s in made.statements] == ["masked-gunmen"]
    assert "masked-gunmen" in [e.attribution.source for e in made.events if e.attribution]


def test_the_guerrillas_are_the_only_rebels_told_of(nlp: Language) -> None:
    """Where a text names one armed group, 'the guerrillas' who say something are this."""
    made = digest(nlp, "Maoist rebels left the talks in Nepal. The guerrillas said the truce was over.")
    assert [s.speaker for s in made.statements] == ["maoist-rebels"]


@pytest.mark.parametrize("text", ["State media said the road was shut.", "A poll shows that prices will fall."])
def test_papers_and_bodies_keep_their_words(nlp: Language, text: str) -> None:
    """They are no people."""
    assert not digest(nlp, text).unnamed_people
