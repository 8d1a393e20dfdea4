"""The training itself: two streams of batches, one network, a fixed number of steps."""

from __future__ import annotations

import gc
import logging
import math
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from briefing.nlp.decode import Labels
from briefing.nlp.features import PLAIN, Pieces
from training.corpora import Corpora, name_windows, tree_windows
from training.dataset import UNKNOWN, Composer, Example, batches, padded
from training.network import Network, Sizes
from training.sentence import Sentence

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settings:
    """What can be turned. The values were chosen on the dev sets."""

    steps: int
    minutes: float = math.inf
    """A limit of time: the learning rate falls so that training ends within it, after fewer steps."""
    seed: int = 1
    budget: int = 3000
    """Pieces in a batch."""
    names: float = 0.55
    """Share of the steps that go to names."""
    encoder_rate: float = 1.5e-4
    decay: float = 0.9
    """The learning rate of each layer, against the one above it."""
    head_rate: float = 1.2e-3
    warmup: int = 150
    chunk: int = 3000
    """Groups of sentences made into numbers at a time."""
    save_every: int = 300
    believing: float = 0.4
    """Share of the steps after which silver names that the network is sure are wrong no longer count."""


def train(
    corpora: Corpora, labels: Labels, pieces: Pieces, pretrained: Path, settings: Settings, work: Path
) -> Network:
    """Fine-tune and return the network, on a GPU where there is one; `work`/network.pt keeps the last state."""
    gc.freeze()  # millions of sentences that stay: the collector need not visit them again and again
    torch.manual_seed(settings.seed)
    rng = Random(settings.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network = Network(Sizes(*(len(getattr(labels, n)) for n in ("tag", "pos", "dep", "ner"))))
    network.encoder.load_pretrained(pretrained)
    network.encoder.piece.weight.requires_grad_(False)
    network.to(device).train()
    optimiser = torch.optim.AdamW(_groups(network, settings), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    composer = Composer(labels, pieces, rng)
    streams = {
        "trees": _stream(lambda: tree_windows(corpora, rng), composer, settings, rng),
        "names": _stream(lambda: name_windows(corpora, rng), composer, settings, rng),
    }
    sums: defaultdict[str, list[float]] = defaultdict(list)
    started, words = time.monotonic(), 0
    for step in range(1, settings.steps + 1):
        done = max((step - 1) / settings.steps, (time.monotonic() - started) / (60 * settings.minutes))
        if done >= 1:
            log.info("time is up after %d steps", step - 1)
            break
        for group, rate in zip(optimiser.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, step / settings.warmup) * (1 - done)
        batch = next(streams["names" if rng.random() < settings.names else "trees"])
        with torch.autocast(device.type, dtype=torch.bfloat16):
            parts = losses(network, batch, device, doubting=done > settings.believing)
        loss = torch.stack([WEIGHTS[name] * value for name, value in parts.items()]).sum()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.0)
        optimiser.step()
        words += sum(len(example.tag) for example in batch)
        for name, value in parts.items():
            sums[name].append(float(value.detach()))
        if step % 100 == 0:
            means = " ".join(f"{name} {np.mean(values):.3f}" for name, values in sorted(sums.items()))
            log.info("step %d, %.0f s, %d words: %s", step, time.monotonic() - started, words, means)
            sums.clear()
        if step % settings.save_every == 0:
            torch.save(network.state_dict(), work / "network.pt")
    torch.save(network.state_dict(), work / "network.pt")
    return network.eval()


WEIGHTS = {"tag": 1.0, "pos": 0.5, "sent": 1.0, "ner": 1.0, "arc": 1.0, "dep": 1.0}


SURE = 0.05
"""A silver label that the network gives no more than this, while it is for another name, is not believed."""


def losses(network: Network, batch: list[Example], device: torch.device, doubting: bool = False) -> dict[str, Tensor]:
    """The loss of each task that the batch knows anything of; `doubting` leaves out silver labels hard to believe."""

    def tensor(arrays: list[np.ndarray], fill: int) -> Tensor:
        return torch.from_numpy(padded(arrays, fill)).to(device)

    ids = tensor([e.window.ids for e in batch], 0)
    shapes = tensor([e.window.shapes for e in batch], 2 * PLAIN)
    mask = tensor([np.ones_like(e.window.ids) for e in batch], 0)
    first = tensor([e.window.first for e in batch], 0)
    vectors = network.words(ids, shapes, mask, first)
    parts: dict[str, Tensor] = {}

    def add(name: str, scores: Tensor, target: Tensor) -> None:
        if bool((target != UNKNOWN).any()):
            flat = scores.float().reshape(-1, scores.shape[-1])
            parts[name] = functional.cross_entropy(flat, target.reshape(-1), ignore_index=UNKNOWN)

    names = tensor([e.ner for e in batch], UNKNOWN)
    if not any((e.sentence >= 0).any() for e in batch):
        scores = network.names(vectors)
        if doubting:
            names = believed(scores.detach().float(), names, tensor([e.silver for e in batch], 0))
        add("ner", scores, names)
        return parts
    tag, pos, sent, ner, arc, dependent, governor = network.scores(vectors)
    add("ner", ner, names)
    add("tag", tag, tensor([e.tag for e in batch], UNKNOWN))
    add("pos", pos, tensor([e.pos for e in batch], UNKNOWN))
    starts = tensor([_unforced(e) for e in batch], UNKNOWN)
    add("sent", torch.stack([torch.zeros_like(sent), sent], -1), starts)
    sentence = tensor([e.sentence for e in batch], -1)
    together = sentence.unsqueeze(2) == sentence.unsqueeze(1)
    allowed = torch.cat([torch.ones_like(together[:, :, :1]), together], 2)
    heads = tensor([e.heads for e in batch], UNKNOWN)
    add("arc", arc.float().masked_fill(~allowed, -1e4), heads)
    known = heads >= 0
    governors = governor.gather(1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, governor.shape[-1]))
    scores = network.labels(dependent[known], governors[known])
    add("dep", scores, tensor([e.deps for e in batch], UNKNOWN)[known])
    return parts


