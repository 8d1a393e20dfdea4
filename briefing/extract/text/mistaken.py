"""Words that a parse takes for another class, given back their own: a preposition, a verb, somebody."""

from __future__ import annotations

from briefing.extract.text.cues import act, claimed
from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.tree import SUBJECT, children
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_PARTICIPLE_PREPOSITIONS = frozenset({"regarding", "concerning", "including", "following", "involving"})
_CIRCUMSTANCES = frozenset({"pending", "barring"})
_NOUN_MODIFIERS = ("det", "amod", "nmod:poss", "compound", "case")
_ALSO_VERBS = frozenset({"free", "open", "clear", "secure", "empty", "welcome", "separate"})
_EMPTY = frozenset({"take", "cost", "become", "make", "seem", "appear", "remain", "have", "look", "rain", "snow",
                    "turn", "matter", "depend", "happen", "be", "sound", "help"})
"""Verbs whose 'it' may be empty although they have an object: 'it takes time to'."""


def somebody(word: Token) -> None:
    """'Chad says IT will allow experts in', taken for an empty word: who does something to somebody is somebody."""
    if word.lower_ != "it":
        return
    verb = word.head
    acting = verb.tag_.startswith("VB") and word.i < verb.i and verb.lemma_.lower() not in _EMPTY
    told = verb.dep_ == "ccomp" and verb.head.i < word.i and not children(verb, "aux:pass")
    if acting and (told or children(verb, "obj", "iobj")) and not children(verb, "csubj", "csubj:pass", "ccomp"):
        word.dep_ = "nsubj"
    elif acting and act(verb) not in ("", "tell", "write", "expectation") and children(verb, "ccomp"):
        word.dep_ = "nsubj"  # 'IT demanded that Chad withdraw'


def quoted(word: Token) -> None:
    """'"We came," a spokesman quoted THE MAYOR as saying', taken for who is told it: he is the one quoted."""
    if word.head.lemma_.lower() in ("quote", "cite") and not children(word.head, "obj"):
        word.dep_ = "obj"


def occasion(word: Token) -> None:
    """'said so after MEETING with the king', taken half for a noun and half for a verb: its tag says which it is."""
    if word.tag_ == "NN" and word.pos_ == "VERB":
        word.pos_ = "NOUN"
    elif word.tag_ == "VBG" and word.pos_ == "VERB" and children(word, "mark") and word.head.pos_ == "VERB":
        word.dep_ = "advcl"


def opening(word: Token) -> None:
    """'after meeting WITH President Mora', whose preposition a parse hangs on the noun before it."""
    noun = word.head
    if word.tag_ != "IN" or word.i < noun.i:
        return
    opened = next((c for c in children(noun, "nmod", "obl") if c.i > word.i and not children(c, "case")), None)
    between = noun.doc[word.i + 1 : edges(opened)[0]] if opened is not None else ()
    if opened is not None and all(t.dep_ == "amod" for t in between):
        hang(word, opened, "case")


def does(word: Token) -> None:
    """'which HANDS over the chair in May', taken for a plural: what follows its subject without copula is a verb."""
    if word.tag_ != "NNS":
        return
    who = children(word, "nsubj")
    if not who or who[-1].i != word.i - 1 or who[-1].tag_ not in ("WDT", "WP") or children(word, "cop", "det", "amod"):
        return
    word.tag_, word.pos_, word.lemma_ = "VBZ", "VERB", word.lower_.removesuffix("s")
    for noun in children(word, "nmod"):
        noun.dep_ = "obl"


def participle_preposition(word: Token) -> None:
    """'a pact ... REGARDING trade', taken for a participle with nothing behind it, is a preposition."""
    if word.lower_ not in _PARTICIPLE_PREPOSITIONS or any(c.i > word.i for c in word.below):
        return
    for above in word.ancestors:
        for noun in children(above, "nmod", "obl", "obj"):
            if noun.i > word.i and edges(noun)[0] == word.i + 1 and not children(noun, "case"):
                hang(word, noun, "case")
                word.tag_, word.pos_ = "IN", "ADP"
                return


def proviso(word: Token) -> None:
    """'PENDING a vote', 'BARRING a storm': prepositions taken for participles; what 'SUBJECT to' governs is its own."""
    if word.lower_ == "subject" and word.i + 1 < len(word.doc) and word.nbor(1).lower_ == "to":
        for governed in children(word.head, "obl"):
            if word.nbor(1) in children(governed, "case"):
                hang(governed, word, "obl")
    if word.lower_ not in _CIRCUMSTANCES or children(word, "aux", "mark", *SUBJECT):
        return
    noun = next((c for c in children(word, "obj") if c.i > word.i and not c.ent_type_), None)
    if noun is None or (word.lower_ == "barring" and noun.lemma_.lower() not in word_set("mood", "setbacks")):
        return
    hang(noun, word.head, "obl")
    hang(word, noun, "case")
    word.tag_, word.pos_ = "IN", "ADP"


def to_do(word: Token) -> None:
    """'pledged to FREE 60 prisoners', taken for an adjective of what is freed."""
    if word.tag_ != "JJ" or word.lower_ not in _ALSO_VERBS:
        return
    mark, things = word.doc[max(0, word.i - 1)], word.head
    verb = things.head
    if mark.lower_ != "to" or mark.i == word.i or things.i < word.i or verb.i > mark.i:
        return
    if verb.pos_ != "VERB" or things.dep_ not in ("obj", "obl", "iobj"):
        return
    rest = [c for c in children(verb, "obj") if c is not things and c.i > things.i]
    hang(word, verb, "xcomp")
    word.tag_, word.pos_, word.lemma_ = "VB", "VERB", word.lower_
    hang(mark, word, "mark")
    mark.tag_ = "TO"
    for thing in (things, *rest):
        hang(thing, word, "obj")


def relative(word: Token) -> None:
    """'a treaty that HAS FROZEN links': a verb with auxiliaries behind a noun is a clause, and the object its own."""
    helping = children(word, "aux", "aux:pass")
    if word.dep_ != "amod" or word.i < word.head.i or not helping:
        return
    noun, above = word.head, word.head.head
    word.dep_, word.pos_ = "acl:relcl", "VERB"
    for auxiliary in helping:
        for subject in children(auxiliary, *SUBJECT):
            hang(subject, word, subject.dep_)
    if noun.dep_ == "obj" and not children(word, "obj"):
        for after in children(above, "obj"):
            if after.i > word.i:
                hang(after, word, "obj")


def called(word: Token) -> None:
    """'a charge THAT Chad CALLED a lie', taken for what is charged: a verb of naming names what stands before it."""
    mark = next((c for c in children(word, "mark") if c.lower_ == "that"), None)
    if mark is None or word.dep_ != "acl" or base(word) not in claimed("naming") or children(word, "obj", "ccomp"):
        return
    word.dep_, mark.dep_, mark.tag_, mark.pos_ = "acl:relcl", "obj", "WDT", "PRON"


def doing(word: Token) -> None:
    """'confirmed MEETING her': what has an object and nothing of a noun is a verb."""
    if word.tag_ != "NN" or not word.lower_.endswith("ing") or word.head.pos_ != "VERB":
        return
    if children(word, *_NOUN_MODIFIERS) or not any(c.i > word.i for c in children(word, "obj")):
        return
    word.tag_, word.pos_, word.dep_ = "VBG", "VERB", "xcomp"
    word.lemma_ = base(word)
