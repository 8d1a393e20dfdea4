"""Around a cue: to whom something is said, and by what means."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.moments import is_when
from briefing.extract.speech.sayings import Stretch
from briefing.extract.speech.sources import source
from briefing.extract.speech.surface_content import behind_hearer
from briefing.extract.text.grammar import (
    indirect_objects,
    markers,
    objects,
    obliques,
    own_subjects,
    premodifiers,
    preposition,
)
from briefing.extract.text.spans import core
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_MEDIUM_PREPOSITIONS = ("in", "on", "during", "at", "via", "through", "by", "from")
_POSTED = frozenset({"post", "publish", "share", "upload"})
_ANSWERS = frozenset({"response", "answer", "reply", "reaction"})
SPEAKING = frozenset({"speak", "talk", "address", "brief", "write"})
"""Verbs whose participle beside a cue tells to whom: 'speaking to reporters, he said'."""


def addressee(cue: Token, actors: Actors, told: Sequence[Stretch] = ()) -> tuple[str, ...]:
    """Who is spoken to: 'told X', 'said to X', 'in an interview with X'; 'press' and 'public' for unnamed audiences.

    Nobody who is named in what is `told`.
    """
    nouns = list(indirect_objects(cue))
    if cue.lemma_.lower() in word_set("speech", "spoken_to"):
        nouns += objects(cue)
    if cue.lemma_.lower() == "call" and any("to" in markers(c) for c in children(cue, "xcomp", "advcl")):
        nouns += obliques(cue, "on", "upon")
    nouns += obliques(cue, "to")
    answered = (o for n in obliques(cue, "in") if n.lemma_.lower() in _ANSWERS for o in obliques(n, "to"))
    nouns += (asker for question in answered for asker in obliques(question, "from", "by"))
    for beside in children(cue, "advcl"):
        if beside.tag_ == "VBG" and beside.lemma_.lower() in SPEAKING:
            nouns += [*obliques(beside, "to", "with"), *(objects(beside) if beside.lemma_.lower() != "write" else ())]
    speaking = [c for s in own_subjects(cue) for c in children(s, "acl:relcl") if c.lemma_.lower() in SPEAKING]
    speaking += [cue.head] if cue.tag_ == "VBG" and cue.head.lemma_.lower() in SPEAKING else []
    nouns += (hearer for c in speaking for hearer in obliques(c, "to", "with"))
    means = [n for n in obliques(cue, *_MEDIUM_PREPOSITIONS) if _is_medium(n)]
    nouns += [partner for n in means for partner in obliques(n, "with", "to")]
    found: list[str] = []
    for noun in (n for n in nouns if not any(a <= n.i < b for a, b in told)):
        owners = actors.in_phrase(noun) if _is_outlet(noun) and not actors.one(noun) else ()
        known = actors.one(noun) or tuple(a for a in owners if actors.kind(a) == "organisation")  # a radio is no state
        found += [k for k in known if actors.kind(k) != "place"] or _audience(noun)
    if not found and (end := behind_hearer(cue)) > 0:
        between = (m for t in cue.doc[cue.i + 1 : end] if (m := actors.mention(t)) is not None)
        found += [m.entity for m in between if m.kind in ("person", "organisation")]
    if not found and any(n.lemma_.lower() in word_set("speech", "published") for n in means):
        found.append("public")
    return tuple(dict.fromkeys(found))


def _is_outlet(noun: Token) -> bool:
    """'radio', 'newspaper': with a name in front, the one so named."""
    return noun.lemma_.lower() in word_set("speech", "outlets")


def medium(cue: Token) -> str:
    """How it was said, in the words of the text without article ('statement on Facebook')."""
    nouns = [*obliques(cue, *_MEDIUM_PREPOSITIONS)]
    asked = (c for c in children(cue, "advcl") if c.lemma_.lower() in ("ask", *SPEAKING) and c.tag_ in ("VBN", "VBG"))
    told = [c for s in own_subjects(cue) for c in children(s, "acl:relcl") if c.lemma_.lower() in SPEAKING]
    beside = cue.tag_ == "VBG" and cue.dep_ == "advcl" and cue.head.lemma_.lower() not in word_set("speech", "answers")
    told += [cue.head] if beside else []  # 'released a letter, saying', and not 'commented on a letter, saying'
    nouns += (n for c in (*asked, *told) for n in obliques(c, *_MEDIUM_PREPOSITIONS))
    if cue.lemma_.lower() in ("tell", "inform", "brief"):
        nouns += [*indirect_objects(cue), *objects(cue)]
    spoken = source(cue)
    if spoken is not None and spoken.noun.lemma_.lower() in word_set("speech", "documents"):
        nouns.append(spoken.noun)
    return next((_written(n) for n in nouns if _is_medium(n)), "")


def _is_medium(noun: Token) -> bool:
    named = noun.lemma_.lower() in ("account", "handle", "page", "channel") and noun.i > 0
    words = {noun.nbor(-1).text} if named else {noun.text, noun.lemma_.lower()}
    return bool(words & word_set("speech", "mediums"))


def _written(noun: Token) -> str:
    """A medium in the words of the text, without article, with what it appeared on."""
    kept = (t for t in core(noun) if t.pos_ != "DET" and (not t.is_punct or t.tag_ == "HYPH"))
    text = "".join(t.text + t.whitespace_ for t in kept if t.lower_ not in word_set("speech", "plain")).strip()
    shown = [n for c in children(noun, "acl") if c.lemma_.lower() in _POSTED for n in obliques(c, "on")]
    on = (c for c in (*children(noun, "nmod"), *shown) if preposition(c) == "on" and c.i > noun.i)
    linked = [c for c in on if c.tag_.startswith("NNP") and not is_when(c)]
    return " ".join([text, *(f"on {core(c).text}" for c in linked[:1])])


def _audience(noun: Token) -> list[str]:
    lemma = "media" if _is_outlet(noun) else noun.lemma_.lower()
    called = {t.lower_ for t in premodifiers(noun)}
    if lemma == "conference" and not called & {"press", "news", "media"}:
        return []  # 'told a conference in Malmo'
    return [name for name, words in vocabulary("speech")["hearers"].items() if lemma in words or noun.lower_ in words]
