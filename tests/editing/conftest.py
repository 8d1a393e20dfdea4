"""A small publication to decide on."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.resolve import read_lock
from briefing.types.lock import Lock
from tests.whole.toy import Reader, quick, story

BY = ("--by", "kb", "--on", "2025-06-01")


@dataclass
class Small:
    """A publication, its reader, and what commands say."""

    root: Path
    reader: Reader
    capsys: pytest.CaptureFixture[str]
    code: int = 0

    def run(self, *args: str) -> str:
        """What `briefing args` says on both streams; its exit code is kept."""
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(["-C", str(self.root), "-j", "1", *args])
        self.code = int(ended.value.code or 0)
        said = self.capsys.readouterr()
        return said.out + said.err

    def open(self, *args: str) -> list[dict[str, Any]]:
        """The open questions."""
        found: list[dict[str, Any]] = json.loads(self.run("review", "--json", *args))
        return found

    def read(self, file: str) -> str:
        """The text of a file of `content/`, '' where there is none."""
        path = self.root / "content" / file
        return path.read_text("utf-8") if path.exists() else ""

    def write(self, file: str, text: str) -> None:
        """A file of `content/`."""
        path = self.root / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    @property
    def lock(self) -> Lock:
        """The lock as it stands."""
        return read_lock("content/permalinks.lock", self.read("permalinks.lock"))

    def commit(self, message: str) -> None:
        """All that there is, committed."""
        for args in (["init", "--quiet", "-b", "main"], ["add", "-A", "content"], ["commit", "--quiet", "-m", message]):
            subprocess.run(["git", "-C", str(self.root), *args], check=True, capture_output=True)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Small:
    """Five articles, built; two of them name somebody of whom nothing else is told."""
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "kb")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "kb@small.example")
    made = Small(tmp_path / "small", quick(monkeypatch), capsys)
    made.root.mkdir()
    (made.root / "site.yaml").write_text("title: Small\nbase_url: https://small.example/\nlanguage: en\n", "utf-8")
    for number in (1, 2, 4, 5, 7):
        id, text = story(number)
        if number in (1, 2):
            text = text.rstrip() + "\nJohn Smith was there.\n"
        made.write(f"articles/{id}.md", text)
    made.run("-q", "build")
    assert made.code == 0
    return made
