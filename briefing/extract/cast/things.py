"""Names of things that act for nobody: ships and cables ('the tanker X', 'the Liberia-flagged X'), and cities that are
no place but the name of a pact ('the Paris award').

A thing's name is none wherever else the text has it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from briefing import countries
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import kind_shown, known
from briefing.extract.cast.place_words import last_words
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers

_SIGNERS = re.compile(r"[A-Z]\w{2,} ?[-–] ?[A-Z]\w+")
_REGISTERED = frozenset({"flagged", "registered"})


def without_things(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names of a text without those of things and of pacts."""
    told = [n for n in names if _is_thing(doc, n)]
    things = {n.text for n in told} | {_called(doc, n) for n in told} | _storms(doc) | _short_for_pacts(doc)
    firsts = {text.split()[0] for text in things if len(text.split()) > 1}
    return [n for n in names if n.text not in things and not _begins_thing(doc, n, things, firsts)
            and not _is_pact(doc, n)]


def flown(doc: Doc, end: int) -> bool:
    """Whether a country that ends before a token is only a ship's flag: 'Liberia-flagged'."""
    return doc[end].text in ("-", "–") and doc[end + 1].text in _REGISTERED


def _own(name: Name) -> bool:
    """Whether a name is a country's or a known body's, or shows a body's kind: no thing's then."""
    hit = countries.lookup(name.text)
    held = hit is not None and hit.form in ("name", "demonym", "capital")
    return held or known(name.text) is not None or bool(kind_shown(name.text))


def _is_thing(doc: Doc, name: Name) -> bool:
    """Whether the words before a name say that it is a ship's or a cable's."""
    if name.label == "NORP" or _own(name):
        return False
    if name.label == "PERSON" and " " not in name.text and _is_owner(doc, name):
        return True
    before = [t.lower_ for t in doc.words[max(0, name.start - 3) : name.start]]
    if before[-2:] == ["(", "the"]:
        before = before[:-2]  # 'a frigate (the X)'
    if not before:
        return False
    if name.label == "PERSON" and before[-1] in word_set("roles", "before_names") and len(before) > 1:
        before.pop()  # 'the destroyer Admiral X'
    noun = before[-1] if before[-1] != "," or len(before) < 2 else before[-2]
    whose = before[-1] == "," and not (name.end < len(doc) and doc[name.end].text in (",", "."))
    if noun in word_set("sifting", "vessels") and not whose:
        return name.label != "PERSON" or before[-1] != ","
    if _is_field(doc, name):
        return True
    return _is_numbered(doc, name) or (before[-1] in _REGISTERED and before[-2:-1] in (["-"], ["–"]))


def _is_owner(doc: Doc, name: Name) -> bool:
    """Whether a name is only part of that of a disease or a monument: "Tell's disease", "Ruth's Tomb"."""
    behind = doc[name.end : name.end + 2]
    owned = len(behind) == 2 and behind[0].tag_ == "POS"
    return owned and behind[1].text in word_set("sifting", "owned")


def _is_field(doc: Doc, name: Name) -> bool:
    """Whether a name is that of an oil or gas field: 'the Karla field', 'the Karla and Thor fields'."""
    fields = word_set("sifting", "fields")
    at = name.end + (doc[name.end].lower_ in ("gas", "oil"))
    beside = doc[name.end].lower_ == "and" and doc[name.end + 1].is_title and doc[name.end + 2].lower_ in fields
    return doc[at].lower_ in fields or beside


def _short_for_pacts(doc: Doc) -> set[str]:
    """The short forms of instruments: those that readers know, and those in brackets behind one: 'a memorandum of
    understanding (MoU)'."""
    found = (text for text in _shortened().findall(doc.text) if known(text) is None)
    return {*vocabulary("agreements")["names"], *found}


@cache
def _shortened() -> re.Pattern[str]:
    nouns = sorted({*word_set("sifting", "pacts"), "understanding", "plan of action"})
    words = "|".join(re.escape(noun) for noun in nouns)
    return re.compile(rf"\b(?i:{words}) \(([A-Z][A-Za-z]{{1,7}})\)")


def _storms(doc: Doc) -> set[str]:
    """What the storms of a text are called: 'Hurricane Karla', and 'Karla' then."""
    named = _storm().findall(doc.text)
    return {text for text in named if countries.lookup(text) is None}


@cache
def _storm() -> re.Pattern[str]:
    words = "|".join(sorted(word.title() for word in word_set("sifting", "storms")))
    return re.compile(rf"\b(?:{words}) (?=([A-Z]\w+))")


def _is_numbered(doc: Doc, name: Name) -> bool:
    """Whether a number belongs to a name that no body has: 'Estlink 2', not 'Karsa 2 votes'."""
    number, after = doc[name.end].text, doc[name.end + 1 : name.end + 2]
    counted = bool(after) and after[0].tag_ in ("NN", "NNS", "NNP", "CD")
    return name.label == "ORG" and number.isdigit() and len(number) < 3 and not counted


