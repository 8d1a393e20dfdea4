"""Who speaks, to whom and where: quoted, in an interview, in a post, by an office, by several."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from briefing.extract.dates.times import Times
from briefing.extract.facts import Ids
from briefing.extract.speech.statements import statements
from briefing.extract.text.reading import Reading
from tests.extract.prose import digest
from tests.extract.sayings import cast, content, said

AS_PUT = """
Talks NNS 2 nsubj
failed|fail VBD 0 root
_, , 6 punct
as IN 6 mark
Okafor NNP 6 nsubj PERSON
put|put VBD 2 advcl
it PRP 6 obj
_. . 2 punct
"""

HIS_OFFICE = """
Okafor NNP 2 nsubj PERSON
left|leave VBD 0 root
_. . 2 punct

His PRP$ 2 nmod:poss
office NN 3 nsubj
said|say VBD 0 root
talks NNS 5 nsubj
failed|fail VBD 3 ccomp
_. . 3 punct
"""

IN_AN_INTERVIEW = """
Okafor NNP 2 nsubj PERSON
said|say VBD 0 root
in IN 5 case
an DT 5 det
interview NN 2 obl
with IN 7 case
Media NNS 5 nmod
that IN 10 mark
talks NNS 10 nsubj
failed|fail VBD 2 ccomp
_. . 2 punct

Okafor NNP 2 nsubj PERSON
added|add VBD 0 root
that IN 5 mark
trade NN 5 nsubj
stopped|stop VBD 2 ccomp
_. . 2 punct
"""

IN_A_POST = """
Okafor NNP 2 nsubj PERSON
said|say VBD 0 root
in IN 5 case
a DT 5 det
post NN 2 obl
on IN 7 case
Quill NNP 5 nmod
that IN 10 mark
talks NNS 10 nsubj
failed|fail VBD 2 ccomp
_. . 2 punct
"""

THEY_WENT_ON = """
Okafor NNP 2 nsubj PERSON
left|leave VBD 0 root
_. . 2 punct

Farmers|farmer NNS 2 nsubj
said|say VBD 0 root
rain NN 4 nsubj
came|come VBD 2 ccomp
_. . 2 punct

