"""Events told by verbs: one a clause, the first cue wins. PLOVER types and modes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Span, Token

from briefing.extract.actors import Actors
from briefing.extract.cues import act
from briefing.extract.frames import Frame, complement_verbs, event_noun, frame, keys, word_set_class
from briefing.extract.grammar import (
    agents,
    auxiliaries,
    children,
    clauses,
    doers,
    infinitives,
    is_passive,
    markers,
    obliques,
    own_subjects,
    undergoers,
)
from briefing.extract.happenings import Happening
from briefing.extract.participants import actors_of, place_of, recipients_of
from briefing.extract.reading import Reading
from briefing.extract.spans import clause_span, trimmed
from briefing.extract.times import Times
from briefing.extract.vocabulary import vocabulary, word_set
from briefing.extract.voice import Voice, Voices
from briefing.types.digest import ClaimKind

_CLAIMS: dict[str, ClaimKind] = {
    "REQUEST": "request",
    "ACCUSE": "accusation",
    "THREATEN": "threat",
    "REJECT": "rejection",
}
_SPEAKING = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT", "AGREE"})
_SUFFERED = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT"})
_PRAISE = frozenset({"praise", "welcome", "hail", "commend", "applaud", "laud", "thank", "congratulate"})
_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "dozen": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
}


def find_events(
    reading: Reading,
    actors: Actors,
    voices: Voices,
    times: Times,
    bound: Mapping[int, tuple[str, ...]],
    said: Sequence[Happening],
) -> tuple[Happening, ...]:
    """The events that verbs of the body tell, in text order, with their voices.

    `bound` tells for the token that names an agreement who is party to it; what is promised or asked by saying it
    (`said`) has not happened.
    """
    doc = reading.doc
    found: list[Happening] = []
    spent = {t.i for h in said for t in h.span if t == h.told or t.tag_ in ("VB", "VBG")}
    for clause in clauses(doc[reading.body :]):
        if clause.i in spent or _is_purpose(clause) or _is_background(clause, times):
            continue
        rule = frame(clause, actors)
        if rule is None:
            continue
        happening = _happening(clause, rule, actors, voices, bound)
        if happening is None:
            continue
        found.append(happening)
        if rule.type in _SPEAKING or act(clause):
            spent.update(v.i for v in complement_verbs(clause))
            spent.update(t.i for v in complement_verbs(clause) for t in v.subtree if t.tag_ in ("VB", "VBG"))
    return tuple(found)


def _happening(
    clause: Token, rule: Frame, actors: Actors, voices: Voices, bound: Mapping[int, tuple[str, ...]]
) -> Happening | None:
    voice = voices.of(clause)
    if voice.modality in ("hypothetical", "denied"):
        return None
    doing = actors_of(clause, rule, actors, bound)
    done_to = recipients_of(clause, rule, actors, doing)
    place = place_of(clause, actors)
    if rule.mode == "visit" and not done_to and not place:
        return None
    if not doing and rule.type == "PROTEST" and any(d.tag_ in ("NNS", "NNPS") for d in doers(clause)):
        doing = ("public",)
    if not _is_enough(clause, rule, actors, doing, done_to, place):
        return None
    span = _shown(clause, rule)
    kind = _claim(clause, rule)
    dead, hurt = casualties(clause)
    own = _own_voice(clause, voice, doing, kind)
    return Happening(
        told=clause,
        span=span,
        type=rule.type,
        mode=rule.mode or _mode(clause, rule.type),
        rule=f"verb-{rule.type.lower()}",
        actors=doing,
        recipients=done_to,
        place=place,
        voice=own,
        claim=kind,
        content=_content(clause, span) if kind else None,
        speech=kind is not None and own.saying is not None and own.attribution is None,
        deaths=dead,
        injured=hurt,
    )


def _is_enough(
    clause: Token, rule: Frame, actors: Actors, doing: tuple[str, ...], done_to: tuple[str, ...], place: str
) -> bool:
    """Whether enough is known of who took part to make an event of it."""
    if rule.type == "CONSULT" and rule.mutual:
        sides = len(doing) + len(done_to)
        return sides > 1 or (bool(rule.object) and (sides > 0 or is_passive(clause)))
    if not doing and rule.type in _SPEAKING:
        return False
    if rule.type == "ASSAULT" and not (done_to or place or undergoers(clause)):
        return any(casualties(clause)) or any(actors.kind(a) != "person" for a in doing)
    if done_to and any(d.tag_ in ("NN", "NNS", "NNP", "NNPS") for d in doers(clause)):
        return True
    return bool(doing) or (rule.type in _SUFFERED and bool(done_to or (place and any(casualties(clause)))))


def _own_voice(clause: Token, voice: Voice, doing: tuple[str, ...], kind: ClaimKind | None) -> Voice:
    """A speech act in the speaker's own words is done by saying it; one that he only tells of stays reported."""
    told = voice.saying is not None and voice.saying.form != "direct" and clause.tag_ in ("VBD", "VBN")
    if (
        kind is None
        or voice.saying is None
        or voice.saying.speaker not in doing
        or voice.modality != "reported"
        or told
    ):
        return voice
    return Voice(saying=voice.saying)


