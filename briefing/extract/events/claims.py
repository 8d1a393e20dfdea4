"""Claims made by saying something that is no event: demands, promises, warnings, denials, verdicts, expectations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, Token

from briefing.extract.cast.actors import Actors
from briefing.extract.events.happenings import Happening
from briefing.extract.events.speechacts import is_own, main_clauses
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.tellings import within
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import auxiliaries, is_negated, is_passive, objects, obliques, particle, subjects
from briefing.extract.text.spans import clause_span, trimmed
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.types.digest import ClaimKind

_DONE = frozenset({"asserted", "reported", "alleged"})
_MEANT = frozenset({"intention", "plan", "desire", "ambition"})
_PAST = frozenset({"was", "were", "had", "has", "have", "did"})
_OBLIGING = frozenset({"must", "should", "ought"})
_AHEAD = frozenset({"will", "'ll", "’ll", "shall", "would"})


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim that no event makes: its kind, its words, by whom, to whom, whose word it is, and the saying it stands
    in."""

    kind: ClaimKind
    content: Span
    by: str
    voice: Voice
    saying: Saying | None = None
    to: tuple[str, ...] = ()


def find_claims(
    doc: Doc, sayings: Sequence[Saying], actors: Actors, voices: Voices, told: Sequence[Happening], body: int = 0
) -> tuple[Claimed, ...]:
    """The claims that none of the happenings `told` makes already, in text order; `body` is the first token of the
    prose."""
    spent = {h.told.i for h in told if h.claim is not None}
    found: list[Claimed] = []
    for saying in sayings:
        if not actors.kind(saying.speaker) or saying.verb < 0:
            continue
        kind = _hoped(doc[saying.verb], saying)
        if kind is not None and not any(saying.covers(i) or i == saying.verb for i in spent):
            content = trimmed(doc[saying.pieces[0][0] : saying.pieces[0][1]])
            to = saying.addressee if kind != "expectation" else ()
            found.append(Claimed(kind, content, saying.speaker, voices.of(doc[saying.verb]), saying, to))
            continue
        verdict = _called(doc, saying, actors, voices) if saying.rule == "said-object" else None
        if verdict is not None and saying.verb not in spent:
            found.append(verdict)
        elif saying.recorded:
            found += _made(doc, saying, actors, voices, spent)
    spent |= {c.content.root.i for c in found} | {doc[s.verb].i for s in sayings if s.verb >= 0 and s.recorded}
    found += _performed(doc[body:], actors, voices, spent)
    return tuple(sorted(found, key=lambda c: c.content.start))


def _performed(prose: Span, actors: Actors, voices: Voices, spent: set[int]) -> Iterator[Claimed]:
    """What verbs of blame, praise, denial and asking do to what they govern, where no event tells it."""
    for verb in prose:
        kind = _acts().get(verb.lemma_.lower()) if verb.pos_ == "VERB" and verb.i not in spent else None
        if kind is None or is_negated(verb) or is_passive(verb) or voices.of(verb).modality not in _DONE:
            continue
        if verb.lemma_.lower() in ("lash", "hit") and particle(verb) != "out":
            continue
        who = actors.of(subjects(verb))
        governed = [*objects(verb), *obliques(verb, "at", "for")]
        if not governed or not who or not all(actors.kind(w) for w in who):
            continue
        to = actors.of(governed) or tuple(x for o in governed for x in actors.in_phrase(o))
        voice = voices.of(verb)
        content = within(clause_span(verb, trailing=False), verb, voice.saying)
        to = tuple(t for t in to if t not in who and actors.kind(t) != "place")
        yield Claimed(kind, content, who[0], voice, None, to)


@cache
def _acts() -> dict[str, ClaimKind]:
    """The kind of claim that a verb makes by itself."""
    listed: dict[ClaimKind, list[str]] = vocabulary("speech")["performed"]
    return {verb: kind for kind, verbs in listed.items() for verb in verbs}


def _hoped(cue: Token, saying: Saying) -> ClaimKind | None:
    """The kind of claim that a word of warning, hoping or demanding introduces."""
    kind = act(cue)
    if kind == "warning":
        return "warning"
    if kind == "demand" and not saying.recorded and saying.rule == "said-clause":
        return "demand"
    return "expectation" if kind == "expectation" else None


