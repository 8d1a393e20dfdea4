"""Which words a verb of saying introduces: the tree's answer, drawn straight by the order of words."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.speech.bounds import (
    BREAKS,
    coordinated,
    inserted_cuts,
    is_answered,
    is_apart,
    is_parted,
    is_shown,
    is_telling,
    to_answer,
    to_inserted,
    to_semicolon,
)
from briefing.extract.speech.gaps import gapped_clause
from briefing.extract.speech.judging import is_judging
from briefing.extract.speech.moments import is_when
from briefing.extract.speech.pieces import pieces_of
from briefing.extract.speech.sayings import Stretch
from briefing.extract.speech.sources import Source, source
from briefing.extract.speech.surface import FINITE, before, head, sentence
from briefing.extract.speech.surface_content import behind_hearer, followed, has_object, inserted
from briefing.extract.speech.told_things import tells_thing, without_occasion
from briefing.extract.text.clauses import infinitives, modifying_clauses
from briefing.extract.text.cues import act, needs_quotation, takes_object
from briefing.extract.text.grammar import markers, objects, obliques, own_subjects, preposition, undergoers
from briefing.extract.text.tree import children, first_conjunct, is_finite
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_QUESTIONS = frozenset({"whether", "if", "why", "how"})
_SURE = frozenset({"say", "tell", "warn", "remind", "insist", "argue", "claim"})
"""Verbs of which a clause follows even without 'that'."""
_NEEDS = frozenset(
    {
        "need",
        "importance",
        "necessity",
        "support",
        "commitment",
        "readiness",
        "right",
        "keenness",
        "resolve",
        "willingness",
        "determination",
        "desire",
        "intention",
    }
)
_SHORT = 3
"""Words of so many letters are often small in titles."""
_BINDING = frozenset({"warning", "commitment", "threat"})
"""Acts of which what somebody promises or warns of is said where it is quoted: 'vowed to use "an iron fist"'."""
_SET_IN = frozenset({"warning", "commitment", "demand", "threat", "expectation"})
"""Acts that may stand in or behind what they say, where a comma or stop follows: '..., he promised'."""


def _is_denied_noun(cue: Token) -> bool:
    """'denied reports they had left', 'is denying Peruvian media reports that ...', whatever a parse makes of it."""
    if cue.tag_ not in ("VBZ", "VBP", "NNS"):
        return False
    before = (t for t in reversed(cue.doc[cue.sent.start : cue.i]) if t.tag_[:2] not in ("NN", "JJ", "DT", "PO"))
    verb = next(before, cue)
    return act(verb) in ("denial", "rejection") and verb.tag_ in (*FINITE, "VBN", "VBG")


def introduced(cue: Token, inside: set[int]) -> tuple[tuple[Stretch, ...], str, Source | None] | None:
    """The words that a cue introduces, by which rule, and whose they are."""
    doc = cue.doc
    if is_shown(cue):
        return None
    if [t.lower_ for t in doc.words[max(0, cue.i - 2) : cue.i]] == ["yet", "to"] or "without" in markers(cue):
        return None  # 'has yet to say that', 'it goes without saying that'
    if cue.tag_ == "VB" and cue.dep_ == "xcomp" and cue.head.lemma_.lower() in word_set("speech", "reticent"):
        return None  # 'declined to say what they had found'
    if _is_denied_noun(cue):
        return None
    if {"if", "whether"} & set(markers(cue)):
        return None  # 'asked whether he had called it "a lie"'
    told_of = doc[cue.i + 1].lower_ == "to" and doc[cue.i + 2].tag_ == "VB"
    if cue.lemma_.lower() == "say" and cue.tag_ != "VBG" and told_of:
        return None  # 'a group said to be near the border'
    opens = cue.tag_ == "VBG" and not any(t.is_alpha for t in doc[cue.sent.start : cue.i])
    if opens and cue.i + 1 < len(doc) and cue.nbor().lower_ in ("on", "to", "about"):
        return None  # 'Commenting on reports that ..., she dismissed them'
    telling = act(cue) in ("tell", "write", "warning", "expectation") or cue.lemma_.lower() == "insist"
    plain = telling and not needs_quotation(cue)
    around = inserted(cue) if _may_be_inserted(cue) and is_telling(cue) else None
    if around is not None:
        told = [(a, b) for a, b in around[0] if a < cue.i or not (is_answered(doc, a, b) or is_apart(cue, a, b))]
        pieces = tuple(p for a, b in told for p in _parts(doc, a, b, cue, whole=len(told) == 1))
        pieces = to_answer(cue, pieces, inside) if pieces else ()
        return (pieces, "said-clause", Source(_first(head(cue, around[1]), around[1]), around[1])) if pieces else None
    first = sentence(cue)[0]
    pieces = pieces_of(doc, [i for i in _content(cue) if i >= first], cue)
    pieces = to_inserted(doc, _drawn(cue, pieces) if plain else pieces)
    pieces = to_semicolon(doc, pieces, inside) if plain else pieces
    pieces = to_answer(cue, pieces, inside) if pieces else ()
    if pieces and (plain or is_quoted(pieces, inside) or _has_that(cue) or _is_finding(cue)):
        return pieces, "said-clause", source(cue)
    mute = word_set("speech", "clause_only", "answers")
    thing = tells_thing(cue)
    governs = thing or takes_object(cue) or needs_quotation(cue) or act(cue) in _BINDING
    if governs and cue.lemma_.lower() not in mute:
        held = _object(cue)
        pieces = pieces_of(doc, without_occasion(cue, held) if thing else held, cue)
        pieces = to_answer(cue, pieces, inside) if pieces else ()
        if pieces and is_title(doc, pieces, inside):
            return None
        needed = thing or (takes_object(cue) and _is_need(cue))
        if pieces and (is_quoted(pieces, inside) or needed or is_judging(cue)):
            return pieces, "said-object", source(cue)
    return None


def _first(noun: Token, phrase: Stretch) -> Token:
    """The first of several who speak together: '..., [Oslo] and Lima said'."""
    first = first_conjunct(noun)
    return first if phrase[0] <= first.i else noun


def _parts(doc: Doc, start: int, end: int, cue: Token, *, whole: bool) -> tuple[Stretch, ...]:
    """The words before or behind an inserted cue; before one that parts a subject from its verb a single word."""
    return pieces_of(doc, list(range(start, end)), cue) or (
        ((start, end),) if not whole and end == start + 1 and doc[start].tag_.startswith(("NN", "PR")) else ()
    )


def _may_be_inserted(cue: Token) -> bool:
    """'..., he said', '..., he warned, ...': a cue between or behind words that say something by themselves."""
    set_off = cue.i + 1 < len(cue.doc) and cue.nbor().text in (",", ".", "”", '"', "!")
    return act(cue) in ("tell", "write") or (act(cue) in _SET_IN and set_off)


def _drawn(cue: Token, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Content after its cue with the bounds that the order of words gives, where the tree has them too narrow."""
    doc, lead = cue.doc, followed(cue)
    marked = lead is not None and doc[lead[0] - 1].lower_ == "that"
    if not pieces:
        alone = marked or cue.lemma_.lower() in _SURE - {"tell"}
        asks = any("to" in markers(c) for c in children(cue, "xcomp"))  # 'warned residents to stay indoors'
        sure = lead is not None and alone and cue.tag_ in (*FINITE, "VBG", "VBN") and not (asks or _claims_thing(cue))
        pieces = (lead,) if sure and lead is not None else ()
    if not pieces or pieces[0][0] < cue.i or lead is None:
        return pieces
    start, end = max(pieces[0][0], behind_hearer(cue)), pieces[-1][1]
    hearers = children(cue, "iobj", "obj") if cue.lemma_.lower() in ("tell", "warn") else ()
    told_to = behind_hearer(cue) > 0 or any(lead[0] <= h.i < start for h in hearers)
    headless = doc[start].tag_ in (*FINITE, "MD") and all(t.tag_ not in FINITE for t in doc[lead[0] : start])
    if marked or (start > lead[0] and (cue.lemma_.lower() in _SURE or headless) and not told_to):
        start = min(start, lead[0]) if not marked else lead[0]
    while end < lead[1] and not _ends_quoted(doc, end):
        if doc[end].text in BREAKS and not _is_listed(doc, end, lead[1]):
            break
        end += 1
    end = coordinated(cue, start, end)
    end = min((cut for cut in inserted_cuts(doc, start, end)), default=end)
    return pieces_of(doc, list(range(start, end)), None)


