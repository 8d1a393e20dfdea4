"""Where templates, strings and assets come from: the publication's own files first, the default theme behind them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jinja2
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, TemplateNotFound, meta

import briefing
from briefing.errors import BriefingError, Problem
from briefing.kept import kept, key_of

ORIGINAL = "!theme"
"""Prefix under which an override finds the template it replaces: `{% extends "!theme/article.html" %}`."""

ASSETS = "assets"
STYLES = "css"
"""Folder of the style sheets, joined in the order of their names into one file."""


def default_theme() -> Path:
    """The theme that came with the program: inside the installed package, or beside it in a checkout."""
    package = Path(briefing.__file__).parent
    installed = package / "theme"
    return installed if installed.is_dir() else package.parent / "templates"


def folders(own: Path) -> tuple[Path, ...]:
    """Where to look, first match wins: the publication's own folder (which need not exist), the default theme."""
    theme = default_theme()
    return (own, theme) if own.is_dir() and own.resolve() != theme.resolve() else (theme,)


def loader(own: Path) -> ChoiceLoader:
    """Finds a template in the publication's folder, then in the theme; the theme's under `!theme/` in any case."""
    return ChoiceLoader([
        FileSystemLoader(folders(own)),
        PrefixLoader({ORIGINAL: FileSystemLoader(default_theme())}),
    ])


def assets(own: Path, accent: str = "") -> dict[str, bytes]:
    """Site path to bytes of every asset, in order of path.

    Files of the publication's folder replace those of the theme that have the same name; the style sheets are joined
    into `/assets/briefing.css`, ending with the accent colour where one is set.
    """
    files: dict[str, Path] = {}
    for folder in reversed(folders(own)):
        root = folder / ASSETS
        files |= {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*")) if path.is_file()}
    styles = [files.pop(name) for name in sorted(files) if name.startswith(f"{STYLES}/") and name.endswith(".css")]
    sheet = "\n".join(path.read_text(encoding="utf-8").strip() for path in styles) + "\n" + _accent(accent)
    plain = {f"/{ASSETS}/{name}": path.read_bytes() for name, path in files.items()}
    return dict(sorted({**plain, f"/{ASSETS}/briefing.css": sheet.encode()}.items()))


def _accent(colour: str) -> str:
    """The publication's accent; on a dark ground a lighter tint of it, so that text stays readable."""
    if not colour:
        return ""
    dark = f"color-mix(in srgb, {colour} 45%, white)"
    return (f":root {{ --accent: {colour}; }}\n"
            f"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}\n")


def closure(environment: Environment, name: str, work: Path) -> tuple[tuple[str, str], ...]:
    """The template and every template that it extends, includes or imports, with their sources, in order of name.

    What each names is kept in the folder `work`: finding it means to parse the whole template. Raises BriefingError
    where one is missing or is named by an expression, which cannot be followed.
    """
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in found:
            continue
        found[current] = source(environment, current)
        waiting += _referenced(environment, current, found[current], work)
    return tuple(sorted(found.items()))


def source(environment: Environment, name: str) -> str:
    """The source of a template. Raises BriefingError where there is none."""
    assert environment.loader is not None
    try:
        return environment.loader.get_source(environment, name)[0]
    except TemplateNotFound:
        raise BriefingError(missing(name)) from None
    except UnicodeDecodeError:
        problem = Problem(f"templates/{name}", message="is not UTF-8 text", hint="save it as UTF-8")
        raise BriefingError(problem) from None


def missing(name: str) -> Problem:
    """The problem of a template that is named and does not exist."""
    hint = "put it back, or remove what names it"
    return Problem(f"templates/{name}", message="there is no such template", hint=hint)


def _referenced(environment: Environment, name: str, text: str, work: Path) -> Iterator[str]:
    """Names of the templates that a template's source names."""
    def parsed() -> list[str | None]:
        return list(meta.find_referenced_templates(environment.parse(text, name)))

    entry = work / "templates" / f"{hashlib.sha256(name.encode()).hexdigest()[:24]}.json"
    for other in kept(entry, key_of(code_hash(), text.encode()), list[str | None], parsed):
        if other is None:
            message = "a template is named by an expression"
            raise BriefingError(Problem(f"templates/{name}", message=message, hint="write its name out"))
        yield other


@cache
def code_hash() -> str:
    """A hash of the code that renders: a page made by other code is another page."""
    digest = hashlib.sha256(f"{briefing.__version__} {jinja2.__version__}".encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
