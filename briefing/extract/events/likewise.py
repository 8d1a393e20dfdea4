"""What somebody else does too: 'Nauru cut ties in 2004, and Tuvalu DID SO in 2019', 'Chile FOLLOWED suit'."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.events.happenings import Happening
from briefing.extract.speech.voice import Voices
from briefing.extract.text.clauses import infinitives
from briefing.extract.text.grammar import doers, objects
from briefing.extract.text.spans import clause_span
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.words import Token

_DEEDS = frozenset({"SANCTION", "COERCE", "SUPPORT", "REJECT", "RETREAT"})
"""What one state does after another; an attack told in between is none of it."""
_TOLD = frozenset({"asserted", "reported", "planned"})


def likewise(clause: Token, found: Sequence[Happening], actors: Actors, voices: Voices) -> Happening | None:
    """The last happening told anew of somebody else, where a clause says that he did the same; else None."""
    if not _is_same(clause):
        return None
    last = next((h for h in reversed(found) if h.type in _DEEDS), None)
    if last is None or clause.doc.sentence_at(clause.i) - clause.doc.sentence_at(last.told.i) > 1:
        return None
    doing, voice = actors.of(doers(clause)), voices.of(clause)
    if not doing or set(doing) & set(last.actors) or voice.modality not in _TOLD or last.claim is not None:
        return None
    return replace(
        last, told=clause, span=clause_span(clause, trailing=False), actors=doing, voice=voice, place="", count=None,
        deaths=None, injured=None,
    )


def _is_same(clause: Token) -> bool:
    """Whether a clause says no more than that the same is done: 'did so', 'does the same', 'followed suit'."""
    if infinitives(clause) or clause.dep_ in ("xcomp", "advcl", "acl"):
        return False
    if base(clause) == "follow":
        return any(o.lower_ == "suit" for o in objects(clause))
    if base(clause) != "do":
        return False
    so = any(c.lower_ in ("so", "likewise") and c.i > clause.i for c in children(clause, "advmod"))
    return so or any(o.lower_ == "same" for o in objects(clause))
