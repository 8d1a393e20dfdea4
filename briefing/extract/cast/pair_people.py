"""Which two people are meant by 'the two leaders' and 'both men': by their posts, and by who was named last."""

from __future__ import annotations

from briefing.extract.cast.known import Known
from briefing.extract.text.reading import Cast
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Token

_REACH = 3
"""How many sentences back the two last named are looked for."""
_MEANT = 2


class PairPeople:
    """Which people of an article can be two that a word means."""

    def __init__(self, cast: Cast, known: Known) -> None:
        self._cast = cast
        self._known = known

    def last_fitting(self, word: Token, never: frozenset[str]) -> tuple[str, ...]:
        """The two last named whose posts say that they are what a word says, else the last two if nobody's do not."""
        back = [m.entity for m in reversed(self._cast.mentions) if m.end <= word.i and m.kind == "person"]
        named = [p for p in dict.fromkeys(back) if p not in never]
        fitting = [p for p in named if self._holds(p, word)]
        if len(fitting) >= _MEANT:
            return tuple(reversed(fitting[:_MEANT]))
        near = {m.entity for s in sentences_back(word, _REACH) for m in self._cast.within(s.start, min(s.end, word.i))}
        last = [p for p in named if not self._speaks_for(p)][:_MEANT]
        sure = len(last) == _MEANT and near.issuperset(last) and all(self.is_one(p, word) for p in last)
        return tuple(reversed(last)) if sure else ()

    def is_one(self, person: str, word: Token) -> bool:
        """Whether somebody can be what a word says: he does not speak for others, and his posts say no other thing, or
        say that he is it where two of the article are."""
        if word.lemma_.lower() not in vocabulary("actors")["pair_titles"] or self._holds(person, word):
            return not self._speaks_for(person)
        many = sum(self._holds(p.id, word) for p in self._cast.people) >= _MEANT
        return not many and not self._known.titles(person)

    def _holds(self, person: str, word: Token) -> bool:
        """Whether somebody's post says that he is what a word says: 'leader' of a president."""
        titles: list[str] = vocabulary("actors")["pair_titles"].get(word.lemma_.lower(), [])
        return any(title in held for title in titles for held in self._known.titles(person))

    def _speaks_for(self, person: str) -> bool:
        return any(title.startswith("spokes") or " spokes" in title for title in self._known.titles(person))
