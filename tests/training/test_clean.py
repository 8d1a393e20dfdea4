"""Cleaning by majority."""

from __future__ import annotations

from training.clean import clean
from training.sentence import Sentence, Span


def corpus(*rows: tuple[str, tuple[Span, ...]]) -> list[Sentence]:
    """Sentences of texts whose words stand between spaces."""
    return [Sentence(tuple(text.split()), (True,) * len(text.split()), None, spans) for text, spans in rows]


USUAL = ("He left Accra today", ((2, 3, "GPE"),))


def test_the_minority_follows() -> None:
    """A name that nearly always has one label gets it everywhere."""
    cleaned = clean(corpus(*[USUAL] * 6, ("He left Accra today", ((2, 3, "ORG"),))))
    assert cleaned[-1].entities == ((2, 3, "GPE"),)


def test_a_missed_name_is_added() -> None:
    """A name that nearly always is annotated is annotated everywhere."""
    cleaned = clean(corpus(*[USUAL] * 6, ("We saw Accra burn", ())))
    assert cleaned[-1].entities == ((2, 3, "GPE"),)


def test_not_inside_a_longer_name() -> None:
    """Beside other capitals it may be part of something else and is left alone."""
    cleaned = clean(corpus(*[USUAL] * 6, ("We saw Accra Heights burn", ())))
    assert cleaned[-1].entities == ()


def test_a_rare_annotation_of_a_common_word_goes() -> None:
    """One word that is nearly never a name is none."""
    cleaned = clean(corpus(("Boat people", ((0, 1, "ORG"),)), *[("Boat people", ())] * 5))
    assert cleaned[0].entities == ()


def test_doubtful_names_keep_their_labels() -> None:
    """Without a majority nothing changes."""
    rows = [USUAL, ("He left Accra today", ((2, 3, "ORG"),))] * 4
    assert [s.entities for s in clean(corpus(*rows))] == [spans for _, spans in rows]
