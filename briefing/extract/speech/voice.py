"""Whose word a clause is, and so how far it holds.

A clause inside what somebody said is that somebody's word; the innermost speaker counts, the one around is who reports
it. What the clause says of itself (`mood`) wins over its being reported.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from briefing.extract.speech.mood import mood
from briefing.extract.speech.sayings import Saying
from briefing.extract.text.clauses import auxiliaries, particle
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import markers
from briefing.extract.text.suppositions import is_condition
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.unreal import is_told_by_refuted
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token
from briefing.types.digest import Attribution, Modality


class Voice(Struct, frozen=True):
    """Whose word, how far it holds, the words of doubt, and the saying it stands in."""

    attribution: Attribution | None = None
    modality: Modality = "asserted"
    hedge: str = ""
    saying: Saying | None = None

    def done(self) -> Voice:
        """The same of what has been done: reported where somebody tells it, else asserted."""
        return replace(self, modality="reported" if self.attribution is not None else "asserted")


class Voices:
    """The voices of one article: asked by token."""

    def __init__(self, sayings: Sequence[Saying]) -> None:
        self._sayings = sayings
        self._at: dict[int, Saying] = {}
        for saying in sorted((s for s in sayings if s.lends), key=lambda s: -s.size):
            self._at.update({i: saying for a, b in saying.pieces for i in range(a, b)})

    def saying(self, token: Token) -> Saying | None:
        """The innermost saying whose content a token is part of."""
        return self._at.get(token.i)

    def said_before(self, verb: Token) -> tuple[int, int] | None:
        """What a verb behind it introduces: 'it would act' of 'it would act, the general pledged'."""
        told = (s.pieces[0] for s in self._sayings if s.verb == verb.i and s.pieces)
        return next(((a, b) for a, b in told if b <= verb.i), None)

    def speakers(self) -> dict[int, str]:
        """For each token inside a saying, whose word it is."""
        return {i: who for i, s in self._at.items() if (who := s.speaker)}

    def of(self, clause: Token) -> Voice:
        """The voice of a clause, by its head."""
        saying = self.saying(clause)
        held, hedge = mood(clause)
        if saying is not None and (_is_time_beside(clause, saying) or _is_known(clause, saying)):
            saying = self._at.get(saying.verb)
        if saying is not None and (saying.unsaid or _is_supposed(clause.doc, saying)):
            return Voice(modality="hypothetical", saying=saying)
        if saying is not None and (saying.denied or is_told_by_refuted(clause.doc[max(saying.verb, 0)])):
            return self._refuted(saying, _cue(clause, saying))
        if saying is None:
            return Voice(modality=held, hedge=hedge)
        if not saying.speakers:
            told: Modality = "reported" if held == "asserted" else held  # 'he said Chad had left', of whoever 'he' is
            return Voice(modality=told, hedge=hedge, saying=saying)
        outer = self._outer(saying)
        cue = _cue(clause, saying)
        attribution = Attribution(source=saying.speaker, reported_by=saying.reported_by or outer, cue=cue, hedge=hedge)
        if held == "asserted":
            held = "alleged" if saying.alleged else "reported"
        return Voice(attribution=attribution, modality=held, hedge=hedge, saying=saying)

    def _refuted(self, saying: Saying, cue: str) -> Voice:
        """What reports hold that somebody calls untrue: denied, by him or by whoever tells of the reports."""
        outer = self._outer(saying)
        who = saying.speaker or outer
        by = Attribution(source=who, reported_by=outer if outer != who else "", cue=cue) if who else None
        return Voice(attribution=by, modality="denied", saying=saying)

    def _outer(self, saying: Saying) -> str:
        around = self._at.get(saying.verb)
        told = around is not None and around is not saying and around.speaker != saying.speaker
        return around.speaker if around is not None and told else ""


def spoken_by(doc: Doc, saying: Saying) -> Attribution | None:
    """Whose word it is that somebody else will do something: of 'Chad is ready to help, the envoy said' the envoy's."""
    cue = doc[saying.verb].text if saying.verb >= 0 else ""
    return Attribution(source=saying.speaker, reported_by=saying.reported_by, cue=cue) if saying.speaker else None


