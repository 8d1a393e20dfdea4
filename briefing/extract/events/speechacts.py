"""Events made by saying something: 'we will withdraw', 'they must leave', 'it is ready to act'.

The verb of saying tells nothing of the act; what is said does. Who speaks of what he himself, his country or its
government will do, promises it, or threatens it where the deed is hostile; who says that another must, demands it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from briefing.extract.cast.actors import Actors
from briefing.extract.events.claiming import is_worry
from briefing.extract.events.concerned import concerned, is_turned_to, spoken_to
from briefing.extract.events.contents import of_others
from briefing.extract.events.frames import frame, tells
from briefing.extract.events.happenings import Happening
from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.events.own_side import is_own, is_polled, is_spared, is_sure
from briefing.extract.events.promises import made, promise_of
from briefing.extract.events.stances import is_time, open_to, unintended
from briefing.extract.events.stand_ins import unnamed
from briefing.extract.events.verdicts import blames, is_arming, is_wrong, printed_words
from briefing.extract.events.warned import is_unafraid, is_warned_of, turns_hostile, warns
from briefing.extract.events.wordings import (
    is_answer,
    is_calling,
    is_inverted,
    is_needed,
    is_provided,
    is_question,
    is_strike,
)
from briefing.extract.speech.phrased import is_foretold
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.voice import Voice, Voices, retold
from briefing.extract.text.clauses import adverbial_clauses, auxiliaries, infinitives, is_negated
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import is_passive, markers, obliques, own_subjects, subjects, undergoers
from briefing.extract.text.suppositions import is_anybody, is_condition
from briefing.extract.text.tree import children, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Doc, Token
from briefing.types.digest import ClaimKind, EventType

_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would"})
_OBLIGING = frozenset({"must", "should", "ought"})
_UNSURE = frozenset({"may", "might", "could", "would"})
_UNPRAISED = frozenset({"not", "no", "less", "hardly", "nothing", "least", "once", "only"})
_THOUGHT = frozenset({"attitude"})
_FORCE: tuple[EventType, ...] = ("ASSAULT", "COERCE", "MOBILIZE")


def find_speech_acts(doc: Doc, sayings: Sequence[Saying], actors: Actors, voices: Voices) -> tuple[Happening, ...]:
    """The promises, threats, refusals and demands made in statements, in text order."""
    found: list[Happening] = []
    for saying in sayings:
        if not saying.recorded or not saying.speaker or saying.rule in _THOUGHT or is_polled(doc, saying):
            continue
        if saying.rule == "said-object" and saying.verb >= 0:
            if saying.form != "indirect":  # what is called something without quoted words its verb tells as an event
                found += _called(doc, saying, actors)
            continue
        if saying.verb >= 0 and (act(doc[saying.verb]) == "expectation" or is_foretold(doc[saying.verb])):
            continue  # who hopes that another will act promises nothing
        made = (_act(c, saying, actors) for c in main_clauses(doc, saying) if voices.saying(c) is saying)
        found += [h for h in made if h is not None]
    known = (_known(_directed(h, actors), actors) for h in found)
    return tuple(replace(h, voice=retold(h.voice, h.voice.saying)) for h in known)


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
    kind, lauded = blames(words, things), either(word_set("events", "positive"), claimed("lauding"))
    bad = either(word_set("events", "negative"), claimed("faulty"))
    if kind == "accusation" or (kind is None and words & bad and not words & _UNPRAISED):
        if any(keys(t) & word_set_class("charges") for t in things):
            # who calls an accusation false denies it
            return
        named = children(verb, "xcomp", "obj")
        if words & claimed("untrue") and any(keys(c) & word_set_class("charges") for c in named):
            return  # 'called the letter a "false and fabricated" charge'
        of = actors.of(things) or tuple(x for t in things for x in actors.in_phrase(t))
        act_of = made("ACCUSE", verb, saying.speakers, of, saying, "disapprove")
        yield replace(act_of, content=verb.doc[verb.i : max(act_of.span.end, verb.i + 1)])
    elif kind is None and words & lauded and not words & _UNPRAISED and (of := actors.of(things)):
        act_of = made("SUPPORT", verb, saying.speakers, of, saying)
        yield replace(act_of, content=verb.doc[verb.i : max(act_of.span.end, verb.i + 1)])


def main_clauses(doc: Doc, saying: Saying) -> Iterator[Token]:
    """The heads of a statement's clauses that are not subordinate within it."""
    for start, end in saying.pieces:
        for token in clauses(doc[start:end]):
            inside = start <= token.head.i < end and token.head != token
            if not inside and token.dep_ == "advcl" and is_condition(token):
                continue
            if token.dep_ == "conj" and inside and not (own_subjects(token) or children(token, "aux", "cop")):
                continue
            agreed = base(token.head) in claimed("agreeing")  # 'says it agrees with Oslo that Chad MUST leave'
            told = agreed or not token.head.tag_.startswith("VB")
            told = token.dep_ == "ccomp" and told and not is_negated(token.head)
            if not inside or token.dep_ in ("conj", "parataxis") or told:
                yield token


