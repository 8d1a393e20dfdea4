"""Tests of briefing.extract.cast.pronouns and of descriptions that stand for names."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru's minister Ana Rojas met Chile's minister Juan Paz in Lima. The latter said it went well.", "juan-paz"),
        ("Peru's minister Ana Rojas met Chile's minister Juan Paz in Lima. The former said it went well.", "ana-rojas"),
        ("Ex-governor Anis Wibowo conceded. The 54-year-old academic said he would wait.", "anis-wibowo"),
        ("UN envoy Marta Lind met army chief Osman Bashir of Chad. The Swedish envoy said it is late.", "marta-lind"),
        ("A court freed lawyer Elif Kaya. Her husband, Mehmet Kaya, wept. Kaya said it was late.", "elif-kaya"),
    ],
)
def test_who_speaks_without_his_name(nlp: Language, text: str, speaker: str) -> None:
    """'The latter', an age, a nationality and a surname that a relative shares mean one of those named."""
    assert [s.speaker for s in digest(nlp, text).statements] == [speaker]
