"""Tests of the network need torch, which only training installs; without it they are left out, and a line says so."""

from __future__ import annotations

import importlib.util

HAS_TORCH = importlib.util.find_spec("torch") is not None

collect_ignore = [] if HAS_TORCH else ["test_network.py", "test_learn.py", "test_export.py"]


def pytest_report_header() -> list[str]:
    """Says what is left out."""
    return (
        []
        if HAS_TORCH
        else ["tests of the network: left out, no torch here (`make model-test` sets it up and runs them)"]
    )
