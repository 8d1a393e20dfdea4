"""Names settled: which of those taken for bodies and people are places ('met at the Élysée'), and which are not."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing import countries
from briefing.extract.cast.leaders import well_known
from briefing.extract.cast.names import Name
from briefing.extract.cast.organisation_kinds import kind_shown, known
from briefing.extract.cast.place_kinds import before_of, is_seat, is_told_town
from briefing.extract.cast.place_words import last_words
from briefing.extract.cast.scene import is_head
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers, has_province

_WHERE = frozenset({"at", "inside", "outside", "in", "near"})


def settled(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, with buildings as the places that they are where people are in them ('met at the Élysée').

    A body of no known kind that people are only ever 'at' is a building, too; a known body is never a place.
    """
    names = [Name(n.start, n.end, "ORG", n.text) if _is_body(n) else n for n in names]
    called = {word for n in names if n.label == "PERSON" and " " in n.text for word in n.text.split()}
    people = {n.text for n in names if _is_persons(doc, n) or _is_surname(doc, n, called)}
    names = [Name(n.start, n.end, "PERSON", n.text) if n.text in people else n for n in names]
    hits = (countries.lookup(n.text) for n in names)
    told = {hit.code for hit in hits if hit is not None and hit.form in ("name", "demonym")}
    where = word_set("geography", "place_prepositions")
    at = [before_of(doc, n) for n in names]
    elsewhere = {n.text for n, word in zip(names, at, strict=True) if word not in ("at", "inside", "outside")}
    buildings = {n.start for n, word in zip(names, at, strict=True) if _is_building(n) and (word in where or (
        (word in ("to", "from") or _owner_of(doc, n) in where) and not _is_of_kind(n)))}
    return [
        Name(n.start, n.end, "LOC", n.text)
        if _is_site(doc, n)
        or (n.label in ("ORG", "PERSON") and n.start and not _is_of_kind(n) and is_told_town(doc, n))
        or (n.label == "ORG" and n.text in vocabulary("geography")["known"])
        or (n.label == "ORG" and not _is_of_kind(n) and any(has_province(code, n.text) for code in told))
        or (is_seat(n) and before_of(doc, n) in _WHERE)
        or (n.label == "ORG" and (_is_land(n) or n.start in buildings or not (n.text in elsewhere or _is_of_kind(n))))
        else n
        for n in names
    ]


def _is_persons(doc: Doc, name: Name) -> bool:
    """Whether a name of several words taken for a place's, and no known one's, is that of who bears the office before
    it or leads: 'opposition leader X', 'headed by X'; or where 'who' follows, or readers know who it is."""
    held = name.label in ("GPE", "LOC") and " " in name.text and name.start > 0
    if held and countries.lookup(name.text) is None and well_known(name.text, 0):
        return True  # the list of the known is long, and read only for what no country is called
    led = name.start > 1 and doc[name.start - 1].lower_ == "by" and (
        doc[name.start - 2].lower_ in word_set("geography", "before_leaders"))
    at = name.end + (doc[name.end].text == ",")
    behind = doc[at].lower_
    if not held or not (led or behind == "who" or is_head(doc[name.start - 1])):
        return False
    if countries.lookup(name.text) is not None or bearers(name.text) or not name.text.istitle():
        return False
    words = name.text.lower().split()
    quarter = words[0].title() in word_set("geography", "quarters")
    return words[-1] not in last_words() and words[0] not in last_words() and not quarter


def _is_surname(doc: Doc, name: Name, called: Collection[str]) -> bool:
    """Whether a single word taken for a body's name is one of those by which somebody in the text is `called`."""
    alone = name.label == "ORG" and " " not in name.text and not name.text.isupper()
    return alone and name.text in called and not _is_of_kind(name) and doc[name.start - 1].lower_ not in ("the", "a")


def _is_site(doc: Doc, name: Name) -> bool:
    """Whether a name taken for somebody's is a building's by the noun behind it: 'the X temple'."""
    noun = doc[name.end].text
    taken = name.label in ("ORG", "PERSON") and name.start > 0 and doc[name.start - 1].lower_ == "the"
    if name.label == "ORG" and any(name.text.endswith(f" {base}") for base in word_set("geography", "installations")):
        return True
    taken = taken or (name.label == "ORG" and noun in ("stadium", "mosque", "temple", "shrine", "church"))
    return taken and noun in {"church", *word_set("geography", "sites")} and not _is_of_kind(name)


def _is_of_kind(name: Name) -> bool:
    """Whether a name shows of what kind its body is, or is a known one's."""
    return bool(kind_shown(name.text)) or known(name.text) is not None


def _is_body(name: Name) -> bool:
    """Whether the pipeline took a known body for a place."""
    return name.label in ("GPE", "LOC") and countries.lookup(name.text) is None and known(name.text) is not None


def _is_building(name: Name) -> bool:
    """Whether a name is a building's: the lists say so, or its last word."""
    words = name.text.lower().split()
    shown = vocabulary("geography")["known"].get(name.text) or (words and last_words().get(words[-1]))
    return bool(shown == "facility")


def _owner_of(doc: Doc, name: Name) -> str:
    """The word before the town that has a building: 'at' of "at Lima's Karsa Hospital"; '' where none has it."""
    start = name.start - 1
    if start < 1 or doc[start].tag_ != "POS":
        return ""
    while start > 0 and doc[start - 1].is_title:
        start -= 1
    return doc[start - 1].lower_ if start > 0 else ""


def _is_land(name: Name) -> bool:
    """Whether the last word of a name of several is a land's or a water's, and the name no armed group's."""
    first, last = name.text.split()[0], name.text.split()[-1]
    ends = word_set("geography", "lands", "areas")
    land = " " in name.text and (last in ends or first in word_set("geography", "fronts"))
    return land and known(name.text) is None and kind_shown(name.text) != "armed_group"