def _shown(clause: Token, rule: Frame) -> Span:
    """The words to show: the clause, of a speech act with what is asked or promised."""
    span = clause_span(_whole(clause), trailing=False)
    if rule.type not in _SPEAKING:
        return span
    alleged = [c for c in children(clause, "advcl") if c.tag_ == "VBG" and {"of", "for"} & set(markers(c))]
    asked = [i.right_edge.i + 1 for i in (*infinitives(clause), *alleged) if i.i > clause.i]
    return trimmed(span.doc[span.start : max([span.end, *asked])])


def _whole(clause: Token) -> Token:
    """The clause that a participle or infinitive belongs to: 'attempted to launch', 'is set to visit'."""
    while clause.dep_ == "xcomp" and clause.head != clause and not own_subjects(clause):
        clause = clause.head
    return clause


def _is_background(clause: Token, times: Times) -> bool:
    """A participle that only says which one is meant ('the pact signed between them'), with no time or doer."""
    reduced = clause.dep_ == "acl" and clause.tag_ == "VBN" and not auxiliaries(clause)
    return reduced and not agents(clause) and times.of(clause) is None


def _is_purpose(clause: Token) -> bool:
    """An infinitive that says what for, or what a noun is for, tells of nothing that happened."""
    if clause.dep_ == "xcomp" and clause.head != clause:
        return _is_purpose(clause.head)
    if not {"to", "for"} & set(markers(clause)) and clause.dep_ != "acl":
        return False
    if clause.dep_ == "advcl":
        return "to" in markers(clause) or "for" in markers(clause)
    if clause.dep_ == "acl":
        governing = {w for words in vocabulary("mood")["over"].values() for w in words}
        return "to" in markers(clause) and clause.head.lemma_.lower() not in governing
    return clause.dep_ in ("csubj", "appos", "parataxis", "obl", "nmod")


def _claim(clause: Token, rule: Frame) -> ClaimKind | None:
    kind = act(clause)
    if rule.type == "AGREE":
        if kind in ("commitment", "offer"):
            return "offer" if kind == "offer" else "commitment"
        return "commitment" if clause.lemma_.lower() in ("make", "give", "agree") and not rule.mutual else None
    if rule.type == "SUPPORT":
        return "praise" if clause.lemma_.lower() in _PRAISE else None
    if kind == "demand" and rule.type == "REQUEST":
        return "demand"
    if rule.type == "REQUEST" and clause.lemma_.lower() in ("push", "press", "pressure", "insist", "order", "expect"):
        return "demand"
    if kind == "denial":
        return "denial"
    if rule.type == "ACCUSE" and (rule.mode == "investigate" or clause.lemma_.lower() == "summon"):
        return None
    return _CLAIMS.get(rule.type)


def _content(clause: Token, span: Span) -> Span:
    """From the verb to the end of what it says."""
    return trimmed(clause.doc[min(clause.i, span.end - 1) : max(span.end, clause.i + 1)])


def _mode(clause: Token, kind: str) -> str:
    """The mode that a noun in the clause tells: 'killed in a suicide bombing', 'a rocket attack killed'."""
    nouns = [*obliques(clause), *undergoers(clause), *children(clause, "nsubj")]
    for noun in nouns:
        told = event_noun(noun)
        if told is not None and told[0] == kind and told[1]:
            return told[1]
    return ""


def casualties(clause: Token) -> tuple[int | None, int | None]:
    """Deaths and injuries counted by a verb and those coordinated with it: 'killed one soldier and wounded two'."""
    dead: int | None = None
    hurt: int | None = None
    for verb in (clause, *children(clause, "conj")):
        lemma = verb.lemma_.lower()
        if lemma not in ("kill", "wound", "injure", "hurt"):
            continue
        count = next((n for t in undergoers(verb) if (n := _count(t)) is not None), None)
        if lemma == "kill":
            dead = count
        else:
            hurt = count
    return dead, hurt


def _count(noun: Token) -> int | None:
    words = [noun, *children(noun, "nummod")]
    people = (
        keys(noun) & word_set_class("people_hurt") or noun.like_num or noun.lower_ in word_set("actors", "partitives")
    )
    for word in words:
        text = word.lower_.replace(",", "")
        if people and (text.isdecimal() and len(text) < 8):
            return int(text)
        if people and text in _NUMBERS:
            return _NUMBERS[text]
    return None
