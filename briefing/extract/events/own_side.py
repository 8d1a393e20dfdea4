"""Whose side a clause of somebody's words is about: his own, that of whom he speaks for, or another's."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.events.folk import is_national
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.cues import claimed
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

_NO_COUNTRY = frozenset({"armed_group", "igo", "joint_body", "ngo", "media", "monitoring_mission"})
"""Bodies whose side no country is, unless they are told as one's."""
_GOVERNING = frozenset({"government", "government_body", "ministry", "military"})


def of_people(words: Span, actors: Actors) -> set[str]:
    """The people named among the words of a source, 'her' of 'her lawyer' included."""
    return {m.entity for t in words if (m := actors.mention(t)) is not None and m.kind == "person"}


def is_polled(doc: Doc, saying: Saying) -> bool:
    """'70 percent of the people surveyed' say it: what a poll finds is nobody's claim."""
    return saying.source is not None and not claimed("polled").isdisjoint(t.lower_ for t in doc[slice(*saying.source)])


def _is_his_force(noun: Token, saying: Saying, actors: Actors) -> bool:
    """Whether 'the rebels' are those whom a rebel leader speaks for."""
    start, end = saying.source or (0, 0)
    titles = {w for s in saying.speakers for t in actors.titles(s) for w in t.lower().split()}
    named = {t.lemma_.lower() for t in noun.doc.words[start:end]} | titles
    beside = {m.entity for t in noun.doc.words[start:end] if (m := actors.mention(t)) is not None}
    bodies = beside.union(*(actors.bodies(s) for s in saying.speakers))
    armed = any(actors.sort(b) == "armed_group" for b in bodies)
    forces = claimed("forces")
    return noun.lemma_.lower() in forces and (armed or bool(named & forces))


def is_in_office(saying: Saying, actors: Actors) -> bool:
    """Whether a speaker can see to what he says will be done: somebody of a government, or a country itself."""
    for who in saying.speakers:
        titles = {w for t in actors.titles(who) for w in t.lower().split()} if not actors.has_left(who) else set()
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
        sides = {actors.country(m.entity) for t in words if (m := actors.mention(t)) is not None}
        sides = (sides | {actors.country(saying.reported_by)}) - {""}
        return any(actors.country(m) in sides for m in meant)
    titles = {word for s in saying.speakers for title in actors.titles(s) for word in title.split()}
    if claimed("critics") & {*titles, *(t.lower_ for t in words)}:
        return any(w.lower_ in ("we", "i") for w in who) or any(m in saying.speakers for m in meant)
    return is_own(meant, who, saying, actors)


def is_spared(clause: Token, who: Sequence[Token], meant: tuple[str, ...], saying: Saying, actors: Actors) -> bool:
    """Whether a speaker blames nobody by saying something bad of a clause's subject, as it is his own side; who does
    not govern his country blames its government too.
    """
    bodies = {b for s in saying.speakers for b in actors.bodies(s)}
    himself = not meant or bool({*saying.speakers, *bodies} & {*meant}) or is_in_office(saying, actors)
    return himself and is_ours(clause, who, meant, saying, actors)


def is_own(meant: tuple[str, ...], who: Sequence[Token], saying: Saying, actors: Actors) -> bool:
    """Whether a clause is about the speaker: himself, his country, his government, 'we'."""
    if any(w.lower_ in ("we", "i") for w in who):
        return True
    if who and all(is_national(w, actors) for w in who):
        return False  # 'Chadians will pay less': what comes to a people, of which its state promises nothing
    source = who[0].doc[slice(*saying.source)] if who and saying.source is not None else ()
    if source and source.root.lemma_.lower() in claimed("bystanders") and not actors.kind(saying.speaker):
        return False  # 'supporters say the agency would protect them'
    if not meant and who and all(w.lower_ in ("it", "they") for w in who):
        alone = actors.kind(saying.speaker) == "country"
        several = source and source.root.tag_ in ("NNS", "NNPS") and actors.mention(source.root) is None
        if who[0].lower_ == "it" and several:
            return False  # 'supporters of the plan say it will open markets', but 'the United States says it will'
        if who[0].lower_ == "they" and alone and source and source.root.tag_ == "NNP":
            return False  # 'Oslo had doubts about the offers, arguing they would help the rebels'
        return saying.form != "direct" and not any(actors.kind(s) == "person" for s in saying.speakers)
    known = {actors.country(s) for s in saying.speakers} - {""}
    titles = [t.split()[-1] for s in saying.speakers for t in actors.titles(s)]
    # who stands between countries speaks of others: 'Serbia will stop it, the EU envoy said'
    apart = not known and any(t in word_set("events", "onlookers") for t in titles)
    if any(m in saying.speakers for m in meant) or (not meant and not apart and any(_is_his(w) for w in who)):
        return True
    bodies = [m for m in meant if actors.kind(m) in ("country", "organisation")]
    if apart:
        return False
    # of whom no country is known, his own is meant by who rules there, not by a prosecutor
    rules = not titles or bool({t.lower() for t in titles} & claimed("rulers"))
    return any(actors.country(m) in known or (not known and (rules or actors.kind(m) != "country")) for m in bodies)


def is_sure(meant: tuple[str, ...], who: Sequence[Token], saying: Saying, actors: Actors) -> bool:
    """Whether a clause is about the speaker beyond doubt: not only as nothing tells whose side he is on."""
    if not meant or any(w.lower_ in ("we", "i") for w in who):
        return True
    rival = any(actors.sort(s) in ("armed_group", "party", "political_organisation") for s in saying.speakers)
    known = {actors.country(s) for s in saying.speakers} - {""}
    own = {*saying.speakers, *(() if rival else known)}
    return any(m in own or (not rival and actors.country(m) in own) for m in meant)


def _is_his(noun: Token) -> bool:
    """'the country', 'his government': the speaker's own, where nobody else is named."""
    known = {c.lower_ for c in children(noun, "det", "nmod:poss")} & {"the", "his", "her", "its", "their", "our", "my"}
    return noun.lemma_.lower() in word_set("events", "own_side") and len(list(noun.lefts)) == 1 and bool(known)
