"""Roads, railways and pipelines by the places that they join ('the Juba-Nimule road'), or by a name of their own ('the
Karsa pipeline').
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from briefing import countries
from briefing.extract.cast.names import distinct, key, printed
from briefing.extract.cast.places import FoundPlace
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token
from briefing.towns import bearers

_HYPHENS = frozenset({"-", "–"})
_LONGEST = 8
"""Tokens that the names which a route joins have, at most."""


def with_routes(doc: Doc, places: Iterable[FoundPlace], told: Mapping[int, str]) -> list[FoundPlace]:
    """The places with the routes of a text, which take what the pipeline saw in their names; `told` gives the country
    that a token tells of."""
    found: dict[str, FoundPlace] = {}
    for start, end in _routes(doc):
        text = printed(doc[start:end])
        route = found.setdefault(key(text), FoundPlace(name=text, kind="facility"))
        if not route.spans:
            names = _ends(doc, start, end)
            route.country, route.countries = _whose(names, set(told.values())) if len(names) > 1 else ("", ())
        route.spans.append((start, end))
        route.variants.append(text)
    if not found:
        return list(places)
    inside = {i for route in found.values() for span in route.spans for i in range(*span)}
    kept = []
    for place in places:
        own = [n for n, span in enumerate(place.spans) if not inside & set(range(*span))]
        if own and len(own) < len(place.spans):
            place.spans = [place.spans[n] for n in own]
            place.variants = list(distinct(printed(doc[slice(*span)]) for span in place.spans))
        if own or place.described:
            kept.append(place)
    for route in found.values():
        route.variants = list(distinct(route.variants))
    return sorted([*kept, *found.values()], key=lambda p: min([*p.spans, *p.described]))


def _routes(doc: Doc) -> Iterator[tuple[int, int]]:
    """The stretches that name a route."""
    nouns, sorts = word_set("geography", "routes"), word_set("geography", "sorts_of_routes")
    for token in doc:
        if token.lower_ not in nouns or doc[token.i + 1].lower_ in ("map", "maps", "to"):
            continue  # 'the Chad-Peru road map', 'the Chad-Peru road to peace'
        last = token.i
        while last > 0 and doc[last - 1].lower_ in sorts:
            last -= 1
        start = last
        while start > 0 and last - start < _LONGEST and _is_part(doc, start - 1):
            start -= 1
        while start < last and doc[start].text in _HYPHENS:
            start += 1
        joined = any(t.text in _HYPHENS for t in doc[start:last])
        own = token.lower_ in word_set("geography", "routes_by_name") and countries.lookup(
            printed(doc[start:last])) is None
        if start < last and (joined or own):
            yield start, token.i + 1


def _is_part(doc: Doc, place: int) -> bool:
    """Whether a token may be in the name of a route: a word with a capital, a hyphen, a number."""
    token: Token = doc[place]
    if token.text in _HYPHENS or (token.text.isdigit() and place > 0 and doc[place - 1].text[0].isupper()):
        return True
    opens = token.is_sent_start and token.tag_[:3] != "NNP"
    return token.text[0].isupper() and token.text.lower() not in ("the", "a", "u.s.", "us") and not opens


def _ends(doc: Doc, start: int, end: int) -> list[str]:
    """The names that a route joins."""
    names: list[list[str]] = [[]]
    for token in doc[start : end - 1]:
        if token.text in _HYPHENS:
            names.append([])
        elif token.text[0].isupper():
            names[-1].append(token.text)
    return [" ".join(words) for words in names if words]


def _whose(names: Iterable[str], told: set[str]) -> tuple[str, tuple[str, ...]]:
    """The country in which all that a route joins lies, or those which it joins."""
    hits = [(name, countries.lookup(name)) for name in names]
    held = [{hit.code} if hit is not None else set(bearers(name)) for name, hit in hits]
    known = [codes & told or codes for codes in held if codes]
    shared = set.intersection(*known) if known else set()
    if not shared:
        ends = [next(iter(codes)) for codes in known if len(codes) == 1]
        return "", tuple(sorted(set(ends))) if len(ends) == len(known) > 1 else ()
    return (shared.pop(), ()) if len(shared) == 1 else ("", ())
