"""Changing a YAML list that a person keeps: one item more, or one key of an item, and every other byte as it was.

An item is added as one line: deleting the line undoes it, and git can unite the lines of two branches (`merge=union`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from briefing.digests.writing import scalar
from briefing.errors import BriefingError, Problem
from briefing.yamlio import read

Item: TypeAlias = Mapping[str, "str | bool | Sequence[str]"]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def append(path: str, text: str, item: Item, head: str = "") -> str:
    """The file with one item more at its end; `head` is the comment that a new file begins with.

    Raises BriefingError where the file is not a YAML list, or is one in brackets that has items already.
    """
    tree = read(path, text)
    newline = "\r\n" if "\r\n" in text else "\n"
    root = yaml.compose(text, yaml.SafeLoader) if tree.value is not None else None
    if root is not None and not isinstance(root, SequenceNode):
        raise BriefingError(tree.problem((), "must be a list", "begin each decision with '- '"))
    indent = 0
    if root is not None and root.flow_style:
        if root.value:
            hint = "write each decision on lines of its own, beginning with '- '"
            raise BriefingError(tree.problem((), "a list in brackets cannot be added to", hint))
        text = text[: root.start_mark.index] + text[root.end_mark.index :].lstrip()
    elif root is not None:
        indent = root.start_mark.column
    if not text.strip():
        text = head.replace("\n", newline)
    if text and not text.endswith("\n"):
        text += newline
    return _sound(path, f"{text}{' ' * indent}- {_flow(item)}{newline}", len(_items(tree.value)) + 1)


def change(path: str, text: str, index: int, values: Item) -> str:
    """The file with keys of one item set; lists are added to. Raises BriefingError where the item is no mapping."""
    count = len(_items(read(path, text).value))
    for key, value in values.items():
        text = _set(path, text, index, key, value)
    return _sound(path, text, count)


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _sound(path: str, text: str, count: int) -> str:
    """The text, if it is a list of so many items."""
    if len(_items(read(path, text).value)) != count:
        raise BriefingError(Problem(path, message="cannot be changed without touching what stands there",
                                    hint="write the decision into the file yourself"))
    return text


def _flow(item: Item) -> str:
    """An item on one line."""
    said = (f"{key}: {_value(value, inline=True)}" for key, value in item.items() if value not in ("", (), []))
    return "{" + ", ".join(said) + "}"


def _value(value: str | bool | Sequence[str], inline: bool = False) -> str:
    """A value as YAML; lists in brackets."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value if _DAY.fullmatch(value) else scalar(value, inline)
    return f"[{', '.join(_value(one, inline=True) for one in value)}]"


def _set(path: str, text: str, index: int, key: str, value: str | bool | Sequence[str]) -> str:
    """The file with one key of one item set, or its list added to."""
    tree = read(path, text)
    root = yaml.compose(text, yaml.SafeLoader)
    node = root.value[index] if isinstance(root, SequenceNode) else None
    if not isinstance(node, MappingNode):
        raise BriefingError(tree.problem((index,), "must have keys and values", "write it like 'id: actor:jane-roe'"))
    there: dict[str, Node] = {name.value: child for name, child in node.value if isinstance(name, ScalarNode)}
    old = there.get(key)
    if old is None:
        return _insert(text, node, f"{key}: {_value(value, inline=bool(node.flow_style))}")
    start, end = old.start_mark.index, old.end_mark.index
    if isinstance(old, SequenceNode) and not isinstance(value, str | bool):
        new = [one for one in value if one not in {child.value for child in old.value}]
        if not old.value:
            return text[:start] + _value(new, inline=True) + text[end:]
        last = old.value[-1].end_mark.index
        if old.flow_style:
            return text[:last] + "".join(f", {_value(one, inline=True)}" for one in new) + text[last:]
        return _below(text, last, [" " * old.start_mark.column + f"- {_value(one)}" for one in new])
    end = start + len(text[start:end].rstrip())
    return text[:start] + _value(value, inline=bool(node.flow_style)) + text[end:]


def _insert(text: str, node: MappingNode, line: str) -> str:
    """The text with one key more at the end of a mapping."""
    if node.flow_style:
        brace = node.end_mark.index - 1
        body = text[:brace].rstrip()
        return body + ("" if body.endswith((",", "{")) else ",") + f" {line}" + text[len(body) :]
    last = node.value[-1][1]
    end = last.start_mark.index + len(text[last.start_mark.index : last.end_mark.index].rstrip())
    return _below(text, end, [" " * node.start_mark.column + line])


def _below(text: str, end: int, lines: Sequence[str]) -> str:
    """The text with lines added below the one in which `end` lies, behind what is remarked there."""
    newline = "\r\n" if "\r\n" in text else "\n"
    rest = text.find("\n", end)
    end = len(text) if rest < 0 else rest - text[:rest].endswith("\r")
    return text[:end] + "".join(newline + line for line in lines) + text[end:]
