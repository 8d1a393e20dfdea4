"""Bases of regular verbs by spelling."""

from __future__ import annotations

import pytest

from briefing.nlp.features import Pieces
from briefing.nlp.identity import MODEL
from briefing.nlp.lemmas import Lemmas
from briefing.nlp.regular import base, doubles, forms

KNOWN = frozenset(("panic", "signal", "abandon", "shell", "taste", "focus", "free"))


@pytest.mark.parametrize(
    ("form", "guess", "lemma"),
    [
        ("looted", "loote", "loot"),
        ("bemoaning", "bemoane", "bemoan"),
        ("blasted", "blaste", "blast"),
        ("faded", "fad", "fade"),
        ("Dining", "din", "dine"),
        ("condoned", "condon", "condone"),
        ("abandoned", "abandon", "abandon"),
        ("imploring", "implor", "implore"),
        ("toppled", "toppl", "topple"),
        ("undertaking", "undertak", "undertake"),
        ("shelled", "shel", "shell"),
        ("quelled", "quel", "quell"),
        ("expelled", "expell", "expel"),
        ("signalled", "signall", "signal"),
        ("robbing", "robb", "rob"),
        ("erred", "er", "er"),
        ("panicked", "panick", "panic"),
        ("tasting", "tast", "taste"),
        ("re-looted", "re-loote", "re-loot"),
        ("bred", "breed", "breed"),
        ("sang", "sing", "sing"),
    ],
)
def test_bases(form: str, guess: str, lemma: str) -> None:
    """Spelling and known words mend a wrong guess, and leave what they do not know."""
    assert base(form, guess, KNOWN) == lemma


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("looted", "loot"), ("blasted", "blast"), ("bemoaned", "bemoan"), ("shelled", "shell"),
        ("postponed", "postpone"), ("lauded", "laud"), ("aided", "aid"), ("extradited", "extradite"),
        ("besieged", "besiege"), ("created", "create"), ("declared", "declare"), ("visited", "visit"),
    ],
)  # fmt: skip
def test_bases_of_news(form: str, lemma: str) -> None:
    """The bundled lemmatiser knows verbs that its treebanks do not hold."""
    folder = MODEL / "analyser"
    lemmas = Lemmas.load(folder / "lemmas.json", Pieces.load(folder / "vocab.txt").words())
    assert lemmas(form, "VBD") == lemma


@pytest.mark.parametrize(("verb", "sure"), [("tap", True), ("plan", True), ("quit", True), ("raid", False),
                                            ("fix", False), ("sign", False), ("equip", False)])  # fmt: skip
def test_short_verbs_double_their_last_letter(verb: str, sure: bool) -> None:
    """'tapped' is of 'tap', and 'taped' is not; of longer verbs it is open."""
    assert doubles(verb) == sure


@pytest.mark.parametrize(("verb", "past"), [("plan", {"planned"}), ("defy", {"defied"}), ("cede", {"ceded"}),
                                            ("expel", {"expelled", "expeled"})])  # fmt: skip
def test_forms_of_a_base(verb: str, past: set[str]) -> None:
    """Both spellings, where only the stress tells whether a consonant doubles."""
    assert {form for form in forms(verb) if form.endswith("ed")} == past
