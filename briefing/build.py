"""The whole story: articles to digests, digests to a site in place. Only this module knows every stage."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import msgspec

from briefing import fingerprint, output, schemas, search, site, urls
from briefing.articles import read_articles
from briefing.config import FILE, Config
from briefing.digests import (
    Table,
    check_digests,
    identify,
    is_current,
    prepare,
    read_digest,
    read_digests,
    read_lookups,
    readable_digests,
    unused,
)
from briefing.digests import update as store
from briefing.errors import BriefingError, Problem
from briefing.files import write
from briefing.output import Entry
from briefing.render import Renderer, check_files, check_notes
from briefing.resolve import check_authority, dump_lock, published, read_authority, read_lock, remember, settle
from briefing.site import Desk
from briefing.strays import strays
from briefing.types.article import Article
from briefing.types.authority import Authority
from briefing.types.digest import Digest
from briefing.types.lock import Lock
from briefing.types.lookups import Use
from briefing.types.pages import Page
from briefing.types.resolution import Resolution

SCHEMAS = tuple(f"/data/{file.name}.schema.json" for file in schemas.FILES)
"""The JSON Schemas of all files that people write, published so that editors' tools can complete them."""

Progress = Callable[[int, int], None]


class Update(msgspec.Struct, frozen=True):
    """Articles with their digests, and how many had to be read."""

    articles: tuple[Article, ...]
    digests: tuple[Digest, ...]
    extracted: int
    warnings: tuple[Problem, ...] = ()
    lookups: Table = Table()


class BuildReport(msgspec.Struct, frozen=True):
    """What a build made and changed; paths are relative to the site."""

    articles: int
    extracted: int
    pages: int
    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    warnings: tuple[Problem, ...]


def update_digests(config: Config, jobs: int = 1, everything: bool = False, progress: Progress | None = None) -> Update:
    """Read every article whose digest is not current, and keep what editors changed.

    The language pipeline is loaded only when there is something to read. Raises BriefingError with every problem of
    articles and digests; digests on disk are then as they were.
    """
    found = read_articles(config)
    lookups = read_lookups(config.lookups)
    kept = {digest.article.id: digest for digest in _readable(config, found)}
    articles = identify(found, kept.values())
    extractor = fingerprint.extractor(config.model)
    stale = [article for article in articles
             if everything or not (digest := kept.get(article.id)) or not is_current(digest, article, extractor)]
    told: list[Problem] = []
    if stale:
        from briefing.extract.batch import extract_all  # loads spaCy

        for article, read in zip(stale, extract_all(stale, config.model, jobs, progress), strict=True):
            if isinstance(read, Problem):
                told.append(read)
                continue
            told.extend(store(config, read, article).problems)
            if merged := read_digest(config, read.article.id):
                kept[read.article.id] = merged
    problems = [*told, *check_digests(config, articles)]
    if any(problem.severity == "error" for problem in problems):
        raise BriefingError(problems)
    digests = tuple(kept[article.id] for article in articles)
    return Update(articles, digests, len(stale), tuple(problems), lookups)


def _readable(config: Config, articles: tuple[Article, ...]) -> tuple[Digest, ...]:
    """All digests on disk; where one cannot be read, every problem of all of them is raised."""
    try:
        return read_digests(config)
    except BriefingError as error:
        raise BriefingError(check_digests(config, articles) or error.problems) from None


def build(config: Config, jobs: int = 1, locked: bool = False, progress: Progress | None = None) -> BuildReport:
    """Digests brought up to date, everything resolved, every page in place; the old site stands until then.

    `locked` refuses to mint permalinks. Raises BriefingError; the site is then as it was.
    """
    output.recover(config.output, config.cache)
    update = update_digests(config, jobs, progress=progress)
    resolved = plan(config, update, locked)
    write(config.lock, dump_lock(resolved.lock).encode())
    report = output.publish(_entries(config, resolved.pages), config.output, config.cache, search.add_index)
    html = sum(page.path.endswith(("/", ".html")) for page in resolved.pages)
    return BuildReport(len(update.articles), update.extracted, html, report.written, report.removed,
                       report.unchanged, update.warnings)


class Known(msgspec.Struct, frozen=True):
    """Who is who among what is published."""

    articles: tuple[Article, ...]
    digests: tuple[Digest, ...]
    resolution: Resolution
    lock: Lock
    uses: tuple[Use, ...] = ()
    """The lookups that decided something."""


def who_is_who(update: Update, authority: Authority, lock: Lock, locked: bool = False) -> Known:
    """What these decisions make of articles and digests; raises as `resolve.settle` does."""
    digests, uses = prepare(update.lookups, update.articles, update.digests)
    articles, digests = published(update.articles, digests, authority)
    return Known(articles, digests, *settle(articles, digests, authority, lock, locked), uses)


