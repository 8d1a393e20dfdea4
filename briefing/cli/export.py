"""`briefing export`."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.app import Settings
from briefing.errors import BriefingError, Problem


@click.command("export")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--as", "style", type=click.Choice(["jsonl", "csv", "sqlite"]), default="jsonl", show_default=True)
@click.pass_obj
def command(settings: Settings, folder: Path, style: str) -> None:
    """Write all facts, actors, agreements and spellings as tables into FOLDER, from the digests as they stand."""
    from briefing.build import as_it_stands
    from briefing.config import load
    from briefing.files import write
    from briefing.site.export import FORMATS, files, tables

    _, plan = as_it_stands(load(settings.root))
    chosen = next(known for known in FORMATS if known == style)
    made = files(tables(plan.desk), chosen)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            write(folder / name, data)
    except OSError as error:
        raise BriefingError(Problem(str(folder), message=f"cannot be written: {error.strerror}")) from None
    if not settings.quiet:
        click.echo(f"{len(made)} files in {folder}")
