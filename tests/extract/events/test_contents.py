"""What the words of a claim hold, and what they leave to others: with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def test_a_verb_of_claiming_alone_claims_nothing(nlp: Language) -> None:
    """'"...," she demanded': what she asks is claimed, the verb is not."""
    found = digest(nlp, '"He has to go," Peruvian Foreign Minister Ana Ruiz demanded.').claims
    assert all(len(c.content.split()) > 2 for c in found)


def test_what_others_do_besides_is_no_part_of_a_claim(nlp: Language) -> None:
    """', as the Union warns': the refusal ends before it."""
    text = "Iran says it has no intention of giving up its plans, as the Union warns that it could lead to war."
    (refusal,) = [c for c in digest(nlp, text).claims if c.kind == "rejection"]
    assert refusal.content == "it has no intention of giving up its plans"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Envoy Pablo Soto told Prime Minister Jane Mbeki that Peru is committed to preserving the truce.",
            ("commitment", "Peru is committed to preserving the truce"),
        ),
        (
            "Kenya's government has promised new measures to combat inflation.",
            ("commitment", "promised new measures to combat inflation"),
        ),
        (
            "Kenya's government promised tough action against the rebels.",
            ("threat", "promised tough action against the rebels"),
        ),
    ],
)
def test_a_promise_is_shown_with_what_it_is_for(nlp: Language, text: str, made: tuple[str, str]) -> None:
    """What somebody is committed to belongs to the claim; only measures against somebody threaten."""
    assert [(c.kind, c.content) for c in digest(nlp, text).claims] == [made]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Norway said it would not sign the pact unless Chad joined.", "conditional"),
        ("Norway said no talks would resume until the rebels withdrew.", "conditional"),
        ("Norway said it would not sign the pact.", "asserted"),
    ],
)
def test_what_is_refused_for_now_is_refused_on_a_condition(nlp: Language, text: str, held: str) -> None:
    """'unless' and 'until' say how long a refusal holds."""
    assert [(c.kind, c.modality) for c in digest(nlp, text).claims] == [("rejection", held)]


def test_what_somebody_shall_be_kept_from_is_told(nlp: Language) -> None:
    """'must be kept from doing it' says nothing without what that is."""
    found = digest(nlp, "Norway said on Monday that Chad must be prevented from selling the rockets.").claims
    assert [c.content for c in found] == ["Chad must be prevented from selling the rockets"]
