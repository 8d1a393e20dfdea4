"""Measured figures on the page that tells how facts are made."""

from __future__ import annotations

from briefing.config import Config
from briefing.site import pages
from briefing.site.quality import SHOWN, quality
from briefing.types.pages import MarkdownPage
from tests.site.small import make
from tests.site.walk import views


def test_the_method_page_says_how_good_the_facts_are(config: Config) -> None:
    """For the bundled pipeline only: of another one nothing was measured."""
    found = {model: views(pages(make(config, model=model)))["/method/"] for model in (None, "other")}
    bundled, other = found[None], found["other"]
    assert isinstance(bundled, MarkdownPage) and isinstance(other, MarkdownPage)
    assert [row.kind for row in bundled.quality] == [kind for kind in SHOWN if kind in {q.kind for q in quality()}]
    assert bundled.quality and all(0 < row.precision <= 100 for row in bundled.quality) and not other.quality
