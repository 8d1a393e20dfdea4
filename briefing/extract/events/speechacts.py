"""Events made by saying something: 'we will withdraw', 'they must leave', 'it is ready to act'.

The verb of saying tells nothing of the act; what is said does. Who speaks of what he himself, his country or its
government will do, promises it, or threatens it where the deed is hostile; who says that another must, demands it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.events.concerned import concerned, is_turned_to, spoken_to
from briefing.extract.events.frames import frame
from briefing.extract.events.happenings import Happening
from briefing.extract.events.hostility import is_hunting
from briefing.extract.events.nouns import keys, names_event, word_set_class
from briefing.extract.events.own_side import is_own, is_polled, is_sure
from briefing.extract.events.participants import unnamed
from briefing.extract.events.verdicts import blames, printed_words
from briefing.extract.events.wordings import (
    is_answer,
    is_called_for,
    is_calling,
    is_ended,
    is_guarded,
    is_harmless,
    is_inverted,
    is_needed,
    is_provided,
    is_question,
    is_retort,
    is_strike,
    is_suing,
    is_wrong,
)
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.tellings import supposed, within
from briefing.extract.speech.voice import Voice, Voices, spoken_by
from briefing.extract.text.clauses import adverbial_clauses, auxiliaries, condition, infinitives, is_negated
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import (
    indirect_objects,
    is_passive,
    markers,
    objects,
    obliques,
    own_subjects,
    subjects,
    undergoers,
)
from briefing.extract.text.spans import clause_span
from briefing.extract.text.suppositions import is_condition, supposition
from briefing.extract.text.tree import children, is_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token
from briefing.types.digest import ClaimKind, EventType, Modality

_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would"})
_OBLIGING = frozenset({"must", "should", "ought"})
_UNSURE = frozenset({"may", "might", "could", "would"})
_THOUGHT = frozenset({"attitude"})
_KIND_ACTS = frozenset({"AID", "RETREAT", "SUPPORT", "COOPERATE", "CONCEDE", "AGREE"})
_MEASURES = frozenset({"SANCTION", "COERCE", "MOBILIZE"})
_HOSTILE_ACTS = frozenset({"ASSAULT", "SANCTION", "COERCE", "PROTEST", "MOBILIZE", "THREATEN"})


def find_speech_acts(doc: Doc, sayings: Sequence[Saying], actors: Actors, voices: Voices) -> tuple[Happening, ...]:
    """The promises, threats, refusals and demands made in statements, in text order."""
    found: list[Happening] = []
    for saying in sayings:
        if not saying.recorded or not saying.speaker or saying.rule in _THOUGHT or is_polled(doc, saying):
            continue
        if saying.rule == "said-object" and saying.verb >= 0:
            found += _called(doc, saying, actors)
            continue
        if saying.verb >= 0 and act(doc[saying.verb]) == "expectation":
            continue  # who hopes that another will act promises nothing
        made = (_act(c, saying, actors) for c in main_clauses(doc, saying) if voices.saying(c) is saying)
        found += [h for h in made if h is not None]
    return tuple(_known(_directed(h, actors), actors) for h in found)


def _directed(happening: Happening, actors: Actors) -> Happening:
    """A promise or threat with whom it is made to by what it says, or by whom it is said to."""
    saying = happening.voice.saying
    if happening.recipients or happening.type not in ("THREATEN", "AGREE") or saying is None:
        return happening
    to = concerned(happening.told, happening.type, happening.actors, actors)
    if not to and saying.verb >= 0 and is_turned_to(happening.told.doc[saying.verb]):
        to = spoken_to(saying, happening.actors, actors)
    return replace(happening, recipients=to)


def _known(happening: Happening, actors: Actors) -> Happening:
    """Only who is of the cast acts; somebody else is kept in his printed words."""
    known = tuple(a for a in happening.actors if actors.kind(a))
    return happening if known else replace(happening, actors=(), by="".join(happening.actors[:1]))


def _called(doc: Doc, saying: Saying, actors: Actors) -> Iterator[Happening]:
    """'called the response "hasty"': an accusation where the word is a bad one."""
    verb = doc[saying.verb]
    if not is_calling(verb):
        return
    words, things = printed_words(doc[a:b] for a, b in saying.pieces), undergoers(verb)
    kind = blames(words, things)
    if kind == "accusation" or (kind is None and words & word_set("events", "negative")):
        if any(keys(t) & word_set_class("charges") for t in things):
            # who calls an accusation false denies it
            return
        named = children(verb, "xcomp", "obj")
        if words & claimed("untrue") and any(keys(c) & word_set_class("charges") for c in named):
            return  # 'called the letter a "false and fabricated" charge'
        of = actors.of(things) or tuple(x for t in things for x in actors.in_phrase(t))
        made = _made("ACCUSE", "speech-accusation", verb, saying.speakers, of, "accusation", saying, "disapprove")
        yield replace(made, content=verb.doc[verb.i : max(made.span.end, verb.i + 1)])


def main_clauses(doc: Doc, saying: Saying) -> Iterator[Token]:
    """The heads of a statement's clauses that are not subordinate within it."""
    for start, end in saying.pieces:
        for token in doc[start:end]:
            inside = start <= token.head.i < end and token.head != token
            if not is_clause(token) or (not inside and token.dep_ == "advcl" and is_condition(token)):
                continue
            if token.dep_ == "conj" and inside and not (own_subjects(token) or children(token, "aux")):
                continue
            told = token.dep_ == "ccomp" and not _says(token.head) and not is_negated(token.head)
            if not inside or token.dep_ in ("conj", "parataxis") or told:
                yield token


