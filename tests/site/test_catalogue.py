"""What the site knows of actors: for which country they act."""

from __future__ import annotations

import msgspec
import pytest

from briefing.config import Config
from briefing.site import desk
from briefing.types.digest import UnnamedPerson
from briefing.types.parts import Link
from briefing.types.resolution import Ref, RoleHeld
from tests.site.small import ARTICLES, first_digest, lock, resolution, second_digest


@pytest.mark.parametrize(
    ("title", "org", "acts"),
    [("envoy", "", True), ("opposition leader", "", False), ("professor", "", False),
     ("director", "actor:radio-fjord", False)],
)
def test_holders_of_a_post_of_state_act_for_it(config: Config, title: str, org: str, acts: bool) -> None:
    """An envoy speaks for his country; a leader of the opposition, a scholar and who works for an outlet do not."""
    found = resolution()
    role = RoleHeld(ref=Ref("first", "petur-brandsson"), index=0, title=title, org=org, country="IS")
    actors = tuple(msgspec.structs.replace(actor, roles=(role,)) if actor.id == "actor:petur-brandsson" else actor
                   for actor in found.actors)
    found = msgspec.structs.replace(found, actors=actors)
    made = desk(config, ARTICLES, (first_digest(), second_digest()), found, lock())
    assert ("actor:petur-brandsson" in made.catalogue.acts_for) is acts


def test_people_without_a_name_are_nobody_else_of_the_site(config: Config) -> None:
    """A cook whom a digest calls 'second' is not the article of that id."""
    digest = msgspec.structs.replace(first_digest(), unnamed_people=(UnnamedPerson(id="second", title="a cook"),))
    made = desk(config, ARTICLES, (digest, second_digest()), resolution(), lock())
    assert (made.catalogue.resolve("first", "second"), made.catalogue.member("first", "second")) == ("", Link("a cook"))
    assert made.catalogue.resolve("first", "NO") == "NO"
