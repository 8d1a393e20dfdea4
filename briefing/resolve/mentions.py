"""Mentions: what single digests say of people and organisations, as the comparison needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.types.digest import Digest, Organisation, Person
from briefing.types.resolution import Ref


def key(ref: Ref) -> str:
    """A mention written as one word, as rulings and the lock do: 'article#local id'."""
    return f"{ref.article}#{ref.id}"


def ref(key: str) -> Ref:
    """The mention that `key` wrote."""
    article, _, local = key.rpartition("#")
    return Ref(article, local)


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person in one digest."""

    ref: Ref
    person: Person
    seen: str

    @property
    def country(self) -> str:
        """The country printed with the person, or with the first post that has one."""
        return self.person.country or next((r.country for r in self.person.roles if r.country), "")


@dataclass(frozen=True, slots=True)
class BodyMention:
    """An organisation in one digest."""

    ref: Ref
    body: Organisation
    seen: str


def people(digests: Sequence[Digest]) -> dict[str, PersonMention]:
    """All people of all digests by key, in order of keys."""
    found = [
        PersonMention(Ref(d.article.id, p.id), p, d.article.published.edtf) for d in digests for p in d.people
    ]
    return {key(m.ref): m for m in sorted(found, key=lambda m: m.ref)}


def bodies(digests: Sequence[Digest]) -> dict[str, BodyMention]:
    """All organisations of all digests by key, in order of keys."""
    found = [
        BodyMention(Ref(d.article.id, o.id), o, d.article.published.edtf) for d in digests for o in d.organisations
    ]
    return {key(m.ref): m for m in sorted(found, key=lambda m: m.ref)}
