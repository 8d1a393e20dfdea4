"""Whether somebody promises or warns of a deed that threatens others: force, sanctions, a hunt."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.events.nouns import keys, names_event, people_words
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import doers, is_passive, markers, objects, obliques, own_subjects
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_MONEY = frozenset({"$", "dollar", "euro", "money", "reward"})
_MEANS = frozenset({"mean", "means", "method", "option"})
_WORK = frozenset({"operation", "campaign", "strike"})
"""Nouns for attacks that may be for peaceful work."""
_HARM = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE")


def is_threatening(group: str, clause: Token, told: Sequence[Token], actors: Actors) -> bool:
    """Whether what a clause tells of, by its verbs, is a deed of a group of the word list: 'hostile' or 'violent'."""
    words = word_set("events", group)
    if base(clause) in word_set("events", "pledging"):
        if any(keys(o) & _MONEY for o in objects(clause)):
            return False  # 'promised recruits 500 dollars to blow up bridges'
        told, words = told[:1], words - claimed("mild")
    deeds = tuple(v for v in told if not is_negated(v) and _is_his_own(v, clause, actors))
    going = (v for v in deeds if base(v) not in word_set("events", "ceasing"))
    below = (*deeds, *(c for v in going for c in children(v, "xcomp", "advcl") if c.tag_ == "VBG"))
    force = ("ASSAULT",) if group == "violent" else ("ASSAULT", "SANCTION", "COERCE", "MOBILIZE")
    aimed = [v for v in below if base(v) not in ("use", "deliver") or any(keys(o) & _forceful() for o in objects(v))]
    forced = (v for v in aimed if base(v) in words or is_hunting(v) or _is_forced(v, force) or _is_going_on(v))
    return any(not _ceases(v) for v in forced)


def _is_his_own(deed: Token, clause: Token, actors: Actors) -> bool:
    """Whether who warns of a deed would do it: 'that it would strike', not 'that waiting would end badly'."""
    who = own_subjects(deed)
    beside = clause.doc[clause.i + 1 : clause.i + 2].text.lower()  # wherever a parse hangs 'against Chad closing it'
    if base(clause) in ("warn", "caution") and ("against" in markers(deed) or beside == "against"):
        return False  # 'warned against closing it'
    if base(clause) not in ("warn", "caution") or not who:
        return True
    mine = {*actors.of(doers(clause)), *(actors.country(x) for x in actors.of(doers(clause)))} - {""}
    meant = {x for w in who for x in (*actors.one(w), *actors.in_phrase(w))}
    spoken = any(w.lower_ in ("it", "they", "we", "he", "she") for w in who)
    if not spoken and (is_passive(deed) or base(deed) == "face"):
        return False  # 'warned that his country would be attacked'
    return spoken or bool(mine & (meant | {actors.country(x) for x in meant}))


def is_hunting(deed: Token) -> bool:
    """'hunt them down', 'pursue the criminals wherever they are', 'go after the kidnappers'; no 'pursue talks'."""
    whom = (*objects(deed), *(obliques(deed, "after") if base(deed) in ("go", "come") else ()))
    behind = {t.lower_ for t in deed.doc[deed.i + 1 : deed.right_edge.i + 1]}
    if base(deed) in ("drive", "push", "flush", "throw", "kick", "smoke") and "out" in behind:
        return bool(whom)
    after = base(deed) in ("hunt", "pursue", "chase", "track", "go", "come")
    return after and any(o.lower_ in ("them", "those", "him") or keys(o) & people_words() for o in whom)


def is_by_force(deed: Token) -> bool:
    """'use force', 'resort to violence', 'employ military means'."""
    means = (*objects(deed), *obliques(deed, "to")) if base(deed) in ("use", "employ", "resort", "turn") else ()
    called = (a for m in means if keys(m) & _MEANS for a in children(m, "amod"))
    return any(keys(m) & word_set("events", "by_force") for m in (*means, *called))


def is_repelling(deed: Token) -> bool:
    """'counter any attack', 'repel an aggression'."""
    met = objects(deed) if base(deed) in ("counter", "repel", "repulse") else ()
    return any(names_event(o, "ASSAULT") or keys(o) & word_set("events", "negative") for o in met)


def is_widening(deed: Token) -> bool:
    """'widen its offensive', 'step up strikes on the port', 'expand the war'; not 'expand its operations', which aid
    agencies have too, unless they are called military ones.
    """
    if base(deed) not in word_set("events", "widening"):
        return False
    armed = {"military", "ground", "air", "combat", "bombing"}
    return any(
        names_event(o, "ASSAULT")
        and (o.lemma_.lower() not in _WORK or armed & {c.lower_ for c in children(o, "amod", "compound")})
        for o in objects(deed)
    )


def _forceful() -> frozenset[str]:
    """What who threatens to use it threatens with violence."""
    return word_set("events", "forceful")


def _is_forced(verb: Token, kinds: tuple[str, ...]) -> bool:
    """Whether the object of a verb tells of force or sanctions: 'strikes', 'an embargo'; of who looks into it, not."""
    if base(verb) in word_set("events", "examining", "ceasing"):
        return False
    return any(names_event(o, *kinds) for o in objects(verb))


def _is_going_on(deed: Token) -> bool:
    """'continue their struggle against Chad': to go on fighting somebody with a name."""
    fights = objects(deed) if base(deed) in word_set("events", "lasting") else ()
    fights = tuple(o for o in fights if o.lemma_.lower() in word_set("events", "struggles"))
    return any(t.ent_type_ for o in fights for foe in obliques(o, "against") for t in foe.subtree)


def _ceases(verb: Token) -> bool:
    """Whether a hostile verb says that something hostile ends: 'stop attacks', 'end kidnapping'."""
    if base(verb) not in word_set("events", "ceasing"):
        return False
    below = (*objects(verb), *children(verb, "xcomp", "ccomp"), *obliques(verb, "from", "to"))
    hostile = word_set("events", "hostile", "violent")
    return any(names_event(o, *_HARM) or base(o) in hostile for o in below)
