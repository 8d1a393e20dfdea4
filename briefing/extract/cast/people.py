"""People named in a text: which mentions are one person, by the words of their names.

A person is met once in full and then by surname. Mentions join when the words of one name are found, in order, in
exactly one longer name of the same article, or when one is a short form, an initial or a slip away from the other
('Joe' and 'Joseph R. Meier'). A surname that two people share means the only one of them named before it, and nobody
where both are. Two full names never join on a shared given name; nor do father and son ('Jr.').
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby, zip_longest

from rapidfuzz.distance import OSA

from briefing import countries, nicknames
from briefing.extract.cast.names import Name, distinct, key, keys, printed
from briefing.extract.cast.scene import is_head
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "junior", "senior"})
_LOOSE = frozenset({"DT", "IN", "CC", "VBD", "VBZ", "VBP", "MD", "WP", "WDT", "TO"})
"""Tags of small words that are no part of a name."""
_CALLS = frozenset({"O", "Oh", "Dear"})
"""What a sentence that speaks to somebody begins with: 'O Thomas'."""


@dataclass(slots=True)
class FoundPerson:
    """A person with the token ranges of the mentions by name, in text order."""

    name: str
    words: tuple[str, ...]
    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    others: set[str] = field(default_factory=set)
    """Single words by which the person is called, too, and which are no part of the name."""

    def add(self, span: tuple[int, int], text: str) -> None:
        """Record a mention."""
        self.spans.append(span)
        self.variants.append(text)


def find_people(doc: Doc, names: Iterable[Name]) -> list[FoundPerson]:
    """The named people of a text in the order of their first mention in full."""
    mentions = [m for n in names if n.label == "PERSON" for m in _parts(doc, _bare(doc, n))]
    mentions = _sharing(doc, [m for m in mentions if not _is_family(doc, m)])
    full = [m for m in mentions if len(keys(m.text)) > 1]
    people: list[FoundPerson] = []
    for mention in sorted(full, key=lambda m: (-len(keys(m.text)), m.start)):
        words = keys(mention.text)
        matches = [p for p in people if p.words == words] or [p for p in people if _is_part(words, p.words)]
        if len(matches) != 1:
            matches = [p for p in people if _is_form(words, p.words) or _sounds_as(words, p.words)]
        if len(matches) != 1:
            matches = [FoundPerson(name=mention.text, words=words)]
            people += matches
        matches[0].add((mention.start, mention.end), printed(doc[mention.start:mention.end]))
    topics = {m.start for m in full if is_subject(phrase_head(doc[m.start]))}
    people = _with_aliases(doc, sorted(people, key=lambda p: min(p.spans)))
    for mention in mentions:
        if len(keys(mention.text)) == 1:
            called = _called(doc, mention.start, people)
            if called is not None:
                called.others.add(keys(mention.text)[0])
            _place_single(doc, mention, people, topics)
    return [_styled(doc, _finished(p)) for p in sorted(people, key=lambda p: min(p.spans))]


def _bare(doc: Doc, name: Name) -> Name:
    """A name without titles and ranks in front and without lower-case words at its end."""
    start, end = name.start, name.end
    if end - start > 1 and doc[start].text in _CALLS and doc[start].is_sent_start:
        start += 1
    if end - start > 2 and doc[start + 1].lower_ == "class":  # of an admiral: 'second class'
        start += 2
    goal = doc[start - 1].lower_ if start else ""
    if goal in ("to", "in", "at") and end - start > 2 and (hit := countries.lookup(doc[start].text)) is not None:
        start += hit.form in ("capital", "city", "name")  # 'ambassador to Washington X'
    while start < end - 1 and {doc[start].lower_, doc[start].lower_.rstrip(".")} & word_set("roles", "before_names"):
        start += 1
    end -= end - start > 2 and doc[end - 1].text in word_set("roles", "behind_names")
    end = next((i for i in range(start + 1, end) if doc[i].tag_ == "POS"), end)  # 'Holm's' of 'Holm's Lima villa'
    while end > start + 1 and doc[end - 1].text.islower() and doc[end - 2].text != "-":
        end -= 1
    if end > start + 2 and doc[end - 2].text == "-" and doc[end - 1].tag_ in _LOOSE and doc[end - 1].text.islower():
        end -= 2  # a dash without its spaces: 'X-a friend of', 'X-with'
    return Name(start, end, name.label, printed(doc[start:end]))


def _parts(doc: Doc, name: Name) -> list[Name]:
    """The people in one entity: two where 'and' or a comma runs through it; none where nothing is left of it."""
    joints = [i for i in range(name.start, name.end) if doc[i].lower_ in ("and", ",", "&")]
    cuts = [i for i in joints if key(doc[i + 1 : i + 2].text) not in _GENERATIONS]
    parts, start = [], name.start
    for cut in [*cuts, name.end]:
        text = printed(doc[start:cut])
        several = doc[start].tag_ in ("NNS", "NNPS") or doc[start].lower_.endswith("men")
        plural = cut - start == 1 and several and is_head(doc[start])  # 'Spokesmen'
        titled = plural or text.lower().rstrip(".") in word_set("roles", "before_names")
        if any(c.isalpha() for c in text) and not titled:
            parts.append(Name(start, cut, name.label, text))
        start = cut + 1
    return parts


def _with_aliases(doc: Doc, people: list[FoundPerson]) -> list[FoundPerson]:
    """The people, each who is called by another name ('Idris Hakimi, better known as Abu Omar') as one."""
    kept = list(people)
    for person in people:
        for start, _ in person.spans:
            first = _called(doc, start, kept)
            if first is not None and first is not person and person in kept:
                first.spans += person.spans
                first.variants += person.variants
                kept.remove(person)
    return kept


def _called(doc: Doc, start: int, people: Iterable[FoundPerson]) -> FoundPerson | None:
    """The person of whom the name that begins at a token is said to be another one."""
    gap = start
    while gap > 0 and start - gap < _ALIAS and doc[gap - 1].lower_ in word_set("roles", "known_as"):
        gap -= 1
    if not {t.lower_ for t in doc.words[gap:start]} & word_set("roles", "known_as_cues"):
        return None
    return next((p for p in people for _, end in p.spans if end == gap), None)


_ALIAS = 8
"""Tokens between a name and another one for the same person, at most."""


def _is_part(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name's words are found in a longer one in order, its last word among them ('Bagheri Kani'), or without
    a gap ('Sofía Barrientos' of 'Sofía Barrientos Luque', 'Ahmad Rosli' of 'Ahmad Rosli bin Idris')."""
    inner = range(len(full) - 1) if len(words) > 1 and full[-1] not in _GENERATIONS else ()
    if words == full or any(words == full[i : i + len(words)] for i in inner):
        return True
    rest = iter(full)
    return len(words) < len(full) and all(w in rest for w in words) and words[-1] == full[-1]


