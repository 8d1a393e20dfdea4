"""How an agreement stands: each thing told of it, on whose word, and what that comes to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from briefing import edtf
from briefing.extract.agreements.factuality import (
    denier_of,
    is_asked,
    is_being_done,
    is_failed,
    is_hoped_for,
    is_idea,
    is_kept,
    is_listed_among_asked,
    is_near,
    is_not_kept,
    is_only_thought_of,
    is_open,
    is_wished,
)
from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import (
    AHEAD,
    COME_ABOUT,
    ENTERING,
    MAKING,
    UNDONE,
    is_month,
    is_year,
    names_instrument,
    status_by_word,
)
from briefing.extract.agreements.status import StatusReport
from briefing.extract.agreements.status_clause import is_over, of_clause
from briefing.extract.agreements.status_cues import status_cues
from briefing.extract.agreements.status_denied import OVER, Held, charged, is_charge, is_whoevers, negated, own
from briefing.extract.agreements.syntax import own_clauses
from briefing.extract.agreements.when import reported_on
from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.clauses import auxiliaries, condition, is_negated
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import doers, is_passive, markers, obliques, preposition
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import clause_span
from briefing.extract.text.tree import children, clause_of, is_finite
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus, Attribution, StatusChange

_ENSURING = frozenset({"ensure", "guarantee", "secure"})
_FIRST = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
_UNMADE = ("proposed", "under_negotiation", "drafted", "initialled")


def status_history(
    reading: Reading, mentions: Sequence[Mention], parties: Sequence[str], actors: Actors, voices: Voices, times: Times
) -> tuple[StatusReport, ...]:
    """What the text tells of an instrument's status: first what is told by the way of how it came about, then the
    rest, in text order."""
    found: list[StatusReport] = []
    every = [(n, cue, by) for n in mentions for cue, by in sorted(status_cues(n), key=lambda t: t[1].i)]
    for mention, cue, by in sorted(every, key=lambda e: not _is_aside(e[2], e[0].head, e[1])):
        held = _held(mention, cue, by, actors, voices)
        if held is None or (held[0] == "stalled" and is_failed(by) and _is_one_of_many(mention, by, found)):
            continue
        status, voice = _of_what_is_signed(held, by, found, actors)
        if status in OVER and voice.modality in ("asserted", "reported") and _is_ahead(by, times, reading):
            continue  # 'has decided to leave it IN 2030'
        again = next((k for k, s in enumerate(found) if _is_same_word(s.change, status, voice)), None)
        if again is not None and found[again].change.date:
            continue
        if voice.modality == "conditional" and "would" in auxiliaries(by) and condition(by) is None and voice.saying:
            # what was said of the future: 'he said that it would be signed in May'
            voice = replace(voice, modality="planned")
        words = clause_span(by, trailing=False) if by.i != mention.head.i and by.pos_ != "NOUN" else mention.span
        date = reported_on(mention, status, by, voice, times)
        change = StatusChange(
            status=status,
            date=date,
            attribution=voice.attribution,
            modality=voice.modality,
            evidence=(reading.evidence(words),),
        )
        verbs = of_clause(mention.head, by)  # 'UNDER the deal REACHED in May': the verb tells no more than that it was
        told = verbs is not None and (verbs, cue) != ("reported", "in_force")
        report = StatusReport(change, told=told, known=by.head == mention.head or by in own_clauses(mention.head))
        if again is None:
            found.append(report)
        elif date and status in COME_ABOUT:
            found[again] = report  # told again, and when
    # who is still to sign a treaty of many joins what there is
    to_sign = any(s.change.status == "signed" for s in found) and not any(n.proper for n in mentions)
    early = to_sign or any(s.change.status in _UNMADE for s in found)
    made = any(s.change.status in ("signed", "ratified") and s.change.modality not in UNDONE for s in found)
    if early and not made:
        # 'under the deal, which is being drafted, A would pay', 'is due to be signed in May. Under it A is to pay'
        found = [s for s in found if s.told or s.change.status != "in_force"]
    return tuple(found)


def _is_ahead(by: Token, times: Times, reading: Reading) -> bool:
    """Whether the clause puts what it tells of wholly after the publication, or, where that is not told, puts what is
    only decided on at any time: 'has decided to leave it IN 2030'."""
    published = reading.article.published.edtf
    cases = (t for t in by.subtree if t.i > by.i and clause_of(t) == by and t.lower_ in ("in", "by"))
    put = [(t.lower_, d) for t in cases if (d := times.beginning(t.i, t.i + 2)) is not None]
    decided = base(by.head) in word_set("agreements", "resolved")
    if _is_put_from(by, published, bare=decided):
        return True
    if not edtf.is_valid(published):
        return bool(put) and decided
    known = [(case, edtf.bounds(d.edtf)) for case, d in put if edtf.is_valid(d.edtf)]
    return any(bounds[1 if case == "by" else 0] > edtf.bounds(published)[1] for case, bounds in known)


def _is_put_from(by: Token, published: str, *, bare: bool) -> bool:
    """Whether a clause holds from a later year on, or, of what is only decided on, from a `bare` month: 'announced the
    end of it FROM MAY 2030', 'decided to end it FROM MAY'."""
    words = [t for t in by.doc[by.i : by.sent.end] if clause_of(t) == by]
    for case, first in pairwise(words):
        if case.lower_ == "from":
            year = next((t for t in by.doc[first.i : first.i + 2] if is_year(t)), None)
            if year is not None:
                return year.text > (published[:4] or year.text)
            return first.lower_ in ("next", "tomorrow") or (bare and is_month(first.lower_))
    return False


