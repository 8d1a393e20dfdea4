"""Known names: countries and their people, capitals, regions, bodies, seas. Component `briefing_gazetteer`.

Gives a name that the lists know its label, and finds it where the model missed it. A longer name of the model that
holds a known one ('Bank of Iraq', 'Michael Jordan') is left alone.
"""

from __future__ import annotations

from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from briefing import countries
from briefing.nlp.known import is_numbered_text, phrases
from briefing.nlp.spans import Name, Words, is_capital, names_of, owners, set_names, words_of
from briefing.nlp.titles import is_post, is_title
from briefing.nlp.vocabulary import listed

_LONGEST = 9
_PREFIX = 3
_OPENERS = listed("geography", "settled", "landscape")


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(phrase[:_PREFIX] for phrase in phrases())


def known(words: Words) -> list[Name]:
    """The names that the lists know, the longest first come, none overlapping."""
    text, starts, ends = words.text, words.starts, words.ends
    table, prefixes = phrases(), _prefixes()
    found: list[Name] = []
    place, length = 0, len(words)
    while place < length:
        start = starts[place]
        best = 0
        if text[start : start + _PREFIX] in prefixes:
            for end in range(min(length, place + _LONGEST), place, -1):
                if text[start : ends[end - 1]] in table:
                    best = end
                    break
        if best:
            said = text[start : ends[best - 1]]
            article = table[said] == "ORG" and said.startswith("The ")
            found.append(Name(place + article, best, table[said]))
        place = best or place + 1
    return found


class Gazetteer:
    """The component: adds and relabels known names, and tells governed places from other places."""

    def __call__(self, doc: Doc) -> Doc:
        """Changes `doc.ents` only."""
        words = words_of(doc)
        before = names_of(doc)
        names = _settled(words, before)
        owner = owners(names, len(doc))
        surnames = {words.forms[name.end - 1] for name in names if name.label == "PERSON" and name.end > name.start + 1}
        gone: set[Name] = set()
        added: list[Name] = []
        for match in known(words):
            touched = {name for name in owner[match.start : match.end] if name}
            if not touched:
                if _stands_alone(words, match):
                    added.append(match)
            elif all(match.covers(name) for name in touched) and _may_relabel(words, match, touched, surnames):
                gone |= touched
                added.append(match)
        kept = [_place(words, _whole(words, owner, name)) for name in names if name not in gone]
        set_names(doc, _built(words, sorted(kept + [_whole(words, owner, name) for name in added])), before)
        return doc


def _built(words: Words, names: list[Name]) -> list[Name]:
    """'Amber-e-Onyx' and 'National Stadium' behind it are one place, where the model saw two."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        site = name.label == "LOC" and words.forms[name.end - 1] in listed("geography", "surely")
        if last and site and last.end == name.start and last.label in ("GPE", "LOC", "PERSON"):
            name = joined.pop()._replace(end=name.end, label="LOC")
        joined.append(name)
    return joined


def _settled(words: Words, names: list[Name]) -> list[Name]:
    """'Kibbutz Amber' is one name, where the model saw two."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last and last.end == name.start and last.end - last.start == 1 and words.forms[last.start] in _OPENERS:
            name = Name(joined.pop().start, name.end, "GPE")
        joined.append(name)
    return joined


def _may_relabel(words: Words, match: Name, touched: set[Name], surnames: set[str]) -> bool:
    """Not where the model sees a person in a place's name that people bear too: 'Jordan', 'Chad'."""
    alone = match.end - match.start == 1 and match.label in ("GPE", "LOC")
    said = words.said(match)
    borne = said in surnames or said in listed("ambiguous", "people", "words")
    return not (alone and borne and any(name.label == "PERSON" for name in touched))


def _stands_alone(words: Words, match: Name) -> bool:
    """Whether a known name that the model left out may be one: no unknown capitalised word touches it."""
    if match.label == "ORG" and is_numbered_text(words, match.end):
        return False
    known_with_the = match.start > 0 and phrases().get(words.said(match._replace(start=match.start - 1))) == "ORG"
    if match.end - match.start > 1 or match.label == "NORP" or known_with_the:
        return True
    word = words.forms[match.start]
    if not {word, word.capitalize()}.isdisjoint(listed("ambiguous", "people", "words")):
        return False
    before = words[match.start - 1] if match.start else None
    after = words[match.end] if match.end < len(words) else None
    if before is not None and is_capital(before) and not before.is_sent_start and not is_title(before):
        return False
    return after is None or not is_capital(after) or is_title(after) or bool(words[match.end - 1].is_punct)


def _whole(words: Words, owner: list[Name | None], name: Name) -> Name:
    """A place with the words behind it that say what it is: 'Volta Region'; not in 'Volta Region Museum'."""
    run = name.end
    while run < len(words) and owner[run] is None and is_capital(words[run]) and not words[run].is_sent_start:
        run += 1
    if name.label == "NORP" and run > name.end and words.forms[run - 1] in listed("geography", "surely"):
        return Name(_front(words, owner, name.start), run, "LOC")
    if name.label not in ("GPE", "LOC", "ORG") or run == name.end:
        return name
    if words.forms[run - 1] in listed("geography", "surely") or _last_two(words, run) in listed("geography", "plants"):
        return name._replace(end=run, label="LOC")
    if run == name.end + 1 and name.label != "ORG" and words.forms[name.end] in listed("geography", "natural", "built"):
        return name._replace(end=run, label="LOC")
    end = name.end + 1
    hit = countries.lookup(words.said(name))
    governed = words.forms[name.end] in listed("geography", "governed") and (
        hit is None or hit.form not in ("name", "demonym")
    )
    alone = end == run or is_post(words[end])
    return name._replace(end=end) if name.label == "GPE" and governed and alone else name


def _front(words: Words, owner: list[Name | None], start: int) -> int:
    """Where the capitalised words begin that stand in front of `start`: 'Grand' of 'Grand Amber Dam'."""
    while start > 0 and owner[start - 1] is None and words[start - 1].tag_ == "NNP" and not is_title(words[start - 1]):
        start -= 1
    return start


def _last_two(words: Words, end: int) -> str:
    return words.text[words.starts[max(0, end - 2)] : words.ends[end - 1]]


def _place(words: Words, name: Name) -> Name:
    """A place with its finer label: GPE where somebody governs it, LOC for seas, mountains, buildings."""
    first, last = words.forms[name.start], words.forms[name.end - 1]
    site = last in listed("geography", "surely") or _last_two(words, name.end) in listed("geography", "plants")
    if name.label == "ORG" and name.end - name.start > 1 and site:
        return name._replace(label="LOC")
    if name.end - name.start > 1 and first in _OPENERS and words.said(name) not in phrases():
        return name._replace(label="GPE" if first in listed("geography", "settled") else "LOC")
    if name.label not in ("GPE", "LOC"):
        return name
    if last in listed("geography", "natural", "built") or first in listed("geography", "natural"):
        return name._replace(label="LOC")
    if last in listed("geography", "governed") and name.end - name.start > 1:
        return name._replace(label="GPE")
    said = words.said(name)
    hit = countries.lookup(said)
    if hit is not None and hit.form not in ("compound", "demonym"):
        return name._replace(label=phrases().get(said, "GPE"))
    return name


@Language.factory("briefing_gazetteer", requires=["doc.ents"], assigns=["doc.ents"])
def make_gazetteer(nlp: Language, name: str) -> Gazetteer:
    """The factory behind `briefing_gazetteer`."""
    return Gazetteer()
