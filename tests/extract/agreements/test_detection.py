"""Which nouns mention an instrument, one or several, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("Kenya must cut its deficit in order to meet the Salto Treaty criteria.", "Salto Treaty", "in_force"),
        ("Former U.N. chief Kofi Mensah helped broker a peace deal that included a power-sharing agreement.",
         "peace deal", "signed"),
        ("Kenya received a debt-restructuring deal from its creditors in 2002.", "debt-restructuring deal", "signed"),
        ("Kenya's energy minister met his Ugandan counterpart on Friday to sign a road map on energy.",
         "Kenya-Uganda road map", "signed"),
        ("In a resolution passed on Friday, the Security Council said Kenya must leave.",
         "United Nations Security Council resolution", "in_force"),
        ("The resolution, adopted by the Security Council on Monday, extends the mission.",
         "United Nations Security Council resolution", "in_force"),
    ],
)
def test_instruments_are_named_in_many_ways(nlp: Language, text: str, name: str, status: str) -> None:
    """A name before another noun, a peace deal inside a country, a road map, a resolution that a council passed."""
    (found,) = digest(nlp, text).agreements
    assert (found.name, found.status) == (name, status)


@pytest.mark.parametrize(
    "text",
    [
        "The former Warsaw Pact countries joined NATO.",
        "The delegates met at the Salto Convention Center.",
        "All senators signed a resolution on Kenya.",
        "The Party of National Accord said that it would vote in Chad.",
        "The Forces of the Popular Pact (FPP) fired rockets at Hama.",
    ],
)
def test_not_every_name_before_a_noun_is_an_instrument(nlp: Language, text: str) -> None:
    """An alliance, a building, a body named for one, and the resolution of a chamber are none."""
    assert digest(nlp, text).agreements == ()


def test_a_resolution_is_dated_by_its_adoption(nlp: Language) -> None:
    """'passed a resolution on Friday': that is when it was made."""
    (found,) = digest(nlp, "The Security Council passed a resolution on Friday urging Kenya to leave.").agreements
    assert found.date is not None and found.date.edtf == "2024-05-10"


def test_several_are_not_the_one(nlp: Language) -> None:
    """'inked three other agreements ... The accords': several of their own, beside the memorandum."""
    text = (
        "Kenya and Uganda signed a memorandum on security on Monday. The two sides also inked three other agreements "
        "on trade and sport. The accords were praised."
    )
    one, several = digest(nlp, text).agreements
    assert [e.exact for e in one.evidence] == ["a memorandum on security"]
    assert [e.exact for e in several.evidence][1:] == ["The accords"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The 1998 Oslo Agreement ended three decades of violence in Chad.", "peace"),
        ("An agreement mediated by Norway settled the sea border between Chad and Mali.", "border"),
        ("Kenya and Uganda signed a contract on a nuclear reactor.", "nuclear"),
        ("Kenya and Uganda signed a reactor contract.", "energy"),
    ],
)
def test_what_it_brought_tells_its_kind(nlp: Language, text: str, kind: str) -> None:
    """A deal that ended a war is one of peace, one that settled a border one of borders."""
    (found,) = digest(nlp, text).agreements
    assert found.kind == kind


def test_what_states_are_to_do_under_it_makes_it_one(nlp: Language) -> None:
    """'an agreement that would enable Kenya to ...' is told where two countries are; a firm's purchase is not."""
    (found,) = digest(nlp, "They will discuss an agreement that would let Kenya deport Ugandan suspects.").agreements
    assert found.status == "under_negotiation"
    text = "The Kenyan carrier has reached a deal to buy ten planes in Norway."
    assert digest(nlp, text).agreements == ()


