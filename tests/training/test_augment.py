"""New sentences from old."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training import augment
from training.sentence import Sentence, Tree

WORDS = ("The", "envoy", "Kofi", "Mensah", "said", "air", "defence", "talks", "in", "Accra", "were", "held", ".")
TALKS = Sentence(
    WORDS,
    (*(True,) * 11, False, False),
    Tree(
        ("DT", "NN", "NNP", "NNP", "VBD", "NN", "NN", "NNS", "IN", "NNP", "VBD", "VBN", "."),
        ("DET", "NOUN", "PROPN", "PROPN", "VERB", "NOUN", "NOUN", "NOUN", "ADP", "PROPN", "AUX", "VERB", "PUNCT"),
        tuple(word.lower() for word in WORDS),
        (1, 4, 1, 2, -1, 7, 7, 11, 9, 7, 11, 4, 4),
        (
            "det",
            "nsubj",
            "appos",
            "flat",
            "ROOT",
            "compound",
            "compound",
            "nsubj:pass",
            "case",
            "nmod",
            "aux:pass",
            "ccomp",
            "punct",
        ),
    ),
    ((2, 4, "PERSON"), (9, 10, "GPE")),
)
CHANGES: list[Callable[[Sentence, Random], Sentence]] = [
    lambda s, rng: augment.swap(s, rng, 1.0),
    augment.titled,
    augment.abbreviated,
    lambda s, rng: augment.surname_alone(s),
    augment.dateline,
    augment.clause,
    augment.headline,
    augment.scare_quotes,
]


@pytest.mark.parametrize("change", CHANGES)
@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10**6))
def test_every_change_keeps_a_sentence_sound(change: Callable[[Sentence, Random], Sentence], seed: int) -> None:
    """Words, spaces, tree and names still fit one another, names in order and not empty."""
    changed = change(TALKS, Random(seed))
    assert len(changed.words) == len(changed.spaces) and all(changed.words)
    last = 0
    for start, end, _ in changed.entities or ():
        assert last <= start < end <= len(changed.words)
        last = end
    if changed.tree is not None:
        tree = changed.tree
        assert {len(v) for v in (tree.tags, tree.pos, tree.lemmas, tree.heads, tree.deps)} == {len(changed.words)}
        assert tree.heads.count(-1) == 1 and max(tree.heads) < len(changed.words)


def test_swapped_names_keep_their_labels() -> None:
    """Every name is another one of the same kind; the rest stays."""
    changed = augment.swap(TALKS, Random(3), 1.0)
    labels = [label for _, _, label in changed.entities or ()]
    assert labels == ["PERSON", "GPE"]
    assert changed.words[:2] == ("The", "envoy") and changed.words != TALKS.words


def test_a_swapped_name_is_swapped_alike() -> None:
    """The same name twice is the same other name twice, its last part alone the other's family name."""
    twice = Sentence(
        ("Kofi", "Mensah", "met", "Ama", ".", "Mensah", "left"), (True,) * 7, None, ((0, 2, "PERSON"), (5, 6, "PERSON"))
    )
    changed = augment.swap(twice, Random(5), 1.0)
    (a, b, _), (c, d, _) = changed.entities or ()
    assert " ".join(changed.words[a:b]).endswith(" ".join(changed.words[c:d]))


def test_a_title_stays_outside_the_person() -> None:
    """What is put in front of a name is no part of it."""
    plain = Sentence(("envoy", "Kofi", "Mensah"), (True,) * 3, None, ((1, 3, "PERSON"),))
    for seed in range(20):
        changed = augment.titled(plain, Random(seed))
        assert len(changed.words) > 3
        (person,) = [changed.words[a:b] for a, b, label in changed.entities or () if label == "PERSON"]
        assert person == ("Kofi", "Mensah")


def test_a_headline_has_no_small_words_left() -> None:
    """Articles, auxiliaries and the full stop go; the tree stays."""
    short = augment.headline(TALKS, Random(1))
    assert not {"the", "were", "."} & {word.lower() for word in short.words}
    assert short.tree is not None and short.tree.deps[short.tree.heads.index(-1)] == "ROOT"


def test_scare_quotes_hang_on_what_they_enclose() -> None:
    """The quotation marks stand around the modifiers and depend on the last of them."""
    quoted = augment.scare_quotes(TALKS, Random(1))
    assert quoted.words[6:8] == ("air", "defence") and quoted.tree is not None
    assert quoted.tree.deps[5] == quoted.tree.deps[8] == "punct"
    assert quoted.tree.heads[5] == quoted.tree.heads[8] == 7


def test_one_name_is_swapped_alike_through_a_text() -> None:
    """The surname that stood for a person stands for the new one, also in a later sentence."""
    full = Sentence(("Kofi", "Mensah", "left"), (True, True, False), None, ((0, 2, "PERSON"),))
    alone = Sentence(("Mensah", "slept"), (True, False), None, ((0, 1, "PERSON"),))
    for seed in range(20):
        swap = augment.Swap(Random(seed), 1.0)
        first, second = swap(full), swap(alone)
        assert set(second.words[:-1]) <= set(first.words[:-1])
        assert swap(full) == first


def test_acronyms_stand_in_brackets() -> None:
    """The acronym is an organisation of its own, and what follows keeps its distance."""
    words = ("Harbour", "Peace", "Agency", ",", "it", "says")
    sentence = Sentence(words, (True, True, False, True, True, False), None, ((0, 3, "ORG"),))
    longer = augment.abbreviated(sentence, Random(1))
    assert longer.words[:7] == ("Harbour", "Peace", "Agency", "(", "HPA", ")", ",")
    assert longer.spaces[2:6] == (True, False, False, False)
    assert longer.entities == ((0, 3, "ORG"), (4, 5, "ORG"))
    assert augment.abbreviated(TALKS, Random(1)) is TALKS


def test_courtesy_titles_go() -> None:
    """Only in front of a person; the name moves with the words."""
    words = ("Dr.", "No", "met", "Mr.", "Mensah")
    sentence = Sentence(words, (True,) * 5, None, ((4, 5, "PERSON"),))
    assert augment.surname_alone(sentence).words == ("Dr.", "No", "met", "Mensah")
    assert augment.surname_alone(sentence).entities == ((3, 4, "PERSON"),)
    assert augment.surname_alone(TALKS) is TALKS
