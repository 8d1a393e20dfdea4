"""Offices told in the lead before anybody has a name: 'A spokesman for the ministry said', and then 'Spokesman X'."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.cast.bearing import Bearer, Description
from briefing.extract.cast.office_words import title_words
from briefing.extract.cast.told_of import is_topic
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_SOON = 60
"""Within how many tokens an office in the lead gets its name."""


def fits(description: Description, bearer: Bearer) -> bool:
    """Whether an office told before somebody is named is surely his: 'the water minister' of a report that names
    'Minister X' later may be another one, that of a 'lands minister' is."""
    titles = [set(title_words(p.title)) for p in bearer.posts]
    words = set(title_words(description.post.title))
    later = description.start < bearer.spans[0][0] and any(description.head.lower_ in title for title in titles)
    return not later or any(words <= title for title in titles)


def may_fit(description: Description, bearer: Bearer) -> bool:
    """Whether one of somebody's titles is a shorter word for an office: 'Minister X' and 'the water minister'."""
    words = set(title_words(description.post.title))
    return any(set(title_words(p.title)) < words for p in bearer.posts)


def introduced(
    description: Description, people: Sequence[Bearer], country: str, start: int, body: str = ""
) -> Bearer | None:
    """The person that an office in the lead introduces: the first subject named soon after it, with no post so far.

    Who 'a member of the council' is that said something is told in the next sentence, with his own posts, by whoever
    says more there; he is of the same `country`, which is that of the office or its body, or of the
    same `body` of many. The names of the headline, before the token `start`, count for nothing.
    """
    head = description.head.lower_
    named = bool(country) or description.post.org >= 0
    called = [p for p in people if named and p.spans[0][0] > description.end and _is_called(p, description.head)]
    if len(called) == 1 and (not description.definite or not country) and act(description.head.head):
        return called[0]  # 'A spokesman for the ministry said. Spokesman X'
    armed = description.post.org >= 0 and head in word_set("roles", "armed")  # 'the commander of NATO forces'
    if any(start <= s < description.start for p in people for s, _ in p.spans):
        return None
    first = {p.id: next((s for s, _ in p.spans if s >= start), -1) for p in people}
    here = description.head.sent  # 'The head of the council met X'
    outside = (p for p in people if first[p.id] >= here.end)
    after = min(outside, key=lambda p: first[p.id], default=None)
    beside = after is not None and bool(body) and body in after.bodies and not description.definite
    if after is None or not (country or armed or beside):
        return None
    held = any(p.status != "former" for p in after.posts)
    own = beside or (after.country == country and not description.definite)
    ranked = all(p.rank == p.title and not p.country for p in after.posts)  # whose country is but supposed
    if held and not own and not ((ranked or after.country in ("", country)) and _is_of_kind(description, after)):
        return None
    if not (country or beside) and not (held and ranked):
        return None
    name = here.doc[first[after.id]]
    near = name.i - description.end <= _SOON
    speaks = description.definite or (_speaks(phrase_head(name).head) and act(description.head.head))
    return after if near and is_topic(name) and speaks else None


def _speaks(verb: Token) -> bool:
    """Whether a verb tells that somebody says something: 'praised', 'made the comment'."""
    made = verb.lemma_.lower() == "make" and any(
        o.lemma_.lower() in word_set("speech", "remarks") for o in children(verb, "obj")
    )
    return made or bool(act(verb))


def _is_called(person: Bearer, head: Token) -> bool:
    """Whether nothing is told of somebody but one word for his post, without body or country: 'Spokesman X', but no
    'tribal leader X'; that of an envoy is but supposed."""
    open_still = not person.country or head.lower_ in word_set("roles", "sent")
    return bool(person.posts) and open_still and all(
        p.title.lower() == head.lower_ and p.org < 0 and all(t.tag_ == "DT" for t in head.doc[p.start : p.end - 1])
        for p in person.posts)


def _is_of_kind(description: Description, person: Bearer) -> bool:
    """Whether the posts that somebody's name is told with may be the office of a description: a bare 'General X' is
    'the head of the troops', 'Ambassador X' is 'the Peruvian ambassador to Chile', anybody 'a top official'."""
    head = description.head.lower_
    titles = [title_words(p.title) for p in person.posts if p.status != "former"]
    ranked = all(p.rank == p.title for p in person.posts)
    armed = ranked and head in word_set("roles", "armed")
    words = set(title_words(description.post.title))
    alike = (head in title and (words <= set(title) or set(title) <= words) for title in titles)  # no other minister
    return armed or head in word_set("roles", "anybody") or all(alike)