def test_what_is_absent_is_none(nlp: Language) -> None:
    """'in the absence of a U.N. resolution': there is none."""
    assert digest(nlp, "He sent troops in the absence of a U.N. resolution on Chad.").agreements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda are close to a deal on fishing rights, the minister said.",
        "Kenya and Uganda are nearing an agreement on fishing rights.",
    ],
)
def test_what_is_all_but_there_is_negotiated(nlp: Language, text: str) -> None:
    """'A and B are close to a deal on fish': they negotiate one."""
    (found,) = digest(nlp, text).agreements
    assert (set(found.parties), found.status) == ({"KE", "UG"}, "under_negotiation")


def test_what_a_parliament_votes_down_is_stalled(nlp: Language) -> None:
    """'voted down a treaty': it comes to nothing for now."""
    (found,) = digest(nlp, "Kenya's parliament voted down a border treaty with Uganda on Tuesday.").agreements
    assert found.status == "stalled"


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


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ('Chad says the wall violates the U.N.-backed "road map" peace plan.', "road map peace plan", "in_force"),
        ("The envoys will discuss the Sahelian peace plan on Monday.", "Sahelian peace plan", "proposed"),
        ("They restarted talks on the U.N.-brokered road map peace plan.", "road map peace plan", "in_force"),
        ("Chadian ministers signed agreements to buy 40 buses.", "Chad agreements", "signed"),
        ("Peru has criticised Chad's trade deals with Mali.", "Chad-Mali trade deals", "in_force"),
        ("The leaders of Chad and Niger announced bilateral trade pacts.", "Chad-Niger trade pacts", "signed"),
        ("The front will reject peace deals between Chad and Niger.", "Chad-Niger peace deals", "in_force"),
        ("The mediator pushed for full implementation of Chad peace accords.", "Chad peace accords", "in_force"),
        ("Peace has held under the 1998 Good Friday peace accord.", "1998 Good Friday peace accord", "in_force"),
    ],
)
def test_plans_for_peace_and_several_at_once(nlp: Language, text: str, name: str, status: str) -> None:
    """The plan that is to end a war is one, and so are several of which it is told whose they are."""
    (found,) = digest(nlp, text).agreements
    assert (found.name, found.status) == (name, status)


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("Kenya and Uganda signed trade deals worth millions of dollars, including a loan for roads.", {"KE", "UG"},
         "signed"),
        ("Kenya and Uganda have signed nine new cooperation agreements, including accords on sport and tourism.",
         {"KE", "UG"}, "signed"),
        ("Kenyan President Otieno Odongo ended his visit by signing a series of border and energy deals with the "
         "Sahel nation.", {"KE"}, "signed"),
        ("Kenya has signed contracts to sell Uganda nine patrol boats.", {"KE"}, "signed"),
        ("Kenyan President Otieno Odongo and Ugandan Prime Minister Yusuf Mugisha signed a document making Kenya a "
         "favoured partner.", {"KE", "UG"}, "signed"),
        ("Nine African leaders signed a pledge to disarm fighters and to improve security.", set(), "signed"),
        ("Kenya wants Uganda and Mali to move toward a limited truce in the border province.", set(), "proposed"),
        ("Kenya raised concerns about a recent deal in Mali to free five Tuareg prisoners.", set(), "in_force"),
    ],
)
def test_instruments_told_of_in_passing(nlp: Language, text: str, parties: set[str], status: str) -> None:
    """Several at once, papers that states sign, a truce that is wanted, what a deal was to bring."""
    (found,) = digest(nlp, text).agreements
    assert (set(found.parties) >= parties, found.status) == (True, status)


def test_what_is_only_compared_is_none(nlp: Language) -> None:
    """'has similar deals with B and C' tells of the one that they are like."""
    text = "Kenya and Uganda signed a border pact on Monday. Kenya has similar deals with Chad and Mali."
    (found,) = digest(nlp, text).agreements
    assert set(found.parties) == {"KE", "UG"}


def test_several_told_again_are_the_same(nlp: Language) -> None:
    """'signed a series of deals ... They signed accords on oil': the second sentence says which."""
    text = "Kenya and Uganda have signed a series of agreements. They signed accords on oil and sport on Monday."
    (found,) = digest(nlp, text).agreements
    assert len(found.evidence) == 2
