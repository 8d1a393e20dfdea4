"""Posts: what the phrases before, after and around a name say of somebody: office, country, body, rank, status."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from briefing.extract.cast.bygone import is_bygone, opened_once
from briefing.extract.cast.countries_met import leans
from briefing.extract.cast.names import printed
from briefing.extract.cast.phrases import acts_next, phrase_after, phrase_before
from briefing.extract.cast.ranks import rank_width
from briefing.extract.cast.scene import Scene, is_head, is_hyphened, is_joint, is_rank, origin
from briefing.extract.cast.titles import is_matter, is_named, title_of
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Token
from briefing.types.digest import RoleStatus

_ALIAS = 9
"""Tokens between somebody's office and what he is called, at most."""
_QUOTES = frozenset({'"', "“", "'", "‘"})
_SORTING = frozenset({"only", "sole", "lone"})
_PLURAL = frozenset({"NNS", "NNPS"})
_LINKS = frozenset({"of", "for", "to", "at", "in", "on", "with"})


class Post(Struct, frozen=True):
    """A post as a phrase says it, tokens start..end (end exclusive); `org` is a token of the body named, or -1."""

    start: int
    end: int
    title: str
    rank: str = ""
    country: str = ""
    status: RoleStatus = "current"
    org: int = -1
    since: str = ""


def posts_of(scene: Scene, start: int, end: int) -> list[Post]:
    """The posts that the words around a name (tokens start..end) give to its bearer.

    A rank before the name goes with the office after it ('General X, commander of Y'); alone it is the title.
    """
    before = phrase_before(scene, called(scene.doc, start), start)
    home = scene.sightings.get(start - 2) if scene.doc[start - 1].tag_ == "POS" else None
    if before is None and home is not None and scene.doc[home.start - 1].text == ",":
        before = phrase_before(scene, home.start, start)  # 'the bloc's envoy, Estonia's X,'
    opened = _unretired(scene.doc, before[0]) if before else start
    listed = scene.doc[opened - 2].tag_ in _PLURAL and is_head(scene.doc[opened - 2])
    apposed = before is not None and scene.doc[opened - 1].text == "," and not listed  # not 'officers, General X'
    ranked = phrase_before(scene, opened, start) if apposed else None
    after = phrase_after(scene, end)
    if after and (before or scene.doc[start - 1].text != ",") and acts_next(scene.doc, start, *after):
        after = None
    if after and _is_second(scene.doc, start, *after):
        after = None
    held = [read_posts(scene, *phrase) if phrase else [] for phrase in (ranked, before, after)]
    if held[0] and before and before[1] - before[0] == 1 and _is_style(scene.doc[before[0]]):
        held[1] = []
    brief = word_set("roles", "briefly")
    if before and scene.doc[before[0] - 1].lower_ in word_set("roles", "ousting") and (
            scene.doc[before[0] - 2].lower_ not in brief and scene.doc[before[0]].lower_ != "current"):
        held[1] = [replace(p, status="former") for p in held[1]]
    if before and opened_once(scene.doc, *before):
        held[1] = [replace(p, status="former") for p in held[1]]
    if after and any(t.lower_ in _SORTING for p in held[2] for t in scene.doc[after[0] - 1 : head_of(scene.doc, p)]):
        held[2] = []  # 'X, the nation's only Hispanic governor'
    if after and is_bygone(scene, *after):
        held[2] = [replace(p, status="former") for p in held[2]]
    found = [p for posts in held for p in posts]
    if scene.doc[end].text in word_set("roles", "behind_names") and is_head(scene.doc[end]):
        found += read_posts(scene, end, end + 1)
    rank = next((p.rank for p in found if p.rank == p.title), "")
    offices = [p for p in found if p.rank != p.title]
    if offices and rank:
        found = [replace(p, rank=p.rank or rank) for p in offices]
    if scene.doc[end].text != "of" and [t.text for t in scene.doc.words[end:end + 2]] != [",", "of"]:
        return found
    at = end + 1 + (scene.doc[end].text == ",")
    at += scene.doc[at].text == "the"
    realm = scene.sightings.get(at)
    if at in scene.bodies and scene.bodies[at][0] in (at, at - 1):  # 'Inspector X of the Customs Guard'
        return [p if p.org >= 0 else replace(p, org=at) for p in found]
    return [p if p.country or realm is None else replace(p, country=realm.code) for p in found]


