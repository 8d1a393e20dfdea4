"""'According to X, ...', 'in her opinion, ...': what is said without a verb of saying."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.bounds import BREAKS
from briefing.extract.speech.cited import cited, citing
from briefing.extract.speech.content import is_quoted
from briefing.extract.speech.pieces import pieces_of
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.sources import of_noun
from briefing.extract.speech.speakers import speakers
from briefing.extract.text.clauses import modifying_clauses
from briefing.extract.text.grammar import agents, possessors, preposition
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_WHOLE = ("ROOT", "parataxis")


def is_sourced(noun: Token) -> bool:
    """'according to X', 'in her opinion'; not 'according to law'."""
    if noun.pos_ in ("VERB", "AUX"):
        return False
    if noun.lemma_.lower() in word_set("speech", "measures") and not any(agents(c) for c in modifying_clauses(noun)):
        return False  # but 'a schedule distributed by the ministry'
    return preposition(noun) in word_set("speech", "source_prepositions") or _opining(noun) is not None


def _opining(noun: Token) -> Token | None:
    """Whose opinion it is: 'in [her] opinion, ...'."""
    held = noun.lemma_.lower() in word_set("speech", "opinions") and preposition(noun) in ("in", "by")
    return next(iter(possessors(noun)), None) if held and noun.doc[noun.i + 1 : noun.i + 2].text == "," else None


def according(noun: Token, actors: Actors, last: Saying | None, inside: set[int]) -> Iterator[Saying]:
    """'According to X, ...': the clause that the phrase stands in, without the phrase."""
    doc = noun.doc
    clause = _set_off(noun)
    own = {t.i for t in noun.subtree}
    own |= set(range(noun.left_edge.i, noun.sent.end)) if _is_last(noun) else set()
    quoting = citing(noun, noun, actors)
    own |= {t.i for t in quoting.subtree} if quoting is not None else set()
    content = sorted({t.i for t in clause.subtree} - own)
    pieces = pieces_of(doc, content, None)
    rate = preposition(noun) == "per" and noun.pos_ != "PROPN" and not children(noun, "det", "nmod:poss")
    if not pieces or clause == noun or rate or doc[pieces[0][0]].tag_ in ("WDT", "WP"):
        return
    case = next(iter(children(noun, "case")), noun)
    holder = _opining(noun)
    own_view = holder is not None and holder.tag_ == "PRP$"
    if own_view and last is not None and last.covers(noun.i):
        return  # 'X said that, in his view, ...': what X says
    outlet = of_noun(holder or noun)
    spoken = (cited(quoting) if quoting is not None else None) or outlet
    yield Saying(
        pieces=pieces,
        form="mixed" if is_quoted(pieces, inside) else "indirect",
        rule="according-to",
        cue=(case.i, max(case.i, *(t.i for t in case.subtree)) + 1),
        verb=noun.i,
        source=spoken.stretch,
        speakers=speakers(spoken, actors, last),
        reported_by=next(iter(speakers(outlet, actors, last)), "") if spoken != outlet else "",
    )


def _set_off(noun: Token) -> Token:
    """The clause that 'according to X' stands in: behind a comma, at the end of its sentence, all of that; before a
    further comma the clause that a bare infinitive belongs to ('plans to leave, according to X, on Monday')."""
    clause, case = noun.head, next(iter(children(noun, "case")), noun)
    if case.i == noun.sent.start or case.nbor(-1).text != ",":
        return clause
    last = _is_last(noun)
    while (clause.dep_ not in _WHOLE if last else clause.dep_ == "xcomp") and clause.head != clause:
        clause = clause.head
    return clause


def _is_last(noun: Token) -> bool:
    """Whether 'according to X' ends its sentence, whatever a parse makes of the words that tell of X."""
    behind = noun.doc[noun.right_edge.i + 1 : noun.sent.end]
    told = behind[:1] and behind[0].tag_ in ("VBN", "VBD") and not any(t.text in BREAKS for t in behind)
    return bool(told) or all(t.is_punct or t.is_space for t in behind)