def _called(doc: Doc, name: Name) -> str:
    """What a whole ship is called of which the pipeline saw a part, with a number behind it: 'Estlink 2'."""
    end = name.end
    while end < len(doc) and (doc[end].is_title or doc[end].text.isdigit()) and not doc[end].is_sent_start:
        end += 1
    return printed(doc[name.start : end])


def _begins_thing(doc: Doc, name: Name, things: set[str], firsts: set[str]) -> bool:
    """Whether a longer thing's name begins with a name: 'Estlink' of 'Estlink 2'."""
    if name.text.split()[0] not in firsts:
        return False
    text = printed(doc[name.start : name.start + 6])
    return any(t.startswith(name.text) and (text + " ").startswith(t + " ") for t in things)


def _is_pact(doc: Doc, name: Name) -> bool:
    """Whether a city stands for a pact or a judgement in its name: 'the 1899 Paris award', 'the Argyle mechanism'."""
    at = name.end + (doc[name.end].text == "Peace")
    after = doc[at] if at < len(doc) else None
    signers = name.label == "PERSON" and _SIGNERS.fullmatch(name.text)  # 'the Foss-Varga pact'
    named = after is not None and after.lower_ in word_set("sifting", "pacts") and (
        name.label in ("GPE", "LOC") or bool(signers) or (name.label == "ORG" and not _own(name)))
    hit = countries.lookup(name.text) if named else None
    return named and (hit is None or hit.form in ("capital", "city"))


def as_bodies(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names, one with a capital inside a word ('KazTrans') taken for a place's as a body's, and an armed group's
    that the pipeline took for a place's or person's ('Fano militiamen'), wherever it stands.

    A place that the text tells of is one: 'Darfur rebels'.
    """
    told = {hit.code for n in names if (hit := countries.lookup(n.text)) and hit.form in ("name", "demonym")}
    armed = {n.text for n in names if _is_armed(doc, n, told)}
    labels = Counter((n.text, n.label in ("GPE", "LOC")) for n in names if n.label in ("ORG", "GPE", "LOC"))
    firms = {n.text.split()[0] for n in names if n.label == "ORG" and " " in n.text and kind_shown(n.text) == "company"}
    bodies = {text for text, place in labels if place and text in firms
              and countries.lookup(text) is None and not bearers(text)}
    bodies |= {text for text, place in labels if not place and labels[text, False] >= labels[text, True] > 0
              and countries.lookup(text) is None and not bearers(text)}
    return [
        replace(n, label="ORG")
        if n.text in armed
        or (n.label in ("GPE", "LOC") and (n.text in bodies or _is_compound(n.text) or _is_branch(n.text)))
        else n
        for n in names
    ]


def _is_armed(doc: Doc, name: Name, told: Collection[str]) -> bool:
    """Whether a name of one word, which is nobody's full name and no place of the countries told of, stands before
    those who bear arms."""
    if name.label not in ("GPE", "LOC", "PERSON") or " " in name.text:
        return False
    behind = doc[name.end].text in word_set("organisations", "armed_heads")
    behind = behind or printed(doc[name.end : name.end + 2]) == "street gang"
    sided = doc[max(0, name.start - 2)].lower_ in ("anti", "pro") and doc[name.start - 1].text in ("-", "–")
    if not behind or sided:
        return False
    hit = countries.lookup(name.text)
    if name.text in vocabulary("geography")["known"]:
        return False
    return (hit is None or (hit.form == "city" and hit.code not in told)) and not set(bearers(name.text)) & set(told)


def _is_branch(text: str) -> bool:
    """Whether a country and a word that is no place's make a company's name: 'Peru Copper', 'Karsa Peru'."""
    words = text.split()
    if len(words) < 2 or countries.lookup(text) is not None or not all(w.isalpha() and w[0].isupper() for w in words):
        return False
    if text in word_set("geography", "no_places", "wide"):
        return False
    if any(w in vocabulary("geography")["known"] for w in words):
        return False  # 'India Kashmir'
    held = [(hit := countries.lookup(w)) is not None and hit.form == "name" for w in (words[0], words[-1])]
    if not any(held) or text in vocabulary("geography")["known"]:
        return False
    places = last_words().keys() | {w.lower() for w in word_set("geography", "quarters")}
    return not places & {w.lower() for w in words}


def _is_compound(text: str) -> bool:
    """Whether a word has a capital inside, as companies have and places have not: 'KazTrans'."""
    inner = any(a.islower() and b.isupper() for a, b in pairwise(text))
    return inner and not text.startswith(("Mc", "Mac", "De", "La", "Le")) and countries.lookup(text) is None
