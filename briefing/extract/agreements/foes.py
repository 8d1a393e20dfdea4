"""Between whom the war is that a truce or a peace ends whose own words do not tell: by all that an article tells of it.

Who stands on one side of a war is a camp: a state, its government or army, an armed group, rebels without a name. Two
camps that the text tells to fight, or sets side by side, are a pair; the plainest that fits what is known is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from briefing import countries
from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import FOES, is_truce, printed
from briefing.extract.agreements.sides import is_sponsoring
from briefing.extract.agreements.signatories import countries_in, demonym, is_called, mentions_in, signatories
from briefing.extract.agreements.syntax import behind, is_done_to, own_clauses, two_between
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.countries_met import leans
from briefing.extract.text.clauses import is_negated
from briefing.extract.text.grammar import doers, objects, obliques, possessors, premodifiers, preposition, subjects
from briefing.extract.text.memory import remembered
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import clause_of, conjuncts, first_conjunct, is_clause
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

_PLAIN, _TOLD, _NEAR, _ALONE = range(4)
"""How plainly two are told to be foes: by a word for their war, by what they do to each other, by standing together; by
nothing but that there are rebels in the country."""
_OWN, _AT_WAR = 3, 2
"""How much more than a bare mention the words of the instrument and words of war speak for a country."""


class Camp(Struct, frozen=True):
    """A noun for one side of a war, and whom it means: '' for people without a name, and for the government of a
    country that its words do not tell."""

    noun: Token
    entity: str
    rules: bool
    """Whether it is a state or acts for one."""

    @property
    def nameless(self) -> bool:
        """Whether it is of people without a name."""
        return not (self.entity or self.rules)


class Pair(Struct, frozen=True):
    """Two camps, and how plainly they are told to be foes: the lower, the plainer."""

    one: Camp
    other: Camp
    rank: int

    def weight(self, at: int) -> tuple[bool, int, bool, int]:
        """How little speaks for it: that no state is in it, its rank, that one has no name, how far it is from `at`."""
        stateless = not (self.one.rules or self.other.rules)
        return stateless, self.rank, self.one.nameless or self.other.nameless, abs(self.one.noun.i - at)


def foes_of(mention: Mention, actors: Actors) -> tuple[tuple[str, ...], Token | None]:
    """The sides that a truce or peace has by what the article tells, and the noun of the one without a name, if any;
    nobody where nothing speaks for two."""
    head, known = mention.head, set(mention.parties)
    if mention.kind not in FOES or len(known) > 1:
        return (), None
    told = _pairs(head.doc, actors)
    # what has a name may be of a war that nothing else is told of
    named = (mention.proper or is_called(head, actors)) and not mention.tied
    if named or mention.lemma in word_set("agreements", "plans_for_peace"):
        fitting = [p for p in told if p.rank == _PLAIN]
    else:
        fitting = [*told, *_at_home(mention, actors)]
    makers = _makers(head)
    fitting = [p for p in fitting if not makers or {c.noun for c in (p.one, p.other) if c.nameless} <= makers]
    # two groups of which one only blames the other have no truce with each other
    fitting = [p for p in fitting if p.one.rules or p.other.rules or p.rank == _PLAIN]
    for pair in sorted(fitting, key=lambda p: p.weight(head.i)):
        camps = (pair.one, pair.other)
        meant = (c.entity or (land_at_war(mention, actors) if c.rules else "") for c in camps)
        sides = tuple(dict.fromkeys(side for side in meant if side))
        nameless = next((c.noun for c in camps if c.nameless), None)
        if len(sides) + (nameless is not None) == 2 and known <= set(sides):
            return sides, nameless
    return (() if known or named or makers else _at_war_within(mention, actors)), None


def _makers(head: Token) -> frozenset[Token]:
    """Those who are told to make or declare it together, which nobody else does: 'A and B announced a truce'."""
    verb = clause_of(head)
    making = base(verb) in word_set("agreements", "party_verbs", "truce_verbs", "telling_verbs")
    who = frozenset(doers(verb)) if making and is_done_to(head, verb) else frozenset[Token]()
    return who if len(who) > 1 else frozenset()


def _at_war_within(mention: Mention, actors: Actors) -> tuple[str, ...]:
    """The country of whose civil war or rebels the sentence or the one before tells, or with whose government it is."""
    near = {t.lower_ for s in sentences_back(mention.head, 1) for t in s}
    beside = (*obliques(mention.head, "with"), *behind(mention.head, "with"))
    ruled = any(o.lemma_.lower() in word_set("agreements", "rulers") for o in beside)
    if not (ruled or near & word_set("agreements", "inside")):
        return ()
    here = _told_around(mention.head.sent, mention.head, actors)
    land = here.pop() if len(here) == 1 else land_at_war(mention, actors, 2)
    return (land,) if land else ()


def _at_home(mention: Mention, actors: Actors) -> tuple[Pair, ...]:
    """The government of the country that an article is about and the one armed group that it tells of, or rebels
    without a name."""
    told = _groups(mention.head.doc, actors)
    groups = [c for c in told if c.entity in mention.parties] or told
    named = {c.entity for c in groups if c.entity}
    fullest = sorted(groups, key=lambda c: (not c.entity, -len(premodifiers(c.noun)), c.noun.i))
    government = Camp(mention.head, land_at_war(mention, actors, 2), rules=True)
    return tuple(Pair(government, c, _ALONE) for c in fullest[:1] if len(named) < 2 and government.entity)


@remembered
def _groups(doc: Doc, actors: Actors) -> tuple[Camp, ...]:
    """All nouns for camps that are no state's."""
    words = word_set("agreements", "nameless", "fighters", "groups")
    named = (t for t in doc if actors.mention(t) is not None or t.lower_ in words or t.lemma_.lower() in words)
    nouns = (t for t in named if t.pos_ in ("NOUN", "PROPN"))
    return tuple(c for t in nouns if (c := _camp(t, actors)) is not None and not c.rules)


