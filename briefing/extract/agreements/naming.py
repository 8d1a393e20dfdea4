"""One place where a text names an instrument, and what its words tell of it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.extract.text.words import Span, Token


@dataclass(frozen=True, slots=True)
class Naming:
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
    called: bool = False
    """Whether it says what an instrument named before is: 'called it a defence pact'."""
    beyond: bool = False
    """Whether its own words name somebody that it is with of whom nothing else is known: 'the deal with Europe'."""
    likely: tuple[str, ...] = ()
    """Between whom it is likely to be by the words around it, where its own do not tell its parties."""
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
