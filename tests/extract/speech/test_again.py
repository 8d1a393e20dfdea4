"""Who speaks where the text has a pronoun, a gesture or an aside: sentences with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def speakers(nlp: Language, text: str) -> list[str]:
    """The speakers of the statements of a text."""
    return [s.speaker for s in digest(nlp, text).statements]


def test_it_goes_on_from_a_body_and_she_from_a_person(nlp: Language) -> None:
    """Whoever spoke last, 'it' never means a person and 'she' never a ministry."""
    text = (
        "The presidency said in a statement that the bridge was open.\n\nForeign Minister Ana Gil told Radio Sava that "
        "she was glad. The toll, it said, would stay.\n\nAt the door she said that she was late."
    )
    said = [s.lower() for s in speakers(nlp, text)]
    assert said == ["the presidency", "ana-gil", "the presidency", "ana-gil"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            '"Nobody asked us," the mayor said. Could he stop it? Ivo Kovac shrugged. "I run three villages."',
            "ivo-kovac",
        ),
        ('"We are tired," the nurse, who asked not to be named, told Reuters by phone.', "nurse"),
        (
            "The Government, in a reply dated 28 September, maintained that the deaths were due to cholera.",
            "The Government",
        ),
        ("The bishop Thursday said he is confident.", "bishop"),
        ("Ana Gil says her efforts to mediate are going well and said she expects a meeting.", "ana-gil"),
    ],
)
def test_who_speaks_beside_asides_and_gestures(nlp: Language, text: str, last: str) -> None:
    """A clause between name and verb, a day, a gesture before a quotation and a thing told of hide no speaker."""
    assert speakers(nlp, text)[-1] == last


def test_those_who_speak_together_are_named_together(nlp: Language) -> None:
    """'Ghana and Togo said' is said by both, and so is what they demand."""
    made = digest(nlp, "Ghana and Togo said on Monday that the port must open. They rejected the plan of the union.")
    statement = made.statements[0]
    assert (statement.speaker, statement.joint) == ("GH", ("TG",))


def test_a_saying_has_the_day_of_its_cue(nlp: Language) -> None:
    """A day inside of what is said does not date it; one between cue and words does."""
    inside, beside = (
        digest(nlp, t).statements[0].date
        for t in ('"We learned in March that it was shut," Ana Gil says.', "Ana Gil said on Monday the port was shut.")
    )
    assert inside is None
    assert beside is not None
    assert beside.edtf == "2024-05-13"


def test_whom_somebody_tells_without_that(nlp: Language) -> None:
    """'told Radio Sol he would resign': the station hears it, and is no part of it."""
    (statement,) = digest(nlp, "Foreign Minister Ana Gil told Radio Sol she would resign.").statements
    assert (statement.addressee, statement.evidence[0].exact) == (("radio-sol",), "she would resign")


def test_things_that_show_something_say_nothing(nlp: Language) -> None:
    """'The worn wheels indicate that' is no statement, 'Analysts suggest that' is."""
    assert speakers(nlp, "The worn wheels indicate that it was used for hunting.") == []
    assert speakers(nlp, "Analysts suggest that prices will fall.") == ["analysts"]


def test_what_somebody_spoke_of_in_quotation_marks_is_said(nlp: Language) -> None:
    """'spoke of "a new dawn"' is a statement, 'spoke of the harvest' none."""
    assert speakers(nlp, "The finance ministry spoke of “a set of workable solutions” for the crew.") != []
    assert speakers(nlp, "The finance ministry spoke of the harvest in the south.") == []


def test_every_name_before_a_colon_takes_its_turn_in_a_conversation(nlp: Language) -> None:
    """Who asks once is a speaker, too, where more than half of the paragraphs begin with names."""
    text = (
        "AFP: Will the port open in May?\n\nAna Gil: It will. The cranes are here.\n\nKyodo: What of the toll?\n\n"
        "Ana Gil: There is none."
    )
    assert len(speakers(nlp, text)) == 4
