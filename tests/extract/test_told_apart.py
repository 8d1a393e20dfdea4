"""Voices told apart: what one says, what another answers, what the paper tells beside it; with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

Said = list[tuple[str, str]]


def said(nlp: Language, text: str) -> Said:
    """The statements of a text: by whom, and the words of their first piece."""
    return [(s.speaker, s.evidence[0].exact) for s in digest(nlp, text).statements]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Envoy Ola Berg of Norway had been expected to announce that the panel would meet.", []),
        ("Norway was due to declare that it had left.", []),
        (
            "Norwegian media reported that Norway had agreed to talks; a Chadian official said no offer had been made.",
            [("norwegian-media", "Norway had agreed to talks"), ("chadian-official", "no offer had been made")],
        ),
        (
            "The dead were buried on Friday, Envoy Ola Berg of Norway said, hours after the talks in Oslo broke down.",
            [("ola-berg", "The dead were buried on Friday")],
        ),
        (
            "The talks were dead, Ola Berg said, adding that nobody came.",
            [("ola-berg", "The talks were dead"), ("ola-berg", "nobody came")],
        ),
        ("Candidate Ola Berg claimed victory on Tuesday in the election, as rivals alleged fraud.", []),
        (
            "The mission, led by former Minister Ola Berg of Norway, said the vote was calm.",
            [("mission", "the vote was calm")],
        ),
    ],
)
def test_each_says_his_own(nlp: Language, text: str, found: Said) -> None:
    """What was only to be said is not said; another voice begins behind a semicolon; occasions are the paper's."""
    assert said(nlp, text) == found


def test_a_denial_beside_an_accusation_is_the_papers_own(nlp: Language) -> None:
    """'blamed Chad, which denied that it had fired': no denial on the accuser's word."""
    (denial,) = [c for c in digest(nlp, "Norway blamed Chad, which denied that it had fired.").claims if c.by == "TD"]
    assert (denial.kind, denial.modality, denial.attribution) == ("denial", "asserted", None)


@pytest.mark.parametrize(
    "text",
    [
        "Commenting on reports that Norway had attacked Chad, Foreign Minister Ola Berg dismissed them as fake.",
        "Asked about reports that Norway had attacked Chad, Foreign Minister Ola Berg said they were false.",
    ],
)
def test_reports_that_are_commented_on_and_dismissed_are_denied(nlp: Language, text: str) -> None:
    """What the reports hold reads as denied, and is nobody's statement."""
    found = digest(nlp, text)
    assert [e.modality for e in found.events if e.type == "ASSAULT"] == ["denied"]
    assert not any("attacked" in e.exact for s in found.statements for e in s.evidence)


def test_what_is_demanded_is_not_done(nlp: Language) -> None:
    """'insists that the government resign': nobody has resigned."""
    found = digest(nlp, "Chad's opposition called a strike. It insists that the government resign.")
    assert not [e for e in found.events if e.type == "RETREAT"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad was said to have shelled Bol in Sudan.",
        "Norway did not confirm that Chad had shelled Bol in Sudan.",
        "Nobody could confirm that Chad had shelled Bol in Sudan.",
        "There was no evidence that Chad shelled Bol in Sudan.",
        "The envoy of Norway neither confirmed nor denied that Chad had shelled Bol in Sudan.",
    ],
)
def test_what_nobody_vouches_for_is_uncertain(nlp: Language, text: str) -> None:
    """'did not confirm that Chad had shelled Bol': it reads as open, never as a fact."""
    found = digest(nlp, text).events
    assert [e.modality for e in found if e.type == "ASSAULT"] in ([], ["uncertain"])


def test_nobody_is_no_source(nlp: Language) -> None:
    """'Nobody could confirm that ...': the word of nobody is no attribution."""
    found = digest(nlp, "Nobody could confirm that Chad had shelled Bol in Sudan.").events
    assert not [e for e in found if e.attribution is not None and e.attribution.source == "Nobody"]
