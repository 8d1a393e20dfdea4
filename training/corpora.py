"""Which data is read, what is held out, and how the two streams of training windows are made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from training import augment, names, treebanks
from training.clean import clean
from training.repair import repair
from training.sentence import Document, Sentence

HELD_OUT_GMB = 1500
WIKIGOLD_SHARE = 0.8

FILES = (
    "en_ewt-train.conllu.gz",
    "en_ewt-dev.conllu.gz",
    "en_gum-open-train.conllu.gz",
    "en_gum-open-dev.conllu.gz",
    "en_pud.conllu.gz",
    "en_pud-uner.iob2.gz",
    "en_ewt-uner-dev.iob2.gz",
    "wikigold.conll.txt.gz",
    "gmb_ner_dataset.csv.zip",
)


@dataclass(frozen=True)
class Corpora:
    """Everything trained on: treebank documents, silver names (GMB, cleaned) and names annotated by hand."""

    treebanks: list[Document]
    gum: list[Document]
    """The treebank nearest to news; read twice as often."""
    silver: list[Sentence]
    clean: list[Sentence]


def load(data: Path) -> Corpora:
    """Read the training parts. GMB's first 1,500 sentences, Wikigold's last fifth and all test files stay unread."""
    gum = treebanks.documents(data / "en_gum-open-train.conllu.gz", names=True)
    trees = [
        *treebanks.documents(data / "en_ewt-train.conllu.gz"),
        *treebanks.documents(data / "en_ewt-dev.conllu.gz"),
        *treebanks.documents(data / "en_pud.conllu.gz"),
    ]
    gold = names.wikigold(data / "wikigold.conll.txt.gz")
    by_hand = [
        *gold[: int(len(gold) * WIKIGOLD_SHARE)],
        *names.universal_ner(data / "en_pud-uner.iob2.gz"),
        *names.universal_ner(data / "en_ewt-uner-dev.iob2.gz"),
        *(replace(sentence, tree=None) for document in gum for sentence in document),
    ]
    return Corpora(
        trees,
        [_bare(document) for document in gum],
        silver(data)[HELD_OUT_GMB:],
        by_hand,
    )


def silver(data: Path) -> list[Sentence]:
    """All of GMB, repaired and cleaned."""
    return [replace(s, silver=True) for s in clean(repair(names.gmb(data / "gmb_ner_dataset.csv.zip")))]


def _bare(document: Document) -> Document:
    """Without entities: GUM's are learned in the stream of names, where they weigh less."""
    return [replace(sentence, entities=None) for sentence in document]


def tree_windows(corpora: Corpora, rng: Random) -> Iterator[list[Sentence]]:
    """One pass over the treebanks: stretches of running text, and made-up headlines and quotations beside them."""
    documents = [*corpora.treebanks, *corpora.gum, *corpora.gum]
    for document in documents:
        sentences = [augment.scare_quotes(sentence, rng) if rng.random() < 0.06 else sentence for sentence in document]
        yield from _stretches(sentences, rng, 0.9)
    for document in documents:
        for sentence in document:
            if len(sentence.words) > 4 and rng.random() < 0.06:
                yield [augment.headline(sentence, rng)]


def name_windows(corpora: Corpora, rng: Random) -> Iterator[list[Sentence]]:
    """One pass over the names: silver sentences once, those annotated by hand twice, swapped copies of both."""
    silver, by_hand = _shuffled(corpora.silver, 6, rng), corpora.clean
    silver = [augment.surname_alone(s) if rng.random() < 0.4 else s for s in silver]
    yield from _stretches(_some(silver, rng, 0.06, augment.clause), rng, 0.6)
    yield from _stretches(by_hand, rng, 0.6)
    yield from _stretches(by_hand, rng, 0.2)
    swapped = [*_swapped(silver, rng, 0.6), *_swapped(by_hand, rng, 0.9)]
    swapped = _some(_some(swapped, rng, 0.1, augment.titled), rng, 0.06, augment.dateline)
    swapped = _some(swapped, rng, 0.15, augment.abbreviated)
    yield from _stretches(_shuffled(swapped, 3, rng), rng, 0.6)
    for sentence in (*silver, *swapped):
        if sentence.entities and len(sentence.words) > 5 and rng.random() < 0.03:
            yield [augment.headline(sentence, rng)]


def _swapped(sentences: Sequence[Sentence], rng: Random, share: float) -> Iterator[Sentence]:
    """A share of the runs of neighbours with other names, one name alike in all of a run."""
    for start in range(0, len(sentences), 3):
        if rng.random() < share:
            swap = augment.Swap(rng, 0.85)
            yield from (swap(s) for s in sentences[start : start + 3] if s.entities)


def _shuffled(sentences: Sequence[Sentence], run: int, rng: Random) -> list[Sentence]:
    """Runs of neighbours in random order: what stands together says more of its names."""
    runs = [sentences[i : i + run] for i in range(0, len(sentences), run)]
    rng.shuffle(runs)
    return [sentence for group in runs for sentence in group]


def _some(
    sentences: Sequence[Sentence], rng: Random, share: float, change: Callable[[Sentence, Random], Sentence]
) -> list[Sentence]:
    return [change(sentence, rng) if rng.random() < share else sentence for sentence in sentences]


def _stretches(sentences: Sequence[Sentence], rng: Random, long: float) -> Iterator[list[Sentence]]:
    """Sentences side by side up to a random number of words; a share `long` of them, the rest alone."""
    packed: list[Sentence] = []
    limit = 0
    for sentence in sentences:
        if packed and sum(len(s.words) for s in packed) + len(sentence.words) > limit:
            yield packed
            packed = []
        if not packed:
            limit = rng.randint(40, 128) if rng.random() < long else 0
        packed.append(sentence)
    if packed:
        yield packed
