"""The full-text index and the list that its results are counted by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.search import add_index

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta data-pagefind-meta="country[content]" content="{countries}">
<meta data-pagefind-meta="year[content]" content="2031">
</head><body><main data-pagefind-body><h1>{title}</h1><p>Cod and {title}</p></main></body></html>"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Two pages that are searched and one that is not."""
    for name, countries in (("herring", "Norway|Chile"), ("ling", "Malta")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format(title=name, countries=countries), "utf-8")
    (tmp_path / "index.html").write_text("<!doctype html><html lang='en'><title>x</title><body><p>Cod</p></body>")
    return tmp_path


def test_every_page_of_the_index_can_be_counted(tree: Path) -> None:
    """Path, countries and year stand under the id that a result has."""
    add_index(tree)
    facets = json.loads((tree / "pagefind/facets.json").read_text("utf-8"))
    assert sorted(facets.values()) == [["/herring/", "Norway|Chile", "2031"], ["/ling/", "Malta", "2031"]]
    assert {f"{id}.pf_fragment" for id in facets} == {file.name for file in (tree / "pagefind/fragment").iterdir()}


def test_an_index_of_the_same_pages_is_taken_over(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """With all that belongs to it."""
    add_index(tree)
    other = tmp_path_factory.mktemp("other")
    for page in tree.rglob("*.html"):
        (other / page.relative_to(tree)).parent.mkdir(parents=True, exist_ok=True)
        (other / page.relative_to(tree)).write_bytes(page.read_bytes())
    add_index(other, tree)
    facets = Path("pagefind/facets.json")
    assert (other / facets).stat().st_ino == (tree / facets).stat().st_ino
