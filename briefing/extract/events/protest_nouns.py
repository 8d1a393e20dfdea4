"""Who protests in what a noun tells, against whom and where: 'sparked a MARCH by students', 'after RIOTS in Lima'."""

from __future__ import annotations

from briefing.extract.cast.actors import Actors
from briefing.extract.dates.times import Times
from briefing.extract.events.happenings import Parts
from briefing.extract.events.nouns import keys, word_set_class
from briefing.extract.events.settings import has_been, is_at
from briefing.extract.events.sites import place_among, sites
from briefing.extract.text.grammar import obliques, possessors, preposition, subjects
from briefing.extract.text.spans import noun_phrase
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

_CROWD = "public"
_WHERE = ("in", "at", "outside", "across")
_HAPPENED = frozenset({"VBD", "VBN", "VBZ", "VBP", "VBG"})


def protest_of(noun: Token, actors: Actors, times: Times) -> Parts | None:
    """Who protests, against whom and where; None if it is only talked about, or told with no doer, place or time."""
    if not noun.text.islower() or not has_been(noun) or not (_is_roused(noun) or _is_around(noun)):
        return None
    by = _beside(noun, "by")
    doing = actors.of((*possessors(noun), *by))
    if any(map(_are_many, by)) and all(actors.kind(x) in ("country", "person") for x in doing):
        doing = ()  # 'by Haitians', 'by followers of Ali'
    around = _beside(noun, *_WHERE)
    place = place_among(sites(around, actors), actors)
    where = place or any(actors.kind(x) == "country" for x in actors.of(around))
    if not (doing or where or any(map(_are_many, by)) or times.of_noun(noun) is not None):
        return None
    against = tuple(x for x in actors.of(_beside(noun, "against")) if x not in doing)
    return Parts(doing or (_CROWD,), against, place)


def _are_many(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS", "CD") or bool(keys(noun) & word_set_class("crowd"))


def protest_span(noun: Token) -> Span:
    """The words to show for it: its phrase, with where and by whom, which a parse may hang on what roused it."""
    phrase = noun_phrase(noun)
    return noun.doc[phrase.start : max([phrase.end, *(o.right_edge.i + 1 for o in _beside(noun, *_WHERE, "by"))])]


def _beside(noun: Token, *prepositions: str) -> tuple[Token, ...]:
    own = obliques(noun, *prepositions)
    if own or not _is_roused(noun):
        return own
    return tuple(o for o in obliques(clause_of(noun), *prepositions) if o.i > noun.i)


def _is_around(noun: Token) -> bool:
    """'killed during PROTESTS in Lima'; but one may speak at any rally."""
    against = any(c.lower_.startswith(("anti", "pro")) or c.lower_ == "opposition" for c in noun.lefts)
    return is_at(noun) and (noun.lower_ != "rally" or against or bool(obliques(noun, "by", "against")))


def _is_roused(noun: Token) -> bool:
    """'the arrest sparked RIOTS', 'led to PROTESTS'."""
    clause = clause_of(noun)
    if base(clause) not in word_set("events", "rousing") or clause.tag_ not in _HAPPENED or not subjects(clause):
        return False
    return preposition(noun) == "to" if base(clause) == "lead" else noun.dep_ == "obj"
