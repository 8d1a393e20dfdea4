"""How findings and progress are told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Literal

import click

from briefing.errors import Problem

Format = Literal["text", "github"]


def say_problems(problems: Iterable[Problem], style: Format = "text") -> None:
    """Print every problem on standard error, in order of place; as GitHub workflow commands on standard output."""
    problems = sorted(set(problems))
    for problem in problems:
        if style == "github":
            click.echo(_annotation(problem))
        else:
            mark = "warning: " if problem.severity == "warning" else ""
            click.echo(visible(str(replace(problem, message=mark + problem.message))), err=True)
    errors = sum(problem.severity == "error" for problem in problems)
    if len(problems) > 1:
        warnings = len(problems) - errors
        parts = [f"{n} {word}{'s' if n > 1 else ''}" for n, word in ((errors, "error"), (warnings, "warning")) if n]
        click.echo(", ".join(parts), err=True)


def visible(text: str) -> str:
    """Text of others with what would steer a terminal, or cannot be printed, written out."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _annotation(problem: Problem) -> str:
    """A GitHub workflow command: https://docs.github.com/actions/reference/workflow-commands-for-github-actions."""
    place = [("file", problem.path), ("line", problem.line), ("col", problem.column)]
    fields = ",".join(f"{key}={_escape(str(value), True)}" for key, value in place if value)
    text = f"{problem.message} ({problem.hint})" if problem.hint else problem.message
    return f"::{problem.severity} {fields}::{_escape(text)}"


def _escape(text: str, field: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if field else text


def progress(label: str, quiet: bool) -> Callable[[int, int], None]:
    """A function to call with (done, all): draws on one line of a terminal, is silent in a pipe."""
    if quiet or not sys.stderr.isatty():
        return lambda done, total: None

    def draw(done: int, total: int) -> None:
        click.echo(f"\r{label} {done}/{total}", nl=done == total, err=True)

    return draw
