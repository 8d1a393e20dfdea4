"""What somebody's words claim of his own side and of others: with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

Kinds = list[tuple[str, str]]


def claims(nlp: Language, text: str) -> Kinds:
    """The claims of a text: kind, and by whom."""
    return [(c.kind, c.by) for c in digest(nlp, text).claims]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway's envoy Ola Berg said Chad was violating the truce.", [("accusation", "ola-berg")]),
        ("Norway's envoy Ola Berg said Chad was playing with fire.", [("accusation", "ola-berg")]),
        ("Norway's envoy Ola Berg said Chad was in the north.", []),
        ("Norway called the step regrettable.", [("accusation", "NO")]),
        ("Norway's envoy Ola Berg said the raid amounted to a breach of the truce.", [("accusation", "ola-berg")]),
        ("The Norwegian army said the soldiers will not be prosecuted.", []),
        ("Norway will not be intimidated, Norwegian Foreign Minister Ola Berg said.", [("rejection", "NO")]),
        ("Norway will spend $300 million on the port, Norwegian Foreign Minister Ola Berg said.",
         [("commitment", "NO")]),
        ("Norwegian Foreign Minister Ola Berg said many areas are too dangerous for aid workers.", []),
        ("Norwegian Foreign Minister Ola Berg said the inquiry should continue.", [("demand", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg said output should begin to fall by May.", []),
        ("Norway says it wants plain ore to fuel a plant.", []),
        ("Norwegian Foreign Minister Ola Berg warned that he will not renew the licence of the channel.",
         [("threat", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg denied that the drone had violated Chad's airspace.",
         [("denial", "ola-berg")]),
        ("Norway dismissed the Chadian objections, saying the deal was legal.", [("rejection", "NO")]),
        ("The islands are not up for discussion, Norwegian Foreign Minister Ola Berg said.",
         [("rejection", "ola-berg")]),
        ('Norwegian Foreign Minister Ola Berg wrote on X that Chad had "appropriated" part of its sea.',
         [("accusation", "ola-berg")]),
        ("Norway has promised to withdraw its own troops from Chad.", [("commitment", "NO")]),
        ("Norway promised to cut its fuel subsidies.", [("commitment", "NO")]),
        ('The Norwegian army called the claim "sheer nonsense."', [("denial", "norway-army")]),
        ("Norway will not be lectured by anybody, Norwegian Foreign Minister Ola Berg said.", [("rejection", "NO")]),
        ("A Norwegian court dismissed a case filed by citizens.", []),
        ("Norwegian officials say there has been no contact from the men who abducted the envoy.", []),
        ("Norway's army does not recognize that it is fighting a war, General Ola Berg of Norway said.", []),
        ("The supporters of Ali Sy were accused by government officials of the murder.",
         [("accusation", "government-officials")]),
        ("The rebels of Chad issued the threat in a video on Saturday.", []),
        ("Norwegian Foreign Minister Ola Berg acknowledged that Norway had not granted them access to the camp.", []),
        ("Norwegian President Ola Berg said the entire economy is at risk.", []),
        ("Norwegian President Ola Berg ordered soldiers to seize the plants.", []),
        ("Norwegian President Ola Berg said he was concerned about everyone who needs aid.", []),
        ("The rest of the deputies walked out in protest.", []),
        ('Norwegian Foreign Minister Ola Berg called on Chad to "reflect on its aggression".',
         [("request", "ola-berg")]),
        ('"Allegations of this kind are baseless," a Norwegian official said.', [("denial", "norwegian-official")]),
        ('"There are no plans to leave," said Norwegian Foreign Minister Ola Berg.', [("denial", "ola-berg")]),
        ('"We do not want to harm anyone," said Norwegian Foreign Minister Ola Berg.', [("denial", "ola-berg")]),
        ('"We want an apology," said Norwegian Foreign Minister Ola Berg.', [("demand", "ola-berg")]),
        ('"Stop the war," said Norwegian Foreign Minister Ola Berg.', [("demand", "ola-berg")]),
        ('"Look at the war," said Norwegian Foreign Minister Ola Berg.', []),
        ('"The bridge will be rebuilt," said Norwegian Foreign Minister Ola Berg.', [("commitment", "ola-berg")]),
        ('"The bridge will be rebuilt," said a resident of Oslo.', []),
        ("Norway's envoy Ola Berg vowed that the raid would not go unpunished.", [("threat", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg said the sanctions should be lifted.", [("demand", "ola-berg")]),
        ("Norwegian General Ola Berg told both sides to avoid steps that raise tensions.", [("request", "ola-berg")]),
        ("Norway has received no explanation, Foreign Minister Ola Berg said.", []),
        ("Norway's envoy Ola Berg said there would be no talks before June.", [("rejection", "ola-berg")]),
        ("Some fear a shortage, but Norway's envoy Ola Berg said this would not happen.", [("denial", "ola-berg")]),
        ("Had the army acted, Norway's envoy Ola Berg said, nobody would have been hurt.", []),
        ("Norway's envoy Ola Berg said any attempt to arrest him would be an attack.", [("warning", "ola-berg")]),
        ("Norway's envoy Ola Berg said the allegations were invented.", [("denial", "ola-berg")]),
        ("Norway's envoy Ola Berg said Chad was making up stories.", [("accusation", "ola-berg")]),
        ("Norway has demanded that Chad share data, and will raise it at the UN, Norwegian envoy Ola Berg said.",
         [("demand", "NO"), ("commitment", "NO")]),
        ("Norway has asked Chad to leave, a demand that Chad rejects.", [("request", "NO"), ("rejection", "TD")]),
        ('The letter urges Norway to condemn "those who arm Chad".', [("request", "The letter")]),
        ("Norway's envoy Ola Berg said drought is the main threat to farms.", [("warning", "ola-berg")]),
        ("Norway's envoy Ola Berg said the results will be catastrophic.", [("warning", "ola-berg")]),
        ("Norway's envoy Ola Berg expects the Chadian minister to visit next week.", [("expectation", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg said anyone who hid him would be prosecuted.", [("threat", "ola-berg")]),
        ("Norway called the dam \"vandalism\".", [("accusation", "NO")]),
        ("A court in Norway ordered his arrest.", []),
        ("Norwegian Foreign Minister Ola Berg said the line would be shut unless Chad paid.", [("threat", "ola-berg")]),
        ("Norway has never confirmed or denied that it held him.", []),
        ("Chad may now have to import rice, Norwegian envoy Ola Berg said.", []),
        ("Backers of the dam say it will open markets in Chad and Togo.", []),
        ('"How many more must die?" asked Norwegian envoy Ola Berg.', []),
        ("Norway's envoy Ola Berg warned of an uprising.", [("warning", "ola-berg")]),
        ('"Reprisals are inevitable," said Norwegian Foreign Minister Ola Berg.', [("threat", "ola-berg")]),
        ('Norwegian General Ola Berg vowed "a heavy price" for the raid.', [("threat", "ola-berg")]),
        ("Norwegian General Ola Berg vowed to hunt down the kidnappers.", [("threat", "ola-berg")]),
        ("Norway's envoy Ola Berg said the blockade by Chad was an act of war.", [("accusation", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg said he hoped that Chad would sign.", [("expectation", "ola-berg")]),
        ("Norway adopted a resolution urging Chad to free him.", [("request", "NO")]),
        ('Chad, which the report accuses of arming rebels, called it "fiction".',
         [("accusation", "the report"), ("denial", "TD")]),
        ("Norwegian Prime Minister Ola Berg is expected in Lomé on Friday for talks.", []),
        ('"We are not merely selling a harbour," said Norwegian Foreign Minister Ola Berg.', []),
        ('Norway called the letter a "false and fabricated" charge.', [("denial", "NO")]),
        ("Former Norwegian prime minister Ola Berg said the government should take it up with Chad.",
         [("demand", "ola-berg")]),
        ("The Norwegian government announced that patrols would be stepped up.",
         [("commitment", "norway-government")]),
        ("Norwegian Foreign Minister Ola Berg said he would not be able to attend.", []),
        ("Norwegian envoy Ola Berg said President Ana Ruiz of Peru will be forced to resign, accusing her of theft.",
         [("accusation", "ola-berg")]),
        ("On Friday, NATO passed a resolution deploring that armed groups stay in Chad, and demanded that they leave.",
         [("demand", "nato")]),
        ("Norwegian spokesman Ola Berg said leaders are optimistic she will be freed.", []),
        ("The United States said it is ready to reduce farm subsidies.", [("commitment", "US")]),
        ("Norway's envoy Ola Berg spoke. The abductors threatened to kill Ana Ruiz unless all prisoners are freed.",
         [("threat", "abductors")]),
        ("The NATO resolution passed on Saturday accuses Chad of violating the truce.", [("accusation", "nato")]),
        ("Norwegian President Ola Berg has dismissed some corrupt officials.", []),
        ("Norwegian President Ola Berg would consider using force to press Chad to give up its mine.", []),
        ("Norway called the talks a ploy by the rebels to win time.", [("accusation", "NO")]),
        ("Norwegian spokesman Ola Berg said the court's decision is a setback for free speech.",
         [("accusation", "ola-berg")]),
        ("Norwegian spokesman Ola Berg said the storm is a setback for the harvest.", []),
        ("Norwegian blogger Ola Berg called President Ana Ruiz a dictator.", [("accusation", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg expressed confidence in the prime minister.", [("praise", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg expressed his commitment to rebuilding the port.",
         [("commitment", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg said the move is not related to the demand of the rebels.",
         [("denial", "ola-berg")]),
        ("Norwegian Foreign Minister Ola Berg asks Ana Ruiz if she knows where he is.", []),
        ("Norway advocated closer ties between the two unions.", [("request", "NO")]),
        ("Togo and its allies suspect Norway is working on such arms, a charge Norway denies.", [("denial", "NO")]),
        ("Norwegian Foreign Minister Ola Berg said he will not rule out a visit to Chad.", []),
        ("Norwegian Foreign Minister Ola Berg refused to give any additional details on the operation.", []),
        ("A court in Norway has denied bail to a man from Chad.", []),
        ("Norwegian President Ola Berg said that he will cut taxes.", []),
        ("Norway says it will send a naval task force to the Red Sea.", [("commitment", "NO")]),
        ("Norway described the remarks as a call for a partnership to fight terrorism.", []),
        ("Norway's Globe Post reports from Chad that the rebels should get the credit for restoring order.", []),
        ("A spokesman said police fired when Ola Berg of Norway refused orders to stop.", []),
        ("Norway is suing two energy firms from Chad for $2 billion in damages.", []),
        ("Norwegian Mayor Ola Berg warned residents to remain indoors until roads were cleared.",
         [("warning", "ola-berg")]),
        ("Norway's envoy Ola Berg noted that a third of the fields had been destroyed and called on Chad to do more.",
         [("request", "ola-berg")]),
        ("Norway's envoy Ola Berg warned the Council that without help the garrisons would not hold.",
         [("warning", "ola-berg")]),
        ("Norway says the visits are disrupting its relations with Chad.", [("accusation", "NO")]),
        ("Norway says Chad lacks the will to make peace.", [("accusation", "NO")]),
        ("Norway says Chad is trying to illegally change the border.", [("accusation", "NO")]),
        ("Norway says the raids in Chad are not justified.", [("accusation", "NO")]),
        ("Norway says the dam could undermine the treaty.", [("warning", "NO")]),
        ("Norway says the dam risks setting off a war.", [("warning", "NO")]),
        ("Norway predicted that Chad would sell more oil.", [("expectation", "NO")]),
        ("Norway insists its nuclear plans are peaceful.", [("denial", "NO")]),
        ("Norway says it plans to disarm the militia in the north.", [("commitment", "NO")]),
        ("Norway says it would consider imposing sanctions on Chad.", [("threat", "NO")]),
        ("Norway says it will deliver food to Chad.", [("commitment", "NO")]),
        ("Norway's envoy Ola Berg suggested holding a conference on Chad.", [("request", "ola-berg")]),
        ("Norway says diplomats should look at the withdrawal.", [("demand", "NO")]),
        ("The rebels have attacked ten towns in Chad since they cancelled a truce in May.", []),
        ("Norway met a deadline set by the African Union for a settlement.", []),
        ("Norway's foreign minister Ola Berg says the African Union will not open talks with Chad unless it hands over "
         "the fugitive.", [("threat", "african-union")]),
        ("Some Norwegian lawmakers oppose the deal. They say it could undermine the treaty.",
         [("rejection", "norwegian-lawmakers"), ("warning", "norwegian-lawmakers")]),
    ],
)
def test_what_words_claim(nlp: Language, text: str, found: Kinds) -> None:
    """Verdicts, denials, wants and orders are claims of who utters them; plain facts are none."""
    assert claims(nlp, text) == found


def test_a_lawyer_denies_for_whom_he_speaks(nlp: Language) -> None:
    """'her lawyer said she was never there' denies."""
    text = "Opposition leader Ana Ruiz of Peru was charged on Monday. Her lawyer said she was never there."
    assert ("denial", "lawyer") in claims(nlp, text)


def test_who_sits_in_opposition_blames_the_government(nlp: Language) -> None:
    """'the government had done nothing' is no denial of an opposition lawmaker's own."""
    text = "Opposition lawmaker Ana Ruiz of Peru said the government had done nothing."
    assert claims(nlp, text) == [("accusation", "ana-ruiz")]


