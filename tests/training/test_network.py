"""The network: what goes in, what comes out, what padding may not change."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from training.network import ARC, LAYERS, OUTPUTS, PIECES, PLACES, RANK, WIDTH, Encoder, Network, Sizes

SIZES = Sizes(tag=5, pos=4, dep=3, ner=13)


@pytest.fixture(scope="module")
def network() -> Network:
    """One with weights drawn by chance."""
    torch.manual_seed(0)
    return Network(SIZES).eval()


def test_scores_for_every_word(network: Network) -> None:
    """Two words: scores of tags, names and heads for each, with the root as one more possible head."""
    ids, shapes, first = (
        torch.tensor([[101, 7, 8, 9, 102]]),
        torch.zeros(1, 5, dtype=torch.long),
        torch.tensor([[0, 1, 3]]),
    )
    outputs = dict(zip(OUTPUTS, network(ids, shapes, None, first), strict=True))
    sizes = {name: tuple(output.shape[1:]) for name, output in outputs.items()}
    assert sizes == {
        "tag": (2, 5),
        "pos": (2, 4),
        "sent": (2,),
        "ner": (2, 13),
        "arc": (2, 3),
        "dependent": (2, RANK),
        "governor": (3, RANK),
    }
    assert network.labels(outputs["dependent"][0], outputs["governor"][0, 1:]).shape == (2, 3)
    assert network.arc_pair.shape == (ARC + 1, ARC)


def test_padding_changes_nothing(network: Network) -> None:
    """A window gets the same scores alone and beside a longer one."""
    ids = torch.tensor([[101, 7, 8, 102, 0, 0], [101, 5, 6, 7, 8, 102]])
    mask = torch.tensor([[1, 1, 1, 1, 0, 0], [1] * 6])
    shapes, first = torch.zeros_like(ids), torch.tensor([[0, 1, 2], [0, 1, 2]])
    together = network(ids, shapes, mask, first)
    alone = network(ids[:1, :4], shapes[:1, :4], None, first[:1])
    for mine, ours in zip(alone, together, strict=True):
        torch.testing.assert_close(mine[0], ours[0], atol=1e-4, rtol=1e-4)


def test_shape_is_seen_after_training_only() -> None:
    """Capitals change nothing in a new network, so that the pretrained encoder starts from what it knows."""
    torch.manual_seed(0)
    encoder = Encoder().eval()
    ids = torch.tensor([[101, 7, 102]])
    plain, capital = (encoder(ids, torch.full_like(ids, shape), None) for shape in (0, 3))
    torch.testing.assert_close(plain, capital)


def test_pretrained_weights_find_their_place(tmp_path: Path) -> None:
    """Every weight of a BERT checkpoint is taken; positions carry the one segment that there is."""
    layer = {
        f"encoder.layer.{number}.{part}": torch.full(shape, float(number + 1))
        for number in range(LAYERS)
        for part, shape in {
            **{f"attention.self.{x}.weight": (WIDTH, WIDTH) for x in ("query", "key", "value")},
            **{f"attention.self.{x}.bias": (WIDTH,) for x in ("query", "key", "value")},
            "attention.output.dense.weight": (WIDTH, WIDTH),
            "attention.output.dense.bias": (WIDTH,),
            "attention.output.LayerNorm.weight": (WIDTH,),
            "attention.output.LayerNorm.bias": (WIDTH,),
            "intermediate.dense.weight": (4 * WIDTH, WIDTH),
            "intermediate.dense.bias": (4 * WIDTH,),
            "output.dense.weight": (WIDTH, 4 * WIDTH),
            "output.dense.bias": (WIDTH,),
            "output.LayerNorm.weight": (WIDTH,),
            "output.LayerNorm.bias": (WIDTH,),
        }.items()
    }
    embeddings = {
        "embeddings.word_embeddings.weight": torch.ones(PIECES, WIDTH),
        "embeddings.token_type_embeddings.weight": torch.full((2, WIDTH), 0.5),
        "embeddings.position_embeddings.weight": torch.ones(PLACES, WIDTH),
        "embeddings.LayerNorm.weight": torch.full((WIDTH,), 7.0),
        "embeddings.LayerNorm.bias": torch.zeros(WIDTH),
    }
    save_file(layer | embeddings, tmp_path / "bert.safetensors")
    encoder = Encoder()
    encoder.load_pretrained(tmp_path / "bert.safetensors")
    assert float(encoder.place[0, 0].detach()) == 1.5
    assert float(encoder.norm.weight[0].detach()) == 7.0
    for number, part in enumerate(encoder.layers):
        assert all(bool((weight == number + 1).all()) for weight in part.parameters())
