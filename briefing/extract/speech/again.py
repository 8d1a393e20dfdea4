"""Whether a pronoun or 'the official' that speaks is who spoke before, and which earlier saying it goes on from."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.names import key
from briefing.extract.cast.scene import is_head
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import obliques, own_subjects, preposition
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import children, is_subject
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Doc, Token

_OF_PEOPLE = frozenset({"he", "she"})
_RULING = frozenset({"government", "military", "armed_group", "party"})
"""Bodies that others report on."""
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
    return person == (pronoun.lower_ in _OF_PEOPLE) or (pronoun.lower_ == "it" and _is_written(saying, pronoun.doc))


def _is_written(saying: Saying, doc: Doc) -> bool:
    """Whether a document speaks for somebody: 'The letter said'."""
    noun = doc[saying.source[0] : saying.source[1]].root if saying.source is not None else None
    return noun is not None and noun.tag_ == "NN" and noun.lemma_.lower() in word_set("speech", "documents")


def _is_one(saying: Saying, doc: Doc) -> bool:
    """Whether one person without a name speaks: 'a police spokesman', 'a nurse', and not 'the ministry'."""
    noun = doc[saying.source[0] : saying.source[1]].root if saying.source is not None else None
    if noun is None or noun.tag_ not in ("NN", "NNP", "PRP"):
        return False
    bodies = either(word_set("organisations", "heads_meant"), word_set("speech", "documents"))
    return noun.lemma_.lower() not in bodies and (is_head(noun) or noun.lemma_.lower() in word_set("actors", "private"))


def goes_on(pronoun: Token, last: Saying, actors: Actors) -> bool:
    """Whether 'he' or 'she' is who spoke last, whoever else is named: in the same paragraph behind somebody without a
    name, in the next sentence, or in '..., he added'."""
    unnamed = _is_unnamed(last, pronoun, actors)
    same = _is_next(pronoun, last, 1 if unnamed else 0) and (unnamed or _went_before(pronoun, last, actors))
    return same or _adds(pronoun, last, actors)


def is_again(noun: Token, last: Saying, actors: Actors) -> bool:
    """Whether 'the diplomat', 'the official', 'authorities', 'one of them' or 'the survey', nobody else known, is
    who spoke last."""
    same = _is_same(noun, last, actors) or _are_same(noun, last) or _is_of_them(noun, last)
    return same or _is_he_again(noun, last, actors)


def reporting(document: Token, last: Saying, actors: Actors) -> tuple[str, ...]:
    """Whose 'the report' is behind what a newspaper, a body or a text told: 'State television reported it. The report
    said'; nobody where a person, a country or its government spoke."""
    beside = word_set("speech", "outlets") | {"news", "media"}  # 'the newspaper report'
    before = [c.lower_ for c in document.children if c.i < document.i]
    plain = before[:1] == ["the"] and beside.issuperset(before[1:])
    if not plain or _breaks(last, document) > _FARTHEST - 1:
        return ()
    if last.reported_by:
        return (last.reported_by,) if actors.kind(last.reported_by) in ("", "organisation") else ()
    if last.speakers and all(actors.kind(s) == "organisation" and actors.sort(s) not in _RULING for s in last.speakers):
        return last.speakers
    spoke = document.doc[last.source[0] : last.source[1]].root.lemma_.lower() if last.source is not None else ""
    telling = either(word_set("speech", "documents"), word_set("speech", "outlets"), word_set("speech", "presses"))
    return last.speakers if spoke in telling else ()


def told_before(noun: Token, actors: Actors) -> Token | None:
    """Where who has no name was first told of as speaking, whoever spoke since: 'a ministry SPOKESMAN', 'Chadian
    OFFICIALS' for 'the spokesman', 'the officials'."""
    if [c.lower_ for c in noun.children if c.dep_ not in ("punct", "case")] != ["the"] or not _is_folk(noun):
        return None
    same = (t for t in reversed(noun.doc[: noun.left_edge.i]) if t.lemma_ == noun.lemma_ and t.tag_ == noun.tag_)
    first = next((t for t in same if [c.lower_ for c in t.children if c.dep_ != "case"] != ["the"]), None)
    if first is None or first.sent == noun.sent or actors.mention(first) is not None:
        return None
    if first.left_edge.lower_ == "the" and not (first.tag_ == "NNS" and obliques(first, "of")):
        return None  # 'the ministers of Chad and Peru' alone are told of for the first time
    issued = first.head.lemma_ in claimed("issuing")
    spoke = is_subject(first) and (issued or bool(act(first.head)))
    spoke = spoke or preposition(first) in word_set("speech", "source_prepositions")
    return first if spoke else None


def doing_in_own_words(pronoun: Token, actors: Actors) -> tuple[str, ...]:
    """Who does it in the words that 'it said' stands behind, where nobody has spoken: 'The bank will lend Chad more, it
    said'."""
    told = next((c for c in children(pronoun.head, "ccomp", "parataxis") if c.i < pronoun.i), None)
    if told is None and pronoun.head.dep_ == "parataxis":
        told = pronoun.head.head
    doing = actors.of(own_subjects(told)[:1]) if told is not None else ()
    person = pronoun.lower_ in ("he", "she")
    return doing if len(doing) == 1 and (actors.kind(doing[0]) == "person") == person else ()


def _is_folk(noun: Token) -> bool:
    """Whether a common noun means people who may speak: 'spokesman', 'ministers', 'witnesses'."""
    people = {noun.lemma_.lower()} & word_set("speech", "persons_again", "sources")
    return noun.tag_ in ("NN", "NNS") and (is_head(noun) or bool(people))


