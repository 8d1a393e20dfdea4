"""Places have kind and country; capitals are places where people are, and governments where they act."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.borders import find_borders
from briefing.extract.cast.countries_met import find_sightings
from briefing.extract.cast.names import names
from briefing.extract.cast.place_homes import locate
from briefing.extract.cast.places import FoundPlace, find_places
from briefing.extract.text.words import Doc
from tests.extract.prose import digest

Draw = Callable[[str], Doc]


def places(doc: Doc) -> list[FoundPlace]:
    """The places of a Doc."""
    found = names(doc)
    sightings = find_sightings(doc, found, range(0))
    return find_places(doc, found, sightings) + find_borders(doc, sightings, {})


@pytest.mark.parametrize(
    ("tree", "form"),
    [
        ("Lima NNP 2 nsubj GPE\nexpects VBZ 0 root\nanswers NNS 2 obj", "country"),
        ("Envoys NNS 2 nsubj\nvisited|visit VBD 0 root\nLima NNP 2 obj GPE", "place"),
        ("Envoys NNS 2 nsubj\nmet VBD 0 root\nin IN 4 case\nLima NNP 2 obl GPE", "place"),
        ("Envoys NNS 2 nsubj\nflew|fly VBD 0 root\nto IN 4 case\nLima NNP 2 obl GPE", "place"),
        ("Envoys NNS 2 nsubj\ngave|give VBD 0 root\naid NN 2 obj\nto IN 5 case\nLima NNP 3 nmod GPE", "country"),
        ("ties NNS 0 root\nwith IN 3 case\nLima NNP 1 nmod GPE", "country"),
        ("Lima NNP 3 nmod:poss GPE\n’s POS 1 case\ndecision NN 0 root", "country"),
        ("Lima NNP 3 nmod:poss GPE\n’s POS 1 case\nstreets NNS 0 root", "place"),
        ("Lima NNP 2 compound GPE\nairport NN 0 root", "place"),
        ("anti JJ 4 amod\n- HYPH 4 punct\nLima NNP 4 compound GPE\nsongs NNS 0 root", "country"),
        ("streets NNS 0 root\nof IN 3 case\nLima NNP 1 nmod GPE", "place"),
        ("Lima NNP 2 nsubj GPE\nhosts|host VBZ 0 root\ntalks NNS 2 obj", "place"),
    ],
)
def test_a_capital_acts_or_is_where_people_are(draw: Draw, tree: str, form: str) -> None:
    """The words around a capital tell whether its government or the city is meant."""
    doc = draw(tree)
    seen = find_sightings(doc, names(doc), range(0))
    assert ("country" if seen else "place") == form
    assert [p.name for p in places(doc)] == ([] if seen else ["Lima"])


@pytest.mark.parametrize(
    ("line", "name", "kind", "country"),
    [
        ("in/IN Cusco/NNP/GPE Province/NNP/GPE", "Cusco Province", "province", "PE"),
        ("in/IN Paucartambo/NNP/GPE County/NNP/GPE ,/, Peru/NNP/GPE", "Paucartambo County", "county", "PE"),
        ("the/DT village/NN of/IN Ollachea/NNP/GPE", "Ollachea", "town", ""),
        ("the/DT Peruvian/JJ/NORP town/NN of/IN Ollachea/NNP/GPE", "Ollachea", "town", "PE"),
        ("at/IN LIMA/NNP/GPE", "Lima", "city", "PE"),
        ("at/IN Vilca/NNP/LOC Palace/NNP/LOC", "Vilca Palace", "facility", ""),
        ("the/DT Red/NNP/LOC Sea/NNP/LOC", "Red Sea", "sea", ""),
    ],
)
def test_kind_and_country_of_a_place(tagged: Draw, line: str, name: str, kind: str, country: str) -> None:
    """A place's own words, its neighbours and the lists tell its kind and country."""
    assert [(p.name, p.kind, p.country) for p in places(tagged(line))] == [(name, kind, country)]


def test_short_and_full_name_of_a_facility_meet(tagged: Draw) -> None:
    """'Vilca' is Vilca Palace where both are printed."""
    found = places(tagged("at/IN Vilca/NNP/LOC Palace/NNP/LOC and/CC the/DT Vilca/NNP/LOC garden/NN"))
    assert [(p.name, len(p.spans)) for p in found] == [("Vilca Palace", 2)]


