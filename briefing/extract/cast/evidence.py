"""What an article says for and against each of its countries as that of an office named without one.

Each piece of evidence has a name, and an amount between 0 and 1; what it weighs stands in `data/evidence.yaml`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.elsewhere import elsewhere
from briefing.extract.cast.homeland import paragraph
from briefing.extract.cast.opposing import of_sides
from briefing.extract.cast.roles import Post
from briefing.extract.cast.stage import Piece, Stage
from briefing.extract.cast.tellings import Telling, is_worldly, within
from briefing.extract.text.clauses import complements, modifying_clauses
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import agents, objects, obliques, phrase_head, possessors, preposition
from briefing.extract.text.quotes import quoted
from briefing.extract.text.tree import first_conjunct, is_subject, is_within
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

_FAR = 3
"""So many sentences from somebody a country is told of that is far."""
_QUOTES = frozenset({'"', "“", "'", "‘"})
_MANY = 40
"""So often countries are told of where it is sure which of them a report is about."""


def evidence(stage: Stage, bearer: Bearer, post: Post) -> dict[str, dict[str, float]]:
    """From each country that the article tells of to the evidence that an office of somebody is its."""
    doc = stage.scene.doc
    told = [t for t in stage.told if t.who != bearer.id]
    name = next((i for i in range(post.start, min(len(doc), post.end + _FAR)) if stage.owner.get(i) is bearer),
                bearer.spans[0][0])
    codes = dict.fromkeys([*(t.code for t in told), *([stage.dated] if stage.dated else [])])
    found: dict[str, dict[str, float]] = {code: {} for code in codes}
    away = elsewhere(stage.scene, stage.owner, post, stage.places)
    parts = (_of_report(stage, told), _of_place(stage, told, post, name, away),
             of_sides(stage, told, bearer, post, name), _own_words(stage, told, bearer),
             ((code, "elsewhere", 1.0) for code in sorted(away)))
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
    yield stage.published, "published there", 1.0
    if home == stage.dated:
        yield home, "home", 1.0
    else:
        yield stage.dated, "written there", 1.0
        yield home, "about", min(1.0, len(told) / _MANY)


def _of_place(
    stage: Stage, told: Sequence[Telling], post: Post, name: int, away: Collection[str]
) -> Iterator[Piece]:
    """What is said near an office: in its sentence, in those beside it, and before it in its paragraph; its bearer is
    not of the countries `away`."""
    doc, sentence = stage.scene.doc, stage.scene.doc[name].sent
    here = within(told, sentence.start, sentence.end)
    first = paragraph(doc, name).start
    before = [t for t in within(told, first, min(post.start, name)) if t.at not in quoted(doc)]
    own = _number(stage, name)
    gaps: dict[str, list[tuple[int, bool]]] = {}
    for t in told:
        gaps.setdefault(t.code, []).append((_number(stage, t.at) - own, t.faced))
    for code, told_at in gaps.items():
        nearest = min(abs(gap) for gap, _ in told_at)
        if nearest >= _FAR and code != stage.dated:
            yield code, "far", 1.0
        elif nearest == 1 and (-1, False) in told_at:
            yield code, "sentence before", 1.0
        elif nearest == 1 and (1, False) in told_at:
            yield code, "sentence after", 1.0
    for t in here:
        marks = {"among others": len({t.code for t in here}) > 1, "faced": t.faced, "its body": t.sort == "body",
                 "scene": _is_scene(doc, t, post.start), "teller": _tells(doc, t, name)}
        yield from ((t.code, mark, 1.0) for mark, holds in marks.items() if holds)
    words = post.title.lower().split()
    titled = (t for t in told if len(words) > 1 and t.at < post.start and _has_title(doc, t.at + 1, words))
    yield from ((t.code, "title", 1.0) for t in titled)
    yield from ((t.code, "affair", 1.0) for t in here if _is_affair(doc, t))
    yield from ((t.code, "member", 1.0) for t in here if _has_member(doc, t, name))
    yield from ((t.code, "elsewhere", 1.0) for t in here if _is_peer(doc, t, name))
    if sentence.start == stage.lead.start:
        yield from ((code, "opening", 1.0) for code in (*(t.code for t in told), stage.dated))
    if before:
        yield before[-1].code, "told last", 1.0
        abroad = stage.dated == stage.found.home != before[-1].code and before[-1].code not in away
        if abroad and not _is_at_home(doc, before, stage.dated):
            yield stage.dated, "home left", 1.0
    if first_conjunct(phrase_head(doc[name])).head.lemma_.lower() not in word_set("roles", "answering"):
        yield _topic(stage, before, sentence), "topic", 1.0
        yield _spoken_before(doc, told, first, name) if not before else "", "spoke before", 1.0


def _is_at_home(doc: Doc, before: Sequence[Telling], home: str) -> bool:
    """Whether a paragraph, of which the tellings so far are `before`, is still about the home of the report though it
    has told of another country: that acts in the last sentence, or the others are only those to whom somebody turns."""
    last = doc[before[-1].at].sent.start
    here = [t for t in before if t.at >= last]
    return any(t.code == home and _is_chief(t.clause) for t in here) or all(t.faced or t.code == home for t in here)


def _topic(stage: Stage, before: Sequence[Telling], sentence: Span) -> str:
    """The country that the sentence before, in the paragraph of an office, is about: the one that acts, or the only one
    told there, unless somebody acts of whose country no word tells; '' where there is none."""
    doc = stage.scene.doc
    earlier = [t for t in before if t.at < sentence.start]
    last = doc[earlier[-1].at].sent.start if earlier else 0
    told = [t for t in earlier if t.at >= last]
    acting = {t.code for t in told if _is_chief(t.clause)}
    if not acting and told and _is_by_unknown(stage, doc[last].sent):
        return ""
    acting = acting or {t.code for t in told if not t.faced}
    return acting.pop() if len(acting) == 1 else ""


def _is_by_unknown(stage: Stage, sentence: Span) -> bool:
    """Whether the holder of an office of no country does what a sentence tells: his may be one that is not named."""
    acting = {stage.owner[t.i].id: stage.owner[t.i] for t in sentence if t.i in stage.owner and is_subject(
        first_conjunct(phrase_head(t))) and _is_chief(first_conjunct(phrase_head(t)).head)}
    return any(b.posts and not b.country and not is_worldly(b, stage.found) for b in acting.values())


def _spoken_before(doc: Doc, told: Sequence[Telling], first: int, name: int) -> str:
    """The country that says something in the last sentence before a paragraph, given by its first token, in which
    somebody does; '' where there is none."""
    subject = first_conjunct(phrase_head(doc[name]))
    last = next((doc[i].sent for i in range(first - 1, -1, -1) if not doc[i].is_space), None)
    if last is None or not (is_subject(subject) and act(subject.head)):
        return ""
    acting = [t for t in within(told, last.start, last.end) if _is_chief(t.clause)]
    says = {t.code for t in acting if t.clause is not None and act(t.clause)}
    return says.pop() if len(says) == len({t.code for t in acting}) == 1 else ""


def _is_affair(doc: Doc, told: Telling) -> bool:
    """Whether a country is told of as where something happens: 'the war in Peru', 'Peru policy'."""
    head = phrase_head(doc[told.at])
    over = head.head if preposition(head) in ("in", "of", "on", "with", "over", "against", "about") else head
    return over.lemma_.lower() in word_set("evidence", "affairs")


def _has_member(doc: Doc, told: Telling, name: int) -> bool:
    """Whether somebody is of a country's delegation: 'the Peruvian delegation, led by Minister X, included Y'."""
    person, group = phrase_head(doc[name]), phrase_head(doc[told.at])
    if told.sort != "people" or group.lower_ not in word_set("evidence", "delegations"):
        return False
    own = [told.clause] if told.clause is not None else []
    clauses = (c for c in (*own, *modifying_clauses(group)) if c.lemma_.lower() in word_set("evidence", "membership"))
    return any(person in (*agents(c), *objects(c)) for c in clauses)


