"""YAML trees are fitted to types, and every misfit is told."""

from __future__ import annotations

from typing import Literal

import msgspec
import pytest

from briefing.errors import BriefingError
from briefing.fit import did_you_mean, fit
from briefing.yamlio import read


class Wheel(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    size: int
    colour: Literal["red", "blue"] | Literal[""] = ""


class Cart(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    name: str
    wheels: tuple[Wheel, ...] = ()
    weight: float | None = None
    sold: bool = False
    labels: dict[str, str] = {}


def test_the_type_decides_what_is_a_number() -> None:
    """Text that looks like a number stays text where text is wanted."""
    cart = fit(read("x.yaml", "name: 007\nweight: 1.5\nsold: true\nwheels: [{size: 12}]\n"), Cart)
    assert cart == Cart(name="007", weight=1.5, sold=True, wheels=(Wheel(size=12),))


def test_every_misfit_is_told_at_once_with_a_remedy() -> None:
    """Unknown keys and words, wrong kinds and missing keys, each with its place."""
    text = "nam: a\nweight: heavy\nwheels:\n- size: big\n  colour: rod\n- 3\nsold: [1]\nlabels: x\n"
    with pytest.raises(BriefingError) as caught:
        fit(read("x.yaml", text), Cart)
    assert [str(problem) for problem in caught.value.problems] == [
        "x.yaml:1:1: 'name' is missing (add 'name: ...')",
        "x.yaml:1:1: unknown key 'nam' (did you mean name?)",
        "x.yaml:2:9: weight must be a number, not 'heavy'",
        "x.yaml:4:9: wheel size must be a whole number, not 'big'",
        "x.yaml:5:11: unknown wheel colour 'rod' (did you mean red?)",
        "x.yaml:6:3: wheel must be a map of 'key: value' lines (write {size: ...})",
        "x.yaml:7:7: sold must be true or false",
        "x.yaml:8:9: labels must be a map of 'key: value' lines",
    ]


def test_an_empty_document_lacks_what_must_be_there() -> None:
    """No keys at all is a map without keys."""
    with pytest.raises(BriefingError, match="'name' is missing"):
        fit(read("x.yaml", ""), Cart)


def test_hints_name_the_closest_choice_whatever_its_case() -> None:
    """The closest word, the whole of a short list, or nothing."""
    assert did_you_mean("conslut", ["CONSULT", "AGREE"]) == "did you mean CONSULT?"
    assert did_you_mean("zzz", ["b", "a"]) == "one of a, b"
    assert did_you_mean("zzz", [f"word{n}" for n in range(50)]) == ""
