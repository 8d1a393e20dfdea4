"""Names that a parse takes for a part of the clause, put beside the noun that they are the name of."""

from __future__ import annotations

from briefing.extract.text.hanging import edges, hang
from briefing.extract.text.subjects import behind, done_by
from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import person_words, word_set
from briefing.extract.text.words import Token

_TOWNS = frozenset({"capital", "city", "town", "port", "village"})
_SIDES = frozenset({"North", "South", "East", "West"})
_LANDS = frozenset({"GPE", "LOC", "NORP"})
_BRACKETED = 3
"""Tokens of an acronym in its brackets."""


def _city(name: Token) -> None:
    """'in the capital, LIMA, Noor said': the name of a town taken for the first of two subjects stands beside its noun.
    """
    noun = name.nbor(-2) if name.i > 1 and name.nbor(-1).text == "," else name
    second = children(name, "conj")
    if noun.lower_ in _TOWNS and noun.dep_ in ("obl", "nmod") and second and not children(second[0], "cc"):
        hang(second[0], name.head, "nsubj")
        hang(name, noun, "appos")


def _inner_name(name: Token) -> None:
    """'an aide TO President X said', 'the group HUMAN CARE said': a name taken for a second subject is told of the
    first."""
    subjects = [c for c in name.head.below if c.dep_ == "nsubj" and c.i < name.i]
    first = edges(name)[0] if subjects else 0
    if not subjects or edges(subjects[-1])[1] + 1 != first:
        return
    if name.doc[first].dep_ == "case" and name.doc[first].tag_ in ("IN", "TO"):
        hang(name, subjects[-1], "nmod")
    elif name.doc[first].dep_ not in ("punct", "cc") and subjects[-1].tag_ in ("NN", "NNS"):
        hang(name, subjects[-1], "appos")
        next_to(name)
        bearer(name)


def next_to(name: Token) -> None:
    """'lawyers for the oil TYCOON X said': a name is that of the person right before it, and not of whoever is his."""
    before = name.nbor(-1) if name.i else name
    inner = before.dep_ == "nmod" and before.head is name.head and before.tag_ == "NN"
    if inner and name.ent_type_ == "PERSON" and before.lemma_.lower() in person_words():
        hang(name, before, "appos")


def _name_before(name: Token) -> None:
    """'[WHITE HOUSE] officials said': a name taken for the first of two subjects tells whose the second is."""
    behind = [c for c in name.head.below if c.dep_ == "nsubj" and c.i > name.i]
    end = edges(name)[1] + 1 if behind else 0
    second = next((c for c in behind if edges(c)[0] == end), None)
    if second is not None and second.i < name.head.i and second.tag_ in ("NN", "NNS") and not second.ent_type_:
        hang(name, second, "compound")


def named_subject(word: Token) -> None:
    """What is mended where a parse makes a name the subject of a verb."""
    if word.ent_type_:
        done_by(word)
        behind(word)
        _inner_name(word)
        _name_before(word)
        _city(word)


def listed(name: Token) -> None:
    """'with Peru, CHILE and Bolivia': the second of three names is one of the row that the third ends."""
    first = name.head
    row = name.pos_ == first.pos_ == "PROPN" and first.i < name.i and name.nbor(-1).text == ","
    if row and any(name.i < c.i and children(c, "cc") for c in children(first, "conj")):
        hang(name, first, "conj")


def one_land(word: Token) -> None:
    """'crossings with SOUTH / KOREA were shut', taken for two: the parts of one name stand together, where the first
    of them stands."""
    if word.ent_type_ != "GPE" or word.ent_iob_ != "I" or word.i < word.head.i:
        return
    before = word.nbor(-1)
    if before.ent_type_ != "GPE" or before.head is word or before.head.i > word.i or word.is_ancestor(before):
        return
    part = [before, *before.below]
    hang(word, before.head, before.dep_)
    for each in part:
        hang(each, word, "compound" if each is before else each.dep_)


def bearer(word: Token) -> None:
    """'the Arab UNION PRESIDENT Omar Bakr said', taken for what the body is: who has the body's office says it."""
    body = word.head
    office = next((c for c in children(word, "nmod:desc") if body.i < c.i < word.i), None)
    if word.ent_type_ != "PERSON" or body.ent_type_ != "ORG" or body.dep_ == "appos" or office is None:
        return
    if edges(word)[0] != body.i + 1 or any(t.is_punct for t in word.doc[body.i : word.i]):
        return
    behind = [c for c in body.below if c.i > word.i or (c.i < body.i and c.dep_ in ("case", "cc", "mark"))]
    hang(word, body.head, body.dep_)
    for each in behind:
        hang(each, word, each.dep_)
    hang(body, word, "compound")


def of_the_body(word: Token) -> None:
    """'met the Andean UNION (AU) CHAIRMAN X': behind a body's acronym an office is the body's, and its bearer stands
    where a parse has the body."""
    doc, holder = word.doc, word.head
    opened = word.i - _BRACKETED
    if opened < 1 or doc[opened].text != "(" or doc[word.i - 1].text != ")":
        return
    body = doc[opened - 1]
    while body.dep_ in ("compound", "flat", "nmod") and body.head.ent_type_ == "ORG" and body.head.i < body.i:
        body = body.head
    if not body.ent_type_ or holder.ent_type_ != "PERSON" or holder.head not in (body, body.head):
        return
    cases = [c for c in body.below if c.dep_ == "case" and c.i < body.i]
    hang(holder, body.head, body.dep_)
    for case in cases:
        hang(case, holder, "case")
    hang(body, holder, "compound")


def holder(word: Token) -> None:
    """'the Minister OF JUSTICE Ana Ruiz': the preposition belongs to the office, and the name stands beside it."""
    if word.ent_type_ != "PERSON":
        return
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


def halves(joining: Token) -> None:
    """'NORTH and South Korea': the first of two lands that share a name heads the row, and the land is its second."""
    doc, at = joining.doc, joining.i
    if at == 0 or at + 2 >= len(doc) or not {doc[at - 1].text, doc[at + 1].text} <= _SIDES:
        return
    first, second, land = doc[at - 1], doc[at + 1], doc[at + 2]
    outer = next((t for t in (land, first, second) if t.head not in (first, second, land, t)), None)
    if outer is None or land.ent_type_ not in _LANDS:
        return
    before = [c for c in outer.below if c.i < first.i]
    hang(first, outer.head, outer.dep_)
    hang(land, first, "conj")
    hang(second, land, "compound")
    hang(joining, land, "cc")
    for word in before:
        hang(word, first, word.dep_)
