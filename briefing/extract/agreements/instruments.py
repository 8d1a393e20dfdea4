"""Where a text names an instrument: 'a security deal with Iraq', 'the treaty', 'the Vienna Convention'."""

from __future__ import annotations

from functools import cache

from briefing.extract.agreements.naming import Naming
from briefing.extract.agreements.parties import is_sponsoring, mediating, parties_of, sides_of
from briefing.extract.agreements.partners import completed
from briefing.extract.cast.actors import Actors
from briefing.extract.text.grammar import (
    agents,
    is_negated,
    markers,
    modifying_clauses,
    obliques,
    possessors,
    premodifiers,
    preposition,
    undergoers,
)
from briefing.extract.text.reading import Reading
from briefing.extract.text.spans import noun_phrase, trimmed
from briefing.extract.text.tree import children, clause_of, first_conjunct
from briefing.extract.text.unreal import is_unreal
from briefing.extract.text.verbs import base, hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Span, Token

_NONE = frozenset({"no", "neither", "any", "every", "such", "what", "which"})
_COUNCILS = frozenset({"Council", "Assembly", "UN", "U.N.", "Nations", "Agency", "Board", "IAEA", "League", "Union"})
"""Words of the names of bodies whose resolutions bind states."""
_INDEFINITE = frozenset({"a", "an", "another", "some", "any", "one"})


def find_namings(reading: Reading, actors: Actors) -> tuple[Naming, ...]:
    """The namings in the body, in text order."""
    forms = _forms()
    found = (_naming(token, actors) for token in reading.doc[reading.body :] if token.lower_ in forms)
    return completed(tuple(n for n in found if n is not None), reading, actors)


def _naming(head: Token, actors: Actors) -> Naming | None:
    if head.lower_ == "it":
        return _stand_in(head) if _is_kept(head) else None
    if head.pos_ not in ("NOUN", "PROPN"):
        return None
    lemma, own_kind = _called(head)
    if not lemma or head.dep_ in ("compound", "amod", "flat"):
        return None
    before = [t for t in premodifiers(head) if t.is_alpha or "-" in t.text or _is_year(t)]
    proper = _is_proper(head, before, actors)
    articles = {c.lower_ for c in children(head, "det", "det:predet", "amod") if c.lower_ == "such" or c.dep_ == "det"}
    if (head.tag_ == "NNS" and not proper) or articles & _NONE:
        return None
    words = {t.lower_ for t in before}
    if not proper and words & word_set("agreements", "not_instruments"):
        return None
    owners = possessors(head)
    stands_in = lemma in word_set("agreements", "stand_ins") and not proper
    if stands_in and not _is_of_states(head, words, actors):
        return _stand_in(head, _kind(" ".join(words))) if "the" in articles else None
    clauses = modifying_clauses(head)
    sides = sides_of(head, actors)
    loose = not (proper or owners or articles - _INDEFINITE or (articles and (clauses or len(sides) > 1)))
    if (loose or is_unreal(clause_of(head))) and _is_missed(head, words, indefinite=bool(articles)):
        return None
    told = " ".join(t.lower_ for t in before)
    kind = own_kind or _kind(told) or ("" if lemma == "resolution" else _kind(_content(head)))
    parties = parties_of(head, clauses, actors, proper)
    if not _is_instrument(head, lemma, before, parties, actors, proper):
        return None
    if parties and not (proper or stands_in or any(_is_public(p, actors) for p in parties)):
        if words or sides:
            return None
        parties = ()
    if kind == "resolution":
        parties = tuple(p for p in parties if actors.kind(p) == "organisation")
    named = {t.lower_ for t in before if actors.mention(t) is None and (_is_year(t) or not t.like_num)}
    described = frozenset(named - word_set("agreements", "unspecific") - {lemma, hyphened(head)})
    definite = bool(articles & {"the", "this", "that"}) or bool(owners)
    naming = Naming(
        head=head,
        span=_span(head, clauses),
        kind=kind,
        parties=parties,
        bound=bool(sides),
        definite=definite,
        indefinite=bool(articles & _INDEFINITE),
        proper=proper,
        tied=bool(obliques(head, "between", "among", "with")),
        marked=any(_is_close(c) and not is_sponsoring(c) for c in clauses),
        made=not definite
        and (
            (own_kind == "ceasefire" and _is_timed(head))
            or any(base(c) in _making() for c in (*clauses, *_following(head)))
        ),
        described=described,
    )
    telling = own_kind or lemma not in word_set("agreements", "general")
    if naming.bare and not definite and len(parties) < 2 and not (naming.made or (telling and _is_made(head))):
        return None
    return naming


@cache
def _forms() -> frozenset[str]:
    """The words, in small letters, that may name an instrument or mean one: singular, plural and letters."""
    listed = [w.rpartition("-")[2] for w in vocabulary("agreements")["heads"]]
    plurals = [f"{w[:-1]}ies" if w.endswith("y") else f"{w}s" for w in listed]
    return frozenset((*listed, *plurals, "memoranda", "it", *(w.lower() for w in vocabulary("agreements")["names"])))


