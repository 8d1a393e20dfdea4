"""What two agreed before it is called 'the deal', in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import digest


def test_the_deal_is_what_two_agreed_to_do(nlp: Language) -> None:
    """Its parties are those who agreed, its kind is what they agreed, its date when they did."""
    text = (
        "Kenya and the Free Delta Front agreed on Monday to exchange 40 prisoners. "
        "The deal was struck in Nairobi. Uganda welcomed the accord."
    )
    (found,) = digest(nlp, text).agreements
    assert (found.kind, found.parties) == ("prisoner_exchange", ("KE", "free-delta-front"))
    assert (found.status, found.status_history[0].date.edtf) == ("reported", "2024-05-13")  # type: ignore[union-attr]
    assert [e.exact for e in found.evidence] == ["The deal", "the accord"]


def test_what_one_side_agreed_to_is_no_deal_of_its_own(nlp: Language) -> None:
    """One who agreed to something, and a deal that an instrument named before is, make no new one."""
    assert not digest(nlp, "Kenya agreed to cut its budget. The deal pleased nobody.").agreements
    text = "Kenya and Uganda signed a border treaty. Both agreed to publish the treaty. The deal pleased Chad."
    assert len(digest(nlp, text).agreements) == 1
