"""`briefing doctor`: what is wrong with this machine or this publication, and how to mend it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import sys
from collections.abc import Callable, Iterator

import click

from briefing import __version__
from briefing.cli.app import Settings
from briefing.errors import BriefingError

Finding = tuple[bool, str]
"""Is it well, and what to say."""


@click.command("doctor")
@click.pass_obj
def command(settings: Settings) -> int:
    """Look at Python, libraries, the search indexer, the language pipeline, and the publication here."""
    ill = 0
    for check in (_python, _libraries, _indexer, _pipeline, _publication):
        for well, said in check(settings):
            ill += not well
            if not (well and settings.quiet):
                click.echo(f"{'ok  ' if well else 'MEND'}  {said}")
    return 1 if ill else 0


def _python(settings: Settings) -> Iterator[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    yield sys.version_info >= (3, 11), f"Python {version} (3.11 or newer is needed); briefing {__version__}"


def _libraries(settings: Settings) -> Iterator[Finding]:
    missing = []
    for line in importlib.metadata.requires("briefing") or ():
        if "extra ==" in line:
            continue
        name = line.split(";")[0]
        for mark in "<>=!~[ (":
            name = name.split(mark)[0]
        try:
            importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            missing.append(name)
    yield not missing, (f"missing libraries: {', '.join(missing)}: pip install {' '.join(missing)}" if missing
                        else "every library is installed")


def _indexer(settings: Settings) -> Iterator[Finding]:
    found = importlib.util.find_spec("pagefind_bin") is not None
    yield found, "the search indexer is installed" if found else "no search indexer: pip install pagefind_bin"


def _pipeline(settings: Settings) -> Iterator[Finding]:
    yield from _attempt(lambda: _load_pipeline(settings))


def _load_pipeline(settings: Settings) -> str:
    from briefing.config import load
    from briefing.fingerprint import extractor
    from briefing.nlp import load as load_pipeline

    model = load(settings.root).model if (settings.root / "site.yaml").is_file() else None
    document = load_pipeline(model)("Norway's foreign minister met her Swedish colleague in Oslo.")
    return f"the language pipeline {extractor(model).model} works ({len(document)} tokens read)"


def _publication(settings: Settings) -> Iterator[Finding]:
    if not (settings.root / "site.yaml").is_file():
        yield True, "no publication here (briefing init starts one)"
        return
    yield from _attempt(lambda: _read_publication(settings))


def _read_publication(settings: Settings) -> str:
    from briefing.articles import read_articles
    from briefing.config import load

    config = load(settings.root)
    return f"{config.title}: {len(read_articles(config))} articles can be read"


def _attempt(check: Callable[[], str]) -> Iterator[Finding]:
    try:
        yield True, check()
    except BriefingError as error:
        for problem in error.problems:
            yield False, str(problem)
