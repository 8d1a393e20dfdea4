"""Names in headlines, by what the text below takes them for."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from spacy.language import Language

from briefing.extract import extract
from briefing.extract.cast.headlines import headlined
from briefing.extract.cast.names import Name
from briefing.extract.text.reading import Reading
from briefing.extract.text.words import Doc
from briefing.types.article import Block
from tests.extract.prose import article_of


@pytest.fixture
def doc(reading: Callable[..., Reading]) -> Doc:
    """A headline, its first three words, above a sentence."""
    return reading("Quispe/NNP left/VBD Lima/NNP President/NNP Rosa/NNP Quispe/NNP saw/VBD Lima/NNP").doc


def test_a_family_name_in_a_headline_is_whose_it_is_below(doc: Doc) -> None:
    """Whatever the pipeline takes it for there; a place stays one."""
    below = [Name(4, 6, "PERSON", "Rosa Quispe"), Name(7, 8, "GPE", "Lima")]
    got = headlined(doc, [Name(0, 1, "GPE", "Quispe"), Name(2, 3, "GPE", "Lima"), *below], 3)
    assert [n.label for n in got[:2]] == ["PERSON", "GPE"]


def test_a_place_below_stays_one_in_the_headline(doc: Doc) -> None:
    """Though somebody is called after it."""
    below = [Name(4, 6, "PERSON", "Rosa Lima"), Name(7, 8, "GPE", "Lima")]
    assert headlined(doc, [Name(2, 3, "GPE", "Lima"), *below], 3)[0].label == "GPE"


@pytest.mark.parametrize("slug", ["(LEAD) ", "(2nd LD) ", "Roundup: ", "FACTBOX-"])
def test_a_slug_before_a_headline_is_nobody(nlp: Language, slug: str) -> None:
    """What agencies print before a headline names nobody and no place, nor do 'the Koreas'."""
    article = article_of("Koreas agree to hold talks on rail links")
    text = f"{slug}{article.text}\n\nSeoul and Pyongyang agreed on Monday to hold talks, officials said."
    head, body = (0, text.index("\n")), (text.index("Seoul"), len(text))
    blocks = (Block("headline", *head, (head,)), Block("body", *body, (body,)))
    found = extract(msgspec.structs.replace(article, text=text, blocks=blocks), nlp)
    assert not found.organisations or all(o.kind == "collective" for o in found.organisations)
    assert not [p.name for p in found.places if p.name not in ("Seoul", "Pyongyang")]