def _of_what_is_signed(held: Held, by: Token, told: Sequence[StatusReport], actors: Actors) -> Held:
    """What a rejection comes to where the instrument has been signed: it is contested on the word of who rejects it,
    unless a parliament or a vote did."""
    source = next(iter(actors.of(doers(by))), "")
    refused = held[0] == "stalled" and base(by) in word_set("agreements", "rejecting") and bool(source)
    houses = word_set("agreements", "houses", "chambers") & {d.lemma_.lower() for d in doers(by)}
    if not (refused and _has_been_signed(told)) or houses or actors.sort(source) == "legislature":
        return held
    return "contested", Voice(Attribution(source=source, cue=by.text), "reported")


def _is_one_of_many(mention: Mention, by: Token, told: Sequence[StatusReport]) -> bool:
    """Whether who refuses to sign it does not stall it: it is a treaty of many, others have signed it, it is 'some'."""
    some = any(c.lower_ == "some" for d in doers(by.head) for c in d.children)
    return mention.proper or _has_been_signed(told) or some


def _has_been_signed(told: Sequence[StatusReport]) -> bool:
    """Whether a step tells that it has been signed."""
    return any(s.change.status == "signed" and s.change.modality not in UNDONE for s in told)


def _is_same_word(known: StatusChange, status: AgreementStatus, voice: Voice) -> bool:
    """Whether a word tells again what the same teller told: the same step, done, still to be done or alleged."""
    ahead = (known.modality in UNDONE) == (voice.modality in UNDONE)
    alleged = (known.modality == "alleged") == (voice.modality == "alleged")
    return known.status == status and known.attribution == voice.attribution and ahead and alleged


def _is_aside(by: Token, head: Token, status: AgreementStatus) -> bool:
    """Whether a participle tells by the way how an instrument came about: 'cancelled the accord, SIGNED in 2002'."""
    past = by.tag_ == "VBD" or bool({"was", "were", "had"} & set(auxiliaries(by)))
    past = by.dep_ == "acl" or (by.dep_ == "acl:relcl" and past)
    early = status_by_word("statuses").get(base(by), status) in (*MAKING, "reported", "in_force")
    return by.head == head and past and (early or base(by) in word_set("agreements", "changing"))


def _held(
    mention: Mention, status: AgreementStatus, by: Token, actors: Actors, voices: Voices
) -> Held | None:
    """What a word comes to where it stands, and whose word that is: denied, failed, still to come; None for nothing."""
    voice = voices.of(by)
    if voice.attribution and not _can_speak(voice.attribution.source, actors):
        voice = Voice(None, "asserted" if voice.modality == "reported" else voice.modality)
    if status == "violated" and voice.attribution is None and by.dep_ == "ccomp" and act(by.head):
        return None  # 'it says that they VIOLATE the truce': whoever it is
    known = _taken_as_known(mention, status, by, voice, actors)
    if known is not None:
        return known
    status, voice = _revised(mention, status, by, _done(mention, status, by, voice))
    if _is_no_step(mention, status, by):
        return None
    if by.dep_ == "acl" and "to" in markers(by) and not is_negated(by) and _FIRST & _words_before(by.head):
        return status, replace(voice, modality="asserted")  # 'was the FIRST to ratify it'
    if (denier := denier_of(by)) is not None:
        source = next(iter(actors.of(doers(denier))), "")
        return "contested", Voice(Attribution(source=source, cue=denier.text) if source else None, "reported")
    return negated(status, by, voice, actors) if is_negated(by) else _affirmed(mention, status, by, voice, actors)


