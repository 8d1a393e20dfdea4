"""Time expressions and their EDTF values.

Patterns find the expressions, arithmetic resolves them against the publication date; where that is not known, only what
is absolute ('4 July 2023') has a value and the rest keeps its words. A weekday or month without year lies in the past
unless the clause looks forward ('will meet on Friday'), after HeidelTime (Strötgen and Gertz 2010).
"""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from briefing import edtf
from briefing.extract.date_patterns import patterns, trigger
from briefing.extract.date_rules import Found, value_of
from briefing.extract.date_values import Anchor, Tense, anchor_of
from briefing.extract.grammar import auxiliaries, children, is_clause, is_future, preposition
from briefing.extract.reading import Reading, TimeMention
from briefing.extract.vocabulary import word_set
from briefing.types.digest import DateMention, Evidence

_LOOK = 20
"""How many tokens before a time 'ahead of' may stand."""
_MODALS = frozenset({"can", "may", "might", "should", "must", "could", "would"})
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"’)]* (?=[A-Z“\"])|$|(?=\n))")
"""About a sentence: only those with a word of time in them are searched."""
_PAST = frozenset({"had", "was", "were", "has", "have", "did", "been"})


def find_dates(reading: Reading) -> tuple[TimeMention, ...]:
    """The time expressions of an article in text order, without overlap; durations and vague times are left out."""
    anchor = anchor_of(reading.article.published.edtf)
    told = Anchor()
    found: list[TimeMention] = []
    for rule, match in _matches(reading.doc.text):
        span = reading.doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is None or not _is_time(rule, match, span):
            continue
        parts = {name: text for name, text in match.groupdict().items() if text}
        value = value_of(rule, Found(parts, _tense(span), anchor, told))
        if span.start >= reading.body:
            told = _narrated(value, told)
        found.append(TimeMention(span.start, span.end, match.group(), value, rule))
    return tuple(found)


def date_mentions(reading: Reading, times: tuple[TimeMention, ...]) -> tuple[DateMention, ...]:
    """The digest's `dates`: all time mentions, and a publication date printed outside of the prose."""
    mentions = [
        DateMention(text=t.text, edtf=t.edtf, rule=t.rule, evidence=(reading.evidence(reading.doc[t.start:t.end]),))
        for t in times
    ]
    published, article = reading.article.published, reading.article
    for block in article.blocks:
        at = article.text.find(published.text, block.start, block.end) if published.text else -1
        if block.kind in ("date", "byline") and at >= 0:
            piece = Evidence(exact=published.text, start=at, end=at + len(published.text))
            mentions.append(DateMention(text=published.text, edtf=published.edtf, rule="published", evidence=(piece,)))
            break
    return tuple(sorted(mentions, key=lambda m: m.evidence[0].start))


def _matches(text: str) -> list[tuple[str, re.Match[str]]]:
    """The matches of all rules that do not overlap: the leftmost, of these the longest, of these the first rule's."""
    stretches = [s.span() for s in _SENTENCE.finditer(text) if trigger().search(text, *s.span())]
    every = [(rule, m) for a, b in stretches for rule, pattern in patterns() for m in pattern.finditer(text, a, b)]
    every.sort(key=lambda found: (found[1].start(), -found[1].end()))
    kept: list[tuple[str, re.Match[str]]] = []
    for rule, match in every:
        if not kept or match.start() >= kept[-1][1].end():
            kept.append((rule, match))
    return kept


def _is_time(rule: str, match: re.Match[str], span: Span) -> bool:
    """Whether a match is a time where it stands: 'May' after 'in', not in a name; a year, not a count."""
    doc = span.doc
    before = next((t.lower_ for t in reversed(doc[:span.start][-2:]) if not t.is_space), "")
    after = next((t.lower_ for t in doc[span.end:span.end + 2] if not t.is_space), "")
    if any(t.ent_type_ == "PERSON" for t in span):
        return False
    bare = len(match.group().split()) == 1
    if rule == "month" and bare:
        return doc[span.end - 1].tag_ != "MD" and before in word_set("calendar", "month_openers")
    if rule == "year" and bare:
        opened = before in word_set("calendar", "year_openers") and after not in word_set("calendar", "counted")
        return opened and 1500 <= int(match["y"]) <= 2099
    if rule == "weekday" and bare and len(match["w"].rstrip(".")) == 3:
        return match["w"].endswith(".") or before in ("on", ",", "(")
    return True


def _tense(span: Span) -> Tense:
    """Whether the clause of a time expression looks back or forward, read from the tree upward until a verb decides."""
    forward = word_set("calendar", "forward")
    ahead = word_set("calendar", "forward_prepositions")
    here: Token = span.root
    opening = span.doc[max(0, span.start - 2):span.start]
    if len(opening) == 2 and opening[0].tag_ == "VBD":
        return "past"
    if _is_ahead(span):
        return "future"
    if preposition(here) in ahead and preposition(here) != "before":
        return "future"
    while True:
        verdict = _verdict(here, forward)
        if verdict != "unknown":
            return verdict
        if here != span.root and preposition(here) in ahead:
            return "future"
        if here.head == here:
            return "unknown"
        here = here.head


def _is_ahead(span: Span) -> bool:
    """Whether what is dated lies ahead by its words: 'ahead of a summit in Lima on Friday'."""
    for index in range(span.start - 1, max(1, span.start - _LOOK), -1):
        token = span.doc[index]
        if token.lower_ == "of" and span.doc[index - 1].lower_ == "ahead":
            return True
        if token.text in (",", ".", ";", ":") or token.pos_ == "VERB":
            return False
    return False


def _verdict(token: Token, forward: frozenset[str]) -> Tense:
    """What one word on the way to the root says of the direction."""
    if is_clause(token):
        if is_future(token):
            return "future"
        helpers = auxiliaries(token)
        if token.tag_ in ("VB", "VBN", "VBG") and token.head != token and token.head.lower_ in forward:
            return "future"
        if token.lower_ in forward and token.tag_ in ("VBZ", "VBP", "VBG", "VBN") and not _PAST & set(helpers):
            return "future" if children(token, "xcomp", "ccomp", "obl", "obl:unmarked") else "unknown"
        if _MODALS & set(helpers):
            return "future" if "have" not in helpers else "past"
        if token.tag_ == "VBD" or _PAST & set(helpers) or (token.tag_ == "VBN" and not helpers):
            return "past"
        if "to" in helpers or any(c.lower_ == "to" for c in children(token, "mark")):
            return "unknown" if token.head.tag_ in ("VBD", "VBG", "VBN") else "future"
        return "unknown"
    ahead = token.lower_ == "ahead" or any(c.lower_ in forward for c in children(token, "amod", "compound"))
    return "future" if ahead else "unknown"


def _narrated(value: str, told: Anchor) -> Anchor:
    """The day that 'the next day' will count from after this expression: the last one told to the day."""
    if not value:
        return told
    first, last = edtf.bounds(value)
    return Anchor(first.year, first.month, first.day) if first == last else told
