"""Digests on disk: `content/digests/<id>.yaml`, and beside it the last machine output, compact, for the merge."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from briefing.config import Config
from briefing.digests.checks import check_tree, misnamed
from briefing.digests.last import Last, decode, encode
from briefing.digests.naming import as_called
from briefing.digests.reading import load
from briefing.digests.rewriting import is_untouched, lost, rewrite
from briefing.errors import BriefingError, Problem
from briefing.files import write
from briefing.fit import fit
from briefing.kept import kept, key_of, source_of
from briefing.types.article import Article
from briefing.types.digest import Digest, Extractor
from briefing.yamlio import read

_MARK = b"\xef\xbb\xbf"
"""The byte order mark that some editors put in front of UTF-8."""


class Stored(NamedTuple):
    """Whether the file is another now, and what people must know."""

    changed: bool
    problems: tuple[Problem, ...]


def digest_path(config: Config, article_id: str) -> Path:
    """Where the digest of an article lies."""
    return config.digests / f"{article_id}.yaml"


def read_digest(config: Config, article_id: str) -> Digest | None:
    """The digest of an article as it stands, None where there is none yet; BriefingError where it is broken."""
    path = digest_path(config, article_id)
    return _read(config, path) if path.is_file() else None


def read_digests(config: Config) -> tuple[Digest, ...]:
    """All digests, in the order of their ids; BriefingError with the problems of all that are broken."""
    digests, problems = readable_digests(config)
    if problems:
        raise BriefingError(problems)
    return digests


def readable_digests(config: Config) -> tuple[tuple[Digest, ...], tuple[Problem, ...]]:
    """The digests that can be read, in the order of their ids, and what is wrong with the others."""
    digests: list[Digest] = []
    problems: list[Problem] = []
    for path in _files(config):
        try:
            digests.append(_read(config, path))
        except BriefingError as error:
            problems.extend(error.problems)
    return tuple(digests), tuple(problems)


def is_current(digest: Digest, article: Article, extractor: Extractor) -> bool:
    """Whether a digest was made from this text by this extractor, so that making it again would change nothing."""
    made = msgspec.structs.replace(extractor, head=head(article), wrote=digest.extractor.wrote)
    return digest.article.sha256 == article.sha256 and digest.extractor == made


def head(article: Article) -> str:
    """A hash of what is known of an article beside its text: title, date, publisher and the like."""
    known = (article.title, article.language, article.publisher, article.url, article.byline, article.wire,
             article.published, article.dateline)
    return hashlib.blake2b(msgspec.json.encode(known), digest_size=4).hexdigest()


def update(config: Config, fresh: Digest, article: Article) -> Stored:
    """Stores a new machine digest of an article, merged with what people did to the last one.

    BriefingError where the digest on disk is broken: it is left as it is.
    """
    path = digest_path(config, fresh.article.id)
    name = path.relative_to(config.root).as_posix()
    extractor = msgspec.structs.replace(fresh.extractor, head=head(article))
    fresh = msgspec.structs.replace(fresh, extractor=extractor)
    old = read_file(config, path)[1] if path.is_file() else None
    made = rewrite(name, old, _last(config, path), fresh, article.text)
    # The digest goes first: killed between the two, the next merge meets values that equal the machine's anyway.
    changed = write_file(path, made.text)
    write(_last_path(config, path), encode(made.last))
    return Stored(changed, made.problems)


def read_file(config: Config, path: Path) -> tuple[Digest, str]:
    """A digest and the text of its file; BriefingError where it is missing, broken or under a wrong name."""
    digest = _read(config, path)
    return digest, path.read_bytes().decode("utf-8-sig")


def write_file(path: Path, text: str) -> bool:
    """Puts a text into a digest file, behind the mark that an editor's program has put there; False: no change."""
    with suppress(FileNotFoundError):
        if path.read_bytes().startswith(_MARK):
            return write(path, _MARK + text.encode())
    return write(path, text.encode())


def machine_version(config: Config, digest: Digest) -> Digest | None:
    """What the program itself read last, under the ids that things have in the digest; None where that is gone."""
    last = _last(config, digest_path(config, digest.article.id))
    return as_called(last.digest, digest) if last else None


