"""Fixtures: the small publication."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.config import Config
from briefing.site import Desk
from tests.site.small import make


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """A publication under a base path."""
    return Config(root=tmp_path, title="Skerry Briefing", base_url="https://example.org/skerry/")


@pytest.fixture
def small(config: Config) -> Desk:
    """The desk of the small publication."""
    return make(config)
