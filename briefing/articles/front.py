"""Front matter: what an editor says about an article, in YAML between two lines of three hyphens."""

from __future__ import annotations

import re

import msgspec

from briefing import edtf
from briefing.errors import BriefingError, Problem
from briefing.fit import fit, misfits
from briefing.yamlio import Tree, Value, read

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
LONGEST_ID = 120
"""An id names files: with an ending and a prefix it stays below the 255 bytes of file systems."""


class FrontMatter(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The keys that front matter may have."""

    title: str = ""
    date: str = ""
    """EDTF, or a date with a time of day, of which the day is taken."""
    source: str = ""
    """Who published the article; `publisher` says the same."""
    publisher: str = ""
    url: str = ""
    id: str = ""
    byline: str = ""
    author: str = ""
    wire: str = ""
    language: str = ""


_FIELDS = FrontMatter.__struct_fields__
_FENCE = re.compile(r"---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"\s*[A-Za-z_][\w -]*:(?:\s|$)")


def split_front(path: str, text: str) -> tuple[FrontMatter, str, int]:
    """The front matter, the stored text below it, and the line of the file on which that begins.

    BriefingError where front matter is begun but broken: not YAML, never closed, unknown keys, impossible values.
    """
    fence = _FENCE.match(text)
    if fence is None:
        return FrontMatter(), text, 1
    close = _CLOSE.search(text, fence.end())
    if close is None:
        if not _KEY.match(text, fence.end()):
            return FrontMatter(), text, 1
        hint = "close it with a line '---'"
        raise BriefingError(Problem(path, 1, 1, "the front matter has no end", hint))
    tree = read(path, text[fence.end() : close.start()], first_line=2)
    if tree.value is not None and not isinstance(tree.value, dict):
        hint = "write 'key: value' lines, or put a blank line above the first '---' if this is none"
        raise BriefingError(tree.problem((), "the front matter holds no keys", hint))
    tree = _plain_names(tree)
    problems = [*misfits(tree, FrontMatter), *_impossible(tree, _what_fits(tree))]
    if problems:
        raise BriefingError(sorted(problems))
    return fit(tree, FrontMatter), text[close.end() :], text.count("\n", 0, close.end()) + 1


def day(date: str) -> str:
    """A front matter date as EDTF: without a time of day, with hyphens."""
    match = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?", date.strip())
    return "{}-{:0>2}-{:0>2}".format(*match.groups()) if match else date.strip()


def _plain_names(tree: Tree) -> Tree:
    """The tree with a list of authors as one line."""
    value: dict[str, Value] = dict(tree.value) if isinstance(tree.value, dict) else {}
    for key in ("byline", "author"):
        names = value.get(key)
        if isinstance(names, list) and all(isinstance(name, str) for name in names):
            value[key] = ", ".join(str(name) for name in names)
    return Tree(tree.path, tree.text, value, tree.first_line)


def _what_fits(tree: Tree) -> FrontMatter:
    """The keys that are known and hold text: one slip must not hide another."""
    value = tree.value if isinstance(tree.value, dict) else {}
    return FrontMatter(**{key: text for key, text in value.items() if key in _FIELDS and isinstance(text, str)})


def _impossible(tree: Tree, front: FrontMatter) -> list[Problem]:
    """Values of the right type that still cannot be."""
    problems: list[Problem] = []
    problems.extend(
        tree.problem((key,), f"the {key} holds a control character", "remove it")
        for key, value in msgspec.structs.asdict(front).items()
        if re.search(r"[\x00-\x1f\x7f-\x9f\ufffe\uffff]", value)
    )
    if front.date and not edtf.is_valid(day(front.date)):
        hint = "write it like 2023-07-04, 2023-07 or 2023-07-04~; leave it out where it is not known"
        problems.append(tree.problem(("date",), f"'{front.date}' is not a date", hint))
    if front.id and not ID.fullmatch(front.id):
        hint = "use letters, digits, hyphens, underscores and full stops, beginning with a letter or digit"
        problems.append(tree.problem(("id",), f"'{front.id}' cannot be an id", hint))
    if len(front.id) > LONGEST_ID:
        message = f"an id of {len(front.id)} characters"
        problems.append(tree.problem(("id",), message, f"use {LONGEST_ID} at most: files are named by it"))
    if front.url and not re.fullmatch(r"https?://[^\s/]+\S*", front.url):
        problems.append(tree.problem(("url",), f"'{front.url}' is not a web address", "begin it with https://"))
    if front.language and not re.fullmatch(r"en(-[A-Za-z0-9]{2,8})*", front.language):
        message = f"the article is said to be in '{front.language}'; only English is read"
        problems.append(tree.problem(("language",), message, "remove the article, or bring in a translation"))
    if front.source and front.publisher and front.source != front.publisher:
        problems.append(tree.problem(("publisher",), "'source' and 'publisher' differ", "keep one of the two"))
    return problems
