"""Bodies called by a noun for their kind: 'the daily Karsa', 'a rebel group, al-Holm,', 'the Karsa newspaper', 'the
militant groups Karsa and the Holm Front'."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from briefing import countries, nicknames
from briefing.countries import fold
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.scene import is_head
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token

_BEFORE = 7
"""Tokens before a name that a noun for it, and the words that join both, may take."""
_ROW = 40
"""Tokens of a row of names ('the parties A, the B and C'), at most."""
_ROWS = frozenset({",", "(", ")", "the", "and", "or", "of", "for", "-", "’s", "'s", "’", "'"})
_NAMING = frozenset({"called", "calling", "named", "dubbed", "known"})
_CALLED = frozenset({"called", "named", "dubbed"})
_SETTING_OFF = frozenset({",", ".", ")", "(", "“", '"'})


@cache
def _nouns() -> dict[tuple[str, ...], str]:
    """From the words of a noun that tells a body's kind to that kind."""
    listed: dict[str, list[str]] = vocabulary("organisations")["called"]
    return {tuple(noun.split()): kind for kind, nouns in listed.items() for noun in nouns}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(words[-1] for words in _nouns())


def noun_kind(words: Sequence[str]) -> str:
    """The kind of body that the last words tell: 'rebel group', 'daily'; '' for any others."""
    return next((kind for width in (3, 2, 1) if (kind := _nouns().get(tuple(words[-width:]), ""))), "")


def kind_called(doc: Doc, start: int, end: int) -> str:
    """The kind that a noun right before or behind a name tells, or one that a comma, 'called' or a row joins to it."""
    behind = [t.lower_ for t in doc[end : end + 2] if t.is_alpha]
    kind = _nouns().get(tuple(behind), "") or _nouns().get(tuple(behind[:1]), "")
    before = [t.lower_ for t in doc[max(0, start - 3) : start] if not t.is_space]
    return kind or noun_kind(before) or _joined(doc, start, end) or _of_row(doc, start)


def _joined(doc: Doc, start: int, end: int) -> str:
    """'the oil firm, X,', 'a group called X'."""
    told = [t.lower_ for t in doc[max(0, start - _BEFORE) : start] if not t.is_space]
    kept = [w for w in told if w not in word_set("organisations", "calling")]
    joined = [w for w in told[-2:] if w != "the"][-1:] in ([","], ["("]) and doc[end].text in (",", ".", ")")
    return noun_kind(kept) if (joined or _NAMING & {*told[-4:]}) and told[-1:] != kept[-1:] else ""


def _of_row(doc: Doc, start: int) -> str:
    """'the militant groups A, the B and [C]', 'all parties, including the A and the [B]'."""
    at = start - 1
    while at > max(0, start - _ROW) and (doc[at].text[:1].isupper() or doc[at].lower_ in _ROWS):
        at -= 1
    opened = doc[at + 1 : at + 2]
    told = doc[at].lower_ in ("including", "like") or printed(doc[max(0, at - 1) : at + 1]).lower() == "such as"
    if told:
        at -= 1 + (doc[at].lower_ == "as")
        at -= doc[at].text == ","
    elif at + 1 < start and not opened[0].text[:1].isupper():
        return ""  # 'rebels and the Army'
    last = doc[at].lower_
    if doc[at].tag_ != "NNS" or at + 1 == start:
        return ""
    single = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    return noun_kind([*(t.lower_ for t in doc[max(0, at - 2) : at]), single])


def labelled(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, those that a noun calls a body by as bodies', also where the pipeline saw nobody or somebody: 'the
    website Karsa24', 'a newspaper, Karsa,', 'the Herald newspaper'."""
    starts, taken = {n.start: n for n in names}, {i for n in names for i in range(n.start, n.end)}
    called: dict[int, Name] = {}
    for noun in doc:
        if noun.lower_ not in _last_words() or noun.tag_ != "NN" or noun.i in taken:
            continue
        kind = noun_kind([t.lower_ for t in doc[max(0, noun.i - 2) : noun.i + 1]])
        kind = kind or ("group" if noun.lower_ == "group" and doc[noun.i + 1].lower_ in _CALLED else "")
        found = (_behind(doc, noun, starts, taken) or _before(doc, noun, taken)) if kind else None
        if found is not None:
            called[found.start] = found
    return sorted((starts | called).values(), key=lambda n: n.start)


def _behind(doc: Doc, noun: Token, starts: dict[int, Name], taken: set[int]) -> Name | None:
    """The name of a body behind the noun for it."""
    start = noun.i + 1
    start += doc[start : start + 1].text in _CALLED
    is_set_off = doc[start : start + 1].text == ","
    start += is_set_off
    start += doc[start : start + 1].text.lower() == "the"
    name = starts.get(start)
    if name is not None:
        alone = name.label == "PERSON" and countries.lookup(name.text) is None and (
            " " not in name.text or _is_no_person(doc, noun, name))
        return replace(name, label="ORG") if alone and _is_closed(doc, name.end, is_set_off) else None
    end = _run(doc, start, taken)
    acts = doc[end : end + 1].root.tag_ in ("VBZ", "VBD") if end < len(doc) else False
    if end == start or not (acts or _is_closed(doc, end, is_set_off)):
        return None
    return Name(start, end, "ORG", printed(doc[start:end]))


def _is_no_person(doc: Doc, noun: Token, name: Name) -> bool:
    """Whether a name of several words behind the noun for a body is the body's and not that of who has an office in it:
    'a street gang, Mara Karsa,', not 'the leader of a gang, Ana Holm,'."""
    given = fold(doc[name.start].text)
    if nicknames.is_given(given) or given in word_set("given_names", "male", "female"):
        return False
    phrase = phrase_head(noun)
    return all(t.tag_ in ("NNS", "NNPS") for t in (phrase.head, phrase) if is_head(t) and t.i < name.start)


def _is_closed(doc: Doc, end: int, is_set_off: bool) -> bool:
    """Whether what a comma sets off ends with one: 'a daily, Karsa, said', not 'in the daily, Ana said'."""
    return not is_set_off or doc[end : end + 1].text in _SETTING_OFF


def _before(doc: Doc, noun: Token, taken: set[int]) -> Name | None:
    """The name of a paper that stands before the noun for it, behind an article: 'the Herald newspaper'."""
    start = noun.i
    while start > 0 and _is_part(doc[start - 1]) and start - 1 not in taken:
        start -= 1
    is_paper = noun.lower_ in word_set("organisations", "papers") and start < noun.i
    opened = start > 0 and doc[start - 1].tag_ in ("DT", "POS", "PRP$", "JJ", "VBN")
    return Name(start, noun.i, "ORG", printed(doc[start : noun.i])) if is_paper and opened else None


def _run(doc: Doc, start: int, taken: set[int]) -> int:
    """The token behind the words of a name that begin at a token."""
    end = start
    while end < len(doc) and end not in taken and _is_part(doc[end]):
        end += 1
        if doc[end : end + 1].text == "-" and not doc[end - 1].whitespace_ and end + 1 < len(doc):
            end += 1 + _is_part(doc[end + 1])
    return end


def _is_part(token: Token) -> bool:
    """Whether a word can belong to a body's name: it has a capital, and is no office, people or time."""
    text = token.text
    if token.tag_ not in ("NNP", "NNPS") or not any(c.isupper() for c in text) or is_head(token):
        return False
    plain = text in word_set("sifting", "no_labels") or token.ent_type_ in ("DATE", "TIME")
    return not plain and countries.lookup(text) is None
