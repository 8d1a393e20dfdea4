"""Whose a state's body is that is named without its country: 'the Constitutional Court', 'parliament'."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.extract.cast.homeland import is_away, paragraph
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import own_subjects, phrase_head, undergoers
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

_POLLED = 3
"""Words between a country and its vote, at most: "Peru's second-round vote"."""
_AROUND = 2
"""Paragraphs before that of a body in which its country may be told."""
_SENTENCES = 3
"""Sentences before that of a body in which its country may be told, where it tells of none."""


def said_beside(doc: Doc, name: str, start: int, end: int, told: Mapping[int, str]) -> str:
    """The country that the sentence says such a body is of: by the place behind it ('the Constitutional Court in
    Lima'), of one that counts votes by the vote ("the Election Commission counted Peru's vote"); '' where it does not.

    `told` gives the country that a token tells of.
    """
    after = [t.text for t in doc.words[end : end + 5]]
    if after[:1] == ["("] and after[2:3] == [")"]:
        after, end = after[3:], end + 3  # its acronym: 'the Constitutional Court (CC) in Lima'
    behind = end + 1 + (after[1:2] == ["the"])
    if after[:1] == ["in"] and [t.lower_ for t in doc[behind : behind + 2]] in (["capital", ","], ["city", "of"]):
        behind += 2  # 'in the capital, Lima'
    if after[:1] == ["in"] and behind in told:
        return told[behind]
    if not set(name.lower().split()) & word_set("organisations", "polling"):
        return ""
    sentence = doc[start].sent
    polled = {told[i] for i in range(sentence.start, sentence.end) if i in told and _is_polled(doc, i)}
    return polled.pop() if len(polled) == 1 else ""


def _is_polled(doc: Doc, country: int) -> bool:
    """Whether a country's word stands before a vote: "Peru's run-off", 'the Peruvian presidential election'."""
    behind = [t.lower_ for t in doc[country + 1 : country + 3 + _POLLED]]
    at = next((n for n, word in enumerate(behind) if word in word_set("organisations", "polls")), -1)
    return at >= 0 and not any(not w.isalpha() for w in behind[:at] if w not in ("'s", "’s", "'", "’", "-"))


def of_state(doc: Doc, start: int, home: str, told: Mapping[int, str]) -> str:
    """The country of a state's body that is named without it at a token: the report's home, or in a paragraph about
    another country the only one that its sentence tells of."""
    if start > 0 and doc[start - 1].lower_ == "its":
        return owner_told(doc, start, told)
    told = {i: code for i, code in without_guests(doc, told).items() if not _is_well_wisher(doc[i], start)}
    away = not home or is_away(doc, start, told, home)
    return _only_told(doc, start, told, home) if away else home


def owner_told(doc: Doc, start: int, told: Mapping[int, str]) -> str:
    """The country whose a body behind 'its' is: the last one that acts before it in its sentence, else the last told
    there; of any other body that of who tells of it, if the sentence tells of no other before: "Peru's minister said
    the road would be built as soon as Congress agrees"; else ''."""
    sentence = doc[start].sent
    before = [i for i in range(sentence.start, start) if i in told]
    if start > 0 and doc[start - 1].lower_ == "its":
        acting = [i for i in before if is_subject(phrase_head(doc[i]))]
        return told[(acting or before)[-1]] if before else ""
    teller = {t.i for s in own_subjects(sentence.root) if act(sentence.root) == "tell" for t in s.subtree}
    alone = len({told[i] for i in before}) == 1 and before[0] in teller
    return told[before[0]] if alone else ""


def told_around(doc: Doc, start: int, told: Mapping[int, str]) -> set[str]:
    """The countries that the paragraph of a token and the two before tell of."""
    first = start
    for _ in range(_AROUND):
        first = max(0, paragraph(doc, first).start - 2)
    last = paragraph(doc, start).stop
    return {told[i] for i in range(paragraph(doc, first).start, last) if i in told}


def without_guests(doc: Doc, told: Mapping[int, str]) -> dict[int, str]:
    """What tells of countries, without those whose people are received in another: 'the PERUVIAN minister was received
    by the king at Karsa Palace'."""
    return {i: code for i, code in told.items() if i < len(doc) and not _is_guest(doc[i])}


def _is_guest(token: Token) -> bool:
    head = phrase_head(token)
    return head.head.lemma_.lower() in word_set("organisations", "receiving") and head in undergoers(head.head)


def _is_well_wisher(token: Token, start: int) -> bool:
    """Whether a word before a body belongs to who greets its country from abroad: '[Peruvian] President X congratulated
    Y after the Electoral Commission ...'."""
    if token.i >= start or token.sent.start != token.doc[start].sent.start:
        return False
    head = phrase_head(token)
    return is_subject(head) and head.head.lemma_.lower() in word_set("organisations", "greetings")


def _only_told(doc: Doc, start: int, told: Mapping[int, str], home: str) -> str:
    """The country that the words before a token are about in its sentence: that of who speaks in it, else the only one;
    where they tell of none, that of the nearest sentence before in its paragraph that tells of any; of several the
    `home`, if it is among them."""
    for back, sentence in enumerate(sentences_back(doc[start], _SENTENCES)):
        codes = {told[i] for i in range(sentence.start, min(start, sentence.end)) if i in told}
        if sentence.start < paragraph(doc, start).start and sentence.end <= paragraph(doc, start).start:
            break
        if codes:
            several = home if back or home in codes else ""
            return _speaking(sentence, start, told) or (codes.pop() if len(codes) == 1 else several)
    return home


def _speaking(sentence: Span, start: int, told: Mapping[int, str]) -> str:
    """The country of who says, before a token, what a sentence tells: 'Peru says', "Peru's army has warned"."""
    chief = sentence.root
    who = (t.i for s in own_subjects(chief) for t in s.subtree if t.i < start) if act(chief) else ()
    codes = {told[i] for i in who if i in told}
    return codes.pop() if len(codes) == 1 else ""
