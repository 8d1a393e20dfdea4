"""Who is meant without a name: descriptions ('the visiting Iraqi official').

A description stands for a person of the article where country and office fit exactly one. What stays doubtful stays
unresolved.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import islice

from briefing.countries import lookup
from briefing.extract.cast.names import printed
from briefing.extract.cast.office_words import (
    BARE,
    calling,
    differ,
    names,
    plain_title,
    plain_top,
    ranks_before,
    title_words,
)
from briefing.extract.cast.roles import Post
from briefing.extract.cast.scene import is_head
from briefing.extract.text.grammar import own_subjects, phrase_head, preposition
from briefing.extract.text.quotes import quoted
from briefing.extract.text.spans import from_sentence_before, sentences_back
from briefing.extract.text.tree import children, is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
_WORLDLY = frozenset({"igo", "joint_body", "monitoring_mission"})
_LATELY = 80
"""How many tokens back somebody is named whom 'the Peruvian diplomat' can mean."""
_SENTENCES = 2
"""How many unquoted sentences 'the president' looks back for one of several."""


@dataclass(slots=True)
class Bearer:
    """What coreference knows of a person: id, token ranges of the names, posts and countries, in text order."""

    id: str
    spans: list[tuple[int, int]]
    posts: list[Post] = field(default_factory=list)
    country: str = ""
    bodies: set[str] = field(default_factory=set)
    """Ids of the bodies that the person's posts belong to, and of their parents."""
    kinds: set[str] = field(default_factory=set)
    """The kinds of these bodies."""
    weighed: bool = False
    """Whether no word tells the country: it is the likeliest one."""


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
    head = calling(description.head)
    people = [p for p in everybody if p.id not in apart and _may_be(description, p)]
    if head == "counterpart":
        return _peer(description, people)
    if not is_head(description.head):
        # 'the 43-year-old man' is no minister who was told of
        private = description.head.lower_ in ("man", "woman", "boy", "girl")
        return _told_of(description, [p for p in people if not (private and p.posts)])
    vague = head in word_set("roles", "vague") or head in word_set("roles", "interchangeable")
    special = " " in description.post.title or description.post.org >= 0  # 'the army chief' is no minister
    special = special and head != "leader" and head in word_set("roles", "heading")
    vague = vague and not special and description.post.status != "former"
    body = body_of.get(description.post.org, "")
    country = description.post.country

    words = plain_title(printed(description.head.doc[description.start : description.head.i + 1])).split()

    own_words = title_words(description.post.title)

    def held(person: Bearer) -> bool:
        if " " in head:
            return False  # 'the head of state' is no head of anything else
        titles = (title_words(p.title) for p in person.posts)
        named = any(names(words, title) and not differ(head, own_words, title) for title in titles)
        return named or head in ranks_before(description.head.doc, person.spans)

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
        fitting = fitting or _akin(description, own)
        whose = description.end > description.head.i + 1 and sent  # 'the representative of Peru'
        fitting = fitting or _leading(description, own) or _leading(description, _bare(description, people))
        fitting = fitting or ([p for p in own if not _is_dead(p)] if vague and not whose else [])
        fitting = fitting or ([] if apart else _strangers(description, people, vague and not whose))
    else:
        fitting = [p for p in people if held(p) and (not body or body in p.bodies)]
        if body and head in word_set("roles", "heading") and not fitting:
            return _atop(body, people)
        if {*words} & word_set("roles", "rebellious") and not (body or fitting):
            return _last_named(description, [p for p in people if "armed_group" in p.kinds])  # 'the rebel chief'
        if head in vocabulary("roles")["kin"] and not fitting and description.post.status != "former":
            alike = [p for p in people
                     if not any(differ(head, own_words, title_words(post.title)) for post in p.posts)]
            return _last_named(description, _of_calling(head, alike, sure=True))
        if head in word_set("roles", "vague"):
            fitting = []
        elif not fitting and head in word_set("roles", "callings") - word_set("roles", "of_others") and not body:
            topic = _told_of(description, people)  # 'Karim was jailed. The cleric said'
            fitting = [topic] if topic is not None and not topic.posts else []
        plain = len(words) == BARE and " " not in description.post.title
        if plain and not body and not word_set("roles", "single") & set(words):
            fitting = [p for p in fitting if p.spans[0][0] < description.start]  # 'the envoy' is nobody told of later
    if not fitting and not body and description.post.status == "former":
        return _last_named(description, _once_leading(description, people))
    if len(fitting) > 1 and country and (vague or " " in head):
        return _last_named(description, _of_calling(head, fitting))
    if len(fitting) > 1:
        told = set(words) - word_set("roles", "dropped")
        fitting = [p for p in fitting if any(told <= set(title_words(post.title)) for post in p.posts)]
    if len(fitting) > 1 and not country and (lands := _quoting(description, everybody)):
        fitting = [p for p in fitting if p.country in lands]
    if len(fitting) > 1 and not country and not body and description.end == description.head.i + 1:  # 'the president'
        fitting = _told_just_before(description, fitting)
    return fitting[0] if len(fitting) == 1 else None