def _is_second(doc: Doc, name: int, first: int, end: int) -> bool:
    """Whether a phrase behind a comma is one more doer: 'Holm, Kenyan [president] discuss trade'."""
    head = doc[first:end].root
    return head.dep_ == "conj" and head.head == phrase_head(doc[name]) and doc[end].tag_ in ("VBP", "VB")


def _is_style(token: Token) -> bool:
    """Whether a word before a name is no office behind another one, and no rank: 'Minister of Works, Senator X'."""
    return token.lower_ in word_set("roles", "styles") and not is_rank(token.text)


def called(doc: Doc, start: int) -> int:
    """The token behind the title of somebody of whom it is only said how he is called: 'the commander [known as] X',
    'the leader[, known by the alias "]X"'."""
    place = start
    while place and start - place < 3 and doc[place - 1].lower_ in word_set("roles", "called"):
        place -= 1
    far = start - (doc[start - 1].text in _QUOTES)
    while far and start - far < _ALIAS and doc[far - 1].lower_ in word_set("roles", "known_as", "called"):
        far -= 1
    told = {t.lower_ for t in doc.words[far:start]} & word_set("roles", "known_as_cues", "called")
    return far if far and told and is_head(doc[far - 1]) else place


def _unretired(doc: Doc, first: int) -> int:
    """The token at which a rank begins with the 'Ret.' before it."""
    stop = first - (doc[first - 1].text == ".")
    return stop - 1 if doc[stop - 1].lower_.rstrip(".") in word_set("roles", "retired") else first


def head_of(doc: Doc, post: Post) -> int:
    """The token of a post's phrase that says what somebody is: 'adviser' of 'Iraqi adviser to the president'."""
    link = next((i for i in range(post.start, post.end) if is_joint(doc, i, _LINKS)), post.end)
    return next((i for i in reversed(range(post.start, link)) if is_head(doc[i])), post.start)


def read_posts(scene: Scene, start: int, end: int) -> list[Post]:
    """The posts in a phrase: two in 'Deputy Prime Minister and Foreign Minister'."""
    doc = scene.doc
    heads = [i for i in range(start, end) if is_head(doc[i]) and i not in scene.bodies]
    link = next((i for i in range(start, end) if is_joint(doc, i, _LINKS) and i not in scene.bodies), end)
    joints = (i for i in range(start, min(link, end)) if doc[i].lower_ == "and" and not doc[i].ent_type_)
    cut = next((i for i in joints if any(h < i for h in heads) and any(i < h < link for h in heads)), None)
    further = (i for i in range(link, end - 1) if doc[i].lower_ == "and" and i not in scene.bodies)
    if cut is None:  # 'envoy for Peru and head of the mission', 'and a former ambassador'
        opened = (i for i in further if any(h > i for h in heads) and (i + 1 in heads or _begins_post(doc[i + 1])))
        cut = next((i for i in opened if any(h < link for h in heads)), None)
    if cut is not None:
        first, second = _post(scene, start, cut), _post(scene, cut + 1, end)
        if first and second and not second.country:
            second = replace(second, country=first.country)
        rival = doc[cut + 1].lower_ == "opposition"  # 'former president and opposition leader X'
        if first and second and first.status == "former" and not (rival or _begins_post(doc[cut + 1])):
            second = replace(second, status="former")  # 'former prime minister and foreign minister X'
        return [p for p in (first, second) if p]
    post = _post(scene, start, end)
    return [post] if post else []


def _begins_post(token: Token) -> bool:
    """Whether a word behind 'and' begins another post: 'a', 'former'."""
    return token.lower_ in ("a", "an") or token.lower_ in word_set("roles", "before_office")


