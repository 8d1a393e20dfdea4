"""Who is meant without a name: descriptions ('the visiting Iraqi official').

A description stands for a person of the article where country and office fit exactly one. What stays doubtful stays
unresolved.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from briefing.countries import lookup
from briefing.extract.cast.names import printed
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import is_head
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import phrase_head, preposition
from briefing.extract.text.quotes import quoted
from briefing.extract.text.spans import from_sentence_before
from briefing.extract.text.tree import children, is_subject, is_within
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_SOON = 60
"""Within how many tokens an office in the lead gets its name."""
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
_BARE = 2
"""Words of a description that tells no more than an office: 'the minister'."""
_LATELY = 80
"""How many tokens back somebody is named whom 'the Peruvian diplomat' can mean."""


@dataclass(slots=True)
class Bearer:
    """What coreference knows of a person: id, token ranges of the names, posts and countries, in text order."""

    id: str
    spans: list[tuple[int, int]]
    posts: list[Post] = field(default_factory=list)
    country: str = ""
    bodies: set[str] = field(default_factory=set)
    """Ids of the bodies that the person's posts belong to, and of their parents."""


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase, tokens start..end (end exclusive), that says what somebody is, its head and the post in it."""

    start: int
    end: int
    head: Token
    post: Post
    definite: bool


def bearer_of(
    description: Description, everybody: Sequence[Bearer], apart: Collection[str], body_of: dict[int, str]
) -> Bearer | None:
    """The one person of the article that a description fits, if there is just one; nobody whose id is in `apart`."""
    people = [p for p in everybody if p.id not in apart]
    head = description.head.lower_
    if head == "counterpart":
        return None
    if not is_head(description.head):
        return _told_of(description, people)
    vague = head in word_set("roles", "vague") or head in word_set("roles", "interchangeable")
    special = " " in description.post.title or description.post.org >= 0  # 'the army chief' is no minister
    special = special and head != "leader" and head in word_set("roles", "heading")
    vague = vague and not special and description.post.status != "former"
    body = body_of.get(description.post.org, "")
    country = description.post.country

    words = _plain(printed(description.head.doc[description.start : description.head.i + 1])).split()

    def held(person: Bearer) -> bool:
        titles = (_plain(p.title).split() for p in person.posts)
        named = any(_names(words, title) and not _differ(description, title) for title in titles)
        return named or head in _ranks(description, person)

    if not description.definite:
        later = (p for p in people if p.spans[0][0] > description.start)  # who was named is not told of as 'a leader'
        fitting = [p for p in later if body and head != "leader" and held(p) and body in p.bodies]
    elif country:
        own = [p for p in people if p.country == country]
        led = [p for p in own if p.spans[0][0] < description.start and _of_calling(head, [p], sure=True)]
        if head == "leader" and led:  # 'the Peruvian leader' is its president, whoever leads a party there
            return _last_named(description, led) or led[-1]
        sent = head in word_set("roles", "sent")  # 'the envoy of Peru' is no envoy of nobody's
        fitting = [p for p in own if held(p)] or [p for p in people if not (p.country or sent) and held(p)]
        whose = description.end > description.head.i + 1 and sent  # 'the representative of Peru'
        fitting = fitting or _leading(description, own) or _leading(description, _bare(description, people))
        fitting = fitting or ([p for p in own if not _is_dead(p)] if vague and not whose else [])
        fitting = fitting or ([] if apart else _strangers(description, people, vague and not whose))
    else:
        fitting = [p for p in people if held(p) and (not body or body in p.bodies)]
        if body and head in word_set("roles", "heading") and not fitting:
            return _atop(body, people)
        if head in vocabulary("roles")["kin"] and not fitting:
            alike = [p for p in people if not any(_differ(description, _plain(post.title).split()) for post in p.posts)]
            return _last_named(description, _of_calling(head, alike, sure=True))
        if head in word_set("roles", "vague"):
            fitting = []
        plain = len(words) == _BARE and " " not in description.post.title
        if plain and not body and not word_set("roles", "single") & set(words):
            fitting = [p for p in fitting if p.spans[0][0] < description.start]  # 'the envoy' is nobody told of later
    if len(fitting) > 1 and country and vague:
        return _last_named(description, _of_calling(head, fitting))
    if len(fitting) > 1:
        told = set(words) - word_set("roles", "dropped")
        fitting = [p for p in fitting if any(told <= set(_plain(post.title).split()) for post in p.posts)]
    if len(fitting) > 1 and len(words) == 2 and description.end == description.head.i + 1:  # 'the president'
        fitting = _told_just_before(description, fitting)
    return fitting[0] if len(fitting) == 1 else None


def _bare(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """Those named before a description in its sentence of whom nothing at all is said."""
    here = description.head.sent.start
    return [p for p in people if not (p.posts or p.country) and any(here <= s < description.start for s, _ in p.spans)]


def _leading(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """The only one named before of some people of a country, if nothing or no more is said of him than that he leads
    it: he is 'the Peruvian president' of whom is told then."""
    before = [p for p in people if p.spans[0][0] < description.start]
    plain = all(p.title.lower() == "leader" and p.org < 0 for b in before for p in b.posts)
    return before if len(before) == 1 and plain and _is_high(description) else []


def tells_office(description: Description, person: Bearer) -> bool:
    """Whether a description tells the office of somebody of whom nothing or only that he leads is told else."""
    bare = all(p.title.lower() == "leader" and p.org < 0 for p in person.posts)
    return bare and description.definite and _is_high(description)


def _atop(body: str, people: Sequence[Bearer]) -> Bearer | None:
    """The only one of some people who is at the head of a body: 'the U.N. leader' is its secretary-general."""
    tops = word_set("roles", "tops", "heading")
    held = [p for p in people if body in p.bodies and any(_plain_top(post.title) in tops for post in p.posts)]
    return held[0] if len(held) == 1 else None


def _plain_top(title: str) -> str:
    """A title in small letters without what is but its time: 'Secretary-General'."""
    return title.lower().removeprefix("acting ").removeprefix("interim ")


def _is_high(description: Description) -> bool:
    """Whether a description is that of who leads a country, by his office."""
    high = word_set("roles", "single") & set(vocabulary("roles")["kin"]["leader"])
    return description.post.title.lower() in high and description.post.status == "current"


def _told_just_before(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """Those of some people who are named in the sentence of a description before it, else in the one before that."""
    start, speech = description.head.sent.start, quoted(description.head.doc)
    told = range(0) if description.start in speech else speech  # '"We asked President X," the president said'
    for first in (start, from_sentence_before(description.head)):
        named = [p for p in people if any(first <= s < description.start and s not in told for s, _ in p.spans)]
        if named:
            return named
    return []


def _strangers(description: Description, people: Sequence[Bearer], vague: bool) -> list[Bearer]:
    """The only person of the article, or for a `vague` word whoever was the last one named before, if nothing is said
    of his country: 'the Danish official said' of a body of many countries."""
    before = [p for p in people if p.spans[0][0] < description.start]
    if any(_faces(p, description) for p in before):
        return []
    if len(people) == 1 and before:
        return [p for p in people if not p.country]
    told = [(s, n) for n, p in enumerate(before) for s, _ in p.spans if s < description.start and not p.country]
    place, index = max(told, default=(0, -1))
    near = vague and index >= 0 and description.start - place < _LATELY // 2
    return [before[index]] if near and before[index].posts else []


def is_other(person: Bearer, description: Description) -> bool:
    """Whether somebody does something with whom a description tells, or the other way round: 'X met the minister'."""
    noun = description.head
    here = noun.sent
    if any(s <= a.i < e for a in noun.head.ancestors for s, e in person.spans):
        return True  # 'X, son of the former president'
    clause, acts = noun.head, is_subject(noun)
    if noun.dep_ not in _ARGUMENTS or preposition(noun) == "as":
        return False
    named = (phrase_head(noun.doc[s]) for s, _ in person.spans if here.start <= s < here.end)
    return any(t.head == clause and t != noun and is_subject(t) != acts and t.dep_ in _ARGUMENTS for t in named)


def _faces(person: Bearer, description: Description) -> bool:
    """Whether somebody does something to the country of a description: who accuses Iran is not 'the Iranian leader'."""
    doc = description.head.doc
    acting = (phrase_head(doc[s]) for s, _ in person.spans if s < description.start)
    faced = (o for head in acting if is_subject(head) for o in children(head.head, "obj", "iobj", "obl"))
    return any((hit := lookup(o.text)) is not None and hit.code == description.post.country for o in faced)


def _told_of(description: Description, people: Sequence[Bearer]) -> Bearer | None:
    """The person whom the sentence before a description is about, else the only one that it names."""
    doc, here = description.head.doc, description.head.sent.start
    before = range(from_sentence_before(description.head), here)
    named = [(s, p) for p in people for s, _ in p.spans if s in before]
    topics = [p for s, p in sorted(named, key=lambda n: n[0]) if _is_topic(doc[s])]
    met = topics or [p for _, p in named]
    return met[0] if topics or len({id(p) for p in met}) == 1 else None


def _is_dead(person: Bearer) -> bool:
    """Whether a person is called 'the late'."""
    return bool(person.posts) and all(post.status == "deceased" for post in person.posts)


def _of_calling(head: str, people: Sequence[Bearer], sure: bool = False) -> list[Bearer]:
    """Those of some people whose posts make them what a word says ('diplomat' of a foreign minister), else all unless
    it must be `sure`."""
    kin: list[str] = vocabulary("roles")["kin"].get(head, [])
    fitting = [p for p in people if any(word in _plain(post.title) for post in p.posts for word in kin)]
    return fitting if fitting or sure else list(people)


def _last_named(description: Description, people: Sequence[Bearer]) -> Bearer | None:
    """The one who was named last before a description and not long ago, of some living people."""
    living = [p for p in people if not _is_dead(p)]
    named = [(max(ends), n) for n, p in enumerate(living)
             if (ends := [s for s, _ in p.spans if 0 < description.start - s < _LATELY])]
    return living[max(named)[1]] if named and description.definite else None


def _names(words: Sequence[str], title: Sequence[str]) -> bool:
    """Whether the words of a description name a post: 'the general' is no secretary-general, 'the president' no
    vice-president."""
    head = words[-1]
    lesser = word_set("roles", "lesser") & set(title) - set(words)
    if head not in title or (lesser and len(words) > _BARE):
        return False
    before = title[title.index(head) - 1] if title.index(head) else ""
    return (before not in word_set("roles", "general_offices") and before != "vice") or before in words


def _differ(description: Description, title: Sequence[str]) -> bool:
    """Whether a description and a title are of ministers of two things: 'the foreign minister', 'Works Minister X'."""
    head = description.head.lower_
    ours, theirs = {*_plain(description.post.title).split()} - {head}, {*title} - {head}
    return head in ("minister", "secretary", "commissioner") and bool(ours and theirs) and not ours & theirs


def _ranks(description: Description, person: Bearer) -> set[str]:
    """The ranks printed before a person's name, in full: 'general' for 'Gen.'."""
    doc, full = description.head.doc, vocabulary("roles")["ranks_in_full"]
    offices = {"-", *word_set("roles", "general_offices")}
    places = (start for start, _ in person.spans if start > 1 and doc[start - 2].lower_ not in offices)
    before = (doc[place - 1].lower_.rstrip(".") for place in places)
    return {full.get(word, word) for word in before if word in full or word in full.values()}


