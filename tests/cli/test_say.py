"""Findings are told so that a person knows what stops a build, and GitHub where to point."""

from __future__ import annotations

import pytest

from briefing.cli.say import say_problems
from briefing.errors import Problem

FOUND = [Problem("b.yaml", 3, 4, "wrong: 100%", "mend it"),
         Problem("a,b.yaml", 1, 0, "doubtful\nlines", severity="warning")]


def test_warnings_are_called_so(capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of files, with a count at the end."""
    say_problems(FOUND)
    assert capsys.readouterr().err.splitlines() == [
        r"a,b.yaml:1: warning: doubtful\nlines", "b.yaml:3:4: wrong: 100% (mend it)", "1 error, 1 warning"]


def test_annotations_point_at_line_and_column(capsys: pytest.CaptureFixture[str]) -> None:
    """With what GitHub's commands would take for their own written out."""
    say_problems(FOUND, "github")
    assert capsys.readouterr().out.splitlines() == [
        "::warning file=a%2Cb.yaml,line=1::doubtful%0Alines",
        "::error file=b.yaml,line=3,col=4::wrong: 100%25 (mend it)"]
