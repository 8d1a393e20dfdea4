"""Compiled templates are kept, and never taken for what they are not."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from briefing.render import theme
from briefing.render.compiled import Compiled


def render(folder: Path, text: str) -> str:
    """What a template says, in an environment of its own."""
    loader = jinja2.DictLoader({"page.html": text})
    return jinja2.Environment(loader=loader, bytecode_cache=Compiled(folder)).get_template("page.html").render()


def test_a_template_is_compiled_once_for_one_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second environment compiles nothing; another source is compiled anew."""
    assert render(tmp_path, "one {{ 1 + 1 }}") == "one 2"
    with monkeypatch.context() as patch:
        patch.setattr(jinja2.Environment, "compile", None)
        assert render(tmp_path, "one {{ 1 + 1 }}") == "one 2"
    assert render(tmp_path, "other") == "other"


def test_other_code_compiles_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another state of the renderer compiled is no good: filters may have been worked into it."""
    render(tmp_path, "text")
    monkeypatch.setattr(theme, "code_hash", lambda: "another")
    monkeypatch.setattr(jinja2.Environment, "compile", None)
    with pytest.raises(TypeError):
        render(tmp_path, "text")


@pytest.mark.parametrize("keep", [0, 10, 40, -1])
def test_a_damaged_entry_is_made_again(tmp_path: Path, keep: int) -> None:
    """A file cut short, or with bytes changed, costs time and nothing else."""
    render(tmp_path, "text")
    (entry,) = tmp_path.iterdir()
    whole = entry.read_bytes()
    for broken in (whole[:keep], whole[:keep] + b"!" + whole[keep:][1:]):
        entry.write_bytes(broken)
        assert render(tmp_path, "text") == "text"
        assert entry.read_bytes() == whole


def test_where_nothing_can_be_kept_templates_work(tmp_path: Path) -> None:
    """A folder that cannot be made is no error."""
    (tmp_path / "file").write_text("in the way")
    assert render(tmp_path / "file", "text") == "text"
