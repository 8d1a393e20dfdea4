"""Posts: who held what, as far as articles say, for actors, organisations and offices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from briefing.site import dates
from briefing.site.held import ENDED, post_of
from briefing.site.lines import Lines
from briefing.types.digest import Role
from briefing.types.parts import Link, PostLine, Source
from briefing.types.resolution import Actor, Office, Ref, RoleHeld, Tenure

Held = tuple[Link | None, RoleHeld]
"""A role and its holder; no holder where the page is the holder's own."""


class Posts:
    """Makes lines of posts."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._catalogue = lines.catalogue

    def of_actor(self, actor: Actor) -> tuple[PostLine, ...]:
        """The posts of an actor, one line for each post and status; last seen first, undated last."""
        return self._together((None, role) for role in actor.roles)

    def lead(self, actor: Actor) -> tuple[PostLine, ...]:
        """The posts it was last seen in, at most two: who this is."""
        posts = [post for post in self.of_actor(actor) if post.status not in ENDED]
        if not posts:
            return self.of_actor(actor)[:1]
        last = posts[0].last_seen
        return tuple(post for post in posts if post.last_seen == last)[:2]

    def lead_words(self, actor: Actor) -> str:
        """The lead post in plain words: the office's name or the title, with body or country."""
        return next((post_words(post) for post in self.lead(actor)), "")

    def of_organisation(self, id: str) -> tuple[PostLine, ...]:
        """People in posts of an organisation, by name."""
        return self._together(self._members.get(id, ()))

    def of_tenure(self, office: Office, tenure: Tenure) -> PostLine:
        """A holder of an office."""
        dated = [role for role in tenure.roles if role.seen]
        held = [role for role in dated if role.status not in ENDED]
        after = [role for role in dated if role.status in ENDED and held and role.seen > held[-1].seen]
        undated = [self._catalogue.links[id] for id in tenure.undated if id in self._catalogue.links]
        return PostLine(
            title=office.title or office.name,
            actor=self._catalogue.link(tenure.actor),
            status=tenure.status,
            status_words=self._catalogue.words.posts.get(tenure.status, tenure.status),
            seen=self._catalogue.words.date(held[0].seen if held else tenure.first_seen),
            last_seen=self._catalogue.words.date(held[-1].seen if held else tenure.last_seen),
            ended=self._catalogue.words.date(after[0].seen) if after else None,
            sources=self._sources(dated or list(tenure.roles)),
            undated=tuple(undated),
        )

    @cached_property
    def _members(self) -> dict[str, list[Held]]:
        index: defaultdict[str, list[Held]] = defaultdict(list)
        actors = sorted(self._catalogue.actors.values(), key=lambda actor: (actor.name, actor.id))
        for actor in actors:
            for role in actor.roles:
                if role.org:
                    index[role.org].append((self._catalogue.link(actor.id), role))
        return index

    @cached_property
    def _roles(self) -> dict[Ref, tuple[Role, ...]]:
        return {Ref(id, person.id): person.roles for id, digest in self._catalogue.digests.items()
                for person in digest.people}

    def _together(self, held: Iterable[Held]) -> tuple[PostLine, ...]:
        """Roles as lines, those of one holder in one post with one status together."""
        groups: defaultdict[tuple[Link | None, object, str], list[RoleHeld]] = defaultdict(list)
        for actor, role in held:
            groups[actor, post_of(role), role.status].append(role)
        lines = [self._line(actor, roles) for (actor, _, _), roles in groups.items()]
        return tuple(sorted(lines, key=_order))

    def _line(self, actor: Link | None, roles: list[RoleHeld]) -> PostLine:
        first = roles[0]
        seen = sorted((role.seen for role in roles if role.seen), key=lambda edtf: (dates.oldest(edtf), edtf))
        return PostLine(
            title=first.title,
            actor=actor,
            office=self._catalogue.link(first.office),
            org=self._catalogue.link(first.org),
            country=self._catalogue.link(first.country),
            status=first.status,
            status_words=self._catalogue.words.posts.get(first.status, first.status),
            seen=self._catalogue.words.date(seen[0]) if seen else None,
            last_seen=self._catalogue.words.date(seen[-1]) if seen else None,
            sources=self._sources(roles),
            undated=tuple(dict.fromkeys(self._catalogue.links[role.ref.article] for role in roles if not role.seen
                                        and role.ref.article in self._catalogue.links)),
        )

    def _sources(self, roles: list[RoleHeld]) -> tuple[Source, ...]:
        """The sentences that say so, one for each article."""
        found: dict[str, Source] = {}
        for role in roles:
            article = role.ref.article
            said = self._roles.get(role.ref, ())
            if article in self._catalogue.digests and article not in found and role.index < len(said):
                found[article] = self._lines.source(article, role.ref.id, said[role.index].evidence)
        return tuple(found.values())


def post_words(post: PostLine) -> str:
    """A post in plain words: 'Secretary of the Council (Iran)', or title and body or country."""
    if post.office:
        return post.office.text
    where = post.org or post.country
    return f"{post.title}, {where.text}" if where else post.title


def _order(post: PostLine) -> tuple[object, ...]:
    """Last seen first, undated last; then by name and title."""
    edtf = post.last_seen.edtf if post.last_seen else ""
    return dates.newest(edtf), post.actor.text if post.actor else "", post.title, post.status
