"""Whether mentions mean one instrument, in sentences written for it, with the bundled pipeline."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest


def names(nlp: Language, text: str) -> list[str]:
    """What the agreements of a text are called."""
    return [a.name for a in digest(nlp, text).agreements]


@pytest.mark.parametrize(
    "text",
    [
        "Chad says the signing of a gas deal with Niger has been postponed. Under the deal reached earlier this month "
        "after a halt of deliveries, Chad agreed to buy gas.",
        "Norway praised the proposed defence agreement between Peru and Chile. A new Peru-Chile defence deal could be "
        "in the making.",
        "Niger must implement the 1989 Salto agreement. The Salto agreement, which ended Chad's war, freed prisoners.",
        "Peru and Chile signed the Salto Treaty in 1973. Senator Pablo Ruiz called for the treaty to be denounced.",
        "Vega spoke of an agreement that Peru and Chile have been negotiating since May. He said in Lima that he had "
        "met the ministers and generals of several countries in the course of a long week, and that he was tired of "
        "all of them and of their many speeches, dinners and receptions in cold halls. Later Peru and Chile finalized "
        "a security agreement under which the border will be closed.",
    ],
)
def test_what_is_told_again_is_one(nlp: Language, text: str) -> None:
    """'The deal reached last week', a plan told again, a name without its year: no second instrument."""
    assert len(names(nlp, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chad are negotiating a framework agreement. In May, they signed an agreement on research.",
        "Indonesia reached a preliminary agreement with Russia. A formal agreement with Russia will be signed in June.",
        "Peru and Chile signed a trade agreement in May. They will sign a further trade agreement in June.",
        "Peru quit the 2005 pact with Chile. The 2015 pact with Chile still holds.",
    ],
)
def test_what_differs_in_time_or_stage_is_two(nlp: Language, text: str) -> None:
    """A first and a revised one, one signed and one only talked of, two years: two instruments."""
    assert len(names(nlp, text)) == 2


def test_the_deal_is_the_topic_not_what_is_told_by_the_way(nlp: Language) -> None:
    """'a revised agreement, ten years after a first accord': the deal is the revised one."""
    text = (
        "Peru initialled a revised agreement with Chile on fishing, ten years after a first accord that Congress never "
        "ratified. The text was initialled in Lima. Under the deal, boats may cross."
    )
    revised, first = digest(nlp, text).agreements
    assert [e.exact for e in revised.evidence] == ["a revised agreement with Chile", "The text", "the deal"]
    assert (revised.status, first.status) == ("initialled", "signed")


def test_several_that_are_passed_as_a_package_are_one(nlp: Language) -> None:
    """'the package of agreements', 'the package', 'the texts'."""
    text = (
        "The Swiss government adopted the package of agreements with the European Union and sent it to parliament. The "
        "package is long. Ursula Meier and Guy Roth signed the texts in Brussels on March 2."
    )
    (found,) = digest(nlp, text).agreements
    assert (found.name, found.status) == ("Switzerland-European Union package of agreements", "signed")
    assert set(found.parties) == {"CH", "european-union"}


def test_an_understanding_between_two_states_is_one(nlp: Language) -> None:
    """'objected to an understanding between A and B': an instrument, whoever objects."""
    text = "Nepal objected to an understanding between India and China to resume border trade."
    (found,) = digest(nlp, text).agreements
    assert (set(found.parties), found.kind) == ({"IN", "CN"}, "trade")


def test_who_comments_on_the_deal_is_no_side_of_it(nlp: Language) -> None:
    """'Norway has yet to comment on the deal' after a contract between others: that, not Norway's own memorandum."""
    text = (
        "Kenya has a memorandum of understanding with Norway from 2013. Kenya and Uganda signed a reactor contract on "
        "Monday. Norway has yet to comment on the deal."
    )
    older, contract = digest(nlp, text).agreements
    assert [e.exact for e in contract.evidence] == ["a reactor contract", "the deal"]
    assert len(older.evidence) == 1


def test_the_deal_of_the_next_sentence_is_the_one_named(nlp: Language) -> None:
    """'put the Salto agreement under strain. The deal, signed in 2022, ended two years of war': one, by its name."""
    text = (
        "The dispute has put the Salto agreement under strain. The deal, signed in November 2022 by Kenya and Uganda, "
        "ended two years of war."
    )
    (found,) = digest(nlp, text).agreements
    assert (found.name, found.kind, found.status) == ("Salto agreement", "peace", "signed")


