"""Posts that several people share: 'foreign ministers A of X and B of Y', 'the leaders of X and Y, A and B'; officers
who stand side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.roles import Post, read_posts
from briefing.extract.cast.scene import Scene, is_head
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_REACH = 6
_LATELY = 200
"""How many tokens back two countries are told whose leaders are then named."""
_SEVERAL = 2
"""Countries in a report that make it open whose an officer is."""


def shared_posts(scene: Scene) -> list[tuple[int, Post]]:
    """The first token of each person who shares a post, with the post in the singular; the person's own country, where
    the phrase gives each one, is in it."""
    found: list[tuple[int, Post]] = []
    for token in scene.doc:
        if token.tag_ in ("NNS", "NNPS") and token.i not in scene.people and is_head(token):
            post = _singular(scene, token)
            if post is not None:
                behind = token.i + 1
                told = (_paired(scene, token.i, post), _listed(scene, behind, post), _tailed(scene, behind, post))
                named = next(filter(None, told), []) or _respectively(scene, behind, post)
                found += named or _before(scene, token, post) or _told_later(scene, token.i, post)
    return found


def _paired(scene: Scene, head: int, post: Post) -> list[tuple[int, Post]]:
    """As many people behind a plural head as countries before it: 'the Greek and Cypriot ministers, A and B'."""
    codes = _owners(scene, head)
    people = list(_people_from(scene, _next(scene, head + 1)))
    if len(codes) < 2 or len(people) != len(codes):
        return []
    return [(person, replace(post, country=code)) for person, code in zip(people, codes, strict=True)]


def _owners(scene: Scene, head: int) -> list[str]:
    """The countries named before a plural head: 'the Greek and Cypriot ministers'."""
    doc, place, codes = scene.doc, head, list[str]()
    while place > 0 and head - place < _REACH and place - 1 not in scene.people:
        country = scene.sightings.get(place - 1)
        if country is not None:
            codes.insert(0, country.code)
        elif doc[place - 1].tag_ not in ("JJ", "NN", "NNP") and doc[place - 1].text not in (",", "and"):
            break
        place = country.start if country is not None else place - 1
    return codes


def _singular(scene: Scene, head: Token) -> Post | None:
    """The post that a plural head names, for one of its holders."""
    doc, start = scene.doc, head.i
    while start > 0 and head.i - start < _REACH and (
            doc[start - 1].tag_ in ("JJ", "NN", "NNP", "POS", "VBG", "HYPH") or doc[start - 1].lower_ == "then"):
        if start - 1 in scene.people:
            break
        start -= 1
    posts = read_posts(scene, start, head.i + 1)
    if len(posts) != 1 or not posts[0].title:
        return None
    words = posts[0].title.split()
    return replace(posts[0], title=" ".join([*words[:-1], singular(words[-1])]))


def singular(word: str) -> str:
    """A noun in the singular: 'ministers', 'secretaries', 'spokesmen'."""
    for many, one in (("ies", "y"), ("women", "woman"), ("men", "man"), ("s", "")):
        if word.lower().endswith(many) and not word.lower().endswith("ss"):
            return word[: -len(many)] + one
    return word


def _listed(scene: Scene, start: int, post: Post) -> list[tuple[int, Post]]:
    """The people who follow a plural head at once, joined by commas and 'and', each perhaps with 'of X' behind."""
    found: list[tuple[int, Post]] = []
    realm: tuple[str, int] | None = None
    place = start + (scene.doc[start].text == ",")
    while place in scene.people and scene.people[place][0] == place:
        end = scene.people[place][1]
        realm = _realm(scene, end)
        found.append((place, replace(post, country=realm[0] if realm else post.country)))
        place = _next(scene, max(realm[1] if realm else end, _past_body(scene, end)))
    lands = _realms(scene, realm[1] - 1)[0] if realm else []
    if len(found) == len(lands) > 1 and not any(p.country for _, p in found[:-1]):  # 'A and B of X and Y'
        return [(i, replace(p, country=code)) for (i, p), code in zip(found, lands, strict=True)]
    if len(found) == 2 and not any(p.country for _, p in found):
        codes = _couple(scene, start)
        found = [(i, replace(p, country=code)) for (i, p), code in zip(found, codes or ("", ""), strict=True)]
    return found if len(found) > 1 else []


def _couple(scene: Scene, start: int) -> tuple[str, str] | None:
    """The two countries whose leaders were told of last before a token, in their order: 'the presidents of X and Y',
    'the Xian and Yian leaders'."""
    doc = scene.doc
    for place in range(start - 1, max(1, start - _LATELY), -1):
        first, second = scene.sightings.get(place - 1), scene.sightings.get(place + 1)
        if doc[place].lower_ != "and" or first is None or second is None or first.code == second.code:
            continue
        around = (doc[first.start - 2], *doc[second.end : second.end + 3])
        if any(is_head(t) and t.tag_ in ("NNS", "NNPS") for t in around):
            return first.code, second.code
    return None


def _tailed(scene: Scene, start: int, post: Post) -> list[tuple[int, Post]]:
    """The people behind what a plural head is of: 'the heads of the two services, A and B'."""
    doc = scene.doc
    if start + 1 >= len(doc) or doc[start].lower_ != "of":
        return []
    end = next((i for i in range(start + 1, min(len(doc), start + _REACH)) if doc[i].text == ","), 0)
    if not end or any(i in scene.people or i in scene.sightings for i in range(start, end)):
        return []
    return _listed(scene, end, post)


def _respectively(scene: Scene, start: int, post: Post) -> list[tuple[int, Post]]:
    """As many people as there are countries behind a plural head: 'of X and Y, A and B'."""
    doc = scene.doc
    if start >= len(doc) or doc[start].lower_ != "of":
        return []
    codes, place = _realms(scene, start + 1)
    people = list(_people_from(scene, place))
    return [(person, replace(post, country=code)) for person, code in zip(people, codes, strict=True)] if (
        len(people) == len(codes) > 1
    ) else []


def _told_later(scene: Scene, head: int, post: Post) -> list[tuple[int, Post]]:
    """As many people, side by side and without an office, in the next sentences as countries beside a plural head in
    whose sentence nobody is named behind it: 'The presidents of X and Y met. Later, A and B agreed'."""
    doc, end = scene.doc, scene.doc[head].sent.end
    codes = _realms(scene, head + 2)[0] if doc[head + 1].lower_ == "of" else _owners(scene, head)
    if len(codes) < 2 or any(i in scene.people for i in range(head, end)):
        return []
    limit = doc[end].sent.end if end < len(doc) else end
    limit = doc[limit].sent.end if limit < len(doc) else limit
    first = next((i for i in range(end, limit) if i in scene.people), -1)
    titled = doc[first - 1].tag_ in _NOUNS and doc[first - 1].lower_ not in word_set("roles", "styles")
    if first < 0 or titled or not is_subject(phrase_head(doc[first])):
        return []
    people = list(_people_from(scene, first))
    return [(person, replace(post, country=code)) for person, code in zip(people, codes, strict=True)] if (
        len(people) == len(codes)
    ) else []


def _before(scene: Scene, head: Token, post: Post) -> list[tuple[int, Post]]:
    """The people before the comma that a plural head is set behind: 'A and B, the ministers of X and Y', 'A and B, both
    judges'."""
    doc, start = scene.doc, post.start
    start -= doc[start - 1].lower_ in ("the", "both", "two")
    if doc[start - 1].text != "," or start - 2 not in scene.people:
        return []
    people, place = [scene.people[start - 2][0]], scene.people[start - 2][0]
    while (joint := doc[place - 1]).lower_ in ("and", ",") and place - 2 in scene.people:
        place = scene.people[place - 2][0]
        people.insert(0, place)
        if joint.text == "," and len(people) == 2:
            return []  # 'A, B, the ministers'
    codes = _realms(scene, head.i + 2)[0] if doc[head.i + 1].lower_ == "of" else []
    if len(people) < 2 or (codes and len(codes) != len(people)):
        return []
    each = codes or [post.country] * len(people)
    return [(person, replace(post, country=code)) for person, code in zip(people, each, strict=True)]


