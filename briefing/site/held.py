"""The post that a speaker held when a statement was made, as far as articles say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from briefing import edtf
from briefing.site import dates
from briefing.site.catalogue import Catalogue, Told
from briefing.types.digest import Statement
from briefing.types.parts import PostLine
from briefing.types.resolution import Actor, RoleHeld

ENDED = ("former", "deceased")
"""Who is called so holds a post no longer."""
RECENT = timedelta(days=31)
"""How old what is said may be for an article's 'the minister' to mean the minister of that day."""

Post = object
"""What makes two roles one post."""


def post_of(role: RoleHeld) -> Post:
    """The office or, where there is none, title, body and country."""
    return role.office or (role.title.casefold(), role.org, role.country)


def held(catalogue: Catalogue, told: Told) -> tuple[PostLine | None, bool]:
    """The post of the speaker of a statement at that time, None where it is not known, and whether it is another than
    the one last seen, which stands in the head of the speaker's page.

    The article's own word for the speaker goes before that of others, but only for what is said lately. From others a
    post is known on a day between two on which the speaker is seen in it.
    """
    actor = catalogue.actors.get(told.by[0]) if isinstance(told.fact, Statement) and told.by else None
    roles = [role for role in actor.roles if role.status not in (*ENDED, "designate")] if actor else []
    if not actor or not roles:
        return None, False
    role = _by_the_article(catalogue, told, roles) or _between(catalogue, told, roles)
    if not role:
        return None, False
    line = PostLine(title=role.title, actor=catalogue.link(actor.id), office=catalogue.link(role.office),
                    org=catalogue.link(role.org), country=catalogue.link(role.country), status=role.status,
                    status_words=catalogue.words.posts[role.status])
    return line, post_of(role) not in _last_seen(actor)


def _by_the_article(catalogue: Catalogue, told: Told, roles: Iterable[RoleHeld]) -> RoleHeld | None:
    published = _days(catalogue.digests[told.article].article.published.edtf)
    said = _days(told.edtf)
    if published and said and said[1] < published[0] - RECENT:
        return None
    own = (role for role in roles if role.ref.article == told.article)
    return min(own, key=lambda role: (not role.office, role.index), default=None)


def _between(catalogue: Catalogue, told: Told, roles: Iterable[RoleHeld]) -> RoleHeld | None:
    """The role of the only post that the speaker is seen in both before and after, or on the very day."""
    when = _days(told.edtf or catalogue.digests[told.article].article.published.edtf)
    if not when:
        return None
    posts: defaultdict[Post, list[tuple[tuple[date, date], RoleHeld]]] = defaultdict(list)
    for role in roles:
        if days := _days(role.seen):
            posts[post_of(role)].append((days, role))
    found = [min(seen, key=lambda one: (one[0], one[1].ref)) for seen in posts.values()
             if min(days[0] for days, _ in seen) <= when[0] and when[1] <= max(days[1] for days, _ in seen)]
    return found[0][1] if len(found) == 1 else None


def _last_seen(actor: Actor) -> set[Post]:
    """The posts that head the actor's page."""
    held = [role for role in actor.roles if role.status not in ENDED]
    newest = min(dates.newest(role.seen) for role in held)
    return {post_of(role) for role in held if dates.newest(role.seen) == newest}


def _days(value: str) -> tuple[date, date] | None:
    """First and last day of a date that is known."""
    return edtf.bounds(value) if dates.valid(value) else None
