"""Slugs, paths and links."""

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import urls


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Qassem al-Araji", "qassem-al-araji"),
        ("Ma'rib’s governor", "maribs-governor"),
        ("Łukasz Żółć", "lukasz-zolc"),
        ("Сергей Лавров", "sergey-lavrov"),
        ("  ../etc/passwd ", "etc-passwd"),
        ("<script>", "script"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    """Names of any script become plain lower-case words."""
    assert urls.slug(text) == expected


def test_slug_without_letters_falls_back() -> None:
    """A text that has nothing to show takes the fallback."""
    assert urls.slug("—!—", "actor") == "actor"


def test_long_slug_ends_with_a_word() -> None:
    """A long title is cut between words."""
    cut = urls.slug("word " * 40)
    assert len(cut) <= urls.LONGEST
    assert set(cut.split("-")) == {"word"}


@given(st.text(max_size=200))
def test_slug_is_idempotent_ascii(text: str) -> None:
    """A slug of a slug is the slug, made of a-z, 0-9 and single hyphens."""
    made = urls.slug(text)
    assert urls.slug(made) == made
    assert made.isascii() and made == made.lower() and "--" not in made and made.strip("-") == made


@pytest.mark.parametrize(
    ("start", "target", "expected"),
    [
        ("/actors/a/", "/actors/b/", "../b/"),
        ("/", "/actors/b/", "actors/b/"),
        ("/actors/b/", "/", "../../"),
        ("/actors/b/", "/actors/b/", "./"),
        ("/actors/b/", "/actors/b/#f-1", "#f-1"),
        ("/404.html", "/feed.xml", "feed.xml"),
        ("/a/", "/feed.xml?x=1#y", "../feed.xml?x=1#y"),
    ],
)
def test_relative(start: str, target: str, expected: str) -> None:
    """Links lead from page to page without naming the site's root."""
    assert urls.relative(start, target) == expected


_PATHS = st.lists(st.sampled_from(["actors", "x", "y-2"]), max_size=3).map(lambda p: "/" + "".join(s + "/" for s in p))


@given(_PATHS, _PATHS)
def test_relative_is_what_a_browser_follows(start: str, target: str) -> None:
    """A browser that follows the link from the page arrives at the target."""
    base = "https://example.org/sub"
    arrived = urljoin(urls.absolute(base, start), urls.relative(start, target))
    assert arrived == urls.absolute(base, target)


def test_relation_is_symmetric() -> None:
    """Two countries have one relation page."""
    assert urls.relation("iraq", "iran") == urls.relation("iran", "iraq") == "/relations/iran-iraq/"


def test_output_file() -> None:
    """A page path is a folder with an index; a file path is the file."""
    assert urls.output_file("/actors/x/") == "actors/x/index.html"
    assert urls.output_file("/") == "index.html"
    assert urls.output_file("/feed.xml") == "feed.xml"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/desk/actors/a/#f-1", "/actors/a/#f-1"),
        ("http://127.0.0.1:8001/desk/actors/a/", "/actors/a/"),
        ("http://localhost:8000/desk/", "/"),
        ("/actors/a/", "/actors/a/"),
        ("e123", "e123"),
        ("https://elsewhere.example/actors/a/", "https://elsewhere.example/actors/a/"),
        ("http://127.0.0.1:8000/other/", "http://127.0.0.1:8000/other/"),
    ],
)
def test_an_address_as_a_path_of_the_site(address: str, expected: str) -> None:
    """The published address and that of the local server lead to the same path; what is not ours stays."""
    assert urls.within(address, "https://example.org/desk/") == expected
