"""Tests of briefing.extract.events.claiming."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chile urged Peru to open the border.", "request"),
        ("Chile threatened to attack Peru.", "threat"),
        ("Chile accused Peru of spying.", "accusation"),
        ("Chile called the accusation nonsense.", "denial"),
    ],
)
def test_a_speech_act_makes_a_claim_of_its_kind(nlp: Language, text: str, kind: str) -> None:
    """By whom and of what kind, as the verb says."""
    assert [(c.kind, c.by) for c in digest(nlp, text).claims] == [(kind, "CL")]


def test_an_order_to_ones_own_asks_nobody(nlp: Language) -> None:
    """Who orders his own army makes no demand."""
    text = "Peru is large. Peru has mines.\n\nPresident Ana Ruiz of Peru ordered the army to close the border."
    assert [c for c in digest(nlp, text).claims if c.kind == "demand"] == []


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Peru warned Chile against sending troops to the border.",
            [("warning", "warned Chile against sending troops to the border")],
        ),
        (
            "Kenya has warned against Brazil imposing sanctions on Kenya.",
            [("warning", "warned against Brazil imposing sanctions on Kenya")],
        ),
        ("Peru disputed the allegations.", [("denial", "disputed the allegations")]),
        (
            "Kenya accused the agency of spying on Kenya under the cover of fighting drugs and suspended the talks.",
            [("accusation", "accused the agency of spying on Kenya under the cover of fighting drugs")],
        ),
        (
            "Peru asked Chile to drop the tariff, which she described as a provocation.",
            [("request", "asked Chile to drop the tariff")],
        ),
        (
            "Peru accused Chile of theft, a charge that Chile denies.",
            [("accusation", "accused Chile of theft"), ("denial", "a charge that Chile denies")],
        ),
        (
            "Several powers accuse Peru of seeking such weapons, a charge Peru denies.",
            [("accusation", "accuse Peru of seeking such weapons"), ("denial", "a charge Peru denies")],
        ),
        (
            "Peru accused Chile of theft, a charge denied by Chile.",
            [("accusation", "accused Chile of theft"), ("denial", "a charge denied by Chile")],
        ),
        ("Chile is widely accused of spying on Peru.", [("accusation", "accused of spying on Peru")]),
        ("Peru has faced criticism for arming rebels.", [("accusation", "faced criticism for arming rebels")]),
        ("Chile has been denied visits from the Red Cross.", []),
        ("The constitution of Chile calls for the speaker to succeed the president.", []),
        ("Peru and Chile signed a pledge to disarm rebels.", [("commitment", "signed a pledge to disarm rebels")]),
        ("Peru has given Chile one week to respond.", [("demand", "given Chile one week to respond")]),
        ("Peru said Chile had three days to leave the port.", [("demand", "Chile had three days to leave the port")]),
        (
            "Ana Ruiz of Chile was told by Peruvian officials on Monday she had 24 hours to leave Peru.",
            [("demand", "she had 24 hours to leave Peru")],
        ),
        (
            "Five former officers face charges of murder in Peru.",
            [("accusation", "face charges of murder in Peru")],
        ),
        (
            "The loans are part of the aid that Japan pledged at a conference in Madrid.",
            [("commitment", "the aid that Japan pledged at a conference in Madrid")],
        ),
        ("Kenya's foreign minister declined to give further details.", []),
    ],
)
def test_a_claim_is_of_the_kind_and_words_that_the_verb_tells(
    nlp: Language, text: str, made: list[tuple[str, str]]
) -> None:
    """Who warns against a deed warns; what others say of a claim is no part of it; who is charged claims nothing."""
    assert [(c.kind, c.content) for c in digest(nlp, text).claims] == made


def test_what_another_threatens_on_a_condition_is_none_of_a_plan(nlp: Language) -> None:
    """'plans a rally to protest Chad's threat to strike if they leave': the rally hangs on nothing."""
    text = "Ana Ruiz of Chile vowed to join a march to protest Peru's threat to use force if Chile closes the border."
    assert [c.modality for c in digest(nlp, text).claims if c.kind == "commitment"] == ["asserted"]


