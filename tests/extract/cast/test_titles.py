"""Tests of briefing.extract.cast.titles: what an office is called."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "title", "country"),
    [
        ("Jan Dahl is the Assistant Secretary of State for East Asian and Pacific Affairs.",
         "Assistant Secretary of State for East Asian and Pacific Affairs", "US"),
        ("Jan Dahl is Assistant Secretary of State for Nordic and Pacific Affairs.",
         "Assistant Secretary of State for Nordic and Pacific Affairs", "US"),
        ("Jan Dahl, director-general for North American affairs at the South Korean Foreign Ministry, left.",
         "director-general for North American affairs", "KR"),
        ("The Peruvian minister for Chilean affairs, Jan Dahl, left.", "minister for Chilean affairs", "PE"),
        ("The U.S. state of Utah acted. The state's Attorney General Jan Dahl agreed.", "Attorney General", "US"),
        ("European Union Health Commissioner Jan Dahl said so.", "Health Commissioner", ""),
        ("A top European Union Development official, Jan Dahl, said so.", "Development official", ""),
        ("An adviser to the president, Jan Dahl, said so.", "adviser to the president", ""),
        ("They failed to elect their candidate for president, Jan Dahl, on Monday.", "candidate for president", ""),
        ("Controversial Norwegian historian Jan Dahl left.", "historian", "NO"),
        ("Jan Dahl, a professor of Russian history, left.", "professor of Russian history", ""),
        ("Jan Dahl, a fellow at the Karsan Russia Eurasia Center in Oslo, left.",
         "fellow at the Karsan Russia Eurasia Center", ""),
        ("Chief Adviser Jan Dahl left for talks.", "Chief Adviser", "BD"),
        ("The head of the EU monitoring mission in Georgia, Jan Dahl, said so.", "head", ""),
        ("The commander of NATO forces in Georgia, General Jan Dahl, said so.", "commander of forces", ""),
        ("Jan Dahl MEP said so.", "MEP", ""),
        ("Deputy Norwegian Justice Minister Jan Dahl said so.", "Deputy Justice Minister", "NO"),
        ("Officials say missing journalist Jan Dahl is alive.", "journalist", ""),
        ("Last week EU Commission President Jan Dahl said the bloc is open.", "President", ""),
        ("Yesterday Prime Minister Jan Dahl left.", "Prime Minister", ""),
        ("U.S. Homeland Security Secretary Jan Dahl has rejected the charges.", "Homeland Security Secretary", "US"),
    ],
)
def test_the_affairs_of_a_people_are_part_of_an_office(nlp: Language, text: str, title: str, country: str) -> None:
    """Its holder is not of that people; what has become of him is no part of it."""
    (person,) = digest(nlp, text).people
    assert [(r.title, r.country) for r in person.roles] == [(title, country)]


def test_one_office_in_two_orders_of_words_is_one(nlp: Language) -> None:
    """'spokesman for the army' and 'Army spokesman'."""
    got = digest(nlp, "Jan Dahl, spokesman for the army, said so. Army spokesman Jan Dahl left.")
    assert len(got.people[0].roles) == 1


@pytest.mark.parametrize(
    ("text", "statuses"),
    [("Ana Ruiz will become president in May.", ["designate"]), ("Ana Ruiz could become president in May.", [])],
)
def test_who_will_become_president_is_designate(nlp: Language, text: str, statuses: list[str]) -> None:
    """Not who only could."""
    assert [r.status for r in digest(nlp, text).people[0].roles] == statuses


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Jan Dahl is expected to be nominated as the next Norwegian ambassador to Iraq.", "designate"),
        ("Oslo nominated Jan Dahl as Norwegian ambassador to Iraq.", "designate"),
        ("Oslo appointed Jan Dahl as Norwegian ambassador to Iraq.", "new"),
        ("The dismissed Norwegian ambassador was Jan Dahl.", "former"),
        ("They named the dead Norwegian ambassador, Jan Dahl.", "deceased"),
    ],
)
def test_who_is_nominated_is_not_yet_in_office(nlp: Language, text: str, status: str) -> None:
    """Who is dismissed is so no more, also where the office is told before the name."""
    got = digest(nlp, text)
    assert [(r.title, r.status, r.country) for r in got.people[0].roles] == [("ambassador", status, "NO")]
    assert not got.unnamed_people


def test_the_rank_behind_an_office_is_its_holders(nlp: Language) -> None:
    """'the chairman of the council, General X'."""
    got = digest(nlp, "The chairman of the Andean Council, General Jan Dahl, said so.")
    assert [(r.rank, r.title) for r in got.people[0].roles] == [("General", "chairman")]


def test_the_high_representative_is_the_unions(nlp: Language) -> None:
    """An office of one body belongs to it where the text names the body."""
    got = digest(nlp, "EU High Representative Ana Ruiz left. The European Union will pay.")
    assert [r.org for r in got.people[0].roles] == ["european-union"]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Mr. Paz of Peru, Jan Dahl, said so.",
        "A spokesman for President Ana Ruiz of Peru, Jan Dahl, said so.",
        "A spokesman for Peruvian President Ana Ruiz, Jan Dahl, said so.",
    ],
)
def test_who_works_for_somebody_named_before_him(nlp: Language, text: str) -> None:
    """'a spokesman for Y, X, said': X is the spokesman, and of Y's country."""
    got = digest(nlp, text)
    assert [(p.country, p.roles[0].title) for p in got.people if p.name == "Jan Dahl"] == [("PE", "spokesman")]
    assert not got.unnamed_people


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian bowlers Ana Ruiz and Jan Dahl led the team.",
        "A Peruvian, Jan Dahl, led the team.",
        "Peruvian actor Jan Dahl led the team.",
    ],
)
def test_a_peoples_name_before_a_name_tells_its_bearers_country(nlp: Language, text: str) -> None:
    """Whatever else he is: before him, set off by commas, or shared with who stands beside him."""
    assert {p.country for p in digest(nlp, text).people} == {"PE"}