def test_the_deal_far_behind_is_the_topic(nlp: Language) -> None:
    """'the deal', paragraphs after a separate accord was named by the way, is what the article is about."""
    text = (
        "Chad and Niger signed an energy agreement on Wednesday.\n\nLast year Niger signed a separate accord with "
        "Mali.\n\nA boat crossed the line on Tuesday night. No one was hurt.\n\nNorway has yet to comment on the deal."
    )
    topic, _ = digest(nlp, text).agreements
    assert [e.exact for e in topic.evidence] == ["an energy agreement", "the deal"]


def test_what_is_replaced_is_another(nlp: Language) -> None:
    """'It replaces a memorandum from 2013': an older one, which is over."""
    text = "Chad and Niger signed an energy agreement on Wednesday. It replaces a memorandum from 2013."
    new, old = digest(nlp, text).agreements
    assert (new.status, old.status, old.date and old.date.edtf) == ("signed", "terminated", "2013")


def test_what_is_to_replace_another_is_still_to_come(nlp: Language) -> None:
    """'outlines of a deal to replace the existing 1991 treaty': the plan is one, the treaty holds."""
    text = ("Chad and Niger say they are making progress on reaching a new deal. The presidents agreed on outlines of "
            "a deal to replace the existing 1991 Lake Waters Treaty. They told their envoys to finalise a pact on "
            "fishing. The new agreement would cut catches.")  # fmt: skip
    new, old = digest(nlp, text).agreements
    assert (new.status, len(new.evidence)) == ("under_negotiation", 4)
    assert (old.name, old.status) == ("1991 Lake Waters Treaty", "in_force")


def test_the_new_one_of_a_name_is_not_the_old_one(nlp: Language) -> None:
    """'The new Nuclear Arms Cutting Treaty ... the 1991 Nuclear Arms Cutting Treaty': two."""
    text = ("Chad sent a new nuclear arms treaty with Niger to parliament. The presidents signed the treaty in May. "
            "The new Nuclear Arms Cutting Treaty limits warheads. It goes further than the 1991 Nuclear Arms Cutting "
            "Treaty.")  # fmt: skip
    new, old = digest(nlp, text).agreements
    assert (new.status, old.date and old.date.edtf) == ("signed", "1991")


def test_a_pact_with_sides_is_not_the_draft_of_others(nlp: Language) -> None:
    """'a draft treaty on patrols ... Niger signed a security pact with Mali': two."""
    text = "The ministers endorsed a draft treaty on border patrols. Niger signed a security pact with Mali in May."
    draft, pact = digest(nlp, text).agreements
    assert (draft.name, draft.status, pact.status) == ("treaty on border patrols", "drafted", "signed")


def test_an_accord_called_by_a_place_may_be_the_deal(nlp: Language) -> None:
    """'Under the Salto agreement ... Abdou never signed the deal': the one of the sentence before."""
    text = (
        "Chad rejected a draft agreement with Niger on policing.\n\nUnder the Salto agreement of March 2022, Chad "
        "promised elections. Abdou never signed the deal."
    )
    _, salto = digest(nlp, text).agreements
    assert [e.exact for e in salto.evidence] == ["the Salto agreement of March 2022", "the deal"]


@pytest.mark.parametrize(
    "second",
    [
        'Kenya\'s minister called it "a defence pact".',
        "The document has twelve articles, Kenya said.",
        "Kenya's minister said it was a technical arrangement.",
        "No such agreement exists, Kenya's president said.",
    ],
)
def test_what_an_instrument_is_called_is_no_second_one(nlp: Language, second: str) -> None:
    """'called it a pact', 'the document', 'no such agreement' mean the accord that was told before."""
    assert names(nlp, f"Kenya and Uganda signed a border accord on Friday. {second}") == ["Kenya-Uganda border accord"]


def test_what_is_listed_side_by_side_is_not_one(nlp: Language) -> None:
    """'the water treaty and the trade deal' are two."""
    assert len(names(nlp, "Mali and Chad signed the water treaty and the trade deal on Friday.")) == 2


def test_what_nobody_has_made_lends_nothing_to_what_there_is(nlp: Language) -> None:
    """'left without a deal' is no instrument, and no name of the truce told after it."""
    text = "The envoy left Mali without a deal to extend the mission. A truce between Mali and Chad took effect."
    assert names(nlp, text) == ["Chad-Mali truce"]


