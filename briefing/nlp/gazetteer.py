"""Known names: countries and their people, capitals, regions, bodies, seas. Component `briefing_gazetteer`.

Gives a name that the lists know its label, and finds it where the model missed it. A longer name of the model that
holds a known one ('Bank of Iraq', 'Michael Jordan') is left alone.
"""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from briefing import countries
from briefing.nlp.known import phrases
from briefing.nlp.spans import Name, is_capital, names_of, owners, set_names
from briefing.nlp.titles import is_title
from briefing.nlp.vocabulary import words

_LONGEST = 9
_PREFIX = 3


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(phrase[:_PREFIX] for phrase in phrases())


def known(doc: Doc) -> list[Name]:
    """The names of `doc` that the lists know, longest first come, none overlapping."""
    text, table, prefixes = doc.text.replace("’", "'"), phrases(), _prefixes()
    starts = [token.idx for token in doc]
    ends = [token.idx + len(token) for token in doc]
    found: list[Name] = []
    place, length = 0, len(doc)
    while place < length:
        start = starts[place]
        best = 0
        if text[start : start + _PREFIX] in prefixes:
            for end in range(min(length, place + _LONGEST), place, -1):
                if text[start : ends[end - 1]] in table:
                    best = end
                    break
        if best:
            found.append(Name(place, best, table[text[start : ends[best - 1]]]))
        place = best or place + 1
    return found


class Gazetteer:
    """The component: adds and relabels known names, and tells governed places from other places."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents` only."""
        names = names_of(doc)
        owner = owners(names, len(doc))
        gone: set[Name] = set()
        added: list[Name] = []
        for match in known(doc):
            touched = {name for name in owner[match.start : match.end] if name}
            if not touched:
                if _stands_alone(doc, match):
                    added.append(match)
            elif all(match.covers(name) for name in touched) and _may_relabel(doc, match, touched):
                gone |= touched
                added.append(match)
        kept = [_place(doc, name) for name in names if name not in gone]
        set_names(doc, kept + added)
        return doc


def _may_relabel(doc: Doc, match: Name, touched: set[Name]) -> bool:
    """Not where the model sees a person in a word that may be one: 'Jordan', 'Chad'."""
    alone = match.end - match.start == 1
    return not (alone and match.label in ("GPE", "LOC") and any(name.label == "PERSON" for name in touched))


def _stands_alone(doc: Doc, match: Name) -> bool:
    """Whether a known name that the model left out may be one: no unknown capitalised word touches it."""
    if match.end - match.start > 1 or match.label == "NORP":
        return True
    word = doc[match.start].text
    if word in words("ambiguous") or word.capitalize() in words("ambiguous"):
        return False
    before = doc[match.start - 1] if match.start else None
    after = doc[match.end] if match.end < len(doc) else None
    if before is not None and is_capital(before) and not before.is_sent_start and not is_title(before):
        return False
    return after is None or not is_capital(after) or is_title(after) or bool(doc[match.end - 1].is_punct)


def _place(doc: Doc, name: Name) -> Name:
    """A place with its finer label: GPE where somebody governs it, LOC for seas, mountains, buildings."""
    if name.label not in ("GPE", "LOC"):
        return name
    first, last = doc[name.start].text, doc[name.end - 1].text
    if last in words("geography", "natural", "built") or first in words("geography", "natural"):
        return name._replace(label="LOC")
    if last in words("geography", "governed") and name.end - name.start > 1:
        return name._replace(label="GPE")
    hit = countries.lookup(doc[name.start : name.end].text)
    if hit is not None and hit.form != "compound" and hit.form != "demonym":
        return name._replace(label=phrases().get(doc[name.start : name.end].text, "GPE"))
    return name


@Language.factory("briefing_gazetteer", requires=["doc.ents"], assigns=["doc.ents"])
def make_gazetteer(nlp: Language, name: str) -> Gazetteer:
    """The factory behind `briefing_gazetteer`."""
    return Gazetteer()
