"""Fits a YAML tree to a typed value, and says everything that does not fit: place, fault, remedy."""

from __future__ import annotations

import difflib
from collections.abc import Hashable, Iterable, Iterator
from functools import cache
from typing import TypeVar, cast

import msgspec
from msgspec import inspect

from briefing.errors import BriefingError, Problem
from briefing.yamlio import Path, Tree, Value

T = TypeVar("T")
S = TypeVar("S", bound=msgspec.Struct)

_SINGULAR = {"people": "person", "unnamed_people": "unnamed person", "countries": "country", "aux": "aux"}


def fit(tree: Tree, wanted: type[T]) -> T:
    """The tree's value as a `wanted`, a msgspec Struct; an empty document counts as one without keys.

    Raises BriefingError with every misfit.
    """
    value = {} if tree.value is None else tree.value
    try:
        return msgspec.convert(value, wanted, strict=False)
    except msgspec.ValidationError as error:
        raise BriefingError(misfits(tree, wanted) or [tree.problem((), str(error))]) from None


def misfits(tree: Tree, wanted: type[object]) -> list[Problem]:
    """Everything in the tree that does not fit the type, in the order of the file."""
    value = {} if tree.value is None else tree.value
    return sorted(_walk(tree, value, _known(cast(Hashable, wanted)), ()))


@cache
def _known(wanted: Hashable) -> inspect.Type:
    """What msgspec knows of a type; it looks through the type anew each time, which takes longer than the walk."""
    return inspect.type_info(wanted)


def in_part(value: Value, wanted: type[S], **instead: object) -> S | None:
    """A map as a `wanted` Struct of the keys that fit, None where it is no map: one slip must not hide what else is
    wrong. A required key that does not fit, or is not there, is `instead`, or empty."""
    if not isinstance(value, dict):
        return None
    found: dict[str, object] = {}
    for field in msgspec.structs.fields(wanted):
        try:
            found[field.name] = msgspec.convert(value[field.encode_name], field.type, strict=False)
        except (KeyError, msgspec.ValidationError):
            if field.required:
                found[field.name] = instead.get(field.name, "")
    return wanted(**found)


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A hint: the closest of the choices, or all where they are few and none is close; else nothing."""
    known = sorted({choice for choice in choices if choice})
    folded = {choice.casefold(): choice for choice in reversed(known)}
    close = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if close:
        return f"did you mean {folded[close[0]]}?"
    return f"one of {', '.join(known)}" if len(known) <= 20 and known else ""


def label(path: Path) -> str:
    """A path in words: ('events', 3, 'type') is 'event type', and ('events', 3, 'actors', 0) is 'event actor'."""
    names = [step for step in path if isinstance(step, str)][-2:]
    items = names if path and isinstance(path[-1], int) else names[:-1]
    names[: len(items)] = [_SINGULAR.get(name, name.removesuffix("s")) for name in items]
    return " ".join(names).replace("_", " ") or ("an entry" if path else "the file")


def _walk(tree: Tree, value: Value, wanted: inspect.Type, path: Path) -> Iterator[Problem]:
    """The misfits of one part and what lies below it."""
    if isinstance(wanted, inspect.Metadata):
        wanted = wanted.type
    if isinstance(wanted, inspect.UnionType):
        wanted = _settled(wanted)
    if isinstance(wanted, inspect.StructType):
        yield from _struct(tree, value, wanted, path)
    elif isinstance(wanted, (inspect.ListType, inspect.VarTupleType)):
        if not isinstance(value, list):
            hint = "write each item on a line of its own after '- '"
            if isinstance(value, str) and isinstance(wanted.item_type, (inspect.StrType, inspect.LiteralType)):
                hint = f"write [{value}]"
            yield tree.problem(path, f"{label(path)} must be a list", hint)
            return
        for index, item in enumerate(value):
            yield from _walk(tree, item, wanted.item_type, (*path, index))
    elif isinstance(wanted, inspect.DictType):
        if not isinstance(value, dict):
            yield tree.problem(path, f"{label(path)} must be a map of 'key: value' lines")
            return
        for key, item in value.items():
            yield from _walk(tree, item, wanted.value_type, (*path, key))
    elif isinstance(wanted, inspect.LiteralType):
        choices = [str(choice) for choice in wanted.values]
        if not isinstance(value, str):
            yield tree.problem(path, f"{label(path)} must be one word", did_you_mean("", choices))
        elif value not in choices:
            yield tree.problem(path, f"unknown {label(path)} '{value}'", did_you_mean(value, choices))
    else:
        yield from _scalar(tree, value, wanted, path)


def _struct(tree: Tree, value: Value, wanted: inspect.StructType, path: Path) -> Iterator[Problem]:
    """Misfits of a map with known keys."""
    if not isinstance(value, dict):
        needed = ", ".join(f"{field.encode_name}: ..." for field in wanted.fields if field.required)
        hint = f"write {{{needed}}}" if needed and path else ""
        yield tree.problem(path, f"{label(path)} must be a map of 'key: value' lines", hint)
        return
    fields = {field.encode_name: field for field in wanted.fields}
    for key, item in value.items():
        if key in fields:
            yield from _walk(tree, item, fields[key].type, (*path, key))
        else:
            yield tree.problem((*path, key), f"unknown key '{key}'", did_you_mean(key, fields), key=True)
    for name, field in fields.items():
        if field.required and name not in value:
            yield tree.problem(path, f"'{name}' is missing", f"add '{name}: ...'")


_WORDS: tuple[tuple[type[inspect.Type], type[object], str], ...] = (
    (inspect.StrType, str, "text"),
    (inspect.IntType, int, "a whole number"),
    (inspect.FloatType, float, "a number"),
    (inspect.BoolType, bool, "true or false"),
)


def _scalar(tree: Tree, value: Value, wanted: inspect.Type, path: Path) -> Iterator[Problem]:
    """Misfits of a single value."""
    for kind, python, words in _WORDS:
        if isinstance(wanted, kind):
            try:
                msgspec.convert(value, python, strict=False)
            except msgspec.ValidationError:
                found = f", not '{value}'" if isinstance(value, str) else ""
                yield tree.problem(path, f"{label(path)} must be {words}{found}")


def _settled(union: inspect.UnionType) -> inspect.Type:
    """A union as the one thing a person can write: None aside, closed lists joined."""
    options = [option for option in union.types if not isinstance(option, inspect.NoneType)]
    if all(isinstance(option, inspect.LiteralType) for option in options):
        literals = [option for option in options if isinstance(option, inspect.LiteralType)]
        return inspect.LiteralType(tuple(value for literal in literals for value in literal.values))
    return options[0]
