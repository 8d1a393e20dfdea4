"""The program as the evaluation sets' scorer calls it: `predict(text, published)` and `same_name(a, b)`."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from typing import Any

from briefing.articles.parts import split_plain
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.find import find_cast
from briefing.extract.dates.find import find_dates
from briefing.extract.dates.times import Times
from briefing.extract.events.affairs import affairs
from briefing.extract.events.find import find_events
from briefing.extract.events.speechacts import find_speech_acts
from briefing.extract.record import distinct
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.statements import find_sayings
from briefing.extract.speech.voice import Voices
from briefing.extract.text.memory import forget
from briefing.extract.text.reading import Reading, read
from briefing.nlp import load
from briefing.types.article import Article, Block, Published

Span = list[int]


@cache
def _pipeline() -> Any:
    return load()


def article(text: str, published: str | None = None) -> Article:
    """A text of nothing but prose as an article; lines wrapped by hand are one paragraph, as in any article."""
    blocks = tuple(Block("body", part.start, part.end, part.runs) for part in split_plain(text))
    date = Published(edtf=published, basis="front-matter") if published else Published()
    return Article(id="x", file="x.txt", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), published=date,
                   blocks=blocks)


def predict(text: str, published: str | None = None) -> dict[str, list[Any]]:
    """Quotes, each with its rule, entities, dates and event types of a text, with character offsets into it."""
    reading = read(article(text, published), _pipeline())
    cast = find_cast(reading)
    sayings = find_sayings(reading, Actors(reading, cast))
    voices = Voices(sayings)
    actors = Actors(reading, cast, voices.speakers())
    said = find_speech_acts(reading.doc, sayings, actors, voices)
    told = (*said, *find_events(reading, actors, voices, Times(reading.doc, ()), {}, said))
    happenings = distinct(affairs(told, actors), {})
    found = {
        "quotes": [_quote(reading, s) for s in _outermost(sayings)],
        "entities": [[*reading.stored(e.start_char, e.end_char), e.label_] for e in reading.doc.ents],
        "dates": [[*_span(reading, t.start, t.end), t.timex] for t in find_dates(reading, ranges=False)],
        "events": sorted({h.type for h in happenings}),
    }
    forget()
    return found


def same_name(a: str, b: str) -> float:
    """How likely two strings name one person, 0 to 1."""
    from briefing.resolve import names

    return names.same_name(a, b)


def _outermost(sayings: Sequence[Saying]) -> tuple[Saying, ...]:
    """The sayings without those told inside another: of 'X said that Y denies it' what X said."""
    inside: set[int] = set()
    kept: list[Saying] = []
    for saying in sorted(sayings, key=lambda s: (-s.size, s.start)):
        if saying.verb in inside:
            continue
        kept.append(saying)
        inside |= {i for a, b in saying.pieces for i in range(a, b) if not a <= saying.verb < b}
    return tuple(sorted(kept, key=lambda s: s.start))


def _quote(reading: Reading, saying: Saying) -> dict[str, Any]:
    return {
        "content": [_span(reading, a, b) for a, b in saying.pieces],
        "source": _span(reading, *saying.source) if saying.source else None,
        "cue": _span(reading, *saying.cue) if saying.cue else None,
        "rule": saying.rule,
    }


def _span(reading: Reading, start: int, end: int) -> Span:
    first, last = reading.doc[start], reading.doc[end - 1]
    return list(reading.stored(first.idx, last.idx + len(last)))