def test_whose_word_the_promise_of_a_country_is(nlp: Language) -> None:
    """'Chad is ready to receive 20 convoys, the envoy said': Chad's promise, on the envoy's word."""
    (claim,) = digest(nlp, "Chad's envoy Ali Deby said that Chad is ready to receive 20 convoys of food.").claims
    assert claim.by == "TD" and claim.attribution is not None
    assert claim.attribution.source == "ali-deby"


def test_what_a_denied_report_holds_is_promised_by_nobody(nlp: Language) -> None:
    """'denied a report that her government had agreed to let Chad build a post': the denial alone."""
    text = "Prime Minister Ana Ruiz of Peru denied a report that her government had agreed to let Chad build a post."
    assert [kind for kind, _ in claims(nlp, text)] == ["denial"]


def test_who_goes_on_behind_what_he_said(nlp: Language) -> None:
    """'said it had struck a base and accused the group of killing five': both are his."""
    text = "Chad said it had targeted a base and accused Sudan of killing five."
    assert ("accusation", "TD") in claims(nlp, text)


def test_hope_expressed_behind_other_words_is_a_claim_of_its_own(nlp: Language) -> None:
    """'said they had agreed, expressing hope that ...': the words of saying end before it."""
    text = (
        "Norway's envoy Ola Berg said the two sides had decided to open a new chapter, expressing hope that the "
        "embassy would resume work soon."
    )
    found = digest(nlp, text)
    assert [(c.kind, c.by) for c in found.claims if c.kind == "expectation"] == [("expectation", "ola-berg")]
    assert [s.evidence[0].exact for s in found.statements] == [
        "the two sides had decided to open a new chapter",
        "hope that the embassy would resume work soon",
    ]


