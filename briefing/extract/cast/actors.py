"""Who a word of the text stands for: entity ids and country codes for the members of a fact."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from copy import copy
from functools import cached_property
from itertools import pairwise

from briefing.extract.cast.antecedents import Antecedents, is_thing
from briefing.extract.cast.at_home import AtHome
from briefing.extract.cast.countries_met import leans
from briefing.extract.cast.countrymen import act_alone, is_kin
from briefing.extract.cast.known import Known
from briefing.extract.cast.memberships import memberships
from briefing.extract.cast.pair_words import sort_of
from briefing.extract.cast.pairs import Pairs
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import appositions, doers, obliques, possessors, premodifiers
from briefing.extract.text.reading import Cast, Mention, Reading
from briefing.extract.text.relatives import antecedent
from briefing.extract.text.spans import from_sentence_before, noun_phrase, sentence_before, sentences_back
from briefing.extract.text.tree import children, clause_of, conjuncts, is_ruled_out
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_FIRST_PERSON = frozenset({"i", "we", "us", "me", "our", "my", "ourselves", "myself"})


class Actors(Known):
    """Lookup from tokens to who they mean, for one article.

    `speakers` tells for a token inside a statement whose 'we' it is.
    """

    def __init__(self, reading: Reading, cast: Cast, speakers: Mapping[int, str] | None = None) -> None:
        super().__init__(cast)
        self._reading = reading
        self._at = {i: m for m in cast.mentions for i in range(m.start, m.end)}
        self._hear(speakers or {})

    def _hear(self, speakers: Mapping[int, str]) -> None:
        self._speakers = speakers
        self._meant: dict[int, tuple[str, ...]] = {}
        self._pairs = Pairs(self._reading.doc, self._cast, self)
        self._antecedents = Antecedents(self.one, self.kind)
        self._home = AtHome(self._reading, self._cast, self)

    def heard(self, speakers: Mapping[int, str]) -> Actors:
        """The same lookup once it is known whose word each statement is."""
        heard = copy(self)
        heard._hear(speakers)
        return heard

    @cached_property
    def _memberships(self) -> dict[str, str]:
        return memberships(self._reading.doc, self._cast, self)

    def body_beside(self, person: str) -> str:
        """The group, party or league of which somebody without a post is by the words beside the name; else ''."""
        return self._memberships.get(person, "")

    def mention(self, token: Token) -> Mention | None:
        """The mention that covers a token."""
        return self._at.get(token.i)

    def is_people(self, token: Token) -> bool:
        """Whether a word is one for the people of a country: 'Chadians'."""
        mention = self._at.get(token.i)
        return mention is not None and mention.form == "demonym" and token.i == mention.end - 1

    def beginning(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin at the tokens start..end (end exclusive), in text order."""
        listed = self._cast.mentions
        first = bisect_left(listed, start, key=lambda m: m.start)
        return listed[first : bisect_left(listed, end, lo=first, key=lambda m: m.start)]

    def one(self, token: Token) -> tuple[str, ...]:
        """Whom a noun or pronoun means, without its conjuncts; empty where the text does not say."""
        met = self._meant.get(token.i)
        if met is None:
            met = self._meant[token.i] = self._one(token)
        return met

    def _one(self, token: Token) -> tuple[str, ...]:
        lower, lemma = token.lower_, token.lemma_.lower()
        if lower in _FIRST_PERSON and token.text != "US":
            speaker = self._speakers.get(token.i)
            return (speaker,) if speaker and self.kind(speaker) else ()
        if token.i in self._cast.groups:
            return self._cast.groups[token.i]
        if sort_of(token) is not None:
            return self._pairs.of(token)
        mention = self._at.get(token.i)
        if mention is None and token.tag_ == "NNP":  # 'Datuk Anwar Ibrahim', with an honorific that is no part of him
            parts = (self._at.get(t.i) for t in children(token, "flat"))
            mention = next((m for m in parts if m is not None and m.kind == "person"), None)
        if mention is not None:
            compound = mention.form == "demonym" and (token.i != mention.end - 1 or act_alone(token))
            if mention.form == "description" and token.tag_ == "NNS" and len(several := self._set_beside(token)) > 1:
                return several
            return () if compound or _is_linked(mention, token) else self._sharers(token, mention) or (mention.entity,)
        if is_thing(token):
            return self._antecedents.of(token)
        if lower == "it" and token.dep_ in ("obj", "iobj") and act(token.head):
            return self._asked(token)
        if token.dep_ == "appos" and token.tag_ == "NN" and (other := self._at.get(token.head.i)) is not None:
            return (other.entity,) if other.kind in ("person", "organisation") else ()
        apposed = self._set_beside(token)
        if apposed:
            return apposed
        if {lower, lemma} & word_set("actors", "partitives") and not is_kin(token):
            inner = self.of(obliques(token, "of"))
            if inner:
                return inner
        if token.tag_ in ("NN", "NNS") and lemma in word_set("actors", "states") and (
            his := self._his(token)
        ):
            return his
        if lower in word_set("actors", "bodies"):
            beside = ((t, self._at.get(t.i)) for t in premodifiers(token))
            met = [m for t, m in beside if m is not None and m.kind == "organisation" and not _is_linked(m, t)]
            named = [m.entity for m in met]
            named = [b for b in named if lower != "agency" or self.sort(b) != "igo"]  # 'the U.N. agency'
            return tuple(named[:1]) or self._his(token)
        if lower in ("country", "nation"):
            return self._only_country(token)
        if {lower, lemma} & word_set("actors", "collectives"):
            return self._behind(token) or self._told_before(token) or self.at_home(token)
        return ()

    def _only_country(self, noun: Token) -> tuple[str, ...]:
        """Which 'the country' is: the only one told of in its sentence so far, else in the one before."""
        if [c.lower_ for c in noun.children if not c.is_punct] != ["the"]:
            return ()
        for sentence in sentences_back(noun, 1):
            met = self._cast.within(sentence.start, min(sentence.end, noun.i))
            told = {self.country(m.entity) for m in met if m.kind != "place" and self.sort(m.entity) != "media"} - {""}
            if told:
                return tuple(told) if len(told) == 1 else ()
        return ()

    def _asked(self, pronoun: Token) -> tuple[str, ...]:
        """Whom 'it' means that is asked or accused: the only country or body told of in its sentence so far that does
        not say so itself."""
        asked = any(c.tag_.startswith("VB") for c in children(pronoun.head, "xcomp", "ccomp", "advcl"))
        if not (asked or obliques(pronoun.head, "of")):
            return ()  # 'the charter, and many denounced it', 'called it absurd'
        met = self._cast.within(pronoun.sent.start, pronoun.i)
        sides = {m.entity for m in met if m.kind in ("country", "organisation") and m.form != "demonym"}
        doing = self.of(doers(clause_of(pronoun)))
        others = sides.difference(doing, (self.country(x) for x in doing))
        return tuple(others) if len(others) == 1 else ()

    def _set_beside(self, noun: Token) -> tuple[str, ...]:
        """The person or body set beside a noun; of a plural one all: 'his counterparts, X and Y'."""
        named = [a for a in appositions(noun) if not is_ruled_out(a)][:1]
        several = noun.tag_ == "NNS"
        met = (self._at.get(n.i) for first in named for n in (conjuncts(first) if several else (first,)))
        return tuple(dict.fromkeys(m.entity for m in met if m is not None and m.kind in ("person", "organisation")))

    def _sharers(self, noun: Token, mention: Mention) -> tuple[str, ...]:
        """The bodies that one plural noun stands for: 'the governments of Chad and Mali', 'Chadian and Malian forces';
        () for any other word."""
        if noun.tag_ not in ("NNS", "NNPS"):
            return ()
        if mention.start > 1 and noun.doc[mention.start - 1].lower_ == "and":
            first = self._at.get(mention.start - 2)
            if first is not None and first.kind == "organisation" and noun.doc[mention.start - 2].head == noun:
                return first.entity, mention.entity
        owners = next((row for n in (*premodifiers(noun), *obliques(noun, "of")) if len(row := conjuncts(n)) > 1), ())
        met = [self._at.get(owner.i) for owner in owners]
        bodies = tuple(dict.fromkeys(m.entity for m in met if m is not None and m.kind == "organisation"))
        return bodies if len(bodies) == len(owners) else ()

    def of(self, nouns: Iterable[Token], *, places: bool = False) -> tuple[str, ...]:
        """Whom several nouns mean, each once, in text order; no places unless `places` allows them, and none who are
        set against those who are meant ('the rebels, rather than CHAD')."""
        found = dict.fromkeys([x for n in nouns if not is_ruled_out(n) for x in self.one(n)])
        return tuple(found if places else [x for x in found if self.kind(x) != "place"])

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
        if is_ruled_out(noun) or (noun.lemma_.lower() in word_set("actors", "others") and noun.tag_ in ("NN", "NNS")):
            return ()
        whose = [p for p in possessors(noun) if not self._his(p)]  # 'opened his country's embassy'
        inner = [*premodifiers(noun), *whose]
        inner += obliques(noun, "between", "with", "by", "among", "of")
        return self.of(sorted(inner, key=lambda t: t.i))

    def at_home(self, noun: Token) -> tuple[str, ...]:
        """The country that a report is about, where 'the army', 'government troops' and the like are that country's."""
        return self._home.of(noun)

    def is_pair(self, token: Token) -> bool:
        """Whether a noun means two named before: 'the two countries'."""
        return bool(self._pairs.of(token))

    def _behind(self, noun: Token) -> tuple[str, ...]:
        """The country or body beside a collective noun: 'Iranian officials', 'officials in Tehran'."""
        owners = tuple(antecedent(p) for p in possessors(noun))  # 'Benin, whose troops left'
        # 'coalition forces in Chad' are not Chad's, 'police in Chad' do not act for it
        sent = noun.lower_ in word_set("actors", "forces", "guests", "stationed")
        near = (*premodifiers(noun), *owners, *obliques(noun, "of", "from", *(() if sent else ("in",))))
        if any(n.lower_ in word_set("actors", "opposed") for n in premodifiers(noun) if n.i not in self._at):
            return ()
        pairs = [n for n in near if sort_of(n) is not None]
        if pairs:
            return self._pairs.of(pairs[0])
        met = [(n, m) for n in near if (m := self._at.get(n.i)) is not None and not _is_linked(m, n)]
        if any(self._is_apart(n, noun) for n, _ in met):
            return ()
        joined = self._joined(noun, [m for n, m in met if n.i < noun.i and m.kind != "person"])
        if joined:
            return joined
        body = next((m.entity for n, m in met if m.kind == "organisation" and n.i < noun.i), "")
        if body and noun.lower_ == "force":
            return ()  # 'the E.U. anti-drug force' is a mission of its own
        if body and noun.lemma_.lower() in word_set("actors", "rulers"):
            return (self.country(body) or body,)
        if body:
            return (body,)
        for word, mention in met:
            if mention.kind in ("country", "organisation"):
                beside = (self._at.get(c.i) for c in conjuncts(word))
                kinds = ("country", "organisation") if noun.tag_ == "NNS" and word.i > noun.i else (mention.kind,)
                return tuple(dict.fromkeys(b.entity for b in beside if b is not None and b.kind in kinds))
            if mention.kind == "place" and self.country(mention.entity):
                own = word.i < noun.i and self.sort(mention.entity) in word_set("actors", "lands")
                if own:  # "the region's president" is not the country's
                    return tuple(filter(None, (self.authority(mention.entity),)))
                seats = (m.entity for c in conjuncts(word) if (m := self._at.get(c.i)) is not None)
                return tuple(dict.fromkeys(filter(None, map(self.country, seats))))  # 'the governments in A and B'
        return self._his(noun) or self._owner(noun) or self._theirs(noun)

    def _is_apart(self, name: Token, noun: Token) -> bool:
        """Whether 'and' joins a name before a noun with those of no state: 'U.S. and EUROPEAN officials'."""
        doc, first, last = noun.doc, noun.left_edge.i, noun.i
        joined = (i for i in range(first + 1, last) if doc[i].lower_ == "and" and name.i in (i - 1, i + 1))
        return any(doc[2 * i - name.i].ent_type_ == "NORP" and 2 * i - name.i not in self._at for i in joined)

    def _joined(self, noun: Token, before: list[Mention]) -> tuple[str, ...]:
        """Those whom a row before a noun names: 'U.N. and Congolese troops'; () where there is no row of several."""
        named = sorted(set(before), key=lambda m: m.start)
        rows = [noun.doc[a.end : b.start] for a, b in pairwise(named)]
        row = bool(rows) and all(len(gap) > 0 and all(t.lower_ in (",", "and") for t in gap) for gap in rows)
        known = [m.entity if m.kind in ("country", "organisation") else self.country(m.entity) for m in named]
        return tuple(dict.fromkeys(known)) if row and all(known) else ()

    def _his(self, noun: Token) -> tuple[str, ...]:
        """Whose 'his government', "Mr. Mora's forces" and 'the Mora administration' are: of the country of who is
        meant, or the body that he is of."""
        beside = (*possessors(noun), *premodifiers(noun))
        owners = (self._at.get(p.i) for p in beside)
        who = next((m.entity for m in owners if m is not None and m.kind == "person"), "")
        if not who:
            return ()
        if {noun.lower_, noun.lemma_.lower(), *(p.lower_ for p in beside)} & word_set("actors", "states"):
            apart = ("armed_group", "subnational_government")
            led = next((b for b in self.bodies(who) if self.sort(b) in apart), "")
            if not led and any(t.split()[-1] in word_set("actors", "local_offices") for t in self.titles(who)):
                return ()
            ours = "US" if noun.lower_ == "administration" and self.kind("US") else ""
            return tuple(filter(None, (led or self.country(who) or ours,)))
        kinds = word_set("actors", "own_bodies") if noun.lower_ in word_set("actors", "bodies") else frozenset()
        own = [b for b in self.bodies(who) if self.sort(b) in kinds]
        return tuple(own) if len(own) == 1 else ()

    def _theirs(self, noun: Token) -> tuple[str, ...]:
        """Whose 'their foreign ministers' are: of the countries of the several who act in the clause around, or in the
        sentence before."""
        if not any(p.lower_ == "their" for p in possessors(noun)):
            return ()
        before = sentence_before(noun)
        roots = (clause_of(noun), clause_of(noun).head, *((before.root,) if before is not None else ()))
        acting = next((who for c in roots if (who := [d for d in doers(c) if d.i < noun.i and d != noun])), [])
        sides = tuple(dict.fromkeys(self.country(x) or x for x in self.of(acting)))
        return sides if len(sides) > 1 else ()

    def _told_before(self, noun: Token) -> tuple[str, ...]:
        """Whose 'the officials' are: of those told of with their country or body in this sentence or the one before."""
        if noun.tag_ != "NNS" or [c.lower_ for c in noun.lefts if not c.is_punct] != ["the"]:
            return ()
        if any(c.dep_ not in ("punct", "acl", "advcl") for c in noun.rights):
            return ()
        reach = noun.doc[from_sentence_before(noun) : noun.i]
        same = (t for t in reversed(list(reach)) if t.tag_ == "NNS" and t.lemma_ == noun.lemma_)
        last = next(same, None)
        return self._behind(last) if last is not None else ()

    def _owner(self, noun: Token) -> tuple[str, ...]:
        """Whose 'its troops' are: of the body or country that says so, or that acts in the clause around."""
        if not any(p.lower_ == "its" for p in possessors(noun)):
            return ()
        clause, speaker = clause_of(noun), self._speakers.get(noun.i, "")
        acting = [d for d in doers(clause) if d.i < noun.i and d != noun]
        if speaker and not (acting and self.mention(acting[0])):
            return (speaker,) if self.kind(speaker) in ("country", "organisation") else ()
        acting += [d for d in doers(clause.head) if d.i < noun.i and d != noun]
        return self.of(acting[:1]) if acting and self.mention(acting[0]) else ()


def _is_linked(mention: Mention, token: Token) -> bool:
    """Whether a name tells only whose side another is on: 'Iran' of 'the Iran-backed group', 'pro-Iran stance'."""
    if leans(token.doc, mention.start):
        return True
    if token.doc[mention.end].text not in ("-", "–"):
        return False
    linked = token.doc[mention.end + 1].lower_
    return linked in word_set("organisations", "loyalties") or linked in word_set("actors", "attached")
