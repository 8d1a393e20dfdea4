"""What somebody says by a phrase instead of a verb of saying."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def said(nlp: Language, text: str) -> list[tuple[str, str]]:
    """The speakers of the statements of a text with what they say."""
    return [(s.speaker, " … ".join(e.exact for e in s.evidence)) for s in digest(nlp, text).statements]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Ana Holm issued a warning that the dam could burst.", "ana-holm", "the dam could burst"),
        ("Ola Berg gave assurances that Norway would pay.", "ola-berg", "Norway would pay"),
        ("The envoy conveyed his government's concern that the road was shut.", "envoy", "the road was shut"),
        ("Ana Holm raised fears that wells would dry up.", "ana-holm", "wells would dry up"),
        ("Ali Noor made it clear that Kenya would not pay.", "ali-noor", "Kenya would not pay"),
        ("Ali Noor made clear that Kenya would not pay.", "ali-noor", "Kenya would not pay"),
        ("The ministry let it be known that Kenya would not pay.", "ministry", "Kenya would not pay"),
        ("Police put the number of displaced at 1,200.", "police", "the number of displaced at 1,200"),
        ("The union estimated the cost at $3 million.", "union", "the cost at $3 million"),
        ("Ana Holm regretted that nobody had come.", "ana-holm", "nobody had come"),
        ("Ana Holm expressed the view that the deal was dead.", "ana-holm", "the view that the deal was dead"),
    ],
)
def test_a_phrase_tells_what_somebody_says(nlp: Language, text: str, who: str, what: str) -> None:
    """The noun or adjective carries the clause, and whoever does it speaks."""
    assert said(nlp, text) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Holm never issued a warning that the dam could burst.",
        "A warning that the dam could burst was issued.",
        "The storm made it clear that the dam was weak.",
        "The crash put the number of losses at 12.",
        "Ana Holm put the box at number 12.",
        "Ana Holm expressed anger at the delay.",
        "Ana Holm denied making a promise that Norway would pay.",
        "Ana Holm failed to give an assurance that Norway would pay.",
        "Ana Holm apologised for making the claim that the dam was weak.",
        "Ana Holm repeated Chad's claim that the dam was weak.",
        "Ana Holm shared the fear of many that the dam would burst.",
    ],
)
def test_nobody_says_it(nlp: Language, text: str) -> None:
    """What was not said, what nobody named says, what a thing shows."""
    assert not said(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Holm raised fears that Kenya would attack Chad.",
        "Ana Holm raised doubts that Kenya would withdraw its troops.",
        "Ana Holm raised hopes that Kenya would free the prisoners.",
        "Ana Holm conveyed the expectation that Kenya would free the prisoners.",
    ],
)
def test_what_is_feared_or_hoped_is_nobodys_word(nlp: Language, text: str) -> None:
    """Whom it is feared or hoped of has neither threatened it nor promised it."""
    found = digest(nlp, text)
    assert not {"THREATEN", "AGREE"} & {e.type for e in found.events}
    assert not [c for c in found.claims if "KE" in c.by]


def test_regret_is_for_what_is_so(nlp: Language) -> None:
    """What somebody feels at a deed is no ground for the deed."""
    events = digest(nlp, "Norway expressed regret that Kenya had expelled the envoy.").events
    assert [e.modality for e in events if e.actors == ("KE",)] == ["asserted"]
