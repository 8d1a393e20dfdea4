"""Deciding as an editor does it, at the command line."""

from __future__ import annotations

import pytest

from briefing import countries
from tests.editing.conftest import BY, Small

JUDGEMENTS = "authority/judgements.yaml"


@pytest.mark.parametrize("other", [
    "actor:yusuf-hadidi", "yusuf-hadidi", "Yusuf Hadidi", "yusuf  HADIDI", "/actors/yusuf-hadidi/",
    "https://small.example/actors/yusuf-hadidi/", "http://127.0.0.1:8000/actors/yusuf-hadidi/", "story-05#yusuf-hadidi",
])
def test_who_is_meant_may_be_said_in_many_ways(small: Small, other: str) -> None:
    """An id, its last part, a name, an address of any kind, a mention: one line in one file, and what it does."""
    said = small.run("merge", other, "actor:petur-brandsson", "--reason", "the same man", *BY)
    assert small.code == 0
    written = small.read(JUDGEMENTS).splitlines()
    assert written[0].startswith("#") and len(written) == 2
    assert written[1] == ("- {judgement: same, left: 'actor:yusuf-hadidi', right: 'actor:petur-brandsson', who: kb, "
                          "when: 2025-06-01, why: the same man}")
    assert "content/authority/judgements.yaml" in said and " leads to /actors/" in said


@pytest.mark.parametrize(("args", "told"), [
    (("merge", "Yusuf Hadidy", "petur-brandsson"), ["'Yusuf Hadidy'", "did you mean Yusuf Hadidi?"]),
    (("merge", "petur-brandsson", "Petur Brandsson"), ["one already", "actor:petur-brandsson"]),
    (("merge", "petur-brandsson", "agreement:fishing-accord"), ["two kinds"]),
    (("merge", "petur-brandsson", "yusuf-hadidi", "--keep", "jens-ravn"), ["--keep"]),
    (("merge", "John Smith", "yusuf-hadidi"), ["actor:john-smith ", "actor:john-smith-2 ", "give one of these ids"]),
    (("split", "petur-brandsson", "story-01"), ["story-01 does not name Petur Brandsson", "story-07"]),
    (("split", "agreement:fishing-accord", "story-99"), ["'story-99'"]),
    (("split", "yusuf-hadidi", "story-05"), ["all that Yusuf Hadidi is made of"]),
    (("retire", "nobody-at-all"), ["nothing here is called 'nobody-at-all'"]),
    (("rename", "yusuf-hadidi", "Y.", "--slug", "Y H"), ["'Y H'", "'y-h'"]),
    (("rename", "yusuf-hadidi", "--slug", "petur-brandsson"), ["/actors/petur-brandsson/", "actor:yusuf-hadidi"]),
    (("rename", "yusuf-hadidi"), ["nothing is said"]),
    (("rename", "yusuf-hadidi", "--same-as", "javascript:1"), ["'javascript:1'", "Wikidata"]),
    (("retire", "yusuf-hadidi", "--on", "soon"), ["--on soon"]),
])
def test_what_cannot_be_done_is_told_and_nothing_is_written(small: Small, args: tuple[str, ...],
                                                            told: list[str]) -> None:
    """A name that nobody has, two that bear it, what is one already: said in words, exit code 1."""
    said = small.run(*args, *(() if "--reason" in args else ("--reason", "x")))
    assert small.code == 1 and "Traceback" not in said
    assert [words for words in told if words not in said] == [], said
    assert not (small.root / "content" / "authority").exists()


def test_a_person_and_a_body_are_never_one(small: Small) -> None:
    """Such a line would join nothing: it is refused, with where to say that one was read as the wrong kind."""
    body = "organisations:\n  - id: hadidi\n    kind: ngo\n    name: Hadidi\n"
    text = small.read("digests/story-01.yaml")
    small.write("digests/story-01.yaml", text.replace("countries:\n", body + "countries:\n", 1))
    small.run("-q", "build")
    assert "actor:hadidi" in small.lock.by_id
    said = small.run("merge", "hadidi", "yusuf-hadidi", "--reason", "x")
    assert small.code == 1 and "actor:hadidi is an organisation" in said and "lookups.yaml" in said
    assert not small.read(JUDGEMENTS)


@pytest.mark.parametrize("what", ["country", "country name", "address", "timeline"])
def test_countries_and_months_are_not_decided_on(small: Small, what: str) -> None:
    """Their pages exist, so it is not said that nothing is called so."""
    country = next(entry for entry in small.lock.entries if entry.kind == "country")
    month = next(entry for entry in small.lock.entries if entry.kind == "timeline")
    text = {"country": country.id, "country name": countries.name(country.id), "address": country.path,
            "timeline": month.id}[what]
    said = small.run("retire", text, "--reason", "x")
    path = month.path if what == "timeline" else country.path
    assert small.code == 1 and f"is the page {path}, which follows from the articles alone" in said
    assert f"{path} is {what.partition(' ')[0].replace('address', 'country')}" in small.run("explain", text)


