"""Which words a verb of saying introduces: the tree's answer, drawn straight by the order of words."""

from __future__ import annotations

from functools import cache

from briefing.extract.speech.sayings import Stretch
from briefing.extract.speech.speakers import Source, source
from briefing.extract.speech.surface import followed, head, inserted
from briefing.extract.text.cues import act, claimed, needs_quotation, takes_object
from briefing.extract.text.grammar import infinitives, markers, objects, obliques, own_subjects, undergoers
from briefing.extract.text.spans import trimmed
from briefing.extract.text.tree import children, first_conjunct
from briefing.extract.text.vocabulary import vocabulary
from briefing.extract.text.words import Doc, Span, Token

_QUESTIONS = frozenset({"whether", "if", "why", "how"})
_FEWEST_WORDS = 2
_NEAR_MARK = 3
FINITE = ("VBD", "VBZ", "VBP")
"""Tags of finite verbs."""
_SURE = frozenset({"say", "tell", "warn", "insist", "argue", "claim"})
"""Verbs of which a clause follows even without 'that'."""
_SAME = frozenset({"he", "she", "they"})
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
_SPANS = frozenset({"hour", "day", "week", "month", "year"})
_BREAKS = frozenset(",;—–―")


def introduced(cue: Token, inside: set[int]) -> tuple[tuple[Stretch, ...], str, Source | None] | None:
    """The words that a cue introduces, by which rule, and whose they are."""
    doc = cue.doc
    opens = cue.tag_ == "VBG" and not any(t.is_alpha for t in doc[cue.sent.start : cue.i])
    if opens and cue.i + 1 < len(doc) and cue.nbor().lower_ in ("on", "to", "about"):
        return None  # 'Commenting on reports that ..., she dismissed them'
    telling = act(cue) in ("tell", "write", "warning", "expectation") or cue.lemma_.lower() == "insist"
    plain = telling and not needs_quotation(cue)
    around = inserted(cue) if _may_be_inserted(cue) and cue.tag_ in FINITE else None
    if around is not None:
        told = [(a, b) for a, b in around[0] if a < cue.i or not (_is_answered(doc, a, b) or _is_apart(doc, a))]
        pieces = tuple(p for a, b in told for p in pieces_of(doc, list(range(a, b)), cue))
        return (pieces, "said-clause", Source(head(cue, around[1]), around[1])) if pieces else None
    pieces = pieces_of(doc, _content(cue), cue)
    pieces = _to_semicolon(doc, _drawn(cue, pieces), inside) if plain else _to_inserted(doc, pieces)
    if pieces and (plain or is_quoted(pieces, inside) or _has_that(cue)):
        return pieces, "said-clause", source(cue)
    if takes_object(cue) or needs_quotation(cue):
        pieces = pieces_of(doc, _object(cue), cue)
        if pieces and (is_quoted(pieces, inside) or (takes_object(cue) and _is_need(cue))):
            return pieces, "said-object", source(cue)
    return None


def _may_be_inserted(cue: Token) -> bool:
    """'..., he said', '..., he warned, ...': a cue between or behind words that say something by themselves."""
    set_off = cue.i + 1 < len(cue.doc) and cue.nbor().text in (",", ".", "”", '"', "!")
    return act(cue) in ("tell", "write") or (act(cue) == "warning" and set_off)


