"""An instrument that an article is known to tell of: its namings, and what they say of how far it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.extract.agreements.names import subject
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.standin import listed_under
from briefing.extract.agreements.telling import told
from briefing.extract.text.clauses import auxiliaries, is_negated
from briefing.extract.text.grammar import premodifiers
from briefing.extract.text.tree import clause_of
from briefing.extract.text.vocabulary import word_set

NEAR = 50
"""How many tokens back the instrument named last is still what is spoken of."""

MADE = frozenset({"initialled", "signed", "ratified"})


@dataclass(slots=True)
class Instrument:
    """The namings that mean one instrument, and the ids of those it may also be."""

    namings: list[Naming]
    doubted: list[int] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The token where it was last named."""
        return self.namings[-1].head.i

    @property
    def kind(self) -> str:
        """The first kind that a naming tells."""
        return next((n.kind for n in self.namings if n.kind), "")

    @property
    def told(self) -> tuple[str, ...]:
        """The longest list of parties that a naming tells; where each tells one at most, all these."""
        longest = max((n.parties for n in self.namings), key=len)
        return longest if len(longest) > 1 else tuple(dict.fromkeys(p for n in self.namings for p in n.parties))

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties told; where those are fewer than two, the ones between whom it is likely to be."""
        if self.kind == "resolution":
            return self.told
        named = any(n.proper for n in self.namings)
        named = named or any(n.tied or n.full for n in self.namings)  # with whom it is was told
        guesses = [n.likely for n in self.namings if n.likely] or [n.about for n in self.namings if not named]
        fitting = (guess for guess in guesses if set(self.told) < set(guess))
        return self.told if len(self.told) > 1 else max(fitting, key=len, default=self.told)


def called_alike(naming: Naming, known: Instrument) -> bool:
    """Whether an instrument is called by the same word somewhere: 'agreement', 'deal'."""
    return any(n.head.lemma_.lower() == naming.head.lemma_.lower() for n in known.namings)


def years(naming: Naming) -> set[str]:
    """The years that tell which one it is."""
    return {w for w in naming.described if w.isdecimal()}


def stages(naming: Naming) -> set[str]:
    """What its words tell of how far it is; of what would be, that it is proposed."""
    ahead = naming.indefinite and set(auxiliaries(clause_of(naming.head))) & {"would", "will", "could"}
    steps = [(status, by.tag_ in ("VB", "VBG")) for status, by in told(naming)]
    if ahead and not any(status in MADE and not still for status, still in steps):
        return {"proposed"}
    return {"under_negotiation" if still and status in MADE else status for status, still in steps}


def told_apart(naming: Naming) -> bool:
    """Whether its words say that it is not the one named before: 'another pact', 'no accord'."""
    words, many = {t.lower_ for t in naming.span if t.i <= naming.head.i}, listed_under(naming.head)
    words |= {t.lower_ for t in premodifiers(many)} if many is not None else set()
    return bool(words & word_set("agreements", "other")) or (is_negated(naming.head) and "such" not in words)


def are_about_others(naming: Naming, first: Naming) -> bool:
    """Whether each tells what it is on or for, and no word of that is the same."""
    one, other = ({w for w in subject(n).lower().split() if len(w) > 3} for n in (naming, first))
    return bool(one and other) and not one & other
