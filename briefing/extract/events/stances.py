"""Where a side says that it stands: what it has no intention of doing, what it is open to, what the time has come for,
what it will do if others break their word."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.events.nouns import keys
from briefing.extract.text.clauses import auxiliaries, infinitives, is_negated
from briefing.extract.text.cues import claimed
from briefing.extract.text.grammar import objects, obliques, own_subjects
from briefing.extract.text.suppositions import supposition
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Token


def unintended(clause: Token) -> Token | None:
    """The deed or the talks that a side refuses by having no mind to it: 'has no intention of LEAVING', 'sees no reason
    to LEAVE', 'sees no benefit to TALKS'. That nobody means to attack or to build arms is a denial."""
    if base(clause) not in ("have", "see"):
        return None
    minds = claimed("pointless") if base(clause) == "see" else either(claimed("mind_to"), claimed("pointless"))
    bare = (o for o in objects(clause) if any(c.lower_ == "no" for c in children(o, "det")))
    nouns = [o for o in bare if o.lemma_.lower() in minds]
    deeds = (d for n in nouns for d in (*children(n, "acl", "advcl"), *infinitives(clause)) if d.i > n.i)
    deed = next(deeds, None)
    if deed is not None:
        return None if _is_harm(deed) or base(deed) in either(claimed("felt"), claimed("remarked")) else deed
    about = (o for n in nouns for o in (*obliques(n), *obliques(clause)) if o.i > n.i)
    return next((o for o in about if keys(o) & claimed("refusable")), None)


def _is_harm(deed: Token) -> bool:
    """Whether a verb tells of force or of arms."""
    groups = (claimed(group) for group in ("denied", "making", "harming"))
    known = either(word_set("events", "violent"), *groups)
    return base(deed) in known or base(deed) in ("escalate", "occupy", "fight")


def open_to(clause: Token) -> tuple[Token, ...]:
    """The talks that somebody says he would hold: 'is open to TALKS', 'was ready for a DIALOGUE with Chad'."""
    if is_negated(clause) or not children(clause, "cop") or {"may", "might", "could"} & set(auxiliaries(clause)):
        return ()
    told = {"open": "to", "ready": "for", "prepared": "for"}.get(clause.lower_)
    return tuple(o for o in obliques(clause, told) if keys(o) & claimed("refusable")) if told else ()


def is_time(clause: Token) -> Token | None:
    """The deed for which the time has come: 'it is time to LIFT the embargo', 'for Chad to WITHDRAW'; not for the
    speaker himself."""
    if clause.lower_ != "time" or not children(clause, "cop") or is_negated(clause):
        return None
    if not any(s.lower_ in ("it", "now") for s in (*own_subjects(clause), *children(clause, "expl", "advmod"))):
        return None
    deed = next((d for d in children(clause, "acl", "advcl", "ccomp", "csubj") if d.i > clause.i), None)
    if deed is None or any(s.lower_ in ("i", "we", "me", "us") for s in own_subjects(deed)):
        return None
    return deed if own_subjects(deed) or base(deed) in claimed("asked") else None


def wronging(clause: Token, by: Sequence[Token]) -> tuple[Token, ...]:
    """Those upon whose wrong a deed would follow: 'if CHAD were to break its word, Oslo would refer it to the council'.
    `by` are the subjects of the clause."""
    hangs = supposition(clause)
    others = own_subjects(hangs) if hangs is not None else ()
    if hangs is None or not others or {o.lower_ for o in others} & {b.lower_ for b in by}:
        return ()
    tables = ("wronging", "wronged")
    wrong = [nouns for t in tables for verb, nouns in vocabulary("claims")[t].items() if verb == base(hangs)]
    done = {k for n in (*objects(hangs), *infinitives(hangs), *obliques(hangs)) for k in (*keys(n), base(n))}
    refused = is_negated(hangs) and base(hangs) in claimed("owed")
    return others if refused or any("-" in nouns or done & set(nouns) for nouns in wrong) else ()


def is_for_war(ready: Token) -> bool:
    """'is ready for CONFLICT', 'is prepared for WAR': who is ready to fight threatens."""
    war = ready.lower_ in ("ready", "prepared") and not is_negated(ready)
    return war and any(keys(o) & claimed("warlike") for o in obliques(ready, "for"))
