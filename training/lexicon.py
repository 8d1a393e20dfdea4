"""What the word lists say: titles, nations, kinds of places. The lists are YAML files in data/."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from training.sentence import Span

DATA = Path(__file__).parent / "data"


@cache
def table(name: str) -> dict[str, Any]:
    """One of the files in data/, without its ending."""
    loaded: dict[str, Any] = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def phrases(file: str, key: str) -> frozenset[str]:
    """One list of a file, as a set."""
    return frozenset(table(file)[key])


def is_nation(text: str) -> bool:
    """Whether this is a demonym, people or faith."""
    return text in phrases("places", "nations")


def is_country(text: str) -> bool:
    """Whether this is a country as news names it."""
    return text in phrases("places", "countries")


def is_city(text: str) -> bool:
    """Whether this is one of the listed cities."""
    return text in phrases("places", "cities")


def place_label(words: Sequence[str]) -> str:
    """GPE, or LOC for regions, natural places and buildings."""
    text = " ".join(words)
    if is_country(text) or is_city(text):
        return "GPE"
    natural = words[-1] in phrases("places", "natural") or words[0] in phrases("places", "natural_first")
    return "LOC" if natural or text in phrases("places", "regions") else "GPE"


def without_titles(words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """A person's name without the titles, nations and articles in front of it; start == end where nothing is left."""
    titles = phrases("titles", "titles")
    while start < end and (
        words[start].lower().strip(".") in titles
        or words[start].lower() in ("the", "-", "of", "for", "and", ",")
        or (end - start > 1 and _belongs(words[start : start + 1]))
        or (end - start > 2 and _belongs(words[start : start + 2]))
    ):
        start += 1 + (end - start > 2 and _belongs(words[start : start + 2]))
    while end > start and words[end - 1] in ("'s", "’s", ",", ".", "'"):
        end -= 1
    return start, end


def _belongs(words: Sequence[str]) -> bool:
    text = " ".join(words)
    return is_nation(text) or is_country(text)


def _participle(word: str) -> bool:
    """Whether a compound with this second half is no name: 'Iran-backed', but not 'Kim Jong-il'."""
    return word.islower() and (word.endswith("ed") or word in phrases("titles", "compounds"))


def _listed(text: str) -> bool:
    """Whether a whole name is known for something else than a person."""
    return text in phrases("organisations", "known") or is_country(text) or is_nation(text)


def tidy(words: Sequence[str], span: Span) -> Span | None:
    """One annotated entity by our conventions, or None where nothing is left of it.

    Persons lose titles; nothing begins with an article or ends with a possessive; a compound ('Iran-backed') keeps
    its name alone; countries and nations are known by the lists; places are told apart.
    """
    start, end, label = span
    if end - start > 2 and words[end - 2] == "-" and _participle(words[end - 1]):
        end -= 2
    if label == "PERSON" and not _listed(" ".join(words[start:end])):
        start, end = without_titles(words, start, end)
    while end - start > 1 and (
        words[start].lower() in ("the", "a", "an")
        or (label != "PERSON" and words[start].islower() and "-" not in words[start])
    ):
        start += 1
    while end - start > 1 and words[end - 1] in ("'s", "’s", "'", "’"):
        end -= 1
    if start >= end or not any(c.isalnum() for word in words[start:end] for c in word):
        return None
    text = " ".join(words[start:end])
    if text in phrases("organisations", "known"):
        label = "ORG"
    elif is_nation(text):
        label = "NORP"
    elif (is_country(text) or is_city(text)) and label not in ("PERSON", "MISC"):
        label = "GPE"
    elif label in ("LOC", "GPE"):
        label = place_label(words[start:end])
    return start, end, label


def with_nations(words: Sequence[str], spans: Iterable[Span]) -> list[Span]:
    """The same spans, and every nation word outside them as NORP, every country before a hyphen as GPE."""
    found = list(spans)
    taken = {place for a, b, _ in found for place in range(a, b)}
    place = 0
    while place < len(words):
        two = (
            place + 1 < len(words) and not {place, place + 1} & taken and is_nation(" ".join(words[place : place + 2]))
        )
        if two or (place not in taken and is_nation(words[place])):
            found.append((place, place + 1 + two, "NORP"))
            place += two
        elif (
            place not in taken
            and is_country(words[place])
            and words[place : place + 1] != ["US"]
            and place + 1 < len(words)
            and words[place + 1] == "-"
        ):
            found.append((place, place + 1, "GPE"))
        place += 1
    return found
