"""Where what somebody says begins and ends."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Statement
from tests.extract.prose import digest


def one(nlp: Language, text: str) -> Statement:
    """The only statement of a text."""
    (statement,) = digest(nlp, text).statements
    return statement


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'Spokesman Ivan Petrov dismissed as "nonsense" suggestions that the minister had resigned.',
            '"nonsense" suggestions that the minister had resigned',
        ),
        (
            'The embassy rejected as "pure invention" a report that it had paid the rebels.',
            '"pure invention" a report that it had paid the rebels',
        ),
        (
            'President Ahmed Warsame vowed in a televised speech that Chad "will never accept" the deal.',
            'Chad "will never accept" the deal',
        ),
        ('Rita Gomes accused Oslo of breaking "its sacred word".', 'breaking "its sacred word"'),
        (
            "President Ahmed Warsame stressed the importance of bringing nurses into Chad.",
            "the importance of bringing nurses into Chad",
        ),
    ],
)
def test_what_is_said_stands_behind_more_than_the_verb(nlp: Language, text: str, said: str) -> None:
    """Behind what something is called, where it was said, and whom it is said of."""
    assert [e.exact for e in one(nlp, text).evidence] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ana Ruiz said earlier they would leave.", "they would leave"),
        (
            'Ana Ruiz called the festival "a celebration of the ways rivers can bring us together."',
            'the festival "a celebration of the ways rivers can bring us together."',
        ),
        (
            "Ana Ruiz said police had held two men of Green Dawn, a group Lome labels terrorist.",
            "police had held two men of Green Dawn",
        ),
    ],
)
def test_where_what_is_said_begins_and_ends(nlp: Language, text: str, said: str) -> None:
    """Behind 'earlier', at the closing mark, and before what the paper adds of somebody named in it."""
    assert [e.exact for e in one(nlp, text).evidence] == [said]


def test_dashes_around_an_aside_part_nothing(nlp: Language) -> None:
    """Two dashes hold an aside of what is said."""
    text = 'Tunde Bakar, who was there, said the letter – seen by the Guardian – "drives a coach" through that claim.'
    said = 'the letter – seen by the Guardian – "drives a coach" through that claim'
    assert [e.exact for e in one(nlp, text).evidence] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The Herald reported that spies had obtained data, including photos, indicating Chad may build a base.",
            "spies had obtained data, including photos, indicating Chad may build a base",
        ),
        (
            "President Lund says his nation wants to trade with Togo, and would like to see better ties.",
            "his nation wants to trade with Togo, and would like to see better ties",
        ),
        ("Mr. Lund has said he wants a new law, a move Togo has criticized as dangerous.", "he wants a new law"),
    ],
)
def test_what_is_said_goes_on_behind_a_comma(nlp: Language, text: str, said: str) -> None:
    """With what the data show and what else the speaker would like, and not with what others call it."""
    assert [e.exact for e in one(nlp, text).evidence] == [said]


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            'The General Staff rejected claims that its drones had struck a village, calling them "one more fake".',
            "The General Staff",
            'them "one more fake"',
        ),
        (
            'The union called for "due process", and its head of office, Giulio Perra, said Oslo was "watching it".',
            "giulio-perra",
            'Oslo was "watching it"',
        ),
        (
            'Minister Amina Sow denied knowing Ismael "El Mago" Zamora, and said that he "lives elsewhere".',
            "amina-sow",
            'he "lives elsewhere"',
        ),
    ],
)
def test_only_what_is_quoted_of_him_is_said(nlp: Language, text: str, speaker: str, said: str) -> None:
    """Claims that somebody rejects, what another called for and a nickname between marks are no words of his."""
    statements = digest(nlp, text).statements
    assert [(s.speaker, [e.exact for e in s.evidence]) for s in statements[-1:]] == [(speaker, [said])]
    assert all(s.speaker != speaker for s in statements[:-1])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mr. Mohamad was reported as saying he believes the ship was sunk.", "he believes the ship was sunk"),
        (
            "Norway said Friday it hopes Chad sends a clear message to the rebels.",
            "it hopes Chad sends a clear message to the rebels",
        ),
        ("President Ali Said told a Chinese envoy in Lome the coast was free.", "the coast was free"),
    ],
)
def test_one_cue_has_all_that_it_introduces(nlp: Language, text: str, said: str) -> None:
    """Not the report around it, nor without the hope in it, nor with the hearer before it."""
    assert [e.exact for e in one(nlp, text).evidence] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The front said in a leaflet on Monday it had taken two hostages.", "it had taken two hostages"),
        ("The ministry said last week that the rules were clear.", "the rules were clear"),
        ("Ali Khan told a news conference Peru would like to back the plan.", "Peru would like to back the plan"),
        ("The envoy said the arms used in that war had been lost.", "the arms used in that war had been lost"),
        ("The army said Friday 17-year-old Ana Ruiz was safe.", "17-year-old Ana Ruiz was safe"),
        ("The army said Friday at least 40 men were hurt.", "at least 40 men were hurt"),
        ("The army claimed to have hit a weapons store.", "to have hit a weapons store"),
        ("Meanwhile, the rebels will resume talks, negotiator Vera Quint announced.", "the rebels will resume talks"),
    ],
)
def test_content_begins_behind_medium_day_and_hearers(nlp: Language, text: str, said: str) -> None:
    """Where, when and to whom something was said is no part of it."""
    (statement,) = digest(nlp, text).statements
    assert [e.exact for e in statement.evidence] == [said]


def test_who_those_are_that_something_is_said_of(nlp: Language) -> None:
    """A relative clause of the subject of what is said does not make the words before the cue what is said."""
    text = 'In Lima, which backs the rebels, Foreign Minister Ana Ruiz said those who closed the road "will pay".'
    (statement,) = digest(nlp, text).statements
    assert [piece.exact for piece in statement.evidence] == ['those who closed the road "will pay"']


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The inquiry announced Monday was launched after the release of a tape.", []),
        ("The agency announced Monday was a holiday.", ["The agency"]),
    ],
)
def test_what_is_announced_says_nothing(nlp: Language, text: str, speakers: list[str]) -> None:
    """A thing of which somebody told on a day does not tell that the day was something."""
    assert [s.speaker for s in digest(nlp, text).statements] == speakers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Bill Moreno praised Ghana for making "steadfast" efforts.', 'Ghana for making "steadfast" efforts'),
        ('Ana Gil congratulated both sides on their "bold step" and left.', 'both sides on their "bold step"'),
        ('Ana Gil accused the court of "plain incompetence" on Monday.', "plain incompetence"),
        ('Ana Gil vowed to use an "iron fist" against them.', 'to use an "iron fist" against them'),
        ('Ana Gil warned of "new events" in the north.', '"new events" in the north'),
        ('Ana Gil condemned the "attack" on Monday.', 'the "attack"'),
    ],
)
def test_quoted_words_of_praise_blame_and_promises_are_said(nlp: Language, text: str, said: str) -> None:
    """What somebody is praised for, accused of, vowed or warned of is said where words of it are quoted."""
    assert [e.exact for s in digest(nlp, text).statements for e in s.evidence] == [said]


def test_who_is_told_is_no_part_of_it(nlp: Language) -> None:
    """Neither where a participle opens the phrase for the hearers."""
    said = one(nlp, "President Ana Gil told cheering party members she accepted the post.")
    assert said.evidence[0].exact == "she accepted the post"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Ana Gil said "there is no truth in the claims made" by the paper.',
         '"there is no truth in the claims made" by the paper'),
        ('Ana Gil said "we are pleased with the talks".', "we are pleased with the talks"),
    ],
)
def test_a_quotation_that_runs_on_is_said_with_what_follows(nlp: Language, text: str, said: str) -> None:
    """Where the reporter's clause goes on right behind the marks, the words are of his sentence."""
    assert one(nlp, text).evidence[0].exact == said
