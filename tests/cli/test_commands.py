"""Commands as a person types them: what is said, the exit code, and nothing but that."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from briefing.cli import main

SITE = "title: Desk\nbase_url: https://desk.example/news/\n"
STORY = """---
date: 2024-03-05
---

OSLO – Norway’s foreign minister, Kari Holm, met Swedish Prime Minister Per Lind in Oslo on Tuesday.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A publication of one article."""
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "site.yaml").write_text(SITE, "utf-8")
    (tmp_path / "content" / "articles" / "talks.md").write_text(STORY, "utf-8")
    return tmp_path


def run(root: Path, *args: str) -> int:
    """The exit code of `briefing -C root args`."""
    with pytest.raises(SystemExit) as ended:
        main(["-C", str(root), "-j", "1", *args])
    return int(ended.value.code or 0)


def test_a_new_publication_brings_its_git_files(tmp_path: Path) -> None:
    """What is made is not committed, and the lock of two branches is united."""
    assert run(tmp_path / "new", "init") == 0
    assert "/output/" in (tmp_path / "new" / ".gitignore").read_text()
    assert "content/permalinks.lock merge=union" in (tmp_path / "new" / ".gitattributes").read_text()
    assert run(tmp_path / "new", "init") == 1


def test_what_the_system_refuses_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file where a folder is needed is named, with a remedy, and no traceback."""
    (tmp_path / "file").write_text("")
    assert run(tmp_path / "file" / "desk", "init") == 1
    said = capsys.readouterr().err
    assert str(tmp_path / "file") in said and "move it away" in said and "Traceback" not in said


def test_a_full_disk_is_told_and_the_site_stands(desk: Path, monkeypatch: pytest.MonkeyPatch,
                                                  capsys: pytest.CaptureFixture[str]) -> None:
    """Where no room is left, that is said; the finished site is the old one."""
    assert run(desk, "build") == 0
    before = (desk / "output" / "index.html").read_bytes()
    (desk / "site.yaml").write_text(SITE.replace("Desk", "Other"), "utf-8")
    monkeypatch.setattr(Path, "write_bytes", _full)
    assert run(desk, "build") == 1
    assert "No space left" in capsys.readouterr().err
    assert (desk / "output" / "index.html").read_bytes() == before
    assert not list(desk.glob(".output.*"))


def _full(path: Path, data: bytes) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_lock_that_is_no_text_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes of another kind in the lock stop the build; a byte order mark does not."""
    assert run(desk, "build") == 0
    lock = desk / "content" / "permalinks.lock"
    good = lock.read_bytes()
    lock.write_bytes(b"\xff\xff")
    assert run(desk, "build") == 1 and run(desk, "check") == 1
    assert "content/permalinks.lock: is not UTF-8 text" in capsys.readouterr().err
    lock.write_bytes(b"\xef\xbb\xbf" + good)
    assert run(desk, "build") == 0


def test_one_broken_article_does_not_make_the_others_missing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """While an article cannot be read, `check` does not say that the article of a digest is gone."""
    assert run(desk, "extract") == 0
    (desk / "content" / "articles" / "bad.md").write_text("---\ntitel: A\n---\nText.", "utf-8")
    assert run(desk, "check") == 1
    said = capsys.readouterr().err
    assert "titel" in said and "no article" not in said


def test_addresses_may_be_those_of_the_local_server(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What `serve` shows in the browser can be pasted after `explain` and `new note`."""
    assert run(desk, "build") == 0
    assert run(desk, "explain", "http://127.0.0.1:8000/news/actors/kari-holm/") == 0
    assert "talks: Kari Holm" in capsys.readouterr().out
    assert run(desk, "new", "note", "http://localhost:8000/news/actors/kari-holm/") == 0
    assert run(desk, "new", "note", "/articles/talks/") == 1 and "shows no notes" in capsys.readouterr().err
    assert (desk / "content" / "pages" / "notes" / "actors" / "kari-holm.md").is_file()


def test_text_of_others_does_not_steer_the_terminal(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Control characters in a file's name are written out."""
    (desk / "content" / "articles" / "a\x1b[31m\nb.pdf").write_text("x")
    assert run(desk, "build") == 1
    said = capsys.readouterr().err
    assert "a\\x1b[31m\\nb.pdf" in said and "\x1b" not in said


@pytest.mark.parametrize("model", ["xx_nowhere", "json", "numpy", "./content", "http://model.example/"])
def test_a_model_that_is_none_is_told(desk: Path, model: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A name that nothing has, a module that is no pipeline, a folder without one: `check` says so, and `build`."""
    (desk / "site.yaml").write_text(f"{SITE}model: {model}\n", "utf-8")
    for command in ("check", "build"):
        assert run(desk, command) == 1
        assert "pipeline" in capsys.readouterr().err


@pytest.mark.parametrize("template", [b"\xff\xfe", b"{% extends 'article.html' %}"])
def test_a_template_that_cannot_be_used_is_told(desk: Path, template: bytes,
                                                capsys: pytest.CaptureFixture[str]) -> None:
    """No text, and a template that extends itself."""
    (desk / "templates").mkdir()
    (desk / "templates" / "article.html").write_bytes(template)
    assert run(desk, "build") == 1
    assert "templates/article.html" in capsys.readouterr().err


@pytest.mark.parametrize("command", [("export", "tables"), ("explain", "/"), ("check",), ("build",)])
def test_a_value_that_cannot_be_is_told_by_every_command(desk: Path, command: tuple[str, ...],
                                                         capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a digest stops whatever would read it, with its place."""
    assert run(desk, "extract") == 0
    digest = desk / "content" / "digests" / "talks.yaml"
    digest.write_text(digest.read_text("utf-8").replace("edtf: '2024-03-05'", "edtf: soon"), "utf-8")
    assert run(desk, *command) == 1
    assert "content/digests/talks.yaml:" in capsys.readouterr().err


def test_adding_says_what_is_there_already(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same article again is not said to be written; a day that never was is named as it was typed."""
    (desk / "more.txt").write_text("Talks in Oslo\n\nKari Holm met Per Lind in Oslo.\n", "utf-8")
    assert run(desk, "add", str(desk / "more.txt")) == 0
    assert capsys.readouterr().out == "wrote content/articles/more.txt\n"
    assert run(desk, "add", str(desk / "more.txt")) == 0
    assert capsys.readouterr().out == "is there already: content/articles/more.txt\n"
    assert run(desk, "add", "--date", "2024-13", str(desk / "more.txt")) == 1
    assert "--date 2024-13 is no date" in capsys.readouterr().err