def _is_public(party: str, actors: Actors) -> bool:
    """Whether a party is more than a person, a firm or a club."""
    return actors.kind(party) not in ("person", "") and actors.sort(party) not in ("company", "media") and (
        actors.kind(party) != "organisation" or bool(actors.sort(party) or actors.country(party)))


def _is_of_states(head: Token, words: set[str], actors: Actors) -> bool:
    """Whether a contract is an affair of states: a gas contract between a state company and another, or across a
    border."""
    sides = actors.of(obliques(head, "between"))
    lands = {actors.country(s) for s in sides} - {""}
    owned = {t.lower_ for t in head.subtree if t.i > head.i} & word_set("agreements", "owned")
    return bool(_kind(" ".join(words))) and len(sides) > 1 and (len(lands) > 1 or bool(owned))


def _called(head: Token) -> tuple[str, str]:
    """The word of the list that a noun is, and the kind it has by itself; empty for what names no instrument."""
    heads: dict[str, str] = vocabulary("agreements")["heads"]
    names: dict[str, str] = vocabulary("agreements")["names"]
    if head.text in names:
        return head.text, names[head.text]
    lemma = head.lemma_.lower() if head.lemma_.lower() in heads else head.lower_
    stem = hyphened(head)
    lemma = f"{stem}-{lemma}" if f"{stem}-{lemma}" in heads else lemma
    if lemma not in heads:
        lemma = head.lower_.removesuffix("s")
    return (lemma, heads[lemma]) if lemma in heads else ("", "")


def _stand_in(head: Token, kind: str = "") -> Naming:
    """A word that means an instrument only where one was named before: 'the arrangement', 'it'."""
    span = head.doc[head.i : head.i + 1] if head.pos_ == "PRON" else phrase(head)
    return Naming(head, span, kind=kind, parties=(), bound=False, tied=False, definite=True, indefinite=False,
                  proper=False, marked=False, made=False, described=frozenset())  # fmt: skip


def _is_kept(pronoun: Token) -> bool:
    """Whether 'it' is what only an instrument can be: what is signed, ratified or abided by."""
    verb = pronoun.head
    if pronoun.dep_ in ("obj", "nsubj:pass"):
        return base(verb) in word_set("agreements", "deeds")
    return base(verb) == "abide" and preposition(pronoun) == "by"


def _is_year(token: Token) -> bool:
    return len(token.text) == 4 and token.text.isdecimal()


def _is_proper(head: Token, before: list[Token], actors: Actors) -> bool:
    """Whether a noun stands in a name: 'the Vienna Convention', 'the Treaty of Itaipu', 'the Minsk agreements'."""
    if head.text in vocabulary("agreements")["names"]:
        return True
    numbered = any(c.like_num and c.i == head.i + 1 for c in head.children)
    if head.text[:1].isupper() and (head.pos_ == "PROPN" or not head.is_sent_start):
        beside = any(t.pos_ == "PROPN" for t in before) or (head.i > 0 and _is_capital(head.nbor(-1)))
        after = head.doc[head.i + 1 : head.i + 4]
        linked = len(after) > 1 and after[0].lower_ in ("of", "on", "for", "against")
        return numbered or beside or (linked and any(_is_capital(t) and not _is_day(t) for t in after))
    if head.text[:1].isupper() and numbered:
        return True
    if not any(c.lower_ in ("the", "this") for c in children(head, "det")):
        return False
    capitals = [actors.mention(t) for t in before if t.pos_ == "PROPN" and t.text[:1].isupper()]
    if sum(m is None for m in capitals) > 1:
        return True
    named = (m for m in capitals if m is not None)
    return any(m.kind == "place" or (m.kind == "organisation" and not actors.sort(m.entity)) for m in named)


def _is_capital(token: Token) -> bool:
    """Whether a word is a name by its capital, not as the first of its sentence."""
    return token.text[:1].isupper() and not token.is_sent_start


def _is_instrument(
    head: Token, lemma: str, before: list[Token], parties: tuple[str, ...], actors: Actors, proper: bool
) -> bool:
    """Whether a noun that may name other things names an instrument here."""
    words = {t.lower_ for t in before}
    if lemma == "convention" and not (proper and not words & word_set("agreements", "congress")):
        return _is_treaty(head, actors)
    if lemma == "regime":
        return bool(words & {"sanctions", "sanction"})
    if lemma == "cessation":
        return any(o.lemma_.lower() in ("hostility", "hostilities", "fire") for o in obliques(head, "of"))
    if lemma in word_set("agreements", "by_deed"):
        told = len(parties) > 1 or (proper and bool(parties))
        return told and base(clause_of(head)) in word_set("agreements", "deeds")
    if lemma in word_set("agreements", "named_only"):
        if proper or words & {"joint", "additional", "optional"} or _is_resolved(head):
            return True
        signed = base(clause_of(head)) in word_set("agreements", "deeds") or (
            first_conjunct(head) != head and _called(first_conjunct(head))[0] != ""
        )
        if signed and (obliques(head, "on") or any(o.lemma_ == "principle" for o in obliques(head, "of"))):
            return lemma in ("protocol", "convention", "declaration")
        named = any(t.pos_ == "PROPN" or actors.mention(t) for t in before) or bool(_kind(" ".join(words)))
        return named and lemma in word_set("agreements", "told_by_subject")
    return True


