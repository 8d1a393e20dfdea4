"""Tests of briefing.extract.events.recipients: to whom something is done, and what is done to nobody."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.events.test_plain_verbs import told
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Dutch troops will be deployed in southern Chad.",
         ["MOBILIZE troops | netherlands-armed-forces >  @ southern-chad"]),
        ("U.S. troops were withdrawn from Chad in May.", ["RETREAT withdraw | united-states-armed-forces > TD @"]),
        ("Kenya will increase the number of Kenyan troops in Somalia.", ["MOBILIZE troops | KE >  @"]),
        ("President Omar withdrew Chad's ambassador to Mali on Monday.", ["SANCTION withdraw | omar > ML @"]),
        ("Three people have been expelled from Italy.", ["COERCE deport |  >  @"]),
        ("Gunmen killed the brother of President Mora on Monday.", ["ASSAULT | gunmen >  @"]),
        ("Kenyan police detained three members of the campaign staff of Ann Otieno on Monday.",
         ["COERCE arrest | kenya-police >  @"]),
        ("Kenya welcomed the arrest of Ann Otieno on Monday.", ["SUPPORT | KE >  @"]),
        ("A former aide to former President Mora has been sentenced to 30 months in prison.",
         ["SANCTION convict |  >  @"]),
        ("A Kenyan commander ordered the NATO strike on the convoy.", ["ASSAULT aerial | kenyan-commander >  @"]),
    ],
)
def test_done_to_whom(nlp: Language, text: str, events: list[str]) -> None:
    """Forces are sent and not sent against, and whose brother is killed is not killed himself."""
    assert [told(e) for e in digest(nlp, text).events] == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Kenyan police asked the minister questions on Monday.", ["ACCUSE investigate | kenya-police >  @"]),
        ("Kenyan President Ali Omar suspended the governor, Ann Otieno.", ["SANCTION | ali-omar > ann-otieno @"]),
        ("Kenyan and Ugandan forces have captured scores of insurgents.",
         ["COERCE arrest | kenya-armed-forces, uganda-armed-forces >  @"]),
        ("Chanting slogans, protesters marched on the palace.", ["PROTEST demo | protesters >  @"]),
        ("The bomber targeted a police station in Lamu.", ["ASSAULT explosives | bomber >  @ lamu"]),
        ("Kenya vowed to investigate killings by soldiers.", ["AGREE | KE >  @"]),
        ("Chad promised to stop killing rebels.", ["AGREE | TD >  @"]),
        ("The White House has vowed to veto any law overturning the deal.", ["THREATEN | white-house >  @"]),
        ("Kenya said it is ready to reduce agricultural subsidies by half.", ["AGREE | KE >  @"]),
        ("Kenya said it is ready to hold talks with Chad.", ["AGREE | KE > TD @"]),
        ("Kenyan protesters have suspended the demonstrations.", ["RETREAT | kenyan-protesters >  @"]),
    ],
)
def test_told_by_what_stands_beside_the_verb(nlp: Language, text: str, events: list[str]) -> None:
    """What stands with a verb decides which deed it tells."""
    assert [told(e) for e in digest(nlp, text).events] == events


@pytest.mark.parametrize(
    "text",
    [
        "Many states have allowed voters to cast ballots for weeks.",
        "The storm has prevented the president of Kenya from visiting Uganda.",
        "Anna Moreau of France withdrew from the tournament on Sunday.",
        "Kenyan police are searching for 15 children.",
        "The Kenyan committee conducted drug tests on six skiers.",
        "The Kenyan envoy stood by his remarks on Friday.",
        "The embassy presented Kenyan officials with a note.",
        "Delegates from Chad and Mali clashed over the wording.",
        "Kenya and Chad fought a legal battle over the island.",
        "Kenyan President Ali Omar asks President Ana Rey of Peru if she knows where to find him.",
        "The treaty allows authorities in Chad to issue search warrants.",
        "The incident sparked unrest in Kenya.",
        "Kenya Airways and Ethiopian Airlines have been battling in recent months to win the route.",
    ],
)
def test_no_event(nlp: Language, text: str) -> None:
    """Words of force and of favour may tell of neither."""
    assert digest(nlp, text).events == ()


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Opposition leaders blame Mali and close-ally Chad for the car bombing that killed Ali Deby.",
         ["ACCUSE allege | opposition-leaders > ML @", "ASSAULT explosives |  > ali-deby @"]),
        ("Kenya summoned the envoy, prompting a protest from Chad.",
         ["ACCUSE disapprove | KE >  @", "ACCUSE disapprove | TD > KE @"]),
        ("Kenyan officials suspended several officers without pay.", ["SANCTION | kenyan-officials >  @"]),
        ("Kenya has criticised the plan but without offering Chad a new one.", ["ACCUSE disapprove | KE >  @"]),
    ],
)
def test_who_does_it(nlp: Language, text: str, events: list[str]) -> None:
    """Who is blamed for a bombing did not do it because of that, and 'without' tells of nothing done."""
    assert [told(e) for e in digest(nlp, text).events] == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Peru denied any link with the Northern Front.", ["REJECT | PE >  @"]),
        ("Kenya refused to hand over rebel leader Ali Omar.", ["REJECT | KE >  @"]),
        ("Kenya refused to hand over rebel leader Ali Omar to Peru.", ["REJECT | KE > PE @"]),
        ("Kenya wants opposition leader Ali Omar to be released from house arrest.", ["REQUEST | KE >  @"]),
        ("Kenya and Peru, who hold seats on the council, oppose sanctions against Mali.", ["REJECT | KE, PE >  @"]),
        ("Kenya has called for the release of the banker Ana Mora.", ["REQUEST | KE >  @"]),
        ("Peru is seeking the extradition of Ana Mora so that she can stand trial.", ["REQUEST | PE >  @"]),
        ("Peru demanded the resignation of President Ali Omar.", ["REQUEST | PE > ali-omar @"]),
        ("The Northern Front has carried out several attacks in southern Peru.",
         ["ASSAULT | northern-front >  @ southern-peru"]),
        ("President Ali Omar of Kenya nationalised Kenya's oil industry.", ["COERCE seize | ali-omar >  @"]),
        ("The Northern Front has been fighting an insurgency against Peru's government for years.",
         ["ASSAULT | northern-front > peru-government @"]),
    ],
)
def test_a_name_inside_the_object(nlp: Language, text: str, events: list[str]) -> None:
    """Nothing is asked of who shall be freed or sanctioned, nothing refused to who is not handed over, nothing done to
    who is denied a link with, nor to one's own country."""
    assert [told(e) for e in digest(nlp, text).events] == events


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Kenya blamed the Northern Front, rather than Peru, for the attack.", ["northern-front"]),
        ("Peru blamed its own advisers, rather than President Ali Omar himself, for the crisis.", []),
        ("Kenya accused the Northern Front, not Peru, of the attack.", ["northern-front"]),
        ("Kenya blamed not Peru but Chile for the attack.", ["CL"]),
        ("Kenya blamed not only Peru but Chile for the attack.", ["PE", "CL"]),
        ("Kenya criticised Peru's behaviour towards Chile.", ["PE"]),
        ("Kenyan officers expressed deep concern about President Mora's nominee for the post.", []),
        ("Kenya is investigating Peru's claims that Chile armed the rebels.", ["CL"]),
    ],
)
def test_who_is_set_against_those_who_are_blamed(nlp: Language, text: str, blamed: list[str]) -> None:
    """Whoever is named only to say that he is not meant is not blamed, nor who makes the charges looked into."""
    assert [x for e in digest(nlp, text).events if e.type == "ACCUSE" for x in e.recipients] == blamed


