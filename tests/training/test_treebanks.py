"""Reading treebanks."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from training.sentence import Document
from training.treebanks import documents

ROWS = """# newdoc id = one
# newpar
# text = Hani al-Najjar didn't visit the Harbour Museum in Accra.
1\tHani\tHani\tPROPN\tNNP\t_\t7\tnsubj\t_\tEntity=(1-person-new-x
2\tal\tal\tPROPN\tNNP\t_\t1\tflat\t_\tSpaceAfter=No
3\t-\t-\tPUNCT\tHYPH\t_\t4\tpunct\t_\tSpaceAfter=No
4\tNajjar\tNajjar\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
5-6\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
5\tdid\tdo\tAUX\tVBD\t_\t7\taux\t_\t_
6\tn't\tnot\tPART\tRB\t_\t7\tadvmod\t_\t_
7\tvisit\tvisit\tVERB\tVB\t_\t0\troot\t_\t_
8\tthe\tthe\tDET\tDT\t_\t10\tdet\t_\tEntity=(2-organization-new-x
9\tHarbour\tHarbour\tPROPN\tNNP\t_\t10\tcompound\t_\t_
10\tMuseum\tMuseum\tPROPN\tNNP\t_\t7\tobj\t_\tEntity=2)
11\tin\tin\tADP\tIN\t_\t12\tcase\t_\t_
12\tAccra\tAccra\tPROPN\tNNP\t_\t7\tobl\t_\tEntity=(3-place-new-x)|SpaceAfter=No
13\t.\t.\tPUNCT\t.\t_\t7\tpunct\t_\t_

# text = Late.
1\tLate\tlate\tADV\tRB\t_\t0\troot\t_\t_

"""


@pytest.fixture
def read(tmp_path: Path) -> Document:
    """The rows above, read from a file."""
    path = tmp_path / "one.conllu.gz"
    path.write_bytes(gzip.compress(ROWS.encode()))
    (document,) = documents(path, names=True)
    return document


def test_words_are_those_of_the_text(read: Document) -> None:
    """Parts of a contraction are cut from what is written; a name with an Arabic article is one word."""
    sentence = read[0]
    text = "".join(word + " " * space for word, space in zip(sentence.words, sentence.spaces, strict=True))
    assert text.strip() == "Hani al-Najjar didn't visit the Harbour Museum in Accra."
    assert sentence.words[:4] == ("Hani", "al-Najjar", "did", "n't")


def test_heads_follow_the_joined_words(read: Document) -> None:
    """Joining words moves all heads along."""
    tree = read[0].tree
    assert tree is not None
    assert tree.heads == (4, 0, 4, 4, -1, 7, 7, 4, 9, 4, 4)
    assert tree.deps[:5] == ("nsubj", "flat", "aux", "advmod", "ROOT")


def test_mentions_become_names(read: Document) -> None:
    """Named mentions are entities, without their article."""
    sentence = read[0]
    named = [(" ".join(sentence.words[a:b]), label) for a, b, label in sentence.entities or ()]
    assert named == [("Hani al-Najjar", "PERSON"), ("Harbour Museum", "ORG"), ("Accra", "GPE")]


def test_paragraphs(read: Document) -> None:
    """Only the first sentence begins a paragraph here."""
    assert [sentence.paragraph for sentence in read] == [True, False]
