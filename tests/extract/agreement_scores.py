"""How well agreements are told from articles of our own: `python -m tests.extract.agreement_scores [-v] [FILE ...]`.

The sets are data/agreements_*.yaml. An instrument is found where a told one has words of it as evidence, each told one
counting for one; parties, status and teller are right as the set says, the kind where it is one of those named. Sides
are right where none is told that the set does not name: who is not tied to an instrument by words is left out.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from briefing.articles.reading import read_article
from briefing.extract.story import digest_of
from briefing.nlp import load
from briefing.types.digest import Agreement, Digest, Extractor
from tests.extract.scoring import Score

SETS = Path(__file__).parent / "data"


SORT = "agreement"


def articles(path: Path) -> list[dict[str, Any]]:
    """The articles of a set."""
    return list(yaml.safe_load(path.read_text("utf-8")))


def score(rows: list[dict[str, Any]], nlp: Any) -> Score:
    """The figures of a set."""
    total = Score()
    for row in rows:
        text = f"---\ndate: {row['published']}\n---\n{row['text']}"
        article = read_article("content/articles/a.txt", text.encode())
        digest = digest_of(article, nlp, Extractor(program="", rules="", model=""))
        total.errors.append(f"-- {row['style']}")
        _compare(total, row, article.text, digest)
    return total


def _compare(total: Score, row: dict[str, Any], text: str, digest: Digest) -> None:
    told = list(digest.agreements)
    names = {x.id: {n.casefold() for n in (x.name, *x.variants)} for x in (*digest.people, *digest.organisations)}
    names |= {x.id: {n.casefold() for n in (x.title, *x.variants)} for x in digest.unnamed_people}
    for body in digest.organisations:
        if body.kind == "government":
            names[body.id].add(body.country)  # the sets write the country for its government
    for want in sorted(row["agreements"], key=lambda a: bool(a.get("optional"))):
        spans = [_span(text, words) for words in (want["exact"], *want.get("also", ()))]
        hits = {a.id: sum(_touches(a, s) for s in spans) for a in told}
        best = max(told, key=lambda a: hits[a.id], default=None)
        if best is None or not hits[best.id]:
            if not want.get("optional"):
                total.add(SORT, "missed", f"missed   {want['exact']}")
            continue
        told.remove(best)
        if want.get("optional"):
            continue
        total.add(SORT, "found")
        who = [({p} | names.get(p, set())) for p in best.parties]
        checks = {
            "parties": _same(want.get("parties", []), who),
            "sides": all(any(_same([w], [x]) for w in want.get("parties", [])) for x in who),
            "status": (best.status or "") in str(want["status"]).split("|"),
            "kind": best.kind in str(want["kind"]).split("|"),
        }
        if "by" in want:
            checks["teller"] = _teller(best, names, want["by"])
        if "subject" in want:
            checks["subject"] = bool(best.subject) and best.subject.casefold() in want["subject"].casefold()
        for name, right in checks.items():
            got = {"parties": best.parties, "sides": best.parties, "status": best.status, "kind": best.kind,
                   "subject": best.subject}
            value = got.get(name, best.status_history)
            wanted = want.get("parties" if name == "sides" else name)
            total.check(name, right, f"{name:8} {want['exact']}: {value} for {wanted}")
    for extra in told:
        said = [e.exact for e in extra.evidence]
        total.add(SORT, "false", f"false    {extra.name} {said} {extra.parties} {extra.status}")


def _span(text: str, words: str) -> tuple[int, int]:
    at = text.find(words)
    if at < 0:
        raise ValueError(f"not in the text: {words}")
    return at, at + len(words)


def _touches(told: Agreement, span: tuple[int, int]) -> bool:
    return any(e.start < span[1] and span[0] < e.end for e in told.evidence)


def _same(want: list[str], who: list[set[str]]) -> bool:
    """Whether each wanted party, which may have several right names, has its own among those told."""
    options = [{n if len(n) == 2 else n.casefold() for n in w.split("|")} for w in want]
    return len(options) == len(who) and all(any(o & w for w in who) for o in options)


def _teller(told: Agreement, names: dict[str, set[str]], by: str) -> bool:
    sources = [s.attribution.source if s.attribution else "" for s in told.status_history if s.status == told.status]
    if not by:
        return "" in sources
    right = by.split("|")
    return any(w == s or any(w.casefold() in n for n in names.get(s, {s})) for w in right for s in sources)


def main(arguments: list[str]) -> None:
    """Print the figures of sets; with -v the errors, too."""
    nlp = load()
    files = [Path(a) for a in arguments if a != "-v"] or sorted(SETS.glob("agreements_*.yaml"))
    for path in files:
        result = score(articles(path), nlp)
        print(path.name, result, sep="\n")
        if "-v" in arguments:
            print(*result.errors, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
