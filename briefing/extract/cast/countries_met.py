"""Countries met in a text: by name, by demonym, and by their capital where it stands for the government."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from briefing import countries
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.place_words import last_words
from briefing.extract.text.grammar import is_object, possessor_of, preposition
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import coordinated_with, is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token

Form = Literal["name", "demonym", "capital"]

_LONGEST = 6
_LEANING = frozenset({"pro", "anti"})


class Sighting(Struct, frozen=True):
    """Tokens start..end (end exclusive) that mean a country."""

    start: int
    end: int
    code: str
    form: Form


def find_sightings(doc: Doc, names: Iterable[Name], dateline: range) -> tuple[Sighting, ...]:
    """All mentions of countries in text order, also those inside longer names ('Iranian' of 'Iranian parliament').

    In the dateline capitals are places.
    """
    listed = list(names)
    told = _told(listed)
    found: list[Sighting] = []
    for name in listed:
        entry = known(name.text) if name.label == "ORG" else None
        if name.label == "PERSON" or (entry is not None and entry[1]["kind"] == "media"):
            continue  # 'Agence France-Presse' tells of no country
        name = _whole(doc, name)
        hit = countries.lookup(name.text)
        if hit is not None and hit.form in ("capital", "seat"):
            acts = name.label in ("GPE", "LOC") and name.start not in dateline and stands_for_government(doc, name)
            if acts and namesake(name.text, told) in ("", hit.code):
                found.append(Sighting(name.start, name.end, hit.code, "capital"))
        elif hit is not None and hit.form in ("name", "demonym") and hit.code not in word_set("geography", "disputed"):
            found.append(Sighting(name.start, name.end, hit.code, "name" if hit.form == "name" else "demonym"))
        elif name.label == "LOC" and name.text.endswith(" Peninsula"):
            continue  # 'the Korean Peninsula' is that of two states
        elif hit is None or hit.form == "compound":
            found += _inside(doc, name) if (own := _own(name)) is None else [
                s for s in _inside(doc, name) if s.code == own
            ]
    named = {s.code for s in found if s.form != "demonym"}
    named |= {hit.code for n in listed if (hit := _placed(n)) is not None}
    found = [s for s in found if not (_is_ethnic(doc, s, named) or _is_street(doc, s.start) or _is_continental(doc, s))]
    return tuple(sorted([*found, *_halves(doc, found), *_twins(doc, found)], key=lambda s: s.start))


def _placed(name: Name) -> countries.CountryHit | None:
    """The country of a name that is a place's."""
    return countries.lookup(name.text) if name.label in ("GPE", "LOC", "NORP") else None


def _is_continental(doc: Doc, sighting: Sighting) -> bool:
    """Whether a word is that of a continent, not of the state called after it: 'Latin AMERICAN', 'AMERICAN States'."""
    if not doc[sighting.start].lower_.startswith("america"):
        return False
    if doc[sighting.end].text == "States":
        return True
    before = [t for t in doc[max(0, sighting.start - 2) : sighting.start] if t.lower_ not in ("-", "–")][-1:]
    return any(t.lower_.rstrip("-") in word_set("geography", "parts_of_america") for t in before)


def _is_street(doc: Doc, start: int) -> bool:
    """Whether a country's name is that of a street or a square: 'Place du Pérou'."""
    linked = start > 1 and doc[start - 1].lower_ in ("du", "de", "la", "del")
    return linked and bool({t.lower_ for t in doc[max(0, start - 3) : start - 1]} & word_set("geography", "streets"))