def _plain(title: str) -> str:
    """A title in small letters, in the usual spelling and words."""
    words = title.lower().replace("-", " ").replace("advisor", "adviser").split()
    usual: dict[str, str] = vocabulary("roles")["usual"]
    return " ".join(usual.get(word, word) for word in words)


def fits(description: Description, bearer: Bearer) -> bool:
    """Whether an office told before somebody is named is surely his: 'the water minister' of a report that names
    'Minister X' later may be another one, that of a 'lands minister' is."""
    titles = [set(_plain(p.title).split()) for p in bearer.posts]
    words = set(_plain(description.post.title).split())
    later = description.start < bearer.spans[0][0] and any(description.head.lower_ in title for title in titles)
    return not later or any(words <= title for title in titles)


def may_fit(description: Description, bearer: Bearer) -> bool:
    """Whether one of somebody's titles is a shorter word for an office: 'Minister X' and 'the water minister'."""
    words = set(_plain(description.post.title).split())
    return any(set(_plain(p.title).split()) < words for p in bearer.posts)


def introduced(description: Description, people: Sequence[Bearer], country: str) -> Bearer | None:
    """The person that an office in the lead introduces: the first subject named soon after it, with no post so far.

    Who 'a member of the council' is that said something is told in the next sentence, with his own posts, by whoever
    says more there; he is of the same `country`, which is that of the office or its body.
    """
    head = description.head.lower_
    named = bool(country) or description.post.org >= 0
    called = [p for p in people if named and p.spans[0][0] > description.end and _is_called(p, head)]
    if len(called) == 1 and (not description.definite or not country) and act(description.head.head):
        return called[0]  # 'A spokesman for the ministry said. Spokesman X'
    armed = description.post.org >= 0 and head in word_set("roles", "armed")  # 'the commander of NATO forces'
    if not (country or armed) or any(s < description.start for p in people for s, _ in p.spans):
        return None
    inside = description.head
    outside = (p for p in people if not is_within(inside.doc[p.spans[0][0]], inside))  # 'the head of X's party'
    after = min(outside, key=lambda p: p.spans[0], default=None)
    if after is None:
        return None
    held = any(p.status != "former" for p in after.posts)
    own = after.country == country and not description.definite
    ranked = all(p.rank == p.title and not p.country for p in after.posts)  # whose country is but supposed
    if held and not own and not ((ranked or after.country in ("", country)) and _is_of_kind(description, after)):
        return None
    if not country and not (held and ranked):
        return None
    name = description.head.doc[after.spans[0][0]]
    near = name.i - description.end <= _SOON and name.sent != description.head.sent
    speaks = description.definite or (act(phrase_head(name).head) and act(description.head.head))
    return after if near and _is_topic(name) and speaks else None


def _is_called(person: Bearer, head: str) -> bool:
    """Whether nothing is told of somebody but one word for his post, without body or country: 'Spokesman X'; that of an
    envoy is but supposed."""
    open_still = not person.country or head in word_set("roles", "sent")
    return bool(person.posts) and open_still and all(
        p.title.lower() == head and p.org < 0 for p in person.posts)


def _is_of_kind(description: Description, person: Bearer) -> bool:
    """Whether the posts that somebody's name is told with may be the office of a description: a bare 'General X' is
    'the head of the troops', 'Ambassador X' is 'the Peruvian ambassador to Chile', anybody 'a top official'."""
    head = description.head.lower_
    titles = [_plain(p.title).split() for p in person.posts if p.status != "former"]
    ranked = all(p.rank == p.title for p in person.posts)
    armed = ranked and head in word_set("roles", "armed")
    words = set(_plain(description.post.title).split())
    alike = (head in title and (words <= set(title) or set(title) <= words) for title in titles)  # no other minister
    return armed or head in word_set("roles", "anybody") or all(alike)


def _is_topic(token: Token) -> bool:
    """Whether a mention that begins at a token is the subject of its clause."""
    return is_subject(phrase_head(token))
