"""Putting a site in place whole: only what differs is written, what is no longer made is gone, no kill leaves a mix."""

from briefing.output.publish import Entry, Report, publish, recover

__all__ = ["Entry", "Report", "publish", "recover"]
