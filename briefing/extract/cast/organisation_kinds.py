"""What is known of bodies: those with a usual name, and the kinds that the words of a name show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from briefing import countries
from briefing.countries import fold
from briefing.extract.cast.names import key
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.nlp.vocabulary import lists as pipeline_lists

_LINKED = re.compile(r"[A-Z]\w+-[a-z]{1,2}-[A-Z]")
"""Names with a link between hyphens: 'Jamaat-e-Karsa'."""
_PLAIN = frozenset({"legislature", "government", "ministry"})
_LISTED = {"international": "igo", "seats_of_government": "government", "parliaments": "legislature",
           "government_bodies": "government_body", "armed_groups": "armed_group", "parties": "party", "media": "media",
           "charities_and_monitors": "ngo"}


@cache
def _index() -> dict[str, tuple[str, dict[str, Any]]]:
    """From the key of every known name and alias to the name under which a body is known and what is known of it."""
    index: dict[str, tuple[str, dict[str, Any]]] = {}
    for label, entry in vocabulary("organisations")["known"].items():
        for word in (label, *entry.get("aliases", ())):
            index.setdefault(key(word), (label, entry))
    by_country: dict[str, dict[str, list[str]]] = vocabulary("bodies_by_country")
    for code, kinds in by_country.items():
        for kind, bodies in kinds.items():
            for names in bodies:
                words = names.split(" = ")
                entry = {"kind": kind} if code == "-" else {"kind": kind, "country": code}
                for word in words:
                    index.setdefault(key(word), (words[0], entry))
    return index


@lru_cache(maxsize=1 << 12)
def known(text: str) -> tuple[str, dict[str, Any]] | None:
    """The name under which a body is known and what is known of it; short forms are known in capitals only."""
    bare = text.removeprefix("the ").removeprefix("The ")
    return _index().get(key(bare))


def known_as(form: str, meant: str) -> tuple[str, dict[str, Any]] | None:
    """The same for a short form, unless what a text means by it is another name: 'NRA', the 'National Rebel Army'."""
    entry = known(form)
    wholes = [n for n in (entry[0], *entry[1].get("aliases", ())) if " " in n] if entry is not None else []
    words = _beginnings(meant)
    alike = any(2 * len(words & _beginnings(whole)) >= len(words) for whole in wholes)
    return entry if alike or not wholes or form == meant else None


def _beginnings(name: str) -> set[str]:
    """How the words of a name begin that have a capital: 'demo' of 'Democratic' and 'Democracy'."""
    return {word[:4].lower() for word in name.replace("-", " ").split() if word[0].isupper()}


def known_with_article(text: str) -> tuple[str, dict[str, Any]] | None:
    """The same for a name that the lists have with its article: 'The Telegraph', or 'Telegraph' behind 'the'."""
    return _index().get(key(f"The {text.removeprefix('The ')}"))


@cache
def long_names() -> dict[str, tuple[str, ...]]:
    """The known names of three words and more, with a number in front or a hyphened link inside, by their first word,
    the longest first."""
    names: dict[str, list[str]] = {}
    listed = [word for label, entry in vocabulary("organisations")["known"].items()
              for word in (label, *entry.get("aliases", ()))]
    for kinds in vocabulary("bodies_by_country").values():
        listed += [word for bodies in kinds.values() for names_of in bodies for word in names_of.split(" = ")]
    for name in listed:
        if len(name.split()) > 2 or name[0].isdigit():
            names.setdefault(name.split()[0], []).append(name)
        elif _LINKED.search(name):
            names.setdefault(name.replace("-", " ").split()[0], []).append(name)
    return {first: tuple(sorted(found, key=lambda n: (-len(n), n))) for first, found in names.items()}


def known_bare(text: str) -> tuple[str, dict[str, Any]] | None:
    """The same for a name with its country in front or behind: 'US Senate', 'Senate of the United States'."""
    words = text.split()
    told = _without_kind(text) or _of_nations(words) or _for_country(text)
    if told is not None:
        return told
    for cut in range(1, min(4, len(words))):
        front, back = countries.lookup(" ".join(words[:cut])), countries.lookup(" ".join(words[-cut:]))
        for hit, rest in ((front, words[cut:]), (back, words[:-cut])):
            while rest and rest[-1].lower() in ("of", "the"):
                rest = rest[:-1]
            entry = known(" ".join(rest)) if hit and hit.form in ("name", "demonym") and rest else None
            if hit and entry and entry[1].get("country") == hit.code:
                return entry
    return None


def _for_country(text: str) -> tuple[str, dict[str, Any]] | None:
    """The body of many countries known by a name without the one that its office is for: 'UN Food Office for Peru'."""
    name, _, land = text.rpartition(" for ")
    entry = known(name) if name and countries.lookup(land) is not None else None
    return entry if entry is not None and entry[1]["kind"] == "igo" else None


def _without_kind(text: str) -> tuple[str, dict[str, Any]] | None:
    """The body known by a name without what it is called by the way: 'Reuters' of 'Reuters News Agency'."""
    words = text.split()
    ends = (n for n in (1, 2) if " ".join(words[-n:]).lower() in word_set("organisations", "added_last"))
    told = next((entry for n in ends if (entry := known(" ".join(words[:-n]))) is not None), None)
    return told if told is not None and told[1]["kind"] not in _PLAIN else None  # not 'Congress party'


def within(text: str) -> str | None:
    """The body of many countries whose name begins another one's: 'OSCE' of 'OSCE Ministerial Council'."""
    words = text.split()
    firsts = (" ".join(words[:width]) for width in range(min(3, len(words) - 1), 0, -1))
    return next((f for f in firsts if (entry := known(f)) is not None and entry[1]["kind"] == "igo"), None)


