"""Whatever the pipeline makes of a text, the cast holds together."""

from __future__ import annotations

from itertools import chain, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy import tokens
from spacy.lang.en import English
from spacy.vocab import create_vocab

from briefing.extract.cast.find import find_cast
from briefing.extract.dates.find import find_dates
from briefing.extract.text.parsed import plain
from briefing.extract.text.reading import Reading
from briefing.extract.text.words import Doc
from briefing.types.article import Article, Dateline, Published

VOCAB = create_vocab("en", English.Defaults)
TEXT = """Vera Holm Peru Peruvian Lima minister President of the and , . ' ’s he she Ministry government governments
General capital border between two countries May Monday 2019 - ( ) IRGC AP council militants said met in its mission"""
WORDS = TEXT.split()
TAGS = ("NNP", "NN", "NNS", "JJ", "VBD", "VBN", "IN", "DT", "PRP", "POS", ",", ".", "CC", "CD", "_SP")
DEPS = ("nsubj", "obj", "obl", "nmod", "nmod:poss", "appos", "amod", "compound", "flat", "conj", "acl", "xcomp", "cop",
        "case", "det", "mark", "aux:pass", "nmod:desc", "nsubj:pass", "punct")  # fmt: skip
LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "")


@st.composite
def docs(draw: st.DrawFn) -> Doc:
    """A Doc with any words, tags, projective or not, and entities anywhere."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=24))
    n = len(words)
    heads = [draw(st.integers(0, i)) for i in range(n)]
    deps = ["ROOT" if h == i else draw(st.sampled_from(DEPS)) for i, h in enumerate(heads)]
    tags = [draw(st.sampled_from(TAGS)) for _ in words]
    pos = ["VERB" if t.startswith("VB") else "PROPN" if t == "NNP" else "NOUN" for t in tags]
    doc = tokens.Doc(VOCAB, words=words, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=[w.lower() for w in words])
    cuts = sorted(draw(st.sets(st.integers(0, n), max_size=8)) | {0, n})
    spans = [tokens.Span(doc, a, b, label=label) for a, b in pairwise(cuts) if (label := draw(st.sampled_from(LABELS)))]
    doc.ents = spans
    return plain(doc)


@settings(max_examples=60, deadline=None)
@given(docs(), st.sampled_from(["", "2024-03-06", "2024-03", "2024"]), st.integers(0, 5))
def test_cast_and_dates_hold_together(doc: Doc, published: str, body: int) -> None:
    """Evidence is verbatim, ids are unique, references lead somewhere, mentions are in order and never overlap."""
    text = doc.text
    known = {"published": Published(edtf=published), "dateline": Dateline()}
    article = Article(id="a", file="a.txt", text=text, sha256="", **known)
    reading = Reading(article=article, doc=doc, offsets=tuple(range(len(text))), body=min(body, len(doc)))
    cast = find_cast(reading)
    things = [*cast.people, *cast.organisations, *cast.places, *cast.unnamed_people]
    ids = [t.id for t in things]
    assert len(ids) == len(set(ids))
    roles = list(chain.from_iterable(p.roles for p in cast.people))
    for piece in chain.from_iterable(t.evidence for t in [*things, *cast.countries, *roles]):
        assert text[piece.start : piece.end] == piece.exact
    known = {*ids, *(c.code for c in cast.countries)}
    assert all(m.entity in known for m in cast.mentions)
    assert all(r.org in known for r in roles if r.org)
    assert all(o.parent in known for o in cast.organisations if o.parent)
    assert all(a.end <= b.start for a, b in pairwise(cast.mentions))
    assert all(t.evidence for t in things)
    for time in find_dates(reading):
        assert 0 <= time.start < time.end <= len(doc)
