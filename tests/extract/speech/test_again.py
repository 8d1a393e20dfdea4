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
            "government",
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


def test_he_goes_on_who_has_no_name(nlp: Language) -> None:
    """Behind what a spokesman of somebody said 'he' is the spokesman, also where a new paragraph begins."""
    text = "A spokesman for Prime Minister Tony Hall said no date was set.\n\nHe said the troops would stay."
    first, second = digest(nlp, text).statements
    assert first.speaker == second.speaker and first.speaker.startswith("spokesman")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Peruvian officials said five men were held.\n\nOfficials said the raid failed.",
         ["peruvian-officials", "peruvian-officials"]),
        (
            "A new opinion poll shows the president is losing ground. The survey says her party stands at 35 percent.",
            ["A new opinion poll", "A new opinion poll"],
        ),
        (
            "Tennis player Ines Moll says she will not play in Lima. The Belgian star says she will rest.",
            ["ines-moll", "ines-moll"],
        ),
        (
            "A spokesman, Walter Gast, read out the sentence of Simon Hale. The historian pleaded guilty. "
            "He told the judge that he had changed his views.",
            ["The historian"],
        ),
        ("Stores lost money in May, a Herald analysis of newly filed reports shows.", ["a Herald analysis of"]),
    ],
)
def test_who_spoke_before_goes_on(nlp: Language, text: str, speakers: list[str]) -> None:
    """By the same word alone, by another word for a poll or by what a person is; 'he' is whom the text tells of."""
    said = digest(nlp, text).statements
    assert [s.speaker[: len(name)] for s, name in zip(said, speakers, strict=True)] == speakers


def test_adding_goes_on_behind_a_quotation(nlp: Language) -> None:
    """'X said: "...," adding that ...': the quotation is what X said, and what he adds a statement of its own."""
    text = 'In a statement, the mill said: "The year was a very good one," adding that prices rose.'
    first, second = digest(nlp, text).statements
    assert (first.cue, second.cue) == ("said", "adding")
    assert [e.exact for e in second.evidence] == ["prices rose"]


def test_calling_it_something_is_of_who_tells_the_rest(nlp: Language) -> None:
    """'X said Y angers the West, calling his words "mad"': X calls them so."""
    text = 'Former speaker Mahdi Karimi said Mr. Solano angers the West, calling his plan "mad" and costly.'
    assert {s.speaker for s in digest(nlp, text).statements} == {"mahdi-karimi"}


def test_it_said_is_the_statement_issued_before(nlp: Language) -> None:
    """'The rebels issued a statement. It said': the rebels; 'it' never means them by itself."""
    text = 'The rebels issued a statement on Monday. "We have won the war," it said.'
    assert [s.speaker for s in digest(nlp, text).statements] == ["The rebels"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The president compared the rebels to Ivan Holm. He said they must be stopped.", "president"),
        ("Omar Sy met the minister in Lome. He said the talks went well.", "omar-sy"),
    ],
)
def test_he_is_whom_the_sentence_before_is_about(nlp: Language, text: str, speaker: str) -> None:
    """And not somebody only spoken of in it."""
    assert [s.speaker for s in digest(nlp, text).statements] == [speaker]


def test_one_of_them_is_of_those_who_spoke(nlp: Language) -> None:
    """'Two officials said ... One of them said'."""
    text = "Two Chadian officials said the road was shut. One of them said it would reopen on Friday."
    assert [s.speaker for s in digest(nlp, text).statements] == ["chadian-officials", "chadian-officials"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("State television said Chad closed a port. The report said two ships were held.", "State television"),
        ("News reports quote Chadian officials as saying a port is shut. The reports say ships wait.", "News reports"),
        ("Amnesty International says Chad holds ten men.\n\nThe report says two of them died.",
         "amnesty-international"),
        ("A new poll shows Chad is divided. The survey says few will vote.", "A new poll"),
        ("The government of Chad said it will vote.\n\nThe report said two ships were held.", "The report"),
        ("President Ana Gil of Chad said ports were shut. The report said two ships were held.", "The report"),
    ],
)
def test_the_report_is_of_whoever_reported_just_before(nlp: Language, text: str, last: str) -> None:
    """A newspaper, a body or another text that told something goes on; a president's words are no report."""
    assert speakers(nlp, text)[-1] == last


def test_who_speaks_for_somebody_is_not_he(nlp: Language) -> None:
    """'Lawyers for the oil tycoon X' are not X, wherever a parse hangs the name."""
    text = "Lawyers for former Chadian oil tycoon Ali Sow say they will appeal to the court."
    assert speakers(nlp, text) == ["lawyers"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A foreign ministry spokesman said that the port was shut.\n\nAna Holm, the Norwegian prime minister, said "
         "that she was sad.\n\nThe spokesman said that it would open.", "foreign-ministry-spokesman"),
        ("Two witnesses said that they heard shots. Ali Noor, a shopkeeper, said that he had fled. The witnesses said "
         "that a car sped away.", "witnesses"),
        ("The foreign ministers of Kenya, Norway and Chad issued a declaration in Lamu. In it, the ministers said that "
         "the port should open.", "KE"),
        ("The Kenyan foreign ministry said that the port was closed. Chad would open the border, it added.",
         "kenya-ministry-of-foreign-affairs"),
        ("Oxfam will leave Chad, it said on Monday.", "oxfam"),
        ("A nurse said that the beds were full. Ana Holm, a teacher, said that the schools were closed. The teacher "
         "said that it was a shame.", "ana-holm"),
        ("A U.N. official says the flu spreads. The spokesman of the body, Ali Noor, says tests were made. The U.N. "
         "official says that more are needed. The official says that the body helps.", "ali-noor"),
    ],
)  # fmt: skip
def test_who_spoke_without_a_name_goes_on(nlp: Language, text: str, last: str) -> None:
    """'The spokesman' is the one told of before, whoever spoke since; 'it added' is the body that spoke."""
    assert speakers(nlp, text)[-1] == last