def _act(clause: Token, saying: Saying, actors: Actors) -> Happening | None:
    if is_inverted(clause):
        return None
    committed = clause.lower_ in word_set("events", "commitment_words")
    who = subjects(clause) or (children(clause, "expl") if committed else ())
    meant = actors.of(who)
    own = is_own(meant, who, saying, actors) or _is_ultimatum(clause, meant, saying, actors)
    helping = set(auxiliaries(clause))
    if "have" in helping or (is_provided(clause) and not any(w.lower_ in ("we", "i") for w in who)):
        # 'would have signed', 'under the draft, Chad would free 40': nobody promises it
        helping -= _FUTURE
    ahead = bool(helping & _FUTURE)
    future = bool(helping & (_FUTURE - {"would"} if saying.form == "direct" else _FUTURE))
    going_on = base(clause) in ("continue", "keep", "go", "begin", "start") or is_unafraid(clause)
    deed = next(iter(children(clause, "xcomp")), clause) if going_on else clause
    deeds = [*infinitives(clause), *(c for c in children(clause, "advcl", "ccomp", "obl") if c.tag_ == "VBG")]
    bound_to = clause.lower_ == "committed" and bool(obliques(clause, "to"))
    # 'may be prepared to drop it'
    ready = committed and bool(deeds or bound_to) and not helping & (_UNSURE - {"would"})
    if ready:
        deed = deeds[0] if deeds else clause
        own = own or (bool(meant) and not is_negated(clause))
    by = meant or saying.speakers
    if ahead and _is_assured(saying, clause) and not _is_foretold(clause, own=own):
        by = by if own else saying.speakers
        to = tuple(a for a in saying.addressee if actors.kind(a) and a not in by)
        return made("AGREE", clause, by, to, saying)
    if ahead and (is_answer(clause) or (is_strike(clause, who) and not is_negated(clause))):
        return made("THREATEN", clause, saying.speakers, (), saying, "violence")
    others = not own or any(is_anybody(w) for w in who)  # 'any Kenyan soldier who came would be shot'
    if others and warns(saying, clause) and is_warned_of(clause, saying, actors):
        return made("THREATEN", clause, saying.speakers, (), saying)
    if own and warns(saying, clause) and helping & (_UNSURE - {"would"}) and turns_hostile(clause, deed, by, actors):
        return made("THREATEN", clause, by, (), saying)
    if own and _is_dismayed(clause):
        return made("ACCUSE", clause, by, (), saying, "disapprove")
    if own and (talks := open_to(clause)):
        met = (x for x in actors.of(o for t in talks for o in obliques(t, "with")) if x not in by)
        offer: ClaimKind = "offer" if clause.lower_ == "open" else "commitment"
        return replace(made("AGREE", clause, by, tuple(met), saying), claim=offer)
    if own and unintended(clause) is not None:
        return made("REJECT", clause, by, (), saying)
    if (due := is_time(clause)) is not None:
        asked = tuple(m for m in actors.of(own_subjects(due)) if m not in saying.speakers)
        himself = not asked and any(s.tag_ == "PRP" for s in own_subjects(due))  # 'it is time for him to think'
        return None if himself else made("REQUEST", clause, saying.speakers, asked, saying)
    if own and ready and base(deed) in ("mediate", "negotiate", "meet", "talk", "host"):
        return made("AGREE", clause, by, (), saying)
    if own and (ready or (future and not is_passive(clause))):
        return promise_of(clause, deed, by, saying, actors, ready=ready)
    if not ahead and _is_blamed(clause, who, saying, actors):
        whose = tuple(x for w in who for x in actors.in_phrase(w) if x not in saying.speakers)
        return made("ACCUSE", clause, saying.speakers, meant or whose, saying, "disapprove")
    unable = helping & {"can", "could", "ca"} and is_negated(clause) and base(clause) in word_set("events", "yielding")
    if own and unable and "have" not in helping:
        return made("REJECT", clause, by, (), saying)
    bound = bool(meant) or ("must" in helping and unnamed(clause, Voice(saying=saying)))
    bound = bound or ("should" in helping and _act_for_others(who) and not is_passive(clause))
    himself = own and is_sure(meant, who, saying, actors)
    barred = is_negated(clause) and not (meant and "must" in helping)  # 'Chad MUST NOT cross the border'
    if bound and not himself and not barred and _is_obliged(clause, who, helping, saying, actors):
        asked = () if is_passive(clause) else tuple(m for m in meant if m not in saying.speakers)
        return made("REQUEST", clause, saying.speakers, asked, saying)
    return None


