"""`briefing explain`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.say import visible


@click.command("explain")
@click.argument("what")
@click.pass_obj
def command(settings: Settings, what: str) -> None:
    """Tell why it stands so. WHAT is an address of the site (with #f-… a single line of it): since when, what it was
    before, and why all that stands there is one; an id or a name; the id of a fact, or of one value in it (e12ab.date):
    who says so, which rule found it, which edit changed it."""
    from briefing.build import as_it_stands
    from briefing.config import load
    from briefing.explain import explain

    config = load(settings.root)
    update, plan = as_it_stands(config)
    for line in explain(config, update, plan, what):
        click.echo(visible(line))
