"""Names that are nobody's: what the pipeline took for a person's or a body's and is that of a law, a storm or an
operation, or a sum of money, and what it took for a person's and is that of a pass, a village or the beast of a tale.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from briefing import countries, nicknames
from briefing.countries import fold
from briefing.extract.cast.leaders import LEADING, country_of
from briefing.extract.cast.names import Name
from briefing.extract.cast.organisation_kinds import kind_shown, known
from briefing.extract.cast.scene import is_head
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "CD"})
_PRONOUNS = frozenset({"he", "she", "his", "her", "him", "it", "its", "they", "their", "we", "our", "i", "my", "you"})
_KOREAN = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")
"""Full names of Koreans: 'Ban Ki-moon'."""
_TYPE = 4
"""Letters of a sort of arms, fewer than which it has."""
_SUM = re.compile(
    r"[A-Z]{1,3}\$\d[\d.,]*\w*|[A-Z][A-Za-z]{0,3}\d[\d.,]*(?:m|mn|bn|tn|cr)|[A-Z][a-z]{0,2}\d{1,3}(?:,\d{3})+"
)
"""Sums of money in one word: 'Rs40bn', 'US$3m', 'Ksh2,500'."""


def is_none(doc: Doc, name: Name) -> bool:
    """Whether a name is no person and no body, but a law, a storm, a room, a feast or a word in capitals."""
    ship = word_set("sifting", "ships")
    if _SUM.fullmatch(name.text):
        return True
    if name.text.split()[0] in ship or (name.start > 0 and doc[name.start - 1].text in ship) or _is_model(doc, name):
        return True
    if _is_type(doc, name):
        return True
    if name.label == "PERSON":
        none = name.text.lower() in _PRONOUNS or not any(c.isalpha() for c in name.text)
        return none or fold(name.text) in _folded("no_people")
    if name.text.endswith(" District") and doc[name.end].text in ("Judge", "Attorney"):
        return True
    if name.label != "ORG":
        return False
    after = doc[name.end] if name.end < len(doc) else None
    named = after is not None and after.is_title and after.lower_ in word_set("sifting", "works")
    work = named and known(name.text) is None
    work = work or (after is not None and after.lower_ in word_set("sifting", "undertakings") and not _is_own(name))
    work = work or name.text.split()[0].lower() in word_set("sifting", "storms") or _is_code(doc, name)
    work = work or _is_portfolio(doc, name)
    work = work or (is_post(name) and countries.lookup(name.text.split()[0]) is None)
    return work or (fold(name.text) in _folded("no_bodies") and countries.lookup(name.text) is None)


def _is_portfolio(doc: Doc, name: Name) -> bool:
    """Whether a name is what an office is for that stands before its holder ('Director for [Safeguards] X'), or one of
    those in the list that a minister's ends in: 'Minister of Planning, [Economic Growth] and Trade X'."""
    place = name.start
    if known(name.text) is None and not kind_shown(name.text) and not name.text.isupper() and (
            doc[name.end].ent_type_ == "PERSON" and doc[place - 1].lower_ in ("of", "for") and is_head(doc[place - 2])):
        return True
    while place > 1 and (doc[place - 1].is_title or doc[place - 1].text in (",", "and", "&")):
        place -= 1
    listed = place < name.start and doc[name.start - 1].text in (",", "and", "&")
    listed = listed and known(name.text) is None and not kind_shown(name.text) and not name.text.isupper()
    return listed and doc[place - 1].lower_ in ("of", "for") and doc[place - 2].lower_ in ("minister", "state")


def _is_code(doc: Doc, name: Name) -> bool:
    """Whether a name is only that of an operation: 'code-named X', 'dubbed X'."""
    before = doc[max(0, name.start - 1) : name.start].text.lower()
    coded = before == "named" and doc[max(0, name.start - 3)].lower_ == "code"
    return (coded or before in ("dubbed", "codenamed", "code-named")) and not _is_own(name)


def _is_own(name: Name) -> bool:
    """Whether a name is a country's or a known body's, or shows the kind of a body."""
    return bool(kind_shown(name.text)) or known(name.text) is not None or countries.lookup(name.text) is not None


def _is_model(doc: Doc, name: Name) -> bool:
    """Whether a name of one word is that of a sort of arms: 'Falcon drones', not 'Peru drones'."""
    at = name.end + (doc[name.end].text in word_set("sifting", "before_arms"))
    after = doc[at] if at < len(doc) else None
    if after is None or after.lower_ not in word_set("sifting", "arms") or _is_own(name):
        return False
    single = " " not in name.text or any(c.isdigit() for c in name.text)
    return single and (doc[name.start - 1].lower_ != "the" or after.tag_ == "NN")


def _is_type(doc: Doc, name: Name) -> bool:
    """Whether a name is that of a sort of arms or planes by the number behind it: 'AK-47'."""
    single = name.end - name.start == 1 and name.text.isupper() and len(name.text) < _TYPE
    return single and doc[name.end].text == "-" and doc[name.end + 1].text.isdigit() and not _is_own(name)


def is_post(name: Name) -> bool:
    """Whether a name is an office: 'U.S. Undersecretary of State'."""
    words = name.text.split()
    at = next((n for n, word in enumerate(words) if countries.lookup(word) is None), len(words))
    return words[at + 1 : at + 2] in (["of"], ["for"]) and words[at].lower() in word_set("roles", "heads")


@cache
def _folded(group: str) -> frozenset[str]:
    return frozenset(fold(word) for word in word_set("sifting", group))


