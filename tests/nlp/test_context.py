"""The words beside a name that no list knows say what it is."""

from __future__ import annotations

import pytest

from briefing.nlp.context import Context
from tests.nlp.conftest import Analysed, entities


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the [GPE Ambra] party lost", [("Ambra", "ORG")]),
        ("the [GPE Chile] party lost", [("Chile", "GPE")]),
        ("the carrier [PERSON Ambra Nord] fell", [("Ambra Nord", "ORG")]),
        ("the news agency [GPE Ambra] fell", [("Ambra", "ORG")]),
        ("two died, [PERSON Ambra] reported.", [("Ambra", "ORG")]),
        ("two died, Ambra reported.", [("Ambra", "ORG")]),
        ("the newspaper Ambra wrote", [("Ambra", "ORG")]),
        ("the newspaper Friday wrote", []),
        ("[GPE Ambra] beat [PERSON Onika] 2-1", [("Ambra", "ORG"), ("Onika", "ORG")]),
        ("[PERSON Ambra] beat [PERSON Onika] 6-1", [("Ambra", "PERSON"), ("Onika", "PERSON")]),
        ("they drew 1-1 with [GPE Ambra]", [("Ambra", "ORG")]),
        ("[GPE Ambra] lost 98-91 to [PERSON Onika]", [("Ambra", "ORG"), ("Onika", "ORG")]),
        ("[ORG Lanes] beat [ORG Rens] 2-1 at [GPE Onika]", [("Lanes", "ORG"), ("Rens", "ORG"), ("Onika", "GPE")]),
        ("[PERSON Phillipines] and [ORG Afganistan] met", [("Phillipines", "GPE"), ("Afganistan", "GPE")]),
        ("[PERSON Georgina] and [PERSON Marilena] met", [("Georgina", "PERSON"), ("Marilena", "PERSON")]),
        ("the heir of [GPE Ambra], a youth movement, fled", [("Ambra", "ORG")]),
        ("the heir of [GPE Ambra], a youth, fled", [("Ambra", "GPE")]),
        ("[PERSON Ambraspor] fled", [("Ambraspor", "ORG")]),
        ("[NORP Ambra] Governor [PERSON Ada Lund] spoke", [("Ambra", "GPE"), ("Ada Lund", "PERSON")]),
        ("[NORP Kurdish] Governor [PERSON Ada Lund] spoke", [("Kurdish", "NORP"), ("Ada Lund", "PERSON")]),
        ("they fled near [GPE Ibrahim Ambra], too", [("Ibrahim Ambra", "GPE")]),
        ("it fell — [GPE Ambra]", [("Ambra", "PERSON")]),
        ("it fell, says [GPE Ambra]", [("Ambra", "PERSON")]),
        ("[GPE Imran]'s car fell", [("Imran", "PERSON")]),
        ("the bloc [PERSON Ibrahim Ambra] led", [("Ibrahim Ambra", "PERSON")]),
        ("[GPE Ambra] shareholders met", [("Ambra", "ORG")]),
        ("[GPE Ambra] leader [PERSON Ada Lund] spoke", [("Ambra", "ORG"), ("Ada Lund", "PERSON")]),
        ("[GPE Lima] leader [PERSON Ada Lund] spoke", [("Lima", "GPE"), ("Ada Lund", "PERSON")]),
        ("[GPE Ambra] tribesmen fled", [("Ambra", "NORP")]),
        ("[PERSON Ambra] and [PERSON Onika] farmers fled", [("Ambra", "NORP"), ("Onika", "NORP")]),
        ("[GPE Ambra] farmers fled", [("Ambra", "GPE")]),
        ("ethnic [PERSON Ambra] fled", [("Ambra", "NORP")]),
        ("a [GPE Ambra] poet fled", [("Ambra", "NORP")]),
        ("[GPE Ambra] said so", [("Ambra", "PERSON")]),
        ("[GPE Ambra], 45, fled", [("Ambra", "PERSON")]),
        ("[GPE Ambra], 450, fled", [("Ambra", "GPE")]),
        ("[GPE Ambra], who fled", [("Ambra", "PERSON")]),
        ("she told [GPE Ambra] so", [("Ambra", "PERSON")]),
        ("in [PERSON Ambra] province", [("Ambra", "GPE")]),
        ("the town of [PERSON Ambra] fell", [("Ambra", "GPE")]),
        ("rebels near [PERSON Ambra Nord], too", [("Ambra Nord", "GPE")]),
        ("confidence in [PERSON Ambra], too", [("Ambra", "PERSON")]),
        ("[GPE Ambra]'s widow fled", [("Ambra", "PERSON")]),
        ("[ORG Ambra]'s son fled", [("Ambra", "PERSON")]),
        ("[GPE Ambra]'s long reign ended", [("Ambra", "PERSON")]),
        ("[ORG Ambra]'s long reign ended", [("Ambra", "ORG")]),
        ("she slammed [GPE Ambra] there", [("Ambra", "PERSON")]),
        ("shells hit [PERSON Ambra Nord], too", [("Ambra Nord", "GPE")]),
        ("the outskirts of [PERSON Ambra], too", [("Ambra", "GPE")]),
        ("the works of [PERSON Ambra], too", [("Ambra", "PERSON")]),
        ("an officer of [GPE ABRN] fled", [("ABRN", "ORG")]),
        ("an officer called [PERSON AMBRANOS] fled", [("AMBRANOS", "PERSON")]),
        ("[PERSON Ambra], [GPE Onika] and [GPE Lima] fell", [("Ambra", "GPE"), ("Onika", "GPE"), ("Lima", "GPE")]),
        ("[PERSON Ambra] and [GPE Onika] fell", [("Ambra", "PERSON"), ("Onika", "GPE")]),
        ("[PERSON Ambra] and [GPE Lima] fell", [("Ambra", "GPE"), ("Lima", "GPE")]),
        ("[PERSON Ada Ambra] and [GPE Onika] fled", [("Ada Ambra", "PERSON"), ("Onika", "PERSON")]),
        ("[PERSON Ambra] Senator [PERSON Ada Onika] fled", [("Ambra", "GPE"), ("Ada Onika", "PERSON")]),
        ("[PERSON Ambra] residents fled", [("Ambra", "GPE")]),
        ("workers of [GPE Ambra] fled", [("Ambra", "ORG")]),
        ("chairman of [PERSON Ambra Nord], too", [("Ambra Nord", "ORG")]),
        ("[GPE Ambragaz] fell", [("Ambragaz", "ORG")]),
        ("[GPE Ambra] held [PERSON Onika] to a goalless draw", [("Ambra", "ORG"), ("Onika", "ORG")]),
        ("the Ambra crossing fell", [("Ambra", "GPE")]),
        ("the Ambra news agency fell", [("Ambra", "ORG")]),
        ("she met [GPE Okafor]", [("Okafor", "PERSON")]),
        ("she came from [GPE Okafor]", [("Okafor", "GPE")]),
        ("[ORG Ibrahim Ambra] fled", [("Ibrahim Ambra", "PERSON")]),
        ("[ORG Ibrahim Ambra] airport fell", [("Ibrahim Ambra", "ORG")]),
        ("rebels near [ORG Sarakhs], too", [("Sarakhs", "ORG")]),
        ("rebels near [ORG Uvira], too", [("Uvira", "GPE")]),
        ("rebels like [ORG Uvira], too", [("Uvira", "ORG")]),
        ("the [GPE Ambra] fell, who fled", [("Ambra", "GPE")]),
        ("[GPE North]'s long reign ended", [("North", "GPE")]),
        ("[GPE Ambra] said so. They like [GPE Ambra]", [("Ambra", "PERSON"), ("Ambra", "PERSON")]),
        ("[PERSON Ada Ambra] spoke. the [PERSON Ambra] group fled", [("Ada Ambra", "PERSON"), ("Ambra", "PERSON")]),
    ],
)
def test_labels(analysed: Analysed, before: str, after: list[tuple[str, str]]) -> None:
    """Papers, clubs, peoples, people and towns are told by their neighbours; what the lists know stays."""
    assert entities(Context()(analysed(before))) == after


@pytest.mark.parametrize(("verb", "label"), [("dismiss", "PERSON"), ("fall", "GPE")])
def test_who_does_what_towns_do_not_is_a_person(analysed: Analysed, verb: str, label: str) -> None:
    """Unknown towns fall and wait; who dismisses something is a person."""
    doc = analysed("[GPE Ambra] has done so")
    doc[0].dep_, doc[0].head = "nsubj", doc[2]
    doc[2].pos_, doc[2].lemma_ = "VERB", verb
    assert entities(Context()(doc)) == [("Ambra", label)]
