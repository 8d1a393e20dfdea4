"""Whose side a clause of somebody's words is about: his own, that of whom he speaks for, or another's."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.events.speechacts import is_own
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.cues import claimed
from briefing.extract.text.words import Span, Token

_NO_COUNTRY = frozenset({"armed_group", "igo", "joint_body", "ngo", "media", "monitoring_mission"})
"""Bodies whose side no country is, unless they are told as one's."""
_GOVERNING = frozenset({"government", "government_body", "ministry", "military"})


def of_people(words: Span, actors: Actors) -> set[str]:
    """The people named among the words of a source, 'her' of 'her lawyer' included."""
    return {m.entity for t in words if (m := actors.mention(t)) is not None and m.kind == "person"}


def _is_his_force(noun: Token, saying: Saying, actors: Actors) -> bool:
    """Whether 'the rebels' are those whom a rebel leader speaks for."""
    start, end = saying.source or (0, 0)
    titles = {w for s in saying.speakers for t in actors.titles(s) for w in t.lower().split()}
    named = {t.lemma_.lower() for t in noun.doc[start:end]} | titles
    beside = {m.entity for t in noun.doc[start:end] if (m := actors.mention(t)) is not None}
    bodies = beside.union(*(actors.bodies(s) for s in saying.speakers))
    armed = any(actors.sort(b) == "armed_group" for b in bodies)
    forces = claimed("forces")
    return noun.lemma_.lower() in forces and (armed or bool(named & forces))


def is_in_office(saying: Saying, actors: Actors) -> bool:
    """Whether a speaker can see to what he says will be done: somebody of a government, or a country itself."""
    for who in saying.speakers:
        titles = {w for t in actors.titles(who) for w in t.lower().split()}
        if actors.kind(who) == "country" or actors.sort(who) in _GOVERNING or titles & claimed("rulers"):
            return True
    return False


def is_ours(clause: Token, who: Sequence[Token], meant: tuple[str, ...], saying: Saying, actors: Actors) -> bool:
    """Whether a clause is about the speaker's own side, or about whom he speaks for: of what 'her lawyer' says of her.

    The government is not the side of who sits in opposition to it.
    """
    if len(saying.speakers) > 1 and any(w.lower_ == "they" for w in who):
        return True
    bodies = {b for s in saying.speakers for b in actors.bodies(s)}
    if any(actors.sort(m) == "armed_group" and m not in {*saying.speakers, *bodies} for m in meant):
        return False
    if bodies & {*meant} or (not meant and any(_is_his_force(w, saying, actors) for w in who)):
        return True
    start, end = saying.source or (0, 0)
    words = clause.doc[start:end]
    if any(m in of_people(words, actors) for m in meant):
        return True
    first = any(w.lower_ in ("we", "i", "it", "they") for w in who)
    apart = actors.sort(saying.speaker) in _NO_COUNTRY and not actors.country(saying.speaker)
    if apart and not first:
        return any(m in saying.speakers for m in meant)
    if not actors.kind(saying.speaker) and not first:
        sides = {actors.country(m.entity) for t in words if (m := actors.mention(t)) is not None} - {""}
        return any(actors.country(m) in sides for m in meant)
    titles = {word for s in saying.speakers for title in actors.titles(s) for word in title.split()}
    if claimed("critics") & {*titles, *(t.lower_ for t in words)}:
        return any(w.lower_ in ("we", "i") for w in who) or any(m in saying.speakers for m in meant)
    return is_own(meant, who, saying, actors)
