"""Whom a relative pronoun stands for."""

from __future__ import annotations

from briefing.extract.text.tree import children, conjuncts, first_conjunct
from briefing.extract.text.vocabulary import person_words
from briefing.extract.text.words import Token

RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
RELATIVE_WORDS = frozenset({"who", "which", "that", "whom", "whose"})
FLAT = frozenset({"flat", "flat:name", "flat:foreign", "goeswith"})


def antecedents(token: Token) -> tuple[Token, ...]:
    """The nouns that a relative pronoun stands for: all of 'Chad and Mali, which had met', the last one of a row where
    the verb is in the singular ('Chad and Mali, which has left'), the whole row where it is in the plural ('Ali and
    Omar, who have left'); any other token is its own."""
    noun = antecedent(token)
    if noun == token:
        return (token,)
    named = noun.head if noun.dep_ == "appos" else noun
    if named.dep_ == "conj" and named.tag_ in ("NN", "NNP") and _is_plural(token):
        return tuple(t for t in conjuncts(first_conjunct(named)) if t.i < token.i)
    first = first_conjunct(noun)
    whole = token.lower_ == "which" and first.dep_ == "nsubj" and noun.tag_ == "NNP"
    row = tuple(t for t in conjuncts(first if whole else noun) if t.i < token.i)
    return row[-1:] if _is_singular(token) else row


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token is its own."""
    if token.lower_ not in RELATIVE_WORDS or token.tag_ not in ("WP", "WDT", "WP$", "IN", "DT"):
        return token
    for clause in (token.head, *token.head.ancestors):
        if clause.dep_ in RELATIVE and clause.head.i < token.i:
            nearer = _named_before(token) or _somebody_nearer(token, clause.head) or _body_nearer(token, clause.head)
            return nearer or _agreeing(token, clause.head)
        if token.tag_ == "WP$" and clause == token.head:
            continue  # 'Benin, whose troops left'
        if clause.dep_ not in ("conj", "ccomp", "xcomp", "nmod", "obl", "nmod:poss"):
            break
    return token


def _is_singular(pronoun: Token) -> bool:
    """Whether the verb of which a relative pronoun is the subject is in the singular."""
    finite = _finite(pronoun)
    return pronoun.dep_.startswith("nsubj") and (finite.tag_ == "VBZ" or finite.lower_ == "was")


def _is_plural(pronoun: Token) -> bool:
    """Whether the verb of which a relative pronoun is the subject is in the plural."""
    finite = _finite(pronoun)
    return pronoun.dep_.startswith("nsubj") and (finite.tag_ == "VBP" or finite.lower_ == "were")


def _finite(pronoun: Token) -> Token:
    verb = pronoun.head
    return min((verb, *children(verb, "aux", "aux:pass", "cop")), key=lambda t: t.i)


def _agreeing(pronoun: Token, noun: Token) -> Token:
    """The noun to which a parse hangs a relative clause; where that is a plural and the verb is none, the noun right
    before the comma: 'talks between Chad and the MISSION, which has left'."""
    before = pronoun.i - 1 - (pronoun.nbor(-1).text == ",")
    if noun.tag_ != "NNS" or before <= noun.i or not _is_singular(pronoun):
        return noun
    near = pronoun.doc[before]
    while near.dep_ in FLAT and near.head.i > noun.i:
        near = near.head
    return near if near.tag_ in ("NN", "NNP") else noun


def _named_before(token: Token) -> Token | None:
    """The name right before 'who', which is that one's and no body's: 'the head of the committee, X, who said'."""
    at = token.i - 1 - (token.i > 1 and token.nbor(-1).text == ",")
    name = token.doc[at] if at > 0 and token.lower_ == "who" else None
    if name is None or name.ent_type_ != "PERSON" or name.doc[at + 1].text == "'s":
        return None
    while name.dep_ in FLAT and name.head.ent_type_ == "PERSON":
        name = name.head
    return name


def _somebody_nearer(token: Token, noun: Token) -> Token | None:
    """Whom 'who' stands for where a parse hangs it on a thing before: 'a hearing interrupted by MEMBERS, who said'."""
    if token.lower_ != "who" or noun.tag_ not in ("NN", "NNS") or _is_somebody(noun) or noun.like_num:
        return None
    between = reversed(token.doc[noun.i + 1 : token.i])
    return next((t for t in between if t.tag_ in ("NN", "NNS") and _is_somebody(t)), None)


def _body_nearer(token: Token, noun: Token) -> Token | None:
    """What 'which' stands for where a parse hangs it on a person: 'between Mr. X and the REGIME, which warned'."""
    at = token.i - 2
    if token.lower_ != "which" or noun.ent_type_ != "PERSON" or at <= noun.i or token.nbor(-1).text != ",":
        return None
    nearest = token.doc[at]
    return nearest if nearest.tag_.startswith("NN") and nearest.ent_type_ != "PERSON" else None


def _is_somebody(noun: Token) -> bool:
    return bool({noun.lower_, noun.lemma_.lower()} & person_words())
