"""The fixed words."""

from __future__ import annotations

from typing import get_args

from briefing.site.words import outlet, plain, plural, words
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
    assert plural(1, "article") == "1 article"
    assert plural(2000, "country", "countries") == "2,000 countries"


def test_an_agency_is_named_as_it_names_itself() -> None:
    """Short names are acronyms; a publisher goes before the agency."""
    def info(wire: str = "", publisher: str = "") -> digest.ArticleInfo:
        return digest.ArticleInfo(id="a", wire=wire, publisher=publisher)

    assert outlet(info(wire="ap")) == "AP" and outlet(info(wire="pier wire")) == "Pier Wire"
    assert outlet(info(wire="ap", publisher="Quay Courier")) == "Quay Courier" and outlet(info()) == ""
