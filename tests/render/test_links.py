"""Links that lead nowhere."""

from __future__ import annotations

from briefing.render.links import check_files, check_notes
from briefing.types.pages import MarkdownPage, Page
from briefing.types.parts import Note

from . import samples


def about(markdown: str) -> tuple[Page, ...]:
    """A site with an editorial page and an actor."""
    body = Note(markdown=markdown, file="content/pages/about.md")
    page = MarkdownPage(**samples.frame("/about/", "page", "About"), title="About", body=body)
    return (Page("/about/", "markdown.html", page), Page("/actors/mira-tolvane/", "actor.html", page))


def test_an_editorial_link_to_no_page_is_told_with_file_and_line() -> None:
    """The message leads to the place to mend, once although two pages show the note."""
    (problem,) = check_notes(about("Fine.\n\nSee [her](/actors/mira/)."))
    assert str(problem).startswith("content/pages/about.md:3: the link '/actors/mira/' leads to no page")


def test_a_missing_slash_is_guessed() -> None:
    """The likeliest slip gets its remedy."""
    (problem,) = check_notes(about("[her](/actors/mira-tolvane)"))
    assert problem.hint == "did you mean '/actors/mira-tolvane/'?"


def test_good_editorial_links_pass() -> None:
    """A page, a fragment of one, the web, a fragment of this page and an asset are fine."""
    text = "[a](/about/) [b](/about/#x) [c](https://c.example/) [d](#d) ![e](/assets/e.png) [f](/assets/f.pdf)"
    assert check_notes(about(text)) == ()


def test_crawl_finds_missing_pages_files_and_anchors() -> None:
    """Each broken link is told with the file that holds it; the others pass."""
    files = {
        "index.html": b'<a href="a/">x</a><a href="a/#f-1">x</a><a href="a/#f-2">x</a><a href="b/">x</a>'
                      b'<img src="x.png"><a href="https://x.example/">x</a><a href="?q=1">x</a>',
        "a/index.html": b'<p id="f-1"></p><a href="../">x</a><a href="../#top">x</a><a href="./">x</a>'
                        b'<a href="#f-1">x</a>',
    }
    assert [(p.path, p.message.split("'")[1]) for p in check_files(files)] == [
        ("a/index.html", "../#top"), ("index.html", "a/#f-2"), ("index.html", "b/"), ("index.html", "x.png")]


def test_crawl_reads_attributes_not_prose() -> None:
    """An escaped link in text is not a link."""
    assert check_files({"index.html": b'<p>&lt;a href="gone/"&gt; and href="gone/"</p>'}) == ()
