"""Which two are meant by 'both governments', 'the two sides', 'the two leaders', 'the two'; and which three.

Nearest first, sentence by sentence: two named side by side ('Chad and Mali', 'talks between Chad and Mali'), else the
only two that a sentence tells of as acting, alone or with the sentence after it. Whoever is named as the place alone,
in a quotation, by a newspaper or as who urges the two is none of them. What stays doubtful stays unresolved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefing.countries import lookup
from briefing.extract.cast.known import Known
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import doers, obliques, preposition
from briefing.extract.text.quotes import quoted
from briefing.extract.text.reading import Cast, Mention
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct, is_subject
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Doc, Span, Token

Sort = Literal["states", "sides", "people", "any", "twins"]
"""What two are: of 'the two' alone, people where two were told of, else states."""

_OWN_SIDE = frozenset({"armed_group", "party", "political_organisation", "subnational_government"})
"""Bodies that are a side of their own and not of their country."""
_WORLDLY = frozenset({"igo", "joint_body"})
_ALONE = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "ROOT"})
_NUMBERS = frozenset({"two", "both", "three"})
_DEFINITE = frozenset({"the", "these", "those", "all"})
_OF_STATES = frozenset({"states", "sides", "twins"})
_INNER = frozenset({"between", "among", "of", "with"})
_AT = frozenset({"on", "to", "against", "of", "at", "for", "with"})
_REACH = 3
"""How many sentences back two are looked for that are named side by side or alone."""
_MEANT = 2
"""Two of them."""


@dataclass(frozen=True, slots=True)
class _Met:
    """Somebody named: by which mention, its head, who counts as the side, and whether as a mere place."""

    mention: Mention
    root: Token
    side: str
    aside: bool


class Pairs:
    """The two that the pair words of an article mean."""

    def __init__(self, doc: Doc, cast: Cast, known: Known) -> None:
        self._doc = doc
        self._cast = cast
        self._known = known
        self._found: dict[int, tuple[str, ...]] = {}

    def of(self, word: Token) -> tuple[str, ...]:
        """The ids of the two that a word means, in text order; () where it means no two, or the text does not say."""
        sort = self.sort(word)
        if sort is None:
            return ()
        if word.i not in self._found:
            self._found[word.i] = ()  # asked for again while it is looked for
            found = self._twins(word) if sort == "twins" else self._two(word, "people" if sort == "any" else sort)
            nameless = sort != "any" or _counted_before(word)
            self._found[word.i] = found if found or nameless else self._two(word, "states")
        return self._found[word.i]

    @staticmethod
    def sort(word: Token) -> Sort | None:
        """What two a word means, None for a word that means no two."""
        lower, lemma = word.lower_, word.lemma_.lower()
        if word.text in vocabulary("geography")["twins"]:
            return "twins"
        if lower in _NUMBERS:
            alone = word.dep_ in _ALONE and word.tag_ in ("CD", "DT", "PDT") and not obliques(word, "of")
            known = lower == "both" or bool({c.lower_ for c in word.children} & _DEFINITE)  # not 'two were held'
            return "any" if alone and known else None
        if lower in ("pair", "duo") and [c.lower_ for c in word.children] == ["the"]:
            return "people"
        before = {c.lower_ for c in children(word, "nummod", "det", "det:predet", "amod") if c.i < word.i}
        if not before & _NUMBERS and not _is_bare(word):
            return None
        if "both" not in before and not before & _DEFINITE and not _is_bare(word) and not children(word, "nmod:poss"):
            return None  # 'divided into two countries'
        if lemma in word_set("actors", "pair_people"):
            return "people"
        if lemma in word_set("actors", "pairs"):
            return "states"
        return "sides" if lemma in word_set("actors", "pair_sides") else None

    def _twins(self, word: Token) -> tuple[str, ...]:
        """The two countries of one name."""
        codes: list[str] = vocabulary("geography")["twins"][word.text]
        return tuple(c for c in codes if self._known.kind(c) == "country")

    def _two(self, word: Token, sort: Sort) -> tuple[str, ...]:
        """Which two states, sides or people a word means, or which three."""
        if "three" in (word.lower_, *(c.lower_ for c in children(word, "nummod"))):
            return self._three(word, sort)
        never = self._left_out(word, sort)
        near: list[str] = []
        if sort == "sides" and self._are_nameless(word):
            return ()
        for back, sentence in enumerate(sentences_back(word, 1 if sort == "people" and _is_bare(word) else _REACH)):
            met = [m for m in self._met(sentence, word, sort) if m.side not in never]
            told = self._side_by_side(sentence, met, word, sort)
            if told is not None:
                return told
            acting = self._acting(met)
            joined = list(dict.fromkeys([*acting, *near]))
            for two in (joined, acting):
                if len(two) == _MEANT and self._fits(two, word):
                    over = self._most_told(word, sort, never) if acting != two and sort != "people" else ()
                    return tuple(two) if not over or set(over) == set(two) else over
            if back and len(acting) > _MEANT and (partners := self._partners(met)):
                return partners
            near = joined if back == 0 or not near else near
            if back == 1:
                places = list(dict.fromkeys(m.side for s in sentences_back(word, 1) for m in self._met(s, word, sort)))
                places = [p for p in places if p not in never]
                if len(near) == 1 and len(places) == _MEANT and self._fits(places, word):
                    return tuple(sorted(places, key=lambda p: p != near[0]))
        if sort == "people":
            return () if _is_bare(word) else self._last_fitting(word, never)
        return self._most_told(word, sort, never)

    def _three(self, word: Token, sort: Sort) -> tuple[str, ...]:
        """The three whom a word means: the only three of its sentence so far or of the one before."""
        for sentence in sentences_back(word, 1):
            acting = self._acting(list(self._met(sentence, word, sort)))
            if acting:
                return tuple(acting) if len(acting) == _MEANT + 1 else ()
        return ()

    def _acting(self, met: list[_Met]) -> list[str]:
        """The sides of those named as more than a place, each once; no body of many countries, which mostly speaks."""
        acting = (m.side for m in met if not m.aside and self._known.sort(m.side) not in _WORLDLY)
        return list(dict.fromkeys(acting))

    def _met(self, sentence: Span, word: Token, sort: Sort) -> Iterator[_Met]:
        """Who is named in a sentence before a pair word."""
        speech = quoted(self._doc)
        inside = self._cast.within(sentence.start, min(sentence.end, word.i))
        for m in (part for whole in inside for part in self._parted(whole)):
            side = self._side(m, word, sort) if (m.start in speech) <= (word.i in speech) else ""
            root = self._doc[m.start : m.end].root
            if side and not _is_stance(self._doc, m) and not _is_apart(root, word):
                yield _Met(m, root, side, m.kind == "place" or _is_aside(self._doc, m, root))

    def _parted(self, mention: Mention) -> list[Mention]:
        """The countries of 'the governments of Chad and Mali'; any other mention as it is."""
        words = self._doc[mention.start : mention.end]
        if self._known.sort(mention.entity) != "government" or all(t.lower_ != "and" for t in words):
            return [mention]
        hits = ((t.i, hit.code) for t in words if (hit := lookup(t.text)) is not None)
        return [Mention(i, i + 1, code, "country", "name") for i, code in hits if self._known.kind(code) == "country"]

    def _side(self, mention: Mention, word: Token, sort: Sort) -> str:
        """On whose side somebody named is: the country, or where `sort` says so a body that is a side of its own; of
        people, who goes with the word."""
        known, who = self._known, mention.entity
        if sort == "people":
            return who if mention.kind == "person" and self._is_one(who, word) else ""
        kind, code = known.sort(who), known.country(who)
        if kind == "media" or (sort == "states" and kind in _OWN_SIDE):
            return ""
        if sort == "states" or known.kind(who) == "country":
            return code
        if kind in _OWN_SIDE or (kind in _WORLDLY and not _speaks(self._doc[mention.start : mention.end].root)):
            return who
        if mention.kind == "person":
            return next((b for b in known.bodies(who) if known.sort(b) == "armed_group"), code)
        return who if kind == "government" and code and self._has_rebels() else code

    def _has_rebels(self) -> bool:
        """Whether the article names a body that a government may face inside its country."""
        return any(o.kind in _OWN_SIDE for o in self._cast.organisations)

    def _fits(self, two: list[str], word: Token) -> bool:
        """Whether two can be meant: 'both parties' are parties where such are named."""
        parties = word.lemma_.lower() == "party" and any(o.kind == "party" for o in self._cast.organisations)
        return not parties or all(self._known.sort(s) in _OWN_SIDE for s in two)

    def _side_by_side(self, sentence: Span, met: list[_Met], word: Token, sort: Sort) -> tuple[str, ...] | None:
        """The last two of a sentence that are named side by side, or that an earlier pair word means; None where there
        are none such, () where they have no names ('the army and the rebels')."""
        found: list[tuple[int, tuple[str, ...]]] = []
        for a, b in pairwise(met):
            if a.side != b.side and self._beside(a, b, met) and self._fits([a.side, b.side], word):
                found.append((b.mention.start, (a.side, b.side)))
        for token in self._doc[sentence.start : min(sentence.end, word.i)]:
            meant = self.of(token) if self.sort(token) in _OF_STATES and sort != "people" else ()
            if meant:
                states = all(self._known.kind(m) == "country" for m in meant)
                if states or sort == "sides":
                    found.append((token.i, meant))
            elif sort == "sides" and self._are_unnamed(token, met):
                found.append((token.i, ()))
        return max(found)[1] if found else None

    def _beside(self, a: _Met, b: _Met, met: list[_Met]) -> bool:
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

    def _are_unnamed(self, token: Token, met: list[_Met]) -> bool:
        """Whether a word begins a pair of which one has no name: 'between the rebels and the government', 'Peru's
        government and opposition signed'."""
        row = conjuncts(token)
        alike = word_set("actors", "unnamed") | {"opposition", "rebel"}
        if len(row) != _MEANT or not all(t.lemma_.lower() in alike for t in row) or not (
            preposition(token) == "between" or is_subject(token)
        ):
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

    def _partners(self, met: list[_Met]) -> tuple[str, ...]:
        """Who does something with or to somebody in the main clause of a sentence that tells of several."""
        for first in met:
            main = first.root.head if is_subject(first.root) else None
            if main is not None and main.dep_ == "ROOT":
                partners = [m.side for m in met if m.root.head == main and m.root.i > main.i and not m.aside]
                partners = [s for s in dict.fromkeys(partners) if s != first.side]
                return (first.side, partners[0]) if len(partners) == 1 else ()
        return ()

    def _left_out(self, word: Token, sort: Sort) -> frozenset[str]:
        """Who is told beside a pair and so none of it: 'Chad and the two countries', 'Chad urged both countries',
        'Chad mediates between the two sides'."""
        clause = clause_of(word)
        beside = {t.i for t in (first_conjunct(word), *conjuncts(first_conjunct(word))) if t != word}
        inside = False
        while word.dep_ in ("nmod:poss", "nmod") and (word.dep_ == "nmod:poss" or preposition(word) in _INNER):
            inside = inside or preposition(word) in ("between", "among")
            word = word.head
        between = inside or preposition(word) in ("between", "among")
        aimed = not between and (word.dep_ == "obj" or preposition(word) in _AT)
        if between and clause.lemma_.lower() in word_set("actors", "go_between"):
            aimed = not is_subject(word)
        if aimed and word.head == clause:
            beside |= {d.i for d in doers(clause)}
        named = (m for m in self._cast.mentions if any(m.start <= i < m.end for i in beside))
        return frozenset(filter(None, (self._side(m, word, sort) for m in named)))

    def _most_told(self, word: Token, sort: Sort, never: frozenset[str]) -> tuple[str, ...]:
        """The two told most before a pair word, more than once and more than any third, in text order."""
        everything = self._doc[0 : word.i]
        met = [m for m in self._met(everything, word, sort) if m.side not in never and m.side in self._acting([m])]
        (first, _), (second, often), (_, third), *_ = [*Counter(m.side for m in met).most_common(3), *[("", 0)] * 3]
        two = list(dict.fromkeys(m.side for m in met if m.side in (first, second)))
        return tuple(two) if often > max(third, 1) and self._fits(two, word) else ()

    def _last_fitting(self, word: Token, never: frozenset[str]) -> tuple[str, ...]:
        """The two last named whose posts say that they are what a word says, else the last two if nobody's do not."""
        back = [m.entity for m in reversed(self._cast.mentions) if m.end <= word.i and m.kind == "person"]
        named = [p for p in dict.fromkeys(back) if p not in never]
        fitting = [p for p in named if self._holds(p, word)]
        if len(fitting) >= _MEANT:
            return tuple(reversed(fitting[:_MEANT]))
        near = {m.entity for s in sentences_back(word, _REACH) for m in self._cast.within(s.start, min(s.end, word.i))}
        last = [p for p in named if not self._speaks_for(p)][:_MEANT]
        sure = len(last) == _MEANT and near.issuperset(last) and all(self._is_one(p, word) for p in last)
        return tuple(reversed(last)) if sure else ()

    def _holds(self, person: str, word: Token) -> bool:
        """Whether somebody's post says that he is what a word says: 'leader' of a president."""
        titles: list[str] = vocabulary("actors")["pair_titles"].get(word.lemma_.lower(), [])
        return any(title in held for title in titles for held in self._known.titles(person))

    def _is_one(self, person: str, word: Token) -> bool:
        """Whether somebody can be what a word says: he does not speak for others, and his posts say no other thing, or
        say that he is it where two of the article are."""
        if word.lemma_.lower() not in vocabulary("actors")["pair_titles"] or self._holds(person, word):
            return not self._speaks_for(person)
        many = sum(self._holds(p.id, word) for p in self._cast.people) >= _MEANT
        return not many and not self._known.titles(person)

    def _speaks_for(self, person: str) -> bool:
        return any(title.startswith("spokes") or " spokes" in title for title in self._known.titles(person))


