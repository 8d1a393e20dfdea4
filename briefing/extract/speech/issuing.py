"""Who has just acted where a document without an author speaks: 'Oslo recalled its envoy. A statement said ...'."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import doers, obliques, own_subjects, possessors, premodifiers, undergoers
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token


def acting_before(document: Token, actors: Actors) -> tuple[str, ...]:
    """The body or country that the sentence before is about; of a joint document the two or more who act there."""
    before = sentence_before(document)
    if before is None or any(t.is_space and "\n\n" in t.text for t in document.doc[before.start : document.sent.start]):
        return ()
    acting = doers(clause_of(before.root))
    named = actors.of(acting)
    if any(t.lower_ == "joint" for t in premodifiers(document)):
        met = actors.of((*undergoers(before.root), *obliques(before.root, "with")))
        kinds = ("person",) if any(actors.kind(n) == "person" for n in named) else ("country", "organisation")
        sides = tuple(dict.fromkeys(n for n in (*named, *met) if actors.kind(n) in kinds))
        return sides if len(sides) > 1 else ()
    if base(before.root) in word_set("speech", "answered") and not possessors(document):
        return ()  # 'Chad accused Peru of it. A statement said ...': of either side; 'its statement' is of who acts
    alone = len(named) == 1 and bool(own_subjects(before.root)) and actors.kind(named[0]) in ("organisation", "country")
    return named if alone else ()
