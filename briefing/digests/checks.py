"""Everything that can be wrong in a digest, each with line, column and remedy.

The shape is checked by `briefing.fit`; here is what only the whole digest or the article can tell. The checks walk the
tree as written, not the typed value, so that a slip in one fact hides nothing in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from briefing import countries, edtf
from briefing.digests.hints import code_hint
from briefing.digests.references import FACTS, GROUPS, KNOWN_IN, OR_WORDS, SECTIONS
from briefing.errors import BriefingError, Problem
from briefing.fit import did_you_mean, label, misfits
from briefing.types.article import Article
from briefing.types.digest import MODES, SCHEMA, Digest
from briefing.yamlio import Path, Tree, Value, read

_SECTIONS = tuple(section for section in SECTIONS if section not in ("countries", "dates"))
_NO_FACTS = frozenset({"article", "extractor", "corrections", "rejected", "proposals"})

_CODES = frozenset({"country", "countries"})
_DATES = frozenset({"edtf", "since", "until"})
_COUNTS = frozenset({"deaths", "injured", "count"})
_OWN = frozenset({"parent", "ambiguous_with"})
_ALIKE = 85
"""How alike (0 to 100) words of the article must be to be pointed at."""
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")


def check(path: str, text: str, article: Article | None = None) -> list[Problem]:
    """Every problem of the digest in `text`, in the order of the file; `path` is for messages only.

    Without its article the evidence cannot be compared; with it, every piece must stand there letter by letter.
    """
    try:
        tree = read(path, text)
    except BriefingError as error:
        return list(error.problems)
    return check_tree(tree, article)


def check_tree(tree: Tree, article: Article | None = None) -> list[Problem]:
    """`check` of a digest that has been read from its YAML already."""
    found = misfits(tree, Digest)
    if isinstance(tree.value, dict):
        found.extend(_Checker(tree, article).problems(tree.value))
    return sorted(set(found), key=lambda problem: (problem.line, problem.column, problem.message))


def misnamed(tree: Tree, id: str, file: str) -> Problem:
    """What to say of a digest that lies in the file of another article."""
    message = f"the digest is of article '{id}', the file is that of '{file}'"
    return tree.problem(("article", "id"), message, "rename the file, or put the id back: it stays as it is")


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
            elif section in ("rejected", "proposals"):
                yield from self._sections(section, value)
            elif section == "corrections":
                yield from self._corrections(value, root.get("rejected"))
        yield from self._reviewed(root)

    def _same_article(self, info: Value) -> Iterator[Problem]:
        """Whether the digest belongs to the article, and to the text that it has now."""
        if self.article is None or not isinstance(info, dict):
            return
        if isinstance(id := info.get("id", self.article.id), str) and id != self.article.id:
            yield misnamed(self.tree, id, self.article.id)
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

    def _sections(self, section: str, value: Value) -> Iterator[Problem]:
        """The program's own notes must name sections that there are, or they mean nothing."""
        known = SECTIONS if section == "rejected" else ("article", *SECTIONS)
        for index, item in enumerate(value if isinstance(value, list) else ()):
            word = item.get("section") if isinstance(item, dict) else None
            if isinstance(word, str) and word not in known:
                yield self.tree.problem((section, index, "section"), f"unknown section '{word}'",
                                        did_you_mean(word, known))

    def _reviewed(self, root: dict[str, Value]) -> Iterator[Problem]:
        """Facts that somebody has to look at, because their sentence changed or they came after a review."""
        for section in SECTIONS:
            items = root.get(section)
            for index, item in enumerate(items if isinstance(items, list) else ()):
                mark = item.get("review") if isinstance(item, dict) else None
                hint = "read it again, then write 'review: reviewed', or delete it"
                if mark == "stale":
                    message = "the article's words have changed since a person vouched for this"
                    yield _warning(self.tree.problem((section, index, "review"), message, hint))
                elif mark == "new":
                    message = "found since the digest was reviewed"
                    yield _warning(self.tree.problem((section, index, "review"), message, hint))

    def _corrections(self, value: Value, rejected: Value) -> Iterator[Problem]:
        """Notes for readers: on what, of when, in which words."""
        gone = [item.get("id") for item in rejected if isinstance(item, dict)] if isinstance(rejected, list) else []
        names = {name for known in self.known.values() for name in known} | {name for name in gone
                                                                            if isinstance(name, str)}
        for index, item in enumerate(value if isinstance(value, list) else ()):
            if not isinstance(item, dict):
                continue
            of, date, text = item.get("of"), item.get("date"), item.get("text")
            if isinstance(of, str) and of and of not in names:
                hint = did_you_mean(of, names) or "name the id of a fact; leave 'of' out for the article as a whole"
                yield self.tree.problem(("corrections", index, "of"), f"unknown fact '{of}'", hint)
            if isinstance(date, str) and not edtf.is_valid(date):
                yield self.tree.problem(("corrections", index, "date"), f"'{date}' is not a date", "write it like "
                                        "2023-07-04: the day on which the correction was made")
            if isinstance(text, str) and not text.strip():
                yield self.tree.problem(("corrections", index, "text"), "a correction without words",
                                        "say what stood there before, and what is right")

    def _record(self, section: str, item: dict[str, Value], path: Path) -> Iterator[Problem]:
        """What only a whole record can tell."""
        if section in FACTS and not item.get("evidence"):
            hint = "quote the words that say so: evidence: [{exact: ..., start: 0, end: 0}]"
            kind = label((section, 0))
            yield self.tree.problem(path, f"a{'n' if kind[0] in 'aei' else ''} {kind} without evidence", hint)
        if section == "countries" and isinstance(code := item.get("code"), str):
            first = self.known.setdefault("codes", {}).setdefault(code, path)
            if first != path:
                line, _ = self.tree.position(first)
                yield self.tree.problem((*path, "code"), f"the country '{code}' is also on line {line}",
                                        "put both together")
        for key in _OWN:
            words = item.get(key)
            if item.get("id") and item.get("id") in (words if isinstance(words, list) else [words]):
                yield self.tree.problem((*path, key), f"'{item['id']}' cannot be its own {label((key, 0))}",
                                        "name another, or delete the line")
        roles = item.get("roles")
        for index, role in enumerate(roles if isinstance(roles, list) else ()):
            if isinstance(role, dict):
                yield from self._role(role, item, (*path, "roles", index))

    def _role(self, role: dict[str, Value], person: dict[str, Value], path: Path) -> Iterator[Problem]:
        """A post that ends before it begins; a person's word on a post that says of what."""
        since, until = role.get("since"), role.get("until")
        if (isinstance(since, str) and isinstance(until, str) and edtf.is_valid(since) and edtf.is_valid(until)
                and edtf.bounds(since)[0] > edtf.bounds(until)[1]):
            yield self.tree.problem((*path, "until"), f"the role ends ({until}) before it begins ({since})",
                                    "correct one of the two")
        by_hand = person.get("review") in ("edited", "reviewed", "stale") or not person.get("rule")
        if by_hand and not role.get("org") and not role.get("country"):
            message = f"the role '{_shorten(str(role.get('title', '')))}' has no organisation and no country"
            hint = "add 'org:' with the id of an organisation of this file, or 'country:' with a code"
            yield _warning(self.tree.problem(path, message, hint))

    def _walk(self, value: Value, path: Path, key: str) -> Iterator[Problem]:
        """The problems of a part: `key` is the nearest key above it."""
        if isinstance(value, dict):
            if key == "evidence":
                yield from self._evidence(value, path)
            elif len(path) == 2:
                yield from self._record(str(path[0]), value, path)
            if path[0] == "events" and len(path) == 2:
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
        elif key == "confidence" and _is_number(word) and not 0 <= float(word) <= 1:
            yield self.tree.problem(path, f"a confidence of {word}", "it lies between 0 and 1")
        elif key in _COUNTS and re.fullmatch(r"-\d+", word):
            yield self.tree.problem(path, f"{label(path)} of {word}", "nobody counts below 0")

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
        if not exact.strip():
            yield self.tree.problem(path, "evidence without words", "quote the article in 'exact'")
        elif self.article is not None and self.article.text[int(start) : int(end)] != exact:
            message = f"the article does not say '{_shorten(exact)}' at {start} to {end}"
            problem = self.tree.problem(path, message, _found_at(self.article.text, exact, int(start)))
            # of a stale fact it is known that its words are gone: it is not published until somebody mends it
            yield _warning(problem) if self._mark(path) == "stale" else problem

    def _mark(self, path: Path) -> Value:
        """The mark of review of the record that a path leads into."""
        value = self.tree.value
        for step in path[:2]:
            value = value[step] if isinstance(value, (dict, list)) else None  # type: ignore[index]
        return value.get("review") if isinstance(value, dict) else None


def _found_at(text: str, exact: str, near: int) -> str:
    """Where the words are, nearest to where they should be, or words much like them."""
    if places := [match.start() for match in re.finditer(re.escape(exact), text)]:
        at = min(places, key=lambda place: abs(place - near))
        return f"the words stand at start: {at}, end: {at + len(exact)}"
    like = fuzz.partial_ratio_alignment(exact, text, score_cutoff=_ALIKE)
    if like is not None and like.dest_end > like.dest_start:
        found = text[like.dest_start : like.dest_end]
        return f"the article says '{_shorten(found)}' at start: {like.dest_start}, end: {like.dest_end}"
    return "the words do not stand in the article: correct 'exact', or delete the fact"


def _is_number(word: str) -> bool:
    try:
        float(word)
    except ValueError:
        return False
    return True


def _warning(problem: Problem) -> Problem:
    """A problem that stops no build."""
    return replace(problem, severity="warning")


def _shorten(text: str, limit: int = 60) -> str:
    """The beginning of a long text."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
