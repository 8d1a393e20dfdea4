"""Speakers without a name: 'security officials', 'a rebel spokesman', 'two witnesses'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.nameless import Nameless, is_body, is_of_people
from briefing.extract.cast.scene import is_head
from briefing.extract.speech.relatives import is_thing
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.relatives import antecedent
from briefing.extract.text.tree import conjuncts
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Doc, Token


def nameless_speakers(doc: Doc, sayings: Iterable[Saying], actors: Actors, nameless: Nameless) -> dict[str, str]:
    """The ids of people without a name by the printed words under which they speak; bodies and papers keep words."""
    found: dict[str, str] = {}
    for saying in sayings:
        for words, noun in speaking(doc, saying, actors):
            if words not in found and _speaks(noun):
                found[words] = nameless.of(noun, words)
    return found


def speaking(doc: Doc, saying: Saying, actors: Actors) -> Iterator[tuple[str, Token]]:
    """The words for speakers whom the cast does not know, each with its noun, if that is one for people or a body."""
    if saying.source is None:
        return
    nouns = conjuncts(antecedent(doc[saying.source[0] : saying.source[1]].root))
    for words in saying.speakers:
        printed = words.split()
        noun = next((n for n in nouns if n.text in printed), None)
        if noun is not None and not actors.kind(words) and (_speaks(noun) or is_body(noun)):
            yield words, noun


def _speaks(noun: Token) -> bool:
    """Whether a noun is for people or a body, alone or with others: 'police', 'spokesmen', 'the health directorate'."""
    if is_of_people(noun) or {noun.lower_, noun.lemma_.lower()} & word_set("speech", "persons_again", "sources"):
        return True
    return noun.tag_ in ("NN", "NNS") and (is_head(noun) or not (is_thing(noun) or _is_paper(noun) or _is_side(noun)))


def _is_paper(noun: Token) -> bool:
    """'the letter', 'state media', 'the tests': what tells something without being anybody."""
    papers = either(word_set("speech", "documents", "nouns", "presses", "outlets"), word_set("attitudes", "evidence"))
    return noun.lemma_.lower() in papers


def _is_side(noun: Token) -> bool:
    """'the two sides', 'the Asian nation': states and others told of before, who have a name."""
    lemma = noun.lemma_.lower()
    return lemma == "side" or lemma in word_set("actors", "pairs") - word_set("actors", "governing")
