"""Which two are meant by words that name two."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import meant


@pytest.mark.parametrize(
    ("text", "word", "two"),
    [
        ("Peru and Chile signed the Lima Charter. Under it the two countries must meet yearly.", "countries", "PE CL"),
        ("Peru told Chile to withdraw. Bolivia said both governments should talk.", "governments", "PE CL"),
        (
            "Kenyan officials said they had agreed with Chad to build a port near Egypt. A Kenyan minister said "
            "engineers from both countries had met.",
            "countries",
            "KE TD",
        ),
        ("Peruvian leaders travelled to Chad and Mali. Both countries opposed the plan.", "countries", "TD ML"),
        ("Peru and Chile both claim the strait. Chad accuses both countries of greed.", "countries", "PE CL"),
        (
            "Peru's envoy met a Chilean minister. The two sides will talk again. The Malian news agency said the two "
            "sides were close to a deal.",
            "sides",
            "PE CL",
        ),
        ("Chile's minister arrived in Chad after a rise in Peruvian-Bolivian tension. She said both sides must "
         "rest.", "sides", "PE BO"),
        ("Chad signed with Mali. Chad's army and Mali's army will leave, Mali said. Chad thanked Mali. The "
         "ministers of Peru and Chile were there. Under the text, both countries will leave.", "countries", "TD ML"),
        ("Peru hosted talks between Chad and Mali. The two sides were far apart.", "sides", "TD ML"),
        ("Peru praised relations between the governments of Chad and Mali and the pact between the two countries.",
         "countries", "TD ML"),
    ],
)
def test_two_countries_are_those_side_by_side_or_alone(nlp: Language, text: str, word: str, two: str) -> None:
    """Two are meant that stand side by side or act alone in a sentence, nearest first, and no mere place or witness."""
    assert " ".join(meant(nlp, text, word)) == two


def test_two_in_a_quotation_are_not_meant_outside_of_it(nlp: Language) -> None:
    """Who is named in somebody's words does not come between a pair and the word for it in the report."""
    text = (
        'Peru and Chile signed the pact in March. "Neither Chad nor Mali wants a war," President Ana Rojas said. '
        "Under the pact the two countries gave up force."
    )
    assert meant(nlp, text, "countries") == ("PE", "CL")


def test_three_leave_two_open(nlp: Language) -> None:
    """Where several act and none stands beside another, nobody is guessed."""
    text = "Peru said that Chile, Mali and Chad were late. The two countries were silent."
    assert meant(nlp, text, "countries") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Peru's envoy met the press. Police clashed with militants, with losses on both sides.",
        "Peru wants to ease tension between the rebels and the army, the envoy of Chile said of the two sides.",
    ],
)
def test_two_without_names_are_nobody(nlp: Language, text: str) -> None:
    """Two that have no names are not whoever else is named."""
    assert meant(nlp, text, "sides") == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("President Ana Rojas of Peru met President Juan Mora of Chile. Spokesman Luis Paz said the two leaders had "
         "agreed.", "leaders"),
        ("President Ana Rojas of Peru and President Juan Mora of Chile are well. Colonel Luis Paz told reporters both "
         "men were free.", "men"),
    ],
)
def test_two_people_are_not_who_tells_of_them(nlp: Language, text: str, word: str) -> None:
    """Who speaks of two people named before him is none of them."""
    assert len(meant(nlp, text, word)) == 2
    assert not any("paz" in who for who in meant(nlp, text, word))


def test_a_number_is_no_pair(nlp: Language) -> None:
    """'two' that counts something else means nobody."""
    text = "President Ana Rojas met President Juan Mora of Chile. Nearly two million people fled."
    assert meant(nlp, text, "two") == ()


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Peru sold arms to Chile. Good ties between the governments of Chad and Mali and the pact between the two "
         "countries matter.", "countries", "TD ML"),
        ("The two Koreas signed the pact.", "Koreas", "KR KP"),
        ("Peru, Chile and Chad left. The three states will form a union.", "states", "PE CL TD"),
        ("Peru, Chile, Mali and Chad left. The three states will form a union.", "states", ""),
        ("Hamas and Israel met. Egypt and Qatar urged them on. Both sides and the two countries agreed.", "countries",
         "EG QA"),
        ("President Ana Rojas met President Juan Mora. The presidents agreed to talk.", "presidents",
         "ana-rojas juan-mora"),
    ],
)
def test_countries_of_one_name_and_three(nlp: Language, text: str, word: str, who: str) -> None:
    """'the two Koreas' are both, three are three that act alone, and no armed group is a country."""
    assert " ".join(meant(nlp, text, word)) == who


@pytest.mark.parametrize(
    ("text", "word", "two"),
    [
        ("Talks between Peru and Hamas began. Mediators from Chad and Mali said both sides had agreed.", "sides",
         "PE hamas"),
        ("Peru and Chile accepted a truce. Chad and Mali will monitor it. Both sides left.", "sides", "PE CL"),
        ("Peru accuses Chile of lying and Peru blames Bolivia. Both governments deny it.", "governments", "CL BO"),
        ("Peru split from Chile and was divided into two countries.", "countries", ""),
    ],
)
def test_who_stands_apart_is_none_of_two(nlp: Language, text: str, word: str, two: str) -> None:
    """Neither mediators nor accusers are of the two, and 'two countries' are any two."""
    assert " ".join(meant(nlp, text, word)) == two


def test_two_heads_of_state_are_presidents(nlp: Language) -> None:
    """Not the ministers beside them."""
    text = ("Peruvian President Ana Holm, Chilean President Juan Paz and Foreign Minister Eva Luna met. "
            "The two heads of state spoke again by phone.")  # fmt: skip
    assert meant(nlp, text, "heads") == ("ana-holm", "juan-paz")
