"""What somebody warns others of that he or his side would do to them: a threat, and no foreboding."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.events.frames import frame
from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.events.own_side import is_in_office
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import is_passive, objects, obliques, own_subjects
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_AHEAD = frozenset({"will", "'ll", "’ll", "would", "shall"})
_AGAINST = frozenset({"SANCTION", "COERCE", "ASSAULT", "REJECT"})
_ARMED = frozenset({"armed_group", "military", "police"})


def warns(saying: Saying, clause: Token) -> bool:
    """Whether something is said as a warning: 'warned that', 'warning that'."""
    return saying.verb >= 0 and act(clause.doc[saying.verb]) == "warning"


def is_warned_of(clause: Token, saying: Saying, actors: Actors) -> bool:
    """Whether those who have the power warn of what they would see to: that somebody 'would be punished', 'will be held
    accountable', 'would be considered a target', 'will face prosecution'.
    """
    if not _AHEAD & set(auxiliaries(clause)) or "have" in auxiliaries(clause) or is_negated(clause):
        return False
    if not (is_in_office(saying, actors) or _is_of_office(saying, actors)):
        return False
    if _is_elsewhere(clause, saying, actors) or _are_prey(clause):
        return False
    verb = base(clause)
    if verb == "face" and not is_passive(clause):
        due = word_set("events", "answering", "faced") | word_set_class("sanctions")
        return any(keys(o) & due for o in objects(clause))
    if not is_passive(clause) or obliques(clause, "by"):
        return False
    if verb in ("hold", "call", "bring"):
        beside = {t.lower_ for t in clause.doc[clause.i + 1 : clause.i + 4]}
        return bool(beside & {"accountable", "responsible", "account", "justice"})
    if verb in ("treat", "consider", "regard", "deem", "view", "see"):
        as_what = (*obliques(clause, "as"), *children(clause, "xcomp", "obj"))
        return any(keys(n) & word_set("events", "foes") for n in as_what)
    return verb in word_set("events", "punished") and not _only_tells(saying, actors)


def turns_hostile(clause: Token, deed: Token, by: Sequence[str], actors: Actors) -> bool:
    """Whether what one's own side might do would hurt others: 'could LEAVE the pact', 'might CLOSE the border'; what a
    parliament or a court might do its government only fears."""
    if any(actors.sort(b) in ("legislature", "court", "party") for b in by):
        return False
    rule = None if is_passive(clause) or is_negated(clause) else frame(deed, actors)
    return rule is not None and rule.type in _AGAINST


def is_unafraid(clause: Token) -> bool:
    """'will not HESITATE to strike': whoever says so would."""
    return base(clause) == "hesitate" and is_negated(clause) and bool(children(clause, "xcomp"))


def _are_prey(clause: Token) -> bool:
    """'refugees would be deported', 'our citizens would be arrested': for them one fears; not for 'civilians WHO help
    the rebels'."""
    who = own_subjects(clause)
    prey = any({w.lower_, w.lemma_.lower()} & word_set("events", "protected") for w in who)
    return prey and not any(children(w, "acl:relcl") for w in who)


def _is_elsewhere(clause: Token, saying: Saying, actors: Actors) -> bool:
    """'prisoners IN CHAD would be executed', 'would be expelled FROM CHAD': where the speaker cannot see to it."""
    mine = {x for s in saying.speakers for x in (s, actors.country(s))}
    around = (*own_subjects(clause), *objects(clause), clause)
    named = actors.of([o for n in around for o in obliques(n, "in", "to", "from")], places=True)
    return any(actors.kind(n) == "country" and n not in mine for n in named)


def _only_tells(saying: Saying, actors: Actors) -> bool:
    """Whether who warns arrests and punishes nobody himself: an international body, an envoy of it, a mediator."""
    titles = {w for s in saying.speakers for t in actors.titles(s) for w in t.lower().split()}
    bodies = {b for s in saying.speakers for b in (s, *actors.bodies(s))}
    return bool(titles & {"envoy", "mediator"}) or any(actors.sort(b) in ("igo", "joint_body") for b in bodies)


def _is_of_office(saying: Saying, actors: Actors) -> bool:
    """Whether an armed group, an international body, or somebody of a body speaks, who can see to it."""
    for who in saying.speakers:
        if any(actors.sort(b) in (*_ARMED, "igo", "joint_body") for b in (who, *actors.bodies(who))):
            return True
        if actors.kind(who) == "person" and any(_is_power(t) for t in actors.titles(who)):
            return True
    return False


def _is_power(title: str) -> bool:
    words = set(title.lower().split())
    return bool(words & {"spokesman", "spokeswoman", "spokesperson", "envoy", "mediator", "commander", "general"})
