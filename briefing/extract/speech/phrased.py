"""What somebody says by a phrase: 'issued a warning that ...', 'made clear that ...', 'put the toll at 12'."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.cast.actors import Actors
from briefing.extract.speech.content import is_quoted
from briefing.extract.speech.hearers import addressee, medium
from briefing.extract.speech.mood import is_to_come, mood
from briefing.extract.speech.pieces import pieces_of
from briefing.extract.speech.relatives import is_evidence, is_thing
from briefing.extract.speech.sayings import Saying
from briefing.extract.speech.sources import source
from briefing.extract.speech.speakers import speakers
from briefing.extract.text.clauses import auxiliaries, is_negated, modifying_clauses
from briefing.extract.text.grammar import is_passive, markers, objects, obliques, possessors
from briefing.extract.text.memory import remembered
from briefing.extract.text.tree import children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import either, word_set
from briefing.extract.text.words import Token

_CLEAR = frozenset({"clear", "plain", "known"})
_SETTING = frozenset({"put", "estimate"})
_MAKING = frozenset({"make", "let"})
_MEANT = frozenset({"intention", "readiness", "willingness", "determination"})
"""What somebody voices of his own deeds; all else that he voices may be of those of others."""


def phrase(verb: Token) -> tuple[tuple[int, ...], int] | None:
    """The tokens of what a verb says together with the words behind it, and where these words end."""
    # Asked of every word of a text, and mostly none of these: the lists are looked at before the memory is.
    opening = either(word_set("speech", "giving_voice"), _SETTING, _MAKING)
    return _phrase(verb) if verb.lemma_.lower() in opening else None


@remembered
def _phrase(verb: Token) -> tuple[tuple[int, ...], int] | None:
    if is_passive(verb) or is_negated(verb) or _is_unspoken(verb):
        return None
    lemma = verb.lemma_.lower()
    if lemma in word_set("speech", "giving_voice") and (said := _in_noun(verb)) is not None:
        return said
    return _made_clear(verb) if lemma in _MAKING else _amount(verb) if lemma in _SETTING else None


def _is_unspoken(verb: Token) -> bool:
    """'denied MAKING a promise that ...', 'failed to GIVE an assurance that ...': what nobody is known to have said."""
    if mood(verb)[0] in ("denied", "hypothetical", "attempted"):
        return True
    if verb.tag_ == "VBG" and not auxiliaries(verb):
        return verb.dep_ in ("ccomp", "xcomp", "obj", "obl") or bool(markers(verb)) or bool(children(verb, "case"))
    return verb.dep_ == "xcomp" and base(verb.head) in ("fail", "refuse", "decline")


def _in_noun(verb: Token) -> tuple[tuple[int, ...], int] | None:
    """'issued a warning [that the dam could burst]'."""
    carrying = word_set("speech", "nouns", "voiced", "felt", "carrying")
    for noun in objects(verb):
        if noun.i > verb.i and noun.lemma_.lower() in carrying and not _is_of_others(noun):
            clause = next((c for c in modifying_clauses(noun) if "that" in markers(c)), None)
            if clause is not None:
                return tuple(t.i for t in clause.subtree if t.i > noun.i), noun.i + 1
    return None


def _is_of_others(noun: Token) -> bool:
    """'repeated CHAD'S claim that ...', 'shared the fear OF MANY that ...': who else says it."""
    whose = (w for w in possessors(noun) if w.tag_ not in ("PRP$", "PRP"))  # 'her claim', "his government's concern"
    others = any(not any(p.tag_ == "PRP$" for p in possessors(w)) for w in whose)
    return others or bool(obliques(noun, "of", "by", "from"))


def is_foretold(verb: Token) -> bool:
    """'raised FEARS that Chad would attack it', 'voiced the EXPECTATION that it would pay': nobody's threat or word."""
    foretold = word_set("speech", "voiced") - _MEANT | {"prediction", "assessment"}
    return any(o.lemma_.lower() in foretold for o in objects(verb))


def _made_clear(verb: Token) -> tuple[tuple[int, ...], int] | None:
    """'made it clear [that Oslo would not pay]', 'let it be known [that it would leave]'."""
    for word in children(verb, "xcomp", "ccomp"):
        if word.lower_ in _CLEAR and word.i > verb.i:
            clause = next((c for n in (word, verb) for c in children(n, "ccomp") if "that" in markers(c)), None)
            if clause is not None:
                return tuple(t.i for t in clause.subtree if t.i > word.i), word.i + 1
    return None


def _amount(verb: Token) -> tuple[tuple[int, ...], int] | None:
    """'put [the number of displaced at 1,200]'."""
    counted = [o for o in objects(verb) if o.i > verb.i and o.lemma_.lower() in word_set("speech", "amounts")]
    at = [o for n in (verb, *counted) for o in obliques(n, "at") if any(t.like_num for t in o.subtree)]
    if not counted or not at:
        return None
    return tuple(range(counted[0].left_edge.i, at[0].right_edge.i + 1)), verb.i + 1


def phrased(verb: Token, actors: Actors, last: Saying | None, inside: set[int]) -> Iterator[Saying]:
    """What somebody says by a phrase; what a thing shows is said by nobody."""
    found, spoken = phrase(verb), source(verb)
    if found is None or spoken is None or is_thing(spoken.noun) or is_evidence(spoken.noun):
        return
    content, end = found
    pieces = pieces_of(verb.doc, list(content), verb)
    if not pieces:
        return
    unsaid = is_to_come(verb)
    yield Saying(
        pieces=pieces,
        form="mixed" if is_quoted(pieces, inside) else "indirect",
        rule="said-clause",
        cue=(verb.i, end),
        verb=verb.i,
        source=spoken.stretch,
        speakers=speakers(spoken, actors, last),
        recorded=not unsaid,
        lends=not any(o.lemma_.lower() in word_set("speech", "felt") for o in objects(verb)),
        unsaid=unsaid,
        addressee=addressee(verb, actors, pieces),
        medium=medium(verb),
    )
