"""Words that the pipeline takes for others, spelled for it as words of the same length that it knows."""

from __future__ import annotations

import re

from briefing.extract.text.verbs import is_base

_DUE = re.compile(r"(?:\b(?:is|are|was|were|be|been|['’]s|['’]re)(?: \w+ly| also| both)?|,) (due) to (\w+)\b")


def respelled(prose: str) -> str:
    """The prose as the pipeline reads it best: 'is DUE to meet', which it takes for 'because of', as 'is SET to'."""
    pieces: list[str] = []
    end = 0
    for due in _DUE.finditer(prose) if " due to " in prose else ():
        if due[2] == "be" or is_base(due[2]):
            pieces += prose[end : due.start(1)], "set"
            end = due.end(1)
    return "".join((*pieces, prose[end:]))
