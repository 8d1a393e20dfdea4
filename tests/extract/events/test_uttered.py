"""Claims whose making is an event, and those that are none."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kind", "type_", "actors"),
    [
        ("Norway's envoy Ola Berg said political prisoners should be released.", "demand", "REQUEST", ("ola-berg",)),
        ("Chad insists its plans are peaceful.", "denial", "REJECT", ("TD",)),
        ("Norwegian Foreign Minister Ola Berg said the report was a farce.", "accusation", "ACCUSE", ("ola-berg",)),
        ("Norway says it plans to rebuild the port.", "commitment", "AGREE", ("NO",)),
        ("Norwegian officials say the report is incorrect.", "denial", "REJECT", ("norwegian-officials",)),
    ],
)
def test_who_claims_something_does_it_by_saying_so(
    nlp: Language, text: str, kind: str, type_: str, actors: tuple[str, ...]
) -> None:
    """Blame, denial, a demand or a promise in somebody's words is also his deed, and the claim names it."""
    made = digest(nlp, text)
    (claim,) = made.claims
    (event,) = made.events
    assert (claim.kind, claim.event) == (kind, event.id)
    assert (event.type, event.actors, event.modality) == (type_, actors, "asserted")


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Ola Berg hopes that the rain will stop.",
        "Norwegian Foreign Minister Ola Berg warned that the dam could burst.",
        "Norwegian officials say the accident posed no threat to anybody.",
        "Norway often demands that Chad withdraw its troops.",
    ],
)
def test_some_claims_are_no_deeds(nlp: Language, text: str) -> None:
    """What somebody expects or warns of, or says is not so without being blamed for it, is a claim alone."""
    made = digest(nlp, text)
    assert made.claims
    assert not made.events


def test_what_a_clause_tells_as_a_deed_is_told_once(nlp: Language) -> None:
    """A promise whose clause tells a planned deed already names that deed."""
    made = digest(nlp, "Norwegian officials say they will send 300 soldiers to guard the port of Mao.")
    assert [(e.type, e.modality) for e in made.events] == [("MOBILIZE", "planned")]
    assert [(c.kind, c.event) for c in made.claims] == [("commitment", made.events[0].id)]


def test_who_has_no_name_does_what_he_says(nlp: Language) -> None:
    """A diplomat who says that rebels must leave demands it, and not the rebels."""
    made = digest(nlp, "A diplomat said the rebels must leave Chad.")
    assert [(e.type, e.actors) for e in made.events] == [("REQUEST", ("diplomat",))]
    assert [c.by for c in made.claims] == ["diplomat"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenya condemned the attack in Lima, calling it a crime.", ["ACCUSE"]),
        ("Norwegian Foreign Minister Ola Berg said: \"We expect Chad to act at once. Chad should leave Mali.\"",
         ["REQUEST"]),
        ("Rovers captain Dina Holt rejected a new contract.", []),
    ],
)
def test_what_is_done_already_is_not_done_again(nlp: Language, text: str, types: list[str]) -> None:
    """Who says the same in other words of a sentence or statement does it once; what players reject is no affair."""
    assert [e.type for e in digest(nlp, text).events] == types


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian officials say they have dismissed some 50 employees for fraud.",
        "Norwegian officials have yet to answer, the Kenyan president said.",
        'Had Kenya paid, President Paul Mukasa said, "we would today be signing the trade pact".',
        "President Paul Mukasa of Kenya told the Norwegian envoy he has to ask his generals first.",
        "President Paul Mukasa of Kenya said Chad should not be proud.",
    ],
)
def test_what_only_reads_like_a_claim(nlp: Language, text: str) -> None:
    """Who is sacked is not rejected; what has yet to be done or would have been, and advice, is neither asked nor
    promised."""
    assert not digest(nlp, text).claims


def test_reports_that_are_denied_promise_nothing(nlp: Language) -> None:
    """What reports say that somebody rejects is a statement denied by him, and no promise."""
    made = digest(nlp, "Norway rejected news reports saying Chad plans to send special forces to Mali.")
    assert [(s.speaker, s.modality) for s in made.statements] == [("NO", "denied")]
    assert {(e.type, e.modality) for e in made.events} == {("REJECT", "asserted"), ("MOBILIZE", "denied")}
    assert [c.kind for c in made.claims] == ["rejection"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ('"Sign it now," said the opposition leader of Kenya, Ola Berg.', ()),
        ('"Accept the deal before it is too late," said Ola Berg, the prime minister of Kenya.', ()),
        ('"Do not attack our people," Kenyan Defence Minister Ola Berg said.', ()),
        ('"Withdraw your troops," President Ola Berg of Chad told Kenya.', ("KE",)),
        ('"Arrest those who killed them," the opposition leader of Kenya, Ola Berg, said.', ()),
    ],
)
def test_what_somebody_bids_others_do_he_does_not(nlp: Language, text: str, recipients: tuple[str, ...]) -> None:
    """An imperative asks for a deed; the speaker neither does it nor denies that he did."""
    (event,) = digest(nlp, "Kenya, Chad and Peru are members of the bloc.\n\n" + text).events
    assert (event.type, event.actors, event.recipients) == ("REQUEST", ("ola-berg",), recipients)