def _counted_before(word: Token) -> bool:
    """Whether two without a name were told before 'the two': 'Two journalists were freed'."""
    return any(t.lower_ == "two" and t != word and t.dep_ == "nummod" for s in sentences_back(word, 1) for t in s)


def _is_bare(word: Token) -> bool:
    """Whether a word means two without saying so: 'the sides agreed', 'the ministers met'."""
    listed = word.tag_ == "NNS" and word.lemma_.lower() in word_set("actors", "pair_bare")
    return listed and [c.lower_ for c in word.children if c.dep_ not in ("punct", "case", "cc", "conj")] == ["the"]


def _carriers(met: _Met) -> tuple[Token, ...]:
    """The words by which the tree may join somebody named to another: his own, that which it modifies, and the name
    inside: 'Chad' of 'governments of Chad and Mali'."""
    root = met.root
    carried = root.dep_ in ("amod", "compound", "nmod", "nmod:poss", "nmod:desc", "flat")
    inner = [t for t in root.doc[met.mention.start : met.mention.end] if t.ent_type_ and t != root]
    return (root, *inner, root.head) if carried else (root, *inner)


def _speaks(token: Token) -> bool:
    return is_subject(token) and bool(act(token.head))


def _is_stance(doc: Doc, mention: Mention) -> bool:
    """Whether a country is named as one that somebody is for or against: 'pro-Malian', 'anti-Mali'."""
    before = doc[max(0, mention.start - 2) : mention.start]
    return len(before) > 1 and before[1].text in ("-", "–") and before[0].lower_ in ("pro", "anti")


