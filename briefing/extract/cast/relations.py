"""Of what country somebody is by whom he belongs to: a ruler's sister, a minister's wife, who accompanies an envoy."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.counterparts import principal_of, topic_before
from briefing.extract.cast.scene import Scene
from briefing.extract.text.grammar import objects, possessors, premodifiers
from briefing.extract.text.vocabulary import word_set

_REACH = 10


def relative(scene: Scene, owner: Mapping[int, Bearer], start: int, end: int) -> Bearer | None:
    """The person of whose family somebody named by tokens start..end is said to be: "X, the sister of King Y", 'his
    wife, X', "Y's son X"."""
    doc, family = scene.doc, word_set("roles", "family")
    if doc[end].text == ",":
        word = next((i for i in range(end + 1, min(len(doc), end + 6)) if doc[i].lower_ in family), 0)
        if word and doc[word + 1].lower_ == "of":
            return next((owner[i] for i in range(word + 2, min(len(doc), word + _REACH)) if i in owner), None)
        if word:
            return _owner(scene, owner, end + 1, word)
    word = start - 1 - (doc[start - 1].text == ",")
    return _owner(scene, owner, word - 3, word) if word > 2 and doc[word].lower_ in family else None


def _owner(scene: Scene, owner: Mapping[int, Bearer], first: int, last: int) -> Bearer | None:
    """The person whose a relative is by an owner's mark or 'his' before the word for him."""
    marks = (i for i in range(last, first - 1, -1) if scene.doc[i].tag_ in ("POS", "PRP$"))
    return next((b for i in marks if (b := principal_of(scene, owner, i)) is not None), None)


def voted_in(scene: Scene, end: int) -> str:
    """The country in whose election somebody runs whose name ends before a token, by the verb there: 'X won Peru's
    presidential election'."""
    clause = next((t for t in scene.doc[end : end + 3] if t.tag_ not in ("RB", "VBZ", "VBD", "MD") or t.lemma_.lower()
                   in word_set("roles", "standing")), scene.doc[end])
    if clause.lemma_.lower() not in word_set("roles", "standing"):
        return ""
    votes = (o for o in objects(clause) if o.lower_ in word_set("roles", "votes"))
    near = (scene.sightings.get(t.i) for vote in votes for t in (*possessors(vote), *premodifiers(vote)))
    return next((s.code for s in near if s is not None), "")


def companion(scene: Scene, owner: Mapping[int, Bearer], start: int) -> Bearer | None:
    """The person whom somebody accompanies whose phrase begins at a token: 'X, flanked by Minister Y', 'with fellow MP
    Y'."""
    doc = scene.doc
    back = (owner[i] for i in range(start - 1, doc[start].sent.start - 1, -1) if i in owner)
    if doc[start].lower_ == "fellow":
        return next(back, None)
    if start - 2 in owner and doc[start - 1].lower_ in (",", "and") and doc[start].is_title:
        return owner[start - 2]  # 'met President X, Premier Y and Speaker Z'
    by = start - 1 - (doc[start - 1].lower_ == "the")
    first = doc[start].sent.start
    before = range(first, by) if doc[by - 1].lower_ == "and" else range(by - 1, by)
    flanked = doc[by].lower_ == "by" and any(doc[i].lower_ in word_set("roles", "flanking") for i in before)
    if not flanked:
        return None
    told = doc[first].lower_ in ("he", "she")  # 'She was accompanied by the attorney general, X'
    return topic_before(scene, owner, first) if told else next(back, None)
