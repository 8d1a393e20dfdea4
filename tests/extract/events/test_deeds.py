"""Who did what to whom: deeds that a sentence tells beside its main one, in other words, or of several people."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.events.test_plain_verbs import told
from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Kenya handed the island over to Chad.", ["RETREAT | KE > TD @"]),
        ("Kenya handed two hijackers over to Chad.", ["COERCE deport | KE > TD @"]),
        ("Kenya expelled 40,000 Chadians.", ["COERCE deport | KE > TD @"]),
        ("Kenya expelled two Chadians.", ["SANCTION expel | KE > TD @"]),
        ("Kenya expelled hundreds of villagers.", ["COERCE deport | KE >  @"]),
        ("Kenya's cabinet approved the dispatch of 200 soldiers to Chad on Friday.", ["SUPPORT | kenya-cabinet >  @"]),
        ("Kenya's top court ruled that the pact with Chad was unlawful.", ["REJECT | kenyas-top-court >  @"]),
        ("Officials in Kenya dismissed the objections of Chad.", ["REJECT | kenyan-officials > TD @"]),
        ("Kenya restored access to the port in January.", ["RETREAT access | KE >  @"]),
        ("The committee of Kenya and Chad will hold its next session in Lima in August.",
         ["CONSULT | KE, TD >  @ lima"]),
        ("Kenya and Chad fought a brief war in 1932.", ["ASSAULT | KE, TD >  @"]),
        ("Flights between Kenya and Chad are to resume on March 14.", ["COOPERATE | KE, TD >  @"]),
        ("Along with Togo, Kenya left the alliance.", ["SANCTION withdraw | KE, TG >  @"]),
        ("Kenyan President Paul Otieno sent Foreign Minister Ali Berg to Lima on Monday.",
         ["CONSULT visit | ali-berg > PE @ lima"]),
        ("The pact was hailed in Lima on Tuesday during a visit by Kenyan President Paul Otieno.",
         ["CONSULT visit | paul-otieno > PE @ lima"]),
        ("Kenyan Foreign Minister Paul Otieno was in Lima on Sunday to invite the king.",
         ["CONSULT visit | paul-otieno > PE @ lima"]),
        ("Kenyan Foreign Minister Paul Otieno spoke with both of his colleagues by phone on Wednesday.",
         ["CONSULT phone | paul-otieno, colleagues >  @"]),
        ("Militiamen have been battling Kenyan troops in Lima.", ["ASSAULT | militiamen > kenya-armed-forces @ lima"]),
        ("Kenya praised Togo for freeing two sailors of Chad in March.",
         ["SUPPORT | KE > TG @", "RETREAT release | TG > TD @"]),
        ("The government of Kenyan President Paul Otieno condemned the raid.", ["ACCUSE disapprove | KE >  @"]),
        ("A spokesman for Kenyan President Paul Otieno, Ali Berg, condemned Chad.",
         ["ACCUSE disapprove | ali-berg > TD @"]),
        ("Agents of the Kenyan intelligence service hacked a network of Chad.",
         ["COERCE cyber | kenya-intelligence-service > TD @"]),
        ("Kenyan President Paul Otieno ordered the army to hold its lines.", []),
        ("Chad's spokesman warned Kenya not to play with fire by threatening Chad.", []),
        ("Norway has held months of negotiations with Chad.", ["CONSULT | NO, TD >  @"]),
        ("Kenya's parliament approved a new cabinet.", ["SUPPORT | kenya-parliament >  @"]),
        ("A court in Kenya has ordered four people of Chad detained.", ["COERCE arrest | court > TD @"]),
        ("Norway says it is renewing a ban on trade with Chad.", ["SANCTION | NO > TD @"]),
        ("Kenyan Prime Minister Paul Otieno is in Egypt to resume talks on the border.",
         ["CONSULT visit | paul-otieno > EG @"]),
        ("Chad completed its handover of the town to Kenya on Tuesday.", ["RETREAT | TD > KE @"]),
        ("Leaders from most African states have gathered in Kenya for a meeting of the bloc.",
         ["CONSULT | leaders >  @"]),
        ("Opec oil ministers have reached consensus.",
         ["AGREE | organization-of-the-petroleum-exporting-countries-ministers >  @"]),
        ("A United Nations inquiry has criticized Chad.", ["ACCUSE disapprove | united-nations > TD @"]),
        ("Both the Kenyan and the Chadian governments have denied involvement in the attack.",
         ["REJECT | KE, TD >  @"]),
        ("Kenya's opposition stormed out of parliament on Friday.", ["REJECT | kenyas-opposition >  @"]),
        ("Soldiers used loudspeakers to call on the rebels to leave the base and surrender two men.",
         ["REQUEST | soldiers >  @"]),
        ("Kenya pledged U.S. $37 million in relief.", ["AGREE | KE >  @"]),
        ("Kenya and Chad discussed an agreement that could give Chad access to the port.", ["CONSULT | KE, TD >  @"]),
        ("Kenyan President Paul Otieno is calling on the rebels to free two men on Friday.",
         ["REQUEST | paul-otieno >  @"]),
        ("Kenya and Chad held talks in Lima on sharing the water of the river.", ["CONSULT | KE, TD >  @ lima"]),
        ("Brazilian Ambassador Ali Berg was summoned to provide an explanation.",
         ["ACCUSE disapprove |  > ali-berg @"]),
        ("Kenya and Chad say that the war should end. The joint call was made by the two on Monday.",
         ["REQUEST | KE, TD >  @"]),
        ("Kenyan Foreign Minister Paul Otieno had discussed the crisis with Prime Minister Ana Holt by telephone.",
         ["CONSULT phone | paul-otieno, ana-holt >  @"]),
        ("Kenyan Foreign Minister Paul Otieno, who was in Lima on Sunday to invite the king, praised Peru.",
         ["SUPPORT | paul-otieno > PE @", "CONSULT visit | paul-otieno > PE @ lima"]),
        ("Kenyan Prime Minister Paul Otieno instructed his envoy to lodge a complaint against Chad.",
         ["ACCUSE disapprove |  > TD @"]),
        ("Five people were killed in a raid on Lima.", ["ASSAULT |  >  @ lima"]),
        ("A truck of the mission was hit by heavy fire near Lima, wounding two soldiers.", ["ASSAULT |  >  @ lima"]),
        ("Kenyan prosecutors have asked Chad to extradite two men.", ["REQUEST | kenyan-prosecutors > TD @"]),
        ("A U.N. envoy has held what he describes as encouraging talks with Chadian President Ali Sarr.",
         ["CONSULT | united-nations, ali-sarr >  @"]),
        ("The minister would not say whether it means that Kenyan troops will be redeployed in Chad.", []),
        ("Kenyan President Paul Otieno recently returned to Kenya after a visit to Chad.",
         ["CONSULT visit | paul-otieno > TD @"]),
        ("Many schools in Kenya were closed.", []),
        ("All news agencies in Kenya continued normal operations.", []),
        ("Kenya and Togo have deployed a total of about 2,000 troops to Chad.", ["MOBILIZE troops | KE, TG > TD @"]),
        ("Kenya's foreign minister met with Prime Minister Paul Sarr of Chad following violent protests.",
         ["CONSULT | kenya-foreign-minister, paul-sarr >  @"]),
        ("Officials in Chad say Kenya has completed the first phase of its troop withdrawal from Chad.",
         ["RETREAT withdraw | KE > TD @"]),
        ("Kenyan President Paul Otieno has visited his counterpart in Chad.", ["CONSULT visit | paul-otieno > TD @"]),
        ("Leaders of two parties will hold a special meeting in Lima on Thursday.", ["CONSULT | leaders >  @ lima"]),
        ("The opposition leaders are calling on the United Nations to push for a change of regime in Chad.",
         ["REQUEST | opposition-leaders > united-nations @"]),
        ("A United Nations court has upheld a general's sentence.", ["SANCTION convict | united-nations-court >  @"]),
        ("Kenyan President Paul Otieno has signed a measure on aid to Chad.", ["SUPPORT | paul-otieno >  @"]),
        ("Kenya's vice president has discussed the inquiry with the Chadian president.",
         ["CONSULT | kenya-vice-president, chad-president >  @"]),
        ("Kenyan President Paul Otieno shook hands with President Ali Sarr of Chad.",
         ["CONSULT | paul-otieno, ali-sarr >  @"]),
        ("Kenyan President Paul Otieno will welcome Chadian President Ali Sarr on Friday for talks.",
         ["CONSULT | paul-otieno, ali-sarr >  @"]),
        ("Kenya will re-establish diplomatic relations with Chad.", ["SUPPORT | KE, TD >  @"]),
        ("Lebanon's army says Kenya rejected calls from Chad to leave.", ["REJECT | KE > TD @"]),
        ("EU envoy Paul Otieno pledged EU support for Chad.", ["AGREE | paul-otieno > TD @"]),
        ("The notice repeats a request that two men of Chad be arrested and extradited.", []),
        ("Kenyan Treasury Secretary Paul Otieno will travel to Lima.", ["CONSULT visit | paul-otieno > PE @ lima"]),
        ("Kenya's constitutional court has blocked a referendum.", ["REJECT | kenya-constitutional-court >  @"]),
        ("Fresh fighting broke out on Saturday in northern Chad.", ["ASSAULT |  >  @ northern-chad"]),
        ("Rebel attacks continue in Chad.", []),
        ("Kenyan troops say they have gained control of the town of Lima.",
         ["COERCE seize | kenya-armed-forces >  @ lima"]),
        ("Kenya and Togo have shunned summits with Chad since last year.", ["REJECT meet | KE, TG > TD @"]),
        ("Kenyan President Paul Otieno used his visit to urge Chad to leave.", ["REQUEST | paul-otieno > TD @"]),
        ("Kenya rallied to defeat Chad.", []),
        ("Two policemen were killed in an explosion in Lima that destroyed a building.",
         ["ASSAULT explosives |  >  @ lima"]),
        ("Kenyan President Paul Otieno says he disagrees with a plan for Chad.", ["REJECT | paul-otieno >  @"]),
        ("Kenyan President Paul Otieno met on Thursday with a hiker recently released.",
         ["CONSULT | paul-otieno >  @"]),
        ("Kenya has been negotiating with Chad to halt the sale of arms.", ["CONSULT | KE, TD >  @"]),
        ("Kenya hoped to end the blockade of Chad.", []),
        ("Kenya hopes to sign a pact with Chad.", ["SUPPORT | KE, TD >  @"]),
        ("Kenya is treating him like any other citizen.", []),
        ("Kenya and Togo on Friday widened a visa blacklist against Chad.", ["SANCTION | KE, TG > TD @"]),
        ("Kenya has classified Hamas as a terrorist organization.", ["SANCTION | KE > hamas @"]),
        ("Chad ended its nuclear weapons program.", ["RETREAT disarm | TD >  @"]),
        ("African leaders gathered on Friday to discuss the war.",
         ["CONSULT multilateral | african-leaders >  @"]),
        ("Norwegian envoys are arranging talks between Kenya and Chad.", ["CONSULT | norwegian-envoys, KE, TD >  @"]),
        ("President Paul Otieno of Kenya has given Chad a week to respond.", ["REQUEST | paul-otieno > TD @"]),
        ("Police in Lima began removing settlers from the square.", ["COERCE deport | police >  @ lima"]),
        ("Farmers marched to demand that Kenya open the border.",
         ["PROTEST demo | farmers >  @", "REQUEST | farmers > KE @"]),
        ("Opposition lawmakers in Kenya say President Paul Otieno is to blame for the raid.", []),
        ("The panel is co-chaired by Kenyan President Paul Otieno and Ali Berg.", []),
    ],
)
def test_a_deed_is_told_of_those_who_did_it(nlp: Language, text: str, events: list[str]) -> None:
    """Each sentence tells of these deeds, done by and to these, and of nothing else."""
    assert [told(e) for e in digest(nlp, text).events] == events


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Rebels killed an administrator and five of his guards in Lima.", (6, None)),
        ("The airstrike killed 20 pupils and two teachers.", (22, None)),
        ("Gunmen killed a politician and his bodyguard and injured a third man in Lima.", (2, 1)),
        ("Two soldiers lost their lives and four others were injured when rebels attacked a post.", (2, 4)),
        ("Gunmen killed at least two people in separate attacks, including a cleric.", (2, None)),
        ("The bomb killed a lawmaker, two of his guards and a driver.", (4, None)),
        ("Rebels killed a total of 33 soldiers.", (33, None)),
        ("A bomber killed two guards and wounded at least nine police officers in Lima.", (2, 9)),
        ("A clash in Lima left four policemen and four rebels dead and three people injured.", (8, 3)),
        ("At least eight people died and more than 20 were wounded in a bombing in Lima.", (8, 20)),
    ],
)
def test_all_victims_are_counted(nlp: Language, text: str, counts: tuple[int | None, int | None]) -> None:
    """Whoever is killed or hurt counts, whatever he is called and however he is listed."""
    assert [(e.deaths, e.injured) for e in digest(nlp, text).events] == [counts]


@pytest.mark.parametrize(
    "text",
    [
        "A Kenyan plane crashed in Lima, killing all 14 soldiers on board.",
        "Kenyan Prime Minister Paul Otieno accidentally shot a soldier of Chad.",
        "A Kenyan soldier died of a heart attack in Chad.",
        "Several days of heavy rains have killed at least 11 people in Chad.",
        "A ferry sank off Kenya. Thirty other people were injured, police said.",
        "At least 15 people on the bus were injured but survived the accident.",
    ],
)
def test_a_mishap_is_no_assault(nlp: Language, text: str) -> None:
    """Harm that nobody means is done by nobody."""
    assert [e for e in digest(nlp, text).events if e.type == "ASSAULT"] == []


def test_a_plan_given_up_takes_all_that_was_planned_with_it(nlp: Language) -> None:
    """What was to be done on a visit that is cancelled is not to come."""
    text = (
        "Kenyan Prime Minister Paul Otieno has cancelled a visit to Lima where he was to attend a parade, "
        "and meet President Ana Rey of Peru."
    )
    assert {e.modality for e in digest(nlp, text).events if e.type == "CONSULT"} <= {"reversed", "denied"}


def test_an_office_that_somebody_holds_is_no_election(nlp: Language) -> None:
    """Elections are held by countries; a presidency is held by whoever was elected or has his turn."""
    assert digest(nlp, "Kenyan President Paul Otieno holds the rotating presidency of the union.").incidents == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Kenya's president reached Lima yesterday in an effort to rescue the talks, two days after gunmen stormed a "
         "prison and freed 30 inmates.", ["2024-05-13", "2024-05-11"]),
        ("Five people were killed in Monday's attack on the town of Lima.", ["2024-05-13"]),
        ("Kenya has thanked Togo for arresting two men of Chad last November.", ["2024-05-14~", "2023-11"]),
    ],
)
def test_each_deed_has_its_own_day(nlp: Language, text: str, days: list[str]) -> None:
    """What came before, what somebody is thanked for and the attack that people died in have their own times."""
    assert [e.date.edtf if e.date else "" for e in digest(nlp, text).events] == days


def test_an_assault_told_again_far_off_is_one(nlp: Language) -> None:
    """The dead of 'Monday's assault on Lima' belong to the assault on that town that the lead tells of."""
    text = (
        "Gunmen stormed the town of Lima on Monday.\n\nKenya sent an envoy. Chad said it was worried. Togo kept quiet. "
        "So did Benin, which has no troops there. Fifteen people were killed in Monday's assault on Lima."
    )
    assert [e.deaths for e in digest(nlp, text).events if e.type == "ASSAULT"] == [15]


