"""The stretch of text for a word of the tree is the one that an editor would mark."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language

from briefing.extract.text import spans
from briefing.extract.text.reading import read
from briefing.extract.text.words import Doc
from tests.extract.prose import article_of
from tests.extract.trees import AGREED, SIGNED

Draw = Callable[[str], Doc]


def test_noun_phrase_leaves_out_clauses_and_prepositions(draw: Draw) -> None:
    """A noun phrase holds its modifiers, but neither its own preposition nor a relative clause."""
    doc = draw(AGREED)
    assert spans.noun_phrase(doc[8]).text == "envoys"
    assert spans.subtree(doc[8]).text == "with envoys who had arrived"


def test_clause_span_runs_from_subject_to_complement(draw: Draw) -> None:
    """A clause begins at its subject and ends before punctuation and what is only attached to it."""
    assert spans.clause_span(draw(SIGNED)[3]).text == "The treaty was signed by Norway and Chile in Oslo"


def test_an_event_is_shown_without_a_long_aside_on_its_subject(draw: Draw) -> None:
    """'Mali, which ..., had accused Chad': without the subject where most words would be of the aside."""
    def shown(words: int) -> str:
        aside = ["now RB 4 advmod"] * words
        last = words + 6
        doc = draw("\n".join([f"Mali NNP {last} nsubj", "which WDT 4 nsubj", "had VBD 4 aux",
                              "waited|wait VBN 1 acl:relcl", *aside, f"had VBD {last} aux",
                              "accused|accuse VBN 0 root", f"Chad NNP {last} obj"]))  # fmt: skip
        return spans.clause_span(doc[last - 1], trailing=False).text

    assert shown(2) == "Mali which had waited now now had accused Chad"
    assert shown(30) == "had accused Chad"


def test_trimmed_keeps_marks_that_pair_up(draw: Draw) -> None:
    """Outer commas go; a closing bracket whose partner stands inside stays."""
    doc = draw("""
        , , 2 punct
        League NNP 0 root
        ( -LRB- 4 punct
        AL NNP 2 appos
        _) -RRB- 4 punct
        _, , 2 punct
    """)
    assert spans.trimmed(doc[:]).text == "League ( AL)"


def test_sentences_back_go_from_the_nearest_to_the_first(nlp: Language) -> None:
    """The sentence of a word comes first, then those before it, as many as asked for and as there are."""
    doc = read(article_of("Peru waited. Mali left. Chad stayed."), nlp).doc
    assert [s.text.strip() for s in spans.sentences_back(doc[-2], 1)] == ["Chad stayed.", "Mali left."]
    assert len(list(spans.sentences_back(doc[-2], 9))) == 3


def test_the_sentence_before_is_nothing_where_a_text_begins(nlp: Language) -> None:
    """Behind it the sentence before is a stretch of its own, and one may begin to look from there."""
    doc = read(article_of("Peru met. Mali left. Chad stayed."), nlp).doc
    last, first = doc[-2], doc[0]
    before = spans.sentence_before(last)
    assert before is not None and before.text.strip() == "Mali left."
    assert spans.from_sentence_before(last) == before.start
    assert spans.sentence_before(first) is None and spans.from_sentence_before(first) == 0
