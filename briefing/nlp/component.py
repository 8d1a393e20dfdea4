"""The bundled analyser as a spaCy component: one encoder call a window, everything else read off its scores.

Each window is analysed by itself, so the same text gets the same analysis whatever stands beside it in a batch.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from briefing.nlp.decode import Analysis, Decoder
from briefing.nlp.features import Pieces, Window, windows
from briefing.nlp.lemmas import Lemmas
from briefing.nlp.morphology import features, passive

FACTORY = "briefing_analyser"
FILES = ("encoder.onnx", "vocab.txt", "labels.json", "labeller.npz", "lemmas.json")
LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP")
"""Entity labels that go to `doc.ents`; other names (laws, named events, works) go to `doc.spans[OTHER_NAMES]`."""

OTHER_NAMES = "misc"

_ATTRIBUTES: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
_TAG, _POS, _MORPH, _LEMMA, _DEP, _HEAD, _IOB, _TYPE = range(len(_ATTRIBUTES))
_BEGIN, _INSIDE, _OUTSIDE = 3, 1, 2

_UINT64 = np.dtype(np.uint64)


class Analyser:
    """Tags, parses and names the tokens of a Doc. Knows nothing until `from_disk` has read a model folder."""

    def __init__(self, vocab: Vocab, name: str = "analyser", threads: int = 1) -> None:
        self.vocab = vocab
        self.name = name
        self.threads = threads
        self._folder: Path | None = None

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Analyser:
        """Reads the files of a model folder. OSError or ValueError where one is missing or broken."""
        folder = Path(path)
        self._pieces = Pieces.load(folder / "vocab.txt")
        self._decoder = Decoder.load(folder)
        self._lemmatise = Lemmas.load(folder / "lemmas.json", self._pieces.words())
        self._session = _session(folder / "encoder.onnx", self.threads)
        labels, strings = self._decoder.labels, self.vocab.strings
        self._tags = np.array([strings.add(tag) for tag in labels.tag], _UINT64)
        self._deps = np.array([strings.add(dep) for dep in labels.dep], _UINT64)
        self._pos = np.array([strings.add(pos) for pos in labels.pos], _UINT64)
        self._kinds = {label: strings.add(label) for label in LABELS}
        self._passive = labels.dep.index("aux:pass") if "aux:pass" in labels.dep else -1
        self._lemmas: dict[tuple[str, int], int] = {}
        self._morphs: dict[tuple[str, int, bool], int] = {}
        self._folder = folder
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Copies the model's files, unless they lie there already."""
        folder = Path(path)
        if self._folder is None or folder.resolve() == self._folder.resolve():
            return
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            shutil.copyfile(self._folder / name, folder / name)

    @property
    def labels(self) -> tuple[str, ...]:
        """Dependency labels, as spaCy's parser shows them."""
        return () if self._folder is None else self._decoder.labels.dep

    def __call__(self, doc: Doc) -> Doc:
        """Sets tags, parts of speech, features, lemmas, heads, labels, sentences and entities of `doc`."""
        if not len(doc):
            return doc
        strings = self.vocab.strings
        written = doc.to_array(["ORTH", "SPACY"])
        words = [strings[form] for form in written[:, 0].tolist()]
        rows = self._blank(doc, words)
        others: list[tuple[int, int, str]] = []
        for window in windows(self._pieces, words, written[:, 1].tolist()):
            others += self._fill(rows, words, window, self._analyse(window))
        doc.from_array(_ATTRIBUTES, rows)  # type: ignore[arg-type]
        if others:
            doc.spans[OTHER_NAMES] = [Span(doc, start, end, label) for start, end, label in others]
        return doc

    def _analyse(self, window: Window) -> Analysis:
        inputs = {"ids": window.ids, "shapes": window.shapes, "first": window.first}
        return self._decoder(window, self._session.run(None, inputs))

    def _blank(self, doc: Doc, words: Sequence[str]) -> NDArray[np.uint64]:
        """Rows for whitespace tokens: each hangs on the token before it, at the beginning on the first word."""
        strings = self.vocab.strings
        rows = np.zeros((len(doc), len(_ATTRIBUTES)), _UINT64)
        rows[:, _IOB] = _OUTSIDE
        spaces = [place for place, word in enumerate(words) if word.isspace()]
        if spaces:
            leading = next((place for place, word in enumerate(words) if not word.isspace()), 0)
            offsets = [-1 if place > leading else leading - place for place in spaces]
            rows[spaces, _TAG] = strings.add("_SP")
            rows[spaces, _POS] = strings.add("SPACE")
            rows[spaces, _DEP] = strings.add("dep")
            rows[spaces, _HEAD] = np.array(offsets, np.int64).astype(_UINT64)
            rows[spaces, _LEMMA] = [strings.add(words[place]) for place in spaces]
        return rows

    def _fill(
        self, rows: NDArray[np.uint64], words: Sequence[str], window: Window, analysis: Analysis
    ) -> list[tuple[int, int, str]]:
        """Writes one window's words into `rows`; returns the names that are no entities of ours."""
        places = np.array(window.tokens)
        heads = places[analysis.heads]
        rows[places, _TAG] = self._tags[analysis.tags]
        rows[places, _POS] = self._pos[analysis.pos]
        rows[places, _DEP] = self._deps[analysis.deps]
        rows[places, _HEAD] = (heads - places).astype(np.int64).astype(_UINT64)
        passives = set(analysis.heads[analysis.deps == self._passive].tolist())
        forms = [words[token] for token in window.tokens]
        tags = analysis.tags.tolist()
        rows[places, _LEMMA] = np.array(list(map(self._lemma, forms, tags)), _UINT64)
        passive_words = [place in passives for place in range(len(forms))]
        rows[places, _MORPH] = np.array(list(map(self._morph, forms, tags, passive_words)), _UINT64)
        others = []
        for start, end, label in analysis.entities:
            first, last = window.tokens[start], window.tokens[end - 1]
            kind = self._kinds.get(label)
            if kind is None:
                others.append((first, last + 1, label))
                continue
            rows[first : last + 1, _IOB] = _INSIDE
            rows[first, _IOB] = _BEGIN
            rows[first : last + 1, _TYPE] = kind
        return others

    def _lemma(self, word: str, tag: int) -> int:
        key = (word, tag)
        found = self._lemmas.get(key)
        if found is None:
            lemma = self._lemmatise(word, self._decoder.labels.tag[tag])
            found = self._lemmas[key] = self.vocab.strings.add(lemma)
        return found

    def _morph(self, word: str, tag: int, is_passive: bool) -> int:
        key = (word, tag, is_passive)
        found = self._morphs.get(key)
        if found is None:
            name = self._decoder.labels.tag[tag]
            feats = features(name, word.lower())
            feats = passive(feats) if is_passive and name in ("VBN", "VBD") else feats
            found = self._morphs[key] = self.vocab.morphology.add(feats)
        return found


def _session(path: Path, threads: int) -> ort.InferenceSession:
    """An onnxruntime session that keeps to `threads` threads and does not spin while it waits."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The fused kernel takes eight times as long as the addition and the normalisation by themselves.
    return ort.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


@Language.factory(
    FACTORY,
    assigns=[
        "token.tag", "token.pos", "token.morph", "token.lemma", "token.dep", "token.head",
        "token.is_sent_start", "doc.sents", "doc.ents", "token.ent_iob", "token.ent_type",
    ],
    default_config={"threads": 1},
)  # fmt: skip
def make_analyser(nlp: Language, name: str, threads: int) -> Analyser:
    """The factory behind `briefing_analyser`: `threads` bounds what the encoder takes."""
    return Analyser(nlp.vocab, name, threads)
