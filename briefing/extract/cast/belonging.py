"""Of which country somebody is whose office is named without it: by the office, by who acts and is met around it, or by
the report's home."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec.structs import replace

from briefing.extract.cast.acting import is_diplomat, sender, writer
from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.body_names import OF_STATE
from briefing.extract.cast.counterparts import principal_of
from briefing.extract.cast.domestic import is_domestic
from briefing.extract.cast.exiles import fled, is_exile
from briefing.extract.cast.found import Found, told_at
from briefing.extract.cast.homeland import is_away, set_in, told_here
from briefing.extract.cast.leaders import called_by_family_name, country_of, well_known, year_of
from briefing.extract.cast.namesake_bodies import is_printed
from briefing.extract.cast.offices import only_of
from briefing.extract.cast.organisations import FoundOrganisation, is_anybodys
from briefing.extract.cast.origins import lives_in
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene, is_hyphened
from briefing.extract.cast.seats import seated_in
from briefing.extract.cast.shared_posts import apart
from briefing.extract.cast.stage import stage_of
from briefing.extract.cast.tellings import find_tellings, is_worldly
from briefing.extract.cast.weighing import likeliest
from briefing.extract.text.reading import Reading
from briefing.extract.text.vocabulary import word_set

_ABROAD = frozenset({"ngo", "media"})
"""Kinds of bodies whose people may be of any country."""
_REPUBLICS = frozenset({"republic", "country", "nation", "state", "senate", "parliament", "assembly"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def settle_countries(
    reading: Reading, scene: Scene, found: Found, bearers: list[Bearer], owner: dict[int, Bearer]
) -> None:
    """Give each person the country of the posts held, or the one that the text around a post of state tells."""
    home, told = found.home, _told(reading, found)
    for bearer in bearers:
        settle(bearer, found)
    _settle_leaders(reading, found, bearers, {*told.values()})
    held = {office: b.id for b in bearers for office in _singles(b)}
    for bearer in bearers:
        own = [p for p in bearer.posts if not _is_peer(scene, p)]
        marks = [m for p in own for m in (p.start, p.start - 1) if scene.doc[m].tag_ in ("PRP$", "WP$", "POS")]
        bosses = (b for m in marks if (b := principal_of(scene, owner, m)) is None or not is_worldly(b, found))
        bearer.country = bearer.country or next((b.country for b in bosses if b is not None and b is not bearer), "")
        state = [p for p in bearer.posts if _is_of_state(p, found)]
        if not bearer.country:
            seats = (seated_in(scene, p, told) for p in bearer.posts)
            bearer.country = next(filter(None, seats), "")
        if not bearer.country:
            bearer.country = next(filter(None, (fled(scene, told, *s) for s in bearer.spans)), "")
        if not bearer.country:
            here = (told_here(scene.doc, p.start, p.title, told, found.sightings) for p in bearer.posts)
            there = (set_in(scene.doc, p.start, told) for p in state)
            bearer.country = next(filter(None, (*here, *there)), "")
        if not bearer.country:
            bearer.posts[:] = [_of_government(scene, p, found, told) for p in bearer.posts]
            bearer.country = next((p.country for p in bearer.posts if p.country), "")
        if not bearer.country:
            bearer.country = next(filter(None, (writer(scene, owner, found.body_of, p) for p in bearer.posts)), "")
        if not bearer.country:
            sent = (sender(scene, owner, found.body_of, p, home) for p in bearer.posts)
            bearer.country = next(filter(None, sent), "")
        sole = (only_of(p.title, {*told.values()} - _taken(scene, bearer, p, held), found.home) for p in state)
        bearer.country = bearer.country or next(filter(None, sole), "")
        held |= dict.fromkeys(_singles(bearer), bearer.id)
    _weigh(reading, scene, found, bearers, told)


def _settle_leaders(reading: Reading, found: Found, bearers: list[Bearer], told: set[str]) -> None:
    """Give those whom every reader knows their country, where the text does not; who holds an office of state is of no
    country that the text does not speak of, and so somebody else of that name."""
    names = {found.ids.of(p): p.name for p in found.people}
    year = year_of(reading.article.published.edtf)
    for bearer in bearers:
        if not bearer.country:
            known = well_known(names[bearer.id], year)
            is_another = known not in told and any(_is_office_of_state(p.title) for p in bearer.posts)
            bearer.country = "" if is_another else known
        if not bearer.country and not any(p.org in found.body_of for p in bearer.posts):
            titles = [p.title for p in bearer.posts]
            bearer.country = country_of(names[bearer.id], titles, year)
        if not bearer.country and not bearer.posts:
            called = called_by_family_name(names[bearer.id], year)
            bearer.country = called if called in told else ""  # 'Mr. X' where his country is told of


def settle_open(reading: Reading, scene: Scene, found: Found, bearers: list[Bearer]) -> None:
    """Weigh again, after all is known of them, those who hold a post of state and of whose country no word tells, and
    then those who hold another one at home, where a country is likelier still."""
    told = _told(reading, found)
    before = {b.id: b.country for b in bearers if b.weighed and not any(p.country for p in b.posts)}
    for bearer in bearers:
        bearer.country = "" if bearer.id in before else bearer.country
    _weigh(reading, scene, found, bearers, told)
    for bearer in bearers:
        bearer.country = bearer.country or before.get(bearer.id, "")
    _weigh(reading, scene, found, bearers, told, of_state=False)
    for bearer in bearers:
        if not bearer.country and not any(p.org >= 0 for p in bearer.posts):
            bearer.country = next(filter(None, (lives_in(scene.doc, told, *s) for s in bearer.spans)), "")


def _weigh(
    reading: Reading, scene: Scene, found: Found, bearers: list[Bearer], told: Mapping[int, str], of_state: bool = True
) -> None:
    """Give those who hold a post `of_state`, or else one at home, and are of no country yet the likeliest one, the
    surest first."""
    paired = apart(scene, bearers, told)
    listed = [(b, [p for p in b.posts if not is_diplomat(p) and (
        _is_of_state(p, found) if of_state else is_domestic(scene, p, found))])
              for b in bearers if not b.country and b.id not in paired]
    left = [(b, posts) for b, posts in listed if posts]
    stage = stage_of(reading, scene, found, bearers, told) if left else None
    while stage is not None and left:
        held = {office: b.id for b in bearers for office in _singles(b)}
        guesses = []
        for bearer, posts in left:
            never = {code for p in posts for code in _taken(scene, bearer, p, held)}
            never |= {stage.dated, found.home} if is_exile(scene, bearer.spans) else set()
            guesses.append((*likeliest(stage, bearer, posts, never, "sure" if of_state else "surer"), bearer))
        chance, code, surest = max(guesses, key=lambda guess: guess[0])
        if not chance:
            return
        surest.country, surest.weighed = code, True
        for post in surest.posts:
            if _is_atop(post, found):
                found.body_of[post.org].country = code
        left = [(b, posts) for b, posts in left if b is not surest]
        if left:
            stage.told = find_tellings(reading, scene, found, bearers)  # who is of a country now tells of it


def _told(reading: Reading, found: Found) -> dict[int, str]:
    """The country that a token tells of, unless as the home or friend of somebody: 'the Peruvian-backed rebels'."""
    joined = {s.start for s in found.sightings if is_hyphened(reading.doc, s.end)}
    told = told_at(reading, found.sightings, found.places)
    return {i: code for i, code in told.items() if i not in joined} if joined else told


def _is_peer(scene: Scene, post: Post) -> bool:
    """Whether an office is told by another one's who is of another country: 'his counterpart, X'."""
    return any(t.lower_ in ("counterpart", "counterparts", "number") for t in scene.doc.words[post.start : post.end])


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


