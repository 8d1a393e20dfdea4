"""Who goes on: a verb behind what somebody says or behind a relative clause, hung on the verb that it goes on from."""

from __future__ import annotations

from functools import cache

from briefing.extract.text.cues import act
from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.tree import SUBJECT, children, is_finite
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OF_SPEAKER = frozenset({"", "expectation"})
_PLAIN = frozenset({"", "tell", "write", "expectation"})
_HIM = frozenset({"him", "her", "them", "it"})


def speaks_on(word: Token) -> None:
    """'said the pact was "dead" AND URGED both sides to talk', taken for a second thing said: who speaks goes on."""
    above = _said_under(word.head)
    if above is None or act(word) in _OF_SPEAKER or children(word, *SUBJECT, "aux", "mark"):
        return
    if {word.tag_, above.tag_} <= _FINITE and _cannot_go_on(word.head, word):
        hang(word, above, "conj")


def says_on(word: Token) -> None:
    """'defended it, acknowledging the rules are strict, but SAYING they help', taken for a second thing said."""
    above = _said_under(word.head)
    said = word.tag_ == "VBG" and act(word) == "tell" and not children(word, *SUBJECT, "aux", "mark")
    if said and above is not None and above.tag_ == "VBG" and word.head.tag_ != "VBG":
        hang(word, above, "conj")


def blaming(word: Token) -> None:
    """'X said the force would stay, DISMISSING claims that ...', 'X said Y would resign, ACCUSING him of theft', taken
    for what is done by whom X tells of: no thing dismisses claims, nobody does so in what is to come, or accuses 'him'
    himself."""
    said = word.head
    while said.dep_ == "xcomp" and said.head is not said:
        said = said.head
    above = _said_under(said)
    if above is None or word.tag_ != "VBG" or word.i < said.i or act(above) != "tell":
        return
    if act(word) in _PLAIN or children(word, *SUBJECT):
        return
    if act(word) == "threat" and not any(may_speak(s) for s in children(said, *SUBJECT)):
        return  # 'said the talks had failed, THREATENING to delay it'
    him = any(o.lower_ in _HIM for o in children(word, "obj", "iobj"))
    first = word.doc[edges(word)[0]]
    apart = "," in (first.text, word.doc[first.i - 1].text)
    if apart and (him or _cannot_go_on(said, word)):
        hang(word, above, "advcl")


def answering(word: Token) -> None:
    """'X did not ask for it, Y said on Monday, CONTRADICTING a report', taken for what X does: who blames or answers
    behind a comma is who was said to speak last before it."""
    hostile = act(word) not in _PLAIN or word.lemma_.lower() in word_set("mood", "refuting")
    if word.tag_ != "VBG" or not hostile or word.doc[word.i - 1].text != "," or children(word, *SUBJECT):
        return
    told = (c for c in children(word.head, "parataxis") if word.head.i < c.i < word.i and c.tag_ in _FINITE)
    said = next((c for c in told if act(c) == "tell" and children(c, *SUBJECT)), None)
    if said is not None and not any(t.text == "," for t in word.doc[said.i : word.i - 1]):
        hang(word, said, "advcl")


def of_the_relative(word: Token) -> None:
    """'faces criticism from X, who called it a mistake AND URGED her to go', taken for what she does who faces it: it
    is told as the relative clause right before it is, where the clause around is not."""
    joined = children(word, "cc")
    if not joined or not word.doc[joined[0].i - 1].is_alpha or children(word, *SUBJECT) or word.head.i > word.i:
        return
    relative = (c for c in word.head.subtree if c.dep_ == "acl:relcl" and is_finite(c))
    told = [c for c in relative if edges(c)[1] + 1 == joined[0].i]
    if told and word.head.i < told[0].i and _form(told[0]) == _form(word) != _form(word.head):
        hang(word, told[0], "conj")


def _said_under(clause: Token) -> Token | None:
    """The verb of saying before a clause that tells what is said; None where there is none."""
    while clause.dep_ == "conj":
        clause = clause.head
    above = clause.head
    return above if clause.dep_ == "ccomp" and above.i < clause.i and act(above) else None


def _cannot_go_on(clause: Token, word: Token) -> bool:
    """Whether who does what a clause tells does not go on to speak: a thing, or somebody who will do it, has to or is
    something."""
    helping = children(clause, "aux", "cop")
    if any(a.tag_ == "MD" or a.dep_ == "cop" for a in helping) or clause.tag_ == "VBG":
        return True
    if clause.tag_ in ("VBZ", "VBP") and word.tag_ == "VBD":
        return True
    subjects = children(clause, *SUBJECT)
    return bool(subjects) and all(not may_speak(s) for s in subjects)


def may_speak(noun: Token) -> bool:
    """Whether a subject is a name, a pronoun, or a noun for people, a body, a text or a crew."""
    if noun.tag_ not in ("NN", "NNS") or noun.ent_type_ in ("PERSON", "ORG", "GPE"):
        return True
    return noun.lemma_.lower() in tellers() | word_set("roles", "heads") | word_set("actors", "means")


@cache
def tellers() -> frozenset[str]:
    """The nouns for people, bodies and texts, which may all speak."""
    groups = {"speech": ("documents", "nouns", "outlets", "tellers"), "attitudes": ("evidence",)}
    groups |= {"actors": ("collectives", "unnamed", "private", "bodies"), "organisations": ("heads_meant",)}
    return frozenset().union(*(word_set(name, group) for name, own in groups.items() for group in own))


def _form(clause: Token) -> str:
    """How a clause is told: 'MD' with a modal, 'has' with a perfect, else past or present, or 'done' in a passive."""
    helping = children(clause, "aux")
    if children(clause, "aux:pass"):
        return "done"
    if any(a.tag_ == "MD" for a in helping):
        return "MD"
    tag = next((a.tag_ for a in (*helping, *children(clause, "cop"), clause) if a.tag_ in _FINITE), "")
    return ("has" if any(a.lemma_.lower() == "have" for a in helping) else "") + ("VBZ" if tag == "VBP" else tag)
