"""Saved web pages: main text, and what their metadata say."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.articles import read_article, read_articles
from briefing.articles.html import read_page
from briefing.config import Config

LINKED = "application/ld+json"

BODY = """<p>By Ada Byrne</p>
<p>LOMÉ (Coast Wire) — The port minister met envoys of three states on Saturday, her office said in a statement.</p>
<p>She said that the ports would open again in June, and that the talks had been “useful and frank”.</p>
<p>The envoys are to travel to the capital on Monday, where they will meet the head of state for further talks.</p>"""


def page(head: str = "") -> bytes:
    """A saved page with menu, article and footer."""
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>Envoys meet | Herald</title>{head}</head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Envoys meet in Lomé</h1>{BODY}</article>
<footer>© 2031 Herald. All rights reserved. Printed 1 January 2029.</footer></body></html>""".encode()


def test_main_text_without_menu_and_footer() -> None:
    """The headline comes first, then the paragraphs; the dateline is found in them."""
    article = read_article("a.html", page())
    assert article.text.startswith("Envoys meet in Lomé\n\n")
    assert "Home" not in article.text
    assert "All rights" not in article.text
    assert (article.title, article.byline, article.wire) == ("Envoys meet in Lomé", "Ada Byrne", "coast wire")


def test_no_date_is_invented() -> None:
    """A date elsewhere on the page is not the publication date."""
    assert read_article("a.html", page()).published.basis == "unknown"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2031-05-04T10:00:00+02:00">',
        '<meta name="DC.date.issued" content="2031-05-04">',
        f'<script type="{LINKED}">{{"@graph": [{{"@type": "NewsArticle", "datePublished": "2031-05-04"}}]}}</script>',
        '<link rel="canonical" href="https://herald.example/2031/05/04/envoys-meet">',
    ],
)
def test_dates_of_a_pages_metadata(head: str) -> None:
    """Open Graph, Dublin Core, schema.org and the page's own address."""
    assert read_article("a.html", page(head)).published.edtf == "2031-05-04"


def test_people_and_outlets_of_linked_data() -> None:
    """Authors and publisher by their names; broken scripts are passed over."""
    script = (
        f'<script type="{LINKED}">{{</script><script type="{LINKED}">'
        '[{"@type": "ReportageNewsArticle", "headline": "Envoys", "url": "https://herald.example/x",'
        ' "author": [{"name": "Ada Byrne"}, "Li Wei"], "publisher": {"name": "Herald"}}]</script>'
    )
    found = read_page(page(script).decode())
    assert (found.title, found.byline, found.publisher, found.url) == (
        "Envoys",
        "Ada Byrne, Li Wei",
        "Herald",
        "https://herald.example/x",
    )


def test_the_text_is_kept_and_offsets_stay(tmp_path: Path) -> None:
    """The extracted text is kept beside the articles, used again, and made anew when the page changes."""
    config = Config(root=tmp_path, title="t", base_url="https://example.org/")
    config.articles.mkdir(parents=True)
    (config.articles / "talks.html").write_bytes(page())
    (first,) = read_articles(config)
    kept = config.texts / "talks.txt"
    assert kept.read_text("utf-8") == first.text
    kept.write_text(first.text + "A kept line of text stands here.\n", "utf-8")
    assert read_articles(config)[0].text.endswith("A kept line of text stands here.\n")
    (config.articles / "talks.html").write_bytes(page("<meta name='x' content='y'>"))
    assert read_articles(config)[0].text == first.text == kept.read_text("utf-8")


def test_what_scripts_can_spell_but_text_cannot_hold_is_dropped() -> None:
    """Lone surrogates and control characters from a page's linked data do no harm."""
    script = f'<script type="{LINKED}">{{"@type": "Article", "headline": "Ports\\ud800 open\\u0007"}}</script>'
    assert read_page(page(script).decode()).title == "Ports open"


@pytest.mark.parametrize("html", [
    "<div>" * 400 + BODY + "</div>" * 400,
    "<table><tr><td>" + BODY + "</td></tr></table>",
    "<p>The port minister met envoys <b>on <i>Saturday</b></i>.<p>She said that ports would <script>x()</script>open.",
], ids=["nested deep", "laid out by a table", "never closed"])  # fmt: skip
def test_odd_pages_have_their_text(html: str) -> None:
    """A fragment, a table or a page nested without end is read all the same, without its scripts."""
    text = read_article("a.html", html.encode()).text
    assert "port minister met envoys" in text
    assert "x()" not in text
