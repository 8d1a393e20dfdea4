"""The body of which somebody is by the words beside the name alone: "the BLUE FRONT's Hilal", 'Hilal OF THE FRONT'."""

from __future__ import annotations

from briefing.extract.cast.known import Known
from briefing.extract.text.grammar import obliques, possessors
from briefing.extract.text.reading import Cast
from briefing.extract.text.words import Doc

_OWN_WILL = frozenset({"armed_group", "party", "political_organisation", "igo", "joint_body"})
"""Kinds of bodies that act for themselves, whatever country their people are from."""


def memberships(doc: Doc, cast: Cast, known: Known) -> dict[str, str]:
    """For each person of whom no post is told, the group, party or league beside the name where it is first printed."""
    at = {i: m.entity for m in cast.mentions if m.kind == "organisation" for i in range(m.start, m.end)}
    found: dict[str, str] = {}
    for mention in cast.mentions:
        if mention.kind != "person" or mention.form != "name" or known.titles(mention.entity):
            continue
        named = doc[mention.start : mention.end].root
        beside = (at[t.i] for t in (*possessors(named), *obliques(named, "of", "from")) if t.i in at)
        body = next((b for b in beside if known.sort(b) in _OWN_WILL), "")
        if body:
            found.setdefault(mention.entity, body)
    return found