def is_denied(doc: Doc, saying: Saying) -> bool:
    """Whether what is told so is denied and not claimed: 'denied that the drone had crossed', 'ruled out that they
    would stay', 'rejected that it was late'."""
    if saying.denied or saying.verb < 0:
        return saying.denied
    cue = doc[saying.verb]
    excluded = cue.lemma_.lower() in word_set("speech", "excluding") and particle(cue) == "out"
    return act(cue) == "denial" or (saying.rule == "said-clause" and (act(cue) == "rejection" or excluded))


def retold(voice: Voice, saying: Saying | None) -> Voice:
    """How far what somebody does by saying it holds where another tells of that: of 'an envoy said that Chad had
    assured them that it would leave' the promise is on the envoy's word."""
    teller = saying.reported_by if saying is not None else ""
    inner = voice.attribution
    if not teller or (inner is not None and inner.source == teller):
        return voice
    by = Attribution(source=teller) if inner is None else replace(inner, reported_by=teller)
    return replace(voice, attribution=by, modality="reported" if voice.modality == "asserted" else voice.modality)


def _is_supposed(doc: Doc, saying: Saying) -> bool:
    """'if the court finds that ...': nobody has said it yet."""
    cue = doc[saying.verb] if saying.verb >= 0 else None
    return cue is not None and cue.dep_ == "advcl" and is_condition(cue)


def _is_time_beside(clause: Token, saying: Saying) -> bool:
    """Whether the paper itself tells when somebody spoke of what is to come: 'threatened to close it, a day after X
    BURNED'."""
    first = first_conjunct(clause)
    if first.dep_ != "advcl" or saying.form == "direct" or saying.verb < 0:
        return False
    told = saying.covers(first.head.i) or first.head.i == saying.verb
    if not told and first.i > first.head.i:
        return True  # 'dropped leaflets warning them to leave, after rebels FIRED at it'
    if {"as", "while", "when"} & set(markers(first)) and first.tag_ == "VBD" and first.i > first.head.i:
        return first.head.tag_ == "VB" and "to" in markers(first.head)  # 'urged them to pay as leaders MET'
    if "after" not in markers(first):
        return False
    measured = any(c.dep_ == "obl:unmarked" and c.nbor(1).lower_ == "after" for c in children(first, "obl:unmarked"))
    parted = first.left_edge.i > 0 and first.doc[first.left_edge.i - 1].text == ","
    around = first.head
    ahead = around.tag_ in ("VB", "VBG") and not {"may", "might", "can", "could"} & set(auxiliaries(around))
    return (measured or parted) and ahead and first.i > around.i and first.tag_ in ("VBD", "VBN")


def _is_known(clause: Token, saying: Saying) -> bool:
    """Whether the paper itself tells by the way who somebody is whom another speaks of: 'said he met X, who VISITED
    Chad in May'."""
    first = first_conjunct(clause)
    if first.dep_ != "acl:relcl" or saying.form == "direct" or saying.verb < 0:
        return False
    doc, opened = first.doc, first.left_edge.i
    comma = opened if doc[opened].text == "," else opened - 1
    finite = (first, *children(first, "aux", "aux:pass", "cop"))
    return doc[comma].text == "," and bool(doc[comma - 1].ent_type_) and any(t.tag_ == "VBD" for t in finite)


def _cue(clause: Token, saying: Saying) -> str:
    """The printed word of saying; of 'according to X' these two words and not the X."""
    if saying.rule == "according-to" and saying.cue:
        return " ".join(clause.doc[saying.cue[0] : saying.cue[1]].text.split())
    return clause.doc[saying.verb].text if saying.verb >= 0 else ""
