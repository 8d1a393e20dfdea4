"""Organisations known by how their names are made: 'Ministry of Oil', 'Supreme Council', 'Bank of X'.

Component `briefing_organisations`. Sets the boundaries of such names, and takes agreements and laws out of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from briefing.nlp.component import OTHER_NAMES
from briefing.nlp.spans import Name, is_capital, names_of, owners, replace, set_names
from briefing.nlp.titles import is_post, is_title
from briefing.nlp.vocabulary import words

_JOINTS = frozenset(("-", "–", "&", "/"))
_OF = frozenset(("of", "for", "on"))
_ARTICLES = frozenset(("the", "a", "an", "The"))


class Organisations:
    """The component: finds organisations by pattern and gives them their whole names."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents`; instruments that were entities go to `doc.spans['misc']`."""
        names = names_of(doc)
        instruments = [name for name in names if _is_instrument(doc, name)]
        names = [name for name in names if name not in instruments]
        if instruments:
            others = list(doc.spans.get(OTHER_NAMES, ()))
            taken = {(span.start, span.end) for span in others}
            others += [Span(doc, n.start, n.end, "LAW") for n in instruments if (n.start, n.end) not in taken]
            doc.spans[OTHER_NAMES] = sorted(others, key=lambda span: span.start)
        set_names(doc, _merge(doc, names, _patterns(doc, names)))
        return doc


def _is_instrument(doc: Doc, name: Name) -> bool:
    """Whether an 'organisation' is an agreement, a law or a plan."""
    return name.label == "ORG" and doc[name.end - 1].text in words("organisations", "instruments")


def _merge(doc: Doc, names: list[Name], patterns: list[Name]) -> list[Name]:
    """Patterns in the place of names that they cover; where a name covers a pattern, the name stays."""
    good = []
    for pattern in patterns:
        touched = [name for name in names if name.overlaps(pattern)]
        if any(name.covers(pattern) for name in touched if name.label == "ORG"):
            continue
        if all(pattern.covers(name) for name in touched):
            good.append(pattern)
    return replace(names, good)


def _patterns(doc: Doc, names: list[Name]) -> list[Name]:
    """Every stretch of capitalised words that a head word makes an organisation."""
    owner = owners(names, len(doc))
    found: list[Name] = []
    for start, end in _runs(doc):
        name = _of_name(doc, start, end) or _headed(doc, start, end, owner)
        if name is not None and not (found and found[-1].overlaps(name)):
            found.append(name)
    return found


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, joined by hyphens; no sentence boundary inside."""
    start = 0
    while start < len(doc):
        if not _is_word(doc[start]):
            start += 1
            continue
        end = start + 1
        while end < len(doc) and not doc[end].is_sent_start and _goes_on(doc, end):
            end += 1
        while doc[end - 1].text in _JOINTS:
            end -= 1
        yield start, end
        start = end


def _is_word(token: Token) -> bool:
    return is_capital(token) and not token.is_punct


def _goes_on(doc: Doc, place: int) -> bool:
    if doc[place].text in _JOINTS:
        return place + 1 < len(doc) and _is_word(doc[place + 1])
    return _is_word(doc[place])


def _front(doc: Doc, start: int, head: int) -> int:
    """Where a name that has its head at `head` begins: titles, articles and sentence openers are no part of it."""
    place = start
    while place < head and (doc[place].text in words("organisations", "not_first") or is_title(doc[place])):
        place += 1
    return place


def _of_name(doc: Doc, start: int, end: int) -> Name | None:
    """'Ministry of Oil and Gas': a run that ends in such a head, and the run behind 'of'."""
    if doc[end - 1].text not in words("organisations", "with_of") or end + 1 >= len(doc):
        return None
    if doc[end].lower_ not in _OF:
        return None
    first = end + 1 + (doc[end + 1].lower_ == "the")
    last = first
    while last < len(doc) and not doc[last].is_sent_start and _is_part(doc, first, last):
        last += 1
    while last > first and not _is_word(doc[last - 1]):
        last -= 1
    if last == first or any(is_title(token) for token in doc[first:last]):
        return None
    return Name(_front(doc, start, end - 1), last, "ORG")


def _is_part(doc: Doc, first: int, place: int) -> bool:
    """Whether the word at `place` goes on with the name behind 'of': 'Oil', 'and' before 'Gas'."""
    token = doc[place]
    if token.lower_ in ("and", "&") and first < place < len(doc) - 1:
        return _is_word(doc[place + 1]) and doc[place + 1].text not in words("organisations", "final")
    return _is_word(token) or (token.text in _JOINTS and _goes_on(doc, place))


def _headed(doc: Doc, start: int, end: int, owner: list[Name | None]) -> Name | None:
    """'Supreme Council': a run up to its last head word."""
    heads = [place for place in range(start, end) if doc[place].text in words("organisations", "final")]
    if not heads:
        return None
    head = heads[-1]
    first = _front(doc, start, head)
    people = [place for place in range(first, head) if (o := owner[place]) is not None and o.label == "PERSON"]
    if people and is_post(doc[people[0] - 1]):
        return None
    if first >= head:
        return None
    return Name(first, head + 1, "ORG")


@Language.factory("briefing_organisations", requires=["doc.ents"], assigns=["doc.ents"])
def make_organisations(nlp: Language, name: str) -> Organisations:
    """The factory behind `briefing_organisations`."""
    return Organisations()