def test_west_indians_are_no_indians(nlp: Language) -> None:
    """The West Indies are many countries."""
    assert digest(nlp, "West Indian bowler Jan Dahl led the team.").people[0].country == ""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru demanded an apology, something Prime Minister Ana Holm refused.", "Prime Minister"),
        ("It was a claim President Ana Holm rejected.", "President"),
        ("She met Peru's de facto leader Ana Holm.", "de facto leader"),
    ],
)
def test_a_word_with_a_clause_of_its_own_is_no_part_of_a_title(nlp: Language, text: str, title: str) -> None:
    """'something X refused'; what an office is called in Latin is."""
    assert [r.title for p in digest(nlp, text).people for r in p.roles] == [title]


def test_a_rank_is_of_the_army_named_before_it(nlp: Language) -> None:
    """'KDF General X' holds a rank in the body that the letters mean."""
    text = "The Hill Liberation Army (HLA) in Peru fled. HLA General Juan Rojas and HLA spokesman Luis Paz left."
    held = {p.name: [(r.title, r.org) for r in p.roles] for p in digest(nlp, text).people}
    assert held == {"Juan Rojas": [("General", "hill-liberation-army")],
                    "Luis Paz": [("spokesman", "hill-liberation-army")]}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A top Danish security official (Jan Dahl) was shot.", "security official"),
        ("An army spokesman (Jan Dahl) denied it.", "army spokesman"),
        ("The former leader Jan Dahl, who is now Senate president, left.", "president"),
        ("Ombudsman Jan Dahl urged both groups to let the monitors in.", "Ombudsman"),
    ],
)
def test_a_title_stands_before_a_bracket_or_behind_now(nlp: Language, text: str, title: str) -> None:
    """Neither the bracket nor 'now' is part of it, nor is it part of the name."""
    (person,) = digest(nlp, text).people
    assert (person.name, title in [r.title for r in person.roles]) == ("Jan Dahl", True)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The union is hopeful U.S. President Ana Holm will come.", ["President"]),
        ("Christian Democratic leader Ana Holm spoke in Berlin.", ["leader"]),
        ("At least one member of the inquiry team, Ana Holm, has left.", ["member of the inquiry team"]),
        ("The vice president of an investigative panel looking into the matter, Ana Holm, said no.",
         ["vice president of investigative panel"]),
        ("Three officers, General Ana Holm, Captain Jon Brun and Colonel Per Lund face trial.",
         ["General", "Captain", "Colonel"]),
        ("An official with the German firm Blom Berger, Ana Holm, said no.", ["official"]),
        ("Ana Holm, the nation's only Hispanic governor, said no.", []),
    ],
)
def test_what_belongs_to_a_title(nlp: Language, text: str, titles: list[str]) -> None:
    """Nothing of the clause around, no party, no count; what stands between it and the name."""
    assert [r.title for p in digest(nlp, text).people for r in p.roles] == titles


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Iran will answer. The supreme leader, Ayatollah Dara Holm, said so.", [("supreme leader", "IR")]),
        ("Peru's Ana Holm, a lawyer for the miners, said no.", [("lawyer for the miners", "")]),
        ("Al-Qaida in Iraq leader Abu Salim Noor was killed on Monday.", [("leader", "IQ")]),
        ("Peru's foreign minister, Ana Holm, said no.", [("foreign minister", "PE")]),
    ],
)
def test_whose_a_post_is(nlp: Language, text: str, held: list[tuple[str, str]]) -> None:
    """A lawyer's is not his country's; a body's leader is the body's; a supreme leader leads a state."""
    assert [(r.title, r.country) for p in digest(nlp, text).people for r in p.roles] == held


def test_a_successor_as_something_is_that(nlp: Language) -> None:
    """'X, Mr. Y's successor as head of Z'."""
    got = digest(nlp, "Karim Otieno, Mr. Holm's successor as head of the Unity Party, is expected to win.")
    assert [(r.title, r.org) for p in got.people for r in p.roles] == [("head", "unity-party")]