def _peer(description: Description, people: Sequence[Bearer]) -> Bearer | None:
    """The only one of a country who holds there what the one told last does elsewhere: 'The king greeted President X.
    "A letter from Queen Y to his Peruvian counterpart' means the president of Peru whom the text names."""
    told = [(s, p) for p in people for s, _ in p.spans if s < description.start and p.posts]
    held = max(told, key=lambda t: t[0])[1].posts[0].title if told else ""
    own = [p for p in people if p.country and p.country == description.post.country]
    fitting = [p for p in own if any(o.title.lower() == held.lower() and o.status != "former" for o in p.posts)]
    return fitting[0] if len(fitting) == 1 else None


def _quoting(description: Description, people: Sequence[Bearer]) -> set[str]:
    """The country of who quotes somebody of whom a description tells: 'a spokesman quoted THE PRESIDENT as saying'."""
    verb = description.head.head
    if verb.lemma_.lower() not in ("quote", "cite"):
        return set()
    quoting = {t.i for t in own_subjects(verb)}
    return {p.country for p in people if p.country and any(quoting & {*range(*s)} for s in p.spans)}


def _bare(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """Those named before a description in its sentence of whom nothing at all is said."""
    here = description.head.sent.start
    unsaid = (p for p in people if not p.posts and _is_open(p, description))
    return [p for p in unsaid if any(here <= s < description.start for s, _ in p.spans)]


def _is_open(person: Bearer, description: Description) -> bool:
    """Whether nothing is said of somebody's country, though readers may know that it is the one of a description."""
    return not person.country or (not person.posts and person.country == description.post.country)


def _akin(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """Those named before of some people whom the word of a description fits by another word for it: 'the Saudi monarch'
    is a king."""
    head = calling(description.head)
    told = [p for p in people if p.spans[0][0] < description.start and not _is_dead(p)]
    return _of_calling(head, told, sure=True) if head in word_set("roles", "other_words") else []


def _leading(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """The only one named before of some people of a country, if nothing or no more is said of him than that he leads
    it: he is 'the Peruvian president' of whom is told then."""
    before = [p for p in people if p.spans[0][0] < description.start]
    plain = all(p.title.lower() == "leader" and p.org < 0 for b in before for p in b.posts)
    return before if len(before) == 1 and plain and _is_high(description) else []


def _may_be(description: Description, person: Bearer) -> bool:
    """Whether nothing speaks against a description's telling of somebody: 'the former president' is not the president,
    and 'the Peruvian official' does not lead Peru."""
    head = calling(description.head)
    held = [p for p in person.posts if p.status == "current" and p.rank != p.title]
    words = {t.lower_ for t in description.head.doc[description.start : description.head.i]}
    if words & word_set("roles", "no_longer") and any(head in title_words(p.title) for p in held):
        return False
    own = {*title_words(description.post.title)[:-1]}
    if own and description.post.org < 0 and not description.post.country and person.kinds & _WORLDLY:
        theirs = {w for told in (*(p.title for p in person.posts), *person.bodies) for w in title_words(told)}
        if not own & theirs:
            return False  # 'the rebel chief' and 'the district police chief' are no chiefs of the U.N.
    low = head in word_set("roles", "never_leading")
    return not (low and any(plain_title(p.title) in vocabulary("roles")["kin"]["leader"] for p in held))


def _once_leading(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """Those who led a country once, by another word for it than the description's ('the ousted dictator' of 'former
    President X'); for such a word else those of whom no office is told."""
    head, country = calling(description.head), description.post.country
    rulers, offices = word_set("roles", "rulers"), vocabulary("roles")["kin"]["leader"]
    ours = [p for p in people if country in ("", p.country) or not p.country]

    def led(post: Post) -> bool:
        ruled = title_words(post.title)[-1:] in ([word] for word in rulers)
        alike = (ruled and head in {*rulers, *offices}) or (plain_title(post.title) in offices and head in rulers)
        return alike and post.status in ("former", "deceased") and post.org < 0

    once = [p for p in ours if any(map(led, p.posts))]
    return once or [p for p in ours if head in rulers and all(post.rank == post.title for post in p.posts)]


def tells_office(description: Description, person: Bearer) -> bool:
    """Whether a description tells the office of somebody of whom nothing or only that he leads is told else."""
    bare = all(p.title.lower() == "leader" and p.org < 0 for p in person.posts)
    return bare and description.definite and _is_high(description)


def _atop(body: str, people: Sequence[Bearer]) -> Bearer | None:
    """The only one of some people who is at the head of a body: 'the U.N. leader' is its secretary-general."""
    tops = word_set("roles", "tops", "heading")
    held = [p for p in people if body in p.bodies and any(plain_top(post.title) in tops for post in p.posts)]
    return held[0] if len(held) == 1 else None


def _is_high(description: Description) -> bool:
    """Whether a description is that of who leads a country, by his office."""
    high = word_set("roles", "single") & set(vocabulary("roles")["kin"]["leader"])
    return description.post.title.lower() in high and description.post.status == "current"


def _told_just_before(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """The only one of some people who is named before a description and not long ago, else those named in its sentence
    before it, else in the one before that; a quotation counts for nothing ('"We asked President X," the president')."""
    near = 2 * _LATELY
    earlier = [p for p in people if any(0 < description.start - s < near for s, _ in p.spans)]
    if len(earlier) == 1 and all(p in earlier or p.spans[0][0] > description.start for p in people):
        return earlier
    speech = quoted(description.head.doc)
    told = frozenset() if description.start in speech else speech
    open_still = (s for s in sentences_back(description.head, _LATELY) if any(t.i not in told for t in s[:-1]))
    for sentence in islice(open_still, _SENTENCES):
        places = set(range(sentence.start, min(sentence.end, description.start))) - told
        named = [p for p in people if any(s in places for s, _ in p.spans)]
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
        return [p for p in people if _is_open(p, description)]
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
    topics = [p for s, p in sorted(named, key=lambda n: n[0]) if is_topic(doc[s])]
    met = topics or [p for _, p in named]
    return met[0] if topics or len({id(p) for p in met}) == 1 else None


def _is_dead(person: Bearer) -> bool:
    """Whether a person is called 'the late'."""
    return bool(person.posts) and all(post.status == "deceased" for post in person.posts)


def _of_calling(head: str, people: Sequence[Bearer], sure: bool = False) -> list[Bearer]:
    """Those of some people whose posts make them what a word says ('diplomat' of a foreign minister), else all unless
    it must be `sure`."""
    kin: list[str] = vocabulary("roles")["kin"].get(head, [])
    fitting = [p for p in people if any(word in plain_title(post.title) for post in p.posts for word in kin)]
    return fitting if fitting or sure else list(people)


def _last_named(description: Description, people: Sequence[Bearer]) -> Bearer | None:
    """The one who was named last before a description and not long ago, of some living people."""
    living = [p for p in people if not _is_dead(p)]
    named = [(max(ends), n) for n, p in enumerate(living)
             if (ends := [s for s, _ in p.spans if 0 < description.start - s < _LATELY])]
    return living[max(named)[1]] if named and description.definite else None


def is_topic(token: Token) -> bool:
    """Whether a mention that begins at a token is the subject of its clause."""
    return is_subject(phrase_head(token))
