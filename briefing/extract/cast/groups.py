"""Bodies known by a label: missions and coalitions by who sends or leads them, armed groups, a people's authorities."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from briefing import countries
from briefing.extract.cast.countries_met import Sighting, leans
from briefing.extract.cast.generic import POSSESSIVE, Generic, first_words, with_article
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import is_of_nations, known
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token

_JOINT = 6
"""Words of the name of a body that two countries share, at most."""
_ATTRIBUTES = frozenset({"regional", "government", "local"})
"""Words before the head of a region's body: 'Kurdish regional authorities'."""


OPENINGS = frozenset({"mission", "force", "peacekeepers", "delegation", "coalition", "joint"})
"""The words with which missions, coalitions and joint bodies are named."""


def mission(
    doc: Doc, words: list[str], place: int, bodied: dict[int, Name], by_end: dict[int, Sighting]
) -> list[Generic]:
    """A mission of a body of many: 'the U.N. mission in Chad', 'a NATO training mission'; a country's to a body:
    "Peru's mission to the UN", 'its mission at the European Union'."""
    if words[place] in ("mission", "force", "peacekeepers"):
        sender = next((bodied[i] for i in range(place - 1, max(place - 4, -1), -1) if i in bodied), None)
        own = bodied.get(place + 1)
        if own is not None and (entry := known(own.text)) is not None and entry[1]["kind"] == "monitoring_mission":
            return []  # 'the U.N. peacekeeping force UNIFIL' is that
        if sender is not None and (name := _sent_by(doc, sender, place)):
            text = printed(doc[sender.start:place + 1])
            return [Generic(sender.start, place + 1, text, name, "monitoring_mission", "")]
    if words[place] not in ("mission", "delegation") or place == 0:
        return []
    host = bodied.get(place + 2) or bodied.get(place + 3) if words[place + 1 : place + 2] in (["to"], ["at"]) else None
    first = _opened(words, place)
    told = bodied.get(first - 1) if host is None else None  # "Peru's U.N. mission"
    if told is not None and is_of_nations(f"{told.text} "):
        host, first = told, _opened(words, told.start)
    seat = words[place + 1 : place + 2] == ["in"] and word_set("geography", "for_all") & set(_seats(doc, place + 2))
    if (host is None and not seat) or first == 0:
        return []
    owner = by_end.get(first - (words[first - 1] in POSSESSIVE))
    if owner is None and host is not None and words[first - 1] == "its":
        earlier = [s for s in by_end.values() if doc[place].sent.start <= s.start and s.end < place]
        owner = max(earlier, key=lambda s: s.start, default=None)
    if owner is None:
        return []
    start = min(first - 1, owner.start) if owner.end >= first - 1 else first - 1
    entry = known(host.text) if host is not None else None
    to = f" to the {entry[0] if entry is not None else host.text}" if host is not None else ""
    end = max(place + 1, host.end) if host is not None else place + 1
    name = f"Mission of {with_article(countries.name(owner.code))}{to}"
    return [Generic(start, end, printed(doc[start:end]), name, "diplomatic_mission", owner.code)]


def _sent_by(doc: Doc, sender: Name, place: int) -> str:
    """The name of the mission at a token that a body of many sends: 'a NATO training mission', 'the U.N. mission in
    Chad'; '' for any other body ('CIA task force') and where nothing says that it is one ('on a U.N. mission')."""
    entry, between = known(sender.text), doc[sender.end : place]
    if entry is not None and entry[1]["kind"] != "igo":
        return ""
    if len(between):
        return printed(doc[sender.start : place + 1]) if all(map(_is_plain, between)) else ""
    standing = doc[place].lower_ == "mission" and doc[max(0, sender.start - 1)].lower_ == "the"
    return f"{entry[0]} mission" if entry is not None and standing else ""


def _is_plain(token: Token) -> bool:
    """Whether a word is a noun or an adjective in small letters."""
    return token.text.islower() and token.tag_ in ("NN", "JJ")


def _opened(words: list[str], place: int) -> int:
    """The first of the words that say of a mission at a token that it is a standing one."""
    while place > 0 and words[place - 1] in word_set("organisations", "standing_missions"):
        place -= 1
    return place


def _seats(doc: Doc, start: int) -> tuple[str, str]:
    """The one word and the two that begin at a token."""
    return printed(doc[start : start + 1]), printed(doc[start : start + 2])


def joint(doc: Doc, words: list[str], place: int, by_end: dict[int, Sighting], told: Collection[str]) -> list[Generic]:
    """A body that two countries share, known by its task only: 'the joint boundary committee', 'the Peru-Chile joint
    border commission'; `told` are the countries that a text tells of."""
    if words[place] != "joint" or len(told) < 2 or place == 0:
        return []
    end = place + 1
    while end < len(doc) and end - place < _JOINT and doc[end].tag_ in ("JJ", "NN") and doc[end].text.islower():
        end += 1
    end = next((i for i in range(end, place + 1, -1) if words[i - 1] in word_set("organisations", "joint_heads")), 0)
    if end < place + 2:
        return []
    second = by_end.get(place)
    first = by_end.get(second.start - 1) if second is not None and doc[second.start - 1].text in ("-", "–") else None
    if second is not None and first is not None:
        text, codes = printed(doc[first.start : end]), tuple(sorted((first.code, second.code)))
        return [Generic(first.start, end, text, text, "joint_body", "", codes)]
    if words[place - 1] != "the" or end < place + 3:
        return []  # 'a joint committee' may be to come, 'the joint committee' any parliament's
    text = printed(doc[place:end])
    return [Generic(place, end, text, text, "joint_body", "")]