def test_who_has_no_page_is_meant_by_the_mention(small: Small) -> None:
    """An outlet that is only mentioned has no page: an editor's word on it gives it one."""
    for id in ("story-01", "story-02"):
        text = small.read(f"digests/{id}.yaml")
        outlet = f"organisations:\n  - id: radio-{id}\n    kind: media\n    name: Radio {id[-1]}\n"
        small.write(f"digests/{id}.yaml", text.replace("countries:\n", outlet + "countries:\n", 1))
    small.run("-q", "build")
    assert not any("radio" in id for id in small.lock.by_id)
    said = small.run("merge", "story-01#radio-story-01", "story-02#radio-story-02", "--reason", "renamed", *BY)
    assert small.code == 0 and "stands: Radio" in said
    small.run("-q", "build")
    assert [entry.anchors for entry in small.lock.entries if "radio" in entry.id] == [
        ("story-01#radio-story-01", "story-02#radio-story-02")]


def test_a_reason_is_asked_for(small: Small) -> None:
    """Readers are told why: without a reason the command is mistyped."""
    small.run("merge", "yusuf-hadidi", "petur-brandsson")
    assert small.code == 2
    said = small.run("merge", "yusuf-hadidi", "petur-brandsson", "--reason", " ")
    assert small.code == 2 and "--reason" in said and not small.read(JUDGEMENTS)


def test_a_second_naming_changes_the_first(small: Small) -> None:
    """What an entity is called stands in one entry, whatever is said of it later; the comment beside it stays."""
    small.write("authority/names.yaml", "# ours\n- id: actor:yusuf-hadidi   # he\n  name: Y. Hadidi\n")
    small.run("rename", "Yusuf Hadidi", "Yusuf al-Hadidi", "--alias", "Abu Karim", *BY)
    small.run("rename", "Yusuf Hadidi", "--alias", "Abu Samir", *BY)
    assert small.code == 0
    assert small.read("authority/names.yaml") == (
        "# ours\n- id: actor:yusuf-hadidi   # he\n  name: Yusuf al-Hadidi\n  aliases: [Abu Karim, Abu Samir]\n"
        "  who: kb\n  when: 2025-06-01\n")


def test_questions_are_listed_with_the_evidence_on_both_sides(small: Small) -> None:
    """Two of one name and nothing else: both sides with their sentences; answered, they are asked no more."""
    (question,) = small.open()
    assert question["kind"] == "merge"
    assert {question["left"]["id"], question["right"]["id"]} == {"actor:john-smith", "actor:john-smith-2"}
    assert question["left"]["quotes"][0]["text"] == "John Smith was there."
    listed = small.run("review", "--list")
    assert question["id"] in listed and "John Smith was there." in listed and "1 open" in listed
    assert small.run("review") == listed  # no terminal
    said = small.run("review", "--accept", question["id"], "--reason", "asked her", *BY)
    assert "same" in said and "why: asked her" in small.read(JUDGEMENTS)
    small.run("-q", "build")
    assert small.lock.redirects() == (("/actors/john-smith-2/", "/actors/john-smith/"),)
    assert small.open() == []


@pytest.mark.parametrize(("flag", "judgement"), [("--reject", "different"), ("--unsure", "unsure")])
def test_a_question_is_answered_by_a_flag(small: Small, flag: str, judgement: str) -> None:
    """The program's reasons stand as the reason where an editor gives none."""
    (question,) = small.open()
    small.run("review", flag, question["id"], *BY)
    written = small.read(JUDGEMENTS)
    assert f"judgement: {judgement}" in written and question["why"].split(",")[0] in written
    assert small.open() == []


def test_an_unknown_question_is_refused(small: Small) -> None:
    """Nothing is written, the open ones are named."""
    said = small.run("review", "--accept", "m0000000")
    assert small.code == 1 and "m0000000" in said and small.open()[0]["id"] in said


def keys(monkeypatch: pytest.MonkeyPatch, pressed: str) -> None:
    """Keys pressed in a terminal."""
    left = iter(pressed)
    monkeypatch.setattr("click.getchar", lambda: next(left))
    monkeypatch.setattr("briefing.cli.review.in_terminal", lambda: True)


