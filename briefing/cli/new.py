"""`briefing new`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.errors import BriefingError, Problem


@click.command("new")
@click.argument("what", type=click.Choice(["page", "note"]))
@click.argument("where")
@click.option("--title", default="", help="Title of the page.")
@click.pass_obj
def command(settings: Settings, what: str, where: str, title: str) -> None:
    """Start a page (`new page funding` is /funding/) or a note (`new note /actors/kari-holm/` stands on that page)."""
    from briefing import urls
    from briefing.config import load
    from briefing.files import write

    config = load(settings.root)
    parts = [urls.slug(part, "") for part in urls.within(where, config.base_url).strip("/").split("/")]
    if not parts or not all(parts) or (what == "page") != (len(parts) == 1):
        raise BriefingError(Problem("", message=f"'{where}' is no place for a {what}",
                                    hint="a page is one word, such as funding" if what == "page" else
                                    "name the address of a page, such as /actors/kari-holm/"))
    folder = config.pages if what == "page" else config.pages / "notes"
    path = folder.joinpath(*parts).with_suffix(".md")
    if what == "note" and parts[0] not in ("actors", "agreements", "countries", "offices"):
        raise BriefingError(Problem("", message=f"/{'/'.join(parts)}/ shows no notes",
                                    hint="notes stand on pages of actors, countries, offices and agreements"))
    if path.exists():
        raise BriefingError(Problem(path.relative_to(config.root).as_posix(), message="is there already"))
    heading = title or parts[-1].replace("-", " ").capitalize()
    text = f"---\ntitle: {_quoted(heading)}\n---\n\n" if what == "page" else ""
    write(path, (text + "Write here, in Markdown.\n").encode())
    if not settings.quiet:
        click.echo(f"wrote {path.relative_to(config.root).as_posix()}")


def _quoted(text: str) -> str:
    """A YAML scalar in single quotes."""
    return "'" + text.replace("'", "''") + "'"