def _is_form(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether two names of one family name differ in the form of the given name: 'Joe', 'J.' or 'Jospeh' for 'Joseph'.

    Middle initials may be missing. Who is called 'Jr.' by the full name may go without it by the short one.
    """
    ours, theirs = _plain(words), _plain(full)
    if len(ours) < 2 or len(theirs) < 2 or ours[-1] != theirs[-1] or len(ours) > len(theirs):
        return False
    if (words != ours) and (full == theirs):
        return False
    given, other = ours[0], theirs[0]
    middle = all(w in theirs[1:-1] for w in ours[1:-1]) and all(len(w) == 1 for w in theirs[1:-1] if w not in ours)
    if not middle or given == other:
        return False
    if full != theirs and words == ours:
        return nicknames.is_short(given, other)
    return nicknames.related(given, other) or _is_initial(given, other) or _is_slip(given, other)


def _sounds_as(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether two names are one by two ways of writing another alphabet: 'Saymumin Rakhmatov', 'Saimumin Rahmatov'."""
    return words != full and len(words) == len(full) and all(map(_is_one_sound, words, full))


def _is_one_sound(word: str, other: str) -> bool:
    """Whether two spellings of a word are one by sound; two given names that differ are not."""
    names = word_set("given_names", "male", "female")
    return word == other or (_sound(word) == _sound(other) and not {word, other} <= names)


@cache
def _sound(word: str) -> str:
    """A word with one letter for what romanisations write in several ways."""
    for letters, one in _SOUNDS:
        word = word.replace(letters, one)
    return "".join(letter for letter, _ in groupby(word))


_SOUNDS = (
    ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ck", "k"), ("ee", "i"), ("oo", "u"), ("ou", "u"),
    ("ay", "ai"), ("ey", "ei"), ("yu", "u"), ("ya", "ia"), ("ye", "e"), ("iy", "i"), ("y", "i"), ("q", "k"),
    ("x", "ks"), ("w", "v"),
)


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without 'Jr.' and the like at their end."""
    return words[:-1] if words[-1] in _GENERATIONS else words


def _is_initial(given: str, other: str) -> bool:
    """Whether one given name is the first letter of the other."""
    return given != other and 1 in (len(given), len(other)) and given[0] == other[0]


def _is_slip(given: str, other: str) -> bool:
    """Whether one given name is the other with a slip of the hand, and no given name itself."""
    names = word_set("given_names", "male", "female")
    return min(len(given), len(other)) > 4 and OSA.distance(given, other) == 1 and not {given, other} <= names


def _is_family(doc: Doc, mention: Name) -> bool:
    """Whether a name means a family: 'the Holms'."""
    plural = " " not in mention.text and len(mention.text) > 4 and mention.text.endswith("s")
    owned = mention.end < len(doc) and doc[mention.end].tag_ == "POS"
    return plural and not owned and mention.start > 0 and doc[mention.start - 1].lower_ == "the"


def _sharing(doc: Doc, mentions: list[Name]) -> list[Name]:
    """The mentions, with a family name that two share given to both: 'Charles' of 'Charles and David Holm'."""
    surnames = {w[-1] for m in mentions if len(w := keys(m.text)) > 1 and len(w[-1]) > 1}
    shared: list[Name] = []
    for mention, after in zip_longest(mentions, mentions[1:]):
        words = keys(mention.text)
        beside = after is not None and after.start == mention.end + 1 and doc[mention.end].lower_ in ("and", "&")
        whole = keys(after.text) if after is not None and beside else ()
        given = len(words[-1]) == 1 or (len(words) == 1 and nicknames.is_given(words[0]))
        if after is not None and len(whole) > 1 and given and words[-1] not in surnames:
            family = after.text.split()[-1]
            mention = Name(mention.start, mention.end, mention.label, f"{mention.text} {family}")
        shared.append(mention)
    return shared


def _is_relative(doc: Doc, span: tuple[int, int]) -> bool:
    """Whether somebody is told of as another one's relative first: 'her husband, X', 'X, the sister of'."""
    start, end = span
    while start > 1 and doc[start - 1].tag_ in ("NN", "NNP", "JJ") and _is_of_title(doc[start - 1]):
        start -= 1  # 'his father, former President X'
    apposed = start > 0 and doc[start - 1].text == ","
    before = doc[max(0, start - 6) : start - 1] if apposed else doc[max(0, start - 2) : start]
    behind = doc[end + 1 : end + 6] if doc[end].text == "," else doc[end:end]
    return any(t.lower_ in word_set("roles", "family") for t in (*before, *behind))


def _has_title(doc: Doc, person: FoundPerson, title: Token) -> bool:
    """Whether the word before a name is an office that somebody is given before the full name."""
    return is_head(title) and any(doc[start - 1].lower_ == title.lower_ for start, _ in person.spans if start)


def _is_of_title(word: Token) -> bool:
    """Whether a word before a name is an office or tells when it was held."""
    return (is_head(word) and word.lower_ not in word_set("roles", "family")) or (
        word.lower_ in word_set("roles", "no_longer"))


def _place_single(doc: Doc, mention: Name, people: list[FoundPerson], topics: set[int]) -> None:
    """Give a one-word mention to the person whose name ends in it, or begins or spells so; else it names its own.

    Of several named before it is the only one who was the subject of a clause (`topics` are the tokens that are).
    """
    word = keys(mention.text)[0]
    span = (mention.start, mention.end)
    groups = (
        [p for p in people if word in p.others],
        [p for p in people if p.words[-1] == word],
        [p for p in people if len(p.words) > 1 and word in p.words],
        [p for p in people if len(p.words) > 1 and word in p.words[-1].split()],
        [p for p in people if len(word) > 2 and len(p.words) > 1 and p.words[-1][0] == word[0]
         and OSA.distance(p.words[-1], word) == 1],
    )
    for group in groups:
        if len(group) == 1:
            first = min(group[0].spans)
            if mention.start < first[0] and _is_relative(doc, first):
                break  # 'President X', and later 'his wife, Y X'
            group[0].add(span, mention.text)
            return
        if group:
            before = [p for p in group if any(s[0] < mention.start for s in p.spans)]
            leading = [p for p in before if any(s[0] in topics for s in p.spans)]
            chief = [p for p in before if not _is_relative(doc, min(p.spans))]
            if len(chief) == 1:  # not 'his wife, X'
                leading = chief
            called = [p for p in before if _has_title(doc, p, doc[mention.start - 1])]
            if len(called) == 1:  # 'President X', of President A X and B X
                leading, before = called, called
            if len(before) == 1 or len(leading) == 1:
                (leading if len(leading) == 1 else before)[0].add(span, mention.text)
            return
    if len(word) > 1:
        people.append(FoundPerson(name=mention.text, words=(word,), spans=[span], variants=[mention.text]))


def _styled(doc: Doc, person: FoundPerson) -> FoundPerson:
    """The person, one of a single name with the style that is printed before it: 'Sheikh Hamda'."""
    styles = word_set("roles", "with_single")
    styled = {(a, b): (a - 1, b) for a, b in person.spans if a and doc[a - 1].lower_ in styles}
    if styled and len(person.words) == 1:
        person.spans = [styled.get(span, span) for span in person.spans]
        person.name = printed(doc[slice(*next(iter(styled.values())))])
        person.variants.insert(0, person.name)
    return person


def _finished(person: FoundPerson) -> FoundPerson:
    """The person with mentions in text order and the fullest printed form as name, if possible not in capitals."""
    ordered = sorted(zip(person.spans, person.variants, strict=True))
    person.spans = [s for s, _ in ordered]
    person.variants = list(distinct(v for _, v in ordered))
    own = [v for v in person.variants if set(keys(v)) & set(person.words)] or person.variants
    best = max(own, key=lambda v: (len(keys(v)), not v.isupper()))
    if len(keys(best)) >= len(person.words):
        person.name = best.title() if best.isupper() and len(best) > 3 else best
    person.variants.sort(key=lambda v: v != best)
    return person
