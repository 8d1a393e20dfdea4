"""One deed told in several clauses is one event."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "deaths", "injured"),
    [
        ("Gunmen shot and killed three policemen in Lima and wounded another.", 3, 1),
        ("Two people were killed and four wounded in a bomb blast in Lima.", 2, 4),
        ("Rebels killed a soldier in Lima, and two others were wounded.", 1, 2),
        ("In Lima, gunmen killed a judge, his driver and two guards.", 4, None),
        ("NATO says one American and one British soldier were killed on the second day of the raids.", 2, None),
        ("Three soldiers were killed and at least 40 others were wounded by mortar fire in Lima.", 3, 40),
        ("Five officers were killed and eleven people were wounded in an attack in Lagos, Nigeria said.", 5, 11),
        ("Six miners were killed in Chad when jets bombed a camp.", 6, None),
        ("A Chadian air strike killed four people in Abuja. The strike hit a car near the airport.", 4, None),
    ],
)
def test_a_deed_is_told_once_with_all_its_victims(nlp: Language, text: str, deaths: int, injured: int | None) -> None:
    """Dead and hurt side by side, a cause behind its dead, and 'the strike' told again are one event."""
    (event,) = digest(nlp, text).events
    assert (event.type, event.deaths, event.injured) == ("ASSAULT", deaths, injured)


def test_another_deed_is_an_event_of_its_own(nlp: Language) -> None:
    """A strike with its own dead is not the one told before."""
    text = "A Chadian air strike killed four people in Abuja. The strike on Lagos killed six people."
    assert [e.deaths for e in digest(nlp, text).events] == [4, 6]
