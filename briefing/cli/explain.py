"""`briefing explain`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings


@click.command("explain")
@click.argument("what")
@click.pass_obj
def command(settings: Settings, what: str) -> None:
    """Tell where WHAT comes from: an address of the site (with #f-… a single line of it), or the id of a fact."""
    from briefing.build import as_it_stands
    from briefing.config import load
    from briefing.explain import explain

    config = load(settings.root)
    update, plan = as_it_stands(config)
    for line in explain(config, update, plan, what):
        click.echo(line)