They PRP 2 nsubj
added|add VBD 0 root
that IN 5 mark
trade NN 5 nsubj
stopped|stop VBD 2 ccomp
_. . 2 punct
"""

QUOTED_BY = """
“ `` 3 punct
Talks NNS 3 nsubj
failed|fail VBD 9 ccomp
again RB 3 advmod
_, , 9 punct
_” '' 3 punct
Okafor NNP 9 nsubj:pass PERSON
was VBD 9 aux:pass
quoted|quote VBN 0 root
by IN 11 case
Media NNS 9 obl:agent
as IN 13 mark
saying|say VBG 9 advcl
_. . 9 punct
"""

CALLING = """
Trade NN 3 nsubj
will MD 3 aux
stop|stop VB 0 root
_, , 6 punct
Okafor NNP 6 nsubj PERSON
announced|announce VBD 3 parataxis
_, , 8 punct
calling|call VBG 3 advcl
it PRP 8 obj
“ `` 11 punct
sad JJ 8 xcomp
_” '' 11 punct
news NN 11 dep
_. . 3 punct
"""

SHRUGGED = """
“ `` 4 punct
We PRP 4 nsubj
never RB 4 advmod
agree|agree VBP 0 root
_, , 7 punct
_” '' 4 punct
shrugged|shrug VBD 4 parataxis
one CD 9 nummod
farmer NN 7 nsubj
_. . 4 punct
"""

BLUNT = """
Okafor NNP 3 nsubj PERSON
was VBD 3 cop
blunt JJ 0 root
_: : 3 punct
“ `` 8 punct
They PRP 8 nsubj
all RB 8 advmod
lied|lie VBD 3 parataxis
_. . 3 punct
_” '' 3 punct
"""


def test_who_is_quoted_speaks_and_who_quotes_reports(reading: Callable[..., Reading]) -> None:
    """'“...,” X was quoted by Y as saying': X speaks, Y reports it, with quotation marks as without."""
    (saying,) = said(reading(QUOTED_BY))
    assert (saying.form, saying.speakers, saying.reported_by) == ("direct", ("okafor",), "media")


def test_a_participle_behind_a_cue_has_its_speaker(reading: Callable[..., Reading]) -> None:
    """'Trade will stop, X announced, calling it “sad”': X calls it that, not the trade."""
    assert [s.speakers for s in said(reading(CALLING))] == [("okafor",), ("okafor",)]


def test_any_verb_behind_a_quotation_may_speak(reading: Callable[..., Reading]) -> None:
    """'“We never agree,” shrugged one farmer': the farmer said so."""
    assert [(s.form, s.speakers) for s in said(reading(SHRUGGED))] == [("direct", ("one farmer",))]


def test_a_person_before_a_colon_speaks(reading: Callable[..., Reading]) -> None:
    """'X was blunt: “...”' gives the quotation to X without a verb of saying."""
    assert [(s.rule, s.speakers) for s in said(reading(BLUNT))] == [("speaker-colon", ("okafor",))]


def test_as_x_put_it_gives_the_clause_to_x(reading: Callable[..., Reading]) -> None:
    """'Talks failed, as X put it': X said that talks failed."""
    here = reading(AS_PUT)
    assert [(content(here, s), s.speakers) for s in said(here)] == [(["Talks failed"], ("okafor",))]


def test_his_office_is_named_after_the_one_whose_it_is(reading: Callable[..., Reading]) -> None:
    """'His office said': the office has no id, but says whose it is."""
    assert [s.speakers for s in said(reading(HIS_OFFICE))] == [("Okafor's office",)]


def written(reading: Reading) -> list[tuple[str, tuple[str, ...], str]]:
    """Speaker, addressee and medium of the statements of a tree."""
    people = cast(reading.doc)
    made = statements(reading, said(reading), people, Times(reading.doc, ()), Ids())
    return [(s.speaker, s.addressee, s.medium) for _, s in made]


def test_an_interview_is_with_somebody_and_goes_on(reading: Callable[..., Reading]) -> None:
    """'in an interview with X' names medium and addressee, which hold for what the speaker adds right behind."""
    assert written(reading(IN_AN_INTERVIEW)) == [("okafor", ("media",), "interview")] * 2


def test_a_post_is_for_everybody(reading: Callable[..., Reading]) -> None:
    """Who posts something speaks to the public, unless somebody else is named."""
    assert written(reading(IN_A_POST)) == [("okafor", ("public",), "post on Quill")]


def test_they_are_those_who_spoke_last(reading: Callable[..., Reading]) -> None:
    """'They added' goes on with the last speakers who are several, not with a single person."""
    assert [s.speakers for s in said(reading(THEY_WENT_ON))] == [("Farmers",), ("Farmers",)]


def test_who_goes_on_may_be_known_by_an_office_alone(nlp: Language) -> None:
    """'The representative of X said ... He urged ...': nobody's name says whether it can be he."""
    told = digest(nlp, "The representative of Kenya said that talks should go on. "
                       "He rejected the claims and urged Sudan to return to the table.")
    assert {said.speaker for said in told.statements} == {"kenya-representative"}


