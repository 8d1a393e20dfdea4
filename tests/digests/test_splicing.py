"""A file keeps the form that an editor gave it, apart from the values that change."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.digests import dump, load, splicing
from briefing.digests.splicing import splice
from briefing.types.digest import Date, Digest
from tests.digests.strategies import SAMPLE, digests

change = msgspec.structs.replace


@pytest.fixture(autouse=True)
def in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test here may pass because the whole file was written anew."""

    def refuse(digest: Digest) -> str:
        raise AssertionError("written anew")

    monkeypatch.setattr(splicing, "dump", refuse)


def lines_of(text: str) -> set[str]:
    """The lines of a file."""
    return set(text.splitlines())


def comments_of(text: str) -> list[str]:
    """The numbered comments of a decorated file, sorted."""
    return sorted(line[line.index("#~") :] for line in text.splitlines() if "#~" in line)


@st.composite
def decorated(draw: st.DrawFn, text: str) -> str:
    """A file with comments behind values and on lines of their own, with empty lines, perhaps with CRLF."""
    lines = []
    for number, line in enumerate(text.splitlines()):
        what = draw(st.sampled_from(["", "", "", "above", "behind", "empty"]))
        if what == "above":
            lines.append(" " * draw(st.integers(0, 8)) + f"#~{number} 'says' {{who: [x")
        lines.append(line + (f"  #~{number} - why: \"this\"" if what == "behind" else ""))
        if what == "empty":
            lines.append("")
    return draw(st.sampled_from(["\n", "\r\n"])).join([*lines, ""])


@given(st.data())
def test_any_change_lands_and_every_comment_stays(data: st.DataObject) -> None:
    """From any decorated digest to any other: the file says the new one, holds all comments, and is stable."""
    old, new = data.draw(digests()), data.draw(digests())
    text = data.draw(decorated(dump(old)))
    made = splice(text, old, new)
    assert load("x", made) == new
    assert comments_of(made) == comments_of(text)
    assert splice(made, new, new) == made
    assert ("\r\n" in made) == ("\r\n" in text)


@given(st.data())
def test_one_changed_value_changes_one_line(data: st.DataObject) -> None:
    """All other lines are the same, in the same order."""
    text = data.draw(decorated(dump(SAMPLE)))
    new = change(SAMPLE, events=(change(SAMPLE.events[0], mode="phone"),))
    made = splice(text, SAMPLE, new).splitlines()
    differing = [(a, b) for a, b in zip(text.splitlines(), made, strict=True) if a != b]
    assert len(differing) == 1
    assert differing[0][0].replace("visit", "phone") == differing[0][1]


OWN_FORM = """\
# Ana's digest
schema: "briefing-digest/1"
people:
- name: 'Ana Okoye'   # as on her card
  id: ana-okoye
  evidence: [{exact: Ana Okoye, start: 14, end: 23},
             {start: 60, end: 63, exact: she}]  # her
  variants:
  - Ana Okoye
  - Okoye      # often
  roles:
  -
    title: >-
      Port
      minister
    status: current
article: {id: port-talks, title: A}
events:
- {id: e1, type: CONSULT, actors: [ana-okoye], modality: asserted, note: }
key_facts: [ e1 ]
"""


def test_a_form_of_ones_own_stays() -> None:
    """Braces, lists at the margin, a dash alone, folded text, empty keys and another order of keys."""
    old = load("x", OWN_FORM)
    person, event = old.people[0], old.events[0]
    new = change(
        old,
        people=(change(person, name="Ana M. Okoye", variants=("Ana Okoye", "A. Okoye"), country="NO",
                       roles=(change(person.roles[0], title="minister of ports", country="NO"),),
                       evidence=(change(person.evidence[0], start=15, end=24), person.evidence[1])),),
        events=(change(event, mode="visit", actors=("ana-okoye", "SE"), note="so", date=Date(edtf="2031")),),
        key_facts=("e1", "e2"),
    )
    assert splice(OWN_FORM, old, new) == """\
# Ana's digest
schema: "briefing-digest/1"
people:
- name: Ana M. Okoye   # as on her card
  id: ana-okoye
  evidence: [{exact: Ana Okoye, start: 15, end: 24}, {start: 60, end: 63, exact: she}]  # her
  variants:
  - Ana Okoye
  - A. Okoye
  # often
  country: 'NO'
  roles:
  -
    title: minister of ports
    country: 'NO'
    status: current
article: {id: port-talks, title: A}
events:
- {id: e1, type: CONSULT, mode: visit, actors: [ana-okoye, SE], date: {edtf: '2031'}, modality: asserted, note: so}
key_facts: [e1, e2]
"""


@pytest.mark.parametrize("text", ["{article: {id: x, title: A}}", '{"article": {"id": "x", "title": "A"}}\n',
                                  "article:\n  id: x\n  title: A", "article: {id: x, title: A} # end",
                                  "--- # top\narticle:\n  title: A\n  id: x\n...\n",
                                  "article:\n  id: x\n  title: |\n    A\n"])
def test_a_digest_may_be_written_in_any_yaml(text: str) -> None:
    """Braces around all, JSON, no newline at the end, document marks: a title changes and a key comes."""
    old = load("x", text)
    new = change(old, article=change(old.article, title="B", publisher="C"), key_facts=("e1",))
    made = splice(text, old, new)
    assert load("x", made) == new
    assert made.count("#") == text.count("#")


def test_what_cannot_be_changed_in_place_is_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """An explicit key ('? key') is one; no comment is lost."""
    monkeypatch.setattr(splicing, "dump", dump)
    text = "article: {id: x}\n? key_facts\n: [e1] # why\n"
    old = load("x", text)
    new = change(old, key_facts=())
    assert splice(text, old, new) == "# why\n" + dump(new)
