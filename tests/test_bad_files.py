"""However a file that people write is mangled, the answer is a list of problems with places, never a traceback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.front import split_front
from briefing.config import Config, load
from briefing.digests import check, dump, read_lookups
from briefing.digests.last import decode
from briefing.errors import BriefingError, Problem
from briefing.resolve import read_authority, read_lock
from briefing.strays import strays
from tests.digests.strategies import ARTICLE, SAMPLE

SITE = "title: Desk\nbase_url: https://desk.example/\ntheme: {accent: '#0b5fa5'}\nfeeds:\n  entries: 5\n"
JUDGEMENTS = "- {left: a#b, right: c#d, judgement: same, who: x, when: '2025-08-14', why: y}\n"
NAMES = "- id: actor:a\n  name: A\n  aliases: [B, C]\n  same_as: [Q42, 'https://a.example/']\n"
RETIRED = "- {id: article:a, who: x, when: '2025', why: y}\n"
LOOKUPS = "never:\n- {name: X, is: person}\ntitles: [{title: FM, means: z}]\nplaces:\n- {name: E, country: IQ}\n"
LOCK = "actor actor:a /actors/a/ live x#a y#b\nactor actor:b /actors/b/ redirect=actor:a x#c\n"
FRONT = "---\ntitle: A\ndate: 2025-08-11\nlanguage: en\n---\n\nText.\n"


def in_file(name: str, read: Callable[[Path], object]) -> Callable[[str], object]:
    """A reader of a text by way of a file."""

    def reader(text: str) -> object:
        with TemporaryDirectory() as folder:
            (Path(folder) / name).write_bytes(text.encode("utf-8", "surrogatepass"))
            return read(Path(folder))

    return reader


READERS: dict[str, tuple[str, Callable[[str], object]]] = {
    "site.yaml": (SITE, in_file("site.yaml", load)),
    "judgements": (JUDGEMENTS, in_file("judgements.yaml", read_authority)),
    "names": (NAMES, in_file("names.yaml", read_authority)),
    "retired": (RETIRED, in_file("retired.yaml", read_authority)),
    "lookups": (LOOKUPS, in_file("lookups.yaml", lambda folder: read_lookups(folder / "lookups.yaml"))),
    "lock": (LOCK, lambda text: read_lock("permalinks.lock", text)),
    "front matter": (FRONT, lambda text: split_front("a.md", text)),
    "digest": (dump(SAMPLE), lambda text: check("x.yaml", text, ARTICLE)),
    "machine": ('{"digest":{"article":{"id":"a"}},"text":["a"]}', lambda text: decode(text.encode())),
}


@pytest.mark.parametrize("kind", READERS)
def test_what_is_right_is_read(kind: str) -> None:
    """The samples that are mangled below are sound themselves."""
    text, read = READERS[kind]
    found = read(text)
    assert found is not None
    assert kind != "digest" or found == []


@pytest.mark.parametrize("kind", READERS)
@given(st.data())
def test_what_is_mangled_is_told(kind: str, data: st.DataObject) -> None:
    """Some characters taken out, put in or exchanged: a value, or problems that all have words."""
    text, read = READERS[kind]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 12)))
        new = data.draw(st.text(max_size=3) | st.sampled_from(
            ["\n", "- ", ": ", "{", "}", "[", "'", '"', "\t", "null", "-1", "~", "9" * 30, "{}", "[]", "&a", "*a",
             "!!python/object:os.system", "\x00", "\ufeff", "<<<<<<< a\n", "# ", "...\n", "---\n", "nan", "1e999"]))
        text = text[:start] + new + text[end:]
    try:
        found = read(text)
    except BriefingError as error:
        found = list(error.problems)
        assert found
    if isinstance(found, list):
        assert all(isinstance(problem, Problem) and problem.message and problem.line >= 0 for problem in found)


def test_files_that_nobody_reads_are_told(tmp_path: Path) -> None:
    """A slip in the name of a file of decisions, a digest under another ending; what is hidden is left alone."""
    config = Config(root=tmp_path, title="t", base_url="https://example.org/")
    for name in ("authority/judgement.yaml", "authority/names.yaml", "digests/a.yml", "digests/.machine/a.json",
                 "digests/a.yaml", "lookup.yaml", "permalinks.lock", "README.md", ".hidden"):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", "utf-8")
    assert [(problem.path, problem.hint, problem.severity) for problem in strays(config)] == [
        ("content/lookup.yaml", "did you mean lookups.yaml?", "warning"),
        ("content/authority/judgement.yaml", "did you mean judgements.yaml?", "warning"),
        ("content/digests/a.yml", "name it 'a.yaml'", "warning"),
    ]
