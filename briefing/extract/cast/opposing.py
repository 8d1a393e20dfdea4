"""On whose side somebody is whose office is told without its country: of none of those whom he meets, visits or warns,
and mostly of the one where they visit him."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.counterparts import topic_before
from briefing.extract.cast.elsewhere import goals, travels
from briefing.extract.cast.relations import companion
from briefing.extract.cast.roles import Post
from briefing.extract.cast.sides import faces, partner
from briefing.extract.cast.stage import Piece, Stage
from briefing.extract.cast.tellings import Telling, within
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import (
    doers,
    is_object,
    objects,
    obliques,
    phrase_head,
    possessors,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children, clause_of, first_conjunct, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

Side = tuple[Token, ...]
_AROUND = 60
"""So many tokens around a sentence the other side of a meeting is told, at most."""
_JOINED = 4
"""So many tokens stand between two countries that are told of as a pair, at most: 'Peru and the Chilean'."""


def of_sides(stage: Stage, told: Sequence[Telling], bearer: Bearer, post: Post, name: int) -> Iterator[Piece]:
    """What the article says of whom somebody accompanies, meets, visits and praises."""
    scene, owner = stage.scene, stage.owner
    sentence = scene.doc[name].sent
    peer = companion(scene, owner, post.start) if post.rank != post.title else None  # 'General X and Colonel Y'
    listed = peer is not None and owner.get(post.start - 2) is peer
    if peer is not None and peer is not bearer:
        yield peer.country, "companion" if listed else "accompanies", 1.0
    others, _ = opposed(scene.doc, name)
    # where one country alone is told of, its own people meet; who only tells of a meeting is of no side
    several = len({t.code for t in told} | _homes(stage)) > 1
    abroad = several and (bool(others) or not _tells(phrase_head(scene.doc[name])))
    other = partner(scene, owner, post)
    if abroad and other is not None and faces(scene, owner, post, other) and not _is_third(owner, others, other):
        yield other.country, "host", 1.0
    here = within(told, sentence.start, sentence.end)
    met = _met(scene.doc, [t for t in here if not _is_third(owner, others, owner.get(t.at))], name)
    met -= {peer.country} if listed and peer is not None else set()
    given = {t.code for t in here if t.clause is not None and _gives_up(t.clause, scene.doc[name])}
    yield from ((code, "gives up", 1.0) for code in sorted(given))
    yield from ((code, "met", 1.0) for code in sorted(met - given if abroad else ()))
    yield from _of_meetings(stage, told, bearer) if abroad else ()


def _homes(stage: Stage) -> set[str]:
    """The country where a report was written that tells of its own doings: often it does not name it."""
    return {stage.dated} if stage.dated and stage.dated == stage.found.home else set()


def _tells(person: Token) -> bool:
    """Whether somebody says what stands before him: 'X met Y, spokesman Z SAID'."""
    cue = person.head
    before = any(c.i < person.left_edge.i for c in children(cue, "ccomp", "parataxis"))
    return is_subject(person) and act(cue) == "tell" and (before or cue.dep_ == "parataxis")


def _gives_up(clause: Token, name: Token) -> bool:
    """Whether a clause tells of giving up or hiding somebody, as a country does with its own: 'surrenders X'."""
    return clause.lemma_.lower() in word_set("evidence", "giving_up") and phrase_head(name) in objects(clause)


def _is_third(owner: Mapping[int, Bearer], met: Side, person: Bearer | None) -> bool:
    """Whether somebody is none of those whom another one is told to meet: 'X met Y and was received by Minister Z'."""
    named = {owner[t.i].id for t in met if t.i in owner}
    return person is not None and bool(named) and person.id not in named


def _of_meetings(stage: Stage, told: Sequence[Telling], bearer: Bearer) -> Iterator[Piece]:
    """Who is at the other side of the meetings of which the article tells of somebody, and where they are held."""
    doc = stage.scene.doc
    for start, _ in bearer.spans:
        people, hosts = opposed(doc, start)
        if not people:
            continue
        sentence = doc[start].sent
        here = within(told, sentence.start, sentence.end)
        against = {t.code for t in here if t.sort != "body" and phrase_head(doc[t.at]) in people}
        named = [stage.owner[t.i] for t in people if t.i in stage.owner]
        named += filter(None, (_meant(stage, t) for t in people if t.lower_ in ("he", "she")))
        others = [one for one in named if one is not bearer]
        against |= {one.country for one in others if one.country}
        yield from ((code, "opposite", 1.0) for code in sorted(against))
        yield from ((code, "pair", 1.0) for code in sorted(_paired(doc, told, against)))
        around = within(told, sentence.start - _AROUND, sentence.end + _AROUND)
        yield from ((t.code, "third", 1.0) for t in around if against and t.code not in against)
        held = {t.code for t in here if t.sort in ("place", "state") and preposition(phrase_head(doc[t.at])) == "in"}
        came = travels(stage.scene, sentence, stage.places) if hosts else set()
        gone = (came or _gone(stage, others, sentence)) - against
        gone &= (held - against) or gone
        yield from ((code, "visited there", 1.0) for code in sorted(gone))
        before = doc[sentence.start - 1].sent if sentence.start else sentence
        earlier = travels(stage.scene, before, stage.places) | (held if hosts else set())
        yield from ((code, "met there", 1.0) for code in sorted(earlier - gone - against))


def _gone(stage: Stage, people: Sequence[Bearer], sentence: Span) -> set[str]:
    """Where some people have gone by the sentences up to one, or by all of the article if it tells of one goal."""
    spans = [span for one in people for span in one.spans]
    first = sentence.doc[max(0, sentence.start - 1)].sent.start
    near = goals(stage.scene, [s for s in spans if first <= s[0] < sentence.end], stage.places)
    anywhere = near or goals(stage.scene, spans, stage.places)
    return near or (anywhere if len(anywhere) == 1 else set())


def _meant(stage: Stage, pronoun: Token) -> Bearer | None:
    """Whom 'he' or 'she' means: the last one told of before in the sentence, else whom the sentence before is about."""
    first = pronoun.sent.start
    near = next((stage.owner[i] for i in range(pronoun.i - 1, first - 1, -1) if i in stage.owner), None)
    return near or topic_before(stage.scene, stage.owner, first)


def _paired(doc: Doc, told: Sequence[Telling], against: set[str]) -> set[str]:
    """The countries told of together with others as a pair: 'Peru and Chile', 'the Peruvian-Chilean border'."""
    pairs = (
        {one.code, other.code}
        for one, other in pairwise(told)
        if one.code != other.code and other.at - one.at <= _JOINED
        and any(t.text in ("and", "-", "–", "/") for t in doc[one.at + 1 : other.at])
    )
    return {code for pair in pairs if pair & against for code in pair - against}


def opposed(doc: Doc, name: int) -> tuple[Side, bool]:
    """The heads of the phrases of those whom somebody named at a token meets or talks with in that sentence, and
    whether it is they who come to him: 'Minister X met President Y', 'talks between X and Y', 'X and Y will meet'."""
    person, others, hosts = phrase_head(doc[name]), list[Token](), False
    meetings = word_set("evidence", "meetings", "joint")
    for word in doc[name].sent:
        sides = _sides(word) if word.lemma_.lower() in meetings else ()
        for place, side in enumerate(sides):
            if person in side:
                others += (t for other in sides if other is not side for t in other if t != person)
                hosts = hosts or (place > 0 and word.tag_.startswith("VB"))
    return tuple(others), hosts


@remembered
def _sides(meeting: Token) -> tuple[Side, ...]:
    """The sides of a meeting that a verb or a noun tells of, as many as are told."""
    if meeting.tag_.startswith("VB"):
        come, met = doers(meeting), obliques(meeting, "with")
        if meeting.lemma_.lower() in word_set("roles", "meeting"):
            met = (*undergoers(meeting), *met)
    else:
        met = obliques(meeting, "with")
        between = obliques(meeting, "between")
        if len(between) > 1:
            return _each(between)
        come = possessors(meeting) or tuple(s for s in subjects(clause_of(meeting)) if s != meeting)
        come = tuple(o for s in come for o in (possessors(s) or (s,)))
    return (_heads(come), _heads(met)) if met else _each(come)


def _heads(words: Side) -> Side:
    return tuple(phrase_head(t) for t in words)


def _each(words: Side) -> tuple[Side, ...]:
    """Each of those told of together as a side of its own: 'X and Y met'."""
    return tuple((phrase_head(t),) for t in words)


def _met(doc: Doc, here: Sequence[Telling], name: int) -> set[str]:
    """The countries whose people or state somebody meets, or that do something to him, in his sentence, of which the
    tellings are `here`: he is of another side."""
    bearer, sentence = first_conjunct(phrase_head(doc[name])), doc[name].sent
    undergoes = is_object(bearer) or preposition(bearer) in ("with", "to", "from", "against")
    talking = word_set("evidence", "between_sides", "two_sides")
    talks = any(t.lower_ in talking or t.lemma_.lower() in talking for t in sentence)
    return {
        t.code
        for t in here
        if (undergoes and t.clause == bearer.head and t.sort != "people")
        or (t.sort == "person" and talks)
        or (t.sort == "people" and t.faced)
    }
