"""How sure the program may be: learned from the lines that editors read in real reports (`benchmarks/readings.py`).

A fact is right where its editor left the whole line as it was. For each kind a logistic regression with a ridge
penalty (le Cessie and van Houwelingen, 1992), fitted by Newton's method, weighs the signs that a digest shows
(`briefing/extract/signs.py`).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml

from benchmarks import readings, reports, sets
from benchmarks.lines import lines
from briefing.extract.confidence import FILE, KINDS, USUAL, confidence
from briefing.extract.signs import Signs

RIDGE = 10.0
"""The penalty on each squared weight, in half log-likelihoods; `USUAL` has none."""
FEW = 12
"""A sign seen less often gets no weight."""
FOLDS = 10
BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)

HEADER = """\
# How sure a fact is, by kind: 'usual' and one weight for each of its signs, added up to the logarithm of the odds that
# an editor finds nothing to correct. Measured, not guessed: `make eval` writes this file (benchmarks/calibration.py
# says how), and docs/quality.md shows how well the figures hold. To change one by hand is to make it untrue.
"""

Table = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Seen:
    """One fact of one text, its signs, and whether it was right."""

    text: str
    kind: str
    signs: frozenset[str]
    right: bool


class Found(NamedTuple):
    """One fact of an annotated article: its kind, its confidence, and whether it was right."""

    kind: str
    said: float
    right: bool


class Row(NamedTuple):
    """One kind of fact: how many were read in reports, their mean confidence (learned from other texts), the share
    right, how often a right one is surer than a wrong one (area under the curve; 0.5 by chance, 0 if there are none);
    how many are in annotated articles, their mean confidence, and the share right.
    """

    kind: str
    read: int
    said: float
    right: float
    area: float
    annotated: int
    said_there: float
    right_there: float


def observe(shared: Path) -> list[Seen]:
    """All facts of the reports that editors have read and that are still told so."""
    texts = reports.sentences(shared)
    kept = readings.readings(readings.FILE.read_text("utf-8"))
    return [seen for reading in kept for seen in _read(texts, reading)]


def _read(texts: Sequence[str], reading: readings.Reading) -> Iterator[Seen]:
    digest = readings.digest_of(texts, reading.report)
    signs, told = Signs(digest), lines(digest)
    for kind, section in KINDS.items():
        of_kind = (line for line in told if line.startswith(f"{kind} "))
        for fact, line in zip(getattr(digest, section), of_kind, strict=True):
            verdict = reading.verdicts.get(readings.mark(line))
            if verdict is not None:
                yield Seen(str(reading.report.first), kind, signs.of(fact), not verdict.codes)


def learn(seen: Iterable[Seen]) -> Table:
    """The weights of each kind's signs; of a kind that was never seen only that nothing is known of it."""
    facts: defaultdict[str, list[Seen]] = defaultdict(list)
    for fact in seen:
        facts[fact.kind].append(fact)
    return {kind: _fitted(facts[kind]) for kind in KINDS}


def _fitted(seen: Sequence[Seen]) -> dict[str, float]:
    if not seen:
        return {USUAL: 0.0}
    counts = Counter(sign for fact in seen for sign in fact.signs)
    signs = sorted(sign for sign, number in counts.items() if FEW <= number < len(seen))
    shown = np.array([[1.0, *(sign in fact.signs for sign in signs)] for fact in seen])
    right = np.array([fact.right for fact in seen], float)
    penalty = np.diag([1e-6, *[RIDGE] * len(signs)])
    weights = np.zeros(len(signs) + 1)
    for _ in range(25):
        said = 1 / (1 + np.exp(-shown @ weights))
        slope = shown.T @ (right - said) - penalty @ weights
        curve = (shown.T * (said * (1 - said))) @ shown + penalty
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    found = dict(zip((USUAL, *signs), (round(float(w), 2) for w in weights), strict=True))
    return {sign: weight for sign, weight in found.items() if weight or sign == USUAL}


