"""Protests: told by nouns, by crowds that gather for it, and what those who protest ask for."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "mode", "doing", "place", "day"),
    [
        ("The arrest sparked a march in April by hundreds of miners.", "demo", "public", "", "2024-04"),
        ("The verdict led to violent riots in Abeche.", "riot", "public", "Abeche", ""),
        ("The shooting triggered protests by residents of Abeche.", "demo", "residents of Abeche", "", ""),
        ("Chad will open the port after closing it during violent protests last month.", "demo", "public", "",
         "2024-04"),
        ("Kenya sent troops to Lamu following a riot by farmers who lost their land four years ago.", "riot", "farmers",
         "", ""),
    ],
)
def test_a_protest_that_something_roused_or_happened_at_took_place(
    nlp: Language, text: str, mode: str, doing: str, place: str, day: str
) -> None:
    """Whoever protests is told by the noun; what its people did at another time does not date it."""
    told = digest(nlp, text)
    (event,) = [e for e in told.events if e.type == "PROTEST"]
    names = {p.id: p.title for p in told.unnamed_people} | {p.id: p.name for p in told.places} | {"public": "public"}
    assert (event.mode, [names[a] for a in event.actors]) == (mode, [doing])
    assert (names.get(event.place, ""), event.date.edtf if event.date else "") == (place, day)
    assert event.modality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya fears that the verdict could spark riots in Abeche.",
        "The verdict sparked protests.",
        "President Ali Noor of Kenya spoke at a rally in Lima on Friday.",
        "Ali Noor of Kenya won a stage of the Desert Rally in Chad in April.",
    ],
)
def test_what_may_come_and_what_is_no_protest_is_none(nlp: Language, text: str) -> None:
    """A fear, a protest without doer, time and place, a rally to speak at, the name of a race."""
    assert [e for e in digest(nlp, text).events if e.type == "PROTEST"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Hundreds of Chadian women have gathered in Lima to denounce the king's remarks.",
        "Several hundred people gathered near Abeche to condemn the raid.",
        "Two defence lawyers walked out in protest.",
    ],
)
def test_a_crowd_that_gathers_to_denounce_protests(nlp: Language, text: str) -> None:
    """Whoever comes together to denounce or demand something."""
    assert [e.type for e in digest(nlp, text).events] == ["PROTEST"]


def test_what_protesters_ask_for_is_news(nlp: Language) -> None:
    """Students who march ask in public, where no country is named too; others who ask do not."""
    text = "Students threw stones at the police. The students demanded free buses. The parents demanded quiet."
    assert [e.type for e in digest(nlp, text).events] == ["PROTEST", "REQUEST"]
