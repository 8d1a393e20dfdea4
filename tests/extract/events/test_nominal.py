"""Events told by nouns."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Speaking after talks with Tom Hale of Peru in Lima, Ali Noor of Kenya called for calm.", "CONSULT"),
        ("Ali Noor, on a visit to Peru, praised the accord between Kenya and Chad.", "CONSULT"),
        ("Chad recalled its ambassador after the arrest of a Kenyan journalist.", "COERCE"),
        ("The withdrawal of French troops from Niger began on Tuesday.", "RETREAT"),
        ("During a visit to Peru, President Ali Noor of Kenya called for calm.", "CONSULT"),
        ("President Ali Noor of Kenya is in Peru for talks on trade.", "CONSULT"),
        ("A Peruvian delegation is in Kenya for a three-day goodwill visit.", "CONSULT"),
        ("The head of the Kenyan mission to Chad is in Peru for two days of talks with Peruvian ministers.", "CONSULT"),
        ("President Ali Noor of Kenya will be in Peru over the weekend on a private visit.", "CONSULT"),
        ("The presidents of Kenya and Chad emerged from talks with rebel leaders on Sunday.", "CONSULT"),
        ("Foreign Minister Ali Noor of Kenya made his comments following a meeting with Gulf ministers.", "CONSULT"),
        ("President Ali Noor of Kenya will leave shortly after a meeting with President Ana Rey of Peru.", "CONSULT"),
        ("President Ali Noor of Kenya is in talks with Peru about the loan.", "CONSULT"),
        ("President Ali Noor of Kenya and President Ana Rey of Peru agreed on it after their meeting.", "CONSULT"),
        ("President Ali Noor of Kenya and President Ana Rey of Peru agreed on it in a phone call Monday.", "CONSULT"),
        ("After a summit on Friday, Ali Noor of Kenya and Ana Rey of Peru issued a statement.", "CONSULT"),
        ("The leaders of Kenya and Chad will sign peace accords next week at a summit in Lima.", "CONSULT"),
        ("The announcement came after a visit from President Ali Noor of Kenya in May.", "CONSULT"),
        ("Ali Noor said after a telephone conversation Thursday with President Ana Rey that it was good.", "CONSULT"),
    ],
)
def test_what_a_noun_tells_as_done_is_an_event(nlp: Language, text: str, told: str) -> None:
    """What somebody comes from, is on, or what began took place."""
    assert told in [e.type for e in digest(nlp, text).events if e.rule.startswith("noun-")]


@pytest.mark.parametrize(
    "text",
    [
        "Chad demanded the release of a Kenyan journalist.",
        "Opponents feared the deportation of Kenyans to Chad.",
        "Kenya and Chad are ready for talks with Peru.",
        "Kenya and Chad agreed on it at a meeting of the Security Council in Lima.",
        "President Ali Noor of Kenya called for calm during a visit to Nairobi.",
    ],
)
def test_what_is_asked_or_feared_is_none(nlp: Language, text: str) -> None:
    """A topic, a demand and a fear tell of nothing that took place."""
    assert [e for e in digest(nlp, text).events if e.rule.startswith("noun-")] == []


def test_a_meeting_made_known_is_planned_for_a_day_to_come(nlp: Language) -> None:
    """'plans for a summit on June 21', told in May, is of this year."""
    text = "Kenyan President Ali Noor announced plans for a summit with President Ana Rey of Peru on April 2 in Lima."
    (event,) = digest(nlp, text).events
    assert (event.type, event.actors, event.modality) == ("CONSULT", ("ali-noor", "ana-rey"), "planned")
    assert event.date is not None and event.date.edtf == "2025-04-02"


def test_ministers_meet_without_names_at_a_time_and_place(nlp: Language) -> None:
    """'a meeting of foreign ministers in Oslo on Wednesday' is told although nobody is named."""
    found = digest(nlp, "Chad overshadowed a meeting of Gulf foreign ministers in Oslo on Wednesday.").events
    assert [(e.type, e.place, e.date.edtf if e.date else "") for e in found] == [("CONSULT", "oslo", "2024-05-08")]


@pytest.mark.parametrize(
    ("text", "who", "modality"),
    [
        (
            "Police arrested two men hours before a meeting Friday between Mr. Ali Noor of Kenya and Chadian "
            "President Omar Bako in Lima.",
            ("ali-noor", "omar-bako"),
            "planned",
        ),
        (
            "The accord was signed following a meeting between Kenyan Prime Minister Ali Noor and visiting Chadian "
            "President Omar Bako in Nairobi.",
            ("ali-noor", "omar-bako"),
            "asserted",
        ),
        (
            "President Ali Noor of Kenya went to Chad for talks Thursday with Chadian President Omar Bako.",
            ("ali-noor", "omar-bako"),
            "asserted",
        ),
        (
            "Kenyan President Ali Noor praised the deal ahead of a trip to Chad by Foreign Minister Tom Hale.",
            ("tom-hale",),
            "planned",
        ),
    ],
)
def test_who_takes_part_in_a_meeting_told_beside_a_deed(
    nlp: Language, text: str, who: tuple[str, ...], modality: str
) -> None:
    """A meeting between two, one with a day of its own within a visit, and a visit that something came ahead of."""
    nominal = [(e.actors, e.modality) for e in digest(nlp, text).events if e.rule == "noun-consult"]
    assert nominal == [(who, modality)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The truce broke down amid accusations from Chad that Kenyan troops had crossed the border.", "ACCUSE"),
        ("The truce ended following criticism from President Ali Noor of Kenya that Chad had armed rebels.", "ACCUSE"),
        ("The move followed appeals by Kenya for Chad to release thousands of prisoners.", "REQUEST"),
        ("Monitors in Chad reported fresh fighting Sunday.", "ASSAULT"),
    ],
)
def test_what_came_amid_or_after_an_act_of_speech_tells_of_it(nlp: Language, text: str, told: str) -> None:
    """Accusations and appeals by somebody named; fighting of a day that is only reported."""
    assert told in [e.type for e in digest(nlp, text).events if e.rule.startswith("noun-")]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya denied accusations by Chad of arming rebels.",
        "The truce would end amid criticism by Chad of it.",
    ],
)
def test_what_is_denied_or_may_be_said_is_no_act_of_its_own(nlp: Language, text: str) -> None:
    """The verb tells what becomes of an accusation."""
    assert [e for e in digest(nlp, text).events if e.rule.startswith("noun-")] == []


def test_a_visit_told_by_a_verb_is_not_told_again(nlp: Language) -> None:
    """'during his visit to Peru' of who arrived there."""
    text = "President Ali Noor of Kenya arrived in Peru on Monday. During his visit to Peru, Ali Noor called for calm."
    assert [e.rule for e in digest(nlp, text).events if e.mode == "visit"] == ["verb-consult"]


def test_the_time_of_a_stay_is_not_that_of_what_happens_meanwhile(nlp: Language) -> None:
    """'for talks on Chad as it prepares for elections on June 30'."""
    text = "A Peruvian envoy is in Kenya for talks on the situation in Chad as it prepares for elections June 30th."
    assert [e.date for e in digest(nlp, f"Officials met.\n\n{text}").events] == [None]


def test_a_summit_between_two_is_told_without_a_day(nlp: Language) -> None:
    """'on the eve of a summit between A and B' names who meets."""
    text = "The news came on the eve of a summit between President Ali Bako of Chad and King Omar of Morocco."
    assert [(e.type, e.actors) for e in digest(nlp, text).events] == [("CONSULT", ("ali-bako", "omar"))]


def test_an_attack_is_told_by_its_day_and_place(nlp: Language) -> None:
    """'the February 14 bombing in Lima' is told once, and not where a verb tells it."""
    found = digest(nlp, "Chad blamed Libya for unrest after the February 14 bombing in Timbuktu.").events
    assert ("ASSAULT", "timbuktu", "2024-02-14") in [(e.type, e.place, e.date.edtf if e.date else "") for e in found]


def test_who_walks_out_of_a_meeting_leaves_a_meeting(nlp: Language) -> None:
    """'walked out of a meeting of ministers in Quito on Wednesday' tells of the meeting, too."""
    found = digest(nlp, "Peru walked out of a meeting of Andean foreign ministers in Quito on Wednesday.").events
    assert [(e.type, e.place) for e in found] == [("REJECT", ""), ("CONSULT", "quito")]


def test_after_her_talks_in_a_town(nlp: Language) -> None:
    """'After her talks in Lima, she heads to Kenya' tells of talks there, and of a visit elsewhere."""
    found = digest(nlp, "After her talks in New Delhi, President Ana Rey of Peru heads to Kenya.").events
    assert [(e.mode, e.actors, e.recipients, e.place) for e in found] == [
        ("", ("ana-rey",), (), "new-delhi"),
        ("visit", ("ana-rey",), ("KE",), ""),
    ]


def test_a_round_of_talks_put_off_is_reversed(nlp: Language) -> None:
    """'the fourth round of talks between A and B was postponed': put off, and no measure against them."""
    text = "The fourth round of negotiations between Chad and Libya, scheduled for Monday, was postponed indefinitely."
    found = digest(nlp, text).events
    assert [(e.type, e.actors, e.modality) for e in found] == [("CONSULT", ("TD", "LY"), "reversed")]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Kenyan Prime Minister Paul Otieno stressed the importance of sending troops to Chad during a meeting with "
         "Peru's foreign minister, Ana Rey, on Friday.", ("paul-otieno", "ana-rey")),
        ("The raid came during a second round of talks between rebel groups and the Kenyan government.",
         ("kenya-government", "rebel-groups")),
    ],
)
def test_who_met_meanwhile(nlp: Language, text: str, actors: tuple[str, ...]) -> None:
    """Who does something at a meeting may stand above an infinitive, and one of two sides may have no name."""
    assert actors in [e.actors for e in digest(nlp, text).events if e.type == "CONSULT"]


def test_what_is_to_come_during_a_plan_is_planned(nlp: Language) -> None:
    """'was to be signed during a visit by X later this month'."""
    text = "The treaty was to be signed during a visit by Peruvian President Ana Rey to Chad later this month."
    assert {e.modality for e in digest(nlp, text).events if e.type == "CONSULT"} == {"planned"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The report follows several rounds of talks in Lima between Kenya and Chad.", ("KE", "TD")),
        ("The report came after weeks of negotiations in Lima between Kenya and Chad.", ("KE", "TD")),
    ],
)
def test_talks_that_went_before(nlp: Language, text: str, actors: tuple[str, ...]) -> None:
    """What something follows took place, however many rounds it had."""
    found = [e for e in digest(nlp, text).events if e.type == "CONSULT"]
    assert [(e.actors, e.place) for e in found] == [(actors, "lima")]


def test_a_meeting_of_ministers_at_which_something_happened(nlp: Language) -> None:
    """Whom it is of may be nameless: something else happened at it, so it took place."""
    found = digest(nlp, "Chad and Kenya signed a pact at an informal meeting of African foreign ministers.").events
    assert [(e.type, e.actors) for e in found] == [("SUPPORT", ("TD", "KE")), ("CONSULT", ())]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Peru is expected to call for an inquiry into last week's attack on President Ali Noor of Kenya.", "ali-noor"),
        ("An inquiry into last month's assassination of President Ali Noor is to open in Peru.", "ali-noor"),
        ("Peru sought help over last week's bomb attack on President Ali Noor of Kenya.", "ali-noor"),
    ],
)
def test_an_attack_with_its_day_has_been_whatever_is_told_of_it(nlp: Language, text: str, recipients: str) -> None:
    """What will be looked into or talked about took place."""
    (event,) = [e for e in digest(nlp, text).events if e.type == "ASSAULT"]
    assert (event.modality, event.recipients) == ("asserted", (recipients,))


@pytest.mark.parametrize(
    "text",
    [
        "Peru is looking into last week's failed attack on President Ali Noor of Kenya.",
        "Kenya denied Monday's alleged attack on Chad.",
    ],
)
def test_an_attack_that_came_to_nothing_is_none(nlp: Language, text: str) -> None:
    """A failed or alleged one has not been, whatever its day."""
    assert [e for e in digest(nlp, text).events if e.type == "ASSAULT"] == []


def test_an_attack_known_by_its_day_is_on_nobodys_word(nlp: Language) -> None:
    """'said that nobody knew of Friday's bombing': there was one, whoever tells of it."""
    (event,) = digest(nlp, "Ola Berg said that the police knew nothing of Friday's bombing in Lima.").events
    assert (event.type, event.modality, event.attribution) == ("ASSAULT", "asserted", None)