def _realms(scene: Scene, place: int) -> tuple[list[str], int]:
    """The countries named from a token on, joined by commas and 'and', and the token behind them."""
    codes: list[str] = []
    while (at := place + (scene.doc[place].text == "the")) in scene.sightings:
        codes.append(scene.sightings[at].code)
        place = _next(scene, scene.sightings[at].end)
    return codes, place


def _people_from(scene: Scene, place: int) -> Iterator[int]:
    """The people named from a token on, joined by commas and 'and'."""
    while place in scene.people and scene.people[place][0] == place:
        yield place
        place = _next(scene, scene.people[place][1])


def _realm(scene: Scene, end: int) -> tuple[str, int] | None:
    """The country that follows a name with 'of' or in brackets, and where it ends."""
    bracketed = scene.sightings.get(end + 1) if scene.doc[end].text == "(" else None
    if bracketed is not None and scene.doc[bracketed.end].text == ")":
        return bracketed.code, bracketed.end + 1
    at = end + 1 + (scene.doc[end + 1].text == "the")
    if scene.doc[end].text != "of" or at not in scene.sightings:
        return None
    return scene.sightings[at].code, scene.sightings[at].end


def _past_body(scene: Scene, end: int) -> int:
    """The token behind the body that follows a name with 'of' or 'from': 'X [of the Unity party], Y'; else that behind
    the name."""
    doc = scene.doc
    first = end + 1 + (doc[end + 1].text == "the")
    last = first
    while last < len(doc) and (doc[last].text[0].isupper() or doc[last].tag_ == "POS" or doc[last].lower_ == "party"):
        last += 1
    named = doc[end].text in ("of", "from") and not scene.people.keys() & set(range(first, last))
    return last if named and last > first else end