def foretold(seen: Sequence[Seen]) -> list[tuple[float, Seen]]:
    """Each fact with the confidence that the other texts give it."""
    texts = sorted({fact.text for fact in seen})
    folds = {text: number % FOLDS for number, text in enumerate(texts)}
    tables = [learn(fact for fact in seen if folds[fact.text] != fold) for fold in range(FOLDS)]
    return [(confidence(tables[folds[fact.text]][fact.kind], fact.signs), fact) for fact in seen]


def reliability(rated: Sequence[tuple[float, Seen]]) -> list[tuple[float, float, int, float, float]]:
    """Rows of lowest and highest confidence, facts, mean confidence and share right."""
    rows = []
    for low, high in pairwise(BINS):
        inside = [(said, fact.right) for said, fact in rated if low <= said < high]
        if inside:
            rows.append((low, min(high, 1.0), *_means(inside)))
    return rows


def by_kind(rated: Sequence[tuple[float, Seen]], annotated: Sequence[Found]) -> list[Row]:
    """Of each kind how sure its facts in reports are and how many are right, and the same of those in the articles
    annotated to perfection."""
    rows = []
    for kind in KINDS:
        read = [(said, fact.right) for said, fact in rated if fact.kind == kind]
        dense = [(found.said, found.right) for found in annotated if found.kind == kind]
        rows.append(Row(kind, *_means(read), _area(read), *_means(dense)))
    return rows


def _means(rated: Sequence[tuple[float, bool]]) -> tuple[int, float, float]:
    number = max(len(rated), 1)
    return len(rated), math.fsum(p for p, _ in rated) / number, sum(right for _, right in rated) / number


def _area(rated: Sequence[tuple[float, bool]]) -> float:
    good, bad = (np.sort([p for p, right in rated if right is way]) for way in (True, False))
    above = (np.searchsorted(bad, good, side) for side in ("left", "right"))
    return float(sum(a.sum() for a in above) / 2 / max(len(good) * len(bad), 1))


def found_in_gold(shared: Path, table: Table) -> Iterator[Found]:
    """Each fact of the annotated articles, how sure it is by the table, and whether the perfect digest has it: by the
    scorer's own rules, written out here once more.

    A fact that the perfect digest marks as optional says nothing either way.
    """
    with sets.scorer(shared) as score:
        for article, digest in sets.gold_digests(shared, shared / "gold"):
            (path,) = (p for p in (shared / "gold").glob("*.yaml") if p.stem == article.id)
            wanted, signs = yaml.safe_load(path.read_text("utf-8")), Signs(digest)
            for kind, section in KINDS.items():
                for fact, right in _judged(score, kind, wanted.get(section) or [], getattr(digest, section)):
                    yield Found(kind, confidence(table[kind], signs.of(fact)), right)


def _judged(
    score: Any, kind: str, wanted: Sequence[Mapping[str, Any]], found: Sequence[Any]
) -> Iterator[tuple[Any, bool]]:
    def same(theirs: Mapping[str, Any], ours: Any) -> bool:
        names = score.names_of(theirs) & {str(v).casefold().removeprefix("the ").strip()
                                          for v in (getattr(ours, "name", ""), *getattr(ours, "variants", ())) if v}
        if kind in ("person", "organisation", "place") or (kind == "agreement" and names):
            return bool(names)
        near = any(e.start < theirs["end"] and theirs["start"] < e.end for e in ours.evidence)
        code = {"event": "type", "claim": "kind"}.get(kind)
        if not code:
            return near
        other = theirs.get(f"{code}_alt") or []
        return near and getattr(ours, code) in [theirs[code], *(other if isinstance(other, list) else [other])]

    for ours in found:
        partners = [theirs for theirs in wanted if same(theirs, ours)]
        if not partners or any(not theirs.get("optional") for theirs in partners):
            yield ours, bool(partners)


def write(table: Mapping[str, Mapping[str, float]], path: Path = FILE) -> None:
    """The file that the program reads."""
    path.write_text(HEADER + yaml.safe_dump(dict(table), sort_keys=False, allow_unicode=True, width=200), "utf-8")
