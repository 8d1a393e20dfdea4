"""The command line: it prints and exits, nothing else. Commands are loaded when they are called."""

from briefing.cli.app import main

__all__ = ["main"]
