"""Tests of briefing.extract.cast.nobody: names taken for people's that are nobody's."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extract.cast.names import names
from briefing.extract.cast.nobody import somebody
from briefing.extract.text.words import Doc

Tagged = Callable[[str], Doc]


def _kept(doc: Doc) -> list[tuple[str, str]]:
    return [(n.text, n.label) for n in somebody(doc, names(doc))]


def test_passes_and_towns_are_no_people(tagged: Tagged) -> None:
    """Nor is the last of several that 'the passes of' names; whoever is at the head of a town is."""
    line = "the/DT passes/NNS of/IN Lipu/NNP and/CC Dora/NNP/PERSON Zar/NNP/PERSON froze/VBD"
    assert _kept(tagged(line)) == [("Dora Zar", "LOC")]
    line = "the/DT town/NN of/IN Mayor/NNP Eva/NNP/PERSON Holm/NNP/PERSON froze/VBD"
    assert _kept(tagged(line)) == [("Eva Holm", "PERSON")]


def test_who_always_has_an_article_is_nobody(tagged: Tagged) -> None:
    """'the Hart' of a fable is no person; 'the Holm brothers' tells of somebody called so."""
    assert not _kept(tagged("the/DT Hart/NNP/PERSON ran/VBD and/CC a/DT Hart/NNP/PERSON fell/VBD"))
    assert _kept(tagged("the/DT Holm/NNP/PERSON brothers/NNS ran/VBD")) == [("Holm", "PERSON")]


def test_a_dynasty_is_nobody(tagged: Tagged) -> None:
    """Nor is a clan."""
    assert not _kept(tagged("the/DT Holm/NNP/PERSON dynasty/NN ruled/VBD"))
