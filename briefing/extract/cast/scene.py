"""What reading a post needs to know of its text, and which words can be the head of one."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache

from msgspec import Struct

from briefing.extract.cast.countries_met import Sighting
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_SPLIT = frozenset({"CY"})
"""Countries whose peoples are called after other ones."""


class Scene(Struct, frozen=True):
    """What reading a post needs to know of its text: countries, and which tokens belong to bodies and people."""

    doc: Doc
    sightings: dict[int, Sighting]
    """By each of their tokens."""
    bodies: dict[int, tuple[int, int]]
    """Range of the body that a token belongs to."""
    people: dict[int, tuple[int, int]]
    """Range of the person's name that a token belongs to."""


def origin(scene: Scene, met: Sighting) -> str:
    """The country that a people's name before an office tells: the first of 'Bosnian Serb', Cyprus of 'Turkish
    Cypriot'."""
    before, behind = scene.sightings.get(met.start - 1), scene.sightings.get(met.end)
    if behind is not None and behind.code in _SPLIT:
        return behind.code
    return met.code if before is None or met.form != "demonym" or met.code in _SPLIT else before.code


def is_hyphened(doc: Doc, place: int) -> bool:
    """Whether a hyphen at a token joins the word before it to one that says where somebody is from or who backs him:
    'Lima-based', 'Peruvian-backed', 'year-old'."""
    joined = doc[place].text in ("-", "–") and doc[place + 1].lower_ in word_set("roles", "of_where")
    return joined or is_backed(doc, place)


def is_backed(doc: Doc, place: int) -> bool:
    """Whether 'backed' at a token says without a hyphen who helps: 'Peruvian backed forces'."""
    return place > 0 and doc[place].lower_ == "backed" and doc[place - 1].tag_ == "JJ"


def whole_head(doc: Doc, place: int) -> int:
    """The end of a head that begins at a token, with what hyphens join to it: 'chief[-of-staff]'."""
    hyphens = doc[place + 1].text == doc[place + 3].text == "-"
    return place + 5 if hyphens and doc[place + 2].lower_ in ("of", "in", "at") else place + 1


def is_joint(doc: Doc, place: int, links: Collection[str]) -> bool:
    """Whether a preposition joins an office to what it is of, rather than the parts of a word: 'chief-of-staff'."""
    return doc[place].lower_ in links and (place == 0 or doc[place - 1].text != "-")


def is_head(token: Token) -> bool:
    """Whether a word can be the head of a post: 'minister', 'Secretary-General'."""
    if _is_head(token.lower_):
        return True
    before = _before_head().get(token.lower_)
    return before is not None and token.i > 0 and token.nbor(-1).lower_ in before


def named_by(scene: Scene, noun: Token) -> int:
    """The first token of the name that a word is part of, is set beside ("the chief, X") or is "who" behind; -1 for
    none."""
    doc = scene.doc
    if noun.tag_ == "WP":
        return next((scene.people[i][0] for i in (noun.i - 2, noun.i - 1) if i in scene.people), -1)
    beside = [c.i for c in noun.children if c.dep_ in ("appos", "flat") and c.i in scene.people]
    clear = doc[noun.i + 1].tag_ in ("NNP", ",")
    near = (noun.i, *beside, *((noun.i + 1, noun.i + 2) if clear else ()))
    return next((scene.people[i][0] for i in near if i in scene.people), -1)


@cache
def _before_head() -> dict[str, set[str]]:
    """The second word of each pair that heads a post, with the first ones: 'minister' 'delegate'."""
    pairs: dict[str, set[str]] = {}
    for pair in word_set("roles", "pairs"):
        first, second = pair.split()
        pairs.setdefault(second, set()).add(first)
    return pairs


@lru_cache(maxsize=1 << 16)
def _is_head(lower: str) -> bool:
    word = lower.removeprefix("ex-").removeprefix("then-")
    heads = word_set("roles", "heads")
    plurals = (("s", ""), ("men", "man"), ("ies", "y"))
    return word in heads or any(word.endswith(m) and word.removesuffix(m) + one in heads for m, one in plurals)


def is_rank(text: str) -> bool:
    """Whether words are a rank, with full stops or without: 'Brig. Gen.', 'Brig Gen'."""
    return text.replace(".", "") in _ranks()


@cache
def _ranks() -> frozenset[str]:
    return frozenset(rank.replace(".", "") for rank in word_set("roles", "ranks"))
