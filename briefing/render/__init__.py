"""Pages to bytes: the theme, the Jinja environment, Markdown, links."""

from briefing.render.links import check_files, check_notes
from briefing.render.renderer import Renderer

__all__ = ["Renderer", "check_files", "check_notes"]
