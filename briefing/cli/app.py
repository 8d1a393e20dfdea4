"""The `briefing` command: options that every command shares, and the table of commands."""

from __future__ import annotations

import errno
import importlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from briefing import __version__
from briefing.cli.say import Format, say_problems
from briefing.errors import BriefingError, Problem

COMMANDS = {
    "init": "Start a publication in an empty folder.",
    "new": "Start an editorial page, or a note on an actor, country or agreement.",
    "add": "Bring in one article from a file or standard input.",
    "extract": "Read articles into digests; only those that are not current.",
    "review": "Answer what is open: who may be one, facts to look at again, values in dispute.",
    "merge": "Say that two are one; the older address stays, the other leads there.",
    "split": "Say that what stands together is two; the address offers the choice.",
    "rename": "Say how somebody or something is called, and where its page stands.",
    "retire": "Take a page or an article down; its address says so.",
    "build": "Make the site: extract what is not current, then render.",
    "serve": "Build, serve on this machine only, rebuild and reload on every change.",
    "check": "Tell every mistake in articles, digests and decisions.",
    "schema": "Print or write JSON Schemas, so that editors' programs complete every file.",
    "explain": "Tell where a fact or a page comes from.",
    "export": "Write all facts as JSON Lines, CSV or SQLite.",
    "doctor": "Tell whether this machine has what briefing needs.",
}
"""Every command and what it does; its code is `briefing.cli.<name>.command`."""

_REMEDIES = {
    errno.EACCES: "give yourself the right to write there",
    errno.EPERM: "give yourself the right to write there",
    errno.EROFS: "work on a copy that can be written",
    errno.ENOSPC: "make room on the disk; the old site stands",
    errno.EEXIST: "a file stands where a folder is needed: move it away",
    errno.ENOTDIR: "a file stands where a folder is needed: move it away",
    errno.EISDIR: "a folder stands where a file is needed: move it away",
}
"""What to do when the system refuses to read or write."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options that stand before the command."""

    root: Path
    verbose: bool
    quiet: bool
    jobs: int
    format: Format


class Table(click.Group):
    """Lists all commands without importing any: `--help` answers at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names, in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Import the one command that is called."""
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"briefing.cli.{name}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context,
                        args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """Refuse an unknown command, naming the nearest."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            import difflib  # only after a typing error

            near = difflib.get_close_matches(name, COMMANDS, n=1)
            ctx.fail(f"there is no command '{name}'" + (f" (did you mean '{near[0]}'?)" if near else
                                                        f" (commands: {', '.join(COMMANDS)})"))
        return super().resolve_command(ctx, args)


@click.group(cls=Table, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s")
@click.option("-C", "root", type=click.Path(path_type=Path), default=Path(), metavar="DIR",
              help="The publication's folder (default: here).")
@click.option("-v", "--verbose", is_flag=True, help="Tell more.")
@click.option("-q", "--quiet", is_flag=True, help="Tell only what is wrong.")
@click.option("-j", "--jobs", type=click.IntRange(1, 256), default=min(4, os.cpu_count() or 1), metavar="N",
              help="Processes for extraction (default: cores, at most 4).")
@click.option("--format", "style", type=click.Choice(["text", "github"]), default="text",
              help="How findings are written: for people, or as GitHub annotations.")
@click.pass_context
def app(ctx: click.Context, root: Path, verbose: bool, quiet: bool, jobs: int, style: Format) -> None:
    """Turn news articles on international affairs into a linked static briefing site."""
    ctx.obj = Settings(root, verbose, quiet, jobs, style)


def main(args: list[str] | None = None) -> None:
    """Run one command. Exit code 0: fine; 1: findings or a failed build; 2: usage."""
    try:
        code = app.main(args, prog_name="briefing", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except BriefingError as error:
        say_problems(error.problems, _style(args))
        sys.exit(1)
    except BrokenPipeError:  # the reader of a pipe has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:  # no permission, no space, a file where a folder should be
        say_problems([_refused(error)], _style(args))
        sys.exit(1)


def _refused(error: OSError) -> Problem:
    """What the system refused, and with which file."""
    where = next((os.fsdecode(name) for name in (error.filename2, error.filename) if isinstance(name, str | bytes)), "")
    hint = _REMEDIES.get(error.errno or 0, "")
    return Problem(where, message=error.strerror or str(error) or type(error).__name__, hint=hint)


def _style(args: list[str] | None) -> Format:
    given = sys.argv[1:] if args is None else args
    return "github" if "--format=github" in given or ("--format" in given and "github" in given) else "text"
