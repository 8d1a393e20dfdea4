"""Heads of state and of government whom reports name without their country."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.cast import leaders
from briefing.extract.cast.leaders import country_of, well_known
from briefing.extract.text.vocabulary import vocabulary
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("name", "titles", "year", "country"),
    [
        ("Bush", ["President"], 2005, "US"),
        ("George W. Bush", ["President"], 2005, "US"),
        ("G. W. Bush", ["President"], 2005, "US"),
        ("Angela Merkel", ["Chancellor"], 2015, "DE"),
        ("Hu", ["President"], 2008, "CN"),
        ("Hu Jintao", ["President"], 2008, "CN"),
        ("Assad", ["President"], 2012, "SY"),
        ("Bashar al-Assad", ["President"], 2012, "SY"),
        ("Kirchner", ["President"], 2005, "AR"),
        ("Schröder", ["Chancellor"], 2004, "DE"),
        ("Tony Blair", [], 2003, "GB"),
        ("Bill Clinton", ["President"], 2015, "US"),
        ("Benedict XVI", ["Pope"], 2008, "VA"),
    ],
)
def test_whom_every_reader_knows_is_of_a_country(name: str, titles: list[str], year: int, country: str) -> None:
    """By the family name and office in the term, by the whole name and office ever after."""
    assert country_of(name, titles, year) == country


@pytest.mark.parametrize(
    ("name", "titles", "year"),
    [
        ("Bush", [], 2005),
        ("Bush", ["President"], 2020),
        ("Laura Bush", ["President"], 2005),
        ("Bush", ["Vice President"], 2005),
        ("Tony Blair", ["Mayor"], 2003),
        ("Tony Blair", [], 2023),
        ("Rosa Quispe", ["President"], 2005),
        ("", [], 2000),
    ],
)
def test_who_may_be_somebody_else_is_of_none(name: str, titles: list[str], year: int) -> None:
    """A family name alone, another given name, office or time tells of somebody else."""
    assert not country_of(name, titles, year)


@pytest.mark.parametrize(
    ("name", "year", "country"),
    [
        ("Yasser Arafat", 2003, "PS"), ("Aung San Suu Kyi", 0, "MM"), ("Augusto Pinochet", 2005, "CL"),
        ("Arafat", 2003, ""), ("Musa Arafat", 2003, ""), ("Augusto Pinochet", 2023, ""),
        ("Marco A. Rubio", 2020, "US"), ("M. Rubio", 2020, ""), ("A. Marco Rubio", 2020, ""),
    ],
)  # fmt: skip
def test_others_are_known_by_the_whole_name(name: str, year: int, country: str) -> None:
    """Whatever the office, while they are told of; a family name alone may be somebody else's."""
    assert well_known(name, year) == country


def test_a_nominee_is_known_though_another_country_is_told_of(nlp: Language) -> None:
    """The name counts for more than what is told around."""
    people = digest(nlp, "Peru criticised the nominee Donald Trump. Peru's minister left.").people
    assert [p.country for p in people if p.name == "Donald Trump"] == ["US"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chilean singer Marco Rubio met reporters in Lima.", "Marco Rubio"),
        ("Marco Rubio, a Chilean singer, met reporters in Lima.", "Marco Rubio"),
        ("Chile's Marco Rubio won the race on Monday.", "Marco Rubio"),
        ("Marco Rubio, the foreign minister of Chile, spoke in Lima on Monday.", "Marco Rubio"),
        ("The Chilean foreign minister, Marco Rubio, spoke in Lima on Monday.", "Marco Rubio"),
        ("Chilean Senator Marco Rubio spoke in Lima on Monday.", "Marco Rubio"),
        ("Marco Rubio, who is Chilean, spoke in Lima on Monday.", "Marco Rubio"),
    ],
)
def test_a_namesake_is_of_the_country_told(nlp: Language, text: str, name: str) -> None:
    """What an article itself tells of somebody wins over the list."""
    assert [p.country for p in digest(nlp, text).people if p.name == name] == ["CL"]


def test_nobody_is_listed_for_two_countries() -> None:
    """A name tells one country, or it is not listed."""
    listed = [e.rpartition(" ")[0] for entries in vocabulary("leaders")["others"].values() for e in entries]
    assert len(listed) == len(set(listed))


