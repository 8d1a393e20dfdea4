"""An editor's day at one small publication: edit, look up, correct, and live with an article that changes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.whole.conftest import SITE, Desk

STORY = """---
title: Ministers talk in Oslo
date: 2024-03-05
---

OSLO – Norway’s foreign minister, Kari Holm, met Swedish Prime Minister Per Lind in Oslo on Tuesday.

Holm said Norway wanted more ferries. Lind signed a trade agreement with Norway.
"""
DIGEST = "content/digests/story.yaml"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A publication of one article, built."""
    made = Desk(tmp_path_factory.mktemp("built"))
    made.write("site.yaml", SITE)
    made.write("content/articles/story.md", STORY)
    made.build()
    return made


@pytest.fixture
def day(built: Desk, tmp_path: Path) -> Desk:
    """A copy to work on."""
    shutil.copytree(built.root, tmp_path / "day")
    return Desk(tmp_path / "day")


def text(desk: Desk, path: str = DIGEST) -> str:
    """A file of the publication."""
    return (desk.root / path).read_text("utf-8")


@pytest.mark.xdist_group("editors-day")
def test_lookups_and_corrections_are_published(day: Desk) -> None:
    """Nothing is read again and the digest stays; pages and feed say what the editor says; explain names the entry."""
    note = "corrections:\n  - {kind: correction, of: kari-holm, date: '2024-03-06', text: She was misspelt.}\n"
    day.write("content/lookups.yaml", "# fixes\ntitles:\n  - {title: foreign minister, means: minister of ferries}\n")
    day.write(DIGEST, before := text(day) + note)
    assert "0 articles read" in day.build()
    assert text(day) == before
    actor = day.page("/actors/kari-holm/")
    assert "minister of ferries" in actor.lower() and "She was misspelt." in actor
    assert "She was misspelt." in day.page("/corrections/")
    assert b"She was misspelt." in day.site()["corrections/feed.xml"]
    assert "content/lookups.yaml, line 3: in story" in day.run("explain", "/actors/kari-holm/").stdout


@pytest.mark.xdist_group("editors-day")
def test_a_slip_is_an_annotation(day: Desk) -> None:
    """With file, line, column and remedy, for GitHub; what is wrong elsewhere is told in the same run."""
    line = text(day).count("\n") + 2
    day.write(DIGEST, text(day) + "corrections:\n  - {kind: correction, of: kari-hulm, date: '2024-03-06', text: x}\n")
    day.write("content/lookups.yaml", "nver: []\n")
    done = day.run("--format", "github", "check")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        f"::error file={DIGEST},line={line},col=28::unknown fact 'kari-hulm' (did you mean kari-holm?)",
        "::error file=content/lookups.yaml,line=1,col=1::unknown key 'nver' (did you mean never?)"]


@pytest.mark.xdist_group("editors-day")
def test_an_article_that_changes_keeps_what_people_wrote(day: Desk) -> None:
    """The edited post stands, comments too; the reviewed fact turns stale and quotes the new words. Also its front
    matter alone makes the article read again."""
    before = text(day)
    fact = re.search(r"  - id: (\w+)\n    type: CONSULT\n", before)
    assert fact, before
    day.write(DIGEST, before.replace(fact[0], fact[0] + "    review: reviewed  # I was there\n").replace(
        "title: foreign minister\n", "title: minister of ferries\n"))
    day.write("content/articles/story.md", STORY.replace("in Oslo on Tuesday", "in Oslo on Wednesday"))
    done = day.run("extract")
    assert done.returncode == 0, done.stderr
    assert "words have changed since a person vouched for this" in done.stderr
    after = text(day)
    assert "title: minister of ferries\n" in after and "review: stale  # I was there\n" in after
    assert f"id: {fact[1]}\n" in after and "in Oslo on Wednesday', start" in after
    day.write("content/articles/story.md", STORY.replace("2024-03-05", "2024-03-12"))
    assert "1 read" in day.run("extract").stdout
    assert "edtf: '2024-03-12'" in text(day)


@pytest.mark.xdist_group("editors-day")
def test_a_lost_machine_output_is_told_where_it_matters(day: Desk) -> None:
    """Not for a digest that nobody touched; with the remedy for one that somebody edited."""
    (day.root / "content/digests/.machine/story.json").unlink()
    assert day.run("check").stderr == ""
    day.write(DIGEST, text(day).replace("title: foreign minister\n", "title: minister of ferries\n"))
    done = day.run("check")
    assert done.returncode == 0
    assert "content/digests/.machine/story.json is gone or broken" in done.stderr
    assert "take that file from git again" in done.stderr
