"""Governments known by who leads them: 'the Vallin administration', 'the Maliki government'."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.found import Found
from briefing.extract.cast.generic import with_article
from briefing.extract.cast.leaders import LEADING, country_of, year_of
from briefing.extract.cast.names import printed
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc


def add_administrations(reading: Reading, found: Found, bearers: Sequence[Bearer]) -> None:
    """Add such governments to the bodies found, each as a mention of that of its leader's country: of the one told of
    the leader, else of the one that every reader knows, which is the leader's then, too."""
    doc, year = reading.doc, year_of(reading.article.published.edtf)
    by_id = {b.id: b for b in bearers}
    for person in found.people:
        led = [(start, end) for start, end in person.spans if _is_led(doc, start, end)]
        leader = by_id.get(found.ids.of(person)) if led else None
        if leader is None:
            continue
        leader.country = leader.country or country_of(person.name, LEADING, year)
        for start, end in led if leader.country else ():
            _add(doc, found, leader.country, start, end + 1)


def _is_led(doc: Doc, start: int, end: int) -> bool:
    """Whether 'administration' follows a name that has an article, with no noun behind: 'the X administration'."""
    noun, behind = doc[end : end + 1], doc[end + 1 : end + 2]
    opened = start > 0 and doc[start - 1].lower_ in ("the", "new", "current", "outgoing", "incoming", "previous")
    led = opened and noun.text.lower() in word_set("organisations", "administrations")
    return led and not (behind and behind[0].tag_ in ("NN", "NNS"))


def _add(doc: Doc, found: Found, code: str, start: int, end: int) -> None:
    """Add a mention to the government of a country."""
    name = f"Government of {with_article(countries.name(code))}"
    body = next((o for o in found.organisations if o.name == name), None)
    if body is None:
        body = FoundOrganisation(name, "government", code, generic=True)
        found.organisations.append(body)
        found.ids.give_body(body, name, code)
        body.spans.append((start, end))
    text = printed(doc[start:end])
    body.variants += [text] if text not in body.variants else []
    body.meant.append((end - 1, end))
    found.body_of[end - 1] = body
