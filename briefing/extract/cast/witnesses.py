"""Who is told of where one country only is told of, and so of it: a paragraph's villagers and local officials.

'In Lima thousands marched. "We want bread," said Ana Holm, a 21-year-old student.'
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.domestic import is_domestic
from briefing.extract.cast.found import Found, told_at
from briefing.extract.cast.homeland import alone
from briefing.extract.cast.offices import may_have
from briefing.extract.cast.scene import Scene
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import first_conjunct, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_DESCRIBED = 8
"""Words beside a name among which one for an ordinary person may be: 'X, a 21-year-old law student'."""
_BESIDE = 3
"""Tokens behind a name in which a body may stand that its bearer is from: 'X of the Karsa Institute'."""
_SENTENCES = 3
"""Sentences before what somebody says in which the place is told where he does."""
_REPORTING = frozenset({"report", "narrate"})
"""What who made a report does at its end: 'X reports from Lima'."""
_SET_IN = frozenset({"in", "at", "outside", "near"})
_PASSING = frozenset({"tourist", "visitor", "contractor", "backpacker", "missionary", "volunteer", "expatriate"})
"""Who is heard where he does not live."""


def settle_witnesses(reading: Reading, scene: Scene, found: Found, bearers: Sequence[Bearer]) -> None:
    """Give those of no country yet, who hold posts such as are held at home or are ordinary people, the only one that
    their paragraph tells of."""
    told = told_at(reading, found.sightings, found.places)
    for bearer in bearers:
        if bearer.country:
            continue
        spans = [s for s in bearer.spans if _is_at_home(scene, found, bearer, s, told)]
        code = next(filter(None, (alone(scene.doc, start, told) for start, _ in spans)), "")
        if code and all(may_have(code, p.title) for p in bearer.posts):
            bearer.country = code


def _is_at_home(
    scene: Scene, found: Found, bearer: Bearer, span: tuple[int, int], told: Mapping[int, str]
) -> bool:
    """Whether somebody, named at a token range, is at home where the text is."""
    if bearer.posts:
        return all(is_domestic(scene, p, found) for p in bearer.posts)
    start, end = span
    sent = any(i in found.body_of for i in range(end + 1, end + _BESIDE)) or start - 1 in found.body_of
    alone = end - start > 1 and not sent
    if not alone:
        return False
    heard = span == min(bearer.spans) and _is_introduced(scene.doc, end) and _is_heard_there(scene.doc, start, told)
    return heard or _is_ordinary(scene.doc, start, end)


def _is_ordinary(doc: Doc, start: int, end: int) -> bool:
    """Whether the words beside a name are for an ordinary person."""
    ordinary = word_set("roles", "ordinary")
    if doc[start - 1].lower_ in ordinary:
        return doc[start - 2].tag_ not in ("PRP$", "POS")  # 'a soldier died; his mother X said'
    if doc[end].text != "," or doc[end + 1].lower_ not in ("a", "an", "another"):
        return False
    stop = next((i for i in range(end + 1, min(len(doc), end + _DESCRIBED)) if doc[i].is_punct and doc[i].text != "-"),
                end + _DESCRIBED)
    return any(t.lower_ in ordinary for t in doc[end + 1 : stop])


def _is_introduced(doc: Doc, end: int) -> bool:
    """Whether somebody nobody knows is named: 'X, 34, said', 'X, whose brother fled'; not 'X said' of an envoy."""
    age = doc[end + 1].text.isdigit() and not _PASSING & {t.lower_ for t in doc[end + 2 : end + _DESCRIBED]}
    return doc[end].text == "," and (age or doc[end + 1].lower_ == "whose")


def _is_heard_there(doc: Doc, start: int, told: Mapping[int, str]) -> bool:
    """Whether somebody says something right behind what happened at a place: 'In Lima, people marched. "Stop," X
    said.'"""
    subject = first_conjunct(phrase_head(doc[start]))
    if not (is_subject(subject) and act(subject.head)) or subject.head.lemma_ in _REPORTING:
        return False
    first = [s.start for s in sentences_back(doc[start], _SENTENCES)][-1]
    return any(i in told and preposition(phrase_head(doc[i])) in _SET_IN for i in range(first, start))
