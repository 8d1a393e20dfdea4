"""Participles and relative clauses that a parse takes for something else: a finite verb, a clause of its own, or what a
noun says."""

from __future__ import annotations

from briefing.extract.text.cues import act
from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.tree import SUBJECT, children, is_finite
from briefing.extract.text.verbs import base, is_base
from briefing.extract.text.vocabulary import vocabulary, word_set
from briefing.extract.text.words import Token

_WORKED_OUT = frozenset({"work", "hammer", "iron", "draw", "set", "carry", "call", "hand"})
"""Verbs that are done to something also with a small word: 'a pact WORKED out in June'; a bomb goes off by itself."""
_DONE_TO = frozenset({"sign", "initial", "ratify", "reach", "conclude", "broker", "negotiate", "adopt", "approve",
                      "strike", "seal", "make", "accept", "reject", "endorse", "propose", "announce", "violate",
                      "break"})
"""What is done to an instrument."""
_PREPOSITIONS = frozenset({"with", "by", "from", "of", "for", "against", "about", "on"})
_BARE = frozenset({"nsubj", "obl", "nmod", "compound"})
_CIRCUMSTANCE = frozenset({"despite", "amid", "during", "after", "before", "since"})


def of_whom(word: Token) -> None:
    """'will target EXILED leaders', taken for what is done to them: a participle right before its noun is of it."""
    if word.tag_ != "VBN" or word.i != word.head.i + 1 or word.below or word.head.tag_ == "VBN":
        return
    noun = next((o for o in children(word.head, "obj") if o.i > word.i), None)
    if noun is not None and edges(noun)[0] == word.i + 1:
        hang(word, noun, "amod")


def reduced(word: Token) -> None:
    """'a pact SIGNED in Rabat obliges them': what follows a noun with no subject and no object is a passive, however
    it is tagged."""
    if word.tag_ != "VBD" or word.dep_ != "acl" or word.head.dep_ == "ROOT" or word.head.i != word.i - 1:
        return
    phrasal = children(word, "compound:prt") and word.lemma_.lower() not in _WORKED_OUT
    held = all(c.lower_ in ("captive", "hostage") for c in children(word, "xcomp"))  # 'soldiers HELD captive'
    if held and not phrasal and not children(word, *SUBJECT, "obj", "aux", "aux:pass", "mark", "ccomp"):
        word.tag_ = "VBN"


def signed_by_them(word: Token) -> None:
    """'the accord THAT the rebels signed', 'the accord, WHICH they signed': what is done to an instrument, and not what
    it says."""
    if any(c.tag_ in ("WDT", "WP") and c.dep_ in ("obj", "nsubj", "nsubj:pass") for c in word.below):
        word.dep_ = "acl:relcl"
        return
    linked = next((m for m in children(word, "mark") if m.lower_ == "that"), None)
    past = word.tag_ in ("VBD", "VBN") and not children(word, "obj", "aux:pass", "ccomp", "xcomp")
    if linked is None or not past or not children(word, "nsubj"):
        return
    done_to = word.lemma_.lower() in _DONE_TO  # 'a statement that they had met' says that they had
    if done_to and word.head.lemma_.lower() in vocabulary("agreements")["heads"] and word.head.i == linked.i - 1:
        word.dep_, linked.dep_ = "acl:relcl", "obj"


def of_the_pact(word: Token) -> None:
    """'praised the protocol, SIGNED in Astana': what stands behind an instrument and a comma tells of it."""
    before = word.nbor(-2) if word.i > 1 and word.nbor(-1).text == "," else word
    behind = word.tag_ == "VBN" and before.dep_ == "obj" and before.head is word.head
    if not behind or children(word, *SUBJECT, "mark", "ccomp"):
        return
    if before.lemma_.lower() in vocabulary("agreements")["heads"]:
        hang(word, before, "acl")


def to_be_signed(word: Token) -> None:
    """'a treaty WHICH leaders are expected to sign': what is signed, and not what is expected."""
    arranged = word.head
    linked = (c for c in children(arranged, "obj", *SUBJECT) if c.tag_ in ("WDT", "WP") and c.i < arranged.i)
    relative = next(linked, None)
    if arranged.dep_ not in ("acl:relcl", "acl") or relative is None or children(word, "obj", "ccomp", "xcomp"):
        return
    if word.tag_ == "VB" and any(s is not relative for s in children(arranged, *SUBJECT)):
        arranged.dep_ = "acl:relcl"
        hang(relative, word, "obj")


def done_to_them(word: Token) -> None:
    """'the bodies of men KIDNAPPED in May', 'among those KILLED': a participle alone tells of whom it follows."""
    if word.tag_ != "VBN" or not word.i or children(word, *SUBJECT, "aux", "aux:pass", "cop", "mark", "obj"):
        return
    if not is_base(base(word)) or base(word.head) in word_set("claims", "naming") or act(word.head) not in ("", "tell"):
        return  # 'called the effect limited', 'ordered two men detained'
    noun = word.nbor(-1)
    while noun.dep_ in ("flat", "compound"):
        noun = noun.head
    named = noun.pos_ in ("NOUN", "PROPN") or noun.lower_ == "those"
    if named and noun.i < word.i and (word.dep_ == "ccomp" or noun.dep_ == "nmod"):
        hang(word, noun, "acl")


