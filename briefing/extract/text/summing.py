"""Appositions that sum up what was told before them and say more of it: ', a demand that Oslo rejects'."""

from __future__ import annotations

from functools import cache

from briefing.extract.text.tree import children
from briefing.extract.text.vocabulary import word_set
from briefing.extract.text.words import Token

_FAR = 3
"""How many words behind its article the noun of such an apposition may stand."""


def sums_up(comma: Token) -> bool:
    """Whether behind a comma a noun sums up what stands before it and a clause says more of that: ', a charge that Oslo
    denies', ', an offer refused by Oslo', ', something he ruled out'."""
    doc = comma.doc
    if comma.text != "," or comma.i + 2 >= len(doc):
        return False
    article = comma.nbor()
    if article.lower_ == "something":
        return bool(children(article, "acl:relcl", "acl"))
    if article.lower_ not in ("a", "an"):
        return False
    noun = next((t for t in doc[article.i + 1 : article.i + 1 + _FAR] if t.tag_ == "NN"), None)
    return noun is not None and noun.lemma_.lower() in summing() and any(_says_more(c) for c in noun.rights)


@cache
def summing() -> frozenset[str]:
    """The nouns that sum up what was said or done."""
    said = word_set("claims", "charges") | word_set("claims", "requests") | word_set("claims", "uttered")
    return said | word_set("speech", "deeds_summed") | word_set("speech", "echoed")


def _says_more(clause: Token) -> bool:
    told = clause.dep_ in ("acl", "ccomp") and clause.tag_ in ("VBN", "VBD", "VBZ", "VBP")
    return told or clause.dep_ == "acl:relcl"
