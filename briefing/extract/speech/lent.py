"""Voices without a statement: who stands behind a clause that nobody is said to have said outright.

'confirmed meeting X', 'urged X to stop', 'media reports that ...', quoted words in a sentence without a source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.mood import is_to_come, is_untrue
from briefing.extract.speech.phrased import phrase
from briefing.extract.speech.pieces import pieces_of
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.sources import Source, of_noun, source
from briefing.extract.speech.speakers import speakers
from briefing.extract.speech.surface import FINITE
from briefing.extract.text.clauses import auxiliaries, is_negated, modifying_clauses
from briefing.extract.text.cues import act, claimed
from briefing.extract.text.grammar import is_passive, markers, objects, obliques, own_subjects, preposition
from briefing.extract.text.quotes import Quotation
from briefing.extract.text.spans import clause_span
from briefing.extract.text.summing import sums_up
from briefing.extract.text.tree import children, first_conjunct, is_finite, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_FAR, _ENOUGH = 60, 5
_THEM = frozenset({"it", "them", "they", "this", "that"})
_WITHIN_PHRASE = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN"})


def owned(cue: Token, actors: Actors, last: Saying | None) -> Iterator[Saying]:
    """'confirmed meeting X', 'claimed to have won': a voice for the deed, not a statement of its own."""
    spoken = source(cue)
    if cue.lemma_.lower() not in word_set("speech", "deeds") or spoken is None:
        return
    duties = (o for o in objects(cue) if o.lower_ == "responsibility")
    # 'claimed responsibility for shelling it'
    taken = [c for o in duties for c in children(o, "acl") if c.tag_ == "VBG"]
    below = (c for c in children(cue, "ccomp", "obj", "advcl") if c.tag_ == "VBG" and not own_subjects(c))
    bare = (c for c in below if c.dep_ != "advcl" or "to" in markers(c))  # 'confessed to shelling it'
    for deed in (*children(cue, "xcomp"), *bare, *taken):
        opening = {c.i for c in children(deed, "mark")} if deed.tag_ == "VBG" else set()
        pieces = pieces_of(cue.doc, [t.i for t in deed.subtree if t.i not in opening], None)
        if deed.pos_ == "VERB" and pieces:
            yield Saying(
                pieces=pieces,
                rule="said-deed",
                cue=(cue.i, cue.i + 1),
                verb=cue.i,
                source=spoken.stretch,
                speakers=speakers(spoken, actors, last),
                recorded=deed not in taken and _is_told_done(cue, deed),
            )


def _is_told_done(cue: Token, deed: Token) -> bool:
    """Whether somebody states a deed as done or a thing as so: 'claimed to have won', 'admitted taking it'."""
    done = "have" in auxiliaries(deed) or deed.tag_ == "VBG"
    return done and cue.lemma_.lower() in word_set("speech", "told_deeds") and not is_to_come(cue)


def performed(cue: Token, actors: Actors, last: Saying | None) -> Iterator[Saying]:
    """'urged X to stop', 'accused X of lying': a voice for what is asked, promised or alleged, not a statement."""
    spoken = source(cue)
    if act(cue) in ("tell", "write", "expectation") or spoken is None or is_passive(cue):
        return
    clauses = [
        c
        for c in children(cue, "xcomp", "ccomp", "advcl")
        if c.i > cue.i and (c.tag_ in ("VB", "VBG", "VBN") or {"of", "for"} & set(markers(c))) and not _is_occasion(c)
        and not _goes_on(c)
        and not (act(cue) == "praise" and "for" in markers(c))  # 'thanked Oslo for sending aid', which it did
    ]
    if not clauses and cue.lemma_.lower() in word_set("speech", "needs_clause"):
        return
    called = obliques(cue, "for", "of", "against", "on", "as") if not clauses else ()
    held = {t.i for h in (*clauses, *called, *objects(cue)) for t in h.subtree if h.i > cue.i}
    occasions = (t for c in clauses for t in children(c, "advcl") if _is_occasion(t))
    alleging = cue.lemma_.lower() in claimed("alleging_verbs")
    done = (c for i in held for c in _told_besides(cue.doc[i], alleging))
    asides = (*(c for o in objects(cue) for c in _asides(o)), *occasions, *done)
    content = sorted(held - {t.i for c in asides for t in c.subtree})
    pieces = pieces_of(cue.doc, _without_answer(cue.doc, content), None)
    if pieces:
        yield Saying(
            pieces=pieces[:1] if len(pieces) == 1 else ((pieces[0][0], pieces[-1][1]),),
            rule="speech-act",
            cue=(cue.i, cue.i + 1),
            verb=cue.i,
            source=spoken.stretch,
            speakers=speakers(spoken, actors, last),
            recorded=False,
            alleged=act(cue) == "accusation",
        )


def _goes_on(clause: Token) -> bool:
    """'denounced the raid, URGING a change': what somebody does besides is no part of what he says."""
    return clause.dep_ == "advcl" and clause.tag_ == "VBG" and not markers(clause) and clause.nbor(-1).text == ","


def _without_answer(doc: Doc, content: list[int]) -> list[int]:
    """Content without what is said of it behind a comma: ', a charge that Oslo denies', ', something it denied'."""
    return content[: next((k for k, i in enumerate(content) if sums_up(doc[i])), len(content))]


def _asides(noun: Token) -> tuple[Token, ...]:
    """The relative clauses behind a comma: in 'blamed Oslo, which denied it' nobody is blamed of denying."""
    told = children(noun, "acl:relcl")
    return tuple(c for c in told if is_finite(c) and "," in (c.left_edge.text, noun.doc[c.left_edge.i - 1].text))


def _told_besides(noun: Token, accused: bool) -> tuple[Token, ...]:
    """The clauses of what was done or is set: in 'ordered the arrest of two men FREED on Monday', 'praised the men who
    SHELLED it', the paper tells who was freed and shelled; of 'accused him of aiding men' only those behind a comma."""
    beside = children(noun, "acl", "acl:relcl") if noun.pos_ in ("NOUN", "PROPN") else ()
    told = (c for c in beside if c.i > noun.i and (_is_done(c) or _is_set(c)))
    return tuple(c for c in told if not accused or noun.doc[c.left_edge.i - 1].text == ",")


