"""JSON Schemas of all files that people write, so that an editor's program completes and checks while they type.

Made from the types themselves; what the types cannot say (codes of countries, dates, which mode goes with which type)
is added here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, get_args

import msgspec

from briefing import countries
from briefing.articles.front import FrontMatter
from briefing.config import FILE, Settings
from briefing.kept import kept, key_of, source_of
from briefing.types.authority import Naming, Retirement, Ruling
from briefing.types.digest import MODES, SCHEMA, Digest, EventType
from briefing.types.lookups import Lookups

DRAFT = "https://json-schema.org/draft/2020-12/schema"

_DATE = r"^(\.\.|[-+Y0-9X]{4,}[-0-9XT:Z+~?%]*)?(/(\.\.|[-+Y0-9X]{4,}[-0-9XT:Z+~?%]*)?)?$"
"""What an EDTF value looks like; `briefing check` tells whether it is one."""
_DAY = r"^[0-9]{4}([-/.][0-9]{1,2}){0,2}.*$|" + _DATE
_ADDED: dict[str, dict[str, Any]] = {
    "edtf": {"pattern": _DATE}, "since": {"pattern": _DATE}, "until": {"pattern": _DATE}, "when": {"pattern": _DATE},
    "confidence": {"minimum": 0, "maximum": 1}, "start": {"minimum": 0}, "end": {"minimum": 0},
    "deaths": {"minimum": 0}, "injured": {"minimum": 0}, "count": {"minimum": 0},
}
"""What holds for a key wherever it stands."""


class File(NamedTuple):
    """A kind of file: what its schema is called, what it is, which files are meant, and the type of its contents."""

    name: str
    title: str
    files: str
    kind: Any


FILES = (
    File("digest", "A digest of one news article", "content/digests/*.yaml", Digest),
    File("judgements", "Who is one and who is not", "content/authority/judgements.yaml", tuple[Ruling, ...]),
    File("names", "How people, bodies and agreements are shown", "content/authority/names.yaml", tuple[Naming, ...]),
    File("retired", "What was taken down", "content/authority/retired.yaml", tuple[Retirement, ...]),
    File("lookups", "What is read wrong again and again, put right for all articles", "content/lookups.yaml", Lookups),
    File("site", "The settings of a publication", FILE, Settings),
    File("front-matter", "What stands on top of an article", "content/articles/*", FrontMatter),
)
"""Every kind of file that has a schema."""


@cache
def json_schema(name: str) -> dict[str, Any]:
    """JSON Schema (2020-12) of a kind of file; KeyError where there is none of this name."""
    file = {file.name: file for file in FILES}[name]
    schema = msgspec.json.schema(file.kind)
    for kind in _kinds(file.kind):
        if (definition := schema.get("$defs", {}).get(kind.__name__)) is not None:
            _describe(definition, kind)
    for definition in schema.get("$defs", {}).values():
        for key, part in definition.get("properties", {}).items():
            _add(part, key, definition)
    if name == "digest":
        schema["$defs"]["Digest"]["properties"]["schema"] = {"const": SCHEMA}
        schema["$defs"]["Event"]["allOf"] = list(_modes())
    whole = {"$schema": DRAFT, "$id": f"urn:briefing:{name}", "title": file.title, **schema}
    plain: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(whole))
    return plain


def text(name: str) -> bytes:
    """The schema of a kind of file as JSON that people can read."""
    return msgspec.json.format(msgspec.json.encode(json_schema(name))) + b"\n"


def texts(work: Path) -> dict[str, bytes]:
    """The JSON of every schema by the name of its kind of file; kept in the folder `work`.

    Without that, a build that changes nothing would spend a quarter of its time on reading the program's own source.
    """
    source = source_of("schemas.py", "config.py", "countries.py", "articles", "types", "data")
    return kept(work / "schemas.json", key_of(source, msgspec.__version__.encode()), dict[str, bytes],
                lambda: {file.name: text(file.name) for file in FILES})


def settings(folder: str) -> dict[str, Any]:
    """What VS Code's YAML extension wants to know: which schema in `folder` is for which files."""
    schemas = {f"./{folder}/{file.name}.schema.json": file.files for file in FILES if file.name != "front-matter"}
    return {"yaml.schemas": schemas}


def _kinds(kind: Any) -> Iterator[type[msgspec.Struct]]:
    """Every struct in a type."""
    waiting, seen = [kind], set()
    while waiting:
        part = waiting.pop()
        if part in seen:
            continue
        seen.add(part)
        if isinstance(part, type) and issubclass(part, msgspec.Struct):
            yield part
            waiting.extend(field.type for field in msgspec.structs.fields(part))
        waiting.extend(getattr(part, "__args__", ()))


def _describe(definition: dict[str, Any], kind: type[msgspec.Struct]) -> None:
    """Adds what the source says below each field."""
    for name, words in _said(kind).items():
        if name in definition["properties"]:
            definition["properties"][name].setdefault("description", words)


@cache
def _said(kind: type[msgspec.Struct]) -> dict[str, str]:
    """The docstrings of a struct's fields, those of its bases too."""
    import ast
    import inspect
    import textwrap

    found: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        if base.__module__.startswith("briefing."):
            body = ast.parse(textwrap.dedent(inspect.getsource(base))).body[0]
            assert isinstance(body, ast.ClassDef)
            for field, below in zip(body.body, body.body[1:], strict=False):
                if (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
                        and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)):
                    found[field.target.id] = " ".join(str(below.value.value).split())
    return found


def _add(part: dict[str, Any], key: str, definition: dict[str, Any]) -> None:
    """Adds what holds for a key, to the kind of value that it speaks of."""
    added = _RULES[key](definition) if key in _RULES else _ADDED.get(key, {})
    for choice in part.get("anyOf", [part]):
        if choice.get("type") in ("string", "number", "integer"):
            choice.update(added)
        elif choice.get("type") == "array" and key == "countries" and choice["items"].get("type") == "string":
            choice["items"] = {"enum": list(countries.codes())}


def _country(definition: dict[str, Any]) -> dict[str, Any]:
    return {"enum": ["", *countries.codes()]}


def _code(definition: dict[str, Any]) -> dict[str, Any]:
    return {"enum": list(countries.codes())}


def _date(definition: dict[str, Any]) -> dict[str, Any]:
    """The date of a correction is EDTF, that of front matter may be written otherwise."""
    return {"pattern": _DAY if "byline" in definition["properties"] else _DATE}


_RULES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {"country": _country, "code": _code, "date": _date}


def _modes() -> Iterator[dict[str, Any]]:
    """Which modes an event of each type may have."""
    for kind in get_args(EventType):
        yield {"if": {"properties": {"type": {"const": kind}}},
               "then": {"properties": {"mode": {"enum": ["", *MODES.get(kind, ())]}}}}
