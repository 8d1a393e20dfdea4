"""`briefing split`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.deciding import desk, save, signature, signed


@click.command("split")
@click.argument("whole")
@click.argument("parts", nargs=-1, required=True)
@click.option("--stay", is_flag=True, help="The address stays with those that remain, and offers no choice.")
@signed()
@click.pass_obj
def command(settings: Settings, whole: str, parts: tuple[str, ...], stay: bool, reason: str, by: str, on: str) -> None:
    """Say that PARTS are somebody else than WHOLE: mentions (article#id), or articles, all mentions of which go.
    WHOLE's address becomes a page to choose from. Undo: delete the entries in content/authority/judgements.yaml."""
    from briefing.editing import split

    here = desk(settings)
    save(settings, here, split(here, whole, parts, signature(settings, reason, by, on), stay))
