"""People named in a text: which mentions are one person, by the words of their names.

A person is met once in full and then by surname. Mentions join when the words of one name are found, in order, in
exactly one longer name of the same article; a surname that two people share means the only one of them named before it,
and nobody where both are. Two full names never join on a shared given name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA
from spacy.tokens import Doc

from briefing.extract.names import Name, distinct, keys, printed
from briefing.extract.vocabulary import word_set


@dataclass(slots=True)
class FoundPerson:
    """A person with the token ranges of the mentions by name, in text order."""

    name: str
    words: tuple[str, ...]
    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)

    def add(self, span: tuple[int, int], text: str) -> None:
        """Record a mention."""
        self.spans.append(span)
        self.variants.append(text)


def find_people(doc: Doc, names: Iterable[Name]) -> list[FoundPerson]:
    """The named people of a text in the order of their first mention in full."""
    mentions = [m for n in names if n.label == "PERSON" for m in _parts(doc, _bare(doc, n))]
    full = [m for m in mentions if len(keys(m.text)) > 1]
    people: list[FoundPerson] = []
    for mention in sorted(full, key=lambda m: (-len(keys(m.text)), m.start)):
        words = keys(mention.text)
        matches = [p for p in people if _is_part(words, p.words)]
        if len(matches) != 1:
            matches = [p for p in people if p.words == words]
        if not matches:
            matches = [FoundPerson(name=mention.text, words=words)]
            people += matches
        matches[0].add((mention.start, mention.end), mention.text)
    people.sort(key=lambda p: min(p.spans))
    for mention in mentions:
        if len(keys(mention.text)) == 1:
            _place_single(mention, people)
    return [_finished(p) for p in sorted(people, key=lambda p: min(p.spans))]


def _bare(doc: Doc, name: Name) -> Name:
    """A name without titles and ranks in front and without lower-case words at its end."""
    start, end = name.start, name.end
    while start < end - 1 and doc[start].lower_.rstrip(".") in word_set("roles", "before_names"):
        start += 1
    while end > start + 1 and doc[end - 1].text.islower() and doc[end - 2].text != "-":
        end -= 1
    return Name(start, end, name.label, printed(doc[start:end]))


def _parts(doc: Doc, name: Name) -> list[Name]:
    """The people in one entity: two where 'and' or a comma runs through it; none where nothing is left of it."""
    cuts = [i for i in range(name.start, name.end) if doc[i].lower_ in ("and", ",", "&")]
    parts, start = [], name.start
    for cut in [*cuts, name.end]:
        text = printed(doc[start:cut])
        if any(c.isalpha() for c in text) and text.lower().rstrip(".") not in word_set("roles", "before_names"):
            parts.append(Name(start, cut, name.label, text))
        start = cut + 1
    return parts


def _is_part(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name's words are found in a longer one in order, its last word among them ('Bagheri Kani')."""
    if words == full:
        return True
    rest = iter(full)
    return len(words) < len(full) and all(w in rest for w in words) and words[-1] == full[-1]


def _place_single(mention: Name, people: list[FoundPerson]) -> None:
    """Give a one-word mention to the person whose name ends in it, or begins or spells so; else it names its own."""
    word = keys(mention.text)[0]
    span = (mention.start, mention.end)
    groups = (
        [p for p in people if p.words[-1] == word],
        [p for p in people if len(p.words) > 1 and word in p.words],
        [p for p in people if len(word) > 2 and len(p.words) > 1 and p.words[-1][0] == word[0]
         and OSA.distance(p.words[-1], word) == 1],
    )
    for group in groups:
        if len(group) == 1:
            group[0].add(span, mention.text)
            return
        if group:
            before = [p for p in group if any(s[0] < mention.start for s in p.spans)]
            if len(before) == 1:
                before[0].add(span, mention.text)
            return
    if len(word) > 1:
        people.append(FoundPerson(name=mention.text, words=(word,), spans=[span], variants=[mention.text]))


def _finished(person: FoundPerson) -> FoundPerson:
    """The person with mentions in text order and the fullest printed form as name, if possible not in capitals."""
    ordered = sorted(zip(person.spans, person.variants, strict=True))
    person.spans = [s for s, _ in ordered]
    person.variants = list(distinct(v for _, v in ordered))
    best = max(person.variants, key=lambda v: (len(keys(v)), not v.isupper()))
    person.name = best.title() if best.isupper() and len(best) > 3 else best
    person.variants.sort(key=lambda v: v != best)
    return person
