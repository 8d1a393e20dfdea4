"""The people of an article with the posts and the country that the text gives them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise, permutations

from msgspec.structs import replace

from briefing.extract.cast.acting import with_body
from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.belonging import settle, settle_countries
from briefing.extract.cast.bodies_meant import body_meant, owning_body
from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.counterparts import counterparts, principal_of, title_abroad
from briefing.extract.cast.found import Found
from briefing.extract.cast.homeland import owner_meant
from briefing.extract.cast.leading import posts_led
from briefing.extract.cast.leaving import leavings
from briefing.extract.cast.origins import belongs, country_led
from briefing.extract.cast.phrases import staff_of
from briefing.extract.cast.relations import relative, voted_in
from briefing.extract.cast.roles import Post, head_of, posts_of
from briefing.extract.cast.said_posts import posts_said
from briefing.extract.cast.scene import Scene, is_head
from briefing.extract.cast.shared_posts import shared_posts, singular
from briefing.extract.cast.succession import successions
from briefing.extract.cast.tellings import is_worldly
from briefing.extract.cast.tenure import is_long_over, takings_of_office
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_WORLDLY = frozenset({"igo", "monitoring_mission", "joint_body", "ngo", "media", "company"})
"""Kinds of bodies whose people may be of another country than the one in their name."""
_PLURAL = frozenset({"NNS", "NNPS"})
_BESIDE = 5
"""How many tokens before a post 'his' or an owner's mark may stand that tells whose counterpart its bearer is."""


def find_bearers(reading: Reading, scene: Scene, found: Found) -> list[Bearer]:
    """The people with the posts that the words around their names give them."""
    bearers = [
        Bearer(found.ids.of(p), p.spans, [post for s in p.spans for post in posts_of(scene, *s)]) for p in found.people
    ]
    owner = {i: b for b in bearers for s in b.spans for i in range(*s)}
    for token, post in posts_said(scene):
        if token.i in owner:
            owner[token.i].posts.append(post)
    for token, post in posts_led(scene):
        if token.i in owner and not any(p.title == post.title and p.org == post.org for p in owner[token.i].posts):
            owner[token.i].posts.append(post)
    for index, post in shared_posts(scene):
        if index in owner:
            held = owner[index].posts
            held[:] = [p for p in held if scene.doc[p.end - 1].tag_ not in ("NNS", "NNPS")] + [post]
    for bearer in bearers:
        bearer.posts[:] = [_without_seat(scene, one, found) for p in bearer.posts if (one := _single(scene, p))]
        if any(_is_late(scene, s) for s in bearer.spans):
            bearer.posts[:] = [replace(p, status="deceased") for p in bearer.posts]
        origins = (belongs(scene, found, *s) or voted_in(scene, s[1]) for s in bearer.spans)
        bearer.country = next(filter(None, origins), "")
    for token, when in takings_of_office(reading):
        if token.i in owner:
            held = owner[token.i].posts
            held[:] = [replace(p, status="new", since=when) if p.status == "current" else p for p in held]
    for bearer in bearers:
        high = any(p.title.lower() in word_set("roles", "single", "rulers", "elected") for p in bearer.posts)
        if high and is_long_over(reading, bearer.spans):
            bearer.posts[:] = [_once(scene, p) for p in bearer.posts]
    for bearer in bearers:
        bearer.posts[:] = [_as_principal(scene, owner, p) for p in bearer.posts]
    for bearer, _, post in counterparts(scene, owner):
        if not any(p.title == post.title for p in bearer.posts):
            bearer.posts.append(post)
        elif post.status == "former":  # 'his predecessor, X', who is then called by the office
            bearer.posts[:] = [replace(p, status="former") if p.title == post.title else p for p in bearer.posts]
    for bearer in bearers:
        owned = (with_body(scene, found.body_of, _owned(scene, p, found)) for p in bearer.posts)
        bearer.posts[:] = [_of_body_meant(scene, p, found) for p in owned]
    followed = successions(scene, owner)
    for each in followed:
        if each.told:
            each.successor.posts.append(each.next)
        held = each.predecessor.posts
        if not any(p.title == each.last.title for p in held):
            held.append(each.last)
        elif each.last.status == "former":
            held[:] = [replace(p, status="former") if p.title == each.last.title else p for p in held]
    for start, posts in leavings(scene):
        held = owner[start].posts
        if posts:
            held[:] = [p for p in held if p.title.lower() not in {q.title.lower() for q in posts}] + posts
        else:
            held[:] = [replace(p, status="former") if p.status == "current" and p.rank != p.title else p for p in held]
    settle_countries(reading, scene, found, bearers, owner)
    for bearer in bearers:
        bearer.posts[:] = [_as_called_there(scene, owner, bearer, p) for p in bearer.posts]
    pairs = [(b, p) for b, p, post in counterparts(scene, owner) if post.status != "current"]
    pairs += [(a, b) for each in followed for a, b in permutations((each.successor, each.predecessor))]
    for bearer in bearers:
        marks = (i for p in bearer.posts for i in (p.start, p.start - 1) if reading.doc[i].tag_ == "POS")
        bosses = [owner.get(mark - 1) for mark in marks]
        bosses += [relative(scene, owner, *s) for s in bearer.spans] + [other for one, other in pairs if one is bearer]
        bosses += [owner.get(served[1]) for start, _ in bearer.spans if (served := staff_of(scene, start)) is not None]
        lent = (b.country for b in bosses if b is not None and not is_worldly(b, found))
        led = (country_led(scene, found, end) for _, end in bearer.spans)
        bearer.country = bearer.country or next(filter(None, (*lent, *led)), "")
        settle(bearer, found)
    for body in found.organisations:
        if body.kind in OF_STATE and not (body.country or body.countries):
            before = (s[0] - 2 for s in body.spans if scene.doc[s[0] - 1].tag_ == "POS")
            owners = (owner[name] for name in before if name in owner)  # "President X's Security Council"
            body.country = next((b.country for b in owners if not is_worldly(b, found)), "")
    return bearers


