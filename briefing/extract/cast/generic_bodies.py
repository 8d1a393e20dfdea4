"""Bodies without a name of their own: a common noun beside the country that they belong to.

Such as 'the Iranian foreign ministry', "Iraq's government", 'the governments of Iran and Iraq', 'Iraqi media' and
'Kurdish militants'.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from briefing import countries
from briefing.extract.cast.countries_met import Sighting
from briefing.extract.cast.names import Name, distinct, printed
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.scene import is_head
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_REACH = 6
_BEFORE_BARE = frozenset({"IN", "VBD", "VB", "CC", "VBZ", "VBN"})
"""Tags of what may stand before a body without an article: 'told parliament'."""
_ATTRIBUTES = frozenset({"regional", "government", "local"})
"""Words before the head of a region's body: 'Kurdish regional authorities'."""


@dataclass(frozen=True, slots=True)
class Generic:
    """A mention of such a body: tokens start..end (end exclusive), the name it is given, kind and country.

    `text` is empty where the words name several bodies ('the governments of Iran and Iraq').
    """

    start: int
    end: int
    text: str
    name: str
    kind: str
    country: str


def find_generic(doc: Doc, names: Sequence[Name], sightings: Sequence[Sighting]) -> list[Generic]:
    """All mentions of bodies that a common noun names, in text order; a phrase of two countries gives one for each."""
    by_end = {s.end: s for s in sightings if s.form != "capital" or doc[s.end : s.end + 1].text in _POSSESSIVE}
    by_start = {s.start: s for s in sightings if s.form == "name"}
    people = {n.start: n for n in names if n.label == "NORP"}
    lands = {n.end: n for n in names if n.label in ("GPE", "LOC") and n.end not in by_end}
    bodied = {i: n for n in names if n.label == "ORG" for i in range(n.start, n.end)}
    words = [t.lower_ for t in doc]
    found: list[Generic] = []
    place = 0
    while place < len(words):
        width, entry = _head(words, place)
        bodies: list[Generic] = []
        held = _is_adjective(doc, place, place + width)
        if entry and not held and not _is_named(doc, place, width, entry, bodied, by_end):
            end = place + width
            subject: list[str] = []
            if entry.get("portfolio"):
                end, subject = _department(doc, end, by_start)
            bodies = _before(doc, place, end, entry, subject, by_end)
            bodies = bodies or _after(doc, place, end, entry, subject, by_start)
        bodies = bodies or _mission(doc, words, place, bodied, by_end)
        bodies = bodies or _armed(doc, words, place, by_end, people, lands) or _regional(doc, place, people, by_end)
        found += bodies
        place = max([place + 1, *(b.end for b in bodies)])
    return _with_seats(doc, found, {n.start: n for n in names if n.label in ("GPE", "LOC")})


def _with_seats(doc: Doc, found: Sequence[Generic], places: dict[int, Name]) -> list[Generic]:
    """The bodies, a state's missions named with the place where they are ("Peru's embassy in Lima"), also where they
    are told without it, if only one of them has a place."""
    seats: dict[str, list[str]] = {}
    kinds = ("diplomatic_mission", "monitoring_mission")
    for body in found:
        if body.kind in kinds and doc[body.end : body.end + 1].text == "in" and body.end + 1 in places:
            seats.setdefault(body.name, []).append(places[body.end + 1].text)
    one = {name: listed[0] for name, listed in seats.items() if len(set(listed)) == 1}

    def seat(body: Generic) -> str:
        behind = places.get(body.end + 1) if doc[body.end : body.end + 1].text == "in" else None
        return behind.text if behind is not None else one.get(body.name, "")

    return [
        replace(b, name=f"{b.name} in {where}") if b.kind in kinds and b.text and (where := seat(b)) else b
        for b in found
    ]