def _next(scene: Scene, place: int) -> int:
    """The token after the comma and the 'and' that stand at a token, if any, and after 'Dr', 'Prince' and the like."""
    for joint in (",", "and"):
        if scene.doc[place].text == joint:
            place += 1
    called = word_set("roles", "honorifics", "styles")
    while scene.doc[place].is_title and place not in scene.people and scene.doc[place].lower_.rstrip(".") in called:
        place += 1
    return place


def apart(scene: Scene, bearers: Sequence[Bearer], told: Mapping[int, str]) -> set[str]:
    """The ids of those whom one country may not have both, and of whom nothing says which is whose, in a report of
    several: two officers named side by side of whom nothing but the rank is said ('General X and Colonel Y met'), and
    who share an office that one person holds at a time ('the then Prime Ministers X and Y'). `told` gives the country
    that a token tells of."""
    if len(set(told.values())) < _SEVERAL:
        return set()
    ranked = {b.spans[0]: b.id for b in bearers if b.posts and all(p.rank == p.title for p in b.posts)}
    pairs = ((ranked[a], ranked[b]) for a in ranked for b in ranked if a[1] < b[0] and _is_joined(scene, a[1], b[0]))
    shared = Counter(p.end for b in bearers for p in b.posts if _is_shared(scene, p))
    return {who for pair in pairs for who in pair} | {
        b.id for b in bearers for p in b.posts if _is_shared(scene, p) and shared[p.end] == _SEVERAL}


def _is_shared(scene: Scene, post: Post) -> bool:
    """Whether a post is one of several holders of an office at a time that one person of a country holds: 'the Prime
    Ministers X and Y'."""
    several = scene.doc[post.end - 1].tag_ in ("NNS", "NNPS")
    then = post.status == "current" or "then" in {t.lower_ for t in scene.doc[post.start - 1 : post.end]}
    return several and then and post.title.lower() in word_set("roles", "single")


def _is_joined(scene: Scene, end: int, start: int) -> bool:
    """Whether 'and' and a rank alone stand between two names."""
    between = scene.doc[end:start]
    return between[0].lower_ == "and" and 1 < len(between) <= _REACH and all(t.is_title for t in between[1:])