def somebody(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, 'the passes of X and Y' as places, without beasts ('the Hart'), clans and things ('the planet X')."""
    names = _leaders(names)
    people = [n for n in names if n.label == "PERSON"]
    things = {n.text for n in people if _is_called_thing(doc, n)}
    real = {n.text for n in people if not (_is_thing(doc, n) or _is_house(doc, n) or n.text in things)}
    kept = [n for n in names if n.label != "PERSON" or n.text in real]
    kept = _surnames(doc, kept)
    told = {n.text for n in people if _is_told(doc, n)}
    called = {word for n in people for word in n.text.split() if n.text != word}
    labelled = Counter(n.text for n in names if n.label in ("GPE", "LOC"))
    labelled.subtract(n.text for n in people)
    towns = {n.text for n in people if " " in n.text and _is_unlike(n) and bearers(n.text)}
    places = (towns | {text for text, more in labelled.items() if more >= 0} - called) - told
    places |= {n.text for n in names if _is_of_place(doc, n)} - called
    return [replace(n, label="LOC") if n.label == "PERSON" and n.text in places else n for n in kept]


def _leaders(names: Sequence[Name]) -> list[Name]:
    """The names, the 'Vallin Administration' of a person of the text, or a known leader, as that person's."""
    people = {word for n in names if n.label == "PERSON" for word in n.text.split()}

    def is_led(name: Name) -> bool:
        words = name.text.split()
        led = name.label == "ORG" and len(words) == 2 and (words[0] in people or country_of(words[0], LEADING, 0) != "")
        return led and words[1].lower() in word_set("organisations", "administrations")

    return [Name(n.start, n.end - 1, "PERSON", n.text.split()[0]) if is_led(n) else n for n in names]


def _surnames(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, a word taken for a body's or a place's as the person's whose full name ends so, nobody
    else's; a Korean's full name as his."""
    full = [n.text.split()[-1] for n in names if n.label == "PERSON" and " " in n.text]
    last = {form for word in full for form in (word, word.removeprefix("al-"))}
    others = [n for n in names if n.label in ("ORG", "GPE", "LOC")]
    korean = {n.text for n in others if _KOREAN.fullmatch(n.text) and not _is_own(n)}
    return [
        replace(n, label="PERSON") if n.text in korean or (n.text in last and _may_be_person(doc, n)) else n
        for n in names
    ]


def _may_be_person(doc: Doc, name: Name) -> bool:
    """Whether nothing says that a name of one word is a body's or a place's."""
    if name.label not in ("GPE", "LOC", "ORG") or not name.text[0].isupper() or name.start == 0:
        return False
    if known(name.text) is not None or countries.lookup(name.text) is not None or kind_shown(name.text):
        return False
    before = doc[name.start - 1].lower_
    there = before in word_set("geography", "place_prepositions") or before == "the"
    return not there and not bearers(name.text)


def _is_told(doc: Doc, name: Name) -> bool:
    """Whether a name is somebody's by the words around it: a title or an age before it, 'who' or an age behind it, or
    what it is the subject of, a verb of saying or an office."""
    before, behind = doc[name.start - 1], doc[name.end]
    titled = before.lower_ == "old" or is_head(before) or before.lower_.rstrip(".") in word_set("roles", "before_names")
    if titled and name.start:
        return True
    apposed = doc[name.end + 1] if behind.text == "," else behind
    if apposed.lower_ == "who" or (behind.text == "," and apposed.tag_ == "CD"):
        return True
    head = phrase_head(doc[name.start])
    return is_subject(head) and (bool(act(head.head)) or is_head(head.head))


def _is_unlike(name: Name) -> bool:
    """Whether a name does not begin as people's do."""
    first = fold(name.text.split()[0])
    return not nicknames.is_given(first) and first not in word_set("given_names", "male", "female")


def _is_called_thing(doc: Doc, name: Name) -> bool:
    """Whether what a name is stands before it: 'the planet Mars'."""
    return name.start > 0 and doc[name.start - 1].lower_ in word_set("sifting", "called_things")


def _is_house(doc: Doc, name: Name) -> bool:
    """Whether a name is a dynasty's or a clan's."""
    return doc[name.end].lower_ in word_set("roles", "houses") and " " not in name.text


def _is_thing(doc: Doc, name: Name) -> bool:
    """Whether a name of one word has an article before it and no noun behind ('the Hart ran', not 'the Holm team'), or
    any name behind it what is called after somebody: 'the Vera Holm trophy'."""
    if doc[name.end].lower_ in word_set("sifting", "called_after_people"):
        return True
    before = doc[name.start - 1].lower_ if name.start else ""
    single = name.end - name.start == 1 and before in ("the", "a", "an") and not is_head(doc[name.start])
    return single and doc[name.end].tag_ not in _NOUNS and doc[name.end].text not in ("-", "–")


def _is_of_place(doc: Doc, name: Name) -> bool:
    """Whether a name is a place's by the words around it, perhaps the last of several: 'the passes of X and Y', 'X
    district', 'a ship sank off X'."""
    start = name.start
    if start and doc[name.end].lower_ in word_set("geography", "divisions", "natural"):
        return True
    if start > 1 and doc[start - 1].lower_ == "off" and " " not in name.text and doc[start - 2].tag_ != "VB":
        return True
    while start > 2 and not is_head(before := doc[start - 1]) and (before.tag_ == "NNP" or before.lower_ == "and"):
        start -= 1
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in word_set("geography", "called_of")