def find_at_home(doc: Doc, free: set[int], country_of: Callable[[int], str]) -> list[Generic]:
    """The bodies that a report names by a common noun without a country, as its own readers know it: 'parliament',
    'the foreign ministry'. Only tokens in `free` are looked at; `country_of` gives the country told at one, or ''."""
    words = [t.lower_ for t in doc]
    portfolios = {*vocabulary("roles")["portfolios"], "affairs"}
    found: list[Generic] = []
    for place in sorted(free):
        width, entry = _head(words, place)
        noun = " ".join(words[place:place + width])
        if entry is None or noun not in word_set("organisations", "at_home"):
            continue
        start, end = _attributes(doc, place), place + width
        subject = words[start:place]
        bare = noun == "parliament" and start == place and doc[place - 1].tag_ in _BEFORE_BARE
        opened = start > 0 and (words[start - 1] in ("the", "its") or bare)
        named = not entry.get("portfolio") or (subject and set(subject) <= portfolios)
        outer = end < len(doc) and (doc[end].tag_ in ("NN", "NNS", "NNP", "POS") or words[end] in ("of", "in", "for"))
        if opened and named and not outer and free.issuperset(range(start, end)) and (code := country_of(start)):
            found.append(replace(_body(doc, start, end, entry, code, subject), text=printed(doc[start:end])))
    return found


@cache
def _first_words(group: str) -> frozenset[str]:
    """The first words of the nouns of a group, to pass by the rest of a text quickly."""
    return frozenset(noun.split()[0] for noun in vocabulary("organisations")[group])


def _head(words: list[str], place: int) -> tuple[int, dict[str, Any] | None]:
    """The width and entry of the generic noun that begins at a word: the longest that fits."""
    generic: dict[str, dict[str, Any]] = vocabulary("organisations")["generic"]
    if words[place] in _first_words("generic"):
        for width in (3, 2, 1):
            noun = " ".join(words[place:place + width])
            if noun in generic and place + width <= len(words):
                return width, generic[noun]
    return 0, None


def _is_named(
    doc: Doc, place: int, width: int, entry: dict[str, Any], bodied: dict[int, Name], by_end: dict[int, Sighting]
) -> bool:
    """Whether the noun is a part of a longer name ('Supreme National Council') or stands before one ('media X')."""
    if entry["kind"] == "media" and place + width in bodied and place not in bodied:
        return True
    name = bodied.get(place)
    start = name.start if name else place
    owned = max([end for end in range(start, place + 1) if end in by_end and by_end[end].start >= start], default=start)
    allowed = _POSSESSIVE | word_set("organisations", "attributes")
    return any(t.lower_ not in allowed for t in doc[owned:place])


def _is_adjective(doc: Doc, start: int, end: int) -> bool:
    """Whether a noun says what another is like: 'the military presence', 'police stations', not 'military chief'."""
    after = doc[end] if end < len(doc) else None
    if after is None or after.tag_ not in ("NN", "NNS"):
        return False
    loose = doc[start:end].text.lower() in word_set("organisations", "adjectives")
    return after.lower_ in ("officer", "officers", "station", "stations") or (
        loose and not is_head(after) and after.lower_ not in word_set("organisations", "members"))


def _attributes(doc: Doc, place: int) -> int:
    """The first token of the attributes that stand before a noun: 'federal' of 'Iraqi federal government'."""
    allowed = word_set("organisations", "attributes")
    start = place
    while start > 0 and place - start < _REACH and doc[start - 1].lower_ in allowed:
        start -= 1
    return start


def _department(doc: Doc, at: int, by_start: dict[int, Sighting]) -> tuple[int, list[str]]:
    """The end and the words of a department after 'ministry': 'of Foreign Affairs and Trade', but not 'of Iraq'."""
    end = at + 1
    if at >= len(doc) or doc[at].lower_ != "of":
        return at, []
    while end < len(doc) and end not in by_start and (doc[end].is_title or doc[end].lower_ in ("and", "the", ",")):
        end += 1
    while end > at + 1 and not doc[end - 1].is_title:
        end -= 1
    words = [t.lower_ for t in doc[at + 1:end]]
    return (end, words) if words else (at, [])


def _before(
    doc: Doc, place: int, end: int, entry: dict[str, Any], subject: list[str], by_end: dict[int, Sighting]
) -> list[Generic]:
    """The body of a country before the noun: 'Iraqi federal government', 'Iraqi and Iranian governments'."""
    start = _attributes(doc, place)
    while start <= place:
        owner = start - 1 if doc[start - 1].text in _POSSESSIVE else start
        sighting = by_end.get(owner) if owner > 0 else None
        if sighting is not None:
            break
        start += 1
    else:
        return []
    words = [t.lower_ for t in doc[start:place]] + subject
    proper = [t.text for t in doc[start:place] if t.is_title and doc[place].is_title]
    if proper and entry["kind"] in ("government_body", "military"):
        entry = {**entry, "name": " ".join([*proper, entry["name"]])}  # 'State Border Service', not 'state television'
    made = [_body(doc, sighting.start, end, entry, sighting.code, words)]
    if doc[sighting.start - 1].lower_ == "and" and sighting.start > 1 and by_end.get(sighting.start - 1):
        other = by_end[sighting.start - 1]
        made = [_body(doc, other.start, end, entry, code, words) for code in (other.code, sighting.code)]
        made = [replace(body, text="") for body in made]
    return made


