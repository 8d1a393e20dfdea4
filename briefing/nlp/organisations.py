"""Organisations known by how their names are made: 'Ministry of Oil', 'Supreme Council', 'Bank of X'.

Component `briefing_organisations`. Sets the boundaries of such names, and takes agreements and laws out of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from briefing import countries
from briefing.nlp.component import OTHER_NAMES
from briefing.nlp.hyphens import glued, with_wing
from briefing.nlp.known import is_numbered_text, is_place, phrases
from briefing.nlp.spans import Name, Words, is_capital, names_of, owners, plain, replace, set_names, words_of
from briefing.nlp.titles import is_head, is_post, is_title
from briefing.nlp.vocabulary import listed
from briefing.nlp.whole import is_numbered, whole

_JOINTS = frozenset(("-", "–", "&", "/"))
_ENDINGS = frozenset(("'s", "’s"))
_POSSESSIVES = _ENDINGS | {"'", "’"}
_SEAMS = _ENDINGS | {"and", "&"}
_OF = frozenset(("of", "for", "on"))
_FULL = 4
"""Words of a person's full name, at most."""
_OPENERS = frozenset(("ADP", "ADV", "SCONJ", "CCONJ", "DET", "PRON", "VERB", "AUX", "INTJ"))

_HEADLINE = frozenset(("VB", "VBZ", "VBD", "VBP", "MD", "TO", "IN", "CC", "PRP", "PRP$", "WP", "WRB"))
"""Tags of words that open or break such a name even where they are capitalised."""


class Organisations:
    """The component: finds organisations by pattern and gives them their whole names."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents`; instruments that were entities go to `doc.spans['misc']`."""
        words, before = words_of(doc), names_of(doc)
        names = [_resolution(words, name) for name in before if not _is_contest(words, name)]
        instruments = [name for name in names if _is_instrument(words, name)]
        owner = owners(names, len(words))
        names = [part for name in names if name not in instruments for part in _parts(words, name)]
        names = glued(words, [with_wing(words, owner, _owning(words, name)) for name in names])
        if instruments:
            others = list(doc.spans.get(OTHER_NAMES, ()))
            taken = {(span.start, span.end) for span in others}
            others += [Span(doc, n.start, n.end, "LAW") for n in instruments if (n.start, n.end) not in taken]
            doc.spans[OTHER_NAMES] = sorted(others, key=lambda span: span.start)
        set_names(doc, whole(words, _merge(words, names, _patterns(words, names))), before)
        return doc


def _is_instrument(words: Words, name: Name) -> bool:
    """Whether an 'organisation' is an agreement, a law, a plan or an operation."""
    if name.label != "ORG" or name.end - name.start == 1:
        return False
    first, last = words.forms[name.start], words.forms[name.end - 1]
    return last in listed("organisations", "instruments") or first in listed("organisations", "operations")


def _resolution(words: Words, name: Name) -> Name:
    """A body with the document behind it that is numbered: 'Amber Council Resolution 2254'."""
    return name._replace(end=name.end + 1) if name.label == "ORG" and is_numbered_text(words, name.end) else name


def _is_contest(words: Words, name: Name) -> bool:
    """Whether an 'organisation' is a prize, a cup or a war."""
    last = words.forms[name.end - 1]
    return name.label == "ORG" and name.end - name.start > 1 and last in listed("organisations", "contests")


def _parts(words: Words, name: Name) -> list[Name]:
    """Two names that the model joined, if the lists know them: 'U.N. and African Union', 'Chile's Foreign Ministry'."""
    if name.label != "ORG" or words.said(name) in phrases():
        return [name]
    for place in range(name.start + 2, name.end - 2):
        if words[place].lower_ == "and" and words[place + 1].lower_ == "the" and is_head(words[place - 1]):
            return [name._replace(end=place), name._replace(start=place + 2)]
    if (place := _person_behind(words, name)) < name.end:
        return [name._replace(end=place), Name(place, name.end, "PERSON")]
    for place in range(name.start + 1, name.end - 1):
        owned = words.forms[place - 1] in listed("organisations", "possessors")
        if words[place].lower_ in _SEAMS and not owned:
            left, right = name._replace(end=place), name._replace(start=place + 1)
            labels = [phrases().get(words.said(part)) for part in (left, right)]
            if any(labels) and (all(labels) or words[place].lower_ in _ENDINGS):
                return [part._replace(label=label or "ORG") for part, label in zip((left, right), labels, strict=True)]
    return [name]


