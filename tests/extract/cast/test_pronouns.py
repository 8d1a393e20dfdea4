"""Whom 'he' and 'she' mean, and descriptions that stand for names."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest, meant


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("President Ana Rojas of Peru met the press.\n\nChile's chief prosecutor said in May she had opened a case.",
         "she", "chile-chief-prosecutor"),
        ("President Luis Paz of Peru was silent. Chile's foreign minister said he would travel to Lima.",
         "he", "chile-foreign-minister"),
        ("Chile's interior minister came. He told reporters the border was quiet.", "He", "chile-interior-minister"),
    ],
)  # fmt: skip
def test_an_office_without_a_name_is_somebody(nlp: Language, text: str, word: str, who: str) -> None:
    """Who is told of by his office alone is meant before those named earlier."""
    assert meant(nlp, text, word) == (who,)


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("President Luis Paz of Peru met President Ana Rojas. A resident said he saw smoke.", "he", ""),
        ("President Luis Paz of Peru is ill. A spokesman said he would rest.", "he", "luis-paz"),
        ("Police chief Luis Paz said the bomber was killed on Monday when he detonated his explosives.", "he", ""),
        ("President Luis Paz of Peru was jailed. A lawyer said he was innocent.", "he", "luis-paz"),
    ],
)
def test_somebody_without_a_name_speaks_of_himself(nlp: Language, text: str, word: str, who: str) -> None:
    """'he' of what a nobody says is nobody named; who speaks for others speaks of them."""
    assert meant(nlp, text, word) == ((who,) if who else ())


def test_an_object_is_not_its_subject(nlp: Language) -> None:
    """Who does something to 'him' is not he."""
    text = "President Luis Paz of Peru is ill. Foreign Minister Juan Mora visited him."
    assert meant(nlp, text, "him") == ("luis-paz",)


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("On his arrival in Lima, President Juan Mora of Chile spoke.", "his", "juan-mora"),
        ("Senator Luis Paz of Peru left. For his part, President Juan Mora of Chile spoke.", "his", "juan-mora"),
        ("Ms. Ana Rojas left. In her talks with Juan Mora, Senator Eva Holm said no.", "her", "eva-holm"),
        ("Even if he is elected, President Juan Mora of Chile will not stay.", "he", "juan-mora"),
        ("Answering the minister in her speech, Senator Ana Rojas said no.", "her", "ana-rojas"),
    ],
)
def test_who_is_named_behind_the_phrase_that_opens_a_sentence(nlp: Language, text: str, word: str, who: str) -> None:
    """A pronoun in an opening phrase may mean the subject behind it."""
    assert meant(nlp, text, word) == (who,)


def test_men_and_women_are_told_apart(nlp: Language) -> None:
    """Given names, surnames that women bear and earlier pronouns tell who 'she' cannot be."""
    text = "Envoy Quy Tran spoke. He was brief. Minister Irji Novakova listened. Then Tran met Novakova, and she left."
    assert meant(nlp, text, "she") == ("irji-novakova",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru's minister Ana Rojas met Chile's minister Juan Paz in Lima. The latter said it went well.", "juan-paz"),
        ("Peru's minister Ana Rojas met Chile's minister Juan Paz in Lima. The former said it went well.", "ana-rojas"),
        ("Ex-governor Anis Wibowo conceded. The 54-year-old academic said he would wait.", "anis-wibowo"),
        ("UN envoy Marta Lind met army chief Osman Bashir of Chad. The Swedish envoy said it is late.", "marta-lind"),
        ("A court freed lawyer Elif Kaya. Her husband, Mehmet Kaya, wept. Kaya said it was late.", "elif-kaya"),
    ],
)
def test_who_speaks_without_his_name(nlp: Language, text: str, speaker: str) -> None:
    """'The latter', an age, a nationality and a surname that a relative shares mean one of those named."""
    assert [s.speaker for s in digest(nlp, text).statements] == [speaker]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("President Ana Rojas of Peru met President Juan Mora of Chile. President Mora spoke. The president was tired.",
         "president", "juan-mora"),
        ("Pope Benedict spoke in Rome. The pontiff was tired.", "pontiff", "benedict"),
        ("President Juan Mora was ill. A U.N. spokeswoman confirmed it, and she said no more.", "she", ""),
    ],
)  # fmt: skip
def test_of_several_the_one_told_just_before(nlp: Language, text: str, word: str, who: str) -> None:
    """Of two presidents the one of the sentence before is meant; somebody who speaks goes on herself."""
    assert " ".join(meant(nlp, text, word)) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President Luis Paz of Peru met Juan Mora. In talks with Mr. Mora, he said no.", "luis-paz"),
        ("President Luis Paz of Peru is ill. Turning to Juan Mora, he said no.", "luis-paz"),
        ("President Luis Paz of Peru is ill. Juan Mora came. He urged Mr. Mora to go.", "luis-paz"),
        ("President Luis Paz of Peru is ill. Juan Mora came. He will stay, Mr. Mora said.", "juan-mora"),
    ],
)
def test_who_is_named_beside_a_pronoun_is_another(nlp: Language, text: str, who: str) -> None:
    """Nobody is told by his name of what 'he' does to him, nor of with whom he does it."""
    assert meant(nlp, text, "he" if " he " in text else "He") == (who,)
