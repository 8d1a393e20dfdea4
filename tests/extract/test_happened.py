"""What news sentences come to: type, mode, who, to whom, how far it holds, the dead and the hurt; with the pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen abducted two aid workers in Chad.", [("ASSAULT", "abduct", ("gunmen",), "asserted")]),
        ("Police arrested four activists.", [("COERCE", "arrest", ("police",), "asserted")]),
        ("The junta closed the border.", [("COERCE", "restrict", ("junta",), "asserted")]),
        ("At least 12 people were killed.", [("ASSAULT", "", (), "asserted")]),
        ("An Israeli airstrike destroyed a hospital.", [("ASSAULT", "aerial", ("IL",), "asserted")]),
        ("Switzerland said it had expelled two Russian diplomats.", [("SANCTION", "expel", ("CH",), "reported")]),
        ("Ethiopia has not withdrawn its troops.", [("RETREAT", "withdraw", ("ET",), "denied")]),
        ("Norway will send rescue teams to Turkey unless Syria closes the border.", ["AID"]),
        ("The rebels promised to stop attacks on villages.", [("AGREE", "", ("rebels",), "asserted")]),
        ("Rioters looted a warehouse.", [("PROTEST", "riot", ("rioters",), "asserted")]),
    ],
)
def test_deeds_are_told_also_where_nobody_is_named(nlp: Language, text: str, expected: list[object]) -> None:
    """Doers without a name, attacks that do harm, 'it' of who speaks, what was not done, what only may be."""
    events = digest(nlp, text).events
    plain = [(e.type, e.mode, e.actors, e.modality) for e in events]
    assert [p if not isinstance(x, str) else p[0] for p, x in zip(plain, expected, strict=True)] == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Militants ambushed a convoy in Mali, killing five soldiers and wounding eight others.", (5, 8)),
        ("Militants attacked a village in Mali; 30 civilians died.", (30, None)),
        ("An airstrike on a market in Yemen killed a woman and two children.", (3, None)),
        ("Gunmen attacked a church in Nigeria, leaving 12 people dead and 40 injured.", (12, 40)),
        ("Police shot dead two protesters.", (2, None)),
        ("Rebels attacked a base in Chad, killing dozens of soldiers.", (None, None)),
    ],
)
def test_the_dead_and_the_hurt_are_counted_once(nlp: Language, text: str, count: tuple[int | None, int | None]) -> None:
    """Victims belong to the deed that they are victims of, however they are told; words like 'dozens' are no number."""
    (event,) = digest(nlp, text).events
    assert (event.type, event.deaths, event.injured) == ("ASSAULT", *count)


@pytest.mark.parametrize(
    "text",
    [
        "The coach praised his defence.",
        "He struck deals with local printers.",
        "Researchers hit upon a new method.",
        "The striker fired a shot from 20 metres.",
        "The coach praised Joe Brannigan.",
        "The probe will visit Titan in 2034.",
    ],
)
def test_what_is_not_about_affairs_of_states_gives_no_event(nlp: Language, text: str) -> None:
    """Sport, science and trade in plain words are no events."""
    assert digest(nlp, text).events == ()


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Gunmen demanded $1 million for each hostage.", [("demand", "gunmen")]),
        ("Germany agreed to deliver air defence systems.", [("commitment", "DE")]),
        ("Kenya said it would review its duties on sugar.", [("commitment", "KE")]),
        ("Norway said it would vote against the resolution.", [("rejection", "NO")]),
        ("Iran said the attack would be met with punishment.", [("threat", "IR")]),
        ("Chad said it was not involved in the raid.", [("denial", "TD")]),
        ("Norway warned that the law would harm its ties with Georgia.", [("warning", "NO")]),
        ("Peru's minister of trade hoped that talks would resume.", [("expectation", None)]),
        ("The army denied that it had shelled a village in Chad.", [("denial", "army")]),
        ("Doctors said they were not sure.", []),
    ],
)
def test_what_is_claimed_and_by_whom(nlp: Language, text: str, claims: list[tuple[str, str | None]]) -> None:
    """Claims have a kind and who makes them, by his printed words where nobody of the cast does."""
    found = digest(nlp, text).claims
    assert [c.kind for c in found] == [kind for kind, _ in claims]
    assert all(by is None or c.by == by for c, (_, by) in zip(found, claims, strict=True))


def test_what_somebody_praises_or_blames_is_not_cut(nlp: Language) -> None:
    """The content of a claim goes to the end of what is asked, praised or blamed."""
    (praise,) = digest(nlp, "Bulgaria thanked India for freeing its sailors.").claims
    assert praise.content == "thanked India for freeing its sailors"
    (threat,) = digest(nlp, "The rebels threatened to strike tankers if Oman did not lift its blockade.").claims
    assert (threat.content.endswith("blockade"), threat.modality) == (True, "conditional")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A powerful earthquake killed 70 people in Turkey.", ("disaster", 70)),
        ("A ferry sank off Greece and 14 people drowned.", ("accident", 14)),
        ("Twelve people were killed in a bus crash in Peru.", ("accident", 12)),
    ],
)
def test_harm_that_nobody_does_is_an_incident(nlp: Language, text: str, expected: tuple[str, int]) -> None:
    """Disasters and accidents are incidents with their dead, and no attacks."""
    found = digest(nlp, text)
    (incident,) = found.incidents
    assert (incident.kind, incident.deaths, found.events) == (*expected, ())


def test_appointments_and_elections_are_incidents(nlp: Language) -> None:
    """Who is appointed or elected is the recipient, who appoints the actor."""
    (appointed,) = digest(nlp, "President Orhan Kaplan appointed Selin Acar as foreign minister on Monday.").incidents
    assert (appointed.kind, appointed.actors, appointed.recipients) == (
        "appointment",
        ("orhan-kaplan",),
        ("selin-acar",),
    )


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        ("Australia and Chile failed to conclude a free trade agreement.", ("AU", "CL"), "stalled"),
        ("Russia has suspended its participation in an arms treaty with Japan.", ("RU", "JP"), "suspended"),
        ("Colombia and Peru agreed to extend a bilateral cease-fire until July.", ("CO", "PE"), "in_force"),
        ("The U.N. Security Council adopted a resolution on Mali.", (), "in_force"),
    ],
)
def test_instruments_with_their_parties_and_standing(
    nlp: Language, text: str, parties: tuple[str, ...], status: str | None
) -> None:
    """Parties are those who make, keep or leave an instrument; what failed is stalled."""
    (agreement,) = digest(nlp, text).agreements
    assert (set(agreement.parties), agreement.status) == (set(parties), status)


def test_a_wish_is_no_instrument(nlp: Language) -> None:
    """'a cease-fire was needed' names none."""
    assert digest(nlp, "The minister said a cease-fire was needed.").agreements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Trade must grow until their demands are met.",
        "Norway met the deadline.",
        "The group's leader attacked her in tweets and speeches.",
        "Larsson has held rallies in Oslo.",
        "The paper seized on a claim.",
        "Firms failed to meet the threshold.",
    ],
)
def test_figures_of_speech_are_no_deeds(nlp: Language, text: str) -> None:
    """Words of violence and meeting that mean neither give no attack, seizure, protest or meeting."""
    assert not {e.type for e in digest(nlp, text).events} & {"ASSAULT", "COERCE", "PROTEST", "CONSULT", "CONCEDE"}


def test_several_deeds_told_as_one_are_counted(nlp: Language) -> None:
    """'two air strikes' is one event that counts two."""
    (event,) = digest(nlp, "Pakistani jets carried out two air strikes against Chad.").events
    assert (event.type, event.actors, event.count) == ("ASSAULT", ("PK",), 2)


def test_through_whom_it_is_done(nlp: Language) -> None:
    """'through Qatar' is the way that a deed takes."""
    (event,) = digest(nlp, "France sent medicine to Gaza through Qatar.").events
    assert (event.type, event.via) == ("AID", ("QA",))


def test_what_is_met_on_a_visit_has_its_time(nlp: Language) -> None:
    """A meeting with the hosts is part of the visit told before, also in the next paragraph."""
    text = "Kenya's minister Ada Mwangi visited Oslo on May 6.\n\nMwangi also met Norwegian President Lars Dahl."
    visit, meeting = digest(nlp, text).events
    assert visit.date is not None and meeting.date is not None and visit.date.edtf == meeting.date.edtf
