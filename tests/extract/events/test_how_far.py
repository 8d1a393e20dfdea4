"""How far what is told holds, and when it was: conditions, promises, time clauses; with the pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya will send 600 officers, subject to the availability of funds.", [("MOBILIZE", "conditional")]),
        ("Foreign Minister Ali Sy of Chad would like to visit Togo.", [("CONSULT", "planned")]),
        ("Pending a vote in parliament, Togo will send two battalions to Mali.", [("MOBILIZE", "conditional")]),
        ("Barring a storm, Togo's president will meet Mali's president on Friday.", [("CONSULT", "planned")]),
        ("Without a deal by June, Chad will expel the Togolese envoy, Foreign Minister Ali Sy said.",
         [("THREATEN", "asserted")]),
        ("The country will pass the point of no return, said the UN envoy Maria Holm.", []),
        ("Chadian officials had assured her that the raids would continue.", [("AGREE", "asserted")]),
        ("Foreign Minister Ali Sy of Chad said the Chadian embassy in Lima would deliver a formal protest on Monday.",
         [("ACCUSE", "planned")]),
        ("It was agreed that Chadian and Malian troops would leave the town.", [("RETREAT", "planned")]),
        ("Foreign Minister Ali Sy of Chad insisted that Mali has been cooperating with Peru.",
         [("COOPERATE", "reported")]),
        ("The rain fell. He said Chad had signed the treaty.", [("SUPPORT", "reported")]),
        ("Foreign Minister Ali Sy of Chad went on to say that the talks with Mali would be held in Lima.",
         [("CONSULT", "planned")]),
    ],
)
def test_what_hangs_on_something_is_no_fact(nlp: Language, text: str, found: list[tuple[str, str]]) -> None:
    """What waits for funds or a vote is conditional, what only a storm could stop is planned, what is assured is
    promised."""
    assert [(e.type, e.modality) for e in digest(nlp, text).events] == found


def test_a_threat_that_a_phrase_hangs_on_something_is_a_conditional_claim(nlp: Language) -> None:
    """'Without a deal, Chad will expel him'."""
    text = "Without a deal by June, Chad will expel the Togolese envoy, Foreign Minister Ali Sy said."
    assert [(c.kind, c.modality) for c in digest(nlp, text).claims] == [("threat", "conditional")]


@pytest.mark.parametrize(
    ("text", "told", "held"),
    [
        ("Togo has said it will open its border with Mali once the pact is signed.", "pact is signed", "conditional"),
        ("Once the ban is lifted, Chad will free the crew, President Ali Sy said.", "ban is lifted", "conditional"),
        ("Foreign Minister Ali Sy said Chad was ready to resume deliveries as soon as the debts were settled.",
         "debts were settled", "conditional"),
        ("Togo promised to release the prisoners the moment a ceasefire takes hold.", "takes hold", "conditional"),
        ("Chad pledged to withdraw from the valley only after the vote is held.", "vote is held", "conditional"),
        ("Chad said it would only take part when Mali complied with the truce.", "truce", "conditional"),
        ("Chad pledged to withdraw from the valley as soon as possible.", "as soon as possible", "asserted"),
        ("Once a close ally of Togo, Chad will now train its army, Foreign Minister Ali Sy said.", "train", "asserted"),
    ],
)
def test_what_waits_for_something_is_promised_on_that_condition(
    nlp: Language, text: str, told: str, held: str
) -> None:
    """'once', 'as soon as', 'the moment' and 'only after' tell on what a promise hangs, and stand in its words."""
    claim = next(c for c in digest(nlp, text).claims if c.kind == "commitment")
    assert (claim.modality, told in claim.evidence[0].exact) == (held, True)


def test_a_promise_has_the_day_on_which_it_was_made(nlp: Language) -> None:
    """'will leave on Friday, he said on Monday' was promised on Monday."""
    text = "Chad will withdraw its soldiers from Mali on Friday, Foreign Minister Ali Sy said on Monday."
    assert [e.date and e.date.edtf for e in digest(nlp, text).events] == ["2024-05-13"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Chad closed its border on Sunday, a day after gunmen killed four soldiers in Tine.",
         ["2024-05-12", "2024-05-11"]),
        ("On Monday Togo recalled its envoy, two months after Chad expelled a Togolese diplomat.",
         ["2024-05-13", "2024-03~"]),
        ("Chad shelled Tine on Sunday, hours after rebels shot dead two soldiers.", ["2024-05-12", "2024-05-12"]),
        ("Chad recalled its envoy on Sunday, less than a week after Togo expelled a diplomat.", ["2024-05-12", None]),
    ],
)
def test_a_printed_while_before_another_deed_dates_a_deed(
    nlp: Language, text: str, dates: list[str | None]
) -> None:
    """'on Sunday, a day after X' puts X on Saturday; how long less than a week is nobody knows."""
    assert [e.date and e.date.edtf for e in digest(nlp, text).events] == dates


def test_when_somebody_threatened_is_told_by_the_paper(nlp: Language) -> None:
    """'threatened to ..., a day after protesters burned down its office' does not report the fire on his word."""
    text = "Chad threatened on Tuesday to close the mine, a day after protesters burned down its office in Tine."
    assert [(e.type, e.modality) for e in digest(nlp, text).events] == [
        ("THREATEN", "asserted"), ("PROTEST", "asserted")
    ]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Minister Ali Sy, who met his Syrian counterpart in Cairo in January, complained then of raids.", "2024-01"),
        ("Chad expelled the Togolese envoy in March. Togo condemned the step at the time.", "2024-03"),
        ("Malawi, a newcomer to the African Union, applied for membership in January.", "2024-01"),
        ("Togo, an NGO and Chad called for an inquiry into a massacre of villagers in January.", ""),
    ],
)
def test_then_is_the_time_told_last(nlp: Language, text: str, date: str) -> None:
    """'complained then' has the time told just before; a month behind what is asked for is not that of asking."""
    soft = [e for e in digest(nlp, text).events if e.type in ("ACCUSE", "REQUEST")]
    assert [e.date.edtf if e.date and "~" not in e.date.edtf else "" for e in soft] == [date]


def test_who_goes_on_about_them_goes_on_about_whom_he_blamed(nlp: Language) -> None:
    """'accused Chad of hiding it. "They lied," she said' is said of Chad, too."""
    text = 'Togo\'s envoy Ana Sy accused Chad of hiding the leak. "They lied to us and they must pay," Sy said.'
    assert {c.to for c in digest(nlp, text).claims} == {("TD",)}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The parties undertook to disarm by August 30.", "2024-08-30"),
        ("The fund wants the budget passed by December.", "2024-12"),
        ("The company managed to sell the mine in November.", "2023-11"),
        ("The two sides resolved to meet on Friday.", "2024-05-10"),
    ],
)
def test_what_is_undertaken_lies_nearest(nlp: Language, text: str, date: str) -> None:
    """A month behind what somebody undertook is the nearest, behind what is wanted the next, behind what was done the
    last."""
    assert [d.edtf for d in digest(nlp, text).dates] == [date]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A ruling allowing Togo to extradite Ali Sy was published.", [("COERCE", "planned", "")]),
        ("A report is to implicate Togo in the February 14 bombing that killed Ali Sy in Tine.",
         [("ACCUSE", "planned", ""), ("ASSAULT", "asserted", "2024-02-14")]),
        ("Chad blamed the group for the 2002 Tine bombings, which killed 12 people.",
         [("ACCUSE", "asserted", "2024-05-14~"), ("ASSAULT", "asserted", "2002")]),
    ],
)
def test_what_is_permitted_is_not_done_yet_and_old_deeds_are_old(
    nlp: Language, text: str, found: list[tuple[str, str, str]]
) -> None:
    """'allowing X to do it' is to come; a bombing that killed is past, and of the year that its name has."""
    made = digest(nlp, text).events
    assert [(e.type, e.modality, e.date.edtf if e.date else "") for e in made] == found


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Oslo called on the parties to sign the accord by June 1.", "2024-06-01"),
        ("Norway, which hands over the chair in November, urged Chad to resume talks.", "2024-11"),
        ("The opposition has called for marches on Friday.", "2024-05-17"),
        ("Ali Sy dissolved the parliament as of June 1.", "2024-06-01"),
        ("Asked on Monday about the ban, Ali Sy said nothing.", "2024-05-13"),
        ("The plan announced in July by Norway was dropped.", "2023-07"),
        ("Norway asked Chad in Oslo to free the prisoners by June 10.", "2024-06-10"),
        ("The minister, who arrived in Lima, is due to hold talks with President Ali Sy on Friday.", "2024-05-17"),
    ],
)
def test_what_is_asked_or_due_lies_ahead(nlp: Language, text: str, date: str) -> None:
    """'called on them to sign by June 1' means the June to come, 'is due to meet on Friday' that to come; what was
    announced or asked was so before."""
    assert [d.edtf for d in digest(nlp, text).dates] == [date]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The parliament of Chad has endorsed next week's planned talks of the rebels.", "2024-05-14~"),
        ("Rebels cancelled the truce with Chad on January second.", "2024-01-02"),
        ("One soldier was killed and several were injured Friday when a man threw a bomb in Chad.", "2024-05-10"),
        ("In Saturday's sermon, Ali Sy of Chad blamed Norway for the raid.", "2024-05-11"),
        ("Two soldiers were wounded in Chad when rebels attacked their post on Sunday.", "2024-05-12"),
    ],
)
def test_a_deed_has_its_own_day(nlp: Language, text: str, date: str) -> None:
    """"next week's talks" dates the talks, no deed; a day told by an ordinal counts; who was hurt 'when rebels attacked
    on Sunday' was hurt on Sunday."""
    assert digest(nlp, text).events[0].date.edtf == date


