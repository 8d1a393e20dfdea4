"""The occasions that an article has told so far, by which a later event is dated that goes on with one or names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from msgspec import Struct

from briefing.countries import is_code
from briefing.edtf import DAY, bounds, is_valid
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.counted import time_before
from briefing.extract.events.going_on import WITH_OTHERS
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import event_noun, keys, names_event
from briefing.extract.events.own_times import SAYING, deed_around, is_speaking_place, talk_after
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import doers, markers, objects, obliques, own_subjects, subjects
from briefing.extract.text.spans import from_sentence_before, sentence_before, sentences_back
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.types.digest import Date, Statement

_NEXT_TO = ("before", "after", "following")
_KNOWN = frozenset({"the", "that", "this", "his", "her", "their", "its"})
_PRESENT = frozenset({"attend", "host", "chair", "address", "open", "lead", "witness"})
"""Verbs of who is there, with the occasion as their object."""
_LATELY = 14
"""How many days before publication an occasion may be that an article is about."""
_FAR = 3
"""How many sentences before it an occasion may lie that is named again."""
_ON = 5
"""How many sentences back somebody may have begun to speak or meet who goes on with it."""


class _Act(Struct, frozen=True):
    """Something done or said on an occasion: by which token it is told, who takes part, of which countries they are,
    and when it was."""

    at: int
    party: frozenset[str]
    date: Date | None
    type: str = ""
    states: frozenset[str] = frozenset()


@dataclass(slots=True)
class ToldBefore:
    """What the text has told so far, and everything that it says anybody said."""

    times: Times
    spoken: Mapping[int, Statement]
    published: str
    actors: Actors
    lead_end: int
    _acts: list[_Act] = field(default_factory=list)

    def add(self, happening: Happening, date: Date | None) -> None:
        """Tell one more event; who goes on with an occasion joins those who took part in it."""
        party = {*happening.actors, *(happening.recipients if happening.type == "CONSULT" else ())}
        last = self._last(happening, from_sentence_before(happening.told))
        joined = last.party if last is not None and _same(last.date, date) else frozenset()
        states = frozenset(filter(None, map(self.actors.country, party)))
        self._acts.append(_Act(happening.told.i, joined | party, date, happening.type, states))

    def going_on(self, happening: Happening) -> Date | None:
        """The day of what the same one last said, or did with others, in the sentence of the event or the one before,
        of what a person or body says a few before, else the only one that they met on; of a talk that one spoke after,
        anywhere before."""
        who = _speaker(happening)
        near = happening.type not in SAYING or any(map(is_code, who))
        back = list(sentences_back(happening.told, 1 if near else _ON))
        last = self._last(happening, 0 if talk_after(happening) is not None else back[-1].start)
        if last is not None:
            # one of them may have met others in between: 'on Thursday the envoy met the queen'
            apart = len(who) > 1 and not who <= last.party | last.states
            return (self._day_together(who) if apart else None) or _plain(last.date)
        if happening.type not in WITH_OTHERS:
            return None if who else self._done_before(happening.told)
        if len(who) > 1 and self._is_elsewhen():
            return None
        return self._day_together(who) if who and (not near or len(who) > 1) else None

    def beside(self, happening: Happening) -> Date | None:
        """The time of the deed that a participle goes with: 'met him, URGING patience'."""
        deed = deed_around(happening)
        return next((_plain(a.date) for a in self._acts if deed is not None and a.at == deed.i), None)

    def named(self, happening: Happening) -> Date | None:
        """The day of an occasion told shortly before that the clause names again: 'at THE SUMMIT, he promised'."""
        if happening.voice.modality not in ("asserted", "reported"):
            return None
        known = [n for n in _settings(first_conjunct(happening.told)) if _is_known(n)]
        return next((d for n in known if (d := self._day_of(n) or self._day_met(n, happening)) is not None), None)

    def _last(self, happening: Happening, start: int) -> _Act | None:
        end, who = happening.told.i, _speaker(happening)
        acts = (a for a in self._acts if a.type in WITH_OTHERS)
        spoken = ((i, s) for i, s in self.spoken.items() if start <= i < end)
        said = (_Act(i, frozenset({s.speaker}), s.date or self._of_lead(i)) for i, s in spoken)
        told = (*acts, *said, *self._timed(who, happening.told.doc[start:end]))
        near = (a for a in told if start <= a.at < end and _is_day(a.date) and a.party & who)
        return max(near, key=lambda a: a.at, default=None)

    def _done_before(self, told: Token) -> Date | None:
        """The day of what the sentence before tells as done, of more by those without a name: 'They ALSO ARRESTED'."""
        before = sentence_before(told)
        date = self.times.of(before.root) if before is not None and before.root.tag_ == "VBD" else None
        return _plain(date) if _is_day(date) and before is not None and not act(before.root) else None

    def _of_lead(self, at: int) -> Date | None:
        """Roughly the day of publication, for what is said in the lead."""
        return Date(edtf=f"{self.published.rstrip('~')}~") if at < self.lead_end and self.published else None

    def _timed(self, who: set[str], clauses: Span) -> Iterator[_Act]:
        """What they did on a day, whether or not it is an event: 'issued a directive on Friday'."""
        for verb in clauses:
            date = self.times.of(verb) if verb.tag_ == "VBD" and first_conjunct(verb).dep_ == "ROOT" else None
            if date is not None and len(date.edtf) == DAY:
                yield _Act(verb.i, frozenset(who.intersection(self.actors.of(doers(verb)))), date)

    def _day_of(self, noun: Token) -> Date | None:
        """The day of the last word before it that tells of the same."""
        sentences = list(sentences_back(noun, _FAR))[1:]
        earlier = (t for s in sentences for t in reversed(s) if _tells_same(t, noun))
        dates = (self._date_at(t) for t in earlier)
        return next((_plain(d) for d in dates if _is_day(d)), None)

    def _day_met(self, noun: Token, happening: Happening) -> Date | None:
        """The only day on which those told to meet met before, however far back ('at HIS MEETING WITH the king'), else
        the only one told of so far ('addressing THE CEREMONY')."""
        beside = self.actors.of(obliques(noun, "with"))
        if not names_event(noun, "CONSULT") and not keys(noun) & word_set("speech", "occasions"):
            return None
        met = self._day_together({*happening.actors, *beside}) if beside else None
        return met or _only(self._recent())

    def _day_together(self, who: set[str]) -> Date | None:
        """The only day on which these are told to have met or signed something together; countries do so by their
        people: 'their ministers met on Monday ... The two countries agreed to'."""
        together = (a for a in self._recent() if a.type == "CONSULT" or len(a.party) > 1)
        return _only(a for a in together if who <= a.party | (a.states if len(who) > 1 else frozenset()))

    def _is_elsewhen(self) -> bool:
        """Whether what was dated last was long before: the article tells how things came about."""
        last = next((a for a in reversed(self._acts) if a.date is not None and a.date.edtf), None)
        return last is not None and last not in self._recent()

    def _recent(self) -> Iterator[_Act]:
        """What is told of days not long before publication."""
        end = bounds(self.published)[1] if is_valid(self.published) else None
        dated = ((a, a.date.edtf) for a in self._acts if a.date is not None and len(a.date.edtf) == DAY)
        return (a for a, day in dated if end is not None and abs((end - bounds(day)[1]).days) <= _LATELY)

    def _date_at(self, word: Token) -> Date | None:
        told = next((a.date for a in self._acts if a.at == word.i), None)
        own = self.times.of_occasion(word) if word.pos_ == "NOUN" else None
        counted = time_before(word, self.times, self.published, is_lead=False)
        return told or own or counted or self.times.of(clause_of(word))


def _speaker(happening: Happening) -> set[str]:
    """Who does something, of what is done by saying it who says so: 'SHE said Peru would sign it'."""
    saying = happening.voice.saying
    return {saying.speaker} if happening.speech and saying is not None and saying.speaker else {*happening.actors}


def _settings(clause: Token) -> Iterator[Token]:
    """The nouns by which a clause may name an occasion: at what it was, before or after what, who was there, what was
    done meanwhile."""
    for around in (clause, *(c for c in children(clause, "advcl") if c.i < clause.i)):
        if around == clause or around.tag_ == "VBG":
            yield from filter(is_speaking_place, _held_at(around))
        if around.tag_ == "VBD" and {"as", "when"} & set(markers(around)):
            yield from objects(around)
        yield from (o for o in obliques(around, *_NEXT_TO) if keys(o) & word_set("events", "ballots"))
    if clause.dep_ == "acl:relcl" or clause.pos_ == "NOUN":
        # 'the ceremony included the king, who urged', 'the talks began with a condemnation of'
        yield from filter(is_speaking_place, own_subjects(clause_of(clause.head)))
    for subject in subjects(clause):
        told = children(subject, "acl", "acl:relcl")
        yield from (o for c in told if c.lemma_ in _PRESENT for o in objects(c))
        yield from filter(is_speaking_place, obliques(subject, "at"))


def _held_at(verb: Token) -> Iterator[Token]:
    """The nouns at, before or after which a verb is set, or that it tells of being at: 'in a statement issued at the
    end of the MEETING', 'addressing the CEREMONY'."""
    near = obliques(verb, "in", "at", "during", *_NEXT_TO)
    issued = (o for n in near for c in children(n, "acl") for o in obliques(c, "in", "at", "after"))
    for noun in (*near, *issued):
        yield from (noun, *obliques(noun, "of"))
    if verb.lemma_ in _PRESENT and verb.tag_ in ("VBD", "VBG"):
        yield from objects(verb)


