"""What the words beside a body's name say of it: its kind and its country.

'the ELN, the country's last guerrilla group', 'the Israeli daily X', 'the X party', 'the Mali-based group X'.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing import countries
from briefing.extract.cast.countries_met import Sighting, between
from briefing.extract.cast.generic import POSSESSIVE
from briefing.extract.cast.homeland import owner_meant
from briefing.extract.cast.labelled import kind_called, noun_kind
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers

_APPOSED = 12
"""Tokens of what is set after a name by a comma, at most."""
_BEFORE = 5
"""Tokens before a name that may tell its kind and country, at most."""
_FAR = 8
"""Tokens before a name in which the country of the noun for it may stand, at most."""
_LARGE = 500
"""Thousands of people of a city after which bodies are called without saying where it is, at least."""
_ENDS = frozenset({",", ".", ";", ":", "(", ")", "—", "–", "who", "which", "that", "said", "has", "is", "was"})
_CLAUSES = frozenset({"NNP", "PRP", "VBD", "VBZ", "VBN"})
_LINKS = frozenset({"of", "in", "for", "with", "to", "based", "backed", "from", "at", "on", "by", "whose"})


def within(name: str, lands: bool = False) -> str:
    """The country of the land or city, or land only, whose name begins a body's name: 'Kano State Government'."""
    words = name.split()
    while words and words[0].lower() in word_set("organisations", "local_attributes"):
        del words[0]  # 'Autonomous Karsa Government'
    for width in range(len(words) - 1, 0, -1):
        text = " ".join(words[:width])
        hit = countries.lookup(text)
        small = hit is not None and hit.form == "city" and bearers(text).get(hit.code, 0) < _LARGE  # 'Union City'
        if hit is not None and not small and (not lands or hit.form == "region"):
            return hit.code
    return ""


def called_after(name: str) -> str:
    """The country of the land or city that a university or the like has its name from: 'University of South Karsa'."""
    front, _, behind = name.partition(" of ")
    if not word_set("organisations", "seated") & {*front.lower().split()}:
        return ""
    if not behind:
        return within(name)
    return within(f"{behind} {front}") or within(f"{behind.partition(' ')[2]} {front}")  # 'of South Karsa'


def kind_beside(doc: Doc, start: int, end: int) -> str:
    """The kind that a noun before, behind or apposed to a name tells."""
    apposed = _apposed(doc, end)
    if apposed is not None:
        cut = next((i for i in range(*apposed) if doc[i].lower_ in _LINKS or doc[i].tag_ in _CLAUSES), apposed[1])
        told = [t.lower_ for t in doc[apposed[0] : cut]]
        kind = noun_kind(told) or (noun_kind([*told[:-1], told[-1].removesuffix("s")]) if "one" in told[:1] else "")
        if kind:
            return kind
        if told[-1:] and told[-1] in word_set("organisations", "parts_of_bodies") and doc[cut].lower_ == "of" and (
                {t.lower_ for t in doc[cut : apposed[1]]} & word_set("organisations", "armed_heads")):
            return "armed_group"  # 'X, a dissident faction of the rebels'
    if [t.lower_ for t in doc[max(0, start - 3) : start]] == ["speaker", "of", "the"]:
        return "legislature"
    return kind_called(doc, start, end)


def _apposed(doc: Doc, end: int) -> tuple[int, int] | None:
    """The tokens set after a name by a comma, up to the next comma or verb: ', the country's last guerrilla group,'."""
    if doc[end].text == "(" and doc[end + 2].text == ")":
        end += 3
    end += doc[end].text == "group"
    end += doc[end].text == ")"
    if end + 2 >= len(doc) or doc[end].text != ",":
        return None
    first = end + 1
    opens = doc[first].lower_ in ("the", "a", "an", "its", "one") or doc[first + 1].text in POSSESSIVE
    last = next((i for i in range(first, min(len(doc), first + _APPOSED)) if doc[i].lower_ in _ENDS), 0)
    verb = next((i for i in range(first, last) if doc[i].tag_ in ("VBD", "VBZ") and doc[i].text not in POSSESSIVE), 0)
    if not opens or not last or (verb and doc[verb - 1].tag_ not in ("NNP", "PRP")):
        return None
    return first, verb - 1 if verb else last


def seat_told(doc: Doc, start: int, end: int, told: Mapping[int, str]) -> str:
    """The country of the place where the noun set after a name has it: 'X, a shipping firm in Callao'."""
    based = (i for i in range(start - _BEFORE, start - 2) if [t.lower_ for t in doc[i + 1 : i + 3]] == ["-", "based"])
    here = next((told[i] for i in based if i in told), "")  # 'the Lima-based think tank X'
    apposed = _apposed(doc, end)
    if here or apposed is None or not kind_beside(doc, start, end):
        return here
    seats = (i for i in range(*apposed) if i in told)
    return next((told[i] for i in seats if doc[i - 1].lower_ in ("in", "of") or _names_kind(doc, i + 1)), "")


def _names_kind(doc: Doc, start: int) -> bool:
    """Whether a noun for a kind of body begins at a token: 'Lima [think tank]'."""
    words = [t.lower_ for t in doc[start : start + 2]]
    return bool(noun_kind(words) or noun_kind(words[:1]))


def _is_set_off(doc: Doc, start: int, end: int) -> bool:
    """Whether a name is set off by marks from the noun before it: 'the company, X,', 'the company (X)'."""
    marks = {",": ",.", "(": ")", "-": "-", "–": "–", "—": "—"}
    return start > 0 and doc[start - 1].text in marks and doc[end].text in marks[doc[start - 1].text]


def country_beside(doc: Doc, start: int, end: int, sightings: Sequence[Sighting]) -> str:
    """The country that the words before a name or apposed to it say that it is of."""
    opened = start - _is_set_off(doc, start, end)
    for s in reversed(between(sightings, start - _FAR, start)):
        gap = [t.lower_ for t in doc[s.end : opened]]
        based, owns = gap[:2] == ["-", "based"], gap[:1] != [] and gap[0] in POSSESSIVE
        told = doc[s.end + 2 * based + owns : opened]
        plain = all(t.text.islower() and t.tag_ not in ("VBD", "VBZ", "MD") for t in told)
        called = (based or owns or s.form == "demonym") and len(told) > 0 and plain and noun_kind(
            [t.lower_ for t in told])
        if (based and start - s.start <= _BEFORE) or called:
            return s.code
    apposed = _apposed(doc, end)
    if apposed is None:
        return ""
    meant = owner_meant(doc, apposed[0], sightings)
    if meant:
        return meant
    for s in between(sightings, *apposed):
        owns = s.form == "demonym" or doc[s.end].text in POSSESSIVE
        if owns or doc[s.start - 1].lower_ == "of":
            return s.code
    return ""
