"""Events of invented news, measured: `python -m tests.extract.news [FILE] [--errors]`.

The articles and their perfect events lie in `data/news_events_*.yaml`; the head of the first tells the form of a line.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from briefing.articles import read_article
from briefing.extract.story import digest_of
from briefing.nlp import load
from briefing.types.article import Article
from briefing.types.digest import Digest, Event, Extractor
from tests.extract.scoring import Score

HERE = Path(__file__).parent / "data"
SORT = "event"
FIELDS = ("mode", "actors", "recipients", "place", "date", "modality")


@dataclass(frozen=True, slots=True)
class Gold:
    """One event as it should be: each field a tuple of readings that are right, None where anything will do."""

    kinds: tuple[tuple[str, str], ...]
    fields: dict[str, tuple[str, ...] | None]
    start: int
    end: int
    optional: bool
    line: str


def articles(path: Path) -> Iterator[tuple[str, str, str, tuple[Gold, ...]]]:
    """Title, publication date, text and events of each article of a file."""
    for raw in yaml.safe_load(path.read_text(encoding="utf-8")):
        text = raw["text"]
        head = raw["title"], str(raw["published"])
        stored = article(*head, text).text
        yield *head, text, tuple(gold(line, stored) for line in raw["events"] or ())


def gold(line: str, text: str) -> Gold:
    """A line of the file as an event; its words must stand in the text exactly once."""
    kinds, parties, place, date, modality, words = (part.strip() for part in line.lstrip("? ").split("|"))
    if text.count(words) != 1:
        raise ValueError(f"{words!r} stands {text.count(words)} times in the text")
    actors, _, recipients = parties.partition(">")
    fields = {"actors": actors, "recipients": recipients, "place": place, "date": date, "modality": modality}
    start = text.index(words)
    return Gold(
        kinds=tuple((k.split()[0], k.partition(" ")[2]) for k in kinds.split(" or ")),
        fields={k: None if v.strip() == "*" else tuple(x.strip() for x in v.split(" or ")) for k, v in fields.items()},
        start=start,
        end=start + len(words),
        optional=line.startswith("?"),
        line=line,
    )


def article(title: str, published: str, text: str) -> Article:
    """A text as the program reads it from a file."""
    front = f"---\ntitle: {title}\ndate: {published}\n---\n"
    return read_article("content/articles/x.txt", f"{front}{title}\n\n{text}".encode())


def digest(title: str, published: str, text: str, nlp: Any) -> Digest:
    """What the program makes of a text."""
    return digest_of(article(title, published, text), nlp, Extractor())


def names(found: Digest) -> dict[str, set[str]]:
    """All names of everybody and every place of a digest, by id, in small letters; the public may be called by any noun
    for people."""
    table = {x.id: {x.name, *x.variants} for x in (*found.people, *found.organisations, *found.places)}
    table |= {x.id: {x.title, x.id, *x.variants, *(("public",) if x.variants else ())} for x in found.unnamed_people}
    table |= {x.code: {x.code} for x in found.countries}
    return {k: {v.casefold() for v in values} for k, values in table.items()}


def right(field: str, wanted: tuple[str, ...] | None, got: Event, called: dict[str, set[str]]) -> bool:
    """Whether a field of an event is as it should be."""
    if wanted is None:
        return True
    if field in ("actors", "recipients"):
        return any(_same(w, getattr(got, field), called) for w in wanted)
    if field == "place":
        return any(_same(w, (got.place,) if got.place else (), called) for w in wanted)
    value = (got.date.edtf if got.date else "") if field == "date" else getattr(got, field)
    return (value or "").replace("~", "") in wanted


def _same(wanted: str, got: tuple[str, ...], called: dict[str, set[str]]) -> bool:
    members = [m.strip() for m in wanted.split(",") if m.strip()]
    needed = [m.casefold() for m in members if not m.startswith("(")]
    allowed = {m.strip("()").casefold() for m in members}
    met = [called.get(x, {x.casefold()}) for x in got]
    have = [h for h in met if h & allowed or len(h) == 1 or "public" not in h]  # people without a name are optional
    return all(any(n in h for h in have) for n in needed) and all(h & allowed for h in have)


def compare(wanted: tuple[Gold, ...], found: Digest) -> Score:
    """What is found, missed and false, and which fields of the found are right."""
    score = Score()
    called = names(found)
    left = list(found.events)
    for g in sorted(wanted, key=lambda g: g.optional):
        near = [
            e
            for e in left
            if any(e.type == k for k, _ in g.kinds)
            and any(s.start < g.end and g.start < s.end for s in e.evidence)
        ]
        if not near:
            if not g.optional:
                score.add(SORT, "missed", f"MISSED {g.line}")
            continue
        best = max(near, key=lambda e: sum(right(f, w, e, called) for f, w in g.fields.items()))
        left.remove(best)
        if g.optional:
            continue
        score.add(SORT, "found")
        modes = {m for k, m in g.kinds if k == best.type}
        checks = {"mode": "" in modes or best.mode in modes}
        checks |= {f: right(f, w, best, called) for f, w in g.fields.items()}
        for field, good in checks.items():
            score.check(field, good)
        wrong = ", ".join(f for f, good in checks.items() if not good).upper()
        score.check("all right", not wrong, f"{wrong}: {_shown(best)}\n        WANTED {g.line}")
    for event in left:
        score.add(SORT, "false", f"FALSE  {_shown(event)}")
    return score


def _shown(e: Event) -> str:
    who = f"{', '.join(e.actors)} > {', '.join(e.recipients)}"
    date = e.date.edtf if e.date else ""
    return f"{e.type} {e.mode} | {who} | {e.place} | {date} | {e.modality} | {' / '.join(s.exact for s in e.evidence)}"


def figures(score: Score) -> dict[str, float]:
    """Precision and recall of events, and the share of each field that is right, in per cent."""
    shares = {field: score.share(field) for field in (*FIELDS, "all right")}
    shares |= {"precision": score.precision(SORT), "recall": score.recall(SORT)}
    return {name: round(share, 1) for name, share in shares.items()}


def measure(path: Path, nlp: Any) -> Score:
    """The counts over all articles of a file."""
    found = (compare(wanted, digest(title, date, text, nlp)) for title, date, text, wanted in articles(path))
    return sum(found, Score())


def main() -> None:
    """Print what is wrong, article by article, and the figures."""
    files = [Path(a) for a in sys.argv[1:] if not a.startswith("-")] or sorted(HERE.glob("news_events_*.yaml"))
    nlp, total = load(), Score()
    for path in files:
        for title, published, text, wanted in articles(path):
            score = compare(wanted, digest(title, published, text, nlp))
            total += score
            if "--errors" in sys.argv:
                print(f"\n# {title}", *score.errors, sep="\n  ")
    print(f"\n{total}\n{figures(total)}")


if __name__ == "__main__":
    main()
