"""What somebody warns others of that he would do to them, with the bundled pipeline, on sentences written for it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.extract.prose import digest

_AROUND = "Kenya, Chad and Peru are members of the bloc.\n\n"


def events(nlp: Language, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The types of the events of a text among states, with who acts."""
    return [(e.type, e.actors) for e in digest(nlp, _AROUND + text).events]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President Ali Noor warned that anyone who helped the rebels would be punished.", "ali-noor"),
        ('The mediator, Ola Berg, warned that "those who break it will be held accountable".', "ola-berg"),
        ("Kenya warned that foreign troops would be treated as invaders.", "KE"),
        ("The United States warned that countries which buy the oil would face sanctions.", "US"),
        ("Chad's president, Ali Noor, warned on Monday that violators would face prosecution.", "ali-noor"),
        ("The foreign ministry of Kenya warned that Kenya could pull out of the treaty if they were widened.", "KE"),
    ],
)
def test_who_warns_of_what_he_would_see_to_threatens(nlp: Language, text: str, who: str) -> None:
    """'would be punished', 'would be considered a target', 'would face sanctions', 'could pull out'."""
    assert events(nlp, text) == [("THREATEN", (who,))]


@pytest.mark.parametrize(
    "text",
    [
        "The health ministry of Kenya warned that hospitals would be overwhelmed within weeks.",
        "The health ministry of Kenya warned that it would run out of vaccine by May.",
        "The foreign minister of Kenya, Ali Noor, warned that Kenya could face new sanctions.",
        "The UN warned that two million people would face hunger by May.",
        "Kenyan President Ali Noor warned that voters would punish the party.",
        "The World Bank warned that the debt would be considered unsustainable.",
        "Kenyan officials warned that the country could lose its seat on the council.",
        "The UN warned that refugees would be deported to Chad.",
        "The UN warned that refugees would face arrest in Chad.",
        "The UN envoy, Ola Berg, warned that aid workers would be expelled from Chad.",
        "The UN envoy, Ola Berg, warned that villagers would be attacked.",
        "Norway warned that prisoners in Chad would be executed within days.",
        "The foreign minister of Norway, Ana Holm, warned that tourists would be arrested in Chad.",
        "The foreign minister of Kenya, Ali Noor, warned that parliament could reject the treaty.",
    ],
)
def test_a_foreboding_threatens_nobody(nlp: Language, text: str) -> None:
    """What may come about, or befall the one who warns of it, is no threat."""
    assert "THREATEN" not in [kind for kind, _ in events(nlp, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will not hesitate to strike the rebels in Chad, President Ali Noor said.",
        "Kenya said it would not hesitate to use force against the smugglers.",
        '"We will not hesitate to close the border," the president of Kenya, Ali Noor, said.',
        "Defence Minister Ali Noor of Kenya said Kenya would widen its offensive if the captives were not freed.",
        "Kenya said it would intensify its bombardment until the rebels gave up.",
    ],
)
def test_who_will_not_hesitate_or_widens_a_war_threatens(nlp: Language, text: str) -> None:
    """A deed from which somebody will not shrink is no deed that he refuses; more of a war is no promise."""
    assert [kind for kind, _ in events(nlp, text)] == ["THREATEN"]


def test_who_will_not_hesitate_to_help_promises(nlp: Language) -> None:
    """Nor is help from which nobody shrinks."""
    assert [kind for kind, _ in events(nlp, "Kenya said it would not hesitate to help its neighbours.")] == ["AGREE"]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Kenya will bomb the camps and seize the valley, Ali Noor of Kenya said.", "THREATEN", "asserted"),
        ('"We will strike back and destroy it," Defence Minister Ali Noor of Kenya said.', "THREATEN", "asserted"),
        ("Kenya said it would free 40 prisoners and reopen the border.", "AGREE", "asserted"),
        ("Kenya said it would free 40 prisoners and reopen the border if Chad signed.", "AGREE", "conditional"),
    ],
)
def test_what_stands_under_one_auxiliary_is_one_promise(nlp: Language, text: str, kind: str, modality: str) -> None:
    """'would free them and REOPEN the border' is one promise, with the condition on which all of it hangs."""
    (event,) = digest(nlp, _AROUND + text).events
    assert (event.type, event.modality) == (kind, modality)
    assert " and " in event.evidence[0].exact


def test_a_strike_stays_apart_from_a_promise_beside_it(nlp: Language) -> None:
    """What is to be done by force is part of no promise."""
    text = _AROUND + "Kenya said it would withdraw its troops and attack the rebels from the air."
    assert [(e.type, e.modality) for e in digest(nlp, text).events] == [("AGREE", "asserted"), ("ASSAULT", "planned")]
