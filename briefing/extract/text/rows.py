"""Members of a row that a parse hangs on a word beside it: 'CHAD, Mali and Niger', 'the UNITED STATES and European
governments'."""

from __future__ import annotations

from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.tree import children
from briefing.extract.text.words import Token

_LANDS = frozenset(
    {"neighbour", "neighbor", "country", "state", "nation", "ally", "power", "member", "capital", "city", "town",
     "province", "region", "island", "republic", "part", "area"}
)  # fmt: skip
"""What a country or town may be called."""


def in_a_row(word: Token) -> None:
    """'CHAD, Mali and Niger ask for help', 'talks with minister A, president B and C': what follows a comma behind a
    sister of the same kind, and ends a row itself, stands in one row with it."""
    ends = any(word.i < c.i and children(c, "cc") for c in children(word, "conj"))
    if not ends or children(word, "case", "cc") or word.pos_ not in ("PROPN", "NOUN"):
        return
    comma = _opening(word) - 1
    subject = word.dep_ == "nsubj" and word.i < word.head.i
    alike = (word.dep_, "iobj") if subject else (word.dep_,)  # what stands before its verb is not told anything
    sisters = (c for c in word.head.below if c.dep_ in alike and c.i < word.i and c.pos_ == word.pos_)
    first = next((c for c in sisters if edges(c)[1] + 1 == comma), None)
    if first is None or word.doc[comma].text != "," or (first.i < word.head.i) != (word.i < word.head.i):
        return
    if bool(first.ent_type_) == bool(word.ent_type_):
        first.dep_ = word.dep_
        hang(word, first, "conj")


def among_owners(word: Token) -> None:
    """'the ministers of Egypt, JORDAN and France': people are no country, so what a parse takes for another word for
    them stands in the row before it; 'neighbours of Egypt, LIBYA and Sudan' may be those."""
    noun = word.head
    ends = any(word.i < c.i and children(c, "cc") and c.ent_type_ == "GPE" for c in children(word, "conj"))
    if not ends or word.ent_type_ != "GPE" or noun.tag_ != "NNS" or noun.lemma_.lower() in _LANDS:
        return
    comma = _opening(word) - 1
    first = next((c for c in children(noun, "nmod") if c.ent_type_ == "GPE" and edges(c)[1] + 1 == comma), None)
    if first is not None and children(first, "case") and word.doc[comma].text == ",":
        hang(word, first, "conj")


def sides_of(joining: Token) -> None:
    """'the UNITED STATES and European governments', 'CHAD and Arab countries': a country before 'and' that is no
    adjective heads the row, and is none of those governments."""
    doc, at = joining.doc, joining.i
    if at == 0 or at + 2 >= len(doc) or doc[at + 1].tag_ != "JJ" or doc[at + 1].ent_type_ != "NORP":
        return
    land, people = doc[at - 1], doc[at + 1]
    noun = land.head
    if land.ent_type_ != "GPE" or "." in land.text or land.dep_ not in ("compound", "amod") or noun.tag_ != "NNS":
        return
    if noun.i < people.i or not noun.is_ancestor(people):
        return
    before = [c for c in noun.below if c.i < land.i]
    hang(land, noun.head, noun.dep_)
    hang(noun, land, "conj")
    hang(people, noun, "amod")
    hang(joining, noun, "cc")
    for word in before:
        hang(word, land, word.dep_)


def second_bearer(office: Token) -> None:
    """'Minister A and Chad's MINISTER B called on it', where a parse makes a title of the second: behind 'and' he is
    one more."""
    if office.i > office.head.i and children(office, "cc") and children(office, "appos"):
        office.dep_ = "conj"


def two_of_a_headline(second: Token) -> None:
    """'Holm, Kenyan PRESIDENT discuss trade', taken for the post of one: the plural verb tells that they are two."""
    first, doc = second.head, second.doc
    verb, (opening, last) = first.head, edges(second)
    one = first.dep_ == "nsubj" and first.tag_ in ("NN", "NNP") and second.tag_ in ("NN", "NNP") and first.i < second.i
    if not one or verb.tag_ not in ("VBP", "VB") or children(verb, "aux", "cop") or children(first, "conj"):
        return
    joined = opening > 0 and doc[opening - 1 + (doc[opening].text == ",")].text == ","
    if joined and last + 1 == verb.i and children(second, "amod", "nmod:poss"):
        second.dep_ = "conj"


def first_bearer(office: Token) -> None:
    """'talks with MINISTER A, President B and C', where a parse takes A for a part of B's title: a comma parts them."""
    second = office.head
    flat = (c for c in children(office, "flat") if c.i > office.i)
    name = next((c for c in flat if any(t.ent_type_ == "PERSON" for t in (c, *children(c, "flat")))), None)
    if name is None or second.ent_type_ != "PERSON" or office.i > second.i:
        return
    end = edges(office)[1] + 1
    if second.doc[end].text != "," or not children(second, "conj"):
        return
    opening = [c for c in second.below if c.i < office.i]
    hang(name, second.head, second.dep_)
    hang(office, name, "nmod:desc")
    hang(second, name, "conj")
    for word in opening:
        hang(word, name, word.dep_)


def _opening(word: Token) -> int:
    """The place of the first word of a phrase, behind the comma before it."""
    return min(t.i for t in word.subtree if not t.is_punct)
