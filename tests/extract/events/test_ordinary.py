"""What tells of no deed towards others: habits, business, markets, vehicles that arrive, what falls or is cleared."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    "text",
    [
        "Pirates off Kenya usually release the ships and their crews unharmed.",
        "Up to 20,000 people are killed by landmines in Chad every year.",
        "Kenya Airways cancelled 19 flights from Peru's Lima Airport on Monday.",
        "The cartel of Peru and Chile may cut its production quotas on Monday.",
        "The financial crisis of 2008 severely cut Chad's exports.",
        "Copper prices rose on Chad's growing demand for raw materials.",
        "A Kenyan-chartered ship has arrived in Lima.",
        "Colonel Omar Deby of the Kenyan army said the number of attacks in Chad has declined 90 percent since 2008.",
        "President Ana Rey of Peru won. Only two other parties, the Socialists and Communists, managed to clear the "
        "three percent barrier to gain seats.",
        "Democratic gains allowed Chad to hold elections.",
        "President Ana Rey of Peru repeatedly referred to the abuse scandal in Kenya.",
        "President Ana Rey of Peru said the tiger is under grave threat.",
        "A clear majority of Kenyans say they are willing to support a pact with Chad.",
        "The army of Chad is implementing a modest stimulus package.",
        "The army lost. Chadian troops routinely attack Kenyan villagers and kidnap children.",
        "The army lost. Thousands of people are killed annually in the conflict in Chad.",
        "The army lost. Kenya often accuses Chad of cowardice.",
        "The army lost. The Lima Development Fund gives grants to countries in need.",
        "The army lost. Kenyan law bars Chadian troops from crossing the border.",
    ],
)
def test_no_deed(nlp: Language, text: str) -> None:
    """Nobody named does anything to anybody."""
    assert digest(nlp, text).events == ()


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Kenyan officials usually met with President Ana Rey of Peru.", "CONSULT"),
        ("Kenyan troops arrest a Chadian rebel in Lima.", "COERCE"),
        ("Kenya has often accused Chad of backing the rebels.", "ACCUSE"),
        ("Kenya Airways suspended its flights to Chad on Monday.", "SANCTION"),
        ("Kenya demanded more raw materials from Chad.", "REQUEST"),
        ("A Kenyan official arrived in Lima on Monday.", "CONSULT"),
        ("Chad declined to hand over the suspects.", "REJECT"),
        ("Chad allowed Kenyan inspectors to visit the site.", "CONCEDE"),
        ("Kenya said it would initiate legal action against Chad.", "THREATEN"),
    ],
)
def test_deed(nlp: Language, text: str, type: str) -> None:
    """What somebody named does to others although such words tell of it."""
    assert [e.type for e in digest(nlp, text).events] == [type]


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Rey of Peru won with 91 seats, while the bloc of Omar Deby captured 89.",
        "Chadian police arrived on the scene on Monday.",
        "Kenya's president expressed concern about winning the support of voters.",
        "Kenya's envoy said kidnappings in Lima targeting businessmen scare off investors.",
        "Kenya's envoy said violence was continuing in Lima.",
        "Kenya started its reactor, ending a two-year moratorium on research.",
    ],
)
def test_what_only_looks_like_a_deed(nlp: Language, text: str) -> None:
    """Seats captured, an arrival, a worry over one's own luck, what goes on."""
    assert digest(nlp, text).events == ()


@pytest.mark.parametrize(
    ("text", "type", "mode"),
    [
        ("Kenyans are protesting a disputed election.", "PROTEST", "demo"),
        ("Kenyan police led the operation, arresting 41 Chadians in Lima.", "COERCE", "arrest"),
        ("The Kenya Front vowed to continue its struggle against Chad.", "THREATEN", ""),
        ("President Ali Sy of Chad vowed that he will not renounce violence against Kenya.", "REJECT", ""),
        ("President Ali Sy of Chad again backed plans for lifting the ban.", "SUPPORT", ""),
        ("Chad imposed travel restrictions on people from the region.", "COERCE", "restrict"),
    ],
)
def test_of_which_type_a_deed_is(nlp: Language, text: str, type: str, mode: str) -> None:
    """Many of a people march and do not complain; police make arrests; who vows to fight on threatens."""
    assert [(e.type, e.mode) for e in digest(nlp, text).events] == [(type, mode)]


@pytest.mark.parametrize(
    "text",
    [
        "The gas firm Kenya Gas held an exercise on Friday simulating a stoppage.",
        "A Kenyan air force passenger jet is expected to head for Lima within hours.",
        "The firm Lima Motors said the protests may force it to move the factory.",
    ],
)
def test_what_is_no_affair_of_states(nlp: Language, text: str) -> None:
    """A firm's drill, a passenger jet, what protests may come to."""
    assert digest(nlp, text).events == ()


@pytest.mark.parametrize(
    ("text", "type", "mode"),
    [
        ("Chad's navy fired three missiles off its west coast.", "MOBILIZE", "weapons"),
        ("President Ali Sy of Chad has withdrawn from the June election.", "RETREAT", "resign"),
        ("President Ali Sy of Chad signed an executive order for sanctions on Kenya.", "SANCTION", ""),
    ],
)
def test_by_what_else_a_deed_is_told(nlp: Language, text: str, type: str, mode: str) -> None:
    """A test hits nobody; who leaves a race withdraws no troops; an order imposes what it is for."""
    assert [(e.type, e.mode) for e in digest(nlp, text).events] == [(type, mode)]


@pytest.mark.parametrize(
    "text",
    [
        "President Ali Sy of Chad has arrived in Kenya for medical treatment.",
        "A series of chemical spills has cut off drinking water to millions of people in Chad.",
        "Chadian authorities have stopped a toxic slick from reaching the town of Sarh.",
    ],
)
def test_what_is_done_to_nobody(nlp: Language, text: str) -> None:
    """A journey to a doctor, what a spill does, what is done against it."""
    assert digest(nlp, text).events == ()


@pytest.mark.parametrize(
    ("text", "type", "mode", "modality"),
    [
        ("Kenya has called on rebels to surrender.", "REQUEST", "", "asserted"),
        ("Chad has imposed a news blackout on the town.", "COERCE", "censor", "asserted"),
        ("General Ali Sy of Chad survived an assassination attempt in January.", "ASSAULT", "", "attempted"),
    ],
)
def test_a_call_a_blackout_and_an_attempt(nlp: Language, text: str, type: str, mode: str, modality: str) -> None:
    """Who calls on others to give up asks them; who keeps news back censors; an attempt survived was one."""
    assert [(e.type, e.mode, e.modality) for e in digest(nlp, text).events] == [(type, mode, modality)]
