"""Whom a relative pronoun stands for."""

from __future__ import annotations

from briefing.extract.text.words import Token

RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
RELATIVE_WORDS = frozenset({"who", "which", "that", "whom", "whose"})
FLAT = frozenset({"flat", "flat:name", "flat:foreign", "goeswith"})


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token is its own."""
    if token.lower_ not in RELATIVE_WORDS or token.tag_ not in ("WP", "WDT", "WP$", "IN", "DT"):
        return token
    for clause in (token.head, *token.head.ancestors):
        if clause.dep_ in RELATIVE and clause.head.i < token.i:
            return _named_before(token) or clause.head
        if token.tag_ == "WP$" and clause == token.head:
            continue  # 'Benin, whose troops left'
        if clause.dep_ not in ("conj", "ccomp", "xcomp", "nmod", "obl", "nmod:poss"):
            break
    return token


def _named_before(token: Token) -> Token | None:
    """The name right before 'who', which is that one's and no body's: 'the head of the committee, X, who said'."""
    at = token.i - 1 - (token.i > 1 and token.nbor(-1).text == ",")
    name = token.doc[at] if at > 0 and token.lower_ == "who" else None
    if name is None or name.ent_type_ != "PERSON" or name.doc[at + 1].text == "'s":
        return None
    while name.dep_ in FLAT and name.head.ent_type_ == "PERSON":
        name = name.head
    return name
