"""`content/lookups.yaml`: read, checked, and put to use between the digests and the site.

The digests on disk stay as they are. Whatever a person has edited or reviewed in a digest goes before a lookup: it is
said of one article, a lookup of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from briefing import countries, edtf
from briefing.digests.hints import code_hint
from briefing.digests.references import without
from briefing.errors import BriefingError, Problem
from briefing.fit import fit, in_part, misfits
from briefing.types.digest import Digest, Entity, Organisation, Person, Place, Role, UnnamedPerson
from briefing.types.lookups import IsOrganisation, IsPerson, IsPlace, Lookup, Lookups, Never, TitleMeans, Use
from briefing.yamlio import Tree, Value, read

E = TypeVar("E", bound=Entity)
TitledT = TypeVar("TitledT", Role, UnnamedPerson)

_SECTION = {"person": "people", "organisation": "organisations", "place": "places", "agreement": "agreements"}
_TYPES: dict[str, type[Entity]] = {"people": Person, "organisations": Organisation, "places": Place}
_SHARED = tuple(name for name in Entity.__struct_fields__ if name not in ("kind", "country", "countries"))
_ENTRIES: dict[str, type[Lookup]] = {"never": Never, "titles": TitleMeans, "people": IsPerson,
                                     "organisations": IsOrganisation, "places": IsPlace}
_NONE = Lookups()
_MARKS = frozenset({"edited", "reviewed", "stale"})
"""Marks of a person's, which go before any lookup."""


@dataclass(frozen=True)
class Table:
    """The entries of a file, with the line of each."""

    lookups: Lookups = _NONE
    tree: Tree | None = None

    @cached_property
    def never(self) -> dict[tuple[str, str], Never]:
        """Entries by section and name."""
        return {(_SECTION[entry.kind], _plain(entry.name)): entry for entry in self.lookups.never}

    @cached_property
    def titles(self) -> dict[str, TitleMeans]:
        """Entries by title."""
        return {_plain(entry.title): entry for entry in self.lookups.titles}

    @cached_property
    def names(self) -> dict[str, tuple[str, IsPerson | IsOrganisation | IsPlace]]:
        """Section and entry by name."""
        found: dict[str, tuple[str, IsPerson | IsOrganisation | IsPlace]] = {}
        for section in _TYPES:
            found.update({_plain(entry.name): (section, entry) for entry in getattr(self.lookups, section)})
        return found

    def line(self, entry: Lookup) -> int:
        """The line on which an entry stands; 0 where it is not known."""
        for section in Lookups.__struct_fields__:
            for index, known in enumerate(getattr(self.lookups, section)):
                if known is entry and self.tree:
                    return self.tree.position((section, index))[0]
        return 0