def _is_done(clause: Token) -> bool:
    """'men FREED on Monday', 'militants who ATTACKED it', 'gunmen who HAVE SEIZED it', 'the deal they HAD SIGNED'."""
    if clause.dep_ == "acl":
        return clause.tag_ == "VBN" and bool(obliques(clause, "by", "on", "in", "at", "during"))
    finite = (clause, *children(clause, "aux", "aux:pass", "cop"))
    past = any(t.tag_ == "VBD" or (t.lemma_.lower() == "have" and t != clause) for t in finite)
    return past and not {"would", "could", "may", "might"} & {t.lower_ for t in finite}


def _is_set(clause: Token) -> bool:
    """'a delegation SET to visit Chad'."""
    return clause.lower_ in word_set("mood", "arranged") and bool(children(clause, "xcomp"))


def _is_occasion(clause: Token) -> bool:
    """Whether a clause dates an accusation or appeal: of 'accused Oslo of laying mines after two soldiers were hurt' it
    is the paper that tells of the soldiers."""
    told = any(t.tag_ == "VBD" for t in (clause, *children(clause, "aux", "aux:pass", "cop")))
    return "after" in markers(clause) and bool(own_subjects(clause)) and told


def under_noun(noun: Token, actors: Actors, last: Saying | None) -> Iterator[Saying]:
    """'media reports that ...': a voice for the facts in the clause, not a statement of its own."""
    if act(noun.head) and preposition(noun) and noun.head.lemma_.lower() not in word_set("speech", "answers"):
        return
    if noun.dep_ == "obj" and phrase(noun.head) is not None:
        return
    clause = next((c for c in modifying_clauses(noun) if "that" in markers(c)), None) or _after_that(noun)
    if clause is not None and _takes_it_up(clause):
        return
    content = sorted(t.i for t in clause.subtree if t.i > noun.i) if clause is not None else []
    pieces = pieces_of(noun.doc, content, None)
    if pieces:
        denied = refutation(noun) or _found_untrue(noun.doc, content[-1] + 1)
        deniers = source(denied) if denied is not None and act(denied) else None
        yield Saying(
            pieces=pieces,
            rule="reported-in-noun",
            cue=(noun.i, noun.i + 1),
            verb=noun.i,
            source=of_noun(noun).stretch,
            speakers=_who_denies(deniers, actors, last) if denied else _who_reports(noun, actors),
            recorded=False,
            alleged=noun.lemma_.lower() in word_set("speech", "alleging"),
            denied=denied is not None,
        )


def _takes_it_up(clause: Token) -> bool:
    """Whether a clause behind a noun is what another makes of it: 'an accusation [that Oslo has rejected]'."""
    return act(clause) in ("denial", "rejection") and not children(clause, "obj", "ccomp", "xcomp", "aux:pass")


def _who_reports(noun: Token, actors: Actors) -> tuple[str, ...]:
    return actors.in_phrase(noun) or (actors.words(noun),)


