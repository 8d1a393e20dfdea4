"""Editorial Markdown: pages of their own ('content/pages/about.md' is '/about/') and notes on top of other pages
('content/pages/notes/actors/ali-larijani.md' stands on '/actors/ali-larijani/')."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path

import msgspec

from briefing import urls
from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.fit import fit
from briefing.languages import spoken
from briefing.site import head
from briefing.site.quality import quality
from briefing.site.words import words
from briefing.types.pages import MarkdownPage, Quality
from briefing.types.parts import Note, Tally
from briefing.yamlio import read

RESERVED = {*head.SECTIONS, "search", "changes", "corrections", "data", "assets", "pagefind"}
"""Folders of the site that are made otherwise."""
DEFAULTS = ("about", "method")
"""Pages that every site has; an editor's page of the same name stands instead."""
_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LINKED = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?")
_MARKS = re.compile(r"[*`<>]")
_NO_PARAGRAPH = ("", "#", "|", "!", "-", "<", "[")
_HEADING = re.compile(r"\A\s*#[ \t]+(?P<title>[^\n]+?)[ \t]*#*[ \t]*(?:\n|\Z)")


class Editorial(msgspec.Struct, frozen=True, kw_only=True):
    """One file: the site path where it stands, its title, its Markdown, whether it is a note, and where it lies."""

    path: str
    title: str
    markdown: str
    note: bool
    file: str


class _Front(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    title: str = ""


class Notes:
    """Notes by the page that they stand on: one on a page that has `moved` goes with it."""

    def __init__(self, editorials: Iterable[Editorial], moved: Mapping[str, str]) -> None:
        self._notes: defaultdict[str, list[Note]] = defaultdict(list)
        for editorial in editorials:
            if editorial.note:
                path = moved.get(editorial.path, editorial.path)
                self._notes[path].append(Note(markdown=editorial.markdown, file=editorial.file))

    def on(self, path: str) -> tuple[Note, ...]:
        """The notes that stand on a page."""
        return tuple(self._notes.get(path, ()))


def read_editorials(config: Config) -> tuple[Editorial, ...]:
    """All pages and notes, by path. Raises BriefingError with every problem: not UTF-8, bad front matter, a name that
    no page may have."""
    found: list[Editorial] = []
    problems: list[Problem] = []
    for file in sorted(config.pages.rglob("*.md")):
        try:
            found.append(_read(config, file))
        except BriefingError as error:
            problems += error.problems
    if problems:
        raise BriefingError(problems)
    return tuple(sorted(found, key=lambda editorial: (editorial.path, editorial.file)))


def parse(path: str, file: str, text: str, note: bool) -> Editorial:
    """One file's text: an optional front matter with `title`, or a first heading that is the title, and Markdown."""
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    settings = fit(read(file, front["yaml"], first_line=2), _Front) if front else _Front()
    body = text[front.end():] if front else text
    heading = None if settings.title or note else _HEADING.match(body)
    name = path.strip("/").rsplit("/", 1)[-1]
    title = settings.title or (heading["title"] if heading else name.replace("-", " ").capitalize())
    return Editorial(path=path, title=title, markdown=body[heading.end():] if heading else body, note=note, file=file)


def pages(config: Config, editorials: Iterable[Editorial], figures: tuple[Tally, ...]) -> list[MarkdownPage]:
    """The pages of their own, the default ones where an editor wrote none, by path."""
    own = {editorial.path: editorial for editorial in editorials if not editorial.note}
    for name in DEFAULTS:
        own.setdefault(f"/{name}/", _default(config, name))
    measured = quality() if config.model is None else ()
    return [_page(config, own[path], figures, measured) for path in sorted(own)]


def check_notes(editorials: Iterable[Editorial], paths: set[str], bare: set[str]) -> list[Problem]:
    """A problem for every note whose page there is not, or is one of the `bare` ones, which show no notes."""
    return [Problem(note.file, message=f"{note.path} shows no notes",
                    hint="notes stand on pages of actors, countries, offices and agreements; on a fact say it in the "
                         "digest, as 'note: ...'") if note.path in bare else
            Problem(note.file, message=f"there is no page {note.path} for this note to stand on",
                    hint="name the file after the page's address, as in content/pages/notes/actors/<name>.md")
            for note in editorials if note.note and note.path not in paths - bare]


def _page(config: Config, editorial: Editorial, figures: tuple[Tally, ...],
          measured: tuple[Quality, ...]) -> MarkdownPage:
    name = editorial.path.strip("/")
    return head.cited(MarkdownPage(
        meta=head.meta(editorial.title, editorial.path, "page", _description(editorial.markdown), twin=False,
                       schema="AboutPage" if name == "about" else "WebPage"),
        crumbs=head.crumbs(words(config.language)), title=editorial.title,
        body=Note(markdown=editorial.markdown, file=editorial.file),
        figures=figures if name == "method" else (),
        quality=measured if name == "method" else ()))


def _description(markdown: str) -> str:
    """The first paragraph as plain words."""
    paragraphs = (block.strip() for block in markdown.split("\n\n"))
    first = next((block for block in paragraphs if block[:1] not in _NO_PARAGRAPH), "")
    return " ".join(_MARKS.sub("", _LINKED.sub(r"\1", first)).split())


def _default(config: Config, name: str) -> Editorial:
    folder = resources.files("briefing.site").joinpath("data")
    file = folder.joinpath(f"{name}.{spoken(config.language)}.md")
    text = (file if file.is_file() else folder.joinpath(f"{name}.md")).read_text("utf-8")
    publisher = words(config.language).say("published-by", name=config.publisher) if config.publisher else ""
    described = "\n\n".join(filter(None, (config.description, publisher)))
    filled = text.replace("{{ title }}", config.title).replace("{{ description }}", described)
    return parse(f"/{name}/", f"briefing/site/data/{name}.md", filled, note=False)


def _read(config: Config, file: Path) -> Editorial:
    name = file.relative_to(config.root).as_posix()
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BriefingError(Problem(name, message="is not UTF-8 text", hint="save it as UTF-8")) from None
    parts = file.relative_to(config.pages).with_suffix("").parts
    note = parts[0] == "notes" and len(parts) > 1
    folders = parts[1:] if note else parts
    if any(part != urls.slug(part) for part in folders):
        raise BriefingError(Problem(name, message="the file's name cannot stand in an address",
                                    hint=f"call it {'/'.join(map(urls.slug, folders))}.md"))
    if not note and folders[0] in RESERVED:
        raise BriefingError(Problem(name, message=f"/{folders[0]}/ is made by the program",
                                    hint="give the page another name"))
    return parse(f"/{'/'.join(folders)}/", name, text, note)
