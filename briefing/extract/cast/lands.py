"""Names of places that the pipeline cut or missed, by the words beside them: 'Western Tigray', 'the Lachin corridor',
'Al-Jufra air base', 'Second Thomas Shoal'.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.cast.generic import POSSESSIVE
from briefing.extract.cast.names import Name, printed
from briefing.extract.cast.organisation_kinds import kind_shown, known
from briefing.extract.cast.place_words import last_words
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_WIDEST = 4
"""Words with a capital that the name of a land may have before its kind, at most."""


def whole_places(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names in text order, places made whole and those that were missed added."""
    taken = {i for n in names for i in range(n.start, n.end)}
    kept: list[Name] = []
    for name in (part for n in names for part in _apart(n)):
        whole = _land(doc, _with_article(doc, _of_saint(doc, _housed(doc, _warded(doc, name)))), taken)
        whole = _numbered(doc, _with_strip(doc, _with_quarter(doc, _of_land(doc, _listed(doc, whole)))))
        while kept and kept[-1].end > whole.start and (kept[-1].start >= whole.start or kept[-1].end < whole.end):
            kept.pop()
        if not kept or kept[-1].end <= whole.start:
            kept.append(whole)
    return sorted([*kept, *_missed(doc, taken)], key=lambda n: n.start)


def _land(doc: Doc, name: Name, taken: set[int]) -> Name:
    """A name that ends as those of lands and waters do as a place's, with the words in capitals before it."""
    land = name.text.split()[-1] in word_set("geography", "lands") and name.end - name.start > 1
    if not land or name.label not in ("PERSON", "LOC", "GPE"):
        return name
    start = name.start
    while start > 0 and start - 1 not in taken and doc[start - 1].is_title and not doc[start - 1].is_sent_start:
        start -= 1
    return Name(start, name.end, "LOC", printed(doc[start : name.end]))


def _listed(doc: Doc, name: Name) -> Name:
    """The last name of a row without what all of it are: 'Lampa' of 'Puno and Lampa Provinces'."""
    first, _, kind = name.text.rpartition(" ")
    row = name.label in ("GPE", "LOC") and first and kind in word_set("geography", "kinds_of_rows")
    if not row or doc[name.start - 1].lower_ not in ("and", "or", "&") or countries.lookup(name.text) is not None:
        return name
    return Name(name.start, name.end - 1, name.label, first)


def _of_land(doc: Doc, name: Name) -> Name:
    """The word for a land or a water with what it is called behind 'of': 'Plains [of Karsa]'."""
    bare = name.label in ("GPE", "LOC") and name.text in word_set("geography", "called_of_lands")
    if not bare or doc[name.end].lower_ != "of" or not doc[name.end + 1].text[0].isupper():
        return name
    end = name.end + 1
    while end < len(doc) and doc[end].text[0].isupper() and not doc[end].is_sent_start:
        end += 1
    return Name(name.start, end, "LOC", printed(doc[name.start : end]))


def _warded(doc: Doc, name: Name) -> Name:
    """A word taken for a people's or a body's name as that of the part of a country that it is: 'Karsian district'."""
    ward = doc[name.end].text in word_set("geography", "wards") and " " not in name.text
    if not ward or name.label not in ("NORP", "ORG", "PERSON") or name.text.isupper():
        return name
    own = countries.lookup(name.text) is not None or known(name.text) is not None or kind_shown(name.text)
    return name if own or name.text.endswith("ern") else Name(name.start, name.end, "GPE", name.text)


def _housed(doc: Doc, name: Name) -> Name:
    """A town's name with the word before it that makes it a building's: '[Hospital] Santa Karla'."""
    before = doc[name.start - 1].text if name.start > 0 else ""
    if name.label not in ("GPE", "LOC") or before not in word_set("geography", "housed"):
        return name
    return Name(name.start - 1, name.end, "LOC", printed(doc[name.start - 1 : name.end]))


def _of_saint(doc: Doc, name: Name) -> Name:
    """A saint's name with that of the church or square called after him: "St. Karl['s Basilica]"."""
    saint = name.text.split()[0] in word_set("geography", "saints") and name.label != "NORP"
    if not saint or doc[name.end].text not in POSSESSIVE:
        return name
    if last_words().get(doc[name.end + 1].lower_) != "facility" or not doc[name.end + 1].is_title:
        return name
    return Name(name.start, name.end + 2, "LOC", printed(doc[name.start : name.end + 2]))


def _numbered(doc: Doc, name: Name) -> Name:
    """A site's name with its number: 'Air Base 201'."""
    site = name.label in ("LOC", "GPE") and name.text.split()[-1].lower() in word_set("geography", "numbered")
    if not site or not doc[name.end].text.isdigit():
        return name
    return Name(name.start, name.end + 1, name.label, printed(doc[name.start : name.end + 1]))


def _with_quarter(doc: Doc, name: Name) -> Name:
    """A region's name with the quarter before it: 'Western Tigray', not 'Southern Peru', which is no name."""
    before = doc[name.start - 1] if name.start > 0 else None
    if before is None or name.label not in ("GPE", "LOC") or before.text not in word_set("geography", "quarters"):
        return name
    hit = countries.lookup(name.text)
    if before.is_sent_start or (hit is not None and hit.form in ("name", "demonym")):
        return name
    return Name(name.start - 1, name.end, name.label, printed(doc[name.start - 1 : name.end]))


