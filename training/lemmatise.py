"""Learn the lemma rules of briefing.nlp.lemmas from treebanks."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from pathlib import Path

from briefing.nlp.lemmas import AS_IT_IS, Lemmas, all_endings, edit_script
from training.sentence import Sentence

Table = dict[str, dict[str, str]]


SETTLED = 50
"""A word that the leading treebank has so often has the lemma that it has there."""

Counts = defaultdict[tuple[str, str], Counter[str]]


def learn(
    sentences: Iterable[Sentence], leading: Iterable[Sentence] = (), known: Set[str] = frozenset()
) -> tuple[Table, Table]:
    """Forms and endings by tag, for Lemmas with `known`: an ending only where it says something else than the shorter
    one, a form only where its endings would be wrong. Every different word counts once.

    Treebanks disagree on some common words (is 'people' its own lemma?): `leading` decides those that it has often.
    """
    led = _counts(leading)
    seen = _counts(sentences)
    for key, lemmas in led.items():
        seen[key] += lemmas
    settled = {key: _most(lemmas) for key, lemmas in led.items() if lemmas.total() >= SETTLED}
    usual = {key: _most(lemmas) for key, lemmas in seen.items()} | settled
    endings = _endings(usual)
    guess = Lemmas({}, endings, known)
    forms: Table = {}
    for (tag, word), lemma in sorted(usual.items()):
        if guess(word, tag) != lemma:
            forms.setdefault(tag, {})[word] = lemma
    return forms, endings


def _counts(sentences: Iterable[Sentence]) -> Counts:
    """How often each word has each lemma, by tag and word."""
    seen: Counts = defaultdict(Counter)
    for sentence in sentences:
        if sentence.tree is not None:
            for word, tag, lemma in zip(sentence.words, sentence.tree.tags, sentence.tree.lemmas, strict=True):
                seen[tag, word][lemma] += 1
    return seen


def save(forms: Table, endings: Table, path: Path) -> None:
    """Write lemmas.json."""
    raw = {"forms": forms, "endings": endings}
    path.write_text(json.dumps(raw, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n", encoding="utf-8")


def _endings(usual: dict[tuple[str, str], str]) -> Table:
    votes: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for (tag, word), lemma in usual.items():
        if any(c.isalpha() for c in word):
            for ending in all_endings(word):
                votes[tag][ending][edit_script(word, lemma)] += 1
    kept: Table = {}
    for tag, by_ending in votes.items():
        rules: dict[str, str] = {}
        for ending in sorted(by_ending, key=lambda e: (len(e), e)):
            script = _most(by_ending[ending])
            shorter = next((rules[e] for e in _shorter(ending) if e in rules), AS_IT_IS)
            if script != shorter:
                rules[ending] = script
        kept[tag] = rules
    return kept


def _shorter(ending: str) -> list[str]:
    """The endings that would be asked if this one had no rule."""
    return [e for e in all_endings(ending.lstrip("^")) if len(e) < len(ending) and not e.startswith("^")]


def _most(counts: Counter[str]) -> str:
    """The most frequent, the first in the alphabet among equals."""
    return min(counts, key=lambda key: (-counts[key], key))
