"""Events told by the rarer verbs and objects of news."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya has challenged the sale in Peruvian courts.", "ACCUSE"),
        ("Kenyan police questioned the former Peruvian minister on Monday.", "ACCUSE"),
        ("Kenyan lawmakers introduced an impeachment motion against President Ali Bako of Chad.", "ACCUSE"),
        ("Kenya said Chad is looking into the matter.", "ACCUSE"),
        ("Chad and Kenya patched up their differences.", "AGREE"),
        ("Kenya is distributing water to camps in Chad.", "AID"),
        ("Kenyan troops resumed the aid operation in Chad on Tuesday.", "AID"),
        ("Rebels have been fighting for control of Abeche in Chad since Sunday.", "ASSAULT"),
        ("Nairobi was shaken by car bomb attacks in October.", "ASSAULT"),
        ("Three civilians died in a roadside blast in Chad.", "ASSAULT"),
        ("Kenyan forces inflicted heavy casualties on Chadian rebels on Sunday.", "ASSAULT"),
        ("Kenyan soldiers searched the radio station in Chad on Monday.", "COERCE"),
        ("The Kenyan government declared three months of martial law on Saturday.", "COERCE"),
        ("Kenyan police rounded up 17 Chadians.", "COERCE"),
        ("Kenyan police broke up a plot against Chad.", "COERCE"),
        ("Officers in Kenya staged a coup against Chad's ally in 2002.", "COERCE"),
        ("Kenya conquered the Chadian territory in 1890.", "COERCE"),
        ("The Chadian territory was ceded to Kenya by Peru.", "CONCEDE"),
        ("Chadian rebels extended the deadline for Kenya.", "CONCEDE"),
        ("Kenya granted Chad market economy status.", "COOPERATE"),
        ("Kenyan and Chadian officials opened a customs center in Lamu.", "COOPERATE"),
        ("Two Kenyan envoys have delayed a trip to Chad.", "CONSULT"),
        ("Kenya placed the south under extreme alert after raids from Chad.", "MOBILIZE"),
        ("Protesters in Kenya pulled down the Chadian flag.", "PROTEST"),
        ("Kenyan citizens began weeks of protests against Chad in June 2007.", "PROTEST"),
        ("Kenya opted out of the pact with Chad.", "REJECT"),
        ("Kenya is fighting efforts to release Chadian documents.", "REJECT"),
        ("General Ali Bako of Chad sought extra time.", "REQUEST"),
        ("The Security Council is stepping up pressure on Chad.", "REQUEST"),
        ("Kenyan bombers left Chad.", "RETREAT"),
        ("Kenya put restrictions on flights from Chad.", "SANCTION"),
        ("The Kenyan parliament approved the higher quota for Chad.", "SUPPORT"),
        ("The Kenyan party announced its support for President Ali Bako of Chad.", "SUPPORT"),
        ("Kenya voted with Chad on the resolution.", "SUPPORT"),
        ("The Kenyan court ruled in favor of Chad.", "SUPPORT"),
        ("Chad has dismissed 40 election workers.", "SANCTION"),
        ("In December, lawmakers in Chad fired nine of the 12 justices.", "SANCTION"),
        ("Kenya is reopening an investigation into the sale to Chad.", "ACCUSE"),
        ("President Ali Noor of Kenya handed power to his son on Friday.", "RETREAT"),
        ("President Ali Noor of Kenya ordered the nationalization of Chadian mines.", "COERCE"),
        ("The African Union will press the leaders of Chad to resign.", "REQUEST"),
        ("Kenya closed Lamu to all foreigners.", "COERCE"),
        ("The Kenyan ship was seized on New Year's Day by pirates.", "COERCE"),
        ("Rebels seized on Monday two villages in Chad.", "COERCE"),
    ],
)
def test_rarer_words_tell_the_same_deeds(nlp: Language, text: str, kind: str) -> None:
    """Each sentence tells of an event of this type."""
    assert kind in [e.type for e in digest(nlp, text).events]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan forces are searching the area for a missing Chadian plane.",
        "Kenya's minister died of a heart attack in Chad.",
        "Kenya looked into the future with Chad.",
        "Kenya seized on the chance.",
    ],
)
def test_their_other_senses_tell_of_none(nlp: Language, text: str) -> None:
    """Looking for somebody, an illness and a prospect are no deeds."""
    assert not digest(nlp, text).events
