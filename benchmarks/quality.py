"""`python -m benchmarks.quality`: measure on every development set, calibrate, and write docs/quality.{json,md}.

The json file holds every figure; the tables in the md file, between their marks, are made of it; the prose around them
is written by hand. Nothing in either depends on the clock or the machine.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.sets import ROOT, Figure, measure

FIGURES = ROOT / "docs/quality.json"
PAGE = ROOT / "docs/quality.md"

WHOLE: Sequence[tuple[str, str, str]] = (
    ("people", "people", "96"),
    ("people role title", "their posts", "92"),
    ("people country", "their countries", "95"),
    ("organisations", "organisations", "88"),
    ("countries", "countries", "96"),
    ("places", "places", "88"),
    ("agreements", "agreements", "88"),
    ("agreement status", "their status", "80"),
    ("agreement parties", "their parties", "85"),
    ("events", "events: type and place in the text", "75"),
    ("event date", "their dates", "85"),
    ("event modality", "whether they happened, are planned, denied", "85"),
    ("event actors", "their actors", "80"),
    ("statements", "statements", "88"),
    ("statement speaker", "their speakers", "93"),
    ("claims", "claims", "60"),
    ("dates", "time expressions", "93"),
    ("date value", "their values", "90"),
    ("published date", "publication dates", "100"),
    ("evidence verbatim", "evidence that is word for word in the text", "100"),
)
TABLES: tuple[tuple[str, Sequence[tuple[str, str, str]]], ...] = (
    *(
        (title, tuple((f"{name}: {figure}", told, aim) for figure, told, aim in WHOLE))
        for name, title in (("gold", "Whole digests, five articles annotated to perfection"),
                            ("own", "Whole digests, our own articles annotated likewise"))
    ),
    ("Quotations in campaign news (PolNeAR)", (
        ("quotes: content covered > 0.3", "found, more than a third of the words", "76"),
        ("quotes: content covered > 0.8", "found, more than four fifths of the words", ""),
        ("quotes: source right, of matched", "source right, of those found", ""),
        ("quotes: found by kind, direct", "direct ones found", "96"),
        ("quotes: found by kind, mixed", "partly quoted ones found", "92"),
        ("quotes: found by kind, indirect", "indirect ones found", "62"),
    )),
    ("Events (PLOVER's examples)", (("events: all", "type of event", "75"),)),
    ("Names in reports on defence and security (re3d)", (
        ("entities: PER ORG LOC, names only, overlap", "names, by its annotators' conventions", ""),
        ("entities: PER, overlap", "persons, posts and pronouns counted as missing", ""),
        ("entities: ORG, overlap", "organisations, a country that acts counted as one", ""),
        ("entities: LOC, overlap", "places", ""),
    )),
    ("One person or two (pairs of names)", (("names: pairs", "same person", ""),)),
    ("Time expressions (our own sentences)", (
        ("dates: relaxed", "found", ""),
        ("dates: value", "found with the right value", "80"),
    )),
)


def main(arguments: list[str] | None = None) -> int:
    """Measure and write; `--check` only says what got worse."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quality", description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of the evaluation sets")
    parser.add_argument("--check", action="store_true", help="write nothing, say which figures fell")
    options = parser.parse_args(arguments)
    shared = options.shared.resolve()
    if not (shared / "evals").is_dir():
        print(f"{shared}: no evaluation sets there; name their folder with --shared", file=sys.stderr)
        return 1
    if options.check:
        lost = fallen(guarded(), measure(shared))
        print("\n".join(lost) or "no figure fell")
        return bool(lost)

    from benchmarks import calibration  # not before it is needed: it reads thousands of reports

    seen = calibration.observe(shared)
    table = calibration.learn(seen)
    calibration.write(table)
    rated = calibration.foretold(seen)
    annotated = tuple(calibration.found_in_gold(shared, table))
    found = {
        "model": model(),
        "figures": measure(shared),
        "reliability": [list(row) for row in calibration.reliability(rated)],
        "confidence": [list(row) for row in calibration.by_kind(rated, annotated)],
    }
    FIGURES.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    PAGE.write_text(page(PAGE.read_text("utf-8"), found), "utf-8")
    print(tables(found))
    return 0


def committed() -> dict[str, Any]:
    """The figures as docs/quality.json has them."""
    found: dict[str, Any] = json.loads(FIGURES.read_text("utf-8"))
    return found


def guarded() -> dict[str, Figure]:
    """The committed figures that the page shows; one text more or less moves the others by points."""
    shown = {name for _, rows in TABLES for name, *_ in rows}
    return {name: figure for name, figure in committed()["figures"].items() if name in shown}


def model() -> str:
    """Name and version of the bundled pipeline."""
    from briefing.nlp import load

    meta = load().meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}"


def value(figure: Figure) -> float:
    """The one number that stands for a figure."""
    return figure["F1"] if "F1" in figure else figure["share"]


def fallen(before: Mapping[str, Figure], now: Mapping[str, Figure], by: float = 1.0) -> list[str]:
    """A line for every figure that is more than `by` points below what it was, or gone."""
    lost = []
    for name, figure in before.items():
        if name not in now:
            lost.append(f"{name}: not measured any more, was {value(figure)}")
        elif value(now[name]) < value(figure) - by:
            lost.append(f"{name}: {value(now[name])}, was {value(figure)}")
    return lost


def page(text: str, found: Mapping[str, Any]) -> str:
    """The page with its tables made anew."""
    return re.sub(
        r"(<!-- figures -->\n).*?(<!-- end of figures -->)",
        lambda match: match[1] + tables(found) + match[2],
        text,
        flags=re.DOTALL,
    )


def tables(found: Mapping[str, Any]) -> str:
    """All tables in Markdown."""
    return "\n".join([f"Measured with the pipeline {found['model']}.", "", *_lines(found)]) + "\n"


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    for title, figures in TABLES:
        yield from (f"| {title} | precision | recall | F1 or share right | aim |", "|---|---|---|---|---|")
        for name, told, aim in figures:
            if figure := found["figures"].get(name):
                parts = (f"{figure['P']:.1f}", f"{figure['R']:.1f}") if "P" in figure else ("", f"of {figure['of']}")
                yield f"| {told} | {parts[0]} | {parts[1]} | {value(figure):.1f} | {aim} |"
        yield ""
    yield from ("| confidence | facts | said on average | right |", "|---|---|---|---|")
    for low, high, facts, said, right in found["reliability"]:
        span = f"{low:.2f} to {high:.2f}" if low else f"below {high:.2f}"
        yield f"| {span} | {facts} | {said:.2f} | {right:.2f} |"
    yield ""
    yield ("| confidence by kind | facts in reports | said | right | told apart | facts in the five digests | said "
           "| found there |")
    yield "|---|---|---|---|---|---|---|---|"
    for kind, facts, said, right, area, dense, told, there in found["confidence"]:
        yield f"| {kind} | {facts} | {said:.2f} | {right:.2f} | {area:.2f} | {dense} | {told:.2f} | {there:.2f} |"


if __name__ == "__main__":
    sys.exit(main())