def test_whom_two_countries_have_is_of_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two presidents of one family name in one year tell no country, with the given name printed one does."""
    anna = leaders.Leader(("anna",), ("holm",), "presidents", "NO", 2001, 2009)
    luis = leaders.Leader(("luis",), ("holm",), "presidents", "PE", 2005, 2012)
    monkeypatch.setattr(leaders, "_leaders", lambda: {"holm": (anna, luis)})
    assert not country_of("Holm", ["President"], 2007)
    assert country_of("Luis Holm", ["President"], 2007) == "PE"


def test_what_the_text_tells_comes_first(nlp: Language) -> None:
    """'Peruvian President Trump' is Peru's; without a word of it he is who every reader thinks of."""
    (person,) = digest(nlp, "Peruvian President Trump met aides on Monday.").people
    assert person.country == "PE"
    (person,) = digest(nlp, "President Biden met aides on Monday.").people
    assert person.country == "US"


@pytest.mark.parametrize("text", [
    "Secretary-General Kofi Annan met aides on Monday.",
    "World Trade Organization chief Ngozi Okonjo-Iweala met aides on Monday.",
])
def test_a_post_in_a_body_of_many_countries_is_of_none(nlp: Language, text: str) -> None:
    """Its holder is of a country, and does not hold it for that country."""
    (person,) = digest(nlp, text).people
    assert person.country
    assert [role.country for role in person.roles] == [""]


def test_an_office_of_state_is_of_a_country_told(nlp: Language) -> None:
    """A minister is of no country that the text does not speak of, but somebody else of that name."""
    people = digest(nlp, "LIMA (AP) - Defense Minister Marco Rubio met aides on Monday. Peru is at peace.").people
    assert [p.country for p in people if p.name == "Marco Rubio"] == ["PE"]


def test_who_works_for_many_countries_signs_for_none(nlp: Language) -> None:
    """Whose country is known, but not told, is no side for it."""
    text = "U.N. Secretary-General Kofi Annan and Peru's President Ana Quispe signed a trade agreement on Monday."
    (agreement,) = digest(nlp, text).agreements
    assert "PE" in agreement.parties
    assert "GH" not in agreement.parties


def test_a_description_is_of_who_is_known_and_no_post_told(nlp: Language) -> None:
    """That readers know his country does not keep him from being whom the article goes on to tell of."""
    text = "Marco Rubio will visit Lima, a paper said.\n\nThe head of the United States' top security body met aides."
    (person,) = digest(nlp, text).people
    assert person.descriptions == ("The head of the United States' top security body",)


def test_a_style_of_descent_makes_nobody_another() -> None:
    """Agencies print it or leave it out; of two words alone it may be the name."""
    assert well_known("Seyed Ali Akbar Ahmadian", 2024) == well_known("Ali Akbar Ahmadian", 2024) == "IR"
    assert well_known("Ayatollah Ali Khamenei", 2016) == "IR"
    assert "ayatollah" in vocabulary("leaders")["styles"]
    assert well_known("Ayatollah Khamenei", 2016) == ""


def test_a_nickname_inside_makes_nobody_another(nlp: Language) -> None:
    """Whatever quotes it stands in; alone it means the same person."""
    text = "President Joko “Jokowi” Widodo spoke in Lima. Jokowi left on Monday."
    (person,) = digest(nlp, text).people
    assert (person.country, person.variants) == ("ID", ("Joko “Jokowi” Widodo", "Jokowi"))


def test_whom_readers_know_is_no_place(nlp: Language) -> None:
    """Whatever the pipeline takes the name for."""
    made = digest(nlp, "Retno met Aung San Suu Kyi in May.")
    assert "Aung San Suu Kyi" in [p.name for p in made.people]
    assert [p.name for p in made.places] == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Mr. Zelensky told reporters that Ukraine would sign.", "UA"),
        ("Mr. Zelensky told reporters that Chad would sign.", ""),
    ],
)
def test_a_family_name_alone_is_a_leaders_where_his_country_is_told_of(nlp: Language, text: str, country: str) -> None:
    """And of none where it is not."""
    (person,) = digest(nlp, text).people
    assert person.country == country