class Plan(msgspec.Struct, frozen=True):
    """The site before it is rendered: every permalink, everything indexed, every page with its context."""

    lock: Lock
    desk: Desk
    pages: tuple[Page, ...]
    uses: tuple[Use, ...] = ()


def plan(config: Config, update: Update, locked: bool = False) -> Plan:
    """From digests and decisions to pages; writes nothing."""
    known = who_is_who(update, read_authority(config.authority), _lock(config), locked)
    desk = site.desk(config, known.articles, known.digests, known.resolution, known.lock)
    planned = site.pages(desk, site.read_editorials(config))
    if broken := check_notes(planned):
        raise BriefingError(broken)
    return Plan(remember(known.lock, desk.views, locked), desk, planned, known.uses)


def _entries(config: Config, planned: tuple[Page, ...]) -> Iterator[Entry]:
    """Everything that stands in the output folder, in the order of paths."""
    renderer = Renderer(config)
    for page in sorted(planned, key=lambda page: page.path):
        made_of = f"{site.fingerprint(page)} {renderer.template_fingerprint(page.template)}"
        yield Entry(urls.output_file(page.path), made_of, partial(renderer.render, page))
    texts = schemas.texts(config.cache)
    published = ((path, texts[file.name]) for path, file in zip(SCHEMAS, schemas.FILES, strict=True))
    for path, data in sorted([*renderer.assets().items(), *published]):
        yield Entry(urls.output_file(path), hashlib.sha256(data).hexdigest(), partial(bytes, data))


def as_it_stands(config: Config, found: tuple[Article, ...] | None = None) -> tuple[Update, Plan]:
    """The publication from the digests on disk, current or not; extracts nothing and leaves all as it is.

    `found` are its articles where they were read already. Raises BriefingError with every problem of articles and
    digests.
    """
    found = read_articles(config) if found is None else found
    digests = _readable(config, found)
    articles = identify(found, digests)
    problems = check_digests(config, articles)
    if any(problem.severity == "error" for problem in problems):
        raise BriefingError(problems)
    known = {article.id for article in articles}
    update = Update(articles, tuple(digest for digest in digests if digest.article.id in known), 0,
                    lookups=read_lookups(config.lookups))
    return update, plan(config, update)


def check(config: Config) -> tuple[Problem, ...]:
    """Every problem of the publication that can be found without making it; nothing is written."""
    problems: list[Problem] = []
    articles: tuple[Article, ...] | None = None
    try:
        articles = read_articles(config)
        articles = identify(articles, read_digests(config))
    except BriefingError as error:
        problems.extend(error.problems)
    found = check_digests(config, articles or ())
    # Of articles that cannot be read nobody may say that they are gone.
    problems.extend(found if articles is not None else (each for each in found if each.severity == "error"))
    problems.extend(strays(config))
    steps = (partial(_extractor, config), partial(read_authority, config.authority),
             partial(read_lookups, config.lookups), partial(_lock, config), partial(site.read_editorials, config))
    for step in steps:
        try:
            step()
        except BriefingError as error:
            problems.extend(error.problems)
    if not any(problem.severity == "error" for problem in problems):
        try:
            update, planned = as_it_stands(config, articles)
            problems.extend(unused(update.lookups, update.digests))
            problems.extend(check_authority(config.authority, update.digests, planned.lock))
            problems.extend(check_files({entry.path: entry.make() for entry in _entries(config, planned.pages)}))
        except BriefingError as error:
            problems.extend(error.problems)
    else:
        problems.extend(_decisions_anyway(config))
    return tuple(sorted(set(problems)))


def _decisions_anyway(config: Config) -> Iterator[Problem]:
    """Decisions on what does not exist, as far as that can be told while other files are broken."""
    digests, broken = readable_digests(config)
    articles = tuple(f"'{Path(problem.path).stem}#" for problem in broken)
    with suppress(BriefingError):
        for problem in check_authority(config.authority, digests, _lock(config)):
            if not any(article in problem.message for article in articles):
                yield problem


def _extractor(config: Config) -> None:
    """Whether the model that `site.yaml` names is there."""
    try:
        fingerprint.extractor(config.model)
    except BriefingError as error:
        lines = (config.root / FILE).read_text("utf-8", errors="replace").splitlines()
        line = next((number for number, line in enumerate(lines, 1) if line.startswith("model:")), 0)
        raise BriefingError([Problem(FILE, line, min(line, 1), each.message, each.hint)
                             for each in error.problems]) from None


def _lock(config: Config) -> Lock:
    name = config.lock.relative_to(config.root).as_posix()
    try:
        text = config.lock.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        text = ""
    except UnicodeDecodeError:
        raise BriefingError(Problem(name, message="is not UTF-8 text", hint="take it from git again")) from None
    except OSError as error:
        raise BriefingError(Problem(name, message=f"cannot be read: {error.strerror}")) from None
    return read_lock(name, text)