def _says(token: Token) -> bool:
    return token.tag_.startswith("VB")


def _act(clause: Token, saying: Saying, actors: Actors) -> Happening | None:
    if is_inverted(clause):
        return None
    who = subjects(clause)
    if not who and clause.lower_ in word_set("events", "commitment_words"):
        who = children(clause, "expl")
    meant = actors.of(who)
    helping = set(auxiliaries(clause))
    own = is_own(meant, who, saying, actors)
    own = own or _is_ultimatum(clause, meant, saying, actors)
    deed = clause
    mine = any(w.lower_ in ("we", "i") for w in who)
    if "have" in helping or (is_provided(clause) and not mine):
        # 'would have signed', 'under the draft, Chad would free 40': nobody promises it
        helping -= _FUTURE
    ahead = bool(helping & _FUTURE)
    future = bool(helping & (_FUTURE - {"would"} if saying.form == "direct" else _FUTURE))
    if base(clause) in ("continue", "keep", "go", "begin", "start") and children(clause, "xcomp"):
        deed = children(clause, "xcomp")[0]
    deeds = [*infinitives(clause), *(c for c in children(clause, "advcl", "ccomp", "obl") if c.tag_ == "VBG")]
    bound_to = clause.lower_ == "committed" and bool(obliques(clause, "to"))
    ready = clause.lower_ in word_set("events", "commitment_words") and bool(deeds or bound_to)
    ready = ready and not helping & (_UNSURE - {"would"})  # 'may be prepared to drop it'
    if ready:
        deed = deeds[0] if deeds else clause
        own = own or (bool(meant) and not is_negated(clause))
    if ahead and _is_assured(saying, clause) and not _is_foretold(clause, own=own):
        by = meant if own and meant else saying.speakers
        to = tuple(a for a in saying.addressee if actors.kind(a) and a not in by)
        return _made("AGREE", "speech-promise", clause, by, to, "commitment", saying)
    answered = ahead and is_answer(clause)
    if answered or (is_strike(clause, who) and ahead and not is_negated(clause)):
        return _made("THREATEN", "speech-threat", clause, saying.speakers, (), "threat", saying, "violence")
    # 'concerned for her safety', 'that some may be at large'
    unsure = any({"may", "might", "could"} & set(auxiliaries(c)) for c in children(clause, "ccomp"))
    caring = clause.lower_ in ("concerned", "worried") and (unsure or obliques(clause, "for"))
    pitied = any(o.lemma_.lower() in claimed("pitied") for o in obliques(clause, "about"))
    dismayed = clause.lower_ in word_set("events", "dismayed") and not (caring or pitied)
    if own and dismayed and not is_negated(clause):
        by = meant or saying.speakers
        return _made("ACCUSE", "speech-accusation", clause, by, (), "accusation", saying, "disapprove")
    if own and ready and base(deed) in ("mediate", "negotiate", "meet", "talk", "host"):
        return _made("AGREE", "speech-promise", clause, meant or saying.speakers, (), "commitment", saying)
    if own and (ready or (future and not is_passive(clause))):
        return _promise(clause, deed, meant or saying.speakers, saying, actors, ready=ready)
    if meant and not own and not future and is_wrong(clause):
        return _made(
            "ACCUSE", "speech-accusation", clause, saying.speakers, meant, "accusation", saying, "disapprove"
        )
    unable = helping & {"can", "could", "ca"} and is_negated(clause) and base(clause) in word_set("events", "yielding")
    if own and unable and "have" not in helping:
        return _made("REJECT", "speech-refusal", clause, meant or saying.speakers, (), "rejection", saying)
    obliged = bool(helping & _OBLIGING) or (is_needed(clause) and not helping & _UNSURE)
    obliged = obliged and not is_question(clause) and clause.lower_ != "able" and "have" not in helping
    obliged = obliged and not any(actors.sort(s) == "media" for s in saying.speakers)
    # 'he has to ask his generals first': himself
    obliged = obliged and not any(w.lower_ in ("he", "she") for w in who if actors.kind(saying.speaker) == "person")
    bound = bool(meant) or ("must" in helping and unnamed(clause, Voice(saying=saying)))
    if obliged and bound and not (own and is_sure(meant, who, saying, actors)) and not is_negated(clause):
        asked = () if is_passive(clause) else tuple(m for m in meant if m not in saying.speakers)
        return _made("REQUEST", "speech-demand", clause, saying.speakers, asked, "demand", saying)
    return None


