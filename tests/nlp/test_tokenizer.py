"""The tokeniser's own decisions."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from briefing.nlp.tokenizer import hasten, news_tokenizer


@pytest.fixture(scope="module")
def cut():  # type: ignore[no-untyped-def]
    """Text to token texts."""
    tokenizer = news_tokenizer(spacy.blank("en"))
    return lambda text: [token.text for token in tokenizer(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Hani al-Masri", ["Hani", "al-Masri"]),
        ("Bint El-Deeb", ["Bint", "El-Deeb"]),
        ("re-elected", ["re-elected"]),
        ("Iran-backed", ["Iran", "-", "backed"]),
        ("pro-Iranian", ["pro", "-", "Iranian"]),
        ("2019–2023", ["2019", "–", "2023"]),
        ("cannot", ["can", "not"]),
        ("Gov. Sato said.", ["Gov.", "Sato", "said", "."]),
        ("“We won’t,” he said", ["“", "We", "wo", "n’t", ",", "”", "he", "said"]),
        ("the U.S.-led force", ["the", "U.S.", "-", "led", "force"]),
        ("They wrote on X. Ghana did not.", ["They", "wrote", "on", "X", ".", "Ghana", "did", "not", "."]),
        ("They have no plan B. Ghana has.", ["They", "have", "no", "plan", "B", ".", "Ghana", "has", "."]),
        ("They met in Zone C. Ghana did not.", ["They", "met", "in", "Zone", "C", ".", "Ghana", "did", "not", "."]),
        ("a letter to X. Y. Zhang", ["a", "letter", "to", "X.", "Y.", "Zhang"]),
        ("Sen. Ma. Ada Lund left", ["Sen.", "Ma.", "Ada", "Lund", "left"]),
        ("Sen. Hon. Ada Lund left", ["Sen.", "Hon.", "Ada", "Lund", "left"]),
        ("Opposition Leader Hon. Ada Lund left", ["Opposition", "Leader", "Hon.", "Ada", "Lund", "left"]),
        ("said Jo Ma. Ada Lund left", ["said", "Jo", "Ma", ".", "Ada", "Lund", "left"]),
        ("al-Lund,[1] in Lima.[4][5]", ["al-Lund", ",", "[", "1", "]", "in", "Lima", ".", *"[4][5]"]),
        ("Malcolm X. Smith spoke", ["Malcolm", "X.", "Smith", "spoke"]),
        ("talks—long ones—ended", ["talks", "—", "long", "ones", "—", "ended"]),
    ],
)
def test_cuts(cut, text: str, tokens: list[str]) -> None:  # type: ignore[no-untyped-def]
    """Names with an Arabic article and prefixed words stay whole, compounds and ranges do not."""
    assert cut(text) == tokens


def test_registered_for_config_files() -> None:
    """A config.cfg can name the tokeniser."""
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "briefing.NewsTokenizer.v1"}}})
    assert [token.text for token in nlp("Omar al-Najjar")] == ["Omar", "al-Najjar"]


PLAIN, HASTENED = (news_tokenizer(spacy.blank("en")) for _ in range(2))
hasten(HASTENED)


@given(st.text(st.sampled_from("aZé٣9中\u0301.,:-–—…'’\"“$€%°/@ \n")) | st.text())
def test_haste_changes_no_cut(text: str) -> None:
    """The hastened tokeniser cuts every text as the plain one does."""
    assert [token.text for token in HASTENED(text)] == [token.text for token in PLAIN(text)]


def test_a_hastened_tokeniser_can_be_saved() -> None:
    """What it writes is what the plain one writes."""
    assert HASTENED.to_bytes() == PLAIN.to_bytes()
