"""Invented dispatches with what a careful reader finds in them, and how much of it extraction finds.

`python -m tests.extract.dispatches FILE...` prints the figures of each file and, with SHOW=1, what is missed or wrong.

A file holds articles: `== id | publication date`, the text, `--`, and a line for each fact:

    person: name / other name | country | title / other title; title (status)
    org: name | country | kind
    place: name | country
    said: speaker > addressee | form | first words ... last words | who reports it | medium | date
    claim: kind/other kind | by > to | some of its words
    countries: codes, a '?' before one that is neither rewarded nor punished
    date: words | value ; other value
    voice: modality/other modality | whose word | some words of an event | its date ; another that is right
    known: name / other name

Speakers who say something together stand with '+' between. A '?' behind the key: neither rewarded nor punished. A value
left empty is not asked for; '-' asks for none, and
'A/B' for either, an empty one of them for none. An article without `date` lines is not scored for dates, one with
`known` lines (what else somebody in its other lines is called) not for people, bodies and places, nor for statements
or claims where it has no such line; any other without `said` and `claim` lines for neither of these, and without `org`
and `place` lines not for bodies and places.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.articles import read_article
from briefing.countries import fold
from briefing.extract.story import digest_of
from briefing.nlp import load
from briefing.types.article import Article
from briefing.types.digest import Claim, DateMention, Digest, Entity, Extractor, Person, Statement
from tests.extract.scoring import Outcome, Score

_SPOKEN = ("ACCUSE", "REQUEST", "REJECT", "THREATEN")
"""Events whose words hold what somebody says."""

_EDGE = 2
"""By how many characters the edges of a statement may differ from those asked for: a mark or a stop."""


@dataclass
class Fact:
    """A line of a file: its values, and whether it is asked for."""

    key: str
    values: tuple[str, ...]
    optional: bool

    def value(self, at: int) -> str:
        """A value, empty where the line has none."""
        return self.values[at] if at < len(self.values) else ""


@dataclass
class Dispatch:
    """An article with the facts that a reader finds in it."""

    id: str
    day: str
    text: str
    facts: list[Fact]


def dispatches(path: Path) -> list[Dispatch]:
    """The articles of a file."""
    found = []
    for part in path.read_text(encoding="utf-8").split("\n== ")[0 if path.read_text()[:3] == "== " else 1 :]:
        head, _, rest = part.removeprefix("== ").partition("\n")
        text, _, lines = rest.partition("\n--\n")
        facts = []
        for line in lines.strip().splitlines():
            key, _, values = line.partition(": ")
            facts.append(Fact(key.rstrip("?"), tuple(v.strip() for v in values.split("|")), key.endswith("?")))
        identity, _, day = head.partition(" | ")
        found.append(Dispatch(identity.strip(), day.strip(), text.strip() + "\n", facts))
    return found


def read(dispatch: Dispatch) -> Article:
    """A dispatch as an article of its day."""
    front = f"---\ndate: {dispatch.day}\n---\n" if dispatch.day else ""
    return read_article(f"content/articles/{dispatch.id}.txt", (front + dispatch.text).encode())


_LOADED: list[Any] = []


def _pipeline() -> Any:
    if not _LOADED:
        _LOADED.append(load())
    return _LOADED[0]


def score(listed: Sequence[Dispatch]) -> Score:
    """How much of the facts of the articles is found, and how much of it is right."""
    total = Score()
    for dispatch in listed:
        total.errors.append(f"== {dispatch.id}")
        article = read(dispatch)
        _compare(dispatch, article, digest_of(article, _pipeline(), Extractor()), total)
    return total


def _compare(dispatch: Dispatch, article: Article, made: Digest, total: Score) -> None:
    entities: dict[str, Entity] = {e.id: e for e in (*made.people, *made.organisations)}
    unnamed = {u.id: u.title for u in made.unnamed_people}
    keys = {fact.key for fact in dispatch.facts}
    told = {"said", "claim"} if keys & {"said", "claim"} and "known" not in keys else keys & {"said", "claim"}
    cast = () if "known" in keys else ("person", "org", "place") if keys & {"org", "place"} else ("person",)
    asked = {*told, *(keys & {"date"}), *cast}

    named = [_wanted(k) for k in dispatch.facts if k.key in ("person", "org", "known")]

    def same(name: str, identity: str) -> bool:
        """Whether an id, code or printed words are what a reader calls `name`, by any of the names given for him."""
        forms = _forms(entities[identity]) if identity in entities else {_plain(unnamed.get(identity, identity))}
        either = {_plain(each) for each in name.split(" / ")}
        return bool(either.union(*(other for other in named if other & either)) & forms)

    def pair(key: str, made_facts: Sequence[Any], fits: Callable[[Fact, Any], bool]) -> list[tuple[Fact, Any]]:
        left = list(made_facts) if key in asked else []
        pairs = []
        for fact in sorted((f for f in dispatch.facts if f.key == key), key=lambda f: f.optional):
            hit = next((m for m in left if fits(fact, m)), None)
            if hit is not None:
                left.remove(hit)
            if not fact.optional:
                if hit is None:
                    total.add(key, "missed", f"missed {key}: {' | '.join(fact.values)}")
                else:
                    total.add(key, "found")
                    pairs.append((fact, hit))
        for each in left:
            total.add(key, "false", f"false {key}: {_shown(each)}")
        return pairs

    for fact, person in pair("person", made.people, lambda f, m: bool(_wanted(f) & _forms(m))):
        _roles(fact, person, total)
    for fact, body in pair("org", made.organisations, lambda f, m: bool(_wanted(f) & _forms(m))):
        _either(total, f"org country of {body.name}", fact.value(1), body.country)
        _either(total, f"org kind of {body.name}", fact.value(2), body.kind)
    for fact, place in pair("place", made.places, lambda f, m: bool(_wanted(f) & _forms(m))):
        _either(total, f"place country of {place.name}", fact.value(1), place.country)
    for fact in (f for f in dispatch.facts if f.key == "countries"):
        codes = fact.value(0).split()
        met, wanted = {c.code for c in made.countries}, {c for c in codes if c[0] != "?"}
        wrong = met - {c.removeprefix("?") for c in codes}
        for code in sorted(met | wanted):
            outcome: Outcome = "false" if code in wrong else "missed" if code not in met else "found"
            if code in wanted or code in wrong:
                total.add("country", outcome, f"{outcome} country: {code}" if outcome != "found" else "")

    for fact, told in pair("said", made.statements, lambda f, m: _meets(article.text, f.value(2), m)):
        speaker, _, addressee = (v.strip() for v in fact.value(0).partition(">"))
        shown = " ".join(e.exact for e in told.evidence)[:60]
        first, *others = speaker.split(" + ")
        both = all(any(same(o, j) for j in told.joint) for o in others)
        _check(total, f"speaker of '{shown}'", speaker, (told.speaker, *told.joint), same(first, told.speaker) and both)
        _check(total, f"form of '{shown}'", fact.value(1), told.form, fact.value(1) == told.form)
        exact = _edges(article.text, fact.value(2), told)
        _check(total, f"span of '{shown}'", fact.value(2), " // ".join(e.exact for e in told.evidence), exact)
        if addressee:
            hit = any(same(addressee, a) for a in told.addressee)
            _check(total, f"addressee of '{shown}'", addressee, told.addressee, hit)
        outer = fact.value(3)
        if outer or told.reported_by:
            hit = any(same(o, told.reported_by) for o in outer.split(" / ")) if told.reported_by else outer[-1:] in "-"
            _check(total, f"reported_by of '{shown}'", outer, told.reported_by, hit)
        _either(total, f"medium of '{shown}'", fact.value(4), told.medium)
        _either(total, f"spoken of '{shown}'", fact.value(5), told.date.edtf if told.date is not None else "")

    def is_claim(fact: Fact, claim: Claim) -> bool:
        words = fold(fact.value(2))
        return claim.kind in fact.value(0).split("/") and any(words in fold(e.exact) for e in claim.evidence)

    for fact, claim in pair("claim", made.claims, is_claim):
        by, _, to = (v.strip() for v in fact.value(1).partition(">"))
        _check(total, f"by of claim '{claim.evidence[0].exact[:60]}'", by, claim.by, same(by, claim.by))
        if to:
            hit = any(same(to, t) for t in claim.to)
            _check(total, f"to of claim '{claim.evidence[0].exact[:60]}'", to, claim.to, hit)

    for fact, date in pair("date", made.dates, lambda f, m: fold(f.value(0)) == fold(m.text)):
        _check(total, f"value of '{date.text}'", fact.value(1), date.edtf, date.edtf in fact.value(1).split(" ; "))
    for fact in (f for f in dispatch.facts if f.key == "voice"):
        for event in made.events:
            told = fold(" ".join(e.exact for e in event.evidence))
            if fold(fact.value(2)) not in told or event.type in _SPOKEN:
                continue
            right = event.modality in fact.value(0).split("/")
            _check(total, f"voice of '{fact.value(2)}'", fact.value(0), f"{event.type} {event.modality}", right)
            whose = event.attribution.source if event.attribution else ""
            if fact.value(3):
                when = event.date.edtf if event.date else ""
                _check(total, f"when of '{fact.value(2)}'", fact.value(3), when, when in fact.value(3).split(" ; "))
            if fact.value(1):
                _check(total, f"source of '{fact.value(2)}'", fact.value(1), whose, same(fact.value(1), whose))


def _roles(fact: Fact, person: Person, total: Score) -> None:
    """Every post asked for is there, letter for letter, and no other."""
    _either(total, f"person country of {person.name}", fact.value(1), person.country)
    wanted = []
    for post in filter(None, (p.strip() for p in fact.value(2).split(";"))):
        either = [each.strip().rstrip(")").partition(" (") for each in post.split("/")]
        wanted.append([(title.strip().casefold(), status or "current") for title, _, status in either])
    got = {(r.title.casefold(), r.status) for r in person.roles}
    right = len(got) == len(wanted) and all(any(w in got for w in either) for either in wanted)
    _check(total, f"roles of {person.name}", wanted, sorted(got), right)


def _forms(entity: Entity) -> set[str]:
    return {_plain(v) for v in (entity.name, *entity.variants)}


def _wanted(fact: Fact) -> set[str]:
    return {_plain(name) for name in fact.value(0).split(" / ")}


def _plain(name: str) -> str:
    return fold(name).removeprefix("the ").removeprefix("a ").removeprefix("an ")


def _meets(text: str, words: str, told: Statement) -> bool:
    """Whether a statement covers most of the stretch from the first words to the last ones, and little else."""
    wanted = set(range(*_stretch(text, words)))
    got = set(range(min(e.start for e in told.evidence), max(e.end for e in told.evidence)))
    return len(wanted & got) > 0.6 * len(wanted | got)


def _stretch(text: str, words: str) -> tuple[int, int]:
    """Where a stretch begins and ends, by its first and last words or all of them."""
    first, _, last = (w.strip() for w in words.partition("..."))
    start = text.find(first)
    end = text.find(last or first, start) + len(last or first)
    assert start >= 0 and end >= start + len(last), words
    return start, end


def _edges(text: str, words: str, told: Statement) -> bool:
    """Whether a statement begins and ends where it should, marks and stops at its edges apart."""
    start, end = _stretch(text, words)
    begins, ends = min(e.start for e in told.evidence), max(e.end for e in told.evidence)
    return abs(start - begins) <= _EDGE and abs(end - ends) <= _EDGE


def _shown(made: Any) -> str:
    if isinstance(made, Statement):
        return f"{made.speaker} {made.form} '{' '.join(e.exact for e in made.evidence)[:90]}'"
    if isinstance(made, Claim):
        return f"{made.kind} {made.by} > {','.join(made.to)} '{made.evidence[0].exact[:80]}'"
    if isinstance(made, DateMention):
        return f"{made.text} {made.edtf}"
    return f"{made.name} ({made.kind or ''} {made.country}) '{made.evidence[0].exact}'"


def _check(total: Score, what: str, wanted: object, got: object, right: bool) -> None:
    """Note whether a value is right; `what` is its field, 'of' and whose it is."""
    total.check(what.partition(" of ")[0], right, f"{what}: wanted {wanted!r}, got {got!r}")


def _either(total: Score, what: str, wanted: str, got: str) -> None:
    """Note whether a value asked for is right: one of those with '/' between, '-' or an empty one for none."""
    if wanted:
        _check(total, what, wanted, got, (got or "-") in [w or "-" for w in wanted.split("/")])


if __name__ == "__main__":
    for name in sys.argv[1:]:
        result = score(dispatches(Path(name)))
        if os.environ.get("SHOW"):
            print("\n".join(result.errors))
        print(f"\n{name}\n{result}")
