"""`briefing retire`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.deciding import desk, save, signature, signed


@click.command("retire")
@click.argument("what")
@signed()
@click.pass_obj
def command(settings: Settings, what: str, reason: str, by: str, on: str) -> None:
    """Take the page of WHAT down (an id, an address or a name); of an article, all that it tells. Its address says that
    it is gone, and why. Undo: delete the entry in content/authority/retired.yaml."""
    from briefing.editing import retire

    here = desk(settings)
    save(settings, here, retire(here, what, signature(settings, reason, by, on)))
