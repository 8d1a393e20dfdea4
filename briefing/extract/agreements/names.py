"""What an instrument is called and what it is about, in the words of its namings."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.agreements.heads import called
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.nouns import concerns, is_day, is_month, is_year
from briefing.extract.agreements.phrases import phrase
from briefing.extract.agreements.standin import packed_in
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import is_passive, possessors
from briefing.extract.text.reading import Cast
from briefing.extract.text.spans import core, trimmed
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token
from briefing.urls import slug

_MOST_NAMED = 7
_LINKS = ("for", "on", "against", "of")
_ON = ("on", "regarding", "concerning", "over")
_SPANS = frozenset({"hour", "day", "week", "month", "year", "decade", "century"})
_EMPTY = frozenset({"DET", "PRON", "NUM", "ADV", "CCONJ", "VERB"})
"""Parts of speech that are no part of a name."""


def subject(naming: Naming) -> str:
    """What it is about: the words after 'on', 'regarding', 'for' that say more of it itself."""
    doc, head = naming.head.doc, naming.head
    for token in doc[head.i + 1 : naming.span.end]:
        if token.lower_ in (*_ON, "for") and token.dep_ in ("case", "mark"):
            about, above = token.head, token.head.head
            dated = about.ent_type_ in ("DATE", "TIME") or is_day(about) or about.lemma_.lower() in _SPANS
            dated = dated or (above.dep_ == "acl:relcl" and not is_passive(above) and token.lower_ != "on")
            dated = dated or about.lemma_.lower() in word_set("agreements", "beside_talks")
            after = doc[about.right_edge.i + 1 : about.right_edge.i + 2].text
            dated = dated or (token.lower_ == "for" and after == "to")  # 'an agreement FOR CHAD TO SELL rice'
            if (above == head or above.head == head) and not about.like_num and not dated:
                return _until_next(doc[token.i + 1 : min(about.right_edge.i + 1, naming.span.end)])
    for about in [c for c in concerns(head, *_ON) if not is_day(c)][:1]:
        if not about.like_num and about.ent_type_ not in ("DATE", "TIME"):
            return _until_next(doc[about.left_edge.i + 1 : about.right_edge.i + 1])
    return ""


def _until_next(about: Span) -> str:
    """The words of a subject, without another instrument that the parse hangs on them and without relative clauses."""
    inner = [t for t in about if t.i > about.start]
    others = [t for t in inner if t.dep_ in ("conj", "appos") and called(t)[0]]
    others += [t for t in inner if t.tag_ in ("WDT", "WP", "WP$", "WRB")]
    first = min((min([t.i, *(c.left_edge.i for c in t.lefts)]) for t in others), default=about.end)
    return " ".join(trimmed(about.doc[about.start : max(first, about.start + 1)]).text.split())


def names(
    instruments: Sequence[tuple[Sequence[Naming], tuple[str, ...]]], cast: Cast, actors: Actors
) -> list[str]:
    """The name of each instrument, given by its namings and its parties."""
    known = {e.id: e.name for e in (*cast.people, *cast.organisations, *cast.places)}
    heads = [namings[0].head for namings, _ in instruments]
    called_so = [_name(namings, parties, known, actors) for namings, parties in instruments]
    return [_one(name, head) if heads.count(head) > 1 else name for name, head in zip(called_so, heads, strict=True)]


def _one(name: str, head: Token) -> str:
    """The name of one of several that one noun means: 'AGREEMENT' of 'trade agreements with Norway and Mali'."""
    return name.removesuffix(head.text) + head.lemma_ if head.tag_ == "NNS" and name.endswith(head.text) else name


def _name(
    namings: Sequence[Naming], parties: tuple[str, ...], known: dict[str, str], actors: Actors
) -> str:
    """The proper name it has; else its parties and what it is called: 'Iran-Iraq security agreement'."""
    proper = next((n for n in namings if n.proper), None)
    if proper is not None:
        return _proper_name(proper.head)
    nouns = [n for n in namings if n.head.pos_ != "PRON" and not n.called] or namings
    telling = [n for n in nouns if not n.bare] or nouns
    naming = max(telling, key=lambda n: (*_rank(n.head), bool(n.described), -n.head.i))
    end = naming.head.i + 1
    if naming.head.lemma_.lower() == "memorandum" and naming.head.doc[end : end + 2].text.lower() == "of understanding":
        end += 2
    if naming.head.lower_ == "code" and naming.head.doc[end : end + 2].text.lower() == "of conduct":
        end += 2
    start = core(naming.head).start
    if naming.head.doc[max(0, start - 2) : start].text.lower() == "cessation of":
        start -= 2
    packed = packed_in(naming.head)
    start = start if packed is None else core(packed).start
    whose = {t.i for p in possessors(naming.head) for t in p.subtree}
    printed = [t for t in naming.head.doc[start:end] if t.i not in whose and t.lower_ not in ("among", "them")]
    units = _units(printed)
    words = [u for u in units if u[-1].i >= naming.head.i or _is_telling(u, actors)]
    kind = " ".join("".join(t.text for t in u) for u in words[-_MOST_NAMED:])
    sides = [countries.name(p) if countries.is_code(p) else known.get(p, p) for p in parties[:2]]
    if all(countries.is_code(p) for p in parties[:2]):
        sides.sort()
    year = [t.text for t in printed[:2] if is_year(t)]
    about = subject(naming).split() if not (sides or year) and kind == naming.head.text else []
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
    elif head.doc[end : end + 1].text.lower() in _LINKS and any(_is_called(t) for t in head.doc[end + 1 : end + 2]):
        end = _end_of_name(head)
    elif start == head.i:
        with_whom = (t.i for t in phrase(head) if t.i > head.i and t.lower_ in ("with", "between"))
        end = max(end, min([phrase(head).end, *with_whom]))
    return " ".join(head.doc[start:end].text.split()).partition(",")[0]


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
    small = ("for", "on", "of", "and", "the", "against")
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


def _is_telling(unit: Sequence[Token], actors: Actors) -> bool:
    """Whether a word, or words joined by hyphens, before an instrument are of its name; no measures, no parties."""
    last = unit[-1]
    if any(actors.mention(t) is not None for t in unit) or last.lower_ in word_set("agreements", "unspecific"):
        return False
    if "".join(t.lower_ for t in unit) in word_set("agreements", "unspecific"):
        return False
    if len(unit) > 1:
        timed = {"old", *_SPANS} & {t.lower_ for t in unit}
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
