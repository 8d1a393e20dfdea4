"""On whose side an office is that is named without its country, by the others of its sentence.

Who receives a Peruvian minister is no Peruvian; the president whose greetings he brings, or of whom he speaks, is.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.extract.cast.coreference import Bearer
from briefing.extract.cast.counterparts import topic_before
from briefing.extract.cast.homeland import paragraph
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.quotes import quoted
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_TALKS = 6
"""So many words may stand between 'talks' and with whom: 'talks in Lima on Monday with'."""


def partner(scene: Scene, owner: Mapping[int, Bearer], post: Post) -> Bearer | None:
    """The person with a country who is named last before an office in its sentence."""
    first = scene.doc[post.start].sent.start
    named = (owner[i] for i in range(post.start - 1, first - 1, -1) if i in owner and owner[i].country)
    return next(named, None)


def faces(scene: Scene, owner: Mapping[int, Bearer], post: Post, other: Bearer) -> bool:
    """Whether an office and somebody named before it in the sentence meet, so that they are of two sides."""
    last = _last(owner, post, other)
    between = scene.doc[last + 1 : post.start]
    met = {t.lemma_.lower() for t in between} & word_set("roles", "meeting")
    talked = any(t.lower_ == "with" and _follows_talks(scene.doc, t) for t in between)
    if not (met or talked) or any(t.lower_ == "that" for t in between):
        return False
    return not any(t.lower_ == "of" for t in between[-2:])


def _follows_talks(doc: Doc, word: Token) -> bool:
    """Whether 'with' says with whom one talks: 'talks with', 'talks in Lima on Monday with'."""
    for i in range(word.i - 1, max(word.sent.start, word.i - _TALKS) - 1, -1):
        if doc[i].lower_ in word_set("roles", "met_with"):
            return True
        if not (doc[i].is_title or doc[i].tag_ in ("IN", "CD", "DT", "HYPH", "POS")):
            return False
    return False


def _last(owner: Mapping[int, Bearer], post: Post, other: Bearer) -> int:
    """The token before an office that somebody is named by last."""
    return next(i for i in range(post.start - 1, -1, -1) if owner.get(i) is other)


def across(scene: Scene, told: Mapping[int, str], start: int, country: str, home: str) -> str:
    """The other side of a meeting with somebody of a country: the place named behind, or before 'with', home, or the
    last other country told before, not far back."""
    doc, sentence = scene.doc, scene.doc[start].sent
    behind = [i for i in range(start, sentence.end) if i in told and doc[i - 1].lower_ == "in"]
    at_home = bool(behind) and behind[0] - start <= _TALKS and home in ("", country)
    if behind and (told[behind[0]] != country or at_home):  # two of one country meet in its capital
        return told[behind[0]]
    place = next((i for i in range(start - 1, sentence.start, -1) if i in told), start)
    if doc[place - 1].lower_ == "in" and doc[place + 1].lower_ == "with" and told.get(place, country) != country:
        return told[place]
    if home and home != country:
        return home
    here = paragraph(scene.doc, start).start
    first = paragraph(scene.doc, max(0, here - 2)).start
    return next((told[i] for i in range(start - 1, first - 1, -1) if told.get(i, country) != country), "")


def lends(scene: Scene, owner: Mapping[int, Bearer], post: Post, other: Bearer) -> str:
    """The country of somebody who speaks of an office, or acts for it ('the greetings of President X'); '' where the
    sentence names another country in between or does not say so."""
    doc, first = scene.doc, scene.doc[post.start].sent.start
    last = _last(owner, post, other)
    between = range(max(first, last + 1), post.start)
    if {doc[i].lower_ for i in between} in ({"and", "with"}, {"and", "with", "the"}):
        return other.country  # 'talks with President X and with the foreign minister'
    if any(i in scene.sightings and scene.sightings[i].code != other.country for i in between):
        return ""
    if last >= first and not is_subject(phrase_head(doc[last])):
        return ""
    told = any(act(doc[i]) and doc[i].tag_ in ("VBD", "VBZ") for i in between) and any(
        doc[i].lower_ == "that" for i in between
    )
    return other.country if told or doc[post.start - 1].lower_ in ("of", "from", "under", "alongside") else ""


def visitor(scene: Scene, told: Mapping[int, str], post: Post) -> str:
    """The country of who comes: 'a visit to Peru by President X', by the sentence before; '' elsewhere."""
    doc, first = scene.doc, scene.doc[post.start].sent.start
    if doc[post.start - 1].lower_ != "by":
        return ""
    journey = next((i for i in range(post.start - 2, first, -1) if doc[i].lower_ in ("visit", "trip", "tour")), 0)
    goals = {told[i] for i in range(journey, post.start) if i in told}
    return next((told[i] for i in range(first, journey) if i in told and told[i] not in goals), "") if goals else ""


def teller(scene: Scene, owner: Mapping[int, Bearer], post: Post, other: str) -> str:
    """The country of who says the sentence of an office in words behind it, if not an `other` one: 'a visit by
    President X, the minister Y noted'."""
    doc = scene.doc
    for i in range(post.end, doc[post.start].sent.end):
        subject = phrase_head(doc[i]) if i in owner and owner[i].country not in ("", other) else None
        if subject is not None and is_subject(subject) and act(subject.head):
            return owner[i].country
    return ""


def pronoun_topic(scene: Scene, owner: Mapping[int, Bearer], post: Post) -> Bearer | None:
    """Whom 'he' or 'she' that begins an office's sentence means, where his country is known."""
    first = scene.doc[post.start].sent.start
    told = scene.doc[first].lower_ in ("he", "she") and topic_before(scene, owner, first)
    return told if told and told.country else None


def subject_side(scene: Scene, post: Post) -> str:
    """The country of a speaker's office by the sentence that he says: 'Chile will stay out, Foreign Minister X said',
    'Chile objected, but Foreign Minister X said'; '' where it tells of several, or of none that acts."""
    doc = scene.doc
    if post.end not in scene.people:
        return ""
    first = doc[post.start].sent.start
    bearer = phrase_head(doc[post.end])
    if not is_subject(bearer) and bearer.dep_ != "ROOT":
        return ""
    if not act(bearer.head):
        if first != post.start:
            return ""
        first = paragraph(doc, first).start  # 'Chile will stay out. Foreign Minister X is to resign'
    met = [s for i in range(first, post.start) if (s := scene.sightings.get(i)) is not None and i not in quoted(doc)]
    acting = {s.code for s in met if s.form != "demonym" and is_subject(doc[s.end - 1]) and doc[s.end].text != "-"}
    return acting.pop() if len(acting) == 1 else ""
