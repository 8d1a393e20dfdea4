"""Names of bodies that the pipeline drew too wide ('Mr. [Abbas' Fatah]', 'the [United Nations children]'s agency'), and
parts of other names that are no body's: a department of who is secretary for it, a model's number."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing import countries
from briefing.extract.cast.generic import POSSESSIVE
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import kind_shown, known
from briefing.extract.cast.scene import is_head
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers

_CALLED = 12
"""Tokens between what an agreement is and what it is known as, at most."""
_GROUP = re.compile(r"Group[ -][A-Z]")
"""What the groups of a tournament are called."""


def trimmed(doc: Doc, names: Iterable[Name]) -> list[Name]:
    """The names in text order, each body's without what is not its own."""
    listed = list(names)
    works = {n.text for n in listed if n.text.isupper() and _is_work(doc, n)}
    own = (n for n in listed if n.text not in works)
    return [part for n in own for part in (_parts(doc, n) if n.label in ("ORG", "PERSON") else [n])]


def _parts(doc: Doc, name: Name) -> list[Name]:
    """A name as it is, its parts where it is a person's and a body's, or nothing."""
    owner = next((i for i in range(name.start + 1, name.end - 1) if doc[i].text in POSSESSIVE), 0)
    body = printed(doc[owner + 1 : name.end]) if owner else ""
    if body and known(body) is not None and known(name.text) is None:
        whose = printed(doc[name.start : owner])
        label = "PERSON" if countries.lookup(whose) is None else "GPE"
        return [Name(name.start, owner, label, whose), Name(owner + 1, name.end, "ORG", body)]
    if name.label != "ORG":
        return [name]
    if _GROUP.fullmatch(name.text) or _is_poll(doc, name) or _is_department(doc, name) or _is_of_work(doc, name):
        return []
    tail = printed(doc[name.start + 1 : name.end])
    if doc[name.start].lower_ in word_set("organisations", "standing") and kind_shown(tail) == "party":
        return [Name(name.start + 1, name.end, "ORG", tail)]  # 'the Opposition Karsa Party'
    of, whose = doc[name.end - 2].lower_, doc[name.end - 1].text
    titled = whose == "Prime" or (is_head(doc[name.end]) and _is_people(whose))
    if of == "of" and titled and name.end - name.start > 2:  # '... of Prime Minister X', '... of Peruvian President X'
        people = [Name(name.end - 1, name.end, "NORP", whose)] if whose != "Prime" else []
        return [Name(name.start, name.end - 2, "ORG", printed(doc[name.start : name.end - 2])), *people]
    committee = doc[name.end].text in ("committee", "subcommittee")
    if committee and " " in name.text and doc[name.start].text in ("House", "Senate"):
        return [Name(name.start, name.end + 1, "ORG", printed(doc[name.start : name.end + 1]))]
    held = known(tail) if doc[name.start].lower_ in word_set("organisations", "creeds") else None
    if held is not None and held[1]["kind"] in ("armed_group", "party"):
        return [Name(name.start + 1, name.end, "ORG", tail)]
    last, rest = doc[name.end - 1], printed(doc[name.start : name.end - 1])
    if name.end - name.start > 1 and known(name.text) is None and (entry := known(rest)) is not None:
        if last.lower_ in word_set("organisations", "adjectives") and is_head(doc[name.end]):
            return [Name(name.start, name.end - 1, "ORG", rest)]  # 'Blue House Press [Secretary]'
        members = last.lower_ in word_set("organisations", "armed_heads") or last.text == "Islamists"
        if (last.text.islower() and last.is_alpha) or members:
            return [Name(name.start, name.end - 1, "ORG", rest)]
        if entry[1]["kind"] == "company" and any(c.isdigit() for c in last.text):
            return []
    return [name]


def _is_people(word: str) -> bool:
    """Whether a word is that of a country's people: 'Peruvian'."""
    hit = countries.lookup(word)
    return hit is not None and hit.form == "demonym"


def _is_poll(doc: Doc, name: Name) -> bool:
    """Whether a name is that of a poll by those who publish it: 'a [Post-ABC] survey'."""
    parts = name.text.replace("/", "-").split("-")
    return doc[name.end].text in ("poll", "survey") and len(parts) > 1 and known(parts[-1]) is not None


def _is_work(doc: Doc, name: Name) -> bool:
    """Whether a short form is that of an agreement or the like: 'an agreement known as ACSA'."""
    if [t.lower_ for t in doc[max(0, name.start - 2) : name.start]] != ["known", "as"] or known(name.text) is not None:
        return False
    told = doc[max(doc[name.start].sent.start, name.start - _CALLED) : name.start]
    return any(t.lower_ in word_set("organisations", "not_last") for t in told)


def _is_of_work(doc: Doc, name: Name) -> bool:
    """Whether a name is part of a law's or an agreement's: 'Law for the [Defence of X]', 'the [Ohrid] agreement'."""
    deeds = word_set("organisations", "not_last")
    before = [t for t in doc.words[max(0, name.start - 3) : name.start] if t.lower_ != "the"]
    if len(before) > 1 and before[-1].text == "of" and before[-2].text in word_set("sifting", "compacts"):
        return True  # 'a Compact of Free Association'
    if len(before) > 1 and before[-1].lower_ in ("for", "on") and before[-2].is_title and before[-2].lower_ in deeds:
        return True
    if known(name.text) is not None or " " in name.text:
        return False
    after = doc[name.end].text
    return after in word_set("sifting", "pacts") and bool(bearers(name.text))


def _is_department(doc: Doc, name: Name) -> bool:
    """Whether a name is what a secretary or minister sees to: 'Under Secretary of [State for Trade]'."""
    before = [t.lower_ for t in doc.words[max(0, name.start - 7) : name.start] if t.lower_ != "general"]
    if before[-1:] == ["and"] and "for" in before and name.text.endswith("Affairs"):
        before = before[: before.index("for") + 1]  # 'for Peruvian and [Andean Affairs]'
    if before[-3:] == ["of", "state", "for"]:
        before = before[:-2]  # 'Assistant Secretary of State for X'
    held = before[-1:] in (["of"], ["for"]) and before[-2:-1] and before[-2] in word_set("organisations", "seeing_to")
    return bool(held) and known(name.text) is None and not kind_shown(name.text)
