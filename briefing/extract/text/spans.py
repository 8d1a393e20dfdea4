"""From a word of the tree to the stretch of text that an editor would mark for it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extract.text.grammar import is_relative_word, name_tokens
from briefing.extract.text.tree import is_clause, is_subject
from briefing.extract.text.words import Span, Token

_TRAILING = frozenset({"acl", "acl:relcl", "advcl", "advcl:relcl", "appos", "parataxis", "conj", "cc", "punct", "ccomp",
                       "csubj", "nsubj", "nsubj:pass", "nsubj:outer", "cop", "aux", "mark", "list", "orphan", "dep",
                       "advmod", "discourse", "expl"})
_OPENING = frozenset({"aux", "aux:pass", "cop", "expl", "advmod", "obj"})
_ASIDES = frozenset({"acl", "acl:relcl", "appos", "parataxis"})
_FAR = 20
"""How many words an aside between a subject and its clause may take up."""
_MARKS = frozenset(",;:.!?-–—…\"'“”‘’«»()[]`")


def noun_phrase(noun: Token) -> Span:
    """A noun with what belongs to it, without trailing clauses, appositions, conjuncts and its own preposition.

    Of 'attended the fifth meeting of the Iran-Iraq Political Committee, which ...': all from 'the' to 'Committee'.
    """
    first, last = noun.i, max(t.i for t in name_tokens(noun))
    for child in noun.children:
        if child.dep_ in _TRAILING or child.dep_ in ("case", "obl", "obl:unmarked"):
            continue
        first = min(first, child.left_edge.i)
        if child.i > noun.i:
            last = max(last, _inner_end(child))
    return trimmed(noun.doc[first:last + 1])


def _inner_end(token: Token) -> int:
    """The last token of a subtree, without clauses and appositions trailing in it; coordination stays inside."""
    last = token.i
    for child in token.rights:
        if child.dep_ == "conj" or child.dep_ not in _TRAILING:
            last = max(last, _inner_end(child))
    return last


def core(noun: Token) -> Span:
    """A noun with its premodifiers only: 'the Iraqi national security advisor'."""
    kept = [c for c in noun.lefts if c.dep_ not in _TRAILING and c.dep_ != "case"]
    first = min((c.left_edge.i for c in kept), default=noun.i)
    return trimmed(noun.doc[first:max(t.i for t in name_tokens(noun)) + 1])


def sentences_back(word: Token, most: int) -> Iterator[Span]:
    """The sentence of a word and at most so many before it, the nearest first."""
    sentence: Span | None = word.sent
    for _ in range(most + 1):
        if sentence is None:
            return
        yield sentence
        sentence = sentence_before(sentence[0])


def sentence_before(word: Token) -> Span | None:
    """The sentence before that of a word; None where the text begins with that."""
    start = word.sent.start
    return word.doc[start - 1].sent if start > 0 else None


def from_sentence_before(word: Token) -> int:
    """Where the sentence before that of a word begins; its own where the text begins with that."""
    before = sentence_before(word)
    return before.start if before is not None else word.sent.start


def subtree(token: Token) -> Span:
    """All that depends on a token, from its first word to its last, without punctuation at the ends."""
    return trimmed(token.doc[token.left_edge.i:token.right_edge.i + 1])


def clause_span(clause: Token, *, trailing: bool = True) -> Span:
    """A clause from its subject to the end of its complements, without punctuation at its ends.

    Connectives before it and clauses coordinated with it are left out; without `trailing`, adverbial clauses after it
    too, and a subject so far off that most of the words would tell something else ('Mali, which ..., had accused').
    """
    left = [c for c in clause.lefts if is_subject(c) or (c.dep_ in _OPENING and not is_relative_word(c))]
    subject = [c for c in left if is_subject(c) or c.dep_ == "expl"]
    far = not trailing and any(_length(a) > _FAR for c in subject for a in c.rights if a.dep_ in _ASIDES)
    opening = [c for c in left if c not in subject] if far else subject or left
    first = min((c.left_edge.i for c in opening), default=clause.i)
    last = clause.i
    for child in clause.rights:
        if child.dep_ == "punct" or child.dep_ == "cc" or (child.dep_ == "conj" and is_clause(child)):
            continue
        beside = child.dep_ in ("advcl", "advcl:relcl") and not _is_kept(child)
        if child.dep_ == "parataxis" or (beside and not trailing):
            break
        last = max(last, child.right_edge.i)
    return trimmed(clause.doc[first:last + 1])


def _is_kept(clause: Token) -> bool:
    """Whether a clause tells what another is of: 'kept them FROM LEAVING'."""
    opens = clause.left_edge
    return clause.lower_.endswith("ing") and opens.lower_ == "from" and not opens.nbor(-1).is_punct


def _length(token: Token) -> int:
    """How many words a subtree covers."""
    return token.right_edge.i - token.left_edge.i + 1


def trimmed(span: Span) -> Span:
    """A span without punctuation and white space at its ends; brackets and quote marks that pair up inside stay."""
    doc, words, first, last = span.doc, span.doc.words, span.start, span.end
    while first < last - 1 and ((word := words[first]).is_space or word.text in _MARKS):
        first += 1
    while last - 1 > first and ((word := words[last - 1]).is_space or word.text in _MARKS) and \
            not _closes(word.text, doc[first:last - 1]):
        last -= 1
    return doc[first:last]


def _closes(mark: str, before: Span) -> bool:
    """Whether a closing mark has its opening partner in the words before it."""
    opening = {")": "(", "]": "[", "”": "“", "’": "‘", "»": "«"}.get(mark)
    if opening is None:
        return mark == '"' and sum(t.text == '"' for t in before) % 2 == 1
    return sum(t.text == opening for t in before) > sum(t.text == mark for t in before)