@pytest.mark.parametrize(
    ("text", "doing", "told_as"),
    [
        ("President Ali Noor of Kenya spoke in Lima before a meeting with President Ana Rey of Peru.",
         ("ali-noor", "ana-rey"), "planned"),
        ("President Ali Noor spoke alongside Foreign Minister Tom Hale of Peru after talks Monday in Abeche.",
         ("ali-noor", "tom-hale"), "asserted"),
        ("Ali Noor's talks with President Ana Rey of Peru are expected to touch on trade.", ("ali-noor", "ana-rey"),
         "planned"),
        ("The raids come on the eve of President Ali Noor's visit to Peru.", ("ali-noor",), "planned"),
        ("Speaking on the final day of a visit to Peru, President Ali Noor of Kenya said he was glad.", ("ali-noor",),
         "asserted"),
    ],
)
def test_who_meets_or_visits_around_other_news(
    nlp: Language, text: str, doing: tuple[str, ...], told_as: str
) -> None:
    """Before and after it, beside whom somebody speaks, on the eve or the last day of it."""
    found = [(e.actors, e.modality) for e in digest(nlp, text).events if e.rule == "noun-consult"]
    assert found == [(doing, told_as)]


def test_police_before_a_meeting_of_others_do_not_meet(nlp: Language) -> None:
    """Only people meet whom they speak before meeting."""
    text = "Kenya closed roads in Nairobi before a meeting with President Ana Rey of Peru."
    assert [e.type for e in digest(nlp, text).events if e.rule == "noun-consult"] == []


