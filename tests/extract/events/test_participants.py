"""Tests of briefing.extract.events.participants: who takes part, where a parse leaves it open."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.events.test_plain_verbs import told
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("U.S. envoy George Mitchell holds talks with Kenyan Prime Minister Paul Otieno in Lima Thursday.",
         ["CONSULT | george-mitchell, paul-otieno >  @ lima"]),
        ("The United Nations is sending a veteran Portuguese diplomat to war-torn Chad to help organize elections.",
         ["AID | united-nations > TD @"]),
        ("Kenyan President Ali Omar signed a ceasefire accord with tribal elders.",
         ["SUPPORT | ali-omar, tribal-elders >  @"]),
        ("The EU says French President Nicolas Sarkozy will attend the meeting with Peruvian President Ana Rey.",
         ["CONSULT | nicolas-sarkozy, ana-rey >  @"]),
        ("Tens of thousands of Kenyans marched in protest.", ["PROTEST demo | kenyans >  @"]),
        ("Thousands of followers of cleric Ali Omar rallied in the streets of Kenya.",
         ["PROTEST demo | followers >  @"]),
        ("Kenya's President Ali Omar has spoken of Mali, accusing it of using what he calls a Chadian threat.",
         ["ACCUSE allege | ali-omar > ML @"]),
        ("General Peter Otieno said the police general, who was not named, was arrested.", ["COERCE arrest |  >  @"]),
        ("Bad weather forced President Omar to cancel a visit to Chad.", ["CONSULT visit | omar > TD @"]),
        ("A war between Chad and Kenya killed thousands of people in 1986.", ["ASSAULT | TD, KE >  @"]),
        ("A Kenyan-led raid killed three gunmen in Lima.", ["ASSAULT | KE >  @ lima"]),
        ("Several nations, including Chad and Kenya, have recalled envoys from Mali.",
         ["SANCTION withdraw | TD, KE > ML @"]),
        ("Kenyan forces toppled the government in Chad after it refused to hand over Ali Omar.",
         ["ASSAULT | kenya-armed-forces >  @", "REJECT |  >  @"]),
        ("A roadside bomb, an assault on a station and an air strike by U.S. forces have killed at least 13 people.",
         ["ASSAULT explosives |  >  @"]),
        ("NATO airstrikes and Chadian troops attacked the rebels in Lamu.",
         ["ASSAULT aerial | nato, chad-armed-forces >  @ lamu"]),
        ("Chad's parliament has passed a no confidence motion against the prime minister of Chad.",
         ["REJECT | chad-parliament > chad-prime-minister @"]),
        ("The rebels have promised recruits up to $500 each to blow up bridges in Chad.", ["AGREE | rebels >  @"]),
        ("Police said they would punish those who organize illegal demonstrations in Lima.", []),
        ("Kenya's lower house of parliament has ratified the trade treaty with Chad.",
         ["SUPPORT | kenya-parliament >  @"]),
        ("The regional grouping, known as the Organization of American States, has threatened Chad with sanctions.",
         ["THREATEN | organization-of-american-states > TD @"]),
        ("The country's largest rebel group, called the Karmala Front, attacked a base in Chad on Friday.",
         ["ASSAULT | karmala-front >  @"]),
        ("A top Kenyan lawmaker accused Chad of spying.", ["ACCUSE allege | top-kenyan-lawmaker > TD @"]),
        ("Lawmakers on Cyprus have ratified the European Union treaty.", ["SUPPORT | lawmakers >  @"]),
        ("Ali Omar is the third Kenyan to be killed since May.", ["ASSAULT |  > KE @"]),
        ("President Ana Holm of Kenya held talks with Chad as part of a regional tour.",
         ["CONSULT | ana-holm, TD >  @"]),
        ("Sri Lankans approved a peace treaty with India.", ["SUPPORT | LK, IN >  @"]),
        ("Peru's General Omar Bakr quit Ana Holm's cabinet.", ["RETREAT resign | omar-bakr > ana-holm @"]),
        ("Kenya broke the accord that the rebels signed in Lamu.", ["REJECT | KE >  @", "SUPPORT | rebels >  @ lamu"]),
        ("Rebels released 25 of nearly 250 Kenyan soldiers held captive near the border since August.",
         ["RETREAT release | rebels > kenya-armed-forces @"]),
        ("Kenya's army issued a statement denying the charge.", ["REJECT | kenya-army >  @"]),
        ("Chadian warplanes and artillery units attacked the rebels.", ["ASSAULT aerial | TD >  @"]),
        ("Groups such as Hamas and Fatah have condemned Chad.", ["ACCUSE disapprove | hamas, fatah > TD @"]),
        ("A joint U.S. and EU statement commended Chad.", ["SUPPORT | US, european-union > TD @"]),
        ("The World Bank statement commended Chad.", ["SUPPORT | world-bank > TD @"]),
        ("Mali is rejecting a U.S. report, which blacklisted the country.",
         ["REJECT | ML > US @", "SANCTION | US >  @"]),
        ("Several Kenyan leaders are calling for a delay in the vote, citing the heat.",
         ["REQUEST | kenyan-leaders >  @"]),
        ("Kenya and several other countries have accused Mali of hiding gold.",
         ["ACCUSE allege | KE, countries > ML @"]),
    ],
)
def test_who_takes_part(nlp: Language, text: str, events: list[str]) -> None:
    """What a preposition opens is no second object, and whoever asks, citing something, is not asked."""
    assert [told(e) for e in digest(nlp, text).events] == events


def test_a_statement_is_no_instrument(nlp: Language) -> None:
    """'said in a statement that he had met her' tells what he says."""
    text = "Kenyan Prime Minister Ali Omar said in a statement that he had met with Peruvian President Ana Rey."
    (event,) = digest(nlp, text).events
    assert (told(event), event.modality) == ("CONSULT | ali-omar, ana-rey >  @", "reported")


def test_who_refuses_a_pact_signs_none(nlp: Language) -> None:
    """'signed it, with Togo as the lone critic': Togo is no party to it."""
    made = digest(nlp, "Chad and Kenya signed a trade deal on Monday, with Togo as the lone critic of the deal.")
    assert ("TD", "KE") in [e.actors for e in made.events] and not any("TG" in e.actors for e in made.events)


def test_what_some_of_a_people_do_their_state_does_not(nlp: Language) -> None:
    """'two Chadians who attacked a bus', 'a Chadian says', 'Greek Cypriots rejected it': no state acts."""
    for text in ("Kenyan police arrested two armed Chadians who attacked a bus in Lamu.",
                 "A Chadian who was held there accused Kenya of lying.",
                 "Northern Chadians rejected the plan."):  # fmt: skip
        assert not any("TD" in e.actors for e in digest(nlp, text).events), text
    made = digest(nlp, "South Koreans rejected the plan.")
    assert ("KR",) in [e.actors for e in made.events]


def test_whose_drone_fired_it_did_it(nlp: Language) -> None:
    """'missiles fired from a Kenyan drone killed two'."""
    made = digest(nlp, "Missiles fired from a Kenyan drone killed two rebels in Lamu.")
    assert [e.actors for e in made.events] == [("KE",)]


def test_who_is_opposed_opposes(nlp: Language) -> None:
    """'is opposed to sanctions' is no passive."""
    (event,) = digest(nlp, "President Omar Bakr says he is opposed to any sanctions against Chad.").events
    assert (event.type, event.actors) == ("REJECT", ("omar-bakr",)) and "omar-bakr" not in event.recipients


def test_who_is_prompted_to_threaten_does_so(nlp: Language) -> None:
    """'Hamas won, prompting Israel and the U.S. to threaten to stop aid'."""
    made = digest(nlp, "The rebels won a victory in May, prompting Chad, Mali and Kenya to threaten to stop funding.")
    assert [e.actors for e in made.events if e.type == "THREATEN"] == [("TD", "ML", "KE")]


def test_what_a_people_thinks_in_a_poll_is_no_act_of_its_state(nlp: Language) -> None:
    """'a poll finds Japanese are opposed to it'."""
    made = digest(nlp, "A new poll finds Chadians are strongly opposed to extending the mission to Kenya.")
    assert not any("TD" in e.actors for e in made.events)


def test_lawmakers_of_a_union_and_leaders_of_a_people_are_their_own(nlp: Language) -> None:
    """'European Union lawmakers' are not the Union, 'Kurdish leaders' not the government of a region."""
    (first, *_) = digest(nlp, "European Union lawmakers have rejected a plan to arm Chad.").events
    assert first.actors == ("european-union-lawmakers",)
    (blaming,) = digest(nlp, "Kurdish leaders accused Syrian officials of holding the sheikh.").events
    assert blaming.actors == ("kurdish-leaders",)


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Prosecutors in Kenya charged General Ali Omar with ordering the killing of nine guards.",
         ["ACCUSE allege | kenyan-prosecutors > ali-omar @", "ASSAULT | ali-omar >  @"]),
        ("A court in Kenya charged two officers with killing nine guards.",
         ["ACCUSE allege | court >  @", "ASSAULT | officers >  @"]),
        ("The officers announced the resignation of President Ali Omar of Kenya.",
         ["RETREAT resign | ali-omar >  @"]),
        ("Officials announced the mayor's resignation on Monday.", ["RETREAT resign | mayor >  @"]),
        ("Kenya backed Ali Omar's opponent in the vote.", ["SUPPORT | KE >  @"]),
    ],
)
def test_what_one_tells_another_does(nlp: Language, text: str, events: list[str]) -> None:
    """Who is charged with a deed is held to have done it, whose resignation is announced resigns, and whose opponent is
    backed has nothing of it."""
    assert [told(e) for e in digest(nlp, text).events] == events


def test_who_replaces_an_office_holder_dismisses_nobody(nlp: Language) -> None:
    """Unless a government or ruler does it."""
    assert not digest(nlp, "Kenya's ambassador to Chad, Ali Omar, will replace the prime minister.").events
    (event,) = digest(nlp, "The president of Kenya replaced the army chief on Monday.").events
    assert event.type == "SANCTION"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The Chadian army was accused by the United Nations of shelling villages.",
         ["ACCUSE allege | united-nations > chad-army @"]),
        ("General Ola Berg has been accused by the tribunal of ordering the attack on Kade.",
         ["ACCUSE allege | tribunal > ola-berg @"]),
        ("A delegation led by Norwegian Foreign Minister Ana Holm arrived in Lamu on Friday.",
         ["CONSULT visit | ana-holm, delegation > KE @ lamu"]),
        ("A Norwegian delegation headed by Ana Holm met President Ali Noor of Kenya in Lamu.",
         ["CONSULT | norwegian-delegation, ana-holm, ali-noor >  @ lamu"]),
        ("A memorandum signed with Norway on Sunday allows Kenya to buy ships.", ["SUPPORT | NO, KE >  @"]),
        ("The Norwegian army, led by General Ola Berg, signed the truce with Chad.",
         ["SUPPORT | norway-army, TD >  @"]),
    ],
)
def test_who_is_accused_sent_or_bound(nlp: Language, text: str, events: list[str]) -> None:
    """Who accuses did nothing of it; who leads a delegation goes with it; who is bound by a pact signed it, too."""
    assert [told(e) for e in digest(nlp, text).events] == events
