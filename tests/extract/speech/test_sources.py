"""Who is the source of what is said, read from whole sentences: days, places and things never are."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Statement
from tests.extract.prose import digest


def statements(nlp: Language, text: str) -> list[tuple[str, ...]]:
    """The speakers of each statement of a text."""
    return [(s.speaker, *s.joint) for s in digest(nlp, text).statements]


def one(nlp: Language, text: str) -> Statement:
    """The only statement of a text."""
    (statement,) = digest(nlp, text).statements
    return statement


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kenyan officials late Thursday said the ferry had sunk.", "KE"),
        ("Kenyan officials early on Monday said the road was open.", "KE"),
        ("Professor Ane Lund, from Bergen, Norway, said the ice was thin.", "ane-lund"),
        ("A doctor in Salta, Argentina, said the boy would live.", "A doctor in Salta, Argentina"),
        ("The judges threw out the petition saying the vote was lawful.", "The judges"),
        ("The Kenyan army confirmed a night raid near the river, saying it had freed two hostages.", "kenya-army"),
        ("The vote puts Mr. Okafor at odds with Mayor Rita Gomes, who says the bridge is safe.", "rita-gomes"),
    ],
)
def test_days_places_and_things_do_not_speak(nlp: Language, text: str, speaker: str) -> None:
    """Beside a day, behind a town and behind the thing that a verb is done to, its subject speaks."""
    assert statements(nlp, text) == [(speaker,)]


@pytest.mark.parametrize(
    "text",
    [
        "The courts must decide according to law.",
        "Seats are given according to how well a party does.",
        "Police raided a house owned by a gang said to be hiding in the hills.",
    ],
)
def test_what_nobody_says_is_no_statement(nlp: Language, text: str) -> None:
    """A measure by which something goes is no source, and what is said to be so is nobody's word."""
    assert statements(nlp, text) == []


def test_two_who_tell_something_are_two(nlp: Language) -> None:
    """Unnamed sources that 'and' joins say it together."""
    text = "The ship landed rifles, according to two dock workers and a naval officer who asked not to be named."
    assert statements(nlp, text) == [("two dock workers", "a naval officer")]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Togo issued a joint statement on Monday. The statement said that flights would resume in March.",
        "In a joint statement released by the two foreign ministries, Chad and Togo agreed to meet again. "
        "Flights would resume in March, the statement said.",
    ],
)
def test_a_joint_statement_is_of_both(nlp: Language, text: str) -> None:
    """'The statement' goes on from the joint one told of before, for all who issued it."""
    assert statements(nlp, text) == [("TD", "TG")]


@pytest.mark.parametrize(
    "text",
    [
        'The bill makes unions register as "bodies acting for a foreign state." Minister Davit Lomi says it is needed.',
        'The decree bans groups seen as "hostile to the nation." Minister Davit Lomi said it is needed.',
    ],
)
def test_a_sentence_that_ends_in_a_quotation_is_the_papers(nlp: Language, text: str) -> None:
    """What stands before the next sentence's speaker is no part of what he says."""
    assert [e.exact for e in one(nlp, text).evidence] == ["it is needed"]


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
    ],
)
def test_what_is_said_stands_behind_more_than_the_verb(nlp: Language, text: str, said: str) -> None:
    """Behind what something is called, where it was said, and whom it is said of."""
    assert [e.exact for e in one(nlp, text).evidence] == [said]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ('Foreign Minister Ana Ruiz called on Peru to "honour its word".', ("PE",)),
        ('Foreign Minister Ana Ruiz urged Chad to "come to the table".', ("TD",)),
        ("Defence Minister Jon Berg told Swedish television that the army had fuel.", ("press",)),
        ("Defence Minister Jon Berg told state TV that the army had fuel.", ("press",)),
        ("Defence Minister Jon Berg told a conference in Malmo that the army had fuel.", ()),
        ("Defence Minister Jon Berg told a news conference that the army had fuel.", ("press",)),
    ],
)
def test_who_is_spoken_to(nlp: Language, text: str, addressee: tuple[str, ...]) -> None:
    """Who is called on is spoken to; a broadcaster without a name is the press and no state, a conference nobody."""
    assert one(nlp, text).addressee == addressee