@pytest.mark.parametrize(("pressed", "judgement"), [
    ("s", "same"), ("d", "different"), ("xU", "unsure"), ("\r", ""), ("q", ""),
])
def test_one_key_answers(small: Small, monkeypatch: pytest.MonkeyPatch, pressed: str, judgement: str) -> None:
    """Same, different, unsure, skip, quit; a key that means nothing is asked again."""
    keys(monkeypatch, pressed)
    said = small.run("review", *BY)
    assert "s same, d different, u unsure" in said
    assert (f"judgement: {judgement}" in small.read(JUDGEMENTS)) is bool(judgement)
    assert f"{int(bool(judgement))} answered" in said


def test_one_page_that_may_be_two(small: Small) -> None:
    """What an editor corrects in a digest no longer fits the page that the mention stands on: that is asked, with the
    mention on one side and the page on the other; accepted, it has a page of its own."""
    text = small.read("digests/story-02.yaml")
    small.write("digests/story-02.yaml", text.replace("Per Lindqvist\n", "Olga Nowak\n", 1).replace(
        "variants: [Per Lindqvist]", "variants: [Olga Nowak]"))
    small.run("-q", "build")
    (question,) = small.open("--kind", "split")
    assert (question["left"]["id"], question["right"]["id"]) == ("story-02#per-lindqvist", "actor:per-lindqvist")
    small.run("review", "--accept", question["id"], *BY)
    small.run("-q", "build")
    assert small.open("--kind", "split") == []
    assert small.lock.by_id["actor:olga-nowak"].origin == "actor:per-lindqvist"


def test_values_in_dispute(small: Small) -> None:
    """An editor wrote one thing, a new model reads another: mine keeps it for good, machine takes the new."""
    ids = [id for id in ("story-01", "story-02", "story-04", "story-05", "story-07") if small.reader.differs(id)][:2]
    for id in ids:
        text = small.read(f"digests/{id}.yaml")
        small.write(f"digests/{id}.yaml", text.replace("    type: CONSULT\n", "    type: CONSULT\n    mode: phone\n"))
    small.reader.version = 2
    small.run("-q", "build")
    first, second = small.open("--kind", "value")
    assert (first["left"]["name"], first["right"]["name"]) == ("phone", "visit")
    small.run("review", "--reject", first["id"], "--accept", second["id"])
    assert small.code == 0
    assert "mode: phone" in small.read(f"digests/{ids[0]}.yaml")
    assert "mode: visit" in small.read(f"digests/{ids[1]}.yaml")
    small.run("-q", "build")
    assert small.open("--kind", "value") == []


def test_reviewed_facts_whose_sentence_changed(small: Small) -> None:
    """They are shown again, and marked as reviewed again; rejecting one is done in its file."""
    text = small.read("digests/story-04.yaml")
    at = text.index("statements:")
    small.write("digests/story-04.yaml", text[:at] + text[at:].replace("    rule: toy\n", "    rule: toy\n"
                                                                        "    review: reviewed\n", 1))
    article = small.read("articles/story-04.md")
    small.write("articles/story-04.md", article.replace("had been useful", "had been most useful"))
    small.run("-q", "build")
    found = small.open("--kind", "stale")
    assert [question["file"] for question in found] == ["content/digests/story-04.yaml"]
    assert "most useful" in found[0]["left"]["quotes"][0]["text"]
    assert "content/digests/story-04.yaml" in small.run("review", "--reject", found[0]["id"]) and small.code == 1
    small.run("review", "--accept", found[0]["id"])
    assert small.open("--kind", "stale") == []


def test_facts_that_the_program_is_not_sure_of(small: Small) -> None:
    """Asked for below a limit, the least sure first; marked as reviewed they are asked for no more."""
    for id, sure in (("story-04", 0.41), ("story-05", 0.32)):
        text = small.read(f"digests/{id}.yaml")
        at = text.index("events:")
        small.write(f"digests/{id}.yaml", text[:at] + text[at:].replace(
            "    rule: toy\n", f"    confidence: {sure}\n    rule: toy\n", 1))
    assert small.open("--kind", "doubt") == []
    first, second = small.open("--kind", "doubt", "--below", "0.5")
    assert [first["file"], second["file"]] == ["content/digests/story-05.yaml", "content/digests/story-04.yaml"]
    assert "32%" in first["why"] and first["left"]["quotes"][0]["text"]
    assert any(part.startswith("actors: ") for part in first["left"]["posts"])
    listed = small.run("review", "--list", "--kind", "doubt", "--below", "0.4")
    assert "Is this right?" in listed and "1 open" in listed
    assert first["file"] in small.run("review", "--reject", first["id"], "--below", "0.4") and small.code == 1
    small.run("review", "--accept", first["id"], "--below", "0.4")
    assert small.open("--kind", "doubt", "--below", "0.5") == [second]
