"""Who is the source of what is said, read from whole sentences: days, places and things never are."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Statement
from tests.extract.prose import digest


def statements(nlp: Language, text: str) -> list[tuple[str, ...]]:
    """The speakers of each statement of a text."""
    return [(s.speaker, *s.joint) for s in digest(nlp, text).statements]


def one(nlp: Language, text: str) -> Statement:
    """The only statement of a text."""
    (statement,) = digest(nlp, text).statements
    return statement


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kenyan officials late Thursday said the ferry had sunk.", "kenyan-officials"),
        ("Kenyan officials early on Monday said the road was open.", "kenyan-officials"),
        ("The head of a board that runs the dams, Ane Lund, said they were full.", "ane-lund"),
        ("The Senate of Kenya passed a resolution. The resolution says the vote was fair.", "kenya-senate"),
        ("Professor Ane Lund, from Bergen, Norway, said the ice was thin.", "ane-lund"),
        ("A doctor in Salta, Argentina, said the boy would live.", "doctor"),
        ("The judges threw out the petition saying the vote was lawful.", "judges"),
        ("The Kenyan army confirmed a night raid near the river, saying it had freed two hostages.", "kenya-army"),
        ("The vote puts Mr. Okafor at odds with Mayor Rita Gomes, who says the bridge is safe.", "rita-gomes"),
    ],
)
def test_days_places_and_things_do_not_speak(nlp: Language, text: str, speaker: str) -> None:
    """Beside a day, behind a town and behind the thing that a verb is done to, its subject speaks."""
    assert statements(nlp, text) == [(speaker,)]


@pytest.mark.parametrize(
    "text",
    [
        "The courts must decide according to law.",
        "Seats are given according to how well a party does.",
        "Police raided a house owned by a gang said to be hiding in the hills.",
        "Lab tests confirmed that the goose died of the flu.",
        "Satellite photographs indicate that the dam is full.",
    ],
)
def test_what_nobody_says_is_no_statement(nlp: Language, text: str) -> None:
    """A measure by which something goes is no source, and what is said to be so is nobody's word."""
    assert statements(nlp, text) == []


def test_a_schedule_that_somebody_issues_is_a_source(nlp: Language) -> None:
    """What goes 'according to schedule' is told by nobody, what goes by a schedule that a body issues is its word."""
    text = "The ministers will meet on Friday, according to a schedule issued by the Kenyan foreign ministry."
    assert statements(nlp, text) == [("kenya-ministry-of-foreign-affairs",)]


def test_two_who_tell_something_are_two(nlp: Language) -> None:
    """Unnamed sources that 'and' joins say it together."""
    text = "The ship landed rifles, according to two dock workers and a naval officer who asked not to be named."
    assert statements(nlp, text) == [("dock-workers", "naval-officer")]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Togo issued a joint statement on Monday. The statement said that flights would resume in March.",
        "In a joint statement released by the two foreign ministries, Chad and Togo agreed to meet again. "
        "Flights would resume in March, the statement said.",
    ],
)
def test_a_joint_statement_is_of_both(nlp: Language, text: str) -> None:
    """'The statement' goes on from the joint one told of before, for all who issued it."""
    assert statements(nlp, text) == [("TD", "TG")]


