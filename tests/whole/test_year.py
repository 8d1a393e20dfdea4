"""A year of a publication in thirty commits on branches that merge: no address is lost, no editor's word, no line."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from briefing import urls
from briefing.build import as_it_stands
from briefing.cli import main
from briefing.config import load
from briefing.digests import read_digest
from briefing.editing import decisions, questions
from briefing.editing.history import gone
from briefing.resolve import read_lock
from briefing.types import lock as locks
from briefing.types.digest import Date, Digest
from tests.whole.toy import Reader, quick, story

SITE = "title: Year desk\nbase_url: https://year.example/\nlanguage: en\n"
ATTRIBUTES = "content/permalinks.lock merge=union\ncontent/authority/*.yaml merge=union\n"
LOCK = "content/permalinks.lock"
JUDGEMENTS, NAMES, RETIRED = (f"content/authority/{name}.yaml" for name in ("judgements", "names", "retired"))
BY = ("--by", "kb", "--on", "2025-06-01")


Promise = tuple[str, str, Callable[[Digest], bool]]
"""Something that an editor wrote into an article's digest: in words, and as what must hold."""


@dataclass
class Desk:
    """A publication under git, and what must stay true of it from one commit to the next."""

    root: Path
    reader: Reader
    capsys: pytest.CaptureFixture[str]
    branch: str = "main"
    promises: dict[str, list[Promise]] = field(default_factory=lambda: {"main": []})
    commits: int = 0

    def git(self, *args: str) -> str:
        """What git says; the test fails where it refuses."""
        done = subprocess.run(["git", "-C", str(self.root), *args], capture_output=True, check=False, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def run(self, *args: str) -> None:
        """A command that succeeds."""
        with pytest.raises(SystemExit) as ended:
            main(["-C", str(self.root), "-q", "-j", "1", *args])
        assert not ended.value.code, (args, self.capsys.readouterr())

    def read(self, file: str) -> str:
        """The text of a file, '' where there is none."""
        path = self.root / file
        return path.read_text("utf-8") if path.exists() else ""

    def edit(self, file: str, old: str, new: str) -> None:
        """What an editor does in a file."""
        text = self.read(file)
        assert text.count(old) == 1, (file, old, text.count(old))
        (self.root / file).write_text(text.replace(old, new), "utf-8")

    def lock(self, text: str | None = None) -> locks.Lock:
        """The lock as it stands, or as it stood."""
        return read_lock(LOCK, self.read(LOCK) if text is None else text)

    def promise(self, article: str, words: str, holds: Callable[[Digest], bool]) -> None:
        """Something an editor wrote into a digest, which must hold from now on on this branch."""
        self.promises[self.branch].append((article, words, holds))

    def checkout(self, branch: str) -> None:
        """Goes to a branch, which begins here if it is new."""
        if branch in self.promises:
            self.git("checkout", "--quiet", branch)
        else:
            self.git("checkout", "--quiet", "-b", branch)
            self.promises[branch] = list(self.promises[self.branch])
        self.branch = branch

    def merge(self, branch: str) -> None:
        """Merges a branch into this one, as git does it."""
        theirs = self.lock(self.git("show", f"{branch}:{LOCK}"))
        before = {entry.path for entry in (*self.lock().entries, *theirs.entries)}
        self.git("merge", "--quiet", "--no-edit", branch)
        self.commits += 1
        self.promises[self.branch] += [one for one in self.promises[branch] if one not in self.promises[self.branch]]
        self.run("build")
        assert before <= {entry.path for entry in self.lock().entries}

    def add(self, *numbers: int) -> set[str]:
        """New articles; gives the files that this adds."""
        files = set()
        for number in numbers:
            id, text = story(number)
            path = self.root / f"content/articles/{id}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            files |= {f"content/articles/{id}.md", *digest_files(id)}
        return files

    def commit(self, message: str, files: set[str], articles: tuple[int, ...] = (),
               moved: tuple[str, ...] = ()) -> None:
        """Builds, holds everything that must hold, and commits; `files` are those that may differ, with the lock.

        In the lock only lines of new `articles` and of entities that are `moved` may change.
        """
        before = self.git("show", f"HEAD:{LOCK}") if self.commits else ""
        self.run("build")
        config = load(self.root)
        if self.commits:
            _, plan = as_it_stands(config)
            assert gone(config, plan, "HEAD") == []
            for entry in self.lock(before).entries:
                assert (self.root / "output" / urls.output_file(entry.path)).is_file(), entry.path
        for article, words, holds in self.promises[self.branch]:
            digest = read_digest(config, article)
            assert digest is None or holds(digest), (article, words)
        self.git("add", "-A", ".")
        changed = set(self.git("diff", "--cached", "--name-only").split())
        assert changed - {LOCK} == files, (message, changed ^ files)
        self.same_but(self.lock(before), self.lock(), {story(n)[0] for n in articles}, set(moved))
        self.run("build", "--locked")
        assert self.git("diff", "--name-only") == ""  # a second build changes nothing
        self.git("commit", "--quiet", "-m", message)
        self.commits += 1

    def same_but(self, before: locks.Lock, after: locks.Lock, articles: set[str], moved: set[str]) -> None:
        """Every line that there was is there, with the same address; what is new in it comes from these articles."""
        now = {entry.id: entry for entry in after.entries}
        for entry in before.entries:
            assert now[entry.id].path == entry.path
            if entry.id in moved or entry.kind in ("relation", "timeline", "event"):
                continue
            assert (now[entry.id].status, now[entry.id].target) == (entry.status, entry.target), entry
            fresh = set(now[entry.id].anchors) - set(entry.anchors)
            assert set(entry.anchors) <= set(now[entry.id].anchors) and {a.partition("#")[0] for a in fresh} <= articles

    def entry(self, id: str) -> locks.Entry:
        """A line of the lock."""
        return self.lock().by_id[id]

    def page(self, path: str) -> str:
        """What stands at an address."""
        return (self.root / "output" / urls.output_file(path)).read_text("utf-8")


def digest_files(id: str) -> set[str]:
    """The files of a digest."""
    return {f"content/digests/{id}.yaml", f"content/digests/.machine/{id}.json"}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """A publication without articles, read by the toy reader; pages are written as the data that templates receive,
    without a search index."""
    reader = quick(monkeypatch)
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "kb")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "kb@year.example")
    root = tmp_path / "year"
    root.mkdir()
    (root / "site.yaml").write_text(SITE, "utf-8")
    (root / ".gitignore").write_text("/output/\n/.briefing/\n/.output.*\n", "utf-8")
    (root / ".gitattributes").write_text(ATTRIBUTES, "utf-8")
    made = Desk(root, reader, capsys)
    made.git("init", "--quiet", "-b", "main")
    return made