def _with_article(doc: Doc, name: Name) -> Name:
    """A city's name with the article that belongs to it: 'The Hague'."""
    text = f"The {name.text}"
    whole = name.start > 0 and doc[name.start - 1].lower_ == "the" and countries.lookup(name.text) is None
    hit = countries.lookup(text) if whole and name.label in ("GPE", "LOC") else None
    if hit is None or hit.form not in ("capital", "seat", "city"):
        return name
    return Name(name.start - 1, name.end, name.label, text)


def _with_strip(doc: Doc, name: Name) -> Name:
    """A place's name with the noun that makes it another's: 'the Lachin corridor', 'the South Karsa seas', 'Karsa
    refugee camp', 'Karsa Local Government Area'; or a gang's: 'the Karsa cartel'."""
    behind = doc[name.end].text
    hit = countries.lookup(name.text)
    if behind == "border" and name.label != "PERSON" and hit is None and _is_pair(name.text):
        return Name(name.start, name.end + 1, "LOC", printed(doc[name.start : name.end + 1]))
    if behind in ("refugee", "camp") and name.label in ("GPE", "LOC", "ORG") and (hit is None or hit.form == "city"):
        end = name.end + 1 + (behind == "refugee")
        if doc[end - 1].text == "camp" and doc[end].text != "-" and known(name.text) is None:
            return Name(name.start, end, "LOC", printed(doc[name.start : end]))
    if behind in ("cartel", "drug") and name.label != "PERSON" and not _is_land(hit):
        end = name.end + 1 + (behind == "drug")
        if doc[end - 1].text == "cartel":
            return Name(name.start, end, "ORG", printed(doc[name.start : end]))
    if behind == "Area" and name.text.endswith(" Local Government"):
        return Name(name.start, name.end + 1, "LOC", f"{name.text} Area")
    if behind in ("sea", "seas") and name.label in ("GPE", "LOC") and (hit is None or hit.form != "demonym"):
        return Name(name.start, name.end + 1, "LOC", printed(doc[name.start : name.end + 1]))
    strip = name.label != "NORP" and behind == "corridor"
    if not strip or doc[name.start - 1 : name.start].text.lower() != "the" or (hit is not None and hit.form == "name"):
        return name
    return Name(name.start, name.end + 1, "LOC", printed(doc[name.start : name.end + 1]))


def _apart(name: Name) -> list[Name]:
    """A name, or a part of the world and the country before it that the pipeline took for one: '[U.S.] [Middle East]
    envoy'."""
    land, _, rest = name.text.partition(" ")
    wide = word_set("geography", "wide")
    if name.label not in ("GPE", "LOC") or rest not in wide or name.text in wide or rest == "Kashmir":
        return [name]
    if not _is_land(countries.lookup(land)):
        return [name]
    return [Name(name.start, name.start + 1, "GPE", land), Name(name.start + 1, name.end, name.label, rest)]


def _is_pair(text: str) -> bool:
    """Whether a name is that of a land and a territory at once, of which a border tells: 'Gaza-Egypt'."""
    hits = [countries.lookup(part) for part in text.replace("-", " ").split()]
    return len(hits) == 2 and [h.form for h in hits if h is not None] in (["region", "name"], ["name", "region"])


def _is_land(hit: countries.CountryHit | None) -> bool:
    """Whether a name is a country's or its people's."""
    return hit is not None and hit.form in ("name", "demonym", "compound")


def _missed(doc: Doc, taken: set[int]) -> list[Name]:
    """The lands and sites that only their last word shows ('Reed Shoal', 'Karsa air base'), where the pipeline saw
    nothing."""
    found: list[Name] = []
    telling, sites = word_set("geography", "lands", "parted", "wards"), word_set("geography", "sites") | {"air"}
    for token in (t for t in doc if t.text in telling or t.lower_ in sites):
        if token.i in taken:
            continue
        if token.text in word_set("geography", "parted"):
            start = _quartered(doc, token.i)
            if start < token.i and not taken & set(range(start, token.i)):
                found.append(Name(start, token.i + 1, "LOC", printed(doc[start : token.i + 1])))
            continue
        ward = token.text in word_set("geography", "wards")
        end = token.i + (not ward)  # 'Karsa district'
        if token.lower_ == "air":
            end += doc[end].text == "base"
            if end == token.i + 1:
                continue
        start = token.i
        while start > 0 and token.i - start < _WIDEST and _is_part(doc[start - 1]) and start - 1 not in taken:
            start -= 1
        text = printed(doc[start:end])
        opened = start > 0 and doc[start - 1].lower_ in word_set("geography", "before_lands")
        if start < token.i and opened and not kind_shown(text) and known(text) is None:
            found.append(Name(start, end, "LOC", text))
    return found


def _quartered(doc: Doc, end: int) -> int:
    """The first of the quarters of the world, with hyphens between, that stand before a token: 'South-West' of
    'South-West Region'."""
    start = end
    while start > 0 and doc[start - 1].text in word_set("geography", "quarters"):
        start -= 1
        if start > 1 and doc[start - 1].text in ("-", "–") and doc[start - 2].text in word_set("geography", "quarters"):
            start -= 1
    return start


def _is_part(token: Token) -> bool:
    """Whether a word can be part of a land's name."""
    return token.text[0].isupper() and not token.is_sent_start and token.text.replace("-", "").isalpha()
