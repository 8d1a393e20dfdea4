"""Places that are no countries: cities, regions, facilities, borders; and capitals where people are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing import countries
from briefing.countries import fold
from briefing.extract.cast.countries_met import Sighting, between
from briefing.extract.cast.homeland import paragraph
from briefing.extract.cast.names import Name, distinct, key, printed
from briefing.extract.cast.place_kinds import before_of, is_place, is_region, kind_known, kind_of, with_noun
from briefing.extract.cast.place_words import last_words, nouns
from briefing.extract.cast.whereabouts import country_of, likelier
from briefing.extract.text.spans import core
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers
from briefing.types.digest import PlaceKind

_BY = frozenset({"outside", "near", "in", "inside"})
_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_BESIDE = 6
"""Tokens between a place and the one beside it that alone tells its country, at most."""
_SHORT = 3
"""Letters that may be those of a place's initials, at most."""
_SAID = 9
"""Tokens behind 'in' in which a place may be named, at most."""


@dataclass(slots=True)
class FoundPlace:
    """A place with its mentions, as collected from the text; `spans` are token ranges in text order."""

    name: str
    kind: PlaceKind | str = ""
    country: str = ""
    countries: tuple[str, ...] = ()
    spans: list[tuple[int, int]] = field(default_factory=list)
    variants: list[str] = field(default_factory=list)
    described: list[tuple[int, int]] = field(default_factory=list)


def find_places(doc: Doc, names: Iterable[Name], sightings: Sequence[Sighting]) -> list[FoundPlace]:
    """The places of a text in the order of their first mention; what means a country is none."""
    taken = {(s.start, s.end) for s in sightings}
    told = {s.code for s in sightings}
    found: dict[str, FoundPlace] = {}
    sides: dict[str, set[str]] = {}
    for name in names:
        city = name.text in word_set("geography", "city_lands") and is_place(doc, name)
        if name.label not in ("GPE", "LOC") or ((name.start, name.end) in taken and not city):
            continue
        if _is_none(doc, name) or len(between(sightings, name.start, name.end)) > 1:
            continue
        text = _ended(doc, name)
        place = found.setdefault(_identity(text), FoundPlace(name=_titled(text)))
        place.spans.append((name.start, name.end))
        place.variants.append(text)
        kind = "city" if city else kind_of(doc, name)
        named = " " in text or text in vocabulary("geography")["known"]
        again = len(place.spans) > 1 and place.kind == "facility" != kind
        town = again and not named and bool(bearers(text))  # 'Puno hospital', and 'in Puno'
        place.kind = kind if town else place.kind or kind
        if place.name not in word_set("geography", "wide"):
            place.country = place.country or country_of(doc, name, place.kind, told)
        elif place.kind == "territory":
            sides.setdefault(place.name, set()).add(_side(doc, name.start))
    for place in found.values():
        codes = sides.get(place.name, set()) - {""}
        place.country = place.country or (codes.pop() if len(codes) == 1 else "")
    listed = _merged(list(found.values()))
    _side_by_side(listed, told)
    _locate(doc, listed, {s.start: s.code for s in sightings})
    for place in listed:
        place.name = _fullest(place)
        if place.kind == "city" and all(is_region(doc, end) for _, end in place.spans):
            place.kind = "region"  # 'the Bajur tribal region'
        place.kind = place.kind or kind_known(place.name, place.country)
        whole = [printed(doc[start : with_noun(doc, end)]) for start, end in place.spans]
        place.variants = list(distinct((*place.variants, *(w for w in whole if place.kind != "city"))))
    return listed


def _side_by_side(places: Sequence[FoundPlace], told: Collection[str]) -> None:
    """Give a city whose name several have, and of whose usual country a text does not tell, the country of its other
    places where one has such a city: 'San Jose, Los Angeles and Sacramento'."""
    namesakes: dict[str, list[str]] = vocabulary("geography")["namesakes"]
    sure = Counter(p.country for p in places if p.country and p.name not in namesakes)
    for place in places:
        having = [code for code in namesakes.get(place.name, ()) if code in sure]
        if having and place.country not in sure and place.country not in told:
            place.country = max(having, key=lambda code: sure[code])


def _side(doc: Doc, start: int) -> str:
    """The country whose part of a territory is meant: 'Peruvian X', 'Peruvian-controlled X'; '' where none is said."""
    before = start - 1
    if before > 1 and doc[before].lower_ in word_set("geography", "holding") and doc[before - 1].text in ("-", "–"):
        before -= 2
    hit = countries.lookup(doc[before].text) if before >= 0 else None
    return hit.code if hit is not None and hit.form in ("demonym", "name") else ""


