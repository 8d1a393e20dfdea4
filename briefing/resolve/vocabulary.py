"""Word lists that several questions of identity share, read from `resolve/data/`."""

from __future__ import annotations

from importlib import resources
from typing import TypeVar

from briefing.fit import fit
from briefing.yamlio import read

T = TypeVar("T")


def load(name: str, kind: type[T]) -> T:
    """The vocabulary file `name` of `resolve/data/`, fitted to its type."""
    text = resources.files("briefing.resolve").joinpath("data", name).read_text("utf-8")
    return fit(read(f"briefing/resolve/data/{name}", text), kind)
