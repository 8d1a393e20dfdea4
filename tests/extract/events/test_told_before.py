"""The occasions told so far, by which later events are dated."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import ROAD, date_of, digest


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Peru's foreign minister, Ana Quispe, told Radio Sol on Sunday that trade was up.\n\n"
         "She also criticized Chilean raids on fishing boats.", "ACCUSE"),
        ("President Ana Quispe of Peru held talks on Sunday with Chilean President Juan Mora in Quito.\n\n"
         "Ms. Quispe praised the Chilean leader's work for peace.", "SUPPORT"),
        ("Ana Quispe told Radio Sol on Sunday that trade was up.\n\nShe said prices would fall.\n\nPeru exports fish."
         "\n\nMs. Quispe also criticized Chilean raids on fishing boats.", "ACCUSE"),
        ("Ana Quispe, a judge, issued a stern directive on Sunday.\n\nShe demanded that the police leave the port.",
         "REQUEST"),
    ],
)
def test_who_goes_on_speaking_does_so_on_the_same_day(nlp: Language, text: str, type_: str) -> None:
    """What somebody of whom the sentence before tells a day asks, praises or blames next is of that day."""
    assert date_of(nlp, text, type_) == "2024-05-12"


def test_countries_whose_people_met_go_on_together(nlp: Language) -> None:
    """What both did is of the day on which theirs met, unless the article has gone back in time since."""
    met = "Peru's foreign minister Ana Quispe met Chilean President Juan Mora in Quito on Sunday.\n\n"
    goes_on = "Trade was slow.\n\nPeru and Chile agreed to reopen the port."
    assert date_of(nlp, met + goes_on, "AGREE") == "2024-05-12"
    assert date_of(nlp, met + "Peru expelled a Chilean envoy in January 2019.\n\n" + goes_on, "AGREE") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Ana Quispe told Radio Sol on Sunday that trade was up.\n\nShe has often criticized Chile.",
        "Ana Quispe told Radio Sol on Sunday that trade was up.\n\nJuan Mora criticized Chile.",
        "Ana Quispe told Radio Sol on Sunday that trade was up.\n\nShe previously criticized Chile.",
        "Ana Quispe told Radio Sol in 2019 that trade was up.\n\nShe criticized Chile.",
        "Ana Quispe told Radio Sol on Sunday that trade was up.\n\nA day before the vote she criticized Chile.",
        "Ana Quispe was arrested on Sunday.\n\nShe criticized Chile.",
        "Ana Quispe spoke after she had left Peru a week ago.\n\nShe criticized Chile.",
    ],
    ids=["perfect", "another", "before", "no day", "a day before", "undergone", "no day of its own"],
)
def test_what_is_not_told_on_has_no_day(nlp: Language, text: str) -> None:
    """Another speaker, another time or a custom does not go on with what was told."""
    assert date_of(nlp, text, "ACCUSE") == ""


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A summit of African leaders opened in Accra on Sunday.\n\nSpeaking at the summit, Ms. Quispe promised to "
         "send troops to Chad.", "AGREE"),
        ("Lawmakers in Lima voted on Sunday to ratify the treaty.\n\nBefore the vote, thousands of people protested "
         "outside the parliament.", "PROTEST"),
        ("Chile imposed sanctions on Chad on Sunday.\n\nAs Peru announced the sanctions, Mali expelled two Chadian "
         "diplomats.", "SANCTION"),
        ("Peru's Ana Quispe met Chilean President Juan Mora on Sunday.\n\nMs. Quispe thanked Mali.\n\nMr. Mora praised "
         "the treaty.", "SUPPORT"),
    ],
)
def test_an_occasion_named_again_has_its_day(nlp: Language, text: str, type_: str) -> None:
    """'at the summit', 'before the vote', 'as Peru announced the sanctions', and who met goes on speaking."""
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert dates and set(dates) == {"2024-05-12"}


def test_what_is_to_come_before_an_occasion_has_not_its_day(nlp: Language) -> None:
    """'will hold talks before the summit'."""
    text = "Peru will host a summit in Lima on May 20.\n\nPeru and Chile will hold talks before the summit."
    talks = [e for e in digest(nlp, ROAD + text).events if set(e.actors) == {"PE", "CL"}]
    assert [e.date for e in talks] == [None]


def test_who_goes_on_meeting_people_does_so_on_the_same_day(nlp: Language) -> None:
    """The meetings of a visit, each in a paragraph of its own."""
    text = "Chilean President Juan Mora began a visit to Peru on Sunday.\n\nMr. Mora met with Peru's Ana Quispe."
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == "CONSULT"]
    assert dates == ["2024-05-12", "2024-05-12"]


def test_who_goes_on_from_the_lead_does_so_about_when_it_was_published(nlp: Language) -> None:
    """'... says', with no time: what he also asks for is of about the same day."""
    text = "LIMA - A Peruvian minister, Ana Quispe, says trade is up.\n\nMs. Quispe also urged Chile to free two men."
    dates = [e.date and e.date.edtf for e in digest(nlp, text).events if e.type == "REQUEST"]
    assert dates == ["2024-05-14~"]


def test_who_is_told_of_besides_goes_on_with_the_occasion(nlp: Language) -> None:
    """'the minister, who also met with her, defended'."""
    text = ("Chilean President Juan Mora met with Peru's Ana Quispe on Sunday.\n\nMali's foreign minister, "
            "Sidi Coulou, who also met with Ms. Quispe, defended the treaty.")
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == "CONSULT"]
    assert dates == ["2024-05-12", "2024-05-12"]


def test_a_meeting_to_come_has_not_about_the_day_of_the_lead(nlp: Language) -> None:
    """'is in Peru. He is to meet': some day of the visit."""
    text = "LIMA - Chilean President Juan Mora has arrived in Peru for talks. Mr. Mora is to meet Ana Quispe of Peru."
    dates = [e.date for e in digest(nlp, text).events if e.modality == "planned"]
    assert dates and not any(dates)


RAIN = "\n\nRain fell on the road. It fell on the fields. It fell on the town. It fell for long. It fell for days.\n\n"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Peru's Ana Quispe met Chilean President Juan Mora in Lima on Sunday." + RAIN
         + "At his meeting with Ms. Quispe, Mr. Mora praised Peru for its aid to men who were hurt last month.",
         "SUPPORT"),
        ("Peru's Ana Quispe met Chilean President Juan Mora in Lima on Sunday." + RAIN
         + "Mr. Mora urged Peru to free two men.", "REQUEST"),
        ("Peru's Ana Quispe met Chilean President Juan Mora in Lima on Sunday.\n\nMali's Sidi Coulou, who hosted the "
         "gathering, congratulated Peru.", "SUPPORT"),
        ("Peru's Ana Quispe met Chilean President Juan Mora in Lima on Sunday.\n\nMali's Sidi Coulou witnessed the "
         "meeting and thanked Peru for its help.", "SUPPORT"),
        ("A summit of African leaders ended in Lima on Sunday.\n\nIn a statement issued at the end of the two-day "
         "meeting, Chad and Mali voiced concern over the flood and urged Peru to free two men.", "REQUEST"),
        ("Peru's Ana Quispe met Chilean President Juan Mora in Lima on Sunday.\n\nMs. Quispe said Peru would open its "
         "border.", "AGREE"),
    ],
)  # fmt: skip
def test_who_met_on_one_day_only_goes_on_then(nlp: Language, text: str, type_: str) -> None:
    """However far behind; a meeting named again by who met, who hosted it or what was issued at its end, is known."""
    dates = [e.date and e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == type_]
    assert dates and set(dates) == {"2024-05-12"}


def test_who_will_not_attend_an_occasion_to_come_says_so_before(nlp: Language) -> None:
    """'have said they will not attend the talks'."""
    text = "Peru will host talks in Lima on May 20.\n\nChadian rebels have said they will not attend the talks."
    assert date_of(nlp, text, "REJECT") == ""


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Troops stormed a village on Friday. They also arrested six men.", "COERCE"),
        ("Gunmen entered a school on Friday. They killed two teachers.", "ASSAULT"),
        ("Kenya sent troops to the border on Friday. It expelled the ambassador of Chad.", "SANCTION"),
    ],
)
def test_who_was_told_of_goes_on_that_day(nlp: Language, text: str, type_: str) -> None:
    """'They also', with or without a name."""
    dates = [e.date.edtf for e in digest(nlp, ROAD + text).events if e.type == type_ and e.date]
    assert dates and dates[-1] == "2024-05-10"
