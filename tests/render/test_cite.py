"""Citations."""

from __future__ import annotations

from briefing.render.cite import citations
from briefing.types.parts import Cite

from . import samples


def forms(cite: Cite, publisher: str = "Northern Desk") -> dict[str, str]:
    """Form to text."""
    return dict(citations(cite, "The Desk", publisher, "https://desk.example/n/"))


def test_every_form_has_title_address_and_hash() -> None:
    """Whatever is copied leads back and can be compared."""
    cite = Cite(title="Mira Tolvane", path="/actors/mira-tolvane/", content_hash="3f8a90c1")
    for form, text in forms(cite).items():
        assert "Mira Tolvane" in text and "https://desk.example/n/actors/mira-tolvane/" in text
        assert form == "wiki" or "3f8a90c1" in text


def test_special_characters_are_escaped_for_each_form() -> None:
    """Braces and percent signs for TeX, pipes for wikis; the address stays as it is."""
    said = forms(samples.CITE)
    assert r"Mira \{Tolvane\} \& others | 50 \%" in said["bibtex"] and "url = {https://" in said["bibtex"]
    assert "others {{!}} 50 %" in said["wiki"]


def test_a_title_of_several_lines_cannot_add_a_field() -> None:
    """RIS is line by line: a line break in a title is a space."""
    cite = Cite(title="One\nUR  - https://evil.example/", path="/a/", content_hash="0")
    assert [line for line in forms(cite)["ris"].splitlines() if line.startswith("UR")] == [
        "UR  - https://desk.example/n/a/"]


def test_the_home_page_names_the_site_once() -> None:
    """A page with the site's title is not cited as a part of itself."""
    assert forms(Cite(title="The Desk", path="/", content_hash="0"), "")["plain"] == (
        "The Desk. https://desk.example/n/ [0]")


def test_without_date_or_publisher_nothing_is_made_up() -> None:
    """Absent parts leave no trace."""
    said = forms(Cite(title="A", path="/a/", content_hash="0"), publisher="")
    assert said["plain"] == "A. The Desk. https://desk.example/n/a/ [0]"
    assert "date" not in said["bibtex"] + said["wiki"] and "DA" not in said["ris"] and "PB" not in said["ris"]
