"""The forms by which words stand in the lists."""

from __future__ import annotations

import pytest

from briefing.extract.text.verbs import base, hyphened
from tests.extract.conftest import draw_tree


@pytest.mark.parametrize(("word", "tag", "listed"), [
    ("severed|severe", "VBD", "sever"), ("axed|ax", "VBN", "axe"), ("summons|summon", "VBZ", "summon"),
    ("withdrawn|withdrawn", "VBN", "withdraw"), ("taped|tape", "VBD", "tape"), ("severed|severed", "JJ", "severed"),
], ids=["open by spelling", "short", "as listed", "irregular", "of another verb", "no verb"])  # fmt: skip
def test_a_verb_is_looked_up_by_its_listed_base(word: str, tag: str, listed: str) -> None:
    """Where the lemma is of no listed verb, the listed verb of which the word is a form; else the lemma."""
    doc = draw_tree(f"They PRP 2 nsubj\n{word} {tag} 0 root")
    assert base(doc[1]) == listed


def test_a_word_knows_what_it_is_joined_to() -> None:
    """The word before a hyphen, without blanks between; nothing else."""
    doc = draw_tree("cease NN 3 compound\n_- HYPH 3 punct\n_fire NN 0 root\nheld VBD 3 acl")
    assert hyphened(doc[2]) == "cease" and hyphened(doc[3]) == "" and hyphened(doc[0]) == ""
