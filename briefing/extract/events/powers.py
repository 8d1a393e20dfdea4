"""Who acts for the public."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors

POWERS = frozenset(
    {
        "government",
        "ministry",
        "government_body",
        "legislature",
        "military",
        "armed_group",
        "igo",
        "joint_body",
        "diplomatic_mission",
        "monitoring_mission",
        "political_organisation",
        "party",
        "subnational_government",
        "collective",
    }
)
"""The kinds of bodies that act for the public."""


def is_power(member: str, actors: Actors) -> bool:
    """Whether somebody is a country, a public body, or holds an office."""
    public = actors.kind(member) == "country" or actors.sort(member) in POWERS
    return public or bool(actors.titles(member))
