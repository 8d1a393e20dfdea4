"""Articles are brought in checked, with what is known of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.articles import add, read_articles
from briefing.config import Config
from briefing.errors import BriefingError

PROSE = b"""Envoys meet in the old harbour

The port minister said that the talks with the envoys had been frank, and would go on.
"""


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A publication without articles."""
    return Config(root=tmp_path, title="t", base_url="https://example.org/")


def test_what_is_given_becomes_front_matter(config: Config) -> None:
    """Date, source and address stand above the text; the file keeps its name."""
    path = add(config, PROSE, "talks.txt", date="2031-05-04", source='The "Herald"', url="https://herald.example/x")
    assert path == config.articles / "talks.txt"
    (article,) = read_articles(config)
    assert (article.published.edtf, article.publisher, article.url) == (
        "2031-05-04",
        'The "Herald"',
        "https://herald.example/x",
    )
    assert article.text.encode() == PROSE


def test_piped_text_is_named_by_date_and_headline(config: Config) -> None:
    """Without a name the file is called after what it holds; a page is known by its tags."""
    assert add(config, PROSE, date="2031-05-04").name == "2031-05-04-envoys-meet-in-the-old-harbour.txt"
    page = (
        b"<!doctype html><html><body><article><h1>Ports open</h1>"
        + b"<p>The minister said that the ports would open.</p>" * 9
    )
    assert add(config, page).name == "ports-open.html"


def test_given_values_win_over_front_matter(config: Config) -> None:
    """What the text says of itself is kept where nothing else is given."""
    add(config, b"---\ndate: 2030-01-01\ntitle: Talks\n---\n" + PROSE, "talks.md", date="2031-05-04", article_id="one")
    (article,) = read_articles(config)
    assert (article.id, article.title, article.published.edtf) == ("one", "Talks", "2031-05-04")
    assert article.file == "content/articles/one.md"


def test_the_same_again_changes_nothing_and_another_is_refused(config: Config) -> None:
    """Adding twice is adding once; another text under the name, and the text under another name, are refused."""
    path = add(config, PROSE, "talks.txt")
    assert add(config, PROSE, "talks.txt") == path
    with pytest.raises(BriefingError, match=r"there is another article at content/articles/talks\.txt"):
        add(config, PROSE + b"More of the same was said.\n", "talks.txt")
    with pytest.raises(BriefingError, match=r"the same text is there already: content/articles/talks\.txt"):
        add(config, PROSE, "other.txt", date="2031-05-04")


@pytest.mark.parametrize(
    ("data", "given", "said"),
    [
        (b"", {}, "is empty"),
        (PROSE, {"date": "soon"}, "'soon' is not a date"),
        (PROSE, {"article_id": "../x"}, "cannot be an id"),
        (PROSE, {"url": "javascript:alert(1)"}, "is not a web address"),
        (
            "Le ministre a dit que les pourparlers avec les envoyés avaient été francs et longs.".encode(),
            {},
            "is not in English",
        ),
    ],
)
def test_nothing_bad_is_written(config: Config, data: bytes, given: dict[str, str], said: str) -> None:
    """An article that could not be read is refused before anything is written."""
    with pytest.raises(BriefingError, match=said):
        add(config, data, "talks.txt", **given)
    assert not config.articles.exists()


def test_a_name_that_is_no_file_name_is_made_one(config: Config) -> None:
    """Blanks, other scripts and paths in names do no harm."""
    assert add(config, PROSE, "/tmp/../Große Lage.txt").parent == config.articles
    assert [path.name for path in config.articles.iterdir()] == ["grosse-lage.txt"]
