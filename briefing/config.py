"""`site.yaml`: the publication's settings, and where its files lie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from briefing.errors import BriefingError, Problem
from briefing.fit import fit, in_part, misfits
from briefing.yamlio import Tree, read

FILE = "site.yaml"

_OURS = frozenset({"content", "output", ".briefing"})
"""Folders of a publication that hold something else than templates."""

ArticleText = Literal["full", "excerpts", "none"]


class _Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the parts of `site.yaml`: immutable, unknown keys are refused."""


class Feeds(_Settings, frozen=True, kw_only=True):
    """Atom feeds: whether there are any, and how many entries each holds."""

    enabled: bool = True
    entries: int = 30


class Theme(_Settings, frozen=True, kw_only=True):
    """Looks. `dir` holds templates that override the default ones, `accent` is a colour such as '#0b5fa5', `cards`
    says whether pages get a picture for links elsewhere, `options` are handed to the templates as they stand."""

    dir: str = "templates"
    accent: str = ""
    cards: bool = True
    options: dict[str, str] = {}


class Settings(_Settings, frozen=True, kw_only=True):
    """What `site.yaml` may say; only `title` and `base_url` must be there."""

    title: str
    base_url: str
    """With a trailing slash once loaded; a path is allowed ('https://example.org/briefing/')."""
    language: str = "en"
    time_zone: str = "UTC"
    description: str = ""
    publisher: str = ""
    """Who publishes: the name in 'cite this', feeds and JSON-LD."""
    contact: str = ""
    """An e-mail or web address for corrections."""
    article_text: ArticleText = "excerpts"
    """How much of a source article is published: all, the sentences that carry facts, or nothing."""
    model: str | None = None
    """Name or path of a spaCy pipeline, a path as seen from `site.yaml`; None is the bundled one."""
    theme: Theme = Theme()
    feeds: Feeds = Feeds()


