"""How sure the program may be: the share of facts of each kind and rule that are right, on the development sets.

A rule seen often gets nearly its own share, one seen seldom that of its kind, and a kind seen seldom `USUAL`: each
share is the mean of a Beta distribution whose prior is the next more general share, worth `WEIGHT` facts. The sets have
been read while the rules were written, so the shares lean to the bright side; the prior leans against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

from benchmarks import sets, system
from briefing.extract.confidence import FILE, KINDS, OTHER, lookup

USUAL = 0.8
"""What is assumed of a kind before anything has been seen of it."""
WEIGHT = 10
"""The facts that a more general share is worth."""
FEW = 5
"""A rule seen less often gets no line of its own."""
BINS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)

HEADER = """\
# How sure a fact is, by kind and by the rule that found it; 'other' stands for the rules that are not named.
# Measured, not guessed: `make eval` writes this file from the development sets (benchmarks/calibration.py says how),
# and docs/quality.md shows how well the figures hold. To change one by hand is to make it untrue.
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """One fact of one text, and whether it was right."""

    text: str
    kind: str
    rule: str
    right: bool


def observe(shared: Path) -> list[Seen]:
    """All facts found on the sets that tell right from wrong for their kind."""
    return [*_quotes(shared), *_events(shared), *_names(shared), *_gold(shared)]


def _quotes(shared: Path) -> Iterator[Seen]:
    """A statement is right where its words cover a third of a marked one, and its speaker is the marked source."""
    with sets.scorer(shared) as score:
        for number, row in enumerate(sets.rows(shared, "quotes")):
            found = [q for q in system.predict(row["text"], row.get("published"))["quotes"] if q["recorded"]]
            tally, wanted = score.Tally(), row["quotes"]
            pairs = tally.add(
                [score.hull(q) for q in wanted],
                [score.hull(q) for q in found],
                lambda a, b: score.overlap(a, b) / max(1, a[1] - a[0]) > 0.3,
            )
            partner = {j: wanted[i] for i, j in pairs}
            for place, quote in enumerate(found):
                source = partner.get(place, {}).get("source")
                right = place in partner and (
                    not source or bool(quote["source"] and score.overlap(source, quote["source"]))
                )
                yield Seen(f"quotes {number}", "statement", quote["rule"], right)


def _events(shared: Path) -> Iterator[Seen]:
    """An event is right where its type is the one that the text was chosen for."""
    for number, row in enumerate(sets.rows(shared, "events")):
        for kind, rule in system.predict(row["text"], row.get("published"))["rules"]:
            yield Seen(f"events {number}", "event", rule, kind == row["type"])


def _names(shared: Path) -> Iterator[Seen]:
    """Persons and organisations are right where a marked one of their kind overlaps."""
    kinds = {"PERSON": ("PER", "person"), "ORG": ("ORG", "organisation")}
    for number, row in enumerate(sets.rows(shared, "entities")):
        for start, end, label in system.predict(row["text"])["entities"]:
            if label in kinds:
                theirs, ours = kinds[label]
                right = any(a < end and start < b and x == theirs for a, b, x in row["entities"])
                yield Seen(f"names {number}", ours, "named", right)


def _gold(shared: Path) -> Iterator[Seen]:
    """A fact is right where the perfect digest has it: by the scorer's own rules, written out here once more.

    A fact that the perfect digest marks as optional says nothing either way.
    """
    with sets.scorer(shared) as score:
        for article, digest in sets.gold_digests(shared):
            (path,) = (p for p in (shared / "gold").glob("*.yaml") if p.stem == article.id)
            wanted = yaml.safe_load(path.read_text("utf-8"))
            for kind, section in KINDS.items():
                yield from _section(score, article.id, kind, wanted.get(section) or [], getattr(digest, section))


def _section(
    score: Any, text: str, kind: str, wanted: Sequence[Mapping[str, Any]], found: Sequence[Any]
) -> Iterator[Seen]:
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
            yield Seen(text, kind, ours.rule, bool(partners))


def learn(seen: Iterable[Seen]) -> dict[str, dict[str, float]]:
    """The confidence of each kind and rule."""
    counts: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for fact in seen:
        for rule in (fact.rule, OTHER):
            tally = counts[fact.kind][rule]
            tally[0] += fact.right
            tally[1] += 1
    table: dict[str, dict[str, float]] = {}
    for kind in KINDS:
        right, total = counts[kind][OTHER]
        usual = (right + WEIGHT * USUAL) / (total + WEIGHT)
        table[kind] = {
            rule: round((good + WEIGHT * usual) / (every + WEIGHT), 2)
            for rule, (good, every) in sorted(counts[kind].items())
            if every >= FEW and rule != OTHER
        } | {OTHER: round(usual, 2)}
    return table


def reliability(seen: Sequence[Seen]) -> list[tuple[float, float, int, float, float]]:
    """Rows of lowest and highest confidence, facts, mean confidence and share right.

    The confidence of each fact is learned from the other texts, never from its own.
    """
    texts = sorted({fact.text for fact in seen})
    folds = {text: number % 10 for number, text in enumerate(texts)}
    tables = [learn(fact for fact in seen if folds[fact.text] != fold) for fold in range(10)]
    rated = [(lookup(tables[folds[fact.text]], fact.kind, fact.rule) or 0.0, fact.right) for fact in seen]
    rows = []
    for low, high in pairwise(BINS):
        inside = [(confidence, right) for confidence, right in rated if low <= confidence < high]
        if inside:
            mean = sum(confidence for confidence, _ in inside) / len(inside)
            rows.append((low, min(high, 1.0), len(inside), mean, sum(right for _, right in inside) / len(inside)))
    return rows


def write(table: Mapping[str, Mapping[str, float]], path: Path = FILE) -> None:
    """The file that the program reads."""
    lines = [HEADER.rstrip()]
    for kind, rules in table.items():
        lines += [f"{kind}:", *(f"  {rule}: {value:.2f}" for rule, value in rules.items())]
    path.write_text("\n".join(lines) + "\n", "utf-8")


