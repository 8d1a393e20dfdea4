"""Facts as lines."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import Config
from briefing.site import Desk, desk
from briefing.site.lines import fragment_url, in_words, text_of, web_address
from briefing.site.words import words
from briefing.types.digest import Attribution, Evidence
from briefing.types.parts import FactLine, Link
from tests.site.small import ARTICLES, first_digest, lock, resolution, second_digest


def line(desk: Desk, id: str) -> FactLine:
    """The line of a fact."""
    return next(desk.lines.line(told) for told in desk.catalogue.told if told.fact.id == id)


def test_a_line_names_who_when_where_and_links_them(small: Desk) -> None:
    """The meeting, as the dated article tells it."""
    met = line(small, "ev-met")
    assert text_of(met.words) == " between Runa Halvik and Petur Brandsson"
    assert met.date and met.date.words == "3 March 2021" and met.place == Link("Bergen")
    assert met.anchor.endswith("/#f-ev-met") and met.label == "Talks" and met.confidence == 0.9
    assert met.voice.publication and text_of(met.voice.name) == "The Skerry Post"


def test_a_statement_keeps_its_words_and_whom_it_is_about(small: Desk) -> None:
    """The reported statement leads to the person that it is about."""
    said = line(small, "st-met")
    assert said.content == "he had met Mrs. Halvik in Bergen in early March"
    assert Link("Runa Halvik", "/actors/runa-halvik/", "actor") in said.related


def test_who_says_it_together_is_named_and_linked_with_the_speaker(config: Config) -> None:
    """A statement and a claim of two have both in their lines, and both as actors."""
    digest, brandsson = first_digest(), ("petur-brandsson",)
    digest = msgspec.structs.replace(
        digest, statements=tuple(msgspec.structs.replace(said, joint=brandsson) for said in digest.statements),
        claims=tuple(msgspec.structs.replace(claim, joint=brandsson) for claim in digest.claims))
    made = desk(config, ARTICLES, (digest, second_digest()), resolution(), lock())
    for id in ("st-fair", "cl-quota"):
        told = next(told for told in made.catalogue.told if told.fact.id == id)
        assert " and Petur Brandsson" in text_of(made.lines.line(told).words)
        assert "actor:petur-brandsson" in told.by


def test_what_somebody_denies_is_his_denial(small: Desk) -> None:
    """Never his statement: 'Denied: statement by him that ...' reads as if he had said it."""
    told = next(told for told in small.catalogue.told if told.fact.id == "st-met")
    denied = small.lines.line(replace(told, fact=msgspec.structs.replace(told.fact, modality="denied")))
    assert (denied.label, denied.modality, denied.modality_words) == ("Denial", "denied", "")


def test_a_claim_leads_to_the_act_that_it_was_made_in(small: Desk) -> None:
    """The demand links to the event on its article page, by that event's label."""
    claim = line(small, "cl-quota")
    assert [(link.text, link.path.partition("#")[2]) for link in claim.related] == [("Call for change", "f-ev-demand")]
    assert claim.review == "edited" and line(small, "ev-met").review == "machine"


def test_an_article_without_a_publisher_speaks_by_its_title(small: Desk) -> None:
    """The reader still sees whose voice it is."""
    voice = small.lines.voice("second", None)
    assert voice.publication and text_of(voice.name) == "Envoy looks back"


def test_the_outer_reporter_is_kept_apart_from_the_source(small: Desk) -> None:
    """Of 'the radio reported that the minister said', the minister is the source."""
    voice = small.lines.voice("first", Attribution(source="runa-halvik", reported_by="radio-fjord"))
    assert (text_of(voice.name), text_of(voice.reported_by)) == ("Runa Halvik", "Radio Fjord")
    alone = small.lines.voice("first", Attribution(reported_by="radio-fjord"))
    assert (text_of(alone.name), alone.reported_by) == ("Radio Fjord", ())
    free = small.lines.voice("first", Attribution(source="observers"))
    assert free.name == (Link("observers"),) and not free.publication


def test_one_line_of_text_says_how_sure_and_on_whose_word(small: Desk) -> None:
    """Feeds and descriptions never make a report a fact."""
    assert in_words(line(small, "ev-signed"), words()) == \
        "Signing or support by Norway and Iceland (reported, according to Radio Fjord)"
    assert in_words(line(small, "ev-met"), words()) == \
        "Talks between Runa Halvik and Petur Brandsson, Bergen, 3 March 2021"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//host/x", "/x", "", "http://", "ftp://a/b",
                                 "https://[::1"])
def test_only_addresses_of_the_web_are_kept(url: str) -> None:
    """Anything else is dropped, not shown."""
    assert web_address(url) == "" and fragment_url(url, (Evidence("x", 0, 1),)) == ""


def test_a_fragment_leads_to_both_ends_of_a_long_quotation() -> None:
    """Short ones are given whole; what has a meaning in a text directive is encoded."""
    long = Evidence("one two three four five six seven eight nine ten eleven", 0, 50)
    assert fragment_url("https://x.example/a#top", (long,)) == \
        "https://x.example/a#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven"
    assert fragment_url("https://x.example/a", (Evidence("self-made, & more", 0, 9),)).endswith(
        "text=self%2Dmade%2C%20%26%20more")


@given(st.text(max_size=40))
def test_whatever_is_quoted_the_address_stays_one(exact: str) -> None:
    """No quotation can break out of the address."""
    url = fragment_url("https://x.example/a", (Evidence(exact, 0, len(exact)),))
    assert url.startswith("https://x.example/a")
    assert not set(url) & set(" \"'<>\n\t")
