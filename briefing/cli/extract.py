"""`briefing extract`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.say import progress, say_problems


@click.command("extract")
@click.option("--all", "everything", is_flag=True, help="Also those whose digest is current.")
@click.pass_obj
def command(settings: Settings, everything: bool) -> None:
    """Read articles into digests. What an editor changed in a digest stays."""
    from briefing.build import update_digests
    from briefing.config import load

    draw = progress("articles read", settings.quiet)
    update = update_digests(load(settings.root), jobs=settings.jobs, everything=everything, progress=draw)
    say_problems(update.warnings, settings.format)
    if not settings.quiet:
        click.echo(f"{len(update.digests)} articles, {update.extracted} read")
