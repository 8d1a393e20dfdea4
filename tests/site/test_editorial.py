"""Editorial Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import Config
from briefing.errors import BriefingError
from briefing.site import Desk, pages, read_editorials
from briefing.site.editorial import parse
from briefing.types.pages import MarkdownPage
from tests.site.small import make
from tests.site.walk import views


def write(config: Config, name: str, text: str | bytes) -> None:
    """A file under content/pages."""
    file = Path(config.pages, name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_page_stands_under_its_name_and_a_note_on_its_page(config: Config, small: Desk) -> None:
    """content/pages is the map; the title is the front matter's or the first heading."""
    write(config, "about.md", "---\ntitle: Who we are\n---\nHello.\n")
    write(config, "notes-on-style.md", "# How we write\n\nBriefly.\n")
    write(config, "notes/actors/runa-halvik.md", "She fishes.\n")
    found = views(pages(small, read_editorials(config)))
    about, style = found["/about/"], found["/notes-on-style/"]
    assert isinstance(about, MarkdownPage) and (about.title, about.body.markdown) == ("Who we are", "Hello.\n")
    assert isinstance(style, MarkdownPage) and style.title == "How we write" and "#" not in style.body.markdown
    assert [note.markdown for note in found["/actors/runa-halvik/"].notes] == ["She fishes.\n"]


def test_without_files_there_are_an_about_page_and_a_method_page(config: Config, small: Desk) -> None:
    """Both speak of this publication; method counts what there is."""
    found = views(pages(small, read_editorials(config)))
    about, method = found["/about/"], found["/method/"]
    assert isinstance(about, MarkdownPage) and "Skerry Briefing" in about.body.markdown
    assert "{{" not in about.body.markdown
    assert isinstance(method, MarkdownPage) and method.figures


def test_every_problem_is_told_with_its_file(config: Config) -> None:
    """A bad name, a reserved one, a wrong encoding, an unknown key, all at once."""
    write(config, "Über Uns.md", "x")
    write(config, "actors.md", "x")
    write(config, "latin.md", b"caf\xe9")
    write(config, "plan.md", "---\ntitel: x\n---\n")
    with pytest.raises(BriefingError) as error:
        read_editorials(config)
    told = "\n".join(map(str, error.value.problems))
    for part in ("uber-uns.md", "/actors/ is made by the program", "latin.md: is not UTF-8", "plan.md:2:1", "title"):
        assert part in told


def test_a_page_is_described_by_its_first_paragraph(config: Config) -> None:
    """Without headings, links and marks; the pages that every site has say what they are about."""
    text = "# Desk\n\n## Who\n\nWe *read* [news](/articles/)\nhere.\n"
    made = views(pages(make(config), [parse("/desk/", "desk.md", text, note=False)]))
    assert made["/desk/"].meta.description == "We read news here."
    assert made["/method/"].meta.description.startswith("A program reads each article")
    assert made["/about/"].meta.description
