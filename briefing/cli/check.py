"""`briefing check`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.say import say_problems


@click.command("check")
@click.pass_obj
def command(settings: Settings) -> int:
    """Tell every mistake in site.yaml, articles, digests, decisions and the permalink lock; change nothing."""
    from briefing.build import check
    from briefing.config import load

    problems = check(load(settings.root))
    say_problems(problems, settings.format)
    errors = [problem for problem in problems if problem.severity == "error"]
    if not problems and not settings.quiet:
        click.echo("nothing to mend")
    return 1 if errors else 0
