"""Whom a pronoun means: 'he', 'she', 'his', 'her', 'the latter'."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.extract.cast.coreference import Bearer
from briefing.extract.cast.names import key
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_WOMEN = frozenset({"mrs", "ms", "miss", "queen", "princess", "spokeswoman", "chairwoman", "businesswoman", "lady"})
_MEN = frozenset({"mr", "king", "prince", "sheikh", "ayatollah", "chairman", "spokesman", "businessman", "imam", "sir"})
_REACH = 3
"""How many sentences back a pronoun may look."""


def find_pronouns(
    doc: Doc, mentions: dict[int, str], people: Sequence[Bearer], quoted: Collection[int]
) -> list[tuple[int, str]]:
    """The tokens of 'he', 'she', 'his', 'her' with the id of the person that they mean.

    `mentions` gives the id of the person whose mention begins at a token; pronouns inside quotation marks are left.
    """
    genders = _genders(doc, people)
    resolved: list[tuple[int, str]] = []
    told: list[list[tuple[int, str]]] = []
    for sentence in doc.sents:
        told.append([])
        for token in sentence:
            if token.i in mentions:
                told[-1].append((token.i, mentions[token.i]))
            word = token.lower_
            chosen = _one_of_two(token, told)
            if chosen:
                resolved.append((token.i, chosen))
            gender = "m" if word in _HE else "f" if word in _SHE else ""
            if gender and token.i not in quoted and token.tag_ in ("PRP", "PRP$"):
                found = _meant(token, told[-_REACH - 1:], genders, gender)
                if found:
                    told[-1].append((token.i, found))
                    resolved.append((token.i, found))
    return resolved


def _genders(doc: Doc, people: Sequence[Bearer]) -> dict[str, str]:
    """The gender that titles and given names tell of people: 'Mrs', 'chairman', 'Maria'."""
    known: dict[str, str] = {}
    for person in people:
        given = next((key(doc[a].text) for a, b in person.spans if b - a > 1), "")
        if given in word_set("given_names", "female"):
            known[person.id] = "f"
        elif given in word_set("given_names", "male"):
            known[person.id] = "m"
        words = {w.lower() for p in person.posts for w in p.title.split()}
        words |= {doc[s - 1].lower_.rstrip(".") for s, _ in person.spans if s > 0}
        if words & _WOMEN:
            known[person.id] = "f"
        elif words & _MEN:
            known[person.id] = "m"
    return known


def _meant(token: Token, told: list[list[tuple[int, str]]], genders: dict[str, str], gender: str) -> str:
    """The person that a pronoun means: a subject before it in its sentence, else one of the sentences before.

    `told` are the mentions of people in these sentences, the pronoun's own last.
    """
    for back, mentions in enumerate(reversed(told)):
        inside = [(i, who) for i, who in mentions if genders.get(who, gender) == gender]
        chosen = [(i, who) for i, who in inside if _is_topic(token.doc[i])] or inside
        if chosen:
            distinct = list(dict.fromkeys(who for _, who in chosen))
            return distinct[0] if back or len(distinct) == 1 else chosen[-1][1]
    return ""


def _one_of_two(token: Token, told: list[list[tuple[int, str]]]) -> str:
    """Whom 'the former' and 'the latter' mean: one of the two people named in their sentence so far, or in the one
    before."""
    if token.lower_ not in ("former", "latter") or not token.i or token.nbor(-1).lower_ != "the":
        return ""
    if token.doc[token.i + 1].tag_ in ("NN", "NNP", "NNS", "NNPS", "JJ", "VBN", "CD"):
        return ""  # 'the former minister'
    for mentions in told[-1:-3:-1]:
        two = list(dict.fromkeys(who for _, who in mentions))
        if len(two) == 2:
            return two[token.lower_ == "latter"]
    return ""


def _is_topic(token: Token) -> bool:
    """Whether a mention that begins at a token is the subject of its clause."""
    return is_subject(phrase_head(token))
