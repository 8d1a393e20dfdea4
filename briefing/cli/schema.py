"""`briefing schema`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from briefing.cli.app import Settings
from briefing.errors import BriefingError, Problem
from briefing.fit import did_you_mean

FOLDER = ".schemas"


@click.command("schema")
@click.argument("name", required=False)
@click.option("--write", is_flag=True, help=f"Write all into {FOLDER}/ of the publication, for editors' programs.")
@click.pass_obj
def command(settings: Settings, name: str | None, write: bool) -> None:
    """Print the JSON Schema of one kind of file (digest, judgements, names, retired, lookups, site, front-matter)."""
    from briefing import files, schemas

    names = [file.name for file in schemas.FILES]
    if name is not None and name not in names:
        hint = did_you_mean(name, names)
        raise BriefingError(Problem("", message=f"there is no schema of '{name}'", hint=hint))
    if write:
        for known in names:
            files.write(settings.root / FOLDER / f"{known}.schema.json", schemas.text(known))
        if not settings.quiet:
            click.echo(f"{len(names)} schemas in {Path(settings.root) / FOLDER}. In .vscode/settings.json:")
            click.echo(json.dumps(schemas.settings(FOLDER), indent=2))
    elif name is not None:
        click.echo(schemas.text(name), nl=False)
    else:
        for file in schemas.FILES:
            click.echo(f"{file.name:<14}{file.files:<36}{file.title}")
