"""The words of instruments: which nouns name one, which words tell its kind, its times and its stages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from briefing.extract.text.grammar import preposition
from briefing.extract.text.verbs import hyphened
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token
from briefing.types.digest import AgreementStatus

FOES = frozenset({"ceasefire", "peace", "prisoner_exchange"})
"""Kinds that others than the parties speak of as often as they do, and armed groups are bound by."""
TIME_SPANS = frozenset({"hour", "day", "week", "month", "year", "decade", "century"})
ENTERING = frozenset({"take", "come", "enter", "go"})
"""Verbs by which what is in force began to be so: in the present tense it has not yet."""
MAKING: tuple[AgreementStatus, ...] = ("proposed", "under_negotiation", "drafted", "initialled", "signed", "ratified")
"""The stages of making an instrument, in their order."""
FORWARD: dict[str, AgreementStatus] = {
    "signed": "under_negotiation",
    "ratified": "signed",
    "initialled": "drafted",
    "drafted": "proposed",
}
"""What holds of an instrument of which a step is still to be done."""
UNDONE = frozenset({"planned", "attempted", "uncertain", "conditional"})
"""How far a step holds that is still to be done."""
MADE = frozenset({"initialled", "signed", "ratified"})
"""The stages at which there is an instrument."""
COME_ABOUT = frozenset({*MADE, "reported"})
"""The statuses of what came about at a time, written or only told of."""
AHEAD = frozenset({"proposed", "under_negotiation"})
"""The stages at which nothing is written yet."""


def lexical_entry(head: Token) -> tuple[str, str]:
    """The word of the list that a noun is, and the kind it has by itself; empty for what names no instrument."""
    heads: dict[str, str] = vocabulary("agreements")["heads"]
    names: dict[str, str] = vocabulary("agreements")["names"]
    if head.text in names:
        return head.text, names[head.text]
    lemma = head.lemma_.lower() if head.lemma_.lower() in heads else head.lower_
    stem = hyphened(head) or _of_two_words(head)
    lemma = next((w for w in (f"{stem}-{lemma}", f"{stem}-{head.lemma_.lower()}") if w in heads), lemma)
    if lemma not in heads:
        lemma = head.lower_.removesuffix("s")
    return (lemma, heads[lemma]) if lemma in heads else ("", "")


def names_instrument(noun: Token) -> bool:
    """Whether a noun is one of those that may name an instrument."""
    return lexical_entry(noun)[0] != ""


def is_truce(noun: Token) -> bool:
    """Whether a noun names by itself what halts a war: 'truce', 'cease-fire'."""
    return lexical_entry(noun)[1] == "ceasefire"


def _of_two_words(head: Token) -> str:
    """The first word of two that are printed apart: 'road' in 'road map', 'cease' in 'cease fire'."""
    before = head.doc.words[max(0, head.i - 1) : head.i]
    return next((t.lower_ for t in before if t.dep_ == "compound" and t.head == head), "")


def kind_of(words: str) -> str:
    """The kind that words beside a head tell, '' where they tell none."""
    printed_as = words.replace(" - ", "-").split()
    if not printed_as:
        return ""
    whole = [w if w in _joined() or "-" not in w else f"{w.replace('-', ' - ')} {w}" for w in printed_as]
    padded = f" {' '.join(whole)} "
    if _openings().isdisjoint(padded.split()):
        return ""
    return next((kind for kind, marks in _kinds() if any(m in padded for m in marks)), "")


def printed(words: Iterable[Token]) -> str:
    """Words in small letters as they are printed, with the hyphens between them: 'cease-fire'."""
    text = ""
    for word in words:
        joint = "-" if text and hyphened(word) and text.endswith(hyphened(word)) else " "
        text = f"{text}{joint}{word.lower_}"
    return text.strip()


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    tables = (vocabulary("agreements")[group] for group in ("phrases", "kinds"))
    return tuple((kind, tuple(f" {w} " for w in words)) for table in tables for kind, words in table.items())


@cache
def _openings() -> frozenset[str]:
    """The words with which what tells a kind begins."""
    return frozenset(mark.split()[0] for _, marks in _kinds() for mark in marks)


@cache
def _joined() -> frozenset[str]:
    """The words with a hyphen that tell a kind as a whole: 'power-sharing' has nothing to do with power."""
    return frozenset(w for words in vocabulary("agreements")["kinds"].values() for w in words if "-" in w)


@cache
def status_by_word(group: str) -> dict[str, AgreementStatus]:
    """From each word of a group of the vocabulary to the status that it tells."""
    table: dict[AgreementStatus, list[str]] = vocabulary("agreements")[group]
    return {word: status for status, words in table.items() for word in words}


@cache
def status_idioms() -> dict[tuple[str, str], AgreementStatus]:
    """From a verb and the noun that completes it: 'take effect', 'come into force'."""
    table: dict[AgreementStatus, list[str]] = vocabulary("agreements")["status_idioms"]
    return {(i.split()[0], i.split()[-1]): status for status, idioms in table.items() for i in idioms}


@cache
def making_verbs() -> frozenset[str]:
    """The verbs that tell of an instrument that there is."""
    statuses: dict[str, list[str]] = vocabulary("agreements")["statuses"]
    return frozenset(v for s, verbs in statuses.items() if s not in ("proposed", "under_negotiation") for v in verbs)


@cache
def ending_verbs() -> frozenset[str]:
    """The verbs that tell what became of an instrument that there was."""
    statuses: dict[str, list[str]] = vocabulary("agreements")["statuses"]
    return frozenset(v for s in ("suspended", "withdrawn", "terminated", "violated") for v in statuses[s])


def is_year(token: Token) -> bool:
    """Whether a word is the number of a year."""
    return len(token.text) == 4 and token.text.isdecimal()


def is_day(token: Token) -> bool:
    """Whether a word is a weekday or month, alone or after 'on' or 'in'."""
    return token.lower_.rstrip(".") in calendar_words("weekdays", "months") and preposition(token) in ("on", "in", "")


def is_month(word: str) -> bool:
    """Whether a word in small letters is the name of a month."""
    return word in calendar_words("months")


@cache
def calendar_words(*groups: str) -> frozenset[str]:
    """The names of weekdays, months or both, in small letters."""
    names = (w for g in groups for words in vocabulary("calendar")[g].values() for w in words)
    return frozenset(w.lower().rstrip(".") for w in names)
