"""Tests of briefing.extract.cast.portfolios."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Zambia's Finance and National Planning Minister Dr Sitali Musa left.",
         "Finance and National Planning Minister"),
        ("Information, Publicity and Broadcasting Services Minister Monica Muta said so.",
         "Information, Publicity and Broadcasting Services Minister"),
        ("Malawi's minister of trade, industry and tourism, Sosten Gwen, flew home.",
         "minister of trade, industry and tourism"),
        ("Sosten Gwen, the minister of trade, industry and tourism, flew home.",
         "minister of trade, industry and tourism"),
        ("Malawi's Minister of Trade and Industry Ana Banda flew home.", "Minister of Trade and Industry"),
        ("Minister of State for Planning, Economic Growth and Regional Cooperation Ana Banda flew home.",
         "Minister of State for Planning, Economic Growth and Regional Cooperation"),
        ("Talks were held on trade and Foreign Minister Ana Rojas spoke.", "Foreign Minister"),
        ("The chair of the Council of Ministers, Borka Kris, said so.", "chair"),
        ("The Togolese army spokesman, Col Kossi Ameg, said so.", "spokesman"),
        ("The opposition Unity Party's leader, Gan Luv, said so.", "leader"),
        ("Director of Public Prosecutions Gilbert Phiri said so.", "Director of Public Prosecutions"),
        ("Paul Diaz, president of the largest party, the Democratic Union, left.", "president"),
    ],
)
def test_titles_stay_whole(nlp: Language, text: str, title: str) -> None:
    """All that a minister is for is in the title, and nothing of the body that he is of."""
    person = digest(nlp, text).people[0]
    assert [r.title for r in person.roles] == [title]
