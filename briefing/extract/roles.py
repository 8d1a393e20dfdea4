"""Posts: the phrases before, after and around a name that say what somebody is, and what they consist of.

Phrases are read from the words and their tags rather than from the tree, which is least sure around long titles.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from briefing.extract.countries_met import Sighting
from briefing.extract.grammar import children, copular_subject, is_clause, objects, obliques, own_subjects, subjects
from briefing.extract.names import printed
from briefing.extract.spans import noun_phrase
from briefing.extract.vocabulary import vocabulary, word_set
from briefing.types.digest import RoleStatus

_INSIDE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "POS", "HYPH", "VBN", "VBG", "PRP$", "DT", "CD"})
_LINKS = frozenset({"of", "for", "to", "at", "in", "on"})
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a phrase says it, tokens start..end (end exclusive); `org` is a token of the body named, or -1."""

    start: int
    end: int
    title: str
    rank: str = ""
    country: str = ""
    status: RoleStatus = "current"
    org: int = -1
    since: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """What reading a post needs to know of its text: countries, and which tokens belong to bodies and people."""

    doc: Doc
    sightings: dict[int, Sighting]
    """By each of their tokens."""
    bodies: dict[int, tuple[int, int]]
    """Range of the body that a token belongs to."""
    people: dict[int, tuple[int, int]]
    """Range of the person's name that a token belongs to."""


def posts_of(scene: Scene, start: int, end: int) -> list[Post]:
    """The posts that the words around a name (tokens start..end) give to its bearer.

    A rank before the name goes with the office after it ('General X, commander of Y'); alone it is the title.
    """
    phrases = (_phrase_before(scene, start), _phrase_after(scene, end))
    found = [p for phrase in phrases if phrase for p in read_posts(scene, *phrase)]
    rank = next((p.rank for p in found if p.rank == p.title), "")
    offices = [p for p in found if p.rank != p.title]
    return [replace(p, rank=p.rank or rank) for p in offices] if offices and rank else found


def is_head(token: Token) -> bool:
    """Whether a word can be the head of a post: 'minister', 'Secretary-General'."""
    word = token.lower_
    heads = word_set("roles", "heads")
    return word in heads or (word.endswith("s") and word[:-1] in heads)


def _inside(scene: Scene, index: int) -> bool:
    """Whether a token can belong to the phrase of a post."""
    token = scene.doc[index]
    return index not in scene.people and (token.tag_ in _INSIDE or index in scene.bodies or token.text in ("-", "–"))


def _phrase_before(scene: Scene, start: int) -> tuple[int, int] | None:
    """The phrase in front of a name: 'Iraqi President', "Iraq's adviser,", 'Spokesman for the Iranian ministry'."""
    doc = scene.doc
    end = start
    comma = end > 1 and doc[end - 1].text == ","
    if comma:
        end -= 1
    first = _run_back(scene, end)
    if first == end:
        return None
    ranked = end - _rank_width(scene, first, end)
    last = ranked - 1
    if last >= first and is_head(doc[last]):
        joined = first - 1
        if joined > 0 and doc[joined].lower_ == "and" and is_head(doc[joined - 1]):
            first = _run_back(scene, joined)
        return None if comma and not _closes(scene, start) else (first, end)
    if comma and last >= first:
        return _with_tail_back(scene, first, end) if _closes(scene, start) else None
    if last < first:
        return (first, end)
    return _with_tail_back(scene, first, end)


def _closes(scene: Scene, start: int) -> bool:
    """Whether a comma follows the name that begins at a token, so that it is set off from the phrase before it."""
    end = scene.people[start][1] if start in scene.people else start + 1
    return end < len(scene.doc) and scene.doc[end].text in (",", ".", "–", "—", ")")


def _run_back(scene: Scene, end: int) -> int:
    """The first token of the run of title words that ends before a token."""
    first = end
    while first > 0 and end - first < _LONGEST and _inside(scene, first - 1) and not scene.doc[first - 1].is_space:
        first -= 1
        if scene.doc[first].tag_ == "DT":
            break
    return first


def _with_tail_back(scene: Scene, first: int, end: int) -> tuple[int, int] | None:
    """A phrase whose head stands before a preposition: 'Spokesman for the Iranian foreign ministry'."""
    doc = scene.doc
    link = first - 1
    if link > 0 and doc[link].lower_ in _LINKS and is_head(doc[link - 1]):
        return _run_back(scene, link), end
    return None


def _rank_width(scene: Scene, first: int, end: int) -> int:
    """How many tokens before `end` are a rank or honorific: 2 for 'Brigadier General'."""
    ranks = word_set("roles", "ranks")
    for width in (4, 3, 2, 1):
        if end - width >= first and printed(scene.doc[end - width:end]) in ranks:
            return width
    return int(end > first and scene.doc[end - 1].lower_.rstrip(".") in word_set("roles", "honorifics"))


