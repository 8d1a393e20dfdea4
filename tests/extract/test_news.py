"""Events of whole articles: invented news beside all that a perfect digest of it holds."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import ArticleInfo, Date, Digest, Event, Evidence, Extractor
from tests.extract.news import HERE, SORT, articles, compare, figures, gold, measure
from tests.extract.scoring import Score

FLOORS = {
    "precision": 97.0,
    "recall": 93.0,
    "mode": 98.0,
    "actors": 95.0,
    "recipients": 96.0,
    "place": 97.0,
    "date": 96.0,
    "modality": 98.0,
}


def test_events_of_invented_news_are_as_good_as_they_were(nlp: Language) -> None:
    """No figure over all articles is below its floor."""
    files = sorted(HERE.glob("news_events_*.yaml"))
    reached = figures(sum((measure(path, nlp) for path in files), Score()))
    assert {k: reached[k] for k, floor in FLOORS.items() if reached[k] < floor} == {}


def test_every_line_of_the_articles_can_be_read() -> None:
    """The words of each line stand in their article once; a line that cannot be read is an error."""
    files = sorted(HERE.glob("news_events_*.yaml"))
    assert len([a for path in files for a in articles(path)]) > 20
    with pytest.raises(ValueError, match="stands 2 times"):
        gold("AID | KE > | | | asserted | gave", "Kenya gave grain and gave tents.")


def test_what_is_found_is_weighed_field_by_field() -> None:
    """An event of the right type at the right words is found; a field that differs is wrong, one too many is false."""
    text = "Kenya gave grain to Chad on Monday. Kenya left."
    words = Evidence(exact="gave grain", start=6, end=16)
    event = Event(
        id="e1", type="AID", actors=("KE",), recipients=("TD",), date=Date(edtf="2024-05-13"), evidence=(words,)
    )
    wanted = gold("AID | KE > (TD) | | 2024-05-12 | asserted | gave grain", text)
    missed = gold("RETREAT | KE > | | | asserted | Kenya left", text)
    other = Event(id="e2", type="ACCUSE", actors=("KE",), evidence=(words,))
    found = Digest(article=ArticleInfo(id="a"), extractor=Extractor(), events=(event, other))
    score = compare((wanted, missed), found)
    assert score.counts[SORT] == {"found": 1, "missed": 1, "false": 1}
    assert (score.right["actors"], score.right["recipients"], score.right["date"]) == ([True], [True], [False])
    assert [e.split()[0] for e in score.errors] == ["DATE:", "MISSED", "FALSE"]