class Config(Settings, frozen=True, kw_only=True):
    """Settings together with the publication's root folder."""

    root: Path

    @property
    def base_path(self) -> str:
        """The path of the base URL, with a slash at both ends."""
        return urlsplit(self.base_url).path

    @property
    def content(self) -> Path:
        """Everything that editors keep."""
        return self.root / "content"

    @property
    def articles(self) -> Path:
        """Source articles."""
        return self.content / "articles"

    @property
    def digests(self) -> Path:
        """One YAML digest an article."""
        return self.content / "digests"

    @property
    def machine_digests(self) -> Path:
        """The last machine output for each digest, for the merge with an editor's changes."""
        return self.digests / ".machine"

    @property
    def texts(self) -> Path:
        """Texts extracted from HTML articles."""
        return self.content / "texts"

    @property
    def authority(self) -> Path:
        """Editors' decisions."""
        return self.content / "authority"

    @property
    def lookups(self) -> Path:
        """What is read wrong again and again, put right for all articles."""
        return self.content / "lookups.yaml"

    @property
    def pages(self) -> Path:
        """Editorial Markdown."""
        return self.content / "pages"

    @property
    def lock(self) -> Path:
        """Every URL ever published."""
        return self.content / "permalinks.lock"

    @property
    def templates(self) -> Path:
        """The publication's own templates."""
        return self.root / self.theme.dir

    @property
    def output(self) -> Path:
        """The finished site."""
        return self.root / "output"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time."""
        return self.root / ".briefing"


def load(root: Path) -> Config:
    """The publication in folder `root`.

    Raises BriefingError with every problem: no `site.yaml`, not YAML, unknown keys, values that cannot be.
    """
    try:
        text = (root / FILE).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        hint = "run 'briefing init' here, or name the publication's folder with -C"
        raise BriefingError(Problem(FILE, message=f"there is no {FILE} in {root}", hint=hint)) from None
    except OSError as error:
        raise BriefingError(Problem(FILE, message=f"cannot be read: {error.strerror}")) from None
    except UnicodeDecodeError:
        raise BriefingError(Problem(FILE, message="is not UTF-8 text", hint="save it as UTF-8")) from None
    tree = read(FILE, text)
    sound = _what_fits(tree)
    problems = [*misfits(tree, Settings), *_impossible(tree, sound), *_impossible_theme(root, tree, sound.theme)]
    if problems:
        raise BriefingError(sorted(problems))
    settings = fit(tree, Settings)
    fields = msgspec.structs.asdict(settings)
    fields["base_url"] = settings.base_url.rstrip("/") + "/"
    if settings.model and (root / settings.model).is_dir():
        fields["model"] = str(root / settings.model)
    return Config(root=root, **fields)


def _what_fits(tree: Tree) -> Settings:
    """The settings that have the right shape, the others as if nothing were said: one slip must not hide another."""
    nothing = Settings(title="?", base_url="https://example.org/")
    return in_part(tree.value, Settings, title=nothing.title, base_url=nothing.base_url) or nothing


def _impossible(tree: Tree, settings: Settings) -> Iterator[Problem]:
    """Values of the right type that still cannot be."""
    if not settings.title.strip():
        yield tree.problem(("title",), "the title is empty")
    if not _is_base_url(settings.base_url):
        hint = "write it like https://example.org/ or https://example.org/briefing/"
        yield tree.problem(("base_url",), f"'{settings.base_url}' is not a web address", hint)
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", settings.language):
        hint = "write its code, such as en, en-GB or de"
        yield tree.problem(("language",), f"'{settings.language}' is no language", hint)
    if not _is_time_zone(settings.time_zone):
        hint = "use a name such as UTC or Asia/Baghdad"
        yield tree.problem(("time_zone",), f"unknown time zone '{settings.time_zone}'", hint)
    if settings.contact and not re.fullmatch(r"(?:mailto:)?[^\s@:/]+@[^\s@:/]+|https?://[^\s/]+\S*", settings.contact):
        hint = "write an e-mail address, or a web address that begins with https://"
        yield tree.problem(("contact",), f"nobody can be reached at '{settings.contact}'", hint)
    if settings.model is not None and not settings.model.strip():
        yield tree.problem(("model",), "the model is empty", "leave 'model' out to use the bundled one")
    for key in ("title", "description", "publisher"):
        if re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", getattr(settings, key)):
            yield tree.problem((key,), f"the {key} holds a control character", "remove it")
    if settings.feeds.entries < 1:
        hint = "write 'enabled: false' for no feeds"
        yield tree.problem(("feeds", "entries"), "a feed needs at least one entry", hint)


def _impossible_theme(root: Path, tree: Tree, theme: Theme) -> Iterator[Problem]:
    """A colour that is none, and a folder that cannot hold templates."""
    if theme.accent and not re.fullmatch(r"#(?:[0-9A-Fa-f]{3}){1,2}", theme.accent):
        yield tree.problem(("theme", "accent"), f"'{theme.accent}' is not a colour", "write it like '#0b5fa5'")
    if Path(theme.dir).is_absolute() or ".." in Path(theme.dir).parts:
        hint = "use a folder beside site.yaml"
        yield tree.problem(("theme", "dir"), "the theme lies outside the publication", hint)
    elif not Path(theme.dir).parts or Path(theme.dir).parts[0] in _OURS:
        hint = "use a folder of its own beside site.yaml"
        yield tree.problem(("theme", "dir"), f"'{theme.dir}' holds other things than templates", hint)
    elif theme.dir != Theme().dir and not (root / theme.dir).is_dir():
        hint = "make it, or leave 'dir' out to use the default theme"
        yield tree.problem(("theme", "dir"), f"there is no folder '{theme.dir}'", hint)


def _is_base_url(url: str) -> bool:
    """Whether the site can live at this address: http(s), a host, no query, nothing that URLs cannot hold."""
    if not re.fullmatch(r"https?://[^\s<>\"'\\{}|^`?#]+", url):
        return False
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.username is None and parts.port != 0 and "/.." not in parts.path
    except ValueError:
        return False


def _is_time_zone(name: str) -> bool:
    """Whether the time zone is in the IANA database."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
