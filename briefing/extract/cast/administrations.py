"""Governments and offices known by who leads them: 'the Vallin administration', "Prime Minister Vallin's office"."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import countries
from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.found import Found
from briefing.extract.cast.generic import POSSESSIVE, with_article
from briefing.extract.cast.leaders import LEADING, country_of, year_of
from briefing.extract.cast.names import printed
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc

_TITLE = 5
"""Words of a title between 'office of' and the name, at most."""


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
            _add(doc, found, leader.country, ("Government", "government"), (start, end + 1), end)


def add_offices(reading: Reading, found: Found, bearers: Sequence[Bearer]) -> None:
    """Add the offices of presidents and prime ministers to the bodies found: "Mr. X's office", 'the office of X'."""
    doc, names = reading.doc, vocabulary("organisations")["offices_of"]
    by_id = {b.id: b for b in bearers}
    for person in found.people:
        for start, end in person.spans:
            head = _office(doc, start, end)
            holder = by_id.get(found.ids.of(person)) if head >= 0 and head not in found.body_of else None
            if holder is None or not holder.country:
                continue
            held = (p.title.lower() for p in holder.posts if p.status not in ("former", "deceased") and p.org < 0)
            name = next((names[title] for title in held if title in names), "")
            if name:
                span = min(start, head), max(end, head + 1)
                _add(doc, found, holder.country, (name, "government_body"), span, head)


def _office(doc: Doc, start: int, end: int) -> int:
    """The word for the office of somebody whose name stands in tokens start..end; -1 where none is told."""
    if doc[end].text in POSSESSIVE and doc[end + 1].lower_ == "office":
        return end + 1
    opened = next((i for i in range(start - 1, max(0, start - _TITLE), -1) if doc[i].lower_ == "of"), 0)
    return opened - 1 if opened and doc[opened - 1].lower_ == "office" else -1


def _is_led(doc: Doc, start: int, end: int) -> bool:
    """Whether 'administration' follows a name that has an article, with no noun behind: 'the X administration'."""
    noun, behind = doc[end : end + 1], doc[end + 1 : end + 2]
    opened = start > 0 and doc[start - 1].lower_ in ("the", "new", "current", "outgoing", "incoming", "previous")
    led = opened and noun.text.lower() in word_set("organisations", "administrations")
    return led and not (behind and behind[0].tag_ in ("NN", "NNS"))


def _add(doc: Doc, found: Found, code: str, sort: tuple[str, str], span: tuple[int, int], head: int) -> None:
    """Add a mention, of which a `head` is the chief word, to a country's body of a `sort`, its label and kind."""
    label, kind = sort
    name = f"{label} of {with_article(countries.name(code))}"
    body = next((o for o in found.organisations if o.name == name), None)
    if body is None:
        body = FoundOrganisation(name, kind, code, generic=True)
        found.organisations.append(body)
        found.ids.give_body(body, name, code)
        body.spans.append(span)
    text = printed(doc[slice(*span)])
    body.variants += [text] if text not in body.variants else []
    body.meant.append((head, head + 1))
    found.body_of[head] = body
