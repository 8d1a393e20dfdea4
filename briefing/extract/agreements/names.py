"""What an instrument is called: the words that mention it, and its name in the digest."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.agreements.instrument import Instrument, Mention
from briefing.extract.agreements.lexicon import TIME_SPANS, is_day, is_month, is_year
from briefing.extract.agreements.subject import subject
from briefing.extract.agreements.told_by import is_compound, packed_in
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import possessors
from briefing.extract.text.reading import Cast
from briefing.extract.text.spans import core, noun_phrase, trimmed
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.urls import slug

_LONGEST_FORM = 16
"""How many words a printed form may have."""
_MOST_NAMED = 7
"""How many words a name may have beside its parties."""
_MOST_PARTIES = 3
"""Of how many parties a name tells: who is named alone is thought to be bound alone."""
_NO_MARKS = {ord(mark): None for mark in '"\u201c\u201d'}
"""Quotation marks are no part of a name: 'the "Salto Map" plan'."""
_LINKS = ("for", "on", "against", "of")
_EMPTY = frozenset({"DET", "PRON", "NUM", "ADV", "CCONJ", "VERB"})
"""Parts of speech that are no part of a name."""


def phrase(head: Token) -> Span:
    """The noun phrase of an instrument, without a time that the tree hangs on it: 'a pact [on Monday]'."""
    outer = packed_in(head) or (head.head if is_compound(head) else head)
    span = noun_phrase(outer)
    dated = [c.left_edge.i for c in children(head, "nmod", "nmod:unmarked", "obl") if c.i > head.i and is_day(c)]
    among = [t.i + 2 for t in span if t.i < head.i and t.lower_ == "among"]  # 'among them A PACT'
    linked = [t.i + 1 for t in span if t.i < head.i and t.dep_ == "cop"]  # 'also on the agenda IS the compact'
    found = trimmed(head.doc[max([span.start, *among, *linked]) : min([span.end, *dated])])
    bracket = any(t.text == "(" for t in found) and head.doc[found.end].text == ")"
    return head.doc[found.start : found.end + 1] if bracket else found


def named_span(head: Token, around: tuple[Token, ...]) -> Span:
    """The words that name it, with what tells which one."""
    span = phrase(head)
    if span.end < noun_phrase(head).end:
        return span
    # 'an agreement mediated', whatever the parse makes of what stands behind, is called 'an agreement'
    end = max([span.end, *(_end(c) for c in around if c.i - head.i <= 6 and c.right_edge != c)])
    return trimmed(head.doc[span.start : end])


def _end(clause: Token) -> int:
    """Where a clause ends, without another that the parse hangs on it: 'inked in May [, and as X pushes]'."""
    others = [c.left_edge.i for c in children(clause, "conj", "parataxis") if children(c, "nsubj", "nsubj:pass")]
    others += [c.left_edge.i for c in children(clause, "advcl") if c.i > clause.i]
    return min([clause.right_edge.i + 1, *others])


def variants(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The printed forms: the noun phrase, and with the clause that tells which one is meant where that is short."""
    spans = (span for m in mentions if not m.bare for span in (phrase(m.head), m.span))
    return tuple(dict.fromkeys(" ".join(s.text.split()) for s in spans if len(s) <= _LONGEST_FORM))


def names(instruments: Sequence[Instrument], cast: Cast, actors: Actors) -> list[str]:
    """The name of each instrument."""
    known = {e.id: e.name for e in (*cast.people, *cast.organisations, *cast.places)}
    heads = [i.mentions[0].head for i in instruments]
    called_so = [_name(i.mentions, i.parties, known, actors) for i in instruments]
    return [_one(name, head) if heads.count(head) > 1 else name for name, head in zip(called_so, heads, strict=True)]


def _one(name: str, head: Token) -> str:
    """The name of one of several that one noun means: 'AGREEMENT' of 'trade agreements with Norway and Mali'."""
    return name.removesuffix(head.text) + head.lemma_ if head.tag_ == "NNS" and name.endswith(head.text) else name


def _name(
    mentions: Sequence[Mention], parties: tuple[str, ...], known: dict[str, str], actors: Actors
) -> str:
    """The proper name it has; else its parties and what it is called: 'Iran-Iraq security agreement'."""
    proper = next((n for n in mentions if n.proper), None)
    if proper is not None:
        return _proper_name(proper.head)
    nouns = [n for n in mentions if n.head.pos_ != "PRON" and not n.called] or mentions
    telling = [n for n in nouns if not n.bare] or nouns
    mention = max(telling, key=lambda n: (*_rank(n.head), bool(n.described), -n.head.i))
    head, doc = mention.head, mention.head.doc
    end = head.i + 1
    behind = doc[end : end + 2].text.lower()
    if head.lemma_.lower() == "memorandum" and behind == "of understanding":
        end += 2
    if head.lower_ == "code" and behind == "of conduct":
        end += 2
    start = core(head).start
    if doc[max(0, start - 2) : start].text.lower() == "cessation of":
        start -= 2
    packed = packed_in(head)
    start = start if packed is None else core(packed).start
    whose = {t.i for p in possessors(head) for t in p.subtree}
    printed = [t for t in doc[start:end] if t.i not in whose and t.lower_ not in ("among", "them")]
    units = _units(printed)
    words = _telling(units, head, actors)
    kind = " ".join("".join(t.text for t in u) for u in words[-_MOST_NAMED:])
    named = parties if len(parties) <= _MOST_PARTIES else ()
    sides = [countries.name(p) if countries.is_code(p) else known.get(p, p) for p in named]
    if all(countries.is_code(p) for p in named):
        sides.sort()
    year = [t.text for t in printed[:2] if is_year(t)]
    bare = kind in (head.text, doc[head.i : end].text)
    about = subject(mention).split() if bare and not (sides or year) else []
    on = ["on", *about] if 0 < len(about) <= _MOST_NAMED else []
    return " ".join([*year, *(["-".join(sides)] if sides else []), kind, *on])