@remembered
def is_war_at_home(doc: Doc) -> bool:
    """Whether an article tells of people who fight inside a country: rebels, a civil war."""
    words = word_set("agreements", "inside")
    return any(t.lower_ in words for t in doc)


@remembered
def _pairs(doc: Doc, actors: Actors) -> tuple[Pair, ...]:
    """All pairs of camps that an article tells of."""
    return tuple(pair for word in doc for pair in _told_by(word, actors))


def _told_by(word: Token, actors: Actors) -> Iterator[Pair]:
    """The pairs of which a word is the noun of their war, the verb of their fight, or the first named."""
    if word.lower_ == "between":
        one, *others = two_between(word)
        at_war = _is_of_war(word.doc[word.i - 1]) or _is_of_war(one.head)
        yield from _paired((one,), others, _PLAIN, actors, at_war=at_war)
    elif word.pos_ in ("NOUN", "PROPN"):
        if _is_of_war(word):
            waging = (*possessors(word), *_waging(word))
            yield from _paired(waging, obliques(word, "with", "against", "on"), _PLAIN, actors)
            yield from _paired(waging[:1], waging[1:], _PLAIN, actors)  # 'A and B are at WAR'
        if word == first_conjunct(word):
            yield from _paired((word,), conjuncts(word)[1:], _NEAR, actors, at_war=False)
    elif is_clause(word) and not is_negated(word) and base(word) in word_set("agreements", "quarrelling", "fighting"):
        fought = (*objects(word), *obliques(word, "against", "with", "on", "into", "at"))
        # 'bombed HAMAS positions'
        whose = (p for o in fought for p in premodifiers(o) if actors.sort("".join(actors.one(p)[:1])) == "armed_group")
        yield from _paired(doers(word), (*fought, *whose), _TOLD, actors)


def _waging(war: Token) -> tuple[Token, ...]:
    """Who is at war or wages it: 'A launched an OFFENSIVE', 'A and B went to WAR', 'A took it in its WAR'."""
    clause = clause_of(war)
    if is_truce(war) and is_sponsoring(clause):
        return ()  # 'A and B try to BROKER a truce'
    own = any(p.lower_ in ("its", "their") for p in possessors(war))
    if war in subjects(clause) and clause.dep_ == "ccomp" and not possessors(war):
        return doers(clause.head)  # 'A says the WAR with B has ended'
    return doers(clause) if own or war == clause or war in objects(clause) or preposition(war) in ("at", "to") else ()


def _is_of_war(noun: Token) -> bool:
    """Whether a noun tells that those beside it fight, or stop."""
    return noun.lemma_.lower() in word_set("agreements", "wars", "battles") or is_truce(noun)


def _paired(
    some: Sequence[Token], others: Sequence[Token], rank: int, actors: Actors, *, at_war: bool = True
) -> Iterator[Pair]:
    """The pairs of one of some and one of others; two states or two groups only where they are told to be at war."""
    ours = [c for noun in some if (c := _camp(noun, actors)) is not None] if others else []
    theirs = [c for noun in others if (c := _camp(noun, actors)) is not None] if ours else []
    for one in ours:
        for other in theirs:
            apart = (one.entity, one.rules) != (other.entity, other.rules)
            if apart and (at_war or one.rules != other.rules):
                yield Pair(one, other, rank)


