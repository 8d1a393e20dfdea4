"""Which pipeline analysed a text: name, version and a checksum of the name rules. Never imports spaCy."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from briefing.errors import BriefingError, Problem

MODEL = Path(__file__).parent / "model"
"""The bundled pipeline's folder."""


def fingerprint(model: str | Path | None = None) -> str:
    """'en_core_web_sm-3.8.0+1a2b3c4d': the pipeline's name and version, and a checksum of our rules and lists.

    `model` is a name or path as for `load`, None for the bundled pipeline. BriefingError where there is none such.
    """
    meta = read_meta(model)
    return f"{meta.get('lang', 'en')}_{meta['name']}-{meta['version']}+{_rules()}"


def read_meta(model: str | Path | None) -> dict[str, Any]:
    """The pipeline's meta.json. BriefingError, saying what to do, where the pipeline is missing or damaged."""
    path = folder(model)
    try:
        meta = json.loads((path / "meta.json").read_text("utf-8"))
        return {"name": meta["name"], "version": meta["version"], **meta}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BriefingError(
            Problem(str(path / "meta.json"), message=f"not a spaCy pipeline: {error}", hint=_remedy(model))
        ) from error


def folder(model: str | Path | None) -> Path:
    """Where the pipeline's files lie. BriefingError where none has this name or path."""
    if model is None:
        return MODEL
    path = Path(model)
    if path.is_dir():
        return path
    package = str(model)
    if package.isidentifier() and (spec := find_spec(package)) is not None and spec.origin:
        root = Path(spec.origin).parent
        versioned = root / f"{package}-{metadata.version(package)}"
        return versioned if versioned.is_dir() else root
    raise BriefingError(Problem("", message=f"no language pipeline '{model}'", hint=_remedy(model)))


def _remedy(model: str | Path | None) -> str:
    if model is None:
        return "the package is incomplete; install briefing again"
    return (
        f"install it (python -m spacy download {model}), give a path in site.yaml under 'model', "
        "or leave 'model' out to use the bundled one"
    )


@cache
def _rules() -> str:
    """A checksum of this package's code and lists, so that a digest made with older rules is known to be so."""
    here = Path(__file__).parent
    files = sorted([*here.glob("*.py"), *here.glob("data/*"), *here.parent.glob("data/*")])
    total = hashlib.sha256()
    for path in [*files, here.parent / "countries.py"]:
        if path.is_file():
            total.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()[:8]
