"""What is news of its own although nobody is named who did it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("sentence", "kind", "place", "date"),
    [
        ("A pact signed in Rabat on May 3, 2019, obliges Mali to open the border.", "SUPPORT", "rabat", "2019-05-03"),
        ("Kenya praised the protocol, initialed in Astana on March 3.", "SUPPORT", "astana", "2024-03-03"),
        ("Chad said the border with Libya was settled in October 2022.", "AGREE", "chad-libya-border", "2022-10"),
        ("Chad said a convoy was ambushed near Timbuktu on Sunday.", "ASSAULT", "timbuktu", "2024-05-12"),
        ("It was the deadliest raid on Chad since the truce that took effect on November 27, 2023.", "RETREAT", "",
         "2023-11-27"),
        ("Chad fears for a border market that was closed in December.", "COERCE", "", "2023-12"),
    ],
)
def test_a_passive_with_its_own_time_or_place_is_told(
    nlp: Language, sentence: str, kind: str, place: str, date: str
) -> None:
    """What was signed, settled or attacked at a printed time or place is an event although nobody did it by name."""
    told = [(e.type, e.place, e.date.edtf) for e in digest(nlp, sentence).events if e.date is not None]
    assert (kind, place, date) in told


@pytest.mark.parametrize(
    ("sentence", "dead"),
    [
        ("Chad recalled a massacre in which ranchers killed nine herders in 2016.", 9),
        ("Chad said that soldiers killed dozens of people in the valley on Monday.", None),
    ],
)
def test_who_kills_many_needs_no_name(nlp: Language, sentence: str, dead: int | None) -> None:
    """Deaths that are counted are told whoever caused them."""
    assert dead in [e.deaths for e in digest(nlp, sentence).events if e.type == "ASSAULT"]


def test_warning_shots_are_fired_by_whoever(nlp: Language) -> None:
    """'after warning shots were fired' tells of shots."""
    found = digest(nlp, "Soldiers crossed the line on Sunday and withdrew after warning shots were fired.").events
    assert ("ASSAULT", "firearms") in [(e.type, e.mode) for e in found]


def test_a_senator_without_a_name_asks_the_president(nlp: Language) -> None:
    """Who holds an office asks something of somebody named although he is not."""
    found = digest(nlp, "A leading senator called on President Ali Bako of Chad to shut the camp.").events
    assert [(e.type, e.recipients) for e in found] == [("REQUEST", ("ali-bako",))]


def test_what_both_sides_did_before_something_planned_is_told(nlp: Language) -> None:
    """'will send a mission after both accused each other' tells of the accusations, too."""
    text = (
        "The African Union will send a fact-finding mission next week after Chad and Togo accused each other of "
        "arming rebels."
    )
    told = [(e.type, e.modality) for e in digest(nlp, text).events]
    assert told == [("CONSULT", "planned"), ("ACCUSE", "asserted")]


def test_a_test_launch_is_no_attack(nlp: Language) -> None:
    """'were launched from a site near the town' tells of no attack on the town."""
    found = digest(nlp, "Chad said the missiles were launched on Thursday from a site near Timbuktu.").events
    assert not [e for e in found if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Inspectors from the agency will travel to Chad next month.", ("CONSULT", "visit", ("TD",))),
        ("A Libyan delegation is due in Lima on Thursday.", ("CONSULT", "visit", ("PE",))),
        ("Peru proposed that Chile be admitted to the bloc.", ("REQUEST", "", ())),
        ("A committee recommended in October that Chad claim a further zone.", ("REQUEST", "", ("TD",))),
    ],
)
def test_delegations_travel_and_proposals_ask(
    nlp: Language, text: str, told: tuple[str, str, tuple[str, ...]]
) -> None:
    """Inspectors pay visits although nobody is named; who proposes that something be done asks for it."""
    assert told in [(e.type, e.mode, e.recipients) for e in digest(nlp, text).events]


def test_two_who_met_are_those_named_around(nlp: Language) -> None:
    """'greeted King Omar when they met in Bogota' names both."""
    text = "President Ali Berg of Chad thanked King Omar of Morocco when they met in Bogota on Friday."
    met = [e for e in digest(nlp, text).events if e.type == "CONSULT"]
    assert [(e.actors, e.place) for e in met] == [(("ali-berg", "omar"), "bogota")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The request to the Security Council was backed by China.", ("SUPPORT", ("CN",))),
        ("Five ministers were placed under sanctions by Kenya on Monday.", ("SANCTION", ("KE",))),
        ("The rebels were driven out of the port by Chad on Thursday.", ("ASSAULT", ("TD",))),
    ],
)
def test_more_words_of_what_is_done(nlp: Language, text: str, told: tuple[str, tuple[str, ...]]) -> None:
    """Requests are backed, ministers placed under sanctions, rebels driven out."""
    assert told in [(e.type, e.actors) for e in digest(nlp, text).events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Ali Bako of Chad called the heads of the banks to the palace for talks.", ("CONSULT", "")),
    ],
)
def test_who_is_called_for_talks(nlp: Language, text: str, told: tuple[str, str]) -> None:
    """Heads are called to talks, officials meet."""
    assert told in [(e.type, e.mode) for e in digest(nlp, text).events]


@pytest.mark.parametrize("trial", ["President Ali Bako's trial", "The trial of President Ali Bako"])
def test_who_stands_trial_does_not_accuse(nlp: Language, trial: str) -> None:
    """'The general's trial began in 2002': it is he who is accused."""
    found = digest(nlp, f"{trial} in Kenya began in 2002.").events
    assert [(e.type, e.actors, e.recipients) for e in found] == [("ACCUSE", (), ("ali-bako",))]