def read_lookups(path: Path, shown: str = "content/lookups.yaml") -> Table:
    """The entries in a file; none where there is no file. `shown` is how messages call it.

    Raises BriefingError with every problem.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Table()
    except UnicodeDecodeError:
        raise BriefingError(Problem(shown, message="is not UTF-8 text", hint="save it as UTF-8")) from None
    except OSError as error:
        raise BriefingError(Problem(shown, message=f"cannot be read: {error.strerror}")) from None
    tree = read(shown, text)
    if problems := [*misfits(tree, Lookups), *_impossible(tree)]:
        raise BriefingError(sorted(problems))
    return Table(fit(tree, Lookups), tree)


def _what_fits(tree: Tree) -> dict[str, list[tuple[int, Lookup]]]:
    """The entries of the right shape with their places, whatever else is wrong in the file."""
    found: dict[str, list[tuple[int, Lookup]]] = {}
    for section, kind in _ENTRIES.items():
        items = tree.value.get(section) if isinstance(tree.value, dict) else None
        made = [(index, in_part(item, kind)) for index, item in enumerate(items if isinstance(items, list) else ())]
        found[section] = [(index, entry) for index, entry in made if entry is not None]
    return found


def _at(tree: Tree, section: str, index: int) -> dict[str, Value]:
    """An entry as it is written."""
    items = tree.value.get(section) if isinstance(tree.value, dict) else None
    item = items[index] if isinstance(items, list) else None
    return item if isinstance(item, dict) else {}


def _impossible(tree: Tree) -> Iterator[Problem]:
    """Entries of the right shape that still cannot be: empty names, unknown codes, one name said to be two things."""
    seen: dict[tuple[str, str], tuple[str, int]] = {}
    entries = _what_fits(tree)
    never = [entry for _, entry in entries["never"] if isinstance(entry, Never)]
    for section, known in entries.items():
        for index, entry in known:
            key = "title" if isinstance(entry, TitleMeans) else "name"
            name = getattr(entry, key)
            written = _at(tree, section, index)
            if key in written and not _plain(name):
                yield tree.problem((section, index, key), f"the {key} is empty", "write it as the articles print it")
            if isinstance(entry, TitleMeans) and "means" in written and not entry.means.strip():
                yield tree.problem((section, index, "means"), "'means' is empty", "write the title in full")
            code = getattr(entry, "country", "")
            if code and not countries.is_code(code):
                yield tree.problem((section, index, "country"), f"unknown country code '{code}'", code_hint(code))
            if entry.when and not edtf.is_valid(entry.when):
                hint = "write it like 2025-08-14"
                yield tree.problem((section, index, "when"), f"'{entry.when}' is not a date", hint)
            if not _plain(name):
                continue
            what = entry.kind if isinstance(entry, Never) else key
            first = seen.setdefault((what, _plain(name)), (section, index))
            if first != (section, index):
                line, _ = tree.position(first)
                message = f"'{name}' is also decided on line {line}"
                yield tree.problem((section, index, key), message, "keep one of the two")
            denied = next((other for other in never if section == _SECTION.get(other.kind)
                           and _plain(other.name) == _plain(name)), None)
            if denied and section in _TYPES:
                message = f"'{name}' is said to be a {denied.kind} here, and under 'never' not to be one"
                yield tree.problem((section, index, key), message, "delete one of the two")


def look_up(table: Table, digest: Digest) -> tuple[Digest, tuple[Use, ...]]:
    """The digest with every lookup put to use, and which ones were."""
    if digest.review is not None or table.tree is None:
        return digest, ()
    using = _Using(table, digest)
    return using.digest(), tuple(using.uses)


class _Using:
    """One digest, changed as lookups say."""

    def __init__(self, table: Table, digest: Digest) -> None:
        self._table, self._old = table, digest
        self.uses: list[Use] = []

    def digest(self) -> Digest:
        sections: dict[str, list[Entity]] = {
            section: list(getattr(self._old, section)) for section in ("people", "organisations", "places",
                                                                      "agreements")}
        dead: dict[str, str] = {}
        for section, entities in sections.items():
            sections[section] = [kept for entity in entities if (kept := self._allowed(section, entity, dead))]
        for section in _TYPES:
            for entity in list(sections[section]):
                self._put_right(section, entity, sections)
        if not self.uses and not self._table.titles:
            return self._old
        sections["people"] = [self._titled(person) for person in sections["people"]]
        unnamed = tuple(self._called(person) for person in self._old.unnamed_people)
        if not self.uses:
            return self._old
        changed = {section: tuple(entities) for section, entities in sections.items()}
        result = msgspec.structs.replace(self._old, unnamed_people=unnamed, **changed)
        return without(result, dead)

    def _allowed(self, section: str, entity: E, dead: dict[str, str]) -> E | None:
        """The entity without forms that are never of its kind; None where that is its name."""
        if entity.review in _MARKS:
            return entity
        if never := self._table.never.get((section, _plain(entity.name))):
            self._used(never, entity.id, f"'{entity.name}' is never a{'n' if never.kind[0] in 'aeo' else ''} "
                                         f"{never.kind}")
            dead[entity.id] = entity.name
            return None
        for form in entity.variants:
            if never := self._table.never.get((section, _plain(form))):
                self._used(never, entity.id, f"'{form}' is never a{'n' if never.kind[0] in 'aeo' else ''} "
                                             f"{never.kind}")
        kept = tuple(form for form in entity.variants if (section, _plain(form)) not in self._table.never)
        return entity if kept == entity.variants else msgspec.structs.replace(entity, variants=kept)

    def _put_right(self, section: str, entity: Entity, sections: dict[str, list[Entity]]) -> None:
        """An entity of a name that is known, in the section where it belongs, with the kind and country given."""
        found = self._table.names.get(_plain(entity.name))
        if found is None or entity.review in _MARKS:
            return
        wanted, entry = found
        changes: dict[str, object] = {}
        kind = getattr(entry, "kind", "")
        if kind and entity.kind != kind:
            changes["kind"] = kind
        if entry.country and (entity.country, entity.countries) != (entry.country, ()):
            changes.update(country=entry.country, countries=())
        if wanted == section and not changes:
            return
        if wanted == section:
            new = msgspec.structs.replace(entity, **changes)
        else:
            values = {name: getattr(entity, name) for name in _SHARED}
            values |= {"country": entity.country, "countries": entity.countries, **changes}
            new = _TYPES[wanted](**values)
        what = ", ".join(filter(None, (kind.replace("_", " "), entry.country and countries.name(entry.country))))
        singular = next(word for word, known in _SECTION.items() if known == wanted)
        self._used(entry, entity.id, f"'{entity.name}' is a{'n' if singular[0] == 'o' else ''} {singular}"
                                     + (f" ({what})" if what else ""))
        at = sections[section].index(entity)
        if wanted == section:
            sections[section][at] = new
        else:
            del sections[section][at]
            sections[wanted].append(new)

    def _titled(self, person: Entity) -> Entity:
        if not isinstance(person, Person) or person.review in _MARKS:
            return person
        roles = tuple(self._means(role, person.id) for role in person.roles)
        return person if roles == person.roles else msgspec.structs.replace(person, roles=roles)

    def _called(self, person: UnnamedPerson) -> UnnamedPerson:
        return person if person.review in _MARKS else self._means(person, person.id)

    def _means(self, post: TitledT, id: str) -> TitledT:
        entry = self._table.titles.get(_plain(post.title))
        if entry is None or entry.means == post.title:
            return post
        self._used(entry, id, f"the title '{post.title}' means '{entry.means}'")
        return msgspec.structs.replace(post, title=entry.means)

    def _used(self, entry: Lookup, id: str, words: str) -> None:
        by = " ".join(filter(None, (f"by {entry.who}" if entry.who else "", f"on {entry.when}" if entry.when else "")))
        told = "".join((words, f", {by}" if by else "", f": {entry.why}" if entry.why else ""))
        self.uses.append(Use(article=self._old.article.id, id=id, line=self._table.line(entry), words=told))


def unused(table: Table, digests: Iterable[Digest]) -> list[Problem]:
    """Warnings on entries that no digest has a use for: a slip in the name, or an article that is gone."""
    if table.tree is None:
        return []
    lines = {use.line for digest in digests for use in look_up(table, digest)[1]}
    met = _met(digests)
    problems = []
    for section in Lookups.__struct_fields__:
        for index, entry in enumerate(getattr(table.lookups, section)):
            name = entry.title if isinstance(entry, TitleMeans) else entry.name
            if table.line(entry) not in lines and _plain(name) not in met:
                problem = table.tree.problem((section, index), f"no article has '{name}'",
                                             "write it as the articles print it, or delete the entry")
                problems.append(Problem(problem.path, problem.line, problem.column, problem.message, problem.hint,
                                        "warning"))
    return problems


def _met(digests: Iterable[Digest]) -> set[str]:
    """Every name and title that a digest has."""
    found: set[str] = set()
    for digest in digests:
        for entity in (*digest.people, *digest.organisations, *digest.places, *digest.agreements):
            found.update(map(_plain, (entity.name, *entity.variants)))
        for person in digest.people:
            found.update(_plain(role.title) for role in person.roles)
        found.update(_plain(person.title) for person in digest.unnamed_people)
    return found


def _plain(name: str) -> str:
    """What spellings of one name share that differ in case, quotation marks and white space only."""
    return re.sub(r"\s+", " ", name.replace("’", "'").casefold()).strip()
