"""What is denied, planned or conditional is never told as done, and whose word it is: with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "deed", "source"),
    [
        (
            "Reports in local media that President Ana Ruiz had ordered the army to shell Lima are false, the "
            "presidency said.",
            "REQUEST",
            "peru-presidency",
        ),
        (
            "Ola Berg, the Norwegian foreign minister, rejected reports that Norway has supplied Chad with drones.",
            "AID",
            "ola-berg",
        ),
        ("Ola Berg denied reports that Norway had attacked Chad.", "ASSAULT", "ola-berg"),
        ("Reports that Norway has attacked Chad were denied by Ola Berg.", "ASSAULT", "ola-berg"),
        ("Ola Berg rejected as baseless the media reports that Norway has attacked Chad.", "ASSAULT", "ola-berg"),
        ("It is not true that Norway has attacked Chad, Ola Berg said.", "ASSAULT", "ola-berg"),
    ],
)
def test_what_reports_hold_that_somebody_calls_untrue_is_denied_by_him(
    nlp: Language, text: str, deed: str, source: str
) -> None:
    """'rejected reports that Norway has supplied drones': denied, by who rejected them."""
    (event,) = [e for e in digest(nlp, text).events if e.type == deed]
    assert event.attribution is not None
    assert (event.modality, event.attribution.source) == ("denied", source)


def test_reports_that_nobody_denies_stay_reported(nlp: Language) -> None:
    """'confirmed reports that Norway had attacked': nothing is denied."""
    found = digest(nlp, "Ola Berg cited reports that Norway had attacked Chad.").events
    assert [e.modality for e in found if e.type == "ASSAULT"] == ["reported"]


@pytest.mark.parametrize(
    "opening", ["Under the plan", "Under the draft, which was mediated by Norway", "Under the terms of the deal"]
)
def test_what_a_plan_lays_down_is_planned_on_the_word_of_who_tells_it(nlp: Language, opening: str) -> None:
    """'Under the draft, Chad would free 40, envoys said': no promise of Chad, and not done."""
    found = digest(nlp, f"{opening}, Chad would withdraw its troops and Sudan would free 12 soldiers, two envoys said.")
    told = [(e.modality, e.attribution.source if e.attribution else "") for e in found.events if e.type == "RETREAT"]
    assert told == [("planned", "envoys")] * 2
    assert not found.claims


def test_who_says_what_he_will_do_under_a_plan_promises_it(nlp: Language) -> None:
    """'Under the plan, we will withdraw' is a promise of who says it."""
    found = digest(nlp, '"Under the plan, we will withdraw our troops," Foreign Minister Ola Berg of Norway said.')
    assert [c.kind for c in found.claims] == ["commitment"]


@pytest.mark.parametrize("when", ["before travelling to Bolivia", "after visiting Bolivia"])
def test_what_hangs_on_a_plan_is_planned(nlp: Language, when: str) -> None:
    """'is scheduled to meet her before travelling on': he has not travelled."""
    found = digest(nlp, f"Foreign Minister Ola Berg is scheduled to meet President Ana Ruiz in Lima on Friday {when}.")
    assert {e.modality for e in found.events} == {"planned"}
    assert len(found.events) == 2


def test_what_hangs_on_a_deed_is_done(nlp: Language) -> None:
    """'met her before travelling on': he did both."""
    found = digest(nlp, "Foreign Minister Ola Berg met President Ana Ruiz on Friday before travelling to Bolivia.")
    assert {e.modality for e in found.events} == {"asserted"}


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        (
            "Chad's President Idris Saleh said Chad would sign the deal if Sudan withdrew its troops.",
            "AGREE",
            "conditional",
        ),
        (
            "President Ana Ruiz said on Monday that Bolivia would expel the Norwegian ambassador unless Norway "
            "withdrew its troops.",
            "THREATEN",
            "asserted",
        ),
        (
            '"We will propose sanctions if Norway withdrew its troops," Foreign Minister Ola Berg said.',
            "THREATEN",
            "asserted",
        ),
    ],
)
def test_a_condition_stands_in_the_words_of_what_depends_on_it(
    nlp: Language, text: str, kind: str, modality: str
) -> None:
    """A promise on a condition is conditional, a threat is made all the same; both are shown with their condition."""
    found = digest(nlp, text)
    (event,) = [e for e in found.events if e.type == kind]
    (claim,) = found.claims
    assert (event.modality, claim.modality) == (modality, "conditional")
    assert event.evidence[0].exact.endswith("withdrew its troops")
    assert claim.content.endswith("withdrew its troops")


def test_what_would_have_been_done_is_promised_by_nobody(nlp: Language) -> None:
    """'Had Norway released them, Bolivia would have signed': nothing was promised, signed or planned."""
    found = digest(nlp, "Had Norway freed the men, Bolivia would have withdrawn its troops, President Ana Ruiz said.")
    assert not found.events
    assert not found.claims


def test_he_added_means_who_spoke_last(nlp: Language) -> None:
    """Neither whom the speaker met nor who demands something within what is added."""
    text = (
        "Chad's minister Idris Saleh, who met Norwegian Foreign Minister Ola Berg on Monday, said Chad would sign.\n\n"
        "A lifting of the blockade, which Sudan has long demanded, was not discussed, he added."
    )
    assert [s.speaker for s in digest(nlp, text).statements] == ["idris-saleh", "idris-saleh"]


def test_who_answers_what_is_said_answers_in_the_voice_of_the_article(nlp: Language) -> None:
    """'..., two envoys said, but Khartoum denied that ...': the envoys tell nothing of the denial."""
    found = digest(
        nlp,
        "Chad and Sudan have agreed to exchange 40 prisoners, two envoys said on Monday, but Khartoum denied that a "
        "date had been set.",
    )
    first, denial = found.statements
    assert first.evidence[-1].exact == "Chad and Sudan have agreed to exchange 40 prisoners"
    assert (denial.speaker, denial.reported_by, denial.modality) == ("SD", "", "denied")
    assert [(c.by, c.modality) for c in found.claims if c.kind == "denial"] == [("SD", "asserted")]


def test_but_with_the_same_speaker_goes_on(nlp: Language) -> None:
    """'..., the envoy said, but the talks were not over': he still speaks."""
    (said,) = digest(nlp, "Chad has withdrawn its troops, the envoy said, but the talks were not over.").statements
    assert len(said.evidence) == 2


def test_what_is_alleged_is_alleged(nlp: Language) -> None:
    """'the report alleges that soldiers shot' is more doubtful than that it is reported."""
    found = digest(nlp, "The UN report alleges that soldiers shot dead 14 civilians in Lima in May.")
    assert [e.modality for e in found.events] == ["alleged"]


def test_a_denial_denies_its_content(nlp: Language) -> None:
    """'X denied that troops had crossed' is X's denial, and a statement denied."""
    found = digest(nlp, "Government spokesman Ola Berg denied that Norwegian troops had crossed into Chad.")
    assert [(s.speaker, s.modality) for s in found.statements] == [("ola-berg", "denied")]
    assert [(c.kind, c.by) for c in found.claims] == [("denial", "ola-berg")]


