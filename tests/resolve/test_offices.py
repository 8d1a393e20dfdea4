"""Titles and posts."""

import pytest

from briefing.resolve import offices, resolve
from briefing.resolve.offices import Post
from briefing.types.authority import Authority
from briefing.types.lock import Lock
from briefing.types.resolution import Ref, RoleHeld
from tests.resolve.build import digest, person, role


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Minister of Foreign Affairs", "foreign minister"),
        ("Foreign Minister", "foreign minister"),
        ("the new Iraqi national security advisor", "national security adviser"),
        ("minister for defence", "defense minister"),
        ("acting PM", "prime minister"),
        ("Deputy Minister of Foreign Affairs", "deputy foreign minister"),
        ("Spokeswoman", "spokesperson"),
    ],
)
def test_wordings_of_one_title(printed: str, expected: str) -> None:
    """Equivalent titles become one; how the post is held is not part of it."""
    assert offices.title(printed) == expected


def test_national_post_needs_no_organisation() -> None:
    """A prime minister is his country's, with or without a government named."""
    assert offices.post(role("Prime Minister"), "IQ", "", (), "") == Post("prime minister", "", "IQ")


def test_minister_of_a_ministry_is_the_minister() -> None:
    """'Minister' of the foreign ministry holds the foreign minister's post."""
    assert offices.post(role("minister", "mfa"), "IQ", "x#mfa", ("foreign", "ministry"), "IQ") == Post(
        "foreign minister", "", "IQ"
    )


def test_a_title_cut_in_two_is_put_together() -> None:
    """An 'adviser' of 'national security' is the national security adviser."""
    found = offices.post(role("Adviser", "ns"), "IQ", "x#ns", ("national", "security"), "IQ")
    assert found == Post("national security adviser", "", "IQ")


@pytest.mark.parametrize("title", ["official", "lawmaker", "secretary", "commander", "analyst"])
def test_vague_titles_are_no_office(title: str) -> None:
    """What many are at once, or what needs a body that is not named, has no page."""
    assert offices.post(role(title), "IR", "", (), "") is None


def test_name_of_an_office() -> None:
    """An office is called by its title and its body or country."""
    assert offices.name(Post("prime minister", "", "US"), "") == "Prime Minister of the United States"
    assert offices.name(Post("secretary", "x", "IR"), "Harbour Council") == "Secretary of the Harbour Council"


def held(article: str, person: str, seen: str, status: str = "current") -> RoleHeld:
    """A post as one article has it."""
    return RoleHeld(ref=Ref(article, person), index=0, title="secretary", status=status, seen=seen)


def test_holders_stand_in_order_of_time() -> None:
    """Dated holders come first to last, one known from undated articles stands at the end without a time."""
    roles = [held("c", "z", ""), held("b", "y", "2024-05-01"), held("d", "x", "2023-03-01")]
    roles.append(held("a", "x", "2023-01-01", "new"))
    actors = {r.ref: f"actor:{r.ref.id}" for r in roles}
    found = offices.tenures(roles, actors)
    assert [(t.actor, t.first_seen, t.last_seen) for t in found] == [
        ("actor:x", "2023-01-01", "2023-03-01"),
        ("actor:y", "2024-05-01", "2024-05-01"),
        ("actor:z", "", ""),
    ]
    assert found[2].undated == ("c",)


def test_former_holder_precedes_the_one_of_the_day() -> None:
    """An article that names the old and the new holder puts the old one first."""
    roles = [held("a", "new", "2024-01-01", "new"), held("a", "old", "2024-01-01", "former")]
    found = offices.tenures(roles, {r.ref: f"actor:{r.ref.id}" for r in roles})
    assert [t.actor for t in found] == ["actor:old", "actor:new"]


def test_a_bare_title_is_the_post_that_others_tell_of() -> None:
    """A title without a country is the post that another article gives the same person in full, no second one."""
    adviser = "national security adviser"
    told = [
        digest("a", person("x", "Dara Rostam", role(adviser, country="IQ"), country="IQ"), date="2024-05-01"),
        digest("b", person("x", "Dara Rostam", role(adviser)), date="2024-05-02"),
    ]
    (actor,) = resolve(told, Authority(), Lock()).actors
    assert {(one.office, one.country) for one in actor.roles} == {("office:national-security-adviser-iraq", "IQ")}


def test_a_bare_title_of_somebody_with_two_such_posts_stays_bare() -> None:
    """A prime minister of no country in particular is not placed in either of two."""
    told = [
        digest("a", person("x", "Dara Rostam", role("prime minister", country="IQ")), date="2024-05-01"),
        digest("b", person("x", "Dara Rostam", role("prime minister", country="IR")), date="2024-05-02"),
        digest("c", person("x", "Dara Rostam", role("prime minister")), date="2024-05-03"),
    ]
    resolution = resolve(told, Authority(), Lock())
    (bare,) = [one for actor in resolution.actors for one in actor.roles if one.ref.article == "c"]
    assert not bare.office and not bare.country
