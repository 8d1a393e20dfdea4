"""What an article says for and against each of its countries as that of an office named without one.

Each piece of evidence has a name, and an amount between 0 and 1; what it weighs stands in `data/evidence.yaml`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from briefing.extract.cast.coreference import Bearer
from briefing.extract.cast.elsewhere import elsewhere
from briefing.extract.cast.found import Found
from briefing.extract.cast.homeland import paragraph, written_in
from briefing.extract.cast.relations import companion
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.sides import faces, partner
from briefing.extract.cast.tellings import Telling, find_tellings, within
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import complements, is_object, obliques, phrase_head, preposition
from briefing.extract.text.quotes import quoted
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import first_conjunct, is_subject, is_within
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

Piece = tuple[str, str, float]
"""A country, the name of a piece of evidence, and how much there is of it."""
_FAR = 3
"""So many sentences from somebody a country is told of that is far."""
_QUOTES = frozenset({'"', "“", "'", "‘"})
_MANY = 40
"""So often countries are told of where it is sure which of them a report is about."""
_AROUND = 60
"""So many tokens around a sentence the other side of a meeting is told, at most."""


@dataclass(slots=True)
class Stage:
    """An article as evidence sees it: what tells of countries, and what of it is said of the article as a whole."""

    scene: Scene
    found: Found
    owner: Mapping[int, Bearer]
    told: list[Telling]
    places: Mapping[int, str]
    """The country that a token tells of."""
    dated: str
    """The country where the report was written, by its dateline."""
    lead: Span
    """The first sentence of the body."""
    sentences: dict[int, int] = field(default_factory=dict)
    """The number of each sentence by its first token."""


def stage_of(
    reading: Reading, scene: Scene, found: Found, bearers: Sequence[Bearer], places: Mapping[int, str]
) -> Stage:
    """The stage of an article as far as the countries of its people are known."""
    doc = reading.doc
    owner = {i: b for b in bearers for s in b.spans for i in range(*s)}
    told, dated = find_tellings(reading, scene, found, bearers), written_in(reading, found.sightings)
    first = next((t for t in doc[reading.body :] if not t.is_space), doc[0])
    starts = dict.fromkeys(t.sent.start for t in doc if not t.is_space)
    numbers = {start: n for n, start in enumerate(starts)}
    return Stage(scene, found, owner, told, places, dated, first.sent, numbers)


def evidence(stage: Stage, bearer: Bearer, post: Post) -> dict[str, dict[str, float]]:
    """From each country that the article tells of to the evidence that an office of somebody is its."""
    doc = stage.scene.doc
    told = [t for t in stage.told if t.who != bearer.id]
    name = next((i for i in range(post.start, min(len(doc), post.end + _FAR)) if stage.owner.get(i) is bearer),
                bearer.spans[0][0])
    codes = dict.fromkeys([*(t.code for t in told), *([stage.dated] if stage.dated else [])])
    found: dict[str, dict[str, float]] = {code: {} for code in codes}
    parts = (_of_report(stage, told), _of_place(stage, told, post, name), _of_sides(stage, told, bearer, post, name),
             _own_words(stage, told, bearer))
    for code, mark, amount in chain.from_iterable(parts):
        if code in found:
            found[code][mark] = amount
    return found


def _of_report(stage: Stage, told: Sequence[Telling]) -> Iterator[Piece]:
    """What the article as a whole says: how often it tells of a country, where it begins and was written."""
    number, home = Counter(t.code for t in told), stage.found.home
    for code, times in number.items():
        yield code, "share", times / len(told)
        if times == 1:
            yield code, "once", 1.0
    leading = {t.code for t in within(told, stage.lead.start, stage.lead.end) if _is_chief(t.clause)}
    yield leading.pop() if len(leading) == 1 else "", "lead", 1.0
    yield next((t.code for t in told if t.at >= stage.lead.start), ""), "first", 1.0
    if home == stage.dated:
        yield home, "home", 1.0
    else:
        yield stage.dated, "written there", 1.0
        yield home, "about", min(1.0, len(told) / _MANY)


def _of_place(stage: Stage, told: Sequence[Telling], post: Post, name: int) -> Iterator[Piece]:
    """What is said near an office: in its sentence, in those beside it, and before it in its paragraph."""
    doc, sentence = stage.scene.doc, stage.scene.doc[name].sent
    here = within(told, sentence.start, sentence.end)
    before = within(told, paragraph(doc, name).start, min(post.start, name))
    gaps = [(t, abs(_number(stage, t.at) - _number(stage, name))) for t in told]
    for code in dict.fromkeys(t.code for t in told):
        nearest = min(gap for t, gap in gaps if t.code == code)
        if nearest >= _FAR and code != stage.dated:
            yield code, "far", 1.0
        elif nearest == 1 and any(gap == 1 and not t.faced for t, gap in gaps if t.code == code):
            yield code, "next sentence", 1.0
    for t in here:
        marks = {"among others": len({t.code for t in here}) > 1, "faced": t.faced, "its body": t.sort == "body",
                 "scene": _is_scene(doc, t, post.start), "teller": _tells(doc, t, name)}
        yield from ((t.code, mark, 1.0) for mark, holds in marks.items() if holds)
    yield from ((t.code, "title", 1.0) for t in told if _has_title(doc, t, post))
    if sentence.start == stage.lead.start:
        yield from ((code, "opening", 1.0) for code in (*(t.code for t in told), stage.dated))
    if before:
        yield before[-1].code, "told last", 1.0
        if stage.dated == stage.found.home != before[-1].code:
            yield stage.dated, "home left", 1.0
    if first_conjunct(phrase_head(doc[name])).head.lemma_.lower() not in word_set("roles", "answering"):
        yield _topic(doc, before, sentence), "topic", 1.0


def _of_sides(
    stage: Stage, told: Sequence[Telling], bearer: Bearer, post: Post, name: int
) -> Iterator[Piece]:
    """On whose side somebody is, by whom he accompanies, meets, visits and praises."""
    scene, owner = stage.scene, stage.owner
    sentence = scene.doc[name].sent
    peer = companion(scene, owner, post.start) if post.rank != post.title else None  # 'General X and Colonel Y'
    listed = peer is not None and owner.get(post.start - 2) is peer
    if peer is not None and peer is not bearer:
        yield peer.country, "companion" if listed else "accompanies", 1.0
    other = partner(scene, owner, post)
    if other is not None and faces(scene, owner, post, other):
        yield other.country, "host", 1.0
    met = _met(scene.doc, within(told, sentence.start, sentence.end), name)
    met -= {peer.country} if listed and peer is not None else set()
    around = within(told, sentence.start - _AROUND, sentence.end + _AROUND)
    yield from ((code, "met", 1.0) for code in sorted(met))
    yield from ((t.code, "other side", 1.0) for t in around if met and t.code not in met)
    yield from ((code, "elsewhere", 1.0) for code in sorted(elsewhere(scene, owner, post, stage.places)))


def _topic(doc: Doc, before: Sequence[Telling], sentence: Span) -> str:
    """The country that the sentence before, in the paragraph of an office, is about: the one that acts, or the only one
    told there; '' where there is none."""
    earlier = [t for t in before if t.at < sentence.start]
    last = doc[earlier[-1].at].sent.start if earlier else 0
    told = [t for t in earlier if t.at >= last]
    acting = {t.code for t in told if _is_chief(t.clause)} or {t.code for t in told}
    return acting.pop() if len(acting) == 1 else ""


def _number(stage: Stage, token: int) -> int:
    """The number of the sentence of a token."""
    return stage.sentences.get(stage.scene.doc[token].sent.start, 0)


def _is_chief(clause: Token | None) -> bool:
    """Whether a clause is what its sentence tells: its main verb, one beside it, or what somebody is said to say."""
    if clause is None:
        return False
    return clause.dep_ in ("ROOT", "conj", "parataxis") or (clause.dep_ == "ccomp" and clause.i < clause.head.i)


def _has_title(doc: Doc, told: Telling, post: Post) -> bool:
    """Whether the same office is told with a country before: 'the Chilean defence minister' of 'Defence Minister X'."""
    words = post.title.lower().split()
    behind = told.at + 1 + (doc[told.at + 1 : told.at + 2].text in ("'s", "’s"))
    return len(words) > 1 and told.at < post.start and [t.lower_ for t in doc[behind : behind + len(words)]] == words


def _is_scene(doc: Doc, told: Telling, start: int) -> bool:
    """Whether a country is told of before an office as where something is: 'In Lima, ...'."""
    return told.at < start and told.sort in ("place", "state") and preposition(phrase_head(doc[told.at])) == "in"


def _tells(doc: Doc, told: Telling, name: int) -> bool:
    """Whether who acts for a country says the clause in which somebody is named: 'Peru says President X will'."""
    return told.clause is not None and bool(act(told.clause)) and is_within(doc[name], told.clause) and (
        told.clause.i != phrase_head(doc[name]).head.i)


def _met(doc: Doc, here: Sequence[Telling], name: int) -> set[str]:
    """The countries whose people or state somebody meets, or that do something to him, in his sentence, of which the
    tellings are `here`: he is of another side."""
    bearer, sentence = first_conjunct(phrase_head(doc[name])), doc[name].sent
    undergoes = is_object(bearer) or preposition(bearer) in ("with", "to", "from", "against")
    words = (*(t.lemma_.lower() for t in sentence), *(t.lower_ for t in sentence))
    talks = any(w in word_set("evidence", "between_sides") or w in word_set("evidence", "two_sides") for w in words)
    return {
        t.code
        for t in here
        if (undergoes and t.clause == bearer.head and t.sort != "people")
        or (t.sort == "person" and talks)
        or (t.sort == "people" and t.faced)
    }


def _own_words(stage: Stage, told: Sequence[Telling], bearer: Bearer) -> Iterator[Piece]:
    """How somebody speaks of a country: of what it will do ('X says Peru will'), perhaps in it, or of its people."""
    doc = stage.scene.doc
    for start, end in bearer.spans:
        subject, sentence = first_conjunct(phrase_head(doc[start])), doc[start].sent
        verb = subject.head
        if not is_subject(subject) or not act(verb):
            continue
        for t in within(told, sentence.start, sentence.end):
            contents = [c for c in complements(verb) if is_within(doc[t.at], c)]
            if not contents or t.at in quoted(doc) or t.clause == verb or t.at in range(start, end):
                continue
            following = doc[t.at + 1 + (doc[t.at + 1].text in _QUOTES)].lower_
            if t.clause in contents and t.sort in ("state", "body"):
                if following in word_set("roles", "own_deeds"):
                    yield t.code, "says it will", 1.0
                    if any(stage.places.get(place.i) == t.code for place in obliques(verb, "in", "at", "from")):
                        yield t.code, "says so there", 1.0
            elif t.sort == "people" and not t.faced:
                yield t.code, "says of its people", 1.0
