"""Whether an instrument is taken as one that there is."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Mali has always been committed to the Salto Test Ban Treaty.", "in_force"),
        ("Mali's president urged the army and the rebels to respect a repeatedly violated truce.", "violated"),
        ("The border was settled in the 1928 treaty between Chad and Niger.", "in_force"),
        ("Under an agreement with Chad, Mali is to send 750 policemen.", "in_force"),
        ("A free trade agreement between Chad and Niger would boost exports.", "proposed"),
        ("Chad and Niger want to begin work on a defence pact between the two neighbours.", "under_negotiation"),
        ("Chad said its first accord with Mali was never ratified by parliament.", "stalled"),
        ("Mali linked the signing of the treaty with Chad to a vote.", "under_negotiation"),
    ],
)
def test_what_there_is_holds_and_what_is_hoped_for_is_proposed(nlp: Language, text: str, status: str | None) -> None:
    """Where no word tells how an instrument stands, it is in force or still hoped for."""
    (found,) = digest(nlp, text).agreements
    assert found.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Chad's army dropped mines along the river before a ceasefire with Mali three years ago.",
        "After twenty years of war, Chad and the Blue Front formalized a cease-fire in February 2002.",
        "Observers say Chad has missed a deadline to abide by a cease-fire and stop its raids.",
        "President Kato of Mali ordered the army to resume raids after a temporary truce ran out on Friday.",
        "Mr. Ruiz became vice president of Chad as part of a peace deal.",
    ],
)
def test_a_truce_that_there_is_is_told(nlp: Language, text: str) -> None:
    """A truce or peace told of by the way is one, whoever made it."""
    assert len(digest(nlp, text).agreements) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The two brothers called a truce over the garden fence.",
        "Mali's president hopes for a truce.",
        "There is no ceasefire in Chad.",
        "Progress toward a peace deal has been slow in Chad.",
    ],
)
def test_no_truce_is_told_of_where_there_is_none(nlp: Language, text: str) -> None:
    """What is only hoped for without sides, and what is no war, is no agreement."""
    assert digest(nlp, text).agreements == ()