def test_what_somebody_is_barred_from_is_shown(nlp: Language) -> None:
    """'barred him FROM LEAVING' is told with what he may not do."""
    event = digest(nlp, "Kenyan police barred Ali Omar from leaving the country.").events[0]
    assert event.evidence[0].exact == "Kenyan police barred Ali Omar from leaving the country"


@pytest.mark.parametrize(
    ("text", "kind", "recipients"),
    [
        ("A Moon Front fighter blew himself up in Lima on Tuesday, near a camp of Ana Lo.", "ASSAULT", []),
        ("Lima and Kabul have agreed in principle to transfer most prisoners to the Afghan government.", "AGREE", []),
        ("Senator Jo Nuno called for 15,000 more U.S. troops in Peru to help stop the violence.", "REQUEST", []),
        ("Nine activists on a Turkish ship were killed after commandos boarded it.", "ASSAULT", []),
        ("The Peruvian subsidiary of the mining giant faces charges of pollution.", "ACCUSE", []),
        ("President Ana Lo praised the Peruvians who fled to the coast.", "SUPPORT", []),
        ("Chadian troops crossed the border from Niger on Monday.", "MOBILIZE", []),
        ("Dozens of family members of Moon Front fighters were evacuated from the camp on Monday.", "AID", []),
        ("Ana Lo threatened to send troops to disarm rebels if Chad's army failed to do so.", "THREATEN", []),
        ("Ana Lo tells the Lima Courier the rebels will ask for a pause.", "REQUEST", []),
        ("Following his visit to Chad, President Jo Nuno is to travel to Peru and Spain.", "CONSULT", [["PE", "ES"]]),
    ],
)
def test_nobody_is_meant_who_is_only_told_of(
    nlp: Language, text: str, kind: str, recipients: list[list[str]]
) -> None:
    """Nothing is done to those who only own, hear of, precede or surround what is done, nor to one's own side."""
    told = [sorted(e.recipients) for e in digest(nlp, text).events if e.type == kind and e.recipients]
    assert [r for r in told if r != ["TD"]] == [sorted(r) for r in recipients]


def test_who_is_opposed_rejects(nlp: Language) -> None:
    """'is opposed to' is no passive."""
    (event,) = digest(nlp, "President Jean Riva says he is opposed to sanctions against Chad.").events
    assert (event.type, event.actors, event.recipients) == ("REJECT", ("jean-riva",), ())


def test_a_country_in_front_of_a_group_is_not_praised_with_it(nlp: Language) -> None:
    """"Peru's Moon Front separatists are praised": the Front."""
    text = "Peru's Moon Front separatists are being praised by aid workers for their handling of the flood."
    (event,) = digest(nlp, text).events
    assert event.recipients == ("moon-front",)
