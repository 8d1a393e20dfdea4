"""Of which country somebody is whose office is named without it: by the office, by who acts and is met around it, or by
the report's home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from briefing.extract.cast.acting import acting, is_diplomat, opposed, own_words, rival, sender
from briefing.extract.cast.beside import noun_kind
from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.by_report import by_report
from briefing.extract.cast.coreference import Bearer
from briefing.extract.cast.counterparts import principal_of
from briefing.extract.cast.elsewhere import elsewhere
from briefing.extract.cast.found import Found, told_at
from briefing.extract.cast.homeland import (
    abroad,
    alone,
    is_away,
    is_behind_place,
    paragraph,
    setting,
    so_far,
    told_here,
)
from briefing.extract.cast.offices import may_have, only_of
from briefing.extract.cast.organisations import is_anybodys
from briefing.extract.cast.relations import companion
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene, is_hyphened
from briefing.extract.cast.shared_posts import paired_ranks
from briefing.extract.cast.sides import across, faces, lends, partner, pronoun_topic, subject_side, teller, visitor
from briefing.extract.text.quotes import quoted
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import word_set

_ABROAD = frozenset({"ngo", "media"})
"""Kinds of bodies whose people may be of any country."""
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def settle_countries(
    reading: Reading, scene: Scene, found: Found, bearers: list[Bearer], owner: dict[int, Bearer]
) -> None:
    """Give each person the country of the posts held, or the one that the text around a post of state tells."""
    home, told = found.home, _told(reading, found)
    paired = paired_ranks(scene, bearers, told)
    lasting = {i: code for i, code in told.items() if not _is_passing(scene, found, i)}
    for bearer in bearers:
        settle(bearer, found)
    held = {office: b.id for b in bearers for office in _singles(b)}
    for bearer in bearers:
        marks = [m for p in bearer.posts for m in (p.start, p.start - 1) if scene.doc[m].tag_ in ("PRP$", "WP$", "POS")]
        bosses = (b for m in marks if (b := principal_of(scene, owner, m)) is None or not is_worldly(b, found))
        bearer.country = bearer.country or next((b.country for b in bosses if b is not None and b is not bearer), "")
        state = [] if bearer.id in paired else bearer.posts
        state = [p for p in state if _is_of_state(p, found)]
        if not bearer.country:
            seats = (_seated_in(scene, p, told) for p in bearer.posts)
            bearer.country = next(filter(None, seats), "")
        if not bearer.country:
            here = (told_here(scene.doc, p.start, p.title, told, found.sightings) for p in bearer.posts)
            bearer.country = next(filter(None, here), "")
        if not bearer.country:
            bearer.posts[:] = [_of_government(scene, p, found, told) for p in bearer.posts]
            bearer.country = next((p.country for p in bearer.posts if p.country), "")
        if not bearer.country:
            sent = (sender(scene, owner, found.body_of, p, home) for p in bearer.posts)
            bearer.country = next(filter(None, sent), "")
        for post in state:
            taken = _taken(scene, bearer, post, held)
            far = set() if bearer.country else elsewhere(scene, owner, post, told)
            guess = bearer.country or _by_neighbours(scene, owner, post, found, told, lasting, taken | far)
            bearer.country = guess or next((teller(scene, owner, post, code) for code in sorted(taken)), "")
        held |= dict.fromkeys(_singles(bearer), bearer.id)


def settle_open(reading: Reading, scene: Scene, found: Found, bearers: list[Bearer]) -> None:
    """Give those who hold a post of state and are of no country yet, after all that is said of them is known, the one
    that the report as a whole tells."""
    left = [(b, [p for p in b.posts if p.rank != p.title and not is_diplomat(p) and _is_of_state(p, found)])
            for b in bearers if not b.country]
    if not any(posts for _, posts in left):
        return
    told = _told(reading, found)
    owner = {i: b for b in bearers for s in b.spans for i in range(*s)}
    paired = paired_ranks(scene, bearers, told)
    held = {office: b.id for b in bearers for office in _singles(b)}
    for bearer, posts in left:
        for post in posts if bearer.id not in paired else ():
            other = partner(scene, owner, post)
            never = _taken(scene, bearer, post, held) | elsewhere(scene, owner, post, told)
            met = other is not None and not _is_past(scene, post) and faces(scene, owner, post, other)
            never |= {other.country} if other is not None and met else set()
            bearer.country = bearer.country or by_report(scene, owner, found, post, told, never)


def _told(reading: Reading, found: Found) -> dict[int, str]:
    """The country that a token tells of, unless as the home or friend of somebody: 'the Peruvian-backed rebels'."""
    joined = {s.start for s in found.sightings if is_hyphened(reading.doc, s.end)}
    told = told_at(reading, found.sightings, found.places)
    return {i: code for i, code in told.items() if i not in joined} if joined else told


def _taken(scene: Scene, bearer: Bearer, post: Post, held: Mapping[tuple[str, str], str]) -> set[str]:
    """The countries whose office of a title another one holds: a country has one president."""
    title = post.title.lower()
    taken = {code for (office, code), who in held.items() if office == title and who != bearer.id}
    return set() if _is_past(scene, post) else taken


def _singles(bearer: Bearer) -> set[tuple[str, str]]:
    """The offices that one person holds at a time which somebody holds, each with the country."""
    single = word_set("roles", "single")
    now = (p for p in bearer.posts if p.status == "current" and p.org < 0 and p.title.lower() in single)
    return {(p.title.lower(), code) for p in now if (code := p.country or bearer.country)}


def _by_neighbours(
    scene: Scene, owner: dict[int, Bearer], post: Post, found: Found, told: dict[int, str], lasting: dict[int, str],
    taken: set[str],
) -> str:
    """The country of a post of state by who is met or spoken of in its sentence, by its paragraph, or by the report's
    home: the first that can have such an office and has it not `taken` by another. `told` gives the country that a
    token tells of, `lasting` without those told in passing."""
    other = partner(scene, owner, post)
    if other is not None and faces(scene, owner, post, other):
        return across(scene, told, post.start, other.country, found.home)
    said = next((c for c in _spoken_for(scene, owner, post, told) if c not in taken and _can_have(c, post)), "")
    if said:
        return said
    place = abroad(scene.doc, post.start, post.title, told)
    ours = not found.home or found.home in taken  # 'In Lima, President X' where the report's own is another
    if place and ours and is_behind_place(scene.doc, post.start) and place not in taken and _can_have(place, post):
        return place
    taken = taken | ({place} - {found.home})
    guesses = _supposed(scene, owner, post, found, lasting)
    supposed = next((c for c in guesses if c not in taken and _can_have(c, post)), "")
    return supposed or only_of(post.title, set(told.values()) - taken, found.home)


def _can_have(code: str, post: Post) -> bool:
    return bool(code) and may_have(code, post.title)


def _spoken_for(scene: Scene, owner: dict[int, Bearer], post: Post, told: dict[int, str]) -> Iterator[str]:
    """The countries that the sentence of a post of state speaks for, the likeliest first."""
    other = partner(scene, owner, post) or pronoun_topic(scene, owner, post)
    beside = companion(scene, owner, post.start, post.title.lower())
    yield beside.country if beside is not None else ""
    yield lends(scene, owner, post, other) if other is not None else ""
    yield visitor(scene, told, post)
    yield own_words(scene, owner, post, told)
    yield _behind(scene, post, told)
    yield subject_side(scene, post)
    yield setting(scene.doc, post.start, post.title, told)


def _behind(scene: Scene, post: Post, told: Mapping[int, str]) -> str:
    """The country in which somebody does what a clause behind his office tells: 'a former minister who leads the
    opposition in Lima'."""
    doc = scene.doc
    if doc[post.end].lower_ != "who":
        return ""
    end = next((i for i in range(post.end, len(doc)) if doc[i].text in (",", ".", "\n\n")), len(doc))
    return next((told[i] for i in range(post.end, end) if i in told and doc[i - 1].lower_ == "in"), "")


