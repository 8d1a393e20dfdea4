"""Writes what spaCy wants beside the analyser's files, so that `spacy.load` opens the model's folder.

`python -m briefing.nlp.assemble [FOLDER]` after training, or after a change of tokeniser or components.
"""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.nlp.identity import MODEL
from briefing.nlp.loading import blank

ABOUT = {
    "name": "briefing_news",
    "version": "1.1.1",
    "description": "English for international news: tags, lemmas, Universal Dependencies, sentences, names",
    "license": "CC BY-SA 4.0",
    "sources": [
        {"name": "all-MiniLM-L6-v2", "license": "Apache-2.0"},
        {"name": "UD English EWT, UNER English EWT", "license": "CC BY-SA 4.0"},
        {"name": "UD English GUM, open genres", "license": "CC BY 4.0, CC BY-SA 3.0"},
        {"name": "UD English PUD, UNER English PUD", "license": "CC BY-SA 3.0"},
        {"name": "Wikigold", "license": "CC BY 4.0"},
        {"name": "Groningen Meaning Bank 2.2.0, names", "license": "see NOTICE"},
    ],
}


def assemble(folder: Path = MODEL) -> None:
    """Writes config.cfg, meta.json and the tokeniser into `folder`; `folder/analyser` must hold the weights."""
    nlp = blank()
    nlp.get_pipe("analyser").from_disk(folder / "analyser")  # type: ignore[attr-defined]
    nlp.meta.update(ABOUT)
    nlp.to_disk(folder, exclude=["vocab"])


if __name__ == "__main__":
    assemble(*map(Path, sys.argv[1:2]))
