"""Events told by the plain and the rarer verbs of news: each sentence tells of these, and of nothing else."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.types.digest import Event
from tests.extract.prose import digest


def told(event: Event) -> str:
    """An event in a few words: type, mode, actors > recipients @ place."""
    kind = f"{event.type} {event.mode}".strip()
    return f"{kind} | {', '.join(event.actors)} > {', '.join(event.recipients)} @ {event.place}".strip()


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The US imposed sanctions on Chad.", ["SANCTION | US > TD @"]),
        ("Chad released 17 suspected Kenyan pirates on Monday.", ["RETREAT release | TD >  @"]),
        ("Kenyan hostages, four of whom were freed on Monday, are well.", ["RETREAT release |  >  @"]),
        ("Chad turned over five suspected pirates to officials in Kenya.", ["COERCE deport | TD > kenyan-officials @"]),
        ("Kenya freed the three on Monday and handed them over to Chad.", ["RETREAT release | KE >  @"]),
        ("Kenya has handed over the town of Lamu to Chadian control.", ["RETREAT | KE >  @ lamu"]),
        ("Kenyan jets dropped bombs on Chad.", ["ASSAULT aerial | KE > TD @"]),
        ("Kenya attacked the Chadian president's planned trip to Peru.", ["ACCUSE disapprove | KE > chad-president @"]),
        ("One operation targeted a rebel network in Lamu.", ["ASSAULT |  >  @ lamu"]),
        ("Bird flu has killed three people in Kenya.", []),
        ("At least ten people were killed and several others injured in a plane crash in Kenya.", []),
        ("U.S. envoy Tom Reed will return to Nairobi on Monday.", ["CONSULT visit | tom-reed > KE @ nairobi"]),
        ("President Ana Rey of Peru will return to Lima on Monday.", []),
        ("NATO widened patrols in the Baltic Sea.", ["MOBILIZE police | nato >  @ baltic-sea"]),
        ("Kenya hosts more than 1.3 million Chadians.", ["AID | KE > TD @"]),
        ("Kenya has received thousands of displaced Chadians.", ["AID | KE > TD @"]),
        ("Peru said it had welcomed 9,000 Chadian refugees.", ["AID | PE > TD @"]),
        ("Peru received two Chadians for talks in Lima.", ["CONSULT | PE, TD >  @ lima"]),
        ("Peru waived the Ports Act, a law that restricts aid to Chad.", ["CONCEDE | PE >  @"]),
        ("Peru lifted a rule that barred Chadian ships from its ports.", ["CONCEDE | PE >  @"]),
        ("Peru passed a law that bars Chadian ships from its ports.", ["COERCE restrict |  > TD @"]),
        ("Kenya warned Chad of an accusation that Peru called \"a vulgar lie\".", ["REJECT | PE >  @"]),
        ("President Ana Rey of Peru underscored Chad's rejection of an attack.", ["REJECT | ana-rey >  @"]),
        ("President Ana Rey of Peru said she had been asked to suspend the talks with Chad.",
         ["REQUEST |  > ana-rey @"]),
        ("Kenyan rebels have carried out a series of attacks on Chad.", ["ASSAULT | kenyan-rebels > TD @"]),
        ("A Kenyan ship was carrying 3,000 tons of aid.", []),
        ("A train carrying Kenyan troops and their equipment crossed into Chad on Monday.", []),
        ("Bandits have taken 30 people hostage in the south of Chad.", ["ASSAULT abduct | bandits >  @"]),
        ("Kenya took in thousands of refugees from Chad.", ["AID | KE >  @"]),
        ("The Kenyan rebels fund themselves through kidnapping.", []),
        ("Kenyan police dispersed the demonstrators.", ["COERCE | kenya-police >  @"]),
        ("Kenyan forces captured General Omar Deby in Chad.", ["COERCE arrest | kenya-armed-forces > omar-deby @"]),
        ("Kenyan forces captured a wanted drug lord.", ["COERCE arrest | kenya-armed-forces >  @"]),
        ("Kenyan forces captured the Tana Heights.", ["COERCE seize | kenya-armed-forces >  @ tana-heights"]),
        ("Kenya evacuated embassy staff from Chad.", ["RETREAT withdraw | KE > TD @"]),
        ("Chad's government is fighting an insurgency.", ["ASSAULT | chad-government >  @"]),
        ("Kenya is divided between groups who favor and oppose the treaty.", []),
        ("Kenya expressed concern for the victims of the flood.", []),
        ("Kenya expressed concern that violence will delay the convoys.", []),
        ("The agency warned that fighting in Chad could leave thousands hungry.", []),
        ("Kenya fired artillery rounds at Chad.", ["ASSAULT heavy-weapons | KE > TD @"]),
        ("Kenya and Chad have put their armies on high levels of alert.", ["MOBILIZE troops | KE, TD >  @"]),
        ("The Kenyan navy rescued 40 migrants off Chad.", ["AID | kenya-navy >  @"]),
        ("Kenyan Prime Minister Paul Otieno contacted President Ana Rey of Peru.",
         ["CONSULT | paul-otieno, ana-rey >  @"]),
        ("Kenya readmitted inspectors to its reactor.", ["RETREAT access | KE >  @"]),
        ("Kenya broke a two-year moratorium on nuclear research.", ["REJECT | KE >  @"]),
        ("Kenya has expressed doubts about a Chadian proposal for a conference.", ["REJECT | KE >  @"]),
        ("Thousands of Kenyans were driven from their homes in Chad.", ["COERCE deport |  > KE @"]),
        ("Kenya suggested holding a conference with Chad.", ["REQUEST | KE >  @"]),
        ("Kenya proposed deploying an Arab force.", ["REQUEST | KE >  @"]),
        ("Kenya was pleased two days before President Ana Rey of Peru visits Chad.",
         ["CONSULT visit | ana-rey > TD @"]),
        ("A Kenyan candidate held a rally in Chad.", []),
        ("President Ana Rey rallied thousands of supporters in Lima.", []),
        ("Peru said Kenya has not ruled out the use of force.", []),
        ("Peru has designated Kenya as eligible for a loan.", []),
        ("Peru designated Al-Shabaab a terrorist organization.", ["SANCTION | PE > al-shabaab @"]),
        ("Tom Reed pleaded guilty in Lima to 10 counts of fraud for taking part in a hoax.", []),
        ("Residents of Lima commuted to work on foot.", []),
        ("President Ana Rey commuted two death sentences.", ["CONCEDE | ana-rey >  @"]),
        ("Officials are investigating the damage.", []),
        ("A jury in Lima found Tom Reed not guilty of murder.", []),
        ("A jury in Lima found Tom Reed guilty of murder.", ["SANCTION convict | jury > tom-reed @ lima"]),
        ("Peru charges nearly 20% tax.", []),
        ("Police in Lima said the bomber entered the base at night.", []),
        ("Five Kenyans were seized in Lima by men in police uniforms.", ["ASSAULT abduct | men > KE @ lima"]),
        ("The Kenyan probe will blast off from Lima on Monday.", []),
        ("President Ana Rey was met with loud cheers in Lima.", []),
        ("Kenya detonated a nuclear device.", ["MOBILIZE weapons | KE >  @"]),
        ("Peru is ready to mobilize international support.", []),
        ("Police officers in Lima were searching through the debris.", []),
        ("Officials of Peru are investigating the crash.", []),
        ("Kenyan Foreign Minister Ali Noor held an exchange of views with President Ana Rey of Peru.",
         ["CONSULT | ali-noor, ana-rey >  @"]),
        ("Kenyan Foreign Minister Ali Noor made a stopover in Lima on Monday.",
         ["CONSULT visit | ali-noor > PE @ lima"]),
        ("Kenyan rebel leader Ali Noor turned himself in on Monday.", ["RETREAT | ali-noor >  @"]),
        ("Kenya closed its air base in Chad on Monday.", ["RETREAT withdraw | KE > TD @"]),
        ("The Kenyan parliament restored the original provision on Monday.", ["CONCEDE | kenya-parliament >  @"]),
        ("Kenya put its warplanes on alert on Monday.", ["MOBILIZE weapons | KE >  @"]),
        ("Kenya backed out of the talks with Chad.", ["REJECT | KE >  @"]),
        ("Kenya linked Chad to the bombing.", ["ACCUSE allege | KE > TD @"]),
        ("Kenyan police sealed off the area on Monday.", ["COERCE restrict | kenya-police >  @"]),
        ("Kenya warned Chad of sanctions.", ["THREATEN | KE > TD @"]),
        ("A wave of bombings has killed 12 people in Kenya.", ["ASSAULT |  >  @"]),
        ("Two U.N. experts arrived in Chad on Monday.", ["CONSULT visit | united-nations-experts > TD @"]),
        ("A round of talks between Kenya and Chad is set for February.", ["CONSULT | KE, TD >  @"]),
        ("Kenya is pushing for sanctions on Chad.", ["REQUEST | KE >  @"]),
        ("Kenya telephoned Chad.", ["CONSULT phone | KE, TD >  @"]),
        ("Kenyan Prime Minister Paul Otieno telephoned the president-elect.", ["CONSULT phone | paul-otieno >  @"]),
        ("Kenyan Foreign Minister Paul Otieno called on the president of Chad.",
         ["CONSULT | paul-otieno, chad-president >  @"]),
        ("Kenya called on Chad to stop.", ["REQUEST | KE > TD @"]),
        ("Kenyan President Paul Otieno is due in Lima on Friday.", ["CONSULT visit | paul-otieno > PE @ lima"]),
        ("Kenyan President Paul Otieno was in Lima on Friday for talks with President Ana Rey of Peru.",
         ["CONSULT | paul-otieno, ana-rey >  @ lima"]),
        ("Kenya gave Chad a month to explain the incident.", ["THREATEN | KE > TD @"]),
        ("Kenya gave Ambassador Ali Sarr of Chad two days to leave.", ["SANCTION expel | KE > ali-sarr @"]),
        ("Kenya axed a defence pact with Chad.", ["SANCTION discontinue | KE > TD @"]),
        ("Kenya imposed what it called temporary tariffs on Chad.", ["SANCTION | KE > TD @"]),
        ("Kenya launched what it described as an operation against Chad.", ["ASSAULT | KE > TD @"]),
        ("The tanker that Kenya seized belongs to Chad.", ["COERCE seize | KE >  @"]),
        ("The tanker Kenya seized belongs to Chad.", ["COERCE seize | KE >  @"]),
        ("Contingents from Benin and Chad arrived in Lima.", ["MOBILIZE troops | BJ, TD >  @ lima"]),
        ("Kenya called the accusation by Chad a lie.", ["REJECT | KE > TD @"]),
        ("Kenya called the summit with Chad useful.", []),
        ("Some 40,000 Kenyans left for Chad.", []),
        ("Kenya and Chad met for talks on ending the blockade of Togo.", ["CONSULT | KE, TD >  @"]),
        ("Kenya rejected Chad's call to hold talks with Togo.", ["REJECT | KE > TD @"]),
        ("Kenya condemned the attack in Lima, calling it a crime.", ["ACCUSE disapprove | KE >  @"]),
        ("Kenya condemned what it called a crime.", ["ACCUSE disapprove | KE >  @"]),
        ("Kenya expelled two diplomats of Chad, giving them 48 hours to leave.",
         ["SANCTION expel | KE > chadian-diplomats @"]),
        ("One soldier of Chad was killed in a Kenyan air strike.", ["ASSAULT aerial | KE > TD @"]),
        ("Police in Kenya broke up a demonstration.", ["COERCE | kenya-police >  @"]),
        ("Kenya's parliament voted on Monday to override a presidential veto.", ["REJECT | kenya-parliament >  @"]),
        ("Lawmakers in Kenya voted on Tuesday to impeach President Paul Otieno.",
         ["SANCTION | kenyan-lawmakers > paul-otieno @"]),
        ("Kenya and Chad signed a letter of intent.", ["SUPPORT | KE, TD >  @"]),
        ("Kenya announced visa restrictions against officials of Chad.", ["SANCTION | KE > chadian-officials @"]),
        ("A Kenyan warship offloaded tanks in Lima.", ["AID | KE > PE @ lima"]),
        ("The Kenyan negotiator took his delegation out of the talks with Chad.", ["REJECT | kenya-negotiator >  @"]),
        ("Kenyan President Paul Otieno, who met on the sidelines of a summit with President Ali Sarr of Chad, left.",
         ["CONSULT | paul-otieno, ali-sarr >  @"]),
        ("Kenyan President Paul Otieno left Lima for Chad.", ["CONSULT visit | paul-otieno > TD @"]),
        ("Kenyan President Paul Otieno will stop in Nairobi.", []),
        ("Kenya freed a pilot of Chad, handing him over to the Red Cross.", ["RETREAT release | KE > TD @"]),
        ("Kenya arrested a group of men of Chad preparing to plant a bomb.", ["COERCE arrest | KE > TD @"]),
        ("Kenya discussed a recommendation that voters reject the pact with Chad.", []),
        ("Kenya is preparing to welcome a new cabinet in Chad.", []),
        ("A blast in Lima killed dozens of people.", ["ASSAULT explosives |  >  @ lima"]),
        ("A Kenyan minister was released from hospital in Chad.", []),
        ("Kenya flew 40 migrants back to Chad.", ["COERCE deport | KE >  @"]),
        ("Kenya expressed deep regret at the loss of life in Chad.", ["SUPPORT | KE >  @"]),
        ("Kenya says it has come under attack from Chad.", ["ASSAULT | TD > KE @"]),
        ("Officials of Kenya said they are concerned that some may hide in Chad.", []),
        ("Kenya authorized Chad to use its airspace.", ["CONCEDE | KE > TD @"]),
        ("The World Trade Organization is set to meet in June.", ["CONSULT | world-trade-organization >  @"]),
        ("Kenya intercepted messages from Chad.", []),
        ("Rebels set off a bomb near a convoy in Lima.", ["ASSAULT explosives | rebels >  @ lima"]),
        ("Kenya fired air strikes against Chad.", ["ASSAULT heavy-weapons | KE > TD @"]),
        ("Kenya and Chad formed a confederation.", ["COOPERATE | KE, TD >  @"]),
        ("Kenya and Chad split Lake Island in 2002.", ["AGREE | KE, TD >  @ lake-island"]),
        ("Kenya persuaded Chad to resume talks with Togo.", ["REQUEST | KE > TD @"]),
        ("Kenya called the government of Chad a negative force.", []),
        ("Kenya filed a case against Chad at the Constitutional Court.", ["ACCUSE | KE > TD @"]),
        ("Gunmen in Lima attacked two tankers supplying fuel to a base of Kenya.", ["ASSAULT | gunmen >  @ lima"]),
        ("Kenya denounced the convention with Chad.", ["REJECT | KE > TD @"]),
        ("Kenya would like to see Chad commit to paying.", []),
        ("Flights between Kenya and Chad, suspended since the pandemic, are full.", []),
        ("Kenyan soldiers seized a boat of Chad on suspicion of smuggling.",
         ["COERCE seize | kenya-armed-forces > TD @"]),
        ("The African Development Bank approved a loan to Chad.", ["AID | african-development-bank > TD @"]),
        ("The parliament of Kenya approved a motion against Chad.", ["SUPPORT | kenya-parliament > TD @"]),
        ("Kenya requested the transfer of 40 engineers from Chad.", ["REQUEST | KE >  @"]),
        ("Kenya plans to reduce its force in Chad.", ["RETREAT withdraw | KE > TD @"]),
        ("Kenya and Chad began a trial run of a bus service.", ["COOPERATE | KE, TD >  @"]),
        ("Kenyan President Paul Otieno will meet officials.", []),
        ("Kenyan President Paul Otieno will meet officials on Friday.", ["CONSULT | paul-otieno >  @"]),
        ("Kenya says the next round of talks with Chad will begin in Lima in June.", ["CONSULT | TD >  @ lima"]),
        ("Chad says it will host a conference with Kenya.", ["CONSULT multilateral | TD, KE >  @"]),
        ("Kenya has suffered several attacks blamed on Chad.", ["ASSAULT |  > KE @"]),
        ("Kenya staged a joint operation with the army of Chad.", ["ASSAULT | KE >  @"]),
        ("Kenya stopped supplying Chad with gas.", ["SANCTION discontinue | KE > TD @"]),
        ("Kenya stopped shelling Chad.", ["RETREAT ceasefire | KE > TD @"]),
        ("Kenya and Chad said Peru must halt the work.", ["REQUEST | KE, TD > PE @"]),
        ("Kenyan bulldozers destroyed homes in Lima.", ["COERCE | KE >  @ lima"]),
        ("Kenya has negotiated a trade pact with Chad and Togo.", ["CONSULT | KE, TD, TG >  @"]),
        ("Kenya and Chad have been locked in a stand-off over a border post.", []),
        ("Kenya was reluctant to allow Chad to send troops.", []),
        ("The Kenyan president is serious about opening an embassy in Chad.", []),
        ("Kenya issued a call for people in Chad to volunteer.", ["REQUEST | KE >  @"]),
        ("Kenyan President Paul Otieno accepted a prize in Chad.", []),
        ("Kenyan troops reached the wreck of the plane in Chad.", []),
        ("Kenya threatened to use its majority in the council of Chad to elect a judge.", ["THREATEN | KE >  @"]),
        ("The pact would provide Kenya with access to the market of Chad.", []),
        ("Kenyan troops ejected rebels from a town in Chad.", ["ASSAULT | kenya-armed-forces >  @"]),
        ("Police of Kenya waited near the hall where talks were being held.", []),
    ],
)
def test_who_does_what_to_whom(nlp: Language, text: str, events: list[str]) -> None:
    """Every deed that a sentence tells is found once, with its type, who did it, to whom and where."""
    assert [told(e) for e in digest(nlp, text).events] == events


def test_one_meeting_is_told_once(nlp: Language) -> None:
    """What the same people did at their meeting is that meeting; another one is another."""
    once = "President Ana Rey of Peru met President Ali Sarr of Chad in Lima. The two leaders held talks for an hour."
    twice = f"{once} They met again in June."
    assert [e.type for e in digest(nlp, once).events] == ["CONSULT"]
    assert len(digest(nlp, twice).events) < 3


def test_the_dead_of_a_fight_are_counted_to_it(nlp: Language) -> None:
    """'the fighting left 12 dead' goes on with the clash told before."""
    (event,) = digest(nlp, "Kenya clashed with Chad near Lima on Monday; the fighting left 12 dead.").events
    assert (event.type, event.deaths) == ("ASSAULT", 12)


def test_a_bomb_is_one_attack(nlp: Language) -> None:
    """Whatever a bomb kills, hurts and destroys, it went off once."""
    (event,) = digest(nlp, "A roadside bomb targeting Kenyan troops killed two officers and destroyed a car.").events
    assert (event.type, event.mode, event.deaths) == ("ASSAULT", "explosives", 2)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad appreciates Kenya's support in the dispute.", ("SUPPORT", ("TD",))),
        ("Minister Ali Bako of Chad reiterated his support for Kenya.", ("SUPPORT", ("ali-bako",))),
        ("Kenyan troops relaxed security procedures at the border with Chad.", ("CONCEDE", ("kenya-armed-forces",))),
        ("Minister Ali Bako of Chad sent his resignation letter on Monday.", ("RETREAT", ("ali-bako",))),
        ("Chad handed over three personnel of the Kenyan army.", ("RETREAT", ("TD",))),
        ("Chad advised Kenya against a strike.", ("REQUEST", ("TD",))),
        ("Chad's president has questioned Kenya's commitment to the pact.", ("ACCUSE", ("chad-president",))),
        ("Former President Ali Bako of Chad entered a plea of not guilty.", ("REJECT", ("ali-bako",))),
        ("Chad has held up the sanctions since May.", ("REJECT", ("TD",))),
        ("The African Union ordered disciplinary action against a judge in Chad.", ("SANCTION", ("african-union",))),
        ("Attackers in Chad slit the throats of two guards.", ("ASSAULT", ("attackers",))),
        ("Kenya's delegation left the summit with Chad in protest.", ("PROTEST", ("kenyan-delegation",))),
    ],
)
def test_more_verbs_of_deeds(nlp: Language, text: str, told: tuple[str, tuple[str, ...]]) -> None:
    """Verbs and idioms of each kind of deed."""
    assert told in [(e.type, e.actors) for e in digest(nlp, text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Five Kenyans were injured in a bus accident in Chad.",
        "The leaders of Chad and Mali voiced concern over the impact of the crisis.",
    ],
)
def test_mishaps_and_worries_are_no_deeds(nlp: Language, text: str) -> None:
    """An accident is no attack; who worries about a crisis blames nobody."""
    assert not digest(nlp, text).events


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Successive governments in Chad have demonstrated a commitment to reform.", []),
        ("The laws of Chad allow foreigners to own land.", []),
        ("The constitution of Chad bans President Ali Noor from running again.", []),
        ("Chad mobilized international support for the relief effort.", []),
        ("Ali Noor walked out of a courthouse in Lima on Monday.", []),
        ("The Action Party wrested control of the legislature from the Union Party in elections last month.", []),
        ("Chadian forces fired a flare at the boat.", []),
        ("Police in Chad stopped the protests on Monday.", ["COERCE"]),
        ("Police in Chad blocked access to the embassy of Peru on Monday.", ["COERCE"]),
        ("Thousands of Chadians demonstrated in Lima on Monday.", ["PROTEST"]),
    ],
)
def test_sense_by_what_it_is_done_to(nlp: Language, text: str, types: list[str]) -> None:
    """A verb tells of an event only with what that event is done to, or by those who do it."""
    assert [e.type for e in digest(nlp, text).events] == types


def test_delayed(nlp: Language) -> None:
    """Who delays handing something over has not done it."""
    (event,) = digest(nlp, "Chad delayed handing over the town of Karsa to the Peruvians on Sunday.").events
    assert (event.type, event.modality) == ("RETREAT", "planned")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Chadian officials announced the arrest of two men on Monday.", ["COERCE arrest |  >  @"]),
        ("Chadian officials announced the release of Ali Noor on Monday.", ["RETREAT release |  > ali-noor @"]),
        ("Prime Minister Ali Noor announced the release of the report on Monday.", []),
        ("A videotape shot by a news crew in Chad shows the fire.", []),
        ("Ali Noor won a second term in Chad, capturing 80 percent of the vote.", []),
        ("Lima was hit with 30 centimeters of snow overnight.", []),
        ("Army Specialist Ann Reyes entered her plea at a court in Lima on Monday.", []),
    ],
)
def test_who_only_tells_of_it(nlp: Language, text: str, events: list[str]) -> None:
    """An announced arrest is not made by those who announce it, and films, votes and snow do no harm."""
    assert [told(e) for e in digest(nlp, text).events] == events


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Chad hosts Peru on Tuesday in Lima.", []),
        ("A statement from the Action Party received by some news organizations spoke of a protest.", []),
        ("Chad hosted a Peruvian delegation on Tuesday.", ["CONSULT"]),
        ("Chad hosted Peru and Kenya for talks on Tuesday.", ["CONSULT"]),
    ],
)
def test_teams_that_host_each_other(nlp: Language, text: str, types: list[str]) -> None:
    """A country hosts envoys and talks; where it hosts a country, teams play."""
    assert [e.type for e in digest(nlp, text).events] == types
