"""`briefing check`."""

from __future__ import annotations

import click

from briefing.cli.app import Settings
from briefing.cli.say import say_problems


@click.command("check")
@click.option("--permalinks", "ref", default="", metavar="REF",
              help="Also compare with what was published at a commit: no address may stop answering.")
@click.pass_obj
def command(settings: Settings, ref: str) -> int:
    """Tell every mistake in site.yaml, articles, digests, decisions and the permalink lock; change nothing."""
    from briefing.build import as_it_stands, check
    from briefing.config import load

    config = load(settings.root)
    problems = check(config)
    if ref and not any(problem.severity == "error" for problem in problems):
        from briefing.editing.history import gone

        _, plan = as_it_stands(config)
        problems = (*problems, *gone(config, plan, ref))
    say_problems(problems, settings.format)
    errors = [problem for problem in problems if problem.severity == "error"]
    if not problems and not settings.quiet:
        click.echo("nothing to mend")
    return 1 if errors else 0
