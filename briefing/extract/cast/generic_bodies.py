"""Bodies without a name of their own: a common noun beside the country that they belong to.

Such as 'the Iranian foreign ministry', "Iraq's government", 'the governments of Iran and Iraq', 'Iraqi media' and
'Kurdish militants'.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from functools import cache
from typing import Any

from msgspec.structs import replace

from briefing import countries
from briefing.extract.cast.agencies import agency, nouns
from briefing.extract.cast.countries_met import Sighting, governs, leans
from briefing.extract.cast.generic import POSSESSIVE, Generic, department, first_words, people_of, with_article
from briefing.extract.cast.groups import OPENINGS, armed, joint, led, mission, regional
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.scene import is_backed, is_head
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import is_object
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc

_REACH = 6
_LONGEST = 16
"""Tokens of the name of a department, at most."""
_HEADS = frozenset({"ministry", "ministries", "department", "departments"})
_TURN = 4
"""Words before 'presidency' that may tell that it goes round."""
_BEFORE_BARE = frozenset({"IN", "VBD", "VB", "CC", "VBZ", "VBN"})
"""Tags of what may stand before a body without an article: 'told parliament'."""


def find_generic(doc: Doc, names: Sequence[Name], sightings: Sequence[Sighting]) -> list[Generic]:
    """All mentions of bodies that a common noun names, in text order; a phrase of two countries gives one for each."""
    # 'the pro-Peruvian government' and 'Peruvian backed forces' are not Peru's
    sightings = [s for s in sightings if not (leans(doc, s.start) or is_backed(doc, s.end))]
    by_end = {s.end: s for s in sightings if s.form != "capital" or doc[s.end].text in POSSESSIVE
              or governs(doc, s.start, s.end)}
    by_start = {s.start: s for s in sightings if s.form == "name"}
    starts = {s.start for s in sightings}
    people = {n.start: n for n in names if n.label == "NORP"}
    lands = {n.end: n for n in names if n.label in ("GPE", "LOC") and n.end not in by_end}
    told = {s.code for s in sightings}
    bodied = {i: n for n in names if n.label == "ORG" for i in range(n.start, n.end)}
    words = [t.lower_ for t in doc]
    found: list[Generic] = []
    free, openings = 0, _openings()
    for place in [i for i, word in enumerate(words) if word in openings or i in people]:
        if place < free:
            continue
        width, entry = _head(words, place)
        bodies: list[Generic] = []
        end = place + width
        none = entry is None or _is_adjective(doc, place, end) or _is_turn(doc, place)
        if entry and not none and not _is_named(doc, place, width, entry, bodied, by_end):
            subject: list[str] = []
            if entry.get("portfolio"):
                end, subject = _department(doc, end, starts)
            bodies = _before(doc, place, end, entry, subject, by_end)
            bodies = bodies or _after(doc, place, end, entry, subject, by_start)
            bodies = [b for b in bodies if not entry.get("known") or known(b.name) is not None]
        bodies = bodies or agency(doc, place) or mission(doc, words, place, bodied, by_end)
        bodies = bodies or led(doc, place, bodied, by_end)
        bodies = bodies or armed(doc, words, place, by_end, people, lands) or regional(doc, place, people, by_end)
        bodies = bodies or joint(doc, words, place, by_end, told)
        found += bodies
        free = max([place + 1, *(b.end for b in bodies)])
    return _with_seats(doc, found, {n.start: n for n in names if n.label in ("GPE", "LOC")})


@cache
def _openings() -> frozenset[str]:
    """The words with which such a mention may begin."""
    return first_words("generic") | first_words("armed_heads") | OPENINGS | nouns()


def _with_seats(doc: Doc, found: Sequence[Generic], places: dict[int, Name]) -> list[Generic]:
    """The bodies, a state's missions named with the place where they are ("Peru's embassy in Lima"), also where they
    are told without it, if only one of them has a place."""
    seats: dict[str, list[str]] = {}
    kinds = ("diplomatic_mission", "monitoring_mission")
    for body in found:
        if body.kind in kinds and doc[body.end].text == "in" and body.end + 1 in places:
            seats.setdefault(body.name, []).append(places[body.end + 1].text)
    one = {name: listed[0] for name, listed in seats.items() if len(set(listed)) == 1}

    def seat(body: Generic) -> str:
        behind = places.get(body.end + 1) if doc[body.end].text == "in" else None
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
    openings = first_words("generic")
    for place in sorted(i for i in free if words[i] in openings):
        width, entry = _head(words, place)
        noun = _joined(words[place:place + width])
        if entry is None or noun not in word_set("organisations", "at_home"):
            continue
        speaks = is_subject(doc[place]) and act(doc[place].head)
        if noun in word_set("organisations", "in_capitals") and not (doc[place].is_title or speaks):
            continue  # 'the presidency' may be an office
        start, end = _attributes(doc, place), place + width
        subject = words[start:place]
        bare = noun == "parliament" and start == place and doc[place - 1].tag_ in _BEFORE_BARE
        opened = start > 0 and (words[start - 1] in ("the", "its") or bare)
        named = not entry.get("portfolio") or (subject and set(subject) <= portfolios)
        outer = end < len(doc) and (doc[end].tag_ in ("NN", "NNS", "NNP") or words[end] in ("of", "in", "for"))
        if opened and named and not outer and free.issuperset(range(start, end)) and (code := country_of(start)):
            found.append(replace(_body(doc, start, end, entry, code, subject), text=printed(doc[start:end])))
    return found


def _head(words: list[str], place: int) -> tuple[int, dict[str, Any] | None]:
    """The width and entry of the generic noun that begins at a word: the longest that fits."""
    generic: dict[str, dict[str, Any]] = vocabulary("organisations")["generic"]
    if words[place] in first_words("generic"):
        for width in (4, 3, 2, 1):
            noun = _joined(words[place:place + width])
            if noun in generic and place + width <= len(words):
                return width, generic[noun]
    return 0, None


def _joined(words: Sequence[str]) -> str:
    """Words as they are printed: "president's office"."""
    return " ".join(words).replace(" 's", "'s").replace(" ’s", "'s")


def _is_named(
    doc: Doc, place: int, width: int, entry: dict[str, Any], bodied: dict[int, Name], by_end: dict[int, Sighting]
) -> bool:
    """Whether the noun is a part of a longer name ('Supreme National Council') or stands before one ('media X')."""
    if entry["kind"] == "media" and place + width in bodied and place not in bodied:
        return True
    name = bodied.get(place)
    if name is not None and name.end > place + width and doc[place].is_title and doc[place + width].is_title:
        return True  # 'Peru Media Association'
    start = name.start if name else place
    owned = max([end for end in range(start, place + 1) if end in by_end and by_end[end].start >= start], default=start)
    allowed = POSSESSIVE | word_set("organisations", "attributes")
    return any(t.lower_ not in allowed for t in doc.words[owned:place])


def _is_adjective(doc: Doc, start: int, end: int) -> bool:
    """Whether a noun says what another is like: 'the military presence', 'the military-led cabinet', 'police stations',
    not 'military chief'."""
    after = doc[end] if end < len(doc) else None
    if after is not None and after.text in ("-", "–") and doc[end + 1].text in ("led", "backed", "run"):
        return True
    if after is not None and doc[start].lower_ == "cabinet" and after.lower_.startswith(("secretar", "minister")):
        return True
    if after is None or after.tag_ not in ("NN", "NNS"):
        return False
    if after.lower_ in ("ruler", "dictator", "strongman"):
        return True
    loose = doc[start:end].text.lower() in word_set("organisations", "adjectives")
    return after.lower_ in ("officer", "officers", "station", "stations") or (
        loose and not is_head(after) and after.lower_ not in word_set("organisations", "members"))


def _is_turn(doc: Doc, place: int) -> bool:
    """Whether a presidency is an office that somebody has or seeks: 'holds the rotating Peruvian presidency'."""
    if doc[place].lower_ != "presidency":
        return False
    turned = any(t.lower_ in word_set("organisations", "turning") for t in doc[max(0, place - _TURN) : place])
    return turned or (is_object(doc[place]) and doc[place].head.lemma_.lower() in word_set("organisations", "holding"))


def _attributes(doc: Doc, place: int) -> int:
    """The first token of the attributes that stand before a noun: 'federal' of 'Iraqi federal government', 'Chadian' of
    "Mali's Chadian-backed government"."""
    allowed = word_set("organisations", "attributes")
    start, listed = place, doc[place].lower_ in ("ministry", "department")
    while start > 0 and place - start < _REACH:
        if start > 2 and doc[start - 2].text in ("-", "–") and _is_compound(doc, start - 2):
            start -= 3
        elif doc[start - 1].lower_ in allowed:
            start -= 1
        elif listed and doc[start - 1].text == "," and doc[start - 2].lower_ in allowed:
            start -= 2  # "Peru's [Economy, Trade and] Industry Ministry"
        else:
            break
    return start


def _is_compound(doc: Doc, hyphen: int) -> bool:
    """Whether a hyphen joins an adjective: 'military-led', 'centre-right', 'pro-Chadian'."""
    return doc[hyphen + 1].text.islower() or doc[hyphen - 1].lower_ in ("pro", "anti")


def _department(doc: Doc, at: int, starts: Set[int]) -> tuple[int, list[str]]:
    """The end and the words of a department after 'ministry': 'of Foreign Affairs and Trade', but not 'of Iraq' or 'and
    the Chadian Ministry'; names of countries and of their people begin at `starts`."""
    end = at + 1
    if at >= len(doc) or doc[at].lower_ != "of":
        return at, []
    own = starts | {i for i in range(end, min(len(doc), end + _LONGEST)) if doc[i].lower_ in _HEADS}
    while end < len(doc) and end not in own and (doc[end].is_title or doc[end].lower_ in ("and", "the", ",")):
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
        owner = start - 1 if doc[start - 1].text in POSSESSIVE else start
        sighting = by_end.get(owner) if owner > 0 and doc[start].text not in ("-", "–") else None
        if sighting is not None:
            break
        start += 1
    else:
        return []
    words = [t.lower_ for t in doc[start:place]] + subject
    proper = [t.text for t in doc[start:place] if t.is_title and doc[place].is_title]
    if proper and entry["kind"] in ("government_body", "military"):
        entry = {**entry, "name": " ".join([*proper, entry["name"]])}  # 'State Border Service', not 'state television'
    first = sighting.start
    if first > 1 and doc[first - 1].text in ("-", "–") and doc[first - 2].text[0].isupper():
        text = printed(doc[first - 2 : end])  # 'the U.N.-Peruvian election commission'
        return [Generic(first - 2, end, text, text, "joint_body", "")]
    made = [_body(doc, sighting.start, end, entry, sighting.code, words)]
    if doc[sighting.start - 1].lower_ == "and" and sighting.start > 1 and by_end.get(sighting.start - 1):
        other = by_end[sighting.start - 1]
        made = [_body(doc, other.start, end, entry, code, words) for code in (other.code, sighting.code)]
        made = [replace(body, text="") for body in made]
    return made


