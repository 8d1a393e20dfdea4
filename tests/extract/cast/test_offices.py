"""Tests of briefing.extract.cast.offices."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.cast.offices import may_have, only_of
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("code", "title", "may"),
    [("SY", "King", False), ("JO", "King", True), ("JO", "President", False), ("JO", "president of the court", True),
     ("US", "Prime Minister", False), ("IN", "External Affairs Minister", True),
     ("PK", "external affairs minister", False), ("GB", "secretary of state for transport", True),
     ("GB", "Secretary of State", False)],
)
def test_a_country_has_the_offices_of_its_kind(code: str, title: str, may: bool) -> None:
    """No king rules a republic, no president a kingdom."""
    assert may_have(code, title) == may


def test_an_office_of_few_countries_is_of_the_one_told_of() -> None:
    """The only one, home, or the only one that the text names; none where it names two or any country may."""
    assert only_of("Chief Cabinet Secretary", (), "") == "JP"
    assert only_of("Chancellor", ("DE", "FR"), "FR") == "DE"
    assert only_of("King", ("JO", "MA"), "MA") == "MA"
    assert only_of("King", ("JO", "MA"), "FR") == ""
    assert only_of("foreign minister", ("JO",), "JO") == ""


def test_a_king_is_not_of_the_republic_where_somebody_appeals_to_him(nlp: Language) -> None:
    """Nor a president of the place at the head of the sentence."""
    text = "AMMAN, May 14 - Jordan buried its guards.\n\nIn Sweida, Syria, an elder appealed to King Hassan for help."
    assert digest(nlp, text).people[0].country == "JO"
    text = "Kenya sent maize.\n\nIn Goma, a bishop wrote to President Juma Otieno to ask for more."
    assert digest(nlp, text).people[0].country != "CD"


def test_there_is_no_opposition_candidate_where_nobody_may_oppose(nlp: Language) -> None:
    """An office that a country lacks is not its own, however much is told of it."""
    text = "The lead of opposition candidate Juan Paz has narrowed since China's crackdown on Tibet. China said so."
    assert digest(nlp, text).people[0].country == ""
