"""The day of a lead that prints none."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Kenyan troops have killed three militants in Somalia.\n\nThey shot the men near Lamu on Sunday.", "ASSAULT"),
        ("Kenyan President Paul Otieno has rejected a call for talks.\n\nMr. Otieno told lawmakers on Sunday that "
         "Chad was not serious.", "REJECT"),
    ],
)
def test_a_lead_without_a_day_has_that_of_what_follows(nlp: Language, text: str, type_: str) -> None:
    """The sentence behind the lead tells the day of what the lead tells."""
    events = [e for e in digest(nlp, text).events if e.type == type_]
    assert events and events[0].date is not None and events[0].date.edtf == "2024-05-12"


def test_a_lead_has_the_day_of_no_other_deed(nlp: Language) -> None:
    """What another one did, or does next week, tells nothing of the lead."""
    text = "Kenya has rejected a call for talks.\n\nChad rejected a plan on Sunday. Kenya will reject it on Friday."
    events = [e for e in digest(nlp, text).events if e.actors == ("KE",)]
    assert events[0].date is not None and events[0].date.edtf == "2024-05-14~"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has rejected a call for talks with Chad.\n\nIn a statement issued on Sunday, Kenya's Foreign Ministry "
        "said such talks would be useless.",
        "Kenya has rejected a call for talks with Chad.\n\nChad made no comment.\n\nThe decision on Sunday came after "
        "clashes.",
        "Kenyan President Paul Otieno has arrived in Lima for talks.\n\nMr. Otieno arrived Sunday from Chile.",
        "Rebels have attacked a town in Chad.\n\nOfficials say two people died in Sunday's attack.",
        "Gunmen have killed three policemen in Chad.\n\nThe attack occurred Sunday as police buried a man killed by "
        "rebels on Friday.",
    ],
)
def test_a_later_sentence_tells_the_day_of_the_lead(nlp: Language, text: str) -> None:
    """Told by a ministry of the same country, by a noun that sums it up, by the same verb, by a noun of its kind."""
    lead = digest(nlp, text).events[0]
    assert lead.date is not None and lead.date.edtf == "2024-05-12"


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan troops have killed three militants in Somalia.\n\nThe soldiers stormed a house near Lamu early Sunday.",
        "Rebels have fired a rocket at a town in Chad.\n\nOfficials did not report any injuries.\n\nNobody has claimed "
        "responsibility for Sunday's incident.",
        "Three Kenyan officers have been indicted on bribery charges.\n\nThe indictment, released Sunday, accuses the "
        "men of selling rifles.",
        "Kenya and Chad have signed a trade agreement.\n\nThe signing ceremony Sunday in Lima had been put off.",
        "Kenya says it has conducted a test launch of a missile.\n\nAn official said the launch on Sunday was a "
        "success.",
        "Kenyan President Paul Otieno has called on Chad to free two journalists.\n\nMr. Otieno spoke in Lima Sunday "
        "after a concert.",
        "Kenya's Foreign Ministry has rejected a call for talks.\n\nA Foreign Ministry spokesman, Ali Mwangi, Sunday "
        "accused Chad of spreading lies.",
        "Rebels have fired rockets at a town in Chad.\n\nThe rockets hurt nobody.\n\nThe army had vowed to avenge the "
        "attack earlier Sunday.",
        "A bomb has wounded two policemen in Lima.\n\nThe men were taken to a hospital.\n\nEarlier Sunday, the king of "
        "Peru opened a bridge.",
    ],
)
def test_the_day_of_a_lead_is_told_in_many_ways(nlp: Language, text: str) -> None:
    """By what its doers did, by its day alone, by the noun of its verb, by who spoke, by what else was that day."""
    lead = digest(nlp, text).events[0]
    assert lead.date is not None and lead.date.edtf == "2024-05-12"


def test_what_goes_on_with_the_lead_has_its_day(nlp: Language) -> None:
    """Also where the day is told behind both."""
    text = ("Kenyan President Paul Otieno has called on Chad to free two journalists.\n\nHe said Peru must help with "
            "talks.\n\nMr. Otieno spoke in Lima Sunday after a concert.")
    dates = [e.date.edtf for e in digest(nlp, text).events if e.type == "REQUEST" and e.date]
    assert dates and set(dates) == {"2024-05-12"}


@pytest.mark.parametrize(
    "text",
    [
        "A bomb has killed two policemen in Lima.\n\nSeparately, troops killed three rebels Sunday in Cusco.",
        "A bomb has killed two policemen in Lima.\n\nA similar attack on Sunday wounded five people.",
        "Kenya has welcomed the election of a new president in Chad.\n\nMr. Otieno won Sunday's election easily.",
    ],
)
def test_what_is_told_besides_has_a_day_of_its_own(nlp: Language, text: str) -> None:
    """Another deed, or the thing that is spoken of."""
    lead = digest(nlp, text).events[0]
    assert lead.date is not None and lead.date.edtf == "2024-05-14~"


def test_a_lead_that_somebody_told_on_a_day_is_of_no_known_one(nlp: Language) -> None:
    """'has expelled an envoy, a minister said on Friday': before that, none knows when."""
    text = "Kenya has expelled two Chadian diplomats, Foreign Minister Ana Otieno said on Friday."
    assert [e.date for e in digest(nlp, text).events if e.type == "SANCTION"] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Pirates have seized a Chilean trawler.\n\nIts owner says it was boarded Sunday by a dozen armed men.",
        "Chad has freed 40 prisoners of war.\n\nThe men crossed the border on Sunday and were met by their families.",
        "Police have freed three hostages in Lima.\n\nOfficers stormed a house in the town of Puno Sunday after a tip.",
        "A ferry has sunk off Kenya, killing 40 people.\n\nThe boat went down Sunday in rough seas.",
        "A landslide has buried a village in Chile, killing 18 people.\n\nRescuers say rain loosened it on Sunday.",
        "Former Chadian President Ali Mensah has died.\n\nHis family says he died at home on Sunday.",
    ],
)
def test_news_has_the_day_of_the_details_right_behind_it(nlp: Language, text: str) -> None:
    """Whoever is told to have done what then."""
    found = digest(nlp, text)
    news = (*found.incidents, *found.events)[0]
    assert news.date is not None and news.date.edtf == "2024-05-12"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels have attacked a police station in Chad.\n\nOfficials said Sunday that two officers were missing.",
        "Rebels have attacked a police station in Chad.\n\nOn Sunday, the king of Peru opened a bridge.",
        "The rebels have begun talks with three parties.\n\nThey will meet the leader of Peru's Labor Party, which "
        "won elections Sunday.",
    ],
)
def test_what_is_said_or_new_behind_it_tells_no_day_of_the_news(nlp: Language, text: str) -> None:
    """A saying, a day that opens a sentence, what is told of a name."""
    lead = digest(nlp, text).events[0]
    assert lead.date is not None and lead.date.edtf == "2024-05-14~"


@pytest.mark.parametrize(
    "text",
    [
        "Kenya has expelled three Chadian envoys.\n\nA minister said the men were caught with bombs on Sunday.",
        "Police in Lamu have arrested two men.\n\nThe men attacked a bus on Sunday.",
        "Kenya has suspended aid to Chad.\n\nOfficials say the army of Chad shelled a village on Sunday.",
    ],
)
def test_an_answer_has_not_the_day_of_what_it_answers(nlp: Language, text: str) -> None:
    """Who is expelled or arrested did something before."""
    lead = digest(nlp, text).events[0]
    assert lead.date is not None and lead.date.edtf == "2024-05-14~"


def test_a_virus_kills_on_no_one_day(nlp: Language) -> None:
    """Of many dead by what spreads, what follows tells no day."""
    text = "The virus has killed more than 50 people in Chad.\n\nThree villages were closed to visitors on Sunday."
    assert [i.date for i in digest(nlp, text).incidents] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Troops have attacked a camp in Kenya. The king's earlier Monday raid failed.",
        "Peru has planned a new port in Lima. The plane from Chad was late on Monday.",
    ],
)
def test_another_deed_and_a_noun_that_only_sounds_alike_tell_no_day(nlp: Language, text: str) -> None:
    """'earlier' tells the raid apart; a plane is no planning."""
    assert all(e.date is None or e.date.edtf != "2024-05-13" for e in digest(nlp, text).events)
