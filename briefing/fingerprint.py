"""What digests are made by: program, rules, model. Known without loading any of them."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from functools import cache
from pathlib import Path

from briefing import __version__
from briefing.errors import BriefingError, Problem
from briefing.types.digest import Extractor

PACKAGE = Path(__file__).parent
BUNDLED = PACKAGE / "nlp" / "model"
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
             if path.suffix in {".py", ".yaml", ".tsv"} and BUNDLED not in path.parents]
    for path in sorted([*files, PACKAGE / "edtf.py", PACKAGE / "countries.py"]):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


@cache
def _model(model: str | None) -> str:
    """Language, name and version from the pipeline's own `meta.json`."""
    meta = _meta(model)
    if meta is None:
        raise BriefingError(Problem("site.yaml", message=f"no spaCy pipeline '{model}' is installed",
                                    hint="install it into this environment, give the path of its folder, or leave "
                                         "`model` out to use the bundled one"))
    said = json.loads(meta.read_text("utf-8"))
    return f"{said['lang']}_{said['name']} {said['version']}"


def _meta(model: str | None) -> Path | None:
    folder = Path(model) if model else BUNDLED
    if (folder / "meta.json").is_file():
        return folder / "meta.json"
    try:
        spec = importlib.util.find_spec(model) if model else None
    except (ImportError, ValueError):
        spec = None
    if not spec or not spec.origin:
        return None
    return next(iter(sorted(Path(spec.origin).parent.rglob("meta.json"))), None)