def _after(
    doc: Doc, place: int, at: int, entry: dict[str, Any], subject: list[str], by_start: dict[int, Sighting]
) -> list[Generic]:
    """The body of a country that follows with 'of': 'the governments of Iran and Iraq', 'Ministry of Oil of Iraq'."""
    if at >= len(doc) or doc[at].lower_ != "of":
        return []
    start = _attributes(doc, place)
    words = [t.lower_ for t in doc[start:place]] + subject
    first = at + 1 + (at + 1 < len(doc) and doc[at + 1].lower_ == "the")
    sighting = by_start.get(first)
    if sighting is None:
        return []
    codes = [sighting.code]
    end = sighting.end
    if end + 1 < len(doc) and doc[end].lower_ == "and":
        second = by_start.get(end + 1 + (doc[end + 1].lower_ == "the"))
        if second is not None:
            codes.append(second.code)
            end = second.end
    made = [_body(doc, start, end, entry, code, words) for code in codes]
    return [replace(body, text="") for body in made] if len(made) > 1 else made


def _body(doc: Doc, start: int, end: int, entry: dict[str, Any], code: str, words: list[str]) -> Generic:
    """The mention of a country's body; `words` are the attributes, from which a ministry takes its portfolio."""
    listed = known(printed(doc[start:end]))
    if listed is not None and listed[1].get("country") == code:
        return Generic(start, end, printed(doc[start:end]), listed[0], listed[1]["kind"], code)
    name, country = entry["name"], countries.name(code)
    if entry["kind"] == "media":
        label = f"{countries.demonyms(code)[0] if countries.demonyms(code) else country} {name}"
    else:
        portfolios: dict[str, str] = vocabulary("roles")["portfolios"]
        words = words if entry.get("portfolio") else []
        plain = all(w in portfolios for w in words if w not in ("and", "affairs"))
        subject = distinct(portfolios[w] for w in words if w in portfolios) if plain else ()
        joined = " and ".join(subject) or " ".join(w if w == "and" else w.title() for w in words)
        whole = f"{name} of {joined} of" if joined else f"{name} of"
        label = f"{whole} {_article(country)}"
    return Generic(start, end, printed(doc[start:end]), label, entry["kind"], code)


def _article(country: str) -> str:
    """A country's name with the article that English gives it inside a sentence."""
    return f"the {country}" if country.endswith(tuple(vocabulary("organisations")["articles"])) else country


def _mission(
    doc: Doc, words: list[str], place: int, bodied: dict[int, Name], by_end: dict[int, Sighting]
) -> list[Generic]:
    """A country's mission to a body: "Peru's mission to the UN", 'its mission at the European Union'."""
    if words[place] in ("mission", "force", "peacekeepers"):
        sender = next((bodied[i] for i in range(place - 1, max(place - 4, -1), -1) if i in bodied), None)
        between = doc[sender.end:place] if sender is not None else None
        if sender is not None and between and all(t.text.islower() and t.tag_ in ("NN", "JJ") for t in between):
            text = printed(doc[sender.start:place + 1])
            return [Generic(sender.start, place + 1, text, text, "monitoring_mission", "")]
    if words[place] not in ("mission", "delegation") or words[place + 1:place + 2] not in (["to"], ["at"]):
        return []
    host = bodied.get(place + 2) or bodied.get(place + 3)
    if host is None or place == 0:
        return []
    owner = by_end.get(place - (words[place - 1] in _POSSESSIVE))
    if owner is None and words[place - 1] == "its":
        earlier = [s for s in by_end.values() if doc[place].sent.start <= s.start and s.end < place]
        owner = max(earlier, key=lambda s: s.start, default=None)
    if owner is None:
        return []
    start = min(place - 1, owner.start) if owner.end >= place - 1 else place - 1
    name = f"Mission of {_article(countries.name(owner.code))} to the {host.text}"
    return [Generic(start, host.end, printed(doc[start:host.end]), name, "diplomatic_mission", owner.code)]


