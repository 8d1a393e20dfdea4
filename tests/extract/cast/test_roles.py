"""Posts are read around a name, with country, body, rank and status."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.cast.countries_met import find_sightings
from briefing.extract.cast.names import names
from briefing.extract.cast.organisations import find_organisations
from briefing.extract.cast.people import find_people
from briefing.extract.cast.roles import Post, posts_of
from briefing.extract.cast.said_posts import posts_said
from briefing.extract.cast.scene import Scene
from briefing.extract.text.words import Doc
from tests.extract.prose import digest

Tagged = Callable[[str], Doc]


def scene_of(doc: Doc) -> Scene:
    """What the rules for posts need to know of a Doc."""
    found = names(doc)
    sightings = find_sightings(doc, found, range(0))
    bodies = find_organisations(doc, found, sightings)
    return Scene(
        doc=doc,
        sightings={i: s for s in sightings for i in range(s.start, s.end)},
        bodies={i: s for o in bodies for s in o.spans for i in range(*s)},
        people={i: s for p in find_people(doc, found) for s in p.spans for i in range(*s)},
    )


def posts(doc: Doc) -> list[Post]:
    """The posts around the first person of a Doc."""
    scene = scene_of(doc)
    return posts_of(scene, *min(scene.people.values()))


X = "Vera/NNP/PERSON Holm/NNP/PERSON"


@pytest.mark.parametrize(
    ("line", "title", "country", "evidence"),
    [
        (f"Norwegian/JJ/NORP President/NNP {X} left/VBD", "President", "NO", "Norwegian President"),
        (f"the/DT Norwegian/JJ/NORP deputy/JJ foreign/JJ minister/NN {X} left/VBD", "deputy foreign minister", "NO",
         "the Norwegian deputy foreign minister"),
        (f"Norway/NNP/GPE ’s/POS National/NNP Security/NNP Adviser/NNP {X} left/VBD", "National Security Adviser",
         "NO", "Norway ’s National Security Adviser"),
        (f"{X} ,/, the/DT deputy/JJ foreign/JJ minister/NN of/IN Norway/NNP/GPE for/IN polar/JJ affairs/NNS ,/, "
         "left/VBD", "deputy foreign minister for polar affairs", "NO",
         "the deputy foreign minister of Norway for polar affairs"),
        (f"Spokesman/NN for/IN the/DT Norwegian/JJ/NORP foreign/JJ ministry/NN {X} left/VBD", "Spokesman", "NO",
         "Spokesman for the Norwegian foreign ministry"),
        (f"{X} ,/, the/DT secretary/NN of/IN Norway/NNP/GPE ’s/POS Fishery/NNP/ORG Council/NNP/ORG ,/, left/VBD",
         "secretary", "NO", "the secretary of Norway ’s Fishery Council"),
        (f"The/DT Norwegian/JJ/NORP minister/NN ,/, {X} ,/, left/VBD", "minister", "NO", "The Norwegian minister"),
        (f"{X} (/-LRB- Norwegian/JJ/NORP ambassador/NN )/-RRB- left/VBD", "ambassador", "NO", "Norwegian ambassador"),
    ],
)  # fmt: skip
def test_post_beside_a_name(tagged: Tagged, line: str, title: str, country: str, evidence: str) -> None:
    """Before or after the name, the post is found with its country and quoted with its article."""
    doc = tagged(line)
    found = posts(doc)
    assert [(p.title, p.country, doc[p.start : p.end].text) for p in found] == [(title, country, evidence)]


@pytest.mark.parametrize(
    ("word", "status"),
    [("new", "new"), ("former", "former"), ("acting", "acting"), ("late", "deceased"), ("powerful", "current")],
)
def test_status_of_a_post(tagged: Tagged, word: str, status: str) -> None:
    """The words before an office say whether it is held, and are no part of its title."""
    found = posts(tagged(f"the/DT {word}/JJ Norwegian/JJ/NORP premier/NN {X} left/VBD"))
    assert [(p.title, p.status) for p in found] == [("premier", status)]


def test_rank_is_kept_apart_from_the_office(tagged: Tagged) -> None:
    """A rank before the name is no office; the office comes after it."""
    found = posts(
        tagged(
            f"Brigadier/NNP General/NNP {X} ,/, commander/NN of/IN the/DT Arctic/NNP/ORG Brigade/NNP/ORG ,/, left/VBD"
        )
    )
    assert [(p.title, p.org >= 0) for p in found] == [("commander", True)]


@pytest.mark.parametrize(
    ("line", "title", "country", "status"),
    [
        ("the/DT Polar/NNP/ORG Council/NNP/ORG Secretary/NNP -/HYPH General/NNP X left/VBD",
         "Secretary-General", "", "current"),
        ("Then/RB -/HYPH President/NNP X left/VBD", "President", "", "former"),
        ("Ex-president/NN X left/VBD", "president", "", "former"),
        ("Prime/NNP Minister/NNP -/HYPH designate/NN X left/VBD", "Prime Minister", "", "designate"),
        ("King/NNP X of/IN Norway/NNP/GPE left/VBD", "King", "NO", "current"),
        ("In/IN Peru/NNP/GPE Minister/NNP X met/VBD", "Minister", "", "current"),
        ("Attorney/NNP General/NNP X left/VBD", "Attorney General", "", "current"),
    ],
)  # fmt: skip
def test_titles_of_every_make(tagged: Tagged, line: str, title: str, country: str, status: str) -> None:
    """Hyphens, 'then', 'ex', 'designate', realms after the name and places before the title are understood."""
    assert [(p.title, p.country, p.status) for p in posts(tagged(line.replace("X", X)))] == [(title, country, status)]


def test_two_offices_are_two(tagged: Tagged) -> None:
    """'Deputy Prime Minister and Foreign Minister' is two posts of one country."""
    found = posts(
        tagged("Norwegian/JJ/NORP Deputy/NNP Prime/NNP Minister/NNP and/CC Foreign/NNP Minister/NNP " + X + " left/VBD")
    )
    assert [(p.title, p.country) for p in found] == [("Deputy Prime Minister", "NO"), ("Foreign Minister", "NO")]


def test_the_next_person_in_a_list_keeps_their_post(tagged: Tagged) -> None:
    """A title after the comma belongs to the name that follows it."""
    assert posts(tagged(f"{X} ,/, President/NNP Ana/NNP/PERSON Lund/NNP/PERSON and/CC others/NNS left/VBD")) == []


def test_a_clause_can_say_the_post(draw: Tagged) -> None:
    """'X is the minister' and 'named X minister' give posts, too; the second is new."""
    doc = draw("""
        Holm NNP 5 nsubj PERSON
        is VBZ 5 cop
        the DT 5 det
        Norwegian JJ 5 amod NORP
        minister NN 0 root
    """)
    named = draw("""
        Norway NNP 2 nsubj GPE
        named|name VBD 0 root
        Holm NNP 2 obj PERSON
        as IN 6 case
        its PRP$ 6 nmod:poss
        ambassador NN 2 obl
    """)
    assert [(t.text, p.title, p.country, p.status) for t, p in posts_said(scene_of(doc))] == [
        ("Holm", "minister", "NO", "current")
    ]
    assert [(t.text, p.title, p.status) for t, p in posts_said(scene_of(named))] == [("Holm", "ambassador", "new")]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (f"Lima/NNP/GPE unseats/NNS former/JJ mining/NN minister/NN {X} ,/,", "mining minister"),
        (f"Peru/NNP/GPE summons/NNS trade/NN minister/NN {X} ,/,", "trade minister"),
        (f"Lima/NNP/GPE Frees/NNP Former/NNP Works/NNP Minister/NNP {X} ,/,", "Works Minister"),
        (f"Norwegian/JJ/NORP sports/NNS minister/NN {X} left/VBD", "sports minister"),
        (f"the/DT party/NN 's/POS former/JJ leader/NN {X} left/VBD", "leader"),
    ],
)
def test_the_verb_of_a_headline_is_no_part_of_a_title(tagged: Tagged, line: str, title: str) -> None:
    """What stands between a name and 'former', or a verb behind a country, belongs to the clause."""
    assert [p.title for p in posts(tagged(line))] == [title]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Voters ousted the prime minister who signed it, Kausea Natan.", [("prime minister", "former")]),
        ("Soldiers toppled President Mamadou Tall.", [("President", "former")]),
        ("Ibrahim Kane leads the opposition.", [("opposition leader", "current")]),
        ("Public Defender Levan Ioseb said no.", [("Public Defender", "current")]),
        ("Former ambassador to Washington Harun Zia left.", [("ambassador", "former")]),
        ("Lalita Han, an expert on Burmese history, said no.", [("expert on Burmese history", "current")]),
        ("Ann Poe, author of books warning young people about war, said no.", [("author of books", "current")]),
        ("The guerrilla commander known as Pablo Beltran said no.", [("guerrilla commander", "current")]),
        ("The Interior Cabinet Secretary, Kithure Kind, said no.", [("Interior Cabinet Secretary", "current")]),
        ("The Special Representative and Head of the United Nations Office for West Africa and the Sahel (UNOWAS),"
         " Leo Sim, said no.", [("Special Representative", "current"), ("Head", "current")]),
        ("Kyrgyz First Deputy Prime Minister Medet Sadyr left.", [("First Deputy Prime Minister", "current")]),
        ("Several lead, including Deputy Attorney General Sally Yate.", [("Deputy Attorney General", "current")]),
        ("Michael Fall, a senior fellow at Brookings and a former United States ambassador to Russia, said no.",
         [("senior fellow", "current"), ("ambassador", "former")]),
        ("The death of conservative Justice Antonin Scal left it split.", [("Justice", "current")]),
        ("They cannot allow Hilary Clint to become president.", []),
        ("Sam Ruiz went on to become prime minister of Peru.", [("prime minister", "current")]),
        ("Odd Berg may become president.", []),
        ("Cutting taxes, a senior adviser to the Clint campaign said, is wrong, Ann Clint wrote.", []),
        ("Sen. Ted Cruise left. Ted Cruise, a senator from Texas, is 60.", [("senator", "current")]),
        ("Florida Rep. Ana Holm left.", [("Florida Representative", "current")]),
        ("Ana Holm, the ranking Republican on the Senate Foreign Relations Committee, left.",
         [("ranking Republican", "current")]),
        ("Speaking to the press in a statement, Peru's Prime Minister, Ana Holm said, \"We left.\"",
         [("Prime Minister", "current")]),
        ("A representative of the ousted leader, Ana Holm, left.", [("representative of the leader", "current")]),
        ("President-elect Luis Mora said no.", [("President", "designate")]),
    ],
)
def test_posts_in_the_words_of_news(nlp: Language, text: str, posts: list[tuple[str, str]]) -> None:
    """Titles before a clause, offices lost, and what is no part of a title."""
    (person,) = digest(nlp, text).people
    assert [(r.title, r.status) for r in person.roles] == posts


def test_what_follows_a_name_in_a_list_is_no_post_of_its_bearer(nlp: Language) -> None:
    """Opposition leaders named behind a president are others."""
    text = "It ended a quarrel between President Ana Holm, opposition leaders and the rebels in Peru."
    assert [r.title for p in digest(nlp, text).people for r in p.roles] == ["President"]


def test_the_office_before_and_is_another_ones(nlp: Language) -> None:
    """'the Prime Minister and European Commission President X' are two people."""
    text = "Talks were held by the Prime Minister and European Commission President Ana Holm."
    assert [r.title for p in digest(nlp, text).people for r in p.roles] == ["President"]


@pytest.mark.parametrize(
    ("text", "roles", "org"),
    [
        ('"It is over," said Ana Holm, an analyst with the Lima-based Reef Policy Forum.', [("analyst", "current")], 1),
        ("Ana Holm is a fellow with the Peace Research Institute.", [("fellow", "current")], 1),
        ("Ana Holm was a commander of the Chilean navy.", [("commander", "former")], 1),
        ("Ana Holm is set to become Peru's president.", [("president", "designate")], 0),
        ("Ana Holm, who was appointed moderator last week, flew to Peru.", [("moderator", "new")], 0),
        ("Ana Holm, named minister of works last month, spoke in Peru.", [("minister of works", "new")], 0),
        ("Conservative defence critic Ana Holm said it was late in Canada.", [("defence critic", "current")], 1),
        ("The head of Chile's government office for Peru, Ana Holm, left.", [("head of office", "current")], 1),
        ("Associated Press writer Ana Holm in Cairo contributed to this report.", [("writer", "current")], 1),
    ],
)
def test_a_post_is_read_with_its_body_and_its_time(
    nlp: Language, text: str, roles: list[tuple[str, str]], org: int
) -> None:
    """'with' joins an office to its body; 'was', 'is set to become' and 'was appointed' tell whether it is held."""
    person = digest(nlp, text).people[0]
    assert [(r.title, r.status) for r in person.roles] == roles
    assert [bool(r.org) for r in person.roles] == [bool(org)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Chad's parliament has approved Ana Holm as the country's new prime minister.", [("prime minister", "new")]),
        ("A former prime minister and foreign minister, Ana Holm, spoke in Peru.",
         [("prime minister", "former"), ("foreign minister", "former")]),
        ("Retired Colonel General Ana Holm testified. General Holm spoke in Peru.", [("Colonel General", "former")]),
    ],
)
def test_the_time_of_a_post_goes_for_all_that_is_told_of_it(
    nlp: Language, text: str, roles: list[tuple[str, str]]
) -> None:
    """'former' holds for both of two posts, a shorter rank is the same one, and who is approved holds it."""
    assert [(r.title, r.status) for r in digest(nlp, text).people[0].roles] == roles


def test_a_commissioner_is_the_commissions(nlp: Language) -> None:
    """Where the text names it."""
    got = digest(nlp, "The European Commission agreed. European Commissioner Ana Quispe said the deal was fair.")
    assert [r.org for r in got.people[0].roles] == ["european-commission"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Haitian National Police fired. The force's spokesman, Jan Dahl, said so.", "haitian-national-police"),
        ("The Kenya Wildlife Service denied it. The agency's director, Jan Dahl, said so.", "kenya-wildlife-service"),
        ("The force's spokesman, Jan Dahl, said Polish guards had fired.", ""),
    ],
)
def test_whose_spokesman_the_forces_is(nlp: Language, text: str, body: str) -> None:
    """That of the one body of its sort just told of."""
    (person,) = digest(nlp, text).people
    assert [r.org for r in person.roles] == [body]


def test_single_letters_before_a_name_belong_to_it(nlp: Language) -> None:
    """'A K Menon' is a name with two of them."""
    (person,) = digest(nlp, "Defence Minister A K Menon visited Dhaka. Mr Menon left.").people
    assert (person.name, person.roles[0].title) == ("A K Menon", "Defence Minister")


def test_its_president_is_that_of_whom_the_sentence_before_tells(nlp: Language) -> None:
    """A party that is the largest group in parliament is meant, not the parliament."""
    text = "Votes went to the Norwegian Progress Party, the largest group in parliament. Its head, Jan Dahl, left."
    (person,) = digest(nlp, text).people
    assert [r.org for r in person.roles] == ["norwegian-progress-party"]


def test_a_body_of_a_body_is_whose_spokesman_he_is(nlp: Language) -> None:
    """Of "the U.N.'s Food and Agriculture Organization" the agency, not the United Nations."""
    got = digest(nlp, "The spokesman for the U.N.'s Food and Agriculture Organization, Jan Dahl, said so.")
    assert [r.org for r in got.people[0].roles] == ["food-and-agriculture-organization"]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("He met the Bhutanese energy minister, Lyonpo Tashi Norbu, at his desk.", "Tashi Norbu", "energy minister"),
        ("A letter came from Prime Minister Dasho Pema Lhendup on Monday.", "Pema Lhendup", "Prime Minister"),
        ("Nepal's Home Minister Shri Arun Karki resigned.", "Arun Karki", "Home Minister"),
        ("Opening the hall, Malta's Prime Minister, Paul Borg said it was ready.", "Paul Borg", "Prime Minister"),
        ("Meanwhile, the chief Dutch negotiator at stalled talks, Jan Visser, left.", "Jan Visser",
         "chief negotiator at stalled talks"),
    ],
)
def test_what_stands_between_office_and_name_hides_no_office(nlp: Language, text: str, name: str, title: str) -> None:
    """An honorific, a comma that nothing closes, or what the office deals with."""
    assert [(p.name, p.roles[0].title) for p in digest(nlp, text).people] == [(name, title)]


@pytest.mark.parametrize(
    "text",
    [
        "After talks with Foreign Minister Juan Mora, the president said Chad would sign.",
        "In her meeting with the Dutch foreign minister, Jan Visser, the Secretary General raised the matter.",
        "Speaking after a meeting with Foreign Minister Ana Ruiz, the prime minister will tell them.",
    ],
)
def test_an_office_that_acts_next_is_nobodys_second_one(nlp: Language, text: str) -> None:
    """Behind a name in the opening of a sentence the office is its subject."""
    assert [len(p.roles) for p in digest(nlp, text).people] == [1]


def test_a_high_commissioner_is_not_of_the_country_he_is_sent_to(nlp: Language) -> None:
    """As no ambassador is."""
    text = "Kenya and Ghana signed a pact. High Commissioner to Ghana Ana Otieno said it was fair."
    assert digest(nlp, text).people[0].country != "GH"


def test_its_envoy_is_that_of_the_body_that_acts(nlp: Language) -> None:
    """Not of the country that it acts upon: 'The bloc Mercosur, which fined Chad, agreed. Its envoy, X,'."""
    text = ("The trade bloc Mercosur, which imposed sanctions on Chad last year, has welcomed the release. Its newly "
            "appointed envoy, Ana Ruiz, is to visit Lima.")
    made = digest(nlp, text)
    assert [(r.org, r.country) for r in made.people[0].roles] == [("mercosur", "")]


def test_who_is_described_as_something_is_that(nlp: Language) -> None:
    """'X, described as head of'."""
    (person,) = digest(nlp, "It quotes Samuel Brandt, described as head of the Unity Party, as saying so.").people
    assert [r.title for r in person.roles] == ["head"]


def test_who_is_told_of_beside_another_in_a_headline_lends_him_no_post(nlp: Language) -> None:
    """'Holm, Norwegian president discuss trade' are two people; with a singular verb he is the president."""
    two = digest(nlp, "Holm, Norwegian president discuss trade\n\nPresident Ana Holm met Ola Berg of Norway on Monday.")
    one = digest(nlp, "Holm, Norwegian president, discusses trade\n\nAna Holm met Ola Berg on Monday.")
    assert [p.country for d in (two, one) for p in d.people if p.name == "Ana Holm"][1:] == ["NO"]
    assert not [p for p in two.people if p.name == "Ana Holm" and p.country == "NO"]
