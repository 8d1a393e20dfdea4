"""Of which country an office is that nothing near it tells: the one whose bodies act in the report, or the only one of
those that it tells of that can have the office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.coreference import Bearer
from briefing.extract.cast.elsewhere import is_only_visited
from briefing.extract.cast.found import Found
from briefing.extract.cast.homeland import is_away
from briefing.extract.cast.offices import may_have
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene

_SIDES = OF_STATE - {"diplomatic_mission"} | {"party", "armed_group"}
"""Kinds of bodies by which a report tells of a country's affairs."""


def by_report(
    scene: Scene, owner: Mapping[int, Bearer], found: Found, post: Post, told: Mapping[int, str], never: Collection[str]
) -> str:
    """The country of a post of state of which nothing near it tells; '' where the report leaves it open.

    It is the only country told at all; that of the only state whose bodies are named in the sentence ('The Peruvian
    parliament rejected Prime Minister X's plan'); that of who stands before 'and' ('President Y of Peru and Prime
    Minister X'); the only one told that can have the office; or that of the only state whose bodies are named anywhere,
    if none is named more often. It is none of `never`. `told` gives the country that a token tells of.
    """
    bodies = [o for o in found.organisations if o.country and o.kind in OF_STATE | {"party"} and not o.supposed]
    named = Counter(told.values())
    codes = {*named, *(o.country for o in bodies)}
    if len(codes) == 1:
        possible = (c for c in codes - {*never} if may_have(c, post.title))
        return next((c for c in possible if not is_only_visited(scene, c, told)), "")
    here = scene.doc[post.start].sent
    near = {o.country for o in bodies for start, _ in o.spans if here.start <= start < here.end}
    beside = owner.get(post.start - 2) if scene.doc[post.start - 1].lower_ == "and" else None
    able = {s.code for s in found.sightings if may_have(s.code, post.title)} - {*never}
    clear = {code for i, code in told.items() if i < here.end}
    able = able if able & clear else set()
    acting = {o.country for o in found.organisations if o.country and o.kind in _SIDES and not o.supposed}
    chief = {o.country for o in bodies if named[o.country] == max(named.values(), default=0)}
    for guess in (near, {beside.country} if beside is not None else set(), able, chief if len(acting) == 1 else set()):
        code = next(iter(guess)) if len(guess) == 1 else ""
        fits = code and code not in never and may_have(code, post.title) and not is_only_visited(scene, code, told)
        if fits and not is_away(scene.doc, post.start, told, code):
            return code
    return ""
