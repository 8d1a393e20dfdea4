"""What all that is told of a status comes to, and what is taken as known, in sentences written for it."""

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
        ("Mali accused Chad of emptying a ten-year-old friendship treaty.", "in_force"),
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


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Under an agreement with Kampala, Kenya is to station 300 policemen at the border.", "in_force"),
        ("Kenya will operate the port until 2030 through a lease agreement with Uganda.", "in_force"),
        ("Norway criticised Mali for violating a ceasefire accord in place since 2012.", "in_force"),
        ("Kenya has freed 40 fishermen as part of an accord with Uganda to end the quarrel.", "in_force"),
        ("Kenya's foreign minister said the Lake Convention applies to fishermen, too.", "in_force"),
        ("The spokesman said Chad relies on a loan agreement with Sudan.", "in_force"),
        ("A fisheries agreement between Kenya and Uganda ended the quarrel in 1992.", "in_force"),
    ],
)
def test_what_is_used_or_broken_is_in_force(nlp: Language, text: str, status: str) -> None:
    """Who does something under an instrument, in breach of it or because of it takes it as one that there is."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status
    assert found.status_history[-1].evidence


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A fisheries agreement between Kenya and Uganda would give Kampala access to the sea.", "proposed"),
        ("The two sides hope to reach agreement at a summit on a formal truce between Chad and Sudan.", "proposed"),
        ("Envoys of Chad met for talks on forging a power-sharing deal between Chad and Sudan.", "under_negotiation"),
    ],
)
def test_what_is_only_thought_of_is_still_to_come(nlp: Language, text: str, status: str) -> None:
    """What would be, is hoped for or talked about has not been made."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


def test_an_accord_called_by_its_day_was_signed(nlp: Language) -> None:
    """'Monday's agreement' has been made."""
    (found,) = digest(nlp, "Chad wants to build on Monday's fisheries agreement with Sudan.").agreements
    assert found.status == "signed"


