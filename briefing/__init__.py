"""briefing: news articles on international affairs, turned into a linked static briefing site."""

__version__ = "0.1.0"
