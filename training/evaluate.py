"""`python -m training.evaluate --data DIR [--model PATH]`: scores of a pipeline on data it was not trained on.

Syntax is measured from raw text, with the pipeline's own tokens and sentences (spaCy's Scorer aligns them);
names by exact span and label on Wikigold's last fifth, Universal NER's EWT test and GMB's first 1,500 sentences
(silver: the corpus's own annotation, cleaned). Any place counts as a place in data that does not tell GPE from LOC.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

import briefing.nlp
from training import names, treebanks
from training.corpora import HELD_OUT_GMB, WIKIGOLD_SHARE, silver
from training.lexicon import is_country, is_nation, without_titles
from training.sentence import Document, Sentence

TREEBANKS = {
    "GUM dev": "en_gum-open-dev.conllu.gz",
    "GUM test": "en_gum-open-test.conllu.gz",
    "EWT test": "en_ewt-test.conllu.gz",
}
SPACE = "space"
"""The dependency label of an empty line between paragraphs."""
SYNTAX = {
    "tag": "tag_acc",
    "pos": "pos_acc",
    "lemma": "lemma_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "sentences": "sents_f",
}
COARSE = {"GPE": "LOC"}
BATCH = 10
"""Sentences of one source put side by side when names are measured; corpora of single sentences have no texts."""


def main(arguments: list[str] | None = None) -> int:
    """Print a table for every data set."""
    parser = argparse.ArgumentParser(prog="python -m training.evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", help="name or path of a pipeline; the bundled one by default")
    parser.add_argument("--without", nargs="*", default=[], help="components to switch off")
    parser.add_argument("--texts", type=Path, help="whole texts with names (JSON lines), for the table of gains")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args(arguments)
    nlp = briefing.nlp.load(options.model, threads=options.threads)
    texts = options.texts or options.data.parent / "dev" / "entities.jsonl"
    with nlp.select_pipes(disable=options.without):
        for name, file in TREEBANKS.items():
            print(f"{name:22}", row(syntax(nlp, treebanks.documents(options.data / file))), flush=True)
        for name, sentences in held_out(options.data):
            for label, scores in entities(nlp, sentences).items():
                print(f"{name:22} {label:7}", row(scores), flush=True)
        print(f"{'speed, one thread':22} {speed(nlp, options.data):,.0f} tokens a second")
    for line in gains(nlp, dict(held_out(options.data)), texts):
        print(line, flush=True)
    return 0


def row(scores: dict[str, float]) -> str:
    """One line: name and figure, one decimal."""
    return "  ".join(f"{name} {value:.1f}" for name, value in scores.items())


def raw(document: Document) -> str:
    """The text of a document, an empty line between paragraphs."""
    text = ""
    for sentence in document:
        if sentence.paragraph and text:
            text = text.rstrip() + "\n\n"
        text += "".join(word + " " * space for word, space in zip(sentence.words, sentence.spaces, strict=True))
    return text.rstrip()


def gold(nlp: Language, document: Document) -> Doc:
    """The document with its annotation, over the same text as `raw`."""
    words: list[str] = []
    spaces: list[bool] = []
    columns: dict[str, list[str]] = {"tags": [], "pos": [], "lemmas": [], "deps": []}
    heads: list[int] = []
    starts: list[bool] = []
    for number, sentence in enumerate(document):
        tree = sentence.tree
        assert tree is not None
        if number and sentence.paragraph:
            spaces[-1] = False
            words.append("\n\n")
            spaces.append(False)
            # the scorer leaves predicted white space out, so it must not count in the gold either
            for column, value in zip(columns.values(), ("", "", "", SPACE), strict=True):
                column.append(value)
            heads.append(len(words) - 2)
            starts.append(False)
        offset = len(words)
        heads += [head + offset if head >= 0 else place + offset for place, head in enumerate(tree.heads)]
        starts += [place == 0 for place in range(len(sentence.words))]
        words += sentence.words
        spaces += sentence.spaces
        for name, values in zip(columns, (tree.tags, tree.pos, tree.lemmas, tree.deps), strict=True):
            columns[name] += [value or "X" for value in values]
    return Doc(nlp.vocab, words=words, spaces=spaces, heads=heads, **columns)  # type: ignore[arg-type]


def syntax(nlp: Language, documents: Sequence[Document]) -> dict[str, float]:
    """Accuracies from raw text, in per cent."""
    examples = [Example(nlp(raw(document)), gold(nlp, document)) for document in documents]
    found: dict[str, float] = {}
    for attribute in ("tag", "pos", "lemma"):
        found |= Scorer.score_token_attr(examples, attribute, getter=_attribute)
    found |= Scorer.score_deps(examples, "dep", ignore_labels=("punct", SPACE))
    found |= Scorer.score_spans(
        examples, "sents", has_annotation=lambda doc: doc.has_annotation("SENT_START"), getter=lambda doc, _: doc.sents
    )
    return {name: 100 * found[key] for name, key in SYNTAX.items()}


def _attribute(token: object, name: str) -> object:
    return getattr(token, f"{name}_" if name == "lemma" else name)


def held_out(data: Path) -> Iterator[tuple[str, list[Sentence]]]:
    """The parts of the name corpora that training never reads."""
    gold_names = names.wikigold(data / "wikigold.conll.txt.gz")
    yield "Wikigold, last fifth", gold_names[int(len(gold_names) * WIKIGOLD_SHARE) :]
    yield "UNER, EWT test", names.universal_ner(data / "en_ewt-uner-test.iob2.gz")
    yield "GMB, first 1,500", silver(data)[:HELD_OUT_GMB]


def entities(nlp: Language, sentences: Sequence[Sentence], left_out: Sequence[str] = ()) -> dict[str, dict[str, float]]:
    """Precision, recall, F1 for each label and for all, exact spans; labels `left_out` count nowhere."""
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for start in range(0, len(sentences), BATCH):
        text, spans = "", set()
        for sentence in sentences[start : start + BATCH]:
            offsets = []
            for word, space in zip(sentence.words, sentence.spaces, strict=True):
                offsets.append((len(text), len(text) + len(word)))
                text += word + " " * space
            text = text.rstrip() + "\n\n"
            spans |= {(offsets[a][0], offsets[b - 1][1], COARSE.get(x, x)) for a, b, x in sentence.entities or ()}
        spans = {span for span in spans if span[2] not in ("MISC", *left_out)}
        found = {(e.start_char, e.end_char, COARSE.get(e.label_, e.label_)) for e in nlp(text).ents}
        found = {span for span in found if span[2] not in left_out}
        for counter, some in ((right, spans & found), (wanted, spans), (given, found)):
            counter.update(_labels(some))
    return {
        label: {
            "P": 100 * right[label] / max(1, given[label]),
            "R": 100 * right[label] / max(1, wanted[label]),
            "F1": 200 * right[label] / max(1, given[label] + wanted[label]),
            "names": wanted[label],
        }
        for label in ("PERSON", "ORG", "LOC", "NORP", "all")
        if wanted[label]
    }


def gains(nlp: Language, sets: Mapping[str, Sequence[Sentence]], texts: Path) -> Iterator[str]:
    """A line for the encoder alone and for each component of names put on top of it: F1 of all labels, and of ORG.

    Wikigold and Universal NER do not mark nations, so NORP is left out there.
    """
    rules = [name for name in nlp.pipe_names if name not in ("analyser", "briefing_translate")]
    columns = {"GMB, first 1,500": (), "Wikigold, last fifth": ("NORP",), "UNER, EWT test": ("NORP",)}
    yield f"{'F1, all labels (ORG)':24}" + "".join(f"{name:>24}" for name in (*columns, "whole texts, overlap"))
    for number in range(len(rules) + 1):
        with nlp.select_pipes(disable=rules[number:]):
            cells = []
            for name, left_out in columns.items():
                scores = entities(nlp, sets[name], left_out)
                cells.append(f"{scores['all']['F1']:.1f} ({scores['ORG']['F1']:.1f})")
            cells.append(f"{overlap(nlp, texts):.1f}" if texts.is_file() else "-")
        title = f"+ {rules[number - 1].removeprefix('briefing_')}" if number else "encoder alone"
        yield f"{title:24}" + "".join(f"{cell:>24}" for cell in cells)


def overlap(nlp: Language, texts: Path) -> float:
    """F1 of the names in whole texts, a name being found where spans of its label overlap.

    Left out of what is marked: pronouns, posts ('the Foreign Secretary') and descriptions ('the coastal
    towns'); names inside them count nowhere. A country or nation may be a place, a nation or an organisation.
    """
    right = wanted = given = 0
    for line in texts.read_text("utf-8").splitlines():
        marked = json.loads(line)
        doc = nlp(marked["text"])
        found = [(e.start_char, e.end_char, SHORT.get(e.label_, e.label_)) for e in doc.ents]
        names = [(a, b, label) for a, b, label in marked["entities"] if _is_name(doc.text[a:b], label)]
        described = [(a, b) for a, b, _ in marked["entities"] if (a, b) not in {(x, y) for x, y, _ in names}]
        taken: set[int] = set()
        for start, end, label in names:
            free = _is_of_a_country(doc.text[start:end])
            hits = {
                place
                for place, (a, b, kind) in enumerate(found)
                if a < end and start < b and (kind == label or (free and kind in OF_COUNTRIES))
            }
            right += bool(hits)
            given += bool(hits)
            taken |= hits
        wanted += len(names)
        given += sum(
            place not in taken and kind in SHORT.values() and not any(x <= a and b <= y for x, y in described)
            for place, (a, b, kind) in enumerate(found)
        )
    return 200 * right / max(1, wanted + given)


SHORT = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
PRONOUNS = frozenset({"we", "i", "he", "she", "they", "it", "our", "us", "my", "his", "her", "their"})
OF_COUNTRIES = ("ORG", "LOC", "NORP")


def _is_name(text: str, label: str) -> bool:
    """Whether a marked span has a name: a capital, for a person beyond titles, and no pronoun."""
    words = text.replace(",", " ").split()
    if words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    if label not in SHORT.values() or not any(letter.isupper() for word in words for letter in word):
        return False
    if label == "LOC":
        return not any(character.isdigit() for character in text)
    start, end = without_titles(words, 0, len(words)) if label == "PER" else (0, len(words))
    post = label == "PER" and not {"of", "for"}.isdisjoint(words)
    return start < end and not post and words[-1][0].isupper() and text.lower() not in PRONOUNS


def _is_of_a_country(text: str) -> bool:
    """Whether a span is a country, a nation or somebody's government."""
    words = [word for word in text.replace("’s", "").replace("'s", "").split() if word.lower() != "the"]
    first = " ".join(words)
    return is_country(first) or is_nation(first) or (is_nation(words[0]) if words else False)


def _labels(spans: Iterable[tuple[int, int, str]]) -> Iterator[str]:
    for _, _, label in spans:
        yield label
        yield "all"


def speed(nlp: Language, data: Path) -> float:
    """Tokens for a second of computing on the news-like half of GUM test: of each text the quickest of five readings,
    since what else a machine does at that moment is not the pipeline's."""
    texts = [raw(document) for document in treebanks.documents(data / TREEBANKS["GUM test"])]
    nlp(texts[0])
    tokens, seconds = 0, 0.0
    for text in texts:
        spent = []
        for _ in range(5):
            started = time.process_time()
            doc = nlp(text)
            spent.append(time.process_time() - started)
        tokens += len(doc)
        seconds += min(spent)
    return tokens / seconds


if __name__ == "__main__":
    sys.exit(main())
