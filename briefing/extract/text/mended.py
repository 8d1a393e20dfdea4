"""Small mistakes of parses that grammar alone tells, put right before any rule reads the tree.

A parse hangs a word beside the place where it belongs: a participle swallows the noun before it ('a truce / signed in
May'), the second thing said hangs on the verb of saying, what is arranged loses its day. Each mend here says of one
such shape where its words belong; a tree that is right has none of the shapes. The mends know relations and tags, and
no word but the closed classes and the offices.
"""

from __future__ import annotations

from briefing.extract.text.clauses import ARRANGED
from briefing.extract.text.cues import act
from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.participles import (
    describing,
    done_in,
    done_next,
    of_the_pact,
    reduced,
    signed_by_them,
    to_be_signed,
)
from briefing.extract.text.subjects import bare, behind, blaming, done_before, done_by, done_second, taken_up
from briefing.extract.text.tree import SUBJECT, children, is_finite
from briefing.extract.text.verbs import base
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Doc, Token

_PARTICIPLE_PREPOSITIONS = frozenset({"regarding", "concerning", "including", "following", "involving"})
_CIRCUMSTANCES = frozenset({"pending", "barring"})
_CIRCUMSTANCE = frozenset({"despite", "amid", "during", "after", "before", "since"})
_NOUN_MODIFIERS = ("det", "amod", "nmod:poss", "compound", "case")
_OPENING_MARKS = frozenset('"“‘«')
_ALSO_VERBS = frozenset({"free", "open", "clear", "secure", "empty", "welcome", "separate"})
_LENGTHS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
_BARE = frozenset({"nsubj", "obl", "nmod", "compound"})
_TOWNS = frozenset({"capital", "city", "town", "port", "village"})
_EMPTY = frozenset({"take", "cost", "become", "make", "seem", "appear", "remain", "have", "look", "rain", "snow",
                    "turn", "matter", "depend", "happen", "be", "sound", "help"})
"""Verbs whose 'it' may be empty although they have an object: 'it takes time to'."""


def mended(doc: Doc) -> Doc:
    """The text, its tree put right in place; to be called before anything asks the tree."""
    for word in doc:
        if word.dep_ in ("acl", "amod"):
            _participle_preposition(word)
            _relative(word)
            _swallowed(word)
            reduced(word)
            done_next(word)
            _second_toll(word)
        elif word.dep_ in ("ccomp", "conj", "parataxis"):
            taken_up(word)
            _told(word)
            _second_said(word)
            _when_done(word)
        elif word.dep_ == "obj":
            _doing(word)
            done_by(word)
            done_second(word)
        elif word.dep_ == "obl" and word.ent_type_:
            bare(word)
        elif word.dep_ == "obl:agent":
            _charged_with(word)
        elif word.dep_ == "advcl":
            _proviso(word)
            blaming(word)
            done_before(word)
            describing(word)
            of_the_pact(word)
        elif word.dep_ == "xcomp":
            _arranged(word)
            to_be_signed(word)
        elif word.dep_ == "case" and word.lower_ == "due":
            _due(word)
        elif word.dep_ == "nmod" and word.ent_type_ == "PERSON":
            _holder(word)
        if word.tag_ == "JJ" and word.lower_ in _ALSO_VERBS:
            _to_do(word)
        if word.dep_ in ("acl", "advcl"):
            _measured(word)
        elif word.dep_ == "conj":
            _asked_and(word)
            _goes_on(word)
        elif word.dep_ == "parataxis":
            _charge(word)
        elif word.dep_ == "nsubj" and word.ent_type_:
            done_by(word)
            behind(word)
            _inner_name(word)
            _city(word)
        elif word.dep_ == "acl:relcl" and word.tag_ == "NNS":
            _does(word)
        elif word.dep_ == "expl" and word.lower_ == "it":
            _it(word)
        elif word.dep_ == "compound:prt":
            done_in(word)
        if word.dep_ in ("acl", "acl:relcl"):
            signed_by_them(word)
    return doc


def _it(word: Token) -> None:
    """'Chad says IT will allow experts in', taken for an empty word: who does something to somebody is somebody."""
    verb = word.head
    acting = verb.tag_.startswith("VB") and word.i < verb.i and verb.lemma_.lower() not in _EMPTY
    told = verb.dep_ == "ccomp" and verb.head.i < word.i and not children(verb, "aux:pass")
    if acting and (told or children(verb, "obj", "iobj")) and not children(verb, "csubj", "csubj:pass", "ccomp"):
        word.dep_ = "nsubj"
    elif acting and act(verb) not in ("", "tell", "write", "expectation") and children(verb, "ccomp"):
        word.dep_ = "nsubj"  # 'IT demanded that Chad withdraw'