def led(doc: Doc, place: int, bodied: dict[int, Name], by_end: dict[int, Sighting]) -> list[Generic]:
    """A coalition known by who leads it: 'the US-led coalition', of parties where a party does."""
    if doc[place].lower_ != "coalition" or place < 2 or doc[place - 1].lower_ != "led":
        return []
    if doc[place - 2].text not in "-–":
        return []
    leader, body = by_end.get(place - 2), bodied.get(place - 3)
    if leader is None and body is None:
        return []
    start = leader.start if leader is not None else body.start if body is not None else place
    text = printed(doc[start : place + 1])
    entry = known(body.text) if body is not None else None
    partisan = entry is not None and entry[1]["kind"] in ("party", "political_organisation")
    return [Generic(start, place + 1, text, text, "political_organisation" if partisan else "military", "")]


def armed(
    doc: Doc,
    words: list[str],
    place: int,
    by_end: dict[int, Sighting],
    people: dict[int, Name],
    lands: dict[int, Name],
) -> list[Generic]:
    """An armed group under a label: 'Iranian Kurdish militants', 'armed groups in Iraq', 'Iran-linked armed groups'."""
    if words[place] not in first_words("armed_heads"):
        return []
    heads = word_set("organisations", "armed_heads")
    width = next((w for w in (2, 1) if " ".join(words[place:place + w]) in heads), 0)
    if not width or _is_named(doc, place + width):
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
    if start == place and doc[start - 1].tag_ == "NNP" and not doc[start].is_sent_start:
        return []  # 'Karsa militants in Peru' are the group of that name
    inside = next((s for s in by_end.values() if s.start == end + 1 and doc[end].lower_ == "in"), None)
    if inside is not None and doc[inside.end].text not in POSSESSIVE:
        text = printed(doc[start:inside.end])
        loose = words[place + width - 1] in word_set("organisations", "loose_heads")
        label = f"armed groups in {with_article(countries.name(inside.code))}" if loose and start == place else text
        return [Generic(start, inside.end, text, label, "armed_group", inside.code)]
    ruled_out = start == place or words[place] in word_set("organisations", "only_inside")
    if ruled_out or not any(c.isupper() for c in doc[start:place].text):
        return []
    if doc[start].text in ("-", "–") and doc[start - 1].lower_ == "non":
        start -= 1  # 'non-Arab rebels'
    while doc[start].lower_ in ("local", "-", "armed") or (
        doc[start].lower_ in word_set("organisations", "loyalties") and doc[start - 1].text in ("-", "–")
    ):
        start += 1  # 'government-backed Arab militia'
    text = printed(doc[start:end])
    names: dict[str, str] = vocabulary("organisations")["armed_names"]
    head = printed(doc[place:end])
    name = text.removesuffix(head) + names.get(head.lower(), head)
    linked = any(t.lower_ in word_set("organisations", "loyalties") for t in doc[start:place])
    group = (known(text) or known(printed(doc[start:place]))) if not linked else None
    if group and group[1]["kind"] == "armed_group":
        return [Generic(start, end, text, group[0], "armed_group", group[1].get("country", ""))]
    return [Generic(start, end, text, name, "armed_group", codes[-1] if codes and not linked else "")]


def _is_named(doc: Doc, end: int) -> bool:
    """Whether a group's own name follows what it is: 'the Peruvian militant group [Karsa]'."""
    at = end + (doc[end].text == ",")
    return doc[end - 1].lower_ in ("group", "militia") and doc[at].text.istitle() and bool(doc[at].ent_type_)


def _is_joined(doc: Doc, start: int) -> bool:
    """Whether a name goes on before a token with a hyphen: 'RED-[Kambo]'."""
    parts = [t.text for t in doc[max(0, start - 2) : start]]
    glued = len(parts) == 2 and parts[1] == "-" and not (doc[start - 2].whitespace_ or doc[start - 1].whitespace_)
    return glued and parts[0].isalpha() and parts[0][0].isupper() and countries.lookup(parts[0]) is None


def regional(doc: Doc, place: int, people: dict[int, Name], by_end: dict[int, Sighting]) -> list[Generic]:
    """The government of a people's region: 'Kurdish regional authorities', 'the Kurdish officials of Iraq'."""
    regions: dict[str, dict[str, Any]] = vocabulary("organisations")["regions"]
    name = people.get(place)
    entry = regions.get(name.text) if name else None
    if name is None or entry is None or leans(doc, place):
        return []
    at = name.end
    while at + 1 < len(doc) and doc[at].lower_ in _ATTRIBUTES and doc[at + 1].lower_ in entry["heads"]:
        at += 1
    if at >= len(doc) or doc[at].lower_ not in entry["heads"]:
        return []
    start, end = place, at + 1
    near = {s.code for s in by_end.values() if end <= s.start < end + 5 or s.end == place}
    met = near & {entry["country"], *entry.get("elsewhere", {})} or {s.code for s in by_end.values()}
    if doc[end].text in ("in", "of") and near and not near & {entry["country"], *entry.get("elsewhere", {})}:
        return []
    other = next((code for code in entry.get("elsewhere", {}) if code in met and entry["country"] not in met), "")
    if other:
        name = entry["elsewhere"][other]
        return [Generic(start, end, printed(doc[start:end]), name, "subnational_government", other)]
    if place in by_end:
        if doc[by_end[place].start].text not in entry["inside"]:
            return []
        start = by_end[place].start
    if end + 1 < len(doc) and doc[end].lower_ in ("of", "in") and doc[end + 1].text in entry["inside"]:
        end += 2
    return [Generic(start, end, printed(doc[start:end]), entry["name"], "subnational_government", entry["country"])]
