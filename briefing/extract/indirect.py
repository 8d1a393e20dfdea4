"""Indirect and mixed speech: what the tree puts under a word of saying.

Four constructions: a clause under the cue ('X said that ...'), a cue inserted in the clause it introduces ('..., X
said, ...'), 'according to X', and an object with quoted words ('called the move "hasty"'). A report inside a report
keeps both voices: the inner speaker speaks, the outer one is who reports it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from briefing.extract.actors import Actors
from briefing.extract.cues import act, needs_quotation, takes_object
from briefing.extract.grammar import (
    children,
    first_conjunct,
    infinitives,
    is_negated,
    is_passive,
    markers,
    modifying_clauses,
    objects,
    obliques,
    preposition,
    undergoers,
)
from briefing.extract.quotes import Quotation
from briefing.extract.reading import Reading
from briefing.extract.sayings import Saying, Stretch
from briefing.extract.spans import clause_span, trimmed
from briefing.extract.speakers import Source, addressee, medium, of_noun, source, speakers, speaks_for_another
from briefing.extract.surface import followed, head, inserted
from briefing.extract.vocabulary import word_set

_QUESTIONS = frozenset({"whether", "if", "why", "how"})
_FEWEST_WORDS = 2
_NEAR_MARK = 3
_FEW_LEFT = 8
_NEIGHBOURS = 6
"""How many sayings before and after one may stand around it."""
_FAR, _ENOUGH = 60, 5
_FINITE = ("VBD", "VBZ", "VBP")
_SURE = frozenset({"say", "tell", "warn", "insist", "argue", "claim"})
"""Verbs of which a clause follows even without 'that'."""
_CLAUSAL = ("ccomp", "parataxis")


def find_indirect(
    reading: Reading, actors: Actors, direct: Sequence[Saying], quoted: Sequence[Quotation]
) -> tuple[Saying, ...]:
    """The indirect and mixed speech of the body, in text order; `direct` are the sayings found by their marks."""
    doc = reading.doc
    inside = _quoted_tokens(doc, quoted)
    taken = {i for s in direct for a, b in s.pieces for i in range(a, b)}
    spent = {s.verb for s in direct}
    starts = [s.start for s in direct]
    found: list[Saying] = []
    for token in doc[reading.body :]:
        if token.i in taken or token.i in spent or (token.i in inside and not _opens(token, inside)):
            continue
        if not _may_introduce(token) or (token.i in inside and any(s.covers(token.i) for s in found[-_NEIGHBOURS:])):
            continue
        before = token.sent.start if speaks_for_another(token) else token.i
        quoted_last = direct[at - 1] if (at := bisect_left(starts, before)) else None
        told_last = next((s for s in reversed(found) if s.verb < before), None)
        last = max((s for s in (quoted_last, told_last) if s), key=lambda s: max(s.verb, s.start), default=None)
        found += [
            saying
            for saying in _sayings(token, actors, last, inside)
            if not any(i in taken for a, b in saying.pieces for i in range(a, b))
        ]
    every = _nested(doc, found)
    return (*every, *_unattributed(doc, quoted, taken, (*direct, *every), reading.body))


def _may_introduce(token: Token) -> bool:
    return bool(act(token)) or token.dep_ in ("obl", "nmod", "parataxis") or token.pos_ == "NOUN"


def _unattributed(
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
        verb = any(t.tag_ in _FINITE for t in span)
        last = max((s for s in found if s.start < whole.start and s.recorded), key=lambda s: s.start, default=None)
        if spoken or not verb or last is None or whole.start - last.pieces[-1][1] > _FAR or len(span) < _ENOUGH:
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


def _sayings(token: Token, actors: Actors, before: Saying | None, inside: set[int]) -> Iterator[Saying]:
    if act(token) and token.dep_ not in ("amod", "compound") and not is_negated(token):
        saying = _under_cue(token, actors, before, inside)
        if saying is not None:
            yield saying
        else:
            yield from _owned(token, actors, before)
            yield from _performed(token, actors, before)
    elif preposition(token) in word_set("speech", "source_prepositions") and token.dep_ in ("obl", "nmod", "parataxis"):
        yield from _according(token, actors, before, inside)
    elif token.pos_ == "NOUN" and token.lemma_.lower() in word_set("speech", "nouns"):
        yield from _under_noun(token, actors)


def _under_cue(cue: Token, actors: Actors, last: Saying | None, inside: set[int]) -> Saying | None:
    """What a verb of saying introduces."""
    found = _introduced(cue, inside)
    if found is None:
        return None
    pieces, rule, spoken = found
    if spoken is None and (last is None or is_passive(cue) or rule == "said-object"):
        return None
    if spoken is not None and (spoken.noun.lower_ in ("there", "what", "which") or spoken.noun.dep_ == "expl"):
        return None
    return Saying(
        pieces=pieces,
        form="mixed" if any(i in inside for a, b in pieces for i in range(a, b)) else "indirect",
        rule=rule,
        cue=(cue.i, cue.i + 1),
        verb=cue.i,
        source=spoken.stretch if spoken is not None else None,
        speakers=speakers(spoken, actors, last) if spoken is not None else (last.speakers if last else ()),
        addressee=addressee(cue, actors),
        medium=medium(cue),
    )


def _introduced(cue: Token, inside: set[int]) -> tuple[tuple[Stretch, ...], str, Source | None] | None:
    """The words that a cue introduces, by which rule, and whose they are."""
    doc = cue.doc
    plain = act(cue) in ("tell", "write", "warning", "expectation") and not needs_quotation(cue)
    around = inserted(cue) if act(cue) in ("tell", "write") and cue.tag_ in _FINITE else None
    if around is not None:
        pieces = tuple(p for a, b in around[0] for p in _pieces(doc, list(range(a, b)), cue))
        return (pieces, "said-clause", Source(head(cue, around[1]), around[1])) if pieces else None
    pieces = _pieces(doc, _content(cue), cue)
    if plain:
        pieces = _drawn(cue, pieces)
    if pieces and (plain or _is_quoted(pieces, inside) or _has_that(cue)):
        return pieces, "said-clause", source(cue)
    if takes_object(cue) or needs_quotation(cue):
        pieces = _pieces(doc, _object(cue), cue)
        if pieces and (_is_quoted(pieces, inside) or (takes_object(cue) and _is_need(cue))):
            return pieces, "said-object", source(cue)
    return None


def _drawn(cue: Token, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Content after its cue with the bounds that the order of words gives, where the tree has them too narrow."""
    doc, lead = cue.doc, followed(cue)
    marked = lead is not None and doc[lead[0] - 1].lower_ == "that"
    if not pieces:
        sure = lead is not None and (marked or cue.lemma_.lower() in _SURE) and cue.tag_ in (*_FINITE, "VBG", "VBN")
        pieces = (lead,) if sure and lead is not None else ()
    if not pieces or pieces[0][0] < cue.i or lead is None:
        return pieces
    start, end = pieces[0][0], pieces[-1][1]
    if marked or (start > lead[0] and cue.lemma_.lower() in _SURE):
        start = min(start, lead[0]) if not marked else lead[0]
    while end < lead[1] and doc[end].text != ",":
        end += 1
    for token in doc[start:end]:
        around = inserted(token) if act(token) and token.tag_ in _FINITE and token.i > start else None
        if around is not None and around[0][0][1] > start:
            end = min(end, around[0][0][1])
    return _pieces(doc, list(range(start, end)), None) if start < end else pieces


