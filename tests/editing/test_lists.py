"""Lists kept by people: what is added stands at its place, and nothing else moves."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.editing.lists import Item, append, change
from briefing.errors import BriefingError
from briefing.yamlio import read

KEPT = """# Who is who.

-   {judgement: same, left: 'a#x', right: 'b#x', who: kb, when: 2024-02-03, why: one man}   # sure
- judgement: different   # two
  left: "a#y"
  right: b#y
  who: kb
  when: 2024-02-04
  why: >
    folded
    over lines
# the end
"""
NAMES = """# names
- id: actor:jane-roe   # she
  aliases: [Jane R.]
  name: Jane Roe   # as printed
  # a remark
- {id: actor:john-doe, hidden: false}
- id: actor:body
  aliases:
    - The Body
    - Body   # short
  description: |
    Of bodies.
"""


def added(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    found = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    return [line[2:] for line in found if line[0] == "-"], [line[2:] for line in found if line[0] == "+"]


def test_an_item_is_added_at_the_end() -> None:
    """The old text is the beginning of the new one, to the byte."""
    item: Item = {"judgement": "same", "left": "c#z", "when": "2024-03-01", "choice": True, "keep": ""}
    text = append("x.yaml", KEPT, item)
    assert text == KEPT + "- {judgement: same, left: c#z, when: 2024-03-01, choice: true}\n"


@pytest.mark.parametrize(("old", "start"), [
    ("", "# Head.\n"), ("# only a comment", "# only a comment\n"), ("[]\n", "# Head.\n"), ("# a\n[]\n", "# a\n"),
])
def test_a_file_without_items_gets_its_first(old: str, start: str) -> None:
    """A new file begins with its comment; a list in empty brackets becomes one of lines."""
    assert append("x.yaml", old, {"id": "a"}, "# Head.\n") == start + "- {id: a}\n"


def test_the_indentation_and_line_ends_of_the_file_are_kept() -> None:
    """An indented list stays indented, lines that end as on Windows end so."""
    assert append("x.yaml", "  - id: a\r\n", {"id": "b", "why": "c"}) == "  - id: a\r\n  - {id: b, why: c}\r\n"


@pytest.mark.parametrize("text", ["a: b\n", "[{id: a}]\n", "- [\n"])
def test_what_is_no_list_is_refused(text: str) -> None:
    """Nothing is written into a file that is something else."""
    with pytest.raises(BriefingError):
        append("x.yaml", text, {"id": "a"})


@pytest.mark.parametrize(("index", "values", "gone", "come"), [
    (0, {"name": "Jane A. Roe"}, ["  name: Jane Roe   # as printed"], ["  name: Jane A. Roe   # as printed"]),
    (0, {"slug": "jane"}, [], ["  slug: jane"]),
    (0, {"aliases": ["J. Roe", "Jane R."]}, ["  aliases: [Jane R.]"], ["  aliases: [Jane R., J. Roe]"]),
    (1, {"hidden": True, "name": "J: D"},
     ["- {id: actor:john-doe, hidden: false}"], ["- {id: actor:john-doe, hidden: true, name: 'J: D'}"]),
    (2, {"aliases": ["New: one"]}, [], ["    - 'New: one'"]),
    (2, {"name": "A body"}, [], ["  name: A body"]),
])
def test_one_key_is_set(index: int, values: dict[str, object], gone: list[str], come: list[str]) -> None:
    """Only the lines of that key change; comments and quotes stay."""
    after = change("x.yaml", NAMES, index, values)  # type: ignore[arg-type]
    assert added(NAMES, after) == (gone, come)


@given(st.lists(st.dictionaries(st.sampled_from(["left", "why", "who"]), st.text(max_size=30).filter(bool), min_size=1),
                max_size=4))
def test_whatever_is_said_is_read_back(items: list[dict[str, str]]) -> None:
    """Any text survives: quotes, colons, hashes, line ends."""
    text = ""
    for item in items:
        text = append("x.yaml", text, item)
    assert (read("x.yaml", text).value or []) == items
