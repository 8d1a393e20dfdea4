"""The output folder is the old site or the new one, at any moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError
from briefing.output import Entry, publish, recover
from briefing.output.exchange import exchange
from briefing.output.publish import MARKER


def entries(files: dict[str, str], made: list[str] | None = None) -> list[Entry]:
    """Entries whose fingerprint is their text; `made` collects the paths that had to be made."""

    def make(path: str, text: str) -> bytes:
        if made is not None:
            made.append(path)
        return text.encode()

    return [Entry(path, text, lambda p=path, t=text: make(p, t)) for path, text in files.items()]  # type: ignore[misc]


def read(folder: Path) -> dict[str, str]:
    """Every file of a site but the marker."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != MARKER}


SITES = st.dictionaries(st.sampled_from(["index.html", "a/index.html", "a/b/index.html", "c.xml"]),
                        st.text("xyz", max_size=3), min_size=1)


@given(first=SITES, second=SITES)
def test_the_site_is_exactly_its_entries(first: dict[str, str], second: dict[str, str],
                                         tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever stood there before, a build leaves exactly its entries, and reports what it changed."""
    folder = tmp_path_factory.mktemp("site")
    publish(entries(first), folder / "output", folder / "work")
    report = publish(entries(second), folder / "output", folder / "work")
    assert read(folder / "output") == second
    assert set(report.written) == {path for path, text in second.items() if first.get(path) != text}
    assert set(report.removed) == set(first) - set(second)


def test_what_is_unchanged_is_neither_made_nor_written(tmp_path: Path) -> None:
    """A second build of the same entries makes nothing, and every file keeps its inode."""
    files = {"index.html": "home", "a/index.html": "a"}
    publish(entries(files), tmp_path / "output", tmp_path / "work")
    before = {path: (tmp_path / "output" / path).stat().st_ino for path in files}
    made: list[str] = []
    report = publish(entries(files, made), tmp_path / "output", tmp_path / "work")
    assert made == [] and report.written == () and report.unchanged == 2
    assert {path: (tmp_path / "output" / path).stat().st_ino for path in files} == before


def test_a_new_fingerprint_with_the_same_bytes_rewrites_nothing(tmp_path: Path) -> None:
    """A page that is made again and comes out the same is not written."""
    publish([Entry("index.html", "1", lambda: b"same")], tmp_path / "output", tmp_path / "work")
    report = publish([Entry("index.html", "2", lambda: b"same")], tmp_path / "output", tmp_path / "work")
    assert report.made == 1 and report.written == ()


def test_an_edit_inside_the_output_is_made_good(tmp_path: Path) -> None:
    """A file changed by hand in the output folder is made again: a warm build equals a cold one."""
    publish(entries({"index.html": "home"}), tmp_path / "output", tmp_path / "work")
    (tmp_path / "output" / "index.html").write_text("hand")
    publish(entries({"index.html": "home"}), tmp_path / "output", tmp_path / "work")
    assert read(tmp_path / "output") == {"index.html": "home"}


def test_a_failing_entry_leaves_the_old_site(tmp_path: Path) -> None:
    """When a page cannot be made, the site stands as it was and nothing is left beside it."""
    publish(entries({"index.html": "old"}), tmp_path / "output", tmp_path / "work")

    def fail() -> bytes:
        raise BriefingError("no such template")

    with pytest.raises(BriefingError):
        publish([*entries({"index.html": "new"}), Entry("b.html", "b", fail)], tmp_path / "output", tmp_path / "work")
    assert read(tmp_path / "output") == {"index.html": "old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output", "work"]


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    """Files that briefing did not make are never touched."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "thesis.doc").write_text("years of work")
    with pytest.raises(BriefingError, match="did not make"):
        publish(entries({"index.html": "home"}), tmp_path / "output", tmp_path / "work")
    assert (tmp_path / "output" / "thesis.doc").read_text() == "years of work"


def test_a_link_is_refused(tmp_path: Path) -> None:
    """An output folder that is a symbolic link would be replaced by a folder: refused."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BriefingError, match="link"):
        publish(entries({"index.html": "home"}), tmp_path / "output", tmp_path / "work")


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a\\b", ""])
def test_a_path_cannot_leave_the_site(tmp_path: Path, path: str) -> None:
    """Paths that would lead out of the tree are refused before anything is written."""
    with pytest.raises(BriefingError, match="not a path inside"):
        publish([Entry(path, "x", lambda: b"x")], tmp_path / "output", tmp_path / "work")
    assert not (tmp_path / "output").exists()


def test_two_entries_with_one_path_are_refused(tmp_path: Path) -> None:
    """No page silently hides another."""
    with pytest.raises(BriefingError, match="two pages"):
        publish([*entries({"a.html": "1"}), *entries({"a.html": "2"})], tmp_path / "output", tmp_path / "work")


def test_only_one_build_at_a_time(tmp_path: Path) -> None:
    """A build that starts while another runs is refused, and the other one finishes."""

    def second() -> bytes:
        with pytest.raises(BriefingError, match="another build"):
            publish(entries({"index.html": "second"}), tmp_path / "output", tmp_path / "work")
        return b"first"

    publish([Entry("index.html", "1", second)], tmp_path / "output", tmp_path / "work")
    assert read(tmp_path / "output") == {"index.html": "first"}


def test_recovery_after_a_kill_between_two_renames(tmp_path: Path) -> None:
    """Where a system cannot exchange in one step, the next start puts the old site back."""
    (tmp_path / ".output.previous").mkdir()
    (tmp_path / ".output.previous" / "index.html").write_text("old")
    (tmp_path / ".output.next").mkdir()
    recover(tmp_path / "output", tmp_path / "work")
    assert read(tmp_path / "output") == {"index.html": "old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output", "work"]


def test_recovery_leaves_a_running_build_alone(tmp_path: Path) -> None:
    """A second build that starts while one runs must not clear the tree that is being made."""
    def second() -> bytes:
        with pytest.raises(BriefingError, match="another build"):
            recover(tmp_path / "output", tmp_path / "work")
        return b"first"

    publish([Entry("index.html", "1", second)], tmp_path / "output", tmp_path / "work")
    assert read(tmp_path / "output") == {"index.html": "first"}


def test_exchange_swaps_two_folders(tmp_path: Path) -> None:
    """Each name leads to what the other led to."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "who").write_text(name)
    if not exchange(tmp_path / "a", tmp_path / "b"):
        assert sys.platform not in {"linux", "darwin"}
        return
    assert (tmp_path / "a" / "who").read_text() == "b" and (tmp_path / "b" / "who").read_text() == "a"


BUILDER = """
import sys
from pathlib import Path
from briefing.output import Entry, publish
root = Path(sys.argv[1])
for n in range(1000):
    publish([Entry(f"{i}.html", str(n), lambda: str(n).encode()) for i in range(40)], root / "output", root / "work")
"""


def test_killed_at_any_moment_the_site_is_whole(tmp_path: Path) -> None:
    """Builds killed at many moments always leave forty files of one and the same build."""
    for wait in (0.0, 0.01, 0.02, 0.03, 0.05, 0.08):
        process = subprocess.Popen([sys.executable, "-c", BUILDER, str(tmp_path)])
        while not (tmp_path / "output").is_dir() and process.poll() is None:
            time.sleep(0.005)
        time.sleep(wait)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        recover(tmp_path / "output", tmp_path / "work")
        site = read(tmp_path / "output")
        assert len(site) == 40 and len(set(site.values())) == 1
