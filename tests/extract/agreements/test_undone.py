"""What is only wanted, weighed or planned for an agreement, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Agreement
from tests.extract.prose import digest


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
