"""When an instrument was made: the day of its signing, else the time that it is called by."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing import edtf
from briefing.extract.agreements.instrument import Mention, years
from briefing.extract.agreements.lexicon import COME_ABOUT, MAKING, UNDONE, is_year, names_instrument, status_by_word
from briefing.extract.agreements.status_clause import of_clause
from briefing.extract.agreements.syntax import own_clauses
from briefing.extract.dates.times import Times
from briefing.extract.speech.voice import Voice
from briefing.extract.text.grammar import obliques, preposition, subjects
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus, Date, StatusChange

_LASTING = ("in_force", "holding", "suspended", "stalled")
"""What lasts from a time on."""
_MAKING: tuple[AgreementStatus, ...] = ("signed", "initialled", "reported")
"""The steps by which an instrument comes about, the surest first."""


def made_on(
    mentions: Sequence[Mention], history: Sequence[StatusChange], times: Times, published: str
) -> Date | None:
    """The time of the first signing that has been done, else of its being initialled or agreed, else the time by which
    it is called ('the 2002 accord', 'Treaty of 1816'); None where nothing tells, or what it tells is still to come."""
    done = [s for s in history if s.modality not in UNDONE and s.modality not in ("denied", "alleged")]
    # a resolution is made when it comes into force
    making = (*_MAKING, "in_force") if any(n.kind == "resolution" for n in mentions) else _MAKING
    steps = (s.date for status in making for s in done if s.status == status and s.date and s.date.edtf)
    called = (d for n in mentions if (d := _called_by(n, times)) and d.edtf)
    found = next(steps, None) or next(called, None)
    if not published or found is None:
        return found
    return found if edtf.bounds(found.edtf)[0] <= edtf.bounds(published)[1] else None


def _called_by(mention: Mention, times: Times) -> Date | None:
    """The time by which it is called, or when it ended what came before it; 'the GOOD FRIDAY accord' tells no day."""
    found = called_by(mention.head, times)
    if found is not None:
        return found if not mention.proper or any(c.isdigit() for c in found.text) else None
    verb = clause_of(mention.head)
    if base(verb) in word_set("agreements", "linking") and mention.head in subjects(verb):
        return times.since(verb)  # 'has linked the two SINCE 1923'
    if base(verb) in word_set("agreements", "settling") and mention.head in subjects(verb) and verb.tag_ == "VBD":
        return times.of(verb)  # 'an accord settled the border IN MAY'
    if base(verb) in word_set("agreements", "settling", "fixing") and preposition(mention.head) == "by":
        return times.of(verb)  # 'was fixed by agreement with Chad IN 1997'
    ended = base(verb) in word_set("agreements", "ending") and preposition(mention.head) in ("with", "in", "by")
    return times.of(verb) if ended else None


def called_by(head: Token, times: Times) -> Date | None:
    """The time in the words that name it: 'the 2002 accord', "last year's deal", 'the Accord of May 2008', 'a
    memorandum of understanding from 2013'."""
    before = times.beginning(head.left_edge.i, head.i)
    if before is not None:
        return before
    end = head.i + 1
    if head.doc[end : end + 2].text.lower() == "of understanding":
        end += 2
    behind = times.beginning(end + 1, end + 2) if head.doc[end].lower_ == "of" else None
    return behind or since_year(head)


def since_year(head: Token) -> Date | None:
    """The year that 'from' or 'since' gives an instrument in its own phrase: 'a memorandum with X FROM 2013', 'a truce
    in place SINCE 2012'; not 'from 2013 to 2015'."""
    words = takewhile(lambda t: not (t.is_punct or t.pos_ in ("VERB", "AUX")), head.doc[head.i + 1 : head.sent.end])
    past = preposition(head) in ("despite", "since", "after", "following")  # 'despite a peace deal IN 2003'
    opened = (t for t in words if t.lower_ in ("from", "since") or (past and t.i == head.i + 1 and t.lower_ == "in"))
    year = next((t.nbor() for t in opened if t.i + 2 < len(t.doc) and is_year(t.nbor())), None)
    if year is None or year.nbor().lower_ in ("to", "until", "till", "-", "through"):
        return None
    return Date(text=year.text, edtf=year.text)


def beside(head: Token, times: Times) -> Date | None:
    """The time that stands with an instrument: one that it is called by, or one behind it or those that it is with
    ('signed a pact with A ON FRIDAY', which a parse hangs on A), or when something was settled through it."""
    ends = (head.i + 1, *(o.right_edge.i + 1 for o in obliques(head, "with", "between")))
    behind = (times.beginning(end, end + 2) for end in ends)
    own = called_by(head, times) or next((d for d in behind if d is not None), None)
    verb = clause_of(head)
    settled = base(verb) in word_set("agreements", "settling") and preposition(head) in ("through", "by", "with")
    return own or (times.of(verb) if settled else None)


def reported_on(
    mention: Mention, status: AgreementStatus, by: Token, voice: Voice, times: Times
) -> Date | None:
    """When it came to a status that a word tells; None where the time that stands there is that of something else."""
    date = times.of(by) or (times.since(by) if status in _LASTING else None)
    if status == "in_force" and by != mention.head and of_clause(mention.head, by) is None:
        date = None  # 'under the deal he was freed IN MAY': it need not be in force since then
    elif date is None and status in COME_ABOUT and _is_beside(mention.head, by, times):
        date = beside(mention.head, times)
    if date is None:
        return None
    if date.edtf.startswith("../") and voice.modality in ("asserted", "reported"):
        return None  # 'signed a pact to end the war BY MAY'
    if status not in COME_ABOUT and date == called_by(mention.head, times):
        return None  # 'restored the communiqué OF MAY 2016'
    if date.text in mention.described and status not in (*MAKING, "reported", "in_force"):
        return None  # the year by which a treaty is called is not when it was left
    if date.edtf and status in COME_ABOUT and years(mention) and date.edtf[:4] not in years(mention):
        return None  # 'in 1999 he seized power and helped negotiate the 2000 ACCORD'
    others = (t for t in mention.head.sent if t != mention.head)
    return None if any(_is_called_by(date.text, t) for t in others) else date


def _is_called_by(year: str, noun: Token) -> bool:
    """Whether a year is what another instrument is called by: 'signed a protocol to a 2007 ACCORD'."""
    return year.isdecimal() and any(t.text == year and t.i < noun.i for t in noun.children) and names_instrument(noun)


def _is_beside(head: Token, by: Token, times: Times) -> bool:
    """Whether a time that stands with an instrument is that of the word which tells its status."""
    others = [c for c in own_clauses(head) if c != by]
    return not any(c.i < by.i or status_by_word("statuses").get(base(c)) in MAKING or times.of(c) for c in others)