def _after(
    doc: Doc, place: int, at: int, entry: dict[str, Any], subject: list[str], by_start: dict[int, Sighting]
) -> list[Generic]:
    """The body of a country that follows with 'of': 'the governments of Iran and Iraq', 'Ministry of Oil of Iraq'; of
    some also with 'in': 'police in Iran', but not "in Iran's capital" or 'in the U.S. city of ...'."""
    within = at < len(doc) and doc[at].lower_ == "in" and entry.get("in")
    if at >= len(doc) or not (within or doc[at].lower_ == "of"):
        return []
    start = _attributes(doc, place)
    words = [t.lower_ for t in doc[start:place]] + subject
    first = at + 1 + (at + 1 < len(doc) and doc[at + 1].lower_ == "the")
    sighting = by_start.get(first)
    if sighting is None or (within and doc[sighting.end].tag_ in ("NN", "NNS", "NNP", "POS")):
        return []
    row = _row(doc, sighting, by_start) if doc[place].tag_ == "NNS" or doc[sighting.end].lower_ == "and" else [sighting]
    made = [_body(doc, start, row[-1].end, entry, each.code, words) for each in row]
    return [replace(body, text="") for body in made] if len(made) > 1 else made


def _row(doc: Doc, first: Sighting, by_start: dict[int, Sighting]) -> list[Sighting]:
    """The countries of a row that 'and' ends: 'of [Chad, Mali and Niger]'; the first alone where it ends none."""
    row = [first]
    while (end := row[-1].end) + 2 < len(doc) and doc[end].lower_ in (",", "and"):
        last = "and" in (doc[end].lower_, doc[end + 1].lower_)
        at = end + 1 + (doc[end].text == "," and last)
        following = by_start.get(at + (doc[at].lower_ == "the"))
        if following is None:
            break
        row.append(following)
        if last:
            return row
    return [first]


def _body(doc: Doc, start: int, end: int, entry: dict[str, Any], code: str, words: list[str]) -> Generic:
    """The mention of a country's body; `words` are the attributes, from which a ministry takes its portfolio."""
    listed = known(printed(doc[start:end]))
    if listed is not None and listed[1].get("country") == code:
        return Generic(start, end, printed(doc[start:end]), listed[0], listed[1]["kind"], code)
    name, country = entry["name"], countries.name(code)
    if entry["kind"] == "media":
        label = f"{people_of(code)} {name}"
    else:
        label = f"{department(name, words if entry.get('portfolio') else ())} of {with_article(country)}"
    return Generic(start, end, printed(doc[start:end]), label, entry["kind"], code)
