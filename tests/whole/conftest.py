"""Whole publications, built through the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

SITE = "title: Test desk\nbase_url: https://desk.example/\nlanguage: en\n"


@dataclass(frozen=True)
class Desk:
    """A publication in a folder, and how to run commands on it."""

    root: Path

    def run(self, *args: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[str]:
        """Run `briefing -C root args`; text of both streams is kept."""
        done = subprocess.run([sys.executable, "-m", "briefing", "-C", str(self.root), *args], input=given,
                              capture_output=True, check=False, timeout=300, env=os.environ | environment)
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    def build(self, *args: str, **environment: str) -> str:
        """Build, and fail the test with what was said when that does not succeed."""
        done = self.run("build", *args, **environment)
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file of the publication."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def page(self, path: str) -> str:
        """The HTML that stands at a site path."""
        return (self.root / "output" / path.strip("/") / "index.html").read_text("utf-8")

    def pages(self, kind: str) -> list[str]:
        """The site paths of all pages of a kind, such as 'actors', without their index."""
        folder = self.root / "output" / kind
        return sorted(f"/{kind}/{path.parent.name}/" for path in folder.glob("*/index.html"))

    def site(self) -> dict[str, bytes]:
        """Every file of the site."""
        folder = self.root / "output"
        return {path.relative_to(folder).as_posix(): path.read_bytes()
                for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty publication with a three-line site.yaml."""
    made = Desk(tmp_path / "desk")
    made.write("site.yaml", SITE)
    return made


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Desk:
    """The example publication, copied and built. Read only."""
    made = Desk(tmp_path_factory.mktemp("example"))
    shutil.copy(root / "site.yaml", made.root)
    shutil.copytree(root / "content", made.root / "content")
    made.build()
    return made


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Desk:
    """A publication of the two real articles and nothing else, built. Read only."""
    made = Desk(tmp_path_factory.mktemp("seeds"))
    made.write("site.yaml", SITE)
    for source in sorted((shared / "seeds").glob("*.txt")):
        made.write(f"content/articles/{source.name}", source.read_bytes())
    made.build()
    return made


@pytest.fixture
def copy_of(tmp_path: Path) -> Callable[[Desk], Desk]:
    """A function that copies a publication without what was built, so that a test may change it."""

    def copy(source: Desk) -> Desk:
        target = Desk(tmp_path / "copy")
        shutil.copytree(source.root, target.root, ignore=shutil.ignore_patterns("output", ".briefing"))
        return target

    return copy
