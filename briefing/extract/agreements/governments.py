"""Who stands for a country where the other side is at home there: 'the government and the rebels', not the country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from briefing import countries
from briefing.extract.text.reading import Cast
from briefing.types.digest import Agreement, Organisation, Person

_OPPOSED = frozenset({"armed_group", "party", "political_organisation", "collective"})


def with_governments(told: Sequence[Agreement], cast: Cast) -> tuple[Agreement, ...]:
    """The agreements; one that a country has with people of its own binds its government, where the article names that.

    Both sides of a civil war belong to the country. Towards another state, or those at home there, it is bound itself.
    """
    governments = {o.country: o.id for o in cast.organisations if o.kind == "government" and o.country}
    by_id: dict[str, Organisation | Person] = {o.id: o for o in cast.organisations}
    by_id |= {p.id: p for p in cast.people}
    return tuple(_at_home(agreement, governments, by_id) for agreement in told)


def _at_home(
    agreement: Agreement, governments: Mapping[str, str], by_id: Mapping[str, Organisation | Person]
) -> Agreement:
    states = [party for party in agreement.parties if party in governments]
    others = [party for party in agreement.parties if party not in states]
    if len(states) != 1 or not others or not all(_is_opposed(party, by_id, states[0]) for party in others):
        return agreement
    parties = tuple(governments[party] if party in states else party for party in agreement.parties)
    return msgspec.structs.replace(agreement, parties=parties)


def _is_opposed(party: str, by_id: Mapping[str, Organisation | Person], country: str) -> bool:
    """Whether a party may be at home in a country, and is no state: a group, somebody, or people without a name."""
    who = by_id.get(party)
    if who is None:
        return not countries.is_code(party)
    return (isinstance(who, Person) or who.kind in _OPPOSED) and who.country in ("", country)
