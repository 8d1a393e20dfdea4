"""Whose an office is that is one of a town or region: 'governor of the Puno region', 'Mayor X of Puno', and 'governor X
said' of what happened in Puno.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing import countries
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.titles import is_matter
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head, preposition
from briefing.extract.text.tree import first_conjunct, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_WAYS = frozenset({"to", "from", "for", "into"})


def seated_in(scene: Scene, post: Post, told: Mapping[int, str]) -> str:
    """The country of the town or region whose office a post is; `told` gives the country that a token tells of."""
    before = told.get(post.start, "") if post.start not in scene.sightings else ""
    if before:
        return before
    behind = range(post.start + 1, post.end)
    link = next((i for i in behind if scene.doc[i].lower_ == "of"), post.end)
    of = (i for i in range(link, min(post.end, link + 3)) if i in told and not is_matter(scene, i))
    return next((told[i] for i in of), "") or _of_place(scene, post, told)


def _of_place(scene: Scene, post: Post, told: Mapping[int, str]) -> str:
    """The country of the place that is told behind the name of a governor or mayor, 'Mayor X of Puno', or of the only
    one told of in the sentence in which he says what happened."""
    doc, words = scene.doc, post.title.lower().split()
    name = next((i for i in range(post.start, min(len(doc), post.end + 3)) if i in scene.people), -1)
    if name < 0 or not words or words[-1] not in word_set("roles", "of_places"):
        return ""
    end = scene.people[name][1]
    if doc[end].lower_ in ("of", "in") and (end + 1 in told):
        return told[end + 1]
    subject, sentence = first_conjunct(phrase_head(doc[name])), doc[name].sent
    if len(words) > 1 or words[0] == "commissioner" or not (is_subject(subject) and act(subject.head)):
        return ""
    places = [i for i in range(sentence.start, sentence.end) if i in told and i not in scene.sightings]
    codes = {told[i] for i in places}
    return codes.pop() if len(codes) == 1 and not any(_is_afar(doc, i) for i in places) else ""


def _is_afar(doc: Doc, place: int) -> bool:
    """Whether a place may lie far from whoever governs another: 'sent TO Kade', 'a soldier died in Baghdad'."""
    hit = countries.lookup(doc[place].text)
    return preposition(phrase_head(doc[place])) in _WAYS or (hit is not None and hit.form == "capital")
