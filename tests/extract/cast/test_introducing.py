"""Offices told in the lead whose holder is named right behind, and perhaps in the headline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.articles import read_article
from briefing.extract import extract

_DATELINE = "OSLO, March 14, 2007 (News)"


@pytest.mark.parametrize(
    ("headline", "body", "speaker"),
    [
        (
            "Berg hails talks",
            "A top U.N. official says the talks are a chance.\n\nU.N. envoy Ola Berg praised the army.",
            "ola-berg",
        ),
        (
            "No talks without Ruiz",
            "Norway's foreign minister says the talks will not open.\n\nOla Berg told reporters the rebels must go."
            " He praised Ana Ruiz.",
            "ola-berg",
        ),
        (
            "A road is shut",
            "A U.N. official says the road is shut.\n\nOla Berg, a farmer, praised the army.",
            "u-n-official",
        ),
    ],
)
def test_who_speaks_in_the_lead_is_named_next(nlp: Language, headline: str, body: str, speaker: str) -> None:
    """Whom the headline names is not yet told of."""
    text = f"{headline}\n\n{_DATELINE}\n\n{body}\n"
    made = extract(read_article("content/articles/a.txt", text.encode()), nlp)
    assert made.statements[0].speaker == speaker
