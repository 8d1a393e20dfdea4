"""Claims that verbs of blame, praise, denial, promising and asking make by being used ('condemned the raid')."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from briefing.extract.cast.actors import Actors
from briefing.extract.cast.scene import is_head
from briefing.extract.events.claiming import blames_ills, is_deed
from briefing.extract.events.happenings import Claimed
from briefing.extract.events.nouns import keys, names_event, people_words, word_set_class
from briefing.extract.events.verdicts import blames, called_words
from briefing.extract.events.wordings import are_told, before_comment, is_own_order
from briefing.extract.speech.bounds import hopes
from briefing.extract.speech.tellings import supposed, within
from briefing.extract.speech.voice import Voices
from briefing.extract.text.clauses import infinitives, is_negated, modifying_clauses, particle
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import (
    indirect_objects,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    subjects,
)
from briefing.extract.text.spans import clause_span, trimmed
from briefing.extract.text.suppositions import supposition
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, vocabulary, word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import ClaimKind

DONE = frozenset({"asserted", "reported", "alleged"})
"""How far who claims something must be told to do so."""
_DEEDS = ("xcomp", "advcl")


def performed(prose: Span, actors: Actors, voices: Voices, spent: set[int]) -> Iterator[Claimed]:
    """What verbs of blame, praise, denial, promising and asking do by being used, where no event tells it."""
    for verb in prose:
        if verb.pos_ != "VERB" or verb.i in spent or not _is_performing(verb.lemma_.lower()):
            continue
        fronted = next((o for o in objects(verb) if o.i < verb.i and o.lemma_.lower() in claimed("charges")), None)
        if is_negated(verb) or is_passive(verb) or voices.of(verb).modality not in DONE:
            continue
        who = actors.of(subjects(verb))
        written = (s for s in subjects(verb) if s.lemma_.lower() in word_set("speech", "signed") | claimed("issued"))
        who = _went_on(verb, voices) or who or tuple(w for s in written for w in actors.in_phrase(s))
        if is_deed(verb) or _is_recommended(verb):
            continue
        kind, governed = _done_by(verb)
        if verb.lemma_.lower() in claimed("dismissing") and any(_are_sacked(o, actors) for o in objects(verb)):
            continue  # 'dismissed his coalition partner, the Liberals', 'dismissed 50 employees'
        if kind == "accusation" and blames_ills(verb):
            continue
        if kind == "rejection" and any(keys(s) & word_set_class("court") for s in subjects(verb)):
            continue  # 'a court dismissed the case'
        who = who or _nameless(verb, kind, actors)
        if kind is None or not who:
            continue
        to = actors.of(governed) or tuple(x for o in governed for x in actors.in_phrase(o))
        voice = voices.of(verb)
        told = clause_span(verb, trailing=kind in ("request", "demand") or verb.lemma_ == "accuse")
        hanging = next((v for v in (verb, *infinitives(verb)) if supposition(v) is not None), None)
        if kind == "threat" and hanging is not None:
            told = supposed(hanging, told)
        content = within(told, verb, voice.saying)
        charge = verb.dep_ in ("acl:relcl", "acl") and verb.head.lemma_.lower() in claimed("charges")
        first = verb.head.left_edge.i if charge else verb.i
        first = fronted.left_edge.i if fronted is not None else first
        content = before_comment(trimmed(content.doc[min(first, content.end - 1) : max(content.end, verb.i + 1)]))
        to = tuple(t for t in to if t not in who and actors.kind(t) != "place")
        yield Claimed(kind, content, who[0], voice, None, to)


def _are_sacked(noun: Token, actors: Actors) -> bool:
    """Whether those dismissed are people or a body, and no words."""
    return is_head(noun) or bool(actors.of([noun]) or keys(noun) & either(people_words(), claimed("responsible")))


def _is_recommended(verb: Token) -> bool:
    """'a recommendation that Peruvians REJECT it': what somebody is asked to do is not done."""
    asking = {verb.head.lemma_.lower()} & (word_set("mood", "asking") | claimed("requests") | claimed("recommending"))
    return bool(asking) and verb.dep_ in ("acl", "ccomp") and "that" in markers(verb) and verb.tag_ in ("VB", "VBP")


def _nameless(verb: Token, kind: ClaimKind | None, actors: Actors) -> tuple[str, ...]:
    """The printed words of rebels or officials without a name who threaten, promise or blame; unions only threaten."""
    if kind not in ("threat", "accusation", "commitment"):
        return ()
    sides = word_set("actors", "unnamed") - word_set("actors", "private") - claimed("no_side")
    sides |= claimed("organised") if kind == "threat" else frozenset()
    nouns = (s for s in own_subjects(verb) if s.lemma_.lower() in sides and s.dep_ != "acl:relcl")
    return tuple(words for s in nouns if (words := actors.words(s)))[:1]


def _went_on(verb: Token, voices: Voices) -> tuple[str, ...]:
    """Who expresses hope right behind what he is said to say: 'said they had agreed, expressing hope that ...'."""
    if verb.tag_ != "VBG" or verb.i < verb.sent.start + 2 or verb.nbor(-1).text != "," or act(verb) == "threat":
        return ()
    saying = voices.saying(verb.nbor(-2))
    return saying.speakers if saying is not None and saying.recorded and saying.form != "direct" else ()


def _done_by(verb: Token) -> tuple[ClaimKind | None, tuple[Token, ...]]:
    """The kind of claim that a verb makes by itself with what it governs, and those it is made of or to."""
    lemma = verb.lemma_.lower()
    governed = (*objects(verb), *indirect_objects(verb))
    if lemma == "deny" and indirect_objects(verb):
        return None, governed  # 'denying her a majority' denies nothing that was said
    deeds = [c for c in infinitives(verb) if c.i > verb.i]
    asks: ClaimKind = "demand" if act(verb) == "demand" or lemma in claimed("pressing") else "request"
    if lemma in bound_to() and deeds:
        silent = any(base(d) in word_set("events", "words") or _is_of_details(d) for d in deeds)
        return (None if silent else bound_to()[lemma]), governed
    if lemma in claimed("voicing") and (voiced := _voiced(verb)):
        return voiced
    if lemma in claimed("ordered") and any(c.tag_ == "VB" and c.dep_ in _DEEDS for c in deeds):
        # 'calling it unwise to go', 'called the talks a ploy to win time'
        # 'called a meeting to end it'
        named = lemma == "call" and (len(governed) > 1 or any(c.tag_ != "VB" for c in children(verb, "xcomp")))
        named = named or (lemma == "call" and any(names_event(o, "CONSULT", "PROTEST") for o in governed))
        asked = obliques(verb, "on", "upon", "to") or (() if named else governed)
        if asked and not is_own_order(verb) and (lemma not in ("order", "encourage") or are_told(verb)):
            return asks, asked
    if hopes(verb):
        return "expectation", ()
    if lemma in claimed("recommending") and any(c.tag_ == "VBG" and c.i > verb.i for c in children(verb, "xcomp")):
        return "request", ()  # 'suggested holding a conference'
    if lemma in claimed("sought") and any(o.lower_ != "it" for o in obliques(verb, "for")):
        return asks, obliques(verb, "on", "upon", "to", "for")
    called = children(verb, "xcomp")
    if not governed and lemma in claimed("naming") and len(called) > 1:
        governed = called[:1]  # 'called President Ruiz a liar', the name taken for what she is called
    if governed and verb.head.lower_ != "what" and lemma in word_set("claims", "naming", "dismissing"):
        said = [*(c for c in called if c not in governed), *obliques(verb, "as")]
        said += [c for c in children(verb, "advcl") if "as" in markers(c)]
        told = blames({w for c in said if c.i > verb.i for w in called_words(c)}, governed)
        if told is not None or lemma not in _acts():
            return told, governed
    behind = {particle(verb), *(t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 2])}
    if lemma in vocabulary("claims")["phrasal"] and vocabulary("claims")["phrasal"][lemma] not in behind:
        return None, ()
    if lemma == "demand" and children(verb, "ccomp"):
        return "demand", own_subjects(children(verb, "ccomp")[0])
    charges = (s for s in subjects(verb) if s.lemma_.lower() in claimed("charges"))
    governed = (*governed, *obliques(verb, "at", "for", "off"), *charges)
    kind = _acts().get(lemma) if governed else None
    charged = kind == "rejection" and any(o.lemma_.lower() in claimed("deniable") for o in governed)
    return "denial" if charged else kind, governed


def _voiced(verb: Token) -> tuple[ClaimKind, tuple[Token, ...]] | None:
    """'expressed confidence in the court', 'expressed its commitment to peace'."""
    for noun in objects(verb):
        whom = (*obliques(noun, "in", "to", "for"), *obliques(verb, "in", "to", "for"))
        if noun.lemma_.lower() in claimed("trusted") and whom:
            return "praise", whom
        if noun.lemma_.lower() in claimed("bent_on") and (whom or infinitives(noun) or modifying_clauses(noun)):
            return "commitment", ()
    return None


def _is_of_details(deed: Token) -> bool:
    """'refused to give any details'."""
    return any(o.lemma_.lower() in claimed("details") for o in objects(deed))


@cache
def _is_performing(lemma: str) -> bool:
    groups = ("ordered", "sought", "naming", "dismissing", "voicing", "recommending")
    return lemma in _acts() or lemma in bound_to() or any(lemma in claimed(group) for group in groups)


@cache
def bound_to() -> dict[str, ClaimKind]:
    """The kind of claim that a verb makes with an infinitive: 'pledged to leave'."""
    listed: dict[ClaimKind, list[str]] = vocabulary("claims")["bound_to"]
    return {verb: kind for kind, verbs in listed.items() for verb in verbs}


@cache
def _acts() -> dict[str, ClaimKind]:
    """The kind of claim that a verb makes by itself."""
    listed: dict[ClaimKind, list[str]] = vocabulary("claims")["performed"]
    return {verb: kind for kind, verbs in listed.items() for verb in verbs}