def test_a_year(desk: Desk) -> None:
    """Sixty articles; merges and a merge taken back, a split and a split taken back, renamings, retirements, edits,
    deletions, and a new model that reads half of the articles differently."""
    start = {"site.yaml", ".gitignore", ".gitattributes"}
    desk.commit("the first articles", desk.add(1, 2, 3, 4) | start, (1, 2, 3, 4))
    desk.commit("more", desk.add(5, 6, 7), (5, 6, 7))

    first = desk.read("content/digests/story-01.yaml")
    dated = re.sub(r"(events:\n(?:.*\n)*?    date: \{edtf: )'2025-01-11'", r"\g<1>'2025-01-10'", first, count=1)
    (desk.root / "content/digests/story-01.yaml").write_text("# I was there\n" + dated, "utf-8")
    desk.promise("story-01", "an event's date", lambda digest: digest.events[0].date == Date(edtf="2025-01-10"))
    desk.commit("a day earlier", {"content/digests/story-01.yaml"})
    assert desk.git("show", "--numstat", "--format=", "HEAD", "--", "content/digests").startswith("2\t1\t")

    desk.checkout("south")
    desk.commit("south: more", desk.add(8, 9, 10), (8, 9, 10))
    desk.run("merge", "Abu Layth", "actor:yusuf-hadidi", "--reason", "his name in the war", *BY)
    desk.commit("south: one man", {JUDGEMENTS}, moved=("actor:abu-layth", "actor:yusuf-hadidi"))
    loser, survivor = sorted(("actor:abu-layth", "actor:yusuf-hadidi"), key=lambda id: desk.entry(id).status == "live")
    assert (desk.entry(loser).status, desk.entry(loser).target) == ("redirect", survivor)
    assert "his name in the war" in desk.page(desk.entry(survivor).path)
    assert "merged on 1 June 2025" in desk.page(desk.entry(survivor).path)
    merged = desk.read(JUDGEMENTS)

    desk.checkout("main")
    desk.commit("north: more", desk.add(11, 12, 13), (11, 12, 13))
    said = read_digest(load(desk.root), "story-05")
    assert said
    text = desk.read("content/digests/story-05.yaml")
    (desk.root / "content/digests/story-05.yaml").write_text(
        re.sub(r"statements:\n(?:  .*\n)+", "", text), "utf-8")
    desk.promise("story-05", "a deleted statement", lambda digest: digest.statements == ())
    desk.commit("north: he never said that", {"content/digests/story-05.yaml"})
    ours = sorted(e for e in desk.entry("actor:john-smithson").anchors)
    desk.run("split", "John Smithson", ours[0], "--reason", "a namesake", *BY)
    desk.commit("north: two Smithsons", {JUDGEMENTS}, moved=("actor:john-smithson",))
    assert desk.entry("actor:john-smithson").status == "choice"
    assert {desk.entry(f"actor:john-smithson-{n}").status for n in (2, 3)} == {"live"}
    choice = desk.page("/actors/john-smithson/")
    assert "a namesake" in choice and "john-smithson-2" in choice and "john-smithson-3" in choice

    desk.checkout("south")
    desk.commit("south: still more", desk.add(14, 15, 16), (14, 15, 16))
    desk.run("rename", "/actors/kari-holm/", "Kari M. Holm", "--slug", "kari-m-holm", "--alias", "K. M. Holm",
             "--reason", "as she signs", *BY)
    desk.commit("south: her full name", {NAMES}, moved=("actor:kari-holm",))
    assert desk.lock().path("actor:kari-holm") == "/actors/kari-m-holm/"
    assert "Kari M. Holm" in desk.page("/actors/kari-m-holm/") and "kari-m-holm" in desk.page("/actors/kari-holm/")

    desk.checkout("main")
    text = desk.read("content/digests/story-02.yaml")
    (desk.root / "content/digests/story-02.yaml").write_text(
        text.replace("    rule: toy\n    evidence:\n      - {exact: ", "    rule: toy\n    review: reviewed\n"
                     "    evidence:\n      - {exact: "), "utf-8")
    desk.promise("story-02", "reviewed", lambda digest: all(person.review == "reviewed" for person in digest.people))
    desk.commit("north: reviewed, and more", desk.add(17, 18, 19) | {"content/digests/story-02.yaml"}, (17, 18, 19))

    desk.checkout("south")
    desk.commit("south: the last", desk.add(20, 21, 22), (20, 21, 22))
    text = desk.read("content/digests/story-08.yaml")
    (desk.root / "content/digests/story-08.yaml").write_text(
        re.sub(r"(      - title: )\S.*", r"\g<1>special envoy for fish  # says so on her card", text, count=1), "utf-8")
    desk.promise("story-08", "a post", lambda digest: digest.people[0].roles[0].title == "special envoy for fish")
    desk.commit("south: her card", {"content/digests/story-08.yaml"})

    desk.checkout("main")
    desk.merge("south")
    desk.commit("north and south, built", set(), tuple(range(1, 23)),
                tuple(entry.id for entry in desk.lock().entries))
    assert "a namesake" in desk.read(JUDGEMENTS) and "his name in the war" in desk.read(JUDGEMENTS)
    assert desk.entry("actor:john-smithson").status == "choice"
    assert desk.entry(loser).status == "redirect" and desk.lock().path("actor:kari-holm") == "/actors/kari-m-holm/"

    desk.commit("spring", desk.add(*range(23, 28)), tuple(range(23, 28)))
    desk.reader.version = 2
    known = {f"story-{number:02d}" for number in range(1, 28)}
    before = {id: desk.read(f"content/digests/{id}.yaml") for id in known}
    desk.commit("a new model", {file for id in known for file in digest_files(id)}, tuple(range(1, 28)))
    for id in known - {article for article, _, _ in desk.promises["main"]}:
        now = desk.read(f"content/digests/{id}.yaml")
        old, new = (re.sub(r"(?m)^extractor: .*\n", "", text) for text in (before[id], now))
        assert (old == new) is not desk.reader.differs(id), id
    assert desk.entry("actor:john-smithson").status == "choice" and desk.entry(loser).status == "redirect"

    line = merged.splitlines()[-1]
    desk.edit(JUDGEMENTS, line + "\n", "")
    desk.commit("not one man after all", {JUDGEMENTS}, moved=(loser, survivor))
    assert (desk.entry(loser).status, desk.entry(survivor).status) == ("live", "live")
    desk.run("retire", "Lina Sarkis", "--reason", "a court order", *BY)
    desk.commit("taken down", desk.add(*range(28, 33)) | {RETIRED}, tuple(range(28, 33)), ("actor:lina-sarkis",))
    assert "a court order" in desk.page("/actors/lina-sarkis/")
    assert desk.entry("actor:lina-sarkis").status == "tombstone"

    desk.checkout("east")
    desk.commit("east: more", desk.add(*range(33, 37)), tuple(range(33, 37)))
    desk.run("retire", "article:story-06", "--reason", "it was never true", *BY)
    touched = tuple(e.id for e in desk.lock().entries if any("story-06#" in a for a in e.anchors))
    desk.commit("east: an article taken down", {RETIRED}, moved=(*touched, "article:story-06"))
    assert "it was never true" in desk.page(desk.entry("article:story-06").path)
    assert "talk number 6 " not in "".join(path.read_text("utf-8") for path in desk.root.glob("output/**/*.html"))

    desk.checkout("main")
    desk.commit("late summer", desk.add(*range(37, 41)), tuple(range(37, 41)))
    desk.run("merge", "actor:jens-ravn", "actor:oda-brekke", "--keep", "oda-brekke", "--reason", "a pen name", *BY)
    desk.commit("a pen name", {JUDGEMENTS}, moved=("actor:jens-ravn", "actor:oda-brekke"))
    assert desk.entry("actor:jens-ravn").target == "actor:oda-brekke"
    third = desk.entry("article:story-03").path
    for file in ("content/articles/story-03.md", *digest_files("story-03")):
        (desk.root / file).unlink()
    touched = tuple(e.id for e in desk.lock().entries if any("story-03#" in a for a in e.anchors))
    desk.commit("an article deleted", {"content/articles/story-03.md", *digest_files("story-03")},
                moved=(*touched, "article:story-03"))
    assert desk.entry("article:story-03").status == "tombstone" and desk.page(third)

    desk.merge("east")
    desk.commit("north and east, built", set(), tuple(range(1, 41)), tuple(e.id for e in desk.lock().entries))
    assert desk.read(RETIRED).count("- {") == 2

    split = [line for line in desk.read(JUDGEMENTS).splitlines(keepends=True) if "a namesake" in line]
    assert len(split) == 1
    desk.edit(JUDGEMENTS, split[0], "")
    parts = tuple(sorted(entry.id for entry in desk.lock().entries if entry.id.startswith("actor:john-smithson")))
    desk.commit("one Smithson again", {JUDGEMENTS}, tuple(range(1, 41)), moved=parts)
    assert [desk.entry(id).status for id in parts[:3]] == ["live", "redirect", "redirect"]
    config = load(desk.root)
    for question in questions(decisions.Desk(config, *as_it_stands(config))):  # whom later articles meant was open
        if question.kind == "merge" and "smithson" in question.left.id:
            desk.run("review", "--accept", question.id, *BY)
    desk.commit("autumn", desk.add(*range(41, 51)) | ({JUDGEMENTS} if len(parts) > 3 else set()), tuple(range(1, 51)),
                moved=parts)
    assert [desk.entry(id).status for id in parts] == ["live", *["redirect"] * (len(parts) - 1)]
    desk.run("rename", "Per Lindqvist", "--description", "Leads a minority government.", "--same-as", "Q1", *BY)
    desk.commit("who he is", {NAMES})
    assert "Leads a minority government." in desk.page("/actors/per-lindqvist/")
    assert "https://www.wikidata.org/entity/Q1" in desk.page("/actors/per-lindqvist/")
    (desk.root / RETIRED).write_text(
        "".join(line for line in desk.read(RETIRED).splitlines(keepends=True) if "court" not in line), "utf-8")
    desk.commit("the year ends", desk.add(*range(51, 61)) | {RETIRED}, tuple(range(51, 61)), ("actor:lina-sarkis",))
    assert desk.entry("actor:lina-sarkis").status == "live"
    assert desk.commits == 30 and len(list((desk.root / "content/articles").glob("*.md"))) == 59
