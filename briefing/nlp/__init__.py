"""English for international news: the bundled pipeline, name rules on top of it, other pipelines in one grammar.

`load` gives a spaCy pipeline; `fingerprint` tells which it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefing.nlp.identity import fingerprint

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["fingerprint", "load"]


def load(model: str | Path | None = None, threads: int = 1) -> Language:
    """The bundled pipeline, or the installed one of that name or path.

    Any pipeline comes back with Universal Dependencies labels and entities PERSON, ORG, GPE, LOC, NORP. `threads`
    bounds what the encoder takes. BriefingError where there is no such pipeline, or where it lacks parser or entities.
    """
    from briefing.nlp.loading import load_pipeline  # spaCy takes half a second to import

    return load_pipeline(model, threads)
