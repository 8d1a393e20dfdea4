"""Borders by the two countries that they part: 'the borders between A and B', 'the A-B border', 'their shared border',
and 'the A border', also where no neighbour of A is told of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing import countries
from briefing.extract.cast.countries_met import Sighting
from briefing.extract.cast.homeland import owner_meant
from briefing.extract.cast.names import distinct, printed
from briefing.extract.cast.places import FoundPlace
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc

_SHARED = frozenset({"common", "shared", "joint", "mutual"})
_SENTENCES = 2
"""Sentences before that of a border in which the country beyond it may be told."""


def find_borders(
    doc: Doc, sightings: Iterable[Sighting], told: Mapping[int, str], home: str = ""
) -> list[FoundPlace]:
    """The borders of a text, each with all its mentions; `told` gives the country of a place at its first token, `home`
    is the country of the report, whose 'the border with Peru' is where nothing else says whose."""
    listed = list(sightings)
    found: dict[tuple[str, ...], FoundPlace] = {}
    for token in doc:
        if token.lower_ not in ("border", "borders", "frontier"):
            continue
        codes, start, end = _parted(doc, token.i, listed, told, home)
        if len(set(codes)) != 2 and (alone := _of_one(doc, token.i, listed)) is not None:
            code, start, end = alone
            place = found.setdefault((code,), FoundPlace(name=printed(doc[start:end]), kind="border"))
            place.spans.append((start, end))
            place.variants.append(printed(doc[start:end]))
        if len(set(codes)) != 2:
            continue
        pair = tuple(sorted(set(codes), key=countries.name))
        label = f"{countries.name(pair[0])}-{countries.name(pair[1])} border"
        place = found.setdefault(pair, FoundPlace(name=label, kind="border", countries=tuple(sorted(pair))))
        place.spans.append((start, end))
        place.variants.append(printed(doc[start:end]))
    for place in found.values():
        place.variants = list(distinct(place.variants))
    return list(found.values())


def _of_one(doc: Doc, at: int, sightings: Sequence[Sighting]) -> tuple[str, int, int] | None:
    """The code and the token range of a border of which only one side is told: 'fled to the [Ugandan border]', 'the
    [border with Uganda]'."""
    if doc[at].dep_ == "compound" or doc[at].tag_ == "NNS" or doc[at + 1].tag_ in ("NN", "NNS"):
        return None
    behind = at + 2 + (doc[at + 2].lower_ == "the") if doc[at + 1].lower_ == "with" else -1
    own = next((s for s in sightings if s.form != "capital" and s.end == at), None)
    other = next((s for s in sightings if s.form == "name" and s.start == behind), None)
    if own is not None:
        return own.code, own.start, at + 1
    return (other.code, at, other.end) if other is not None else None


def _parted(
    doc: Doc, at: int, sightings: list[Sighting], told: Mapping[int, str], home: str
) -> tuple[list[str], int, int]:
    """The codes that a border parts, and the token range of the phrase."""
    start = at
    while start > 0 and doc[start - 1].lower_ in ("the", "common", "shared", "joint", "long", "land", "porous"):
        start -= 1
    before = [s for s in sightings if at - 4 <= s.start and s.end <= at]
    joined = doc[before[0].end].text if len(before) == 2 else ""
    if joined in ("-", "–") or (joined == "and" and doc[at].dep_ != "compound"):  # not 'Chad and Mali border guards'
        return [s.code for s in before], before[0].start, at + 1
    if at + 1 < len(doc) and doc[at + 1].lower_ in ("between", "of", "with"):
        inside = [s for s in sightings if at < s.start <= at + 7]
        if doc[at + 1].lower_ == "between" and len(inside) >= 2 and doc[inside[1].start - 1].lower_ in ("and", "the"):
            return [s.code for s in inside[:2]], start, inside[1].end
        if doc[at + 1].lower_ == "with" and inside and inside[0].start <= at + 3:
            other, near = inside[0], before[-1:] if before and before[-1].start >= doc[at].sent.start else []
            if doc[start - 1].tag_ == "POS" and doc[start - 2].lower_ in ("territory", "strip", "enclave", "region"):
                code = _lately(doc, at, [], other.code, told)  # "the territory's border with Egypt"
                return [code, other.code] if code else [], start, other.end
            # a country further before is who acts: 'Sudan closed its border with Chad'
            owning = near and near[0].end >= at - 1 and not doc[near[0].end].tag_.startswith("V")
            code = near[0].code if owning else (
                _owner(doc, start, at, sightings, other.code, told) or (home if home != other.code else "")
            )
            return [code, other.code] if code else [], near[0].start if owning else start, other.end
        if printed(doc[at + 1:at + 5]).lower() in ("between the two countries", "between the two neighbours",
                                                   "between the two neighbors"):
            codes = list(distinct(s.code for s in reversed(sightings) if s.end <= at))[:2]
            return codes, start, at + 5
    if doc[at].dep_ == "compound" or doc[at].tag_ == "NNS":
        return [], start, at + 1  # 'Afghan border guards', 'within their borders'
    if before and before[-1].end == at:  # 'the Afghan border'
        beyond = _beyond(doc, before[-1], sightings, told, home)
        return [before[-1].code, beyond] if beyond else [], before[-1].start, at + 1
    first = _attributes(doc, at)
    if doc[first].lower_ == "their" or _SHARED & {t.lower_ for t in doc[first:at]}:
        return _sharing(doc, first, sightings), first, at + 1
    return [], start, at + 1


