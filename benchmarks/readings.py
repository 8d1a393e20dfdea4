"""`python -m benchmarks.readings`: what became of the facts that editors have read in real reports.

The reports lie outside the repository (`benchmarks/reports.py`). `data/readings.tsv` keeps which of their sentences
were read, and for each line that the program wrote of them its hash and, where an editor called it wrong, the codes of
what is wrong (`docs/quality.md`) and what would be right. Prints figures; never passes or fails on them.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from spacy.language import Language

from benchmarks import reports, system
from benchmarks.lines import lines
from benchmarks.reports import Report
from briefing.extract import extract
from briefing.nlp import load
from briefing.types.digest import Digest

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "benchmarks/data/readings.tsv"
HEAD = "# '@', first sentence, the one after the last, day; then of each line its hash, what is wrong, what is right"


FACTS = ("event", "incident", "statement", "claim", "agreement")
KINDS = ("person", "organisation", "place", "countries", "time", *FACTS)
"""What a line may begin with (`benchmarks/lines.py`)."""


class Verdict(NamedTuple):
    """What an editor said of a line: no codes, it is right."""

    codes: str = ""
    note: str = ""


class Reading(NamedTuple):
    """One report, and the verdict on each line by its hash."""

    report: Report
    verdicts: Mapping[str, Verdict]


def main(argv: Sequence[str] | None = None) -> None:
    """Print how many lines stand, or those that stand and are wrong, or reports that nobody has read."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.readings", description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="where the reports lie")
    parser.add_argument("--wrong", metavar="CODES", help="show the wrong lines of these codes that stand")
    parser.add_argument("--ask", metavar="N", type=int, help="show N unread reports, their lines numbered")
    parser.add_argument("--take", metavar="FILE", type=Path,
                        help="add what an editor wrote of the N reports: number of the line, codes, note, between tabs")
    parser.add_argument("--facts", action="store_true", help="of the N reports only facts: no names, countries, times")
    options = parser.parse_args(argv)
    texts, known = reports.sentences(options.shared), tuple(readings(FILE.read_text("utf-8")))
    kinds = FACTS if options.facts else KINDS
    if options.take:
        if not options.ask:
            parser.error("--take needs the --ask that the reports were asked for with")
        try:
            new = taken(texts, unread(texts, known, options.ask), options.take.read_text("utf-8"), kinds)
        except ValueError as error:
            parser.error(f"{options.take}: {error}")
        FILE.write_text(written((*known, *new)), "utf-8")
    elif options.ask:
        print("\n\n".join(asked(texts, unread(texts, known, options.ask), kinds)))
    elif options.wrong:
        print("\n\n".join(still_wrong(texts, known, options.wrong)))
    else:
        print("\n".join(table(texts, known)))


def readings(text: str) -> Iterator[Reading]:
    """The readings of a file: '@', first, end, day between tabs begins a report; other lines are hash, codes, note."""
    report, verdicts = None, dict[str, Verdict]()
    for row in text.splitlines():
        head, *rest = row.split("\t")
        if head == "@":
            if report:
                yield Reading(report, verdicts)
            report, verdicts = Report(int(rest[0]), int(rest[1]), rest[2]), {}
        elif not row.startswith("#"):
            verdicts[head] = Verdict(*rest)
    if report:
        yield Reading(report, verdicts)


def written(known: Iterable[Reading]) -> str:
    """The file of these readings."""
    rows = [HEAD]
    for reading in sorted(known):
        rows.append("\t".join(("@", *map(str, reading.report))))
        rows += ["\t".join((known_as, *verdict)).rstrip("\t") for known_as, verdict in reading.verdicts.items()]
    return "\n".join(rows) + "\n"


def unread(texts: Sequence[str], known: Sequence[Reading], number: int) -> tuple[Report, ...]:
    """So many reports that are in no reading, drawn at random; the same ones until a reading is added."""
    read = {i for reading in known for i in range(reading.report.first, reading.report.end)}
    free = [r for r in reports.reports(texts) if read.isdisjoint(range(r.first, r.end))]
    return tuple(Random(len(known)).sample(free, number))


def asked(texts: Sequence[str], of: Iterable[Report], kinds: Sequence[str] = KINDS) -> Iterator[str]:
    """What an editor reads: the sentences of a report, and its lines of these kinds, each with its number."""
    for report in of:
        told = (f"{number} {line}" for number, line in _numbered(texts, report, kinds))
        yield "\n".join((f"== published {report.published}", *texts[report.first : report.end], *told))


def taken(
    texts: Sequence[str], of: Iterable[Report], verdicts: str, kinds: Sequence[str] = KINDS
) -> tuple[Reading, ...]:
    """The readings of the reports asked for: lines of these kinds that an editor does not name are right. ValueError
    where one names a line that was not asked for."""
    named = {number: Verdict(*rest) for number, *rest in (row.split("\t") for row in verdicts.splitlines())}
    found = []
    for report in of:
        numbered = _numbered(texts, report, kinds)
        found.append(Reading(report, {mark(line): named.pop(number, Verdict()) for number, line in numbered}))
    if named:
        raise ValueError(f"no line asked for has the number {', '.join(sorted(named))}")
    return tuple(found)


def still_wrong(texts: Sequence[str], known: Iterable[Reading], codes: str) -> Iterator[str]:
    """Each report with wrong lines of these codes that stand: its sentences, the lines, the notes."""
    for reading in known:
        standing = [(line, reading.verdicts.get(mark(line), Verdict())) for line in _lines(texts, reading.report)]
        told = [f"  {line}\n    {v.codes}: {v.note}" for line, v in standing if set(v.codes) & set(codes)]
        if told:
            first, end, day = reading.report
            yield "\n".join((f"== published {day}", *texts[first:end], *told))


def table(texts: Sequence[str], known: Iterable[Reading]) -> Iterator[str]:
    """For each kind of line how many stand as they were read, and of these how many are wrong; and how many of those
    read are gone or say something else now, which nobody has judged."""
    standing: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    gone: Counter[bool] = Counter()
    for reading in known:
        now = {mark(line): line.partition(" ")[0] for line in _lines(texts, reading.report)}
        for known_as, verdict in reading.verdicts.items():
            if known_as in now:
                standing[now[known_as]] += 1
                wrong[now[known_as]] += bool(verdict.codes)
            else:
                gone[bool(verdict.codes)] += 1
    yield f"{'lines as they were read':28s}{'stand':>8s}{'wrong':>8s}"
    for kind, number in (*sorted(standing.items()), ("all", standing.total())):
        bad = wrong.total() if kind == "all" else wrong[kind]
        yield f"{kind:28s}{number:8d}{bad:8d}{100 * bad / number:7.1f} %"
    yield f"changed or gone since: {gone[True]} that were wrong, {gone[False]} that were right"


def _numbered(texts: Sequence[str], report: Report, kinds: Sequence[str]) -> Iterator[tuple[str, str]]:
    for k, line in enumerate(_lines(texts, report)):
        if line.partition(" ")[0] in kinds:
            yield f"{report.first}.{k}", line


def digest_of(texts: Sequence[str], report: Report) -> Digest:
    """What the program makes of a report."""
    return extract(system.article(" ".join(texts[report.first : report.end]), report.published), _pipeline())


def mark(line: str) -> str:
    """The hash by which a line is known."""
    return hashlib.sha256(line.encode()).hexdigest()[:10]


def _lines(texts: Sequence[str], report: Report) -> tuple[str, ...]:
    return lines(digest_of(texts, report))


@cache
def _pipeline() -> Language:
    return load()


if __name__ == "__main__":
    main()
