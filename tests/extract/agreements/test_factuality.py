"""Whether an instrument is there, only wanted, weighed or planned, in sentences written for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Agreement
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


def agreements(nlp: Language, text: str) -> tuple[Agreement, ...]:
    """The agreements of a text of nothing but prose."""
    return digest(nlp, text).agreements


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Jonas Petkus of Lithuania campaigned on scrapping a 1998 treaty with Poland.",
        "Kenya is considering leaving its 2010 border treaty with Uganda.",
        "Chad insisted on terminating its 2019 defence agreement with Niger.",
        "Chad is against ending its defence pact with Niger.",
        "Chad raised the prospect of suspending its pact with Niger.",
    ],
)
def test_a_gerund_of_what_is_wanted_or_weighed_ends_nothing(nlp: Language, text: str) -> None:
    """Who campaigns on scrapping a treaty has not scrapped it."""
    (found,) = agreements(nlp, text)
    assert found.status == "in_force"


def test_a_gerund_of_what_was_done_tells_it(nlp: Language) -> None:
    """'responded by suspending': it has been done, and the year by which the pact is called is not when."""
    (found,) = agreements(nlp, "Chad responded by suspending the 2012 trade pact with Sudan.")
    assert (found.status, found.status_history[-1].date) == ("suspended", None)


def test_a_ceasefire_of_a_plan_is_not_the_one_that_expired(nlp: Language) -> None:
    """What a roadmap would include is still to come, beside the truce that is over."""
    text = (
        "A truce brokered by Qatar in 2021 expired a year later. "
        "The envoy proposed a plan that would include a nationwide ceasefire and the payment of salaries."
    )
    assert [a.status for a in agreements(nlp, text)] == ["terminated", "proposed"]


def test_a_pact_under_negotiation_is_not_the_one_signed(nlp: Language) -> None:
    """What is still negotiated is another than what the same two have signed."""
    text = "Kenya and Uganda signed a memorandum on trade. They are negotiating a currency swap agreement."
    assert [a.status for a in agreements(nlp, text)] == ["signed", "under_negotiation"]
