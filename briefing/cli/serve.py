"""`briefing serve`: the site on this machine, made again on every change."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.app import Settings
from briefing.cli.say import say_problems
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.cli.server import Site
    from briefing.config import Config


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True,
              help="Port on 127.0.0.1; the next free one is taken where it is in use, any for 0.")
@click.option("--once", is_flag=True, help="Build once and serve, without watching for changes.")
@click.pass_obj
def command(settings: Settings, port: int, once: bool) -> None:
    """Build, serve on 127.0.0.1 until Ctrl-C, rebuild and reload open pages when something changes."""
    from briefing.build import build
    from briefing.cli.server import Site
    from briefing.config import load

    config = load(settings.root)
    build(config, jobs=settings.jobs)
    site = Site(config.output, config.base_path, port)
    click.echo(f"{config.title}: {site.address} (Ctrl-C ends)")
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    try:
        if once:
            thread.join()
        else:
            _watch(settings, config, site)
    except KeyboardInterrupt:
        click.echo()
    finally:
        site.shutdown()
        site.server_close()


def _watch(settings: Settings, config: Config, site: Site) -> None:
    """Build again on every change. A folder that comes or goes, and a file put in the place of another, count too."""
    from watchfiles import DefaultFilter, watch

    ours = DefaultFilter(ignore_dirs=[*DefaultFilter.ignore_dirs, ".briefing"])
    while True:
        watched, first = _watched(config), True
        for changes in watch(*watched, watch_filter=ours, raise_interrupt=True, rust_timeout=500,
                             yield_on_timeout=True):
            there = _watched(config)
            if changes or first or there != watched:  # first: what changed before the watch stood is seen now
                config = _again(settings, config, site)
            first = False
            if there != watched:
                break


def _watched(config: Config) -> dict[Path, int]:
    """What is watched, each with the number by which the file system tells it from another of its name."""
    paths = (config.content, config.templates, config.root / "site.yaml")
    return {path: path.stat().st_ino for path in paths if path.exists()}


def _again(settings: Settings, config: Config, site: Site) -> Config:
    """Build, tell what changed or what is wrong, and give the settings as they are now."""
    from briefing.build import build
    from briefing.config import load

    try:
        config = load(settings.root)
        report = build(config, jobs=settings.jobs)
    except BriefingError as error:
        say_problems(error.problems, settings.format)
        return config
    if report.written or report.removed:
        click.echo(f"{len(report.written)} files written, {len(report.removed)} removed")
        site.reload()
    return config