@pytest.mark.parametrize("line", [
    "the/DT common/JJ border/NN between/IN Peru/NNP/GPE and/CC Chile/NNP/GPE",
    "the/DT Chile/NNP/GPE -/HYPH Peru/NNP/B-GPE border/NN",
    "Chile/NNP/GPE meets/VBZ Peru/NNP/GPE at/IN the/DT border/NN between/IN the/DT two/CD countries/NNS",
])  # fmt: skip
def test_a_border_is_named_by_its_countries(tagged: Draw, line: str) -> None:
    """However a border is printed, it has one name and both countries."""
    border = places(tagged(line))[-1]
    assert (border.name, border.kind, border.countries) == ("Chile-Peru border", "border", ("CL", "PE"))


def test_a_city_of_several_countries_is_in_the_one_that_is_told_of(tagged: Draw) -> None:
    """Tripoli is Libya's, but Lebanon's in a text of Lebanon."""
    tripoli = "Envoys/NNS met/VBD in/IN Tripoli/NNP/GPE ./."
    assert [p.country for p in places(tagged(tripoli))] == ["LY"]
    assert [p.country for p in places(tagged("Lebanon/NNP/GPE waits/VBZ ./. " + tripoli))] == ["LB"]


def test_half_a_country(tagged: Draw) -> None:
    """'the North' is North Korea where either Korea is named, and a direction elsewhere."""
    north = "the/DT North/NNP fired/VBD ./. the/DT North/NNP Sea/NNP rose/VBD ./."
    korea = tagged("South/NNP/GPE Korea/NNP/GPE spoke/VBD ./. " + north)
    assert [(s.code, s.start) for s in find_sightings(korea, names(korea), range(0))] == [("KR", 0), ("KP", 5)]
    doc = tagged("Peru/NNP/GPE spoke/VBD ./. " + north)
    assert [s.code for s in find_sightings(doc, names(doc), range(0))] == ["PE"]


@pytest.mark.parametrize(("who", "country"), [("instructors/NNS", ""), ("farmers/NNS", "CL")])
def test_forces_abroad_place_nothing(tagged: Draw, who: str, country: str) -> None:
    """A village where Chilean instructors were may lie anywhere; where Chilean farmers are it is Chile's."""
    doc = tagged(f"Chilean/JJ/NORP {who} came/VBD to/IN Tulcahue/NNP/GPE ./.")
    sightings = find_sightings(doc, names(doc), range(0))
    places = find_places(doc, names(doc), sightings)
    told = {s.start: s.code for s in sightings}
    locate(doc, places, "PE", told, told)
    assert [p.country for p in places] == [country]


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("The aide flew to Atlanta, Georgia, on Monday.", "Atlanta", "city", "US"),
        ("The aide flew to Batumi, Georgia, on Monday.", "Batumi", "city", "GE"),
        ("Airlines in America said London's Heathrow Airport was closed.", "Heathrow Airport", "facility", "GB"),
        ("He was treated at a Washington, D.C. hospital on Monday.", "Washington, D.C.", "city", "US"),
    ],
)
def test_a_city_tells_of_itself_and_of_what_it_owns(
    nlp: Language, text: str, name: str, kind: str, country: str
) -> None:
    """A known city's own state is no country of that name, and a capital is no palace."""
    assert [(p.kind, p.country) for p in digest(nlp, text).places if p.name == name] == [(kind, country)]


def test_a_place_that_a_country_owns_is_there(nlp: Language) -> None:
    """'Iran's East Azarbaijan Province' is in Iran; what a hyphen joins to a people tells of no country."""
    made = digest(nlp, "A road through Iran's East Azarbaijan Province will open.")
    assert [p.country for p in made.places] == ["IR"]
    made = digest(nlp, "Police said the blast hit Zvornica, a Serb-majority town in the north of Kosovo.")
    assert "RS" not in [p.country for p in made.places]


def test_of_two_unknown_towns_nothing_is_guessed(nlp: Language) -> None:
    """In a paragraph of two countries 'A and B' may lie on either side of a border."""
    text = (
        "Zambia closed its border with Malawi. Zambia said so. Zambia is angry.\n\n"
        "The closure hurt traders in Kayanzu and Huyembe districts. Some Malawian lorries are stranded in Zambia."
    )
    assert {p.name: p.country for p in digest(nlp, text).places if p.name in ("Kayanzu", "Huyembe")} == {
        "Kayanzu": "",
        "Huyembe": "",
    }


