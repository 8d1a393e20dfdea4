"""`briefing serve` notices every change, tells what is wrong, and goes on."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SITE = "title: {}\nbase_url: https://desk.example/\n"


class Served:
    """A publication served by another process, and what that says, line by line."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.lines: list[str] = []
        self.process = subprocess.Popen([sys.executable, "-m", "briefing", "-C", str(root), "serve", "--port", "0"],
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        self.lines.extend(iter(self.process.stdout.readline, ""))

    def says(self, words: str) -> None:
        """Wait until the words are said from now on; forget all that was said."""
        end = time.monotonic() + 60
        while not any(words in line for line in self.lines):
            assert time.monotonic() < end and self.process.poll() is None, self.lines
            time.sleep(0.05)
        self.lines.clear()

    def put(self, name: str, text: str) -> None:
        """Put a file in the place of another, as many editors do."""
        fresh = self.root / f"{name}~"
        fresh.parent.mkdir(exist_ok=True)
        fresh.write_text(text, "utf-8")
        fresh.replace(self.root / name)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A publication without articles, served."""
    (tmp_path / "content").mkdir()
    (tmp_path / "site.yaml").write_text(SITE.format("One"), "utf-8")
    made = Served(tmp_path)
    yield made
    made.process.kill()
    made.process.wait()


def test_every_change_is_noticed(served: Served) -> None:
    """Settings replaced twice, a mistake in them, a folder of templates that comes later; then Ctrl-C ends."""
    served.says("http://127.0.0.1:")
    served.put("site.yaml", SITE.format("Two"))
    served.says("files written")
    served.put("site.yaml", SITE.format("Three") + "titel: x\n")
    served.says("did you mean title")
    served.put("site.yaml", SITE.format("Four"))
    served.says("files written")
    served.put("templates/index.html", "{% wrong")
    served.says("templates/index.html")
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(timeout=20) == 0
