"""The network: a BERT encoder (Devlin et al. 2019) of MiniLM's size (Wang et al. 2020) with heads for every task.

Parsing is deep biaffine (Dozat and Manning 2017); its labeller is of low rank,
so that scoring the chosen heads is cheap.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from briefing.nlp.features import SHAPES

WIDTH, HEADS, INNER, LAYERS, PIECES, PLACES = 384, 12, 1536, 6, 30522, 512
ARC, RANK = 256, 192
OUTPUTS = ("tag", "pos", "sent", "ner", "arc", "dependent", "governor")


@dataclass(frozen=True)
class Sizes:
    """How many labels each task has."""

    tag: int
    pos: int
    dep: int
    ner: int


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT has it."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.grow, self.shrink = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_attention, self.norm_inner = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Vectors in, vectors out; `mask` is added to the attention scores."""
        batch, length = x.shape[0], x.shape[1]
        query, key, value = (
            part(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        # Written out: on a CPU with bfloat16 this is five times as fast as torch's fused attention.
        scores = torch.matmul(query * (1 / math.sqrt(WIDTH // HEADS)), key.transpose(2, 3))
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        mixed = torch.matmul(torch.softmax(scores, -1), value)
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm_attention(x + self.out(mixed))
        return self.norm_inner(x + functional.dropout(self.shrink(functional.gelu(self.grow(x))), 0.1, self.training))


class Encoder(nn.Module):
    """Pieces and shapes to vectors."""

    def __init__(self) -> None:
        super().__init__()
        self.piece = nn.Embedding(PIECES, WIDTH)
        self.place = nn.Parameter(torch.zeros(PLACES, WIDTH))
        self.shape = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None) -> Tensor:
        """One vector a piece; `mask` is 0 at padding."""
        x = self.piece(ids) + self.place[: ids.shape[1]] + self.shape(shapes)
        x = functional.dropout(self.norm(x), 0.1, self.training)
        bias = None if mask is None else (1.0 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_pretrained(self, path: Path) -> None:
        """Take the weights of a BERT checkpoint in safetensors."""
        weights: Mapping[str, Tensor] = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "norm_attention": "attention.output.LayerNorm",
            "grow": "intermediate.dense",
            "shrink": "output.dense",
            "norm_inner": "output.LayerNorm",
        }
        with torch.no_grad():
            self.piece.weight.copy_(weights["embeddings.word_embeddings.weight"])
            kind = weights["embeddings.token_type_embeddings.weight"][0]
            self.place.copy_(weights["embeddings.position_embeddings.weight"] + kind)
            self.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
            for number, layer in enumerate(self.layers):
                for ours, theirs in names.items():
                    part = getattr(layer, ours)
                    part.weight.copy_(weights[f"encoder.layer.{number}.{theirs}.weight"])
                    part.bias.copy_(weights[f"encoder.layer.{number}.{theirs}.bias"])


class Network(nn.Module):
    """Encoder and heads. Column 0 of every head axis is the root ([CLS])."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.tag, self.pos = nn.Linear(WIDTH, sizes.tag), nn.Linear(WIDTH, sizes.pos)
        self.sent, self.ner = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, sizes.ner)
        self.arc_dependent, self.arc_governor = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.arc_pair = nn.Parameter(torch.empty(ARC + 1, ARC))
        nn.init.orthogonal_(self.arc_pair)
        self.arc_pair.data *= 0.3
        self.label_dependent, self.label_governor = nn.Linear(WIDTH, RANK), nn.Linear(WIDTH, RANK)
        self.pair, self.dependent, self.governor = (nn.Linear(RANK, sizes.dep, bias=not i) for i in range(3))

    def words(self, ids: Tensor, shapes: Tensor, mask: Tensor | None, first: Tensor) -> Tensor:
        """The vector of each word's first piece; word 0 is the root."""
        x = self.encoder(ids, shapes, mask)
        return torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None, first: Tensor) -> tuple[Tensor, ...]:
        """Scores in the order of OUTPUTS."""
        return self.scores(self.words(ids, shapes, mask, first))

    def names(self, vectors: Tensor) -> Tensor:
        """Entity scores alone, from the vectors of words."""
        scores: Tensor = self.ner(self._drop(vectors, 0.2)[:, 1:])
        return scores

    def scores(self, vectors: Tensor) -> tuple[Tensor, ...]:
        """All scores, in the order of OUTPUTS, from the vectors of words."""
        vectors = self._drop(vectors, 0.2)
        x = vectors[:, 1:]
        dependent = self._drop(functional.leaky_relu(self.arc_dependent(x), 0.1), 0.25)
        governor = self._drop(functional.leaky_relu(self.arc_governor(vectors), 0.1), 0.25)
        with_bias = torch.cat([dependent, torch.ones_like(dependent[..., :1])], -1)
        arc = torch.matmul(torch.matmul(with_bias, self.arc_pair), governor.transpose(1, 2))
        return (
            self.tag(x),
            self.pos(x),
            self.sent(x).squeeze(-1),
            self.ner(x),
            arc,
            self._drop(functional.leaky_relu(self.label_dependent(x), 0.1), 0.25),
            self._drop(functional.leaky_relu(self.label_governor(vectors), 0.1), 0.25),
        )

    def labels(self, dependent: Tensor, governor: Tensor) -> Tensor:
        """Dependency label scores of words with their heads."""
        scores: Tensor = self.pair(dependent * governor) + self.dependent(dependent) + self.governor(governor)
        return scores

    def _drop(self, x: Tensor, share: float) -> Tensor:
        return functional.dropout(x, share, self.training)