def test_the_seat_of_an_embassy_tells_of_no_other_place(nlp: Language) -> None:
    """What an embassy in Maputo says of a town does not put the town into Mozambique."""
    made = digest(nlp, "Zambia's embassy in Maputo said on Monday that the town of Zumbovu had been flooded.")
    assert "MZ" not in [p.country for p in made.places if p.name == "Zumbovu"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Armenia said its patrol was shot at near Yeraskh, and Azerbaijan denied it.", "Yeraskh", "AM"),
        ("Bosnian police closed the road to Zvornik after Serbia protested.", "Zvornik", "BA"),
        ("Brazil sent troops to Acre, the ministry said.", "Acre", "BR"),
        ("Lithuania said jets from Poland had landed at Šiauliai Air Base.", "Šiauliai Air Base", "LT"),
        ("Germany and Turkmenistan held talks on gas from Central Asia.", "Central Asia", ""),
    ],
)
def test_a_small_town_is_in_the_country_of_the_text_that_has_it(
    nlp: Language, text: str, name: str, country: str
) -> None:
    """Where the text tells of a country with a town of that name, the town is there; the wide world is nowhere."""
    assert {p.name: p.country for p in digest(nlp, text).places}[name] == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Also in Lima, the Chilean navy said a sailor was hurt, and Chile protested.", "Lima", "PE"),
        ("Seven men left the U.S. naval base on Marsa Bay, Cuba.", "Marsa Bay", "CU"),
        ("Chile said it will land at the Karsa Space Center in the southern Peruvian state of Puno.",
         "Karsa Space Center", "PE"),
        ("The coalition hit the Karsa Tanwi district of southern Uruzgan province on Monday.", "Karsa Tanwi", "AF"),
        ("Miners of Chile left the San Jose mine. Chile cheered.", "San Jose", "CL"),
        ("The talks were held in London, Ontario, on Monday, Peru said.", "London", "CA"),
        ("A quake hit the city of Lorvale on Vanuatu's largest island, Peru said.", "Lorvale", "VU"),
        ("A shell hit the Darfur village of Hamadiya, France said.", "Hamadiya", "SD"),
        ("The delegates of Egypt and Chad met in the Egyptian resort of Marsa Tanwi.", "Marsa Tanwi", "EG"),
        ("The London-based group said Eritrea held them at the Dorakesh prison near Asmara.", "Dorakesh", "ER"),
    ],
)
def test_a_place_is_where_the_words_beside_it_put_it(nlp: Language, text: str, name: str, country: str) -> None:
    """A country behind a place is its own where the place can be there; the seat of who speaks tells of no place."""
    assert {p.name: p.country for p in digest(nlp, text).places}[name] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Argentina and Spain spoke of the graves at Darwin in the Falklands.", "Darwin"),
        ("Peru and Chile spoke of fish in the South Atlantic.", "South Atlantic"),
        ("Peru told Norway that schools in the Eastern Province had closed.", "Eastern Province"),
    ],
)
def test_a_name_that_several_countries_have_is_in_none_that_is_not_told(nlp: Language, text: str, name: str) -> None:
    """A small city of another country, a part of the sea or a name that says only where something lies is nowhere."""
    assert {p.name: p.country for p in digest(nlp, text).places}[name] == ""


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian crowds packed Lima streets.",
        "Peruvian crowds marched through the capital, Lima, demanding bread.",
        "The plane took off from Lima with Peruvian nurses.",
        "The Peruvian fire destroyed shops in Lima's old section.",
        "Peruvian traders met at Lima's annual trade fair.",
    ],
)
def test_a_city_where_something_happens_is_a_place(nlp: Language, text: str) -> None:
    """Streets, fairs and airports are of the city, not of a government."""
    made = digest(nlp, text)
    assert ([p.name for p in made.places], [c.variants for c in made.countries]) == (["Lima"], [("Peruvian",)])


def test_a_disputed_land_is_whose_the_text_says(nlp: Language) -> None:
    """'Indian Kashmir' is India's part; Kashmir alone is in no country."""
    made = digest(nlp, "Soldiers died in Indian Kashmir, Peru said.")
    assert [p.country for p in made.places] == ["IN"]
    made = digest(nlp, "India and Pakistan opened a crossing in Kashmir. Pakistan cheered.")
    assert [p.country for p in made.places] == [""]