def test_a_storm_with_a_name_attacks_nobody(nlp: Language) -> None:
    """'Typhoon Ana killed 42 people' is no attack."""
    assert not [e for e in digest(nlp, "Typhoon Ana killed at least 42 people in Chad.").events if e.type == "ASSAULT"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She also called on Kenya to leave the port.", ("REQUEST", ())),
        ("Defendants from Chad denied on Monday that they had armed the rebels.", ("REJECT", ("defendants",))),
        ("A delegation of the council will visit Chad on Friday.", ("CONSULT", ("delegation",))),
        ("The letter threatens Chad with further sanctions.", ("THREATEN", ())),
        ("Kenya told Chad that the two-day talks will begin on June 17.", ("CONSULT", ())),
        ("Chad and Togo agreed to reopen the border after three days of talks in Nairobi.", ("CONSULT", ("TD", "TG"))),
        ("Chad spoke with Mali after a meeting held in Mombasa by tribal elders.", ("CONSULT", ("tribal-elders",))),
        ("Mali shelled the port, prompting Chad to retaliate with airstrikes.", ("ASSAULT", ("TD",))),
        ("Kenya refused on Friday to put its name to the truce with Chad.", ("REJECT", ("KE",))),
        ("Chad spoke of the treaty. It was initialled late on Monday by Mali.", ("SUPPORT", ("ML",))),
    ],
)
def test_people_and_pronouns_are_enough(nlp: Language, text: str, told: tuple[str, tuple[str, ...]]) -> None:
    """Whoever speaks or meets is enough for an event, although nobody says his name."""
    assert told in [(e.type, e.actors) for e in digest(nlp, text).events]