@remembered
def _camp(noun: Token, actors: Actors) -> Camp | None:
    """The camp that a noun means; None for whoever wages no war, and for those who fight beside the government."""
    if _is_loyal(noun):
        return None
    words = {noun.lower_, noun.lemma_.lower()}
    theirs = any(p.pos_ == "PRON" for p in possessors(noun))  # 'between the rebels and ITS government'
    met = () if theirs and words & word_set("agreements", "rulers") else signatories([noun], actors)
    if len(met) == 1:
        (entity,) = met
        land = (is_states_own(entity, actors) and actors.country(entity)) or entity
        armed = actors.sort(land) in ("armed_group", "military")
        return Camp(noun, land, countries.is_code(land)) if armed or countries.is_code(land) else None
    if not met and words & (word_set("agreements", "rulers") - {"state"}):
        return Camp(noun, "", rules=True)
    if met or noun.tag_ != "NNS" or not words & word_set("agreements", "nameless"):
        return None
    return Camp(noun, group_of(noun, actors), rules=False)


def _is_loyal(noun: Token) -> bool:
    """Whether people in arms are told to be on the side of the government: 'PRO-GOVERNMENT militias'."""
    phrase = noun.head if noun.dep_ == "compound" else noun
    return any(w == "pro-government" or w.startswith("government-") for w in printed(premodifiers(phrase)).split())


def group_of(noun: Token, actors: Actors) -> str:
    """The armed group that a bare noun for people in arms means: the only one that the article names; else ''."""
    return _only_group(noun.doc, actors) if is_bare(noun) else ""


def is_bare(noun: Token) -> bool:
    """Whether a noun for people in arms tells nothing of who they are: 'the REBELS', 'his rebel GROUP'."""
    if noun.lower_ in word_set("agreements", "groups"):
        return {t.lower_ for t in premodifiers(noun)} <= word_set("agreements", "nameless")
    return noun.tag_ == "NNS" and noun.lower_ in word_set("agreements", "fighters") and not premodifiers(noun)


@remembered
def _only_group(doc: Doc, actors: Actors) -> str:
    """The one armed group that an article names, not only in 'pro-Front'; '' where there is none or more, and where it
    is on the government's side."""
    named = (m for m in mentions_in(doc, actors) if not (leans(doc, m.start) or _is_loyal(doc[m.start : m.end].root)))
    met = {m.entity for m in named if actors.sort(m.entity) == "armed_group"}
    return next(iter(met)) if len(met) == 1 else ""


def is_states_own(army: str, actors: Actors) -> bool:
    """Whether an army is that of a state, which is bound for it; not one that is named for what it fights for."""
    return actors.sort(army) == "military" and "liberation" not in actors.name(army).lower().split()


def land_at_war(mention: Mention, actors: Actors, times: int = 1) -> str:
    """The country at home in which the war is: that of its own words, of words of war and rule, else told of most, so
    many `times` as any other; '' where there is none."""
    doc, head = mention.head.doc, mention.head
    told = _told_of(doc, actors).copy()
    for code in _told_around(doc[head.left_edge.i : head.right_edge.i + 1], head, actors):
        told[code] += _OWN
    told.update(_lands_at_war(doc, actors))
    told.subtract(_looking_on(doc, actors))
    (first, most), (_, least) = [*told.most_common(2), ("", 0), ("", 0)][:2]
    return first if most > times * least else ""


@remembered
def _told_of(doc: Doc, actors: Actors) -> Counter[str]:
    """How often an article tells of each country."""
    return Counter(countries_in(doc, actors))


def _told_around(words: Span, head: Token, actors: Actors) -> set[str]:
    """The countries told of by words around an instrument, but for where it was made: 'a deal signed in KENYA'."""
    made = actors.of((o for w in (head, *own_clauses(head)) for o in obliques(w, "in", "at")), places=True)
    return set(countries_in(words, actors)) - {actors.country(p) for p in made}


@remembered
def _looking_on(doc: Doc, actors: Actors) -> Counter[str]:
    """The countries that feel or think something of what is told and have no part in it: 'A is worried about', 'A
    praised'."""
    words = word_set("agreements", "feeling", "judging")
    feeling = (t for t in doc if t.lower_ in words or base(t) in words)
    return Counter(s for t in feeling for s in signatories(subjects(t), actors))


@remembered
def _lands_at_war(doc: Doc, actors: Actors) -> Counter[str]:
    """The countries beside words of war and rule: 'the crisis in CHAD', 'the MALIAN government', 'rebels in NIGER'."""
    words = word_set("agreements", "wars", "battles", "rulers", "nameless", "inside", "crises")
    found: Counter[str] = Counter()
    for noun in doc:
        if noun.pos_ in ("NOUN", "PROPN") and (noun.lower_ in words or noun.lemma_.lower() in words):
            for word in (*premodifiers(noun), *possessors(noun), *obliques(noun, "in", "of"), *behind(noun, "in")):
                mention = actors.mention(word)
                code = demonym(word) or (actors.country(mention.entity) if mention is not None else "")
                found[code] += _AT_WAR if code else 0
    return found
