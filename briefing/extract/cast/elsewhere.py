"""Of which countries the bearer of an office is not, by what its sentence says: those that he visits, praises or warns,
and those that burn his picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene
from briefing.extract.text.grammar import is_object, objects, phrase_head, possessor_of, subjects
from briefing.extract.text.tree import first_conjunct, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

_REACH = 7
"""So many words may stand between a journey and its goal: 'is expected to leave on Monday for Peru'."""
_TOWARDS = frozenset({"to", "for", "in", "from"})
_OPENING = 6
_BE = frozenset({"is", "are", "was", "were"})


def elsewhere(scene: Scene, owner: Mapping[int, Bearer], post: Post, told: Mapping[int, str]) -> set[str]:
    """The countries that the bearer of an office is not of, by its sentence: the goal of his journey ("President X's
    visit to Peru", 'while in Lima, President X'), the one he praises or warns, or that does so to him. `told` gives the
    country that a token tells of."""
    name = next((i for i in range(post.start, min(len(scene.doc), post.end + 3)) if i in owner), -1)
    if name < 0 or name not in scene.people:
        return set()
    found = _opening(scene, post.start, told) | _visited(scene, post.start, told)
    found |= goals(scene, owner[name].spans, told)
    if scene.doc[post.start].lower_ == "visiting" or scene.doc[post.start - 1].lower_ == "visiting":
        sentence = scene.doc[name].sent
        found |= {told[i] for i in range(sentence.start, sentence.end) if i in told}
    for start, _ in owner[name].spans:
        found |= _treated(scene, start)
    return found


def goals(scene: Scene, spans: Iterable[tuple[int, int]], told: Mapping[int, str]) -> set[str]:
    """The countries to which somebody named by some spans travels, or where he is for a while."""
    found: set[str] = set()
    for start, end in spans:
        found |= _journey(scene, end, told) | _stay(scene, start, end, told) | _his_journey(scene, end, told)
        found |= _own_journey(scene, start, told)
        by = next((i for i in range(start - 1, max(0, start - _REACH), -1) if not scene.doc[i].is_title), start - 1)
        found |= _visited(scene, by + 1, told)  # 'a visit to Peru by Prime Minister X'
    return found


def travels(scene: Scene, sentence: Span, told: Mapping[int, str]) -> set[str]:
    """The goals of all journeys that a sentence tells of."""
    doc = scene.doc
    came = (t for t in sentence if t.lemma_.lower() not in ("leave", "depart"))
    gone = [t.i for t in came if _is_journey(t) or (t.lower_ in _BE and doc[t.i + 1].text == "in")]
    return {code for i in gone for code in _goals(scene, range(i, min(sentence.end, i + _REACH)), told)}


def _his_journey(scene: Scene, end: int, told: Mapping[int, str]) -> set[str]:
    """The goal of a journey told with 'he' behind somebody with nobody between: 'X said so as he left for', 'X, who as
    minister visited'."""
    doc = scene.doc
    stop = doc[end - 1].sent.end
    for i in range(end, stop):
        if i in scene.people:
            return set()
        if doc[i].lower_ in ("his", "her") and not _is_journey(doc[i].head):
            if doc[i].head.lower_ == "counterpart":
                return set()  # 'met his Peruvian counterpart, who arrived in Lima'
            continue
        if doc[i].lower_ in ("he", "she", "his", "her", "who"):
            near = doc[i : min(stop, i + _OPENING)]
            gone = -1 if any(t.lemma_.lower() == "return" for t in near) else _first_journey(near)
            if gone >= 0:
                return _goals(scene, range(gone, min(stop, gone + _REACH)), told) & _lands(scene, gone, stop)
    return set()


def _own_journey(scene: Scene, name: int, told: Mapping[int, str]) -> set[str]:
    """The goals of the journeys of which somebody is the subject: 'X met Y before travelling to Peru'."""
    person, sentence = phrase_head(scene.doc[name]), scene.doc[name].sent
    gone = (t for t in sentence if t.tag_.startswith("VB") and t.i > name and _is_journey(t) and person in subjects(t))
    reach = (range(t.i, min(sentence.end, t.i + _REACH)) for t in gone)
    return {code for words in reach for code in _goals(scene, words, told) & _lands(scene, words.start, words.stop)}


def _first_journey(words: Span) -> int:
    """The first of some tokens that is a word for a journey; -1 for none."""
    return next((t.i for t in words if _is_journey(t)), -1)


def _lands(scene: Scene, start: int, stop: int) -> set[str]:
    """The countries that are told of by name, not by a place alone: who goes to an island may be of its country."""
    met = (scene.sightings.get(i) for i in range(start, stop))
    return {s.code for s in met if s is not None}


def _treated(scene: Scene, name: int) -> set[str]:
    """The countries that somebody praises or warns, or that do so to him."""
    found: set[str] = set()
    bearer = phrase_head(scene.doc[name])
    if is_subject(bearer) and bearer.head.lemma_.lower() in word_set("roles", "treating"):
        met = (scene.sightings.get(o.i) for o in objects(bearer.head))
        found |= {s.code for s in met if s is not None}
    treated = possessor_of(bearer) or bearer
    if is_object(treated) and treated.head.lemma_.lower() in word_set("roles", "treating"):
        met = (scene.sightings.get(s.i) for s in subjects(treated.head))
        found |= {s.code for s in met if s is not None and s.form != "demonym"}
    return found


def _opening(scene: Scene, start: int, told: Mapping[int, str]) -> set[str]:
    """The country where somebody is while he does what follows: 'While in Peru, President X'."""
    doc = scene.doc
    first = doc[start].sent.start
    while first < start and (doc[first].is_space or doc[first].tag_ in ("CC", "RB")):
        first += 1
    comma = next((i for i in range(first, start) if doc[i].text == ","), -1)
    if comma < 0 or comma + 1 != start or comma - first > _OPENING + _REACH:
        return set()
    gone = doc[first].lower_ in ("while", "during") or any(_is_journey(doc[i]) for i in range(first, comma))
    return _goals(scene, range(first, comma), told) if gone else set()


def _journey(scene: Scene, end: int, told: Mapping[int, str]) -> set[str]:
    """The goals of a journey told at once behind a name that ends before a token: "'s trip to Peru", 'has left for'."""
    doc = scene.doc
    stop = min(doc[end - 1].sent.end, end + 2 * _REACH)
    if doc[end].text == ",":
        end += 1 + (doc[end + 1].lower_ == "who")  # "Y's chief of staff, X, travelled to"
    for i in range(end, min(stop, end + _REACH)):
        if doc[i].text in (",", ";", ":") or doc[i].lower_ in ("that", "said", "says", "he", "she"):
            return set()
        if _is_journey(doc[i]):
            return _goals(scene, range(i, min(stop, i + _REACH)), told)
    be = doc[end].text in ("is", "was") and doc[end + 1].lower_ == "in"
    return _goals(scene, range(end, end + 4), told) if be else set()


def _visited(scene: Scene, start: int, told: Mapping[int, str]) -> set[str]:
    """The goals of a journey 'by' somebody: 'a visit to Peru by President X'."""
    doc = scene.doc
    first = max(doc[start].sent.start, start - _REACH)
    journey = next((i for i in range(start - 2, first, -1) if _is_journey(doc[i])), start)
    return _goals(scene, range(journey, start), told) if doc[start - 1].lower_ == "by" else set()


def _stay(scene: Scene, start: int, end: int, told: Mapping[int, str]) -> set[str]:
    """The country where somebody is for a while: 'X and Y are in Peru holding talks', 'X is in Lima for talks'."""
    doc = scene.doc
    behind = doc[end : end + 2 * _REACH]
    last = next((t.i for t in behind if t.lower_ in _BE), 0)
    here = last and doc[last + 1].lower_ == "in" and is_subject(first_conjunct(phrase_head(doc[start])))
    return _goals(scene, range(last, min(last + 4, len(doc))), told) if here else set()


def _is_journey(token: Token) -> bool:
    return token.lemma_.lower() in word_set("roles", "journeys")


def _goals(scene: Scene, words: range, told: Mapping[int, str]) -> set[str]:
    """The countries that some words name as a goal: 'to Peru', 'visits Lima', 'in the Peruvian capital'."""
    doc = scene.doc
    met = (s for i in words if (s := scene.sightings.get(i)) is not None and s.start == i)
    lands = {s.code for s in met if s.form == "name" or _is_capital(doc, s.end) if _is_goal(doc, s.start)}
    return lands | {told[i] for i in words if i in told and i not in scene.sightings and _is_goal(doc, i)}


def _is_goal(doc: Doc, start: int) -> bool:
    before = start - 1 - (doc[start - 1].tag_ == "DT")
    return doc[before].lower_ in _TOWARDS or _is_journey(doc[before])


def _is_capital(doc: Doc, end: int) -> bool:
    return doc[end].text == "capital"
