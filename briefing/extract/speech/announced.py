"""Quotations without a verb of saying, given to whom the words around them name.

'“...” — Name', 'Name: “...”', 'According to X, “...”', 'X had a message: “...”'.
"""

from __future__ import annotations

import re

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.sayings import Saying, Stretch
from briefing.extract.speech.sources import of_noun
from briefing.extract.speech.speakers import speakers
from briefing.extract.text.grammar import subjects
from briefing.extract.text.quotes import Quotation
from briefing.extract.text.tree import clause_of
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_LONGEST_NAME = 6
_DASH = re.compile(r"[^\S\n]*(?:[—–―-]|--)[^\S\n]*(?=\w)")


def find_named(
    doc: Doc,
    text: str,
    quotation: Quotation,
    zone: Stretch,
    pieces: tuple[Stretch, ...],
    actors: Actors,
    last: Saying | None,
) -> Saying | None:
    """The saying of a quotation with these pieces by whoever is named behind it or in the `zone` before it."""
    signed = _signed(doc, text, quotation)
    if signed is not None:
        return _named(doc, signed, pieces, actors, "signed-quote")
    announced = _announced(doc, text, quotation, zone)
    if announced is not None:
        return _named(doc, announced, pieces, actors, "speaker-colon")
    told = _told_before(doc, zone, text[max(0, quotation.opened - 3) : quotation.opened])
    return _told(told, pieces, actors, last) if told is not None else None


def _signed(doc: Doc, text: str, quotation: Quotation) -> Stretch | None:
    """'“...” — Name': the capitalised words after a dash behind a quotation."""
    dash = _DASH.match(text, quotation.closed)
    first = doc.char_span(dash.end(), dash.end() + 1, alignment_mode="expand") if dash is not None else None
    if first is None:
        return None
    start = end = first.start
    while end < len(doc) and not doc[end].is_punct and (doc[end].text[:1].isupper() or doc[end].text == "."):
        end += 1
    return (start, end) if end > start else None


def _announced(doc: Doc, text: str, quotation: Quotation, zone: Stretch) -> Stretch | None:
    """'Name: “...”': the name before a colon that opens a paragraph."""
    lead = text[max(0, quotation.opened - 3) : quotation.opened].rstrip()
    start, end = zone
    words = [t for t in doc[start:end] if not t.is_space and not t.is_punct]
    named = 0 < len(words) <= _LONGEST_NAME and all(t.tag_ in ("NNP", "NNPS", "NN") for t in words)
    return (words[0].i, words[-1].i + 1) if lead.endswith(":") and named else None


def _told_before(doc: Doc, zone: Stretch, lead: str) -> tuple[Token, Stretch | None] | None:
    """Who 'According to X, “...”' or 'X had a message: “...”' gives a quotation to, and the words that do so."""
    for token in doc[zone[0] : zone[1]]:
        if token.lower_ == "according" and token.head.pos_ in ("NOUN", "PROPN", "PRON") and token.head.i < zone[1]:
            return token.head, (token.i, token.i + 2)
    if lead.rstrip().endswith(":"):
        nouns = (t for t in reversed(doc[zone[0] : zone[1]]) if t.lemma_.lower() in word_set("speech", "introductions"))
        clause = next((clause_of(t) for t in nouns), None)
        named = (t for t in doc[zone[0] : zone[1]] if t.ent_type_ == "PERSON" and t.dep_ == "nsubj")
        doer = next((s for s in subjects(clause) if zone[0] <= s.i < zone[1]), None) if clause else next(named, None)
        return (doer, None) if doer is not None else None
    return None


def _told(
    told: tuple[Token, Stretch | None], pieces: tuple[Stretch, ...], actors: Actors, last: Saying | None
) -> Saying:
    """A saying by the noun that the words before it name as its source."""
    noun, cue = told
    spoken = of_noun(noun)
    return Saying(
        pieces=pieces,
        form="direct",
        rule="according-to" if cue else "speaker-colon",
        cue=cue,
        verb=noun.i if cue else -1,
        source=spoken.stretch,
        speakers=speakers(spoken, actors, last),
    )


def _named(doc: Doc, name: Stretch, pieces: tuple[Stretch, ...], actors: Actors, rule: str) -> Saying:
    """A saying by whoever these words name."""
    known = actors.of(doc[name[0] : name[1]])
    words = (" ".join(doc[name[0] : name[1]].text.split()),)
    return Saying(pieces=pieces, form="direct", rule=rule, source=name, speakers=known[:1] or words)
