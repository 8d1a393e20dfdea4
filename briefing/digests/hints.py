"""Remedies that more than one check gives."""

from __future__ import annotations

from briefing import countries


def code_hint(word: str) -> str:
    """The code for a country given by name or in small letters."""
    hit = countries.lookup(word)
    if countries.is_code(word.upper()):
        return f"did you mean {word.upper()}?"
    return f"did you mean {hit.code}?" if hit else "use ISO 3166-1 alpha-2 codes such as IQ"
