"""What a word of status comes to where it is denied, or where somebody is charged with what it tells."""

from __future__ import annotations

from msgspec.structs import replace

from briefing.extract.agreements.factuality import is_open
from briefing.extract.cast.actors import Actors
from briefing.extract.speech.voice import Voice
from briefing.extract.text.clauses import auxiliaries
from briefing.extract.text.grammar import doers, is_passive, markers, obliques
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus, Attribution

OVER = ("suspended", "withdrawn", "terminated")
"""The statuses of what has ended, for a while or for good."""

Held = tuple[AgreementStatus, Voice]
"""A status and whose word it is."""


def own(voice: Voice) -> Voice:
    """A voice that tells what is so, whatever the mood of its clause."""
    return replace(voice, modality="reported" if voice.attribution else "asserted")


def negated(status: AgreementStatus, by: Token, voice: Voice, actors: Actors) -> Held | None:
    """What comes of a word that is denied: a truce not kept is violated, a treaty never ratified has stalled."""
    real = voice if voice.modality != "denied" else own(voice)
    if _will_not_keep(by, voice):
        return "withdrawn", real
    if base(by) in word_set("agreements", "keeping"):
        return None if is_open(by) or set(markers(by)) & {"if", "unless", "whether"} else ("violated", real)
    never = base(by) in ("ratify", "sign") and "never" in {c.lower_ for c in by.children}
    if never and not is_passive(by):
        return None  # one side has not
    if never or (base(by) in ("implement", "enforce") and is_passive(by)):
        return "stalled", own(voice)
    if status == "violated" and (is_whoevers(by, actors) or "to" in markers(by) or is_open(by)):
        return None  # 'urged them not to break it', 'will not break it'
    if status == "violated" and is_charge(by):
        return charged(by, actors)
    if status == "in_force" and word_set("agreements", "kept") & {t.lower_ for t in (by, *obliques(by, "in"))}:
        return "violated", voice if voice.modality != "denied" else replace(voice, modality="reported")
    return ("contested", replace(voice, modality="reported")) if _is_denial(status, by, voice, actors) else None


def _will_not_keep(by: Token, voice: Voice) -> bool:
    """Whether somebody says that he himself will keep none: 'rebels say they WILL NOT OBSERVE the truce'."""
    said = voice.saying is not None or voice.attribution is not None
    return base(by) in word_set("agreements", "keeping") and said and "will" in auxiliaries(by) and not is_passive(by)


def is_whoevers(by: Token, actors: Actors) -> bool:
    """Whether a participle tells what anybody may do: 'sanctions on anybody VIOLATING it'."""
    return by.dep_ == "acl" and by.tag_ == "VBG" and not actors.of([by.head])


def is_charge(by: Token) -> bool:
    """Whether it is called a violation or somebody is charged with it."""
    return base(by) in word_set("agreements", "charging", "calling")


def charged(by: Token, actors: Actors) -> Held | None:
    """A violation on the word of who tells of it: 'called it A VIOLATION of the deal'; not 'is charged with it'."""
    by_whom = () if is_passive(by) else doers(by)
    source = next((s for d in by_whom for s in (*actors.of([d]), actors.words(d))), "")
    return ("violated", Voice(Attribution(source=source, cue=by.text), "alleged")) if source else None


def _is_denial(status: AgreementStatus, by: Token, voice: Voice, actors: Actors) -> bool:
    """Whether somebody says that what others tell has not been done: 'said that it had never suspended the treaty'; of
    what makes an instrument, only who would have made it."""
    if voice.saying is None or is_open(by) or (by.tag_ == "VB" and "did" not in auxiliaries(by)):
        return False
    if status in (*OVER, "violated"):
        return True
    source = voice.attribution.source if voice.attribution else ""
    acting = actors.of(doers(by))
    sides = {source, actors.country(source)} - {""}
    made = status in ("signed", "reported", "ratified")
    return made and bool(sides & {*acting, *(actors.country(a) for a in acting)})
