"""Bringing an article in: checked first, then put into `content/articles/` with what is known of it as front matter."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path, PurePosixPath

import msgspec

from briefing.articles.decoding import decode
from briefing.articles.front import FrontMatter, split_front
from briefing.articles.reading import HTML, MARKDOWN, PLAIN, article_files, read_article
from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.files import write
from briefing.urls import slug


def add(
    config: Config,
    data: bytes,
    name: str = "",
    *,
    date: str = "",
    source: str = "",
    url: str = "",
    article_id: str = "",
) -> Path:
    """Puts an article into the publication and gives the path of its file.

    `name` is the file's name as it was, empty for piped text. What is given wins over front matter that the text has.
    Adding what is there already changes nothing. BriefingError where the article cannot be read, or another article has
    the same id or text.
    """
    label = name or "standard input"
    text = decode(label, data)
    kind = _kind(name, text)
    front, body, _ = split_front(label, text)
    given = {"date": date, "source": source, "url": url, "id": article_id}
    front = msgspec.structs.replace(front, **{key: value for key, value in given.items() if value})
    written = (_front_matter(front) + body).encode()
    article = read_article(f"{PurePosixPath(label).stem}{kind}", written)
    stem = article_id or PurePosixPath(name).stem or _stem(article.published.edtf, article.title, body)
    path = config.articles / f"{_safe(stem)}{kind}"
    _refuse_double(config, path, written, article.sha256)
    write(path, written)
    return path


def _kind(name: str, text: str) -> str:
    """The ending for the file: its own, or what the text looks like."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in MARKDOWN | PLAIN | HTML:
        return suffix
    return ".html" if re.search(r"<(?:!doctype html|html|body)\b", text[:2000], re.IGNORECASE) else ".txt"


def _front_matter(front: FrontMatter) -> str:
    """Front matter as text, with the keys that say something; empty where none does."""
    fields = {key: value for key, value in msgspec.structs.asdict(front).items() if value}
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n" if fields else ""


def _stem(edtf: str, title: str, body: str) -> str:
    """A name for piped text: its day, where known, and its headline or first words."""
    words = slug(title or " ".join(body.split()[:8]), fallback="article")
    return f"{edtf}-{words}" if re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) else words


def _safe(stem: str) -> str:
    """A stem that is a file name everywhere."""
    return stem if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}", stem) else slug(stem, fallback="article")


def _refuse_double(config: Config, path: Path, written: bytes, digest: str) -> None:
    """Refuses to put one article over another, or the same text in twice."""
    if path.exists() and path.read_bytes() != written:
        message = f"there is another article at {path.relative_to(config.root).as_posix()}"
        raise BriefingError(Problem(path.name, message=message, hint="give this one an id of its own with --id"))
    for other in article_files(config):
        if other == path or other.suffix.lower() in HTML:
            continue
        file = other.relative_to(config.root).as_posix()
        try:
            text = split_front(file, decode(file, other.read_bytes()))[1]
        except (BriefingError, OSError):
            continue  # reading the articles tells of it
        if sha256(text.encode()).hexdigest() == digest:
            raise BriefingError(Problem(path.name, message=f"the same text is there already: {file}"))
