"""Doers without a name: what they are called, which words mean the same ones, who is none of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "title", "variants"),
    [
        ("Gunmen attacked a convoy in Chad on Monday.", "gunmen", ("gunmen",)),
        ("Three masked gunmen attacked a convoy in Chad.", "masked gunmen", ("masked gunmen", "Three masked gunmen")),
        ("Hundreds of Somalis rallied in Mogadishu on Friday.", "Somalis", ("Somalis", "Hundreds of Somalis")),
        ("Rebels stormed a town in Kenya on Monday.", "rebels", ("rebels",)),
        ("A mayor was killed in Chad when gunmen stormed his office.", "gunmen", ("gunmen",)),
        ("Two men were killed in Chad and a third hurt when gunmen stormed an office.", "gunmen", ("gunmen",)),
        ("Two guards were killed in a shootout with gunmen in Chad.", "gunmen", ("gunmen",)),
        ("Tens of thousands of port pilots marched in Lamu.", "port pilots",
         ("port pilots", "thousands of port pilots")),
        ("One of the gunmen attacked a convoy in Chad.", "gunmen", ("gunmen",)),
        ("A Chadian suicide bomber attacked a convoy in Lamu.", "Chadian suicide bomber",
         ("Chadian suicide bomber", "A Chadian suicide bomber")),
        ("Western nations accuse Kenya of arming Chad.", "western nations", ("western nations",)),
        ("International donors have pledged $4 billion to Kenya.", "international donors", ("international donors",)),
        ("The rallies were violently suppressed by the military.", "military", ("military",)),
        ("The junta that took power has vowed to clean up corruption.", "junta", ("junta",)),
        ("A majority of Somalis disapprove of Kenya.", "Somalis", ("Somalis", "majority of Somalis")),
        ("Six world powers have offered Kenya a package of incentives.", "world powers",
         ("world powers", "Six world powers")),
        ("Kenya's upper house is expected to pass the bill.", "Kenya's upper house", ("Kenya's upper house",)),
        ("A group of leading figures has criticized Kenya.", "group of leading figures",
         ("group of leading figures", "A group of leading figures")),
        ("Its splinter group has rejected the offer.", "splinter group", ("splinter group", "Its splinter group")),
        ("President Omar Bakr was removed in a coup by rebellious officers.", "rebellious officers",
         ("rebellious officers",)),
        ("Northern Chadians voted for the plan to leave Kenya.", "northern Chadians", ("northern Chadians",)),
        ("Chadians who fled the war accuse Kenya of lying.", "Chadians", ("Chadians",)),
    ],
)
def test_they_are_known_by_the_noun_for_them(nlp: Language, text: str, title: str, variants: tuple[str, ...]) -> None:
    """Without articles and numbers; a crowd with and without 'hundreds of'; they act under the id of that noun."""
    made = digest(nlp, text)
    (group,) = made.unnamed_people
    assert (group.title, tuple(v.casefold() for v in group.variants)) == (title, tuple(v.casefold() for v in variants))
    assert (group.id,) in [e.actors for e in made.events]


def test_states_told_of_before_are_no_group(nlp: Language) -> None:
    """'Several countries' are some without a name, but 'the two nations' those told of before."""
    text = "Several countries have accused Mali of spying. Kenya and Chad met. The two nations blamed Mali."
    made = digest(nlp, text)
    assert [u.title for u in made.unnamed_people] == ["countries"]
    assert [e.actors for e in made.events if e.type == "ACCUSE"] == [("countries",), ("KE", "TD")]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Dozens of states have imposed sanctions on Chad.", ["states"]),
        ("Major oil companies have pulled out of Chad.", ["major oil companies"]),
        ("Five people were killed in an insurgent attack in Mao on Monday.", ["insurgents"]),
        ("Two farmers died in raids by bandits near Mao on Tuesday.", ["bandits"]),
        ("Four students were killed in police shootings in Mao.", ["police"]),
        ("A coalition airstrike killed 12 people in Mao on Monday.", ["coalition"]),
        ("Militant attacks have left three soldiers dead in Mao.", ["militants"]),
        ("Twelve people died in clashes with gunmen in Mao on Monday.", ["gunmen"]),
    ],
)
def test_they_did_it_whose_attack_it_was(nlp: Language, text: str, titles: list[str]) -> None:
    """By the word before the attack, or behind it; they are nobody to whom it was done."""
    made = digest(nlp, text)
    assert [u.title for u in made.unnamed_people] == titles
    assert [(e.actors, e.recipients) for e in made.events if e.actors] == [
        ((made.unnamed_people[0].id,), ("TD",) if "Chad" in text else ())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fighter jets struck a camp near Mao on Monday.",
        "A bomb, a mortar shell and an air strike by soldiers killed ten people in Mao.",
        "The rebel killings shocked Mao.",
    ],
)
def test_nobody_did_it_by_words_for_what_or_to_whom(nlp: Language, text: str) -> None:
    """A fighter jet is no fighter, a killed rebel no killer, and what several things did not all the doing of one."""
    assert not [e for e in digest(nlp, text).events if e.actors]


def test_they_are_one_group_as_long_as_one_noun_is_used(nlp: Language) -> None:
    """'Masked gunmen' are 'the gunmen' of the next sentence, and not its 'police'."""
    text = "Masked gunmen attacked a convoy in Chad. The gunmen abducted two nurses. Police arrested a driver in Mao."
    made = digest(nlp, text)
    assert [u.title for u in made.unnamed_people] == ["masked gunmen", "police"]
    assert [e.actors for e in made.events] == [("masked-gunmen",), ("masked-gunmen",), ("police",)]
    assert len(made.unnamed_people[0].evidence) == 2


def test_rebels_are_the_one_armed_group_called_so(nlp: Language) -> None:
    """Where a text tells of Maoist rebels and of no others, 'rebels' are these."""
    made = digest(nlp, "Maoist rebels left the talks in Nepal. On Friday rebels attacked a base of Nepal's army.")
    assert ("maoist-rebels",) in [e.actors for e in made.events if e.type == "ASSAULT"]
    assert not made.unnamed_people


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Chad and its allies accused Kenya of arming gunmen.", ("TD", "allies")),
        ("The Chadian government and oil firms signed a pact.", ("chad-government", "oil-firms")),
        ("Chadian and coalition troops killed five gunmen.", ("chad-armed-forces", "coalition")),
        ("Leaders from Chad and several neighboring countries met on Friday.",
         ("chadian-leaders", "neighboring-countries")),
        ("Representatives of Chad and three rebel groups opened talks in Lamu.", ("TD", "rebel-groups")),
        ("Chad reached a deal with tribal elders on Monday.", ("TD", "tribal-elders")),
        ("President Omar Bakr met with Minister Ann Otieno and lawmakers.", ("omar-bakr", "ann-otieno", "lawmakers")),
        ("President Omar Bakr met a Chadian delegation.", ("omar-bakr", "chadian-delegation")),
        ("President Omar Bakr plans to meet rebel leaders in Lamu.", ("omar-bakr", "rebel-leaders")),
        ("The Europeans have been conducting negotiations with Chad.", ("TD", "europeans")),
        ("Talks between Chad's government and rebel groups went on.", ("chad-government", "rebel-groups")),
        ("Chad's government and the rebels agreed to meet.", ("chad-government", "rebels")),
        ("Clashes broke out between protesters and Chadian officials in Lima.", ("chadian-officials", "protesters")),
        ("Ten people were killed in clashes between gunmen and the army of Chad.", ("chad-army", "gunmen")),
    ],
)
def test_they_do_it_together_with_somebody_named(nlp: Language, text: str, actors: tuple[str, ...]) -> None:
    """Who stands beside a named doer acts too."""
    assert actors in [e.actors for e in digest(nlp, text).events]


def test_rebels_are_those_of_the_army_they_were_said_to_be_from(nlp: Language) -> None:
    """Where 'rebels from the Lanza Liberation Army' were told of, 'the rebels' are that."""
    text = "Rebels from the Lanza Liberation Army are feared. On Friday the rebels attacked a convoy."
    assert [e.actors for e in digest(nlp, text).events] == [("lanza-liberation-army",)]


def test_who_dies_does_nothing(nlp: Language) -> None:
    """'Ten people have died in the fighting' tells of no doers."""
    found = digest(nlp, "Ten people have died in the fighting in Chad.")
    assert not found.unnamed_people and [e.actors for e in found.events] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb killed three soldiers in Chad.",  # a thing
        "Kenya told its envoy to complain about Chad.",  # somebody's
        "President Omar Bakr of Chad visited Kenya.",  # named
    ],
)
def test_things_and_the_people_of_others_are_no_nameless_doers(nlp: Language, text: str) -> None:
    """Nor is anybody whom the text names."""
    assert not digest(nlp, text).unnamed_people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Security forces arrested ten students in Lamu.", "security forces"),
        ("Authorities have detained a suspect in Lamu, police said.", "authorities"),
        ("Human rights groups criticized Chad.", "human rights groups"),
        ("The ruling party backed Ann Otieno on Friday.", "ruling party"),
        ("A rebel coalition says it has freed ten workers.", "rebel coalition"),
        ("The group called for a strike in Chad.", "group"),
        ("Chad's opposition accused Kenya of meddling.", "Chad's opposition"),
        ("The panel urged Kenya to close the port.", "panel"),
        ("A rebel group says Chad has failed to keep its promises.", "rebel group"),
        ("Chad's neighbors have called on Kenya to close the port.", "Chad's neighbors"),
        ("Members of the party of Omar Bakr urged Kenya to close the port.", "members of the party of Omar Bakr"),
    ],
)
def test_a_body_without_a_name_acts_as_people_without_one_do(nlp: Language, text: str, name: str) -> None:
    """Under what it is called, in its article alone."""
    made = digest(nlp, text)
    found = [p for p in made.unnamed_people if name in p.variants]
    assert [made.events[0].actors] == [(p.id,) for p in found]
    assert found[0].id not in [o.id for o in made.organisations]


def test_other_groups_are_none_told_before(nlp: Language) -> None:
    """'Other groups' are others; 'its forces' are somebody's."""
    assert [e.actors for e in digest(nlp, "It said its forces seized a town in Chad.").events] == [()]
    text = "Rights groups criticized Chad. Other groups criticized Kenya."
    assert [e.actors for e in digest(nlp, text).events] == [("rights-groups",), ("groups",)]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Nine teachers went on trial in Peru on Monday.", ("ACCUSE", "teachers")),
        ("The suspects face charges of smuggling in Peru.", ("ACCUSE", "suspects")),
        ("Peacekeepers came under fire in Chad on Monday.", ("ASSAULT", "peacekeepers")),
    ],
)
def test_to_whom_it_is_done_does_not_do_it(nlp: Language, text: str, made: tuple[str, str]) -> None:
    """The subject of 'face charges' and 'come under fire' suffers, with or without a name."""
    (event,) = digest(nlp, text).events
    assert (event.type, event.actors, event.recipients) == (made[0], (), (made[1],))


