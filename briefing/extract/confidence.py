"""How sure each fact is: looked up in data/confidence.yaml, which is measured, by its kind and rule."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from briefing.extract.text.vocabulary import vocabulary
from briefing.types.digest import Digest

KINDS = {
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "agreement": "agreements",
    "event": "events",
    "incident": "incidents",
    "statement": "statements",
    "claim": "claims",
}
"""Each kind of fact that has a confidence, and the digest's section of it."""

OTHER = "other"
"""The entry of a kind for rules without one of their own."""

FILE = Path(__file__).parent / "data/confidence.yaml"


def rated(digest: Digest) -> Digest:
    """The digest with the confidence of every fact."""
    table = vocabulary("confidence")
    sections: dict[str, Any] = {
        section: tuple(
            msgspec.structs.replace(fact, confidence=lookup(table, kind, fact.rule))
            for fact in getattr(digest, section)
        )
        for kind, section in KINDS.items()
    }
    return msgspec.structs.replace(digest, **sections)


def lookup(table: Mapping[str, Mapping[str, float]], kind: str, rule: str) -> float | None:
    """The entry for a rule, else for its family ('verb' for 'verb-aid'), else for the kind; None for unknown kinds."""
    rules = table.get(kind, {})
    return rules.get(rule, rules.get(rule.partition("-")[0], rules.get(OTHER)))