def part_of_media(text: str) -> str:
    """The country of the broadcaster whose name begins a service's: 'BBC Quechua Service'; '' for any other."""
    words = text.split()
    entry = known(" ".join(words[:-2])) if len(words) > 2 and words[-1] == "Service" else None
    return entry[1].get("country", "") if entry is not None and entry[1]["kind"] == "media" else ""


def is_of_nations(text: str) -> bool:
    """Whether a name begins with that of the United Nations."""
    return text.startswith(("UN ", "U.N. ", "United Nations "))


def _of_nations(words: Sequence[str]) -> tuple[str, dict[str, Any]] | None:
    """The body of the United Nations known by a name without them: 'U.N. World Food Programme'."""
    cut = 1 if words[0] in ("UN", "U.N.") else 2 if words[:2] == ["United", "Nations"] else 0
    entry = known(" ".join(words[cut:])) if cut and len(words) > cut + 1 else None
    return entry if entry is not None and entry[1]["kind"] == "igo" and "country" not in entry[1] else None


@cache
def _listed_kinds() -> dict[str, str]:
    """The kinds of the bodies that the pipeline's own lists name."""
    bodies = pipeline_lists("bodies")
    return {key(word): kind for group, kind in _LISTED.items() for word in bodies.get(group, ())}


@cache
def _heads() -> dict[str, str]:
    """From the words at the end of a body's name to the kind that they show; the first kind that lists them counts."""
    kinds: dict[str, list[str]] = vocabulary("organisations")["kinds"]
    return {word: kind for kind, listed in reversed(kinds.items()) for word in listed}


def is_firm(text: str) -> bool:
    """Whether a name begins with a word by which companies abroad are called: 'Petróleos X', 'Banque Y'."""
    words = text.split()
    return len(words) > 1 and fold(words[0]) in word_set("organisations", "firms")


def _is_of_troops(words: Sequence[str]) -> bool:
    """Whether the words before 'division' are those of troops: '98th', 'Infantry'."""
    return any(w[0].isdigit() or w in word_set("organisations", "troops") for w in words)


@cache
def kind_shown(text: str) -> str:
    """The kind that a name shows: by the lists, or by its head word; that is surer where the lists say 'state body'."""
    listed_kind = _listed_kinds().get(key(text), "")
    kinds: dict[str, list[str]] = vocabulary("organisations")["kinds"]
    exact = next((kind for kind, listed in kinds.items() if " " in text and text.lower() in listed), "")
    if exact or (listed_kind and listed_kind != "government_body"):
        return exact or listed_kind
    words = text.lower().replace(",", "").replace("-", " ").removesuffix(".").split()
    if any(w.endswith("TV") and len(w) > 3 for w in text.split()):
        return listed_kind or "media"
    cut = next((i for i, w in enumerate(words) if w in ("of", "for", "to", "on", "in")), len(words))
    head = "chamber of commerce" if "chamber of commerce" in " ".join(words) else " ".join(words[:cut])
    if head == "conference" and cut < len(words):
        conferences: dict[str, str] = vocabulary("organisations")["conferences"]
        return conferences.get(words[-1], "")
    ends = (" ".join(head.split()[n:]) for n in range(len(head.split())))
    best = next(((len(end), _heads()[end]) for end in ends if end in _heads()), (0, ""))
    bank = words[cut - 1 : cut] == ["bank"] and len(words) == cut > 1
    if bank and not set(words) & word_set("organisations", "central"):
        best = (best[0], "company")  # 'Karsa Federal Bank', not 'Bank of Karsa'
    if best[1] == "government_body" and words[cut : cut + 1] == ["to"]:
        best = (best[0], "ngo")  # 'Committee to Help Refugees'
    if best[1] == "ngo" and "national" in words and words[cut - 1] in ("center", "centre", "institute", "network"):
        best = (len("national"), "government_body")  # 'National Hurricane Center'
    if words[cut - 1 : cut] == ["division"] and not _is_of_troops(words):
        office = words[0] in vocabulary("roles")["portfolios"]
        best = (len("division"), "ministry" if office else "government_body")  # 'Finance Division'
    if head.endswith("house") and cut == len(words):
        best = (0, "")  # 'State House'
    if not best[1] and len(words) > 1 and words[0] in word_set("organisations", "publishing"):
        return listed_kind or "media"
    united = "unions" in words or ("union" in words and set(words) & word_set("organisations", "unionists"))
    if united and best[1] != "company":
        return listed_kind or "ngo"
    world = word_set("organisations", "worldly")
    if best[1] == "igo" and words[cut - 1] in word_set("organisations", "unions") and not set(words) & world:
        return listed_kind or ("political_organisation" if words[cut - 1] in ("league", "union") else "")
    quarter = len(words) > 1 and words[0].title() in word_set("geography", "quarters")  # 'West African', not 'West'
    worldly = bool(words) and words[quarter] in world - {"regional"}
    if words[:1] in (["house"], ["senate"]) and words[-1] in ("committee", "subcommittee"):
        return "legislature"
    if best[1] == "government_body" and not listed_kind and worldly:
        return "igo"
    if best[1] == "government" and words and words[0] in word_set("organisations", "self_governing"):
        return "subnational_government"
    branch = cut < len(words) and _listed_kinds().get(key(head)) == "armed_group"
    return best[1] or listed_kind or ("armed_group" if branch else "company" if is_firm(text) else "")
