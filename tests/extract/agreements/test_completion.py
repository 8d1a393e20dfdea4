"""The parties that the words of a mention leave open, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad's cabinet approved the visit. Under an agreement with Niger, Nigerien police are to man the border.",
         {"TD", "NE"}),
        ("San Marino's economy will be shaped by the signing of an information exchange agreement with Italy.",
         {"SM", "IT"}),
        ("Following the signing of an IMF stand-by agreement in 2000, Chad received a credit.",
         {"TD", "international-monetary-fund"}),
        ("Chad received a debt-relief deal from Norway in May.", {"TD", "NO"}),
        ("Norway reminded the new leaders that they had signed a friendship treaty with Chad.", {"TD"}),
        ("The junta drew closer to Russia. It expelled French troops and signed a memorandum with Chad.", {"TD"}),
    ],
)  # fmt: skip
def test_the_other_side_is_told_beside_or_left_out(nlp: Language, text: str, parties: set[str]) -> None:
    """Whoever alone is told of beside 'an agreement with X' is its other side; who only speaks or is hit is not."""
    assert any(set(a.parties) == parties for a in digest(nlp, text).agreements)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Chad's leader said on Thursday that he hoped to sign a peace treaty with arch-foe Niger.", {"TD", "NE"}),
        ("Chad's minister told reporters that a transit pact with Niger is being revised.", {"TD", "NE"}),
        ("Chad and Niger traded fire despite a truce.", {"TD", "NE"}),
        ("North and South Korea agreed to stop drills in an accord signed by their defence chiefs.", {"KP", "KR"}),
        ("Mali's Prime Minister Musa Keita signed the climate accord with his Indian counterpart in London.",
         {"ML", "IN"}),
        ("Malian Prime Minister Musa Keita ended a visit by signing trade deals with the nation. Prime Minister Keita "
         "and Peruvian President Ann Soto Wednesday signed the deals, which include sales of ships.", {"ML", "PE"}),
        ("A fishing pact that Musa Keita, then Mali's president, signed with India in 2009 was rejected.",
         {"ML", "IN"}),
        ("The accord, signed in Kigali by President Musa Keita and Unity Party leader Ann Soto, ends the conflict in "
         "Mali. Keita is Mali's president. The Unity Party fought Mali's army for years.", {"ML", "unity-party"}),
    ],
)  # fmt: skip
def test_who_signs_says_or_fights_is_a_side(nlp: Language, text: str, parties: set[str]) -> None:
    """Who hopes to sign, tells reporters of its pact or fights in spite of a truce is bound; who has left since signed
    for his country."""
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == parties


def test_the_deal_is_what_two_agreed_to_do(nlp: Language) -> None:
    """Its parties are those who agreed, its kind is what they agreed, its date when they did."""
    text = (
        "Kenya and the Free Delta Front agreed on Monday to exchange 40 prisoners. "
        "The deal was struck in Nairobi. Uganda welcomed the accord."
    )
    (found,) = digest(nlp, text).agreements
    assert (found.kind, found.parties) == ("prisoner_exchange", ("KE", "free-delta-front"))
    assert (found.status, found.status_history[0].date.edtf) == ("signed", "2024-05-13")  # type: ignore[union-attr]
    assert [e.exact for e in found.evidence] == ["The deal", "the accord"]


def test_what_one_side_agreed_to_is_no_deal_of_its_own(nlp: Language) -> None:
    """One who agreed to something, and a deal that an instrument named before is, make no new one."""
    assert not digest(nlp, "Kenya agreed to cut its budget. The deal pleased nobody.").agreements
    text = "Kenya and Uganda signed a border treaty. Both agreed to publish the treaty. The deal pleased Chad."
    assert len(digest(nlp, text).agreements) == 1


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Chad and Togo signed a revised peace accord. The first agreement, which Bako and Sika signed before "
            "leaders including Kenyan President Omar Musa, was thrown out.",
            [("TD", "TG"), ("TD", "TG")],
        ),
        (
            "Chad's government and the FACT rebels signed a ceasefire on Friday. FACT declared a unilateral ceasefire "
            "in December.",
            [("chad-government", "fact"), ("fact",)],
        ),
        (
            "Chad's government and forces loyal to Ali Bako announced a truce. Roads were cut by tribes in Chad.",
            [("TD",)],
        ),
    ],
)
def test_no_pair_is_guessed_where_others_are_told(nlp: Language, text: str, parties: list[tuple[str, ...]]) -> None:
    """Guests are no sides, what one side alone declares binds it alone, and those who make a truce are its sides."""
    assert [a.parties for a in digest(nlp, text).agreements] == parties


def test_what_only_a_pronoun_means_is_no_instrument(nlp: Language) -> None:
    """'It was signed by ...' with nothing named before tells of none."""
    made = digest(nlp, "It was signed by the then Prime Ministers Asha Devi and Bimal Rana of India and Nepal.")
    assert made.agreements == ()
