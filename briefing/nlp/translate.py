"""Other pipelines brought to our grammar. Component `briefing_translate`.

spaCy's stock English pipelines write ClearNLP dependencies (Choi and Palmer 2012, 'Guidelines for the CLEAR Style
Constituent to Dependency Conversion') and OntoNotes entities. The rules of this program read Universal Dependencies
(version 2, with the subtypes of GUM) and PERSON, ORG, GPE, LOC, NORP. This module rewrites the former as the latter,
after the correspondences of the Stanford Dependencies manual's successor (de Marneffe and others 2021, 'Universal
Dependencies'). What is Universal Dependencies already passes through unchanged.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from briefing.nlp.component import LABELS, OTHER_NAMES
from briefing.nlp.known import phrases

VALUES = "values"
"""Where dates, numbers and amounts that the pipeline found are kept: `doc.spans[VALUES]`."""

_RENAMED = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "neg": "advmod",
    "prt": "compound:prt",
    "relcl": "acl:relcl",
    "rcmod": "acl:relcl",
    "infmod": "acl",
    "partmod": "acl",
    "poss": "nmod:poss",
    "possessive": "case",
    "complm": "mark",
    "nn": "compound",
    "num": "nummod",
    "number": "compound",
    "quantmod": "advmod",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "intj": "discourse",
    "meta": "dep",
    "oprd": "xcomp",
    "attr": "xcomp",
    "acomp": "xcomp",
}
"""Labels that only change their name, once the steps below have taken the cases that change the tree."""

_CLEARNLP = frozenset((*_RENAMED, "prep", "pobj", "pcomp", "agent", "dative", "npadvmod"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "SYM", "DET"))
_ENTITIES = {"PER": "PERSON", "FAC": "LOC", **{label: label for label in LABELS}}
_VALUES = frozenset(("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"))


@dataclass(slots=True)
class _Tree:
    """A parse that may be changed: heads as places in the document, a root is its own head."""

    doc: Doc
    heads: list[int]
    deps: list[str]

    def children(self, place: int) -> list[int]:
        return [child for child, head in enumerate(self.heads) if head == place and child != place]

    def move(self, place: int, head: int, dep: str) -> None:
        self.heads[place] = head
        self.deps[place] = dep

    def swap(self, head: int, child: int, dep: str) -> None:
        """`child` takes the place and the dependents of `head`, which becomes its dependent by `dep`."""
        above = self.heads[head]
        self.move(child, child if above == head else above, self.deps[head])
        for other in self.children(head):
            if other != child:
                self.heads[other] = child
        self.move(head, child, dep)


def translate(doc: Doc) -> Doc:
    """Rewrites labels, tree and entities of `doc` where they are ClearNLP's and OntoNotes'."""
    tree = _Tree(doc, [token.head.i for token in doc], [token.dep_ for token in doc])
    if _is_clearnlp(tree):
        _prepositions(tree)
        _copulas(tree)
        _coordination(tree)
        _names(tree)
        _rename(tree)
        _write(tree)
    if any(span.label_ not in LABELS for span in doc.ents):
        _entities(doc)
    return doc


def _is_clearnlp(tree: _Tree) -> bool:
    """Whether a label is ClearNLP's alone, or a conjunction hangs on what stands before it."""
    leans_back = (dep == "cc" and tree.heads[place] < place for place, dep in enumerate(tree.deps))
    return not _CLEARNLP.isdisjoint(tree.deps) or any(leans_back)


def _prepositions(tree: _Tree) -> None:
    """A preposition hangs on its noun as `case`, the noun on what the preposition hung on; clauses take `mark`."""
    depth = [_depth(tree, place) for place in range(len(tree.heads))]
    markers = [place for place, dep in enumerate(tree.deps) if dep in ("prep", "agent", "dative")]
    for place in sorted(markers, key=lambda p: (-depth[p], p)):
        if not _has_object(tree, place):
            continue
        child = next(c for c in tree.children(place) if tree.deps[c] in ("pobj", "pcomp"))
        clause = tree.deps[child] == "pcomp" and tree.doc[child].pos_ in ("VERB", "AUX")
        above = tree.heads[place]
        inner = tree.deps[above] in ("prep", "agent") and not _has_object(tree, above)
        label = tree.deps[place]
        nominal = tree.doc[above].pos_ in _NOMINAL
        tree.swap(place, child, "mark" if clause else "case")
        if inner:
            tree.deps[child] = "pobj"
        elif clause:
            tree.deps[child] = "acl" if nominal else "advcl"
        elif label == "agent":
            tree.deps[child] = "obl:agent"
        else:
            tree.deps[child] = "nmod" if nominal else "obl"
    for place, dep in enumerate(tree.deps):
        if dep in ("prep", "agent"):
            tree.deps[place] = "advmod"
        elif dep == "dative":
            tree.deps[place] = "iobj"


