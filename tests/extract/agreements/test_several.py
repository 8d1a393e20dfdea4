"""Several instruments in one noun: 'treaties with B and C', 'U.N. resolutions'."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import digest


def test_one_with_each_is_told_for_each(nlp: Language) -> None:
    """'has treaties with B, C and D': three, each between two."""
    found = digest(nlp, "Kenya has negotiated trade agreements with Uganda, Rwanda and Malawi.").agreements
    assert [set(a.parties) for a in found] == [{"KE", "UG"}, {"KE", "RW"}, {"KE", "MW"}]
    assert found[0].name == "Kenya-Uganda trade agreement"


def test_several_that_two_sign_are_told_once(nlp: Language) -> None:
    """'also signed three other agreements on trade and sport': what is said of them holds of all."""
    (found,) = digest(nlp, "Chad and Kenya signed three other agreements on tourism, sport and youth.").agreements
    assert (set(found.parties), found.status) == ({"TD", "KE"}, "signed")


def test_a_resolution_is_told_by_its_council(nlp: Language) -> None:
    """'last week's IAEA resolution', 'U.N. resolutions': they need no number."""
    (found,) = digest(nlp, "Iran has ignored U.N. resolutions demanding that it stop enrichment.").agreements
    assert (found.kind, found.status) == ("resolution", "violated")


def test_deals_of_nobody_are_none(nlp: Language) -> None:
    """'solicited oil deals', 'dozens of deals': nobody made them with anybody."""
    assert digest(nlp, "Chad's minister solicited oil deals. Dozens of deals were signed in Mali.").agreements == ()