def _drawn(cue: Token, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Content after its cue with the bounds that the order of words gives, where the tree has them too narrow."""
    doc, lead = cue.doc, followed(cue)
    marked = lead is not None and doc[lead[0] - 1].lower_ == "that"
    if not pieces:
        alone = marked or cue.lemma_.lower() in _SURE - {"tell"}
        sure = lead is not None and alone and cue.tag_ in (*FINITE, "VBG", "VBN") and not _claims_thing(cue)
        pieces = (lead,) if sure and lead is not None else ()
    if not pieces or pieces[0][0] < cue.i or lead is None:
        return pieces
    start, end = pieces[0][0], pieces[-1][1]
    hearers = children(cue, "iobj", "obj") if cue.lemma_.lower() in ("tell", "warn") else ()
    told_to = any(lead[0] <= h.i < start for h in hearers)
    if marked or (start > lead[0] and cue.lemma_.lower() in _SURE and not told_to):
        start = min(start, lead[0]) if not marked else lead[0]
    while end < lead[1] and doc[end].text not in _BREAKS:
        end += 1
    end = _coordinated(cue, start, end)
    end = min((cut for cut in _inserted_cuts(doc, start, end)), default=end)
    return pieces_of(doc, list(range(start, end)), None) if start < end else pieces


def _inserted_cuts(doc: Doc, start: int, end: int) -> list[int]:
    """Where content ends because somebody else is said to tell it: '..., an official said'."""
    cues = (t for t in doc[start + 1 : end] if t.tag_ in FINITE and act(t))
    around = (found for t in cues if (found := inserted(t)) is not None)
    return [told[0][1] for told, _ in around if told[0][1] > start]


def _to_inserted(doc: Doc, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Content behind its cue up to where somebody else is said to tell it."""
    if len(pieces) != 1 or not (cuts := _inserted_cuts(doc, *pieces[0])):
        return pieces
    return pieces_of(doc, list(range(pieces[0][0], min(cuts))), None) or pieces


def _claims_thing(cue: Token) -> bool:
    """'claimed victory', 'claims responsibility': nothing is said in words."""
    return cue.lemma_.lower() == "claim" and any(o.i > cue.i for o in children(cue, "obj"))


def _to_semicolon(doc: Doc, pieces: tuple[Stretch, ...], inside: set[int]) -> tuple[Stretch, ...]:
    """The content up to a semicolon behind which somebody else speaks: 'said it was late[; an official denied it]'."""
    for k, (start, end) in enumerate(pieces):
        for i in range(start + _FEWEST_WORDS, end - 1):
            if doc[i].text == ";" and i not in inside and _is_told_by_another(doc, i + 1, end):
                return (*pieces[:k], (start, i))
    return pieces


def _is_told_by_another(doc: Doc, start: int, end: int) -> bool:
    """Whether the words after a semicolon begin with a noun that says something."""
    cue = next((t for t in doc[start:end] if t.tag_ in (*FINITE, "VBN")), None)
    if cue is None or not (act(cue) or cue.lemma_.lower() == "put") or cue.tag_ not in FINITE:
        return False
    return any(start <= s.i < cue.i and s.pos_ != "PRON" for s in own_subjects(cue))


def _is_apart(doc: Doc, start: int) -> bool:
    """Whether the words behind an inserted cue are no part of what it introduces: ', adding that ...'."""
    return (doc[start].tag_ == "VBG" and bool(act(doc[start]))) or _is_occasion(doc, start)


def _is_occasion(doc: Doc, start: int) -> bool:
    """Whether the words behind an inserted cue tell when it was said: 'X said, [hours after the talks ended]'."""
    words = [t.lower_ for t in doc[start : start + 4]]
    spans = {*_SPANS, *(f"{s}s" for s in _SPANS), "minutes", "moments", "shortly", "soon"}
    for k, word in enumerate(words[:3]):
        if word in spans:
            return words[k + 1 : k + 2] in (["after"], ["before"], ["later"])
    return False


def _is_answered(doc: Doc, start: int, end: int) -> bool:
    """Whether somebody else answers in the words behind an inserted cue: 'X said, [but Oslo denied it]'."""
    if doc[start].lower_ not in ("but", "while", "though", "although"):
        return False
    answers = (t for t in doc[start:end] if act(t) and t.tag_ in (*FINITE, "VBN"))
    first = next(answers, None)
    who = own_subjects(first) if first is not None else ()
    return (
        bool(who)
        and all(start < w.i and w.pos_ != "PRON" for w in who)
        and not any(t.tag_ in FINITE for t in doc[start : who[0].i])
    )


def _coordinated(cue: Token, start: int, end: int) -> int:
    """Where the content ends if the cue's subject goes on to do more: 'said it was late [and warned Oslo]'."""
    doc = cue.doc
    for token in doc[start + 1 : end]:
        behind = token.tag_ == "VBG" and doc[token.i - 1].text == ","
        if behind and ((act(token) == "tell" and children(token, "ccomp")) or hopes(token)):
            return token.i - 1
        link = next((c for c in children(token, "cc") if start < c.i < token.i), None)
        if link is None or token.tag_ != cue.tag_:
            continue
        told, who = token.head, own_subjects(token)
        if who and act(token) == "tell" and children(token, "ccomp") and all(w.lower_ in _SAME for w in who):
            return link.i
        if who:
            continue
        if told == cue or (act(token) and (told.tag_ != cue.tag_ or not act(told))):
            return link.i
    return end


def hopes(verb: Token) -> bool:
    """'expressed hope that ...': a verb whose object says what somebody looks forward to."""
    if verb.lemma_.lower() not in claimed("voicing"):
        return False
    hoped = (o for o in objects(verb) if o.lemma_.lower() in claimed("hopes"))
    return any("that" in markers(c) for o in hoped for c in (*children(o, "acl", "ccomp"), *children(verb, "ccomp")))


def is_quoted(pieces: tuple[Stretch, ...], inside: set[int]) -> bool:
    """Whether some of the words stand between quotation marks (`inside` holds the tokens that do)."""
    return any(i in inside for a, b in pieces for i in range(a, b))


def _content(cue: Token) -> list[int]:
    """The tokens of the clause a cue introduces: below it, or around it where the cue is inserted."""
    below = [
        c
        for c in children(cue, "ccomp" if needs_quotation(cue) else "parataxis", "ccomp")
        if not _QUESTIONS & {*markers(c), c.left_edge.lower_} and not _is_cue_phrase(c)
        and not (c.i < cue.i and c.tag_ in ("VBN", "VBG") and c.left_edge == c)  # 'Asked about it, she said'
    ]
    if below:
        return sorted({t.i for c in below for t in c.subtree})
    if cue.dep_ == "parataxis" and cue.head != cue:
        own = {t.i for t in cue.subtree}
        around = first_conjunct(cue.head) if cue.head.dep_ == "conj" else cue.head
        return sorted({t.i for t in around.subtree} - own)
    return []


def _object(cue: Token) -> list[int]:
    """The tokens of what a cue says of something: 'called [the response "hasty"]', 'praised [its "restraint"]'."""
    heads = [*undergoers(cue), *children(cue, "xcomp"), *obliques(cue, "as")]
    found = [t.i for h in heads if h.i > cue.i for t in h.subtree if not (t.dep_ == "case" and t.head == h)]
    return list(range(min(found), max(found) + 1)) if found else []


def _has_that(cue: Token) -> bool:
    return any("that" in markers(c) for c in children(cue, "ccomp"))


def _is_need(cue: Token) -> bool:
    """'stressed the need to ...', 'underlined the importance of ...': an object that says something."""
    return any(o.lemma_.lower() in _NEEDS and (infinitives(o) or obliques(o)) for o in objects(cue))


def _is_cue_phrase(clause: Token) -> bool:
    """An inserted cue ('X said') hangs under the clause it introduces, not the other way round."""
    return clause.dep_ == "parataxis" and bool(act(clause)) and not children(clause, "ccomp", "obj")


def undated(cue: Token, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The content without the day right behind the cue: 'said [on Tuesday] it agreed', which dates the saying."""
    pieces = _without_occasion(cue.doc, pieces)
    doc, start = cue.doc, pieces[0][0]
    day = start + (doc[start].lower_ == "on")
    after = day + 1
    if start != cue.i + 1 or after >= pieces[0][1] - 1 or doc[day].lower_ not in _weekdays():
        return pieces
    after += doc[after].text == ","
    return ((after, pieces[0][1]), *pieces[1:]) if after < pieces[0][1] else pieces


def _without_occasion(doc: Doc, pieces: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The content without what dates the saying at its end: ', a day after the talks broke down'."""
    *before, (start, end) = pieces
    for i in range(start + _FEWEST_WORDS, end - 3):
        if doc[i].text == "," and any(
            doc[k].lemma_.lower() in _SPANS and doc[k + 1].lower_ in ("after", "before") for k in (i + 1, i + 2)
        ):
            return (*before, (start, i))
    return pieces


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(w.lower() for words in vocabulary("calendar")["weekdays"].values() for w in words)


def pieces_of(doc: Doc, content: list[int], cue: Token | None) -> tuple[Stretch, ...]:
    """Token indices as stretches: gaps of punctuation closed, 'that' and marks at the ends cut, crumbs dropped."""
    runs: list[list[int]] = []
    for i in content:
        if runs and (
            i == runs[-1][1]
            or (
                all(doc[k].is_punct or doc[k].is_space for k in range(runs[-1][1], i))
                and not (cue is not None and runs[-1][1] <= cue.i < i)
            )
        ):
            runs[-1][1] = i + 1
        else:
            runs.append([i, i + 1])
    found: list[Stretch] = []
    for start, end in runs:
        while start < end - 1 and ((doc[start].lower_ == "that" and doc[start].dep_ == "mark") or doc[start].is_space):
            start += 1
        span = _closed(trimmed(doc[start:end]))
        if sum(t.is_alpha for t in span) >= (_FEWEST_WORDS if not found else _FEWEST_WORDS + 1):
            found.append((span.start, span.end))
    return tuple(found)


def _closed(span: Span) -> Span:
    """A span that ends inside quotation marks, drawn out to the mark that closes them right after it."""
    opened = sum(t.text in ("“", "«") for t in span) > sum(t.text in ("”", "»") for t in span)
    straight = sum(t.text == '"' for t in span) % 2 == 1
    if opened or straight:
        for end in range(span.end, min(span.end + _NEAR_MARK, len(span.doc))):
            if span.doc[end].text in ("”", "»", '"'):
                return span.doc[span.start : end + 1]
            if not span.doc[end].is_punct:
                break
    return span
