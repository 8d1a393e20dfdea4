"""Who is named before a word that means two, and on whose side: not a mere place, a mediator, a newspaper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefing.countries import lookup
from briefing.extract.cast.countries_met import leans
from briefing.extract.cast.known import Known
from briefing.extract.cast.pair_people import PairPeople
from briefing.extract.cast.pair_words import Sort
from briefing.extract.text.cues import act
from briefing.extract.text.grammar import doers, preposition
from briefing.extract.text.quotes import quoted
from briefing.extract.text.reading import Cast, Mention
from briefing.extract.text.tree import clause_of, conjuncts, first_conjunct, is_subject
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Span, Token

_OWN_SIDE = frozenset({"armed_group", "party", "political_organisation", "subnational_government"})
"""Bodies that are a side of their own and not of their country."""
_WORLDLY = frozenset({"igo", "joint_body"})
_INNER = frozenset({"between", "among", "of", "with"})
_AT = frozenset({"on", "to", "against", "of", "at", "for", "with"})


class Met(Struct, frozen=True):
    """Somebody named: by which mention, its head, who counts as the side, and whether as a mere place."""

    mention: Mention
    root: Token
    side: str
    aside: bool


class Sides:
    """Who of an article is a side, as a word that means two asks for."""

    def __init__(self, doc: Doc, cast: Cast, known: Known, people: PairPeople) -> None:
        self._doc = doc
        self._cast = cast
        self._known = known
        self._people = people

    def met(self, sentence: Span, word: Token, sort: Sort) -> Iterator[Met]:
        """Who is named in a sentence before a pair word."""
        speech = quoted(self._doc)
        inside = self._cast.within(sentence.start, min(sentence.end, word.i))
        for m in (part for whole in inside for part in self._parted(whole)):
            side = self._side(m, word, sort) if (m.start in speech) <= (word.i in speech) else ""
            root = self._doc[m.start : m.end].root
            if side and not leans(self._doc, m.start) and not _is_apart(root, word):
                yield Met(m, root, side, m.kind == "place" or _is_aside(self._doc, m, root))

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
            return who if mention.kind == "person" and self._people.is_one(who, word) else ""
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

    def acting(self, met: Iterable[Met]) -> list[str]:
        """The sides of those named as more than a place, each once; no body of many countries, which mostly speaks."""
        acting = (m.side for m in met if not m.aside and self._known.sort(m.side) not in _WORLDLY)
        return list(dict.fromkeys(acting))

    def fits(self, two: list[str], word: Token) -> bool:
        """Whether two can be meant: 'both parties' are parties where such are named."""
        parties = word.lemma_.lower() == "party" and any(o.kind == "party" for o in self._cast.organisations)
        return not parties or all(self._known.sort(s) in _OWN_SIDE for s in two)

    def left_out(self, word: Token, sort: Sort) -> frozenset[str]:
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


def _speaks(token: Token) -> bool:
    return is_subject(token) and bool(act(token.head))


def _is_apart(root: Token, word: Token) -> bool:
    """Whether somebody named is none of two: who mediates, alone or as where mediators are from ('mediators from Qatar
    and Oman'), who is told of by the way, or who accuses those who deny it."""
    first = first_conjunct(root)
    remarks = [a for a in root.ancestors if a.dep_ == "acl" and a.tag_ == "VBN"]
    if remarks and root.sent.start == word.sent.start and remarks[-1] not in word.ancestors:
        return True  # 'the ceremony, WATCHED BY A AND B, came after the two men had signed'
    while first.dep_ in ("amod", "compound", "nmod", "nmod:poss"):
        first = first_conjunct(first.head)
        if first.lemma_.lower() in word_set("actors", "mediators") and first.sent.start == word.sent.start:
            return True
    if root.head.dep_ == "acl" and root.head.lower_ in word_set("organisations", "loyalties"):
        return True  # 'the front, backed by Peru'
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
