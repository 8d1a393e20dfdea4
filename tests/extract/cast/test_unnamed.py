"""Tests of briefing.extract.cast.unnamed."""

from __future__ import annotations

from spacy.language import Language

from tests.extract.prose import digest

MEETING = (
    "The representative of Kenya said the mission was late. Her counterpart from Guyana said the region was tired."
    " The Security Council waited. Ecuador's delegate recalled that Haiti's prime minister, Jean Pierre, had asked for"
    " it. The United States would return to it, her counterpart from that country said."
)


def test_counterparts_without_a_name_are_people_of_their_countries(nlp: Language) -> None:
    """'her counterpart from Guyana' is Guyana's, 'from that country' of the one told last; each says his own words."""
    got = digest(nlp, MEETING)
    ids = {u.id for u in got.unnamed_people}
    assert {u.country for u in got.unnamed_people} == {"KE", "GY", "EC", "US"}
    said = {s.speaker for s in got.statements}
    assert {i for i in ids if i.startswith(("kenya", "guyana", "united-states"))} <= said
    assert not any("counterpart" in s for s in said)


def test_an_office_told_again_in_short_is_the_same(nlp: Language) -> None:
    """'The foreign secretary' is the British one told of before."""
    got = digest(nlp, "The British foreign secretary hailed it. Chad did not. The foreign secretary said it was late.")
    assert [u.id for u in got.unnamed_people] == ["united-kingdom-foreign-secretary"]
    assert [s.speaker for s in got.statements] == ["united-kingdom-foreign-secretary"]


def test_an_envoy_told_by_his_body_is_who_is_named_next(nlp: Language) -> None:
    """He is the United Nations'."""
    text = "The United Nations human rights envoy for Burma is calling for reform. Envoy Tomas Quintero said so."
    got = digest(nlp, text)
    assert [(r.title, r.org) for p in got.people for r in p.roles] == [("human rights envoy", "united-nations")]
    assert not got.unnamed_people


def test_as_whom_somebody_acts_he_is_himself(nlp: Language) -> None:
    """'as the outgoing chairman' tells of nobody else."""
    assert not digest(nlp, "His trip is part of a tour as the outgoing chairman of the Arab League.").unnamed_people
