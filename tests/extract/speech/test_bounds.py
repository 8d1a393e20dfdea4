"""Where what somebody says begins and ends: sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def told(nlp: Language, text: str) -> list[str]:
    """The words of the statements of a text, pieces joined by ' // '."""
    return [" // ".join(e.exact for e in s.evidence) for s in digest(nlp, text).statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghana said the border was open, but Togo insisted that it remained closed.",
            ["the border was open", "it remained closed"],
        ),
        ("Rebels in Togo demanded that the army leave Lome, something Prime Minister Ana Lo ruled out.", []),
        (
            'Rada Ilic said the talks would be held "before Easter," but an adviser to the Senate said no day was set.',
            ['the talks would be held "before Easter,"', "no day was set"],
        ),
        (
            'Ana Berg said afterwards that Europe would not "pay for the war," while Jean Riva said talks could begin.',
            ['Europe would not "pay for the war,"', "talks could begin"],
        ),
        (
            "The rebels say they hold the town; the army retook it on Friday, Defence Minister Pal Kis said.",
            ["they hold the town", "the army retook it on Friday"],
        ),
        (
            "The Kremlin said it was ready for talks and Finland called on Moscow to prove it.",
            ["it was ready for talks"],
        ),
        (
            'The minister promised that the tax would be cut, a pledge the opposition called "a fairy tale".',
            ["the tax would be cut", "a fairy tale"],
        ),
        (
            "Officials say the raid began after the rebels, known as the Red Front, rejected repeated offers of talks.",
            ["the raid began after the rebels, known as the Red Front, rejected repeated offers of talks"],
        ),
        ("The ministry said the men were alive, but it did not offer details.", ["the men were alive"]),
        (
            "Interior Minister Sara Lind said the truce holds, as the deadline set by the rebels expired on Sunday.",
            ["the truce holds"],
        ),
        (
            "The army has left the town, Interior Minister Sara Lind told journalists on Friday, while rescuers dug.",
            ["The army has left the town"],
        ),
        ("Neither side has replied, a diplomat said on his return because he was asked.", ["Neither side has replied"]),
    ],
)
def test_what_another_says_or_the_paper_adds_is_not_said(nlp: Language, text: str, expected: list[str]) -> None:
    """A saying ends before another's words, before what the speaker leaves unsaid and before what the paper tells."""
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru, the minister said, had never closed its ports.", ["Peru // had never closed its ports"]),
        (
            "The bridge fell at dawn; engineers, Mayor Ana Gil told Radio Sava, had warned of cracks for years.",
            ["engineers // had warned of cracks for years"],
        ),
        (
            "The tax will be cut in May, the finance minister promised, if parliament agrees.",
            ["The tax will be cut in May // if parliament agrees"],
        ),
        ("Togo's government contends eight others are dead.", ["eight others are dead"]),
        (
            "Mayor Ana Gil said the men were well, had food and would be freed soon.",
            ["the men were well, had food and would be freed soon"],
        ),
    ],
)
def test_all_that_is_said_is_told(nlp: Language, text: str, expected: list[str]) -> None:
    """A single word before a cue, the clause behind a semicolon, a lost subject and listed predicates are said."""
    assert told(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Expressing "deep regret" over the raids, Togo said Ghana would pay.', '"deep regret" over the raids'),
        ("The UN panel said in a report leaked this week that gold was smuggled.", "gold was smuggled"),
        ("The minister said in July he had opened the mine.", "he had opened the mine"),
        ("The minister said last week's vote was rigged.", "last week's vote was rigged"),
        ("Ana Gil told state television the army had won.", "the army had won"),
    ],
)
def test_marks_pair_up_and_what_dates_a_saying_is_no_part_of_it(nlp: Language, text: str, expected: str) -> None:
    """Both marks of a quotation that begins or ends in the words stay; where and when it was said does not."""
    assert told(nlp, text)[0] == expected


def test_titles_of_works_are_not_said(nlp: Language) -> None:
    """'published his book "..."' quotes nobody."""
    assert told(nlp, "Omar Haddad published his book “Salt and Stone” in May.") == []


def test_a_bill_demands_nothing(nlp: Language) -> None:
    """'passed a bill that would require ...' is no statement of the bill."""
    text = "Togo's cabinet passed a bill that would require settlers to pledge loyalty to a “free and just” state."
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels say he rules like a king, and have accused him of fraud.", "he rules like a king"),
        ("Mr. Keller alleges there were many frauds and is refusing to give up his post.", "there were many frauds"),
        ("The unions say he is lying and have left the talks.", "he is lying"),
        ("Officials say it is safe and has been inspected twice.", "it is safe and has been inspected twice"),
    ],
)
def test_what_cannot_go_on_with_what_is_said_is_not_said(nlp: Language, text: str, expected: str) -> None:
    """A verb in the present that cannot stand with the subject of what is said belongs to who speaks."""
    assert told(nlp, text) == [expected]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Some lawmakers say they still have doubts about the dam, and have threatened to block the loan.",
            "they still have doubts about the dam",
        ),
        (
            "Lawyers for the miners have been saying for months that they will appeal, but have yet to do so.",
            "they will appeal",
        ),
        (
            "The envoy says he is horrified by the raids and called on the government to end them.",
            "he is horrified by the raids",
        ),
        (
            "Moreno told reporters on Tuesday he has news of the plot to shut the dam and a mill, though he did not "
            "elaborate.",
            "he has news of the plot to shut the dam and a mill",
        ),
        (
            'The chairman remarked that "geese rule the marsh by proxy," setting off a storm of protest.',
            "geese rule the marsh by proxy",
        ),
    ],
)
def test_what_who_speaks_does_besides_is_not_said(nlp: Language, text: str, said: str) -> None:
    """What somebody has asked, threatened or not yet done is told by the paper, behind what he says of himself."""
    assert told(nlp, text)[:1] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Chadian army said Saturday one of its trucks was burned.", "one of its trucks was burned"),
        ("The Chadian army said Saturday more men must come.", "more men must come"),
        ("The mayor said Friday closing the port was a mistake.", "closing the port was a mistake"),
        (
            "The league said in an Internet statement Friday the raids were a reprisal for the killing of a guard.",
            "the raids were a reprisal for the killing of a guard",
        ),
        (
            "A new poll indicates only a third of Peruvians believe their judges are honest.",
            "only a third of Peruvians believe their judges are honest",
        ),
        (
            "Japan and Peru have warned Chile it will face a strong response if it closes the port.",
            "it will face a strong response if it closes the port",
        ),
    ],
)
def test_what_is_said_begins_behind_hearer_day_and_means(nlp: Language, text: str, said: str) -> None:
    """What is said begins with its own subject, not with who is told, on which day and where."""
    assert told(nlp, text) == [said]


def test_others_speak_behind_but_without_a_comma(nlp: Language) -> None:
    """'says two died but clerks say more did': what the clerks say is not on the word of who spoke first."""
    told = digest(nlp, "The Peruvian government says 169 were killed but rights groups say many more died.").statements
    assert [(s.evidence[0].exact, s.reported_by) for s in told] == [("169 were killed", ""), ("many more died", "")]