@pytest.mark.parametrize("text", ["Two editors in Chad have pleaded not guilty to charges of sedition.",
                                  "Two editors in Chad pleaded innocent to charges of sedition."])  # fmt: skip
def test_a_plea_denies_the_charge(nlp: Language, text: str) -> None:
    """'pleaded not guilty' is a denial of whoever pleads."""
    made = digest(nlp, text)
    assert [(e.type, e.actors) for e in made.events] == [("REJECT", ("editors",))]
    assert [(c.kind, c.by) for c in made.claims] == [("denial", "editors")]


def test_who_is_unfit_does_not_stand_trial(nlp: Language) -> None:
    """'was declared unfit to stand trial': he does not."""
    text = "General Omar Bakr was declared unfit to stand trial in Chad."
    assert all(e.modality == "denied" for e in digest(nlp, text).events)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("A crowd in Lamu killed two gunmen after they seized a church.", [("crowd",), ("gunmen",)]),
        ("Chad says it shelled three gunmen after they seized a church.", [("TD",), ("gunmen",)]),
        ("Gunmen killed two nurses after they seized a clinic in Lamu.", [("gunmen",), ("gunmen",)]),
    ],
)
def test_they_are_those_of_whom_there_are_several(nlp: Language, text: str, actors: list[tuple[str, ...]]) -> None:
    """'A crowd beat two men after they attacked': the men; of several who do something these."""
    assert [e.actors for e in digest(nlp, text).events] == actors