def _tells_same(word: Token, noun: Token) -> bool:
    """Whether a word tells of what a later noun names: 'summit' of 'summit', 'met' of 'meeting', 'voted' of 'vote'."""
    if word.pos_ not in ("NOUN", "VERB"):
        return False
    told, named = event_noun(word), event_noun(noun)
    if word.lemma_ == noun.lemma_ or told is None or named is None or word.pos_ != "NOUN":
        return word.lemma_ == noun.lemma_
    return told[0] == named[0] == "CONSULT" and (told == named or "visit" not in (told[1], named[1]))


def _is_known(noun: Token) -> bool:
    """'the summit', 'that meeting', 'her talks': one that was told of."""
    return any(d.lower_ in _KNOWN for d in children(noun, "det", "nmod:poss"))


def _is_day(date: Date | None) -> bool:
    return date is not None and len(date.edtf.rstrip("~")) == DAY


def _only(acts: Iterable[_Act]) -> Date | None:
    """The day of all of these; None where they are of several."""
    days = {a.date.edtf for a in acts if a.date is not None}
    return Date(edtf=days.pop()) if len(days) == 1 else None


def _same(one: Date | None, other: Date | None) -> bool:
    return one is not None and other is not None and one.edtf == other.edtf


def _plain(date: Date | None) -> Date | None:
    return Date(edtf=date.edtf) if date is not None and date.edtf else None
