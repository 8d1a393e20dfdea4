"""Whose an office or a body is that is named without its country."""

from __future__ import annotations

import pytest
from msgspec import structs
from spacy.language import Language

from briefing.extract import extract
from briefing.extract.cast.find import find_cast
from briefing.extract.cast.found import find_names
from briefing.extract.cast.homeland import published_in
from briefing.extract.text.reading import read
from briefing.types.article import Dateline
from tests.extract.conftest import Read
from tests.extract.prose import article_of, digest


@pytest.mark.parametrize(
    ("before", "country"),
    [("", "PE"), ("Chile wavered. ", ""), ("Peru wavered. ", "PE")],
)
def test_an_office_is_of_the_country_that_a_text_is_about(nlp: Language, before: str, country: str) -> None:
    """'President X' of a text about Peru is Peru's, unless the words before it tell of another country."""
    text = f"Peru won. Peru lost. Peru sang. {before}President Rosa Quispe left."
    assert [p.country for p in digest(nlp, text).people] == [country]


@pytest.mark.parametrize("owner", ["Its/PRP$", "The/DT country/NN 's/POS"])
def test_its_office_is_of_the_country_told_last(reading: Read, owner: str) -> None:
    """'its foreign minister' and "the country's foreign minister" are of the country named just before."""
    line = (f"Norway/NNP/GPE met/VBD Chile/NNP/GPE ./. {owner} foreign/JJ minister/NN ,/, "
            "Rosa/NNP/PERSON ,/, left/VBD ./.")  # fmt: skip
    assert [p.country for p in find_cast(reading(line)).people] == ["CL"]


def test_who_is_called_by_his_people_is_one_of_them(reading: Read) -> None:
    """'Slovak singer X' is a Slovak; what stands behind a hyphen says nothing of the kind."""
    line = ("Slovak/JJ/NORP singer/NN Jan/NNP/PERSON Holm/NNP/PERSON met/VBD anti/JJ -/HYPH Slovak/JJ/NORP "
            "rapper/NN Berg/NNP/PERSON ./.")  # fmt: skip
    assert [p.country for p in find_cast(reading(line)).people] == ["SK", ""]


def test_a_single_office_has_one_holder_at_home(reading: Read) -> None:
    """A second president in a text about one country is another country's."""
    line = ("Peru/NNP/GPE Peru/NNP/GPE Peru/NNP/GPE President/NNP Rosa/NNP/PERSON Quispe/NNP/PERSON met/VBD "
            "President/NNP Jan/NNP/PERSON Holm/NNP/PERSON ./.")  # fmt: skip
    assert [p.country for p in find_cast(reading(line)).people] == ["PE", ""]


def test_an_envoy_is_not_of_the_country_he_is_sent_to(reading: Read) -> None:
    """'envoy for Peru' tells where somebody works, 'minister of Peru' whose he is."""
    line = ("the/DT envoy/NN for/IN Peru/NNP/GPE ,/, Jan/NNP/PERSON Holm/NNP/PERSON ,/, met/VBD Rosa/NNP/PERSON "
            "Quispe/NNP/PERSON ,/, the/DT trade/NN minister/NN of/IN Chile/NNP/GPE ./.")  # fmt: skip
    assert [p.country for p in find_cast(reading(line)).people] == ["", "CL"]


def test_a_report_that_begins_with_its_own_country_is_of_it(reading: Read) -> None:
    """'President X said Ecuador would act' from Quito is of Ecuador's, however often Chile is named below."""
    below = "Chile/NNP/GPE Chile/NNP/GPE Chile/NNP/GPE Chile/NNP/GPE"
    line = f"QUITO/NNP/GPE :/: President/NNP Rosa/NNP/PERSON said/VBD Ecuador/NNP/GPE left/VBD {below} ./."
    got = find_cast(reading(line))
    assert [p.country for p in got.people] == ["EC"]


ITS = """
Peru NNP 2 nsubj GPE
told VBD 0 root
Peru NNP 2 obj GPE
of IN 5 case
Peru NNP 2 obl GPE
_. . 2 punct

African NNP 2 compound ORG
Union NNP 3 nsubj ORG
met VBD 0 root
_. . 3 punct

Its PRP$ 3 nmod:poss
executive JJ 3 amod
secretary NN 8 nsubj
_, , 3 punct
Rosa NNP 3 appos PERSON
Holm NNP 5 flat PERSON
_, , 3 punct
left VBD 0 root
_. . 8 punct
"""


