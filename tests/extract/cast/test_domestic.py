"""Politicians of whom no word says where they are from, in a report on one country."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

VOTE = "Peru held a legislative election on Sunday. Turnout in Peru was high, the pro-Beijing daily said. "
END = " It was Peru's third vote in a year."


@pytest.mark.parametrize(
    "line",
    [
        "Ana Rojas of Power Now and Juan Solis were elected in the northern constituency.",
        "The other candidates elected were Power Now's Ana Rojas and Juan Solis.",
        "Challenger Ana Rojas defeated councillor Juan Solis.",
    ],
)
def test_who_runs_in_the_only_country_told_of_is_of_it(nlp: Language, line: str) -> None:
    """By a post of politics, or in a sentence on who is elected; 'pro-Beijing' tells of no other country."""
    assert [(p.name, p.country) for p in digest(nlp, VOTE + line + END).people] == [
        ("Ana Rojas", "PE"), ("Juan Solis", "PE")]


def test_so_is_the_party(nlp: Language) -> None:
    """A body of no known kind that a politician is named with is of the country, too."""
    bodies = digest(nlp, VOTE + "Ana Rojas of the Karsa Union was elected in the north." + END).organisations
    assert [b.country for b in bodies if b.name == "Karsa Union"] == ["PE"]


@pytest.mark.parametrize(
    "text",
    [
        VOTE + "Ana Rojas, the director of the Karsa Foundation, praised the election." + END,
        VOTE + "Ana Rojas liked the weather." + END,
        VOTE + "Chile and Bolivia sent teams. Ana Rojas was elected in the north." + END,
        "Ana Rojas was elected in Peru.",
    ],
)
def test_others_may_be_from_anywhere(nlp: Language, text: str) -> None:
    """Who has another post, is told of elsewhere, or is in a report of several countries, or hardly of one."""
    assert [p.country for p in digest(nlp, text).people] == [""]