@pytest.mark.parametrize(
    ("text", "title", "country"),
    [
        ("Police met the London-based lawyer Ana Holm.", "lawyer", ""),
        ("Peru and Chile spoke of the Syrian-backed opposition leader Ana Holm.", "opposition leader", ""),
        ("They met the radical cleric Ana Holm.", "cleric", ""),
        ("They met Peru's first woman president, Ana Holm.", "president", "PE"),
        ("They met First Deputy Minister Ana Holm of Peru.", "First Deputy Minister", "PE"),
        ("They met first lady Ana Holm of Peru.", "first lady", "PE"),
        ("A 78-year-old attorney, Ana Holm, spoke.", "attorney", ""),
        ("Peru has an army. The chief of the country's powerful army, Ana Holm, spoke.", "chief of army", "PE"),
        ("Peru denied claims linking President Ana Holm to it.", "President", "PE"),
        ("In a letter published Sunday General Ana Holm says that Peru is late.", "General", "PE"),
        ("Earlier this week President Ana Holm of Peru spoke.", "President", "PE"),
        ("They met Canadian Fuel and Energy Minister Ana Holm.", "Fuel and Energy Minister", "CA"),
        ("One of the negotiators, Ana Holm, stayed.", "negotiator", ""),
    ],
)
def test_a_title_is_the_office_and_no_more(nlp: Language, text: str, title: str, country: str) -> None:
    """What somebody thinks, his age, where he sits, who backs him and the verb or time before are no part of it."""
    person = digest(nlp, text).people[0]
    assert ([r.title for r in person.roles], person.country) == ([title], country)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Peruvian President and summit host Ana Holm says it is late.", ["President"]),
        ("The governor of Puno, Ana Holm told reporters in Peru so.", ["governor of Puno"]),
        ("Foreign Ministry spokesman, Ana Holm Tuesday called Peru late.", ["spokesman"]),
        ("The minister, Ana Holm said, was late.", []),
        ("A lawyer for former Care Union worker Ana Holm told Peru so.", []),
    ],
)
def test_a_title_goes_with_the_name_behind_it(nlp: Language, text: str, titles: list[str]) -> None:
    """So it does where no comma follows the name or a noun that is no office stands between."""
    assert [r.title for p in digest(nlp, text).people for r in p.roles] == titles


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru's deputy-chief-of-mission, Ana Quispe, met him.", "deputy-chief-of-mission"),
        ("Kimutai's chief-of-staff, Ana Quispe, flew to Kampala.", "chief-of-staff"),
        ("The Governor of Cameroon's South-West Region, Ana Quispe, left.", "Governor of South-West Region"),
        ("European Commissioner Ana Quispe said the deal was fair.", "European Commissioner"),
        ("The chairman of the Bay Local Council, Ana Quispe (NPP), left.", "chairman"),
        ("Ana Quispe is a senior member of Iraq's Patriotic Union of Kurdistan party.", "senior member"),
        ("An Iraqi Cabinet minister, Ana Quispe, minister of water and mines, left.", "minister of water and mines"),
        ("The sponsor of the motion, Ana Quispe, said Nigeria had erred.", "sponsor of the motion"),
    ],
)
def test_what_hyphens_and_peoples_names_join_is_one_title(nlp: Language, text: str, title: str) -> None:
    """'chief-of-staff', 'South-West Region' and 'European Commissioner' stay whole."""
    (person,) = (p for p in digest(nlp, text).people if p.name == "Ana Quispe")
    assert [r.title for r in person.roles] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Deputy Director General for Safeguards Ola Berg went to Lima.", "Deputy Director General for Safeguards"),
        ("Commissioner for Fisheries Ana Holm went to Lima.", "Commissioner for Fisheries"),
        ("Director of Operations Steven Marlow left Lima.", "Director of Operations"),
        ("Under Secretary of State for Political Affairs Karl Denning left Lima.",
         "Under Secretary of State for Political Affairs"),
        ("Special Inspector General for Chad Reconstruction Don Harker left Lima.",
         "Special Inspector General for Chad Reconstruction"),
        ("The U.S. Secretary of State-nominee Ana Remington left Lima.", "Secretary of State"),
    ],
)
def test_what_an_office_is_for_is_no_body_and_tells_no_country(nlp: Language, text: str, title: str) -> None:
    """The matter before the holder's name is part of the title."""
    made = digest(nlp, text)
    assert [r.title for r in made.people[0].roles] == [title]
    assert not made.organisations and made.people[0].country in ("", "US")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Karim Farid was prime minister of Chad for almost two years.", "prime minister"),
        ("Luis Vega, a mayor for a decade, was arrested.", "mayor"),
        ("Luis Vega, a spokesman for the Year of the Child, left.", "spokesman for the Year of the Child"),
    ],
)
def test_how_long_and_why_are_no_part_of_a_title(nlp: Language, text: str, title: str) -> None:
    """'for two years', 'for a decade'."""
    assert [r.title for p in digest(nlp, text).people for r in p.roles] == [title]
