"""Offices told in the lead before anybody has a name: 'A spokesman for the ministry said', and then 'Spokesman X'."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.extract.cast.bearing import Bearer, Description
from briefing.extract.cast.coreference import may_be
from briefing.extract.cast.office_words import title_words
from briefing.extract.cast.same_telling import tells_the_same
from briefing.extract.cast.told_of import is_topic
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head
from briefing.extract.text.vocabulary import vocabulary, word_set
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
    description: Description, people: Sequence[Bearer], country: str, start: int, body_of: Mapping[int, str]
) -> Bearer | None:
    """The person that an office in the lead introduces: the first subject named soon after it.

    He is of the `country` of the office, or of its body, which `body_of` tells by the tokens that mean one. Whoever is
    told of with a post that the office fits is meant: 'A Peruvian judge ...' and 'Judge X'; anybody else, and whom 'an
    official' means, has to do or say there what the lead tells. The names of the headline, before the token `start`,
    count for nothing.
    """
    head = description.head.lower_
    later = [p for p in people if p.spans[0][0] > description.end and _is_called(p, description)]
    if len(later) == 1 and (not description.definite or not country) and act(description.head.head):
        return later[0]  # 'A spokesman for the ministry said. Spokesman X'
    if any(start <= s < description.start for p in people for s, _ in p.spans):
        return None
    after, name = _named_next(description, people, start)
    if after is None or name is None or not _is_of(description, after, country, body_of):
        return None
    if not may_be(description, after) or _is_elsewhere(description, after, body_of):
        return None
    held = any(p.status != "former" for p in after.posts)
    called = held and _is_of_kind(description, after)
    again = phrase_head(name).head
    alike = tells_the_same(description.head.head, again)
    ranks = word_set("roles", "honorifics")
    ranked = all(p.title == p.rank or p.title.lower() in ranks for p in after.posts)
    if description.definite and (ranked or not country):
        # 'the Union's top adviser says', 'Peru's spiritual leader says', and then 'Bishop X added'
        return after if called or alike or (bool(country) and not held) else None
    if description.definite:
        return after if called or not held else None
    answers = [verb.lemma_.lower() in word_set("roles", "answering") for verb in (description.head.head, again)]
    if answers == [False, True]:
        return None  # 'Radio quotes a guerrilla leader. Guerrilla leader X dismissed it'
    if called and head not in word_set("roles", "anybody"):
        return after
    titled = held and not called and head.startswith("spokes")  # who speaks for others is named as who does
    return after if not titled and alike else None


def tells_post(description: Description, bearer: Bearer) -> bool:
    """Whether the words of a lead are a post of whom they introduce: 'a security official' who is named as a minister
    is no more than that."""
    titled = any(p.rank != p.title and p.status != "former" for p in bearer.posts)
    return description.definite or description.post.org >= 0 or not titled or may_fit(description, bearer)


def _named_next(
    description: Description, people: Sequence[Bearer], start: int
) -> tuple[Bearer | None, Token | None]:
    """Who is named first behind the sentence of a description, as a subject and soon, with the name's first word."""
    here = description.head.sent  # 'The head of the council met X'
    first = {p.id: next((s for s, _ in p.spans if s >= start), -1) for p in people}
    outside = (p for p in people if first[p.id] >= here.end)
    after = min(outside, key=lambda p: first[p.id], default=None)
    name = here.doc[first[after.id]] if after is not None else None
    told = name is not None and (is_topic(name) or _is_quoted(phrase_head(name)))
    near = told and name is not None and name.i - description.end <= _SOON
    return (after, name) if near else (None, None)


def _is_quoted(name: Token) -> bool:
    """Whether a sentence quotes somebody: 'News reports quote X as saying'."""
    return name.dep_ == "obj" and name.head.lemma_.lower() in ("quote", "cite")


def _is_of(description: Description, person: Bearer, country: str, body_of: Mapping[int, str]) -> bool:
    """Whether somebody may be of the country or the body of many of a description; whose rank is told alone, of any."""
    ranked = all(p.rank == p.title and not p.country for p in person.posts)  # whose country is but supposed
    if country:
        return ranked or person.country in ("", country)
    armed = description.post.org >= 0 and description.head.lower_ in word_set("roles", "armed")
    body = body_of.get(description.post.org, "")
    theirs = {*person.bodies, *(body_of.get(i, "") for p in person.posts for i in range(p.start, p.end))}
    beside = bool(body) and (body in theirs) != description.definite and (not description.definite or ranked)
    return beside or (armed and ranked and bool(person.posts))  # 'the commander of NATO forces'


def _is_elsewhere(description: Description, person: Bearer, body_of: Mapping[int, str]) -> bool:
    """Whether somebody holds such an office as a description tells, but in another body."""
    body = body_of.get(description.post.org, "")
    alike = (p for p in person.posts if p.org >= 0 and description.head.lower_ in title_words(p.title))
    return bool(body) and any(body_of.get(p.org, body) != body for p in alike)


def _is_called(person: Bearer, description: Description) -> bool:
    """Whether nothing is told of somebody but one word for his post, without body or country: 'Spokesman X', but no
    'tribal leader X'; that of an envoy is but supposed. Of an office of nothing named he is 'the chief, X'."""
    head, post = description.head, description.post
    named = post.org >= 0 or bool(post.country)
    open_still = not person.country or head.lower_ in word_set("roles", "sent")
    return bool(person.posts) and open_still and all(
        p.title.lower() == head.lower_ and p.org < 0 and all(t.tag_ == "DT" for t in head.doc[p.start : p.end - 1])
        and (named or head.doc[p.start].lower_ == "the") for p in person.posts)


def _is_of_kind(description: Description, person: Bearer) -> bool:
    """Whether the posts that somebody's name is told with may be the office of a description: a bare 'General X' is
    'the head of the troops', 'Ambassador X' is 'the Peruvian ambassador to Chile', anybody 'a top official'."""
    head = description.head.lower_
    titles = [title_words(p.title) for p in person.posts if p.status != "former"]
    ranked = all(p.rank == p.title for p in person.posts)
    armed = ranked and head in word_set("roles", "armed")
    words = set(title_words(description.post.title))
    alike = (head in title and (words <= set(title) or set(title) <= words) for title in titles)  # no other minister
    kin: list[str] = vocabulary("roles")["kin"].get(head, [])
    akin = any(word.split() == title for word in kin for title in titles)  # 'a lawmaker' is 'Senator X'
    return armed or akin or head in word_set("roles", "anybody") or all(alike)
