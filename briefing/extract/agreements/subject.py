"""What an instrument is about: the words that tell its subject and its kind."""

from __future__ import annotations

from briefing.extract.agreements.instrument import Mention
from briefing.extract.agreements.lexicon import TIME_SPANS, is_day, names_instrument
from briefing.extract.agreements.syntax import aim, behind, signers
from briefing.extract.text.grammar import (
    is_passive,
    is_relative_word,
    markers,
    objects,
    obliques,
    preposition,
    subjects,
)
from briefing.extract.text.spans import sentences_back, trimmed
from briefing.extract.text.tree import children, clause_of
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Span, Token

_ON = ("on", "regarding", "concerning", "over")
_NEAR = 5
"""How many words of what is settled by an instrument tell its kind: 'the border WITH CHILE'."""


def subject(mention: Mention) -> str:
    """What it is about: the words after 'on', 'regarding', 'for' that say more of it itself."""
    doc, head = mention.head.doc, mention.head
    for token in doc[head.i + 1 : mention.span.end]:
        if token.lower_ in (*_ON, "for") and token.dep_ in ("case", "mark"):
            about, above = token.head, token.head.head
            dated = about.ent_type_ in ("DATE", "TIME") or is_day(about) or about.lemma_.lower() in TIME_SPANS
            dated = dated or (above.dep_ == "acl:relcl" and not is_passive(above) and token.lower_ != "on")
            dated = dated or _is_circumstance(about)
            after = doc[about.right_edge.i + 1 : about.right_edge.i + 2].text
            # 'an agreement FOR CHAD TO SELL rice', 'for the treaty TO TAKE effect'
            dated = dated or (token.lower_ == "for" and (after == "to" or about.tag_ == "VB"))
            if (above == head or above.head == head) and not about.like_num and not dated:
                return _until_next(doc[token.i + 1 : min(about.right_edge.i + 1, mention.span.end)])
    for about in [c for c in concerns(head, *_ON) if not is_day(c)][:1]:
        if not about.like_num and about.ent_type_ not in ("DATE", "TIME"):
            return _until_next(doc[about.left_edge.i + 1 : about.right_edge.i + 1])
    return ""


def _is_circumstance(word: Token) -> bool:
    """Whether what stands behind 'on' tells no subject: 'on the SIDELINES of a summit'."""
    return bool({word.lemma_.lower(), word.lower_.removesuffix("s")} & word_set("agreements", "beside_talks"))


def _until_next(about: Span) -> str:
    """The words of a subject, without another instrument that the parse hangs on them and without relative clauses."""
    inner = [t for t in about if t.i > about.start]
    others = [t for t in inner if t.dep_ in ("conj", "appos") and names_instrument(t)]
    others += [t for t in inner if t.tag_ in ("WDT", "WP", "WP$", "WRB")]
    first = min((min([t.i, *(c.left_edge.i for c in t.lefts)]) for t in others), default=about.end)
    return " ".join(trimmed(about.doc[about.start : max(first, about.start + 1)]).text.split())


def concerns(head: Token, *prepositions: str) -> tuple[Token, ...]:
    """What an instrument is on, also where the parse hangs that on the verb: 'struck a deal ON GRAIN'."""
    own = obliques(head, *prepositions) or tuple(t for t in behind(head, *prepositions) if not is_day(t))
    own = tuple(t for t in own if not _is_circumstance(t))
    partners = obliques(head, "with", "between")
    if own:
        return own
    if not partners:
        # 'signed a declaration in Lima on Monday ON GRAIN'
        verb = head.head if head.dep_ == "obj" and base(head.head) in word_set("agreements", "deeds") else None
        later = (o for o in (obliques(verb, *prepositions) if verb is not None else ()) if o.i > head.i)
        return tuple(o for o in later if o.pos_ == "NOUN" and not (is_day(o) or o.ent_type_ or _is_circumstance(o)))
    # 'signed a pact with X ON GRAIN', hung on the verb
    end = max(p.right_edge.i for p in partners) + 1
    case = head.doc[end : end + 1]
    return tuple(c.head for c in case if c.dep_ == "case" and c.lower_ in prepositions and not is_day(c.head))


def content(head: Token) -> str:
    """The words after a head that tell its kind: 'deal [to receive air defense systems]', 'memorandum on [borders]'."""
    telling = [c for c in children(head, "acl:relcl") if head in subjects(c) or _is_under(c)]
    # 'the accord that A's army SIGNED' tells who signed it, not what it is about
    inner = [c for c in children(head, "acl") if children(c, "obj") or not children(c, "nsubj")]
    after = [*inner, *aim(head), *telling, *obliques(head, "for", "of", "to")]
    after += concerns(head, "on", "regarding", "over") or behind(head, "for")
    done = children(clause_of(head), "advcl", "xcomp") if head.dep_ == "obj" else ()
    after += [c for c in done if c.i > head.i and "by" not in markers(c)]  # not 'broke it BY SENDING troops'
    by = {t.i for c in inner for a in signers(c) for t in a.subtree}  # 'signed by the national SECURITY adviser'
    near = [t for c in after for t in c.subtree if t.i - head.i < 16 and t.i not in by]
    end = next((t.i for t in near if t.dep_ == "conj" and t.i > head.i and names_instrument(t)), len(head.doc))
    return " ".join(t.lower_ for t in near if t.i < end)


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
