"""A changed digest put into the file that an editor has formatted: only what changed is written anew.

The file is taken apart where the YAML parser says that keys and items stand. Comments, the order of keys, quotes and
line breaks stay, byte for byte, around every value that is the same; a comment on something that goes stays as a line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, partial

import msgspec
import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from briefing.digests.pairing import pairs
from briefing.digests.reading import load
from briefing.digests.writing import dump, entry, flow, list_item, written
from briefing.errors import BriefingError
from briefing.types.digest import Digest

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class OddError(Exception):
    """A way of writing YAML that cannot be changed in place."""


def splice(text: str, old: Digest, new: Digest) -> str:
    """`text`, which says `old`, changed so that it says `new`.

    A file written so oddly that this cannot be done is written in the usual way, its comments on top.
    """
    if old == new:
        return text
    splicer = _Splicer(text)
    try:
        result = splicer.spliced(old, new)
        if load("", result) == new:
            return result
    except (OddError, BriefingError):
        pass
    return "".join(f"{comment}\n" for _, comment in splicer.comments) + dump(new)


class _Splicer:
    """A file, and the changes to make in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._edits: list[tuple[int, int, str]] = []

    def spliced(self, old: Digest, new: Digest) -> str:
        """The whole file changed."""
        root = yaml.compose(self._text, _LOADER)
        if not isinstance(root, MappingNode):
            raise OddError
        return self._within(0, len(self._text), partial(self._mapping, root, old, new))

    @cached_property
    def _tokens(self) -> list[yaml.Token]:
        return list(yaml.scan(self._text, _LOADER))

    @cached_property
    def comments(self) -> list[tuple[int, str]]:
        """Every comment with its place: what stands between tokens and is not white space."""
        found: list[tuple[int, str]] = []
        at = 0
        for token in self._tokens:
            assert token.start_mark is not None and token.end_mark is not None
            start = at
            while (start := self._text.find("#", start, token.start_mark.index)) >= 0:
                end = min(index for index in (self._text.find("\n", start), len(self._text)) if index >= 0)
                found.append((start, self._text[start:end].rstrip()))
                start = end
            at = token.end_mark.index
        return found

    @cached_property
    def _dashes(self) -> list[int]:
        """Where items of lists begin."""
        return [token.start_mark.index for token in self._tokens
                if isinstance(token, yaml.BlockEntryToken) and token.start_mark is not None]

    def _within(self, start: int, end: int, make: Callable[[], None]) -> str:
        """A stretch of the file with the changes that `make` asks for."""
        outer, self._edits = self._edits, []
        make()
        inner, self._edits = sorted(self._edits), outer
        parts, at = [], start
        for begin, stop, words in inner:
            if begin < at or stop > end:
                raise OddError
            parts += [self._text[at:begin], words]
            at = stop
        return "".join([*parts, self._text[at:end]])

    def _mapping(self, node: MappingNode, old: msgspec.Struct, new: msgspec.Struct) -> None:
        """A record: keys that go, change or come."""
        wanted = dict(written(new))
        there = [name.value for name, _ in node.value]
        for index, (name, value) in enumerate(node.value):
            mine, theirs = getattr(old, name.value), getattr(new, name.value)
            if mine == theirs:
                continue
            if name.value in wanted:
                self._value(name, value, mine, theirs, bool(node.flow_style))
            else:
                self._remove(node, index)
        come = [name for name in wanted if name not in there and getattr(old, name) != getattr(new, name)]
        for name in come:
            order = list(wanted)
            before = [known for known in order[: order.index(name)] if known in there]
            self._insert(node, there.index(before[-1]) if before else -1, name, wanted[name])

    def _value(self, name: Node, node: Node, old: object, new: object, is_flow: bool) -> None:
        """A value that changes."""
        if isinstance(new, msgspec.Struct) and isinstance(old, msgspec.Struct) and isinstance(node, MappingNode):
            self._mapping(node, old, new)
        elif isinstance(new, tuple) and isinstance(old, tuple) and isinstance(node, SequenceNode) and old:
            self._sequence(node, old, new)
        else:
            start, end = self._span(node)
            lines = [flow(new, inline=True)] if is_flow else list(entry("", new))
            if len(lines) == 1:
                words = lines[0] if is_flow else lines[0].removeprefix(": ")
                glued = start == end and not self._text[start - 1].isspace()
                self._edits.append((start, end, f" {words}" if glued else words))
            else:
                at = self._end_of(name)
                self._edits.append((at, end, self._newline.join(self._indented(lines, self._column(name)))
                                    + self._left_behind(at, end, self._column(name))))

    def _sequence(self, node: SequenceNode, old: tuple[object, ...], new: tuple[object, ...]) -> None:
        """A list: items that go, change, come or move."""
        if node.flow_style:
            items = [self._text[slice(*self._span(node.value[at]))] if at is not None and old[at] == item else
                     self._item(node.value[at], old[at], item) if at is not None else flow(item, inline=True)
                     for item, at in pairs(old, new)]
            start, end = self._span(node)
            kept = [at for at, _ in self.comments if start < at < end]
            inside = {at for child in node.value for at in kept if self._holds(child, at)}
            left = "".join(f" {words}{self._newline} " for at, words in self.comments if at in set(kept) - inside)
            self._edits.append((start, end, f"[{', '.join(items)}{left}]"))
            return
        chunks = list(self._chunks(node))
        column = self._column_at(self._dash(node.value[0]))
        made: list[str] = []
        order = [at for _, at in pairs(old, new)]
        for item, at in pairs(old, new):
            if at is None:
                made.append(self._lines(list_item(item), column))
                continue
            made.append(self._within(*chunks[at], partial(self._change, node.value[at], old[at], item)))
        for at, (start, end) in enumerate(chunks):
            if at not in order:
                following = next((order.index(n) for n in range(at + 1, len(chunks)) if n in order), len(made))
                made[following : following + 1] = [
                    self._comments_as_lines(start, end, column) + "".join(made[following : following + 1])]
        made = [chunk if not chunk or chunk.endswith("\n") else chunk + self._newline for chunk in made]
        self._edits.append((chunks[0][0], chunks[-1][1], "".join(made)))

    def _change(self, node: Node, old: object, new: object) -> None:
        """An item that stays, perhaps with other values."""
        if old == new:
            return
        if not (isinstance(node, MappingNode) and isinstance(old, msgspec.Struct) and isinstance(new, msgspec.Struct)):
            raise OddError
        self._mapping(node, old, new)

    def _item(self, node: Node, old: object, new: object) -> str:
        """An item within brackets, changed."""
        return self._within(*self._span(node), partial(self._change, node, old, new))

    def _chunks(self, node: SequenceNode) -> Iterator[tuple[int, int]]:
        """The lines of each item; a comment above an item belongs to it, above the first one to the list."""
        start = self._line_start(self._dash(node.value[0]))
        for item in node.value:
            dash = self._dash(item)
            if self._text[self._line_start(dash) : dash].strip():
                raise OddError
            end = self._line_end(self._span(item)[1])
            yield start, end
            start = end

    def _remove(self, node: MappingNode, index: int) -> None:
        """A key goes, with its value."""
        name, value = node.value[index]
        start, end = name.start_mark.index, self._span(value)[1]
        following = node.value[index + 1][0].start_mark.index if index + 1 < len(node.value) else None
        own_line = not self._text[self._line_start(start) : start].strip()
        if node.flow_style and index:
            start = self._span(node.value[index - 1][1])[1]
            self._edits.append((start, end, self._left_behind(start, end, 1)))
        elif own_line and not node.flow_style:
            start, end = self._line_start(start), self._line_end(end)
            self._edits.append((start, end, self._comments_as_lines(start, end, self._column(name))))
        elif following is not None:
            left = self._comments_as_lines(start, following, self._column(name)).lstrip()
            self._edits.append((start, following, left + " " * self._column(name) if left else ""))
        else:
            raise OddError

    def _insert(self, node: MappingNode, after: int, name: str, value: object) -> None:
        """A key comes, behind that of the index `after`, or in front of all."""
        first = node.value[0][0]
        if node.flow_style:
            words = f"{name}: {flow(value, inline=True)}"
            at = self._span(node.value[after][1])[1] if after >= 0 else first.start_mark.index
            self._edits.append((at, at, f", {words}" if after >= 0 else f"{words}, "))
        elif after >= 0:
            at = self._line_end(self._span(node.value[after][1])[1])
            lines = self._lines(entry(name, value), self._column(first))
            broken = at and self._text[at - 1] != "\n"
            self._edits.append((at, at, self._newline + lines if broken else lines))
        else:
            at = first.start_mark.index
            self._edits.append((at, at, self._lines(entry(name, value), self._column(first)).lstrip(" ")
                                + " " * self._column(first)))

    def _lines(self, lines: Iterator[str], column: int) -> str:
        """Lines as they stand in the file, at a column."""
        return "".join(" " * column + line + self._newline for line in lines)

    def _indented(self, lines: list[str], column: int) -> list[str]:
        """Lines of which the first goes on where another ends."""
        return [lines[0], *(" " * column + line for line in lines[1:])]

    def _left_behind(self, start: int, end: int, column: int) -> str:
        """The comments of a stretch that goes, behind what stands in its place."""
        found = self._between(start, end)
        return "".join(f" {words}{self._newline}" for words in found[:1]) + "".join(
            " " * column + words + self._newline for words in found[1:]) if found else ""

    def _comments_as_lines(self, start: int, end: int, column: int) -> str:
        return "".join(" " * column + words + self._newline for words in self._between(start, end))

    def _between(self, start: int, end: int) -> list[str]:
        first = bisect_left(self.comments, (start, ""))
        return [words for at, words in self.comments[first:] if at < end]

    def _holds(self, node: Node, at: int) -> bool:
        start, end = self._span(node)
        return start <= at < end

    def _span(self, node: Node) -> tuple[int, int]:
        """Where a value begins and where its last character stands, without what follows on the line."""
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, ScalarNode):
            block = node.style in ("|", ">")
            return start, start + len(self._text[start:end].rstrip()) if block else end
        if isinstance(node, MappingNode) and not node.flow_style:
            return start, self._span(node.value[-1][1])[1]
        if isinstance(node, SequenceNode) and not node.flow_style:
            return start, self._span(node.value[-1])[1]
        return start, end

    def _end_of(self, name: Node) -> int:
        end: int = name.end_mark.index
        return end

    def _dash(self, item: Node) -> int:
        """Where the dash of an item stands."""
        at = bisect_right(self._dashes, item.start_mark.index - 1) - 1
        if at < 0:
            raise OddError
        return self._dashes[at]

    def _column(self, node: Node) -> int:
        column: int = node.start_mark.column
        return column

    def _column_at(self, index: int) -> int:
        return index - self._line_start(index)

    def _line_start(self, index: int) -> int:
        return self._text.rfind("\n", 0, index) + 1

    def _line_end(self, index: int) -> int:
        """Where the next line begins."""
        return at + 1 if (at := self._text.find("\n", index)) >= 0 else len(self._text)
