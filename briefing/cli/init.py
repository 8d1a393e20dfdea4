"""`briefing init`: a publication that builds at once."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.cli.app import Settings
from briefing.errors import BriefingError, Problem

STARTER = Path(__file__).parents[1] / "starter"
_HIDDEN = {"gitignore": ".gitignore", "gitattributes": ".gitattributes"}
"""Files for git, kept under other names here so that git does not obey them."""


@click.command("init")
@click.pass_obj
def command(settings: Settings) -> None:
    """Start a publication: site.yaml, an invented article to try, an 'about' page. Nothing is overwritten."""
    root = settings.root
    if (root / "site.yaml").exists():
        raise BriefingError(Problem("site.yaml", message=f"there is a publication in {root.resolve()} already",
                                    hint="name another folder with -C"))
    for source in sorted(path for path in STARTER.rglob("*") if path.is_file()):
        name = source.relative_to(STARTER)
        target = root / _HIDDEN.get(name.as_posix(), name)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
            if not settings.quiet:
                click.echo(f"wrote {target.relative_to(root).as_posix()}")
    if not settings.quiet:
        where = "" if root == Path() else f" -C {root}"
        click.echo(f"Now: briefing{where} serve")