def _has_object(tree: _Tree, place: int) -> bool:
    return any(tree.deps[child] in ("pobj", "pcomp") for child in tree.children(place))


def _depth(tree: _Tree, place: int) -> int:
    steps = 0
    while tree.heads[place] != place:
        place = tree.heads[place]
        steps += 1
    return steps


def _copulas(tree: _Tree) -> None:
    """What somebody or something is heads the clause; 'be' hangs on it as `cop`."""
    for token in tree.doc:
        if token.lemma_ != "be" or tree.deps[token.i] in ("aux", "auxpass"):
            continue
        children = tree.children(token.i)
        predicate = next((c for c in children if tree.deps[c] in ("attr", "acomp")), None)
        if predicate is None and any(tree.deps[c] == "nsubj" for c in children):
            predicate = next((c for c in children if tree.deps[c] == "obl" and c > token.i), None)
        if predicate is not None and not any(tree.deps[c] == "expl" for c in children):
            tree.swap(token.i, predicate, "cop")


def _coordination(tree: _Tree) -> None:
    """All conjuncts hang on the first; a conjunction hangs on the conjunct that follows it."""
    for place, dep in enumerate(tree.deps):
        if dep == "conj":
            head = tree.heads[place]
            while tree.deps[head] == "conj":
                head = tree.heads[head]
            tree.heads[place] = head
    for place, dep in enumerate(tree.deps):
        if dep == "cc":
            head = tree.heads[place]
            first = tree.heads[head] if tree.deps[head] == "conj" else head
            later = [c for c in tree.children(first) if tree.deps[c] == "conj" and c > place]
            if head < place and later:
                tree.heads[place] = later[0]


def _names(tree: _Tree) -> None:
    """A person's first name heads the name, the others are `flat`; a title in front is `nmod:desc`."""
    for span in tree.doc.ents:
        if _ENTITIES.get(span.label_) != "PERSON":
            continue
        last = span.root.i
        inside = range(span.start, last)
        if any(tree.heads[place] != last or tree.deps[place] != "compound" for place in inside):
            continue
        first = span.start
        if first < last:
            tree.swap(last, first, "flat")
            for place in range(first + 1, last):
                tree.move(place, first, "flat")
        for child in tree.children(first):
            if child < first and tree.deps[child] == "compound":
                tree.deps[child] = "nmod:desc"


def _rename(tree: _Tree) -> None:
    for place, dep in enumerate(tree.deps):
        if dep == "npadvmod":
            above = tree.doc[tree.heads[place]]
            tree.deps[place] = "nmod:unmarked" if above.pos_ in _NOMINAL else "obl:unmarked"
        elif dep == "pobj":
            tree.deps[place] = "obl"
        elif dep == "pcomp":
            tree.deps[place] = "advcl"
        elif dep == "aux" and tree.doc[place].tag_ == "TO":
            tree.deps[place] = "mark"
        else:
            tree.deps[place] = _RENAMED.get(dep, dep)


def _write(tree: _Tree) -> None:
    strings = tree.doc.vocab.strings
    offsets = np.array(tree.heads, np.int64) - np.arange(len(tree.heads))
    labels = np.array([strings.add(dep) for dep in tree.deps], np.uint64)
    rows = np.stack([offsets.astype(np.uint64), labels], axis=1)
    tree.doc.from_array(["HEAD", "DEP"], rows)  # type: ignore[arg-type]


def _entities(doc: Doc) -> None:
    """Our five labels in `doc.ents`, without articles and possessive endings; the rest in `doc.spans`."""
    names: list[Span] = []
    values: list[Span] = []
    others: list[Span] = []
    for span in doc.ents:
        label = _ENTITIES.get(span.label_)
        if label is None:
            (values if span.label_ in _VALUES else others).append(span)
            continue
        start, end = span.start, span.end
        start += doc[start].lower_ in ("the", "a", "an") and span.text not in phrases()
        end -= doc[end - 1].text in ("'s", "’s", "'", "’")
        if start < end:
            names.append(Span(doc, start, end, label))
    doc.spans[VALUES] = values
    if others:
        doc.spans[OTHER_NAMES] = [*doc.spans.get(OTHER_NAMES, ()), *others]
    doc.ents = names


@Language.factory("briefing_translate", assigns=["token.dep", "token.head", "doc.ents"])
def make_translator(nlp: Language, name: str) -> _Translator:
    """The factory behind `briefing_translate`."""
    return _Translator()


class _Translator:
    """The component around `translate`."""

    def __call__(self, doc: Doc) -> Doc:
        return translate(doc)