def believed(scores: Tensor, names: Tensor, silver: Tensor) -> Tensor:
    """The labels without the silver ones that the network is sure are another name's.

    What a half trained network cannot believe is mostly wrong in the data (loss truncation, Kang and Hashimoto 2020);
    a name that it merely does not know stays, for there it sees none.
    """
    shares = scores.softmax(-1).gather(-1, names.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    wrong = (silver > 0) & (shares < SURE) & (scores.argmax(-1) > 0)
    return names.masked_fill(wrong, UNKNOWN)


def _unforced(example: Example) -> np.ndarray:
    """Sentence starts, but for those that a paragraph forces anyway."""
    starts = example.sent.copy()
    starts[list(example.window.breaks)] = UNKNOWN
    return starts


def _stream(
    pass_: Callable[[], Iterator[list[Sentence]]], composer: Composer, settings: Settings, rng: Random
) -> Iterator[list[Example]]:
    """Batches without end, each pass augmented anew; `chunk` groups at a time are numbered and sorted."""
    while True:
        groups = list(pass_())
        rng.shuffle(groups)
        for start in range(0, len(groups), settings.chunk):
            chunk = groups[start : start + settings.chunk]
            yield from batches([e for group in chunk for e in composer.compose(group)], settings.budget, rng)


def _groups(network: Network, settings: Settings) -> list[dict[str, object]]:
    """Parameters by learning rate: each layer a little slower than the one above it."""
    layers = network.encoder.layers
    groups: list[dict[str, object]] = []
    taken: set[int] = set()
    for depth, layer in enumerate(reversed(layers)):
        groups.append({"params": list(layer.parameters()), "lr": settings.encoder_rate * settings.decay**depth})
    low = [network.encoder.place, *network.encoder.norm.parameters()]
    groups.append({"params": low, "lr": settings.encoder_rate * settings.decay ** len(layers)})
    for group in groups:
        taken |= {id(p) for p in group["params"]}  # type: ignore[attr-defined]
    rest = [p for p in network.parameters() if p.requires_grad and id(p) not in taken]
    return [*groups, {"params": rest, "lr": settings.head_rate}]
