"""Governments of lands inside a country: 'the Tigray regional administration', "Kharkiv's city council", 'the
government of Punjab'.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from briefing import countries
from briefing.extract.cast.generic import POSSESSIVE, Generic
from briefing.extract.cast.names import Name, printed
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers


def find_subnational(doc: Doc, names: Sequence[Name], told: Collection[str]) -> list[Generic]:
    """The mentions of such bodies in text order, named as printed; `told` are the countries that the text tells of."""
    found: list[Generic] = []
    for name in names:
        hit = countries.lookup(name.text)
        if name.label not in ("GPE", "LOC") or (hit is not None and hit.form in ("name", "demonym")):
            continue
        body = _behind(doc, name, hit) or _before(doc, name, hit)
        if body is not None:
            held = [code for code in bearers(name.text) if code in told] if not body.country else []
            found.append(replace(body, country=held[0]) if len(held) == 1 else body)
    return found


def _behind(doc: Doc, name: Name, hit: countries.CountryHit | None) -> Generic | None:
    """The body that follows its land: 'Tigray regional administration', "Kharkiv's city council"."""
    at = name.end
    owned = doc[at].text in POSSESSIVE
    at += owned
    first = at
    while at < len(doc) and doc[at].lower_ in word_set("organisations", "local_attributes"):
        at += 1
    kind = _kinds().get(doc[at].lower_, "") if at < len(doc) else ""
    goes_on = doc[at + 1].text.istitle() and doc[at].text.istitle()
    if not kind or goes_on or (at == first and (hit is None or hit.form in ("capital", "city", "seat"))):
        return None  # 'the Lima government' is Peru's
    if kind == "legislature" and at == first and not owned and (hit is None or hit.form != "region"):
        return None
    text = printed(doc[name.start : at + 1])
    return Generic(name.start, at + 1, text, _label(name, printed(doc[first : at + 1])), kind, hit.code if hit else "")


def _before(doc: Doc, name: Name, hit: countries.CountryHit | None) -> Generic | None:
    """The body that its land follows: 'the regional government of Tigray', 'the government of Punjab'."""
    at = name.start - 1
    if at > 0 and doc[at].lower_ == "the":
        at -= 1
    if at < 2 or doc[at].lower_ != "of":
        return None
    head = at - 1
    start = head
    while start > 0 and doc[start - 1].lower_ in word_set("organisations", "local_attributes"):
        start -= 1
    kind = _kinds().get(doc[head].lower_, "")
    if not kind or (start == head and hit is not None and hit.form != "region"):
        return None
    text = printed(doc[start : name.end])
    return Generic(start, name.end, text, _label(name, printed(doc[start : head + 1])), kind, hit.code if hit else "")


def _label(name: Name, words: str) -> str:
    """What a land's body is called: 'Government of Punjab', 'Tigray regional administration'."""
    return f"Government of {name.text}" if words.lower() == "government" else f"{name.text} {words}"


def _kinds() -> dict[str, str]:
    """From the head of such a body to its kind."""
    kinds: dict[str, str] = vocabulary("organisations")["local_heads"]
    return kinds
