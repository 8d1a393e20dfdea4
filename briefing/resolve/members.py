"""What every step of resolution reads, and what leads from the members of facts to actors and countries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing import countries
from briefing.resolve.actors import Cast
from briefing.resolve.cluster import Thresholds
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.resolution import Ref

SURE = Thresholds(sure=0.75, doubt=0.75)
"""When two accounts are of one instrument or of one happening: where doubt ends, certainty begins."""


@dataclass(frozen=True, slots=True)
class Input:
    """What every step reads: digests in order of ids, decisions, the lock, and publication dates by article."""

    digests: tuple[Digest, ...]
    authority: Authority
    lock: Lock
    dates: Mapping[str, str]


class Members:
    """Leads from the members of facts, as digests write them, to actor ids and country codes."""

    def __init__(self, found: Cast, digests: Sequence[Digest]) -> None:
        self.ids = found.ids
        self.actors = {actor.id: actor for actor in found.actors}
        self._places = {
            Ref(d.article.id, p.id): p.name for d in digests for p in d.places
        }

    def of(self, article: str, local: Sequence[str]) -> list[str]:
        """Ids and codes of members; words that are neither stand as they are."""
        return [self.ids.get(Ref(article, one), one) for one in local]

    def states(self, article: str, local: Sequence[str]) -> list[str]:
        """The same with a country in the place of its government."""
        return [self._state(one) for one in self.of(article, local)]

    def _state(self, id: str) -> str:
        actor = self.actors.get(id)
        return actor.country if actor and actor.organisation_kind == "government" and actor.country else id

    def country(self, id: str) -> str:
        """The country that a member stands for: itself, or that of a person; '' for others."""
        if countries.is_code(id):
            return id
        actor = self.actors.get(id)
        return actor.country if actor and actor.kind == "person" else ""

    def place(self, article: str, local: str) -> str:
        """The name of a place; a country's for a code; '' for none."""
        return self.name(local) if countries.is_code(local) else self._places.get(Ref(article, local), local)

    def name(self, id: str) -> str:
        """What an actor or country is called; other words stand as they are."""
        if countries.is_code(id):
            return countries.name(id)
        return self.actors[id].name if id in self.actors else id
