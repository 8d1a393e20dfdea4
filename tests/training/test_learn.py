"""The training steps: what counts, what does not, and that a short run learns and leaves its state."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import torch
from torch import Tensor

from briefing.nlp.decode import Labels
from briefing.nlp.features import Pieces
from tests.training.test_sentence import PORT
from training import learn
from training.corpora import Corpora
from training.dataset import UNKNOWN, Composer, Example, collect_labels
from training.network import Encoder, Network, Sizes
from training.sentence import Sentence

WORDS = ("ama", "left", "accra", ".", "the", "old", "port", "closed")
PIECES = Pieces(["[PAD]", *(f"[unused{i}]" for i in range(99)), "[UNK]", "[CLS]", "[SEP]", *WORDS])
NAMES = Sentence(
    ("Ama", "left", "Accra", "."), (True, True, False, False), None, ((0, 1, "PERSON"), (2, 3, "GPE")), True
)


@pytest.fixture(scope="module")
def labels() -> Labels:
    """Those of one sentence, seen often."""
    return collect_labels([PORT] * 30)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One layer of six, no pretrained weights, two threads."""
    torch.manual_seed(0)
    monkeypatch.setattr("training.network.LAYERS", 1)
    monkeypatch.setattr(Encoder, "load_pretrained", lambda self, path: None)
    yield


def network(labels: Labels) -> Network:
    """A new one, without dropout."""
    return Network(Sizes(len(labels.tag), len(labels.pos), len(labels.dep), len(labels.ner))).eval()


def examples(labels: Labels, *sentences: Sentence) -> list[Example]:
    """One window for every sentence."""
    composer = Composer(labels, PIECES, Random(0))
    return [example for sentence in sentences for example in composer.compose([sentence])]


def test_only_what_is_known_counts(labels: Labels) -> None:
    """Names alone have one loss, a tree all others; together all."""
    cpu = torch.device("cpu")
    names, trees = examples(labels, NAMES), examples(labels, PORT)
    assert set(learn.losses(network(labels), names, cpu)) == {"ner"}
    syntax = {"tag", "pos", "arc", "dep"}
    assert syntax <= set(learn.losses(network(labels), trees, cpu))
    assert syntax | {"ner"} <= set(learn.losses(network(labels), [*names, *trees], cpu))


def test_silver_that_cannot_be_true_is_not_believed() -> None:
    """Sure of another name: left out. Sure that it is none, unsure, or annotated by hand: kept."""
    sure, none, unsure = [0.0, 9.0, 0.0], [9.0, 0.0, 0.0], [1.0, 1.1, 1.0]
    scores = torch.tensor([[sure, none, unsure, sure]])
    kept = learn.believed(scores, torch.tensor([[2, 2, 2, 2]]), torch.tensor([[1, 1, 1, 0]]))
    assert kept.tolist() == [[UNKNOWN, 2, 2, 2]]
    assert learn.believed(scores, torch.tensor([[1, 1, 1, UNKNOWN]]), torch.ones(1, 4)).tolist() == [[1, 1, 1, UNKNOWN]]


def test_every_weight_has_one_rate(labels: Labels) -> None:
    """Each trainable weight is in one group, lower layers at lower rates."""
    net = network(labels)
    net.encoder.piece.weight.requires_grad_(False)
    groups = learn._groups(net, learn.Settings(10))
    members = [id(weight) for group in groups for weight in group["params"]]  # type: ignore[attr-defined]
    assert sorted(members) == sorted(id(weight) for weight in net.parameters() if weight.requires_grad)
    rates = [group["lr"] for group in groups]
    assert rates[0] > rates[1] and rates[-1] == learn.Settings(10).head_rate  # type: ignore[operator]


def corpora() -> Corpora:
    """A few sentences of each kind."""
    return Corpora([[PORT] * 12], [[PORT] * 3], [NAMES] * 6, [NAMES] * 6)


def test_it_learns(labels: Labels, tmp_path: Path) -> None:
    """After some steps the loss on what it has seen is smaller; the last state lies in the work folder."""
    settings = learn.Settings(30, budget=120, warmup=3, head_rate=5e-3, believing=0.5)
    trained = learn.train(corpora(), labels, PIECES, tmp_path / "none", settings, tmp_path)

    def loss(net: Network) -> float:
        with torch.no_grad():
            parts: list[Tensor] = list(learn.losses(net, examples(labels, PORT, NAMES), torch.device("cpu")).values())
        return float(torch.stack(parts).sum())

    torch.manual_seed(0)
    assert loss(trained) < 0.8 * loss(network(labels))
    saved = torch.load(tmp_path / "network.pt", weights_only=True)
    assert all(torch.equal(saved[name], value) for name, value in trained.state_dict().items())
    assert not trained.training


def test_time_is_a_limit(labels: Labels, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """With hardly any minutes it ends early, says after how many steps, and saves."""
    settings = learn.Settings(10**6, minutes=0.01, budget=120)
    with caplog.at_level(logging.INFO):
        learn.train(corpora(), labels, PIECES, tmp_path / "none", settings, tmp_path)
    assert "time is up after" in caplog.text
    assert (tmp_path / "network.pt").is_file()
