"""Who is meant without a name: descriptions ('the visiting Iraqi official').

A description stands for a person of the article where country and office fit exactly one. What stays doubtful stays
unresolved.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from briefing.extract.cast.bearing import Bearer, Description
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
from briefing.extract.cast.told_of import (
    is_dead,
    last_named,
    quoting_lands,
    strangers,
    told_just_before,
    told_last,
    unsaid,
)
from briefing.extract.text.vocabulary import vocabulary, word_set

_WORLDLY = frozenset({"igo", "joint_body", "monitoring_mission"})


class _Wanted(Struct, frozen=True):
    """What a description asks of the person whom it means."""

    told: Description
    head: str
    """The word for the person: 'minister', 'head of state'."""
    words: list[str]
    """The words up to this one."""
    body: str
    """The body that the office is of, or ''."""
    vague: bool
    """Whether anybody may be called so who is told of: 'the official', but no 'army chief'."""

    def held(self, person: Bearer) -> bool:
        """Whether somebody holds the office that is told."""
        if " " in self.head:
            return False  # 'the head of state' is no head of anything else
        own = title_words(self.told.post.title)
        titles = (title_words(p.title) for p in person.posts)
        named = any(names(self.words, title) and not differ(self.head, own, title) for title in titles)
        return named or self.head in ranks_before(self.told.head.doc, person.spans)


def bearer_of(
    description: Description, everybody: Sequence[Bearer], apart: Collection[str], body_of: dict[int, str]
) -> Bearer | None:
    """The one person of the article that a description fits, if there is just one; nobody whose id is in `apart`."""
    head = calling(description.head)
    people = [p for p in everybody if p.id not in apart and may_be(description, p)]
    if head == "counterpart":
        return _peer(description, people)
    if not is_head(description.head):
        # 'the 43-year-old man' is no minister who was told of
        private = description.head.lower_ in ("man", "woman", "boy", "girl")
        return told_last(description, [p for p in people if not (private and p.posts)])
    wanted = _wanted(description, body_of)
    country = description.post.country
    if not description.definite:
        later = (p for p in people if p.spans[0][0] > description.start)  # who was named is not told of as 'a leader'
        own = wanted.body and head != "leader"
        fitting = [p for p in later if own and wanted.held(p) and wanted.body in p.bodies]
    elif country:
        fitting = _of_country(wanted, people, shared=not apart)
    else:
        fitting = _of_no_country(wanted, people)
    if not fitting and not wanted.body and description.post.status == "former":
        fitting = last_named(description, _once_leading(description, people))
    if len(fitting) > 1 and country and (wanted.vague or " " in head):
        fitting = last_named(description, _of_calling(head, fitting))
    if len(fitting) > 1:
        told = set(wanted.words) - word_set("roles", "dropped")
        fitting = [p for p in fitting if any(told <= set(title_words(post.title)) for post in p.posts)]
    if len(fitting) > 1 and not country and (lands := quoting_lands(description, everybody)):
        fitting = [p for p in fitting if p.country in lands]
    alone = description.end == description.head.i + 1  # 'the president'
    if len(fitting) > 1 and not country and not wanted.body and alone:
        fitting = told_just_before(description, fitting)
    return fitting[0] if len(fitting) == 1 else None


def _wanted(description: Description, body_of: dict[int, str]) -> _Wanted:
    """What a description asks, by its words."""
    head, post = calling(description.head), description.post
    vague = head in word_set("roles", "vague") or head in word_set("roles", "interchangeable")
    special = " " in post.title or post.org >= 0  # 'the army chief' is no minister
    special = special and head != "leader" and head in word_set("roles", "heading")
    words = plain_title(printed(description.head.doc[description.start : description.head.i + 1])).split()
    vague = vague and not special and post.status != "former"
    return _Wanted(description, head, words, body_of.get(post.org, ""), vague)


def _of_country(wanted: _Wanted, people: Sequence[Bearer], shared: bool) -> list[Bearer]:
    """Whom a definite description of a country can mean ('the Peruvian leader'); a stranger only if it may be one who
    stands beside it (`shared`)."""
    description, head = wanted.told, wanted.head
    own = [p for p in people if p.country == description.post.country]
    led = [p for p in own if p.spans[0][0] < description.start and _of_calling(head, [p], sure=True)]
    if head == "leader" and led:  # 'the Peruvian leader' is its president, whoever leads a party there
        return last_named(description, led) or led[-1:]
    sent = head in word_set("roles", "sent")  # 'the envoy of Peru' is no envoy of nobody's
    fitting = [p for p in own if wanted.held(p)]
    fitting = fitting or [p for p in people if not (p.country or sent) and wanted.held(p)]
    fitting = fitting or _akin(description, own)
    whose = description.end > description.head.i + 1 and sent  # 'the representative of Peru'
    fitting = fitting or _leading(description, own) or _leading(description, unsaid(description, people))
    fitting = fitting or ([p for p in own if not is_dead(p)] if wanted.vague and not whose else [])
    return fitting or (strangers(description, people, wanted.vague and not whose) if shared else [])


def _of_no_country(wanted: _Wanted, people: Sequence[Bearer]) -> list[Bearer]:
    """Whom a definite description can mean that tells no country: 'the envoy', 'the rebel chief', 'the U.N. leader'."""
    description, head, words, body = wanted.told, wanted.head, wanted.words, wanted.body
    fitting = [p for p in people if wanted.held(p) and (not body or body in p.bodies)]
    if body and head in word_set("roles", "heading") and not fitting:
        return _atop(body, people)
    if {*words} & word_set("roles", "rebellious") and not (body or fitting):
        return last_named(description, [p for p in people if "armed_group" in p.kinds])  # 'the rebel chief'
    if head in vocabulary("roles")["kin"] and not fitting and description.post.status != "former":
        own = title_words(description.post.title)
        alike = [p for p in people if not any(differ(head, own, title_words(post.title)) for post in p.posts)]
        return last_named(description, _of_calling(head, alike, sure=True))
    if head in word_set("roles", "vague"):
        fitting = []
    elif not fitting and head in word_set("roles", "callings") - word_set("roles", "of_others") and not body:
        topic = told_last(description, people)  # 'Karim was jailed. The cleric said'
        fitting = [topic] if topic is not None and not topic.posts else []
    plain = len(words) == BARE and " " not in description.post.title
    if plain and not body and not word_set("roles", "single") & set(words):
        fitting = [p for p in fitting if p.spans[0][0] < description.start]  # 'the envoy' is nobody told of later
    return fitting


def _peer(description: Description, people: Sequence[Bearer]) -> Bearer | None:
    """The only one of a country who holds there what the one told last does elsewhere: 'The king greeted President X.
    "A letter from Queen Y to his Peruvian counterpart' means the president of Peru whom the text names."""
    told = [(s, p) for p in people for s, _ in p.spans if s < description.start and p.posts]
    held = max(told, key=lambda t: t[0])[1].posts[0].title if told else ""
    own = [p for p in people if p.country and p.country == description.post.country]
    fitting = [p for p in own if any(o.title.lower() == held.lower() and o.status != "former" for o in p.posts)]
    return fitting[0] if len(fitting) == 1 else None