def _who_denies(deniers: Source | None, actors: Actors, last: Saying | None) -> tuple[str, ...]:
    return speakers(deniers, actors, last) if deniers is not None else ()


def _found_untrue(doc: Doc, behind: int) -> Token | None:
    """The word that calls untrue what ends right before it: 'reports that ... [are false]'."""
    predicate = doc[behind].head if behind < len(doc) and doc[behind].dep_ == "cop" else None
    return predicate if predicate is not None and is_untrue(predicate) else None


def refutation(noun: Token) -> Token | None:
    """The verb or word that calls reports untrue: 'rejected claims that ...', 'dismissed as baseless the reports that
    ...', 'claims that ... are false'; None where nothing does."""
    top = first_conjunct(noun)
    above = top.head
    while (
        above.dep_ in ("advcl", "xcomp", "obl")
        and above.i > above.head.i
        and above.head.pos_ == "VERB"
        and (top.dep_ == "obj" and above.lower_ in claimed("untrue"))
    ):
        above = above.head
    if top.dep_ in ("obj", "obl", "nsubj:pass") and above.i != top.i and act(above) in ("denial", "rejection"):
        return above if not is_negated(above) and preposition(top) in ("", "as") else None
    called = children(above, "xcomp") if top.dep_ == "obj" and act(above) == "tell" else ()
    if any({t.lower_ for t in c.subtree} & claimed("untrue") for c in called):
        return above
    return _refuting(above) or (above if is_subject(top) and is_untrue(above) else None)


def _refuting(aside: Token) -> Token | None:
    """'Commenting on reports that ..., she dismissed them', 'Asked about a report that ..., he said it was false': what
    calls them untrue in the clause that such words stand beside."""
    behind = (c for c in children(aside, "ccomp", "parataxis") if c.i > aside.i)
    above = aside.head if aside.head != aside else next(behind, aside)
    if aside.tag_ not in ("VBG", "VBN") or above.i <= aside.i:
        return None
    theirs = any(o.lower_ in _THEM for o in objects(above))
    if theirs and act(above) in ("denial", "rejection") and not is_negated(above):
        return above
    said = (c for c in children(above, "ccomp") if act(above) == "tell" and is_untrue(c))
    return above if any(s.lower_ in _THEM for c in said for s in own_subjects(c)) else None


def _is_of_another(verb: Token, last: Saying | None) -> bool:
    """Whether a sentence is about somebody named who did not speak before it: 'Ana Solis took it as "a joke"'."""
    told = next((s for s in own_subjects(verb) if s.tag_ in ("NNP", "NNPS")), None)
    if told is None or last is None or last.source is None:
        return told is not None and last is not None
    return told.text not in {t.text for t in told.doc[last.source[0] : last.source[1]]}


def _after_that(noun: Token) -> Token | None:
    """The clause that a 'that' right behind a noun's phrase opens: 'reports in the media that', wherever it hangs."""
    at = noun.i + 1
    while at < len(noun.doc) and at - noun.i < _ENOUGH and noun.doc[at].pos_ in _WITHIN_PHRASE:
        at += 1
    nearby = noun.doc[at : at + 1]
    return next((t.head for t in nearby if t.lower_ == "that" and t.dep_ == "mark" and t.head.i > t.i), None)


def unattributed(
    doc: Doc, quoted: Sequence[Quotation], taken: set[int], found: Sequence[Saying], body: int
) -> Iterator[Saying]:
    """Quoted words in a sentence that names no source: they go on with the one quoted before them."""
    told = {i for s in found if s.recorded for a, b in s.pieces for i in range(a, b)}
    for quotation in quoted:
        span = doc.char_span(quotation.start, quotation.end, alignment_mode="contract")
        if span is None or span.start < body or any(t.i in taken or t.i in told for t in span):
            continue
        whole = span[0].sent
        spoken = any(s.verb >= 0 and whole.start <= s.verb < whole.end for s in found)
        verb = any(t.tag_ in FINITE for t in span)
        last = max((s for s in found if s.start < whole.start and s.recorded), key=lambda s: s.start, default=None)
        if spoken or _is_of_another(whole.root, last):
            continue
        if not verb or last is None or whole.start - last.pieces[-1][1] > _FAR or len(span) < _ENOUGH:
            continue
        start = clause_span(span.root).start if span.root.i >= span.start else span.start
        start = start if whole.start <= start else span.start
        yield Saying(
            pieces=((start, min(len(doc), span.end + 1)),),
            form="mixed",
            rule="unattributed-quote",
            speakers=(last.reported_by,) if last.reported_by else last.speakers,
            medium=last.medium,
        )
