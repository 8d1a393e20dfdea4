"""What is an agreement between states or armed groups, and what is none, in sentences written for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "The unions and the Peruvian government signed a deal on Wednesday that averted stoppages.",
        "Mali's government has signed a million-dollar deal with a British security firm.",
        "Iraqi politicians reached an agreement on the makeup of a new cabinet.",
        "Ruiz negotiated an agreement to share power in a new government in Lima.",
        "The president reached a power-sharing deal with his rival in Nairobi.",
        "The talks centred on a power sharing agreement and elections in Kenya.",
        "Kenyan negotiators are struggling to reach an agreement on a new constitution.",
    ],
)
def test_affairs_of_one_country_are_no_agreements(nlp: Language, text: str) -> None:
    """Wages, coalitions and contracts with firms bind no states."""
    assert digest(nlp, text).agreements == ()


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("Peru and Chile signed a pensions accord.", {"PE", "CL"}, "signed"),
        ("Chad renewed its fisheries deal with the European Union.", {"TD", "european-union"}, "in_force"),
        ("Mozambique has been calm since rebels signed a peace deal in May.", {"MZ", "rebels"}, "signed"),
        ("The African Union gave Chad and the rebels a day to respect a cease-fire signed in May.", {"TD", "rebels"},
         "signed"),
        ("Norway says Mali is not in compliance with its treaty with Chad.", {"TD", "ML"}, "in_force"),
        ("Chad and Mali signed a treaty in 1995, but Mali abandoned it in 1999.", {"TD", "ML"}, "withdrawn"),
        ("Chad's peace deal in July with Mali collapsed.", {"TD", "ML"}, "terminated"),
        ("The war ended in a cease-fire, leaving the two Koreas at odds.", {"KP", "KR"}, "in_force"),
        ("Chad was the first to ratify the Basra Convention on waste.", set(), "ratified"),
        ("Norway's leader endorsed the Basra Protocol on waste.", set(), "in_force"),
        ("The Maputo Peace Accord ended a war. The Maputo accord was signed in May.", set(), "signed"),
        ("Chad signed a Compact of Free Association with Niger in 1986.", {"TD", "NE"}, "signed"),
        ("India and Nepal renegotiated their treaty in 2007.", {"IN", "NP"}, "in_force"),
        ("Chad's government will not break the truce with Mali.", {"TD", "ML"}, "in_force"),
        ("Mali's spokesman called the raid a violation of the truce signed by Chad and Mali.", {"TD", "ML"}, "signed"),
        ("Chad rejects the 1993 treaty with Mali.", {"ML"}, "contested"),
    ],
)
def test_parties_and_standing_of_what_is_told(nlp: Language, text: str, parties: set[str], status: str | None) -> None:
    """Whom it binds and how it stands, on nobody's accusation."""
    (found,) = digest(nlp, text).agreements
    assert (set(found.parties), found.status) == (parties, status)


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("Chad and Mali signed an accord on Lake Dera, where clashes broke out in 2021.", {"TD", "ML"}, "signed"),
        ("Norway urged Chad to ensure that the 2012 treaty between Chad and Mali stays in force.", {"TD", "ML"},
         "in_force"),
        ("Mali's parliament has never ratified the border treaty that Mali and Chad signed.", {"ML", "TD"}, "signed"),
        ("Mali's army is split. The Blue Front threatened strikes unless Mali's deal with Chad is cancelled.",
         {"ML", "TD"}, "in_force"),
        ("Mali was absent. The ministers reaffirmed their goal of concluding a trade pact with Chad.", {"TD"},
         "under_negotiation"),
    ],
)  # fmt: skip
def test_only_words_that_govern_it_tell_of_it(nlp: Language, text: str, parties: set[str], status: str | None) -> None:
    """Not what broke out where it holds, what is to be ensured, what others threaten, who was in the news before."""
    (found,) = digest(nlp, text).agreements
    assert (set(found.parties), found.status) == (parties, status)


def test_an_agreement_is_called_by_what_it_is_about(nlp: Language) -> None:
    """'the 2012 agreement on the Lake Dera waterway' is later 'the Lake Dera agreement', and no resolution."""
    text = (
        "Chad called on Mali to respect the 2012 agreement on shipping in the Lake Dera waterway. "
        "The border was drawn under Security Council Resolution 833. The Lake Dera agreement was deposited in 2013."
    )
    found = digest(nlp, text).agreements
    assert [len(a.evidence) for a in found] == [2, 1]


def test_what_somebody_calls_illegal_is_no_other_agreement(nlp: Language) -> None:
    """'an illegal agreement', said of the port deal, is not a second one."""
    text = 'Chad signed a port deal with Mali in May. "They have signed an illegal agreement on our coast," Ruiz said.'
    assert len(digest(nlp, text).agreements) == 1


def test_a_war_tells_whose_treaty_ended_it(nlp: Language) -> None:
    """'fought a war which ended with the Basra Protocol': both who fought are bound; its year dates no standing."""
    (found,) = digest(nlp, "Peru and Chile fought a war which ended with the Basra Protocol of 1934.").agreements
    assert (set(found.parties), found.status_history[0].date) == ({"PE", "CL"}, None)


def test_who_brokered_a_truce_is_its_sponsor(nlp: Language) -> None:
    """'the U.N.-brokered truce between Chad and Mali': the U.N. is no party."""
    (found,) = digest(nlp, "The U.N.-brokered truce between Chad and Mali holds.").agreements
    assert (set(found.parties), found.sponsors) == ({"TD", "ML"}, ("united-nations",))


