"""Tests of briefing.extract.cast.at_home."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import meant

HOME = "Mali held elections on Sunday. Mali has many parties.\n\n"


def test_a_body_that_each_country_has_is_that_of_the_country_told_of(nlp: Language) -> None:
    """'The army' and 'government troops' are those of the country that the report is about."""
    assert meant(nlp, f"{HOME}The army attacked a camp.", "army") == ("ML",)
    assert meant(nlp, f"{HOME}Then government troops attacked a camp.", "troops") == ("ML",)


def test_what_may_be_anothers_is_left_open(nlp: Language) -> None:
    """'A government' is anybody's, and nobody's where no country is told of."""
    assert meant(nlp, f"{HOME}A government fell.", "government") == ()
    assert meant(nlp, "The army attacked a camp.", "army") == ()
