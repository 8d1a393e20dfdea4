"""The people of an article with the posts and the country that the text gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from briefing.extract.cast.beside import noun_kind
from briefing.extract.cast.coreference import Bearer
from briefing.extract.cast.counterparts import counterparts, principal_of
from briefing.extract.cast.found import Found, told_at
from briefing.extract.cast.homeland import alone, is_away, owner_meant, setting, so_far, told_here
from briefing.extract.cast.leading import posts_led
from briefing.extract.cast.organisations import OF_STATE, is_anybodys
from briefing.extract.cast.roles import Post, posts_of
from briefing.extract.cast.said_posts import posts_said
from briefing.extract.cast.scene import Scene
from briefing.extract.cast.shared_posts import paired_ranks, shared_posts
from briefing.extract.cast.sides import across, faces, lends, partner, pronoun_topic, subject_side, teller, visitor
from briefing.extract.cast.tenure import takings_of_office
from briefing.extract.text.reading import Reading
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set

_ABROAD = frozenset({"ngo", "media"})
"""Kinds of bodies whose people may be of any country."""
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_BESIDE = 5
"""How many tokens before a name the word for a people may stand that tells where its bearer is from."""


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
        if any(_is_late(scene, s) for s in bearer.spans):
            bearer.posts[:] = [replace(p, status="deceased") for p in bearer.posts]
        bearer.country = next(filter(None, (_belongs(scene, found, *s) for s in bearer.spans)), "")
    for token, when in takings_of_office(reading):
        if token.i in owner:
            held = owner[token.i].posts
            held[:] = [replace(p, status="new", since=when) if p.status == "current" else p for p in held]
    for bearer, _, post in counterparts(scene, owner):
        if not any(p.title == post.title for p in bearer.posts):
            bearer.posts.append(post)
    _settle_countries(reading, scene, found, bearers, owner)
    for bearer in bearers:
        marks = (i for p in bearer.posts for i in (p.start, p.start - 1) if reading.doc[i].tag_ == "POS")
        bosses = (owner.get(mark - 1) for mark in marks)
        bearer.country = bearer.country or next((b.country for b in bosses if b is not None), "")
        settle(bearer, found)
    return bearers


def _settle_countries(
    reading: Reading, scene: Scene, found: Found, bearers: list[Bearer], owner: dict[int, Bearer]
) -> None:
    """Give each person the country of the posts held, or the one that the text around a post of state tells."""
    home, told = found.home, told_at(reading, found.sightings, found.places)
    paired = paired_ranks(scene, bearers, told)
    lasting = {i: code for i, code in told.items() if not _is_passing(scene, found, i)}
    filled: set[str] = set()
    for bearer in bearers:
        bearer.posts[:] = [_owned(scene, p, found) for p in bearer.posts]
        settle(bearer, found)
    held = {office: b.id for b in bearers for office in _singles(b)}
    for bearer in bearers:
        marks = [m for p in bearer.posts for m in (p.start, p.start - 1) if scene.doc[m].tag_ in ("PRP$", "WP$")]
        bosses = (b for m in marks if (b := principal_of(scene, owner, m)) is None or not _is_worldly(b, found))
        bearer.country = bearer.country or next((b.country for b in bosses if b is not None and b is not bearer), "")
        state = [] if bearer.id in paired else bearer.posts
        state = [p for p in state if _is_of_state(p, found) and p.title.lower() not in filled]
        if not bearer.country:
            seats = (_seated_in(scene, p, told) for p in bearer.posts)
            bearer.country = next(filter(None, seats), "")
        if not bearer.country:
            here = (told_here(scene.doc, p.start, p.title, told, found.sightings) for p in bearer.posts)
            bearer.country = next(filter(None, here), "")
        if not bearer.country:
            bearer.posts[:] = [_of_government(scene, p, found, told) for p in bearer.posts]
            bearer.country = next((p.country for p in bearer.posts if p.country), "")
        for post in state:
            guess = bearer.country or _by_neighbours(scene, owner, post, home, told, lasting)
            if held.get((post.title.lower(), guess), bearer.id) != bearer.id and post.status == "current":
                guess = teller(scene, owner, post, guess)  # a country has one president
            bearer.country = guess
        single = word_set("roles", "single")
        filled |= {t for p in bearer.posts if bearer.country == home and (t := p.title.lower()) in single}


def _singles(bearer: Bearer) -> set[tuple[str, str]]:
    """The offices that one person holds at a time which somebody holds, each with the country."""
    single = word_set("roles", "single")
    now = (p for p in bearer.posts if p.status == "current" and p.title.lower() in single)
    return {(p.title.lower(), code) for p in now if (code := p.country or bearer.country)}


def _by_neighbours(
    scene: Scene, owner: dict[int, Bearer], post: Post, home: str, told: dict[int, str], lasting: dict[int, str]
) -> str:
    """The country of a post of state by who is met or spoken of in its sentence, by its paragraph, or by the report's
    home; `told` gives the country that a token tells of, `lasting` without those told in passing."""
    other = partner(scene, owner, post)
    if other is not None and faces(scene, owner, post, other):
        return across(scene, told, post.start, other.country, home)
    other = other or pronoun_topic(scene, owner, post)
    lent = lends(scene, owner, post, other) if other is not None else ""
    shown = lent or visitor(scene, told, post) or subject_side(scene, post)
    if shown or (shown := setting(scene.doc, post.start, post.title, told)):
        return shown
    here = so_far(scene.doc, post.start, lasting)
    if here:
        return here
    if _is_bare(scene, post) or not is_away(scene.doc, post.start, lasting, home):
        return home or alone(scene.doc, post.start, lasting)
    return alone(scene.doc, post.start, lasting)


def _is_passing(scene: Scene, found: Found, index: int) -> bool:
    """Whether a country is told of a body of no state ('a Dutch charity') or as the goal of a journey ('a visit to
    Peru by'), so that a paragraph does not go on about it."""
    doc, met = scene.doc, scene.sightings.get(index)
    end = met.end if met is not None else index + 1
    if doc[index - 1].lower_ in ("to", "in") and doc[index - 2].lower_ in ("visit", "trip", "tour"):
        return doc[end : end + 1].text == "by"
    if met is None or met.form != "demonym":
        return False
    kind = noun_kind([t.lower_ for t in doc[end : end + 2]]) or noun_kind([doc[end : end + 1].text])
    if kind in ("ngo", "media", "company"):
        return True
    place = end
    while place < len(doc) and place not in scene.bodies and doc[place].tag_ in ("NN", "JJ", "HYPH"):
        place += 1
    if place in found.body_of:
        return found.body_of[place].kind not in OF_STATE
    apposed = index > 2 and doc[index - 1].lower_ in ("a", "an", "the") and doc[index - 2].text == ","
    return apposed and index - 3 in found.body_of


def _is_worldly(bearer: Bearer, found: Found) -> bool:
    """Whether somebody holds a post in a body of many countries, so that his staff may be of any."""
    bodies = (found.body_of.get(p.org) for p in bearer.posts)
    return any(body is not None and body.kind in ("igo", "monitoring_mission") for body in bodies)


def _is_bare(scene: Scene, post: Post) -> bool:
    """Whether an office without an article opens a sentence, as reports name their own: 'Works Minister X said'."""
    return bool(scene.doc[post.start].is_sent_start) and scene.doc[post.start].is_title and post.end in scene.people


def _owned(scene: Scene, post: Post, found: Found) -> Post:
    """A post with the country that 'its' or "the country's" in its phrase means."""
    if post.country or post.org >= 0:
        return post
    doc = scene.doc
    first = doc[post.start].sent.start
    met = [i for i in range(first, post.start) if i in scene.bodies or i in scene.sightings]
    topics = [i for i in met if is_subject(doc[i])]
    last = (topics or met or [-1])[-1]
    if not met and first > 0:  # 'its' that begins a sentence looks into the one before, to whom that is about
        met = [i for i in range(doc[first - 1].sent.start, first) if i in scene.bodies or i in scene.sightings]
        topics = [i for i in met if is_subject(doc[i])]
        last = topics[0] if topics else (met or [-1])[-1]
    if scene.doc[post.start].lower_ == "its" and last in found.body_of:
        return replace(post, country=found.body_of[last].country, org=last)
    return replace(post, country=owner_meant(scene.doc, post.start, found.sightings, _sent_to(scene, post)))


def _sent_to(scene: Scene, post: Post) -> set[str]:
    """The countries that somebody is sent to by his post, and so is not of: 'ambassador to Peru'."""
    abroad = (i for i in range(post.start, post.end) if scene.doc[i].lower_ in ("to", "in", "for"))
    first = next(abroad, post.end)
    sent = any(scene.doc[i].lower_ in word_set("roles", "sent") for i in range(post.start, first))
    return {scene.sightings[i].code for i in range(first, post.end) if i in scene.sightings} if sent else set()


def _seated_in(scene: Scene, post: Post, told: Mapping[int, str]) -> str:
    """The country of the town or region whose office a post is: 'governor of the Puno region'."""
    behind = range(post.start + 1, post.end)
    link = next((i for i in behind if scene.doc[i].lower_ == "of"), post.end)
    return next((told[i] for i in range(link, min(post.end, link + 3)) if i in told), "")


def _of_government(scene: Scene, post: Post, found: Found, told: Mapping[int, str]) -> Post:
    """A post of 'the government' with its country and body, where the text names one government only and its paragraph
    has not gone on to another country; where it names none, with the country of the report."""
    if post.country or post.org >= 0:
        return post
    words = [t.lower_ for t in scene.doc[post.start : post.end]]
    governments = [o for o in found.organisations if o.kind == "government" and o.country]
    if "government" not in words or len(governments) > 1:
        return post
    if not governments:
        return post if is_away(scene.doc, post.start, told, found.home) else replace(post, country=found.home)
    after = words[words.index("government") + 1 : words.index("government") + 2]
    owns = bool(after) and (after[0] in _POSSESSIVE or after[0].startswith("spokes"))
    body = governments[0]
    if is_away(scene.doc, post.start, told, body.country):
        return post
    return replace(post, country=body.country, org=min(body.spans)[0] if owns else post.org)


def _is_late(scene: Scene, span: tuple[int, int]) -> bool:
    """Whether somebody is called 'the late X'."""
    return span[0] > 1 and [t.lower_ for t in scene.doc[span[0] - 2 : span[0]]] == ["the", "late"]


def _belongs(scene: Scene, found: Found, start: int, end: int) -> str:
    """The country that a name says its bearer is of: "Chile's Ana Rojas", "the Chilean ministry's Ana Rojas",
    'Ana Rojas of Chile'; else ''."""
    doc = scene.doc
    owned = start > 1 and doc[start - 1].tag_ == "POS"
    if owned and start - 2 in found.body_of:
        body = found.body_of[start - 2]
        return body.country if body.kind in OF_STATE | {"party"} else ""
    for index in range(start - 1, max(start - _BESIDE, -1), -1):
        people = scene.sightings.get(index)
        if people is not None:
            whole = not {doc[people.start - 1].text, doc[people.end].text} & {"-", "–"}
            if people.form == "demonym" and whole:
                return people.code
            break
        if doc[index].tag_ not in ("NN", "NNP", "JJ") or index in scene.bodies or index in scene.people:
            break
    behind = scene.sightings.get(end + 2)
    apposed = doc[end : end + 1].text == "," and doc[end + 1].lower_ in ("the", "a", "an")
    if apposed and behind and behind.form == "demonym" and doc[behind.end].tag_ in ("NN", "WP", "JJ", ","):
        return behind.code
    before = scene.sightings.get(start - 2) if owned else None
    after = scene.sightings.get(end + 1) if doc[end : end + 1].text == "of" else None
    told = before or after
    return told.code if told is not None and told.form != "demonym" else ""


def _is_of_state(post: Post, found: Found) -> bool:
    """Whether a post is one that reports name without its country at home: 'the prime minister'."""
    office = post.rank == post.title or _is_office_of_state(post.title)
    office = office or (post.title.lower().strip().startswith("spokes") and post.org in found.body_of)
    return office and (post.org not in found.body_of or found.body_of[post.org].kind in OF_STATE)


@lru_cache(maxsize=1 << 12)
def _is_office_of_state(title: str) -> bool:
    words = f" {title.lower().removesuffix('-elect').removesuffix('-designate')} "
    return any(f" {word} " in words for word in word_set("roles", "offices_of_state"))


def settle(bearer: Bearer, found: Found) -> None:
    """Find the country and the bodies of a person from their posts, those held now before those held once."""
    body_of, ids = found.body_of, found.ids
    ordered = sorted(bearer.posts, key=lambda p: p.status == "former")
    held = [p.country or (body_of[p.org].country if p.org in body_of and body_of[p.org].kind not in _ABROAD else "")
            for p in ordered]
    bearer.country = bearer.country or next((c for c in held if c), "")
    for post in bearer.posts:
        if post.org in body_of:
            body = body_of[post.org]
            if post.status != "former" and is_anybodys(body):
                body.country = bearer.country
            bearer.bodies |= {ids.of(body), *([ids.named(body.parent)] if body.parent else [])}