def _supposed(
    scene: Scene, owner: dict[int, Bearer], post: Post, found: Found, lasting: dict[int, str]
) -> Iterator[str]:
    """The countries that the text around a post of state may speak for, the likeliest first."""
    yield _told_with(scene, post)
    yield so_far(scene.doc, post.start, lasting)
    yield opposed(scene, owner, found.body_of, post, found.home)
    if post.rank != post.title:
        yield acting(scene, owner, found.body_of, post, found.home)
    here = not is_away(scene.doc, post.start, lasting, found.home)
    if _is_bare(scene, post) or (here and not rival(scene, owner, found.body_of, post, found.home)):
        yield found.home
    told = {i: owner[i].country for i in paragraph(scene.doc, post.start) if i in owner and owner[i].country}
    yield alone(scene.doc, post.start, told | lasting)


def _told_with(scene: Scene, post: Post) -> str:
    """The only country that the same office was told with before: 'The Peruvian defence minister came. Defence Minister
    X'."""
    doc, words = scene.doc, post.title.lower().split()
    before = {s.end: s for i, s in scene.sightings.items() if i < post.start and s.start not in scene.bodies}
    behind = ((end + (doc[end].tag_ == "POS"), s) for end, s in before.items())
    codes = {s.code for i, s in behind if [t.lower_ for t in doc[i : i + len(words)]] == words}
    return codes.pop() if len(codes) == 1 and len(words) > 1 else ""


