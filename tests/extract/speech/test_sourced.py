"""What 'according to X' and an inserted cue range over, and what is denied: sentences with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        (
            "Ana Ruiz plans to visit Ghana at the end of May, according to army officers, as part of a long tour.",
            "army-officers",
            "Ana Ruiz plans to visit Ghana at the end of May // as part of a long tour",
        ),
        (
            "Chile, Peru and Togo agreed on Monday to deepen cooperation in trade and transit, "
            "according to a report issued after the second round of the talks.",
            "a report",
            "Chile, Peru and Togo agreed on Monday to deepen cooperation in trade and transit",
        ),
        (
            "The guerrillas had demanded that the release of their men be written into the paper, a condition which "
            "was turned down by Peru, according to a diplomat who followed the talks.",
            "diplomat",
            "The guerrillas had demanded that the release of their men be written into the paper, a condition which "
            "was turned down by Peru",
        ),
    ],
)
def test_at_the_end_of_a_sentence_all_of_it_is_on_their_word(nlp: Language, text: str, speaker: str, said: str) -> None:
    """Behind a comma 'according to' ranges over the whole sentence, whatever a parse hangs it on."""
    (statement,) = digest(nlp, text).statements
    assert statement.speaker == speaker
    assert " // ".join(e.exact for e in statement.evidence) == said


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Peru's minister, Ana Ruiz, ruled out that Lima would intervene in the case.", "denied"),
        ("Ana Ruiz rejected that Peru had broken the law.", "denied"),
        ("Ana Ruiz denied that any shots were fired.", "denied"),
        ("Ana Ruiz insisted that shots were fired.", "asserted"),
    ],
)
def test_what_is_ruled_out_is_not_claimed(nlp: Language, text: str, modality: str) -> None:
    """A statement whose cue denies or rules out what it introduces is denied."""
    assert [s.modality for s in digest(nlp, text).statements] == [modality]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "President Ana Ruiz has not asked Chile for a visa, spokesman Omar Haq said on July 28, contradicting a "
            "newspaper report that Chile had denied her entry.",
            "President Ana Ruiz has not asked Chile for a visa",
        ),
        (
            "Minister Omar Haq says no women took part in the raid, disputing a claim of the rebels that one did.",
            "no women took part in the raid",
        ),
    ],
)
def test_what_a_speaker_answers_is_not_said_by_him(nlp: Language, text: str, said: str) -> None:
    """', contradicting a report' is done by who speaks and is no part of what he says."""
    found = digest(nlp, text)
    assert [e.exact for s in found.statements for e in s.evidence] == [said]
    assert all(c.by == "omar-haq" for c in found.claims)


def test_denied_media_reports_say_nothing(nlp: Language) -> None:
    """'Peruvian media reports' is no sentence."""
    found = digest(nlp, "Officials close to Ana Ruiz denied Peruvian media reports that the meeting was called off.")
    assert not found.statements


def test_the_words_of_a_claim_keep_both_marks(nlp: Language) -> None:
    """'"firmly opposes" it' begins at its mark."""
    found = digest(nlp, 'The foreign ministry of Peru reiterated that Lima "firmly opposes" any transit by Chile.')
    assert [c.content for c in found.claims] == ['"firmly opposes" any transit by Chile']


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("President Ana Ruiz fired back that the deal was dead.", "ana-ruiz", "the deal was dead"),
        ("Diplomats in Oslo say Chile has withheld its consent.", "diplomats", "Chile has withheld its consent"),
        (
            "The rebels have signed a truce, Norway said on Friday, raising hopes of an end to the war.",
            "NO",
            "The rebels have signed a truce",
        ),
    ],
)
def test_who_says_what_and_no_more(nlp: Language, text: str, speaker: str, said: str) -> None:
    """Who hits back says so, diplomats are not of the town they are in, and what a paper makes of it nobody said."""
    (statement,) = digest(nlp, text).statements
    assert (statement.speaker, [e.exact for e in statement.evidence]) == (speaker, [said])
    assert not [c for c in digest(nlp, text).claims if c.kind == "accusation"]
