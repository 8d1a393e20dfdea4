"""`briefing build`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.say import progress, say_problems


@click.command("build")
@click.option("--locked", is_flag=True, help="Refuse to mint permalinks: all must be in the lock already.")
@click.pass_obj
def command(settings: Settings, locked: bool) -> None:
    """Make the site: extract what is not current, then render. The old site stands until the new one is whole."""
    from briefing.build import build
    from briefing.config import load

    config = load(settings.root)
    report = build(config, jobs=settings.jobs, locked=locked, progress=progress("articles read", settings.quiet))
    say_problems(report.warnings, settings.format)
    if not settings.quiet:
        click.echo(f"{config.title}: {report.pages} pages of {report.articles} articles in {config.output} "
                   f"({report.extracted} articles read, {len(report.written)} files written, "
                   f"{len(report.removed)} removed, {report.unchanged} unchanged)")
    if settings.verbose:
        for path in report.written:
            click.echo(f"  {path}")