@pytest.mark.parametrize(
    "text",
    [
        "Chad announced on Thursday, May 9, that it had halted the export of oil.",
        "Norway voiced concern over an incident on Wednesday in which a boat was hit.",
    ],
)
def test_the_day_of_something_else_dates_no_deed(nlp: Language, text: str) -> None:
    """What was announced on a day was done before; a concern over what happened on a day came after it."""
    dates = [e.date.edtf for e in digest(nlp, text).events if e.date is not None]
    assert all(date == "2024-05-14~" for date in dates if date) and "2024-05-09" not in dates


def test_a_meeting_before_dates_no_talks_to_come(nlp: Language) -> None:
    """'Following Thursday's meeting with X, Y will hold talks with Z': not on Thursday."""
    text = "Following Thursday's visit to Chad, President Ali Sy of Togo will hold talks with President Ola Berg."
    assert [e.date for e in digest(nlp, text).events if e.modality == "planned"] == [None]


def test_what_a_pledge_says_would_be_is_planned(nlp: Language) -> None:
    """'Chad's pledge that it would withdraw': 'would' is the 'will' of the pledge."""
    found = digest(nlp, "Chad's pledge that it would withdraw its troops from Togo was welcomed.").events
    assert [e.modality for e in found if e.type == "RETREAT"] == ["planned"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ban ends after the parliament ratifies the treaty.", [("SUPPORT", "planned")]),
        ("Prosecutors say a failed plot to bomb two Peruvian trains was led by the gang.", [("ASSAULT", "attempted")]),
        ("Chile is worried that Peru has deployed troops along the border.", [("MOBILIZE", "uncertain")]),
        ("President Ana Ruiz said she would have punished them if she had proof.", []),
        ("The bill would have allowed Peru to expel diplomats.", []),
    ],
)
def test_what_is_to_come_foiled_or_feared_is_not_done(nlp: Language, text: str, found: list[tuple[str, str]]) -> None:
    """What waits for a vote, a plot that failed, a worry, and what would have been are no deeds."""
    assert [(e.type, e.modality) for e in digest(nlp, text).events] == found