def _phrase_after(scene: Scene, end: int) -> tuple[int, int] | None:
    """The phrase set after a name between commas: ', the deputy foreign minister of Iran for political affairs,'."""
    doc = scene.doc
    if end + 1 >= len(doc) or doc[end].text not in (",", "(", "–", "—"):
        return None
    first = end + 1
    while first < len(doc) and doc[first].lower_ in ("who", "is", "was", "currently", "also", "serves", "as"):
        first += 1
    last = _run_on(scene, first)
    if last == first or not any(is_head(doc[i]) for i in range(first, last)) or last in scene.people:
        return None
    if not is_head(doc[last - 1]):
        last = max(i for i in range(first, last) if is_head(doc[i])) + 1
        if last < len(doc) and doc[last].lower_ not in ("-", "designate", "elect") and _inside(scene, last):
            return None
    while last + 1 < len(doc) and doc[last].lower_ in _LINKS:
        tail = _run_on(scene, last + 1)
        if tail == last + 1 or tail in scene.people:
            break
        last = tail
        while last + 1 < len(doc) and doc[last].lower_ == "and" and _inside(scene, last + 1):
            further = _run_on(scene, last + 1)
            if further in scene.people:
                break
            last = further
    if last + 1 < len(doc) and doc[last].lower_ == "and" and is_head(doc[_run_on(scene, last + 1) - 1]):
        further = _run_on(scene, last + 1)
        last = last if further in scene.people else further
    return first, last


def _run_on(scene: Scene, first: int) -> int:
    """The token after the run of title words that begins at a token."""
    last = first
    while last < len(scene.doc) and last - first < _LONGEST and _inside(scene, last):
        last += 1
    return last


def read_posts(scene: Scene, start: int, end: int) -> list[Post]:
    """The posts in a phrase: two in 'Deputy Prime Minister and Foreign Minister'."""
    doc = scene.doc
    heads = [i for i in range(start, end) if is_head(doc[i]) and i not in scene.bodies]
    link = next((i for i in range(start, end) if doc[i].lower_ in _LINKS and i not in scene.bodies), end)
    cut = next((i for i in range(start, min(link, end)) if doc[i].lower_ == "and" and any(h < i for h in heads)
                and any(i < h < link for h in heads)), None)
    if cut is not None:
        first, second = _post(scene, start, cut), _post(scene, cut + 1, end)
        if first and second and not second.country:
            second = replace(second, country=first.country)
        return [p for p in (first, second) if p]
    post = _post(scene, start, end)
    return [post] if post else []


def _post(scene: Scene, start: int, end: int) -> Post | None:
    """One post from its phrase; None where the phrase holds neither office nor rank."""
    doc = scene.doc
    rank_width = _rank_width(scene, start, end)
    rank = printed(doc[end - rank_width:end]) if rank_width else ""
    rank = rank if rank in word_set("roles", "ranks") else ""
    stop = end - rank_width if rank_width and end - rank_width > start else end
    country = next((scene.sightings[i].code for i in range(start, stop) if i in scene.sightings
                    and scene.sightings[i].form != "capital"), "")
    org = next((i for i in range(start, stop) if i in scene.bodies), -1)
    title = _title(scene, start, stop) if stop > start and any(is_head(doc[i]) for i in range(start, stop)) else ""
    if rank and (stop == end or not title):
        return Post(start, end, rank, rank, country, _status(scene, start, stop), org)
    return Post(start, stop, title, rank, country, _status(scene, start, stop), org) if title else None


def _title(scene: Scene, start: int, end: int) -> str:
    """The office as printed, without country, body, owner and words such as 'former' or 'visiting'."""
    doc = scene.doc
    kept: list[str] = []
    dropped = word_set("roles", "dropped")
    i = start
    while i < end:
        token = doc[i]
        if i in scene.bodies:
            i = max(i + 1, scene.bodies[i][1])
        elif i in scene.sightings:
            i = scene.sightings[i].end
        elif doc[i].lower_ in dropped and not (kept and token.lower_ == "and") and token.tag_ != "IN":
            i += 1
        else:
            kept.append(token.text)
            i += 1
    while kept and kept[-1].lower() in _LINKS | {"and", "the", "-", "–"}:
        kept.pop()
    links = [w.lower() in _LINKS for w in kept]
    words = [w for n, w in enumerate(kept) if not all(links[n:n + 2])]
    return " ".join(words).replace(" - ", "-").replace(" – ", "–")


def _status(scene: Scene, start: int, end: int) -> RoleStatus:
    """What the words of a phrase say of its time: 'former', 'new', 'acting'."""
    groups: dict[RoleStatus, list[str]] = vocabulary("roles")["status"]
    words = {scene.doc[i].lower_.strip("-") for i in range(start, end)}
    return next((status for status, listed in groups.items() if words & set(listed)), "current")


def posts_said(scene: Scene) -> list[tuple[Token, Post]]:
    """Posts that a clause says of its subject or object: 'X is the minister', 'named X as secretary'; with the noun."""
    found: list[tuple[Token, Post]] = []
    for token in scene.doc:
        if is_head(token) and (subject := copular_subject(token)) is not None and token.pos_ != "VERB":
            found += [(subject, p) for p in _said(scene, token)]
        elif is_clause(token) and token.lemma_.lower() in ("become", "serve", "remain"):
            for noun in (*objects(token), *obliques(token, "as"), *children(token, "xcomp")):
                found += [(s, p) for s in subjects(token) for p in _said(scene, noun)]
        elif is_clause(token) and token.lemma_.lower() in word_set("roles", "appointing"):
            for noun in (*children(token, "xcomp"), *obliques(token, "as")):
                bearer = objects(token) or own_subjects(token)
                found += [(b, replace(p, status="new")) for b in bearer[:1] for p in _said(scene, noun)]
    return found


def _said(scene: Scene, noun: Token) -> list[Post]:
    """The posts in the phrase of a noun that a clause says of somebody."""
    if not is_head(noun) or noun.tag_ in ("NNS", "NNPS"):
        return []
    span = noun_phrase(noun)
    return read_posts(scene, span.start, span.end)
