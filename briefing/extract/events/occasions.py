"""The time of events that print none: taken from the occasion that they belong to.

News tells an occasion once and goes on with it: what is said there has its time, meetings at the place of a visit are
part of the visit, and a lead without a time tells of the day it was published, roughly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.edtf import bounds, is_valid
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.counted import is_long_before, time_before
from briefing.extract.events.gatherings import Gatherings
from briefing.extract.events.going_on import answered, goes_on, is_answer, of_visit, telling
from briefing.extract.events.happenings import Happening
from briefing.extract.events.own_times import SAID, SAYING, deed_around, own_time
from briefing.extract.events.told_before import ToldBefore
from briefing.extract.events.told_later import told_later
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import is_passive, obliques, own_subjects, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import children, clauses, first_conjunct
from briefing.extract.text.words import Token
from briefing.types.digest import Date, Statement


def date_events(
    reading: Reading, happenings: Sequence[Happening], times: Times, spoken: Mapping[int, Statement], actors: Actors
) -> list[Date | None]:
    """A date for each happening, None where the text gives none. `spoken` are the statements by their first token."""
    dates: list[Date | None] = []
    published = reading.article.published.edtf
    lead_end = _first_sentence_end(reading)
    open_leads: list[int] = []
    before = ToldBefore(times, spoken, published, actors, lead_end)
    gatherings = Gatherings(times, published, actors)
    for at, happening in enumerate(happenings):
        date = own_time(happening, times, published)
        if date is None and _is_said(happening) and happening.voice.saying is not None:
            said = spoken.get(happening.voice.saying.start)
            date = _plain(said.date if said is not None else None)
        if date is not None and _is_of_what_is_said(happening, date, published):
            date = None
        then = date is None and _is_then(happening.told)
        if then:
            date = _told_before(happening.told, times)
        if (
            date is None
            and not then
            and happening.told.i < lead_end
            and published
            and not _is_before_it(happening)
            and not is_long_before(happening.told, times)
            and not _is_said_on(happening, times)
            and not _is_of_old(happening.told, times)
            and not _is_told_besides(happening.told)
            and (_is_said(happening) if happening.speech else _is_held(happening))
        ):
            open_leads.append(at)
            date = Date(edtf=published if "~" in published else f"{published}~")
        if date is None:
            date = time_before(telling(happening), times, published, is_lead=happening.told.i < lead_end)
        if date is None:
            date = of_visit(happening, happenings[:at], dates, actors)
        if date is None:
            date = before.beside(happening) or before.named(happening)
        if date is None and goes_on(happening):
            date = before.going_on(happening)
        if date is None and is_answer(happening):
            date = answered(happening, happenings[:at], dates)
        if date is None:
            date = gatherings.of(happening)
        dates.append(date)
        before.add(happening, date)
        gatherings.add(happening, date)
    for at, happening in enumerate(happenings):
        if _is_done(happening) and is_ahead(dates[at], published):
            dates[at] = None  # 'lifted the ban the same day': what was done has not the day of what is to come
    for at in open_leads:
        after = tuple(zip(happenings[at + 1 :], dates[at + 1 :], strict=True))
        dates[at] = told_later(happenings[at], after, spoken, times, actors) or dates[at]
    return dates


def _is_done(happening: Happening) -> bool:
    """Whether a verb tells something as done, or goes with one that does: 'freed', 'was freed', 'has called a march,
    URGING'."""
    deed = deed_around(happening)
    helpers = auxiliaries(deed or happening.told)
    plain = (deed or happening.told).tag_ == "VBD" and not helpers
    suffered = happening.told.tag_ == "VBN" and helpers in (("was",), ("were",))
    return plain or suffered or (deed is not None and "has" in helpers)


def _is_held(happening: Happening) -> bool:
    return happening.voice.modality in ("asserted", "reported")