def test_what_the_paper_tells_beside_a_request_is_its_own_word(nlp: Language) -> None:
    """'urged them to send aid as leaders met': the meeting is nobody's request."""
    found = digest(nlp, "President Ana Ruiz urged rich countries to send aid as leaders met in Lima.").events
    assert [(e.type, e.attribution) for e in found] == [("REQUEST", None), ("CONSULT", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Ana Ruiz said any invasion would target the rebels in Kade.", []),
        ("Minister Luis Soto will be forced to return home if the talks fail.", [("COERCE", "conditional")]),
        (
            "Chad has accused Sudan of backing the rebels who attacked Kade last month.",
            [("ACCUSE", "asserted"), ("ASSAULT", "asserted")],
        ),
        ("Supporters of the bill say the agency would protect the farmers.", []),
        (
            "The grant of autonomy led to Spain closing the border and severing all links with Morocco.",
            [("SANCTION", "asserted")],
        ),
    ],
)
def test_what_only_might_be_done_is_no_fact(nlp: Language, text: str, found: list[tuple[str, str]]) -> None:
    """Any invasion is only thought of, a return waits for its condition; what rebels did before is no charge."""
    assert [(e.type, e.modality) for e in digest(nlp, text).events] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Ana Ruiz may announce on Friday that Peru is leaving the pact.", []),
        (
            "President Ana Ruiz has said Chile should withdraw once 400 peacekeepers have arrived in Kade.",
            [("AID", "planned")],
        ),
        ("If the court says that Peru broke the treaty, Chile will demand damages.", [("REQUEST", "conditional")]),
        ("Kenya has not accused Uganda of arming the rebels.", []),
        (
            "Kenya would send troops to Haiti if the UN pays for them, Minister Paul Otieno said.",
            [("MOBILIZE", "conditional")],
        ),
    ],
)
def test_what_nobody_has_said_yet_is_no_fact(nlp: Language, text: str, found: list[tuple[str, str]]) -> None:
    """What may be announced, what a court may find and what nobody was accused of; an offer of troops is no threat."""
    digested = digest(nlp, text)
    assert [(e.type, e.modality) for e in digested.events] == found
    assert not [s for s in digested.statements if "leaving" in s.evidence[0].exact]


