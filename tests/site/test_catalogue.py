"""What the site knows of actors: for which country they act."""

from __future__ import annotations

import msgspec
import pytest

from briefing.config import Config
from briefing.site import desk
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
