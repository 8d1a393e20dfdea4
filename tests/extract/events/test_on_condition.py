"""What somebody promises, threatens or refuses on a condition, and what stands in the condition; with the pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen are threatening to kill Ana Ruiz if their demands are not met, Lima Radio said.", "threat"),
        ("The rebels vowed to go on striking Kenya unless Nairobi frees their leader.", "threat"),
        ("President Ali Sy threatened to retaliate by closing the port of Lome if the levy is kept.", "threat"),
        ("President Ali Sy said Chad is ready to send doctors, if requested by Togo.", "commitment"),
        ("Kenya and Chad are voicing concern, and warning they will not deal with Mali unless it disarms.", "threat"),
        ("General Ali Sy warned of more violence in Chad unless the government can rebuild the north.", "warning"),
    ],
)
def test_what_is_claimed_on_a_printed_condition_is_conditional(nlp: Language, text: str, kind: str) -> None:
    """Whichever word the condition hangs on, and whoever tells of the claim."""
    assert ("conditional", kind) in {(c.modality, c.kind) for c in digest(nlp, text).claims}


def test_a_condition_of_somebody_else_is_none_of_the_promise(nlp: Language) -> None:
    """'promised to arm men who fight if asked'."""
    (claim,) = digest(nlp, "President Ali Sy of Chad promised to free all officers who resign if asked.").claims
    assert claim.modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "The Council could act if it finds Chad has violated the Lima Treaty.",
        "Togo is ready to hold talks with the rebels, provided the rebels stop killing civilians.",
        "The Mali Front could lay down its arms, provided that the army stops killing civilians.",
        "Togo will not deal with Chad unless the junta retreats and acknowledges that it shelled Lome.",
        "Togo is to free 18 soldiers once observers confirm that the rebels have withdrawn from Lome.",
        "Togo will cut all ties until Chad guarantees that it will not happen again.",
    ],
)
def test_what_a_condition_tells_is_neither_done_nor_said(nlp: Language, text: str) -> None:
    """'if it finds that they left', 'once observers confirm that they left': nobody has said so yet."""
    found = digest(nlp, text)
    held = {e.modality for e in found.events} | {h.modality for a in found.agreements for h in a.status_history}
    assert "reported" not in held
    assert not {(e.type, e.modality) for e in found.events} & {("RETREAT", "asserted"), ("REJECT", "asserted")}
    assert not found.statements


@pytest.mark.parametrize("opening", ["once the roads are repaired", "as soon as Mali approves the funds"])
def test_a_deed_that_waits_for_another_is_conditional(nlp: Language, opening: str) -> None:
    """'would send troops as soon as they pay'."""
    (event,) = digest(nlp, f"President Ana Ruiz said Chad would send troops to Mali {opening}.").events
    assert event.modality == "conditional"
