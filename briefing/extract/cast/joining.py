"""Bodies that turn out to be one, and mentions that are added to one that is there."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.extract.cast.generic_bodies import Generic
from briefing.extract.cast.names import distinct
from briefing.extract.cast.organisations import FoundOrganisation


def add_at_home(organisations: list[FoundOrganisation], found: Iterable[Generic]) -> None:
    """Add bodies named by a common noun alone to those of the article, as mentions of one that is there already."""
    for body in found:
        told = next((o for o in organisations if o.name == body.name), None)
        if told is None:
            told = FoundOrganisation(body.name, body.kind, body.country, generic=True, supposed=True)
            organisations.append(told)
        told.add(body.start, body.end, body.text)


def join_plain(organisations: list[FoundOrganisation]) -> None:
    """Make one of a body that is called by nothing but its kind and the country's body of that kind: 'Senate' and
    'Senate of Peru', where nothing says that they differ."""
    for body in list(organisations):
        whole = [o for o in organisations if o is not body and o.generic and o.name.startswith(f"{body.name} of ")]
        alike = [o for o in whole if body.country in ("", o.country)]
        if len(alike) == 1 and not body.generic and not body.countries:
            alike[0].spans = sorted(alike[0].spans + body.spans)
            alike[0].variants = list(distinct([*alike[0].variants, *body.variants]))
            organisations.remove(body)
