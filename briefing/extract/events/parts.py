"""Who does what a verb tells of, to whom and where, as the wording of its clause puts right what the rule finds."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.extract.cast.actors import Actors
from briefing.extract.events.concerned import concerned
from briefing.extract.events.enough import SPEAKING
from briefing.extract.events.frames import Frame
from briefing.extract.events.happenings import Parts
from briefing.extract.events.made_known import is_by_others
from briefing.extract.events.participants import actors_of
from briefing.extract.events.recipients import recipients_of
from briefing.extract.events.sites import only_place, place_of
from briefing.extract.events.stand_ins import both_met, meant_by_it
from briefing.extract.events.visits import is_at_home, is_visit
from briefing.extract.speech.speakers import issuer
from briefing.extract.speech.voice import Voice
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import (
    doers,
    is_passive,
    obliques,
    possessors,
    premodifiers,
    subjects,
    undergoers,
)
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_BODILY = frozenset({"ASSAULT", "COERCE", "PROTEST", "CONSULT"})
"""What is done where those who do it are."""


def parts_of(
    clause: Token,
    rule: Frame,
    voice: Voice,
    actors: Actors,
    bound: Mapping[int, tuple[str, ...]],
    *,
    made: Token | None,
    decided: bool,
) -> Parts | None:
    """Who takes part in what a clause tells, and where; None if it tells of none: a journey at home, a poll.

    `made` is the verb of making the paper that asks for something, `decided` whether it was done by deciding it, and
    `bound` tells for the token that names an agreement who is party to it.
    """
    doing = actors_of(made or clause, rule, actors, bound)
    if not doing and decided and is_passive(clause):
        doing = actors.of(doers(clause.head))
    if is_by_others(clause, rule.mode):
        doing = ()
    doing = doing or (_authors(clause, actors) if rule.type in ("REQUEST", "ACCUSE", "REJECT") else ())
    polled = voice.attribution is not None and bool(claimed("polls") & set(voice.attribution.source.split()[-1:]))
    some = _some(clause, actors, polled=polled) if rule.type in SPEAKING else ()
    if some:
        # 'many Peruvians oppose it': not Peru; but 'Peru and other countries oppose it'
        doing = actors.of(d for d in doers(clause) if d not in some)
        if polled and not doing:
            return None  # 'a poll shows that most Peruvians want her to go'
    doing = doing or (() if rule.turned else meant_by_it(clause, voice, actors) or both_met(clause, rule, actors))
    done_to = recipients_of(clause, rule, actors, doing) or concerned(clause, rule.type, doing, actors)
    if rule.type == "ASSAULT" and rule.mutual and doing and not done_to and _is_unnamed_side(clause, actors):
        doing, done_to = (), doing  # 'militias have been battling the army'
    if rule.told and rule.type == "ACCUSE":
        # "the general's trial began", 'the trial of the general began'
        doing, done_to = (), doing or done_to or actors.of(o for s in subjects(clause) for o in obliques(s, "of"))
    if rule.type in ("AGREE", "SUPPORT", "SANCTION"):
        # who vows to defend his own country promises nothing to it, nor does who opens its embassy help it
        home = {x for d in doing for x in (actors.country(d), *actors.bodies(d))}
        done_to = tuple(x for x in done_to if x not in home)
    if voice.saying is not None and is_passive(clause):
        done_to = tuple(x for x in done_to if not _is_another(x, clause, voice.saying.speakers, actors))
    spoken = rule.type in ("ACCUSE", "REQUEST", "REJECT", "THREATEN") and rule.mode not in ("investigate", "meet")
    place = place_of(clause, actors, spoken=spoken or base(clause) in claimed("approving"))
    meeting = rule.type == "CONSULT" and (rule.told or rule.mode in ("visit", "phone"))
    if not place and rule.type in _BODILY and not meeting:
        place = only_place(clause, actors)
    parts = Parts(doing, done_to, place)
    return _visiting(clause, rule, parts, actors) if rule.mode == "visit" else parts


def _authors(clause: Token, actors: Actors) -> tuple[str, ...]:
    """Whose document it is that asks or blames: 'an Oxfam REPORT calls for aid', 'a review by the bank blames him', or
    who wrote it before: 'the letter urges him'."""
    papers = [d for d in doers(clause) if d.lemma_.lower() in word_set("claims", "documents", "issued")]
    whose = (n for d in papers for n in (*possessors(d), *premodifiers(d), *obliques(d, "by")))
    signed = (d for d in papers if d.tag_ in ("NN", "NNS") and d.lemma_.lower() in word_set("speech", "signed"))
    named = actors.of(whose) or tuple(x for d in signed for x in issuer(d, actors, None))
    return tuple(x for x in named if actors.kind(x) in ("person", "organisation"))


def _visiting(clause: Token, rule: Frame, parts: Parts, actors: Actors) -> Parts | None:
    """Who visits whom and where, without what is left behind; None if nobody visits anybody."""
    left = (*obliques(clause, "from"), *(undergoers(clause) if base(clause) in ("leave", "depart") else ()))
    earlier = (o for n in obliques(clause, "after", "following") for o in obliques(n, "in"))
    # 'left Lima for Quito', 'after talks in Lima, he heads to Quito'
    place = "" if parts.place in actors.of((*left, *earlier), places=True) else parts.place
    if is_at_home(clause, parts.doing, parts.done_to, actors):
        return None
    own = {actors.country(d) for d in parts.doing}
    done_to = tuple(x for x in parts.done_to if x not in own)
    visited = is_visit(clause, rule, parts.doing, bool(done_to or place), actors)
    return Parts(parts.doing, done_to, place) if visited else None


def _some(clause: Token, actors: Actors, *, polled: bool) -> tuple[Token, ...]:
    """The plurals of which only some do it: 'some Chilean lawmakers', 'most Peruvians', 'other countries'; in a poll
    any word for a people."""
    who = [d for d in doers(clause) if d.tag_ in ("NNS", "NNPS", "NNP", "JJ")]
    some = (d for d in who if any(c.lower_ in claimed("some_of") for c in children(d, "amod", "det")))
    return (*some, *(d for d in who if polled and actors.is_people(d)))


def _is_another(who: str, clause: Token, speakers: tuple[str, ...], actors: Actors) -> bool:
    """Whether the speaker tells by his own office of another: 'the general was arrested, General Omar said'."""
    nouns = undergoers(clause)
    said = who in speakers and actors.kind(who) == "person"
    return said and any(n.tag_ == "NN" and who in actors.one(n) for n in nouns)


def _is_unnamed_side(clause: Token, actors: Actors) -> bool:
    """Whether those who fight have no name, and only those whom they fight do."""
    who = doers(clause)
    return bool(who) and not (actors.of(who) or any(actors.in_phrase(d) for d in who))
