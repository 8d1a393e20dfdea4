"""Loading a pipeline, bundled or not, so that the rules above see one grammar and one set of labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from threadpoolctl import ThreadpoolController

from briefing.errors import BriefingError, Problem
from briefing.nlp import agreement, articles, component, context, gazetteer, organisations, titles, tokenizer, translate
from briefing.nlp.identity import MODEL, folder, read_meta

NAME_RULES = ("titles", "organisations", "gazetteer", "context", "articles", "agreement")
"""The components on top of any pipeline, in their order; each is `briefing_<name>`."""

_REGISTERED = (agreement, articles, component, context, gazetteer, organisations, titles, tokenizer, translate)
"""Importing these registers their factories with spaCy, also where the package is not installed."""

_NEEDED = {
    "token.dep": "a dependency parser",
    "doc.ents": "named entities",
}


def load_pipeline(model: str | Path | None, threads: int) -> Language:
    """See `briefing.nlp.load`."""
    _calm_blas()
    if model is None:
        nlp = _open(MODEL, {"components.analyser.threads": threads})
        tokenizer.hasten(nlp.tokenizer)
        return nlp
    path = folder(model)
    read_meta(model)
    nlp = _open(path, {})
    _require(nlp, str(model))
    if "analyser" not in nlp.pipe_names:
        nlp.add_pipe("briefing_translate")
        for rule in NAME_RULES:
            nlp.add_pipe(f"briefing_{rule}")
    return nlp


def blank(threads: int = 1) -> Language:
    """The bundled pipeline without its weights: tokeniser, analyser and name rules. Training fills and saves it."""
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "briefing.NewsTokenizer.v1"}}})
    nlp.add_pipe(component.FACTORY, name="analyser", config={"threads": threads})
    for rule in NAME_RULES:
        nlp.add_pipe(f"briefing_{rule}")
    return nlp


def _open(path: Path, overrides: dict[str, Any]) -> Language:
    try:
        return spacy.load(path, config=overrides)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0]
        raise BriefingError(Problem(str(path), message=f"this language pipeline cannot be loaded: {reason}")) from error


def _require(nlp: Language, model: str) -> None:
    """One problem for everything that the rules need and the pipeline does not do."""
    done = {assigned for name in nlp.pipe_names for assigned in nlp.get_pipe_meta(name).assigns}
    missing = [what for attribute, what in _NEEDED.items() if attribute not in done]
    if missing:
        raise BriefingError(
            Problem(
                "",
                message=f"the language pipeline '{model}' lacks {' and '.join(missing)}",
                hint="name another one in site.yaml under 'model', or leave 'model' out to use the bundled one",
            )
        )


def _calm_blas() -> None:
    """One thread for numpy's matrix products: they are small, and their threads would fight onnxruntime's."""
    ThreadpoolController().limit(limits=1, user_api="blas")
