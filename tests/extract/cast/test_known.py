"""What is known of the people and bodies of an article by their ids."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.extract.cast.find import find_cast
from briefing.extract.cast.known import Known
from briefing.extract.text.reading import read
from tests.extract.prose import article_of, digest


@pytest.mark.parametrize(
    ("text", "person", "country"),
    [
        ("U.N. Secretary-General Kofi Annan met aides on Monday.", "kofi-annan", ""),
        ("Former U.N. Secretary-General Kofi Annan met aides on Monday.", "kofi-annan", "GH"),
        ("Peruvian President Ana Quispe met aides on Monday.", "ana-quispe", "PE"),
    ],
)
def test_for_which_country_somebody_may_act(nlp: Language, text: str, person: str, country: str) -> None:
    """For that of the posts; who holds them in a body of many countries acts for none, whatever his own is."""
    assert Known(find_cast(read(article_of(text), nlp))).country(person) == country


def test_who_is_known_to_act_for_many_acts_for_no_country(nlp: Language) -> None:
    """Named without a post, the head of a world body makes his own country no party."""
    (pact,) = digest(nlp, "The accord was signed by António Guterres and Chad in N'Djamena.").agreements
    assert "PT" not in pact.parties
