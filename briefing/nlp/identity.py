"""Where a pipeline lies and what it calls itself. Never imports spaCy."""

from __future__ import annotations

import json
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import BriefingError, Problem

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = Path(__file__).parent / "model"
"""The bundled pipeline's folder."""


def fingerprint(nlp: Language) -> str:
    """'en_core_web_sm 3.8.0': language, name and version, as digests carry them (`briefing.fingerprint`)."""
    return f"{nlp.lang}_{nlp.meta['name']} {nlp.meta['version']}"


def read_meta(model: str | Path | None) -> dict[str, Any]:
    """The pipeline's meta.json. BriefingError, saying what to do, where the pipeline is missing or damaged."""
    path = folder(model) / "meta.json"
    try:
        meta = json.loads(path.read_text("utf-8"))
        return {"name": meta["name"], "version": meta["version"], **meta}
    except (OSError, ValueError, KeyError, TypeError) as error:
        problem = Problem(str(path), message=f"not a spaCy pipeline: {_reason(error)}", hint=_remedy(model))
        raise BriefingError(problem) from error


def folder(model: str | Path | None) -> Path:
    """Where the pipeline's files lie. BriefingError where none has this name or path."""
    if model is None:
        return MODEL
    if Path(model).is_dir():
        return Path(model)
    package = str(model)
    try:
        spec = find_spec(package) if package.isidentifier() else None
        if spec is not None and spec.origin:
            root = Path(spec.origin).parent
            versioned = root / f"{package}-{metadata.version(package)}"
            return versioned if versioned.is_dir() else root
    except (metadata.PackageNotFoundError, ValueError):
        pass  # a module that no package brings
    raise BriefingError(Problem("", message=f"no language pipeline '{model}'", hint=_remedy(model)))


def _reason(error: Exception) -> str:
    return error.strerror or "" if isinstance(error, OSError) else str(error)


def _remedy(model: str | Path | None) -> str:
    if model is None:
        return "the package is incomplete; install briefing again"
    return (
        f"install it (python -m spacy download {model}), give a path in site.yaml under 'model', "
        "or leave 'model' out to use the bundled one"
    )
