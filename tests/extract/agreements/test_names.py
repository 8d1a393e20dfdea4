"""An agreement is called by the words that are printed, whole ones."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Peru and Chile signed a cease-fire accord in Doha.", "Chile-Peru cease-fire accord", "ceasefire"),
        ("Mali and Niger hold talks on a long-term truce.", "Mali-Niger long-term truce", "ceasefire"),
        ("Peru and Chile signed a power-sharing deal.", "Chile-Peru power-sharing deal", "peace"),
        ("The two-week-old truce between Chad and Niger holds.", "Chad-Niger truce", "ceasefire"),
        ("Chad and Niger signed an April water accord.", "Chad-Niger water accord", "other"),
        ("Also on the agenda is the International Compact on Mali.", "International Compact on Mali", "other"),
        ("Mali signed a 24-month Standby Agreement with Norway.", "Standby Agreement", "aid"),
        ("Chad signed the European Union's Nice Treaty.", "Nice Treaty", "other"),
        ("Peru signed the Lima Protocol on Victims' Rights.", "Lima Protocol on Victims' Rights", "other"),
        ("Peru and Chile signed two gas and oil deals.", "Chile-Peru gas and oil deals", "energy"),
        ("Peru left the Kyoto treaty.", "Kyoto treaty", "other"),
        ("Peru and Chile signed an arms control treaty.", "Chile-Peru arms control treaty", "nuclear"),
    ],
)
def test_a_name_is_of_whole_printed_words(nlp: Language, text: str, name: str, kind: str) -> None:
    """Words joined by a hyphen stay together; measures, months and what stands before a name are none of it."""
    found = digest(nlp, text).agreements
    assert [(a.name, a.kind) for a in found] == [(name, kind)]


def test_an_agreement_of_many_is_not_called_by_two_of_them(nlp: Language) -> None:
    """Three parties are all named, more are not."""
    (three,) = digest(nlp, "Chad, Mali and Niger signed an agreement on Monday.").agreements
    many = digest(nlp, "Chad, Mali, Niger and Togo signed an agreement on prison transfers on Monday.").agreements
    assert three.name == "Chad-Mali-Niger agreement"
    assert [a.name for a in many] == ["agreement on prison transfers"]
