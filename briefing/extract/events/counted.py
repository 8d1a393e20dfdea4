"""The time of what lies a while before something else that has one: 'on May 3, two days after it fell'."""

from __future__ import annotations

from briefing.edtf import is_valid
from briefing.extract.dates import values
from briefing.extract.dates.patterns import number_of
from briefing.extract.dates.times import Times
from briefing.extract.text.clauses import whole
from briefing.extract.text.grammar import markers, own_subjects
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.words import Token
from briefing.types.digest import Date

_MONTH = len("2024-05")
_COMING = frozenset({"come", "occur", "happen", "take", "follow"})
_KNOWN = frozenset({"the", "that", "this", "his", "her", "their", "its"})
_NEAR = 4
"""How many sentences before it the day may be told of what came after something else."""
_LENGTHS: dict[str, values.Unit] = {
    "minute": "day", "hour": "day", "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade"
}


def _occasion(clause: Token) -> Token:
    """The noun for the occasion that a clause is told of with it: 'a SUMMIT in Lima, where they signed it'; else the
    clause itself, of an infinitive the verb that governs it: 'VOTED to expel him'."""
    clause = whole(first_conjunct(whole(clause)))
    where = clause.dep_ == "acl:relcl" and any(c.lower_ == "where" for c in children(clause, "advmod", "mark"))
    place = clause.head if where else clause
    return place.head if place.pos_ == "PROPN" and place.dep_ == "nmod" and place.head.pos_ == "NOUN" else place


def _what_followed(clause: Token) -> Token | None:
    """The clause that tells what came after a clause or noun: 'it was closed' in 'it was closed after a man stormed
    it', 'the tour comes' in 'the tour comes a day after a summit'."""
    if clause.pos_ == "NOUN":
        return clause_of(clause) if _while_before(clause) is not None else None
    first = first_conjunct(clause)
    told = first.dep_ in ("advcl", "acl") and first.tag_ in ("VBD", "VBN", "VBG")
    timed = told and bool({"after", "since"} & set(markers(first)))
    following = first.head
    while timed and following.head != following and (following.pos_ not in ("VERB", "AUX") or following.dep_ == "acl"):
        following = following.head  # 'arrived in an effort to help, two days after it fell'
    return following if timed and following != first and following.pos_ in ("VERB", "AUX") else None


def is_long_before(clause: Token, times: Times) -> bool:
    """Whether a deed lies a printed while before another, or before one with a time: 'a year after it fell'."""
    clause = _occasion(clause)
    following = _what_followed(clause)
    return following is not None and (_while_before(clause) is not None or times.of(following) is not None)


def _while_before(clause: Token) -> tuple[values.Unit | None, int] | None:
    """How long a deed lies before another, by the words before 'after': month and 2 in 'two months after talks broke
    down', the day and 0 where it is a few hours; without a unit where it is not told how many."""
    mark = next((m for m in children(first_conjunct(clause), "mark", "case") if m.lower_ == "after"), None)
    unit = mark.doc[mark.i - 1] if mark is not None and mark.i else None
    if unit is None:
        return None
    length = _LENGTHS.get(unit.lemma_.lower())
    if length is None:
        return None
    before = unit.doc[unit.i - 1] if unit.i else unit
    if unit.lemma_.lower() in ("hour", "minute"):
        return length, 0
    count = 1 if before.lower_ == "the" else number_of(before.lower_)
    earlier = {t.lower_ for t in unit.doc[max(0, unit.i - 4) : unit.i]} & {"than", "about", "nearly", "almost", "over"}
    return (None if earlier or not count else length), count


def time_before(clause: Token, times: Times, published: str, *, is_lead: bool) -> Date | None:
    """The time of a deed told as lying before another: counted back from that, else roughly the same. What followed
    without a time of its own, in the lead, in the present ('the talks come a week after it fell') or months after, did
    so about when the report was published."""
    clause = _occasion(clause)
    following, told = _what_followed(clause), _while_before(clause)
    if following is None:
        return None
    around = times.of(following) or _of_what_came(following, times)
    is_now = is_lead or following.tag_ in ("VBZ", "VBP") or (told is not None and told[0] == "month" and told[1] > 0)
    if around is None and is_now and published and following.tag_ != "VB":
        around = Date(edtf=f"{published.rstrip('~')}~")
    return _counted_back(told, around) or _of_the_year(clause, times)


def _of_what_came(verb: Token, times: Times) -> Date | None:
    """The day of what 'came' after something else: printed with it ("FRIDAY'S clash came a day after"), else the one
    told last before it ('shots were fired on Friday. The attack came a day after')."""
    known = (s for s in own_subjects(verb) if any(d.lower_ in _KNOWN for d in children(s, "det", "nmod:poss")))
    what = next(known, None) if verb.lemma_ in _COMING and verb.tag_ in ("VBD", "VBZ", "VBP") else None
    if what is None:
        return None
    start = next(reversed([s.start for s in sentences_back(verb, _NEAR)]))
    return times.of_noun(what) or times.last_day(start, what.left_edge.i)


def _counted_back(told: tuple[values.Unit | None, int] | None, around: Date | None) -> Date | None:
    """The time of what lies so long before something with a time: 'on May 3, two days after it fell'."""
    length = told[0] if told is not None else None
    if told is None or length is None or around is None or not is_valid(around.edtf) or "/" in around.edtf:
        return None
    anchor = values.anchor_of(around.edtf)
    weeks = length == "week"
    value = values.shifted("day" if weeks else length, -told[1] * (7 if weeks else 1), anchor)
    rough = "~" if length != "day" or "~" in around.edtf else ""
    return Date(edtf=f"{value}{rough}") if value else None


def _of_the_year(clause: Token, times: Times) -> Date | None:
    """Of what came some time before something with no more than a month or year, roughly that time."""
    following = _what_followed(clause)
    around = times.of(following) if following is not None else None
    if around is None or _while_before(clause) is not None or len(around.edtf.rstrip("~")) > _MONTH:
        return None
    value = f"{around.edtf.rstrip('~')}~"
    return Date(edtf=value) if is_valid(value) else None
