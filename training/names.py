"""Corpora of names: GMB, Wikigold and Universal NER, by one convention and one tokenisation."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import spacy

from briefing.nlp.tokenizer import news_tokenizer
from training.lexicon import is_country, is_nation, tidy, with_nations
from training.sentence import Sentence, Span

GMB_LABELS = {"geo": "LOC", "org": "ORG", "per": "PERSON", "gpe": "NORP", "art": "MISC", "eve": "MISC"}
CONLL_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC"}

_GLUED_LEFT = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        ")",
        "]",
        "}",
        "%",
        "'s",
        "’s",
        "n't",
        "'re",
        "'ve",
        "'ll",
        "'m",
        "'d",
        "”",
        "''",
        "...",
    }
)
_GLUED_RIGHT = frozenset({"(", "[", "{", "$", "“", "``", "#", "£", "€"})
_WINDOWS_1252 = str.maketrans({"\x91": "'", "\x92": "'", "\x93": '"', "\x94": '"', "\x96": "–", "\x97": "—"})


def gmb(path: Path) -> list[Sentence]:
    """The Groningen Meaning Bank extract (a zipped CSV), in file order."""
    with zipfile.ZipFile(path) as archive:
        text = archive.read(archive.namelist()[0]).decode("latin-1")
    groups: list[list[tuple[str, str]]] = []
    for number, word, _, tag in list(csv.reader(io.StringIO(text)))[1:]:
        if number or not groups:
            groups.append([])
        if word:
            groups[-1].append((word.translate(_WINDOWS_1252), tag))
    return list(_sentences(groups, GMB_LABELS))


def wikigold(path: Path) -> list[Sentence]:
    """Wikigold (two columns), in file order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        groups = _blocks(line.split() for line in lines)
    return list(_sentences([[(row[0], row[1]) for row in g] for g in groups if g[0][0] != "-DOCSTART-"], CONLL_LABELS))


def universal_ner(path: Path) -> list[Sentence]:
    """A Universal NER file (IOB2), in file order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        groups = _blocks([] if line.startswith("# ") else line.rstrip("\n").split("\t") for line in _no_comments(lines))
    return list(_sentences([[(row[1], row[2]) for row in group] for group in groups], CONLL_LABELS))


def _no_comments(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in lines if not line.startswith("# "))


def _blocks(rows: Iterable[Sequence[str]]) -> list[list[Sequence[str]]]:
    """Groups of rows between empty ones."""
    groups: list[list[Sequence[str]]] = [[]]
    for row in rows:
        if len(row) > 1:
            groups[-1].append(row)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _sentences(groups: Iterable[Sequence[tuple[str, str]]], labels: Mapping[str, str]) -> Iterator[Sentence]:
    tokenizer = news_tokenizer(spacy.blank("en"))
    for group in groups:
        words = [word for word, _ in group]
        spans = [(a, b, labels[label]) for a, b, label in _bio([tag for _, tag in group]) if label in labels]
        text, offsets = _text(words, detokenise(words))
        doc = tokenizer(text)
        tokens = [token.text for token in doc]
        spaces = tuple(bool(token.whitespace_) for token in doc)
        at_char = {i: token.i for token in doc for i in range(token.idx, token.idx + len(token))}
        moved = [
            (at_char[offsets[a]], at_char[offsets[b - 1] + len(words[b - 1]) - 1] + 1, label) for a, b, label in spans
        ]
        tidied = [span for span in (tidy(tokens, _nation(tokens, span)) for span in _one_person(moved)) if span]
        named = [s for s in tidied if any(map(_like_a_name, tokens[s[0] : s[1]]))]
        yield Sentence(tuple(tokens), spaces, paragraph=True).with_entities(with_nations(tokens, named))


def _like_a_name(word: str) -> bool:
    """Whether a word has a capital or begins with a digit: 'al-Sadr' and 'eBay' are names, 'southern' is none."""
    return word[0].isdigit() or any(letter.isupper() for letter in word)


def _nation(words: Sequence[str], span: Span) -> Span:
    """GMB's 'gpe' is a nation where its word looks like one, else a place."""
    start, end, label = span
    text = " ".join(words[start:end])
    if label == "NORP" and not is_nation(text):
        looks = text.endswith(("ian", "ians", "ish", "ese", "ans", "is", "ic", "ch"))
        label = "LOC" if is_country(text) or not looks else label
    return start, end, label


def _one_person(spans: Sequence[Span]) -> list[Span]:
    """GMB cuts some names in two: two persons side by side are one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span[2] == merged[-1][2] == "PERSON" and span[0] == merged[-1][1]:
            merged[-1] = (merged[-1][0], span[1], "PERSON")
        else:
            merged.append(span)
    return merged


def _bio(tags: Sequence[str]) -> list[Span]:
    """Spans of a BIO sequence; an I- that follows nothing of its kind begins one."""
    found: list[Span] = []
    for place, tag in enumerate(tags):
        kind, _, label = tag.partition("-")
        if kind == "I" and found and found[-1][1] == place and found[-1][2] == label:
            found[-1] = (found[-1][0], place + 1, label)
        elif label:
            found.append((place, place + 1, label))
    return found


def _text(words: Sequence[str], spaces: Sequence[bool]) -> tuple[str, list[int]]:
    text = ""
    offsets = []
    for word, space in zip(words, spaces, strict=True):
        offsets.append(len(text))
        text += word + " " * space
    return text, offsets


def detokenise(words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word, guessed for corpora that do not say: punctuation, quotes, possessives."""
    spaces = [True] * len(words)
    quoted = False
    for place, word in enumerate(words):
        follower = words[place + 1] if place + 1 < len(words) else ""
        if follower in _GLUED_LEFT or word in _GLUED_RIGHT:
            spaces[place] = False
        if word == '"':
            quoted = not quoted
            if quoted:
                spaces[place] = False
            elif place:
                spaces[place - 1] = False
        between = 0 < place < len(words) - 1 and words[place - 1][-1].isalnum() and follower[:1].isalnum()
        if word == "-" and between:
            spaces[place - 1] = spaces[place] = False
        if word in ("'", "’") and place:
            spaces[place - 1] = False
    return spaces
