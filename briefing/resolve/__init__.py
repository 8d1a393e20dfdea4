"""Who is who across articles, and the permalinks of what has a page."""

from briefing.resolve.authority import check_authority, read_authority
from briefing.resolve.names import same_name
from briefing.resolve.permalinks import dump_lock, mint, read_lock, remember
from briefing.resolve.resolver import resolve

__all__ = ["check_authority", "dump_lock", "mint", "read_authority", "read_lock", "remember", "resolve", "same_name"]