def _is_ethnic(doc: Doc, sighting: Sighting, named: Collection[str]) -> bool:
    """Whether a word tells of a people or its language and not of the state called after it: 'ethnic Armenians', 'Serb
    mayors' in a text about Kosovo, 'its French acronym'."""
    if sighting.form != "demonym":
        return False
    word = doc[sighting.end - 1]
    after = doc[sighting.end] if sighting.end < len(doc) else None
    hyphened = after is not None and after.text in ("-", "–")
    spoken = hyphened and doc[sighting.end + 1].text == "speaking"
    spoken = spoken or (after is not None and after.lower_ in word_set("geography", "spelling"))
    joined = sighting.start - (doc[sighting.start - 1].text in ("-", "–"))
    if spoken or _is_language(doc, sighting) or (joined > 0 and doc[joined - 1].lower_ == "ethnic"):
        return True
    lands: list[str] = vocabulary("geography")["peoples"].get(word.text, [])
    plural = word.text.endswith("s") or (after is not None and (after.tag_ == "NNS" or after.text in ("-", "–")))
    return bool(set(lands) & set(named)) and (plural or word.text in word_set("geography", "no_states"))


def _is_language(doc: Doc, sighting: Sighting) -> bool:
    """Whether a people's word is what somebody speaks, writes or teaches: 'in Russian', 'teaching English',
    'English courses'."""
    word, after = doc[sighting.end - 1], doc[sighting.end]
    if sighting.end - sighting.start > 1 or word.tag_ in ("NNS", "NNPS"):
        return False
    if after.lower_ in word_set("geography", "taught"):
        return True
    if after.tag_[:2] in ("NN", "JJ", "VB") or after.text in ("-", "–", ",") or after.tag_ in ("POS", "CD", "CC"):
        return False
    spoken = doc[sighting.start - 1].lemma_.lower() in word_set("geography", "speaking_verbs")
    return spoken or doc[sighting.start - 1].lower_ == "in"


def _own(name: Name) -> str | None:
    """The only country that the name of a known body tells of, '' where it is one of many ('Organization of X States');
    None for any other name."""
    entry = known(name.text) if name.label == "ORG" else None
    if entry is None:
        return None
    code: str | None = entry[1].get("country")
    return "" if entry[1]["kind"] == "igo" else code


def _told(names: Iterable[Name]) -> frozenset[str]:
    """The codes of the countries that names and demonyms tell of."""
    hits = (countries.lookup(name.text) for name in names if name.label != "PERSON")
    return frozenset(hit.code for hit in hits if hit is not None and hit.form in ("name", "demonym"))


def namesake(city: str, told: Collection[str]) -> str:
    """The country whose city a name of several is in a text that tells of certain countries: the first that the text
    tells of, else the usual one; '' for a name of one city."""
    codes: list[str] = vocabulary("geography")["namesakes"].get(city, [])
    return next((code for code in codes if code in told), codes[0] if codes else "")


def _halves(doc: Doc, found: Sequence[Sighting]) -> list[Sighting]:
    """'the North' and 'the South' in a text that names one of the two countries in full, SOUTH in 'South and North
    Korea'."""
    halves: dict[str, str] = vocabulary("geography")["halves"]
    taken = {i for s in found for i in range(s.start, s.end)}
    others = {s.start: s.code for s in found if s.code in halves.values()}
    if not {s.code for s in found} & set(halves.values()):
        return []
    return [
        Sighting(t.i, t.i + 1, halves[t.text], "name")
        for t in doc
        if t.text in halves and t.i not in taken and (_is_joined(doc, t.i, others, halves[t.text]) or (
            t.i > 0 and doc[t.i - 1].lower_ == "the" and not _goes_on(doc, t.i)))
    ]


def _is_joined(doc: Doc, index: int, others: Mapping[int, str], half: str) -> bool:
    """Whether the other half, named in full, follows behind 'and': SOUTH in 'South and North Korea'."""
    joined = index + 2 in others and doc[index + 1].lower_ in ("and", "or")
    return joined and others[index + 2] != half


def _twins(doc: Doc, found: Sequence[Sighting]) -> list[Sighting]:
    """'the two Koreas', of which the number stands for the one and the name for the other."""
    pairs: dict[str, list[str]] = vocabulary("geography")["twins"]
    taken = {i for s in found for i in range(s.start, s.end)}
    places = (t.i for t in doc if t.text in pairs and t.i and doc[t.i - 1].lower_ in ("two", "both"))
    both = ((i, pairs[doc[i].text]) for i in places if i not in taken)
    return [Sighting(i + n - 1, i + n, code, "name") for i, codes in both for n, code in enumerate(codes)]


