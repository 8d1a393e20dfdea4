"""The full-text index: Pagefind over the finished pages."""

from briefing.search.index import add_index

__all__ = ["add_index"]
