"""What a noun names: whether it is an instrument here, by a name or not, and of what kind."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from briefing import countries
from briefing.extract.agreements.around import behind, calendar_words, clauses, is_done_to
from briefing.extract.agreements.heads import called
from briefing.extract.agreements.standin import standing_in
from briefing.extract.cast.actors import Actors
from briefing.extract.text.clauses import modifying_clauses
from briefing.extract.text.grammar import (
    is_relative_word,
    objects,
    obliques,
    possessors,
    premodifiers,
    preposition,
    subjects,
    undergoers,
)
from briefing.extract.text.spans import sentences_back
from briefing.extract.text.tree import children, clause_of, conjuncts, first_conjunct
from briefing.extract.text.verbs import base, hyphened
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_COUNCILS = frozenset({"Council", "Assembly", "UN", "U.N.", "Nations", "Agency", "Board", "IAEA", "League", "Union"})
"""Words of the names of bodies whose resolutions bind states."""
_NEAR = 5
"""How many words of what is settled by an instrument tell its kind: 'the border WITH CHILE'."""
_BACK = 60
"""How many tokens before its sentence the council is named of which 'the resolution' is."""


def is_year(token: Token) -> bool:
    """Whether a word is the number of a year."""
    return len(token.text) == 4 and token.text.isdecimal()


def is_proper(head: Token, before: list[Token], actors: Actors) -> bool:
    """Whether a noun stands in a name: 'the Vienna Convention', 'the Treaty of Itaipu', 'the Minsk agreements'."""
    if head.text in vocabulary("agreements")["names"]:
        return True
    numbered = any(c.like_num and c.i == head.i + 1 for c in head.children)
    if head.text[:1].isupper() and (head.pos_ == "PROPN" or not head.is_sent_start):
        beside = any(t.pos_ == "PROPN" for t in before) or (head.i > 0 and _is_capital(head.nbor(-1)))
        after = head.doc[head.i + 1 : head.i + 4]
        linked = len(after) > 1 and after[0].lower_ in ("of", "on", "for", "against")
        return numbered or beside or (linked and any(_is_capital(t) and not is_day(t) for t in after))
    if numbered and (head.text[:1].isupper() or head.lower_ == "resolution"):
        return True
    if not any(c.lower_ in ("the", "this") for c in children(head, "det")):
        return False
    capitals = [actors.mention(t) for t in before if t.pos_ == "PROPN" and t.text[:1].isupper()]
    if sum(m is None for m in capitals) > 1 or (
        head.lemma_.lower() != "deal" and any(_is_mere_name(t) and actors.mention(t) is None for t in before)
    ):
        return True
    named = (m for m in capitals if m is not None)
    # a person's name in full, too: 'the KHOR ABDULLAH agreement' is called by a place that was taken for one
    return any(m.kind == "place" or (m.kind == "organisation" and not actors.sort(m.entity)) or (
        m.kind == "person" and m.end - m.start > 1 and m.end == head.i) for m in named)


def _is_mere_name(word: Token) -> bool:
    """Whether a word is a name that tells no country and no time: 'the KYOTO pact', not 'the SAHELIAN pact'."""
    plain = word.pos_ == "PROPN" and word.is_title and word.is_alpha and not is_day(word) and not word.is_sent_start
    hit = countries.lookup(word.text) if plain else None
    # 'the ALGIERS agreement' is called by where it was made, though Algiers stands for a country elsewhere
    return plain and not is_month(word.lower_) and (hit is None or hit.form in ("city", "capital"))


def _is_capital(token: Token) -> bool:
    """Whether a word is a name by its capital, not as the first of its sentence or clause ('7.3 This Agreement')."""
    return token.text[:1].isupper() and not token.is_sent_start and token.tag_ not in ("DT", "PDT")


def is_instrument(
    head: Token, lemma: str, before: list[Token], parties: tuple[str, ...], actors: Actors, proper: bool
) -> bool:
    """Whether a noun that may name other things names an instrument here."""
    words = {t.lower_ for t in before}
    if lemma == "convention" and not (proper and not words & word_set("agreements", "congress")):
        return _is_treaty(head, actors)
    if lemma == "regime":
        return bool(words & {"sanctions", "sanction"}) or head.doc[max(0, head.i - 1)].lower_ == "sanctions"
    if lemma == "code":
        return any(o.lemma_.lower() == "conduct" for o in obliques(head, "of"))
    if lemma == "framework":
        return "agreement" in words
    if lemma == "cessation":
        return any(o.lemma_.lower() in ("hostility", "hostilities", "fire") for o in obliques(head, "of"))
    if lemma == "resolution" and is_of_council(head, actors):
        return True
    if lemma == "resolution" and proper and not any(t.like_num for t in head.doc[head.i + 1 : head.i + 3]):
        return bool(words & word_set("agreements", "councils")) or _is_resolved(head)
    if lemma in word_set("agreements", "signed_only"):
        around = (*conjuncts(clause_of(head)), clause_of(standing_in(head)), *clauses(head))
        return head.tag_ == "NN" and any(base(c) in ("sign", "ink", "initial") for c in around if is_done_to(head, c))
    if lemma in word_set("agreements", "by_deed"):
        told = len(parties) > 1 or (proper and bool(parties))
        lent = lemma in word_set("agreements", "loans")
        deeds = word_set("agreements", "deeds", "leaving")
        return told and (lent or base(clause_of(head)) in deeds)
    if lemma in word_set("agreements", "named_only"):
        if proper or words & {"joint", "additional", "optional"} or _is_resolved(head):
            return True
        deeds = word_set("agreements", "deeds")
        signed = any(base(c) in deeds for c in (clause_of(head), clause_of(standing_in(head)), *clauses(head))) or (
            first_conjunct(head) != head and called(first_conjunct(head))[0] != ""
        )
        to = (*obliques(head, "to"), *behind(head, "to"), *(o for c in modifying_clauses(head) for o in objects(c)))
        about = concerns(head, "on") or any(o.lemma_ == "principle" for o in obliques(head, "of"))
        about = about or any(called(o)[0] for o in to)
        telling = any(children(c, "nsubj", "nsubj:pass") or c.dep_ == "acl:relcl" for c in modifying_clauses(head))
        signed = signed or (preposition(head) == "under" and bool(clauses(head)))
        if signed and (about or telling or kind_of(printed(before)) or kind_of(content(head)) or clauses(head)):
            return lemma in word_set("agreements", "when_signed")
        named = any(t.pos_ == "PROPN" or actors.mention(t) for t in before) or bool(kind_of(printed(before)))
        return named and lemma in word_set("agreements", "told_by_subject")
    return True


def is_of_council(head: Token, actors: Actors) -> bool:
    """Whether words before a resolution tell of which league of states or council it is: 'the IAEA RESOLUTION'."""
    if head.lemma_.lower() != "resolution":
        return False
    before = (*premodifiers(head), *possessors(head))
    met = [m for t in before if (m := actors.mention(t)) is not None and m.kind == "organisation"]
    passed = any(base(c) in word_set("agreements", "resolving") and c.tag_ == "VBN" for c in clauses(head))
    near = head.doc[max(0, head.sent.start - _BACK) : head.sent.end]
    return any(actors.sort(m.entity) in ("igo", "joint_body") for m in met) or (
        passed and not met and any(t.text in _COUNCILS for t in near))


def concerns(head: Token, *prepositions: str) -> tuple[Token, ...]:
    """What an instrument is on, also where the parse hangs that on the verb: 'struck a deal ON GRAIN'."""
    own = obliques(head, *prepositions) or tuple(t for t in behind(head, *prepositions) if not is_day(t))
    own = tuple(t for t in own if t.lemma_.lower() not in word_set("agreements", "beside_talks"))
    partners = obliques(head, "with", "between")
    if own or not partners:
        return own
    # 'signed a pact with X ON GRAIN', hung on the verb
    end = max(p.right_edge.i for p in partners) + 1
    case = head.doc[end : end + 1]
    return tuple(c.head for c in case if c.dep_ == "case" and c.lower_ in prepositions and not is_day(c.head))


def content(head: Token) -> str:
    """The words after a head that tell its kind: 'deal [to receive air defense systems]', 'memorandum on [borders]'."""
    telling = [c for c in children(head, "acl:relcl") if head in subjects(c) or _is_under(c)]
    # 'the accord that A's army SIGNED' tells who signed it, not what it is about
    inner = [c for c in children(head, "acl") if children(c, "obj") or not children(c, "nsubj")]
    after = [*inner, *telling, *obliques(head, "for", "of", "to")]
    after += concerns(head, "on", "regarding", "over") or behind(head, "for")
    after += [c for c in children(clause_of(head), "advcl", "xcomp") if c.i > head.i] if head.dep_ == "obj" else []
    if head.dep_ == "obl":
        # 'objected to a pact TO SELL gas', hung on the verb
        end = head.right_edge.i + 1
        after += [c for c in children(clause_of(head), "advcl", "xcomp") if c.left_edge.i == end and c.tag_ == "VB"]
    near = (t for c in after for t in c.subtree if t.i - head.i < 16)
    end = next((t.i for t in near if t.dep_ == "conj" and t.i > head.i and called(t)[0]), len(head.doc))
    return " ".join(t.lower_ for c in after for t in c.subtree if t.i - head.i < 16 and t.i < end)


def _is_under(clause: Token) -> bool:
    """Whether a relative clause tells what is done under an instrument: 'a treaty UNDER WHICH A sells gas'."""
    return any(is_relative_word(w) and preposition(w) in ("under", "by") for w in children(clause, "obl"))


def brought(head: Token) -> str:
    """What an instrument brought or settled: 'the deal ended TWO YEARS OF WAR', 'an accord settled THE SEA BORDER';
    for a war, 'peace'."""
    verb, wars = clause_of(head), word_set("agreements", "wars")
    if base(verb) in word_set("agreements", "ending") and preposition(head) in ("with", "in", "by"):
        # 'they fought A WAR. It ended with an accord'
        told = any(t.lemma_.lower() in wars for s in subjects(verb) for t in s.subtree)
        told = told or (any(s.lower_ == "it" for s in subjects(verb)) and any(
            t.lemma_.lower() in wars for s in sentences_back(head, 1) for t in s))
        return "peace" if told else ""
    doing = base(verb) in word_set("agreements", "settling", "halting") and head in subjects(verb)
    what = (*objects(verb), *(o for o in children(verb, "obl:unmarked") if o.i > verb.i))  # 'ended TWO YEARS of war'
    if doing and any(o.lemma_.lower() in wars for o in what):
        return "peace"
    return " ".join(t.lower_ for o in what for t in o.subtree) if doing else ""


def done_under(head: Token) -> str:
    """What is done under it: 'will buy [air defence systems] under a contract'."""
    named = preposition(head) in ("in", "by") and head.text[:1].isupper()
    under = objects(clause_of(head)) if preposition(head) == "under" or named else ()
    if preposition(head) == "under":
        # 'under the deal A agreed to sell GAS'
        under = (*under, *(o for c in children(clause_of(head), "xcomp") for o in objects(c)))
    settled = preposition(head) in ("through", "by", "with", "in") and (
        base(clause_of(head)) in word_set("agreements", "settling"))
    told = [t.lower_ for o in under for t in o.subtree]
    told += [t.lower_ for o in (subjects(clause_of(head)) if settled else ()) for t in o.subtree if t.i - o.i < _NEAR]
    return " ".join(told)


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    tables = (vocabulary("agreements")[group] for group in ("phrases", "kinds"))
    return tuple((kind, tuple(f" {w} " for w in words)) for table in tables for kind, words in table.items())


@cache
def _joined() -> frozenset[str]:
    """The words with a hyphen that tell a kind as a whole: 'power-sharing' has nothing to do with power."""
    return frozenset(w for words in vocabulary("agreements")["kinds"].values() for w in words if "-" in w)


def printed(words: Iterable[Token]) -> str:
    """Words in small letters as they are printed, with the hyphens between them: 'cease-fire'."""
    text = ""
    for word in words:
        joint = "-" if text and hyphened(word) and text.endswith(hyphened(word)) else " "
        text = f"{text}{joint}{word.lower_}"
    return text.strip()


def kind_of(words: str) -> str:
    """The kind that words beside a head tell, '' where they tell none."""
    printed_as = words.replace(" - ", "-").split()
    whole = [w if w in _joined() or "-" not in w else f"{w.replace('-', ' - ')} {w}" for w in printed_as]
    padded = f" {' '.join(whole)} "
    return next((kind for kind, marks in _kinds() if any(m in padded for m in marks)), "")


def _is_treaty(head: Token, actors: Actors) -> bool:
    """Whether a convention is an instrument and no congress: one on or against something, or called by a place."""
    about = obliques(head, "on", "against", "for", "relating to", "concerning")
    return bool(about) or any((m := actors.mention(t)) and m.kind in ("place", "country") for t in premodifiers(head))


def _is_resolved(head: Token) -> bool:
    """Whether a resolution is of a council: 'the U.N. adopted a resolution', 'a draft Security Council resolution'."""
    words = {t.lower_ for t in premodifiers(head)}
    verb = clause_of(head)
    done = base(verb) in word_set("agreements", "resolving") and head in undergoers(verb)
    done = done or (base(verb) in word_set("agreements", "resolutions_do") and head in subjects(verb))
    if head.lemma_.lower() != "resolution" or not (done or words & {"draft", "drafted", "council", "assembly"}):
        return False
    before = _BACK if any(c.lower_ == "the" for c in head.children) else 0
    return any(t.text in _COUNCILS for t in head.doc[max(0, head.sent.start - before) : head.sent.end])


def is_day(token: Token) -> bool:
    """Whether a word is a weekday or month, alone or after 'on' or 'in'."""
    return token.lower_.rstrip(".") in calendar_words("weekdays", "months") and preposition(token) in ("on", "in", "")


def is_month(word: str) -> bool:
    """Whether a word in small letters is the name of a month."""
    return word in calendar_words("months")
