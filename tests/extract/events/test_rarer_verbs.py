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


_AROUND = "Kenya, Chad and Peru are members of the bloc.\n\n"


@pytest.mark.parametrize(
    ("text", "kind", "actor", "recipients"),
    [
        ("Kenya warned Chad not to interfere in its elections.", "REQUEST", "KE", ("TD",)),
        ("The foreign minister of Kenya, Ali Noor, cautioned Chad not to escalate it.", "REQUEST", "ali-noor", ("TD",)),
        ("Kenya told Peru to stay out of the dispute.", "REQUEST", "KE", ("PE",)),
        ("President Ali Noor of Kenya proposed that both sides open a bank.", "REQUEST", "ali-noor", ()),
        ("The ban was proposed by the European Commission in December.", "REQUEST", "european-commission", ()),
        ("Kenya reacted angrily on Monday to the vote.", "ACCUSE", "KE", ()),
        ("Kenya has responded with fury to the ruling.", "ACCUSE", "KE", ()),
        ("The president of Kenya, Ali Noor, called the vote wrong.", "ACCUSE", "ali-noor", ()),
        ('President Ali Noor of Kenya called it "incompatible with the charter".', "ACCUSE", "ali-noor", ()),
        ('President Ali Noor of Kenya called the law "a step backwards".', "ACCUSE", "ali-noor", ()),
        ("The United States says Chad is pursuing nuclear weapons.", "ACCUSE", "US", ("TD",)),
        ("The United States says Chad is seeking nuclear weapons.", "ACCUSE", "US", ("TD",)),
        ("Norway said Kenya sought weapons from Peru.", "REQUEST", "KE", ("PE",)),
    ],
)
def test_more_ways_to_ask_and_to_judge(
    nlp: Language, text: str, kind: str, actor: str, recipients: tuple[str, ...]
) -> None:
    """Warned not to do it, told to do it, proposed by somebody; met with anger, called wrong."""
    told = [(e.type, e.actors, e.recipients) for e in digest(nlp, _AROUND + text).events]
    assert told == [(kind, (actor,), recipients)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya reacted on Monday to the vote.",
        "Kenya called the vote a matter for the courts.",
        "The president of Kenya, Ali Noor, called the talks useful and the deal binding.",
        "A vote was proposed in December.",
    ],
)
def test_who_only_answers_judges_nobody(nlp: Language, text: str) -> None:
    """An answer without anger, and a name without blame."""
    assert not {e.type for e in digest(nlp, _AROUND + text).events} & {"ACCUSE", "REQUEST"}
