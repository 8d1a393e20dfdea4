"""What all that is told of a standing comes to, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text, status",
    [
        ("A truce between Mali and Chad took effect on Friday. The two sides signed it in Doha in May.", "in_force"),
        ("Mali says the accord with Chad has lapsed. Chad insists that it remains in force.", "contested"),
        ("A truce reached by Mali and Chad in May was violated within hours.", "violated"),
        ("A truce between Mali and Chad was called off in May.", "terminated"),
        ("Mali and Chad have postponed the signing of a border treaty.", "stalled"),
        ("The truce between Mali and Chad ended more than a year of fighting.", "in_force"),
        ("Mali linked the signing of the treaty with Chad to a vote.", "under_negotiation"),
        ("Mali and Chad discussed the 1998 border treaty.", "in_force"),
    ],
)
def test_the_standing_is_what_was_told_of_the_instrument_itself(nlp: Language, text: str, status: str | None) -> None:
    """What was made outlives how it was made; two sides that differ leave it contested; talk of it is no standing."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


def test_a_time_told_of_the_entry_into_force_is_not_that_of_the_signing(nlp: Language) -> None:
    """'signed the pact, which entered into force in March': the signing is undated."""
    (found,) = digest(nlp, "Mali and Chad signed the border pact, which entered into force in March.").agreements
    dated = {s.status: s.date.text if s.date else "" for s in found.status_history}
    assert dated["signed"] == "" and "March" in dated["in_force"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway's parliament has ratified a trade accord with Peru. It must still be ratified by Peru.", "signed"),
        ("Peru's Senate ratified the pact with Chile, but it has yet to be approved by parliament.", "signed"),
        ("Chad said that the shelling was a breach of the truce that Chad and Mali signed in May.", "signed"),
        ("Talks go on in Oslo despite a peace accord between Chad and Mali.", "in_force"),
        ("Chad shelled a village despite a truce between Chad and Mali.", "violated"),
        ("Norway called on Peru and Chile to sign a joint charter.", "proposed"),
        ("The council will punish people undermining the Basra Peace Agreement.", "in_force"),
    ],
)
def test_half_done_or_one_sides_word_is_not_how_it_stands(nlp: Language, text: str, status: str | None) -> None:
    """What one has yet to ratify is signed; that the other broke it is an accusation; what is asked for is proposed."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The trade accord between Peru and Chile has been in force since July 2016.", "2016-07"),
        ("Under a peace deal between Chad and Mali, a vote was held on May 3.", ""),
        ("Chad and Mali signed an accord promising to end the war by June.", ""),
    ],
)
def test_a_step_has_the_date_of_its_own_words(nlp: Language, text: str, date: str) -> None:
    """Since when it is in force; not when something was done under it, nor by when it is to bring something."""
    (found,) = digest(nlp, text).agreements
    assert [s.date.edtf if s.date else "" for s in found.status_history] == [date]


def test_of_what_nothing_is_told_there_is_no_agreement(nlp: Language) -> None:
    """'any deal', 'a world trade deal' in general talk: no name, no sides, no standing."""
    for text in (
        "Norway's minister says Europe is not ready for a world trade deal.",
        "Colombo must strike a deal with its creditors.",
    ):
        assert digest(nlp, text).agreements == ()