def _armed(
    doc: Doc,
    words: list[str],
    place: int,
    by_end: dict[int, Sighting],
    people: dict[int, Name],
    lands: dict[int, Name],
) -> list[Generic]:
    """An armed group under a label: 'Iranian Kurdish militants', 'armed groups in Iraq', 'Iran-linked armed groups'."""
    if words[place] not in _first_words("armed_heads"):
        return []
    heads = word_set("organisations", "armed_heads")
    width = next((w for w in (2, 1) if " ".join(words[place:place + w]) in heads), 0)
    if not width:
        return []
    start, codes = place, []
    named = {p.end: p for p in people.values()}
    while start > 0:
        if start in by_end:
            codes.append(by_end[start].code)
            start = by_end[start].start
        elif start in lands:
            codes += [hit.code] if (hit := countries.lookup(lands[start].text)) is not None else []
            start = lands[start].start
        elif start in named:
            start = named[start].start
        elif _is_joined(doc, start) and start - 1 not in by_end and start - 1 not in named:
            start -= 2
        elif start == place and doc[start - 1].is_title and _is_joined(doc, start - 1):
            start -= 3
        elif doc[start - 1].lower_ in word_set("organisations", "armed_attributes"):
            start -= 1
        else:
            break
    end = place + width
    inside = next((s for s in by_end.values() if s.start == end + 1 and doc[end].lower_ == "in"), None)
    if inside is not None and doc[inside.end : inside.end + 1].text not in _POSSESSIVE:
        text = printed(doc[start:inside.end])
        loose = words[place + width - 1] in word_set("organisations", "loose_heads")
        label = f"armed groups in {_article(countries.name(inside.code))}" if loose and start == place else text
        return [Generic(start, inside.end, text, label, "armed_group", inside.code)]
    ruled_out = start == place or words[place] in word_set("organisations", "only_inside")
    if ruled_out or not any(c.isupper() for c in doc[start:place].text):
        return []
    while doc[start].lower_ in ("local", "-", "armed"):
        start += 1
    text = printed(doc[start:end])
    names: dict[str, str] = vocabulary("organisations")["armed_names"]
    head = printed(doc[place:end])
    name = text.removesuffix(head) + names.get(head.lower(), head)
    linked = any(t.lower_ in word_set("organisations", "loyalties") for t in doc[start:place])
    group = known(printed(doc[start:place])) if not linked else None
    if group and group[1]["kind"] == "armed_group":
        return [Generic(start, end, text, group[0], "armed_group", group[1].get("country", ""))]
    return [Generic(start, end, text, name, "armed_group", codes[-1] if codes and not linked else "")]


def _is_joined(doc: Doc, start: int) -> bool:
    """Whether a name goes on before a token with a hyphen: 'RED-[Kambo]'."""
    parts = [t.text for t in doc[max(0, start - 2) : start]]
    glued = len(parts) == 2 and parts[1] == "-" and not (doc[start - 2].whitespace_ or doc[start - 1].whitespace_)
    return glued and parts[0].isalpha() and parts[0][0].isupper() and countries.lookup(parts[0]) is None


def _regional(doc: Doc, place: int, people: dict[int, Name], by_end: dict[int, Sighting]) -> list[Generic]:
    """The government of a people's region: 'Kurdish regional authorities', 'the Kurdish officials of Iraq'."""
    regions: dict[str, dict[str, Any]] = vocabulary("organisations")["regions"]
    name = people.get(place)
    entry = regions.get(name.text) if name else None
    if name is None or entry is None:
        return []
    at = name.end
    while at + 1 < len(doc) and doc[at].lower_ in _ATTRIBUTES and doc[at + 1].lower_ in entry["heads"]:
        at += 1
    if at >= len(doc) or doc[at].lower_ not in entry["heads"]:
        return []
    start, end = place, at + 1
    if place in by_end:
        if doc[by_end[place].start].text not in entry["inside"]:
            return []
        start = by_end[place].start
    if end + 1 < len(doc) and doc[end].lower_ in ("of", "in") and doc[end + 1].text in entry["inside"]:
        end += 2
    return [Generic(start, end, printed(doc[start:end]), entry["name"], "subnational_government", entry["country"])]
