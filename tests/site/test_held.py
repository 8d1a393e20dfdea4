"""The post of a speaker at the time of a statement."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from briefing.config import Config
from briefing.site import Desk, desk
from briefing.site.held import held
from briefing.types.article import Published
from briefing.types.digest import Date
from briefing.types.parts import PostLine
from briefing.types.resolution import Ref, RoleHeld
from tests.site.small import ARTICLES, first_digest, lock, resolution, second_digest


def role(article: str, title: str, seen: str, status: str = "current") -> RoleHeld:
    """A role of the speaker, as an article has it."""
    return RoleHeld(ref=Ref(article, "runa-halvik"), index=0, title=title, country="NO", seen=seen, status=status)


def spoken(config: Config, roles: Sequence[RoleHeld], said: str = "", published: str = "2021-03-03") -> Desk:
    """The small publication, with these roles of the speaker of 'We want a fair share', and the time of that."""
    first, known = first_digest(), resolution()
    statement = msgspec.structs.replace(first.statements[0], date=Date(text=said, edtf=said) if said else None)
    info = msgspec.structs.replace(first.article, published=Published(published, published, "explicit"))
    actors = tuple(msgspec.structs.replace(actor, roles=tuple(roles)) if actor.id == "actor:runa-halvik" else actor
                   for actor in known.actors)
    return desk(config, ARTICLES, (msgspec.structs.replace(first, statements=(statement,), article=info),
                                   second_digest()),
                msgspec.structs.replace(known, actors=actors), lock())


def post(desk: Desk) -> tuple[PostLine | None, bool]:
    """The post that the statement is shown with."""
    return held(desk.catalogue, next(told for told in desk.catalogue.told if told.fact.id == "st-fair"))


def title(desk: Desk) -> str:
    """Its title, empty where it is not known."""
    found, _ = post(desk)
    return found.title if found else ""


def test_the_line_of_a_statement_has_the_post_of_its_speaker(small: Desk) -> None:
    """As the article has it, with the holder and the office; it is the one that heads the speaker's page."""
    told = next(told for told in small.catalogue.told if told.fact.id == "st-fair")
    line = small.lines.line(told)
    assert line.post and line.post.actor == small.catalogue.links["actor:runa-halvik"] and not line.post_past
    assert line.post.office == small.catalogue.links["office:fisheries-minister-norway"]
    others = (small.lines.line(told) for told in small.catalogue.told if told.section != "statement")
    assert all(line.post is None for line in others)


def test_a_post_that_was_left_since_is_told_apart(config: Config) -> None:
    """The speaker of 2021 is seen in another post in 2023."""
    found, past = post(spoken(config, [role("first", "fisheries minister", "2021-03-03"),
                                       role("later", "prime minister", "2023")]))
    assert found and found.title == "fisheries minister" and past


def test_what_an_article_tells_of_long_ago_is_not_said_in_the_post_of_today(config: Config) -> None:
    """'The prime minister said in 2019': articles of that time know better, or nobody does."""
    now = role("first", "prime minister", "2021-03-03")
    then = [role("old", "mayor", "2018-05"), role("older", "mayor", "2020-02-01")]
    assert title(spoken(config, [now], said="2019")) == ""
    assert title(spoken(config, [now, *then], said="2019")) == "mayor"
    assert title(spoken(config, [now], said="2021-02-20")) == "prime minister"


@pytest.mark.parametrize(("roles", "known"), [
    ([role("a", "mayor", "2021-01"), role("b", "mayor", "2021-06")], "mayor"),
    ([role("a", "mayor", "2021-03-03")], "mayor"),
    ([role("a", "mayor", "2021-01")], ""),
    ([role("a", "mayor", "2021-01"), role("b", "mayor", "2021-06", "former")], ""),
    ([role("a", "mayor", "2021-01"), role("b", "envoy", "2021-02"), role("c", "mayor", "2021-06"),
      role("d", "envoy", "2021-07")], ""),
    ([role("a", "mayor", "")], ""),
])
def test_other_articles_say_what_somebody_was_between_two_days(config: Config, roles: list[RoleHeld],
                                                               known: str) -> None:
    """Seen before and after in one and the same post; two posts that both fit are not chosen from."""
    assert title(spoken(config, roles)) == known
