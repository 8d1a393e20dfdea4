"""The network as the package carries it: the files, and that eight bits say what the network says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest
import torch

from briefing.nlp import load
from briefing.nlp.assemble import assemble
from briefing.nlp.component import FILES
from briefing.nlp.decode import Labels
from briefing.nlp.features import Pieces, windows
from briefing.nlp.identity import MODEL
from training.__main__ import pretrained
from training.export import export
from training.network import OUTPUTS, Network, Sizes

# torch means to replace the exporter that works here by another that needs more packages
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")

WORDS = ["Envoys", "left", "Accra", "on", "Monday", "."]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> tuple[Network, Path]:
    """The pretrained encoder under heads that have learned nothing, and its export; labels are the bundled ones."""
    torch.manual_seed(0)
    analyser = MODEL / "analyser"
    labels = Labels.load(analyser / "labels.json")
    network = Network(Sizes(len(labels.tag), len(labels.pos), len(labels.dep), len(labels.ner))).eval()
    network.encoder.load_pretrained(pretrained() / "model.safetensors")
    out = tmp_path_factory.mktemp("model")
    export(network, labels, analyser / "vocab.txt", analyser / "lemmas.json", out / "analyser")
    return network, out


def test_files(model: tuple[Network, Path]) -> None:
    """What the component reads is there, nothing else, and it is small."""
    folder = model[1] / "analyser"
    assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert sum(path.stat().st_size for path in folder.iterdir()) < 30e6


def test_eight_bits_follow_the_network(model: tuple[Network, Path]) -> None:
    """Each score of the exported encoder goes with the network's, for one window; a wrong output would go with none."""
    network, out = model
    window = next(windows(Pieces.load(out / "analyser" / "vocab.txt"), WORDS, [True] * len(WORDS)))
    session = ort.InferenceSession(out / "analyser" / "encoder.onnx")
    small = session.run(list(OUTPUTS), {"ids": window.ids, "shapes": window.shapes, "first": window.first})
    with torch.no_grad():
        inputs = [torch.from_numpy(array).unsqueeze(0) for array in (window.ids, window.shapes, window.first)]
        exact = network(inputs[0], inputs[1], None, inputs[2])
    for ours, theirs in zip(small, exact, strict=True):
        expected = theirs[0].numpy()
        assert ours.shape == expected.shape
        # an encoder that has not been trained with its heads has far outliers, which eight bits render coarsely
        assert np.corrcoef(ours.ravel(), expected.ravel())[0, 1] > 0.5


def test_it_opens_as_a_pipeline(model: tuple[Network, Path]) -> None:
    """Assembled, the folder loads and gives every word a tag, a head and a lemma."""
    assemble(model[1])
    doc = load(str(model[1]))("Envoys left Accra.")
    assert all(token.tag_ and token.lemma_ and token.dep_ for token in doc)
