"""Bodies whose name those of several countries have ('Senate', 'Democratic Party'): which country's is meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from briefing import countries
from briefing.extract.cast.homeland import paragraph
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.cast.whose_body import owner_told, told_around
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc


def namesake_of(body: FoundOrganisation) -> str:
    """The name that a body, or the chamber whose committee it is, shares with others abroad; '' for a body that none
    shares it with, or whose country is said."""
    if body.name in _bearers():
        return body.name if body.country == _best(body.name) and not is_printed(body) else ""
    return _chamber(body)


def _best(called: str) -> str:
    """The country of the best known body of a name."""
    entry = known(called)
    return entry[1].get("country", "") if entry is not None else ""


def _chamber(body: FoundOrganisation) -> str:
    """The chamber whose committee a body is: 'Senate' of 'Senate Trade Committee'; '' for none."""
    first = body.name.split()[0]
    if body.kind != "legislature" or body.country or " " not in body.name:
        return ""
    chambers: dict[str, str] = vocabulary("organisations")["chambers"]
    return chambers.get(first, "")


def settle_namesake(
    doc: Doc,
    body: FoundOrganisation,
    called: str,
    others: Iterable[FoundOrganisation],
    home: str,
    told: Mapping[int, str],
) -> None:
    """Give a body `called` as bodies of several countries are ('Senate') the country of the one that is meant: whose it
    is by 'its', or the report's home, if it has one; else the best known one, if the text around tells of its country;
    else the only one that the paragraph tells of. What is in New York tells of no country; a body beside it does."""
    having, best = {*_bearers()[called]}, _best(called)
    body.country = best
    start = min(body.spans)[0]
    sentence = doc[start].sent
    fellow = any(o.country == best and sentence.start <= s < sentence.end for o in others for s, _ in o.spans)
    told = {i: code for i, code in told.items() if not _is_for_all(doc, i)}
    owner = owner_told(doc, start, told)
    if owner in having or (home in having and not fellow):
        body.country = owner if owner in having else home
    elif not fellow:
        here = {told[i] for i in paragraph(doc, start) if i in told} & having
        best_told = best in told.values() and (not here or best in told_around(doc, start, told))
        if home in having or not best_told:
            body.country = best if best in here or not told else here.pop() if len(here) == 1 else ""
    body.kind = kinds_abroad().get(body.name, {}).get(body.country, body.kind)


def _is_for_all(doc: Doc, start: int) -> bool:
    """Whether a city begins at a token in which all the world meets: 'New York'."""
    return any(" ".join(t.text for t in doc[start : start + n]) in word_set("geography", "for_all") for n in (1, 2))


@cache
def _bearers() -> dict[str, list[str]]:
    found: dict[str, list[str]] = vocabulary("organisations")["bearers"]
    return found


def is_printed(body: FoundOrganisation) -> bool:
    """Whether a body is printed with its country somewhere."""
    printed = {word for variant in body.variants for word in variant.split()}
    return any((hit := countries.lookup(word)) is not None and hit.code == body.country for word in printed)


@cache
def kinds_abroad() -> dict[str, dict[str, str]]:
    """From the name of a known body and a country's code to the kind that a body of that name has there."""
    found: dict[str, dict[str, str]] = vocabulary("organisations")["namesakes"]
    return found
