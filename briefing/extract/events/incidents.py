"""What happens that is no act between parties: disasters, accidents, appointments, elections, deaths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.blasts import is_mishap_blast
from briefing.extract.events.casualties import casualties, is_consequence, is_counting
from briefing.extract.events.deeds import tells_deed
from briefing.extract.events.frames import through_numbers
from briefing.extract.events.happenings import Incident
from briefing.extract.events.nouns import event_noun, keys
from briefing.extract.events.sites import place_of
from briefing.extract.speech.tellings import within
from briefing.extract.speech.voice import Voice, Voices
from briefing.extract.text.clauses import adverbial_clauses, whole
from briefing.extract.text.grammar import agents, doers, is_passive, obliques, preposition, subjects, undergoers
from briefing.extract.text.memory import remembered
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import clause_span, from_sentence_before
from briefing.extract.text.tree import children, clauses
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token

_UNSURE = frozenset({"hypothetical", "denied"})


def find_incidents(
    reading: Reading, actors: Actors, voices: Voices, times: Times, told: Iterable[int]
) -> tuple[Incident, ...]:
    """The incidents that verbs of the body tell, in text order; clauses that are events (`told`) left out."""
    spent = set(told)
    found: list[Incident] = []
    for clause in clauses(reading.doc[reading.body :]):
        kind = "" if clause.i in spent or clause.dep_ == "xcomp" else _kind(clause, actors)
        if not kind or not tells_deed(clause, actors, times):
            continue
        voice = voices.of(clause)
        if voice.modality not in _UNSURE and not (found and found[-1].kind == kind and _overlap(found[-1], clause)):
            found.append(_incident(clause, kind, voice, actors))
    return tuple(found)


def is_mishap(clause: Token) -> bool:
    """Whether a clause tells of harm that nobody does: 'the quake killed 40', 'a jet crashed, killing 14'."""
    if {c.lower_ for c in children(clause, "advmod")} & word_set("incidents", "unmeant"):
        return True
    harmed = through_numbers((*undergoers(clause), *obliques(clause, "at", "on")))
    if _has([n for n in harmed if not n.ent_type_], word_set("casualties", "animals")):
        return True  # 'destroyed 60,000 birds', 'fired at a bear'
    survived = (o for c in children(clause, "conj") if base(c) == "survive" for o in undergoers(c))
    if any(keys(o) & _words(kind, "causes") for o in survived for kind in ("accident", "disaster")):
        return True
    if is_passive(clause) and any(keys(o) & word_set("incidents", "mishaps") for o in obliques(clause, "in")):
        return True  # 'who were injured in a bus accident'
    if is_counting(clause) and not doers(clause) and any(map(is_mishap_blast, clause.sent)):
        return True  # 'after a gas explosion in Lima, with 40 INJURED'
    return bool(_cause(clause)) or (is_consequence(clause) and _has_crashed(clause.head))


def is_after_mishap(clause: Token) -> bool:
    """'A bus plunged into a river. Thirty people WERE INJURED': harm counted right after a mishap."""
    if not is_passive(clause) or doers(clause) or not is_counting(clause) or obliques(clause, "in", "by", "during"):
        return False
    before = clauses(clause.doc[from_sentence_before(clause) : clause.i])
    last = next((c for c in reversed(before) if is_mishap(c) or _has_crashed(c) or any(casualties(c))), None)
    return last is not None and (is_mishap(last) or _has_crashed(last))


def _incident(clause: Token, kind: str, voice: Voice, actors: Actors) -> Incident:
    personal = kind in ("appointment", "election") and not _won(clause)
    by = actors.of(doers(clause)) if kind in ("appointment", "election") else ()
    dead, hurt = casualties(clause) if kind in ("disaster", "accident") else (None, None)
    whom = undergoers(clause) if personal else subjects(clause) if kind == "death" else ()
    return Incident(
        told=clause,
        span=within(clause_span(whole(clause), trailing=False), clause, voice.saying),
        kind=kind,
        actors=by,
        recipients=tuple(x for x in actors.of(whom) if x not in by),
        place=place_of(clause, actors),
        voice=voice,
        deaths=dead,
        injured=hurt,
    )


def _overlap(last: Incident, clause: Token) -> bool:
    return last.told.sent == clause.sent


def _kind(clause: Token, actors: Actors) -> str:
    cause = _cause(clause)
    if cause:
        return cause
    if _has_crashed(clause):
        return "accident"
    verb = base(clause)
    if verb not in _telling():
        return ""
    people = [x for x in actors.of(undergoers(clause)) if actors.kind(x) == "person"]
    if any(actors.sort(x) == "media" for x in actors.of(doers(clause))):
        return ""  # 'the paper named her sportswoman of the year'
    if _has(obliques(clause, "as"), word_set("incidents", "blamed")):
        return ""  # 'had named an agent as one of the suspects'
    for kind in ("appointment", "election"):
        if verb in _words(kind, "verbs") and people:
            # 'a dam was inaugurated by the president' is opened
            return "" if verb == "inaugurate" and agents(clause) else kind
    if verb == "swear" and is_passive(clause) and people:
        return "appointment"
    if _won(clause) and actors.of(doers(clause)):
        return "election"
    dying = verb in _words("death", "verbs") and any(actors.kind(x) == "person" for x in actors.of(subjects(clause)))
    return "death" if dying else ""


def _cause(clause: Token) -> str:
    """The kind of a cause that does harm as subject, or in which people come to harm."""
    if clause.sent.start not in _sentences_of_mishaps(clause.doc):
        return ""
    striking = base(clause) in word_set("incidents", "striking") and not is_passive(clause)
    beside = (clause, *children(clause, "conj"), *((clause.head,) if clause.dep_ == "conj" else ()))
    # 'five were killed and six hurt IN A STORM', 'died following a battle with CANCER'
    around = [o for b in beside for o in obliques(b, "in", "by", "from", "of", "after", "during", "following")]
    around += [n for o in around for n in obliques(o, "with")]
    for kind in ("disaster", "accident"):
        # 'several days of heavy rains have killed 11'
        struck_by = [s for s in through_numbers(subjects(clause)) if event_noun(s) is None]
        if striking and _has_cause(struck_by, kind):
            return kind
        # no 'mortar fire', nor what is hit by 'heavy fire'
        harmful = [o for o in around if event_noun(o) is None and (o.lower_ != "fire" or preposition(o) != "by")]
        dying = base(clause) in word_set("casualties", "dying")
        if _has_cause(harmful, kind) and (dying or any(n for b in beside for n in casualties(b))):
            return kind
        # 'five were killed and six hurt when a quake struck'
        if not doers(clause) and any(_is_mishap_of(kind, c) for b in beside for c in adverbial_clauses(b)):
            return kind
    return ""


def _is_mishap_of(kind: str, clause: Token) -> bool:
    """'died WHEN rains caused landslides', 'were killed AFTER a bus plunged into a river'."""
    if not {"when", "after", "as"} & {t.lower_ for t in (*children(clause, "mark", "advmod"),)}:
        return False
    shooting = base(clause) in word_set("incidents", "shooting")  # 'when gunmen opened FIRE'
    nouns = (*subjects(clause), *(n for n in undergoers(clause) if not (shooting and n.lower_ == "fire")))
    crashed = kind == "accident" and _has_crashed(clause)
    return crashed or _has_cause([n for n in nouns if event_noun(n) is None], kind)


def _has_crashed(clause: Token) -> bool:
    """'a bus PLUNGED into a river', 'a boat was damaged when it COLLIDED with a ship'."""
    if base(clause) not in _words("accident", "verbs"):
        return False
    what = subjects(clause)
    if clause.dep_ == "advcl" and all(s.lower_ in ("it", "they") for s in what):
        what = subjects(clause.head)
    return _has(what, _words("accident", "things"))


def _won(clause: Token) -> bool:
    group = {"win": "won", "hold": "held"}.get(base(clause), "")
    return bool(group) and not is_passive(clause) and _has(undergoers(clause), _words("election", group))


def _has_cause(nouns: Sequence[Token], kind: str) -> bool:
    """Whether one of these is a cause of that kind; an explosion that nobody sets off is an accident."""
    return _has(nouns, _words(kind, "causes")) or (kind == "accident" and any(map(is_mishap_blast, nouns)))


def _has(nouns: Sequence[Token], words: frozenset[str]) -> bool:
    return any(keys(n) & words for n in nouns)


@remembered
def _sentences_of_mishaps(doc: Doc) -> frozenset[int]:
    """Where the sentences begin that hold a word of a mishap, the only ones in which grammar is asked for one."""
    words = _words_of_mishaps()
    return frozenset([t.sent.start for t in doc if t.lower_ in words or t.lemma_.lower() in words])


@cache
def _words_of_mishaps() -> frozenset[str]:
    """The last words of what mishaps are told by."""
    phrases = (p for kind in ("disaster", "accident") for p in (*_words(kind, "causes"), *_words(kind, "things")))
    return frozenset({"explosion", "blast", *(phrase.replace("-", " ").split()[-1] for phrase in phrases)})


@cache
def _telling() -> frozenset[str]:
    """The verbs that tell of an incident by themselves."""
    kinds = ("appointment", "election", "death")
    return frozenset({"swear", "win", "hold"}).union(*(_words(kind, "verbs") for kind in kinds))


@cache
def _words(kind: str, group: str) -> frozenset[str]:
    kinds: dict[str, dict[str, Any]] = vocabulary("incidents")["kinds"]
    return frozenset(kinds[kind].get(group, ()))