@pytest.mark.parametrize(
    "condition",
    [
        "provided that Chad withdrew its troops",
        "as long as Chad withdrew its troops",
        "on condition that Chad withdraw its troops",
    ],
)
def test_a_condition_is_not_done_whatever_its_words(nlp: Language, condition: str) -> None:
    """'ready to sign, provided that Chad withdrew its troops': nobody has withdrawn them."""
    found = digest(nlp, f"Ola Berg said Norway was ready to sign the accord, {condition}.").events
    assert {e.modality for e in found if e.type == "RETREAT"} <= {"hypothetical"}


def test_a_condition_before_a_warning_is_part_of_it_and_no_demand(nlp: Language) -> None:
    """'Should the council fail to act, she warned, ...': what she warns of hangs on it."""
    text = (
        "Foreign Minister Ola Berg arrived. Should the council fail to act, he warned, the dispute could turn "
        "into a war."
    )
    found = digest(nlp, text)
    assert [(c.kind, c.modality) for c in found.claims] == [("warning", "conditional")]
    assert not [e for e in found.events if e.type == "REQUEST"]
    (said,) = found.statements
    assert said.evidence[0].exact == "Should the council fail to act"


@pytest.mark.parametrize(
    "words", ["has no plan to recall", "has no intention of recalling", "does not have any plan to recall"]
)
def test_what_nobody_plans_is_not_planned(nlp: Language, words: str) -> None:
    """'no plan to recall its ambassador' is no plan."""
    found = digest(nlp, f"Norway {words} its ambassador from Chad.").events
    assert {e.modality for e in found} <= {"denied"}