def test_its_office_that_begins_a_sentence_is_of_the_body_told_before(reading: Read) -> None:
    """'The African Union met. Its executive secretary, X' is of the union and of no country."""
    cast = find_cast(reading(ITS))
    assert [(p.country, p.roles[0].org) for p in cast.people] == [("", "african-union")]


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("He/PRP left/VBD for/IN Fiji/NNP/GPE ,/, where/WRB he/PRP met/VBD President/NNP {} ./.", "FJ"),
        ("But/CC in/IN Maputo/NNP/GPE ,/, government/NN spokesman/NN {} spoke/VBD ./.", "MZ"),
        ("But/CC in/IN Maputo/NNP/GPE ,/, party/NN spokesman/NN {} spoke/VBD ./.", ""),
        ("In/IN Maputo/NNP/GPE ,/, Foreign/NNP Minister/NNP {} spoke/VBD ./.", ""),
    ],
)
def test_an_office_is_of_the_country_that_its_sentence_tells(reading: Read, line: str, country: str) -> None:
    """Who is met 'in Fiji, where' is Fiji's; who speaks for a government in its capital is its; guests are nobody's."""
    about = " Peru/NNP/GPE won/VBD ./. Peru/NNP/GPE lost/VBD ./. Peru/NNP/GPE sang/VBD ./. Peru/NNP/GPE left/VBD ./."
    got = find_cast(reading(line.format("Rosa/NNP/PERSON Holm/NNP/PERSON") + about))
    assert [p.country for p in got.people] == [country]


def test_of_two_officers_side_by_side_the_country_is_open(reading: Read) -> None:
    """Of 'General X and Colonel Y', in a report of two countries, nobody knows who is whose."""
    line = ("Peru/NNP/GPE met/VBD Chile/NNP/GPE ./. Peru/NNP/GPE won/VBD ./. Peru/NNP/GPE sat/VBD ./. "
            "General/NNP Rosa/NNP/PERSON Holm/NNP/PERSON and/CC Colonel/NNP Berg/NNP/PERSON met/VBD ./.")  # fmt: skip
    assert [p.country for p in find_cast(reading(line)).people] == ["", ""]


def test_its_ambassador_is_of_the_subject_before_and_never_of_his_host(nlp: Language) -> None:
    """'Its' goes back to whom the sentence before is about, not to a country inside its relative clause."""
    text = (
        "Chile, which sent troops that fought in Bolivia in 2015, welcomed the accord. "
        "Its ambassador to Bolivia, Diego Larrea, travelled to Sucre."
    )
    assert [p.country for p in digest(nlp, text).people] == ["CL"]


def test_a_country_has_one_president(nlp: Language) -> None:
    """A president named without country is not of a country whose president is named: rather of who speaks of him."""
    text = (
        "QUITO (AP) - Peruvian Foreign Minister Rosa Quispe met Ecuadorean President Marco Bravo on Monday. "
        "The text will be signed in Quito during a visit by President Hugo Salas, Quispe noted."
    )
    assert {p.name: p.country for p in digest(nlp, text).people}["Hugo Salas"] in ("PE", "")


@pytest.mark.parametrize(
    ("before", "country"), [("", "CO"), ("In Lima, Peruvian troops moved on the border. But in Lima, ", "PE")]
)
def test_the_government_meant_is_the_only_one_named(nlp: Language, before: str, country: str) -> None:
    """'the government's negotiator' is of the government that the text names, unless a paragraph is about another
    country."""
    text = f"The Colombian government resumed talks.\n\n{before}the government's chief negotiator, Vera Holm, agreed."
    got = [p.country for p in digest(nlp, text).people]
    assert got in ([country], [""]) if before else got == [country]


def test_without_a_dateline_the_lead_tells_whose_a_minister_is(nlp: Language) -> None:
    """The country that the first sentence is about, where none is named more often."""
    text = (
        "Zambia has ruled out reopening its border with Malawi until the suspects are handed over. Zambia says so.\n\n"
        "Foreign Affairs Minister Gaspard Mulenga told Parliament that he would not travel."
    )
    made = digest(nlp, text)
    assert [p.country for p in made.people] == ["ZM"]
    assert [(o.name, o.country) for o in made.organisations] == [("Parliament of Zambia", "ZM")]


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("MOMBASA", "KE"),
        ("MOMBASA, Kenya", "KE"),
        ("ATLANTA, Georgia", "US"),
        ("GEORGETOWN", "GY"),
    ],
)
def test_a_report_is_at_home_in_the_country_of_its_town(nlp: Language, place: str, country: str) -> None:
    """A dateline's town tells the country: the only one told with a town of its name, or that of the largest."""
    body = "Envoys from Canada, Chad and Mali met.\n\nReporters asked if Defence Minister Ana Holm was told."
    plain = article_of(body)
    article = structs.replace(plain, dateline=Dateline(text=place, place=place))
    assert [p.country for p in extract(article, nlp).people] == [country]


@pytest.mark.parametrize(
    ("office", "country"), [("Nunavut Premier", "CA"), ("Punjab Governor", "IN"), ("Bihar Chief Minister", "IN")]
)
def test_a_provinces_office_is_of_its_own_country(nlp: Language, office: str, country: str) -> None:
    """Whoever leads a province is of the country that it is in, whoever else is spoken of."""
    text = f"The premier of Greenland, Pia Lund, met ministers of Canada and India. With her was {office} Tom Arvik."
    assert [p.country for p in digest(nlp, text).people] == ["GL", country]