def _is_peer(doc: Doc, told: Telling, name: int) -> bool:
    """Whether a people's name tells of the counterpart of somebody told before it: 'his Peruvian counterpart'."""
    head = phrase_head(doc[told.at])
    own = [p for p in possessors(head) if p.lower_ in ("his", "her")]
    return head.lower_ in ("counterpart", "counterparts") and bool(own) and head.i > name


def _number(stage: Stage, token: int) -> int:
    """The number of the sentence of a token."""
    return stage.sentences.get(stage.scene.doc[token].sent.start, 0)


def _is_chief(clause: Token | None) -> bool:
    """Whether a clause is what its sentence tells: its main verb, one beside it, or what somebody is said to say."""
    if clause is None:
        return False
    return clause.dep_ in ("ROOT", "conj", "parataxis") or (clause.dep_ == "ccomp" and clause.i < clause.head.i)


def _has_title(doc: Doc, start: int, words: Sequence[str]) -> bool:
    """Whether the words of an office stand behind a country: 'the Chilean defence minister' of 'Defence Minister X'."""
    start += doc[start].text in ("'s", "’s")
    return [t.lower_ for t in doc.words[start : start + len(words)]] == words


def _is_scene(doc: Doc, told: Telling, start: int) -> bool:
    """Whether a country is told of before an office as where something is: 'In Lima, ...'."""
    return told.at < start and told.sort in ("place", "state") and preposition(phrase_head(doc[told.at])) == "in"


def _tells(doc: Doc, told: Telling, name: int) -> bool:
    """Whether who acts for a country says the clause in which somebody is named: 'Peru says President X will'."""
    return told.clause is not None and bool(act(told.clause)) and is_within(doc[name], told.clause) and (
        told.clause.i != phrase_head(doc[name]).head.i)


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
            head = phrase_head(doc[t.at])
            if first_conjunct(head) != head:
                continue  # 'X said that Chile and Peru had signed'
            if t.clause in contents and t.sort in ("state", "body"):
                if following in word_set("roles", "own_deeds"):
                    yield t.code, "says it will", 1.0
                    if any(stage.places.get(place.i) == t.code for place in obliques(verb, "in", "at", "from")):
                        yield t.code, "says so there", 1.0
            elif t.sort == "people" and not t.faced and preposition(head) != "in":  # not 'in the Peruvian capital'
                yield t.code, "says of its people", 1.0
