"""Who takes part in the politics of the only country that an article tells of: 'The candidates elected were X of the
Unity Party and Y', of whom no word says where they are from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing.extract.cast.coreference import Bearer
from briefing.extract.cast.found import Found
from briefing.extract.cast.offices import may_have
from briefing.extract.cast.organisations import FoundOrganisation
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.tellings import find_tellings
from briefing.extract.text.quotes import quoted
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import word_set

_FEWEST = 3
"""So often an article tells of its only country, at least."""
_SHARE = 0.85
"""Its part of all that tells of countries, at least: another one may be told of in passing."""
_POLITICAL = frozenset({"", "party", "political_organisation", "legislature"})
"""Kinds of bodies, with those of no known kind, whose people may be politicians."""


def settle_domestic(reading: Reading, scene: Scene, found: Found, bearers: list[Bearer]) -> None:
    """Give politicians who are of no country yet, and their parties, the only one that the article tells of."""
    running = [b for b in bearers if not b.country and _is_politician(scene, found, b)]
    code = _only_country(reading, scene, found, bearers) if running else ""
    for bearer in running:
        if not code or not all(may_have(code, p.title) for p in bearer.posts):
            continue
        bearer.country = code
        for body in _parties(found, bearer):
            body.country = code


def _only_country(reading: Reading, scene: Scene, found: Found, bearers: Iterable[Bearer]) -> str:
    """The country that an article tells of alone, or nearly so; '' where it tells of several, or hardly of one."""
    told = Counter(t.code for t in find_tellings(reading, scene, found, bearers))
    (code, times), *_ = [*told.most_common(1), ("", 0)]
    return code if times >= _FEWEST and times >= _SHARE * told.total() else ""


def _is_politician(scene: Scene, found: Found, bearer: Bearer) -> bool:
    """Whether somebody is a politician by a post, or is told of in a sentence about elections and has no post."""
    if bearer.posts:
        return all(_is_political(p, found) for p in bearer.posts)
    return any(_is_running(scene, *span) for span in bearer.spans)


def _is_political(post: Post, found: Found) -> bool:
    """Whether a post is one of a politician, and of no body of another sort: 'candidate', 'councillor'."""
    body = found.body_of.get(post.org)
    words = post.title.lower().split()
    return words[-1] in word_set("roles", "politicians") and (body is None or body.kind in _POLITICAL)


def _is_running(scene: Scene, start: int, end: int) -> bool:
    """Whether the sentence of a name tells, outside quoted words, who runs in elections and is elected."""
    doc = scene.doc
    sentence = doc[start].sent
    words = word_set("roles", "running")
    return start not in quoted(doc) and any(t.lemma_.lower() in words or t.lower_ in words for t in sentence)


def _parties(found: Found, bearer: Bearer) -> Iterable[FoundOrganisation]:
    """The parties that somebody is named with: 'X of the Unity Party', "Unity's X"."""
    for start, end in bearer.spans:
        for at in (start - 2, end + 1, end + 2):
            body = found.body_of.get(at)
            if body is not None and body.kind in _POLITICAL and not body.country:
                yield body
