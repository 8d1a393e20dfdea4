"""The day of a lead that prints none, as the sentences behind it tell it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.edtf import DAY, bounds, is_valid
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import keys, names_event
from briefing.extract.events.own_times import SAYING, is_speaking_place
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import doers, objects, obliques
from briefing.extract.text.tree import is_subject
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import Date, Statement

_BEHIND = 2
"""How many sentences behind the lead may tell its day."""
_HAPPENING = frozenset({"occur", "happen", "come", "take", "begin", "start"})
_COMING = frozenset({"arrive", "travel", "fly", "land", "come", "visit"})


def told_later(
    lead: Happening,
    after: Sequence[tuple[Happening, Date | None]],
    spoken: Mapping[int, Statement],
    times: Times,
    actors: Actors,
) -> Date | None:
    """The first day that is told of the same deed: by another event of its kind, by what the same one says, by the same
    verb, or by a noun that sums it up. `after` are the later events with their dates."""
    who, said = set(lead.actors), lead.type in SAYING
    days = [(h.told.i, d) for h, d in after if _is_same(lead, h)]
    if said:
        days += [(i, s.date) for i, s in spoken.items() if {s.speaker, actors.country(s.speaker)} & who]
    for sentence in _sentences_behind(lead.told):
        near = [(i, d) for i, d in days if sentence.start <= i < sentence.end]
        near += [(t.i, times.of(t)) for t in sentence if _is_again(t, lead) and who & set(actors.of(doers(t)))]
        near += [(t.i, times.of_occasion(t) or _of_its_coming(t, times)) for t in sentence if _sums_up(t, lead)]
        told = [(i, d.edtf) for i, d in near if d is not None and _is_day(d.edtf)]
        if told:
            return Date(edtf=min(told)[1])
    return None


def _is_day(edtf: str) -> bool:
    """Whether a time is a day, or the night between two ('overnight')."""
    if len(edtf) < DAY or "~" in edtf or not is_valid(edtf):
        return False
    first, last = bounds(edtf)
    return (last - first).days <= 1


def _is_same(lead: Happening, other: Happening) -> bool:
    who = set(lead.actors)
    alike = other.type == lead.type and other.voice.modality != "planned"
    return alike and bool(who & set(other.actors) or not (who and other.actors))


def _is_again(word: Token, lead: Happening) -> bool:
    """'has arrived in Lima ... ARRIVED on Friday': the verb of the lead, or another one of coming."""
    if word.tag_ != "VBD" or auxiliaries(word):
        return False
    return base(word) == base(lead.told) or (lead.mode == "visit" and {base(word), base(lead.told)} <= _COMING)


def _sums_up(word: Token, lead: Happening) -> bool:
    """"Friday's ATTACK", 'the DECISION on Friday came after': a noun for what the lead tells."""
    if word.pos_ != "NOUN" or not any((c.tag_ == "DT" and c.lower_ == "the") or c.tag_ == "NNP" for c in word.lefts):
        return False
    met = (*objects(lead.told), *obliques(lead.told, "at", "in", "during"))
    if is_speaking_place(word) and any(is_speaking_place(n) for n in met):
        return True  # 'have boycotted a MEETING ... refused to attend Tuesday's event'
    if lead.type in SAYING:
        summing = word_set("speech", "echoed") | word_set("speech", "deeds_summed") | word_set("events", "ballots")
        return is_subject(word) and bool(keys(word) & summing)
    return names_event(word, lead.type)


def _of_its_coming(noun: Token, times: Times) -> Date | None:
    """'the attack OCCURRED on Friday', 'the talks TOOK PLACE on Friday'."""
    return times.of(noun.head) if is_subject(noun) and noun.head.lemma_ in _HAPPENING else None


def _sentences_behind(word: Token) -> Iterator[Span]:
    """The next sentences with words."""
    doc, at, left = word.doc, word.sent.end, _BEHIND
    while at < len(doc) and left:
        sentence = doc[at].sent
        if not sentence.text.isspace():
            left -= 1
            yield sentence
        at = sentence.end