def test_the_paper_itself_tells_what_came_before_an_accusation(nlp: Language) -> None:
    """'accused Mali of shelling a village after two soldiers were killed': the dead are no allegation."""
    text = "Chad accused Mali of shelling a village after two Chadian soldiers were killed in the north."
    held = {e.evidence[0].exact: e.modality for e in digest(nlp, text).events if e.type == "ASSAULT"}
    assert [m for words, m in held.items() if words.startswith("two Chadian")] == ["asserted"]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("A diplomat said Chad had privately assured the Union that it would not sign the memorandum.", "diplomat"),
        ("An envoy of Peru says Ola Berg told President Ana Ruiz that Norway was ready to disarm.", "envoy"),
        ("A Peruvian newspaper quoted Ola Berg as saying Norway will withdraw its troops from Chad.", "newspaper"),
    ],
)
def test_what_somebody_promises_in_the_words_of_another_is_on_that_word(
    nlp: Language, text: str, teller: str
) -> None:
    """'a diplomat said Chad had assured them that it would not': known from the diplomat, as event and as claim."""
    found = digest(nlp, text)
    (promise,) = [e for e in found.events if e.type in ("AGREE", "REJECT")]
    for fact in (promise, *found.claims):
        assert fact.attribution is not None
        voices = (fact.attribution.source, fact.attribution.reported_by)
        assert (fact.modality, any(teller in v for v in voices)) == ("reported", True)


@pytest.mark.parametrize(
    "text",
    [
        "Norway contends that the army of Chad is arming rebels in Mali, a charge Chad denies.",
        "Norway accuses Chad of secretly arming rebels under cover of a relief effort - a charge Chad denies.",
        "Norway suspects Chad is using its relief effort to arm rebels, which Chad has denied.",
    ],
)
def test_what_the_blamed_answer_is_told_by_the_paper(nlp: Language, text: str) -> None:
    """', a charge Chad denies' stands on nobody's word, whoever blames Chad before."""
    found = digest(nlp, text)
    answers = [f for f in found.events if f.type == "REJECT"]
    assert [(e.actors, e.modality, e.attribution) for e in answers] == [(("TD",), "asserted", None)]


def test_what_would_follow_from_a_deed_makes_it_no_fact(nlp: Language) -> None:
    """'allowing them to vote would strengthen their claim': nobody has allowed it."""
    found = digest(nlp, "Some Chadian officials say allowing Norwegians in Lima to vote would strengthen their claim.")
    assert not found.events


def test_an_accord_that_would_take_a_miracle_is_not_in_force(nlp: Language) -> None:
    """'reaching an accord before May will take a miracle': there is none yet."""
    text = 'Ola Berg said that reaching a peace accord with Chad before Ana Ruiz leaves will take a "miracle."'
    assert [a.status for a in digest(nlp, text).agreements] == ["proposed"]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("A judge in Lima ordered the arrest of two soldiers who were freed on Monday.", "RETREAT"),
        ("Ola Berg praised the rebels who attacked the Kenyan consulate in Lima on Monday.", "ASSAULT"),
        ("Ola Berg criticized recent attacks on nurses, including a clerk who was shot on Monday in Lima.", "ASSAULT"),
        ("The European Parliament rejected a trade deal reached at an E.U. summit in May.", "AGREE"),
        ("Ola Berg says she spoke with President Ana Ruiz, who visited Chad in January.", "CONSULT"),
        ("Ola Berg says she trusts in the recovery of President Ana Ruiz, who resigned in May.", "RETREAT"),
    ],
)
def test_what_is_told_by_the_way_is_nobodys_word(nlp: Language, text: str, deed: str) -> None:
    """'ordered the arrest of men who were freed', 'praised who struck', 'spoke with X, who visited Chad': the paper
    tells who did that."""
    told = [e for e in digest(nlp, text).events if e.type == deed][-1]
    assert (told.modality, told.attribution) == ("asserted", None)


def test_what_the_paper_calls_others_is_still_a_quotation(nlp: Language) -> None:
    """'condemning what it called "blunt" force'."""
    (statement,) = digest(nlp, 'NATO passed a resolution condemning what it called "blunt" force.').statements
    assert statement.speaker == "nato"
