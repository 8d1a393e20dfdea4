"""Names that the pipeline took for people's and that are nobody's: a pass, a village, a beast of a tale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.cast.names import Name
from briefing.extract.cast.scene import is_head
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "CD"})


def somebody(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, 'the passes of X and Y' as places, without what is always called 'the Hart' or 'the Holm clan'."""
    people = [n for n in names if n.label == "PERSON"]
    real = {n.text for n in people if not (_is_thing(doc, n) or _is_house(doc, n))}
    kept = [n for n in names if n.label != "PERSON" or n.text in real]
    return [replace(n, label="LOC") if n.label == "PERSON" and _is_of_place(doc, n) else n for n in kept]


def _is_house(doc: Doc, name: Name) -> bool:
    """Whether a name is a dynasty's or a clan's."""
    return doc[name.end].lower_ in word_set("roles", "houses") and " " not in name.text


def _is_thing(doc: Doc, name: Name) -> bool:
    """Whether a name of one word has an article before it and no noun behind: 'the Hart ran', not 'the Holm team'."""
    before = doc[name.start - 1].lower_ if name.start else ""
    single = name.end - name.start == 1 and before in ("the", "a", "an") and not is_head(doc[name.start])
    return single and doc[name.end].tag_ not in _NOUNS and doc[name.end].text not in ("-", "–")


def _is_of_place(doc: Doc, name: Name) -> bool:
    """Whether a name is a place's by the words before it, perhaps the last of several: 'the passes of X and Y'."""
    start = name.start
    while start > 2 and not is_head(before := doc[start - 1]) and (before.tag_ == "NNP" or before.lower_ == "and"):
        start -= 1
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in word_set("geography", "called_of")
