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


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Four soldiers were killed and two others wounded by rebels who attacked a post in Lamu.",
         [(("rebels",), "", "lamu", 4)]),
        ("Two bombs planted by rebels killed three villagers.", [(("rebels",), "explosives", "", 3)]),
        ("A judge was killed in attacks carried out by rebels in Lamu.", [(("rebels",), "", "lamu", 1)]),
        ("Gunmen attacked an office in Lamu, shooting a guard.", [(("gunmen",), "firearms", "lamu", None)]),
        ("Rebels attacked a post in Lamu, prompting soldiers to fire mortar shells.",
         [(("rebels",), "", "lamu", None), (("soldiers",), "heavy-weapons", "", None)]),
        ("A Chadian soldier was killed during fighting with rebels in the south.", [((), "", "", 1)]),
        ("Kenyan soldiers killed three gunmen who fired on a patrol in Lamu.",
         [(("kenya-armed-forces",), "", "", 3), (("gunmen",), "firearms", "lamu", None)]),
    ],
)
def test_what_stands_beside_an_attack_tells_of_the_same(
    nlp: Language, text: str, events: list[tuple[tuple[str, ...], str, str, int | None]]
) -> None:
    """What its doers did, who planted the bomb, whom it hit besides; but what its victims did is another one."""
    found = [e for e in digest(nlp, text).events if e.type == "ASSAULT"]
    assert [(e.actors, e.mode, e.place, e.deaths) for e in found] == events


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Police tortured a man in Lamu. The attacks killed nine people.", [None, 9]),
        ("A guard was shot on Monday in Lamu. About 50 people have been wounded in the violence.", [None, 50]),
        ("Rebels bombed a bus in Lamu and later opened fire on it, killing one nurse.", [None, 1]),
        ("Police say the bombing took place in Lamu when a bomber drove into a shop, killing two nurses.", [2]),
    ],
)
def test_a_toll_belongs_to_the_deed_that_it_is_told_of(nlp: Language, text: str, tolls: list[int | None]) -> None:
    """Not to one of another kind before it, nor to one of many."""
    found = [e for e in digest(nlp, text).events if e.type == "ASSAULT"]
    assert [e.deaths or e.injured for e in found] == tolls


@pytest.mark.parametrize(
    "text",
    [
        "The worst attack took place in Lamu, where a suicide bomber detonated a van at a shop, killing nine people.",
        "Two nurses were killed by a group of men attacking a clinic in Lamu.",
        "Police fired tear gas and used batons to disperse students in Lamu on Monday.",
    ],
)
def test_what_goes_on_beside_a_deed_is_the_same(nlp: Language, text: str) -> None:
    """Where it was and who did it is told of it, and so is by what else a crowd was driven apart."""
    assert len(digest(nlp, text).events) == 1
