"""Who follows whom in an office: 'was chosen to succeed X as chairman', 'took over from X as minister'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.counterparts import topic_before
from briefing.extract.cast.roles import Post
from briefing.extract.cast.said_posts import said
from briefing.extract.cast.scene import Scene, named_by
from briefing.extract.text.clauses import auxiliaries, is_future, is_negated, particle
from briefing.extract.text.grammar import doers, markers, objects, obliques, undergoers
from briefing.extract.text.tree import clauses
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token
from briefing.types.digest import RoleStatus

_DOUBTFUL = frozenset({"could", "should", "may", "might", "would", "can"})


class Succession(Struct, frozen=True):
    """Somebody's office with who holds it next and who held it before; `told` by this clause or by his own posts."""

    successor: Bearer
    predecessor: Bearer
    next: Post
    last: Post
    told: bool


def successions(scene: Scene, owner: Mapping[int, Bearer]) -> list[Succession]:
    """Those told in a text; `owner` gives the person that a token means."""
    return [s for token in clauses(scene.doc) for s in _told(scene, owner, token)]


def _told(scene: Scene, owner: Mapping[int, Bearer], verb: Token) -> Iterator[Succession]:
    """That which a clause tells, if it tells of one."""
    lemma = verb.lemma_.lower()
    if lemma in vocabulary("roles")["appointing"] and (placed := _in_place(scene, owner, verb)) is not None:
        yield placed
        return
    over = lemma == "take" and (particle(verb) == "over" or scene.doc[verb.i + 1].lower_ == "over")
    if not (over or lemma in word_set("roles", "following")) or is_negated(verb) or _DOUBTFUL & {*auxiliaries(verb)}:
        return
    before = obliques(verb, "from") if over else undergoers(verb)
    if any(t.lower_ == "counterpart" for noun in before for t in noun.subtree):
        return  # 'took over the chair from her counterpart, X', who keeps the office that both have
    old = next((n for t in before if (n := named_by(scene, t)) >= 0), -1)
    new = _successor(scene, owner, verb, owner[old]) if old >= 0 else None
    if new is None:
        return
    predecessor = owner[old]
    here = scene.people[old]
    arranged = "to" in markers(verb) and bool({"is", "are", "be"} & {*auxiliaries(verb)})
    to_come = arranged or _is_chosen(verb) or is_future(verb)
    post = next((p for noun in obliques(verb, "as") for p in said(scene, noun)), None)
    told = post is not None
    open_yet = ("new", "designate") if to_come else ("new", "designate", "current", "acting")  # not what he is so far
    mine = [p for p in reversed(new.posts) if p.status in open_yet and p.title != p.rank]
    his = [p for p in predecessor.posts if p.title != p.rank]
    post = post or next((p for p in (*(p for p in mine if p.status == "new"), *his, *mine)), None)
    if post is None:
        return
    after = replace(post, status="designate" if to_come else "new", rank="")
    words = post.title.split()
    title = " ".join(words[words[0].lower() in word_set("roles", "sorting") :])  # not the second one, too
    status: RoleStatus = "current" if to_come else "former"
    past = replace(post, title=title, start=here[0], end=here[1], status=status, rank="", since="")
    yield Succession(new, predecessor, after, past, told or not any(p.title == post.title for p in new.posts))


def _is_chosen(verb: Token) -> bool:
    """Whether somebody is chosen or expected to follow: 'nominated X to succeed Y'."""
    return "to" in markers(verb) and verb.head.lemma_.lower() in word_set("roles", "choosing")


def _in_place(scene: Scene, owner: Mapping[int, Bearer], verb: Token) -> Succession | None:
    """'dismissed the governor, X, and named Y in his place'."""
    doc, end = scene.doc, verb.sent.end
    placed = any(t.lower_ in ("place", "stead") and t.nbor(-1).tag_ == "PRP$" for t in doc[verb.i + 2 : end])
    new = next((i for i in range(verb.i + 1, end) if i in owner), -1)
    old = next((i for i in range(verb.i - 1, verb.sent.start - 1, -1) if i in owner), -1)
    post = next((p for p in owner[old].posts if p.title != p.rank), None) if old >= 0 and new >= 0 else None
    if not placed or post is None or owner[old] is owner[new]:
        return None
    here = scene.people[old]
    past = replace(post, start=here[0], end=here[1], status="former")
    return Succession(owner[new], owner[old], replace(post, status="new", rank=""), past, told=True)


def _successor(scene: Scene, owner: Mapping[int, Bearer], verb: Token, predecessor: Bearer) -> Bearer | None:
    """Who follows: the subject or whom it means as a pronoun, of 'appointed Y ..., replacing X' who was named."""
    appoints = "to" in markers(verb) and verb.head.lemma_.lower() in vocabulary("roles")["appointing"]
    found = (objects(verb.head) if appoints or _is_chosen(verb) else ()) or doers(verb)
    named = next((n for t in found if (n := named_by(scene, t)) >= 0 and owner[n] is not predecessor), -1)
    if named >= 0:
        return owner[named]
    if appoints and found:
        return None  # 'appointed her brother to replace X'
    if found and found[0].lower_ in ("he", "she"):
        return topic_before(scene, owner, verb.sent.start)
    appointed = any(
        t.lemma_.lower() in vocabulary("roles")["appointing"] for t in scene.doc[verb.sent.start : verb.i])
    back = (owner[i] for i in range(verb.i - 1, verb.sent.start - 1, -1) if i in owner)
    return next((b for b in back if b is not predecessor), None) if appointed else None
