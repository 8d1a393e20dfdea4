"""Organisations known by how their names are made: 'Ministry of Oil', 'Supreme Council', 'Bank of X'.

Component `briefing_organisations`. Sets the boundaries of such names, and takes agreements and laws out of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from briefing.nlp.component import OTHER_NAMES
from briefing.nlp.known import is_place, phrases
from briefing.nlp.spans import Name, Words, is_capital, names_of, owners, replace, set_names, words_of
from briefing.nlp.titles import is_head, is_post, is_title
from briefing.nlp.vocabulary import listed

_JOINTS = frozenset(("-", "–", "&", "/"))
_ENDINGS = frozenset(("'s", "’s"))
_SEAMS = _ENDINGS | {"and", "&"}
_OF = frozenset(("of", "for", "on"))
_OPENERS = frozenset(("ADP", "ADV", "SCONJ", "CCONJ", "DET", "PRON", "VERB", "AUX", "INTJ"))


_WING = 4
"""Letters behind the hyphen in 'SPM-IO', at most."""


class Organisations:
    """The component: finds organisations by pattern and gives them their whole names."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents`; instruments that were entities go to `doc.spans['misc']`."""
        words, names = words_of(doc), names_of(doc)
        instruments = [name for name in names if _is_instrument(words, name)]
        owner = owners(names, len(words))
        names = [part for name in names if name not in instruments for part in _parts(words, name)]
        names = [_with_wing(words, owner, name) for name in names]
        if instruments:
            others = list(doc.spans.get(OTHER_NAMES, ()))
            taken = {(span.start, span.end) for span in others}
            others += [Span(doc, n.start, n.end, "LAW") for n in instruments if (n.start, n.end) not in taken]
            doc.spans[OTHER_NAMES] = sorted(others, key=lambda span: span.start)
        set_names(doc, _merge(names, _patterns(words, names)))
        return doc


def _is_instrument(words: Words, name: Name) -> bool:
    """Whether an 'organisation' is an agreement, a law, a plan or an operation."""
    if name.label != "ORG" or name.end - name.start == 1:
        return False
    first, last = words[name.start].text, words[name.end - 1].text
    return last in listed("organisations", "instruments") or first in listed("organisations", "operations")


def _parts(words: Words, name: Name) -> list[Name]:
    """Two names that the model joined, if the lists know them: 'U.N. and African Union', 'Chile's Foreign Ministry'."""
    if name.label != "ORG" or words.said(name) in phrases():
        return [name]
    for place in range(name.start + 1, name.end - 1):
        if words[place].lower_ in _SEAMS:
            left, right = name._replace(end=place), name._replace(start=place + 1)
            labels = [phrases().get(words.said(part)) for part in (left, right)]
            if any(labels) and (all(labels) or words[place].lower_ in _ENDINGS):
                return [part._replace(label=label or "ORG") for part, label in zip((left, right), labels, strict=True)]
    return [name]


def _with_wing(words: Words, owner: list[Name | None], name: Name) -> Name:
    """'Zara-PF', 'SPM-IO': a name with capitals behind a hyphen is a party or an armed group."""
    end = name.end
    if name.label == "NORP" or end + 1 >= len(words) or words[end].text != "-" or owner[end + 1] is not None:
        return name
    wing = words[end + 1]
    glued = words.starts[end] == words.ends[end - 1] and words.starts[end + 1] == words.ends[end]
    fits = glued and wing.is_upper and wing.is_alpha and len(wing) <= _WING
    return Name(name.start, end + 2, "ORG") if fits and words.said(name) not in phrases() else name


def _merge(names: list[Name], patterns: list[Name]) -> list[Name]:
    """Patterns in the place of names that they cover; where a name covers a pattern, the name stays."""
    good = []
    for pattern in patterns:
        touched = [name for name in names if name.overlaps(pattern)]
        if any(name.covers(pattern) for name in touched if name.label == "ORG"):
            continue
        if all(pattern.covers(name) for name in touched):
            good.append(pattern)
    return replace(names, good)


def _patterns(words: Words, names: list[Name]) -> list[Name]:
    """Every stretch of capitalised words that a head word makes an organisation."""
    owner = owners(names, len(words))
    found: list[Name] = []
    for start, end in _runs(words):
        name = _of_name(words, start, end) or _headed(words, start, end, owner)
        if name is not None and not (found and found[-1].overlaps(name)):
            found.append(name)
    return found


def _runs(words: Words) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, joined by hyphens; no sentence boundary inside."""
    start = 0
    while start < len(words):
        if not _is_word(words[start]):
            start += 1
            continue
        end = start + 1
        while end < len(words) and not words[end].is_sent_start and _goes_on(words, end):
            end += 1
        while words[end - 1].text in _JOINTS:
            end -= 1
        yield start, end
        start = end


def _is_word(token: Token) -> bool:
    return is_capital(token) and not token.is_punct and token.text not in listed("organisations", "calendar")


def _goes_on(words: Words, place: int) -> bool:
    if words[place].text in _JOINTS:
        return place + 1 < len(words) and _is_word(words[place + 1])
    return _is_word(words[place])


def _front(words: Words, start: int, head: int) -> int:
    """Where a name that has its head at `head` begins: titles, articles and sentence openers are no part of it."""
    place = start
    while place < head and _is_before_names(words[place]):
        place += 1
    return place


def _is_before_names(token: Token) -> bool:
    opens = token.is_sent_start and token.pos_ in _OPENERS
    return opens or token.text in listed("organisations", "not_first") or is_title(token)


def _of_name(words: Words, start: int, end: int) -> Name | None:
    """'Ministry of Oil and Gas': a run that ends in such a head, and the run behind 'of'."""
    if words[end - 1].text not in listed("organisations", "with_of") or end + 1 >= len(words):
        return None
    first = end + 1 + (words[end + 1].lower_ == "the")
    if words[end].lower_ not in _OF or first >= len(words):
        return None
    if words[end].lower_ != "of" and is_place(words[first].text):
        return None
    last = first
    while last < len(words) and not words[last].is_sent_start and _is_part(words, first, last):
        last += 1
    while last > first and not _is_word(words[last - 1]):
        last -= 1
    if last == first:
        return None
    return Name(_front(words, start, end - 1), last, "ORG")


def _is_part(words: Words, first: int, place: int) -> bool:
    """Whether the word at `place` goes on with the name behind 'of': 'Oil', 'and' before 'Gas'."""
    token = words[place]
    if token.lower_ in ("and", "&") and first < place < len(words) - 1:
        after = words[place + 1]
        return _is_word(after) and not (is_head(after) or is_title(after) or is_place(after.text))
    return (_is_word(token) and not is_title(token)) or (token.text in _JOINTS and _goes_on(words, place))


def _headed(words: Words, start: int, end: int, owner: list[Name | None]) -> Name | None:
    """'Supreme Council': a run up to its last head word."""
    heads = [place for place in range(start, end) if words[place].text in listed("organisations", "final")]
    if not heads:
        return None
    head = heads[-1]
    first = _front(words, start, head)
    people = [place for place in range(first, head) if (o := owner[place]) is not None and o.label == "PERSON"]
    if people and is_post(words[people[0] - 1]):
        return None
    if first >= head:
        return None
    return Name(first, head + 1, "ORG")


@Language.factory("briefing_organisations", requires=["doc.ents"], assigns=["doc.ents"])
def make_organisations(nlp: Language, name: str) -> Organisations:
    """The factory behind `briefing_organisations`."""
    return Organisations()
