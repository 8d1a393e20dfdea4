"""The documents tell the truth about the code."""

from __future__ import annotations

import re
import typing
from pathlib import Path

import msgspec
import pytest

from briefing.cli.app import COMMANDS
from briefing.config import Settings
from briefing.types import digest


def records() -> list[type[msgspec.Struct]]:
    """Every type that a digest is made of."""
    return [kind for kind in vars(digest).values() if isinstance(kind, type) and issubclass(kind, msgspec.Struct)]


@pytest.mark.parametrize("kind", records(), ids=lambda kind: kind.__name__)
def test_every_field_of_a_digest_is_documented(root: Path, kind: type[msgspec.Struct]) -> None:
    """Each key that a digest may have is named in docs/digest.md."""
    words = set(re.findall(r"[a-z_0-9]+", (root / "docs/digest.md").read_text("utf-8")))
    assert [name for name in kind.__struct_fields__ if name not in words] == []


@pytest.mark.parametrize("codes", ["Modality", "RoleStatus", "OrganisationKind", "PlaceKind", "AgreementKind",
                                   "AgreementStatus", "EventType", "EventAux", "Form", "ClaimKind", "Review"])
def test_every_code_is_documented(root: Path, codes: str) -> None:
    """Each code of each closed list is named in docs/digest.md."""
    words = set(re.findall(r"[\w-]+", (root / "docs/digest.md").read_text("utf-8")))
    assert [code for code in typing.get_args(getattr(digest, codes)) if code not in words] == []


def test_modes_are_documented_as_they_are(root: Path) -> None:
    """The table of modes in docs/digest.md is the table in the code."""
    rows = re.findall(r"^\| ([A-Z, ]+) \| ([a-z, -]+) \|$", (root / "docs/digest.md").read_text("utf-8"), re.MULTILINE)
    told = {kind: tuple(modes.split(", ")) for kinds, modes in rows for kind in kinds.split(", ")}
    assert told == digest.MODES


def test_every_setting_is_documented(root: Path) -> None:
    """Each key of site.yaml is named in the operator's guide."""
    guide = (root / "docs/operators-guide.md").read_text("utf-8")
    assert [key for key in Settings.__struct_fields__ if f"`{key}" not in guide] == []


def test_every_command_is_documented(root: Path) -> None:
    """Each command is named in the readme, a guide or the list of changes."""
    told = "".join(path.read_text("utf-8") for path in (root / "README.md", root / "CHANGELOG.md",
                                                        *(root / "docs").glob("*.md")))
    assert [name for name in COMMANDS if f"briefing {name}" not in told and f"`{name}`" not in told] == []


def test_links_between_documents_hold(root: Path) -> None:
    """No document links to a file that is not in the repository."""
    for path in (root / "README.md", *(root / "docs").glob("*.md")):
        for link in re.findall(r"\]\((?!http)([^)#]+)", path.read_text("utf-8")):
            assert (path.parent / link).exists(), f"{path.name}: {link}"
