"""A digest from its YAML."""

from __future__ import annotations

from briefing.fit import fit
from briefing.types.digest import Digest
from briefing.yamlio import read


def load(path: str, text: str) -> Digest:
    """The digest in `text`; `path` is for messages only.

    Raises BriefingError with every key and word that does not fit. What only the article or other parts of the
    digest can tell (evidence, references) is for `check`.
    """
    return fit(read(path, text), Digest)
