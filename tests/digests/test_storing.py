"""Digests on disk: merged with what people did, written only where bytes differ."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from briefing.config import Config
from briefing.digests import check_digests, digest_path, dump, identify, is_current, read_digest, read_digests, update
from briefing.digests.rewriting import signed
from briefing.digests.storing import head
from briefing.errors import BriefingError
from briefing.types.article import Published
from briefing.types.digest import Extractor
from tests.digests.strategies import ARTICLE, SAMPLE

change = msgspec.structs.replace

STORED = signed(change(SAMPLE, extractor=Extractor(head=head(ARTICLE))))
"""The sample as it lies on disk."""


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A publication without anything."""
    return Config(root=tmp_path, title="t", base_url="https://example.org/")


def test_a_first_digest_is_written_as_it_is(config: Config) -> None:
    """The file holds what the machine said; the same again writes nothing."""
    assert update(config, SAMPLE, ARTICLE).changed
    assert digest_path(config, "port-talks").read_text("utf-8") == dump(STORED)
    assert not update(config, SAMPLE, ARTICLE).changed
    assert read_digests(config) == (STORED,)
    assert read_digest(config, "other") is None


def test_an_edit_outlives_two_extractions(config: Config) -> None:
    """A corrected name stays while the machine goes on saying other things."""
    update(config, SAMPLE, ARTICLE)
    path = digest_path(config, "port-talks")
    path.write_text(path.read_text("utf-8").replace("name: Ana Okoye", "name: Ana M. Okoye"), "utf-8")
    for program in ("briefing 2", "briefing 3"):
        update(config, change(SAMPLE, extractor=Extractor(program=program)), ARTICLE)
        digest = read_digest(config, "port-talks")
        assert digest is not None
        assert (digest.people[0].name, digest.people[0].review) == ("Ana M. Okoye", "edited")
        assert digest.extractor.program == program
        assert digest.proposals == ()


def test_a_broken_digest_is_left_alone(config: Config) -> None:
    """What an editor half wrote is told, not overwritten."""
    path = digest_path(config, "port-talks")
    path.parent.mkdir(parents=True)
    path.write_text("people:\n\t- id: a\n", "utf-8")
    with pytest.raises(BriefingError, match=r"content/digests/port-talks\.yaml:2:1: a tab"):
        update(config, SAMPLE, ARTICLE)
    assert path.read_text("utf-8") == "people:\n\t- id: a\n"


def test_a_lost_machine_output_costs_no_edit(config: Config) -> None:
    """With the compact file gone or broken, what stands in the digest stays."""
    update(config, SAMPLE, ARTICLE)
    path = digest_path(config, "port-talks")
    path.write_text(path.read_text("utf-8").replace("mode: visit", "mode: phone"), "utf-8")
    (config.machine_digests / "port-talks.json").write_text("{", "utf-8")
    update(config, SAMPLE, ARTICLE)
    digest = read_digest(config, "port-talks")
    assert digest is not None
    assert digest.events[0].mode == "phone"


def test_problems_of_all_files_are_told_at_once(config: Config) -> None:
    """Two broken digests, and one in a file of another name."""
    config.digests.mkdir(parents=True)
    for name in ("a", "b"):
        (config.digests / f"{name}.yaml").write_text("colour: red\n", "utf-8")
    (config.digests / "c.yaml").write_text(dump(SAMPLE), "utf-8")
    (config.digests / "d.yaml").write_bytes(b"\xff\x00")
    with pytest.raises(BriefingError) as caught:
        read_digests(config)
    assert [problem.path.rsplit("/")[-1] for problem in caught.value.problems] == [
        "a.yaml",
        "a.yaml",
        "b.yaml",
        "b.yaml",
        "c.yaml",
        "d.yaml",
    ]


def test_checking_compares_with_the_articles(config: Config) -> None:
    """Evidence is compared; a digest without article is a warning."""
    update(config, SAMPLE, ARTICLE)
    assert check_digests(config, [ARTICLE]) == []
    changed = change(ARTICLE, text=ARTICLE.text.replace("envoys", "guests"))
    assert "the article does not say" in check_digests(config, [changed])[0].message
    assert [problem.severity for problem in check_digests(config, [])] == ["warning"]


def test_current_is_same_text_head_and_extractor(config: Config) -> None:
    """Each changing makes a digest old: also the date that front matter gives."""
    update(config, SAMPLE, ARTICLE)
    digest = read_digest(config, "port-talks")
    assert digest is not None
    assert is_current(digest, ARTICLE, Extractor())
    assert not is_current(digest, ARTICLE, Extractor(rules="2"))
    assert not is_current(digest, change(ARTICLE, sha256="cd34"), Extractor())
    assert not is_current(digest, change(ARTICLE, published=Published(edtf="2031-05-05")), Extractor())


def test_a_renamed_file_with_the_same_text_is_the_same_article() -> None:
    """It keeps its id; a copy, another text and an id given by an editor do not take it."""
    renamed = change(ARTICLE, id="new-name")
    assert [article.id for article in identify([renamed], [SAMPLE])] == ["port-talks"]
    assert [article.id for article in identify([ARTICLE, renamed], [SAMPLE])] == ["new-name", "port-talks"]
    assert [article.id for article in identify([change(renamed, sha256="other")], [SAMPLE])] == ["new-name"]
    assert [article.id for article in identify([change(renamed, id_given=True)], [SAMPLE])] == ["new-name"]


def test_what_was_parsed_is_kept_for_the_same_bytes_only(config: Config) -> None:
    """A parsed digest is decoded next time; a changed file, or a broken entry, is parsed."""
    update(config, SAMPLE, ARTICLE)
    assert read_digests(config) == (STORED,)
    (kept,) = (config.cache / "digests").iterdir()
    kept.write_bytes(kept.read_bytes().replace(b"Ana Okoye", b"Eve Okoye"))
    assert read_digests(config)[0].people[0].name == "Eve Okoye"
    path = digest_path(config, "port-talks")
    path.write_text(path.read_text("utf-8") + "# read again\n", "utf-8")
    assert read_digests(config) == (STORED,)
    kept.write_bytes(kept.read_bytes()[:40])
    assert read_digests(config) == (STORED,)
