"""Who a word of the text stands for: entity ids and country codes for the members of a fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain, pairwise

from briefing.extract.cast.countries_met import Sighting
from briefing.extract.cast.homeland import home_of, is_away
from briefing.extract.text.grammar import appositions, doers, obliques, possessors, premodifiers, preposition
from briefing.extract.text.reading import Cast, Mention, Reading
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import children, clause_of, conjuncts, is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_FIRST_PERSON = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})
_SIDES = frozenset({"armed_group", "military", "party", "political_organisation", "subnational_government"})
"""Bodies that are a side of their own."""
_FARTHEST = 60
"""How many mentions back 'the two countries' may look."""


class Actors:
    """Lookup from tokens to who they mean, for one article.

    `speakers` tells for a token inside a statement whose 'we' it is.
    """

    def __init__(self, reading: Reading, cast: Cast, speakers: Mapping[int, str] | None = None) -> None:
        self._reading = reading
        self._cast = cast
        self._speakers = speakers or {}
        self._at = {i: m for m in cast.mentions for i in range(m.start, m.end)}
        self._country = {e.id: e.country for e in chain(cast.people, cast.organisations, cast.places)}
        self._country |= {e.id: e.country for e in cast.unnamed_people}
        self._kind = {e.id: "person" for e in cast.people} | {e.id: "person" for e in cast.unnamed_people}
        self._kind |= {e.id: "organisation" for e in cast.organisations}
        self._kind |= {e.id: "place" for e in cast.places} | {c.code: "country" for c in cast.countries}
        self._names = {e.id: e.name for e in chain(cast.people, cast.organisations)}
        self._offices = {p.id: tuple(r.title.lower() for r in p.roles if r.title) for p in cast.people}
        self._offices |= {p.id: (p.title.lower(),) for p in cast.unnamed_people if p.title}
        named = {c.code for c in cast.countries} | {p.country for p in cast.places if p.country}
        self._wide = len(named) > 1 or any(o.kind in ("igo", "joint_body") for o in cast.organisations)
        self._titles = {p.id: " ".join(r.title.lower() for r in p.roles) for p in cast.people}
        self._sort = {o.id: o.kind for o in cast.organisations} | {p.id: p.kind for p in cast.places}

    def mention(self, token: Token) -> Mention | None:
        """The mention that covers a token."""
        return self._at.get(token.i)

    def kind(self, entity: str) -> str:
        """'person', 'organisation', 'country', 'place', or '' for what is none of the cast."""
        return self._kind.get(entity, "")

    def name(self, entity: str) -> str:
        """The name of a person or organisation, '' for any other entity."""
        return self._names.get(entity, "")

    def sort(self, entity: str) -> str:
        """The kind of an organisation or place: 'media', 'city'; '' otherwise."""
        return self._sort.get(entity, "")

    def titles(self, entity: str) -> tuple[str, ...]:
        """The offices of a person, in small letters."""
        return self._offices.get(entity, ())

    def bodies(self, person: str) -> tuple[str, ...]:
        """The ids of the organisations in which a person holds a post."""
        held = (r.org for p in self._cast.people if p.id == person for r in p.roles if r.status != "former")
        return tuple(dict.fromkeys(org for org in held if org))

    def is_international(self) -> bool:
        """Whether the article names two countries, or a body of several."""
        return self._wide

    def authority(self, place: str) -> str:
        """The organisation that governs a region of a country, where the article names one."""
        code = self.country(place)
        return (
            next(
                (o for o, sort in self._sort.items() if sort == "subnational_government" and self.country(o) == code),
                "",
            )
            if code
            else ""
        )

    def country(self, entity: str) -> str:
        """The country of an entity; a code is its own."""
        return entity if self.kind(entity) == "country" else self._country.get(entity, "")

    def one(self, token: Token) -> tuple[str, ...]:
        """Whom a noun or pronoun means, without its conjuncts; empty where the text does not say."""
        if token.lower_ in _FIRST_PERSON:
            speaker = self._speakers.get(token.i)
            return (speaker,) if speaker and self.kind(speaker) else ()
        mention = self._at.get(token.i)
        if mention is not None:
            compound = mention.form == "demonym" and token.i != mention.end - 1
            return () if compound else (mention.entity,)
        pair = self._pair(token)
        if pair:
            return pair
        named = next((m for a in appositions(token) if (m := self._at.get(a.i))), None)
        if named is not None and named.kind in ("person", "organisation"):
            return (named.entity,)
        if {token.lower_, token.lemma_.lower()} & word_set("actors", "partitives"):
            inner = self.of(obliques(token, "of"))
            if inner:
                return inner
        if token.lower_ in word_set("actors", "bodies"):
            before = (self._at.get(t.i) for t in premodifiers(token))
            return next(((m.entity,) for m in before if m is not None and m.kind == "organisation"), ())
        if {token.lower_, token.lemma_.lower()} & word_set("actors", "collectives"):
            return self._behind(token)
        return ()

    def of(self, nouns: Iterable[Token], *, places: bool = False) -> tuple[str, ...]:
        """Whom several nouns mean, each once, in text order; no places unless `places` allows them."""
        found = (x for n in nouns for x in self.one(n))
        return tuple(dict.fromkeys(x for x in found if places or self.kind(x) != "place"))

    def together(self, nouns: Iterable[Token]) -> tuple[Token, ...]:
        """Nouns with whoever the tree coordinates with a later word of a title and name: 'the minister of trade Ann
        Otieno and [the minister] of works ...'."""
        found: list[Token] = []
        for noun in nouns:
            found.append(noun)
            meant = self.one(noun)
            inner = (t for t in noun.subtree if t.dep_ == "conj" and t.head.dep_ in ("flat", "appos"))
            beside = (t for t in inner if (m := self._at.get(t.head.i)) is not None and m.entity in meant)
            found += (t for b in beside for t in b.subtree if (m := self._at.get(t.i)) and m.kind == "person")
        return tuple(dict.fromkeys(found))

    def group(self, noun: Token, *, places: bool = False) -> tuple[str, ...]:
        """Whom a noun and what is coordinated with it mean."""
        return self.of(conjuncts(noun), places=places)

    def words(self, token: Token) -> str:
        """The printed words of a noun phrase, for a source that has no id."""
        return " ".join(noun_phrase(token).text.split())

    def in_phrase(self, noun: Token) -> tuple[str, ...]:
        """The actors named inside a noun phrase: modifiers, possessors, 'between A and B', 'with X'."""
        inner = [*premodifiers(noun), *possessors(noun)]
        inner += obliques(noun, "between", "with", "by", "among", "of")
        return self.of(sorted(inner, key=lambda t: t.i))

    def at_home(self, noun: Token) -> tuple[str, ...]:
        """The country that a report is about, where 'the army' and the like mean that country's."""
        plain = noun.tag_ == "NN" and [c.lower_ for c in noun.children if c.i < noun.i] == ["the"]
        if not plain or noun.lower_ not in word_set("actors", "national") or obliques(noun, "of", "in"):
            return ()
        doc = self._reading.doc
        named = [m for m in self._cast.mentions if m.form != "demonym" and self.country(m.entity)]
        told = {i: self.country(m.entity) for m in named for i in range(m.start, m.end)}
        met = [Sighting(m.start, m.end, m.entity, "name") for m in self._cast.mentions if m.kind == "country"]
        home = home_of(self._reading, met, told)
        met_most = Counter(s.code for s in met)
        before = any(code == home for i, code in told.items() if i < noun.i)
        about = before and met_most[home] == max(met_most.values(), default=0)
        return (home,) if about and not is_away(doc, noun.i, told, home) else ()

    def countries_before(self, index: int, count: int) -> tuple[str, ...]:
        """The last `count` different countries named before a token, in text order."""
        found: list[str] = []
        for m in self._back(index):
            code = self.country(m.entity) if self.sort(m.entity) != "media" else ""
            if code and code not in found:
                found.append(code)
            if len(found) == count:
                return tuple(reversed(found))
        return ()

    def _countries_meant(self, index: int) -> tuple[str, ...]:
        """The two countries that 'both countries' means.

        The last two where they act side by side or the sentence tells of something between them, else the two named
        most before: a third may be named in passing.
        """
        back = [m for m in self._back(index) if m.kind == "country"]
        for second, first in pairwise(back[:4]):
            root = self._reading.doc[first.start : first.end].root
            beside = any(second.start <= c.i < second.end for c in conjuncts(root))
            acting = root.dep_ in ("nsubj", "nsubj:pass")
            acting = acting or (preposition(root) == "between" and root.sent == self._reading.doc[index].sent)
            if beside and acting and first.entity != second.entity:
                return (first.entity, second.entity)
        common = [code for code, count in Counter(m.entity for m in back).most_common(2) if count > 1]
        if len(common) < 2:
            return self.countries_before(index, 2)
        return tuple(sorted(common, key=lambda code: next(m.start for m in back if m.entity == code)))

    def people_before(self, index: int, count: int) -> tuple[str, ...]:
        """The last `count` different people named before a token, in text order."""
        found: list[str] = []
        for m in self._back(index):
            if m.kind == "person" and m.entity not in found:
                found.append(m.entity)
            if len(found) == count:
                return tuple(reversed(found))
        return ()

    def _back(self, index: int) -> list[Mention]:
        before = [m for m in self._cast.mentions if m.end <= index]
        return before[: -_FARTHEST - 1 : -1]

    def is_pair(self, token: Token) -> bool:
        """Whether a noun means the two last named: 'the two countries'."""
        return bool(self._pair(token))

    def _pair(self, token: Token) -> tuple[str, ...]:
        """'the two countries', 'both leaders', 'the two': the two named last."""
        alone = token.lower_ in ("two", "both") and token.dep_ not in ("nummod", "det", "det:predet")
        alone = alone and not obliques(token, "of")
        named = token.lower_ in ("pair", "duo") and [c.lower_ for c in token.children] == ["the"]
        if named:
            return self.people_before(token.i, 2)
        numbered = alone or any(
            c.lower_ in ("two", "both") for c in children(token, "nummod", "det", "det:predet", "amod")
        )
        if not numbered:
            return ()
        lemma = token.lemma_.lower()
        if lemma in word_set("actors", "pair_people"):
            return self._holders_before(token, lemma) or self._unfitting(token, lemma)
        if lemma in word_set("actors", "pairs"):
            return self._countries_meant(token.i)
        if lemma in word_set("actors", "pair_sides"):
            return self._sides_before(token.i)
        return ()

    def _unfitting(self, token: Token, lemma: str) -> tuple[str, ...]:
        """The last two people before a word, unless the posts of one are known and go with another word."""
        titles = vocabulary("actors")["pair_titles"].get(lemma, ())
        pair = self.people_before(token.i, 2)
        held = (self._titles.get(p, "") for p in pair)
        return () if any(h and titles and not any(t in h for t in titles) for h in held) else pair

    def _sides_before(self, index: int) -> tuple[str, ...]:
        """The last two bodies or countries named side by side as doers or after 'between'.

        Where armed groups or the like are named, one of the two must be such. Nobody is guessed: a side may have no
        name at all ('the government and the rebels').
        """
        doc, back = self._reading.doc, self._back(index)
        near = [m for m in back if m.kind in ("country", "organisation")]
        fighting = any(self.sort(m.entity) in _SIDES for m in near)
        for second, first in pairwise(near):
            root = doc[first.start : first.end].root
            sent = preposition(root) in ("from", "of") and is_subject(root.head)
            listed = (*conjuncts(root), *(conjuncts(root.head) if sent else ()))
            beside = any(first.end <= second.start and second.start <= c.i < second.end for c in listed)
            joined = sent and any(t.lower_ == "and" for t in doc[first.end : second.start])
            beside = beside or (joined and doc[second.start : second.end].root.head == root.head)
            acting = sent or root.dep_ in ("nsubj", "nsubj:pass") or preposition(root) == "between"
            if fighting and not {self.sort(first.entity), self.sort(second.entity)} & _SIDES:
                continue
            if beside and acting and first.entity != second.entity:
                return (first.entity, second.entity)
        return ()

    def _holders_before(self, token: Token, lemma: str) -> tuple[str, ...]:
        """The last two people named before a word whose posts go with it."""
        titles = vocabulary("actors")["pair_titles"].get(lemma, ())
        fitting = {p for p, held in self._titles.items() if any(t in held for t in titles)}
        doer = {m.entity for d in doers(clause_of(token)) if (m := self._at.get(d.i)) and d != token}
        fitting -= doer
        named = dict.fromkeys(m.entity for m in self._back(token.i) if m.entity in fitting)
        return tuple(reversed(list(named)[:2])) if len(named) > 1 else ()

    def _behind(self, noun: Token) -> tuple[str, ...]:
        """The country or body beside a collective noun: 'Iranian officials', 'officials in Tehran'."""
        near = (*premodifiers(noun), *possessors(noun), *obliques(noun, "of", "in", "from"))
        if any(n.lower_ in word_set("actors", "opposed") for n in premodifiers(noun)):
            return ()
        pair = next((p for n in near if (p := self._pair(n))), ())
        if pair:
            return pair
        met = [(n, m) for n in near if (m := self._at.get(n.i)) is not None]
        body = next((m.entity for n, m in met if m.kind == "organisation" and n.i < noun.i), "")
        if body and noun.lemma_.lower() in word_set("actors", "rulers"):
            return (self.country(body) or body,)
        if body:
            return (body,)
        for word, mention in met:
            if mention.kind in ("country", "organisation"):
                beside = (self._at.get(c.i) for c in conjuncts(word))
                return tuple(dict.fromkeys(b.entity for b in beside if b is not None and b.kind == mention.kind))
            if mention.kind == "place" and self.country(mention.entity):
                return (self.country(mention.entity),)
        return self._owner(noun)

    def _owner(self, noun: Token) -> tuple[str, ...]:
        """Whose 'its troops' are: of the body or country that says so, or that acts in the clause around."""
        if not any(p.lower_ == "its" for p in possessors(noun)):
            return ()
        speaker = self._speakers.get(noun.i, "")
        if speaker:
            return (speaker,) if self.kind(speaker) in ("country", "organisation") else ()
        clause = clause_of(noun)
        acting = [d for c in (clause, clause.head) for d in doers(c) if d.i < noun.i and d != noun]
        return self.of(acting[:1]) if acting and self.mention(acting[0]) else ()
