"""What kind of place a name is: from its own words, the nouns beside it, or the lists of countries and towns."""

from __future__ import annotations

from briefing import countries
from briefing.extract.cast.names import Name
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.place_words import is_division, is_natural, last_words, nouns
from briefing.extract.text.grammar import is_object, preposition
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc
from briefing.towns import bearers
from briefing.types.digest import PlaceKind

_CITY = 100
"""Thousands of people of a town, at most; what has more is a city."""
_LISTED = 8
"""Tokens of names that share a noun behind them, at most: 'the X, Y and Z districts'."""
_SETTLED = frozenset({"city", "town", "village", "hamlet", "settlement", "province", "district"})
"""Nouns that stand right before the name of what they are: 'the town X'."""
_AND = frozenset({"and", ","})
_PAST_NOUN = frozenset({"IN", "WDT", "WRB", "WP", "RB"})
"""Tags of what follows a noun that says what a place is: 'X, a village near', 'X, a pass that'."""


def is_seat(name: Name) -> bool:
    """Whether a name is that of the house that a government sits in: 'the Kremlin'."""
    hit, entry = countries.lookup(name.text), known(name.text)
    house = entry is not None and entry[1]["kind"] == "government" and " " not in name.text.removesuffix(" House")
    palace = hit is not None and hit.form == "seat" and not bearers(name.text.partition(",")[0])  # not 'Tel Aviv'
    return palace or (house and countries.lookup(name.text.split()[0]) is None)


def before_of(doc: Doc, name: Name) -> str:
    """The word before a name and its article, in small letters."""
    index = name.start - 1
    if index > 0 and doc[index].lower_ == "the":
        index -= 1
    return doc[index].lower_ if index >= 0 else ""


def is_place(doc: Doc, name: Name) -> bool:
    """Whether a land's name is told as a place where somebody is or goes: 'in Europe', 'a trip to Hong Kong'."""
    if doc[name.end].text in word_set("geography", "held_there"):
        return True
    token = doc[name.start : name.end].root
    link, governor = preposition(token), token.head
    if before_of(doc, name) in word_set("geography", "place_prepositions"):
        return True
    if link == "between" and governor.lower_ in word_set("geography", "routes"):
        return True
    if link in ("to", "from", "of"):
        moves = word_set("geography", "motion") if link != "of" else {"tour"}
        return bool({governor.lower_, governor.lemma_.lower()} & moves)
    return is_object(token) and governor.lemma_.lower() in word_set("geography", "place_verbs")


def kind_known(name: str, country: str) -> PlaceKind | str:
    """The kind that the gazetteer tells of a place in its country; '' of one that it does not know there."""
    size = bearers(name).get(country)
    if size is None:
        return ""
    if size > _CITY:
        return "city"
    return "province" if is_division(country, name) else "town"


def kind_of(doc: Doc, name: Name) -> PlaceKind | str:
    """The kind of a place: from its own words, the nouns beside it, or what the lists of countries know."""
    known: dict[str, PlaceKind] = vocabulary("geography")["known"]
    if name.text in known:
        return known[name.text]
    words = name.text.lower().rstrip(" 0123456789").split() or [name.text]
    if is_seat(name):
        return "facility"
    if len(words) == 1 and name.text in word_set("geography", "wide"):
        return "region"  # 'the Gulf state'
    hit = countries.lookup(name.text)
    shown = last_words().get(" ".join(words[-3:])) or last_words().get(words[-1])
    shown = shown or (last_words().get(words[0]) if hit is None else None)  # not 'Port Louis'
    if shown and len(words) > 1:
        return shown
    behind = _noun_behind(doc, name)
    town = bool(bearers(name.text)) or (hit is not None and hit.form in ("capital", "city"))
    if town and doc[name.end].lower_ in word_set("geography", "parts_of_towns"):
        behind = ""  # 'a Lima suburb'
    if behind in ("facility", "border_crossing") and is_site_of_town(doc, name.end):
        return behind
    apposed = _apposed(doc, name.end) if not behind else ""
    if apposed == "facility" and bearers(name.text):
        apposed = ""  # 'Poti, the Georgian port'
    if is_natural(doc, name.end) or apposed in ("facility", "region"):
        return behind or apposed
    if hit is not None and hit.form in ("region", "capital") and doc[name.end + 1].text == "of":
        behind = ""  # 'the Puno district of Lampa', 'the Lima district of Rimac'
    elif behind in ("province", "county") or (
        behind in ("region", "territory") and doc[name.start - 1].lower_ != "the"
    ):
        return behind  # 'Puno province'
    noun = _noun_before(doc, name.start) or _noun_beside(doc, name)
    if noun != "province" and hit is not None and hit.form in ("capital", "city", "seat"):
        return "city"  # not 'the state of Veracruz'
    if noun and not (noun == "facility" and bearers(name.text)):  # not 'the port of Poti'
        return noun
    if hit is not None:
        return "province" if is_division(hit.code, name.text) else "region"
    at_the = name.start > 1 and doc[name.start - 1].lower_ == "the" and doc[name.start - 2].lower_ == "at"
    if not behind and at_the and not bearers(name.text):
        return "facility"
    quarter = len(words) > 1 and name.text.split()[0] in word_set("geography", "quarters")
    if not behind and f"{name.text.rstrip('.')}." in word_set("sifting", "states"):
        return "province"
    return behind or apposed or ("region" if name.label == "LOC" or quarter else "")


