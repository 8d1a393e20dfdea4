"""Which earlier saying a pronoun that speaks may go on from."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.scene import is_head
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_OF_PEOPLE = frozenset({"he", "she"})
_FARTHEST = 3
"""How many paragraphs back somebody may have spoken whom a pronoun means."""


def goes_on_from(pronoun: Token, before: Iterable[Saying], actors: Actors) -> Saying | None:
    """The first of the sayings `before` (the last one first) that a pronoun may go on from: 'it' and 'they' never mean
    one person, 'he' and 'she' never a body. None where there is none."""
    for saying in before:
        start = min(x for x in (saying.verb, saying.start) if x >= 0)
        if sum(t.is_space and "\n" in t.text for t in pronoun.doc[start : pronoun.i]) > _FARTHEST:
            return None
        if pronoun.lower_ not in (*_OF_PEOPLE, "it", "they") or _fits(pronoun, saying, actors):
            return saying
    return None


def _fits(pronoun: Token, saying: Saying, actors: Actors) -> bool:
    kind = actors.kind(saying.speaker)
    if pronoun.lower_ == "they":
        return kind != "person" or len(saying.speakers) > 1
    person = kind == "person" or (not kind and _is_one(saying, pronoun.doc))
    return person == (pronoun.lower_ in _OF_PEOPLE)


def _is_one(saying: Saying, doc: Doc) -> bool:
    """Whether one person without a name speaks: 'a police spokesman', 'a nurse', and not 'the ministry'."""
    noun = doc[saying.source[0] : saying.source[1]].root if saying.source is not None else None
    if noun is None or noun.tag_ not in ("NN", "NNP", "PRP"):
        return False
    bodies = word_set("organisations", "heads_meant") | word_set("speech", "documents")
    return noun.lemma_.lower() not in bodies and (is_head(noun) or noun.lemma_.lower() in word_set("actors", "private"))
