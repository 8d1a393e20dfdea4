"""The time of events that print none: taken from the occasion that they belong to.

News tells an occasion once and goes on with it: what is said there has its time, meetings at the place of a visit are
part of the visit, and a lead without a time tells of the day it was published, roughly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.edtf import YEAR
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.counted import time_before
from briefing.extract.events.gatherings import Gatherings
from briefing.extract.events.going_on import answered, goes_on, is_answer, of_visit, telling
from briefing.extract.events.happenings import Happening
from briefing.extract.events.news import HELD, is_ahead, is_news, is_open, is_said, lead_end, together
from briefing.extract.events.own_times import SAID, SAYING, deed_around, own_time
from briefing.extract.events.scenes import Scenes
from briefing.extract.events.told_before import ToldBefore
from briefing.extract.events.told_later import in_detail, told_later
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import markers, obliques
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
    roughly = published if "~" in published else f"{published}~"
    end_of_lead = lead_end(reading)
    open_leads: list[int] = []
    before = ToldBefore(times, spoken, published, actors, end_of_lead)
    gatherings = Gatherings(times, published, actors)
    scenes = Scenes(times, published, actors, end_of_lead)
    for at, happening in enumerate(happenings):
        date = own_time(happening, times, published)
        if date is None and is_said(happening) and happening.voice.saying is not None:
            said = spoken.get(happening.voice.saying.start)
            date = _plain(said.date if said is not None else None)
        if date is not None and _is_of_what_is_said(happening, date, published):
            date = None
        then = date is None and _is_then(happening.told)
        if then:
            date = _told_before(happening.told, times)
        is_lead, printed = happening.told.i < end_of_lead, date is not None
        if date is None and not then and is_lead and published and is_open(happening, times):
            open_leads.append(at)
            if is_news(happening, times):
                date = Date(edtf=roughly)
        if date is None:
            date = time_before(telling(happening), times, published, is_lead=is_lead)
        vague = times.is_vague(first_conjunct(happening.told))  # 'over the last weeks they declared a truce and MET'
        if date is None and not vague:
            date = of_visit(happening, happenings[:at], dates, actors)
        if date is None:
            date = before.beside(happening) or before.named(happening)
        if date is None and goes_on(happening):
            date = before.going_on(happening)
        if date is None and is_answer(happening):
            date = answered(happening, happenings[:at], dates)
        if date is None:
            date = gatherings.of(happening) or scenes.of(happening)
        if not printed and happening.voice.modality in HELD and is_ahead(date, published):
            date = None  # 'will meet on Friday ... after talks with him': no day to come that another tells
        dates.append(date)
        before.add(happening, date)
        gatherings.add(happening, date)
        scenes.add(happening, date)
    for at, happening in enumerate(happenings):
        if is_done(happening) and is_ahead(dates[at], published) and not _prints_year(dates[at]):
            dates[at] = None  # 'lifted the ban the same day': what was done has not the day of what is to come
    for at in open_leads:
        after = tuple(zip(happenings[at + 1 :], dates[at + 1 :], strict=True))
        day = told_later(happenings[at], after, spoken, times, actors, published)
        if day is None and happenings[at].type not in SAYING and dates[at] == Date(edtf=roughly):
            day = in_detail(happenings[at], times, actors, published)
        dates[at] = day or dates[at]
    _pass_on(open_leads, roughly, dates)
    for at in open_leads:
        told = tuple(zip(happenings, dates, strict=True))
        dates[at] = together(happenings[at], told, times, published) or dates[at]
    return dates


def _pass_on(leads: Sequence[int], roughly: str, dates: list[Date | None]) -> None:
    """Give what went on with the leads the day that has been found for all of them."""
    days = {d.edtf for at in leads if (d := dates[at]) is not None}
    if len(days) == 1 and roughly not in days:
        for at, date in enumerate(dates):
            if date is not None and date.edtf == roughly:
                dates[at] = Date(edtf=next(iter(days)))


def _prints_year(date: Date | None) -> bool:
    """Whether a time is told with its year, which stands whatever the day of publication seems to be."""
    return date is not None and date.edtf[:YEAR] in date.text


def is_done(happening: Happening) -> bool:
    """Whether a verb tells something as done, or goes with one that does: 'freed', 'was freed', 'has freed', 'has
    called a march, URGING', 'said so while VISITING them'."""
    told = happening.told
    deed = deed_around(happening)
    helpers = auxiliaries(deed or told)
    plain = (deed or told).tag_ == "VBD" and not helpers
    suffered = told.tag_ == "VBN" and helpers in (("was",), ("were",))
    held = happening.voice.modality in ("asserted", "reported")
    perfect = held and told.tag_ == "VBN" and bool({"has", "have"} & set(helpers))
    meanwhile = held and told.tag_ == "VBG" and "while" in markers(told) and told.head.tag_ == "VBD"
    return plain or suffered or perfect or meanwhile or (deed is not None and "has" in helpers)


def _is_of_what_is_said(happening: Happening, date: Date, published: str) -> bool:
    """Whether a day to come is that of what somebody promised or asked, not of his doing so: 'has pledged to free them
    by the end of May'."""
    told = happening.told
    held = happening.voice.modality in HELD
    said = held and happening.type in SAID and told.tag_ in ("VBD", "VBN", "VBG", "VBZ", "VBP")
    until = date.edtf.removeprefix("../")
    is_term = until != date.edtf and is_ahead(Date(edtf=until), published)
    # 'signed a pact under which it is to leave by May 3', where a parse hangs the term on the signing
    return (said and (is_ahead(date, published) or is_term)) or (is_term and is_done(happening))


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






def _plain(date: Date | None) -> Date | None:
    return Date(edtf=date.edtf) if date is not None and date.edtf else None