def _is_quoted(pieces: tuple[Stretch, ...], inside: set[int]) -> bool:
    return any(i in inside for a, b in pieces for i in range(a, b))


def _owned(cue: Token, actors: Actors, last: Saying | None) -> Iterator[Saying]:
    """'confirmed meeting X', 'claimed to have won': a voice for the deed, not a statement of its own."""
    spoken = source(cue)
    if cue.lemma_.lower() not in word_set("speech", "deeds") or spoken is None:
        return
    for deed in children(cue, "xcomp"):
        pieces = _pieces(cue.doc, [t.i for t in deed.subtree], None)
        if deed.pos_ == "VERB" and pieces:
            yield Saying(
                pieces=pieces,
                rule="said-deed",
                cue=(cue.i, cue.i + 1),
                verb=cue.i,
                source=spoken.stretch,
                speakers=speakers(spoken, actors, last),
                recorded=False,
            )


def _performed(cue: Token, actors: Actors, last: Saying | None) -> Iterator[Saying]:
    """'urged X to stop', 'accused X of lying': a voice for what is asked, promised or alleged, not a statement."""
    spoken = source(cue)
    if act(cue) in ("tell", "write", "expectation") or spoken is None or is_passive(cue):
        return
    clauses = [c for c in children(cue, "xcomp", "ccomp", "advcl") if c.i > cue.i and c.tag_ in ("VB", "VBG", "VBN")]
    called = obliques(cue, "for", "of", "against") if not clauses else ()
    content = sorted({t.i for h in (*clauses, *called, *objects(cue)) for t in h.subtree if h.i > cue.i})
    pieces = _pieces(cue.doc, content, None)
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