def done_next(word: Token) -> None:
    """'was arrested on Friday for theft, RELEASED on Sunday and tried': the second of several passives."""
    after = word.i > 0 and word.nbor(-1).text == ","
    if word.tag_ != "VBN" or not after or children(word, *SUBJECT, "obj", "obl:agent", "aux"):
        return
    first = next((a for a in word.ancestors if a.tag_ == "VBN" and children(a, "aux:pass")), None)
    if first is None or first.i > word.i:
        return
    third = [c for v in (word, first) for c in children(v, "conj") if c.i > word.i and children(c, "cc")]
    if third and third[0].tag_ in ("VBN", "VBD") and not children(third[0], *SUBJECT, "obj", "aux"):
        hang(word, first, "conj")
        hang(third[0], first, "conj")
        third[0].tag_ = "VBN"


def done_in(word: Token) -> None:
    """'a pact they had signed IN Asmara', where a parse has them sign in a town."""
    where = next((o for o in children(word.head, "obj") if o.i > word.i), None)
    if word.lower_ == "in" and where is not None and where.ent_type_ in ("GPE", "LOC") and where.i == word.i + 1:
        where.dep_ = "obl"
        hang(word, where, "case")


def called_on(word: Token) -> None:
    """'called ON President Ali', where a parse has a particle before somebody without a preposition."""
    behind = (o for o in children(word.head, "obl") if edges(o)[0] == word.i + 1 and not children(o, "case"))
    whom = next(behind, None) if word.lower_ in ("on", "upon") else None
    if whom is not None:
        hang(word, whom, "case")


def describing(word: Token) -> None:
    """'met with the AILING former leader': a participle behind an article says what somebody is like."""
    article = next((d for d in children(word, "det") if d.i < word.i), None)
    thing = next((o for o in children(word, "obj") if o.i > word.i), None)
    if article is None or thing is None or word.tag_ != "VBG" or word.dep_ not in ("advcl", "acl", "xcomp"):
        return
    mark = next((m for m in children(word, "mark") if m.lower_ in _PREPOSITIONS and m.i < article.i), None)
    above, relation = word.head, "obl" if mark is not None else "obj"
    if above.pos_ not in ("VERB", "AUX"):
        relation = "nmod"
    hang(thing, above, relation)
    for small, own in ((mark, "case"), (article, "det")):
        if small is not None:
            hang(small, thing, own)
    for other in word.below[:]:
        if other.i > thing.i:
            hang(other, above, other.dep_)
    hang(word, thing, "amod")


def second_toll(word: Token) -> None:
    """'ten were killed and at least five others WOUNDED': a second passive without auxiliary has its own subject."""
    noun = word.head
    first = noun.head if noun.dep_ == "conj" else noun
    verb = first.head
    if word.tag_ != "VBN" or first.dep_ != "nsubj:pass" or not first.i <= noun.i == word.i - 1 or verb.i > noun.i:
        return
    joint = next(iter(children(noun, "cc")), None)
    if joint is None or not verb.i < joint.i < noun.i:
        return
    hang(word, verb, "conj")
    hang(noun, word, "nsubj:pass")
    hang(joint, word, "cc")


def swallowed(word: Token) -> None:
    """'strikes on the group despite A TRUCE agreed in May': the noun before a participle is no part of its clause."""
    if word.dep_ != "acl" or children(word, "aux", "mark", "cop") or word.pos_ not in ("VERB", "AUX"):
        return
    noun = next((c for c in word.below if c.dep_ in _BARE and c.pos_ in ("NOUN", "PROPN") and c.i < word.i), None)
    if noun is None:
        return
    first, last = edges(noun)
    head = word.head
    if last != word.i - 1 or first <= head.i or any(c.i < first for c in word.below):
        return
    if any(c.tag_ == "POS" for c in children(noun, "case")):
        return  # "the council's ranking member"
    for other in children(word, "conj"):
        if children(other, *SUBJECT) and is_finite(other):
            outer = next((a for a in word.ancestors if is_finite(a) and a.pos_ in ("VERB", "AUX")), None)
            if outer is not None:
                hang(other, outer, "conj")
    case = next((c.lower_ for c in children(noun, "case")), "")
    before = word.doc[first - 1]
    if case in _CIRCUMSTANCE:
        clause = next((a for a in (head, *head.ancestors) if a.pos_ == "VERB"), head)
        hang(noun, clause, "obl")
        hang(word, noun, "acl")
    elif case:
        hang(noun, head, "nmod" if head.pos_ in ("NOUN", "PROPN") else "obl")
    elif before.pos_ == "VERB" and not children(before, "obj"):
        hang(noun, before, "obj")
        hang(word, noun, "acl")


def of_understanding(word: Token) -> None:
    """'the memorandum of UNDERSTANDING it signed with Peru': a noun, taken for what the paper does; who signed it is
    told of the paper."""
    paper = word.head
    case = next((c for c in children(word, "mark") if c.lower_ == "of"), None)
    if word.lower_ != "understanding" or case is None or paper.pos_ not in ("NOUN", "PROPN"):
        return
    word.tag_, word.pos_, word.dep_, case.dep_ = "NN", "NOUN", "nmod", "case"
    behind = (*children(word, "xcomp", "ccomp", "acl"), *(c for c in children(paper, "acl") if c.i > word.i))
    for clause in behind:
        for who in children(clause, "nsubj", "nsubj:pass"):
            who.dep_, clause.tag_ = "nsubj", "VBD"
            hang(clause, paper, "acl:relcl")
            clause.dep_ = "acl:relcl"