def test_capitals_are_a_place_where_somebody_is_at_it(nlp: Language) -> None:
    """A hall may be called by its initials; a surname in capitals is no place."""
    made = digest(nlp, "The ministers of Peru will meet at KARCO on Tuesday.")
    assert [p.name for p in made.places] == ["KARCO"]


def test_a_garden_and_a_hospital_are_where_somebody_is(nlp: Language) -> None:
    """At a town's hospital people are; its name is not the town's."""
    made = digest(nlp, "Doctors at Lima's Karsa Hospital healed him. Peru said that he went to the Karsa Zoo in Lima.")
    assert {p.name: p.kind for p in made.places} == {
        "Lima": "city", "Karsa Hospital": "facility", "Karsa Zoo": "facility"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rain fell in Swat Valley in Pakistan. Snow fell in Swat.", ["Swat Valley"]),
        ("Rio de Janeiro is large. Rain fell in Rio.", ["Rio de Janeiro"]),
        ("The prison at Guantanamo Bay is full. The camp at Guantanamo is not.", ["Guantanamo Bay"]),
        ("Rain fell in Kansas. Snow fell in Kansas City.", ["Kansas", "Kansas City"]),
    ],
)
def test_a_place_has_a_short_name(nlp: Language, text: str, names: list[str]) -> None:
    """A valley and a bay are called without the word; a city is not the state of its name."""
    assert [p.name for p in digest(nlp, text).places] == names


def test_a_place_is_in_the_city_that_has_it(nlp: Language) -> None:
    """Adjectives may stand between the city and what it has."""
    made = digest(nlp, "A rocket fell on Lima's heavily fortified Old Zone.")
    assert ("Old Zone", "PE") in [(p.name, p.country) for p in made.places]


def test_a_site_is_in_the_land_behind_it(nlp: Language) -> None:
    """'the X complex in northern Peru' is in Peru; a stadium is no body."""
    made = digest(nlp, "Chile sent men to the Al Karsa complex in northern Peru. La Karsa stadium in Peru is full.")
    names = ("Al Karsa", "La Karsa", "northern Peru")
    assert [(p.name, p.country) for p in made.places] == [(name, "PE") for name in names]
    assert not made.organisations


def test_a_quarter_of_a_continent_is_in_no_country(nlp: Language) -> None:
    """'Southeast Europe' is wide."""
    made = digest(nlp, "The ministers of Southeast Europe met in Peru. The Paris Peace Accords of 1991 hold.")
    assert {p.name: p.country for p in made.places} == {"Southeast Europe": ""}


def test_a_stop_that_ends_a_sentence_is_no_part_of_a_name(nlp: Language) -> None:
    """'Karsa La.' is a pass called Karsa La."""
    made = digest(nlp, "Traders of Peru crossed the passes of Dolpo La and Karsa La.")
    assert [p.name for p in made.places] == ["Dolpo La", "Karsa La"]


@pytest.mark.parametrize(
    ("text", "name", "kind", "countries"),
    [
        ("LIMA - Peru closed the Karsa hydroelectric dam. It is old.", "Karsa", "facility", ("PE",)),
        ("LIMA - Peru sent troops. The border with Chile was settled in May.", "Chile-Peru border", "border",
         ("CL", "PE")),
        ("KATHMANDU - Nepal was angry. Students met outside the Indian Embassy in Lainbar. India said so.", "Lainbar",
         "", ("NP",)),
    ],
)  # fmt: skip
def test_a_place_is_at_home_where_nothing_else_is_said(
    nlp: Language, text: str, name: str, kind: str, countries: tuple[str, ...]
) -> None:
    """A dam, a border and the quarter of an embassy are the report's own; an embassy is never in its own land."""
    found = [p for p in digest(nlp, text).places if p.name == name]
    assert [(p.kind, p.countries or (p.country,)) for p in found] == [(kind, countries)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Police in Peruvian-controlled Kashmir met. Chilean Kashmir is quiet.", {"Kashmir": ""}),
        ("The U.S. Middle East envoy met Peru.", {"Middle East": ""}),
        ("Climbers met at Mount Karsa in Peru.", {"Mount Karsa": "PE"}),
        ("A bomb hit a checkpoint at Karlawa in Peru.", {"Karlawa": "PE"}),
        ("LIMA - Peru won. Peru cheered.\n\nChilean troops fired on Bolivia.\n\nA home was hit in Karsabad village.",
         {"Karsabad": ""}),
    ],
)  # fmt: skip
def test_a_place_is_where_the_words_beside_it_say(nlp: Language, text: str, places: dict[str, str]) -> None:
    """Two sides of a land are of two; what follows a paragraph about others is not at home."""
    found = {p.name: p.country for p in digest(nlp, text).places}
    assert {name: found.get(name) for name in places} == places


