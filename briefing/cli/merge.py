"""`briefing merge`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.deciding import desk, save, signature, signed


@click.command("merge")
@click.argument("a")
@click.argument("b")
@click.option("--keep", default="", metavar="A|B", help="Whose address survives (default: the older one).")
@signed()
@click.pass_obj
def command(settings: Settings, a: str, b: str, keep: str, reason: str, by: str, on: str) -> None:
    """Say that A and B are one: each an id, an address, a name, or a mention (article#id). The older address stays, the
    other leads there. Undo: delete the entry in content/authority/judgements.yaml."""
    from briefing.editing import merge

    here = desk(settings)
    save(settings, here, merge(here, a, b, signature(settings, reason, by, on), keep))
