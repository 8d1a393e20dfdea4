"""The meetings and signings that an article stays with, and who is there: what those do then prints no time of its own.

'The ministers met in Lima on May 3, as guests of the king. ... The king praised them': he did so on May 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from briefing.edtf import bounds, is_valid
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.going_on import is_made, telling
from briefing.extract.events.happenings import Happening
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import markers, own_subjects
from briefing.extract.text.spans import sentence_before
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import Date

_LATELY = 14
"""How many days before publication a gathering may be that an article is about."""
_LONG = 7
"""How many days it may take."""
_NEAR = 3
"""How many sentences behind it may tell of what is done at it by those not named before."""
_FOLLOWING = frozenset({"come", "follow"})
"""Verbs by which a gathering is set against what was before it: 'the talks CAME two days after the king said'."""
_QUOTES = frozenset('"“')


class _Gathering(Struct, frozen=True):
    """What several did together: when it was; who takes part, and their states; who is named in the sentences that stay
    with it, by the place of the name; where those of them end that are close by."""

    date: Date
    party: frozenset[str]
    named: tuple[tuple[int, str], ...]
    near: int

    def there(self, sentence: Span) -> set[str]:
        """Who is known to be there before a sentence."""
        return {*self.party, *(who for at, who in self.named if at < sentence.start)}


@dataclass(slots=True)
class Gatherings:
    """The gatherings told so far."""

    times: Times
    published: str
    actors: Actors
    _told: list[_Gathering] = field(default_factory=list)

    def add(self, happening: Happening, date: Date | None) -> None:
        """Tell one more event: it may be a gathering."""
        held = happening.voice.modality in ("asserted", "reported")
        if date is None or not (held and _is_joint(happening) and self._is_lately(date.edtf)):
            return
        told = happening.told
        aside = first_conjunct(told).dep_ in ("acl:relcl", "advcl") and told.tag_ in ("VBD", "VBN")
        if aside or (happening.mode == "visit" and told.lemma_ in word_set("events", "ending", "coming")):
            return  # 'who met him a day earlier', 'wrapped up her visit on May 3', 'arrived on May 1'
        staying = [told.sent, *self._staying(told, date)]
        party = {*happening.actors, *happening.recipients}
        states = set(filter(None, map(self.actors.country, party)))
        met = (m for s in staying for m in self.actors.beginning(s.start, s.end))
        people = (m for m in met if m.kind == "person" and not _is_besides(told.doc[m.start]))
        named = tuple((m.start, m.entity) for m in people)
        near = staying[: _NEAR + 1][-1].end
        self._told.append(_Gathering(date, frozenset(party | states), named, near))

    def of(self, happening: Happening) -> Date | None:
        """The time of the gathering at which somebody who is there does something; close behind it, of anything done
        together."""
        verb = telling(happening)
        begun = self._told and is_made(happening) and happening.mode != "visit"
        if not (begun and is_told_then(verb) and stays(verb.sent, None, self.times)):
            return None
        told = [g for g in reversed(self._told) if not self._is_left(verb, g.date)]
        gathering = next((g for g in told if self._belongs(happening, verb, g)), None)
        if gathering is not None and len(happening.actors) > 1:
            # 'the king met the envoy on May 3 ... On May 2 the envoy met the queen ... KING AND ENVOY also agreed to'
            gathering = next((g for g in told if g.party.issuperset(happening.actors)), gathering)
        return Date(edtf=self._longest(gathering.date.edtf)) if gathering is not None else None

    def _belongs(self, happening: Happening, verb: Token, gathering: _Gathering) -> bool:
        """Whether something is done at a gathering by who is there, or by whom he meets; close behind it by one of the
        sides, too, or together by anybody."""
        saying = happening.voice.saying
        who = {saying.speaker} if happening.speech and saying is not None else {*happening.actors}
        near, there = happening.told.i < gathering.near, gathering.there(verb.sent)
        if _is_joint(happening) and (near or _is_signed(happening)):
            return True
        if happening.type == "CONSULT" and any(map(self._is_person, there & {*who, *happening.recipients})):
            return True
        return bool(who) and who <= there and (near or all(map(self._is_person, who)))

    def _longest(self, day: str) -> str:
        """The longest of the gatherings told that lasted over a day: the visit of which the talks were part."""
        spans = (g.date.edtf for g in self._told)
        around = [s for s in spans if _is_within(day, s)]
        return max(around, key=lambda s: (bounds(s)[1] - bounds(s)[0], "~" not in s))

    def _is_person(self, entity: str) -> bool:
        return self.actors.kind(entity) == "person"

    def _is_lately(self, edtf: str) -> bool:
        """Whether a time is of a day or a few, not long before publication."""
        if not (is_valid(edtf) and is_valid(self.published)) or len(edtf) < len("2024-05-14"):
            return False
        (first, last), end = bounds(edtf), bounds(self.published)[1]
        return first <= end and (last - first).days <= _LONG and abs((end - last).days) <= _LATELY

    def _staying(self, told: Token, date: Date) -> Iterator[Span]:
        """The sentences behind a gathering that stay with it, up to the first that does not."""
        at = told.sent.end
        while at < len(told.doc):
            sentence = told.doc[at].sent
            at = sentence.end
            if sentence.text.isspace():
                continue
            if not stays(sentence, date, self.times):
                return
            yield sentence

    def _is_left(self, verb: Token, date: Date) -> bool:
        """Whether the sentence before in the same paragraph has left a gathering: 'The king had met them earlier. The
        three signed it'."""
        before = sentence_before(verb)
        return before is not None and "\n" not in before.text and not stays(before, date, self.times)