def test_an_agreement_is_called_by_the_place_where_it_was_made(nlp: Language) -> None:
    """'the Doha agreement' after 'signed in Doha' is the same."""
    text = "Mali and Chad signed a truce in Doha on Friday. Niger was not part of the Doha agreement."
    assert len(names(nlp, text)) == 1


def test_a_truce_told_of_in_a_declaration_is_not_the_declaration(nlp: Language) -> None:
    """'a declaration that sets out how a ceasefire is to be kept' tells of two."""
    text = "Mali and Chad signed a declaration that sets out how a ceasefire agreed in May is to be kept."
    assert len(names(nlp, text)) == 2


def test_a_treaty_is_called_by_its_letters_too(nlp: Language) -> None:
    """'the NPT treaty' is the Nuclear Non-Proliferation Treaty."""
    text = "Chad may quit the Nuclear Non-Proliferation Treaty. It told Mali of its duties under the NPT treaty."
    assert len(names(nlp, text)) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Mali and Chad hope to sign a formal agreement in May. The two sides announced an agreement in principle on "
         "Friday that covers grain.", 1),
        ("Mali and Chad hope to sign an agreement in May. Mali was the last to reach a bilateral pact with Chad.", 1),
        ("The Security Council says Chad ignored Resolution 1402. Norway is seeking a new Security Council "
         "resolution.", 2),
        ("Peru's lower house approved a weapons reduction pact with Chile on Friday. Lawmakers voted 50-20 in favor of "
         "the Andean Strategic Weapons Reduction Treaty.", 1),
    ],
)  # fmt: skip
def test_what_is_told_in_other_words(nlp: Language, text: str, number: int) -> None:
    """An agreement in principle on what is to be signed is that; a resolution still to come is no numbered one."""
    assert len(names(nlp, text)) == number


def test_a_truce_is_known_by_its_age_as_by_its_year(nlp: Language) -> None:
    """'a three-year truce ... a 2021 truce', between the same."""
    text = (
        "Norway is trying to save a three-year truce between Kenya and Uganda. On Sunday nine soldiers were killed in "
        "the worst breach of a 2021 truce between Kenya and Uganda."
    )
    (found,) = digest(nlp, text).agreements
    assert len(found.evidence) == 2


def test_letters_in_brackets_and_what_they_are_called_behind_are_one(nlp: Language) -> None:
    """'the Joint Plan (USMCA), the trade deal that ... under the USMCA'."""
    text = ("The visit came a week after the renewal of the Northern Plan (USMCA), the trade deal that Mexico and "
            "Canada concluded in 2018. Mexico sells cars under the USMCA.")
    assert len(digest(nlp, text).agreements) == 1


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Peru and Chile signed a customs accord on Wednesday. They are also to review the free trade agreement in "
         "force between the two countries since 2009.", ["signed", "in_force"]),
        ("Peru and Chile signed a fisheries accord on Wednesday. Trade has grown under the fisheries treaty in force "
         "since 1998.", ["signed", "in_force"]),
        ("Kenya and Chad are negotiating a water treaty to replace the Kade Treaty of 1959. The new treaty is to be "
         "signed in May.", ["under_negotiation", "in_force"]),
        ("The 2018 Agreement on the Resolution of the Conflict in Chad must be carried out, Kenya said. The parties to "
         "the peace agreement disagree on elections.", ["in_force"]),
    ],
)
def test_an_old_treaty_is_not_the_one_just_signed(nlp: Language, text: str, statuses: list[str]) -> None:
    """What has been in force since some year is older than what was signed now; 'the new treaty' replaces the old."""
    assert [a.status for a in digest(nlp, text).agreements] == statuses


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kenya and Chad signed the Mutual Defence Treaty, better known as the Lamu Treaty. The Lamu Treaty lasts.", 1),
        ("The Treaty of Kade, commonly called the Lamu Treaty, ended the war between Kenya and Chad.", 1),
        ("The Lamu Accord, also known as the Kade Accord, was signed by Kenya and Chad. The Kade Accord lasts.", 1),
        ("Kenya and Chad renewed the Lamu Accord, and Peru and Norway the so-called Kade Agreement.", 2),
        ("Kenya and Chad signed a pact known as the Lamu Accord and the Kade Treaty.", 2),
    ],
)
def test_two_names_of_one(nlp: Language, text: str, number: int) -> None:
    """What is better known by another name is told by that later, too."""
    assert len(names(nlp, text)) == number
