"""The JSON Schemas take what people write, and refuse what `briefing check` refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from briefing import schemas
from briefing.cli.app import app
from briefing.digests import dump
from tests.digests.strategies import SAMPLE

NAMES = [file.name for file in schemas.FILES]


class Yaml12(yaml.SafeLoader):
    """Reads a day as text, as editors' programs do by YAML 1.2."""


Yaml12.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def complaints(name: str, data: Any) -> list[str]:
    """What a validator says of some data."""
    validator = jsonschema.Draft202012Validator(schemas.json_schema(name))
    return [error.message for error in validator.iter_errors(data)]


def test_kept_schemas_are_those_made_now(tmp_path: Path) -> None:
    """Made and taken from the folder they are the same."""
    made = {name: schemas.text(name) for name in NAMES}
    assert schemas.texts(tmp_path) == made == schemas.texts(tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_every_schema_is_one(name: str) -> None:
    """Each is a valid JSON Schema with a title, and its JSON says the same."""
    jsonschema.Draft202012Validator.check_schema(schemas.json_schema(name))
    assert json.loads(schemas.text(name)) == schemas.json_schema(name)


def test_the_example_fits(root: Path) -> None:
    """Every digest, decision and setting of the example publication."""
    found = 0
    for file in schemas.FILES:
        if file.name == "front-matter":
            continue
        for path in sorted(root.glob(file.files)):
            found += 1
            assert complaints(file.name, yaml.load(path.read_text("utf-8"), Yaml12)) == [], path
    assert found > 10


def test_front_matter_of_the_example_fits(root: Path) -> None:
    """The head of every article."""
    for path in sorted((root / "content/articles").glob("*.md")):
        head = path.read_text("utf-8").split("---\n")[1]
        data = {key: str(value) for key, value in yaml.safe_load(head).items()}
        assert complaints("front-matter", data) == [], path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("type: CONSULT", "type: CONSLUT"),
        ("mode: visit", "mode: visiting"),
        ("type: CONSULT", "type: AID"),
        ("country: 'NO'", "country: Norway"),
        ("code: 'NO'", "code: no"),
        ("edtf: '2031-05-03'", "edtf: 3 May"),
        ("confidence: 0.75", "confidence: 75"),
        ("mode: visit", "moode: visit"),
        ("start: 14", "start: -14"),
        ("title: Port minister", "rank: Port minister"),
    ],
)
def test_slips_are_refused(old: str, new: str) -> None:
    """A typing error in a code, a key, a date or a number; without it the digest fits."""
    text = dump(SAMPLE)
    assert complaints("digest", yaml.safe_load(text)) == []
    assert old in text
    assert complaints("digest", yaml.safe_load(text.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("judgements", [{"left": "a#b", "right": "c#d", "judgement": "same", "who": "x", "when": "2025", "why": "y"}],
         [{"left": "a#b", "right": "c#d", "judgement": "maybe", "who": "x", "when": "2025", "why": "y"}]),
        ("names", [{"id": "actor:a", "hidden": True}], [{"id": "actor:a", "hiden": True}]),
        ("retired", [{"id": "article:a", "who": "x", "when": "2025-08-14", "why": "y"}], [{"id": "article:a"}]),
        ("lookups", {"never": [{"name": "Green Zone", "is": "person"}]}, {"never": [{"name": "x", "is": "persn"}]}),
        ("lookups", {"places": [{"name": "Erbil", "country": "IQ"}]}, {"places": [{"name": "x", "country": "Iraq"}]}),
        ("site", {"title": "A", "base_url": "https://a.example/"}, {"title": "A"}),
        ("front-matter", {"date": "2025-08-11", "title": "A"}, {"date": "yesterday"}),
    ],
)
def test_every_kind_of_file_has_its_own(name: str, good: Any, bad: Any) -> None:
    """What is right is taken, a slip refused."""
    assert complaints(name, good) == []
    assert complaints(name, bad)


def test_fields_say_what_they_are() -> None:
    """An editor's program shows the words of the source at a key."""
    shown = schemas.json_schema("digest")["$defs"]["Digest"]["properties"]["key_facts"]
    assert shown["description"] == "Ids of the three to seven facts that a reader needs first."


def test_schemas_are_written_for_editors_programs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`briefing schema --write` puts all into one folder, and shows the setting that names them."""
    app.main(["-C", str(tmp_path), "schema", "--write"], standalone_mode=False)
    assert sorted(path.name for path in (tmp_path / ".schemas").iterdir()) == sorted(
        f"{name}.schema.json" for name in NAMES)
    setting = json.loads(capsys.readouterr().out.partition("\n")[2])
    assert setting["yaml.schemas"]["./.schemas/digest.schema.json"] == "content/digests/*.yaml"


def test_a_schema_is_printed_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    """And all are listed where none is named."""
    app.main(["schema", "lookups"], standalone_mode=False)
    assert json.loads(capsys.readouterr().out) == schemas.json_schema("lookups")
    app.main(["schema"], standalone_mode=False)
    assert len(capsys.readouterr().out.splitlines()) == len(NAMES)


_ANNOTATIONS = frozenset({"mentions", "optional", "characters", "time", "timex", "nth", "edtf_assuming_dct",
                          "assumed_dct"})
"""What only files for measuring say."""
_LISTS = frozenset({"to", "about", "addressee", "actors", "recipients", "via", "parties", "sponsors"})

_ONE = frozenset({"by", "speaker", "source", "reported_by", "event", "statement", "place", "agreement"})


def written_out(value: Any, key: str = "") -> Any:
    """A digest made for measuring as an editor would write it: evidence in its place, lists as lists."""
    if isinstance(value, list):
        return [written_out(item, key) for item in value]
    if not isinstance(value, dict):
        return value
    made = {name: written_out(part, name) for name, part in value.items()
            if name not in _ANNOTATIONS and not name.endswith("_alt")}
    made |= {name: [made[name]] for name in _LISTS & made.keys() if not isinstance(made[name], list)}
    if key != "evidence" and "start" in made:
        piece = {name: made.pop(name) for name in ("exact", "start", "end") if name in made}
        made["evidence"] = [{"exact": made.get("text", "?"), **piece}]
    return made | {name: made[name][0] for name in _ONE & made.keys() if isinstance(made[name], list)}


@pytest.mark.shared
def test_digests_that_careful_people_wrote_fit(shared: Path) -> None:
    """Every code, date, country and mode in them is one that the schema knows."""
    found = [path for path in sorted((shared / "gold").glob("*.yaml")) if path.name != "links.yaml"]
    assert found
    for path in found:
        said = complaints("digest", written_out(yaml.load(path.read_text("utf-8"), Yaml12)))
        # a name for an event, or a voice for an agreement as a whole, has no place in a digest
        assert [words for words in said if not words.startswith("Additional properties")] == [], path.name