def _called(doc: Doc, saying: Saying, actors: Actors, voices: Voices) -> Claimed | None:
    """'called the plan "a grave risk"', 'called the claim "nonsense"'."""
    verb = doc[saying.verb]
    if base(verb) not in ("call", "describe", "brand", "label", "term", "dub"):
        return None
    words = {t.lower_ for a, b in saying.pieces for t in doc[a:b]}
    things = objects(verb)
    denies = any(o.lemma_.lower() in claimed("charges") for o in things) and words & claimed("untrue")
    if not denies and not words & claimed("harsh"):
        return None
    to = actors.of(things) or tuple(x for o in things for x in actors.in_phrase(o))
    content = within(clause_span(verb, trailing=False), verb, None)
    to = tuple(t for t in to if t not in saying.speakers and actors.kind(t) != "place")
    return Claimed("denial" if denies else "accusation", content, saying.speaker, voices.of(verb), saying, to)


def _made(doc: Doc, saying: Saying, actors: Actors, voices: Voices, spent: set[int]) -> Iterator[Claimed]:
    """What the main clauses of a saying claim of the speaker's side ('it was not involved') or of others; who says
    the same twice claims it once."""
    made: set[tuple[str, str]] = set()
    for clause in main_clauses(doc, saying):
        if clause.i in spent or voices.saying(clause) is not saying:
            continue
        who = subjects(clause)
        meant = actors.of(who)
        own = bool(who) and is_own(meant, who, saying, actors)
        kind = _of_own(clause) if own else _of_others(clause, who, meant)
        if kind is None or (kind, clause.lower_) in made:
            continue
        made.add((kind, clause.lower_))
        content = within(clause_span(clause), clause, saying)
        bodies = tuple(m for m in meant if actors.kind(m) in ("country", "organisation"))
        if any(w.lemma_.lower() in ("country", "nation") for w in who):
            bodies = tuple(filter(None, (actors.country(saying.speaker),)))
        by = bodies[0] if own and kind in ("commitment", "rejection") and bodies else saying.speaker
        to = () if own else tuple(m for m in meant if m not in saying.speakers)
        yield Claimed(kind, content, by, voices.of(doc[saying.verb]), saying, to)


def _of_own(clause: Token) -> ClaimKind | None:
    """What a clause about the speaker's own side claims."""
    if clause.lower_ in word_set("events", "hopeful"):
        return None if is_negated(clause) else "expectation"
    if is_negated(clause) and clause.lower_ in word_set("events", "blamed"):
        return "denial"
    if not is_negated(clause) and _is_promised(clause):
        return "commitment"
    if is_negated(clause) and any(o.lemma_.lower() in _MEANT for o in objects(clause)):
        return "denial"
    if is_negated(clause) and _AHEAD & set(auxiliaries(clause)) and base(clause) not in word_set("events", "unsaid"):
        return "rejection"
    begun = base(clause) in ("start", "begin") and bool(objects(clause))
    done = clause.pos_ == "VERB" and (begun or base(clause) not in word_set("events", "unsaid"))
    return "denial" if done and is_negated(clause) and _is_past(clause) else None


def _of_others(clause: Token, who: Sequence[Token], meant: tuple[str, ...]) -> ClaimKind | None:
    """What a clause about somebody or something else claims."""
    things = {w.lemma_.lower() for w in who}
    if things & claimed("charges") and clause.lower_ in claimed("untrue") and not is_negated(clause):
        return "denial"
    told = base(clause) in claimed("remarked") or clause.lower_ in claimed("remarked")
    needs = base(clause) in ("have", "need") and bool(children(clause, "xcomp"))
    if (needs or _OBLIGING & set(auxiliaries(clause))) and who and not told:
        if "?" in (t.text for t in clause.sent[-2:]):
            return None
        bound = any(w.lower_ in claimed("bound") or w.lemma_.lower() in claimed("bound") for w in who)
        return "demand" if meant or bound or is_negated(clause) or "must" in auxiliaries(clause) else None
    return "accusation" if _is_verdict(clause) else None


def _is_promised(clause: Token) -> bool:
    """'remains committed to the deal', 'will take part', 'will respond'."""
    if any(c.lower_ == "committed" and children(c, "obl") for c in (clause, *children(clause, "xcomp"))):
        return True
    ahead = bool(_AHEAD & set(auxiliaries(clause))) and "have" not in auxiliaries(clause)
    return ahead and (base(clause) in claimed("kept_to") or any(o.lower_ == "part" for o in objects(clause)))


def _is_verdict(clause: Token) -> bool:
    """'the statement was unconstructive', 'the decision was a mistake'."""
    bad = claimed("harsh")
    return bool(children(clause, "cop")) and not is_negated(clause) and (
        clause.lower_ in bad or any(c.lower_ in bad for c in children(clause, "amod", "conj"))
    )


def _is_past(clause: Token) -> bool:
    helping = set(auxiliaries(clause))
    return bool(_PAST & helping) or (clause.tag_ in ("VBD", "VBN") and not helping & _AHEAD)