def _goes_on(word: Token) -> None:
    """'A stayed, but B left AND HAS GONE home': without a subject it goes on from the clause right before."""
    if children(word, *SUBJECT) or not (is_finite(word) or children(word, "aux")) or word.pos_ not in ("VERB", "AUX"):
        return
    before = [c for c in children(word.head, "conj") if word.head.i < c.i < word.i]
    if before and is_finite(before[-1]) and children(before[-1], *SUBJECT):
        hang(word, before[-1], "conj")


def _city(name: Token) -> None:
    """'in the capital, LIMA, Noor said': the name of a town taken for the first of two subjects stands beside its noun.
    """
    noun = name.nbor(-2) if name.i > 1 and name.nbor(-1).text == "," else name
    second = children(name, "conj")
    if noun.lower_ in _TOWNS and noun.dep_ in ("obl", "nmod") and second and not children(second[0], "cc"):
        hang(second[0], name.head, "nsubj")
        hang(name, noun, "appos")


def _inner_name(name: Token) -> None:
    """'an aide TO President X said', 'the group X said': a name taken for a second subject is told of the first."""
    subjects = [c for c in name.head.below if c.dep_ == "nsubj" and c.i < name.i]
    first = edges(name)[0] if subjects else 0
    if not subjects or edges(subjects[-1])[1] + 1 != first:
        return
    if name.doc[first].dep_ == "case" and name.doc[first].tag_ in ("IN", "TO"):
        hang(name, subjects[-1], "nmod")
    elif first == name.i and subjects[-1].tag_ in ("NN", "NNS"):
        hang(name, subjects[-1], "appos")


def _charged_with(word: Token) -> None:
    """'were accused by officials OF THE MURDER': what somebody is accused of is no part of who accuses him."""
    if word.head.lower_ in ("accused", "suspected", "convicted", "acquitted"):
        for noun in children(word, "nmod"):
            if noun.i > word.i and any(c.lower_ == "of" for c in children(noun, "case")) and not noun.ent_type_:
                hang(noun, word.head, "obl")


def _does(word: Token) -> None:
    """'which HANDS over the chair in May', taken for a plural: what follows its subject without copula is a verb."""
    who = children(word, "nsubj")
    if not who or who[-1].i != word.i - 1 or who[-1].tag_ not in ("WDT", "WP") or children(word, "cop", "det", "amod"):
        return
    word.tag_, word.pos_, word.lemma_ = "VBZ", "VERB", word.lower_.removesuffix("s")
    for noun in children(word, "nmod"):
        noun.dep_ = "obl"


def _participle_preposition(word: Token) -> None:
    """'a pact ... REGARDING trade', taken for a participle with nothing behind it, is a preposition."""
    if word.lower_ not in _PARTICIPLE_PREPOSITIONS or any(c.i > word.i for c in word.below):
        return
    for above in word.ancestors:
        for noun in children(above, "nmod", "obl", "obj"):
            if noun.i > word.i and edges(noun)[0] == word.i + 1 and not children(noun, "case"):
                hang(word, noun, "case")
                word.tag_, word.pos_ = "IN", "ADP"
                return


def _proviso(word: Token) -> None:
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


def _asked_and(word: Token) -> None:
    """'demanded that X leave AND WILL GO to court': what has its own tense is not part of what is asked."""
    asked = word.head
    if asked.dep_ != "ccomp" or asked.tag_ not in ("VB", "VBP") or children(word, *SUBJECT) or word.i < asked.i:
        return
    plain = not children(asked, "aux", "cop") and any(s.tag_ in ("NN", "NNP") for s in children(asked, *SUBJECT))
    tensed = any(a.lower_ in ("will", "would", "has", "had", "is") for a in children(word, "aux"))
    if plain and tensed and asked.head.i < asked.i:
        hang(word, asked.head, "conj")


def _charge(word: Token) -> None:
    """'accused them of it, CHARGES the army denies': what is denied stands before who denies it."""
    named = children(word, "nsubj")
    if len(named) != 2 or children(word, "obj", "cop") or named[1].i > word.i or named[1].ent_type_ == "PERSON":
        return
    if named[0].lemma_.lower() in word_set("claims", "charges", "requests"):
        named[0].dep_ = "obj"


def _to_do(word: Token) -> None:
    """'pledged to FREE 60 prisoners', taken for an adjective of what is freed."""
    mark, things = word.doc[max(0, word.i - 1)], word.head
    verb = things.head
    if word.dep_ != "amod" or mark.lower_ != "to" or mark.i == word.i or things.i < word.i or verb.i > mark.i:
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


def _measured(word: Token) -> None:
    """'was shot A DAY after she left': how long after belongs to the clause of time."""
    mark = next((m for m in children(word, "mark") if m.lower_ in ("after", "before") and m.i), None)
    length = mark.doc[mark.i - 1] if mark is not None else word
    if length.lemma_.lower() not in _LENGTHS or children(length, "case") or word.is_ancestor(length):
        return
    if word.dep_ == "acl":
        if word.head is not length:
            return
        hang(word, length.head, "advcl")
    hang(length, word, "obl:unmarked")
    if mark is None or mark.lower_ != "after" or word.tag_ not in ("VBD", "VBN"):
        return
    around = word.head
    while around.tag_ != "VBD" and around.head is not around:
        around = around.head
    first = min(t.i for t in word.subtree)
    parted = ";" in word.doc[around.i : first].text
    if around is not word.head and around.tag_ == "VBD" and around.i < first and not parted:
        hang(word, around, "advcl")  # 'threatened to close it in June, A DAY AFTER X BURNED'