def _content(head: Token) -> str:
    """The words after a head that tell its kind: 'deal [to receive air defense systems]', 'memorandum on [borders]'."""
    after = [*children(head, "acl"), *obliques(head, "on", "for", "of", "regarding", "over", "to")]
    after += [c for c in children(clause_of(head), "advcl", "xcomp") if c.i > head.i] if head.dep_ == "obj" else []
    return " ".join(t.lower_ for c in after for t in c.subtree if t.i - head.i < 16)


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((kind, tuple(f" {w} " for w in words)) for kind, words in vocabulary("agreements")["kinds"].items())


def _kind(words: str) -> str:
    padded = f" {words.replace('-', ' - ')} {words} "
    return next((kind for kind, marks in _kinds() if any(m in padded for m in marks)), "")


def _is_treaty(head: Token, actors: Actors) -> bool:
    """Whether a convention is an instrument and no congress: one on or against something, or called by a place."""
    about = obliques(head, "on", "against", "for", "relating to", "concerning")
    return bool(about) or any((m := actors.mention(t)) and m.kind in ("place", "country") for t in premodifiers(head))


def _is_made(head: Token) -> bool:
    """Whether the clause tells that an instrument came about or was dealt with, not that it is wished for."""
    clauses = (clause_of(head), *modifying_clauses(head))
    return any(base(c) in _making() | word_set("agreements", "resolving") for c in clauses)


@cache
def _making() -> frozenset[str]:
    """The verbs that tell of an instrument that there is."""
    statuses: dict[str, list[str]] = vocabulary("agreements")["statuses"]
    return frozenset(v for s, verbs in statuses.items() if s not in ("proposed", "under_negotiation") for v in verbs)


def _is_close(clause: Token) -> bool:
    """Whether no comma sets a clause apart from the noun that it says more of."""
    first = clause.left_edge
    return first.text != "," and (first.i == 0 or first.doc[first.i - 1].text != ",")


def _following(head: Token) -> tuple[Token, ...]:
    """The participle right behind a noun, wherever the parse hangs it: 'an accord REACHED in Oslo'."""
    after = head.doc[head.i + 1 : head.i + 2]
    return tuple(t for t in after if t.tag_ in ("VBN", "VBD") and base(t) in word_set("agreements", "done_to"))


def _is_timed(head: Token) -> bool:
    """Whether it is told how long it lasts: 'a 60-day truce'."""
    lengths = [t for t in premodifiers(head) if t.lower_ in ("hour", "day", "week", "month", "year")]
    return any(hyphened(t) for t in lengths)


def _is_missed(head: Token, words: set[str], *, indefinite: bool) -> bool:
    """'failed to reach an accord', 'was never replaced by a treaty': none is there; 'a trade pact' has a name."""
    verb = clause_of(head)
    failed = base(verb.head) == "fail" and verb.dep_ == "xcomp" and words <= word_set("agreements", "unspecific")
    if is_unreal(verb) and base(verb) in _making():
        return True
    if failed or preposition(head) == "without" or "without" in markers(verb):
        return True
    return is_negated(verb) and (not indefinite or head in undergoers(verb) or head in agents(verb))


def _is_resolved(head: Token) -> bool:
    """Whether a resolution is of a council: 'the U.N. adopted a resolution', 'a draft Security Council resolution'."""
    words = {t.lower_ for t in premodifiers(head)}
    verb = clause_of(head)
    done = base(verb) in word_set("agreements", "resolving") and head in undergoers(verb)
    if head.lemma_.lower() != "resolution" or not (done or words & {"draft", "council", "assembly"}):
        return False
    return any(t.text in _COUNCILS for t in head.sent)


def phrase(head: Token) -> Span:
    """The noun phrase of an instrument, without a time that the tree hangs on it: 'a pact [on Monday]'."""
    span = noun_phrase(head)
    dated = [c.left_edge.i for c in children(head, "nmod", "nmod:unmarked", "obl") if c.i > head.i and _is_day(c)]
    return trimmed(head.doc[span.start : min([span.end, *dated])])


def _is_day(token: Token) -> bool:
    days = (w for group in ("weekdays", "months") for words in vocabulary("calendar")[group].values() for w in words)
    return token.lower_ in {w.lower() for w in days} and preposition(token) in ("on", "in", "")


def sponsors(naming: Naming, actors: Actors) -> tuple[str, ...]:
    """Who is told to have brought the parties together: X in 'brokered by X'."""
    before = (t for t in premodifiers(naming.head) if mediating(t))
    return actors.of([*before, *(a for c in modifying_clauses(naming.head) if is_sponsoring(c) for a in agents(c))])


def _span(head: Token, clauses: tuple[Token, ...]) -> Span:
    """The words that name it, with what tells which one."""
    span = phrase(head)
    if span.end < noun_phrase(head).end:
        return span
    end = max([span.end, *(c.right_edge.i + 1 for c in clauses if c.i - head.i <= 6)])
    return trimmed(head.doc[span.start : end])