def _goes_on(doc: Doc, index: int) -> bool:
    """Whether a capitalised word, a hyphen or 'of' follows: 'the North Sea', 'the North of Peru'."""
    after = doc[index + 1] if index + 1 < len(doc) else None
    return after is not None and (after.text in ("-", "–", "of") or (after.is_title and not after.is_sent_start))


def _whole(doc: Doc, name: Name) -> Name:
    """A name with the capitalised word before it where only both are a country: 'North Korean' for 'Korean'."""
    before = doc[name.start - 1] if name.start > 0 else None
    if before is None or not before.is_title or name.label not in ("GPE", "NORP"):
        return name
    whole = printed(doc[name.start - 1:name.end])
    hit, alone = countries.lookup(whole), countries.lookup(name.text)
    if hit is None or hit.form not in ("name", "demonym") or hit == alone or "'" in whole or "’" in whole:
        return name
    return Name(name.start - 1, name.end, name.label, whole)


def between(sightings: Sequence[Sighting], start: int, end: int) -> Sequence[Sighting]:
    """The sightings, given in text order, that begin at tokens start..end (end exclusive)."""
    first = bisect_left(sightings, start, key=lambda s: s.start)
    return sightings[first:bisect_left(sightings, end, lo=first, key=lambda s: s.start)]


def _inside(doc: Doc, name: Name) -> list[Sighting]:
    """Countries named inside a longer name: 'Iran' and 'Iraq' of 'Iran-Iraq Political Committee'; no sea's: 'Gulf of
    Guinea'."""
    if name.label != "ORG" and _is_sea(name.text):
        return []
    found: list[Sighting] = []
    place = name.start
    while place < name.end:
        for end in range(min(name.end, place + _LONGEST), place, -1):
            if end - place == name.end - name.start or doc[end - 1].is_punct or doc[place].is_punct:
                continue
            hit = countries.lookup(printed(doc[place:end]))
            if hit is not None and hit.form in ("name", "demonym"):
                found.append(Sighting(place, end, hit.code, "name" if hit.form == "name" else "demonym"))
                place = end - 1
                break
        place += 1
    return found


def _is_sea(text: str) -> bool:
    """Whether a name is a sea's: 'South China Sea', 'Gulf of Guinea'."""
    words = text.lower().split()
    ends = [words[-1], *(words[:1] if "of" in words else ())]
    return len(words) > 1 and words[-1] != "canal" and any(last_words().get(word) == "sea" for word in ends)


def stands_for_government(doc: Doc, name: Name) -> bool:
    """Whether a capital acts rather than being a place: 'Tehran expects', 'ties with Damascus', not 'in Tehran'."""
    token = doc[name.start:name.end].root
    after = doc[name.end] if name.end < len(doc) else None
    if leans(doc, name.start) or governs(doc, name.start, name.end):
        return True
    if after is not None and (after.text in ("-", "–") or after.lower_ in word_set("geography", "place_compounds")):
        return after.text in ("-", "–") and name.end + 1 < len(doc) and doc[name.end + 1].lower_ != "based"
    if _is_set_beside(doc, name.start) or (after is not None and _is_compound(token, after)):
        return False
    if after is not None and _begins_clause(doc, name):
        return True
    owned = possessor_of(token)
    if owned is not None:
        places = word_set("geography", "place_nouns", "place_compounds")
        return owned.lower_ not in places - {"embassy"}
    earlier = coordinated_with(token)
    if earlier is not None and earlier.ent_type_ in ("GPE", "LOC"):
        return stands_for_government(doc, Name(earlier.i, earlier.i + 1, "GPE", earlier.text))
    link = preposition(token)
    if link:
        return _after_preposition(token, link)
    governor = token.head
    if is_subject(token):
        acts = governor.pos_ == "VERB" or governor.lower_ in word_set("geography", "acting_adjectives")
        return acts and governor.lemma_.lower() not in word_set("geography", "place_subjects")
    if is_object(token):
        return governor.pos_ == "VERB" and governor.lemma_.lower() not in word_set("geography", "place_verbs")
    return False


