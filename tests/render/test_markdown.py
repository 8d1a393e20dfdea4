"""Editorial Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from briefing.render.markdown import site_links, to_html
from briefing.types.parts import Note


def rendered(text: str) -> str:
    """The note as HTML, site paths under '/base'."""
    return str(to_html(Note(markdown=text, file="content/pages/about.md"), lambda path: f"/base{path}"))


def test_tables_and_footnotes() -> None:
    """Editors write tables and footnotes."""
    text = rendered("|a|b|\n|-|-|\n|1|2|\n\nSo.[^1]\n\n[^1]: Because.")
    assert "<td>1</td>" in text and "Because." in text and "footnote" in text


@pytest.mark.parametrize(("href", "written"), [
    ("/actors/x/", "/base/actors/x/"),
    ("#below", "#below"),
    ("https://a.example/?q=1", "https://a.example/?q=1"),
    ("mailto:desk@a.example", "mailto:desk@a.example"),
    ("//a.example/", "#"),
    ("x.html", "#"),
])
def test_links_lead_inside_the_site_or_to_the_web(href: str, written: str) -> None:
    """A site path goes through the link function; an address that is neither leads nowhere."""
    assert f'href="{written}"' in rendered(f"[x]({href})")


@given(st.text(st.sampled_from('<>"\'&[]()!:/#*_`\n abcdefjrscript'), max_size=60))
def test_no_note_makes_a_script(text: str) -> None:
    """Whatever is written, no script, no handler and no javascript address comes out."""
    page = html.fragment_fromstring(rendered(f"<script>x</script> [a](javascript:x) {text}"), create_parent="div")
    assert not page.xpath("//script | //@*[starts-with(name(), 'on')]")
    assert not [link for link in page.xpath("//@href | //@src") if link.startswith("javascript")]


def test_site_links_have_their_line() -> None:
    """Links that stay on the site are listed with their line, others are not."""
    note = Note(markdown="One.\n\nTwo [a](/a/) and [b](https://b.example/).\n\n- [c](c)\n", file="x.md")
    assert list(site_links(note)) == [(3, "/a/"), (5, "c")]