def check_digests(config: Config, articles: Iterable[Article]) -> list[Problem]:
    """Every problem of every digest on disk, against its article."""
    by_id = {article.id: article for article in articles}
    problems: list[Problem] = []
    for path in _files(config):
        article = by_id.get(path.stem)
        name = path.relative_to(config.root).as_posix()
        text = _text(path, name)
        if isinstance(text, Problem):
            problems.append(text)
            continue
        entry = config.cache / "checked" / f"{path.stem}.json"
        key = key_of(_source(), text.encode(), msgspec.json.encode(article))
        checked = kept(entry, key, _Checked, partial(_checked, name, text, article))
        problems.extend(checked.problems)
        if checked.is_edited and not _is_whole(_last_path(config, path)):
            problems.append(lost(name))
        if article is None:
            hint = "put the article back, or delete the digest"
            problems.append(Problem(name, message="there is no article to this digest", hint=hint, severity="warning"))
    return problems


def identify(articles: Iterable[Article], digests: Iterable[Digest]) -> tuple[Article, ...]:
    """The articles, each under the id that its digest has: a renamed file with the same text is the same article.

    An article without a digest takes the id of a digest of the same text whose own article is gone. An id given in
    front matter stands: an editor wants it.
    """
    articles, digests = tuple(articles), tuple(digests)
    there = {article.id for article in articles}
    known = {digest.article.id for digest in digests}
    orphans: dict[str, str] = {}
    for digest in sorted(digests, key=lambda digest: digest.article.id):
        if digest.article.id not in there and digest.article.sha256:
            orphans.setdefault(digest.article.sha256, digest.article.id)
    found = []
    for article in sorted(articles, key=lambda article: article.id):
        if article.id not in known and not article.id_given and article.sha256 in orphans:
            found.append(msgspec.structs.replace(article, id=orphans.pop(article.sha256)))
        else:
            found.append(article)
    return tuple(sorted(found, key=lambda article: article.id))


def _source() -> str:
    """The state of the program that reads and checks digests."""
    return source_of("digests", "types", "yamlio.py", "fit.py", "edtf.py", "countries.py", "data")


def _files(config: Config) -> list[Path]:
    """All digest files, in the order of their names."""
    return sorted(config.digests.glob("*.yaml"), key=lambda path: path.name)


def _read(config: Config, path: Path) -> Digest:
    """The digest in a file."""
    name = path.relative_to(config.root).as_posix()
    text = _text(path, name)
    if isinstance(text, Problem):
        raise BriefingError(text)
    entry = config.cache / "digests" / f"{path.stem}.json"
    digest = kept(entry, key_of(_source(), text.encode()), Digest, lambda: load(name, text))
    if digest.article.id != path.stem:
        raise BriefingError(misnamed(read(name, text), digest.article.id, path.stem))
    return digest


def _text(path: Path, name: str) -> str | Problem:
    """The text of a digest file, or why there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return Problem(name, message="is not UTF-8 text", hint="save it as UTF-8")
    except OSError as error:
        return Problem(name, message=f"cannot be read: {error.strerror}")


def _last_path(config: Config, path: Path) -> Path:
    """Where the last machine output for a digest file lies."""
    return config.machine_digests / f"{path.stem}.json"


class _Checked(msgspec.Struct, frozen=True):
    """What is wrong in a digest, and whether a person has changed a value in it (not so where it is broken)."""

    problems: list[Problem]
    is_edited: bool


def _checked(name: str, text: str, article: Article | None) -> _Checked:
    try:
        tree = read(name, text)
    except BriefingError as error:
        return _Checked(list(error.problems), False)
    try:
        is_edited = not is_untouched(fit(tree, Digest))
    except BriefingError:
        is_edited = False
    return _Checked(check_tree(tree, article), is_edited)


def _is_whole(path: Path) -> bool:
    """Whether a last machine output is there, and not left half merged by git."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return data.startswith(b"{") and data.endswith(b"}\n") and b"\n<<<<<<< " not in data


def _last(config: Config, path: Path) -> Last | None:
    """What the machine wrote last time; None where it is gone or broken."""
    try:
        return decode(_last_path(config, path).read_bytes())
    except FileNotFoundError:
        return None