def _ended(doc: Doc, name: Name) -> str:
    """A name without the full stop that ends its sentence and looks like part of it: 'Nathu La.'."""
    ends = name.end == len(doc) or doc[name.end].is_sent_start or doc[name.end].is_space
    last = name.text.split()[-1]
    return name.text.rstrip(".") if ends and " " in name.text and last.count(".") == 1 and len(last) > 2 else name.text


def _is_none(doc: Doc, name: Name) -> bool:
    """Whether a name is that of no place: a part of the world, a feast, initials, an adjective ('Andean'), or nothing
    but a kind ('the Church')."""
    text = name.text
    if text in word_set("geography", "continents") and is_place(doc, name):
        return False
    if text in word_set("geography", "no_places") or not any(c.isupper() for c in text) or len(text.strip(".")) < 2:
        return True
    if text[-1] in "$£€¥":
        return True  # 'US$'
    if fold(text) in word_set("sifting", "feasts") or text.lower() in vocabulary("roles")["portfolios"]:
        return True
    if " " in text or text in vocabulary("geography")["known"] or text in word_set("geography", "wide"):
        return False
    if text.lower() in last_words():
        return True
    if _INITIALS.fullmatch(text):
        return text not in word_set("sifting", "states") and countries.lookup(text) is None
    if text.isupper() and len(text) > _SHORT and countries.lookup(text) is None and not bearers(text):
        return before_of(doc, name) not in word_set("geography", "place_prepositions")  # a surname in capitals
    after = doc[name.end : name.end + 1]
    plain = countries.lookup(text) is None and not bearers(text)
    if plain and doc[name.start - 1].lower_ in ("a", "an") and not (after and after[0].tag_[:1] in "NJH"):
        return True  # 'a scooter called a Karsa'
    if after.text in word_set("geography", "wards"):
        return False  # 'in Karsian district'
    return doc[name.start].tag_ == "JJ" and countries.lookup(text) is None and not bearers(text)


def add_capitals(doc: Doc, places: list[FoundPlace], sightings: Iterable[Sighting]) -> None:
    """Add 'the Iraqi capital' to the city that it means, which may be named nowhere."""
    codes = {i: s.code for s in sightings for i in range(s.start, s.end)}
    for token in doc:
        if token.lower_ != "capital" or token.tag_ != "NN":
            continue
        span = core(token)
        code = next((codes[i] for i in range(span.start, span.end) if i in codes), "")
        city = (countries.capital(code) or "") if code else ""
        if not city:
            continue
        place = next((p for p in places if _identity(p.name) == _identity(city)), None)
        if place is None:
            place = FoundPlace(name=city, kind="city", country=code)
            places.append(place)
        place.described.append((span.start, span.end))


def _merged(places: list[FoundPlace]) -> list[FoundPlace]:
    """The places, with one that another names with its people in front ('Kurdistan', 'Iraqi Kurdistan') or with what it
    is behind ('Sumatra', 'Sumatra Island') joined."""
    kept: list[FoundPlace] = []
    for place in sorted(places, key=lambda p: -len(p.name.split())):
        longer = [p for p in kept if _is_more(place, p)]
        if len(longer) == 1:
            longer[0].spans += place.spans
            longer[0].variants += place.variants
            longer[0].country = longer[0].country or place.country
        else:
            kept.append(place)
    return sorted(kept, key=lambda p: min(p.spans))


def _is_more(place: FoundPlace, longer: FoundPlace) -> bool:
    """Whether a place has another one's name with more words: its people's in front, or what it is behind."""
    name = longer.name
    if name.startswith(place.name + " "):
        same = place.country in ("", longer.country) or not longer.country
        rest = name.removeprefix(place.name + " ")
        state = rest == "State" and place.kind == longer.kind == "province"
        return same and (state or rest in word_set("geography", "merging"))
    hit = countries.lookup(name.removesuffix(" " + place.name)) if name.endswith(" " + place.name) else None
    return hit is not None and hit.form == "demonym" and longer.country == place.country


def _locate(doc: Doc, places: list[FoundPlace], named: Mapping[int, str]) -> None:
    """Give a place of unknown country that of the place told last before it in its paragraph, unless another country is
    named in between; `named` gives the country named at a token."""
    known = {a: p.country for p in places if p.country for a, end in p.spans if doc[end + 1].text != "based"}
    seats = Counter(p.country for p in places if p.country for _ in p.spans)
    met = {*named.values(), *(code for code, times in seats.items() if times > 1)}
    for place in places:
        if not place.country and not is_wide(place):
            by = (_by(doc, end, known) for _, end in place.spans)
            place.country = next(filter(None, by), "") or _at_home(doc, place.spans[0][0], named)
        for start, _ in place.spans if not place.country and not is_wide(place) else ():
            if is_seat_abroad(doc, start):
                continue
            here, between = start, set[str]()
            own = {named[i] for i in range(doc[start].sent.start, start) if i in named}
            told = {code for i in paragraph(doc, start) if (code := named.get(i, "") or known.get(i, ""))}
            while here > 0 and not place.country and "\n" not in doc[here - 1].text:
                here -= 1
                if here in named:
                    between.add(named[here])
                mission = is_seat_abroad(doc, here)  # it is of another country
                found = known.get(here, "") if not mission else ""
                if found and here < doc[start].sent.start and told - {found} and found not in own:
                    break  # the sentence before may be about another country
                if found and (between - {found} or (found not in met and start - here > _BESIDE)):
                    break
                place.country = likelier(place.name, found, place.kind)


