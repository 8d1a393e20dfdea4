"""YAML read safely and without surprises.

Every scalar stays text: `007`, `NO`, `2023-07-04` and `yes` are what they look like, and the type that the value is
fitted to (`briefing.fit`) decides what is a number. A key without a value (nothing, `~`, `null`) counts as not
written. Refused, with line and column: anchors and aliases (a few lines of them can stand for gigabytes), tags, a key
met twice, a tab as indentation, several documents, deep nesting, and files over the size limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NoReturn, TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from briefing.errors import BriefingError, Problem

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_BYTES = 10_000_000
MAX_DEPTH = 40

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
Path: TypeAlias = tuple[str | int, ...]

_OURS = re.compile(r"^<{7} ", re.MULTILINE)
_MARKER = re.compile(r"^(<{7}|>{7}|\|{7}|={7})(?: .*)?$", re.MULTILINE)
_OPEN_QUOTE = re.compile(r"""^[ ]*(?:- )*(?:[\w-]+:[ ]+)?(?:(')(?:[^'\n]|'')*|(")(?:[^"\\\n]|\\.)*)$""", re.MULTILINE)
_NULLS = frozenset({"", "~", "null"})


@dataclass(frozen=True)
class Tree:
    """A YAML document: its value, and on demand where in the file each part stands."""

    path: str
    text: str
    value: Value
    first_line: int = 1
    """The line of the file on which `text` begins: front matter starts below its fence."""

    @cached_property
    def _root(self) -> Node | None:
        return yaml.compose(self.text, _LOADER)

    def position(self, path: Path, key: bool = False) -> tuple[int, int]:
        """Line and column, from 1, of the value at `path` ('events', 3, 'type'), or of its key.

        Where the path leads nowhere (a missing key) the position is that of the nearest part that exists.
        """
        node = self._root
        mark = node.start_mark if node is not None else None
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            name, node = found
            mark = (name if key and name is not None else node).start_mark
        if mark is None:
            return self.first_line, 1
        return mark.line + self.first_line, mark.column + 1

    def problem(self, path: Path, message: str, hint: str = "", key: bool = False) -> Problem:
        """A problem with the part at `path`."""
        line, column = self.position(path, key)
        return Problem(self.path, line, column, message, hint)


def read(path: str, text: str, first_line: int = 1) -> Tree:
    """The document in `text`; `path` and `first_line` are for messages only.

    Raises BriefingError where the text is not YAML or holds what is refused (see above).
    """
    if len(text) > MAX_BYTES:
        message = f"over {MAX_BYTES // 1_000_000} MB of YAML"
        raise BriefingError(Problem(path, message=message, hint="split the file"))
    if conflicts := list(_conflicts(path, text, first_line)):
        raise BriefingError(conflicts)
    try:
        value = _Reader(path, text, first_line).document()
    except yaml.MarkedYAMLError as error:
        raise BriefingError(_syntax_problem(path, text, first_line, error)) from None
    except (yaml.YAMLError, UnicodeError) as error:
        hint = "save the file as plain UTF-8 text without control characters"
        message = f"not YAML: {_short(error)}"
        raise BriefingError(Problem(path, first_line, message=message, hint=hint)) from None
    return Tree(path, text, value, first_line)


class _Reader:
    """Builds the value from parser events: iterative where the parser is, with every refusal in one place."""

    def __init__(self, path: str, text: str, first_line: int) -> None:
        self._path, self._line = path, first_line
        self._events: Iterator[yaml.Event] = yaml.parse(text, _LOADER)

    def document(self) -> Value:
        value: Value = None
        seen = False
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if seen:
                    self._refuse(event, "a second document after '---'", "keep one document in a file")
                seen = True
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event, 0)
        return value

    def _node(self, event: yaml.Event, depth: int) -> Value:
        if isinstance(event, yaml.AliasEvent):
            hint = "write the value out, or put quotes around text that begins with *"
            self._refuse(event, f"an alias ('*{event.anchor}') is not allowed", hint)
        assert isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent))
        if event.anchor is not None:
            hint = "remove it, or put quotes around text that begins with &"
            self._refuse(event, f"an anchor ('&{event.anchor}') is not allowed", hint)
        if event.tag is not None and event.tag != "!":
            hint = "remove it, or put quotes around the text"
            self._refuse(event, f"a tag ('{event.tag}') is not allowed", hint)
        if isinstance(event, yaml.ScalarEvent):
            text: str = event.value
            return None if event.implicit[0] and text in _NULLS else text
        if depth >= MAX_DEPTH:
            self._refuse(event, f"nested more than {MAX_DEPTH} deep", "no file of a publication needs that")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(depth + 1)
        return self._mapping(depth + 1)

    def _sequence(self, depth: int) -> list[Value]:
        items: list[Value] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth))
        return items

    def _mapping(self, depth: int) -> dict[str, Value]:
        items: dict[str, Value] = {}
        keys: set[str] = set()
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, "a key must be plain text", "put quotes around it")
            key = event.value
            if key in keys:
                self._refuse(event, f"the key '{key}' stands here a second time", "remove one of the two")
            self._node(event, depth)
            keys.add(key)
            value = self._node(next(self._events), depth)
            if value is not None:
                items[key] = value
        return items

    def _refuse(self, event: yaml.Event, message: str, hint: str) -> NoReturn:
        mark = event.start_mark
        assert mark is not None
        raise BriefingError(Problem(self._path, mark.line + self._line, mark.column + 1, message, hint))


def _child(node: Node | None, step: str | int) -> tuple[Node | None, Node] | None:
    """The key node and the value node that one step of a path leads to."""
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    if isinstance(node, MappingNode):
        for name, value in node.value:
            if isinstance(name, ScalarNode) and name.value == step:
                return name, value
    return None


def _conflicts(path: str, text: str, first_line: int) -> Iterator[Problem]:
    """What git leaves in a file that two branches changed, until somebody decides."""
    if not _OURS.search(text):
        return
    hint = "keep the lines of one side, or of both, and delete this one"
    for match in _MARKER.finditer(text):
        line = text.count("\n", 0, match.start()) + first_line
        yield Problem(path, line, 1, f"a merge conflict is not resolved: {match.group(1)}", hint)


def _syntax_problem(path: str, text: str, first_line: int, error: yaml.MarkedYAMLError) -> Problem:
    """The parser's complaint in words that help: a tab, an unquoted colon, a bracket never closed."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(path, first_line, message=f"not YAML: {_short(error)}")
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    what = (error.problem or "cannot be read").strip()
    if "\t" in line[: mark.column + 1]:
        column = line.index("\t") + 1
        message, hint = "a tab used as indentation", "replace the tab by spaces"
        return Problem(path, mark.line + first_line, column, message, hint)
    opened = next((match for match in _OPEN_QUOTE.finditer(text)), None)
    if opened and text.count("\n", 0, opened.start()) < mark.line:
        at = opened.start(1) if opened.group(1) else opened.start(2)
        start = text.rfind("\n", 0, at) + 1
        hint = "close it on this line; within single quotes write an apostrophe twice"
        line_of_it = text.count("\n", 0, at) + first_line
        return Problem(path, line_of_it, at - start + 1, "a quotation mark is not closed", hint)
    hint = "check the quotes, brackets and indentation here and just above"
    if "mapping values are not allowed" in what:
        hint = "put quotes around a value that contains ': '"
    elif "cannot start any token" in what:
        hint = "put quotes around a value that begins with this character"
    return Problem(path, mark.line + first_line, mark.column + 1, f"not YAML: {what}", hint)


def _short(error: Exception) -> str:
    """The first line of an error's text."""
    return str(error).splitlines()[0] if str(error) else type(error).__name__
