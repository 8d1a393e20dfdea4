"""Bodies that the lead tells of without a name and the next sentence names."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.articles import read_article
from briefing.extract import extract

_DATELINE = "OSLO, March 14, 2007 (News)"


@pytest.mark.parametrize(
    ("lead", "rest", "speaker"),
    [
        ("A rights group says roads are shut.", "Human Rights Watch called it a crime.", "human-rights-watch"),
        (
            "A leading U.S. newspaper says Peru will buy ships.",
            "The Washington Post reports they are old.",
            "washington-post",
        ),
        (
            "A research institute says roads are shut.",
            "In a report, the Hill Institute for Peace said all are.",
            "hill-institute-for-peace",
        ),
        ("A green organization says woods are cut.", "The Hill Woods Agency says all are.", "hill-woods-agency"),
        ("Peru's main rebel group says it won.", "The Hill Front said on Monday it lost ten men.", "hill-front"),
        ("An aid group says roads are shut.", "A Hill Relief Society spokesman said so.", "hill-relief-society"),
        ("A rights group says roads are shut.", "Peru asked Human Rights Watch to leave.", "rights-group"),
        (
            "A Chilean rights group says roads are shut.",
            "Peru's Hill Foundation said so, too.",
            "chilean-rights-group",
        ),
        ("A rights group says roads are shut.", "The Hill Front rebels denied that.", "rights-group"),
        ("A third newspaper says roads are shut.", "The Washington Post says all are.", "A third newspaper"),
        (
            "A rights group says Human Rights Watch errs.",
            "Human Rights Watch said it does not.",
            "rights-group",
        ),
    ],
)
def test_who_speaks_in_the_lead_is_the_body_named_next(nlp: Language, lead: str, rest: str, speaker: str) -> None:
    """It is of the sort that the noun tells, of no other country, and says something, too."""
    text = f"Roads are shut\n\n{_DATELINE}\n\n{lead}\n\n{rest}\n"
    made = extract(read_article("content/articles/a.txt", text.encode()), nlp)
    assert made.statements[0].speaker == speaker


def test_an_armed_group_known_by_a_label_is_named_next(nlp: Language) -> None:
    """The label is no second group."""
    body = "A Peruvian militant group says ten fighters died.\n\nThe Hill Liberation Front says soldiers killed them."
    made = extract(read_article("content/articles/a.txt", f"Ten die\n\n{_DATELINE}\n\n{body}\n".encode()), nlp)
    assert [o.name for o in made.organisations if o.kind == "armed_group"] == ["Hill Liberation Front"]