@pytest.mark.parametrize(
    "text",
    [
        'The bill makes unions register as "bodies acting for a foreign state." Minister Davit Lomi says it is needed.',
        'The decree bans groups seen as "hostile to the nation." Minister Davit Lomi said it is needed.',
    ],
)
def test_a_sentence_that_ends_in_a_quotation_is_the_papers(nlp: Language, text: str) -> None:
    """What stands before the next sentence's speaker is no part of what he says."""
    assert [e.exact for e in one(nlp, text).evidence] == ["it is needed"]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ('Foreign Minister Ana Ruiz called on Peru to "honour its word".', ("PE",)),
        ('Foreign Minister Ana Ruiz urged Chad to "come to the table".', ("TD",)),
        ("Defence Minister Jon Berg told Swedish television that the army had fuel.", ("press",)),
        ("Defence Minister Jon Berg told state TV that the army had fuel.", ("press",)),
        ("Defence Minister Jon Berg told a conference in Malmo that the army had fuel.", ()),
        ("Defence Minister Jon Berg told a news conference that the army had fuel.", ("press",)),
    ],
)
def test_who_is_spoken_to(nlp: Language, text: str, addressee: tuple[str, ...]) -> None:
    """Who is called on is spoken to; a broadcaster without a name is the press and no state, a conference nobody."""
    assert one(nlp, text).addressee == addressee


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Norsk Hydro just this month announced it would close the plant.", "norsk-hydro"),
        ("The mayor of Bergen last week said the road would open.", "mayor"),
        ('"The harbour is in a bad state. A very bad state," said Leslie Winter, a dock owner.', "leslie-winter"),
        ("Mrs. Ruiz never missed a chance to remind voters that the wall had cost millions.", "ruiz"),
        ('The film has footage of Rita Gomes saying, "That makes me proud," when Ruiz attacked her.', "rita-gomes"),
    ],
)
def test_who_speaks_beside_days_deeds_and_what_is_said(nlp: Language, text: str, speaker: str) -> None:
    """A week is no speaker, nor a chance, nor a word inside the quotation, nor who did something meanwhile."""
    assert statements(nlp, text) == [(speaker,)]


@pytest.mark.parametrize(
    "text",
    [
        "But when the council cut the money two years later, Togo said enough.",
        "We have seen this before: Rashid Amin declared war on the federation.",
        'In his 2002 book, "Make Your Child a Farmer," Mr. McAllister suggested buying land.',
        "It goes without saying that the ports are closed.",
        "President Adama Kone has yet to say that he will run again.",
    ],
)
def test_what_is_only_done_or_not_yet_said_is_no_statement(nlp: Language, text: str) -> None:
    """A war declared, a book's title and what somebody has yet to say are no statements."""
    assert statements(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            'President Hugo Rueda spoke in Lima. "We have asked President Salazar not to come," said the president.',
            [("hugo-rueda",)],
        ),
        ('Amina Sow called the army "cruel", while the general called her "weak".', [("amina-sow",), ("general",)]),
        ("The president's spokesman, Ali Noor, on Monday said that the vote would be held.", [("ali-noor",)]),
        ('The head of the office for rivers, Petar Jovan, wrote on X that Oslo "plays with fire".', [("petar-jovan",)]),
        (
            "Ana Ruiz said Peru wants the sanctions lifted - a demand Japanese officials say is unacceptable.",
            [("ana-ruiz",), ("japanese-officials",)],
        ),
    ],
)
def test_each_has_his_own_words(nlp: Language, text: str, speakers: list[tuple[str, ...]]) -> None:
    """Nobody names himself in a quotation, answers himself in one sentence, or is two by his office and his name."""
    assert statements(nlp, text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Officials close to the talks say an accord signed Friday lets the army leave.",
            "Officials close to the talks",
        ),
        ("Doctors treating Mr. Okafor said he was weak.", "doctors"),
        ("Mr. Okafor concludes there is no reason to keep many prisoners, saying that nothing is known.", "okafor"),
        ("Mr. Okafor marked the day with a speech stressing the country's commitment to peace.", "okafor"),
        ("The junta released a message saying it would hand over power.", "The junta"),
    ],
)
def test_who_stands_behind_what_speaks(nlp: Language, text: str, speaker: str) -> None:
    """Not the talks that officials are close to, nor the patient, the reason or the message."""
    assert statements(nlp, text) == [(speaker,)]


def test_what_somebody_has_said_was_said_whenever(nlp: Language) -> None:
    """'has said' does not go on from the occasion of 'told them on Friday', as 'said' does."""
    text = (
        "Rosa Lund told reporters on Friday that the port was shut. She said it was cold. She has said it was unsafe."
    )
    told = [(s.addressee, s.date.edtf if s.date else "") for s in digest(nlp, text).statements]
    assert told == [(("press",), "2024-05-10"), (("press",), "2024-05-10"), ((), "")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A poll published by the Nordbarometer institute showed that voters like the treaty.", "institute"),
        ("A statement from the office of Prime Minister Ana Lopes said the road is open.", "the office of"),
        ("A ministry aide quoted by the newspaper Correio Sul said that the envoy would stay.", "ministry-aide"),
        ("A farmer claiming to be a rebel spokesman said the bridge was theirs.", "farmer"),
        ("The truck was empty, according to an aide to Peruvian Trade Minister Carla Rios.", "aide"),
    ],
)
def test_whoever_stands_behind_a_text_or_beside_a_name_speaks(nlp: Language, text: str, speaker: str) -> None:
    """A poll is of who took it; an aide is not the minister, and who is quoted by a paper is not the paper."""
    (statement,) = digest(nlp, text).statements
    assert speaker in statement.speaker


