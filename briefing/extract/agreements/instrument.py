"""The records of the room: a mention, and the instrument that several mentions mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec import Struct

from briefing.extract.agreements.lexicon import printed
from briefing.extract.text.memory import remembered
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

NEAR = 50
"""How many tokens back the instrument mentioned last is still what is spoken of."""


INDEFINITE = frozenset({"a", "an", "another", "some", "any", "one"})
"""Articles of what is not taken as known."""


class Candidate(Struct, frozen=True):
    """A noun that may mention an instrument, and the words before it."""

    head: Token
    lemma: str
    """The word of the list of nouns that it is."""
    kind: str
    """The kind that it has by itself, as a truce has."""
    before: tuple[Token, ...]
    articles: frozenset[str]
    proper: bool
    several: bool
    """Whether it means more than one."""

    @property
    def words(self) -> frozenset[str]:
        """The words before it, in small letters."""
        return frozenset(t.lower_ for t in self.before)

    @property
    def indefinite(self) -> bool:
        """Whether it is not taken as known."""
        return not INDEFINITE.isdisjoint(self.articles)

    @property
    def stands_in(self) -> bool:
        """Whether it is a word for what is mentioned elsewhere, as 'document', 'contract', 'understanding' are."""
        return self.lemma in word_set("agreements", "stand_ins") and not self.proper


class Mention(Struct, frozen=True):
    """One place where an instrument is named."""

    head: Token
    span: Span
    kind: str
    parties: tuple[str, ...]
    bound: bool
    """Whether its own words tell a party, not only the clause that it stands in."""
    tied: bool
    """Whether its own words tell with whom or between whom it is, whether or not the text names them."""
    full: bool
    """Whether its own words tell both sides, named or not: 'between the government and the rebels'."""
    definite: bool
    indefinite: bool
    proper: bool
    marked: bool
    """Whether a clause of its own tells which one is meant ('a deal that aims to ...', 'the pact signed by ...')."""
    made: bool
    """Whether a clause of its own tells that it came about ('an accord signed in July')."""
    described: frozenset[str]
    """The words before the head that tell which one is meant."""
    hinted: bool = False
    """Whether its kind, if any, is told only by what it brought or what is done under it."""
    called: bool = False
    """Whether it says what an instrument named before is: 'called it a defence pact'."""
    beyond: bool = False
    """Whether its own words name somebody that it is with of whom nothing else is known: 'the deal with Europe'."""
    likely: tuple[str, ...] = ()
    """Between whom it is likely to be by the words around it, where its own do not tell its parties."""
    foe: Token | None = None
    """The noun for the side without a name, beside those between whom it is likely to be."""
    about: tuple[str, ...] = ()
    """Of whose affairs the article tells, where no words around it speak for anybody."""
    abroad: bool = False
    """Whether its sentence tells of two countries, or of a league of countries and one."""
    agreed: Token | None = None
    """The verb that tells what was agreed before this calls it 'the deal'."""

    @property
    def bare(self) -> bool:
        """Whether it tells nothing but that it is an instrument: 'the deal'."""
        return not (self.bound or self.tied or self.described or self.marked or self.proper)

    @property
    def unilateral(self) -> bool:
        """Whether it is of one side alone: 'a UNILATERAL ceasefire'."""
        return self.head.tag_ != "NNS" and _is_of_one(self.head, self.span.start)

    @property
    def lemma(self) -> str:
        """The noun that it is called by, in small letters."""
        return self.head.lemma_.lower()

    @property
    def general(self) -> bool:
        """Whether that noun fits any instrument: 'agreement', 'deal'."""
        return self.lemma in word_set("agreements", "general")


@dataclass(slots=True)
class Instrument:
    """The mentions that mean one instrument, and the places in the row of those it may also be."""

    mentions: list[Mention]
    doubted: list[int] = field(default_factory=list)

    @property
    def first(self) -> Mention:
        """Its first mention."""
        return self.mentions[0]

    @property
    def name(self) -> Mention | None:
        """The first mention by a name of its own."""
        return next((m for m in self.mentions if m.proper), None)

    @property
    def last(self) -> int:
        """The token where it was last mentioned."""
        return self.mentions[-1].head.i

    @property
    def kind(self) -> str:
        """The first kind that a mention tells."""
        return next((m.kind for m in self.mentions if m.kind), "")

    @property
    def unilateral(self) -> tuple[str, ...]:
        """Who is bound where it is of one side alone, as far as a mention tells."""
        alone = [m.parties for m in self.mentions if len(m.parties) == 1] if self.of_one else []
        return alone[0] if alone else ()

    @property
    def of_one(self) -> bool:
        """Whether it is of one side alone."""
        return any(m.unilateral for m in self.mentions)

    @property
    def told(self) -> tuple[str, ...]:
        """The longest list of parties that a mention tells; where each tells one at most, all these; whose it is alone,
        if so called."""
        if self.of_one:
            return self.unilateral
        longest = max((n.parties for n in self.mentions), key=len)
        return longest if len(longest) > 1 else tuple(dict.fromkeys(p for n in self.mentions for p in n.parties))

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties told; where those are fewer than two, the ones between whom it is likely to be."""
        told = self.told
        if self.kind == "resolution" or len(told) > 1 or self.of_one:
            return told
        named = self.name is not None
        named = named or any(n.tied or n.full for n in self.mentions)  # with whom it is was told
        likely = next((m.likely for m in self.mentions if m.foe is not None), ())
        guesses = [m.likely for m in self.mentions if m.likely] or [n.about for n in self.mentions if not named]
        fitting = (guess for guess in guesses if set(told) < set(guess))
        return likely or max(fitting, key=len, default=told)


@remembered
def _is_of_one(head: Token, start: int) -> bool:
    """Whether the words from a place up to the head say so; each mention is asked again and again."""
    return not word_set("agreements", "of_one").isdisjoint(printed(head.doc.words[start : head.i]).split())


def called_alike(mention: Mention, known: Instrument) -> bool:
    """Whether an instrument is called by the same word somewhere: 'agreement', 'deal'."""
    return any(n.lemma == mention.lemma for n in known.mentions)


def years(mention: Mention) -> set[str]:
    """The years that tell which one it is."""
    return {w for w in mention.described if w.isdecimal()}
