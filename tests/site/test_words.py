"""The fixed words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from typing import get_args

import yaml

from briefing.site.words import outlet, plain, words
from briefing.types import article, digest


def test_every_code_of_the_digest_has_words() -> None:
    """A reader never meets a bare code."""
    vocabulary = words()
    for codes, table in (
        (digest.EventType, vocabulary.events), (digest.ClaimKind, vocabulary.claims),
        (digest.Form, vocabulary.statements), (digest.Modality, vocabulary.modalities),
        (digest.AgreementStatus, vocabulary.statuses), (digest.AgreementKind, vocabulary.agreements),
        (digest.RoleStatus, vocabulary.posts), (digest.OrganisationKind, vocabulary.kinds),
        (digest.PlaceKind, vocabulary.kinds), (article.Basis, vocabulary.bases),
    ):
        assert set(get_args(codes)) <= table.keys()


def test_every_mode_has_words_and_no_other_is_named() -> None:
    """Modes are named under their own type, and a misspelt key would be found."""
    known = {f"{kind} {mode}" for kind, modes in digest.MODES.items() for mode in modes}
    named = {key for key in words().events if " " in key and "+" not in key}
    assert named == known


def test_only_what_is_asserted_and_done_goes_without_a_word_of_doubt() -> None:
    """Every other modality, and an asserted fact that lies ahead or did not happen, says so."""
    assert words().modality("asserted", ()) == ""
    assert words().modality("asserted", ("historical",)) == ""
    assert words().modality("asserted", ("future",)) == "planned"
    assert words().modality("asserted", ("negation",)) == "did not happen"
    assert all(words().modality(code, ()) for code in get_args(digest.Modality) if code != "asserted")


def test_a_mode_says_more_than_its_type_and_an_agreement_more_than_support() -> None:
    """The most telling label wins."""
    assert words().event("CONSULT", "visit") == "Visit"
    assert words().event("CONSULT", "unknown") == words().event("CONSULT") == "Talks"
    assert words().event("SUPPORT", "", agreement=True) != words().event("SUPPORT")


def test_unknown_codes_become_readable() -> None:
    """A free incident kind is shown without its underscores."""
    assert plain("road_accident") == "Road accident"
    assert words().incident("road_accident") == "Road accident" and words().incident("accident") == "Accident"
    assert words().say("article", 1) == "1 article" and words().say("article", 2000) == "2,000 articles"
    assert words("de-AT").say("article", 2000) == "2.000 Artikel"


def test_an_agency_is_named_as_it_names_itself() -> None:
    """Short names are acronyms; a publisher goes before the agency."""
    def info(wire: str = "", publisher: str = "") -> digest.ArticleInfo:
        return digest.ArticleInfo(id="a", wire=wire, publisher=publisher)

    assert outlet(info(wire="ap")) == "AP" and outlet(info(wire="pier wire")) == "Pier Wire"
    assert outlet(info(wire="ap", publisher="Quay Courier")) == "Quay Courier" and outlet(info()) == ""


def test_german_has_every_word_and_fills_in_the_same() -> None:
    """No key is missing, none is more, and each {name} stays; the small words of English are not borrowed."""
    folder = resources.files("briefing.site").joinpath("data")
    english, german = (dict(flat(yaml.safe_load(folder.joinpath(name).read_text("utf-8"))))
                       for name in ("words.yaml", "words.de.yaml"))
    wanted = {key: text for key, text in english.items() if not key.startswith(("phrases.", "demands", "not_done",
                                                                                "state_bodies", "unofficial"))}
    assert german.keys() == wanted.keys()
    names = re.compile(r"\{\w+\}")
    assert {key: sorted(names.findall(text)) for key, text in german.items()} == \
        {key: sorted(names.findall(text)) for key, text in wanted.items()}
    assert words("de").phrases == {} and words("de").demands == words().demands


def test_a_language_without_words_is_given_english_ones() -> None:
    """Whole, so that nothing is half said."""
    assert words("cy").events == words().events and words("cy").pages == words().pages


def flat(table: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Keys joined by dots."""
    if isinstance(table, dict):
        for key, inner in table.items():
            yield from flat(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(table, str):
        yield path, table
    else:
        yield path, ""