@pytest.mark.parametrize(("text", "expected"), [
    ("Fire fell on the Gaza Strip on Monday. Two men died in southern Gaza.", [("Gaza Strip", "territory")]),
    ("She spoke in St. Karl's Basilica on Monday.", [("St. Karl's Basilica", "facility")]),
    ("Two men died in Kotarian district on Monday.", [("Kotarian", "county")]),
    ("They met at the Hospital Santa Monica on Monday.", [("Hospital Santa Monica", "facility")]),
    ("Kenya accused the Gulf state of greed.", [("Gulf", "region")]),
    ("The Newcastle virus killed birds in Kenya.", []),
    ("The closure of the Khyber Pass for NATO forces hurt supplies in Pakistan.", [("Khyber Pass", "region")]),
])
def test_names_are_neither_cut_nor_doubled(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    """A strip is its land, a church has its saint's name, a disease is no town."""
    assert [(p.name, p.kind) for p in digest(nlp, text).places] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("The minister will travel to Europe next week.", ["Europe"]),
    ("Germany joined Europe in the effort.", []),
    ("She arrived in Hong Kong on Friday.", ["Hong Kong"]),
    ("Hong Kong rejected the charge.", []),
])
def test_wide_lands_and_city_states_are_places_where_somebody_is(nlp: Language, text: str, expected: list[str]) -> None:
    """Where they act or are joined they are none."""
    assert [p.name for p in digest(nlp, text).places] == expected


def test_a_city_of_many_lands_is_with_its_fellows(nlp: Language) -> None:
    """'San Jose' beside Los Angeles is not in Costa Rica."""
    made = digest(nlp, "It was hot in San Jose, Los Angeles and Sacramento.")
    assert {p.country for p in made.places} == {"US"}


@pytest.mark.parametrize(("text", "country"), [
    ("U.S. forces killed four men in southern Zabul province. The U.S. military said so.", "AF"),
    ("The U.S. military has released 500 men from Abu Ghraib prison.", "IQ"),
])
def test_a_place_is_where_the_only_one_of_its_name_is(nlp: Language, text: str, country: str) -> None:
    """Not in the country of those who tell of it."""
    assert [p.country for p in digest(nlp, text).places] == [country]


def test_a_land_of_two_words_is_whole(nlp: Language) -> None:
    """'the North Korean capital of Pyongyang' is not in the South."""
    made = digest(nlp, "Seoul in South Korea said missiles flew near the North Korean capital of Pyongyang.")
    assert {p.name: p.country for p in made.places}["Pyongyang"] == "KP"


@pytest.mark.parametrize(("text", "name", "country"), [
    ("American skier Bo Varga won in Vancouver on Monday.", "Vancouver", "CA"),
    ("Parades took place in Rio and Rhode Island on Sunday.", "Rio", "BR"),
    ("A French plane left Paris on Sunday and landed at Baghdad Airport.", "Baghdad Airport", "IQ"),
])
def test_a_city_is_where_all_the_world_knows_it(nlp: Language, text: str, name: str, country: str) -> None:
    """Whoever goes there."""
    assert {p.name: p.country for p in digest(nlp, text).places}[name] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bombings in Mumbai (formerly known as Bombay) killed many in India.", "Mumbai"),
        ("Crowds packed the square in Kiev. The Ukrainian capital's main square was full.", "Kiev"),
        ("China will reopen Tibet. The Tibet Autonomous Region will open on Wednesday.", "Tibet"),
        ("The blast in Puebla State killed 28. Puebla state was calm, Mexico said.", "Puebla State"),
    ],
)
def test_a_place_of_two_names_is_one(nlp: Language, text: str, name: str) -> None:
    """By the old name, the new one or the full one."""
    assert [p.name for p in digest(nlp, text).places] == [name]
