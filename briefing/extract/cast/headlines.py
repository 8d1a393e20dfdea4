"""Names in a headline that prints its words with capitals, cut to what the text below calls them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from briefing.countries import fold
from briefing.extract.cast.names import Name, printed
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_SLUG = 4
"""Tokens at the head of a headline among which a slug stands: '( 2nd LD )'."""


def headlined(doc: Doc, names: Sequence[Name], body: int) -> list[Name]:
    """The names, those of a headline in capitals cut to what the text below calls them.

    Where every word has a capital, 'Vera Holm Slams Council' looks like a name, and a single word that the text below
    never names is nobody. A text without a headline may begin with a paragraph that is one.
    """
    body = body or next((t.i for t in doc if t.is_space and "\n" in t.text), 0)
    names = _as_below([n for n in names if n.end > body or not _is_slug(doc, n)], body)
    if not _is_title_case(doc, body):
        return list(names)
    below = sorted({n.text for n in names if n.start >= body and n.label == "PERSON"}, key=lambda t: (-len(t), t))
    everyone = " ".join(n.text for n in names if n.start >= body)
    kept: list[Name] = []
    for name in names:
        if name.start >= body:
            kept.append(name)
        elif _is_sentence(name) or (name.label == "PERSON" and name.text not in below) or _holds(name, below):
            kept += _parts_named(doc, name, below) or ([] if _is_lost(name, everyone) else [name])
        else:
            kept.append(name)
    return kept


def _is_slug(doc: Doc, name: Name) -> bool:
    """Whether a name is what an agency or editor puts before a headline: '(2nd LD)', 'ROUNDUP:', 'FACTBOX-'."""
    slugs = word_set("sifting", "slugs")
    words = [w for t in doc.words[name.start : name.end] for w in t.lower_.split("-")]
    return name.start < _SLUG and any(w in slugs for w in words)


def _as_below(names: Sequence[Name], body: int) -> list[Name]:
    """The names, a headline's word that the text below tells to be somebody's family name as his: "Holm's trip"."""
    below = [n for n in names if n.start >= body]
    family = {n.text.split()[-1] for n in below if n.label == "PERSON"} - {n.text for n in below if n.label != "PERSON"}
    return [replace(n, label="PERSON") if n.start < body and n.text in family else n for n in names]


def _holds(name: Name, people: Iterable[str]) -> bool:
    """Whether a long name that is no person's holds somebody's full name."""
    long = name.label != "PERSON" and len(name.text.split()) > 4
    return long and any(" " in person and person in name.text for person in people)


def _is_title_case(doc: Doc, body: int) -> bool:
    """Whether the headline prints its words with capitals."""
    words = [t for t in doc[:body] if len(t) > 3 and t.is_alpha]
    return len(words) > 2 and sum(t.text[0].isupper() for t in words) > 0.8 * len(words)


def _is_lost(name: Name, everyone: str) -> bool:
    """Whether a headline's name is none by the text below it: a sentence, or one word not met again."""
    met = fold(name.text.removesuffix("s")) in fold(everyone)
    return _is_sentence(name) or (bool(everyone) and name.label == "PERSON" and " " not in name.text and not met)


def _is_sentence(name: Name) -> bool:
    """Whether a name holds words in capitals that no name has, as headlines do."""
    words = name.text.split()[1:]
    return len(words) > 2 and any(w[0].isupper() and w.lower() in word_set("sifting", "functions") for w in words)


def _parts_named(doc: Doc, name: Name, below: Sequence[str]) -> list[Name]:
    """The people of the text below whose names stand inside a headline's name."""
    found: list[Name] = []
    taken: set[int] = set()
    for text in below:
        width = len(text.split())
        for start in range(name.start, name.end):
            end = next((e for e in range(start + 1, name.end + 1) if printed(doc[start:e]) == text), 0)
            if end and not taken & set(range(start, end)) and (width > 1 or end - start < name.end - name.start):
                found.append(Name(start, end, "PERSON", text))
                taken.update(range(start, end))
    return sorted(found, key=lambda n: n.start)
