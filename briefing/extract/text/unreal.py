"""What would be if something else had been done, and so is not."""

from __future__ import annotations

from briefing.extract.text.grammar import auxiliaries, markers
from briefing.extract.text.tree import children
from briefing.extract.text.words import Token


def is_unreal(clause: Token) -> bool:
    """Whether a clause tells what would be, had something else been done: 'had he agreed, we would be signing it'."""
    said = clause.head if clause.dep_ in ("ccomp", "parataxis") else clause
    supposed = (c for c in (*children(clause, "advcl"), *children(said, "advcl")) if "had" in auxiliaries(c))
    return "would" in auxiliaries(clause) and any(
        "if" in markers(c) or next(iter(c.subtree)).lower_ == "had" for c in supposed
    )
