"""`briefing add`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from briefing.cli.app import Settings
from briefing.errors import BriefingError, Problem


@click.command("add")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--date", default="", help="Publication date (2025-08-11), where the text does not print it.")
@click.option("--source", default="", help="Publisher.")
@click.option("--url", default="", help="Address of the original.")
@click.option("--id", "article_id", default="", help="Id; the file's name without ending where left out.")
@click.pass_obj
def command(settings: Settings, file: Path, date: str, source: str, url: str, article_id: str) -> None:
    """Bring in one article from FILE (.txt, .md, .html), or from standard input with '-'."""
    from briefing import edtf
    from briefing.articles import add, article_files
    from briefing.config import load

    config = load(settings.root)
    if date and not edtf.is_valid(date):
        raise BriefingError(Problem("", message=f"--date {date} is no date",
                                    hint="write it like 2023-07-04, 2023-07 or 2023-07-04~"))
    there = set(article_files(config))
    if str(file) == "-":
        data, name = sys.stdin.buffer.read(), ""
    else:
        try:
            data, name = file.read_bytes(), file.name
        except OSError as error:
            raise BriefingError(Problem(str(file), message=f"cannot be read: {error.strerror}")) from None
    path = add(config, data, name, date=date, source=source, url=url, article_id=article_id)
    if not settings.quiet:
        click.echo(f"{'is there already:' if path in there else 'wrote'} {path.relative_to(config.root).as_posix()}")
