"""Who is who across articles, and the permalinks of what has a page."""

from briefing.resolve.authority import check_authority, mistakes, read_authority
from briefing.resolve.decided import published
from briefing.resolve.lockfile import dump_lock, read_lock
from briefing.resolve.names import same_name
from briefing.resolve.permalinks import mint, remember
from briefing.resolve.resolver import resolve
from briefing.resolve.settling import settle

__all__ = [
    "check_authority",
    "dump_lock",
    "mint",
    "mistakes",
    "published",
    "read_authority",
    "read_lock",
    "remember",
    "resolve",
    "same_name",
    "settle",
]
