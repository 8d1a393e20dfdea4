"""Everything that can be wrong in a digest, each with line, column and remedy.

The shape is checked by `briefing.fit`; here is what only the whole digest or the article can tell. The checks walk the
tree as written, not the typed value, so that a slip in one fact hides nothing in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing import countries, edtf
from briefing.digests.hints import code_hint
from briefing.digests.references import GROUPS, KNOWN_IN, OR_WORDS, SECTIONS
from briefing.errors import BriefingError, Problem
from briefing.fit import did_you_mean, label, misfits
from briefing.types.article import Article
from briefing.types.digest import MODES, SCHEMA, Digest
from briefing.yamlio import Path, Tree, Value, read

_SECTIONS = tuple(section for section in SECTIONS if section not in ("countries", "dates"))
_NO_FACTS = frozenset({"article", "extractor", "rejected", "proposals"})

_CODES = frozenset({"country", "countries"})
_DATES = frozenset({"edtf", "since", "until"})
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")


def check(path: str, text: str, article: Article | None = None) -> list[Problem]:
    """Every problem of the digest in `text`, in the order of the file; `path` is for messages only.

    Without its article the evidence cannot be compared; with it, every piece must stand there letter by letter.
    """
    try:
        tree = read(path, text)
    except BriefingError as error:
        return list(error.problems)
    found = misfits(tree, Digest)
    if isinstance(tree.value, dict):
        found.extend(_Checker(tree, article).problems(tree.value))
    return sorted(set(found), key=lambda problem: (problem.line, problem.column, problem.message))


@dataclass
class _Checker:
    """One digest under the lens: which ids stand in which section, then every key in its turn."""

    tree: Tree
    article: Article | None
    known: dict[str, dict[str, Path]] = field(default_factory=dict)

    def problems(self, root: dict[str, Value]) -> Iterator[Problem]:
        if root.get("schema", SCHEMA) != SCHEMA:
            yield self.tree.problem(("schema",), f"unknown schema '{root['schema']}'", f"this program reads {SCHEMA}")
        yield from self._same_article(root.get("article"))
        yield from self._ids(root)
        for section, value in root.items():
            if section not in _NO_FACTS:
                yield from self._walk(value, (section,), section)
            elif section == "article":
                yield from self._dates(value)

    def _same_article(self, info: Value) -> Iterator[Problem]:
        """Whether the digest belongs to the article, and to the text that it has now."""
        if self.article is None or not isinstance(info, dict):
            return
        if info.get("id", self.article.id) != self.article.id:
            message = f"the digest is of article '{info['id']}', the file is that of '{self.article.id}'"
            yield self.tree.problem(("article", "id"), message, "an article's id stays as it is")
        if info.get("sha256", self.article.sha256) != self.article.sha256:
            message = "the article has changed since this digest was made"
            yield self.tree.problem(("article", "sha256"), message, "run 'briefing extract'")

    def _dates(self, info: Value) -> Iterator[Problem]:
        if isinstance(info, dict):
            yield from self._walk(info.get("published"), ("article", "published"), "article")

    def _ids(self, root: dict[str, Value]) -> Iterator[Problem]:
        """Collects all ids, and finds those that are met twice or cannot be."""
        places: dict[str, Path] = {}
        for section in _SECTIONS:
            items = root.get(section)
            known = self.known.setdefault(section, {})
            for index, item in enumerate(items if isinstance(items, list) else ()):
                name = item.get("id") if isinstance(item, dict) else None
                if not isinstance(name, str):
                    continue
                path: Path = (section, index, "id")
                if not _ID.fullmatch(name):
                    hint = "use small letters, digits, hyphens and full stops"
                    yield self.tree.problem(path, f"'{name}' cannot be an id", hint)
                if name in places:
                    line, _ = self.tree.position(places[name])
                    message = f"the id '{name}' is also on line {line}"
                    yield self.tree.problem(path, message, "ids are unique in a digest")
                places.setdefault(name, path)
                known.setdefault(name, path)

    def _walk(self, value: Value, path: Path, key: str) -> Iterator[Problem]:
        """The problems of a part: `key` is the nearest key above it."""
        if isinstance(value, dict):
            if key == "evidence":
                yield from self._evidence(value, path)
            elif isinstance(path[-1], int) and path[0] == "events" and len(path) == 2:
                yield from self._mode(value, path)
            for name, item in value.items():
                yield from self._walk(item, (*path, name), name)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                yield from self._walk(item, (*path, index), key)
        elif value:
            yield from self._word(value, path, key)

    def _word(self, word: str, path: Path, key: str) -> Iterator[Problem]:
        """The problems of one value."""
        if key in KNOWN_IN:
            yield from self._reference(word, path, KNOWN_IN[key])
        elif key in OR_WORDS:
            yield from self._reference_or_words(word, path)
        elif (key in _CODES or (key == "code" and path[0] == "countries")) and not countries.is_code(word):
            yield self.tree.problem(path, f"unknown country code '{word}'", code_hint(word))
        elif key in _DATES and not edtf.is_valid(word):
            hint = "write it like 2023-07-04, 2023-06, 2019~ or 2023-05-21~/2023-05-31~"
            yield self.tree.problem(path, f"'{word}' is not an EDTF date", hint)
        elif key == "confidence" and re.fullmatch(r"\d{1,9}(\.\d*)?", word) and float(word) > 1:
            yield self.tree.problem(path, f"a confidence of {word}", "it lies between 0 and 1")

    def _reference(self, word: str, path: Path, sections: tuple[str, ...]) -> Iterator[Problem]:
        """A word that must be an id of one of these sections, or what stands for one."""
        if any(word in self.known.get(section, ()) for section in sections):
            return
        if "countries" in sections and countries.is_code(word):
            return
        if "groups" in sections and word in GROUPS:
            return
        choices = [name for section in sections for name in self.known.get(section, ())]
        wanted = "key fact" if path[0] == "key_facts" else label(path)
        if any(word in names for names in self.known.values()):
            yield self.tree.problem(path, f"'{word}' cannot be the {wanted}", did_you_mean(word, choices))
        else:
            hint = code_hint(word) if "countries" in sections and word.isupper() else did_you_mean(word, choices)
            yield self.tree.problem(path, f"unknown {wanted} '{word}'", hint)

    def _reference_or_words(self, word: str, path: Path) -> Iterator[Problem]:
        """A word that may be free, but not when it is plainly an id with a slip in it."""
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", word) or word in GROUPS:
            return
        names = [name for known in self.known.values() for name in known]
        if word not in names and (hint := did_you_mean(word, names)).startswith("did you mean"):
            yield self.tree.problem(path, f"unknown {label(path)} '{word}'", hint)

    def _mode(self, event: dict[str, Value], path: Path) -> Iterator[Problem]:
        """A mode must belong to the type of its event."""
        kind, mode = event.get("type"), event.get("mode")
        if not (isinstance(kind, str) and isinstance(mode, str) and mode) or mode in MODES.get(kind, ()):
            return
        message = f"unknown mode '{mode}' of {kind}"
        hint = did_you_mean(mode, MODES[kind]) if kind in MODES else f"{kind} has no modes"
        yield self.tree.problem((*path, "mode"), message, hint)

    def _evidence(self, piece: dict[str, Value], path: Path) -> Iterator[Problem]:
        """A piece of evidence must stand in the article, letter by letter."""
        exact, start, end = piece.get("exact"), piece.get("start"), piece.get("end")
        if not (isinstance(exact, str) and isinstance(start, str) and isinstance(end, str)):
            return
        if not (re.fullmatch(r"\d{1,9}", start) and re.fullmatch(r"\d{1,9}", end)):
            yield self.tree.problem(path, "evidence offsets count characters from 0", "use whole numbers")
            return
        if not exact:
            yield self.tree.problem(path, "evidence without words", "quote the article in 'exact'")
        elif self.article is not None and self.article.text[int(start) : int(end)] != exact:
            message = f"the article does not say '{_shorten(exact)}' at {start} to {end}"
            yield self.tree.problem(path, message, _found_at(self.article.text, exact))


def _found_at(text: str, exact: str) -> str:
    """Where the words are, if they are anywhere."""
    at = text.find(exact)
    if at < 0:
        return "the words do not stand in the article: correct 'exact', or delete the fact"
    return f"the words stand at start: {at}, end: {at + len(exact)}"


def _shorten(text: str, limit: int = 60) -> str:
    """The beginning of a long text."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
