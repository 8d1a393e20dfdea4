"""The program as the scorer calls it."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.system import predict
from briefing.extract.events import frames
from briefing.nlp.identity import MODEL


def test_nothing_of_a_text_is_kept() -> None:
    """However many texts are scored: what was remembered of one is forgotten with its answer."""
    if not (MODEL / "meta.json").is_file():
        pytest.skip(f"no bundled pipeline at {MODEL}: train it with 'make model'")
    found = predict('Peru accused Chile of spying on Monday. "It is late," Ana Rey said.', "2024-05-14")
    assert found["events"] == ["ACCUSE"]
    assert [q["rule"] for q in found["quotes"]] == ["speech-act", "quotation"]
    remembered: Any = frames.frame
    assert remembered.cache_info().currsize == 0
