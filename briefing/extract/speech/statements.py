"""Statements: who said what. Finds what is said, and writes it down as facts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.facts import Ids
from briefing.extract.speech.attitudes import find_attitudes
from briefing.extract.speech.direct import find_direct
from briefing.extract.speech.indirect import find_indirect
from briefing.extract.speech.mood import hedged
from briefing.extract.speech.pieces import balanced
from briefing.extract.speech.said_on import said_on
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.sources import of_noun
from briefing.extract.speech.speakers import speakers
from briefing.extract.speech.turns import find_turns
from briefing.extract.speech.voice import is_denied
from briefing.extract.text.quotes import Quotation, is_nickname, quotations
from briefing.extract.text.reading import Cast, Reading
from briefing.extract.text.spans import trimmed
from briefing.extract.text.tree import children
from briefing.extract.text.words import Doc
from briefing.types.digest import Attribution, Evidence, Modality, Statement


def find_sayings(reading: Reading, actors: Actors) -> tuple[Saying, ...]:
    """All that is said or held in the body, recorded as statements or not, in text order."""
    doc = reading.doc
    turns = find_turns(reading, actors)
    marked = (q for q in quotations(doc.text) if not is_nickname(doc, q))
    quoted = tuple(q for q in marked if not any(_overlap(doc, q, t) for t in turns))
    direct = tuple(sorted((*turns, *find_direct(reading, actors, quoted)), key=lambda s: s.start))
    said = _rejoined(doc, _named_again(doc, (*direct, *find_indirect(reading, actors, direct, quoted)), actors))
    return tuple(sorted((*said, *find_attitudes(reading, actors, said, quoted)), key=lambda s: s.start))


def _overlap(doc: Doc, quotation: Quotation, turn: Saying) -> bool:
    """Whether a quotation shares words with a turn of a conversation, which is speech as a whole."""
    (first, last), *_ = turn.pieces
    return quotation.opened < doc[last - 1].idx and quotation.closed > doc[first].idx


def _named_again(doc: Doc, said: Sequence[Saying], actors: Actors) -> tuple[Saying, ...]:
    """Sayings in text order, quotations by 'the diplomat' whom nothing else names given to the person who spoke before
    in whatever form, and so what floats behind them."""
    found: list[Saying] = []
    meant: dict[tuple[str, ...], tuple[str, ...]] = {}
    for saying in sorted(said, key=lambda s: s.start):
        if saying.form == "direct" and saying.speakers in meant and saying.source is None:
            saying = replace(saying, speakers=meant[saying.speakers])
        elif saying.form == "direct" and saying.source is not None and not any(actors.kind(s) for s in saying.speakers):
            last = next((s for s in reversed(found) if s.recorded and s.verb < saying.verb), None)
            spoken = of_noun(doc[saying.source[0] : saying.source[1]].root)
            again = speakers(spoken, actors, last) if last is not None and spoken.noun.tag_ == "NN" else ()
            if again and all(actors.kind(s) == "person" for s in again):
                meant[saying.speakers] = again
                saying = replace(saying, speakers=again)
        found.append(saying)
    return tuple(found)


def _rejoined(doc: Doc, said: Sequence[Saying]) -> tuple[Saying, ...]:
    """Sayings in text order, a quotation behind the sentence of the cue that it belongs to made part of its saying.

    'The talks were "dead," she said. "Nobody came."' is one statement in two pieces.
    """
    found: list[Saying] = []
    for saying in sorted(said, key=lambda s: s.start):
        last = found[-1] if found else None
        if last is not None and _goes_on(doc, last, saying):
            found[-1] = replace(last, pieces=last.pieces + saying.pieces, form="mixed")
        else:
            found.append(saying)
    return tuple(found)


def _goes_on(doc: Doc, last: Saying, saying: Saying) -> bool:
    behind = last.recorded and last.form != "direct" and last.verb >= last.pieces[-1][1] and saying.verb < 0
    same = behind and saying.speakers == last.speakers and doc[last.verb].sent.end >= doc[saying.start - 1].sent.start
    return same and not any(t.is_space and "\n" in t.text for t in doc[last.verb : saying.start])


def statements(
    reading: Reading, sayings: Sequence[Saying], cast: Cast, times: Times, ids: Ids
) -> tuple[tuple[Saying, Statement], ...]:
    """The recorded sayings as statements, each beside the saying that it was made from."""
    found: list[tuple[Saying, Statement]] = []
    for saying in sayings:
        if not saying.recorded or not saying.speakers:
            continue
        evidence = tuple(_evidence(reading, saying))
        previous = found[-1][1] if found else None
        along = previous if _goes_along(reading, saying, found[-1] if found else None, times) else None
        attribution = Attribution(reported_by=saying.reported_by) if saying.reported_by else None
        statement = Statement(
            id=ids.name("statement", evidence),
            speaker=saying.speaker,
            joint=saying.speakers[1:],
            reported_by=saying.reported_by,
            addressee=along.addressee if along else tuple(a for a in saying.addressee if a not in saying.speakers),
            medium=along.medium if along else saying.medium,
            form=saying.form,
            cue=" ".join(reading.doc[saying.cue[0] : saying.cue[1]].text.split()) if saying.cue else "",
            date=said_on(reading, saying, times, previous if not _is_of_any_time(reading.doc, saying) else None),
            about=_about(saying, cast),
            modality=_held(reading, saying)[0],
            hedge=_held(reading, saying)[1],
            attribution=attribution,
            rule=saying.rule,
            evidence=evidence,
        )
        found.append((saying, statement))
    return tuple(found)


def _held(reading: Reading, saying: Saying) -> tuple[Modality, str]:
    """How far it holds that somebody said it, and the word of doubt: 'reportedly told'. What he denies he does not
    state."""
    if saying.verb < 0:
        return "asserted", ""
    cue = reading.doc[saying.verb]
    return ("denied", "") if is_denied(reading.doc, saying) else hedged(cue)


def _evidence(reading: Reading, saying: Saying) -> list[Evidence]:
    edged = trimmed if saying.form == "direct" else balanced
    pieces = (*saying.pieces, saying.of) if saying.of is not None else saying.pieces
    return [reading.evidence(edged(reading.doc[a:b])) for a, b in pieces]


def _goes_along(reading: Reading, saying: Saying, last: tuple[Saying, Statement] | None, times: Times) -> bool:
    """Whether a speaker goes on where he spoke last: in the same or the next paragraph, with no occasion of its own."""
    if last is None or last[1].speaker != saying.speaker or saying.medium or saying.addressee:
        return False
    if _is_of_any_time(reading.doc, saying):
        return False
    before, doc = last[0].pieces[-1][1], reading.doc
    breaks = sum(t.is_space and "\n" in t.text for t in doc[min(before, saying.start) : saying.start])
    return breaks <= 1 and not (saying.verb >= 0 and times.apart(doc[saying.verb], saying.pieces))


def _is_of_any_time(doc: Doc, saying: Saying) -> bool:
    """Whether somebody 'has said' or 'had said' it whenever, and not on the occasion told of before."""
    return saying.verb >= 0 and any(a.lower_ in ("has", "have", "had") for a in children(doc[saying.verb], "aux"))


def _about(saying: Saying, cast: Cast) -> tuple[str, ...]:
    """Who and what the content names, the speakers left out."""
    named = (m.entity for a, b in saying.pieces for m in cast.within(a, b) if m.form != "pronoun")
    return tuple(dict.fromkeys(e for e in named if e not in saying.speakers))
