"""Whom a noun stands for that has no name of its own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest, meant


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Al-Shabab, the al-Qaida-linked group that has fought Chad, is small.", "group", "al-shabaab"),
        ("Police in Lima held an al-Qaida-linked group.", "group", ""),
        ("The U.S.-backed Malian forces left.", "forces", "ML"),
        ("Police in Lima said that two men died. Peru is at peace.", "Police", ""),
        ("The European Union's anti-piracy force left.", "force", ""),
        ("U.S. and European officials met.", "officials", ""),
        ("U.N. and Malian government forces raided the town.", "forces", "united-nations mali-armed-forces"),
        ("President Omar Bakr of Chad said his country would pay.", "country", "TD"),
        ("President Omar Bakr of Chad rested. His troops left.", "troops", "TD"),
        ("Hamas leader Omar Bakr spoke. His group is small.", "group", "hamas"),
        ("Peruvian President Tom Harker rested. The Harker administration lied.", "administration", "peru-government"),
        ("Troops in Chad moved. Chad is large. Government forces left.", "forces", "TD"),
    ],
)
def test_a_noun_stands_for_whose_it_is(nlp: Language, text: str, word: str, who: str) -> None:
    """The owner or the country of the owner is meant; a name before '-linked' says nothing of that."""
    assert " ".join(meant(nlp, text, word)) == who


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A Jackson spokesman said the singer was ill.", "jackson-spokesman"),
        ("A senior aide to Chadian President Omar Bakr said Saturday the talks had failed.",
         "senior-aide"),
        ("The minister, Omar Bakr, said the talks had failed.", "omar-bakr"),
        ("The Sudanese government thanked Peru. Later the government said it had foiled a plot.", "sudan-government"),
    ],
)  # fmt: skip
def test_who_speaks_for_somebody_is_another(nlp: Language, text: str, speaker: str) -> None:
    """Neither aides nor spokesmen without a name are whom they serve."""
    assert [s.speaker for s in digest(nlp, text).statements] == [speaker]


def test_who_said_in_a_statement_goes_on(nlp: Language) -> None:
    """Of 'said in a statement that Chad ... and called', who said it called, not Chad."""
    text = "Ola Berg said in a statement that Chad has never been in Mali and called the patrols a lie."
    assert [c.by for c in digest(nlp, text).claims if c.kind == "accusation"] in (["ola-berg"], [])
    assert {e.actors for e in digest(nlp, text).events if e.type in ("ACCUSE", "REJECT")} == {("ola-berg",)}


def test_who_died_did_not_do_it(nlp: Language) -> None:
    """Those who die in an attack suffer it; whose attack it was did it."""
    (event,) = digest(nlp, "Two Malian soldiers died in an attack by Hamas.").events
    assert (event.actors, event.recipients) == (("hamas",), ("mali-armed-forces",))


def test_who_is_quoted_does_it(nlp: Language) -> None:
    """Of 'quotes X as demanding' it is X who demands, not the paper."""
    (event,) = digest(nlp, "Reuters quoted Peru's president, Luis Paz, as demanding an apology from Chile.").events
    assert (event.actors, event.recipients) == (("luis-paz",), ("CL",))


def test_what_is_done_to_supporters_is_not_done_to_him(nlp: Language) -> None:
    """Whose supporters are accused is not accused himself."""
    (event,) = digest(nlp, "The Peruvian government accused President Omar Bakr's supporters of murder.").events
    assert event.recipients == ()


def test_a_name_behind_its_noun_is_no_second_subject(nlp: Language) -> None:
    """'The militant group X attacked' has one subject."""
    text = "The Lebanese militant group Hezbollah attacked Israel. Two Germans and four Nigerian workers were held."
    assert [e.actors for e in digest(nlp, text).events][:1] == [("hezbollah",)]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Ann Low met her Peruvian and Malian counterparts, Luis Paz and Jo Mora.", "counterparts", "luis-paz jo-mora"),
        ("Chad condemned the anti-Indian remarks.", "Indian", ""),
        ("Papua New Guinea is large. Bougainville's president left.", "president", ""),
        ("Mali, Chad and Niger left, said Omar Keita of Guinea. The three states united.", "states", "ML TD NE"),
        ("Peru's envoy left. Togo attacked Lome. The sides rested.", "sides", ""),
        ("Levon Sark left. President Ivan Luka called it a mistake and advised him to think.", "him", "levon-sark"),
    ],
)  # fmt: skip
def test_a_word_means_those_told_of(nlp: Language, text: str, word: str, who: str) -> None:
    """All who are set beside a plural noun, the three in a row; no country for its region's president or a stance."""
    assert " ".join(meant(nlp, text, word)) == who


def test_his_own_troops_are_those_of_who_acts(nlp: Language) -> None:
    """Of what a ministry says India will do with its troops, they are India's."""
    (event,) = digest(nlp, "India will withdraw its troops, the Maldivian government said on Friday.").events
    assert (event.actors, event.recipients) == (("IN",), ())


def test_whose_weapons_are_brought_gives_them(nlp: Language) -> None:
    """'Russian weapons were delivered to Mali': by Russia, to Mali."""
    (event,) = digest(nlp, "Russian weapons were delivered to Mali on Monday.").events
    assert (event.actors, event.recipients) == (("RU",), ("ML",))


def test_who_goes_on_is_the_last_subject(nlp: Language) -> None:
    """After 'but Y did A and has done B' it is Y who has done it."""
    text = "Norway persuaded members to meet, but Russia suspended its annual payments and has threatened to quit."
    assert [e.actors for e in digest(nlp, text).events if e.type == "THREATEN"] == [("RU",)]


