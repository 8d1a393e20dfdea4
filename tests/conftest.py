"""Fixtures for all tests: where the real articles lie, where a browser is, and what a skip means."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no failure, and one commit has one result; HYPOTHESIS_PROFILE=wide searches on.
settings.register_profile("suite", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("wide", deadline=None, max_examples=2000, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

ROOT = Path(__file__).resolve().parents[1]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where BRIEFING_NO_SKIP is set (continuous integration), a skipped test fails the run."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("BRIEFING_NO_SKIP") and reporter and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository, which is also the example publication."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles and evaluation sets, kept outside the repository."""
    folder = Path(os.environ.get("BRIEFING_SHARED") or ROOT.parent / "shared").resolve()
    if not (folder / "seeds").is_dir():
        pytest.skip(f"no real articles at {folder}: set BRIEFING_SHARED to their folder")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of an installed Chromium."""
    names = [os.environ.get("BRIEFING_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    path = next((found for name in names if name and (found := shutil.which(name))), None)
    if not path:
        pytest.skip("no Chromium installed: `apt-get install chromium`, or set BRIEFING_CHROMIUM to its path")
    return path