def test_which_pact_is_meant_is_on_nobodys_word(nlp: Language) -> None:
    """'said that X had broken the pact, which they signed in 1999': the paper itself says which one it is."""
    text = "Chad said that Peru had broken the treaty, which the two countries signed in May 1999."
    signed = [e for e in digest(nlp, text).events if e.type == "SUPPORT"]
    assert [(e.modality, e.attribution) for e in signed] == [("asserted", None)]


def test_a_pact_told_of_by_its_signing_alone_is_on_the_speakers_word(nlp: Language) -> None:
    """'discussed the agreement that the two had signed', without a day and not set off, is what he says."""
    text = "Ana Rey said the two had discussed the security agreement that Peru and Chad had signed."
    signed = [e for e in digest(nlp, text).events if e.type == "SUPPORT"]
    assert [e.modality for e in signed] == ["reported"]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Togo's justice ministry will seek to dismiss 20 cases brought by detainees in Lome.", "ACCUSE", "asserted"),
        ("Peru demanded the release of three workers kidnapped by rebels in Chad.", "ASSAULT", "asserted"),
        ("Peru threatened to attack the gunmen who have seized the airport in Chad.", "COERCE", "asserted"),
        ("Peru asked Mali to free the two nurses whom rebels have abducted.", "ASSAULT", "asserted"),
        ("The minister thanked Togo for sending 300 soldiers to Haiti.", "MOBILIZE", "asserted"),
        ("Kenya praised Chadian police for arresting two smugglers in May.", "COERCE", "asserted"),
        ("The union dropped leaflets urging workers to strike, after police arrested two of its leaders.", "COERCE",
         "asserted"),
        ("Police accused a man of hiding a guard kidnapped by rebels on Friday.", "ASSAULT", "alleged"),
    ],
)
def test_what_was_done_to_those_meant_is_on_nobodys_word(nlp: Language, text: str, kind: str, modality: str) -> None:
    """Who asks, threatens or thanks does not tell who was freed, kidnapped or sent; who accuses somebody does."""
    assert [e.modality for e in digest(nlp, text).events if e.type == kind] == [modality]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("A judge in Lima ordered the arrest of two Kenyan soldiers who were freed on Monday.", "RETREAT"),
        ("A man on the tape praises the rebels who attacked the Kenyan consulate in Lima on Monday.", "ASSAULT"),
        ("President Ali Sy of Chad criticized attacks on aid groups, including a U.N. official who was shot last week.",
         "ASSAULT"),
    ],
)
def test_what_is_told_of_whom_somebody_praises_is_not_his_word(nlp: Language, text: str, type: str) -> None:
    """Nor of whom a judge orders held."""
    assert [(e.modality, e.attribution) for e in digest(nlp, text).events if e.type == type] == [("asserted", None)]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("President Juan Mora then flies to Chad, where he will address parliament.", "planned"),
        ("Mr. Mora meets next with Chilean President Ali Musa.", "planned"),
        ("The dispute began as President Juan Mora arrives in Chad.", "asserted"),
        ("President Juan Mora is visiting Chad.", "asserted"),
    ],
)
def test_where_somebody_goes_next_is_told_in_the_present(nlp: Language, text: str, modality: str) -> None:
    """In a clause of its own; what goes on beside it is going on."""
    assert [e.modality for e in digest(nlp, text).events if e.type == "CONSULT"][-1:] == [modality]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The cabinet of Togo has decided to continue air strikes on Chad.", ("ASSAULT", "planned")),
        ("The cabinet of Togo voted to launch air strikes on Chad.", ("ASSAULT", "planned")),
        ("Togo's parliament voted to send troops to Chad.", ("MOBILIZE", "planned")),
        ("The cabinet of Togo decided to free 40 prisoners.", ("RETREAT", "planned")),
        ("Togo's parliament voted to expel the Chadian envoy.", ("SANCTION", "asserted")),
        ("Togo's parliament voted to impose sanctions on Chad.", ("SANCTION", "asserted")),
    ],
)
def test_a_decision_is_a_measure_but_no_strike(nlp: Language, text: str, found: tuple[str, str]) -> None:
    """A sanction is imposed by deciding it; who votes to send troops has not sent them."""
    assert found in {(e.type, e.modality) for e in digest(nlp, text).events}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Students took to the streets of Lamu to call for the resignation of President Ali Noor.", ["request"]),
        ("Farmers blocked a highway near Lamu to demand water from the government.", ["demand"]),
        ("Norwegian Foreign Minister Ana Holm flew to Chad to urge the government to open the border.", ["request"]),
        ("Ana Holm telephoned President Ali Noor to thank him for his support.", ["praise"]),
        ("Residents camped outside the palace in Lamu to demand the release of President Ali Noor.", ["demand"]),
        ("Lawyers marched through Lamu to condemn the arrest of a judge.", []),
        ("Ana Holm will fly to Chad to urge the government to open the border.", []),
        ("Norway set up a commission to press for the release of the hostages.", []),
        ("The union plans to march through Lamu to demand better pay.", []),
        ("Ana Holm visits Chad next week to urge the government to free the prisoners.", []),
        ("Kenya paid Chad to reject the treaty.", []),
        ("Norway came close to condemning the raid.", []),
        ("Norway mobilised 500 troops to oppose the rebels.", []),
        ("Ana Holm arrived in Chad on Monday to ask the government for help.", []),
    ],
)
def test_what_people_march_or_travel_to_say_is_said_by_doing_so(nlp: Language, text: str, asked: list[str]) -> None:
    """'went on strike to demand more pay' demands it, once they went."""
    assert [c.kind for c in digest(nlp, text).claims] == asked