def _once(scene: Scene, post: Post) -> Post:
    """An office that is told of as one held years ago; a monarch may reign for long."""
    now = any(t.lower_ in ("current", "founding") for t in scene.doc[post.start : post.end])
    lasting = now or post.status != "current" or post.title.lower() in word_set("roles", "lasting")
    return post if lasting else replace(post, status="former")


def _as_principal(scene: Scene, owner: Mapping[int, Bearer], post: Post) -> Post:
    """A counterpart's post with the title that somebody else holds: 'met his Chilean and Peruvian counterparts, X and
    Y'."""
    principal = _principal(scene, owner, post) if post.title.lower() == "counterpart" else None
    title = title_abroad(principal, post.country) if principal is not None else ""
    return replace(post, title=title) if title else post


def _as_called_there(scene: Scene, owner: Mapping[int, Bearer], bearer: Bearer, post: Post) -> Post:
    """A post told by somebody else's, with what it is called where its holder is from, whose country is known now."""
    told = any(t.lower_ in ("counterpart", "counterparts") for t in scene.doc[post.start : post.end])
    principal = _principal(scene, owner, post) if told and post.status == "current" else None
    title = title_abroad(principal, bearer.country) if principal is not None and principal is not bearer else ""
    return replace(post, title=title) if title else post


def _principal(scene: Scene, owner: Mapping[int, Bearer], post: Post) -> Bearer | None:
    """Whose counterpart somebody is."""
    marks = (i for i in range(post.start, max(0, post.start - _BESIDE), -1) if scene.doc[i].tag_ in ("PRP$", "POS"))
    mark = next(marks, -1)
    return principal_of(scene, owner, mark) if mark >= 0 else None


def _single(scene: Scene, post: Post) -> Post | None:
    """A post told in the plural as that of one of its holders, 'one of the negotiators, X'; None where the plural tells
    of others: 'X, opposition leaders and rebels'."""
    head = scene.doc[head_of(scene.doc, post)]
    alone = head.tag_ not in ("NNS", "NNPS") or singular(head.text) == head.text
    if alone or head.text not in post.title.split():
        return post
    before = [t.lower_ for t in scene.doc[max(0, post.start - 3) : post.start + 1]]
    one = any(a == "one" and b == "of" for a, b in pairwise(before))
    words = post.title.split()
    return replace(post, title=" ".join([*words[:-1], singular(words[-1])])) if one else None


def _without_seat(scene: Scene, post: Post, found: Found) -> Post:
    """A post without the country that only the name of a body of many countries tells: 'head of the UN Mission in
    Peru'."""
    body = found.body_of.get(post.org)
    if body is None or body.kind not in _WORLDLY or not post.country:
        return post
    inside = {scene.sightings[i].code for i in range(*scene.bodies[post.org]) if i in scene.sightings}
    outside = {scene.sightings[i].code for i in range(post.start, post.end) if i in scene.sightings and
               i not in scene.bodies}
    return replace(post, country="") if post.country in inside - outside else post


