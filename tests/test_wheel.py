"""A wheel in an empty environment, without network, starts a publication and builds it."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

OFFLINE = """import socket
def refuse(*a, **k):
    raise OSError('no network in this test')
socket.socket.connect = refuse
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command and give what it printed; fails the test with its errors."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_wheel_is_all_a_user_needs(root: Path, tmp_path: Path) -> None:
    """Made from the repository, installed elsewhere: it inits, reads the article with its own pipeline, and builds."""
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", tmp_path,
        root, cwd=tmp_path)
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", *tmp_path.glob("*.whl"), cwd=tmp_path)
    packages = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path).strip())
    # the libraries of the environment that runs the tests, without the package itself
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    (packages / "sitecustomize.py").write_text(OFFLINE)
    where = run(python, "-c", "import briefing; print(briefing.__file__)", cwd=tmp_path)
    assert str(tmp_path) in where
    briefing = tmp_path / "env" / "bin" / "briefing"
    run(briefing, "-C", "desk", "init", cwd=tmp_path)
    said = run(briefing, "-C", "desk", "build", cwd=tmp_path)
    assert "1 articles" in said
    assert list((tmp_path / "desk/output/actors").glob("kari-holm/index.html"))
    run(briefing, "-C", "desk", "doctor", cwd=tmp_path)