def test_the_president_who_speaks_is_not_whom_he_names(nlp: Language) -> None:
    """Whom a quotation names by his office is not the president who says it."""
    text = ("President Hernan Resto of Colombia met President Omar Landa of Peru. Resto smiled. "
            '"We asked President Landa to go," said the president.')
    assert [s.speaker for s in digest(nlp, text).statements] == ["hernan-resto"]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Iranian and NATO forces left.", "forces", "IR nato"),
        ("The governments in Caracas and Havana left.", "governments", "VE CU"),
        ("The Hague-based court left.", "court", ""),
        ("Officials in Lima left. The officials, speaking in private, laughed.", "officials", "PE"),
        ("The union imposed sanctions on Togo, demanding the country leave.", "country", "TG"),
        ("Mali accused Chad and said the country must leave.", "country", ""),
        ("Iraq is large. Iraq is hot. Former government officials from Peru left.", "officials", ""),
    ],
)
def test_all_who_stand_beside_a_noun_are_meant(nlp: Language, text: str, word: str, who: str) -> None:
    """Each of a row before a noun counts; where a body sits says nothing; 'the country' is the only one told of."""
    assert " ".join(meant(nlp, text, word)) == who


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Peru, Chile and Bolivia say the pact is dead.", "PE"),
        ("A ministry spokesman said an official, Omar Khan, was dead.\n\nHe said two guards were hurt.",
         "ministry-spokesman"),
    ],
)  # fmt: skip
def test_who_spoke_goes_on(nlp: Language, text: str, speaker: str) -> None:
    """The first of several speaks first, and 'he' behind a spokesman is not whom he names."""
    assert {s.speaker for s in digest(nlp, text).statements} == {speaker}


def test_it_is_asked_or_accused(nlp: Language) -> None:
    """'Urged it to' means the one other country or body of the sentence, of several nobody."""
    (event,) = digest(nlp, "Venezuela sent a letter to Peru, urging it to examine the release.").events
    assert (event.actors, event.recipients) == (("VE",), ("PE",))
    (event,) = digest(nlp, "Venezuela sent a letter to Peru and Chile, urging it to examine the release.").events
    assert (event.actors, event.recipients) == (("VE",), ())


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Turkey and the UN-recognized government in Tripoli left.", "government", "LY"),
        ("Myanmar's military government left. The junta was late.", "junta", "myanmar-government"),
        ("Sri Lanka is poor. Sri Lanka is hot. The new government left.", "government", "LK"),
        ("Libya's Foreign Ministry urged Athens to put an end to a tender, which it called a violation.", "it",
         "libya-ministry-of-foreign-affairs"),
        ("King Omar Ali left. Prince Sami Bakr held a meeting with him.", "him", "omar-ali"),
        ("President Ann Low left. Prime Minister Datuk Seri Omar Bakr was late.", "Datuk", "omar-bakr"),
        ("President Ann Low met President Jo Mora. President Al Paz hosts both leaders. The three smiled.", "three",
         "al-paz ann-low jo-mora"),
    ],
)  # fmt: skip
def test_who_is_told_of_round_about_is_known(nlp: Language, text: str, word: str, who: str) -> None:
    """Governments by their seats and juntas by their country, 'it' by who urges, 'him' by who else there is."""
    assert " ".join(meant(nlp, text, word)) == who


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Low urged Uganda to reopen the post, saying her tomatoes were rotting.", "ann-low"),
        ("Ola Berg, who is due in Lima next week with ministers from Peru, Chile and Togo, said the talks had failed.",
         "ola-berg"),
    ],
)  # fmt: skip
def test_what_is_told_beside_does_not_speak(nlp: Language, text: str, speaker: str) -> None:
    """Neither who is urged nor who comes along says it."""
    assert [s.speaker for s in digest(nlp, text).statements] == [speaker]


def test_who_is_a_person(nlp: Language) -> None:
    """'The head of the committee, X, who met' is X."""
    text = "President Ali Sy came with the head of the Committee for Security, Omar Bakr, who met President Ann Low."
    assert ("omar-bakr", "ann-low") in [e.actors for e in digest(nlp, text).events]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("President Omar Bakr of Chad met President Ali Sy of Mali. Their foreign ministers left.", "ministers", ""),
        ("Omar Bakr of Chad and Ali Sy of Mali left. Their foreign ministers will meet.", "ministers", "TD ML"),
        ("Chad and Mali left. Their foreign ministers will meet.", "ministers", "TD ML"),
        ("Talks between Chad and Hamas ended. They agreed to a truce.", "They", "TD hamas"),
        ("Peru, whose forces crossed the border, left.", "forces", "PE"),
        ("Peru's foreign ministry left. It demanded that Chile withdraw.", "It", "peru-ministry-of-foreign-affairs"),
    ],
)
def test_whose_they_are_is_told_before(nlp: Language, text: str, word: str, who: str) -> None:
    """'Their' means the several who act before, 'they' behind talks those who talk, 'whose' who is told of."""
    assert " ".join(meant(nlp, text, word)) == who


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Chad called for action against piracy, saying it threatens trade.", "it", ""),
        ("Chad says it has never violated the pact.", "it", "TD"),
        ("A former Australian soldier left.", "soldier", ""),
    ],
)
def test_deeds_and_former_servants_are_no_states(nlp: Language, text: str, word: str, who: str) -> None:
    """What threatens is what was told of, and who served a state once no longer acts for it."""
    assert " ".join(meant(nlp, text, word)) == who


def test_who_accuses_a_country_is_not_its_leader(nlp: Language) -> None:
    """A president of no country told who accuses Iran is not the Iranian leader who answers."""
    text = "President Lund accused Iran of lying on Monday. The Iranian leader rejected the charges."
    assert "lund" not in {a for e in digest(nlp, text).events if e.type == "REJECT" for a in e.actors}