def _noun_behind(doc: Doc, name: Name) -> PlaceKind | str:
    """The kind that the noun behind a name tells, or behind others joined to it: 'the Puno and Lampa districts'."""
    at = _past_sort(doc, name.end)
    after = doc[at] if at < len(doc) else None
    if after is None or after.lower_ in nouns():
        return nouns()[after.lower_] if after is not None else ""
    if after.lower_ in ("and", ","):
        others = doc[name.end : name.end + _LISTED]
        after = next((t for t in others if not t.is_title and t.lower_ not in ("and", ",", "the", "refugee")), None)
        if after is None or not (doc[after.i - 1].is_title or doc[after.i - 1].lower_ == "refugee"):
            return ""
    elif doc[name.start - 1].lower_ != "and":
        return ""
    return _of_kind(after.lower_) if after.tag_ == "NNS" else ""


def with_noun(doc: Doc, end: int) -> int:
    """The token behind the noun that says what a place is whose name ends before a token, of one that is more than its
    name: 'Karsa [prison]', 'Karsa [air base]'; that token itself where none follows."""
    at = _past_sort(doc, end)
    noun = doc[at].lower_ if at < len(doc) else ""
    return at + 1 if nouns().get(noun) in ("facility", "border_crossing", "province", "region") else end


def is_region(doc: Doc, end: int) -> bool:
    """Whether a name that ends before a token is that of the region or valley behind it."""
    at = _past_sort(doc, end)
    return doc[at].text in ("region", "valley", "peninsula", "enclave", "archipelago")


def is_site_of_town(doc: Doc, end: int) -> bool:
    """Whether what stands behind the name of a town is a site known by it: 'the Karsa reactor', 'Karsa nuclear plant',
    where a prison or a hospital is one of the town's."""
    at = _past_sort(doc, end)
    nuclear = any(t.lower_ in word_set("geography", "sited_alone") for t in doc.words[end:at])
    return nuclear or doc[at].lower_ in word_set("geography", "known_by_towns")


def _past_sort(doc: Doc, end: int) -> int:
    """The first token behind a name and the words that tell what sort of site it is: 'nuclear' of 'X nuclear plant'."""
    at = end
    while at < min(len(doc), end + 2) and doc[at].lower_ in word_set("geography", "sited"):
        at += 1
    return at


def _noun_before(doc: Doc, start: int) -> PlaceKind | str:
    """The kind that a noun with 'of' tells before a name, or before others joined to it: 'the village of X', 'the
    passes of X and Y'."""
    first = start - (doc[start - 1].lower_ == "the")
    joined = doc[first - 1].lower_ in ("and", ",")
    while joined and start - first < min(_LISTED, start) and (doc[first - 1].is_title or doc[first - 1].lower_ in _AND):
        first -= 1
    first -= doc[first - 1].text == ","
    of = first - 1 - (joined and doc[first - 1].lower_ == "the")
    such = of > 1 and (doc[of - 1].lower_, doc[of].lower_) == ("such", "as")
    noun = doc[of - 1 - such] if of > 0 and (such or doc[of].lower_ == "of") else None
    return "" if noun is None or ((joined or such) and noun.tag_ != "NNS") else _of_kind(noun.lower_)


def is_told_town(doc: Doc, name: Name) -> bool:
    """Whether the words before a name say that it is a town's: 'the town X', 'in another town, X,', 'the towns of X and
    [Y]'."""
    return _noun_beside(doc, name) != "" or (
        doc[name.start - 1].lower_ == "and" and _noun_before(doc, name.start) in ("town", "city"))


def _noun_beside(doc: Doc, name: Name) -> PlaceKind | str:
    """The kind that a noun right before a name tells, or one set off from it by commas: 'the port city X', 'in another
    town, X,'."""
    noun = doc[name.start - 1] if name.start else None
    if noun is not None and noun.text == "," and name.start > 2 and doc[name.end].text == ",":
        noun = doc[name.start - 2]
        opened = next((t.lower_ for t in reversed(doc[max(0, noun.i - 3) : noun.i]) if t.tag_ == "DT"), "")
        noun = noun if opened in ("a", "an", "another") else None
    return nouns().get(noun.lower_, "") if noun is not None and noun.tag_ == "NN" and noun.lower_ in _SETTLED else ""


def _apposed(doc: Doc, end: int) -> PlaceKind | str:
    """The kind that a noun set after a name by a comma tells: 'X, a Himalayan pass that', "X, the country's largest
    refugee camp,"."""
    if doc[end].text != "," or doc[end + 1].text not in ("a", "an", "the", "its"):
        return ""
    told = doc[end + 2 : end + 2 + _LISTED]
    stop = next((t for t in told if t.is_punct or t.tag_ in _PAST_NOUN or t.pos_ == "VERB"), None)
    if stop is None or stop.i == end + 2 or not (stop.is_punct or stop.tag_ in _PAST_NOUN):
        return ""
    return nouns().get(doc[stop.i - 1].lower_, "")


def _of_kind(noun: str) -> PlaceKind | str:
    """The kind that a noun tells in the singular or plural: 'province', 'counties'."""
    singular = f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("es" if noun.endswith("sses") else "s")
    return nouns().get(noun, nouns().get(singular, ""))