def test_what_is_no_instrument_in_capitals_either(nlp: Language) -> None:
    """'A GREAT DEAL', 'Global Contracts', 'the Council on Conflict Resolution', a firm's 'Purchase Agreement'."""
    for text in (
        "WHAT A GREAT DEAL THIS WAS",
        "She is the head of Global Contracts at the firm.",
        "He chairs the Council on Conflict Resolution.",
        "Attached is the Turbine Purchase Agreement.",
    ):
        assert digest(nlp, text).agreements == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Norway comments on reports of violations of the truce between Chad and Mali.", "in_force"),
        ("That explains the delay in the signing of the treaty between Chad and Mali.", "stalled"),
        ("Chad and Mali hammered out a deal on water in May.", "signed"),
    ],
)
def test_reports_and_delays_are_no_deeds(nlp: Language, text: str, status: str | None) -> None:
    """What is only said to be broken is not; what keeps the signing from coming about stalls it."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


def test_a_name_of_two_halves_tells_both(nlp: Language) -> None:
    """'the Sino-Mongolian Treaty' binds both."""
    (found,) = digest(nlp, "China and Mongolia abide by the 1962 Sino-Mongolian Border Treaty.").agreements
    assert set(found.parties) == {"CN", "MN"}


def test_people_are_no_parties_of_what_they_act_under(nlp: Language) -> None:
    """'Under the accord Ann Ruiz will join Tom Vega': neither is a side of it."""
    text = "The Bouake Accord was signed in March. Under the accord Ann Ruiz will hand power to Tom Vega."
    (found,) = digest(nlp, text).agreements
    assert found.parties == ()


@pytest.mark.parametrize(
    "text",
    [
        "Peru's teachers reached a wage agreement with the government on Monday.",
        "Two parties in Peru signed a coalition deal on Monday.",
        "Chile sought agreement on taxes.",
    ],
)
def test_an_affair_of_one_country_is_no_agreement(nlp: Language, text: str) -> None:
    """Neither wages nor coalitions nor somebody's consent bind states."""
    assert digest(nlp, text).agreements == ()


def test_what_two_states_sign_is_one(nlp: Language) -> None:
    """A contract that two states sign is theirs."""
    (found,) = digest(nlp, "Peru and Chile signed a gas contract in Lima on Monday.").agreements
    assert set(found.parties) == {"PE", "CL"}


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("Mali said the raid was a violation of the African Union charter.", "African Union charter", "in_force"),
        ("Voters in Malta go to the polls on Sunday in a referendum on the European Union's constitution.",
         "European Union constitution", "signed"),
        ("Lawmakers have rejected a fisheries deal that Mali reached with Chad in May.", "Chad-Mali fisheries deal",
         "contested"),
        ("Mali's spokesman said that the strike would violate a 30-year-old aviation deal between the nations.",
         "aviation deal", "in_force"),
        ("Mali asked the World Trade Organization to make progress toward a regional trade agreement.",
         "regional trade agreement", "under_negotiation"),
        ("Norwegian mediators discussed a draft peace proposal with Mali and the rebels.", "Mali peace proposal",
         "drafted"),
        ("Norway is trying to save a more than three-year-old ceasefire between Mali and Chad.",
         "Chad-Mali ceasefire", "in_force"),
    ],
)
def test_papers_of_leagues_and_what_lawmakers_reject(nlp: Language, text: str, name: str, status: str) -> None:
    """A league's charter or constitution binds its members; who rejects a deal has not made it."""
    (found,) = digest(nlp, text).agreements
    assert (found.name, found.status) == (name, status)


def test_the_constitution_of_one_country_is_none(nlp: Language) -> None:
    """It is a law."""
    assert digest(nlp, "Mali's new constitution was approved in a referendum, the African Union said.").agreements == ()


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Norway and Peru signed a letter of intent in March to build a gas pipeline.", "energy", "signed"),
        ("Norway and Peru resumed talks on a free trade area on Monday.", "trade", "under_negotiation"),
        ("Talks on a customs union between Norway and Peru will resume in May.", "trade", "under_negotiation"),
        ("Norway and Peru initialled a fish farming protocol.", "other", "initialled"),
        ("Norway and Peru signed a convention on combating piracy on Monday.", "other", "signed"),
        ("Ali Bako and Omar Musa signed a joint statement under which Chad and Togo will trade.", "trade", "signed"),
    ],
)
def test_papers_of_states_by_what_is_done_to_them(nlp: Language, text: str, kind: str, status: str) -> None:
    """Letters of intent, what talks are to bring about, protocols and statements that are signed."""
    (found,) = digest(nlp, text).agreements
    assert (found.status, len(found.parties)) == (status, 2)
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    ["A minister wrote a letter to Peru.", "Areas of Norway and Peru were hit.", "Peru joined the customs union."],
)
def test_letters_and_areas_are_no_papers(nlp: Language, text: str) -> None:
    """Only letters of intent, and areas that are still talked of."""
    assert digest(nlp, text).agreements == ()


def test_a_name_with_the_word_resolution_in_it_is_no_consent(nlp: Language) -> None:
    """'the Agreement on the Resolution of the Conflict' is a treaty, though 'agreement on a resolution' is none."""
    text = "Kenya urged the parties to respect the Revitalised Agreement on the Resolution of the Conflict in Chad."
    (found,) = digest(nlp, text).agreements
    assert found.status == "in_force"
    assert digest(nlp, "Kenya hopes for agreement on a resolution on Chad.").agreements == ()
