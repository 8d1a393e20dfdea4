"""Scores as sums of named features."""

import pytest

from briefing.resolve import scoring


def test_a_score_is_a_sum_with_its_reasons() -> None:
    """Weights add up, and the words of each feature are told in order."""
    score, why = scoring.people().score("same_name", ["same_office", "other_country"])
    assert score == pytest.approx(1.0)
    assert why == "the same full name, the same office, different countries"


def test_nothing_without_a_name() -> None:
    """Whatever supports a join, a family name and a country are not enough for certainty."""
    model = scoring.people()
    assert model.score("family_name", ["same_country"])[0] < model.sure
    assert model.doubt < model.sure