def _akin(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """Those named before of some people whom the word of a description fits by another word for it: 'the Saudi monarch'
    is a king."""
    head = calling(description.head)
    told = [p for p in people if p.spans[0][0] < description.start and not is_dead(p)]
    return _of_calling(head, told, sure=True) if head in word_set("roles", "other_words") else []


def _leading(description: Description, people: Sequence[Bearer]) -> list[Bearer]:
    """The only one named before of some people of a country, if nothing or no more is said of him than that he leads
    it: he is 'the Peruvian president' of whom is told then."""
    before = [p for p in people if p.spans[0][0] < description.start]
    plain = all(p.title.lower() == "leader" and p.org < 0 for b in before for p in b.posts)
    return before if len(before) == 1 and plain and _is_high(description) else []


def may_be(description: Description, person: Bearer) -> bool:
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


def _atop(body: str, people: Sequence[Bearer]) -> list[Bearer]:
    """The only one of some people who is at the head of a body: 'the U.N. leader' is its secretary-general."""
    tops = word_set("roles", "tops", "heading")
    held = [p for p in people if body in p.bodies and any(plain_top(post.title) in tops for post in p.posts)]
    return held if len(held) == 1 else []


def _is_high(description: Description) -> bool:
    """Whether a description is that of who leads a country, by his office."""
    high = word_set("roles", "single") & set(vocabulary("roles")["kin"]["leader"])
    return description.post.title.lower() in high and description.post.status == "current"


def _of_calling(head: str, people: Sequence[Bearer], sure: bool = False) -> list[Bearer]:
    """Those of some people whose posts make them what a word says ('diplomat' of a foreign minister), else all unless
    it must be `sure`."""
    kin: list[str] = vocabulary("roles")["kin"].get(head, [])
    fitting = [p for p in people if any(word in plain_title(post.title) for post in p.posts for word in kin)]
    return fitting if fitting or sure else list(people)