def _person_behind(words: Words, name: Name) -> int:
    """Where a person begins whom the model drew into a body: 'National Assembly of Chile Ada Lund'; else the end."""
    for place in range(name.start + 2, name.end - 2):
        people = words.tokens[place + 1 : name.end]
        first = place if words[place - 1].lower_ == "of" else place - 1
        land = words[first - 1].lower_ == "of" and countries.lookup(words.said(Name(first, place + 1, "")))
        if land and len(people) <= _FULL and all(token.text.istitle() and not is_head(token) for token in people):
            return name.end if is_place(words.said(name._replace(start=place + 1))) else place + 1
    return name.end


def _owning(words: Words, name: Name) -> Name:
    """A body with what its members own: 'National People's Power', where the model stopped at 'People'."""
    end = name.end
    if name.label != "ORG" or end + 1 >= len(words) or words.forms[end] not in _POSSESSIVES:
        return name
    inside = words.forms[end - 1] in listed("organisations", "possessors") and _is_word(words[end + 1])
    return name._replace(end=_run_end(words, end + 1)) if inside else name


def _is_of_all(words: Words, pattern: Name, name: Name) -> bool:
    """Whether a known body that ends the pattern stands for itself: 'Ugandan Lord's Resistance Army', 'Party for Amal'.

    Not in 'Trade Bank of China', which is another bank.
    """
    bodies = listed("bodies", "armed_groups", "parties", "media", "companies", "clubs_and_sport")
    front = words.tokens[pattern.start : name.start]
    alone = all(is_place(token.text) for token in front) or any(token.text.islower() for token in front)
    return words.said(name) in bodies and alone


def _merge(words: Words, names: list[Name], patterns: list[Name]) -> list[Name]:
    """Patterns in the place of names that they cover; where a name covers a pattern, the name stays."""
    good = []
    for pattern in patterns:
        touched = [name for name in names if name.overlaps(pattern)]
        if any(name.covers(pattern) for name in touched if name.label == "ORG"):
            continue
        if any(name.end == pattern.end and _is_of_all(words, pattern, name) for name in touched):
            continue
        if all(pattern.covers(name) for name in touched):
            good.append(pattern)
    return replace(names, good)


def _patterns(words: Words, names: list[Name]) -> list[Name]:
    """Every stretch of capitalised words that a head word makes an organisation."""
    owner = owners(names, len(words))
    found: list[Name] = []
    for start, end in _runs(words):
        name = _of_name(words, start, end, owner) or _headed(words, start, end, owner)
        if name is not None and not (found and found[-1].overlaps(name)):
            found.append(name)
    return found


def _runs(words: Words) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words, joined by hyphens; no sentence boundary inside."""
    end = 0
    for start in words.capitals:
        if start < end or not _is_word(words[start]):
            continue
        end = start + 1
        while end < len(words) and not words[end].is_sent_start and _goes_on(words, end):
            end += 1
        while words.forms[end - 1] in _JOINTS:
            end -= 1
        yield start, end


def _is_word(token: Token) -> bool:
    """Whether a word may stand in such a name; 'Passes' and 'To' in a headline that is all capitalised may not."""
    calendar = listed("organisations", "calendar")
    return is_capital(token) and not token.is_punct and token.tag_ not in _HEADLINE and token.text not in calendar


def _goes_on(words: Words, place: int) -> bool:
    """Whether the word at `place` goes on with a run: capitalised, a joint before one, the end of 'Workers''."""
    token = words[place]
    if token.text in _POSSESSIVES and not _owns(words, place):
        return False
    if token.text in _POSSESSIVES or token.text in _JOINTS:
        return place + 1 < len(words) and _is_word(words[place + 1])
    return _is_word(token)


def _owns(words: Words, place: int) -> bool:
    """Whether the possessive at `place` stands inside a name: 'Workers' Party', 'Patriots' Coalition'."""
    owner = words.forms[place - 1]
    plural = words.forms[place] in ("'", "’") and owner not in phrases() and not is_place(owner)
    first = place < 2 or words[place - 2].lower_ not in _OF
    headed = plural and first and place + 1 < len(words) and is_head(words[place + 1])
    return headed or owner in listed("organisations", "possessors")


def _front(words: Words, start: int, head: int) -> int:
    """Where a name that has its head at `head` begins: titles, articles and sentence openers are no part of it."""
    place = start
    while place < head and _is_before_names(words[place]):
        place += 1
    return place


def _is_before_names(token: Token) -> bool:
    opens = token.is_sent_start and token.pos_ in _OPENERS
    return opens or token.text in listed("organisations", "not_first") or is_title(token)


