"""The word lists of this room, read once and turned into matchers; `data/*.yaml` is for anybody to extend."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import TypeVar

import msgspec

from briefing.fit import fit
from briefing.yamlio import read

T = TypeVar("T")


class DateLabels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a printed date: of first publication, of later changes, and without meaning for it."""

    first: tuple[str, ...]
    later: tuple[str, ...]
    around: tuple[str, ...]


class Furniture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`data/furniture.yaml`."""

    lines: tuple[str, ...]
    edges: tuple[str, ...]
    credits: tuple[str, ...]
    date_labels: DateLabels


class Outlets(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`data/outlets.yaml`."""

    wires: dict[str, tuple[str, ...]]
    masthead_words: tuple[str, ...]
    author_roles: tuple[str, ...]
    kickers: tuple[str, ...]


class English(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`data/english.yaml`."""

    small_words: frozenset[str]
    only_english: frozenset[str]


@cache
def english() -> English:
    """The small words of English."""
    return _read("english.yaml", English)


@cache
def furniture() -> Furniture:
    """What web pages print around articles."""
    return _read("furniture.yaml", Furniture)


@cache
def outlets() -> Outlets:
    """News agencies, newspapers, and what stands beside their names."""
    return _read("outlets.yaml", Outlets)


def wire(name: str) -> str:
    """The short name of a news agency as printed ('The Associated Press'), empty for anything else."""
    return _wires().get(_bare(name), "")


@cache
def _wires() -> dict[str, str]:
    """Short names of agencies by every bare form of their names."""
    return {_bare(printed): short for short, names in outlets().wires.items() for printed in names}


def is_furniture(line: str) -> bool:
    """Whether a line is a phrase of the list, or several run together ('Leave a CommentClear71.2 °F')."""
    line = evened(line)
    if len(line) > 600:
        return False
    return _is_run_of_phrases(_squashed(line)) or _wildcards().fullmatch(line) is not None


def is_caption(line: str) -> bool:
    """Whether a line ends with a picture's credit."""
    return len(line) < 400 and _credits().search(evened(line)) is not None


def glued_edges(paragraph: str) -> tuple[int, int]:
    """Where the text proper of a paragraph begins and ends: furniture that was run into it lies outside."""
    start, end = 0, len(paragraph)
    match = _leading().match(paragraph)
    if match is not None:
        start = match.end()
    match = _trailing().search(paragraph, start)
    if match is not None:
        end = match.start("phrase")
    return (start, end) if len(paragraph[start:end].split()) >= 8 else (0, len(paragraph))


def evened(text: str) -> str:
    """Text in small letters, with plain quotes and single blanks: what phrases are compared with."""
    text = unicodedata.normalize("NFKC", text.translate(_PLAIN)).casefold()
    return " ".join(text.split())


_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "..."})
_NUMBER = r"\d[\d.,]*"


def _read(name: str, kind: type[T]) -> T:
    """One vocabulary file."""
    return fit(read(name, resources.files("briefing.articles").joinpath(f"data/{name}").read_text("utf-8")), kind)


def _bare(name: str) -> str:
    """A name without case, blanks and marks."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _squashed(line: str) -> str:
    """A line without blanks and punctuation, each number as one #: phrases run together still stand in it."""
    return re.sub(r"[^\w#°©]+|_", "", re.sub(_NUMBER, "#", line))


@cache
def _phrases() -> tuple[frozenset[str], int]:
    """The fixed phrases, squashed, and the length of the longest."""
    fixed = (phrase for phrase in (*furniture().lines, *furniture().edges) if "*" not in phrase)
    phrases = frozenset(_squashed(evened(phrase)) for phrase in fixed)
    return phrases - {""}, max(map(len, phrases))


def _is_run_of_phrases(squashed: str) -> bool:
    """Whether the phrases can be laid end to end so that they make up all of it."""
    phrases, longest = _phrases()
    open_ends, seen = [0], {0}
    while squashed and open_ends:
        start = open_ends.pop()
        if start == len(squashed):
            return True
        for end in range(start + 1, min(start + longest, len(squashed)) + 1):
            if end not in seen and squashed[start:end] in phrases:
                seen.add(end)
                open_ends.append(end)
    return False


def _pattern(phrase: str) -> str:
    """A phrase with its wildcards as a regular expression over evened text."""
    pieces = {" ": r"\s+", "*": ".*", "#": _NUMBER}
    return "".join(pieces.get(char, re.escape(char)) for char in evened(phrase))


def _any(phrases: Iterable[str]) -> str:
    """One expression for many phrases, the longest first."""
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(map(_pattern, longest_first)) + ")"


@cache
def _wildcards() -> re.Pattern[str]:
    """Whole lines with anything in them."""
    return re.compile(_any(phrase for phrase in furniture().lines if "*" in phrase))


@cache
def _credits() -> re.Pattern[str]:
    """What captions end with."""
    return re.compile(_any(furniture().credits) + r"[\s.]*$")


@cache
def _leading() -> re.Pattern[str]:
    """Furniture run into the beginning of a paragraph."""
    # One word in front of a blank may be the sentence's own; several, or one glued to a capital, are not.
    several = _any(phrase for phrase in furniture().edges if " " in phrase)
    return re.compile(rf"(?:(?i:{several})[\s:|]*|(?i:{_any(furniture().edges)}):?)(?=[A-ZÀ-Þ“\"‘])")


@cache
def _trailing() -> re.Pattern[str]:
    """Furniture run into its end."""
    return re.compile(rf"[.!?…][\"”’)]*\s*(?P<phrase>(?i:{_any(furniture().edges)})[\s:.|]*)$")
