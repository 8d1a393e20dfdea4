"""Bad input: said with file, line and remedy, exit code 1, never a traceback, and the site stands as it was."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefing.build import update_digests
from briefing.config import load
from briefing.errors import BriefingError
from briefing.extract import batch, extract
from briefing.types.article import Article
from briefing.types.digest import Digest, Extractor
from tests.whole.conftest import SITE, Desk

GOOD = """---
title: Ministers talk in Oslo
date: 2024-03-05
---

OSLO – Norway’s foreign minister, Kari Holm, met Swedish Prime Minister Per Lind in Oslo on Tuesday.
"""
BOMB = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9) if n else 'x'}]\n" for n in range(9))

CASES = {
    "front matter that is not YAML": ("content/articles/bad.md", "---\ntitle: [open\n---\n\nText.\n",
                                      ["content/articles/bad.md:"]),
    "a tab in front matter": ("content/articles/bad.md", "---\ntitle: A\nsource:\n\tx: y\n---\n\nText of it.\n",
                              ["content/articles/bad.md:4", "tab"]),
    "an unknown key in front matter": ("content/articles/bad.md", "---\ntitel: A\n---\n\nText of it.\n",
                                       ["content/articles/bad.md:2", "titel", "title"]),
    "an impossible date": ("content/articles/bad.md", "---\ntitle: A\ndate: 2024-02-31\n---\n\nText of it.\n",
                           ["content/articles/bad.md:3", "2024-02-31"]),
    "an id that climbs out": ("content/articles/bad.md", "---\ntitle: A\nid: ../../etc/x\n---\n\nText of it.\n",
                              ["content/articles/bad.md:3", "id"]),
    "a binary file": ("content/articles/bad.txt", bytes(range(256)) * 40, ["content/articles/bad.txt"]),
    "an empty file": ("content/articles/bad.txt", b"", ["content/articles/bad.txt", "empty"]),
    "a file of twenty megabytes": ("content/articles/bad.txt", b"The minister spoke. " * 1_050_000,
                                   ["content/articles/bad.txt", "MB"]),
    "an article in another language": (
        "content/articles/bad.txt",
        "Der Außenminister traf am Dienstag in Oslo seinen schwedischen Kollegen, um über die gemeinsame Grenze zu "
        "sprechen. Nach dem Gespräch sagte er, man sei sich in fast allen Fragen einig geworden. Über das Abkommen "
        "soll im April noch einmal beraten werden, wie es aus dem Ministerium hieß.",
        ["content/articles/bad.txt", "English"]),
    "an unknown key in site.yaml": ("site.yaml", SITE + "artcle_text: full\n",
                                    ["site.yaml:4", "artcle_text", "article_text"]),
    "a tab in site.yaml": ("site.yaml", SITE + "theme:\n\tdir: x\n", ["site.yaml:5", "tab"]),
    "an alias bomb": ("site.yaml", SITE + BOMB, ["site.yaml:4"]),
    "no title": ("site.yaml", "base_url: https://desk.example/\n", ["site.yaml", "title"]),
    "an unknown event type": ("content/digests/good.yaml", None, ["content/digests/good.yaml:", "CONSLUT", "CONSULT"]),
    "a broken permalink lock": ("content/permalinks.lock", "<<<<<<< ours\nx\n", ["content/permalinks.lock:1"]),
    "a template that is wrong": ("templates/article.html", "{% block x %}", ["templates/article.html"]),
    "a template that asks for what is not there": ("templates/article.html", "\n{{ page.nonsense }}",
                                                   ["article.html:2", "nonsense"]),
    "an include of a file that is missing": ("templates/article.html", "{% include 'gone.html' %}", ["gone.html"]),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A small publication that builds."""
    made = Desk(tmp_path_factory.mktemp("bad"))
    made.write("site.yaml", SITE)
    made.write("content/articles/good.md", GOOD)
    made.build()
    return made


