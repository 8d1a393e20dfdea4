"""Scenes and sittings: what is told of them sentence by sentence prints its day once.

'On Saturday farmers blocked a road. Police detained ten of them': both on Saturday. 'The Council today extended the
mandate. ... The envoy of Chad rejected the text': he did so at that sitting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from briefing.edtf import DAY
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.gatherings import is_plain_past, is_told_then, stays
from briefing.extract.events.going_on import telling
from briefing.extract.events.happenings import Happening
from briefing.extract.events.own_times import SAYING
from briefing.extract.text.grammar import markers
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import clause_of, first_conjunct
from briefing.extract.text.words import Token
from briefing.types.digest import Date

_DEEDS = frozenset({"PROTEST", "ASSAULT", "COERCE", "AID", "MOBILIZE"})
"""Types of events of which scenes in street and field are made."""
_BEGUN = frozenset({"PROTEST", "ASSAULT"})
"""Types of those with which they begin."""
_FOLLOWING = frozenset({"COERCE", "AID", "MOBILIZE"})
"""Types of what is done about them; what states do so may be about anything."""
_ANOTHER = frozenset({"similar", "previous", "earlier", "past", "recent"})
"""Words for a deed that is set beside another one: 'killed ten in a SIMILAR raid'."""
_LONG = frozenset({"years", "months", "decades", "weeks", "hundreds", "thousands"})
"""Words beside what was done over a long time, and not in one scene: 'killed THOUSANDS of people'."""
_NEAR = 2
"""How many sentences back a scene may have been told last."""
_SITTING = frozenset({"today", "this morning", "this afternoon", "this evening"})
"""How the record of a sitting prints its day."""
_DECIDED = frozenset({"SUPPORT", "AGREE", "REJECT", "CONSULT"})
"""Types of what a sitting does: 'adopted', 'rejected', 'met'; not 'imposed', 'sent'."""
_HELD = ("asserted", "reported")


@dataclass(slots=True)
class Scenes:
    """The scene told last, and the sitting that the report is the record of."""

    times: Times
    published: str
    actors: Actors
    lead_end: int
    _scene: Happening | None = None
    _day: Date = field(default_factory=Date)
    _has_sitting: bool = False

    def add(self, happening: Happening, date: Date | None) -> None:
        """Tell one more event: it may open or go on with a scene, or be what a sitting decided."""
        told, held = happening.told, happening.voice.modality in _HELD
        if date is None or not held or len(date.edtf) != DAY:
            return
        if happening.type in _BEGUN and told.pos_ == "VERB" and not _is_aside(told):
            self._scene, self._day = happening, date
        leads = happening.type in _DECIDED and told.i < self.lead_end
        if leads and date.edtf == self.published and date.text.lower() in _SITTING:
            self._has_sitting |= any(self.actors.kind(who) == "organisation" for who in happening.actors)

    def of(self, happening: Happening) -> Date | None:
        """The day of the scene that a deed goes on with, or of the sitting that something was said at."""
        if happening.voice.modality not in _HELD:
            return None
        if happening.type in _DEEDS and self._scene is not None and self._goes_on(happening, self._scene):
            return Date(edtf=self._day.edtf)
        if happening.type in SAYING and self._has_sitting and self._is_at_sitting(telling(happening)):
            return Date(edtf=self.published)
        return None

    def _goes_on(self, happening: Happening, scene: Happening) -> bool:
        """Whether a deed follows on a scene in a sentence of its own, and all between stay with it.

        An attack at another place is another one, and what a state does about those of others is of any day.
        """
        verb, begun = happening.told, scene.told
        if self._is_elsewhere(happening, scene) or not is_plain_past(verb) or _is_aside(verb) or _is_another(verb):
            return False
        if begun.sent.start == verb.sent.start:  # of two with one day printed in their sentence it is the first one's
            return not self._day.text and first_conjunct(verb) == first_conjunct(begun)
        if "\n" in verb.doc[begun.i : verb.i].text:
            return False
        *between, first = takewhile(lambda s: s.end > begun.i, sentences_back(verb, _NEAR))
        return first.start <= begun.i and all(stays(s, None, self.times) for s in between)

    def _is_elsewhere(self, happening: Happening, scene: Happening) -> bool:
        """Whether a deed is done at another place, or by a state or to one that the scene is not of."""
        if happening.place and happening.place != scene.place and (happening.type in _BEGUN or scene.place):
            return True
        sides = {*happening.actors, *happening.recipients} - {*scene.actors, *scene.recipients}
        return happening.type in _FOLLOWING and any(self.actors.kind(who) == "country" for who in sides)

    def _is_at_sitting(self, verb: Token) -> bool:
        """Whether somebody is told to have said something, where the paragraph has not left for another day."""
        if not is_told_then(verb):
            return False
        for sentence in sentences_back(verb, len(verb.doc)):
            if "\n" in verb.doc[sentence.start : verb.i].text.lstrip():
                break
            own = self.times.of(clause_of(sentence.root))
            if not stays(sentence, None, self.times) and (own is None or own.edtf != self.published):
                return False
        return True


def _is_another(verb: Token) -> bool:
    """'killed ten in a SIMILAR raid', 'shot Berg in an EARLIER attack', 'fought them for YEARS'."""
    behind = [t for t in verb.sent if t.i > verb.i and verb in (t.head, t.head.head)]
    return any(t.lower_ in _LONG or (t.lower_ in _ANOTHER and t.dep_ == "amod") for t in behind)


def _is_aside(verb: Token) -> bool:
    """Whether a verb tells of somebody named what he did at another time, or before something: 'the rebels, who had
    taken', 'after they shelled it'."""
    around = (verb, *verb.ancestors)
    return first_conjunct(verb).dep_ == "acl:relcl" or any(
        {"after", "before", "since", "when", "as", "while", "if"} & set(markers(c)) for c in map(first_conjunct, around)
    )