def test_who_tells_of_an_attack_did_not_make_it(nlp: Language) -> None:
    """'Officials say the explosion wounded nine' and 'Officials say it killed two' leave open who did it."""
    for text in ("Security officials say the explosion, Monday, at a market in Lamu, also wounded nine others.",
                 "A missile strike hit Lamu on Monday. Kenyan officials say it killed two rebels."):  # fmt: skip
        made = digest(nlp, text)
        assert made.events and not any(e.actors for e in made.events)


def test_whoever_died_did_not_strike(nlp: Language) -> None:
    """'a journalist and a lawmaker killed in attacks in June': by nobody named."""
    made = digest(nlp, "It was the latest of several attacks, including a journalist and a lawmaker killed in separate "
                       "attacks in June.")  # fmt: skip
    assert not [e.actors for e in made.events if e.type == "ASSAULT" and e.actors]


def test_who_owns_up_to_one_attack_made_no_other(nlp: Language) -> None:
    """'her brother, who was killed in Lamu', told by the way, is none of the attacks that a group claims."""
    made = digest(nlp, "Kenyan police say the woman had a brother who was killed in Lamu in May. Al-Shabaab claimed "
                       "responsibility for the hotel bombings.")  # fmt: skip
    assert not [e for e in made.events if e.type == "ASSAULT" and e.actors]


@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("A rebel spokesman warned Kenya on Monday. He rejected a Chadian proposal.", "REJECT", ("rebel-spokesman",)),
        ("A letter by the group accuses Kenya of lying.", "ACCUSE", ("group",)),
        ("On Monday, Omar Bakr's group claimed responsibility for killing two Chadian officers in Lamu.", "ASSAULT",
         ("omar-bakrs-group",)),
    ],
)
def test_who_stands_behind_a_word_or_deed(nlp: Language, text: str, type_: str, actors: tuple[str, ...]) -> None:
    """Whom 'he' takes up, whose letter it is, whose claim."""
    assert [e.actors for e in digest(nlp, text).events if e.type == type_] == [actors]


def test_who_was_seized_after_doing_something_did_not_seize(nlp: Language) -> None:
    """'after attending prayers' has the same subject."""
    (event,) = digest(nlp, "The victims were seized in Lamu after attending prayers on Monday.").events
    assert (event.type, event.actors) == ("ASSAULT", ())


def test_who_only_decided_before_did_no_violence(nlp: Language) -> None:
    """Only what tells of an attack tells who made it."""
    (event,) = digest(nlp, "The victims were seized in Lamu after a court met on Monday.").events
    assert event.actors == ()