def _post(scene: Scene, start: int, end: int) -> Post | None:
    """One post from its phrase; None where the phrase holds neither office nor rank."""
    doc = scene.doc
    width = rank_width(scene, start, end)
    rank = printed(doc[end - width:end]) if width else ""
    rank = rank if is_rank(rank) else ""
    if width == end - start > 1 and not rank:
        return None
    stop = end - width if width and end - width > start else end
    link = next((i for i in range(start, stop) if is_joint(doc, i, _LINKS) and i not in scene.bodies), stop)
    commissioner = link - start > 1 and printed(doc[link - 2 : link]).lower() in word_set("roles", "diplomats")
    sent = link < stop and (doc[link - 1].lower_ in word_set("roles", "sent") or commissioner)
    abroad = (i for i in range(link, stop) if is_joint(doc, i, _LINKS - {"of"}) and i not in scene.bodies)
    away = next(abroad, stop)
    sent = sent or any(i in scene.bodies and doc[i].text.replace(".", "").isupper() for i in range(start, away))
    whither = away if sent else stop  # 'commander of NATO forces [in Peru]'
    country = next((origin(scene, scene.sightings[i]) for i in range(start, whither) if _tells(scene, i)), "")
    org = next((i for i in range(start, stop) if i in scene.bodies and not _is_owner(scene, i, stop)), -1)
    if org < 0 and stop == end and link < stop and _is_named_behind(scene, stop):
        org, stop = stop + 1 + (doc[stop + 1].lower_ == "the" and stop + 1 not in scene.bodies), link
        end = stop
    others = any(is_head(doc[i]) and doc[i - 1].text != "-" for i in range(link, stop))  # 'of State-nominee'
    status = _status(scene, start, link if others else stop)  # 'representative of the ousted leader'
    title = title_of(scene, start, stop) if stop > start and any(is_head(doc[i]) for i in range(start, stop)) else ""
    if rank and (stop == end or not title):
        return Post(start, end, rank, rank, country, status, org)
    return Post(start, stop, title, rank, country, status, org) if title else None


def _is_owner(scene: Scene, index: int, stop: int) -> bool:
    """Whether another body follows the one that a token belongs to and is of it: "the U.N.'s [Relief Agency]"."""
    end = scene.bodies[index][1]
    return scene.doc[end].tag_ == "POS" and end + 1 < stop and end + 1 in scene.bodies


def _is_named_behind(scene: Scene, end: int) -> bool:
    """Whether the body that an office is of gets its name behind a comma: 'head of the largest party, Union Now'."""
    noun = scene.doc[end - 1].lower_ in word_set("organisations", "heads_meant")
    after = end + 1 + (scene.doc[end + 1].lower_ == "the")
    return noun and scene.doc[end].text == "," and after in scene.bodies


def _tells(scene: Scene, index: int) -> bool:
    """Whether a token of an office's phrase tells its country: by name or people, or by a capital that owns it."""
    met = scene.sightings.get(index)
    if met is not None and (leans(scene.doc, met.start) or is_hyphened(scene.doc, met.end) or is_matter(scene, index)):
        return False
    owns = met is not None and scene.doc[met.end].text in ("'s", "’s", "'", "’")
    return met is not None and (met.form != "capital" or owns)


def _status(scene: Scene, start: int, end: int) -> RoleStatus:
    """What the words of a phrase say of its time: 'former', 'new', 'acting'."""
    groups: dict[RoleStatus, list[str]] = vocabulary("roles")["status"]
    own = (i for i in range(start, end) if not is_named(scene, i) and i not in scene.bodies)
    words = {part for i in own for part in scene.doc[i].lower_.split("-")}
    words |= {printed(scene.doc[i : i + 3]).lower() for i in range(start, end - 2) if scene.doc[i + 1].text == "-"}
    return next((status for status, listed in groups.items() if words & set(listed)), "current")


