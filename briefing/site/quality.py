"""How good the facts are, as measured: figures of `docs/quality.json` for the page that tells how facts are made."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

import msgspec

import briefing
from briefing.types.pages import Quality

FILE = "quality.json"
SHOWN = ("people", "organisations", "countries", "places", "agreements", "events", "statements", "claims", "dates")
SET = "gold: "
"""Prefix of the figures for whole digests."""


class _Figures(msgspec.Struct, frozen=True):
    figures: dict[str, dict[str, float]]


@cache
def quality() -> tuple[Quality, ...]:
    """Precision and recall by kind of fact, of the bundled model and rules; empty where they were not measured."""
    found = _read()
    if not found:
        return ()
    figures = msgspec.json.decode(found, type=_Figures).figures
    return tuple(Quality(kind=kind, precision=each["P"], recall=each["R"]) for kind in SHOWN
                 if (each := figures.get(SET + kind)) and {"P", "R"} <= each.keys())


def _read() -> bytes:
    """The file that came with the program: inside the installed package, or beside it in a checkout."""
    installed = resources.files("briefing.site").joinpath(f"data/{FILE}")
    if installed.is_file():
        return installed.read_bytes()
    beside = Path(briefing.__file__).parent.parent / "docs" / FILE
    return beside.read_bytes() if beside.is_file() else b""