def stays(sentence: Span, date: Date | None, times: Times) -> bool:
    """Whether a sentence goes on with what was told before: in words quoted, or in the past tense of a story, with no
    other time or place."""
    if sentence.text.lstrip()[:1] in _QUOTES:
        return True
    verb = sentence.root
    own = times.of(verb)
    another = own is not None and (date is None or not _is_within(own.edtf, date.edtf))
    if another or not is_plain_past(verb) or verb.lemma_ in _FOLLOWING:
        return False
    away = either(word_set("events", "another_time"), word_set("events", "aside"))
    subject = next(iter(own_subjects(verb)), verb)
    opening = [t for t in sentence.doc[sentence.start : subject.left_edge.i] if t.is_alpha]
    place = next((t for t in opening if t.lower_ not in ("but", "and")), verb)
    elsewhere = place.lower_ == "in" and place.nbor(1).tag_.startswith("NNP")
    return not elsewhere and not any(a.lower_ in away for a in (*opening, *children(verb, "advmod")))


def _is_besides(name: Token) -> bool:
    """Whether somebody is named in what was before or after: 'the talks came two days after THE KING said'."""
    apart = (a for a in name.ancestors if a.dep_ == "advcl")
    return any({"after", "before", "since"} & set(markers(a)) for a in apart)


def _is_within(one: str, other: str) -> bool:
    """Whether a time lies within another: May 3 in May 2 to 4."""
    if not (is_valid(one) and is_valid(other)):
        return False
    (first, last), (start, end) = bounds(one), bounds(other)
    return start <= first and last <= end


def _is_joint(happening: Happening) -> bool:
    """Whether something is done together: a meeting, a signing, an agreement of two."""
    agreed = happening.type in ("SUPPORT", "AGREE") and (_is_signed(happening) or len(happening.actors) > 1)
    return agreed or happening.type == "CONSULT"


def _is_signed(happening: Happening) -> bool:
    return happening.told.lemma_ in word_set("events", "signing")


def is_told_then(verb: Token) -> bool:
    """Whether a verb tells in the past tense what was done, of itself, of whom the clause is about ('the king, who
    praised them'), or by what somebody said of it."""
    told = first_conjunct(verb)
    if verb.tag_ == "VBG" and told.dep_ == "advcl" and not (auxiliaries(told) or markers(told)):
        return is_told_then(told.head)  # 'praised them, ADDING that they would help'
    said = told.dep_ in ("ccomp", "parataxis") and is_plain_past(told.head)
    return is_plain_past(verb) and (told.head == told or told.dep_ == "acl:relcl" or said)


def is_plain_past(verb: Token) -> bool:
    """'met', 'was signed'."""
    suffered = verb.tag_ == "VBN" and auxiliaries(verb) in (("was",), ("were",))
    return suffered or (verb.tag_ == "VBD" and not auxiliaries(verb))
