"""What the commands by which editors decide have in common: who decides and why, the publication, the file written."""

from __future__ import annotations

import getpass
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import click

from briefing import edtf
from briefing.cli.app import Settings
from briefing.cli.say import visible
from briefing.editing.decisions import Change, Desk, Signature
from briefing.errors import BriefingError, Problem

F = TypeVar("F", bound=Callable[..., Any])


def signed(required: bool = True) -> Callable[[F], F]:
    """The options --reason, --by and --on."""
    told: dict[str, Any] = {"required": True, "callback": _told} if required else {"default": ""}
    options = (
        click.option("--reason", metavar="TEXT", help="Why; readers see it.", **told),
        click.option("--by", default="", metavar="NAME", help="Who decides (default: your name in git)."),
        click.option("--on", default="", metavar="DAY", help="The day of the decision (default: today)."),
    )

    def add(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return add


def _told(context: click.Context, option: click.Parameter, reason: str) -> str:
    """A reason that says something."""
    if not reason.strip():
        raise click.BadParameter("it is empty; readers are told why", context, option)
    return reason


def desk(settings: Settings) -> Desk:
    """The publication as it stands."""
    from briefing.build import as_it_stands
    from briefing.config import load

    config = load(settings.root)
    return Desk(config, *as_it_stands(config))


def signature(settings: Settings, reason: str, by: str, on: str) -> Signature:
    """Who decides, when and why. A decision is dated by the day on which it is made: the only clock in the program."""
    if on and not edtf.is_valid(on):
        raise BriefingError(Problem("", message=f"--on {on} is no day", hint="write it like 2024-06-01"))
    return Signature(by or _name(settings) or getpass.getuser(), on or datetime.now(UTC).date().isoformat(),
                     " ".join(reason.split()))


def _name(settings: Settings) -> str:
    """The name that git knows the editor by, '' where it knows none."""
    try:
        asked = ["git", "-C", str(settings.root), "config", "user.name"]
        done = subprocess.run(asked, capture_output=True, check=False, timeout=10)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip()


def save(settings: Settings, desk: Desk, change: Change) -> None:
    """Write a decision down and tell what it does."""
    from briefing.files import write

    write(change.path, change.text.encode())
    if not settings.quiet:
        click.echo(f"wrote {change.path.relative_to(desk.config.root).as_posix()}; with the next build:")
        for line in change.effects or ("no address changes",):
            click.echo(f"  {visible(line)}")
