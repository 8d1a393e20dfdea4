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
        ("The marchers said the road was shut. Hauliers say it will open.", ["marchers", "hauliers"],
         ["marchers", "hauliers"]),
        ("Two nurses fell ill, according to the regional health directorate.", ["regional-health-directorate"],
         ["regional health directorate"]),
        ("The hospital said two nurses fell ill.", ["hospital"], ["hospital"]),
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


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The truce will hold, two envoys with knowledge of the talks said.", "two envoys with knowledge of the talks"),
        ("A Norwegian analyst said the truce would hold.", "A Norwegian analyst"),
        ("Kenya's foreign minister said the truce would hold.", "Kenya's foreign minister"),
    ],
)
def test_they_are_known_by_the_whole_words_of_the_text(nlp: Language, text: str, called: str) -> None:
    """How many they are and whose is among what they are called."""
    (who,) = digest(nlp, text).unnamed_people
    assert called in who.variants


@pytest.mark.parametrize(
    "text",
    ["State media said the road was shut.", "A poll shows that prices will fall.", "The two sides said talks went on.",
     "The leaflet said the road was shut."],
)
def test_papers_and_sides_keep_their_words(nlp: Language, text: str) -> None:
    """They are no people, or have a name elsewhere."""
    assert not digest(nlp, text).unnamed_people
