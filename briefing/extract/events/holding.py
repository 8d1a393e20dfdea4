"""How far a deed that a verb tells of holds: done, planned, conditional or denied, and whose word it is."""

from __future__ import annotations

from itertools import takewhile

from msgspec.structs import replace

from briefing.extract.events.casualties import casualties
from briefing.extract.events.complements import complement_verbs
from briefing.extract.events.deeds import (
    is_called_off,
    is_now,
)
from briefing.extract.events.enough import SPEAKING
from briefing.extract.events.frames import Frame
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.events.unfulfilled import is_soon
from briefing.extract.events.voicing import is_voiced
from briefing.extract.events.wordings import (
    is_arranged,
    is_awaiting,
    is_ruling,
    is_scheduled,
)
from briefing.extract.speech.mood import is_presupposed
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.beside import said_beside
from briefing.extract.text.clauses import auxiliaries, whole
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import own_subjects, undergoers
from briefing.extract.text.suppositions import prerequisite
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token
from briefing.types.digest import ClaimKind, Modality

_GIVEN_UP: dict[Modality, Modality] = {"asserted": "reversed", "reported": "reversed", "denied": "planned"}
"""How far a plan holds by how far it holds that it was given up."""

_CARRIED_OUT = frozenset({"ASSAULT", "CONSULT", "MOBILIZE", "RETREAT"})
"""What is not done by deciding it: 'the cabinet decided to continue strikes', 'voted to send troops'."""
_UTTERED = frozenset({"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
_AHEAD: frozenset[Modality] = frozenset({"planned", "conditional", "hypothetical", "attempted", "reversed"})
"""What a deed stays that nobody says when or how will be done: 'did not say when troops WILL LEAVE'."""
_PARTING = frozenset({",", "-", "--", "–", "—"})
_NEAR = 8
"""How many words before a denial may open it: ', a charge that the government of Chad DENIES'."""


def how_far(clause: Token, rule: Frame, voices: Voices) -> tuple[Voice, bool]:
    """The voice of a clause that tells of a deed, and whether a body with the power to do so did it by deciding it."""
    voice = voices.of(clause)
    inside = takewhile(lambda a: a.dep_ != "ROOT", (clause, *clause.ancestors))
    if _is_aside(clause, voice) or _is_of_known_pact(clause, voice):
        voice = Voice(hedge=voice.hedge)
    elif any(map(is_presupposed, inside)):
        voice = Voice(modality=voice.modality if voice.modality in _AHEAD else "asserted", hedge=voice.hedge)
    if rule.type in _UTTERED and _is_to_be_said(voice) and is_voiced(clause):
        voice = voice.done()
    if voice.modality == "planned":
        hung = (whole(clause), *(() if rule.type in SPEAKING else complement_verbs(clause)))
        if rule.type in ("REQUEST", "ACCUSE", "REJECT") and is_now(clause):
            voice = voice.done()
        elif is_called_off(clause):
            voice = replace(voice, modality="denied")
        elif any(prerequisite(c) is not None for c in hung):
            voice = replace(voice, modality="conditional")
    carried_out = rule.type in _CARRIED_OUT
    decided = not carried_out and is_ruling(clause, voice.modality)
    if decided:
        voice = replace(voice.done(), hedge="")
    if rule.type == "AGREE" and voice.modality == "asserted" and act(clause) != "offer" and is_awaiting(clause):
        voice = replace(voice, modality="conditional")
    ahead = rule.ahead or is_arranged(clause) or is_soon(clause) or (rule.type == "CONSULT" and is_scheduled(clause))
    ahead = ahead or (carried_out and clause.dep_ == "xcomp" and base(clause.head) == "vote")
    if ahead and voice.modality in ("asserted", "reported"):
        voice = replace(voice, modality="planned")
    if rule.turned and rule.type == "ASSAULT" and voice.modality == "asserted" and _is_tried(clause):
        voice = replace(voice, modality="attempted")
    if rule.undone:
        voice = replace(voice, modality=_GIVEN_UP.get(voice.modality, voice.modality))
    return voice, decided


def _is_to_be_said(voice: Voice) -> bool:
    return voice.modality == "planned" or (voice.modality == "hypothetical" and voice.saying is None)


def _is_tried(clause: Token) -> bool:
    """'survived an assassination ATTEMPT'."""
    return any(o.lemma_.lower() in ("attempt", "plot", "bid") for o in undergoers(clause))


def own_voice(clause: Token, voice: Voice, doing: tuple[str, ...], kind: ClaimKind | None) -> Voice:
    """A speech act in the speaker's own words is done by saying it; one that he only tells of stays reported."""
    saying = voice.saying
    if kind is None or saying is None or saying.speaker not in doing:
        return voice
    if voice.modality == "alleged" and clause.dep_ == "advcl":
        return Voice()  # 'denounced the raid while condemning the army'
    if voice.modality != "reported":
        return voice
    cue = said_beside(clause) if not auxiliaries(clause) else None
    if cue is not None and cue.i == saying.verb:
        return Voice()  # 'said it would help and denied that it had armed them'
    told = saying.form != "direct" and clause.tag_ in ("VBD", "VBN")
    return voice if told else Voice(saying=saying)


def _is_aside(clause: Token, voice: Voice) -> bool:
    """Whether the paper itself adds it: 'denied sheltering the rebels, whom Chad ACCUSES of it'."""
    if voice.saying is not None and _is_answer(clause):
        return True
    inside = voice.saying is not None and voice.saying.rule in ("said-deed", "speech-act")
    if not inside or voice.modality not in ("reported", "alleged") or clause.dep_ != "acl:relcl":
        return False
    suffered = clause.tag_ == "VBN" and bool({"was", "were"} & set(auxiliaries(clause)))
    who = clause.head in own_subjects(clause)
    if who and (suffered or (clause.tag_ == "VBD" and voice.modality == "reported")):
        return True  # 'praised the rebels who ATTACKED it', 'ordered the arrest of two men who WERE FREED'
    done = clause.tag_ == "VBD" or "had" in auxiliaries(clause)
    if done and (voice.modality == "alleged" or "had" in auxiliaries(clause)) and who:
        the = any(c.lower_ == "the" or c.dep_ == "nmod:poss" for c in clause.head.children)
        the = the or (names_event(clause.head, "ASSAULT") and any(casualties(clause)))
        # 'accused Chad of backing the rebels who ATTACKED the town', 'of plotting the blast that KILLED two'
        return clause.head.tag_ in ("NNS", "NNPS") or (the and clause.head.tag_ == "NN")
    first = clause.left_edge
    told_of = clause.head.lower_ == "something"  # ', something Chad DENIES'
    return told_of or "," in (first.text, clause.doc[max(0, first.i - 1)].text)


def _is_of_known_pact(clause: Token, voice: Voice) -> bool:
    """'said that Chad had broken the pact, SIGNED in May': which pact is meant, set off or by its date, is not on the
    speaker's word."""
    told = voice.saying is not None and voice.saying.form != "direct" and voice.modality in ("reported", "alleged")
    if not told or clause.dep_ not in ("acl", "acl:relcl") or clause.tag_ not in ("VBD", "VBN"):
        return False
    set_off = clause.doc[max(0, clause.left_edge.i - 1)].text == "," or clause.left_edge.text == ","
    if not set_off and not any(t.ent_type_ == "DATE" for t in clause.subtree):
        return False  # 'discussed the pact that they had signed'
    made = (*vocabulary("agreements")["statuses"]["signed"], "reach", "agree", "strike")
    return base(clause) in made and bool(keys(clause.head) & word_set_class("instrument"))


def _is_answer(clause: Token) -> bool:
    """Whether a clause behind a comma or dash tells what the blamed answer: ', which Chad DENIES', '- a charge
    Chad DENIES', wherever a parse hangs its words."""
    if clause.dep_ not in ("acl:relcl", "parataxis", "ccomp") or act(clause) not in ("denial", "rejection"):
        return False
    near = clause.doc[max(0, clause.i - _NEAR) : clause.i]
    mark = next((t.i for t in reversed(tuple(near)) if t.text in _PARTING), None)
    opening = {t.lemma_.lower() for t in clause.doc[mark + 1 : mark + 3]} if mark is not None else set()
    return bool(opening & (claimed("charges") | {"which", "something"}))
