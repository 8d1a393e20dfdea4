"""Subjects and objects that a parse hangs on the wrong verb, given back to the verbs that they stand beside."""

from __future__ import annotations

from briefing.extract.text.cues import act
from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.tree import SUBJECT, children, is_finite
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_GIVING = frozenset({"give", "award", "grant", "deny", "hand", "offer", "promise", "cost", "guarantee", "lend", "pay",
                     "owe", "sell", "send", "deal", "assign", "allot", "refuse", "accord", "issue", "wish", "bring",
                     "win", "earn"})
_WHEN = frozenset({"before", "after", "since", "until"})


def done_by(word: Token) -> None:
    """'officials say TWO MEN have been killed', 'says CHAD has pulled out': a subject taken for an object, or
    for a second subject of the verb of saying."""
    verb = word.head
    if word.i > verb.i and act(verb) == "tell":
        end = edges(word)[1]
        told = (c for c in children(verb, "ccomp") if edges(c)[0] == end + 1 and is_finite(c))
        clause = next((c for c in told if not children(c, "mark", *SUBJECT)), None)
        if clause is not None:
            hang(word, clause, "nsubj:pass" if children(clause, "aux:pass") else "nsubj")
    if word.i >= verb.i or word.pos_ not in ("NOUN", "PROPN") or verb.dep_ not in ("ROOT", "ccomp"):
        return
    past = verb.tag_ == "VBN" and any(o.i > verb.i for o in children(verb, "obj")) and not children(verb, "aux")
    acting = (is_finite(verb) or past) and not children(verb, *SUBJECT, "aux:pass", "mark")
    if acting and verb.doc[edges(word)[0]].tag_ != "WDT":
        word.dep_ = "nsubj"
        verb.tag_ = "VBD" if past else verb.tag_  # 'say the EXPLOSION on Monday wounded nine'


def done_before(word: Token) -> None:
    """'a day before [Chad and Togo] hold talks', where a parse makes the two a time: what opens the clause is no
    preposition of its subject."""
    if children(word, *SUBJECT, "mark") or not is_finite(word):
        return
    who = next((c for c in children(word, "obl") if edges(c)[1] + 1 == word.i or c.i + 1 == word.i), None)
    opening = children(who, "case") if who is not None else ()
    if who is not None and len(opening) == 1 and opening[0].lower_ in _WHEN and who.pos_ in ("NOUN", "PROPN"):
        hang(who, word, "nsubj")
        hang(opening[0], word, "mark")


def behind(word: Token) -> None:
    """'rejected calls from CHAD to leave', taken for a second subject: what a preposition governs behind a verb is
    none."""
    if word.i < word.head.i:
        return
    first = edges(word)[0]
    opening = word.doc[first]
    if opening.dep_ != "case" or opening.tag_ != "IN" or not first:
        return
    noun = opening.nbor(-1)
    if noun.pos_ in ("NOUN", "PROPN"):
        hang(word, noun, "nmod")
    else:
        word.dep_ = "obl"


def bare(word: Token) -> None:
    """'[General Secretary ALI BERG] has called on Chad', taken for a circumstance: a name without a preposition right
    before a verb that has no subject does it."""
    verb = word.head
    named = word.i < verb.i and word.ent_type_ in ("PERSON", "ORG", "GPE") and not children(word, "case")
    if not named or verb.dep_ not in ("ROOT", "ccomp") or not is_finite(verb) or children(verb, *SUBJECT, "mark"):
        return
    opening = min([t.i for t in children(verb, "aux", "aux:pass", "advmod") if t.i > word.i], default=verb.i)
    if edges(word)[1] + 1 == opening and not any(children(t, "case") for t in word.subtree):
        word.dep_ = "nsubj:pass" if children(verb, "aux:pass") else "nsubj"


def done_second(word: Token) -> None:
    """'killed himself and wounded NINE MEN': the second of two objects belongs to the second of two verbs."""
    verb = word.head
    first = next((o for o in children(verb, "obj") if verb.i < o.i < word.i), None)
    if first is None:
        return
    second = [c for c in children(verb, "conj") if first.i < c.i < word.i and c.tag_.startswith("VB")]
    if second and not children(second[-1], "obj", "xcomp", "ccomp"):
        hang(word, second[-1], "obj")


def given(word: Token) -> None:
    """'awarded ORTIZ the prize', 'denying CHAD the chance', taken for a second object or for whose chance it is: to
    whom something is given."""
    verb = word.head if word.dep_ == "obj" else word.head.head
    if word.pos_ not in ("NOUN", "PROPN") or base(verb) not in _GIVING or children(verb, "iobj"):
        return
    last = edges(word)[1]
    opening = word.doc[min(last + 1, len(word.doc) - 1)]
    two = opening.tag_ in ("DT", "PRP$", "CD", "JJ") and opening.head.dep_ == "obj" and opening.head.head is verb
    if two and verb.i < word.i < opening.head.i and not children(word, "case"):
        hang(word, verb, "iobj")


def taken_up(word: Token) -> None:
    """'suspect Chad is arming, a charge Chad DENIES', taken for what is suspected."""
    charge = next((o for o in children(word, "obj") if o.i < word.i), None)
    if word.dep_ != "ccomp" or charge is None or charge.lemma_.lower() not in word_set("claims", "charges"):
        return
    if "," in (word.doc[edges(word)[0]].text, word.doc[edges(charge)[0] - 1].text):
        word.dep_ = "parataxis"