def _content(cue: Token) -> list[int]:
    """The tokens of the clause a cue introduces: below it, or around it where the cue is inserted."""
    below = [
        c
        for c in children(cue, *_CLAUSAL)
        if not _QUESTIONS & {*markers(c), c.left_edge.lower_} and not _is_cue_phrase(c)
    ]
    if below:
        return sorted({t.i for c in below for t in c.subtree})
    if cue.dep_ == "parataxis" and cue.head != cue:
        own = {t.i for t in cue.subtree}
        around = first_conjunct(cue.head) if cue.head.dep_ == "conj" else cue.head
        return sorted({t.i for t in around.subtree} - own)
    return []


def _object(cue: Token) -> list[int]:
    """The tokens of what a cue says of something: 'called [the response "hasty"]', 'praised [its "restraint"]'."""
    heads = [*undergoers(cue), *children(cue, "xcomp"), *obliques(cue, "as")]
    found = {t.i for h in heads if h.i > cue.i for t in h.subtree if not (t.dep_ == "case" and t.head == h)}
    return sorted(found)


def _has_that(cue: Token) -> bool:
    return any("that" in markers(c) for c in children(cue, "ccomp"))


def _is_need(cue: Token) -> bool:
    """'stressed the need to ...', 'underlined the importance of ...': an object that says something."""
    return any(
        o.lemma_.lower() in ("need", "importance", "necessity", "support", "commitment", "readiness", "right")
        and (infinitives(o) or obliques(o))
        for o in objects(cue)
    )


def _is_cue_phrase(clause: Token) -> bool:
    """An inserted cue ('X said') hangs under the clause it introduces, not the other way round."""
    return clause.dep_ == "parataxis" and bool(act(clause)) and not children(clause, "ccomp", "obj")


def _according(noun: Token, actors: Actors, last: Saying | None, inside: set[int]) -> Iterator[Saying]:
    """'According to X, ...': the clause that the phrase stands in, without the phrase."""
    doc = noun.doc
    clause = noun.head
    own = {t.i for t in noun.subtree}
    content = sorted({t.i for t in clause.subtree} - own)
    pieces = _pieces(doc, content, None)
    if not pieces or clause == noun:
        return
    case = next(iter(children(noun, "case")), noun)
    yield Saying(
        pieces=pieces,
        form="mixed" if any(i in inside for a, b in pieces for i in range(a, b)) else "indirect",
        rule="according-to",
        cue=(case.i, max(case.i, *(t.i for t in case.subtree)) + 1),
        verb=noun.i,
        source=of_noun(noun).stretch,
        speakers=speakers(of_noun(noun), actors, last),
    )