def _is_past(scene: Scene, post: Post) -> bool:
    """Whether an office may be one held once, beside which another holds it now: 'former', 'under President X',
    'outgoing', "in President X's administration"."""
    words = {t.lower_ for t in scene.doc.words[max(0, post.start - 1) : post.end]}
    end = scene.people[post.end][1] if post.end in scene.people else post.end
    term = scene.doc[end].tag_ == "POS" and scene.doc[end + 1].lower_ in word_set("roles", "terms")
    return term or post.status != "current" or bool(words & {"under", "outgoing"})


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
    office = office or _is_atop(post, found)
    return office and (post.org not in found.body_of or found.body_of[post.org].kind in OF_STATE | {"party"})


def _is_atop(post: Post, found: Found) -> bool:
    """Whether somebody heads a body of state that is named without its country: 'head of the Security Committee'."""
    body = found.body_of.get(post.org)
    bare = body is not None and body.kind in OF_STATE and not (body.country or body.countries)
    return bare and post.title.lower() in word_set("roles", "tops", "heading")


@lru_cache(maxsize=1 << 12)
def _is_office_of_state(title: str) -> bool:
    lower = title.lower()
    if "president of " in lower and not _REPUBLICS & {*lower.split()}:
        return False  # 'vice president of the investigative panel'
    words = f" {lower.removesuffix('-elect').removesuffix('-designate')} "
    return any(f" {w} " in words for w in word_set("roles", "offices_of_state", "services"))


def settle(bearer: Bearer, found: Found) -> None:
    """Find the country and the bodies of a person from their posts, those held now before those held once."""
    body_of, ids = found.body_of, found.ids
    ordered = sorted(bearer.posts, key=lambda p: p.status == "former")
    held = [p.country or (body_of[p.org].country if p.org in body_of and _is_of_same(p, body_of[p.org]) else "")
            for p in ordered]
    bearer.country = bearer.country or next((c for c in held if c), "")
    for post in bearer.posts:
        if post.org in body_of:
            body = body_of[post.org]
            if post.status != "former" and is_anybodys(body):
                body.country = bearer.country
            bearer.bodies |= {ids.of(body), *([ids.named(body.parent)] if body.parent else [])}
            bearer.kinds.add(body.kind)


def _is_of_same(post: Post, body: FoundOrganisation) -> bool:
    """Whether who holds a post in a body is of its country, as the head of a society that is called after one is:
    'chairman of the Peruvian Truckers Association'."""
    heads = post.title.lower() in word_set("roles", "tops", "heading") and body.kind == "ngo" and is_printed(body)
    return heads or body.kind not in _ABROAD