def test_an_office_told_with_its_country_before_is_the_same_one(nlp: Language) -> None:
    """'Defence Minister X' is the Chilean one of the lead, wherever that lies what the report is about."""
    text = ("The Chilean defence minister has put off a withdrawal from Puno in Peru.\n\nPeru is large. Peru has "
            "mines, and Peru has ports.\n\nDefence Minister Ana Holm had sent mixed signals.")  # fmt: skip
    assert [p.country for p in digest(nlp, text).people] == ["CL"]


def test_a_country_behind_a_close_preposition_is_no_place(nlp: Language) -> None:
    """'support for Belarus President X' is for one of Belarus."""
    text = "They asked Peru and Chile to withdraw support for Belarus President Ivo Marek."
    assert [p.country for p in digest(nlp, text).people] == ["BY"]


@pytest.mark.parametrize(
    ("publisher", "country"),
    [("The Quito Post", "EC"), ("Peruvian Mail", "PE"), ("Andina", "PE"), ("The Gleaner", "JM"), ("Reuters", ""),
     ("Andes Wire", ""), ("", "")],
)  # fmt: skip
def test_a_paper_is_of_the_country_for_whose_readers_it_is(publisher: str, country: str) -> None:
    """A publisher's name tells by a country, people or capital in it, or is a known one's."""
    assert published_in(structs.replace(article_of("Peru won."), publisher=publisher)) == country


@pytest.mark.parametrize(
    ("opened", "country"),
    [
        ("In Santiago, which backs the rebels, Foreign Minister Juan Vega said those who did it would pay.", "CL"),
        ("In Santiago on Friday, Foreign Minister Juan Vega said those who did it would pay.", "CL"),
        ("In Santiago, Foreign Minister Juan Vega said Peru would pay.", "PE"),
        ("In Santiago, Foreign Minister Juan Vega met a Chilean envoy.", "PE"),
        ("In Brussels, Foreign Minister Juan Vega said those who did it would pay.", "PE"),
    ],
)
def test_a_sentence_may_be_set_in_another_country(nlp: Language, opened: str, country: str) -> None:
    """'In Lima, Minister X said' is of Peru's minister, unless he meets somebody there, speaks for another country, or
    nothing else tells of Peru."""
    text = f"""LIMA, July 9, 2020 (Newsdesk) - Peru's government blamed Chile for the strike on a Peruvian town.

{opened} Chile and Peru are at odds."""
    assert [p.country for p in digest(nlp, text).people] == [country]


@pytest.mark.parametrize(
    ("lead", "country"),
    [
        ("President Ana Holm conferred with Qatari Emir Ola Berg on Monday.", "KE"),
        ("Hundreds marched against a pact with Qatar that President Ana Holm initialled.", "KE"),
        ("President Ana Holm said Qatar had agreed to lend money.", ""),
        ("Qatari rebels demanded that President Ana Holm resign.", ""),
        ("President Ana Holm of Chad met Qatari officials.", ""),
        ("President Ana Holm arrived from Qatar on Monday.", ""),
    ],
)
def test_a_report_that_begins_with_an_office_and_not_whose_it_is_is_of_where_it_was_written(
    nlp: Language, lead: str, country: str
) -> None:
    """Papers leave out their own country, however often they name the other one: not who travels or comes from it."""
    plain = article_of(f"NAIROBI\n\n{lead}\n\nQatar lends money. Qatar is rich. Qatar has gas. Qatar sells it.")
    reading = read(structs.replace(plain, dateline=Dateline(text="NAIROBI", place="NAIROBI")), nlp)
    assert (find_names(reading).home == "KE") == (country == "KE")


def test_a_minister_in_a_town_where_all_states_meet_is_not_of_its_country(nlp: Language) -> None:
    """'GENEVA - Justice Minister X presented a report' is told of a guest."""
    plain = article_of("GENEVA\n\nJustice Minister Ana Holm presented a report on Monday.\n\n"
                       "Chad held a vote. Chad is calm. Chad waits. Chad counts.")  # fmt: skip
    reading = read(structs.replace(plain, dateline=Dateline(text="GENEVA", place="GENEVA")), nlp)
    assert find_names(reading).home != "CH"


def test_whoever_speaks_from_a_place_where_he_is_for_a_while_is_not_of_its_country(nlp: Language) -> None:
    """'Speaking from Suva, where he is attending a summit, X' is at home elsewhere."""
    text = ("PORT VILA - Police in Vanuatu held ten. Vanuatu is calm. Vanuatu waits.\n\n"
            "Speaking from Suva, where he is attending a summit, Prime Minister Ola Berg praised them.")
    assert {p.name: p.country for p in digest(nlp, text).people}["Ola Berg"] == "VU"
