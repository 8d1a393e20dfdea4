"""Whom a paper or station quotes for what it tells."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def voices(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    """The speakers of the statements of a text, who reports them, and how what they say begins."""
    said = digest(nlp, text).statements
    return [(s.speaker, s.reported_by, " ".join(s.evidence[0].exact.split()[:3])) for s in said]


@pytest.mark.parametrize(
    ("text", "speaker", "outlet", "content"),
    [
        ("According to Reuters, citing Foreign Minister Ali Noor, the port is shut.", "ali-noor", "reuters",
         "the port is"),
        ("The port is shut, Reuters reported on Monday, citing two officials.", "officials", "reuters", "The port is"),
        ("Reuters, citing two officials, reported that the port is shut.", "officials", "reuters", "the port is"),
        ("The BBC said the port is shut, quoting an aide to Ali Noor.", "aide", "bbc", "the port is"),
        ("State television said two men had died, citing a statement by the army.", "the army", "State television",
         "two men had"),
    ],
)
def test_who_is_quoted_speaks(nlp: Language, text: str, speaker: str, outlet: str, content: str) -> None:
    """Who quotes him only reports it."""
    assert voices(nlp, text) == [(speaker, outlet, content)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The airline said flights had been cancelled, citing bad weather.", "airline"),
        ("Ana Holm said the truce had collapsed, citing officials in Lamu.", "ana-holm"),
        ("Reuters said it would close its office, citing high costs.", "reuters"),
        ("Reuters reported that Norway, citing an army report, had closed its embassy.", "reuters"),
        ("The BBC said Norway, quoting Ana Holm, had accused Chad of theft.", "bbc"),
    ],
)
def test_reasons_do_not_speak(nlp: Language, text: str, speaker: str) -> None:
    """Nor do those whom somebody else points to."""
    assert [(who, outlet) for who, outlet, _ in voices(nlp, text)] == [(speaker, "")]