def test_those_killed_are_no_doers(nlp: Language) -> None:
    """'with 500 soldiers killed': a participle that a parse takes for a past tense."""
    found = digest(nlp, "It was the worst year, with more than 500 Kenyan soldiers killed in May 2023.").events
    assert [(e.type, e.actors, e.recipients) for e in found] == [("ASSAULT", (), ("kenya-armed-forces",))]


def test_what_was_done_in_a_war_has_its_year(nlp: Language) -> None:
    """'in the 1967 war'."""
    found = digest(nlp, "Kenya captured the territory from Chad in the 1967 war.").events
    assert [e.date.edtf for e in found if e.date] == ["1967"]


def test_since_when_something_is_so_dates_what_began_it(nlp: Language) -> None:
    """The clause behind 'since May 2021, when' has that time."""
    found = digest(nlp, "Ties have been cold since May 2021, when Kenya walked out of talks with Chad.").events
    assert [e.date.edtf for e in found if e.date] == ["2021-05"]


def test_gunfire_is_no_accident(nlp: Language) -> None:
    """Who is killed when gunmen open fire is killed by them; who is killed when a fire breaks out by nobody."""
    shot = digest(nlp, "Two fishermen were killed when gunmen opened fire on their boat off Benin on Tuesday.")
    burnt = digest(nlp, "A worker was killed when a fire broke out at the plant in Benin.")
    assert {event.type for event in shot.events} == {"ASSAULT"} and not shot.incidents
    assert [incident.kind for incident in burnt.incidents] == ["accident"] and not burnt.events