def _rank(head: Token) -> tuple[bool, bool]:
    """How much the word for an instrument tells: a treaty most, a deal less, a document least."""
    lemma = head.lemma_.lower()
    return lemma not in word_set("agreements", "stand_ins"), lemma not in word_set("agreements", "general")


def _proper_name(head: Token) -> str:
    """The capitalised words before the head of a name, the head, its number, and what follows where none is before."""
    start = max([core(head).start, *(t.i + 1 for t in core(head) if t.i < head.i and _is_outside(t)),
                *(t.i + 1 for p in possessors(head) for t in p.subtree if t.i < head.i)])
    while start < head.i and not (head.doc[start].text[:1].isupper() or is_year(head.doc[start])):
        start += 1
    if start < head.i and head.doc[start].lower_ in ("the", "a", "an", "this"):
        start += 1
    end = head.i + 1
    if end < len(head.doc) and head.doc[end].like_num:
        end += 1
    elif head.doc[end].lower_ in _LINKS and any(_is_called(t) for t in head.doc[end + 1 : end + 2]):
        end = _end_of_name(head)
    elif start == head.i:
        with_whom = (t.i for t in phrase(head) if t.i > head.i and t.lower_ in ("with", "between"))
        end = max(end, min([phrase(head).end, *with_whom]))
    words = " ".join(head.doc[start:end].text.split()).partition(",")[0]
    return words.translate(_NO_MARKS)


def _is_outside(word: Token) -> bool:
    """Whether a word before the head of a name begins the noun phrase in which the name stands: 'is THE Sahel pact',
    but not in 'Law of THE Sea'."""
    inside = word.i > 1 and word.nbor(-1).lower_ in ("of", "on", "for") and word.nbor(-2).text[:1].isupper()
    return word.dep_ in ("det", "cop") and not inside


def _is_called(word: Token) -> bool:
    """Whether a word goes on with a name: 'the Agreement on Trade', not 'on Sept. 19'."""
    return word.is_title and word.ent_type_ not in ("DATE", "TIME") and not (is_day(word) or is_month(word.lower_))


def _end_of_name(head: Token) -> int:
    """Behind the last capitalised word of what follows a name: 'Agreement FOR PEACE AND RECONCILIATION'."""
    small = ("for", "on", "of", "and", "the", "against", "'s", "\u2019s", "'", "\u2019")
    end = last = head.i + 1
    while end < len(head.doc) and (head.doc[end].text[:1].isupper() or head.doc[end].lower_ in small):
        last = end if head.doc[end].text[:1].isupper() else last
        end += 1
    return last + 1


def _units(words: Sequence[Token]) -> list[list[Token]]:
    """The words, those joined by hyphens together: 'long-term', 'truce'."""
    units: list[list[Token]] = []
    for word in words:
        joined = units and (word.text == "-" or units[-1][-1].text == "-") and not units[-1][-1].whitespace_
        if joined:
            units[-1].append(word)
        else:
            units.append([word])
    return units


def _telling(units: Sequence[list[Token]], head: Token, actors: Actors) -> list[list[Token]]:
    """The words that are of a name, with 'and' between two of them: 'DEFENCE AND ENERGY deals'."""
    kept = [u[-1].i >= head.i or _is_telling(u, actors) for u in units]
    joined = (k for k in range(1, len(units) - 1) if units[k][0].lower_ == "and" and kept[k - 1] and kept[k + 1])
    telling = {*joined, *(k for k, keep in enumerate(kept) if keep)}
    return [u for k, u in enumerate(units) if k in telling]


def _is_telling(unit: Sequence[Token], actors: Actors) -> bool:
    """Whether a word, or words joined by hyphens, before an instrument are of its name; no measures, no parties."""
    last = unit[-1]
    if any(actors.mention(t) is not None for t in unit) or last.lower_ in word_set("agreements", "unspecific"):
        return False
    if "".join(t.lower_ for t in unit) in word_set("agreements", "unspecific"):
        return False
    if len(unit) > 1:
        timed = {"old", *TIME_SPANS} & {t.lower_ for t in unit}
        return not timed and unit[0].pos_ != "ADV" and last.lower_ not in word_set("agreements", "mediated")
    plain = last.is_alpha or "-" in last.text.strip("-")
    aged = last.lower_.endswith(("-old", "year", "decade", "decades")) or is_month(last.lower_)
    return plain and last.pos_ not in _EMPTY and not aged


def distinct_ids(names: Sequence[str]) -> list[str]:
    """An id for each name, numbered where several are alike."""
    given: dict[str, int] = {}
    ids: list[str] = []
    for name in names:
        stem = slug(name, "agreement")
        given[stem] = given.get(stem, 0) + 1
        ids.append(stem if given[stem] == 1 else f"{stem}-{given[stem]}")
    return ids