@pytest.mark.xdist_group("bad-input")
@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_told_and_the_site_stands(built: Desk, case: str) -> None:
    """Each kind of mistake names its file (and line), exits with 1 and leaves the previous site untouched."""
    path, content, expected = CASES[case]
    target = built.root / path
    before, site = target.read_bytes() if target.exists() else None, built.site()
    if content is None:
        content = (before or b"").decode().replace("CONSULT", "CONSLUT")
        assert "CONSLUT" in content, "the digest of the good article holds no CONSULT event"
    built.write(path, content)
    try:
        done = built.run("build")
    finally:
        if before is None:
            target.unlink()
        else:
            target.write_bytes(before)
    said = done.stderr + done.stdout
    assert done.returncode == 1, said
    assert "Traceback" not in said
    for words in expected:
        assert words in said
    assert built.site() == site


@pytest.mark.xdist_group("bad-input")
def test_two_articles_with_one_id(built: Desk) -> None:
    """Both files are named."""
    other = built.write("content/articles/good.txt", "Another article. The minister spoke in Oslo on Tuesday.")
    try:
        done = built.run("build")
    finally:
        other.unlink()
    assert done.returncode == 1 and "good.md" in done.stderr and "good.txt" in done.stderr


@pytest.mark.xdist_group("bad-input")
def test_all_problems_at_once(built: Desk) -> None:
    """Two broken articles are both told in one run."""
    files = [built.write(f"content/articles/bad{n}.md", "---\ntitel: A\n---\n\nText of it.\n") for n in (1, 2)]
    try:
        done = built.run("build")
        annotated = built.run("--format", "github", "check")
    finally:
        for file in files:
            file.unlink()
    assert "bad1.md:2" in done.stderr and "bad2.md:2" in done.stderr
    assert annotated.returncode == 1 and "::error file=content/articles/bad1.md,line=2" in annotated.stdout


def test_an_output_that_is_not_ours(desk: Desk) -> None:
    """A folder `output` with somebody's files in it is left alone."""
    desk.write("content/articles/good.md", GOOD)
    desk.write("output/thesis.txt", "years of work")
    done = desk.run("build")
    assert done.returncode == 1 and "output" in done.stderr
    assert desk.site() == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(desk: Desk, encoding: str) -> None:
    """UTF-8 and UTF-16 with a byte order mark, and Windows-1252, are read; the dash survives."""
    desk.write("content/articles/good.md", GOOD.encode(encoding))
    desk.build()
    assert "Holm" in (desk.root / "content/digests/good.yaml").read_text("utf-8")


def test_a_script_in_a_headline_is_text(desk: Desk) -> None:
    """Markup in a headline is shown as text on every page that shows it."""
    desk.write("content/articles/x.md", GOOD.replace("Ministers talk", "<script>alert(1)</script> & talk"))
    desk.build()
    for path, data in desk.site().items():
        if path.endswith(".html"):
            assert b"<script>alert(1)" not in data, path


def test_an_article_on_which_the_program_fails(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named, nothing is built, and what was read of the others is kept."""
    desk.write("content/articles/good.md", GOOD)
    desk.write("content/articles/odd.md", GOOD.replace("Oslo", "Turku"))

    def fail_in_turku(article: Article, nlp: Language, made_by: Extractor) -> Digest:
        if "Turku" in article.text:
            raise IndexError("a name without words")
        return extract(article, nlp, made_by)

    monkeypatch.setattr(batch, "extract", fail_in_turku)
    with pytest.raises(BriefingError) as told:
        update_digests(load(desk.root))
    assert [p.path for p in told.value.problems if p.severity == "error"] == ["content/articles/odd.md"]
    assert (desk.root / "content/digests/good.yaml").exists()
    assert not (desk.root / "content/digests/odd.yaml").exists()


def test_no_publication_here(desk: Desk) -> None:
    """A folder without site.yaml is told so, with the way to start one."""
    (desk.root / "site.yaml").unlink()
    done = desk.run("build")
    assert done.returncode == 1 and "briefing init" in done.stderr