def _is_said(happening: Happening) -> bool:
    """Whether an event is done by saying it, also on a condition: 'we are ready for talks, if'; not what it promises:
    'we will meet them'."""
    said = happening.speech and happening.type in SAYING
    return said and (_is_held(happening) or happening.voice.modality == "conditional")


def _is_of_what_is_said(happening: Happening, date: Date, published: str) -> bool:
    """Whether a day to come is that of what somebody promised or asked, not of his doing so: 'has pledged to free them
    by the end of May'."""
    told = happening.told
    held = happening.voice.modality in ("asserted", "reported")
    said = held and happening.type in SAID and told.tag_ in ("VBD", "VBN", "VBG", "VBZ", "VBP")
    until = date.edtf.removeprefix("../")
    return said and (is_ahead(date, published) or (until != date.edtf and is_ahead(Date(edtf=until), published)))


def _is_then(clause: Token) -> bool:
    """'complained THEN that ...', 'condemned it AT THE TIME': not now; 'they then left' only goes on."""
    if any(c.lower_ == "then" and c.i > clause.i for c in children(clause, "advmod")):
        return True
    return any(
        o.lower_ == "time" and {c.lower_ for c in children(o, "det")} & {"the", "that"} for o in obliques(clause, "at")
    )


def _told_before(clause: Token, times: Times) -> Date | None:
    """The time that was told last, in the sentence or the one before it."""
    before = (times.of(c) for c in reversed(clauses(clause.doc[from_sentence_before(clause) : clause.i])))
    date = next((d for d in before if d is not None and d.edtf), None)
    return Date(edtf=date.edtf) if date is not None else None


def _is_before_it(happening: Happening) -> bool:
    """Whether what a noun tells came before what the sentence tells: 'after the arrest of a journalist', "Chad's
    REFUSAL to leave angered Peru"."""
    if happening.told.pos_ != "NOUN":
        return False
    return happening.type != "CONSULT" or preposition(happening.told) in ("after", "following")


def _is_of_old(clause: Token, times: Times) -> bool:
    """'OCCUPIED by France, Peru became a state in 1806': a participle that opens a sentence with another time."""
    opening = clause.dep_ == "advcl" and clause.tag_ in ("VBN", "VBG") and clause.i < clause.head.i
    return opening and times.of(clause.head) is not None


def _is_told_besides(clause: Token) -> bool:
    """'freed three men who were JAILED for theft', 'claims that troops ENTERED it', 'which HAD VETOED it': what was so
    before, in the lead."""
    first = first_conjunct(clause)
    if first.dep_ == "acl:relcl" and "had" in auxiliaries(clause):
        return True
    if first.dep_ == "acl":
        apart = clause.tag_ == "VBD" and bool(own_subjects(first)) and first.head not in own_subjects(first)
        return clause.tag_ == "VBN" or (apart and first.head.tag_ == "NNS")
    return clause.dep_ == "acl:relcl" and is_passive(clause)


def _is_said_on(happening: Happening, times: Times) -> bool:
    """Whether the lead tells when somebody told of it: 'has expelled an envoy, the minister said on Thursday'."""
    saying = happening.voice.saying
    told = saying is not None and saying.verb >= 0 and happening.told.tag_ in ("VBN", "VBD")
    if saying is None or not told or happening.speech:
        return False
    return times.apart(happening.told.doc[saying.verb], saying.pieces) is not None


def _plain(date: Date | None) -> Date | None:
    return Date(edtf=date.edtf) if date is not None and date.edtf else None


def _first_sentence_end(reading: Reading) -> int:
    """The end of the lead: the first sentence of the body that has a verb (a dateline has none)."""
    for sentence in reading.doc.sents:
        if sentence.end > reading.body and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in sentence):
            return sentence.end
    return reading.body


def is_ahead(date: Date | None, published: str) -> bool:
    """Whether a date lies wholly after the publication."""
    if date is None or not published or not is_valid(date.edtf) or not is_valid(published):
        return False
    return bounds(date.edtf)[0] > bounds(published)[1]
