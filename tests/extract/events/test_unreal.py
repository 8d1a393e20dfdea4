"""What the words around a deed say was not done, or is only feared: never told as done; with the pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "The alliance held off inviting Chad to its meeting.",
        "Norway refrained from criticizing Chad over the raid.",
        "Foreign Minister Ola Berg avoided condemning Chad.",
        "The envoy stopped short of saying that Chad would withdraw its troops.",
        "Ola Berg of Norway fell short of accusing Chad of arming rebels.",
        "Togo was on the brink of attacking Chad.",
        "Togo nearly signed a treaty with Chad.",
        "Norway does not allow its ministers to visit Chad.",
        "The army pretended to withdraw from Chad.",
        "There were no reports that Togo had attacked Chad.",
        "Norway can attack Chad at any time, Foreign Minister Ola Berg said.",
        "Norway will not be pressured into recognizing Chad.",
        "Fighters who surrender their weapons will be treated well.",
        "Norway does not see why the sanctions are preventing Chad from rejoining the talks.",
        "The rebels were warned against attacking the port.",
        "Norway favours imposing sanctions on Chad.",
        "They are to discuss an effort to lift sanctions on Chad.",
        "Togo hopes for peace before the May 6 deadline set by the African Union.",
        "Norway is defending its plans to sell boats.",
        "The sailor fled to Togo rather than be arrested by guards.",
        "The crew sank the boat rather than see it seized by the navy.",
        "Officials say the talks between the union and the port have failed, threatening to delay exports from Chad.",
        "The plan would split the council, denying Ola Berg the chance to lead it.",
        "The draft seeks a pledge by Chad to free the crew.",
        "Norway waits for a guarantee from Chad that it will not attack.",
    ],
)
def test_what_somebody_refrained_from_is_no_event(nlp: Language, text: str) -> None:
    """Held off, avoided, short of, on the brink of: nothing was done, and nothing claimed."""
    found = digest(nlp, text)
    assert [e.type for e in found.events] == []
    assert [c.kind for c in found.claims] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Instead of withdrawing its troops, Togo attacked the town.", [("ASSAULT", "asserted")]),
        ("Rather than condemn Chad, Norway praised it.", [("SUPPORT", "asserted")]),
        ("Norway fears that Togo will attack Chad.", [("ASSAULT", "uncertain")]),
        ("Ola Berg voiced fear that Togo had attacked Chad.", [("ASSAULT", "uncertain")]),
        ("Norwegian negotiators say Norway may be prepared to drop its objections to the pact.",
         [("CONCEDE", "uncertain")]),
        ("Prime Minister Ola Berg of Norway announced he is formally endorsing Chad's bid.",
         [("SUPPORT", "reported")]),
        ("Ola Berg of Norway is expected to speak when he visits Chad later this month.", [("CONSULT", "planned")]),
        ("Authorities in Chad have been instructed to evacuate residents.", [("AID", "planned")]),
        ("An insurgency bent on retaking Chad remained in Togo.", [("ASSAULT", "planned")]),
        ("Norway was forced into recognizing Chad in May.", [("SUPPORT", "asserted")]),
        ("Norway voted to stop aid until Chad meets three demands - apologize for the raid, release the prisoners.",
         [("SANCTION", "asserted")]),
        ("The navy is looking at sending a warship to Chad.", [("MOBILIZE", "uncertain")]),
        ("Norway avoided Togo and criticized Chad.", [("ACCUSE", "asserted")]),
        ("Norway stopped criticizing Chad and sent troops to Togo.",
         [("ACCUSE", "asserted"), ("MOBILIZE", "asserted")]),
        ("Foreign Minister Ola Berg said Norway would honour whatever treaty Togo signed with Chad.",
         [("AGREE", "asserted")]),
    ],
)  # fmt: skip
def test_what_is_done_beside_it_stays(nlp: Language, text: str, kinds: list[tuple[str, str]]) -> None:
    """What was done instead is told; what is feared or looked at is uncertain, what is called off
    reversed."""
    assert [(e.type, e.modality) for e in digest(nlp, text).events] == kinds


@pytest.mark.parametrize(
    "text",
    [
        "A second round of talks between Togo and Chad that had been planned for last Friday was called off.",
        "A meeting of the presidents of Togo and Chad that was set for Thursday has been cancelled.",
    ],
)
def test_a_round_called_off_is_not_to_come(nlp: Language, text: str) -> None:
    """A relative clause that plans what its sentence calls off tells of nothing to come."""
    assert "planned" not in [e.modality for e in digest(nlp, text).events if e.type == "CONSULT"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad dismissed reports it had arrested the envoy of Togo.",
        "Chad called the report that it had attacked Togo a lie.",
        "Chad disputed Togo's account that its troops attacked the village.",
        "Norwegian Foreign Minister Ola Berg brushed aside suggestions Norway had sent troops to Chad.",
        "Norwegian Foreign Minister Ola Berg scoffed at the suggestion that Norway had sent troops to Chad.",
        "Norwegian Foreign Minister Ola Berg denied a report that says he will ask Chad to leave.",
        "Chad denied charges by Togo that it is arming rebels.",
    ],
)
def test_what_somebody_calls_untrue_is_not_told_as_done(nlp: Language, text: str) -> None:
    """Who denies, disputes, scoffs at what others hold: his refusal is told, and what they hold is not."""
    assert [e.type for e in digest(nlp, text).events if e.type != "REJECT" and e.modality != "denied"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Togo had refused to open the port until Chad agreed to pay.",
        "Togo's army said it would not leave the port until Chad agreed to pay.",
        "The envoy vowed to stay in Togo until Chad agreed to free the crew.",
        "Foreign Minister Ola Berg of Norway said trade could resume as soon as Chad agreed to pay.",
    ],
)
def test_what_somebody_only_waits_for_is_no_event(nlp: Language, text: str) -> None:
    """'until they agreed' behind a refusal or a plan: nobody says that they did, nor that they promised it."""
    found = digest(nlp, text)
    assert "AGREE" not in {e.type for e in found.events if e.actors == ("TD",)}
    assert "commitment" not in {c.kind for c in found.claims if c.by == "TD"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The opposition planned to march until police arrested Ali Noor.", "COERCE"),
        ("Workers threatened to strike until the government dismissed the director on Monday.", "SANCTION"),
        ("The army refused to free the hostages until rebels released two officers on Monday.", "RETREAT"),
        ("Peru had refused to open the port until Chad freed its crew in May.", "RETREAT"),
    ],
)
def test_what_ended_a_plan_or_has_a_day_was_done(nlp: Language, text: str, told: str) -> None:
    """What somebody planned until it was forbidden; what he waited for and was done on Monday."""
    assert told in [e.type for e in digest(nlp, text).events if e.modality == "asserted"]


def test_what_ended_a_deed_was_done(nlp: Language) -> None:
    """'kept shelling it until they agreed'."""
    found = digest(nlp, "Togo's army kept shelling the town until Chad agreed to pay.")
    assert ("AGREE", "asserted") in {(e.type, e.modality) for e in found.events}
