"""When an instrument was made, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.articles.reading import read_article
from briefing.extract import extract
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The row is about Annex B of the Salto Treaty, which Peru and Chile signed on April 26, 1973.", "1973-04-26"),
        ("The quarrel goes back to the Segovia Treaty of 1816.", "1816"),
        ("Tourism has grown since the Salto Accord of May 2008.", "2008-05"),
        ("Norway praised the 2002 accord with Chad on rice.", "2002"),
        ("The war between Chad and Niger ended in 1953 with a truce.", "1953"),
        ("The border with Chile was settled in October 2022 through an agreement mediated by Amos Hill.", "2022-10"),
        ("In 1999 Ali Bongo seized power in Chad and helped negotiate the 2000 Salto Accords.", "2000"),
        ("Chad will sign a fishing treaty with Niger in 2031.", ""),
        ("The Good Friday Agreement was praised by Norway.", ""),
        ("A customs treaty has linked Chad and Mali since 1923.", "1923"),
        ("Violence continues in Chad, despite a peace deal in 2003.", "2003"),
        ("Kenya has a memorandum of understanding with Norway from 2013.", "2013"),
        ("An agreement mediated by Norway settled the border between Chad and Mali in October 2022.", "2022-10"),
    ],
)
def test_an_instrument_has_the_time_of_its_making(nlp: Language, text: str, date: str) -> None:
    """The signing dates it, else what it is called by; what is still to come or only a name does not."""
    (found,) = digest(nlp, text).agreements
    assert (found.date.edtf if found.date else "") == date


def test_what_became_of_it_has_not_its_own_date(nlp: Language) -> None:
    """'restored the communiqué of May 2016': it was restored later."""
    (found,) = digest(nlp, "Norway restored the so-called Salto communiqué of May 2016.").agreements
    assert [s.date for s in found.status_history] == [None]
    assert found.date is not None and found.date.edtf == "2016-05"


def test_a_step_told_twice_has_the_date_that_either_tells(nlp: Language) -> None:
    """The lead tells that it was signed, a later sentence when."""
    text = (
        "Japan and Chad have signed an agreement on a missile shield. Japan's minister signed a memorandum of "
        "understanding on Friday with Chad's ambassador."
    )
    (found,) = digest(nlp, text).agreements
    assert [(s.status, s.date and s.date.edtf) for s in found.status_history] == [("signed", "2024-05-10")]


def test_an_article_without_a_date_tells_when_too(nlp: Language) -> None:
    """Where nobody knows when the article is of, the printed time counts."""
    article = read_article("content/articles/a.txt", b"The quarrel goes back to the Segovia Treaty of 1816.")
    (found,) = extract(article, nlp).agreements
    assert found.date is not None and found.date.edtf == "1816"


def test_what_is_fixed_by_agreement_in_a_year_is_agreed_in_it(nlp: Language) -> None:
    """'The rent was fixed by agreement with Peru in 1997'."""
    (made,) = digest(nlp, "Chile pays a rent that was fixed by agreement with Peru in 1997.").agreements
    assert made.date is not None and made.date.edtf == "1997"
