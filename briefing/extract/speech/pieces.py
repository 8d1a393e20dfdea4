"""The words of what is said as stretches of a text: gaps closed, marks paired, what only dates it cut."""

from __future__ import annotations

from briefing.extract.speech.moments import RESUMED, SPANS, behind_means, when_said
from briefing.extract.speech.sayings import Stretch
from briefing.extract.text.spans import trimmed
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

FEWEST_WORDS = 2
"""Fewer words than this say nothing."""
_NEAR_MARK = 3
_OPENING = frozenset("“«\"")
_CLOSING = frozenset("”\"")
_ONCE = frozenset({"earlier", "later", "previously", "recently", "repeatedly", "afterwards", "afterward"})


def pieces_of(doc: Doc, content: list[int], cue: Token | None) -> tuple[Stretch, ...]:
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
        while start < end - 1 and (_is_that(doc[start]) or doc[start].is_space or doc[start].text == ","):
            start += 1
        while end - 1 > start and (doc[end - 1].tag_ in ("WDT", "WP") or doc[end - 1].text == ","):
            end -= 1
        span = balanced(doc[start:end])
        if sum(t.is_alpha for t in span) >= (FEWEST_WORDS if not found else FEWEST_WORDS + 1):
            found.append((span.start, span.end))
    return tuple(found)


def _is_that(token: Token) -> bool:
    return token.lower_ == "that" and (token.dep_ == "mark" or token.tag_ == "IN")


def balanced(span: Span) -> Span:
    """A span without punctuation at its ends, but with both marks of the quotations that begin or end in it."""
    return _closed(_opened(trimmed(span)))


def _opened(span: Span) -> Span:
    """A span with a closing mark whose opening mark stands shortly before it, drawn out to that: '"firmly [opposes"
    it]'."""
    if _CLOSING.isdisjoint(span.text):
        return span
    curly = sum(t.text == "”" for t in span) > sum(t.text == "“" for t in span)
    straight = [t.tag_ for t in span if t.text == '"']
    marks = ("“",) if curly else ('"',) if len(straight) % 2 == 1 and straight[0] == "''" else ()
    for start in range(span.start - 1, max(span.start - 1 - _NEAR_MARK, -1), -1):
        if span.doc[start].text in marks:
            return span.doc[start : span.end]
    return span


def _closed(span: Span) -> Span:
    """A span that ends inside quotation marks, drawn out to the mark that closes them right after it."""
    if _OPENING.isdisjoint(span.text):
        return span
    opened = sum(t.text in ("“", "«") for t in span) > sum(t.text in ("”", "»") for t in span)
    straight = sum(t.text == '"' for t in span) % 2 == 1
    if opened or straight:
        for end in range(span.end, min(span.end + _NEAR_MARK, len(span.doc))):
            if span.doc[end].text in ("”", "»", '"'):
                return span.doc[span.start : end + 1]
            if not span.doc[end].is_punct:
                break
    return span


def undated(cue: Token, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The content without the day right behind the cue: 'said [on Tuesday] it agreed', which dates the saying."""
    pieces = _without_occasion(cue.doc, pieces)
    start, end = pieces[0]
    if cue.i > start and cue.doc[start].lower_ in word_set("speech", "connecting") and cue.doc[start + 1].text == ",":
        start += 2  # 'Meanwhile, the talks will go on, she said'
        return ((start, end), *pieces[1:]) if start < end - 1 else pieces
    after = when_said(cue.doc, start) if cue.i < start <= cue.i + 2 else start
    after = behind_means(cue.doc, start) if after == start == cue.i + 1 else after
    if start == cue.i + 1 and cue.doc[start].lower_ in _ONCE and cue.doc[start + 1].tag_ in RESUMED:
        after = start + 1  # 'said [earlier] they would leave'
    if after >= end and len(pieces) > 1:  # 'said [in a statement] Friday he would'
        pieces = pieces[1:]
        start, end = pieces[0]
        after = max(after, start)
    return ((after, end), *pieces[1:]) if after < end - 1 else pieces


def _without_occasion(doc: Doc, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The content without what dates the saying at its end: ', a day after the talks broke down'."""
    *before, (start, end) = pieces
    for i in range(start + FEWEST_WORDS, end - 3):
        if doc[i].text == "," and any(
            doc[k].lemma_.lower() in SPANS and doc[k + 1].lower_ in ("after", "before") for k in (i + 1, i + 2)
        ):
            return (*before, (start, i))
    return pieces