@pytest.mark.parametrize(
    "text",
    [
        "Police declined to say what the two men had carried.",
        'The judge asked him if he had called it "a gift".',
        'Lena Holm appeared in court to answer charges of "disputing the law."',
    ],
)
def test_what_is_not_said_or_asked_is_no_statement(nlp: Language, text: str) -> None:
    """Who declines to say something, a question and the charges that somebody answers say nothing."""
    assert digest(nlp, text).statements == ()


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "A Kenyan boat crossed the line after a Somali frigate fired warning shots, according to the Joint Staff.",
            "joint-staff",
            "A Kenyan boat crossed the line after a Somali frigate fired warning shots",
        ),
        ('Kenya blamed what it called "gangs from abroad".', "KE", "gangs from abroad"),
        (
            'The Kenyan Embassy accused "certain outside forces" of meddling in the vote.',
            "kenya-embassy",
            '"certain outside forces" of meddling in the vote',
        ),
        (
            'The senator says if elected president she will "clean up the mess" in the capital.',
            "senator",
            'if elected president she will "clean up the mess" in the capital',
        ),
        ('NATO passed a resolution condemning what it called "blunt" force.', "nato", '"blunt" force'),
        ("On Tuesday an official said the road would open.", "official", "the road would open"),
        ("A Chadian judge ruled that the vote was void.", "chadian-judge", "the vote was void"),
        ("Chad said at talks in Lima it is ready to sign.", "TD", "it is ready to sign"),
        (
            "The envoy did not rule out that the talks could be moved to Oman.",
            "envoy",
            "the talks could be moved to Oman",
        ),
        (
            "Ana Solis said Lima had told the neighbours in advance and expected no objections.",
            "ana-solis",
            "Lima had told the neighbours in advance and expected no objections",
        ),
    ],
)
def test_what_a_sentence_says_in_other_ways_than_that_x_said_it(
    nlp: Language, text: str, speaker: str, content: str
) -> None:
    """Its source at the end, quoted words for those who are blamed, what is left open, and all that is said."""
    (statement,) = digest(nlp, text).statements
    assert (statement.speaker, statement.evidence[0].exact) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('The rector smiled. "We were lucky this year," she said.', "The rector"),
        (
            "A committee headed by the ministry's legal adviser, Tarek Nasr, had recommended that the port be sold.",
            "committee",
        ),
        ("Ann Otieno told parliament on Tuesday the levy would go.", "ann-otieno"),
    ],
)
def test_an_office_without_a_name_speaks_as_it_is_printed(nlp: Language, text: str, speaker: str) -> None:
    """Nobody named beside it speaks in its place."""
    (statement,) = digest(nlp, text).statements
    assert statement.speaker == speaker


def test_saying_is_said_when_it_is_done(nlp: Language) -> None:
    """'on Thursday dismissed the charges, saying': said on Thursday; not so 'a day after saying'."""
    said = "The army on Thursday dismissed the charges, saying that the work was carried out in June."
    before = "Peru announced the ban on Wednesday, one day after saying it would consult the millers."
    assert [s.date.edtf if s.date else "" for s in digest(nlp, said).statements] == ["2024-05-09"]
    assert [s.date for s in digest(nlp, before).statements] == [None]