def _relative(word: Token) -> None:
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


def _second_toll(word: Token) -> None:
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


def _swallowed(word: Token) -> None:
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


def _told(word: Token) -> None:
    """'warned CHAD that it would pay': who stands between a verb and 'that' is told it, and no subject of what is
    told."""
    that = next((m for m in children(word, "mark") if m.lower_ == "that"), None)
    if word.dep_ != "ccomp" or that is None:
        return
    hearers = children(word, "nsubj", "nsubj:pass") if len(children(word, *SUBJECT)) > 1 else ()
    for hearer in (*hearers, *(c for c in children(word, "obj") if c.i < that.i)):
        if word.head.i < hearer.i < that.i:
            hang(hearer, word.head, "iobj")


def _second_said(word: Token) -> None:
    """'said in a statement that he had met X AND HAD SIGNED a pact': what is joined goes on with what was said.

    So does a verb that opens a quotation: 'confirmed the visit, saying they had met and "STRESSED that ..."'.
    """
    head = word.head
    if head.i > word.i or not children(word, "cc") or children(word, "mark", *SUBJECT) or not is_finite(word):
        return
    quoted = word.i > 0 and word.doc[word.i - 1].text in _OPENING_MARKS
    if word.dep_ != "ccomp" and not quoted:
        return
    told = [t for t in word.doc[head.i + 1 : word.i] if t.dep_ in ("ccomp", "acl") and is_finite(t)
            and head.is_ancestor(t) and children(t, *SUBJECT) and not word.is_ancestor(t)]
    told = [t for t in told if t.dep_ == "ccomp" or any(m.lower_ == "that" for m in children(t, "mark"))]
    if told:
        hang(word, told[-1], "conj")


def _when_done(word: Token) -> None:
    """'said two were killed WHEN A BOMB EXPLODED', taken for a second thing said: it tells when the first was done."""
    if word.dep_ != "ccomp" or not any(w.lower_ == "when" and w.i < word.i for w in children(word, "advmod", "mark")):
        return
    first = next((c for c in children(word.head, "ccomp") if word.head.i < c.i < word.i), None)
    if first is not None:
        hang(word, first, "advcl")


def _doing(word: Token) -> None:
    """'confirmed MEETING her': what has an object and nothing of a noun is a verb."""
    if word.tag_ != "NN" or not word.lower_.endswith("ing") or word.head.pos_ != "VERB":
        return
    if children(word, *_NOUN_MODIFIERS) or not any(c.i > word.i for c in children(word, "obj")):
        return
    word.tag_, word.pos_, word.dep_ = "VBG", "VERB", "xcomp"
    word.lemma_ = base(word)


def _arranged(word: Token) -> None:
    """'is scheduled to meet her ON FRIDAY AFTER VISITING Lima': what follows what is arranged belongs to that."""
    head = word.head
    if head.lower_ not in ARRANGED or not any(m.lower_ == "to" for m in children(word, "mark")):
        return
    for after in [c for c in head.below if c.i > word.i and c.dep_ in ("obl", "obl:unmarked", "advcl", "advmod")]:
        if not is_finite(after):
            hang(after, word, after.dep_)


def _due(word: Token) -> None:
    """'is DUE TO HOLD talks with her ON FRIDAY', taken for a noun behind 'due to': what has an object is a verb, and
    the day of talks to be held is that of holding them."""
    deed = word.head
    things = children(deed, "obj")
    if not things or not children(deed, "cop") or deed.i != word.i + 2:
        return
    deed.tag_, deed.pos_, deed.lemma_ = "VB", "VERB", deed.lower_
    for thing in things:
        for day in [d for d in children(thing, "nmod") if d.ent_type_ == "DATE"]:
            hang(day, deed, "obl")


def _holder(word: Token) -> None:
    """'the Minister OF JUSTICE Ana Ruiz': the preposition belongs to the office, and the name stands beside it."""
    office = word.head
    realm = next((c for c in children(word, "nmod:desc", "compound") if c.i < word.i and not c.ent_type_), None)
    case = children(word, "case")
    if realm is None or len(case) != 1 or case[0].lower_ != "of" or case[0].i > realm.i:
        return
    heads = word_set("roles", "heads")
    lemma = office.lemma_.lower()
    if lemma not in heads or (realm.lemma_.lower() in heads and lemma != "minister"):
        return  # 'an aide of President Ana Ruiz'; but a minister is one of something: 'of Justice'
    hang(realm, office, "nmod")
    hang(case[0], realm, "case")
    hang(word, office, "appos")