@remembered
def peoples_of_lands(doc: Doc) -> Mapping[int, str]:
    """The country that a token tells of by the people of one of its lands: Russia by 'Chechen' and 'Chechens'."""
    table = _land_peoples()
    return {t.i: table[t.text] for t in doc if t.text in table and not leans(doc, t.i)}


@cache
def _land_peoples() -> dict[str, str]:
    """From the name of such a people, one or many, to the country that the land is in."""
    listed: dict[str, list[str]] = vocabulary("geography")["land_peoples"]
    return {form: code for code, words in listed.items() for word in words for form in (word, f"{word}s")}


def leans(doc: Doc, start: int) -> bool:
    """Whether a people's name that begins at a token only tells on whose side somebody is: 'pro-Peruvian'."""
    return start > 1 and doc.words[start - 1].text in ("-", "–") and doc.words[start - 2].lower_ in _LEANING


def governs(doc: Doc, start: int, end: int) -> bool:
    """Whether a capital is said to be where a country is governed from: 'the new Khartoum government'."""
    before = (t for t in reversed(doc[max(0, start - 4) : start]) if t.pos_ != "ADJ")
    opened = next((t.lower_ == "the" for t in before), False)
    return opened and doc[end].text in word_set("geography", "governing")


def _is_set_beside(doc: Doc, start: int) -> bool:
    """Whether a capital is set beside what it is: 'through the capital, Lima'."""
    before = doc[start - 1 - (doc[start - 1].text == ",")] if start > 1 else None
    return before is not None and before.lower_ in ("capital", "city")


def _is_compound(token: Token, after: Token) -> bool:
    """Whether a capital stands before what is of the city: 'packed Lima streets'."""
    return token.head == after and after.lower_ in word_set("geography", "place_nouns")


def _begins_clause(doc: Doc, name: Name) -> bool:
    """Whether the words around a capital make it the doer, whatever the tree says: 'and Lima would free', 'until Lima
    hands over'."""
    before, first, second = (doc[i] if 0 <= i < len(doc) else None for i in (name.start - 1, name.end, name.end + 1))
    if before is None or first is None or second is None or second.lemma_.lower() in ("be", "have"):
        return False
    if before.lower_ in word_set("geography", "place_prepositions"):
        return False  # 'the embassy in Lima will'
    if first.tag_ == "MD":
        return second.tag_ == "VB" and second.lemma_.lower() not in word_set("geography", "place_subjects")
    opened = before.dep_ == "mark" and before.lower_ in ("until", "unless", "if", "because", "once")
    return opened and first.tag_ == "NNS" and second.lower_ in ("over", "back", "out", "up", "down", "off")


def _after_preposition(token: Token, link: str) -> bool:
    """Whether a capital after a preposition stands for its government."""
    if link in word_set("geography", "place_prepositions"):
        return False
    if link in word_set("geography", "acting_prepositions"):
        before = token.doc[max(0, token.left_edge.i - 1)]  # 'has put a series of [sanctions] on Lima', however it hangs
        if link == "on" and before.lower_ in word_set("geography", "falling_on"):
            return False
        pressed = token.head.pos_ == "NOUN" or before.pos_ == "NOUN"
        return link != "on" or pressed or token.head.lemma_.lower() == "call"
    governor = token.head
    if link == "for":
        return governor.lower_ in word_set("geography", "for_governments")
    before = token.doc[max(0, token.left_edge.i - 1)]
    words = {governor.lower_, governor.lemma_.lower(), before.lower_, before.lemma_.lower()}
    if link in ("to", "from"):
        return not words & word_set("geography", "motion")
    if link == "of":
        return not words & word_set("geography", "place_nouns") and governor.pos_ == "NOUN"
    return False
