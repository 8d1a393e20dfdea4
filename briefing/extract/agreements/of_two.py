"""Between which two countries a treaty is whose name tells none: 'Peru and Chad are at odds. The 1970 LAKE TREATY ...'.

Most treaties that the news call by a name are of two countries; those of many are well known, and those that end a war
at home bind the sides of that.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing import countries
from briefing.extract.agreements.foes import is_war_at_home
from briefing.extract.agreements.instrument import Mention, years
from briefing.extract.agreements.lexicon import FOES
from briefing.extract.agreements.likely import is_worldwide, named_often, topic_pair
from briefing.extract.agreements.signatories import countries_in, is_called
from briefing.extract.agreements.syntax import is_done_to, own_clauses
from briefing.extract.agreements.told_by import place_of
from briefing.extract.agreements.when import since_year
from briefing.extract.cast.actors import Actors
from briefing.extract.cast.organisation_kinds import known
from briefing.extract.text.grammar import doers
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token


def parties_of_two(mention: Mention, reading: Reading, actors: Actors) -> tuple[str, ...]:
    """The only two countries that the sentence or the two before tell of, if no other is told of more often, else the
    two that the article is about; of a treaty with a name that is none of many."""
    if not _may_be_of_two(mention, actors):
        return ()
    told: tuple[str, ...] = ()
    for sentence in sentences_back(mention.head, 2):
        told = tuple(dict.fromkeys((*told, *countries_in(sentence, actors))))
        if len(told) > 1:
            break
    pair = topic_pair(reading, actors) if len(told) < 4 else ()
    if len(told) == 2:
        counted = named_often(reading, actors)
        rarest = min(counted[code] for code in told)
        others = (count for code, count in counted.items() if code not in told)
        pair = told if rarest >= max(others, default=0) else pair
    elsewhere = {hit.code for t in mention.span if t.text[:1].isupper() and (hit := countries.lookup(t.text))}
    return pair if set(mention.parties) <= set(pair) and elsewhere <= set(pair) else ()  # not 'the ALGIERS Agreement'


def _may_be_of_two(mention: Mention, actors: Actors) -> bool:
    """Whether a mention is by a name or by its year alone, and nothing says that it is of many or of a war at home."""
    head = mention.head
    dated = bool(years(mention)) or since_year(head) is not None
    named = mention.proper or is_called(head, actors) or (dated and not (mention.parties or mention.tied))
    if not named or mention.full or mention.kind in FOES or (mention.tied and not mention.parties):
        return False
    if mention.lemma not in word_set("agreements", "mostly_of_two") or is_worldwide(mention):
        return False
    matter = {t.lower_ for t in (*mention.span, *head.doc[head.i + 2 : head.i + 5])}
    on_something = head.i + 1 < len(head.doc) and head.doc[head.i + 1].lower_ == "on"
    worldwide = bool(matter & word_set("agreements", "worldwide_matters"))
    if (on_something and mention.proper) or (worldwide and not mention.proper):
        return False  # 'the Treaty on Seals', 'the 1968 treaty on nuclear weapons'
    before = head.doc[max(mention.span.start - 1, head.sent.start) : mention.span.start]  # 'the Law of the SEA Treaty'
    if _is_of_many((*before, *mention.span)) or _bans(head) or _is_of_others(head, actors):
        return False
    if is_war_at_home(head.doc):
        return False
    return mention.proper or not any(_names_many(s) for s in sentences_back(head, 2))


def _is_of_many(words: Iterable[Token]) -> bool:
    """Whether words of a name tell that it is of many countries: 'the ARMS Trade Treaty', 'the WTO Agreement'."""
    parts = {w for t in words for w in (t.text, *t.text.split("-")) if w}
    bodies = (known(w) for w in parts if w[0].isupper())
    leagues = any(body is not None and body[1]["kind"] == "igo" for body in bodies)
    return leagues or not parts.isdisjoint(word_set("agreements", "of_many"))


def _names_many(sentence: Span) -> bool:
    """Whether a sentence names a paper of many, which may be what 'the 1949 treaty' means: 'the Geneva CONVENTION'."""
    papers = [t for t in sentence if t.text[:1].isupper() and t.lower_ in word_set("agreements", "papers_of_many")]
    treaties = [t for t in sentence if t.text[:1].isupper() and t.lower_ in word_set("agreements", "mostly_of_two")]
    return bool(papers) or any(_is_of_many(sentence.doc[max(sentence.start, t.i - 4) : t.i + 4]) for t in treaties)


def _bans(head: Token) -> bool:
    """Whether a treaty forbids something, as those of many do: 'the Kade Treaty, which BANS mines'."""
    around = (*own_clauses(head), clause_of(head))
    return any(
        base(c) in word_set("agreements", "banning") and (c.head == head or head in doers(c)) for c in around
    )


def _is_of_others(head: Token, actors: Actors) -> bool:
    """Whether a treaty is one that a single country is told to sign, ratify or join, as others did, or that is praised
    or condemned as what others have made."""
    place = place_of(head)
    clause = clause_of(place)
    if place.head.lemma_.lower() in word_set("agreements", "bound_nouns") | {"party", "signatory"}:
        return True
    if base(clause) in word_set("agreements", "joining") or (
        base(clause) in word_set("agreements", "judging") and is_done_to(place, clause)
    ):
        return True
    return base(clause) in ("sign", "ratify") and is_done_to(place, clause) and len(actors.of(doers(clause))) < 2