@pytest.mark.parametrize("text", ["The panel went on on Monday.", "Norway said the talks went on in May."])
def test_talks_told_before_are_no_new_ones(nlp: Language, text: str) -> None:
    """'The talks went on' takes up what was told."""
    assert not [e for e in digest(nlp, text).events if e.type == "CONSULT"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("King Omar of Morocco put his name to the memorandum on Friday.", [("SUPPORT", ("omar",))]),
        ("The presidents of Chad and Togo signed as witnesses.", [("SUPPORT", ("TD", "TG"))]),
        ("Chad said lawmakers backed the treaty on Monday.", [("SUPPORT", ("lawmakers",))]),
        ("Chad and Togo are preparing for direct talks in Doha.", [("CONSULT", ("TD", "TG"))]),
        ("Chad's Senate lifted his immunity.", [("SANCTION", ("chad-senate",))]),
        ("The war in Chad has killed more than 30,000 people.", []),
        ("The court settled the border between Chad and Mali in 1992.", []),
    ],
)
def test_more_shapes_of_deeds(nlp: Language, text: str, told: list[tuple[str, tuple[str, ...]]]) -> None:
    """A name is put to a text, offices act; what a war has cost in years is no attack, a ruling no agreement."""
    wanted = {"ASSAULT", "SUPPORT", "CONSULT", "SANCTION", "AGREE"}
    assert [(e.type, e.actors) for e in digest(nlp, text).events if e.type in wanted and e.mode != "visit"] == told


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A review of the mission in Chad called for closer ties with Niger.", "REQUEST"),
        ("The report blames the failures in Chad and Kenya on a lack of trust.", "ACCUSE"),
        ("The statement alleges that four Chadians were beaten in a Kenyan jail.", "ACCUSE"),
        ("The report was published in Chad on Monday. It calls on the Chadian government to free them.", "REQUEST"),
        ("Hostage takers demanded that Kenyan forces leave Chad.", "REQUEST"),
        ("Several of the delegates called for a boycott of the vote in Chad.", "REQUEST"),
        ("Many in Kenya blame Chad for the raid.", "ACCUSE"),
        ("The widow of a Kenyan editor has sued Air Chad.", "ACCUSE"),
        ("Thousands of people were arrested in the protests in Chad.", "COERCE"),
        ("Police in Chad seized five men. They were convicted of kidnapping and murder.", "SANCTION"),
        ("Chadian tribal and religious leaders met on Saturday.", "CONSULT"),
        ("Trust fell as leaders of Chad's coalition met to discuss the impeachment.", "CONSULT"),
        ("Dozens of heads of state are meeting in Nairobi, Kenya, Sunday.", "CONSULT"),
        ("Ambassadors from Chad and Mali met with a jailed rebel leader on Friday.", "CONSULT"),
        ("The African Union's board is meeting to decide whether to admit Chad.", "CONSULT"),
        ("Talks in Kenya went on. On Sunday, she is to meet President Ali Bako of Chad.", "CONSULT"),
        ("African heads of state gathered in Kampala for the swearing-in.", "CONSULT"),
    ],
)
def test_documents_and_people_without_a_name_are_enough(nlp: Language, text: str, kind: str) -> None:
    """What a document asks, part of a crowd does or envoys talk about is told although nobody is named who does it."""
    assert kind in [e.type for e in digest(nlp, text).events]


def test_a_document_asks_for_whose_it_is(nlp: Language) -> None:
    """'a report by X calls for' is X's call."""
    found = digest(nlp, "Kenya is at war. A new Oxfam report calls on Chad to end it.").events
    assert ("REQUEST", ("oxfam",), ("TD",)) in [(e.type, e.actors, e.recipients) for e in found]


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        (
            "The Kenyan Embassy in Lima is shut. An embassy statement urges Kenyans to stay at home.",
            ["embassy-of-kenya-in-lima"],
        ),
        ("Road tolls are up. A letter urges drivers to protest against Kenya.", []),
    ],
)
def test_a_letter_asks_for_those_who_wrote_it(nlp: Language, text: str, claimed: list[str]) -> None:
    """What a statement asks for is asked by who made it; where nobody did, nobody asks."""
    assert [c.by for c in digest(nlp, text).claims] == claimed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ali Bako returned to Chad after he was kidnapped in February.", ("ASSAULT", ("ali-bako",))),
        ("Ali Bako spoke in Lima after he was freed in February.", ("RETREAT", ("ali-bako",))),
        ("Two Kenyan lawmakers are being investigated for fraud.", ("ACCUSE", ("kenyan-lawmakers",))),
    ],
)
def test_what_befell_somebody_is_told_beside_other_news(
    nlp: Language, text: str, told: tuple[str, tuple[str, ...]]
) -> None:
    """By nobody named, but of a day of its own or for what."""
    assert told in [(e.type, e.recipients) for e in digest(nlp, text).events]


def test_by_nobody_and_of_no_day_it_is_none(nlp: Language) -> None:
    """Only when somebody did something else."""
    assert [e.type for e in digest(nlp, "Ali Bako wept after he was ousted.").events] == []