def _ends_quoted(doc: Doc, end: int) -> bool:
    """Whether content ends right before a place with a quotation that has its comma inside: '"a farce," [but]'."""
    return doc[end - 1].tag_ == "''" and is_parted(doc, end)


def _is_listed(doc: Doc, comma: int, end: int) -> bool:
    """Whether a comma stands before another predicate of what is said: 'was well[,] had food and would stay'."""
    after = doc[comma + 1] if comma + 1 < end else None
    if after is not None and after.lower_ in ("and", "but", "or") and comma + 2 < end and doc[comma + 2].tag_ == "MD":
        return not any(t.lower_ in ("not", "n't", "n’t") for t in doc[comma + 3 : comma + 4])
    return (
        after is not None
        and doc[comma].text == ","
        and (after.tag_ == "MD" or (after.tag_ in FINITE and after.lemma_.lower() in ("have", "be")))
    )


def _claims_thing(cue: Token) -> bool:
    """'claimed victory', 'claims responsibility': nothing is said in words."""
    return cue.lemma_.lower() == "claim" and any(o.i > cue.i for o in children(cue, "obj"))


def is_quoted(pieces: tuple[Stretch, ...], inside: set[int]) -> bool:
    """Whether some of the words stand between quotation marks (`inside` holds the tokens that do)."""
    return any(i in inside for a, b in pieces for i in range(a, b))


