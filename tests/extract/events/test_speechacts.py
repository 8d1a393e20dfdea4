"""Tests of briefing.extract.events.speechacts: what is promised, threatened or asked by saying it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kenya said it would bomb any aggressor.", ["THREATEN"]),
        ("Kenya said it would cut aid to Chad unless it left the bloc.", ["THREATEN"]),
        ("Kenya says it will extradite a computer expert to the United States.", ["COERCE"]),
        ("Japan says it will deliver food aid to North Korea.", ["AGREE"]),
        ("Japan says it will deliver a second installment of food aid to North Korea.", ["AGREE"]),
        ("The relief group Water First said it would close all its clinics in Chad by May.", []),
        ("Japan said it will ignore any such injunction.", ["REJECT"]),
        ("Japan said it was not ready to hand the pilot over.", ["REJECT"]),
        ("Japan said it was not yet ready to present a report.", []),
        ("Chile said it would move to the World Court if Japan closed the strait.", ["THREATEN"]),
        ("Japan warned Chile that a raid would result in consequences.", ["THREATEN"]),
        ('The Chilean minister called the letter a "false and fabricated" charge.', ["REJECT"]),
        ("President Omar told the U.N. envoy he has to discuss the matter with his generals first.", []),
        ("Chadian officials have yet to answer, the Kenyan president said.", []),
    ],
)
def test_threats_are_against_somebody(nlp: Language, text: str, kinds: list[str]) -> None:
    """Who only does something harsh of his own threatens nobody, and 'he' who has to do something is himself."""
    assert [e.type for e in digest(nlp, text).events] == kinds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya says Mr. Ali Noor of Chad was behind several attacks since February.", "ACCUSE"),
        ("President Ali Noor of Kenya said Chad lacks the will to make peace.", "ACCUSE"),
        ("President Ali Noor of Kenya said Chad has failed to keep its promises.", "ACCUSE"),
        ("Kenya said Chad has misguided views on the border.", "ACCUSE"),
        ("Kenya said Chad is playing a destructive role in the talks.", "ACCUSE"),
        ("President Ali Noor of Kenya says the new law of Chad violates the treaty.", "ACCUSE"),
        ("The United Nations says Chad is hampering the work of its envoys.", "ACCUSE"),
        ("Kenya says Chadian jets have violated its airspace.", "MOBILIZE"),
        ("President Ali Noor of Kenya said diplomats should focus on the truce in Chad.", "REQUEST"),
        ("President Ali Noor of Kenya said Chad must not cross the border.", "REQUEST"),
    ],
)
def test_who_says_that_another_did_wrong_or_must_act_blames_or_asks(nlp: Language, text: str, told: str) -> None:
    """Blame and demands in plain words; a deed of force is told as such."""
    assert [e.type for e in digest(nlp, text).events][:1] == [told]


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Former senator Ana Berg of Kenya said the government of Kenya was incompetent.", True),
        ("President Ali Noor of Kenya said the Kenyan army has made mistakes.", False),
        ("President Ali Noor of Kenya said Chad is in poor health.", False),
        ("President Ali Noor of Kenya said Chad has great hopes.", False),
    ],
)
def test_who_governs_does_not_blame_his_own_side(nlp: Language, text: str, blamed: bool) -> None:
    """Others of the country do; and what is bad luck is no fault."""
    assert [e.type for e in digest(nlp, text).events] == (["ACCUSE"] if blamed else [])


@pytest.mark.parametrize(
    "text",
    [
        "President Ali Noor of Kenya said women should have a say in Chad.",
        "President Ali Noor of Kenya said his country should not wait for Chad.",
        "President Ali Noor of Kenya said Chad should not be proud.",
    ],
)
def test_advice_to_anybody_asks_for_nothing(nlp: Language, text: str) -> None:
    """What people at large should do, or another should not, is an opinion."""
    assert [e for e in digest(nlp, text).events if e.type == "REQUEST"] == []
