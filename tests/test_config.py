"""`site.yaml` becomes a Config, or every problem in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import load
from briefing.errors import BriefingError


def site(folder: Path, text: str) -> Path:
    """A publication with this `site.yaml`."""
    (folder / "site.yaml").write_text(text, "utf-8")
    return folder


def problems(folder: Path) -> list[str]:
    """What is said of a publication that cannot be loaded."""
    with pytest.raises(BriefingError) as caught:
        load(folder)
    return [str(problem) for problem in caught.value.problems]


def test_three_lines_suffice(tmp_path: Path) -> None:
    """Title, base URL and language; the rest has defaults."""
    config = load(site(tmp_path, "title: Notes\nbase_url: https://example.org/notes\nlanguage: en\n"))
    assert (config.title, config.base_url, config.base_path) == ("Notes", "https://example.org/notes/", "/notes/")
    assert (config.article_text, config.model, config.time_zone) == ("excerpts", None, "UTC")
    assert config.articles == tmp_path / "content" / "articles"
    assert config.machine_digests == tmp_path / "content" / "digests" / ".machine"


def test_a_title_that_looks_like_a_number_is_text(tmp_path: Path) -> None:
    """A year is a title; a byte order mark does no harm."""
    assert load(site(tmp_path, "\ufefftitle: 1984\nbase_url: http://localhost:8000/\n")).title == "1984"


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    """Unknown keys with the closest known one, and values that cannot be."""
    site(tmp_path, "titel: x\nbase_url: https://example.org\nfeeds: {entries: no}\narticle_text: ful\n")
    assert problems(tmp_path) == [
        "site.yaml:1:1: 'title' is missing (add 'title: ...')",
        "site.yaml:1:1: unknown key 'titel' (did you mean title?)",
        "site.yaml:3:18: feed entries must be a whole number, not 'no'",
        "site.yaml:4:15: unknown article text 'ful' (did you mean full?)",
    ]


def test_values_of_the_right_type_that_cannot_be(tmp_path: Path) -> None:
    """Address, language, zone, colour, folder and counts are looked at."""
    site(
        tmp_path,
        "title: ' '\nbase_url: example.org\nlanguage: german language\ntime_zone: Mars/Base\n"
        "theme:\n  accent: red\n  dir: ../other\nfeeds:\n  entries: 0\n",
    )
    assert [line.split(":")[1] for line in problems(tmp_path)] == ["1", "2", "3", "4", "6", "7", "9"]


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/", "https://", "https://example.org/?a=1", "https://ex ample.org", "https://u@example.org"],
)
def test_addresses_a_site_cannot_have(tmp_path: Path, url: str) -> None:
    """Other schemes, no host, a query, blanks and user names are refused."""
    assert "is not a web address" in problems(site(tmp_path, f"title: a\nbase_url: '{url}'\n"))[0]


def test_a_missing_or_unreadable_file_is_said(tmp_path: Path) -> None:
    """No site.yaml, and one that is no text."""
    assert "there is no site.yaml" in problems(tmp_path)[0]
    (tmp_path / "site.yaml").write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in problems(tmp_path)[0]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("theme: {dir: nowhere}", "there is no folder 'nowhere'"),
        ("theme: {dir: site.yaml}", "there is no folder 'site.yaml'"),
        ("theme: {dir: .}", "holds other things than templates"),
        ("theme: {dir: output}", "holds other things than templates"),
        ("contact: 'javascript:alert(1)'", "nobody can be reached"),
        ('description: "a\\0b"', "control character"),
        ("model: ''", "the model is empty"),
    ],
)
def test_settings_that_would_mislead_are_refused(tmp_path: Path, line: str, said: str) -> None:
    """A theme folder that is not there, a contact that no link can lead to, text that no page can show."""
    found = problems(site(tmp_path, f"title: a\nbase_url: https://example.org/\n{line}\n"))
    assert len(found) == 1 and said in found[0] and found[0].startswith("site.yaml:3:")


@pytest.mark.parametrize("contact", ["desk@example.org", "mailto:desk@example.org", "https://example.org/write"])
def test_contacts(tmp_path: Path, contact: str) -> None:
    """E-mail and web addresses."""
    assert load(site(tmp_path, f"title: a\nbase_url: https://a.org\ncontact: {contact}\n")).contact == contact


def test_a_model_beside_site_yaml_is_found_from_anywhere(tmp_path: Path) -> None:
    """A path counts from the publication's folder, not from where the program was started."""
    (tmp_path / "models" / "mine").mkdir(parents=True)
    three = "title: a\nbase_url: https://a.org\nmodel: "
    assert load(site(tmp_path, f"{three}models/mine\n")).model == str(tmp_path / "models" / "mine")
    assert load(site(tmp_path, f"{three}en_core_web_sm\n")).model == "en_core_web_sm"
