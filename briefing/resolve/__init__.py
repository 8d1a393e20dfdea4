"""Who is who across articles, and the permalinks of what has a page."""

from briefing.resolve.names import same_name

__all__ = ["same_name"]