def test_the_statement_of_a_body_told_of_before_is_its_word(nlp: Language) -> None:
    """'an army statement' is of the army that spoke; one of another body keeps its words."""
    text = "The Kenyan army says the road is open. An army statement said it rained. A navy statement said it snowed."
    spoken = [s.speaker for s in digest(nlp, text).statements]
    assert spoken == ["kenya-army", "kenya-army", "A navy statement"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("At a news conference Tuesday Chadian scientists said the probe is lost.", "chadian-scientists"),
        ("The ruling dealt a blow to a proposal diplomats say the Chadians were considering.", "diplomats"),
        ("Farmers in Lima, Cusco and several other towns say that prices fell.", "farmers"),
        ("Chad's top security official says that the border is closed.", "chads-top-security-official"),
        ("Lawyers for jailed Malian cotton tycoon Omar Bello say the court will free him.", "lawyers"),
        ("A lawyer for jailed Kenyan-Chadian singer Ann Low says the court will free her.", "lawyer"),
        ("Supporters of Mali's pro-democracy leader Omar Bello say he has been ill.", "supporters"),
        ("Two guards were reported in custody and officials say the port had been closed by noon.", "officials"),
        ("The judge issued a travel ban in May but a court ruled that he had no power to do so.", "court"),
        ("Traders, quoted by Lamu Radio say much of the rise was due to a drought.", "traders"),
    ],
)
def test_what_only_stands_before_a_speaker_is_no_part_of_him(nlp: Language, text: str, speaker: str) -> None:
    """The day of the occasion, the noun that a relative clause tells more of; nor is it whoever he speaks for."""
    assert [s.speaker for s in digest(nlp, text).statements] == [speaker]


def test_who_is_quoted_as_saying_speaks(nlp: Language) -> None:
    """'"...," a spokesman quoted the mayor as saying'."""
    text = 'Mayor Ana Holm opened the bridge. "We need it badly," Juan Paz quoted the mayor as saying.'
    (said,) = digest(nlp, text).statements
    assert (said.speaker, said.reported_by) == ("ana-holm", "juan-paz")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The vice president of an investigative panel looking into the matter, Sara Ludlow, said Thursday "
            "ministers could be invited to appear before the panel.",
            "sara-ludlow",
        ),
        ("Peru's spiritual leader, the Puno Lama, has sent a letter, saying he had great respect.", "puno-lama"),
        (
            "A local group known as the Moon Liberation Front condemned the raid, saying it was foul.",
            "moon-liberation-front",
        ),
        ("Palestinians from the valley say it was a carpentry shop.", "palestinians"),
        ("A Russian who had been held in the fort says guards burned books.", "A Russian"),
    ],
)
def test_the_name_beside_a_description_speaks(nlp: Language, text: str, speaker: str) -> None:
    """Who is called something speaks by his name; of a nation's people some speak for themselves."""
    (statement,) = digest(nlp, text).statements
    assert statement.speaker == speaker


def test_who_goes_on_inside_a_sentence_is_who_it_begins_with(nlp: Language) -> None:
    """', which, he said, "..."' behind what a spokesman said."""
    text = (
        "Foreign minister Dilan Barzo told reporters that the men were lost. He said the men were sought. An Iranian "
        'spokesman said the gunmen are of the army, which, he said, "works for foreign powers."'
    )
    assert digest(nlp, text).statements[-1].speaker == "iranian-spokesman"


def test_who_goes_on_in_a_row_of_participles_is_who_began_it(nlp: Language) -> None:
    """'acknowledging ..., but saying ...': both are said by who defends it."""
    text = (
        "Kenyan executives have defended the decision, acknowledging the restrictions are inconsistent with the "
        "policy, but saying they are a worthwhile sacrifice."
    )
    told = digest(nlp, text).statements
    assert len(told) == 2 and len({s.speaker for s in told}) == 1


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("Ali Noor and Ana Holm said the border would open.", ("ali-noor", "ana-holm")),
        ("In a joint statement, Ali Noor and Ana Holm said that the border would open.", ("ali-noor", "ana-holm")),
        ("Kenyan President Ali Noor and Norwegian Prime Minister Ana Holm said that the border would open.",
         ("ali-noor", "ana-holm")),
        ('"We will open it," Ali Noor and Ana Holm said.', ("ali-noor", "ana-holm")),
        ("Men were held, Amnesty International and Human Rights Watch said on Monday.",
         ("amnesty-international", "human-rights-watch")),
        ("Both the army and the rebels said they would stop.", ("army", "rebels")),
    ],
)
def test_two_who_speak_together(nlp: Language, text: str, both: tuple[str, ...]) -> None:
    """Neither is lost."""
    assert [(s.speaker, *s.joint) for s in digest(nlp, text).statements] == [both]
