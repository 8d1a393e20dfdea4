"""What a rule did, in a sentence for an editor."""

from __future__ import annotations

from briefing.extract.text.vocabulary import vocabulary


def explain(rule: str) -> str:
    """The sentence for the `rule` of a fact; a generic one for a rule without a sentence of its own."""
    sentences = vocabulary("rules")
    text = sentences.get(rule) or sentences.get(rule.partition("-")[0])
    return text if isinstance(text, str) else f"Found by the rule '{rule}'."