def _is_past(scene: Scene, post: Post) -> bool:
    """Whether an office may be one held once, beside which another holds it now: 'former', 'under President X',
    'outgoing', "in President X's administration"."""
    words = {t.lower_ for t in scene.doc[max(0, post.start - 1) : post.end]}
    end = scene.people[post.end][1] if post.end in scene.people else post.end
    term = scene.doc[end].tag_ == "POS" and scene.doc[end + 1].lower_ in word_set("roles", "terms")
    return term or post.status != "current" or bool(words & {"under", "outgoing"})


def _is_passing(scene: Scene, found: Found, index: int) -> bool:
    """Whether a country is told of a body of no state ('a Dutch charity') or as the goal of a journey ('a visit to
    Peru by'), so that a paragraph does not go on about it."""
    doc, met = scene.doc, scene.sightings.get(index)
    if index in quoted(doc):
        return True
    end = met.end if met is not None else index + 1
    if doc[index - 1].lower_ in ("to", "in") and doc[index - 2].lower_ in ("visit", "trip", "tour"):
        return doc[end : end + 1].text == "by"
    if met is None or met.form != "demonym":
        return False
    if doc[end].lower_ in word_set("roles", "vague") | word_set("roles", "callings") and doc[end].tag_ == "NN":
        return end + 1 not in scene.people  # 'the Danish diplomat said' of a body of many countries
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


def is_worldly(bearer: Bearer, found: Found) -> bool:
    """Whether somebody holds a post in a body of many countries, so that his staff may be of any."""
    bodies = (found.body_of.get(p.org) for p in bearer.posts)
    return any(body is not None and body.kind in ("igo", "monitoring_mission") for body in bodies)


def _is_bare(scene: Scene, post: Post) -> bool:
    """Whether an office without an article opens a sentence, as reports name their own: 'Works Minister X said'."""
    return bool(scene.doc[post.start].is_sent_start) and scene.doc[post.start].is_title and post.end in scene.people


def _seated_in(scene: Scene, post: Post, told: Mapping[int, str]) -> str:
    """The country of the town or region whose office a post is: 'governor of the Puno region', 'Puno Governor'."""
    before = told.get(post.start, "") if post.start not in scene.sightings else ""
    if before:
        return before
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


def _is_of_state(post: Post, found: Found) -> bool:
    """Whether a post is one that reports name without its country at home: 'the prime minister'."""
    words = post.title.lower().split()
    judge = bool(words) and words[-1] in word_set("roles", "jurists") and not any(
        o.kind == "igo" and {"court", "tribunal"} & set(o.name.lower().split()) for o in found.organisations)
    office = post.rank == post.title or _is_office_of_state(post.title) or judge
    office = office or (post.title.lower().strip().startswith("spokes") and post.org in found.body_of)
    return office and (post.org not in found.body_of or found.body_of[post.org].kind in OF_STATE)


@lru_cache(maxsize=1 << 12)
def _is_office_of_state(title: str) -> bool:
    words = f" {title.lower().removesuffix('-elect').removesuffix('-designate')} "
    return any(f" {w} " in words for w in word_set("roles", "offices_of_state") | word_set("roles", "services"))


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
