"""The network to the files that the package carries: ONNX with int8 weights, vocabulary, labels, labeller."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from briefing.nlp.decode import Labels
from briefing.nlp.features import Pieces, windows
from training.dataset import save_labels
from training.network import OUTPUTS, PIECES, WIDTH, Network

log = logging.getLogger(__name__)


class OneWindow(nn.Module):
    """The network without a batch dimension."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        """One window in, one row a word out."""
        outputs = self.network(ids.unsqueeze(0), shapes.unsqueeze(0), None, first.unsqueeze(0))
        return tuple(output.squeeze(0) for output in outputs)


def export(network: Network, labels: Labels, vocabulary: Path, lemmas: Path, out: Path) -> None:
    """Write encoder.onnx, vocab.txt, labels.json, labeller.npz and lemmas.json into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    network = network.cpu().eval()
    shutil.copyfile(vocabulary, out / "vocab.txt")
    shutil.copyfile(lemmas, out / "lemmas.json")
    save_labels(labels, out / "labels.json")
    np.savez(
        out / "labeller.npz",
        **{
            name: array.detach().numpy().astype(np.float32)
            for name, array in (
                ("pair", network.pair.weight.T),
                ("dependent", network.dependent.weight.T),
                ("governor", network.governor.weight.T),
                ("bias", network.pair.bias),
            )
        },
    )
    full, rows = out / "full.onnx", out / "rows.onnx"
    _trace(network, Pieces.load(vocabulary), full)
    _shrink_rows(full, rows)
    _quantise(rows, out / "encoder.onnx")
    full.unlink()
    rows.unlink()
    log.info("encoder.onnx: %.1f MB", (out / "encoder.onnx").stat().st_size / 1e6)


def _trace(network: Network, pieces: Pieces, path: Path) -> None:
    words = ["The", "minister", "said", "on", "Monday", "that", "talks", "would", "resume", "."]
    window = next(windows(pieces, words, [True] * len(words)))
    inputs = tuple(torch.from_numpy(array) for array in (window.ids, window.shapes, window.first))
    axes: dict[str, dict[int, str]] = {"ids": {0: "pieces"}, "shapes": {0: "pieces"}, "first": {0: "nodes"}}
    for name in OUTPUTS:
        axes[name] = {0: "nodes"} if name == "governor" else {0: "words"}
    axes["arc"] = {0: "words", 1: "nodes"}
    torch.onnx.export(
        OneWindow(network),
        inputs,
        str(path),
        input_names=["ids", "shapes", "first"],
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def _shrink_rows(source: Path, target: Path) -> None:
    """Each word piece's vector as eight-bit numbers with a scale of its own: one scale for all costs 0.3 LAS."""
    model = onnx.load(source)
    graph = model.graph
    table = next(t for t in graph.initializer if list(t.dims) == [PIECES, WIDTH])
    gather = next(node for node in graph.node if table.name in node.input)
    vectors = numpy_helper.to_array(table)
    scales = (np.abs(vectors).max(1, keepdims=True) / 127).astype(np.float32)
    small = np.round(vectors / scales).astype(np.int8)
    graph.initializer.remove(table)
    graph.initializer.extend([numpy_helper.from_array(small, "pieces"), numpy_helper.from_array(scales, "scales")])
    ids, result, place = gather.input[1], gather.output[0], list(graph.node).index(gather)
    graph.node.remove(gather)
    steps = [
        helper.make_node("Gather", ["pieces", ids], ["piece_row"], name="/piece_row"),
        helper.make_node("Gather", ["scales", ids], ["piece_scale"], name="/piece_scale"),
        helper.make_node("Cast", ["piece_row"], ["piece_float"], name="/piece_float", to=TensorProto.FLOAT),
        helper.make_node("Mul", ["piece_float", "piece_scale"], [result], name="/piece"),
    ]
    for offset, node in enumerate(steps):
        graph.node.insert(place + offset, node)
    onnx.save(model, target)


def _quantise(source: Path, target: Path) -> None:
    """Int8 weights in the encoder's layers and in the heads, a scale a column.

    Only the product of every word with every other, which decides the tree, stays exact: it is small. With the heads in
    eight bits, too, all is a twentieth faster, and the scores on dev and test sets are the same to a tenth of a point.

    Seven bits of the eight, so that older processors (without VNNI) need not saturate: the same sums everywhere.
    """
    graph = onnx.load(source).graph
    exact = [node.name for node in graph.node if "network.arc_pair" in node.input]
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul"],
        nodes_to_exclude=exact,
        extra_options={"MatMulConstBOnly": True},
    )