def _content(cue: Token) -> list[int]:
    """The tokens of the clause a cue introduces: below it, or around it where the cue is inserted."""
    below = [
        c
        for c in children(cue, "ccomp" if needs_quotation(cue) else "parataxis", "ccomp")
        if not _QUESTIONS & {*markers(c), "" if _is_conditional(c) else c.left_edge.lower_}
        and not _is_cue_phrase(c)
        and not (c.i < cue.i and c.tag_ in ("VBN", "VBG", "VBD", "VBP") and (_begins(c) or _tells_of(c, cue)))
    ]
    if any(c.i > cue.i for c in below):
        below = [c for c in below if c.i > cue.i]
    below = below or list(_told_at(cue))
    if below:
        return sorted({t.i for c in below for t in c.subtree})
    if (left := gapped_clause(cue)) is not None:
        return [t.i for t in left.subtree if t.i > cue.i]
    if cue.dep_ == "parataxis" and cue.head != cue and is_telling(cue) and not has_object(cue):
        own = {t.i for t in cue.subtree}
        around = first_conjunct(cue.head) if cue.head.dep_ == "conj" else cue.head
        return sorted({t.i for t in around.subtree} - own)
    return []


def _is_conditional(clause: Token) -> bool:
    """'says [if elected] she will go': 'if' opens what stands before the clause, which asks nothing."""
    return clause.left_edge.lower_ == "if" and clause.left_edge.head != clause


def is_title(doc: Doc, pieces: tuple[Stretch, ...], inside: set[int]) -> bool:
    """Whether what is quoted names a work: 'published his book "Salt and Stone"', 'sang "Feeling Low"'."""
    words = [t for a, b in pieces for t in doc.words[a:b] if t.i in inside and t.is_alpha and len(t.text) > _SHORT]
    return len(words) > 1 and all(t.text[0].isupper() for t in words)


def _tells_of(clause: Token, cue: Token) -> bool:
    """Whether a clause before a cue stands beside its speaker: 'Ana Gil, asked about it, had said that ...'."""
    speaker = before(cue)
    return speaker is not None and clause.left_edge.i <= speaker[0] < clause.i


def _begins(clause: Token) -> bool:
    """Whether nothing but marks stands before a verb in its clause."""
    return all(t.is_punct for t in clause.doc[clause.left_edge.i : clause.i])