def test_a_denial_ends_before_the_next_act_of_who_denies(nlp: Language) -> None:
    """'denied that it had ... and demanded': the demand is no part of the denial, wherever a parse hangs it."""
    text = "Minister Juan Vera denied that the jet had violated Chilean airspace and demanded the men's release."
    denial = next(c for c in digest(nlp, text).claims if c.kind == "denial")
    assert denial.content == "denied that the jet had violated Chilean airspace"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chile's foreign ministry announced that it would respond in kind.", "threat"),
        ("Prime Minister Li Wen of China said China will use force if the talks fail.", "threat"),
        ("Chile's foreign ministry said Chile would use military means if the talks fail.", "threat"),
        ("A Chilean official says the nation is prepared to counter any Peruvian strike.", "threat"),
        ("Chile says it will initiate legal action against Peru over the mines.", "threat"),
        ("President Ana Ruiz of Chile said her country would seek the extradition of Omar Deby.", "commitment"),
        ("President Ana Ruiz of Chile said she would welcome Peruvian help in the talks.", "praise"),
        ("Diplomats in Oslo say Chile has withheld its consent.", "rejection"),
    ],
)
def test_what_answers_a_step(nlp: Language, text: str, kind: str) -> None:
    """Who will use force or sue threatens, who welcomes promises nothing, who withholds his consent refuses it."""
    assert [c.kind for c in digest(nlp, text).claims] == [kind]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            'Ana Ruiz expressed the hope that the deal would be "a new start" for Peru.',
            [("expectation", 'the hope that the deal would be "a new start" for Peru')],
        ),
        (
            "His lawyer, Ana Ruiz, told Radio Sava that her client denied all the accusations.",
            [("denial", "denied all the accusations")],
        ),
        (
            "Chile said it would vote against the bill, while Peru has promised to back it.",
            [("rejection", "it would vote against the bill"), ("commitment", "promised to back it")],
        ),
    ],
)
def test_hopes_denials_of_clients_and_promises_of_others(
    nlp: Language, text: str, claims: list[tuple[str, str]]
) -> None:
    """What somebody hopes in quoted words, what a client denies, and what another promises beside a statement."""
    found = digest(nlp, text)
    assert [(c.kind, c.content) for c in found.claims] == claims
    assert not any(c.attribution and c.kind == "commitment" for c in found.claims)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Two diplomats are accused of smuggling guns into Chad.", ["accused of smuggling guns into Chad"]),
        ("The trial of Omar Deby began in Chad on Monday.", []),
        ("Ten bankers went on trial in Chad on Monday, accused of stealing aid.", ["accused of stealing aid"]),
        ("Ten bankers went on trial in Chad on Monday.", []),
        ("Omar Deby has been charged with attacking a guard, and faces ten years in jail.",
         ["charged with attacking a guard"]),
    ],
)
def test_an_accusation_by_nobody_named_is_claimed_with_what_it_is_of(nlp: Language, text: str, made: list[str]) -> None:
    """Who 'is accused of smuggling' is accused, with or without a name; a trial that begins says nothing of what."""
    assert [c.content for c in digest(nlp, text).claims if c.kind == "accusation"] == made


@pytest.mark.parametrize(
    "text",
    [
        "The company blamed bad weather for the fall in production.",
        "Energy Minister Ali Musa blamed a fire for the power cut.",
        "The minister blamed high oil prices for the deficit.",
        "The minister blamed the power cut on a fire.",
        "Health officials raised concerns over poor air quality.",
        "President Ali Musa of Chad said climate change is a threat to the islands.",
        "The World Health Organization warned that cholera is a serious threat in Chad.",
    ],
)
def test_ills_are_nobodys_doing(nlp: Language, text: str) -> None:
    """Who names what goes wrong accuses nobody."""
    assert [e for e in digest(nlp, text).events if e.type == "ACCUSE"] == []


def test_what_somebody_calls_something_by_the_way_is_no_verdict(nlp: Language) -> None:
    """The sentence tells something else."""
    text = 'President Juan Mora of Peru told parliament he had rejected what he called "illegal demands" by Chad.'
    assert [e for e in digest(nlp, text).events if e.type == "ACCUSE"] == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The mediators suggested that both sides withdraw their troops by ten kilometres.", ["request"]),
        ("Norwegian envoy Ola Berg asked that all sides respect the truce.", ["request"]),
        ("A joint monitoring mission was proposed by Kenya in January.", ["request"]),
        ("Peru announced $40 million in humanitarian assistance for Chad.", ["commitment"]),
        ("Norway announced a donation of 30 million kroner to the programme.", ["commitment"]),
        ("Kenya agreed in principle to the plan.", ["commitment"]),
        ("Norwegian Prime Minister Ana Holm reiterated Norway's commitment to the security of Kenya.", ["commitment"]),
        ("President Ali Noor paid tribute to Norway for its role in the talks.", ["praise"]),
        ("Kenyan President Ali Noor spoke highly of Norway's achievements.", ["praise"]),
        ("China reacted angrily to Norway's decision to impose sanctions.", ["accusation"]),
        ("Defence Minister Ana Holm of Norway said Norway would widen its offensive if Chad did not pay.", ["threat"]),
        ("Kenyan President Ali Noor said Kenya would extend the rescue operation until Friday.", ["commitment"]),
        ("The company announced a profit of $30 million.", []),
        ("Norway and Kenya agreed on a border in 2003.", []),
        ("Kenyan President Ali Noor suggested that many voters support the plan.", []),
        ("Kenyan President Ali Noor suggested that the rebels fund the party.", []),
        ("Ali Noor was proposed by Norway as a mediator.", []),
        ("Norway reacted with alarm to the flood in Chad.", []),
        ("Norway called the situation in Chad disappointing.", []),
        ("Norway called the flood damage alarming.", []),
    ],
)
def test_what_is_proposed_given_or_praised_is_claimed(nlp: Language, text: str, claims: list[str]) -> None:
    """'proposed that both withdraw', 'announced $40 million in aid', 'spoke highly of Norway'."""
    assert [c.kind for c in digest(nlp, text).claims] == claims
