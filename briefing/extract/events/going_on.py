"""What goes on with an occasion told before, and so is of its time: a visit, or somebody who speaks on."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.events.happenings import Happening
from briefing.extract.events.own_times import SAYING, talk_after
from briefing.extract.speech.moments import SPANS
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import objects, obliques, own_subjects
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import Date

_RECENT = 6
"""How many events back an occasion may lie."""
WITH_OTHERS = SAYING | {"CONSULT", "COOPERATE"}
"""What one may go on with on an occasion: acts of speech, meetings, work together."""
_AGAIN = frozenset({"he", "she", "it", "they"})
_SAME_VISIT = frozenset({"CONSULT", "AGREE", "SUPPORT"})


def of_visit(
    happening: Happening, before: Sequence[Happening], dates: Sequence[Date | None], actors: Actors
) -> Date | None:
    """The time of the nearest earlier event of the same visit: somebody in common, the same place or paragraph, or
    somebody of the country visited met there."""
    if happening.type not in _SAME_VISIT or _is_before(happening.told) or _is_of_any_time(happening.told):
        return None
    for earlier, date in reversed(list(zip(before, dates, strict=True))[-_RECENT:]):
        shared = set(happening.actors) & {*earlier.actors, *earlier.recipients}
        ahead, then = (h.voice.modality == "planned" for h in (happening, earlier))
        later = happening.mode == "visit" or "will" in auxiliaries(happening.told)
        another = ahead != then and (then or later)
        if earlier.type not in _SAME_VISIT or not shared or another or date is None or not date.edtf:
            continue  # 'visited Lima on Monday and will also visit Quito'; what is to come tells no day of what was
        if ahead and ("~" in date.edtf or _is_put_off(happening.told)) and "was" not in auxiliaries(happening.told):
            continue  # 'has arrived in Lima. He is to meet the king'
        at_place = bool(happening.place) and happening.place == earlier.place
        hosts = {actors.country(x) for x in (*happening.actors, happening.place) if x} & set(earlier.recipients)
        hosted = earlier.mode == "visit" and happening.type == "CONSULT" and bool(hosts)
        between = happening.told.doc[earlier.told.i : happening.told.i].text
        if at_place or hosted or ("\n" not in between and not happening.place):
            return Date(edtf=date.edtf)
    return None


def _is_before(verb: Token) -> bool:
    """Whether something was done before what is told: 'he HAD EARLIER VISITED Lima'."""
    apart = {t.lower_ for t in children(verb, "advmod")} & word_set("events", "another_time")
    return bool(apart) and "had" in auxiliaries(verb)


def _is_of_any_time(verb: Token) -> bool:
    """Whether something is told as done by now: 'HAVE already SIGNED two accords'; not 'it said both HAVE AGREED'."""
    return bool({"has", "have"} & set(auxiliaries(verb))) and first_conjunct(verb).dep_ != "ccomp"


def _is_put_off(verb: Token) -> bool:
    """'are to hold talks at a LATER date'."""
    return any(c.lower_ in ("later", "future") for o in obliques(verb, "at", "in") for c in children(o, "amod"))


def goes_on(happening: Happening) -> bool:
    """Whether somebody simply does something by speaking, in the past tense of a story: 'he also criticized'; or met
    somebody before he did: 'he spoke after meeting the king'; or who was told of does anything more: 'IT also fined
    him'."""
    if (spoken := talk_after(happening)) is not None:
        return spoken.head == spoken and not auxiliaries(spoken)
    verb = telling(happening)
    told = first_conjunct(verb)
    plain = told.tag_ == "VBD" and (told.head == told or _is_beside(told)) and not auxiliaries(told)
    apart = {t.lower_ for t in children(told, "advmod")} & word_set("events", "another_time")
    spans = (t for t in children(told, "obl", "obl:unmarked") if t.lemma_.lower() in SPANS)
    # 'a day before his arrival'; not 'praised those hurt last month'
    apart |= {t.lemma_.lower() for t in spans if not any(c.lower_ in ("last", "this") for c in t.children)}
    more = happening.type in WITH_OTHERS or any(s.lower_ in _AGAIN for s in own_subjects(told))
    return plain and not apart and is_made(happening) and more and verb.tag_ == "VBD"


def is_made(happening: Happening) -> bool:
    """Whether something was done; what is done by saying it also where it is on a condition: 'pledged to leave if they
    do'."""
    said = happening.type in SAYING and happening.voice.modality == "conditional"
    return said or happening.voice.modality in ("asserted", "reported")


def telling(happening: Happening) -> Token:
    """The verb that tells an event, of one done by saying it that of saying."""
    saying = happening.voice.saying
    spoken = happening.speech and saying is not None and saying.verb >= 0
    return happening.told.doc[saying.verb] if spoken and saying is not None else happening.told


def _is_beside(clause: Token) -> bool:
    """Whether a clause tells besides what one did on an occasion: 'the minister, who ALSO MET her, defended it'."""
    return clause.dep_ == "acl:relcl" and any(t.lower_ == "also" for t in children(clause, "advmod"))


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
    attacks = ((h, d) for h, d in told if h.type == "ASSAULT" and d is not None)
    date = next((d for h, d in attacks if h.told.i >= start), None)
    return Date(edtf=date.edtf) if date is not None and date.edtf else None
