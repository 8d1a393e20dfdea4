"""What is remembered of a text is found once, and forgotten when it is read."""

from __future__ import annotations

from briefing.extract.text.memory import forget, remembered


def test_an_answer_is_found_once_until_all_are_forgotten() -> None:
    """The second time nothing is looked up; behind `forget` it is again."""
    asked: list[str] = []

    @remembered
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length("talks"), length("talks"), length("aid")] == [5, 5, 3]
    assert asked == ["talks", "aid"]
    forget()
    assert length("talks") == 5
    assert asked == ["talks", "aid", "talks"]
