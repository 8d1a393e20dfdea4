"""Who belongs to the country that an article as a whole tells: its politicians, officers, clerics and lawyers, those to
whom something happens there, and its parties, of whom no word says where they are from.

'The candidates elected were X of the Unity Party and Y'; 'Rebel commander X was killed'.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.found import Found
from briefing.extract.cast.offices import may_have
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.cast.organisations import FoundOrganisation, is_plain
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.tellings import Telling, find_tellings, within
from briefing.extract.text.quotes import quoted
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import word_set

_FEWEST = 3
"""So often an article tells of its country, at least."""
_SHARE = 0.8
"""Its part of all that tells of countries, at least: another one may be told of in passing."""
_MOST = 0.6
"""Its part where the report was written in it, for parties: those of other countries are told of with these."""
_OFTEN = 5
"""So often an article tells of it and hardly another one that whoever it names without a post is of it."""
_ALONE = 0.9
"""Its part of all that tells of countries in such an article, at least."""
_POLITICAL = frozenset({"", "party", "political_organisation", "legislature"})
"""Kinds of bodies, with those of no known kind, whose people may be politicians."""
_PARTIES = frozenset({"party", "political_organisation"})
_WORLDLY = frozenset({"igo", "monitoring_mission", "ngo", "media", "company", "joint_body"})
"""Kinds of bodies whose people may be of any country."""
_VISITING = frozenset({"igo", "monitoring_mission", "ngo"})
"""Kinds of bodies whose people come into a country from others."""


class Nation(Struct, frozen=True):
    """The country that an article tells of most, how often, and its part of all that tells of countries."""

    code: str
    times: int
    share: float


def settle_domestic(reading: Reading, scene: Scene, found: Found, bearers: list[Bearer]) -> None:
    """Give parties, and people at home there, who are of no country yet the one that the article tells."""
    open_bodies = [o for o in found.organisations if _is_open_party(o)]
    if not (open_bodies or any(not b.country for b in bearers)):
        return
    told = find_tellings(reading, scene, found, bearers)
    nation = _nation(told)
    if nation.times < _FEWEST:
        return
    for bearer in bearers if nation.share >= _SHARE else ():
        if not bearer.country and _is_at_home(scene, found, bearer, nation) and not _is_told_abroad(
                scene, told, bearer, nation) and all(may_have(nation.code, p.title) for p in bearer.posts):
            bearer.country = nation.code
        if bearer.country == nation.code and _is_politician(scene, found, bearer):
            for body in _parties(found, bearer):
                body.country = nation.code
    abroad = {i for b in bearers if b.country != nation.code for _, end in b.spans for i in (end, end + 1)}
    for body in open_bodies if nation.share >= (_MOST if nation.code == found.home else _SHARE) else ():
        if not any(start in abroad and scene.doc[start - 1].tag_ == "POS" for start, _ in body.spans):
            body.country = nation.code


def _nation(told: Iterable[Telling]) -> Nation:
    """The country that an article tells of most."""
    number = Counter(t.code for t in told)
    (code, times), *_ = [*number.most_common(1), ("", 0)]
    return Nation(code, times, times / max(1, number.total()))


def _is_told_abroad(scene: Scene, told: Sequence[Telling], bearer: Bearer, nation: Nation) -> bool:
    """Whether the sentence that names somebody first tells of another country than the one of the article."""
    sentence = scene.doc[bearer.spans[0][0]].sent
    return any(t.code != nation.code for t in within(told, sentence.start, sentence.end))


def _is_open_party(body: FoundOrganisation) -> bool:
    """Whether a body is a party or movement of no country that is told, and no known one of many countries."""
    plain = body.kind == "party" and is_plain(body.name, "any_party")
    return body.kind in _PARTIES and not (body.country or body.countries) and (plain or known(body.name) is None)


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


def _is_at_home(scene: Scene, found: Found, bearer: Bearer, nation: Nation) -> bool:
    """Whether somebody is surely of the country that an article tells: by the posts held, by running for one, or, where
    it tells of that alone and of no body that works abroad, by being named in full."""
    if _is_politician(scene, found, bearer):
        return True
    if bearer.posts:
        return all(is_domestic(scene, p, found) for p in bearer.posts)
    alone = nation.times >= _OFTEN and nation.share >= _ALONE and not _has_visitors(found)
    full = any(end - start > 1 for start, end in bearer.spans)
    return alone and full and not any(_is_reporter(scene, found, *span) for span in bearer.spans)


def is_domestic(scene: Scene, post: Post, found: Found) -> bool:
    """Whether a post is one of politics, or one that is held at home: 'candidate', 'rebel leader', 'lawyer', and
    'commander' where no body is told of whose people come from abroad; nobody's who is sent."""
    if _is_political(post, found):
        return True
    body = found.body_of.get(post.org)
    words = post.title.lower().replace("-", " ").split()
    held = {t.lower_ for t in scene.doc[post.start : post.end]} | set(words)
    away = held & word_set("roles", "sent", "sent_with") or held & word_set("organisations", "worldly")
    anywhere = body is not None and (body.kind in _WORLDLY or (body.kind == "armed_group" and not body.country))
    alone = words[-1] in word_set("roles", "at_home_alone") and not _has_visitors(found)
    return (alone or words[-1] in word_set("roles", "at_home")) and not away and not anywhere


def _has_visitors(found: Found) -> bool:
    """Whether an article tells of a body whose people come into a country from others: the United Nations."""
    return any(o.kind in _VISITING and not o.country for o in found.organisations)


def _is_running(scene: Scene, start: int, end: int) -> bool:
    """Whether the sentence of a name tells, outside quoted words, who runs in elections and is elected."""
    doc = scene.doc
    sentence = doc[start].sent
    words = word_set("roles", "running")
    return start not in quoted(doc) and any(t.lemma_.lower() in words or t.lower_ in words for t in sentence)


def _is_reporter(scene: Scene, found: Found, start: int, end: int) -> bool:
    """Whether a name is that of who reports: 'X reports from Lima', "the Herald's X"."""
    doc, before = scene.doc, found.body_of.get(start - 2)
    return doc[end].lemma_.lower() in word_set("roles", "telling") or (before is not None and before.kind in _WORLDLY)


def _parties(found: Found, bearer: Bearer) -> Iterable[FoundOrganisation]:
    """The parties that somebody is named with: 'X of the Unity Party', "Unity's X"."""
    for start, end in bearer.spans:
        for at in (start - 2, end + 1, end + 2):
            body = found.body_of.get(at)
            if body is not None and body.kind in _POLITICAL and not body.country:
                yield body