def _under_noun(noun: Token, actors: Actors) -> Iterator[Saying]:
    """'media reports that ...': a voice for the facts in the clause, not a statement of its own."""
    if act(noun.head) and preposition(noun):
        return
    for clause in modifying_clauses(noun):
        if "that" in markers(clause):
            pieces = _pieces(noun.doc, sorted(t.i for t in clause.subtree), None)
            if pieces:
                yield Saying(
                    pieces=pieces,
                    rule="reported-in-noun",
                    cue=(noun.i, noun.i + 1),
                    verb=noun.i,
                    source=of_noun(noun).stretch,
                    speakers=actors.in_phrase(noun) or (actors.words(noun),),
                    recorded=False,
                )


def _pieces(doc: Doc, content: list[int], cue: Token | None) -> tuple[Stretch, ...]:
    """Token indices as stretches: gaps of punctuation closed, 'that' and marks at the ends cut, crumbs dropped."""
    runs: list[list[int]] = []
    for i in content:
        if runs and (
            i == runs[-1][1]
            or (
                all(doc[k].is_punct or doc[k].is_space for k in range(runs[-1][1], i))
                and not (cue is not None and runs[-1][1] <= cue.i < i)
            )
        ):
            runs[-1][1] = i + 1
        else:
            runs.append([i, i + 1])
    found: list[Stretch] = []
    for start, end in runs:
        while start < end - 1 and ((doc[start].lower_ == "that" and doc[start].dep_ == "mark") or doc[start].is_space):
            start += 1
        span = _closed(trimmed(doc[start:end]))
        if sum(t.is_alpha for t in span) >= (_FEWEST_WORDS if not found else _FEWEST_WORDS + 1):
            found.append((span.start, span.end))
    return tuple(found)


def _closed(span: Span) -> Span:
    """A span that ends inside quotation marks, drawn out to the mark that closes them right after it."""
    opened = sum(t.text in ("“", "«") for t in span) > sum(t.text in ("”", "»") for t in span)
    straight = sum(t.text == '"' for t in span) % 2 == 1
    if opened or straight:
        for end in range(span.end, min(span.end + _NEAR_MARK, len(span.doc))):
            if span.doc[end].text in ("”", "»", '"'):
                return span.doc[span.start : end + 1]
            if not span.doc[end].is_punct:
                break
    return span


def _nested(doc: Doc, found: list[Saying]) -> tuple[Saying, ...]:
    """Of 'IRNA reported that Larijani said ...' only the inner saying stays, with IRNA as who reports it."""
    only_voice: set[int] = set()
    for at, inner in enumerate(found):
        for k in range(max(0, at - _NEIGHBOURS), min(len(found), at + _NEIGHBOURS)):
            outer = found[k]
            if k == at or k in only_voice or not (inner.recorded and outer.recorded) or not outer.covers(inner.verb):
                continue
            found[at] = replace(found[at], reported_by=outer.speaker, medium=inner.medium or outer.medium)
            bound = doc[inner.verb].head.i == outer.verb or doc[outer.verb].head.i == inner.verb
            if bound or _fills(inner, outer):
                only_voice.add(k)
    return tuple(replace(s, recorded=False) if k in only_voice else s for k, s in enumerate(found))


def _fills(inner: Saying, outer: Saying) -> bool:
    """Whether what the inner speaker says is all there is of what the outer one reports."""
    rest = {i for a, b in outer.pieces for i in range(a, b)} - {i for a, b in inner.pieces for i in range(a, b)}
    said = (*range(*(inner.source or (0, 0))), *range(*(inner.cue or (0, 0))))
    return len(rest - set(said)) <= _FEW_LEFT


def _quoted_tokens(doc: Doc, quoted: Sequence[Quotation]) -> set[int]:
    spans = [doc.char_span(a, b, alignment_mode="contract") for q in quoted for a, b in q.parts]
    return {t.i for span in spans if span is not None for t in span}


def _opens(token: Token, inside: set[int]) -> bool:
    """Whether a quoted word is the first inside its marks, its subject right before them: X 'praised the plan'."""
    before = token.i - 2
    return before >= 0 and before + 1 not in inside and token.doc[before].tag_[:2] in ("NN", "PR")
