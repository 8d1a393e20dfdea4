"""Files in `content/articles/` to articles."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath

from briefing.articles.arrangement import Arrangement, arrange
from briefing.articles.decoding import decode, refuse_large
from briefing.articles.front import ID, LONGEST_ID, FrontMatter, day, split_front
from briefing.articles.html import Page, extract_text, read_page
from briefing.articles.language import foreign_language
from briefing.articles.markdown import split_markdown
from briefing.articles.parts import split_plain
from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.files import write
from briefing.kept import kept, key_of, source_of
from briefing.types.article import Article, Block, Published
from briefing.urls import slug

MARKDOWN = frozenset({".md", ".markdown"})
PLAIN = frozenset({".txt", ".text"})
HTML = frozenset({".html", ".htm", ".xhtml"})


def read_articles(config: Config) -> tuple[Article, ...]:
    """All articles of a publication, in the order of their ids.

    The text of a new or changed HTML page is extracted and kept in `content/texts/`; otherwise nothing is written.
    BriefingError with the problems of all files: unreadable, broken front matter, not English, two with one id.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    for path in article_files(config):
        try:
            articles.append(_read(config, path))
        except BriefingError as error:
            problems.extend(error.problems)
    problems.extend(_shared_ids(articles))
    if problems:
        raise BriefingError(sorted(problems))
    return tuple(sorted(articles, key=lambda article: article.id))


def article_files(config: Config) -> list[Path]:
    """The files that hold articles, hidden ones apart, in the order of their paths.

    A link that leads nowhere is among them, so that reading it tells. BriefingError where the folder is none.
    """
    if config.articles.exists() and not config.articles.is_dir():
        folder = config.articles.relative_to(config.root).as_posix()
        hint = "move it away, and put articles into a folder"
        raise BriefingError(Problem(folder, message="is no folder", hint=hint))
    found = ((path.relative_to(config.articles), path) for path in config.articles.rglob("*"))
    visible = (
        (name.as_posix(), path)
        for name, path in found
        if not any(part.startswith(".") for part in name.parts)
        and (path.is_file() or (path.is_symlink() and not path.is_dir()))
    )
    return [path for _, path in sorted(visible)]


def read_article(file: str, data: bytes, kept_text: str | None = None) -> Article:
    """The article in a file's bytes; `file` is its path in the publication, whose ending tells the format.

    `kept_text` is the text extracted earlier from an HTML page. BriefingError with what is wrong.
    """
    kind = PurePosixPath(file).suffix.lower()
    if kind not in MARKDOWN | PLAIN | HTML:
        hint = "keep articles as .md, .txt or .html, and other files elsewhere"
        raise BriefingError(Problem(file, message=f"'{kind or 'no ending'}' is no format of articles", hint=hint))
    front, text, _ = split_front(file, decode(file, data))
    page = Page()
    if kind in HTML:
        page = read_page(text)
        text = extract_text(file, text, front.title or page.title) if kept_text is None else kept_text
    if not text.strip():
        hint = "put the article's text below the front matter"
        raise BriefingError(Problem(file, message="holds no text", hint=hint))
    parts = split_markdown(text) if kind in MARKDOWN else split_plain(text)
    found = arrange(text, parts, kind in MARKDOWN, front.title or page.title, front.url or page.url)
    _refuse_foreign(file, text, found.blocks, front)
    return Article(
        id=front.id or id_from_name(file),
        id_given=bool(front.id),
        file=file,
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        title=front.title or found.title or page.title,
        language=front.language or "en",
        publisher=front.source or front.publisher or page.publisher or found.publisher,
        url=front.url or page.url or found.url,
        byline=front.byline or front.author or page.byline or found.byline,
        wire=front.wire.lower() or found.wire,
        published=_published(front, page, found),
        dateline=found.dateline,
        opening=found.opening,
        blocks=found.blocks,
    )


def id_from_name(file: str) -> str:
    """An article's id from its file's name: the stem, as a slug where it holds what ids cannot."""
    stem = PurePosixPath(file).stem
    return stem if ID.fullmatch(stem) and len(stem) <= LONGEST_ID else slug(stem, fallback="article")


def _read(config: Config, path: Path) -> Article:
    """One file; an HTML page's text is taken from where it is kept, or extracted and kept."""
    file = path.relative_to(config.root).as_posix()
    shown = os.fsencode(file).decode("utf-8", "replace")
    if shown != file:
        raise BriefingError(Problem(shown, message="the file's name is not UTF-8", hint="rename the file"))
    try:
        refuse_large(file, path.stat().st_size)
        data = path.read_bytes()
    except OSError as error:
        raise BriefingError(Problem(file, message=f"cannot be read: {error.strerror}")) from None
    text = _kept_text(config, file, data) if path.suffix.lower() in HTML else None
    source = source_of("articles", "types", "yamlio.py", "fit.py", "edtf.py", "countries.py", "data")
    key = key_of(source, file.encode(), data, (text or "").encode("utf-8", "replace"))
    entry = config.cache / "articles" / f"{sha256(file.encode()).hexdigest()[:24]}.json"
    return kept(entry, key, Article, lambda: read_article(file, data, text))


def _kept_text(config: Config, file: str, data: bytes) -> str:
    """The text of an HTML page: kept from earlier if the page is the same, else extracted and kept."""
    seen = f"{sha256(data).hexdigest()}\n".encode()
    article_id = _html_id(file, data)
    text, source = config.texts / f"{article_id}.txt", config.texts / ".sources" / f"{article_id}.sha256"
    if text.is_file() and source.is_file() and source.read_bytes() == seen:
        return text.read_bytes().decode("utf-8", "replace")
    article = read_article(file, data)
    write(text, article.text.encode())
    write(source, seen)
    return article.text


def _html_id(file: str, data: bytes) -> str:
    """The id that an HTML article will have."""
    return split_front(file, decode(file, data))[0].id or id_from_name(file)


def _published(front: FrontMatter, page: Page, found: Arrangement) -> Published:
    """The publication date: an editor's word first, then the page's metadata, then what is printed."""
    if front.date:
        return Published(front.date, day(front.date), "front-matter")
    return page.published or found.published


def _refuse_foreign(file: str, text: str, blocks: Sequence[Block], front: FrontMatter) -> None:
    """Refuses a text that is not English, unless an editor says that it is."""
    if front.language:
        return
    prose = " ".join(text[start:end] for block in blocks if block.kind != "furniture" for start, end in block.runs)
    language = foreign_language(prose)
    if language:
        message = f"is not in English (it looks like '{language}'); only English is read"
        hint = "remove it or bring in a translation; if it is English after all, say 'language: en' in front matter"
        raise BriefingError(Problem(file, message=message, hint=hint))


def _shared_ids(articles: Sequence[Article]) -> list[Problem]:
    """Articles with an id that another has, letters' case apart: some file systems make no difference."""
    first: dict[str, Article] = {}
    problems = []
    for article in articles:
        other = first.setdefault(re.sub(r"\s", "", article.id).casefold(), article)
        if other is not article:
            message = f"has the id '{article.id}', which {other.file} has too"
            hint = "rename one of the files, or give one an 'id:' in front matter"
            problems.append(Problem(article.file, message=message, hint=hint))
    return problems