def test_a_place_is_not_what_its_name_is_made_of(nlp: Language) -> None:
    """Who leaves a convention centre has left no convention."""
    assert not digest(nlp, "Fiji's minister Ratu Vula spoke to reporters as he left the Convention Centre.").events


@pytest.mark.parametrize(("text", "dead"), [
    ("A soldier died when rebels attacked his post.", [1]),
    ("A cell dies when the virus attacks it.", []),
], ids=["a soldier", "a cell"])  # fmt: skip
def test_only_people_are_counted_among_the_dead(nlp: Language, text: str, dead: list[int]) -> None:
    """What dies besides is no victim, and no victims make no assault of it."""
    assert [event.deaths for event in digest(nlp, text).events] == dead


@pytest.mark.parametrize(
    "text",
    [
        "Kenya hopes to have Chad sign the treaty.",
        "Ali Noor is expected to press Chad to sign the treaty.",
        "Kenya will step up efforts to get Chad to free the pilots.",
    ],
)
def test_what_others_are_still_to_be_brought_to_do_is_not_theirs(nlp: Language, text: str) -> None:
    """Nobody signs or frees because somebody hopes for it."""
    assert [e.type for e in digest(nlp, text).events if "TD" in e.actors] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan troops committed abuses hours before they were to be questioned.",
        "The Kenyan government has undertaken projects to rebuild its ports.",
        "Prime Minister Ali Noor of Kenya said he would press Chad to free the pilots.",
    ],
)
def test_what_is_committed_undertaken_or_only_to_be_said_is_no_promise(nlp: Language, text: str) -> None:
    """Nobody promises a crime, a project that he has begun, or what he will say."""
    assert [e.type for e in digest(nlp, text).events if e.type == "AGREE"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The law allows the government to shut down newspapers and radio stations.",
        "The deal would let Peru buy nuclear fuel from Chad.",
        "The treaty permits Kenya to expel the envoys of Chad.",
        "The decree allows police to detain demonstrators without charge for a year.",
        "The president praised the councils set up to fight rebels.",
        "The bombings were part of a campaign meant to kill officials in Chad.",
    ],
)
def test_what_may_be_done_or_is_meant_is_no_deed(nlp: Language, text: str) -> None:
    """What a law lets others do, and what something is there for."""
    assert [e.type for e in digest(nlp, text).events if e.type not in ("SUPPORT",)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The government let the army bomb the camp on Monday.", "ASSAULT"),
        ("On Friday Kenya let the troops attack Lamu.", "ASSAULT"),
        ("Kenya let Chad deport the envoys on Friday.", "SANCTION"),
    ],
)
def test_what_somebody_let_others_do_on_a_day_is_done(nlp: Language, text: str, told: str) -> None:
    """In the past, with its day."""
    assert [e.type for e in digest(nlp, text).events if e.modality == "asserted"] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Nationalists battling the central government of Chad control the north.",
        "Aid for militants fighting foreign forces comes from abroad.",
        "Guerrillas waging a war against the Peruvian government live in the hills.",
    ],
)
def test_who_wages_a_war_is_told_of_no_fight(nlp: Language, text: str) -> None:
    """A participle that only says which ones are meant."""
    assert [e for e in digest(nlp, text).events if e.type == "ASSAULT"] == []
