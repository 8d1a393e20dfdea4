"""Chinese and Korean words in several romanisations."""

from __future__ import annotations

import pytest

from briefing.resolve import syllables


@pytest.mark.parametrize(
    ("word", "cut"), [("xiaoping", ("xiao", "ping")), ("keqiang", ("ke", "qiang")), ("chin", ()), ("", ())]
)
def test_words_are_cut_into_pinyin(word: str, cut: tuple[str, ...]) -> None:
    """The longest syllables that pinyin knows; none where one is left over."""
    assert syllables.pinyin(word) == cut


@pytest.mark.parametrize(("pinyin", "wade"), [("zedong", "tsetung"), ("xiaoping", "hsiaoping"), ("qingde", "chingte")])
def test_pinyin_in_wade_giles(pinyin: str, wade: str) -> None:
    """The same syllables in the older system, without apostrophes."""
    assert syllables.same_chinese(pinyin, wade)
    assert not syllables.same_chinese(pinyin, wade + "n")


@pytest.mark.parametrize(
    ("a", "b"), [("geunhye", "kunhye"), ("taewoo", "taeu"), ("seokyeol", "sukyeol"), ("lee", "yi"), ("park", "pak")]
)
def test_korean_romanisations_meet(a: str, b: str) -> None:
    """The Revised and the McCune-Reischauer romanisation and common usage of one word."""
    assert syllables.korean(a) == syllables.korean(b)


def test_korean_words_stay_apart() -> None:
    """Other syllables are another name."""
    assert len({syllables.korean(w) for w in ("jongun", "jongil", "jongnam", "yojong", "yongnam")}) == 5


def test_what_can_be_an_eastern_given_name() -> None:
    """One or two syllables of Chinese or Korean; not a word of another language."""
    assert all(map(syllables.is_eastern, ("jinping", "kyungwha", "duckhoo", "tzuyang")))
    assert not any(map(syllables.is_eastern, ("vladimir", "alexandra", "frank")))