def _attributes(doc: Doc, at: int) -> int:
    """The first token of what stands before a border's word: 'their' of 'their common border'."""
    first = at
    while first > 0 and doc[first - 1].tag_ in ("JJ", "VBN", "NN", "DT", "PRP$"):
        first -= 1
    return first


def _beyond(doc: Doc, side: Sighting, sightings: Iterable[Sighting], told: Mapping[int, str], home: str) -> str:
    """The country beyond a border of which one side is told: its neighbour that is told of last, here or a little
    before, else the report's home if it is one; '' for none."""
    codes = dict(told) | {s.start: s.code for s in sightings}
    for sentence in sentences_back(doc[side.start], _SENTENCES):
        last = (codes[i] for i in range(min(sentence.end, side.start) - 1, sentence.start - 1, -1) if i in codes)
        other = next((code for code in last if are_neighbours(code, side.code)), "")
        if other:
            return other
    return home if are_neighbours(home, side.code) else ""


def _sharing(doc: Doc, start: int, sightings: Sequence[Sighting]) -> list[str]:
    """The only two neighbours that a sentence tells of before its token `start`, else with the sentence before."""
    codes: list[str] = []
    for sentence in sentences_back(doc[start], 1):
        codes += [s.code for s in sightings if sentence.start <= s.start < min(start, sentence.end)]
        pairs = list(_neighbours(list(distinct(codes))))
        if pairs:
            return pairs[0] if len(pairs) == 1 else []
    return []


def _neighbours(codes: Sequence[str]) -> Iterator[list[str]]:
    """The pairs of some countries that have a border."""
    return ([a, b] for n, a in enumerate(codes) for b in codes[n + 1 :] if are_neighbours(a, b))


def are_neighbours(one: str, other: str) -> bool:
    """Whether two countries have a border by land."""
    return "-".join(sorted((one, other))) in word_set("geography", "neighbours")


def _lately(
    doc: Doc, at: int, sightings: Sequence[Sighting], other: str, told: Mapping[int, str]
) -> str:
    """The neighbour of a country that was told of last before a border, here by a place or a little before: 'a crash in
    northern Iraq. They searched near the border with Syria'."""
    codes = dict(told) | {s.start: s.code for s in sightings}
    for sentence in sentences_back(doc[at], _SENTENCES):
        last = (codes[i] for i in range(min(sentence.end, at) - 1, sentence.start - 1, -1) if i in codes)
        near = next((code for code in last if are_neighbours(code, other)), "")
        if near:
            return near
    return ""


def _owner(
    doc: Doc, start: int, at: int, sightings: Sequence[Sighting], other: str, told: Mapping[int, str]
) -> str:
    """The country whose border is meant: who acts before in the sentence, else whose 'its' tells, else
    where the place named last is; '' for none."""
    before = [s for s in sightings if doc[at].sent.start <= s.start < at and s.code != other]
    beside = [s for s in before if are_neighbours(s.code, other)]
    if not beside and (told_of := _lately(doc, at, sightings, other, told)):
        return told_of
    before = beside or before
    acting = [s for s in before if is_subject(phrase_head(doc[s.end - 1]))]
    if acting:
        return acting[-1].code
    meant = next(filter(None, (owner_meant(doc, first, sightings, (other,)) for first in (start, at - 1))), "")
    near = [told[i] for i in range(doc[at].sent.start, at) if told.get(i, other) != other]
    return meant or (near[-1] if near else "")
