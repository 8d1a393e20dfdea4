"""What digests are made by: program, rules, model. Known without loading any of them."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from briefing import __version__
from briefing.nlp.identity import MODEL, read_meta
from briefing.types.digest import Extractor

PACKAGE = Path(__file__).parent
RULES = ("articles", "extract", "nlp", "data")
"""Folders whose code and vocabularies decide what a digest says."""


def extractor(model: str | None = None) -> Extractor:
    """The fingerprint that a digest made now would carry.

    `model` is what `site.yaml` names: None for the bundled pipeline, else a folder or an installed package. Raises
    BriefingError when there is no such pipeline.
    """
    return Extractor(program=f"briefing {__version__}", rules=_rules(), model=_model(model))


@cache
def _rules() -> str:
    """Twelve hex digits over every rule and vocabulary."""
    digest = hashlib.sha256()
    files = [path for room in RULES for path in (PACKAGE / room).rglob("*")
             if path.suffix in {".py", ".yaml", ".tsv", ".gz"} and MODEL not in path.parents]
    files += [PACKAGE / name for name in ("edtf.py", "countries.py", "towns.py", "nicknames.py")]
    for path in sorted(files):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def _model(model: str | None) -> str:
    """Language, name and version from the pipeline's own `meta.json`."""
    meta = read_meta(model)
    return f"{meta.get('lang', 'en')}_{meta['name']} {meta['version']}"
