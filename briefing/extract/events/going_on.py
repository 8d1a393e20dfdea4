"""What goes on with an occasion told before, and so is of its time: a visit, or somebody who speaks on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.events.happenings import Happening
from briefing.extract.events.own_times import talk_after
from briefing.extract.speech.moments import SPANS
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import objects
from briefing.extract.text.spans import from_sentence_before, sentences_back
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.vocabulary import word_set
from briefing.types.digest import Date, Statement

_RECENT = 6
"""How many events back an occasion may lie."""
_DAY = len("2024-05-14")
_SAME_VISIT = frozenset({"CONSULT", "AGREE", "SUPPORT"})
_SPEECH_ACTS = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "AGREE", "REJECT", "THREATEN"})


def of_visit(
    happening: Happening, before: Sequence[Happening], dates: Sequence[Date | None], actors: Actors
) -> Date | None:
    """The time of the nearest earlier event of the same visit: somebody in common, the same place or paragraph, or
    somebody of the country visited met there."""
    if happening.type not in _SAME_VISIT:
        return None
    for earlier, date in reversed(list(zip(before, dates, strict=True))[-_RECENT:]):
        shared = set(happening.actors) & {*earlier.actors, *earlier.recipients}
        another = "planned" == happening.voice.modality != earlier.voice.modality and happening.mode == "visit"
        if earlier.type not in _SAME_VISIT or not shared or another or date is None or not date.edtf:
            continue  # 'visited Lima on Monday and will also visit Quito'
        at_place = bool(happening.place) and happening.place == earlier.place
        hosts = {actors.country(x) for x in (*happening.actors, happening.place) if x} & set(earlier.recipients)
        hosted = earlier.mode == "visit" and happening.type == "CONSULT" and bool(hosts)
        between = happening.told.doc[earlier.told.i : happening.told.i].text
        if at_place or hosted or ("\n" not in between and not happening.place):
            return Date(edtf=date.edtf)
    return None


def goes_on(happening: Happening) -> bool:
    """Whether somebody simply does something by speaking, in the past tense of a story: 'he also criticized'; or met
    somebody before he did: 'he spoke after meeting the king'."""
    if (spoken := talk_after(happening)) is not None:
        return spoken.head == spoken and not auxiliaries(spoken)
    told = first_conjunct(happening.told)
    plain = told.tag_ == "VBD" and told.head == told and not auxiliaries(told)
    apart = {t.lower_ for t in children(told, "advmod")} & word_set("events", "another_time")
    apart |= {t.lemma_.lower() for t in children(told, "obl", "obl:unmarked")} & SPANS  # 'a day before his arrival'
    held = happening.voice.modality in ("asserted", "reported")
    return plain and not apart and held and happening.type in _SPEECH_ACTS and happening.told.tag_ == "VBD"


def told_on(
    happening: Happening, before: Sequence[Happening], dates: Sequence[Date | None], spoken: Mapping[int, Statement]
) -> Date | None:
    """The day that its own sentence or the one before tells last of what the same one did or said."""
    told, who = happening.told, set(happening.actors)
    start = from_sentence_before(told)
    days = [(h.told.i, d) for h, d in zip(before, dates, strict=True) if who & set(h.actors)]
    days += [(i, s.date) for i, s in spoken.items() if s.speaker in who]
    near = [(i, d) for i, d in days if start <= i < told.i and d is not None and len(d.edtf.rstrip("~")) == _DAY]
    last = max(near, key=lambda x: x[0], default=None)
    return Date(edtf=last[1].edtf) if last is not None and last[1] is not None else None


def is_answer(happening: Happening) -> bool:
    """Whether an attack follows at once on another: 'a short time later they shelled it', 'the army returned fire'."""
    told = happening.told
    if happening.type != "ASSAULT" or not told.tag_.startswith("VB"):
        return False
    verb = told.head if told.tag_ == "VBG" and told.dep_ == "advcl" else told  # 'retaliated by firing'
    returned = verb.lemma_ == "return" and any(o.lower_ == "fire" for o in objects(verb))
    later = (t for t in children(told, "advmod", "obl", "obl:unmarked") if t.lower_ in ("later", "afterwards"))
    soon = any(t.i and t.nbor(-1).lemma_.lower() in word_set("events", "moments") for t in later)
    return returned or soon or verb.lemma_ in word_set("events", "hitting_back")


def answered(happening: Happening, before: Sequence[Happening], dates: Sequence[Date | None]) -> Date | None:
    """The time of the attack that its own sentence or the two before tell last."""
    start = next(reversed([s.start for s in sentences_back(happening.told, 2)]))
    told = zip(reversed(before), reversed(dates), strict=True)
    date = next((d for h, d in told if h.type == "ASSAULT" and h.told.i >= start), None)
    return Date(edtf=date.edtf) if date is not None and date.edtf else None


def told_further(
    lead: Happening, after: Sequence[Happening], dates: Sequence[Date | None], spoken: Mapping[int, Statement]
) -> Date | None:
    """The day that the sentence behind a lead without one tells of the same: of a deed of the same kind, of what the
    same one says."""
    doc, who = lead.told.doc, set(lead.actors)
    start = lead.told.sent.end
    end = doc[start].sent.end if start < len(doc) else start
    while start < end < len(doc) and doc[start:end].text.isspace():
        end = doc[end].sent.end
    days = [
        (h.told.i, d) for h, d in zip(after, dates, strict=True)
        if h.type == lead.type and h.voice.modality != "planned" and (who & {*h.actors} or not (who and h.actors))
    ]
    if lead.type in _SPEECH_ACTS:
        days += [(i, s.date) for i, s in spoken.items() if s.speaker in who]
    near = [(i, d) for i, d in days if start <= i < end and d is not None and len(d.edtf) == _DAY]
    first = min(near, key=lambda x: x[0], default=None)
    return Date(edtf=first[1].edtf) if first is not None and first[1] is not None else None
