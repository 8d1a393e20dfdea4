"""Editors' decisions: read, refused, obeyed."""

from pathlib import Path

import pytest

from briefing.errors import BriefingError
from briefing.resolve import check_authority, mint, read_authority, resolve
from briefing.types.authority import Authority, Naming
from briefing.types.lock import Lock
from tests.resolve.build import articles, digest, person, role, rule, together

ADVISER = role("national security adviser", country="IQ")


def test_missing_folder_decides_nothing(tmp_path: Path) -> None:
    """A publication without decisions needs no folder."""
    assert read_authority(tmp_path / "none") == Authority()


def test_files_are_read(tmp_path: Path) -> None:
    """Both files are lists of plain entries; an empty file is an empty list."""
    (tmp_path / "judgements.yaml").write_text(
        "- {judgement: same, left: 'a#x', right: 'b#x', who: kb, when: 2024-02-03, why: one man}\n", "utf-8"
    )
    (tmp_path / "names.yaml").write_text("- id: actor:dara-rostam\n  name: Dara Rostam\n  hidden: true\n", "utf-8")
    found = read_authority(tmp_path)
    assert found.rulings[0].when == "2024-02-03"
    assert found.namings == (Naming(id="actor:dara-rostam", name="Dara Rostam", hidden=True),)
    (tmp_path / "names.yaml").write_text("# nothing yet\n", "utf-8")
    assert read_authority(tmp_path).namings == ()


def test_all_mistakes_are_named_with_their_lines(tmp_path: Path) -> None:
    """A typo in one file and a missing reason in the other are both told."""
    (tmp_path / "judgements.yaml").write_text("- judgement: sam\n  left: a#x\n  right: b#x\n", "utf-8")
    (tmp_path / "names.yaml").write_text("- id: actor:x\n  nmae: X\n", "utf-8")
    with pytest.raises(BriefingError) as caught:
        read_authority(tmp_path)
    told = {(p.path, p.line) for p in caught.value.problems}
    assert ("content/authority/judgements.yaml", 1) in told
    assert ("content/authority/names.yaml", 2) in told


def test_decisions_on_nobody_are_warned_of(tmp_path: Path) -> None:
    """A mistyped id is named with its line and the nearest that exists; what exists is not."""
    (tmp_path / "judgements.yaml").write_text(
        "- {judgement: same, left: 'a#dara', right: 'a#dora', who: kb, when: 2024-02-03, why: one man}\n", "utf-8"
    )
    (tmp_path / "names.yaml").write_text("- id: actor:dara-rostam\n- id: actor:dara-rustam\n", "utf-8")
    given = [digest("a", person("dara", "Dara Rostam"))]
    lock = mint(resolve(given, Authority(), Lock()), Lock(), articles(given), given)
    told = check_authority(tmp_path, given, lock)
    assert [(p.path, p.line, p.severity) for p in told] == [
        ("content/authority/judgements.yaml", 1, "warning"),
        ("content/authority/names.yaml", 2, "warning"),
    ]
    assert "actor:dara-rostam" in told[1].hint


def test_a_ruling_joins_what_the_scorer_would_not() -> None:
    """'Same' joins two unlike names, and says who decided it and why."""
    given = [digest("a", person("x", "Dara Rostam")), digest("b", person("x", "Abu Layth"))]
    found = resolve(given, rule("same", "a#x", "b#x"), Lock())
    assert together(found, "a#x", "b#x")
    (decision,) = found.actors[0].decisions
    assert (decision.who, decision.when, decision.why) == ("kb", "2024-02-03", "I asked them")


def test_a_ruling_keeps_apart_what_the_scorer_would_join() -> None:
    """'Different' wins over any likeness, also for mentions that the lock held together."""
    given = [digest("a", person("x", "Dara Rostam", ADVISER)), digest("b", person("x", "Dara Rostam", ADVISER))]
    joined = resolve(given, Authority(), Lock())
    lock = mint(joined, Lock(), articles(given), given)
    apart = resolve(given, rule("different", "a#x", "b#x"), lock)
    assert not together(apart, "a#x", "b#x")
    assert {a.id for a in apart.actors} == {"actor:dara-rostam", "actor:dara-rostam-2"}


def test_unsure_is_not_asked_again() -> None:
    """A pair that an editor left open is no longer proposed."""
    given = [digest("a", person("x", "John Smith")), digest("b", person("x", "John Smith"))]
    assert resolve(given, Authority(), Lock()).proposals
    assert not resolve(given, rule("unsure", "a#x", "b#x"), Lock()).proposals


def test_names_given_by_editors() -> None:
    """The canonical name, description, identifiers and hiding are shown; an alias finds its bearer."""
    given = [digest("a", person("x", "Dara Rostam", ADVISER))]
    lock = mint(resolve(given, Authority(), Lock()), Lock(), articles(given), given)
    naming = Naming(
        id="actor:dara-rostam", name="Dara R. Rostam", aliases=("Kawa Rostam",), description="An adviser.",
        same_as=("https://example.org/q1",), hidden=True,
    )  # fmt: skip
    more = [*given, digest("b", person("x", "Kawa Rostam", ADVISER))]
    found = resolve(more, Authority(namings=(naming,)), lock)
    (actor,) = found.actors
    assert (actor.name, actor.description, actor.hidden) == ("Dara R. Rostam", "An adviser.", True)
    assert actor.same_as == ("https://example.org/q1",)
    assert together(found, "a#x", "b#x")
