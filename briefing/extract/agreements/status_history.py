"""How an agreement stands: each thing told of it, on whose word, and what that comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.agreements.factuality import (
    denier_of,
    is_asked,
    is_failed,
    is_hoped_for,
    is_idea,
    is_listed_among_asked,
    is_near,
    is_only_thought_of,
    is_open,
    is_wished,
)
from briefing.extract.agreements.instrument import Mention, years
from briefing.extract.agreements.lexicon import ENTERING, MAKING, UNDONE, names_instrument, status_by_word
from briefing.extract.agreements.status import StatusReport
from briefing.extract.agreements.status_cues import of_clause, status_cues
from briefing.extract.agreements.syntax import own_clauses
from briefing.extract.agreements.when import beside, called_by
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.clauses import auxiliaries, condition, is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import doers, is_passive, markers, obliques, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import clause_span
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus, Attribution, StatusChange

_ENSURING = frozenset({"ensure", "guarantee", "secure"})
_FIRST = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
_OVER = ("suspended", "withdrawn", "terminated")
_MADE = ("initialled", "signed", "ratified", "reported")
_UNMADE = ("proposed", "under_negotiation", "drafted", "initialled")
_EARLY = ("reported", "in_force")
_LASTING = ("in_force", "holding", "suspended", "stalled")


def status_history(
    reading: Reading, mentions: Sequence[Mention], parties: Sequence[str], actors: Actors, voices: Voices, times: Times
) -> tuple[StatusReport, ...]:
    """What the text tells of an instrument's status: first what is told by the way of how it came about, then the
    rest, in text order."""
    found: list[StatusReport] = []
    every = [(n, status, by) for n in mentions for status, by in sorted(status_cues(n), key=lambda t: t[1].i)]
    for mention, status, by in sorted(every, key=lambda e: not _is_aside(e[2], e[0].head, e[1])):
        held = _held(mention, status, by, actors, voices)
        if held is None or (held[0] == "stalled" and mention.proper and is_failed(by)):
            continue  # a treaty of many is not stalled where one refuses to sign it
        standing, voice = held
        again = next((k for k, s in enumerate(found) if _is_same_word(s.change, standing, voice)), None)
        if again is not None and found[again].change.date:
            continue
        if voice.modality == "conditional" and "would" in auxiliaries(by) and condition(by) is None and voice.saying:
            # what was said of the future: 'he said that it would be signed in May'
            voice = replace(voice, modality="planned")
        words = clause_span(by, trailing=False) if by.i != mention.head.i and by.pos_ != "NOUN" else mention.span
        in_clause = of_clause(mention.head, by) is not None
        date = times.of(by) or (times.since(by) if standing in _LASTING else None)
        if standing == "in_force" and not in_clause and by != mention.head:
            date = None  # 'under the deal he was freed IN MAY': it need not be in force since then
        elif date is None and standing in _MADE and _is_beside(mention.head, by, times):
            date = beside(mention.head, times)
        if date and date.edtf.startswith("../") and voice.modality in ("asserted", "reported"):
            date = None  # 'signed a pact to end the war BY MAY'
        if date and standing not in _MADE and date == called_by(mention.head, times):
            date = None  # 'restored the communiqué OF MAY 2016'
        if date and date.text in mention.described and standing not in (*MAKING, *_EARLY):
            date = None  # the year by which a treaty is called is not when it was left
        if date and date.edtf and standing in _MADE and years(mention) and date.edtf[:4] not in years(mention):
            date = None  # 'in 1999 he seized power and helped negotiate the 2000 ACCORD'
        if date and any(_is_called_by(date.text, t) for t in mention.head.sent if t != mention.head):
            date = None
        change = StatusChange(
            status=standing,
            date=date,
            attribution=voice.attribution,
            modality=voice.modality,
            evidence=(reading.evidence(words),),
        )
        if again is None:
            found.append(StatusReport(change, told=in_clause))
        elif date and standing in _MADE:
            found[again] = StatusReport(change, told=in_clause)  # told again, and when
    early = any(s.change.status in _UNMADE for s in found)
    made = any(s.change.status in ("signed", "ratified") and s.change.modality not in UNDONE for s in found)
    if early and not made:
        # 'under the deal, which is being drafted, A would pay'
        found = [s for s in found if s.told or s.change.status != "in_force"]
    return tuple(found)


def _is_same_word(known: StatusChange, status: AgreementStatus, voice: Voice) -> bool:
    """Whether a word tells again what the same teller told: the same step, done or still to be done."""
    ahead = (known.modality in UNDONE) == (voice.modality in UNDONE)
    return known.status == status and known.attribution == voice.attribution and ahead


def _is_aside(by: Token, head: Token, status: AgreementStatus) -> bool:
    """Whether a participle tells by the way how an instrument came about: 'cancelled the accord, SIGNED in 2002'."""
    past = by.tag_ == "VBD" or bool({"was", "were", "had"} & set(auxiliaries(by)))
    past = by.dep_ == "acl" or (by.dep_ == "acl:relcl" and past)
    early = status_by_word("statuses").get(base(by), status) in (*MAKING, "reported", "in_force")
    return by.head == head and past and (early or base(by) in word_set("agreements", "changing"))


def _held(
    mention: Mention, status: AgreementStatus, by: Token, actors: Actors, voices: Voices
) -> tuple[AgreementStatus, Voice] | None:
    """What a word comes to where it stands, and whose word that is: denied, failed, still to come; None for nothing."""
    voice = voices.of(by)
    if voice.attribution and not _can_speak(voice.attribution.source, actors):
        voice = Voice(None, "asserted" if voice.modality == "reported" else voice.modality)
    if by.pos_ == "NOUN" and by != mention.head and preposition(by) in word_set("agreements", "taken_as_known"):
        # 'fears of war after the COLLAPSE of a truce'
        return status, replace(voice, modality="reported" if voice.attribution else "asserted")
    if base(by) == "declare" and status == "terminated" and voice.attribution is None:
        source = next(iter(actors.of((*doers(by), *obliques(by, "by")))), "")
        return status, Voice(Attribution(source=source, cue=by.text), "reported") if source else voice
    if status == "violated" and voice.attribution is None and by.dep_ == "ccomp" and act(by.head):
        return None  # 'it says that they VIOLATE the truce': whoever it is
    if by == mention.head and status in ("violated", *_OVER):
        return status, Voice(None, "asserted")  # 'urged both to respect a VIOLATED truce'
    if by == mention.head and (status in ("proposed", "drafted", "stalled") or not is_hoped_for(by)):
        # 'no interest in a PROPOSED deal', 'accused them of breaking a pact IN PLACE since May': what words beside it
        # tell holds whatever the clause says
        return status, replace(voice, modality="reported" if voice.attribution else "asserted")
    if by.tag_ == "VBG" and by.i == by.sent.start and voice.attribution is None and voice.modality == "planned":
        # 'Adopting resolution 12, the Council demanded': it has been done
        voice = replace(voice, modality="asserted")
    above = by.head
    if base(above) == "vote" and "to" in markers(by) and above.tag_ in ("VBD", "VBN") and not is_negated(above):
        # 'voted 71 to 9 TO RATIFY it': by that they have
        voice = replace(voice, modality="asserted") if voice.modality == "planned" else voice
    if base(above) in ("meet", "gather", "convene") and "to" in markers(by) and above.tag_ == "VBD":
        voice = replace(voice, modality="asserted") if voice.modality == "planned" else voice  # 'met TO SIGN it'
    if by.tag_ == "VBG" and "with" in markers(by) and voice.modality == "planned":
        # 'agreed to talk, with their leaders SIGNING a declaration': beside what is planned, and done
        voice = replace(voice, modality="asserted")
    if voice.modality == "alleged" and status in (*MAKING, "in_force") and by.dep_ == "acl:relcl":
        # 'accused them of breaking the treaty that they SIGNED in May': what the accusation takes as known
        voice = Voice(None, "asserted")
    if status == "in_force" and voice.modality == "planned" and of_clause(mention.head, by) is None:
        # 'UNDER the pact A is to pay': it is in force though the payment is to come
        voice = replace(voice, modality="reported" if voice.attribution else "asserted")
    if base(by) == "adopt" and mention.kind != "resolution" and not _is_declared(mention):
        # what a government adopts its parliament has still to approve
        status = "ratified"
        if not any(d.lemma_.lower() in word_set("agreements", "houses") for d in doers(by)):
            return None
    judged = voice.saying is not None and voice.saying.verb >= 0 and (
        base(by.doc[voice.saying.verb]) in word_set("agreements", "judging"))
    if status in _MADE and mention.definite and by.head == mention.head and (
        (by.dep_ == "acl" and by.tag_ == "VBN") or (judged and by.tag_ in ("VBN", "VBD"))
    ):
        # 'the accord SIGNED in May', 'praised the accord that they SIGNED': whoever speaks takes it as known
        voice = replace(voice, attribution=None, modality="asserted") if voice.modality == "reported" else voice
    if status == "under_negotiation" and base(by) in word_set("agreements", "leaving"):
        status = "stalled"  # 'walked away from talks on it'
    others = (d for d in doers(by) if d != mention.head)
    if base(by) in word_set("agreements", "changing") and any(names_instrument(d) for d in others):
        status = "in_force"  # 'the protocol AMENDS a border treaty'
    if mention.kind == "resolution" and status == "ratified":
        status = "in_force"  # what a council approves it adopts
    if base(by) == "endorse" and status == "ratified" and not is_passive(by) and not any(
        d.lemma_.lower() in word_set("agreements", "chambers") for d in doers(by)
    ):
        return None
    if mention.head.lemma_.lower() == "resolution" and base(by) == "accept":
        return None
    if status in ("in_force", "holding") and by.dep_ in ("ccomp", "xcomp") and base(by.head) in _ENSURING:
        return None  # 'urged both to ENSURE that it stays in force'
    if by.dep_ == "acl" and "to" in markers(by) and not is_negated(by) and _FIRST & _words_before(by.head):
        return status, replace(voice, modality="asserted")  # 'was the FIRST to ratify it'
    denier = denier_of(by)
    if denier is not None:
        source = next(iter(actors.of(doers(denier))), "")
        return "contested", Voice(Attribution(source=source, cue=denier.text) if source else None, "reported")
    if is_negated(by) and base(by) in word_set("agreements", "keeping"):
        if is_open(by) or set(markers(by)) & {"if", "unless", "whether"}:
            return None
        if voice.modality == "denied":
            voice = replace(voice, modality="reported" if voice.attribution else "asserted")
        return "violated", voice
    never = base(by) in ("ratify", "sign") and "never" in {c.lower_ for c in by.children}
    if is_negated(by) and never and not is_passive(by):
        return None  # one side has not
    if is_negated(by) and (never or (base(by) in ("implement", "enforce") and is_passive(by))):
        return "stalled", replace(voice, modality="reported" if voice.attribution else "asserted")
    if status == "violated" and by.dep_ == "acl" and by.tag_ == "VBG" and not actors.of([by.head]):
        return None  # 'sanctions on anybody VIOLATING it'
    if is_negated(by) and "to" in markers(by) and status == "violated":
        return None  # 'urged them not to break it'
    if is_negated(by) and status == "violated" and is_open(by):
        return None  # 'will not break it'
    if status == "violated" and base(by) in word_set("agreements", "charging", "calling"):
        # 'called it A VIOLATION of the deal', 'is charged with BREACHES of it'
        by_whom = () if is_passive(by) else doers(by)
        source = next((s for d in by_whom for s in (*actors.of([d]), actors.words(d))), "")
        return (status, Voice(Attribution(source=source, cue=by.text), "alleged")) if source else None
    if is_negated(by) and status == "in_force" and _kept() & {t.lower_ for t in (by, *obliques(by, "in"))}:
        return "violated", voice if voice.modality != "denied" else replace(voice, modality="reported")
    if is_negated(by):
        return ("contested", replace(voice, modality="reported")) if _is_denial(status, by, voice, actors) else None
    if is_idea(by) or is_listed_among_asked(by):
        return None
    if by.tag_ == "VB" and by.dep_ == "xcomp" and base(by.head) in word_set("agreements", "only_said"):
        # 'threatened to LEAVE the treaty'
        return _to_come(status, voice) if status in MAKING else None
    if status in MAKING and status not in ("proposed", "under_negotiation") and is_failed(by):
        return "stalled", replace(voice, modality="reported" if voice.attribution else "asserted")
    opened = {*markers(by), by.doc[max(0, by.i - 1)].lower_}
    if by.tag_ == "VBG" and opened & {"for", "against", "without", "from"}:
        return None
    if status in MAKING and is_near(by):
        return _to_come(status, voice)
    if status in _OVER and by.dep_ == "acl" and by.head.lemma_.lower() in word_set("agreements", "decisions"):
        return status, Voice(None, "asserted")  # whoever speaks of "Chad's decision to end it" takes it as known
    if status not in ("proposed", "under_negotiation") and is_only_thought_of(by):
        return None
    due = {"must", "should"} & set(auxiliaries(by))
    if status in MAKING and due and voice.modality in ("asserted", "hypothetical"):
        return _to_come(status, voice)
    if status == "signed" and mention.indefinite and is_asked(by):
        return "proposed", voice
    if voice.modality in UNDONE or ((base(by) in status_by_word("statuses") or base(by) in ENTERING) and is_wished(by)):
        if status in ("in_force", "violated", "holding"):
            return ("proposed", voice) if base(by) in ("adopt", "pass") else None
        return _to_come(status, voice) if status in MAKING or status == "reported" else None
    if status == "in_force" and "was" in auxiliaries(by) and set(markers(by)) & {"once", "until", "before"}:
        return None
    return None if voice.modality in ("denied", "hypothetical") else (status, voice)


def _kept() -> frozenset[str]:
    return word_set("agreements", "kept")


def _can_speak(source: str, actors: Actors) -> bool:
    """Whether a source may say anything: a name, or a noun of people; not 'the row' or 'a moratorium'."""
    if actors.kind(source) or (source[:1].isupper() and " " not in source):
        return True
    people = word_set("actors", "unnamed") | word_set("agreements", "hearsay")
    return any(w in people or w.removesuffix("s") in people or "spokes" in w for w in source.lower().split())


def _is_declared(mention: Mention) -> bool:
    """Whether it is of those that are in force once they are adopted: a charter, a declaration."""
    return mention.proper or mention.head.lemma_.lower() in word_set("agreements", "named_only")


def _is_denial(status: AgreementStatus, by: Token, voice: Voice, actors: Actors) -> bool:
    """Whether somebody says that what others tell has not been done: 'said that it had never suspended the treaty'; of
    what makes an instrument, only who would have made it."""
    if voice.saying is None or is_open(by) or (by.tag_ == "VB" and "did" not in auxiliaries(by)):
        return False
    if status in (*_OVER, "violated"):
        return True
    source = voice.attribution.source if voice.attribution else ""
    acting = actors.of(doers(by))
    sides = {source, actors.country(source)} - {""}
    made = status in ("signed", "reported", "ratified")
    return made and bool(sides & {*acting, *(actors.country(a) for a in acting)})


def _words_before(noun: Token) -> set[str]:
    """A noun and the words before it that say which one it is, in small letters."""
    return {noun.lower_, *(c.lower_ for c in noun.lefts)}


def _to_come(status: AgreementStatus, voice: Voice) -> tuple[AgreementStatus, Voice]:
    """A step of making that is still to be done: planned, where nothing else is told; who is to agree negotiates."""
    if status in ("proposed", "under_negotiation", "reported"):
        return ("under_negotiation" if status == "reported" else status), voice
    return status, voice if voice.modality in UNDONE else replace(voice, modality="planned")


def _is_called_by(year: str, noun: Token) -> bool:
    """Whether a year is what another instrument is called by: 'signed a protocol to a 2007 ACCORD'."""
    return year.isdecimal() and any(t.text == year and t.i < noun.i for t in noun.children) and names_instrument(noun)


def _is_beside(head: Token, by: Token, times: Times) -> bool:
    """Whether a time that stands with an instrument is that of the word which tells its status."""
    others = [c for c in own_clauses(head) if c != by]
    return not any(c.i < by.i or status_by_word("statuses").get(base(c)) in MAKING or times.of(c) for c in others)