@pytest.mark.parametrize("ready", ["ready", "prepared"])
def test_a_rebel_leader_promises_for_the_rebels(nlp: Language, ready: str) -> None:
    """'the rebels were ready to extend the truce, provided that ...': a conditional promise of whom he leads."""
    text = (
        f"Rebel commander Ola Berg said the rebels were {ready} to extend the truce, provided that the army stop "
        "its raids."
    )
    made = digest(nlp, text).claims
    assert [(c.kind, c.by, c.modality) for c in made] == [("commitment", "ola-berg", "conditional")]


def test_both_sides_are_those_whose_negotiators_met(nlp: Language) -> None:
    """'Negotiators from the government and the rebels met. Both sides blamed each other.'"""
    text = (
        "Negotiators from the Chadian government and the Zaghawa Liberation Front, a rebel group, resumed talks in "
        "Lima. Both sides have blamed each other for the collapse of the truce."
    )
    (event,) = [e for e in digest(nlp, text).events if e.type == "ACCUSE"]
    assert len(event.actors) == 2


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Chad threatened to cut off fuel if Togo did not hand over the rebels.", ("TG",)),
        ("Kenya promised to release forty fishermen to Uganda.", ("UG",)),
        ("Norway pledged to help Ukraine rebuild its power plants.", ("UA",)),
        ("The Kenyan president, Ali Sy, said he hoped that Chad would sign.", ("TD",)),
        ("Kenya summoned Uganda's envoy and demanded the release of 11 fishermen.", ("UG",)),
        ("Chad promised Togo that no attack would come from its soil.", ("TG",)),
    ],
)
def test_whom_a_claim_is_made_to(nlp: Language, text: str, to: tuple[str, ...]) -> None:
    """Promises are made to who gets what is promised or is told of it, threats to who can avert them, hopes of whom
    something is hoped."""
    (claim,) = digest(nlp, text).claims
    assert claim.to == to


