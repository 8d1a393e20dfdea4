"""Articles of any kind go through without an error, and of what is no international affair little is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.articles import read_article
from briefing.digests import dump, load
from briefing.errors import BriefingError
from briefing.extract import extract
from briefing.nlp import load as load_pipeline
from briefing.nlp.identity import MODEL
from briefing.types.digest import Digest
from tests.whole.odd_texts import ODDITIES, PIECES, REFUSED, odd_articles

ARTICLES = {name: (file, text) for name, file, text in odd_articles()}
Digested = Callable[[str], Digest]


@pytest.fixture(scope="module")
def digested() -> Digested:
    """The digest of an odd article, by its name."""
    if not (MODEL / "meta.json").is_file():
        pytest.skip(f"no bundled pipeline at {MODEL}: train it with 'make model'")
    nlp: Language = load_pipeline(threads=1)

    def make(name: str) -> Digest:
        file, text = ARTICLES[name]
        return extract(read_article(f"content/articles/{file}", text.encode()), nlp)

    return make


def test_there_are_a_hundred() -> None:
    """As many as were asked for, and each has its name."""
    assert len(ARTICLES) == sum(1 for _ in odd_articles()) >= 100


@pytest.mark.xdist_group("odd")
@pytest.mark.parametrize("name", [name for name in ARTICLES if name not in REFUSED])
def test_an_odd_article_goes_through(digested: Digested, name: str) -> None:
    """It has a digest that is written and read again as it was; what hardly is an article tells of no deeds."""
    digest = digested(name)
    assert load("content/digests/a.yaml", dump(digest)) == digest
    deeds = len(digest.events) + len(digest.agreements) + len(digest.claims)
    limit = 0 if name in ODDITIES else 5
    assert deeds <= limit or (name in ODDITIES and deeds * 200 <= len(ARTICLES[name][1].split())), (
        digest.events, digest.agreements, digest.claims)  # fmt: skip


@pytest.mark.xdist_group("odd")
def test_little_is_told_of_what_is_no_international_affair(digested: Digested) -> None:
    """Of more than twenty newspaper articles not one deed each on average, no country, hardly an agreement."""
    digests = [digested(name) for name in PIECES]
    assert sum(len(d.events) + len(d.claims) for d in digests) <= len(digests)
    assert sum(len(d.agreements) for d in digests) <= 1
    assert not any(d.countries for d in digests)


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_is_no_english_text_is_told(name: str) -> None:
    """Another language and a binary file are refused with a remedy."""
    file, text = ARTICLES[name]
    with pytest.raises(BriefingError) as caught:
        read_article(file, text.encode())
    assert caught.value.problems[0].hint
