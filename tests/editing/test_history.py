"""What was published stays, and is explained: addresses against a commit, actors, values."""

from __future__ import annotations

import json

import pytest

from tests.editing.conftest import BY, Small


def test_an_address_that_would_stop_answering_is_named(small: Small) -> None:
    """A line taken out of the lock after its article, and an editorial page deleted: both named, exit code 1."""
    small.write("pages/about.md", "---\ntitle: About\n---\n\nWe.\n")
    small.write("pages/funding.md", "---\ntitle: Money\n---\n\nNone.\n")
    small.run("-q", "build")
    small.commit("first")
    assert small.run("check", "--permalinks", "HEAD") == "nothing to mend\n" and small.code == 0
    (small.root / "content/articles/story-07.md").unlink()
    for path in (small.root / "content/digests").glob("**/story-07.*"):
        path.unlink()
    kept = [line for line in small.read("permalinks.lock").splitlines(keepends=True) if "story-07" not in line]
    small.write("permalinks.lock", "".join(kept))
    (small.root / "content/pages/funding.md").unlink()
    said = small.run("check", "--permalinks", "HEAD")
    assert small.code == 1
    assert "/articles/2025-02-10-brandsson-and-aalto-talk-in-reykjavik/ (article:story-07) answered at HEAD" in said
    assert "/funding/ answered at HEAD" in said and "content/pages/funding.md" in said
    assert "git show HEAD:./content/permalinks.lock" in said


def test_an_address_that_is_about_somebody_else_is_named(small: Small) -> None:
    """A line rewritten by hand: the address answers, but not for whom it did; or two would need it."""
    small.commit("first")
    lock = small.read("permalinks.lock")
    line = next(line for line in lock.splitlines(keepends=True) if line.startswith("actor actor:lina-sarkis "))
    small.write("permalinks.lock", lock.replace(line, "actor actor:nobody /actors/lina-sarkis/ tombstone\n"))
    said = small.run("check", "--permalinks", "HEAD")
    assert small.code == 1 and "/actors/lina-sarkis/ belongs to actor:nobody (tombstone)" in said
    assert "actor:lina-sarkis would need it" in said
    for path in (small.root / "content").glob("*/**/story-04.*"):
        path.unlink()
    said = small.run("check", "--permalinks", "HEAD")
    assert small.code == 1 and "/actors/lina-sarkis/ was about actor:lina-sarkis at HEAD" in said


@pytest.mark.parametrize("ref", ["nowhere", "--all", "HEAD~9"])
def test_a_commit_that_git_does_not_know_is_told(small: Small, ref: str) -> None:
    """And a folder that is under no git."""
    assert "git knows no commit" in small.run("check", f"--permalinks={ref}") and small.code == 1
    small.commit("first")
    assert "git knows no commit" in small.run("check", f"--permalinks={ref}") and small.code == 1


def test_an_address_is_explained_with_its_past(small: Small) -> None:
    """Since when, what it was before, where it leads, on whose decision; and the one that it leads to."""
    small.commit("first of all")
    small.run("merge", "yusuf-hadidi", "petur-brandsson", "--keep", "petur-brandsson", "--reason", "his pen name", *BY)
    small.run("-q", "build")
    small.commit("one man")
    said = small.run("explain", "/actors/yusuf-hadidi/")
    assert "as redirect" in said and "leads to /actors/petur-brandsson/" in said
    assert "first of all) as live" in said and "then redirect to actor:petur-brandsson on 20" in said
    assert "by kb on 2025-06-01: his pen name" in said
    assert "/actors/yusuf-hadidi/ leads here" in small.run("explain", "Petur Brandsson")


def test_why_one(small: Small) -> None:
    """An actor's mentions, spellings, and each decision; a name with two bearers is told with both."""
    said = small.run("explain", "lina-sarkis")
    assert "story-04: Lina Sarkis (lina-sarkis)" in said and "Lina Sarkis (1)" in said
    assert "actor:john-smith-2" in small.run("explain", "John Smith") and small.code == 1
    assert "may be actor:john-smith-2" in small.run("explain", "actor:john-smith")


def test_a_value_is_explained_with_its_edit(small: Small) -> None:
    """Who says it, which rule found it, which edit changed it, in which commit."""
    small.commit("as read")
    text = small.read("digests/story-04.yaml")
    id = text.split("events:\n  - id: ")[1].split("\n")[0]
    small.write("digests/story-04.yaml", text.replace("    type: CONSULT\n", "    type: CONSULT\n    mode: phone\n"))
    assert "edited: mode is phone, the program read nothing (not committed yet)" in small.run("explain", f"{id}.mode")
    small.commit("they phoned")
    said = small.run("explain", f"{id}.mode")
    assert "  mode: phone\n" in said and "kb: they phoned)" in said and "rule: toy" in said
    assert "in the publication's own voice" in said
    assert "edited" not in small.run("explain", f"{id}.date")
    slip = small.run("explain", f"{id}.moed")
    assert "there is no such field" in slip and "did you mean mode?" in slip
    assert "country: LB" in small.run("explain", "story-04#lina-sarkis.country")


def test_what_is_said_of_an_article_is_explained(small: Small) -> None:
    """Where its date comes from, and what an editor made of its title."""
    text = small.read("digests/story-04.yaml")
    title = next(line for line in text.splitlines() if line.startswith("  title: "))
    small.write("digests/story-04.yaml", text.replace(title, "  title: Two talk"))
    small.run("-q", "build")
    small.commit("a shorter one")
    said = small.run("explain", "article:story-04")
    assert "published: 2025-01-26, basis: front-matter" in said
    assert "edited: title is Two talk, the program read Smithson and Sarkis talk in Aarhus (" in said


def test_redirects_in_three_forms(small: Small) -> None:
    """For static hosts, for nginx, for programs; and the feed goes on at its old address."""
    small.run("merge", "yusuf-hadidi", "petur-brandsson", "--keep", "petur-brandsson", "--reason", "x", *BY)
    small.run("retire", "jens-ravn", "--reason", "x", *BY)
    small.run("-q", "build")
    output = small.root / "output"

    def body(name: str) -> str:
        text: str = json.loads((output / name).read_text("utf-8"))["body"]  # pages are written as their data here
        return text

    assert body("_redirects") == "/actors/yusuf-hadidi/ /actors/petur-brandsson/ 301\n"
    assert body("redirects.map") == "/actors/yusuf-hadidi/ /actors/petur-brandsson/;\n"
    assert json.loads(body("redirects.json")) == {
        "redirects": {"/actors/yusuf-hadidi/": "/actors/petur-brandsson/"}, "meanwhile": {}, "choices": [],
        "gone": ["/actors/jens-ravn/", "/relations/denmark-sweden/", "/relations/jordan-united-kingdom/"],
    }  # fmt: skip
    feeds = [(output / "actors" / name / "feed.xml").read_bytes() for name in ("yusuf-hadidi", "petur-brandsson")]
    assert feeds[0] == feeds[1]
