"""Universal Dependencies treebanks (CoNLL-U) to documents of sentences; GUM's entity annotation to names."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from training.lexicon import tidy, with_nations
from training.sentence import Document, Sentence, Span, Tree

ARTICLES = frozenset({"al", "el", "as", "ad", "ar", "at", "ul", "ud", "ez", "ash"})

GUM_LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC", "event": "MISC", "object": "MISC"}
_MENTION = re.compile(r"\([^()]*\)?|[^()]+\)")

Row = list[str]


def documents(path: Path, names: bool = False) -> list[Document]:
    """Read a gzipped CoNLL-U file. With `names`, GUM's mentions become entities.

    Raises OSError where the file is missing, ValueError where it is no CoNLL-U.
    """
    found: list[Document] = []
    fresh, paragraph = True, True
    rows: list[Row] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc"):
                fresh = True
            elif line.startswith("# newpar"):
                paragraph = True
            elif line.startswith("#"):
                continue
            elif line.strip():
                rows.append(line.rstrip("\n").split("\t"))
            elif rows:
                if fresh:
                    found.append([])
                found[-1].append(_sentence(rows, names, paragraph or fresh))
                rows, fresh, paragraph = [], False, False
    return found


def _sentence(rows: Sequence[Row], names: bool, paragraph: bool) -> Sentence:
    words, spaces = _surface(rows)
    syntax = [row for row in rows if row[0].isdigit()]
    tree = Tree(
        tuple(row[4].replace("_", "") if row[4] == "_" else row[4] for row in syntax),
        tuple("" if row[3] == "_" else row[3] for row in syntax),
        tuple(word if row[2] == "_" else row[2] for word, row in zip(words, syntax, strict=True)),
        tuple(int(row[6]) - 1 for row in syntax),
        tuple("ROOT" if row[6] == "0" else row[7] for row in syntax),
    )
    sentence = Sentence(tuple(words), tuple(spaces), tree, None, paragraph)
    if names:
        mentions = _mentions(syntax)
        sentence = sentence.with_entities(with_nations(words, _names(sentence, mentions)))
    return _join_articles(sentence)


def _surface(rows: Sequence[Row]) -> tuple[list[str], list[bool]]:
    """The words as they stand in the text: parts of a multiword token are cut from its surface form."""
    words: list[str] = []
    spaces: list[bool] = []
    rest, last, last_space = "", 0, True
    for row in rows:
        space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            rest, last, last_space = row[1], int(row[0].split("-")[1]), space
        elif row[0].isdigit():
            number, word = int(row[0]), row[1]
            if number <= last:
                left = last - number
                length = len(rest) if not left else min(len(word), max(1, len(rest) - left))
                word, rest = rest[:length] or word, rest[length:]
                space = last_space if not left else False
            words.append(word)
            spaces.append(space)
    return words, spaces


def _join_articles(sentence: Sentence) -> Sentence:
    """'al' '-' 'Ani' becomes one word, as the tokeniser has it."""
    words, tree = sentence.words, sentence.tree
    assert tree is not None
    groups: list[list[int]] = []
    place = 0
    while place < len(words):
        joins = (
            place + 2 < len(words)
            and words[place].lower() in ARTICLES
            and words[place + 1] == "-"
            and words[place + 2][0].isupper()
            and not sentence.spaces[place]
            and not sentence.spaces[place + 1]
        )
        groups.append(list(range(place, place + (3 if joins else 1))))
        place = groups[-1][-1] + 1
    if len(groups) == len(words):
        return sentence
    home = {old: new for new, group in enumerate(groups) for old in group}
    lead = [next((i for i in group if tree.heads[i] not in group), group[0]) for group in groups]
    joined = tuple("".join(words[i] for i in group) for group in groups)
    heads = tuple(home[tree.heads[i]] if tree.heads[i] >= 0 else -1 for i in lead)
    lemmas = tuple(joined[n] if len(group) > 1 else tree.lemmas[group[0]] for n, group in enumerate(groups))

    def pick(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(values[i] for i in lead)

    entities = None
    if sentence.entities is not None:
        entities = tuple((home[a], home[b - 1] + 1, label) for a, b, label in sentence.entities)
    return replace(
        sentence,
        words=joined,
        spaces=tuple(sentence.spaces[group[-1]] for group in groups),
        tree=Tree(pick(tree.tags), pick(tree.pos), lemmas, heads, pick(tree.deps)),
        entities=entities,
    )


def _mentions(rows: Sequence[Row]) -> list[Span]:
    """GUM's mentions with their types, from the bracket notation of the MISC column; those that cross sentences go."""
    open_at: dict[str, list[tuple[int, str]]] = {}
    found: list[Span] = []
    for place, row in enumerate(rows):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", row[9])
        for part in _MENTION.findall(entity[1]) if entity else ():
            fields = part.strip("()").split("-")
            if not part.startswith("("):
                if open_at.get(fields[0]):
                    start, label = open_at[fields[0]].pop()
                    found.append((start, place + 1, label))
            elif part.endswith(")"):
                found.append((place, place + 1, fields[1]))
            else:
                open_at.setdefault(fields[0], []).append((place, fields[1]))
    return found


def _names(sentence: Sentence, mentions: Sequence[Span]) -> Iterator[Span]:
    """The names among the mentions: those headed by a proper noun, cut to the run of capitalised words around it."""
    taken: set[int] = set()
    tree, words = sentence.tree, sentence.words
    assert tree is not None
    for start, end, kind in sorted(mentions, key=lambda m: m[0] - m[1]):
        head = next((i for i in range(start, end) if not start <= tree.heads[i] < end), start)
        label = GUM_LABELS.get(kind)
        if label is None or tree.pos[head] != "PROPN" or head in taken:
            continue
        first, last = _run(sentence, start, end, head, label)
        if taken & set(range(first, last)):
            continue
        taken |= set(range(first, last))
        span = tidy(words, (first, last, label))
        if span is not None and any(word[0].isupper() for word in words[span[0] : span[1]]):
            yield span


def _run(sentence: Sentence, start: int, end: int, head: int, label: str) -> tuple[int, int]:
    """Grow a name from its head over proper nouns and capitals; organisations also over 'of', 'for', 'and'."""
    tree, words = sentence.tree, sentence.words
    assert tree is not None
    pos = tree.pos
    links = ("-", "&") if label == "PERSON" else ("-", "&", "of", "for", "and", "the", "'s", "’s")

    def part(i: int) -> bool:
        return pos[i] == "PROPN" or (words[i][0].isupper() and pos[i] in ("ADJ", "NOUN", "VERB"))

    first, last = head, head + 1
    for step in (1, -1):
        at = head
        while True:
            reach = at + step
            while start <= reach < end and words[reach] in links:
                reach += step
            if not (start <= reach < end and abs(reach - at) <= 3 and part(reach)):
                break
            at = reach
        first, last = min(first, at), max(last, at + 1)
    return first, last