def _promise(
    clause: Token, deed: Token, meant: tuple[str, ...], saying: Saying, actors: Actors, *, ready: bool
) -> Happening | None:
    wrong = base(deed) in vocabulary("claims")["wronging"]
    if wrong or base(deed) in word_set("events", "considering") or _is_kept_up(deed):
        return None
    rule = frame(deed, actors)
    kind = rule.type if rule is not None else ""
    declined = is_negated(clause) or is_negated(deed) or is_ended(clause)
    if (kind == "CONSULT" and not declined) or (kind in _MEASURES and _is_announced(clause, saying, kind)):
        return None
    words = {base(deed)}
    taken = {k for o in objects(deed) for k in keys(o)}
    hostile = (
        (bool(words & word_set("events", "hostile")) and not (base(deed) == "deliver" and kind == "AID"))
        or kind in _HOSTILE_ACTS
        or (
            base(deed) == "take"
            and bool(taken & {"action", "measure", "step", "revenge", "countermeasure", "countermeasures"})
        )
    )
    friendly = bool(words & word_set("events", "friendly")) or kind in _KIND_ACTS
    dealt = base(deed) in ("give", "deliver", "mete") and bool(taken & word_set("events", "answering"))
    hostile = hostile or dealt or is_hunting(deed) or is_suing(deed) or is_retort(deed) or is_called_for(deed)
    by = tuple(meant)
    met = actors.of((*indirect_objects(deed), *undergoers(deed))) or actors.of(obliques(deed, "to", "for", "with"))
    to = tuple(x for x in met if x not in by and not is_suing(deed))
    if declined:
        harmless = is_harmless(clause) or is_harmless(deed) or is_guarded(deed)
        if harmless or (words & word_set("events", "forsaking") and to and not kind):
            return _made("AGREE", "speech-promise", clause, by, to, "commitment", saying)
        if not friendly and kind not in ("CONCEDE", "CONSULT") and not words & word_set("events", "yielding"):
            return None
        return _made("REJECT", "speech-refusal", clause, by, to, "rejection", saying)
    warning = saying.verb >= 0 and clause.doc[saying.verb].lemma_.lower() in ("warn", "threaten")
    if any("unless" in markers(c) for c in adverbial_clauses(clause)):
        hostile, friendly = True, False
    elif kind == "RETREAT" or (friendly and not (hostile and kind not in _KIND_ACTS)):
        hostile = False
    if hostile and not (to or warning or kind or dealt) and words <= claimed("mild") and supposition(clause) is None:
        return None  # 'will cut taxes', 'will close its mine'
    if kind == "REJECT":
        return _made("REJECT", "speech-refusal", clause, by, to, "rejection", saying)
    if kind == "MOBILIZE" and supposition(clause) is not None and not warning:
        return None  # 'would send troops if the union pays for them': with or against somebody
    if hostile and to and not warning and _are_his_people(to, by, actors):
        return None  # 'will dismiss his own minister'
    if hostile and not warning and not (to or _is_forcible(clause, deed, kind)):
        return None  # 'will close the crossing this evening': a measure of its own
    if hostile and rule is not None and rule.mode == "deport":
        return None  # 'will extradite him to Chad'
    if hostile or warning:
        return _made("THREATEN", "speech-threat", clause, by, to, "threat", saying)
    if base(deed) in vocabulary("claims")["performed"]["accusation"]:
        return None  # 'will criticise their record'
    if friendly or ready or (_is_done(deed) and _can_promise(saying, actors)):
        return _made("AGREE", "speech-promise", clause, by, to, "commitment", saying)
    return None


