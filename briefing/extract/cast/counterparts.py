"""Offices told by somebody else's: 'his Peruvian counterpart X', "Holm's predecessor, X"."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from briefing.extract.cast.bearing import Bearer
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import Scene
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import is_subject
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token
from briefing.types.digest import RoleStatus

_RELATIONS: dict[str, RoleStatus] = {
    "counterpart": "current",
    "number": "current",
    "colleague": "current",
    "peer": "current",
    "predecessor": "former",
    "successor": "new",
}
_REACH = 6


def counterparts(scene: Scene, owner: Mapping[int, Bearer]) -> list[tuple[Bearer, Bearer, Post]]:
    """Who has another one's office, that one and the office; `owner` gives the person that a token means."""
    found: list[tuple[Bearer, Bearer, Post]] = []
    for token in (t for t in scene.doc if t.lower_ in _RELATIONS):
        status = _RELATIONS[token.lower_]
        if token.lower_ == "number" and scene.doc[max(0, token.i - 1)].lower_ != "opposite":
            continue
        start = _start(scene, token.i)
        peers = token.lower_ not in ("colleague", "peer") or any(i in scene.sightings for i in range(start, token.i))
        bearer = _bearer(scene, owner, start, token.i + 1) if peers else None
        principal = principal_of(scene, owner, start)
        if bearer is None or principal is None or bearer is principal:
            continue
        held = [p for p in principal.posts if p.title and p.title != p.rank]
        past = status == "new"  # whose successor somebody is may be in office no more
        post = next((p for p in held if p.status != "former"), held[0] if held and past else None)
        if post is not None:
            code = next((scene.sightings[i].code for i in range(start, token.i) if i in scene.sightings), "")
            same = code or (principal.country if status != "current" else "")
            found.append((bearer, principal, replace(
                post, start=start, end=token.i + 1, country=same, status=status, org=-1, rank="", since="")))
    return found


def title_abroad(principal: Bearer, country: str) -> str:
    """What somebody's office is called in another country: the Secretary of State's Russian counterpart is the foreign
    minister; of several offices the minister's counts. '' for who holds none."""
    held = [p for p in principal.posts if p.title and p.title != p.rank and p.status != "former"]
    home = principal.country or next((p.country for p in held if p.country), "")
    by_country: dict[str, dict[str, list[str]]] = vocabulary("roles")["offices_called"]
    for office, called in by_country.items():
        title = next((p.title for p in held if p.title.lower() in called.get(home, [office])), "")
        if title and country != home:
            there = called.get(country, [office])[0]
            return there.title().replace(" Of ", " of ") if title[0].isupper() else there
    ministers = (p.title for p in held if "minister" in p.title.lower())
    return next(ministers, held[0].title if held else "")


def _start(scene: Scene, head: int) -> int:
    """The first token of the phrase of a relation: 'his', or the owner's mark."""
    doc, start = scene.doc, head
    while start > 0 and head - start < _REACH and doc[start - 1].tag_ in ("JJ", "NN", "NNP", "PRP$", "POS", "HYPH"):
        start -= 1
        if doc[start].tag_ in ("PRP$", "POS"):
            break
    return start


def _bearer(scene: Scene, owner: Mapping[int, Bearer], start: int, end: int) -> Bearer | None:
    """The person named behind a relation, perhaps behind a comma, or before it: 'X, his counterpart'."""
    after = end + (scene.doc[end].text == ",")
    named = next((i for i in range(after, after + _REACH + 1) if i in scene.people), -1)
    titled = all(t.tag_ in ("NN", "NNP", "JJ", "HYPH") for t in scene.doc[after:named])  # 'his counterpart, Prince X'
    if named in owner and scene.people[named][0] == named and (named == after or (after > end and titled)):
        return owner[named]
    return owner.get(start - 2) if start > 1 and scene.doc[start - 1].text == "," else None


def principal_of(scene: Scene, owner: Mapping[int, Bearer], start: int) -> Bearer | None:
    """The person whose somebody is by a phrase that begins with 'his' or an owner's mark at a token: the one who owns
    it, or the subject told last before, in this sentence or the one before."""
    doc = scene.doc
    if doc[start].tag_ == "POS":
        return owner.get(start - 1)
    if doc[start].tag_ not in ("PRP$", "WP$"):
        return None
    here = doc[start].sent.start
    if doc[start].tag_ == "WP$":
        return next((owner[i] for i in range(start - 1, here - 1, -1) if i in owner), None)
    named = [i for i in range(here, start) if i in owner and scene.people[i][0] == i]
    topics = [i for i in named if _is_topic(doc[i])]
    return owner[(topics or named)[-1]] if named else topic_before(scene, owner, here)


def topic_before(scene: Scene, owner: Mapping[int, Bearer], here: int) -> Bearer | None:
    """The person whom the sentence before the one that begins at a token is about."""
    if not here:
        return None
    named = [i for i in range(from_sentence_before(scene.doc[here]), here) if i in owner and scene.people[i][0] == i]
    topics = [i for i in named if _is_topic(scene.doc[i])]
    return owner[(topics or named)[0]] if named else None


def _is_topic(token: Token) -> bool:
    return is_subject(phrase_head(token))
