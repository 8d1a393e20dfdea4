"""Who makes peace inside one country, where the text names them 'the government' and 'the rebels'."""

from __future__ import annotations

from collections import Counter

from briefing import countries
from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.together import FOES, countries_in, mentions_in
from briefing.extract.cast.actors import Actors
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import clause_of
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

_BACK = 3
"""How many sentences before its own tell whose government it is."""


def at_home(naming: Naming, actors: Actors) -> tuple[str, ...]:
    """The country whose government and rebels make it, and the rebels where the text names one group alone; () where
    the words around tell of no war at home or name other sides."""
    parties = naming.parties
    if naming.kind not in FOES or len(parties) > 1 or (naming.proper and not naming.tied):
        return ()
    known = next(iter(parties), "")
    group = known if actors.sort(known) == "armed_group" else ""
    if known and not (group or countries.is_code(known)):
        return ()
    told = _words(naming.head)
    rebels, rulers = (bool(told & word_set("agreements", g)) for g in ("inside", "rulers"))
    if not (rebels or (group and rulers)):
        return ()
    land = known if countries.is_code(known) else _land(naming.head, actors)
    if group and actors.country(group) not in ("", land):
        return ()
    found = group or (_only_group(naming.head, land, actors) if rebels else "")
    sides = tuple(s for s in (land, found) if s)
    return sides if land and set(sides) != set(parties) else ()


def _words(head: Token) -> set[str]:
    """The words, in small letters, of the clause that an instrument stands in and of its own."""
    clause = clause_of(head)
    return {t.lower_ for t in (*clause.subtree, *head.sent)}


def _land(head: Token, actors: Actors) -> str:
    """The one country of its own words or of the nearest sentence that tells of any; else the one told of most."""
    own = head.doc[head.left_edge.i : head.right_edge.i + 1]
    for words in (own, *sentences_back(head, _BACK)):
        met = dict.fromkeys(countries_in(words, actors) or _adjectives(words))
        if len(met) == 1:
            return next(iter(met))
        if met and words != own:
            break
    (first, most), (_, next_most) = [*Counter(countries_in(head.doc, actors)).most_common(2), ("", 0), ("", 0)][:2]
    return first if most > 2 * next_most else ""


def _adjectives(words: Span) -> list[str]:
    """The countries of the adjectives in a stretch, also inside names: 'PHILIPPINE communist guerrillas'."""
    hits = (countries.lookup(t.text) for t in words if t.is_title)
    return [hit.code for hit in hits if hit is not None and hit.form == "demonym"]


def _only_group(head: Token, land: str, actors: Actors) -> str:
    """The one armed group that is of a country, or is told of just before with none; '' where there are several."""
    met = dict.fromkeys(m.entity for m in mentions_in(head.doc, actors) if actors.sort(m.entity) == "armed_group")
    near = {m.entity for s in sentences_back(head, _BACK) for m in mentions_in(s, actors)}
    own = [g for g in met if actors.country(g) == land or (g in near and not actors.country(g))]
    return own[0] if len(own) == 1 else ""