def _is_forcible(clause: Token, deed: Token, kind: EventType | str) -> bool:
    """Whether a hostile deed threatens although nobody is named to whom it is done: by force, in answer, or if others
    do not give in."""
    forced = kind == "ASSAULT" or base(deed) in word_set("events", "violent") - {"deliver", "use", "launch"}
    answer = base(deed) in ("give", "mete", "take") or is_hunting(deed) or is_retort(deed) or is_suing(deed)
    return forced or answer or is_called_for(deed) or condition(clause) is not None or supposition(clause) is not None


def _are_his_people(to: Sequence[str], by: Sequence[str], actors: Actors) -> bool:
    """Whether all to whom something will be done are people of the side that does it."""
    sides = {actors.country(b) for b in by} - {""}
    return all(actors.kind(x) == "person" and actors.country(x) in sides for x in to)


def _is_kept_up(deed: Token) -> bool:
    """'will maintain the curfew', 'will keep the ban': a measure that goes on promises nothing."""
    barring = word_set_class("restriction") | word_set_class("sanctions")
    kept = (names_event(o, *_HOSTILE_ACTS) or keys(o) & barring for o in objects(deed))
    return base(deed) in ("maintain", "keep", "retain") and any(kept)


def _is_foretold(clause: Token, *, own: bool) -> bool:
    """'reassured them that the move would not lead to shortages': what comes of something, which nobody does."""
    return not own and base(clause) in word_set("claims", "resulting")


def _is_assured(saying: Saying, clause: Token) -> bool:
    """'assured them that the raids would go on': what somebody is assured of is promised, whatever it is."""
    return saying.verb >= 0 and base(clause.doc[saying.verb]) in ("assure", "reassure")


def _is_ultimatum(clause: Token, meant: tuple[str, ...], saying: Saying, actors: Actors) -> bool:
    """Whether somebody in office says what a country will do unless another gives in: he threatens with it."""
    titles = [t.split()[-1].lower() for s in saying.speakers for t in actors.titles(s)]
    if not titles or word_set("events", "onlookers") & set(titles):
        return False
    told = any("unless" in markers(c) for c in adverbial_clauses(clause))
    return told and any(actors.kind(m) == "country" for m in meant)


def _is_announced(clause: Token, saying: Saying, kind: EventType | str) -> bool:
    """Whether a measure is made known as decided, without a condition: planned, not threatened. That troops or ships
    will be sent is no threat by itself.
    """
    cue = base(clause.doc[saying.verb]) if saying.verb >= 0 else ""
    announced = cue in ("announce", "decide", "confirm", "declare")
    announced = announced or (kind == "MOBILIZE" and cue not in ("warn", "threaten", "vow"))
    return announced and condition(clause) is None


def _can_promise(saying: Saying, actors: Actors) -> bool:
    """Whether what a speaker will do is a promise whatever it is: he is no company, newspaper or institute."""
    return all(actors.sort(s) not in ("company", "media", "ngo") for s in saying.speakers)


def _is_done(deed: Token) -> bool:
    """Whether a verb tells something that can be promised: it is done to something and is no mere state."""
    return bool(objects(deed)) and base(deed) not in word_set("events", "states")


def _made(
    kind: EventType,
    rule: str,
    clause: Token,
    by: tuple[str, ...],
    to: tuple[str, ...],
    claim: ClaimKind,
    saying: Saying,
    mode: str = "",
) -> Happening:
    span = clause_span(clause, trailing=False)
    # 'is committed to keeping the truce', 'will use the summit to ask for help'
    aims = (c for c in children(clause, "advcl") if "to" in markers(c) and c.left_edge.i == span.end)
    span = clause.doc[span.start : max((c.right_edge.i + 1 for c in aims), default=span.end)]
    span = within(supposed(clause, span), clause, saying)
    whose = None if by[:1] == saying.speakers[:1] else spoken_by(clause.doc, saying)
    return Happening(
        told=clause,
        span=span,
        type=kind,
        mode=mode,
        rule=rule,
        actors=by,
        recipients=to,
        voice=Voice(whose, _held(clause, kind), saying=saying),
        claim=claim,
        content=span,
        speech=True,
    )


def _held(clause: Token, kind: EventType) -> Modality:
    """What is promised on a condition is conditional; a threat on a condition is made all the same."""
    hanging = (clause, *infinitives(clause)) if kind == "AGREE" else ()
    return "conditional" if any(supposition(c) is not None for c in hanging) else "asserted"
