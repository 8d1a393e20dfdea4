"""The architecture holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from importlinter.cli import lint_imports


def test_imports_point_down_the_table(root: Path) -> None:
    """Every contract in pyproject.toml is kept."""
    assert lint_imports(config_filename=str(root / "pyproject.toml"), no_cache=True) == 0


def test_help_imports_nothing_heavy() -> None:
    """`briefing --help` and `import briefing.build` load neither the language pipeline nor the HTML reader."""
    heavy = ("spacy", "onnxruntime", "trafilatura", "thinc")
    code = f"import sys, briefing.cli.app, briefing.build; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