def test_quoted_words_in_a_sentence_about_another_are_not_of_who_spoke_last(nlp: Language) -> None:
    """Where somebody else is named and does not speak, nobody is given the words."""
    text = (
        "Ola Berg said that the mill would close.\n\n"
        'Niko Andras left the hall as "they have all lost their way" was sung.'
    )
    assert [s.speaker for s in digest(nlp, text).statements] == ["ola-berg"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Peru and its northern allies say Chile is building a base.", ("PE", "northern-allies")),
        ("Aid workers and one Chadian official say the road is shut.", ("aid-workers", "TD")),
        ("An embassy statement Friday says the road is shut.", ("An embassy statement",)),
    ],
)
def test_all_who_say_it_together_are_named(nlp: Language, text: str, speakers: tuple[str, ...]) -> None:
    """Those without a name stand beside those with one, and no day is part of anybody."""
    (statement,) = digest(nlp, text).statements
    assert (statement.speaker, *statement.joint) == speakers


def test_speaking_to_somebody_on_a_day_dates_what_is_said(nlp: Language) -> None:
    """'Speaking to reporters in Lima Thursday, he said'; a meeting commented on is no medium."""
    (said,) = digest(nlp, "Speaking to reporters in Lima Thursday, Mr. Solano said Peru sells oil.").statements
    assert said.date is not None and said.date.edtf == "2024-05-09"
    commented = "President Ana Solis has commented on her meeting with Omar Sy, saying he was kind."
    assert [s.medium for s in digest(nlp, commented).statements] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "A report released Thursday says Peru sells oil.",
        "In comments made Thursday, Mr. Solano said Peru sells oil.",
    ],
)
def test_the_day_of_a_report_is_that_of_what_it_says(nlp: Language, text: str) -> None:
    """The day stands with the words by which it was said, not with the verb."""
    (said,) = digest(nlp, text).statements
    assert said.date is not None and said.date.edtf == "2024-05-09"


@pytest.mark.parametrize(
    "text",
    [
        "Russian officials denied reports they were looking to build a base in Tartus.",
        "Lima agreed to separate its mills, continue a moratorium on tests and open its ports.",
        "He was replaced by Omar Sy who will serve until 2011 according to a decree.",
    ],
)
def test_words_that_look_like_saying_are_none(nlp: Language, text: str) -> None:
    """The reports that somebody denies, a deed that is continued, and a clause that only tells more of somebody."""
    assert digest(nlp, text).statements == ()


@pytest.mark.parametrize("text", ['"We won," he said, adding', "In her opinion", '"We won', "- it is shut, Low said"])
def test_a_text_cut_off_anywhere_is_read(nlp: Language, text: str) -> None:
    """Nothing behind the last word is looked for."""
    assert digest(nlp, text) is not None


def test_who_receives_a_report_does_not_say_it(nlp: Language) -> None:
    """'received a report saying': the report says so."""
    text = "The U.N. Security Council received a report saying Peru has not done enough to disarm the gangs."
    assert [s.speaker for s in digest(nlp, text).statements] == ["a report"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ruiz, 56, who has led the union for a decade, told the paper it is clear that the vote was fair.", "ruiz"),
        ("The envoy expressed doubts Chad is prepared to sign, saying the army had never left.", "envoy"),
        ("A top U.N. official says the talks are a chance for peace.\n\nU.N. envoy Ola Berg praised the army.",
         "ola-berg"),
        ("A Norwegian official says it is shut. Norwegian Foreign Ministry spokesman Ola Berg made the comment Sunday.",
         "ola-berg"),
        ("A NATO spokesman said the road was shut. Ola Berg, a farmer, praised the army.", "nato-spokesman"),
    ],
)
def test_who_is_told_of_around_what_is_said(nlp: Language, text: str, speaker: str) -> None:
    """An age is no speaker, nor who is doubted; an official of the lead is whom the next sentence names."""
    assert digest(nlp, text).statements[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Foreign Minister Ali Noor said the Republic "will never be a homeland," adding that Lamu would host it.',
         "ali-noor"),
        ('Minister Ana Holm said the government "will not yield," stressing that Oslo would send troops.', "ana-holm"),
        ('The Council will vote on Monday. The draft "condemns" the launch and says that Chad must stop.', "The draft"),
    ],
)  # fmt: skip
def test_marks_of_quotation_do_not_hide_who_speaks(nlp: Language, text: str, speaker: str) -> None:
    """A comma inside closing marks sets off ', adding' too, and an opening mark is no part of who speaks."""
    assert digest(nlp, text).statements[-1].speaker == speaker