def _taken_as_known(
    mention: Mention, status: AgreementStatus, by: Token, voice: Voice, actors: Actors
) -> Held | None:
    """What a word tells that holds whatever its clause says: words beside the mention, a noun behind 'after'."""
    if by.pos_ == "NOUN" and by != mention.head and preposition(by) in word_set("agreements", "taken_as_known"):
        return status, own(voice)  # 'fears of war after the COLLAPSE of a truce'
    if base(by) == "declare" and status == "terminated" and voice.attribution is None and _is_so(by):
        source = next(iter(actors.of((*doers(by), *obliques(by, "by")))), "")
        return status, Voice(Attribution(source=source, cue=by.text), "reported") if source else voice
    if by != mention.head:
        return None
    if status in ("violated", *OVER):
        return status, Voice(None, "asserted")  # 'urged both to respect a VIOLATED truce'
    if status in ("proposed", "drafted", "stalled") or not is_hoped_for(by):
        return status, own(voice)  # 'no interest in a PROPOSED deal', 'accused them of breaking a pact IN PLACE since'
    return None


def _is_so(clause: Token) -> bool:
    """Whether a clause tells what has been done, not what may be or is not."""
    return not (is_negated(clause) or is_open(clause)) and is_finite(clause)


def _done(mention: Mention, status: AgreementStatus, by: Token, voice: Voice) -> Voice:
    """The voice, where the clause takes as done what its form tells as planned or alleged."""
    above, planned = by.head, voice.modality == "planned"
    opening = by.tag_ == "VBG" and by.i == by.sent.start and voice.attribution is None
    voted = base(above) == "vote" and "to" in markers(by) and above.tag_ in ("VBD", "VBN") and not is_negated(above)
    voted = voted or (status in OVER and _is_resolved_on(by))
    met = base(above) in ("meet", "gather", "convene") and "to" in markers(by) and above.tag_ == "VBD"
    beside = by.tag_ == "VBG" and "with" in markers(by)
    if planned and (opening or voted or met or beside):
        # 'ADOPTING resolution 12, the Council demanded', 'voted 71 to 9 TO RATIFY it', 'decided TO LEAVE it', 'met TO
        # SIGN it', 'agreed to talk, with their leaders SIGNING a declaration'
        return replace(voice, modality="asserted")
    if voice.modality == "alleged" and status in (*MAKING, "in_force") and by.dep_ in ("acl", "acl:relcl"):
        return Voice(None, "asserted")  # 'accused them of breaking the treaty that they SIGNED in May'
    if planned and status == "in_force" and of_clause(mention.head, by) is None:
        return own(voice)  # 'UNDER the pact A is to pay': it is in force though the payment is to come
    return voice


def _is_resolved_on(by: Token) -> bool:
    """Whether it is decided to do it, with no condition, no later day and no change of mind: 'DECIDED to leave it'."""
    above = by.head
    if base(above) not in word_set("agreements", "resolved") or "to" not in markers(by) or not is_finite(above):
        return False
    later = word_set("agreements", "later") & {t.lower_ for t in by.subtree if t.i > by.i}
    but = any(c.lower_ == "but" for other in children(above, "conj") for c in children(other, "cc"))
    unsure = is_negated(above) or is_open(above) or condition(above) is not None or condition(by) is not None
    return not (later or but or unsure)


def _revised(mention: Mention, status: AgreementStatus, by: Token, voice: Voice) -> tuple[AgreementStatus, Voice]:
    """The status that a word tells of such an instrument in such a clause, and on whose word."""
    if _is_adopted(mention, by):
        status = "ratified"
    if status in COME_ABOUT and voice.modality == "reported" and _is_known_to_have_come_about(mention, by, voice):
        voice = replace(voice, attribution=None, modality="asserted")
    if status == "under_negotiation" and base(by) in word_set("agreements", "leaving"):
        status = "stalled"  # 'walked away from talks on it'
    others = (d for d in doers(by) if d != mention.head)
    if base(by) in word_set("agreements", "changing") and any(names_instrument(d) for d in others):
        status = "in_force"  # 'the protocol AMENDS a border treaty'
    if mention.kind == "resolution" and status == "ratified":
        status = "in_force"  # what a council approves it adopts
    return status, voice


def _is_known_to_have_come_about(mention: Mention, by: Token, voice: Voice) -> bool:
    """Whether whoever speaks takes it as known that an instrument came about: 'the accord SIGNED in May', 'praised the
    accord that they SIGNED', 'would break a truce REACHED in May', 'left after a truce WAS AGREED ON'."""
    if by.dep_ == "advcl" and {"after", "since"} & set(markers(by)):
        return not is_open(by)
    judged = voice.saying is not None and voice.saying.verb >= 0 and (
        base(by.doc[voice.saying.verb]) in word_set("agreements", "judging"))
    known = mention.definite and (judged or (by.dep_ == "acl" and by.tag_ == "VBN"))
    kept = is_kept(mention.head) and "had" not in auxiliaries(by)  # 'keep the truce they HAD MADE': as he says
    return by.head == mention.head and by.tag_ in ("VBN", "VBD") and (known or kept)