def _object(cue: Token) -> list[int]:
    """The tokens of what a cue says of something: 'called [the response "hasty"]', 'praised [its "restraint"]'."""
    links = {"as", "to"} if cue.lemma_.lower() == "call" and obliques(cue, "on", "upon") else {"as"}
    marked = (c for c in children(cue, "advcl") if links & set(markers(c)))
    deeds = [c for c in children(cue, "advcl") if act(cue) == "accusation" and {"of", "for"} & set(markers(c))]
    if act(cue) == "accusation" and not deeds:
        deeds = [o for n in (cue, *objects(cue)) for o in obliques(n, "of") if cue.lemma_.lower() == "accuse"]
    named = [t for o in objects(cue) for t in cue.doc.words[max(cue.i + 1, o.left_edge.i - 1) : o.i]]
    if deeds and any(t.tag_ == "``" for t in named):
        return list(range(named[0].i, deeds[0].right_edge.i + 1))  # 'accused ["some states" of meddling]'
    if deeds:
        # 'accused Oslo of [breaking "its word"]', 'accused Oslo of ["meddling"]'
        opens = next((t.i for t in deeds[0].lefts if t.dep_ not in ("case", "mark")), deeds[0].i)
        return [t.i for t in deeds[0].subtree if t.i >= opens]
    warned = act(cue) == "warning"
    heads = [*children(cue, "xcomp"), *obliques(cue, "as"), *marked]
    heads += obliques(cue, "of", "against") if warned else undergoers(cue)
    apart = {t.i for h in heads for c in h.rights if children(c, "cc") and children(c, "nsubj") for t in c.subtree}
    inner = (t for h in heads if h.i > cue.i for t in h.subtree if not (t.dep_ == "case" and t.head == h))
    found = [t.i for t in inner if t.i not in apart]  # without '..., and its chairman called on the envoy'
    words = [cue.doc[i] for i in found]
    cut = next((t.i - 1 for t in words if t.tag_ == "VBG" and t.nbor(-1).text == "," and act(t)), len(cue.doc))
    found = [i for i in found if i < cut]  # nor ', calling them "lies"'
    if not found:
        return []
    end = max(found) + 1
    if cue.doc[end].tag_ == "``" and end < cue.sent.end:
        # 'called it "a day on which rivers ...": the quotation as a whole, wherever its words hang
        end = next((t.i for t in cue.doc[end : cue.sent.end] if t.tag_ == "''"), end)
    while end < len(cue.doc) and cue.doc[end].tag_ == "''":
        end += 1
    of_it = (o for o in obliques(cue, "over", "about", "at", "with", "for", "on") if not is_when(o))
    thanked = (c for c in children(cue, "advcl") if act(cue) == "praise" and "for" in markers(c))
    of_it = (o for o in (*of_it, *thanked) if o.left_edge.i == end)
    start = min(found)
    called = (o.left_edge.i for o in obliques(cue, "as")) if act(cue) in ("rejection", "denial") else ()
    if any(cue.doc[i].lower_ == "as" and i < start for i in called):
        # 'dismissed as "nonsense" [a report that ...]'
        of_it = (c for c in cue.rights if c.left_edge.i == end and c.dep_ in ("obj", "obl", "nmod", "advcl", "ccomp"))
        start -= cue.doc[start - 1].tag_ == "``"
    return list(range(start, next((o.right_edge.i + 1 for o in of_it), end)))


def _told_at(cue: Token) -> Iterator[Token]:
    """The clause that a parse hangs on where it was said: 'vowed in a speech [that Oslo would pay]'."""
    where = word_set("speech", "mediums", "occasions")
    for noun in obliques(cue, "in", "on", "at", "during", "after"):
        if noun.i > cue.i and noun.lemma_.lower() in where:
            yield from (c for c in modifying_clauses(noun) if "that" in markers(c))


def _has_that(cue: Token) -> bool:
    """Whether a clause with 'that' follows, as it does not what somebody calls something: 'dismissed as "groundless" a
    report that ...'."""
    clauses = [c for c in (*children(cue, "ccomp"), *_told_at(cue)) if "that" in markers(c)]
    called = act(cue) in ("rejection", "denial") and any(preposition(o) == "as" for o in obliques(cue))
    return bool(clauses) and not called


def _is_finding(cue: Token) -> bool:
    """'a poll shows the party is ahead': a text tells something even without 'that', where nobody else tells of it."""
    shows = cue.lemma_.lower()
    if cue.dep_ != "ROOT" or not (shows == "find" or shows in word_set("speech", "shown_by")) or not is_finite(cue):
        return False
    told = any(is_finite(c) and own_subjects(c) for c in children(cue, "ccomp"))
    return told and any(s.lemma_.lower() in word_set("speech", "documents") for s in children(cue, "nsubj"))


def _is_need(cue: Token) -> bool:
    """'stressed the need to ...', 'underlined the importance of doing it': an object that says something."""
    needs = (o for o in objects(cue) if o.lemma_.lower() in _NEEDS)
    return any(obliques(o) or infinitives(o) or modifying_clauses(o) for o in needs)


def _is_cue_phrase(clause: Token) -> bool:
    """An inserted cue ('X said') hangs under the clause it introduces, not the other way round."""
    return clause.dep_ == "parataxis" and bool(act(clause)) and not children(clause, "ccomp", "obj")
