"""What is said of something named before the cue: 'several vases that Peru says [were stolen]'."""

from __future__ import annotations

from msgspec.structs import replace

from briefing.extract.speech.sayings import Saying, Stretch
from briefing.extract.speech.surface import FINITE, before
from briefing.extract.text.grammar import is_relative_word
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import children
from briefing.extract.text.words import Doc, Token


def with_subject(doc: Doc, saying: Saying) -> Saying:
    """A saying with what it is said of, where a relative clause leaves that out; no statement where only 'what' stands
    for it ('in what police say was revenge')."""
    if not saying.recorded or not is_gapped(doc, saying):
        return saying
    of = _said_of(doc[saying.verb])
    return replace(saying, of=of) if of is not None else replace(saying, recorded=False)


def within_relative(doc: Doc, saying: Saying) -> Saying:
    """A saying whose cue is set in a relative clause, as what that says: 'planes which, they say, [Chad was using]'."""
    (_, first), *rest = saying.pieces
    opens = doc[min(first, len(doc) - 1)]
    if not rest or not first <= saying.verb < rest[0][0] or not is_relative_word(opens) or doc[first - 1].is_punct:
        return saying
    noun = doc[first - 1]
    span = noun_phrase(noun)
    of = (span.start, span.end) if span.end == first else (noun.i, first)
    return replace(saying, pieces=tuple(rest), of=of if noun.tag_.startswith("NN") else None)


def is_gapped(doc: Doc, saying: Saying) -> bool:
    """Whether what is said lacks its subject, which the relative clause that the cue stands in goes on from."""
    if saying.verb < 0 or saying.form == "direct" or saying.verb >= saying.start:
        return False
    first = doc[saying.start]
    bare = first.tag_ in (*FINITE, "MD") or (first.tag_ == "VB" and first.i == saying.verb + 1)
    behind = first.i == saying.verb + 1 or doc[first.i - 1].lower_ != "that"
    return bare and behind and _antecedent(doc[saying.verb]) is not None


def gapped_clause(cue: Token) -> Token | None:
    """The head of the clause right behind a cue that a relative pronoun stands before, wherever a parse hangs either:
    'the film, which he SAID [was] a fake', 'photographs which it SAID [showed] him'."""
    doc = cue.doc
    first = doc[cue.i + 1 : cue.i + 2]
    if cue.tag_ not in FINITE or not any(t.tag_ in (*FINITE, "MD") for t in first) or _relative(cue) is None:
        return None
    clause = first[0].head if first[0].dep_ in ("aux", "aux:pass", "cop") else first[0]
    return clause if clause.i > cue.i else None


def _relative(cue: Token) -> Token | None:
    """The relative pronoun right before whoever speaks: 'which he said'."""
    speaker = before(cue)
    opens = cue.doc[speaker[0] - 1] if speaker is not None and speaker[0] > 1 else None
    return opens if opens is not None and opens.lower_ in ("which", "that", "who") else None


def _said_of(cue: Token) -> Stretch | None:
    """The words for what a cue in a relative clause says something of; None where 'what' stands for it."""
    noun = _antecedent(cue)
    if noun is None or not noun.tag_.startswith("NN"):
        return None
    span = noun_phrase(noun)
    return (span.start, span.end) if span.end <= cue.i else (noun.i, noun.i + 1)


def _antecedent(cue: Token) -> Token | None:
    """What a cue in a relative clause says something of: not who speaks ('the envoy who said')."""
    if cue.dep_ != "acl:relcl" or cue.head.i >= cue.i:
        opens = _relative(cue)
        nearest = [t for t in cue.doc[max(0, opens.i - 2) : opens.i] if not t.is_punct] if opens is not None else []
        return nearest[-1] if nearest and nearest[-1].tag_.startswith("NN") else None
    speaks = any(is_relative_word(s) for s in children(cue, "nsubj", "nsubj:pass"))
    return None if speaks else cue.head