def _is_adopted(mention: Mention, by: Token) -> bool:
    """Whether it is adopted that is in force only once a parliament, too, has done so: no resolution, no charter."""
    declared = mention.proper or mention.lemma in word_set("agreements", "named_only")
    return base(by) == "adopt" and mention.kind != "resolution" and not declared


def _is_no_step(mention: Mention, status: AgreementStatus, by: Token) -> bool:
    """Whether a word tells no step where those do it who do it here: a cabinet adopts, a minister endorses."""
    acting = {d.lemma_.lower() for d in doers(by)}
    if _is_adopted(mention, by) and not acting & word_set("agreements", "houses"):
        return True
    endorsed = base(by) == "endorse" and status == "ratified" and not is_passive(by)
    if endorsed and not acting & word_set("agreements", "chambers"):
        return True
    if mention.lemma == "resolution" and base(by) == "accept":
        return True
    if status == "ratified" and base(by) in ("approve", "pass") and any(d.text.startswith("House") for d in doers(by)):
        return True  # one chamber of two
    # 'urged both to ENSURE that it stays in force'
    return status in ("in_force", "holding") and by.dep_ in ("ccomp", "xcomp") and base(by.head) in _ENSURING


def _affirmed(mention: Mention, status: AgreementStatus, by: Token, voice: Voice, actors: Actors) -> Held | None:
    """What comes of a word that is not denied: it is so, is still to come, has failed or is only thought of."""
    making = status in MAKING
    if status == "violated" and is_whoevers(by, actors):
        return None
    if status == "violated" and is_charge(by):
        return charged(by, actors)
    if is_idea(by) or is_listed_among_asked(by):
        return None
    if by.tag_ == "VB" and by.dep_ == "xcomp" and base(by.head) in word_set("agreements", "only_said"):
        return _to_come(status, voice) if making else None  # 'threatened to LEAVE the treaty'
    if is_not_kept(by):
        return "violated", own(voice)
    if making and status not in AHEAD and is_failed(by):
        return "stalled", own(voice)
    opened = {*markers(by), by.doc[max(0, by.i - 1)].lower_}
    if by.tag_ == "VBG" and opened & {"for", "against", "without", "from"}:
        return None
    if making and is_near(by):
        return _to_come(status, voice)
    if status in OVER and is_being_done(by):
        return status, voice
    if status == "in_force" and is_over(by) and not is_open(by):
        return "withdrawn", voice  # 'said that they were no longer bound by it'
    if status in OVER and by.dep_ == "acl" and by.head.lemma_.lower() in word_set("agreements", "decisions"):
        return status, Voice(None, "asserted")  # whoever speaks of "Chad's decision to end it" takes it as known
    if status not in AHEAD and is_only_thought_of(by):
        return None
    due = {"must", "should"} & set(auxiliaries(by))
    can = status == "reported" and is_open(by)  # 'is confident that a deal CAN BE REACHED'
    if (can or (making and due)) and voice.modality in ("asserted", "hypothetical", "reported"):
        return _to_come(status, voice)
    if status == "signed" and mention.indefinite and is_asked(by):
        return "proposed", voice
    if voice.modality in UNDONE or ((base(by) in status_by_word("statuses") or base(by) in ENTERING) and is_wished(by)):
        if status in ("in_force", "violated", "holding"):
            return ("proposed", voice) if base(by) in ("adopt", "pass") else None
        return _to_come(status, voice) if making or status == "reported" else None
    if status == "in_force" and "was" in auxiliaries(by) and set(markers(by)) & {"once", "until", "before"}:
        return None
    return None if voice.modality in ("denied", "hypothetical") else (status, voice)


def _can_speak(source: str, actors: Actors) -> bool:
    """Whether a source may say anything: a name, or a noun of people; not 'the row' or 'a moratorium'."""
    if actors.kind(source) or (source[:1].isupper() and " " not in source):
        return True
    people = either(word_set("actors", "unnamed"), word_set("agreements", "hearsay"))
    return any(w in people or w.removesuffix("s") in people or "spokes" in w for w in source.lower().split())


def _words_before(noun: Token) -> set[str]:
    """A noun and the words before it that say which one it is, in small letters."""
    return {noun.lower_, *(c.lower_ for c in noun.lefts)}


def _to_come(status: AgreementStatus, voice: Voice) -> tuple[AgreementStatus, Voice]:
    """A step of making that is still to be done: planned, where nothing else is told; who is to agree negotiates."""
    if status in AHEAD or status == "reported":
        return ("under_negotiation" if status == "reported" else status), voice
    return status, voice if voice.modality in UNDONE else replace(voice, modality="planned")