def test_who_is_told_that_he_must_do_something_is_asked(nlp: Language) -> None:
    """'told Chad it must pay' demands it of Chad."""
    found = digest(nlp, "The European Commission told Chad it must pay the debt by May 30.").claims
    assert [(c.kind, c.by, c.to) for c in found] == [("demand", "european-commission", ("TD",))]


def test_whoever_is_to_be_freed_is_not_threatened(nlp: Language) -> None:
    """'threatened strikes unless the president is released' does not threaten the president."""
    found = digest(nlp, "The group threatened further strikes unless the ousted president, Omar Said, is released.")
    assert [(c.kind, c.to, c.modality) for c in found.claims] == [("threat", (), "conditional")]


def test_what_somebody_asks_besides_is_asked_outright(nlp: Language) -> None:
    """'denounced the raid, urging a change': the change is urged, not alleged."""
    found = digest(nlp, "President Ali Sy of Chad denounced Malian troops for the deaths, urging a change of plan.")
    assert {c.modality for c in found.claims} == {"asserted"}


def test_who_is_warned_that_he_will_pay_is_threatened(nlp: Language) -> None:
    """'warned Chad that it would face consequences' threatens Chad."""
    found = digest(nlp, "Norway's President Ola Berg warned Chad that it would face consequences.").claims
    assert [(c.kind, c.to) for c in found] == [("threat", ("TD",))]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Ghana told the envoys that it would not oppose a new term for the mission.", ["commitment"]),
        ("Peru would not launch attacks on the islands before the vote, President Ana Ruiz said.", ["commitment"]),
        ("Egypt has said it will no longer tolerate migrants crossing the border.", ["rejection"]),
        ("The United States says Iran is trying to develop nuclear weapons in secret.", ["accusation"]),
        ('Rebel leader Omar Sadi said the force is "hostile to the faith."', ["accusation"]),
        ("Peru said it would no longer sell fuel to Chile.", ["rejection"]),
        ("Minister Luis Soto said Peru will remain committed to the pact.", ["commitment"]),
        ("The rebels promised a backlash if their members are indicted.", ["threat"]),
        ("Minister Luis Soto said he expects Chile to raise the issue of the ships.", ["expectation"]),
        ('"We will remain friends and partners," said President Ana Ruiz of Peru after the talks.', []),
        ("China's foreign ministry said the alliance is not aimed at any third country.", ["denial"]),
        ("Kenya's foreign ministry said the report was biased and incorrect.", ["denial"]),
        ("Kenya's government said no talks would resume until the hostages were freed.", ["rejection"]),
        ("Chile's army maintains that Peru is rebuilding its bases along the border.", ["accusation"]),
        ("The committee recommended that Peru withdraw from the treaty.", ["request"]),
        ("Fishermen had threatened to block the port of Callao.", ["threat"]),
        ("Haitian police said the attack was carried out by the armed group White Crow.", ["accusation"]),
        ("Opposition leader Juan Vera said the cabinet should raise the issue at the summit.", ["demand"]),
        ("Senator Juan Vera of Peru described the deal as a sell-out.", ["accusation"]),
        ("Peru warned of countermeasures if Minister Pablo Soto is not freed.", ["threat"]),
        ("Prosecutor Anna Berg of the UN tribunal said Serbia was not doing enough to find him.", ["accusation"]),
    ],
)
def test_what_is_said_claims_what_it_means(nlp: Language, text: str, made: list[str]) -> None:
    """Who promises not to stand in the way commits himself; who says that none is meant denies it."""
    assert [c.kind for c in digest(nlp, text).claims] == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Chile has doubts about the offers, arguing they would give the rebels time to recover.", []),
        ("The pull-out is part of the pledges made by Kenya at a summit in May.", []),
        ("Kenya's government expressed concern that the arms could fall into the hands of rebels.", []),
        ("A poll says 70 percent of the 800 people surveyed say President Ana Ruiz should resign.", []),
        ("Some Chilean lawmakers oppose selling arms to Peru.", [("rejection", "chilean-lawmakers")]),
        ("An adviser to prosecutor Anna Berg says she will criticise Serbia's record in her report.", []),
        ("The electoral board was appealing a court decision to let him run.", []),
        ("President Ana Ruiz ordered federal aid to assist in the rescue.", []),
        ("The foreign ministry of Peru declined further comment.", []),
        ("Premier Wen Ho said China will remain in a first stage of growth for a long time.", []),
        ("The foreign ministry of Peru said the captain was alive, but it did not offer details.", []),
        ("A new poll shows most Peruvians want President Ana Ruiz to resign.", []),
        ("Chad is encouraging the growth of the cotton trade in order to create work.", []),
        ("President Ana Ruiz said there should be no doubt about Peru's ability to defend the island.", []),
        ("Peru said the decree will remain in force in the north.", []),
        ("The demand, published by North Korean state media, came a day after the talks.", []),
        ("President Ana Ruiz reassured Peruvians that Bolivia's move will not lead to shortages.", []),
        ("President Ana Ruiz of Peru said she has not ruled out the use of force.", []),
        ("President Ana Ruiz said that the condor is under grave threat.", []),
        ("President Ana Ruiz of Chile said Chileans will once again keep more of their earnings.", []),
        ("The ministry of Peru said it has not received a request for the extradition of Omar Deby.", []),
        ("The United Nations has called a special meeting to address the effect of drought in Chad.", []),
        ("Kenyan police have stepped up patrols in the north, hoping to prevent violence.", []),
        ("Prime Minister Luis Soto spoke a day after dismissing his coalition partner, the Liberal Party.", []),
    ],
)
def test_what_nobody_claims_is_no_claim(nlp: Language, text: str, made: list[tuple[str, str]]) -> None:
    """What offers would do, a pledge only named, a worry and a poll claim nothing; some of a people are no state."""
    assert [(c.kind, c.by) for c in digest(nlp, text).claims] == made


def test_who_calls_a_deal_submission_accuses(nlp: Language) -> None:
    """The event goes with the claim."""
    told = digest(nlp, 'Norwegian opposition leader Ola Berg called the deal a "treaty of submission".')
    assert [(e.type, e.actors) for e in told.events] == [("ACCUSE", ("ola-berg",))]


def test_who_foresees_something_asks_nobody_for_it(nlp: Language) -> None:
    """'predicts that', 'is confident that': said to nobody."""
    for said in ("President Ana Lo predicts that", "President Ana Lo said she was confident"):
        (claim,) = (c for c in digest(nlp, f"{said} Chad will win.").claims if c.kind == "expectation")
        assert claim.to == ()


def test_concern_for_what_one_does_oneself_is_no_blame(nlp: Language) -> None:
    """'expressed concern about gaining support'."""
    assert not digest(nlp, "President Ana Lo expressed concern about gaining support of the church.").claims