def _of_name(words: Words, start: int, end: int, owner: list[Name | None]) -> Name | None:
    """'Ministry of Oil and Gas': a run that ends in such a head, and the run behind 'of'."""
    head = words.forms[end - 1]
    if head not in listed("organisations", "with_of") or end + 1 >= len(words):
        return None
    first = end + 1 + (words[end + 1].lower_ == "the")
    if words[end].lower_ not in _OF or first >= len(words):
        return None
    whole = words.text[words.starts[start] : words.ends[end - 1]] in phrases()
    if words[end].lower_ != "of" and (whole or is_place(words.forms[first])):
        return None
    last = _run_end(words, first)
    if last == first:
        return None
    last = _before_people(words, owner, first, last)
    if last == first:
        return None
    last = _with_list(words, owner, head, last)
    return Name(_front(words, start, end - 1), _with_country(words, last), "ORG")


def _before_people(words: Words, owner: list[Name | None], first: int, last: int) -> int:
    """The end of a run without the person named in full behind it: 'on Foreign Affairs General Ada Lund'."""
    person = owner[last] if last < len(words) else None
    if person is None or person.start != last:
        person = owner[last - 1]
    if person is None or person.label != "PERSON" or person.end - person.start == 1 or person.start <= first:
        return last
    end = person.start
    while end > first and plain(words[end - 1]) in listed("titles", "armed"):
        end -= 1
    return end


def _run_end(words: Words, first: int) -> int:
    """Where the capitalised words from `first` end: titles are none of them."""
    last = first
    while last < len(words) and not words[last].is_sent_start and not is_title(words[last]) and _goes_on(words, last):
        last += 1
    while last > first and not _is_word(words[last - 1]):
        last -= 1
    return last


def _with_list(words: Words, owner: list[Name | None], head: str, last: int) -> int:
    """The end of 'Housing, Utilities and Roads' behind 'Ministry of', if the run up to `last` opens a list."""
    many = head in listed("organisations", "portfolios")
    end = last
    while many and end < len(words) and words.forms[end] == "," and _is_item(words, owner, end + 1, many):
        end = _run_end(words, end + 1)
    if end < len(words) and words[end].lower_ in ("and", "&") and _is_item(words, owner, end + 1, many):
        return _run_end(words, end + 1)
    return last


def _is_item(words: Words, owner: list[Name | None], first: int, many: bool) -> bool:
    """Whether the words from `first` may be one thing more that a body deals with, and no name of their own."""
    if first >= len(words) or words[first].is_sent_start:
        return False
    last = _run_end(words, first)
    name = owner[first] if last > first else None
    alone = name is not None and name.start == first and not many
    own = name is not None and (name.label != "ORG" or words.said(name) in phrases())
    told = any(is_head(token) or is_place(token.text) for token in words.tokens[first:last])
    return last > first and not (alone or own or told or words[last - 1].is_upper)


def _with_country(words: Words, end: int) -> int:
    """The end of a name with the country behind another 'of': 'Union of Miners of Chile'."""
    if end + 1 < len(words) and words[end].lower_ == "of" and not is_place(words.forms[end - 1]):
        last = _run_end(words, end + 1)
        if last > end + 1 and is_place(words.text[words.starts[end + 1] : words.ends[last - 1]]):
            return last
    return end


def _headed(words: Words, start: int, end: int, owner: list[Name | None]) -> Name | None:
    """'Supreme Council': a run up to its last head word."""
    heads = [place for place in range(start, end) if words.forms[place] in listed("organisations", "final")]
    whole = end == len(words) or not is_capital(words[end])
    last = words.forms[end - 1]
    if not heads and whole and last in listed("organisations", "trades") and not _is_field(words, start):
        heads = [end - 1]
    if not heads:
        return None
    head = heads[-1]
    first = _front(words, start, head)
    people = [place for place in range(first, head) if (o := owner[place]) is not None and o.label == "PERSON"]
    if people and is_post(words[people[0] - 1]):
        return None
    if (first >= head and not is_numbered(words, head)) or is_numbered_text(words, head + 1):
        return None
    return Name(first, head + 1, "ORG")


def _is_field(words: Words, start: int) -> bool:
    """Whether the words from `start` are what somebody deals with: 'Minister of Steel', 'a vision for Steel'."""
    if start < 2 or words[start - 1].lower_ not in _OF:
        return False
    return words[start - 1].lower_ != "of" or is_head(words[start - 2]) or is_post(words[start - 2])


@Language.factory("briefing_organisations", requires=["doc.ents"], assigns=["doc.ents"])
def make_organisations(nlp: Language, name: str) -> Organisations:
    """The factory behind `briefing_organisations`."""
    return Organisations()