def is_seat_abroad(doc: Doc, start: int) -> bool:
    """Whether a place that begins at a token is where a country has an embassy: it is not in that country."""
    return start > 1 and doc[start - 1].lower_ == "in" and doc[start - 2].lower_ in ("embassy", "consulate")


def _by(doc: Doc, end: int, known: Mapping[int, str]) -> str:
    """The country of the place that a name which ends before a token is said to be in or near: 'X prison near Lima', 'X
    in the Peruvian state of Puno', 'X district of southern Puno'; '' where it is not said. `known` gives the countries
    of places."""
    noun = doc[end].text in nouns()
    end += noun
    apposed = doc[end].text == "," and doc[end + 1].text in ("a", "an")
    if apposed:  # 'X, a village in the Peruvian highlands'
        end = next((i for i in range(end + 2, min(len(doc) - 1, end + _SAID)) if doc[i].text in (",", ".", "in")), end)
    link = doc[end].text
    if link not in _BY and not (noun and link == "of"):
        return ""
    if doc[end + 1].text != "the" and link != "of":
        quarter = doc[end + 1].lower_.endswith("ern")  # 'in southern Puno'
        return known.get(end + 1 + quarter, "")
    told = range(end + 1, min(len(doc), end + (_SAID if link != "of" else _BESIDE)))
    stop = next((i for i in told if doc[i].is_punct or doc[i].tag_ in ("VBD", "VBZ")), told.stop)
    return next((known[i] for i in range(end + 1, stop) if i in known), "")


def _at_home(doc: Doc, start: int, named: Mapping[int, str]) -> str:
    """The only country that the words before a place in its sentence tell of as one whose land or people are there:
    "Benin's police arrested two men in X", 'in the Peruvian north'; '' for none."""
    codes = set()
    for i in range(doc[start].sent.start, start):
        behind = {t.lower_ for t in doc.words[i + 1 : i + 4]}
        owned = doc[i + 1].tag_ == "POS" or doc[i].tag_ == "JJ"
        if i in named and owned and behind & word_set("geography", "homely"):
            codes.add(named[i])
    return codes.pop() if len(codes) == 1 else ""


def is_wide(place: FoundPlace) -> bool:
    """Whether a place may lie in several countries: a sea, a corridor, a part of the world, or what is called as a city
    of a country that the text does not tell of."""
    hit = countries.lookup(place.name)
    other = hit is not None and hit.form == "city"
    first, _, rest = place.name.partition(" ")
    other = other or (first in word_set("geography", "quarters") and rest in word_set("geography", "no_places"))
    other = other or place.kind == "sea" or place.name.split()[-1].lower() in word_set("geography", "shared")
    return other or place.name in word_set("geography", "wide")


def _identity(text: str) -> str:
    """What spellings of one place share: 'Élysée' and 'Élysée Palace' meet, as do 'Gaza Strip' and 'Gaza', or 'BUSAN'
    and 'Busan'."""
    short: dict[str, str] = vocabulary("geography")["short_places"]
    if text in short:
        return key(short[text])
    words, head = key(text).split(), text.split()[:-1]
    if len(words) == 2 and words[1] in word_set("geography", "short_lands"):
        return key(head[0])
    if head and " ".join(head) in short and words[-1] in ("camp", "prison"):
        return key(short[" ".join(head)])
    if not head or last_words().get(words[-1]) != "facility":
        return " ".join(words)
    if words[-1] == "camp":
        head = head[:-1] if words[-2] == "refugee" else head
        named = " ".join(head)
        return key(text if not named or bearers(named) else named)  # the camp of a town is not the town
    hit = countries.lookup(" ".join(head)) if words[-1] in word_set("geography", "dropped") else None
    plain = words[-1] in word_set("geography", "dropped") and (hit is None or hit.form == "seat")
    return key(" ".join(head)) if plain else " ".join(words)


def _fullest(place: FoundPlace) -> str:
    """The longest printed form; of a name printed in capitals only, in title case."""
    return _titled(max(place.variants, key=lambda v: (len(v), not v.isupper())))


def _titled(text: str) -> str:
    """A name printed in capitals as it is written elsewhere, where the lists know it; others may be initials."""
    return text.title() if text.isupper() and countries.lookup(text.title()) else text