def _is_unnamed(last: Saying, pronoun: Token, actors: Actors) -> bool:
    """Whether one person without a name spoke last: 'a police spokesman', but not 'the minister', who may have one."""
    doc, known = pronoun.doc, len(last.speakers) != 1 or actors.kind(last.speakers[0])
    noun = doc[last.source[0] : last.source[1]].root if last.source is not None else None
    if known or noun is None or noun.tag_ != "NN" or not is_head(noun):
        return False
    other = "woman" if pronoun.lower_ == "he" else "man"
    if noun.lower_.endswith(other) and not (other == "man" and noun.lower_.endswith("woman")):
        return False
    return not any(c.lower_ in ("the", "this", "that") for c in children(noun, "det"))


def _went_before(pronoun: Token, last: Saying, actors: Actors) -> bool:
    """Whether somebody said the sentence before that of 'he said': he goes on, whoever else it names, unless a given
    name says that it cannot be he."""
    adjacent = pronoun.sent.start > 0 and last.verb >= from_sentence_before(pronoun)
    if not adjacent or not act(pronoun.head) or not is_somebody(last.speakers, actors):
        return False
    given, *_ = (*map(key, actors.name(last.speakers[0]).split()), "")  # who is known by an office alone has no name
    return given not in word_set("given_names", "male" if pronoun.lower_ == "she" else "female")


def _adds(pronoun: Token, last: Saying, actors: Actors) -> bool:
    """Whether '..., he added' ends the words right behind what a person said, or '..., it added' what a body said: only
    who spoke can add to it."""
    behind = pronoun.head.lemma_.lower() == "add" and pronoun.i > pronoun.sent.start
    kinds = {"he": ("person",), "she": ("person",), "it": ("organisation", "country")}.get(pronoun.lower_, ())
    if not behind or len(last.speakers) != 1 or actors.kind(last.speakers[0]) not in kinds:
        return False
    start = max(last.verb, last.pieces[-1][1] - 1)
    return sum(t.is_space and "\n" in t.text for t in pronoun.doc[start : pronoun.i]) <= 1


def _is_next(pronoun: Token, last: Saying, breaks: int) -> bool:
    """Whether 'he' or 'she' begins a clause behind what somebody said, in the same paragraph; across so many `breaks`
    between paragraphs in the very next sentence."""
    doc = pronoun.doc
    if pronoun.lower_ not in ("he", "she") or pronoun.i < last.verb:
        return False
    opens = pronoun.is_sent_start is True or doc[pronoun.i - 1].is_punct
    parted = sum(t.is_space and "\n" in t.text for t in doc[last.verb : pronoun.i])
    return opens and (parted == 0 or (parted <= breaks and last.verb >= from_sentence_before(pronoun)))


def _is_he_again(noun: Token, last: Saying, actors: Actors) -> bool:
    """Whether 'the diplomat', who is nobody else known, is the person who spoke just before."""
    definite = any(c.lower_ == "the" for c in children(noun, "det")) and not children(noun, "nmod", "acl:relcl")
    held = is_head(noun) or noun.lemma_.lower() in word_set("speech", "persons_again")
    if not (definite and held and noun.tag_ == "NN" and is_somebody(last.speakers, actors)):
        return False
    if noun.sent.start <= last.verb < noun.i and last.form != "direct":
        return False  # 'Ruiz accused him of lying, while the general called her "weak"'
    return _breaks(last, noun) <= 1


def _is_same(noun: Token, last: Saying, actors: Actors) -> bool:
    """Whether 'the official' is the official without a name who spoke before."""
    plain = [c.lower_ for c in noun.children if c.i < noun.i] == ["the"] and not children(noun, "nmod", "acl:relcl")
    if not plain or last.source is None or any(map(actors.kind, last.speakers)):
        return False
    named = noun.doc[last.source[0] : last.source[1]]
    return any(t.lemma_ == noun.lemma_ and t.tag_ == noun.tag_ for t in named)


def _are_same(noun: Token, last: Saying) -> bool:
    """Whether bare 'authorities' or 'officials' are those who spoke last: 'Peruvian officials said. Officials say'."""
    if last.source is None or noun.lemma_.lower() not in word_set("speech", "speaking_again"):
        return False
    bare = all(c.is_punct or c.dep_ in ("cc", "advmod") for c in noun.children)
    spoke = noun.doc[last.source[0] : last.source[1]].root
    return bare and spoke.lemma_.lower() == noun.lemma_.lower() and _breaks(last, noun) <= _FARTHEST - 1


def _is_of_them(noun: Token, last: Saying) -> bool:
    """Whether 'one of them' is of those who spoke last: 'Two officials said'."""
    spoke = noun.doc[last.source[0] : last.source[1]].root if last.source is not None else None
    several = spoke is not None and spoke.tag_ in ("NNS", "NNPS")
    return several and any(o.lower_ == "them" for o in obliques(noun, "of")) and _breaks(last, noun) <= 1


def _breaks(last: Saying, noun: Token) -> int:
    """How many paragraphs lie between what was said last and a noun behind it."""
    before = last.verb if last.verb >= 0 else last.start
    return sum(t.is_space and "\n" in t.text for t in noun.doc[min(before, noun.i) : noun.i])


def is_somebody(speaking: tuple[str, ...], actors: Actors) -> bool:
    """Whether one person speaks alone."""
    return len(speaking) == 1 and actors.kind(speaking[0]) == "person"