def _is_apart(root: Token, word: Token) -> bool:
    """Whether somebody named is none of two: who mediates, alone or as where mediators are from ('mediators from Qatar
    and Oman'), or who accuses those who deny it."""
    first = first_conjunct(root)
    while first.dep_ in ("amod", "compound", "nmod", "nmod:poss"):
        first = first_conjunct(first.head)
        if first.lemma_.lower() in word_set("actors", "mediators") and first.sent.start == word.sent.start:
            return True
    if not is_subject(first):
        return False
    denied = act(first.head) == "accusation" and is_subject(word) and act(word.head) in ("denial", "rejection")
    return denied or first.head.lemma_.lower() in word_set("actors", "mediating")


def _is_aside(doc: Doc, mention: Mention, root: Token) -> bool:
    """Whether somebody is named as the place of something alone: 'in Chad', 'off the coast of Chad', 'the Malian
    resort'."""
    if mention.kind not in ("country", "place"):
        return False
    root = root.head if root.dep_ == "appos" and root.head.ent_type_ == "GPE" else root  # 'in Lima, Peru'
    inside = word_set("actors", "scenes")
    if preposition(root) in ("in", "at", "near", "off", "inside", "outside", "across", "around", "through", "into"):
        return True
    carrier = root.head if root.dep_ in ("amod", "compound", "nmod", "nmod:poss", "nmod:desc") else None
    if carrier is None:
        return False
    return carrier.lemma_.lower() in inside or carrier.lower_ in inside
