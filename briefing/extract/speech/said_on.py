"""When a statement was made."""

from __future__ import annotations

from briefing.edtf import bounds, is_valid
from briefing.extract.dates.times import Times
from briefing.extract.speech.hearers import SPEAKING
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.sources import quoted_by
from briefing.extract.text.clauses import is_future
from briefing.extract.text.grammar import markers, obliques, own_subjects
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Date, Statement

_DAY_BEHIND = 6
"""How many words behind a cue its day may begin."""


def said_on(reading: Reading, saying: Saying, times: Times, previous: Statement | None) -> Date | None:
    """When it was said: the cue's own time, else the occasion of the same speaker's statement just before."""
    own = _printed(reading, saying, times)
    if own is not None:
        planned = saying.verb >= 0 and is_future(reading.doc[saying.verb])
        return own if planned or not _is_to_come(own, reading.article.published.edtf) else None
    if previous is not None and previous.date is not None and previous.speaker == saying.speaker:
        return Date(edtf=previous.date.edtf) if previous.date.edtf else None
    return None


def _printed(reading: Reading, saying: Saying, times: Times) -> Date | None:
    """The time printed with a verb of saying, or with that by which it was said."""
    cue = reading.doc[saying.verb] if saying.verb >= 0 else None
    own = _of_cue(cue, saying, times) if cue is not None else None
    if own is None and 0 <= saying.verb < saying.start:
        # 'said on Friday it was late', wherever a parse hangs the day
        own = times.beginning(saying.verb + 1, min(saying.start, saying.verb + _DAY_BEHIND))
    return own


def _of_cue(cue: Token, saying: Saying, times: Times) -> Date | None:
    own = times.apart(cue, saying.pieces)
    if own is not None and _is_of_content(cue, own, saying, times):
        return None
    quoting = quoted_by(cue)
    if own is None and quoting is not None:
        own = times.apart(quoting, saying.pieces)  # 'quoted an envoy on Friday as saying'
    if own is None:
        speaking = (c for c in children(cue, "advcl") if c.tag_ == "VBG" and c.lemma_.lower() in SPEAKING)
        own = next((when for c in speaking if (when := times.apart(c, saying.pieces))), None)
    if own is None:
        # 'in a statement issued on Friday, Oslo said', 'a report released on Friday says'
        known = word_set("speech", "mediums", "echoed")
        at = (o for o in (*obliques(cue, "in", "at", "during"), *own_subjects(cue)) if o.lemma_ in known)
        own = next((when for o in at if (when := times.of_occasion(o)) is not None), None)
    if own is None and cue.tag_ == "VBG" and cue.dep_ == "advcl" and not markers(cue):
        own = times.apart(cue.head, saying.pieces)  # 'on Thursday dismissed the charge, saying'
    return own


def _is_of_content(cue: Token, date: Date, saying: Saying, times: Times) -> bool:
    """'Earlier today, witnesses SAY, two were shot': what opens a present that tells of what was is the time of that,
    where it prints no day of its own."""
    start = cue.sent.start
    opens = cue.tag_ in ("VBZ", "VBP") and times.beginning(start, start + 2) == date
    return opens and all(times.last_day(a, b) is None for a, b in saying.pieces)


def _is_to_come(date: Date, published: str) -> bool:
    """Whether a time lies after publication: 'the men who will leave NEXT YEAR say'."""
    until = date.edtf.removeprefix("../")
    known = is_valid(until) and is_valid(published)
    return known and bounds(until)[1 if until != date.edtf else 0] > bounds(published)[1]