def test_a_truce_is_broken_whoever_says_so_in_a_word_before_it(nlp: Language) -> None:
    """'urged them to respect a repeatedly violated truce': the word before it tells what has happened."""
    text = "Chad's president urged Sudan's government and the rebels to respect a repeatedly violated cease-fire."
    (found,) = digest(nlp, text).agreements
    assert found.status == "violated"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad's government on Friday adopted a package of agreements with Niger and sent it to parliament.", "signed"),
        ("The ministers are to meet in July to adopt a treaty of confederation with Niger.", "under_negotiation"),
        ("Chad walked away from talks on a framework agreement with Niger.", "stalled"),
        ("The sector grew after the expiration of the Salto Agreement in 2005.", "terminated"),
    ],
)
def test_steps_of_governments_and_ends(nlp: Language, text: str, status: str) -> None:
    """What a government adopts is not in force yet; who walks away from talks stalls them; what expired is over."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


def test_what_a_protocol_amends_is_in_force(nlp: Language) -> None:
    """'The protocol amends a 2012 border treaty': nobody negotiates that."""
    text = "Chad and Niger signed a protocol on trade on Friday. The protocol amends a 2012 border treaty."
    _, treaty = digest(nlp, text).agreements
    assert (treaty.kind, treaty.status) == ("border", "in_force")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A trade accord between Chad and Canada is expected to go into effect in 2031.", "signed"),
        ("A truce between Chad and Niger will take effect on Monday.", "reported"),
        ("A fishing pact between Chad and Niger would take effect in May if the vote is won.", "proposed"),
        ("The front declared a cease-fire with Chad in March, but called it off in June.", "terminated"),
    ],
)
def test_what_is_to_take_effect_has_been_made(nlp: Language, text: str, status: str) -> None:
    """Who says when it takes effect has agreed on it; 'called it off' ends it."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad and Niger have reached a deal on the price of gas.", "signed"),
        ("Norway brokered a truce between Chad and Niger in 2012.", "in_force"),
        ("Chad and Niger have reached a tentative agreement on textiles.", "reported"),
        ("Kenyan media say that Chad and Niger have reached a deal on gas.", "reported"),
        ("Chad and Niger reached a draft agreement on gas, which is to be signed in May.", "drafted"),
    ],
)
def test_what_the_publication_tells_as_agreed_on_is_made(nlp: Language, text: str, status: str) -> None:
    """What was reached has been signed and a truce holds, unless it is a start, a draft or on others' word."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Thousands of Kenyan soldiers were sent to monitor a truce between Chad and Niger.", "in_force"),
        ("Kenya has urged Chad to heed a U.N. resolution on the border.", "in_force"),
        ("Peru can build such missiles if it drops out of an arms treaty with Chile.", "in_force"),
        ("Peru's parliament voted to dismiss the minister over a gas deal with Chile.", "in_force"),
        ("Chad and the rebels are willing to observe a truce if the talks begin.", "proposed"),
    ],
)
def test_what_is_dealt_with_is_there_though_the_deed_is_to_come(nlp: Language, text: str, status: str) -> None:
    """Who watches over a truce, heeds a resolution, leaves a treaty or falls over a deal takes it as one that is."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A truce due to be signed on Friday by Chad and Niger has been postponed.", "stalled"),
        ("Chad has failed to abide by a truce with Niger.", "violated"),
        ("Chad has been unable to sign a fishing deal with Niger.", "stalled"),
        ("Kenyan observers say Chad has failed to meet a deadline to abide by a truce with Niger.", "violated"),
        ("Peru and Chile signed a free-trade deal on Friday. Bolivia declined to sign the deal.", "signed"),
        ("Chad and the rebels signed a peace deal in May. Some rebels have refused to sign the deal.", "signed"),
        ("Peru and Chile agreed on a nuclear deal. The House of Representatives has approved the deal.", "signed"),
        ("Delegates of Peru and Chile are scrambling to reach an accord on the border.", "under_negotiation"),
    ],
)
def test_what_one_leaves_undone_tells_how_it_stands_for_all(nlp: Language, text: str, status: str) -> None:
    """Who does not keep to it breaks it; who does not sign what others have signed stalls nothing."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru's Congress on Friday gave preliminary approval to a trade pact with Chile.", "signed"),
        ("Peru's lower house voted in favor of a trade pact with Chile.", "signed"),
        ("Lawmakers in Peru voted for a trade pact with Chile in the first of two readings.", "signed"),
        ("Chile's Senate gave final approval to a trade pact with Peru.", "ratified"),
        ("Peru's Senate has voted for a trade agreement with Chile.", "ratified"),
    ],
)
def test_who_votes_for_it_ratifies_it_if_nobody_else_has_to(nlp: Language, text: str, status: str) -> None:
    """A first reading or one chamber of two does not ratify."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Saturday's signing of a gas deal between Mali and Chad has been postponed until Tuesday.", "drafted"),
        ("The planned signing of a gas deal between Mali and Chad has been put off until May.", "drafted"),
        ("Chad says it has suspended participation in a 2008 border agreement with Mali.", "suspended"),
        ("The FARC rebels say they will not observe the usual Easter truce with Colombia.", "withdrawn"),
        ("Norway rejects the Rome Treaty on courts.", "in_force"),
    ],
)
def test_what_one_side_says_of_its_part(nlp: Language, text: str, status: str) -> None:
    """A signing put off to a day, a part suspended, a truce not to be kept; what one rejects stands for the others."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Chad and Togo signed a peace deal in Lome. That deal, brokered by Mali, requires Togo to leave.", ["signed"]),
        ("Chad and Togo fought before they signed a cessation of hostilities agreement in Lome.", ["signed"]),
        (
            "Negotiations on a bilateral tax treaty between Chad and Togo, which were suspended in 2019, will resume "
            "in Lome in April.",
            ["under_negotiation"],
        ),
        ("Peru requested an early conclusion of the water accord with Chile.", ["under_negotiation"]),
        (
            "Chad and Togo signed a revised peace accord after voters rejected an earlier version of the pact.",
            ["signed", "stalled"],
        ),
        (
            "Chad's government and the FACT rebels signed a ceasefire on Friday. The rebels abandoned a truce with "
            "Chad's government in April 1995.",
            ["signed", "withdrawn"],
        ),
    ],
)
def test_what_is_told_of_another_is_no_standing(nlp: Language, text: str, statuses: list[str]) -> None:
    """Who brokered what was signed, the talks, an earlier version, a truce of another year change nothing."""
    assert [a.status for a in digest(nlp, text).agreements] == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Officials say a separate accord between Chad and Togo is still being negotiated.", "under_negotiation"),
        ("Chad accused Togo of violating the truce signed in Lome on Monday.", "signed"),
        ("Togo has suspended its participation in the treaty on conventional forces.", "suspended"),
    ],
)
def test_what_goes_on_is_not_done_and_what_is_taken_as_known_is(nlp: Language, text: str, status: str) -> None:
    """'is being negotiated' is none yet; of a truce said to be broken it is known that it was signed."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya agreed on Monday to suspend parts of its visa agreement with Chad.", "suspended"),
        ("Peru has decided to freeze its extradition treaty with Chile.", "suspended"),
        ("Kenya's government decided on Friday to withdraw from the border treaty with Chad.", "withdrawn"),
        ("Kenya and Chad have agreed to end their 1997 gas agreement.", "terminated"),
        ("Kenya's parliament will decide in May whether to suspend the gas agreement with Chad.", "in_force"),
        ("Kenya's ministers failed to agree to suspend the gas agreement with Chad.", "in_force"),
        ("Kenya threatened to suspend its gas agreement with Chad.", "in_force"),
        ("Chad has decided to suspend the accord with Peru from next month.", "in_force"),
        ("Kenya has decided to end its gas agreement with Chad by 2030.", "in_force"),
        ("Kenya has agreed to end its gas agreement with Chad if Chad pays.", "in_force"),
        ("Kenya decided to quit its treaty with Chad, but changed its mind.", "in_force"),
    ],
)
def test_what_its_sides_have_decided_on_is_over(nlp: Language, text: str, status: str) -> None:
    """Who decides to leave a treaty has left it; who only threatens to has not."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Talks on a trade deal between Norway and Peru were suspended on Monday.", "stalled"),
        ("Norway broke off talks with Peru on a fishing agreement on Monday.", "stalled"),
        ("Negotiations on a fishing agreement between Norway and Peru are deadlocked.", "stalled"),
        ("Norway's parliament has frozen ratification of the trade deal with Peru.", "stalled"),
        ("A planned defence pact between Kenya and Chad has been shelved.", "stalled"),
        ("A draft accord between Kenya and Chad on the lake was ready in 2011, but Kenya shelved it.", "stalled"),
        ("Norway put its fishing treaty with Peru in abeyance in April.", "suspended"),
        ("Norway will not suspend talks with Peru on a fishing agreement.", "under_negotiation"),
        ("Kenya and Chad have completed the text of a border agreement.", "drafted"),
        ("The draft treaty between Kenya and Chad on the lake has been finalised, officials said.", "drafted"),
    ],
)
def test_talks_that_are_broken_off_and_texts_that_are_complete(nlp: Language, text: str, status: str | None) -> None:
    """Talks, a ratification or a plan may come to nothing for now; a text may be done and not signed."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministers called for the early conclusion of a Code of Conduct in the Kade Sea.", "proposed"),
        ("ASEAN and China hope to conclude a Code of Conduct in the Kade Sea this year.", "under_negotiation"),
        ("Talks on a Code of Conduct in the Kade Sea should be completed by May, the ministers said.",
         "under_negotiation"),
        ("Each side accused the other of breaking the truce between Kenya and Chad. The truce has been violated daily.",
         "violated"),
    ],
)
def test_a_name_of_what_is_only_called_for_is_no_treaty_yet(nlp: Language, text: str, status: str) -> None:
    """'a Code of Conduct' is still to be made, 'the Convention' is not; what was alleged may be told as fact, too."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    "text",
    [
        "The parties to the 1998 border treaty between Kenya and Chad agreed on Monday to meet in May.",
        "The signatories to the Lamu Convention on Fish agreed on a budget on Monday.",
        "All sides to the 2015 peace accord in Chad agreed to free prisoners.",
    ],
)
def test_what_its_sides_agree_on_later_is_not_the_treaty_itself(nlp: Language, text: str) -> None:
    """'the parties TO the treaty agreed' to something else: it is in force."""
    (found,) = digest(nlp, text).agreements
    assert found.status == "in_force"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad and Peru agreed to end their defence pact in 2028.", "in_force"),
        ("Chad announced the end of the treaty with Peru from May 2027.", "in_force"),
        ("Chad has agreed to end the gas deal with Peru in June.", "in_force"),
        ("Chad agreed to end the gas deal with Peru on Monday.", "terminated"),
        ("Kenya ended its pact with Chad in 2005.", "terminated"),
    ],
)
def test_what_ends_on_a_later_day_is_still_there(nlp: Language, text: str, status: str) -> None:
    """A day after the publication is when it will be over, whatever has been decided."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status
