"""The theme: assets, overrides, size."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from briefing.render import Renderer
from briefing.render.theme import assets, closure
from briefing.types.pages import TEMPLATES

from . import samples


def own(root: Path, name: str, text: str) -> Path:
    """A publication's theme folder with one file in it."""
    path = root / "assets" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return root


def test_assets_stay_small(tmp_path: Path) -> None:
    """All style sheets under 40 KB, all scripts under 30 KB."""
    files = assets(tmp_path / "none")
    assert len(files["/assets/briefing.css"]) < 40_000
    assert sum(len(body) for path, body in files.items() if path.endswith(".js")) < 30_000


def test_own_style_sheets_come_in_order_of_name(tmp_path: Path) -> None:
    """A publication's '9-own.css' follows the theme's; a sheet with a theme's name replaces it."""
    own(tmp_path, "css/9-own.css", "/* mine */")
    sheet = assets(own(tmp_path, "css/6-print.css", "/* no paper */"))["/assets/briefing.css"].decode()
    assert sheet.index("/* no paper */") < sheet.index("/* mine */") and "@page" not in sheet
    assert "--accent: #00605c" in sheet


def test_accent_colour_wins_in_both_schemes(tmp_path: Path) -> None:
    """The colour of site.yaml ends the style sheet, with a tint of it for the dark scheme."""
    sheet = assets(tmp_path / "none", "#aa3300")["/assets/briefing.css"].decode()
    assert sheet.rindex("--accent: #aa3300") > sheet.rindex("--accent: #00605c")
    assert "color-mix(in srgb, #aa3300" in sheet


def test_other_files_are_shipped_as_they_are(tmp_path: Path) -> None:
    """A logo of the publication's own keeps its name and bytes."""
    assert assets(own(tmp_path, "img/logo.svg", "<svg/>"))["/assets/img/logo.svg"] == b"<svg/>"


def test_every_template_and_what_it_receives_are_documented(root: Path) -> None:
    """docs/theming.md names each template with its context, and each name and filter that templates get."""
    text = (root / "docs/theming.md").read_text(encoding="utf-8")
    environment = Renderer(samples.config(root / "none")).environment
    known = set(environment.globals) - set(jinja2.Environment().globals)
    added = set(environment.filters) - set(jinja2.Environment().filters)
    assert not [name for name in known if f"`{name}(" not in text and f"`{name}`" not in text]
    assert not [name for name in added if f"`{name}`" not in text]
    assert not [kind for kind, name in TEMPLATES.items() if f"| `{name}` | `{kind.__name__}` |" not in text]


def test_what_a_template_is_made_of_is_worked_out_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look parses nothing, and sees a template that names another one now."""
    sources = {"a": "{% extends 'b' %}", "b": "base", "c": "more"}
    environment = jinja2.Environment(loader=jinja2.DictLoader(sources))
    first = closure(environment, "a", tmp_path)
    assert [name for name, _ in first] == ["a", "b"]
    with monkeypatch.context() as patch:
        patch.setattr(jinja2.Environment, "parse", None)
        assert closure(environment, "a", tmp_path) == first
    sources["b"] = "{% include 'c' %}"
    assert [name for name, _ in closure(environment, "a", tmp_path)] == ["a", "b", "c"]
