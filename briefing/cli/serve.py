"""`briefing serve`: the site on this machine, made again on every change."""

from __future__ import annotations

import threading

import click

from briefing.cli.app import Settings
from briefing.cli.say import say_problems
from briefing.errors import BriefingError


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
            _watch(settings, site)
    except KeyboardInterrupt:
        click.echo()
    finally:
        site.shutdown()
        site.server_close()


def _watch(settings: Settings, site: object) -> None:
    from watchfiles import DefaultFilter, watch

    from briefing.build import build
    from briefing.cli.server import Site
    from briefing.config import load

    assert isinstance(site, Site)
    config = load(settings.root)
    ours = DefaultFilter(ignore_dirs=[*DefaultFilter.ignore_dirs, ".briefing"])
    folders = [folder for folder in (config.content, config.templates, config.root / "site.yaml") if folder.exists()]
    for _changes in watch(*folders, watch_filter=ours, raise_interrupt=True):
        try:
            report = build(load(settings.root), jobs=settings.jobs)
        except BriefingError as error:
            say_problems(error.problems, settings.format)
            continue
        if report.written or report.removed:
            click.echo(f"{len(report.written)} files written, {len(report.removed)} removed")
            site.reload()
