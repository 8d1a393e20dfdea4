"""The renderer: overrides, fingerprints, and messages about broken templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.render import Renderer
from briefing.types.pages import Page

from . import samples

OFFICE = Page(samples.OFFICE.path, "office.html", samples.contexts()[samples.OFFICE.path])


def override(root: Path, name: str, text: str) -> Renderer:
    """A publication that has a file of its own in its theme."""
    path = root / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return Renderer(samples.config(root))


def test_a_publication_overrides_one_block_and_keeps_the_rest(tmp_path: Path) -> None:
    """An override extends the template it replaces."""
    renderer = override(tmp_path, "office.html",
                        '{% extends "!theme/office.html" %}{% block title %}Post: {{ super() }}{% endblock %}')
    body = renderer.render(OFFICE).decode()
    assert "<h1>Post: Foreign minister (Norway)</h1>" in body and 'class="masthead"' in body


def test_a_publication_rewords_one_string_and_keeps_the_rest(tmp_path: Path) -> None:
    """Strings are overridden key by key."""
    body = override(tmp_path, "strings.yaml", "office:\n  holders: Who held it\n").render(OFFICE).decode()
    assert "Who held it" in body and "Skip to content" in body


def test_rendering_is_the_same_twice(tmp_path: Path) -> None:
    """Two renderers write the same bytes."""
    first, second = Renderer(samples.config(tmp_path)), Renderer(samples.config(tmp_path))
    assert all(first.render(page) == second.render(page) for page in samples.pages())


def test_fingerprint_follows_the_templates_a_page_is_made_of(tmp_path: Path) -> None:
    """Changing a base template or a string changes it; changing another page's template does not."""
    before = Renderer(samples.config(tmp_path)).template_fingerprint("office.html")
    assert override(tmp_path, "home.html", "home").template_fingerprint("office.html") == before
    based = override(tmp_path, "base.html", '{% extends "!theme/base.html" %}').template_fingerprint("office.html")
    worded = override(tmp_path, "strings.yaml", "nav:\n  about: Who we are\n").template_fingerprint("office.html")
    assert len({before, based, worded}) == 3


def test_fingerprint_follows_the_settings_templates_see(tmp_path: Path) -> None:
    """A new base URL is a new canonical link on every page."""
    prints = {Renderer(samples.config(tmp_path, base_url=url)).template_fingerprint("office.html")
              for url in ("https://a.example/", "https://b.example/")}
    assert len(prints) == 2


def test_fingerprint_of_a_page_without_template(tmp_path: Path) -> None:
    """A page written as it is has a fingerprint too."""
    assert Renderer(samples.config(tmp_path)).template_fingerprint("")


@pytest.mark.parametrize(("text", "said"), [
    ("\n{{ page.nonsense }}", "nonsense"),
    ("\n{% if %}", "Expected an expression"),
    ("\n{% include 'gone.html' %}", "no such template"),
    ("\n{{ t('no.such.words') }}", "no.such.words"),
    ("\n{{ 1 / 0 }}", "division by zero"),
])
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    """No traceback: a message that names the file and what is wrong."""
    with pytest.raises(BriefingError) as raised:
        override(tmp_path, "office.html", text).render(OFFICE)
    (problem,) = raised.value.problems
    assert said in problem.message
    assert (problem.path, problem.line) in {("templates/office.html", 2), ("templates/gone.html", 0),
                                            ("templates/strings.yaml", 0)}


def test_a_template_named_by_an_expression_is_refused(tmp_path: Path) -> None:
    """What a page is made of must be known before it is rendered."""
    renderer = override(tmp_path, "office.html", "{% include page.name %}")
    with pytest.raises(BriefingError, match="named by an expression"):
        renderer.template_fingerprint("office.html")


def test_a_missing_template_has_no_fingerprint(tmp_path: Path) -> None:
    """A page kind without template is told, with a remedy."""
    with pytest.raises(BriefingError, match="no such template"):
        Renderer(samples.config(tmp_path)).template_fingerprint("gone.html")
