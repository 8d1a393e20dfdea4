"""What every corpus is turned into: sentences with a tree, with entities, or with both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

Span = tuple[int, int, str]
"""First word, word after the last, label."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Syntax of one sentence, a list a kind. A head of -1 is the root; '' is an unknown tag."""

    tags: tuple[str, ...]
    pos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    deps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, the spaces after them, and what is known of them; `entities` is None where names are not annotated."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tree: Tree | None = None
    entities: tuple[Span, ...] | None = None
    paragraph: bool = False
    """Whether it begins a paragraph."""
    silver: bool = False
    """Whether its names were annotated by a machine, and may be wrong."""

    def with_entities(self, entities: Iterable[Span]) -> Sentence:
        """The same sentence with these entities, sorted; of two that overlap the earlier and longer stays."""
        kept: list[Span] = []
        for start, end, label in sorted(entities, key=lambda s: (s[0], -s[1])):
            if start < end and (not kept or start >= kept[-1][1]):
                kept.append((start, end, label))
        return replace(self, entities=tuple(kept))


Document = list[Sentence]


def select(sentence: Sentence, keep: list[int], words: tuple[str, ...] | None = None) -> Sentence:
    """The sentence with only the words `keep`, in order. A word whose head is gone hangs on the next head kept.

    `words` may give new forms for the words kept. Entities lose the words that go.
    """
    place = {old: new for new, old in enumerate(keep)}
    tree = sentence.tree
    if tree is not None:
        heads = []
        for old in keep:
            head = tree.heads[old]
            while head >= 0 and head not in place:
                head = tree.heads[head]
            heads.append(place.get(head, -1))
        tags, pos, lemmas, deps = (
            tuple(values[i] for i in keep) for values in (tree.tags, tree.pos, tree.lemmas, tree.deps)
        )
        tree = Tree(tags, pos, lemmas, tuple(heads), deps)
    entities = None
    if sentence.entities is not None:
        inside = [([place[i] for i in range(a, b) if i in place], label) for a, b, label in sentence.entities]
        entities = tuple((found[0], found[-1] + 1, label) for found, label in inside if found)
    return replace(
        sentence,
        words=words or tuple(sentence.words[i] for i in keep),
        spaces=tuple(sentence.spaces[i] for i in keep),
        tree=tree,
        entities=entities,
    )
