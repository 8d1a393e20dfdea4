"""Tests of briefing.extract.events.told_again: a deed that the next sentence tells in more detail."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # news, and what is told of it then
        ("Rebels have killed two guards in Chad. Gunmen shot the men on Monday near Abeche.", "abeche"),
        ("Police have detained a suspected smuggler. Ali Noor was arrested on Monday in Lamu.", "lamu"),
        ("Kenyan students have held a protest. About 300 demonstrators marched in Lamu on Monday.", "lamu"),
        ("Kenya's parliament has approved the bill. Lawmakers voted on Monday in favor of it.", ""),
        # by the name of the deed
        ("A bomb killed a nurse in Lamu on Monday. Nine others were wounded in the early morning blast.", "lamu"),
        ("A bomb exploded in Lamu on Monday. The bomb targeted the mayor.", "lamu"),
        # by those to whom it was done
        ("Gunmen shot a guard in Lamu. The guard was killed on Monday.", "lamu"),
        ("Soldiers killed two separatists in Lamu. The rebels were killed on Monday.", "lamu"),
        # by its toll
        ("A bomb killed two soldiers on Monday in Lamu. At least nine others were wounded.", "lamu"),
        ("Gunmen stormed a post on Monday in Lamu. Two guards were killed.", "lamu"),
        ("A bomb has wounded two soldiers in Lamu. It was hot. Two young soldiers were wounded on Monday.", "lamu"),
        # by the crowd
        ("Kenyan students rallied in Lamu on Monday. The protesters chanted slogans against the law.", "lamu"),
        ("Students have gathered in Lamu to protest a law. The demonstrators, who rallied on Monday, left.", "lamu"),
        # of both sides of a fight, and of him and his
        ("Six Kenyan rebels were killed in a clash in Lamu. Two Chadian soldiers were hurt in Monday's clash.", "lamu"),
        ("Gunmen killed a mayor and his driver in Lamu. Ali Noor and his driver were killed on Monday.", "lamu"),
        ("A bomb killed a nurse in Lamu on Monday. Several others were wounded.", "lamu"),
        ("A bomb killed six nurses in Lamu on Monday. The blast also killed a guard.", "lamu"),
        # by the same in the same way
        ("Kenyan rebels blew up a bus in Lamu on Monday. The rebels detonated a mine near a bridge.", "lamu"),
        ("A bomb exploded near a bus in Lamu on Monday. Police say three guards were killed.", "lamu"),
        ("Kenyan jets attacked a camp in Lamu on Monday, and officials say eight rebels were killed.", "lamu"),
        ("Troops have killed a rebel leader, Ali Noor, and three of his men in Lamu. Ali Noor was killed on Monday.",
         "lamu"),
        ("Kenyan troops killed two rebels in Lamu on Monday. The army says two Front members were killed.", "lamu"),
        # by those who struck, or with what they struck
        ("Gunmen attacked a hotel in Lamu on Monday. Police say the attackers opened fire on a guard there.", "lamu"),
        ("A rocket was fired at Lamu on Monday. Police say the rocket landed in an open field.", "lamu"),
        ("Jets bombed a camp in Lamu on Monday. The army says the aircraft hit a bunker.", "lamu"),
        # a little further on, if nothing else it could be has been told since
        ("A bomb killed two soldiers on Monday in Lamu. It was a hot day. Nine others were wounded.", "lamu"),
        ("A bomb killed a nurse in Lamu. It was a hot day. The bomb exploded on Monday.", "lamu"),
    ],
)
def test_the_next_sentence_tells_more_of_it(nlp: Language, text: str, place: str) -> None:
    """One event, with the day and place of either telling."""
    (event,) = digest(nlp, text).events
    assert ((event.date.edtf if event.date else ""), event.place) == ("2024-05-13", place)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb has killed two soldiers in Lamu. Another bomb killed a guard on Monday.",
        "A bomb has killed two soldiers in Lamu. Gunmen also shot a guard.",
        "A bomb has killed two soldiers in Lamu. Elsewhere, gunmen shot a guard.",
        "Rebels have killed two soldiers in Lamu. Rebels killed five soldiers near Abeche.",
        "Bombings have killed four people in Kenya. The blast in Lamu wounded a guard.",
        "Gunmen have kidnapped two soldiers. Gunmen shot a guard on Monday.",
        "Kenyan forces have killed nine rebels. The rebels fired on a patrol on Monday.",
        "Kenyan forces have shelled Lamu. Chadian forces shelled Abeche on Monday.",
        "Gunmen have shot a guard in Lamu. Dozens of people have been killed since Monday.",
        "Gunmen have stepped up attacks in Lamu. Rebels shot a guard on Monday.",
        "A bomb killed two soldiers in Lamu on Monday. The second attack wounded a guard.",
        "Police have arrested Ali Noor. His wife was arrested on Monday.",
        "Gunmen have shot a guard in Lamu. It was a hot day. Rebels shot a man on Monday.",
        "A bomb killed two soldiers in Lamu. It was a hot day. The attacks on Abeche wounded two.",
        "Rebels killed two soldiers in Kenya on Monday. Gunmen killed two farmers in the north.",
        "Police have arrested three smugglers in Lamu. Ali Noor blamed the mayor. He was arrested on Monday.",
        "Police have arrested Ali Noor in Lamu. He was arrested in March for a protest.",
        "Gunmen have killed a nurse in Lamu. The nurse was killed in the shooting in March.",
        "Militants killed two soldiers in Lamu on Monday. The fighters attacked a church and a police station.",
        "Rebels killed two soldiers on Monday, a day after the army bombed a camp in Lamu.",
    ],
)
def test_a_second_deed_is_told_apart(nlp: Language, text: str) -> None:
    """Another one, elsewhere, with another toll, by others, or one of several."""
    assert len(digest(nlp, text).events) == 2


def test_what_the_text_tells_itself_is_nobodys_word_alone(nlp: Language) -> None:
    """An attack known from officials, which the next sentence tells without them."""
    text = "Officials say a bomb has killed four people in Lamu. The bomb tore through a market on Monday."
    (event,) = digest(nlp, text).events
    assert (event.modality, event.deaths) == ("asserted", 4)


def test_who_was_hurt_besides_is_not_counted_to_another_attack(nlp: Language) -> None:
    """Where two attacks are told before, nobody knows by which."""
    text = "Rebels killed two men on Monday, a day after the army bombed a camp, and police say eight were wounded."
    told = [(e.mode, e.deaths, e.injured) for e in digest(nlp, text).events]
    assert ("", 2, None) in told
    assert ("explosives", 2, 8) not in told
