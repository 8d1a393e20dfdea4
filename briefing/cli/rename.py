"""`briefing rename`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.deciding import desk, save, signature, signed


@click.command("rename")
@click.argument("what")
@click.argument("name", default="")
@click.option("--slug", default="", help="The last part of the address; the old address leads to the new one.")
@click.option("--description", default="", help="A line that says who or what it is.")
@click.option("--alias", "aliases", multiple=True, metavar="NAME", help="A further name; may be repeated.")
@click.option("--same-as", multiple=True, metavar="ID", help="Wikidata's Q42, or an address; may be repeated.")
@signed(required=False)
@click.pass_obj
def command(settings: Settings, what: str, name: str, slug: str, description: str, aliases: tuple[str, ...],
            same_as: tuple[str, ...], reason: str, by: str, on: str) -> None:
    """Say how WHAT (an id, an address or a name) is called. Undo: delete the line in content/authority/names.yaml."""
    from briefing.editing import rename

    here = desk(settings)
    save(settings, here, rename(here, what, signature(settings, reason, by, on), name, slug, description, aliases,
                                same_as))
