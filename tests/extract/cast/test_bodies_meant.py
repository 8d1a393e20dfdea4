"""Bodies meant by a noun without a name of its own."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import meant


@pytest.mark.parametrize(
    ("text", "word", "body"),
    [
        ("Human Rights Watch urged Chad to free them. The New York-based group said so.", "group",
         "human-rights-watch"),
        ("Hamas and Amnesty International disagree. The rights group said so.", "group", "amnesty-international"),
        ("Hamas told Amnesty International to go. The militant group was angry.", "group", "hamas"),
        ("The World Food Programme cut rations. The U.N. agency lacks funds.", "agency", "world-food-programme"),
        ("The New York Times told of a plan. The paper quoted no one.", "paper", "new-york-times"),
        ("General Motors cut jobs. The auto maker lost sales.", "maker", "general-motors"),
        ("The Chilean Weather Service warned Peru. The service said so.", "service", "chile-weather-service"),
        ("The rebel Hezbollah signed a truce. The rebels agreed to leave.", "rebels", "hezbollah"),
    ],
)  # fmt: skip
def test_a_noun_means_the_body_of_its_sort(nlp: Language, text: str, word: str, body: str) -> None:
    """The kind that noun and modifier tell decides which body named before is meant."""
    assert meant(nlp, text, word) == (body,)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Al Jazeera showed maps. The subway network will grow.", "network"),
        ("Amnesty International and Oxfam met. The group was pleased.", "group"),
        ("Hezbollah fights on. The votes made the party the largest group in the house.", "group"),
        ("The World Health Organization and UNICEF met. The U.N. agency will pay.", "agency"),
        ("Hezbollah attacked. The militants fled from a bank.", "militants"),
    ],
)
def test_what_may_be_another_is_left(nlp: Language, text: str, word: str) -> None:
    """Of another sort, of two alike, or what something is said to be: nobody is guessed."""
    assert meant(nlp, text, word) == ()


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Peruvian security officials said it was over. The officials named no one.", "officials", "PE"),
        ("UNICEF sent blankets. The U.N. refugee agency sent tents.", "agency", "unhcr"),
        ("The Peruvian army fired. The army lost a man.", "army", "peru-army"),
    ],
)
def test_the_same_word_means_the_same(nlp: Language, text: str, word: str, who: str) -> None:
    """Who was told of with a country is meant by the bare word behind; another field is another agency."""
    assert " ".join(meant(nlp, text, word)) == who


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Sudanese government thanked Peru. The government was late.", "sudan-government"),
        ("The Sudanese government met that of Chad. Chad's government left. The government was late.", ""),
        ("The Sudanese government left. Chad refused to leave. The government was late.", ""),
    ],
)
def test_the_government_is_the_only_one_told_of(nlp: Language, text: str, body: str) -> None:
    """'The government' is one named before where no other one, and no other country, has acted since."""
    assert " ".join(meant(nlp, text, "government")) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hezbollah attacked Israel. The Lebanese militant group was strong.", "hezbollah"),
        ("Hezbollah and Amal fought. A Lebanese militant group was strong.", "lebanese-militants"),
        ("Boko Haram attacked Chad. The Lebanese militant group was strong.", "lebanese-militants"),
    ],
)
def test_a_label_means_the_group_told_of_just_before(nlp: Language, text: str, body: str) -> None:
    """'The Peruvian militant group' is the one with a name before it, if that can be of the country."""
    assert " ".join(meant(nlp, text, "group")) == body


@pytest.mark.parametrize(
    ("text", "noun", "body"),
    [
        ("The World Food Programme stays in Chad. The agency was late.", "agency", "world-food-programme"),
        ("The United Nations is worried. The world body was late.", "body", "united-nations"),
        ("The United Nations is worried. The agency was late.", "agency", ""),
        ("Hamas met the Red Cross. The company was late.", "company", ""),
    ],
)
def test_a_loose_word_means_who_was_told_of_last(nlp: Language, text: str, noun: str, body: str) -> None:
    """'The agency' is the body that the sentence before is about, 'the world body' the United Nations."""
    assert " ".join(meant(nlp, text, noun)) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The World Food Programme warned Chad. The U.N. agency lacks trucks. The group said so.",
         "world-food-programme"),
        ("NASA lost a probe. The agency said so.", "nasa"),
    ],
)
def test_the_agency_is_the_body_that_acted_in_the_sentence_before(nlp: Language, text: str, body: str) -> None:
    """Also where that names it only by 'the U.N. agency', of which the United Nations are no subject."""
    word = text.split()[-3]
    assert meant(nlp, text, word) == (body,)
