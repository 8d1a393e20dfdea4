"""Which two are meant by 'both governments', 'the two sides', 'the two leaders', 'the two'; and which three.

Nearest first, sentence by sentence: two named side by side ('Chad and Mali', 'talks between Chad and Mali'), else the
only two that a sentence tells of as acting, alone or with the sentence after it. Whoever is named as the place alone,
in a quotation, by a newspaper or as who urges the two is none of them. What stays doubtful stays unresolved.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from briefing.extract.cast.known import Known
from briefing.extract.cast.pair_people import PairPeople
from briefing.extract.cast.pair_sides import Met, Sides
from briefing.extract.cast.pair_words import Sort, counted_before, is_bare, sort_of
from briefing.extract.text.grammar import preposition
from briefing.extract.text.reading import Cast
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import children, conjuncts, is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Span, Token

_OF_STATES = frozenset({"states", "sides", "twins"})
_REACH = 3
"""How many sentences back two are looked for that are named side by side or alone."""
_MEANT = 2
"""Two of them."""
_GUEST = 2
"""How many times as often as a guest those are told of whom an article is about."""


class Pairs:
    """The two that the pair words of an article mean."""

    def __init__(self, doc: Doc, cast: Cast, known: Known) -> None:
        self._doc = doc
        self._cast = cast
        self._known = known
        self._people = PairPeople(cast, known)
        self._sides = Sides(doc, cast, known, self._people)
        self._found: dict[int, tuple[str, ...]] = {}

    def of(self, word: Token) -> tuple[str, ...]:
        """The ids of the two that a word means, in text order; () where it means no two, or the text does not say."""
        sort = sort_of(word)
        if sort is None:
            return ()
        if word.i not in self._found:
            self._found[word.i] = ()  # asked for again while it is looked for
            found = self._twins(word) if sort == "twins" else self._two(word, "people" if sort == "any" else sort)
            nameless = sort != "any" or counted_before(word) or word.lower_ == "three"
            self._found[word.i] = found if found or nameless else self._two(word, "states")
        return self._found[word.i]

    def _twins(self, word: Token) -> tuple[str, ...]:
        """The two countries of one name."""
        codes: list[str] = vocabulary("geography")["twins"][word.text]
        return tuple(c for c in codes if self._known.kind(c) == "country")

    def _two(self, word: Token, sort: Sort) -> tuple[str, ...]:
        """Which two states, sides or people a word means, or which three."""
        if "three" in (word.lower_, *(c.lower_ for c in children(word, "nummod"))):
            return self._three(word, sort)
        never = self._sides.left_out(word, sort)
        near: list[str] = []
        if sort == "sides" and self._are_nameless(word):
            return ()
        for back, sentence in enumerate(sentences_back(word, 1 if is_bare(word) else _REACH)):
            met = [m for m in self._sides.met(sentence, word, sort) if m.side not in never]
            told = self._side_by_side(sentence, met, word, sort)
            if told is not None:
                return self._weighed(told, word, sort, never)
            acting = self._sides.acting(met)
            joined = list(dict.fromkeys([*acting, *near]))
            for two in (joined, acting):
                if len(two) == _MEANT and self._sides.fits(two, word):
                    over = self._most_told(word, sort, never) if acting != two and sort != "people" else ()
                    return over or self._weighed(tuple(two), word, sort, never)
            if back and len(acting) > _MEANT and (partners := self._partners(met)):
                return partners
            near = joined if back == 0 or not near else near
            if back == 1:
                named = (m.side for s in sentences_back(word, 1) for m in self._sides.met(s, word, sort))
                places = [p for p in dict.fromkeys(named) if p not in never]
                if len(near) == 1 and len(places) == _MEANT and self._sides.fits(places, word):
                    return tuple(sorted(places, key=lambda p: p != near[0]))
        if is_bare(word):
            return ()
        if sort == "people":
            return self._people.last_fitting(word, never)
        return self._most_told(word, sort, never)

    def _three(self, word: Token, sort: Sort) -> tuple[str, ...]:
        """The three whom a word means: the only three of its sentence so far or of the one before."""
        for sentence in sentences_back(word, 1):
            met = list(self._sides.met(sentence, word, sort))
            rows = [[m.side for m in met if m.root in conjuncts(first.root)] for first in met]
            listed = next((row for row in rows if len(row) == len(set(row)) == _MEANT + 1), None)
            if listed is not None:
                return tuple(listed)  # 'Peru, Chile and Bolivia'
            pairs = (x for t in sentence if t.i < word.i and sort_of(t) == sort for x in self.of(t))
            acting = list(dict.fromkeys([*self._sides.acting(met), *pairs]))
            if acting:
                return tuple(acting) if len(acting) == _MEANT + 1 else ()
        return ()

    def _side_by_side(self, sentence: Span, met: list[Met], word: Token, sort: Sort) -> tuple[str, ...] | None:
        """The last two of a sentence that are named side by side, or that an earlier pair word means; None where there
        are none such, () where they have no names ('the army and the rebels')."""
        found: list[tuple[int, tuple[str, ...]]] = []
        for a, b in pairwise(met):
            if a.side != b.side and self._beside(a, b, met) and self._sides.fits([a.side, b.side], word):
                found.append((b.mention.start, (a.side, b.side)))
        for token in self._doc[sentence.start : min(sentence.end, word.i)]:
            meant = self.of(token) if sort_of(token) in _OF_STATES and sort != "people" else ()
            if meant:
                states = all(self._known.kind(m) == "country" for m in meant)
                if states or sort == "sides":
                    found.append((token.i, meant))
            elif sort == "sides" and self._are_unnamed(token, met):
                found.append((token.i, ()))
        return max(found)[1] if found else None

    def _beside(self, a: Met, b: Met, met: list[Met]) -> bool:
        """Whether two are joined with no third one: 'Chad and Mali', 'Chadian and Malian officials', 'Chad-Mali',
        'President X of Chad and Prime Minister Y', 'between Chad and Mali'."""
        between = self._doc[a.mention.end : b.mention.start]
        if len(between) == 1 and between[0].text in ("-", "–", "/"):
            return True
        # 'officials from Chad and from Mali': the tree may join the first ones, or what they hang on
        firsts, seconds = _carriers(a), _carriers(b)
        row = next((conjuncts(f) for f in firsts if any(s in conjuncts(f)[1:] for s in seconds)), ())
        others = {m.side for m in met if any(c in row for c in _carriers(m))}
        return bool(row) and len(others | {a.side, b.side}) == _MEANT == len(row)

    def _are_unnamed(self, token: Token, met: list[Met]) -> bool:
        """Whether a word begins a pair of which one has no name: 'between the rebels and the government', 'Peru's
        government and opposition signed'."""
        row = conjuncts(token)
        if len(row) != _MEANT or not (preposition(token) == "between" or is_subject(token)):
            return False
        alike = word_set("actors", "unnamed")
        if not all(t.lemma_.lower() in alike or t.lemma_.lower() in ("opposition", "rebel") for t in row):
            return False
        named = {m.root.i for m in met} | {m.root.head.i for m in met}
        return not all(t.i in named for t in row)

    def _are_nameless(self, word: Token) -> bool:
        """Whether the sentence before a word tells of two without a name: 'police clashed with militants'."""
        sides = word_set("actors", "unnamed") - word_set("actors", "pair_sides")
        told = [t for t in self._doc[word.sent.start : word.i] if t.lemma_.lower() in sides and t.tag_ in ("NN", "NNS")]
        alone = [t for t in told if (is_subject(t) or preposition(t) in ("with", "against", "between")) and
                 not self._cast.within(t.left_edge.i, t.i + 1)]
        return len(alone) == _MEANT and not self._cast.within(word.sent.start, word.i)

    def _partners(self, met: list[Met]) -> tuple[str, ...]:
        """Who does something with or to somebody in the main clause of a sentence that tells of several."""
        for first in met:
            main = first.root.head if is_subject(first.root) else None
            if main is not None and main.dep_ == "ROOT":
                partners = [m.side for m in met if m.root.head == main and m.root.i > main.i and not m.aside]
                partners = [s for s in dict.fromkeys(partners) if s != first.side]
                return (first.side, partners[0]) if len(partners) == 1 else ()
        return ()

    def _weighed(self, near: tuple[str, ...], word: Token, sort: Sort, never: frozenset[str]) -> tuple[str, ...]:
        """The two named nearest, unless the article is about two others and only mentions these, as guests
        ('under it, the two countries will ...' after 'the Russian and French ministers attended')."""
        over = self._most_told(word, sort, never) if near and sort != "people" else ()
        often = self._told(word, sort, never)
        if not over or any(n in over or often[n] * _GUEST > min(often[o] for o in over) for n in near):
            return near
        lately = {m.side for s in sentences_back(word, _REACH) for m in self._sides.met(s, word, sort)}
        return over if lately.issuperset(over) else near

    def _told(self, word: Token, sort: Sort, never: frozenset[str]) -> Counter[str]:
        """How often each side is told of before a pair word, in text order."""
        met = self._sides.met(self._doc[0 : word.i], word, sort)
        return Counter(m.side for m in met if m.side not in never and self._sides.acting([m]))

    def _most_told(self, word: Token, sort: Sort, never: frozenset[str]) -> tuple[str, ...]:
        """The two told most before a pair word, more than once and more than any third, in text order."""
        often = self._told(word, sort, never)
        (first, _), (second, least), (_, third), *_ = [*often.most_common(3), *[("", 0)] * 3]
        two = [side for side in often if side in (first, second)]
        return tuple(two) if least > max(third, 1) and self._sides.fits(two, word) else ()



def _carriers(met: Met) -> tuple[Token, ...]:
    """The words by which the tree may join somebody named to another: his own, that which it modifies, and the name
    inside: 'Chad' of 'governments of Chad and Mali'."""
    root = met.root
    carried = root.dep_ in ("amod", "compound", "nmod", "nmod:poss", "nmod:desc", "flat")
    inner = [t for t in root.doc.words[met.mention.start : met.mention.end] if t.ent_type_ and t != root]
    return (root, *inner, root.head) if carried else (root, *inner)
