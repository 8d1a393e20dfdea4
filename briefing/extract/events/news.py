"""What the lead of a report tells as the news of its day: without a time, that was about when it was published."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from briefing.edtf import DAY, bounds, is_valid
from briefing.extract.dates.times import Times
from briefing.extract.events.counted import is_long_before
from briefing.extract.events.happenings import Happening
from briefing.extract.events.own_times import SAYING
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import is_passive, markers, own_subjects, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Date

_EARLIER = frozenset({"after", "since", "until", "till"})
HELD = ("asserted", "reported")
"""Modalities of what is told to have happened."""
_FOR = frozenset({"for", "of", "with", "over"})
"""Before a participle: what somebody is blamed, tried or thanked for."""


def lead_end(reading: Reading) -> int:
    """The end of the lead: the first sentence of the body that has a verb (a dateline has none)."""
    for sentence in reading.doc.sents:
        if sentence.end > reading.body and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in sentence):
            return sentence.end
    return reading.body


def is_open(happening: Happening, times: Times) -> bool:
    """Whether something in the lead that prints no time was done at a time that what is behind it may tell."""
    done = is_said(happening) if happening.speech else happening.voice.modality in (*HELD, "alleged")
    return done and not (_is_said_on(happening, times) or _is_of_long(happening.told, times))


def is_news(happening: Happening, times: Times) -> bool:
    """Whether such a thing is what happened now, not what was so before what the lead tells. Of what is alleged that is
    the news itself: 'SUSPECTED rebels have attacked a village'."""
    told = happening.told
    if happening.voice.modality == "alleged" and first_conjunct(told).dep_ != "ROOT":
        return False
    before = _is_before_it(happening) or is_long_before(told, times)
    return not (before or _is_of_old(told, times) or _is_told_besides(told))


def together(
    happening: Happening, dated: Sequence[tuple[Happening, Date | None]], times: Times, published: str
) -> Date | None:
    """The day of what the same one did in the same breath: 'has KILLED two and arrested three on Friday', 'has FREED
    him, accusing Chad on Friday'. `dated` are the events with their dates."""
    told = happening.told
    beside = [(h.told, d) for h, d in dated if h is not happening and h.voice.modality in HELD]
    beside += [(c, times.of(c)) for c in children(told, "conj") if c.tag_ == told.tag_]
    days = (d for t, d in beside if d is not None and len(d.edtf) == DAY and _is_one_deed(told, t))
    return next((Date(edtf=d.edtf) for d in days if not is_ahead(d, published)), None)


def _is_one_deed(one: Token, other: Token) -> bool:
    """Whether two verbs tell what the same one did: they are coordinated, or one is a participle that goes with the
    other."""
    first, last = sorted((one, other), key=lambda t: t.i)
    if own_subjects(last) and last.dep_ == "conj":
        return False
    going = last.dep_ in ("advcl", "xcomp") and last.tag_ == "VBG" and last.head == first and not markers(last)
    return going or (last.dep_ == "conj" and first_conjunct(last) == first_conjunct(first))


def is_said(happening: Happening) -> bool:
    """Whether an event is done by saying it, also on a condition: 'we are ready for talks, if'; not what it promises:
    'we will meet them'."""
    said = happening.speech and happening.type in SAYING
    return said and happening.voice.modality in (*HELD, "conditional")


def _is_before_it(happening: Happening) -> bool:
    """Whether what a noun or clause tells came before what the sentence tells: 'after the arrest of a journalist',
    'after troops SEIZED it', 'has soared since it LEFT', 'days after it said it WOULD SEND ships', "Chad's REFUSAL to
    leave angered Peru"; not 'held him after STOPPING his car'."""
    told = happening.told
    if told.pos_ != "NOUN":
        around = (told, *takewhile(lambda a: a.dep_ != "ROOT", told.ancestors))
        return any(_EARLIER & set(markers(c)) and own_subjects(c) for c in map(first_conjunct, around))
    return happening.type != "CONSULT" or preposition(told) in ("after", "following")


def _is_of_old(clause: Token, times: Times) -> bool:
    """'OCCUPIED by France, Peru became a state in 1806': a participle that opens a sentence with another time."""
    opening = clause.dep_ == "advcl" and clause.tag_ in ("VBN", "VBG") and clause.i < clause.head.i
    return opening and times.of(clause.head) is not None


def _is_told_besides(clause: Token) -> bool:
    """'freed three men who WERE JAILED for theft', 'a report that BLAMED Chad', 'claims that troops ENTERED it', 'which
    HAD VETOED it', 'convicted of KILLING': what was so before; but ', who PRAISED it', 'men who ARE DEMANDING it'."""
    first = first_conjunct(clause)
    around = (first, *takewhile(lambda a: a.dep_ != "ROOT", first.ancestors))
    if any(a.tag_ == "VBG" and _FOR & set(markers(a)) for a in around):
        return True
    if first.dep_ == "acl:relcl":
        apart = first.head.i < first.i and "," in {t.text for t in clause.doc[first.head.i : first.i]}
        where = any(t.lower_ in ("where", "which") for t in children(first, "advmod", "obl"))
        past = clause.tag_ in ("VBD", "VBN") and not (apart or where)
        return past or is_passive(clause) or "had" in auxiliaries(clause)
    if first.dep_ == "acl":
        apart = clause.tag_ == "VBD" and bool(own_subjects(first)) and first.head not in own_subjects(first)
        return clause.tag_ == "VBN" or (apart and first.head.tag_ == "NNS")
    return False


def _is_of_long(clause: Token, times: Times) -> bool:
    """Whether something was done over a longer time, or at a time that is not told: 'has RECENTLY agreed', 'has been
    calling on them', 'have clashed since talks failed', 'have SINCE fled', 'were killed SINCE THEN', 'had urged them';
    but 'said that it HAD agreed' is news."""
    helpers = auxiliaries(clause)
    vaguely = {t.lower_ for t in children(clause, "advmod")} & (word_set("events", "another_time") | {"since"})
    on_and_on = clause.tag_ == "VBG" and "been" in helpers
    since = (c for c in children(clause, "advcl") if c.i > clause.i and "since" in markers(c) and c.tag_ != "VBG")
    told_so = first_conjunct(clause).dep_ == "ccomp" and first_conjunct(clause).head.tag_ == "VBD"
    since_then = any(preposition(c) == "since" for c in children(clause, "obl"))
    open_ended = since_then or times.since(clause) is not None or times.is_vague(clause) or any(True for _ in since)
    return bool(vaguely) or on_and_on or open_ended or ("had" in helpers and not told_so)


def _is_said_on(happening: Happening, times: Times) -> bool:
    """Whether the lead tells when somebody told of it: 'has expelled an envoy, the minister said on Thursday'."""
    saying = happening.voice.saying
    told = saying is not None and saying.verb >= 0 and happening.told.tag_ in ("VBN", "VBD")
    if saying is None or not told or happening.speech:
        return False
    return times.apart(happening.told.doc[saying.verb], saying.pieces) is not None


def is_ahead(date: Date | None, published: str) -> bool:
    """Whether a date lies wholly after the publication."""
    if date is None or not published or not is_valid(date.edtf) or not is_valid(published):
        return False
    return bounds(date.edtf)[0] > bounds(published)[1]