@pytest.mark.parametrize(
    ("text", "place", "actors"),
    [
        ("A summit in Lima on Friday yielded a joint plan on the border.", "lima", ()),
        ("Peace talks in Libya last month made little progress.", "", ()),
        ("The conference in Lima last week brought together envoys from ten countries.", "lima", ()),
        ("Peace talks between the Kenyan government and the Lamu Front last month made little progress.", "", 2),
        ("A meeting of African Union foreign ministers in Nairobi produced no agreement on Sunday.", "nairobi", ()),
    ],
)
def test_a_verb_tells_how_a_meeting_went(nlp: Language, text: str, place: str, actors: int | tuple[str, ...]) -> None:
    """A meeting that made progress, or none, took place, whoever met."""
    (event,) = digest(nlp, "Kenya, Chad and Peru are members of the bloc.\n\n" + text).events
    assert (event.type, event.modality, event.place) == ("CONSULT", "asserted", place)
    assert event.date is not None
    assert len(event.actors) == actors if isinstance(actors, int) else event.actors == actors


@pytest.mark.parametrize(
    "text",
    [
        "The meeting in Lima on Friday is expected to approve the plan.",
        "Talks between Kenya and Chad have been stalled since May.",
        "No summit in Lima last year produced a deal.",
    ],
)
def test_a_meeting_still_to_come_or_blocked_went_no_way(nlp: Language, text: str) -> None:
    """What a meeting is expected to do is no word of how it went."""
    assert digest(nlp, "Kenya, Chad and Peru are members of the bloc.\n\n" + text).events == ()


def test_where_a_body_met_and_into_what_land_a_raid_went(nlp: Language) -> None:
    """'last week's meeting of the commission in Lima' was held there; "Kenya's raid into Chad" was one on Chad."""
    around = "Kenya, Chad and Peru are members of the bloc.\n\n"
    (met,) = digest(nlp, around + "Last week's meeting of the Rivers Commission in Lima produced no statement.").events
    assert (met.type, met.place) == ("CONSULT", "lima")
    (raid,) = digest(nlp, around + "Kenya's raid into Chad on Friday angered Peru.").events
    assert (raid.type, raid.actors, raid.recipients) == ("ASSAULT", ("KE",), ("TD",))