def _act_for_others(who: Sequence[Token]) -> bool:
    """'DIPLOMATS should focus on the pullout': people of a public kind without a name."""
    public = word_set("actors", "unnamed") - word_set("actors", "private")
    return any(w.lemma_.lower() in public for w in who)


def _is_blamed(clause: Token, who: Sequence[Token], saying: Saying, actors: Actors) -> bool:
    """'Chad was behind the raid', 'the law violates the treaty'; a deed of force is told as such."""
    meant = actors.of(who)
    if is_spared(clause, who, meant, saying, actors):
        return False
    if saying.verb >= 0 and frame(clause.doc[saying.verb], actors) is not None:
        return False  # 'ruled that the pact was unlawful' rejects it
    if meant and is_wrong(clause):
        return True
    if not actors.kind(saying.speaker) or any(tells(clause, kind, actors) for kind in _FORCE):
        return False
    return of_others(clause, who, actors.of(who, places=True)) == "accusation" or (bool(meant) and is_arming(clause))


def _is_dismayed(clause: Token) -> bool:
    """'we are DISMAYED by it'; not 'concerned for her safety', 'concerned that some may be at large'."""
    if clause.lower_ not in word_set("events", "dismayed") or is_negated(clause) or is_worry(clause):
        return False
    return not any(o.lemma_.lower() in claimed("pitied") for o in obliques(clause, "about"))


def _is_obliged(clause: Token, who: Sequence[Token], helping: set[str], saying: Saying, actors: Actors) -> bool:
    """Whether a statement says what somebody must do, and no newspaper and nobody of himself does."""
    if not (helping & _OBLIGING or (is_needed(clause) and not helping & _UNSURE)) or "have" in helping:
        return False
    if is_question(clause) or clause.lower_ == "able" or any(actors.sort(s) == "media" for s in saying.speakers):
        return False
    # 'he has to ask his generals first': himself
    return actors.kind(saying.speaker) != "person" or not any(w.lower_ in ("he", "she") for w in who)


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
    return told and any(actors.kind(m) == "country" or actors.sort(m) == "igo" for m in meant)