def _owned(scene: Scene, post: Post, found: Found) -> Post:
    """A post with the country that 'its' or "the country's" in its phrase means."""
    if post.country or post.org >= 0:
        return post
    doc = scene.doc
    if "their" in (doc[post.start].lower_, doc[post.start - 1].lower_):
        group = _group_before(scene, post.start, found)
        return replace(post, country=found.body_of[group].country, org=group) if group >= 0 else post
    owner = owning_body(doc, post.start, found.organisations)
    if owner is not None:
        return replace(post, org=min(owner.spans)[0], country=owner.country)
    first = doc[post.start].sent.start
    met = [i for i in range(first, post.start) if i in scene.bodies or i in scene.sightings]
    topics = [i for i in met if _acts(doc[i])]
    last = (topics or met or [-1])[-1]
    if not met and first > 0:  # 'its' that begins a sentence looks into the one before, to whom that is about
        met = [i for i in range(from_sentence_before(doc[first]), first) if i in scene.bodies or i in scene.sightings]
        topics = [i for i in met if _acts(doc[i])]
        apart = [i for i in met if not any(doc[j].is_ancestor(doc[i]) for j in met)]  # no party 'in parliament'
        last = topics[0] if topics else (apart or [-1])[-1]
    if doc[post.start].lower_ == "whose":
        near = next((i for i in (post.start - 1, post.start - 2) if i in found.body_of), -1)
        return replace(post, country=found.body_of[near].country, org=near) if near >= 0 else post
    if scene.doc[post.start].lower_ == "its" and last in found.body_of:
        return replace(post, country=found.body_of[last].country, org=last)
    return replace(post, country=owner_meant(scene.doc, post.start, found.sightings, _sent_to(scene, post)))


def _group_before(scene: Scene, start: int, found: Found) -> int:
    """The last token before 'their', in its sentence or the one before, that means several as one body: 'the rebels
    and their leader X'; -1 for none."""
    first = from_sentence_before(scene.doc[scene.doc[start].sent.start])
    ends = (i for i in range(start - 1, first - 1, -1) if i in found.body_of and i + 1 not in scene.bodies)
    return next((i for i in ends if scene.doc[i].tag_ in _PLURAL or found.body_of[i].kind == "armed_group"), -1)


def _acts(token: Token) -> bool:
    """Whether a word or the noun that it is set beside is a subject: 'the bloc [Mercosur] has said'."""
    return is_subject(token) or (token.dep_ == "appos" and is_subject(token.head))


def _of_body_meant(scene: Scene, post: Post, found: Found) -> Post:
    """A post in whose title a word stands for a body told before, with that body: 'Commission chair X'."""
    of_one: dict[str, list[str]] = vocabulary("roles")["bodies_of_titles"]
    names = next((listed for title, listed in of_one.items() if post.title.lower().startswith(title)), ())
    seat = next((o for name in names for o in found.organisations if o.name == name), None) if post.org < 0 else None
    if seat is not None:
        return replace(post, org=min((*seat.spans, *seat.meant))[0])
    words = post.title.split()
    meant = word_set("organisations", "heads_meant")
    at = next((n for n, w in enumerate(words[:2]) if w.lower() in meant), -1)
    if post.org >= 0 or at < 0 or at + 1 == len(words) or not is_head(scene.doc[post.end - 1]):
        return post
    body = body_meant(words[at].lower(), post.start, found.organisations)
    named = body is not None and all(w.lower() in body.name.lower().split() for w in words[:at])
    if body is None or not named:
        return post
    return replace(post, title=" ".join(words[at + 1 :]), org=min(body.spans)[0], country=post.country or body.country)


def _sent_to(scene: Scene, post: Post) -> set[str]:
    """The countries that somebody is sent to by his post, and so is not of: 'ambassador to Peru'."""
    abroad = (i for i in range(post.start, post.end) if scene.doc[i].lower_ in ("to", "in", "for"))
    first = next(abroad, post.end)
    sent = any(scene.doc[i].lower_ in word_set("roles", "sent") for i in range(post.start, first))
    return {scene.sightings[i].code for i in range(first, post.end) if i in scene.sightings} if sent else set()


def _is_late(scene: Scene, span: tuple[int, int]) -> bool:
    """Whether somebody is called 'the late X'."""
    return span[0] > 1 and [t.lower_ for t in scene.doc[span[0] - 2 : span[0]]] == ["the", "late"]
