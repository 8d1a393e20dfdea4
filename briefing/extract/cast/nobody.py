"""Names that the pipeline took for people's and that are nobody's: a pass, a village, a beast of a tale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing import nicknames
from briefing.countries import fold
from briefing.extract.cast.names import Name
from briefing.extract.cast.scene import is_head
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "CD"})


def somebody(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, 'the passes of X and Y' as places, without beasts ('the Hart'), clans and things ('the planet X')."""
    people = [n for n in names if n.label == "PERSON"]
    things = {n.text for n in people if _is_called_thing(doc, n)}
    real = {n.text for n in people if not (_is_thing(doc, n) or _is_house(doc, n) or n.text in things)}
    kept = [n for n in names if n.label != "PERSON" or n.text in real]
    told = {n.text for n in people if _is_told(doc, n)}
    called = {word for n in people for word in n.text.split() if n.text != word}
    labelled = Counter(n.text for n in names if n.label in ("GPE", "LOC"))
    labelled.subtract(n.text for n in people)
    towns = {n.text for n in people if " " in n.text and _is_unlike(n) and bearers(n.text)}
    places = (towns | {text for text, more in labelled.items() if more >= 0} - called) - told
    places |= {n.text for n in names if _is_of_place(doc, n)} - called
    return [replace(n, label="LOC") if n.label == "PERSON" and n.text in places else n for n in kept]


def _is_told(doc: Doc, name: Name) -> bool:
    """Whether a name is somebody's by the words around it: a title or an age before it, 'who' or an age behind it, or
    what it is the subject of, a verb of saying or an office."""
    before, behind = doc[name.start - 1], doc[name.end]
    titled = before.lower_ == "old" or is_head(before) or before.lower_.rstrip(".") in word_set("roles", "before_names")
    if titled and name.start:
        return True
    apposed = doc[name.end + 1] if behind.text == "," else behind
    if apposed.lower_ == "who" or (behind.text == "," and apposed.tag_ == "CD"):
        return True
    head = phrase_head(doc[name.start])
    return is_subject(head) and (bool(act(head.head)) or is_head(head.head))


def _is_unlike(name: Name) -> bool:
    """Whether a name does not begin as people's do."""
    first = fold(name.text.split()[0])
    return not nicknames.is_given(first) and first not in word_set("given_names", "male", "female")


def _is_called_thing(doc: Doc, name: Name) -> bool:
    """Whether what a name is stands before it: 'the planet Mars'."""
    return name.start > 0 and doc[name.start - 1].lower_ in word_set("sifting", "called_things")


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
