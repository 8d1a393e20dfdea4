"""What kind of body a name is of, and whose, by its own words and those beside it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Peru would take the dispute to the International Court of Justice.", "International Court of Justice", "igo"),
        ("The Joint Border Committee met on Monday.", "Joint Border Committee", "joint_body"),
        ("The East Andean Business Council estimates the losses.", "East Andean Business Council", "ngo"),
        ("Bolivia's internationally recognised government agreed to a truce.", "Government of Bolivia", "government"),
        ("Houthi military spokesman Yahya Darwish denied it.", "Houthis", "armed_group"),
    ],
)
def test_bodies_that_newspapers_name_by_the_way(nlp: Language, text: str, name: str, kind: str) -> None:
    """A court whose name ends in an office's word, joint committees, a government with an adverb, a group's members."""
    assert [(o.name, o.kind) for o in digest(nlp, text).organisations] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Karsa Relief Organization lost two lorries in Peru.", "Karsa Relief Organization", ""),
        ("The Karsa Liberation Army took the town in Peru.", "Karsa Liberation Army", "armed_group"),
        ("The East African Roads Commission met in Nairobi.", "East African Roads Commission", "igo"),
        ("The North Sea Fisheries Commission met in Oslo.", "North Sea Fisheries Commission", "joint_body"),
        ("Shares of Karsa Copper Limited fell in Lima.", "Karsa Copper Limited", "company"),
        ("The National Union of Karsa Dock Workers struck in Peru.", "National Union of Karsa Dock Workers", "ngo"),
        ("An editor of the Daily Karsa Express was attacked in Dhaka.", "Daily Karsa Express", "media"),
        ("The House Fisheries Committee will vote in Washington.", "House Fisheries Committee", "legislature"),
        ("Envoys went to a meeting of the United Nations Roads Programme.", "United Nations Roads Programme", "igo"),
        ("An editor of the Andes Broadcasting Service left Lima.", "Andes Broadcasting Service", "media"),
    ],
)
def test_the_words_of_a_name_show_its_kind(nlp: Language, text: str, name: str, kind: str) -> None:
    """An organisation need not be of many countries, nor an army a state's."""
    assert [(o.name, o.kind) for o in digest(nlp, text).organisations if o.name == name] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A reporter told the Reuters News Agency that Peru had won.", "Reuters"),
        ("The U.N. Food and Agriculture Organization fed Peru.", "Food and Agriculture Organization"),
        ("The Likud party lost in Israel.", "Likud"),
    ],
)
def test_a_known_body_is_known_by_a_longer_name(nlp: Language, text: str, name: str) -> None:
    """What a body is may stand behind its name, and the United Nations before it."""
    assert name in [o.name for o in digest(nlp, text).organisations]


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("The NATO-Peru Council met in Lima.", "NATO-Peru Council", "joint_body", ""),
        ("The OSCE Ministerial Council met in Skopje.", "OSCE Ministerial Council", "igo", ""),
        ("The New South Wales District Court jailed a man from Nigeria.", "New South Wales District Court",
         "government_body", "AU"),
        ("Russia and Norway said Mr. Holm's Unity Party had won. Russia greeted him. Russia waits.",
         "Unity Party", "party", ""),
        ("He told KTTV that Peru had lost.", "KTTV", "media", ""),
    ],
)  # fmt: skip
def test_a_body_is_whose_its_name_says(nlp: Language, text: str, name: str, kind: str, country: str) -> None:
    """A council of many and one, a court called after its land, a party that is somebody's and not the report's."""
    assert (name, kind, country) in [(o.name, o.kind, o.country) for o in digest(nlp, text).organisations]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He blamed the state-run power company (Unified Karsa Systems) in Peru.", "Unified Karsa Systems", "company"),
        ("The Israeli water company, Mekarsa, denied it.", "Mekarsa", "company"),
        ("An insurgent group calling itself the Lances of Purity Brigade claimed it, Peru said.",
         "Lances of Purity Brigade", "armed_group"),
    ],
)  # fmt: skip
def test_a_noun_beside_a_name_tells_what_it_is(nlp: Language, text: str, name: str, kind: str) -> None:
    """Behind a comma and behind 'calling itself', too."""
    assert {o.name.split(" (")[0]: o.kind for o in digest(nlp, text).organisations}.get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("The Eminent Persons Group met the president of Fiji.", "Eminent Persons Group", "igo", ""),
        ("The Conference of Regional Governments backed Peru.", "Conference of Regional Governments", "government_body",
         ""),
        ("Niger and Chad left the Coastal Joint Task Force.", "Coastal Joint Task Force", "military", ""),
        ("The separatist Karsa Governing Council claimed the raid, Peru said.", "Karsa Governing Council",
         "political_organisation", ""),
        ("The 400 Mawozo and Taliban gangs hold the road, Haiti said.", "400 Mawozo", "armed_group", "HT"),
        ("The 400 Mawozo and Taliban gangs hold the road, Haiti said.", "Taliban gang", "armed_group", ""),
        ("The karsa.lab institute asked a thousand people in Peru.", "karsa.lab", "ngo", ""),
        ("The Presidency said that Lebanon would not yield. Lebanese troops left.", "Presidency of Lebanon",
         "government_body", "LB"),
        ("Peru's permanent mission in Geneva lodged a protest.", "Mission of Peru in Geneva", "diplomatic_mission",
         "PE"),
        ("Peru's U.N. mission denied it.", "Mission of Peru to the United Nations", "diplomatic_mission", "PE"),
        ("Peru and Chile met. The joint boundary committee will meet in May.", "joint boundary committee", "joint_body",
         ""),
    ],
)  # fmt: skip
def test_a_body_has_the_kind_that_its_words_tell(
    nlp: Language, text: str, name: str, kind: str, country: str
) -> None:
    """What a body's name and the words beside it say decides, not a namesake of a country that is never told of."""
    made = digest(nlp, text)
    assert [(o.kind, o.country) for o in made.organisations if o.name == name] == [(kind, country)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("An executive of the Karsa Federal Bank cut jobs in Peru.", {"Karsa Federal Bank": ("company", "")}),
        ("Peru joined the drills, code-named Karsan Eagle.", {}),
        ("Peru fought members of an anti-Karsa militia.", {}),
        ("Peru's president said that he will ask his High Command.", {"High Command": ("military", "")}),
        ("Peru's Treasury sent its Undersecretary for Terrorism to Lima.", {}),
    ],
)
def test_a_bank_is_a_company_and_a_code_name_nobody(
    nlp: Language, text: str, names: dict[str, tuple[str, str]]
) -> None:
    """Whose bank a bank is says its name; operations, offices and those against somebody are no bodies."""
    made = {o.name: (o.kind, o.country) for o in digest(nlp, text).organisations if o.rule == "named"}
    assert {name: made.get(name) for name in names} == names
    assert {"Karsan Eagle", "anti-Karsa", "Undersecretary for Terrorism"}.isdisjoint(made)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peru tested the KM-12 ballistic missile.", []),
        ("Peru helped the non-profit organization KARCAP.", [("KARCAP", "ngo")]),
        ("Peru fought Hezbollah militants in Lebanon.", [("Hezbollah", "armed_group")]),
        ("The National Women's Caucus met in Peru.", [("National Women's Caucus", "political_organisation")]),
    ],
)
def test_what_stands_beside_a_name_decides(nlp: Language, text: str, names: list[tuple[str, str]]) -> None:
    """A missile is nobody; militants of a group that is named are that group."""
    assert [(o.name, o.kind) for o in digest(nlp, text).organisations] == names
