"""Reports of agency news, cut out of the running sentences of the Groningen Meaning Bank.

Its archive lies outside the repository.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from training import names

ARCHIVE = "data/gmb_ner_dataset.csv.zip"
SHORTEST, LONGEST = 4, 9
"""Sentences of a report."""

_LOOKS_BACK = 4
_FEWEST_WORDS = 9
_POINTS_BACK = re.compile(
    r"(he|she|it|they|his|her|its|their|but|and|however|also|meanwhile|i|this|that|these|those|both)\b", re.I
)
_SAY_LITTLE = re.compile(
    r"(\w+day|January|February|March|April|May|June|July|August|September|October|November|December|M(r|rs|s)\.?|President"
    r"|Prime|Minister|The|An?|In|On|At|He|She|It|They|But|And)"
)
"""Capitals that tell nothing of what a report is about."""


class Report(NamedTuple):
    """Which sentences, counted from 0, the last one excluded; the day that they are taken to be published on (EDTF)."""

    first: int
    end: int
    published: str


def sentences(shared: Path) -> tuple[str, ...]:
    """All sentences in their order. OSError where the archive is missing."""
    return tuple(
        "".join(word + " " * space for word, space in zip(s.words, s.spaces, strict=True)).strip()
        for s in names.gmb(shared / ARCHIVE)
    )


def reports(texts: Sequence[str]) -> Iterator[Report]:
    """Where a report seems to begin: a sentence that shares no name with those before it and points at none of them.
    Now and then two reports are taken for one."""
    told = [_names(text) for text in texts]
    starts = [0]
    for i, text in enumerate(texts[1:], start=1):
        before: set[str] = set().union(*told[max(starts[-1], i - _LOOKS_BACK) : i])
        if len(told[i]) > 1 and not told[i] & before and _opens(text.split()):
            starts.append(i)
    for first, end in pairwise((*starts, len(texts))):
        if SHORTEST <= end - first <= LONGEST:
            yield Report(first, end, published(" ".join(texts[first:end])))


def published(text: str) -> str:
    """A day to read weekdays against, as the texts carry none: a Wednesday of mid-March, of the last year printed."""
    years = [int(year) for year in re.findall(r"\b(19[89]\d|20[01]\d)\b", text)]
    day = date(max(years, default=2006), 3, 15)
    return (day + timedelta((2 - day.weekday()) % 7)).isoformat()


def _opens(words: Sequence[str]) -> bool:
    """Whether a sentence can be a report's first one."""
    named = words[0] != "The" or words[1][0].isupper()
    return len(words) >= _FEWEST_WORDS and named and not _POINTS_BACK.match(words[0])


def _names(text: str) -> set[str]:
    """The first letters of the words that may be names: 'Iraqi' and 'Iraq' are alike."""
    words = [word.strip(".,\"'()-;:").removesuffix("'s") for word in text.split()]
    return {word[:5] for word in words if word[:1].isupper() and len(word) > 1 and not _SAY_LITTLE.fullmatch(word)}
