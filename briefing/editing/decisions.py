"""Merge, split, rename, retire: each a line or two in a file of `content/authority/`, and what it does to addresses.

Nothing is written here: a decision is a `Change`, which has been tried on the publication as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from briefing import urls
from briefing.build import Plan, Update, who_is_who
from briefing.config import Config
from briefing.editing.find import KINDS, Finder
from briefing.editing.lists import Item, append, change
from briefing.errors import BriefingError, Problem
from briefing.resolve import mistakes, read_authority
from briefing.types.authority import Authority, Naming, Retirement, Ruling
from briefing.types.resolution import Judgement

HEADS = {
    "judgements.yaml": "# Who is one and who is not. A decision is undone by deleting it.\n",
    "names.yaml": "# How those with a page are shown. Delete a line to undo it.\n",
    "retired.yaml": "# What was taken down, and why. Delete an entry to put it back.\n",
}


class Signature(msgspec.Struct, frozen=True):
    """Who decides, on which day, and why."""

    who: str
    when: str
    why: str


class Change(msgspec.Struct, frozen=True):
    """What a decision makes of one file, and what it does, in words."""

    path: Path
    text: str
    effects: tuple[str, ...]


class Desk(msgspec.Struct, frozen=True):
    """The publication as decisions see it."""

    config: Config
    update: Update
    plan: Plan

    @property
    def finder(self) -> Finder:
        """Finds what an editor means."""
        return Finder(self.config, self.plan.desk.catalogue.resolution, self.plan.lock, self.update.digests)


def merge(desk: Desk, left: str, right: str, signature: Signature, keep: str = "") -> Change:
    """Two are one. The older address survives, or that of `keep`.

    Raises BriefingError where either is not found, they are of two kinds, or they are one already.
    """
    find = desk.finder
    kinds = [kind for kind in KINDS if kind not in ("article", "office")]
    a, b = find.side(left, kinds), find.side(right, kinds)
    if a == b:
        raise BriefingError(Problem("", message=f"'{left}' and '{right}' are one already: {a} ({find.name(a)})",
                                    hint=f"briefing explain {a} tells why"))
    if "#" not in a + b and a.partition(":")[0] != b.partition(":")[0]:
        raise BriefingError(Problem("", message=f"{a} and {b} are of two kinds", hint="only like can be merged"))
    if "#" not in a + b and find.sort(a) != find.sort(b):
        told = " and ".join(f"{one} is {'a person' if find.sort(one) == 'person' else 'an organisation'}"
                            for one in sorted((a, b), key=find.sort, reverse=True))
        raise BriefingError(Problem("", message=f"{told}: they are of two kinds", hint="where an article is misread, "
                                    "change that in its digest, or under people or organisations in lookups.yaml"))
    survivor = find.entity(keep, kinds) if keep else ""
    if survivor and survivor not in (a, b):
        raise BriefingError(Problem("", message=f"--keep must be {a} or {b}, not {survivor}"))
    return rule(desk, [_ruling("same", a, b, signature, keep=survivor)])


def split(desk: Desk, whole: str, parts: Sequence[str], signature: Signature, stay: bool = False) -> Change:
    """Mentions, or all that articles say, belong to somebody else than the entity that they stand with.

    The address of the whole becomes a page to choose from, unless it is to `stay` with those that remain. Raises
    BriefingError where nothing would remain or a part is not found.
    """
    find = desk.finder
    id = find.entity(whole, [kind for kind in KINDS if kind != "article"])
    out = list(dict.fromkeys(key for part in parts for key in find.mentions(part, id)))
    ours = {f"{ref.article}#{ref.id}" for ref, owner in find.links.items() if owner == id}
    if ours <= set(out):
        raise BriefingError(Problem("", message=f"that is all that {find.name(id)} is made of",
                                    hint="name fewer mentions; briefing retire takes a page down"))
    rulings = [_ruling("different", key, id, signature, choice=not stay) for key in out]
    rulings += [_ruling("same", out[0], key, signature) for key in out[1:]]
    return rule(desk, rulings)


def rule(desk: Desk, rulings: Sequence[Ruling], tried: bool = True) -> Change:
    """Rulings added to `judgements.yaml`; what they do to addresses is told only of those that are `tried`."""
    authority = _authority(desk)
    after = msgspec.structs.replace(authority, rulings=(*authority.rulings, *rulings))
    effects = _effects(desk, after) if tried else ()
    return _appended(desk, "judgements.yaml", [_item(one) for one in rulings], effects)


def rename(desk: Desk, what: str, signature: Signature, name: str = "", slug: str = "", description: str = "",
           aliases: Iterable[str] = (), same_as: Iterable[str] = ()) -> Change:
    """How an entity is shown, and where its page stands: the old address leads to a new one.

    Raises BriefingError where it is not found, nothing is said, or the address is taken.
    """
    id = desk.finder.entity(what, [kind for kind in KINDS if kind != "article"])
    if slug and urls.slug(slug) != slug:
        raise BriefingError(Problem("", message=f"'{slug}' cannot be part of an address",
                                    hint=f"did you mean '{urls.slug(slug)}'?"))
    said = Naming(id=id, name=name, slug=slug, description=description, aliases=tuple(aliases), same_as=tuple(same_as))
    if said == Naming(id=id):
        raise BriefingError(Problem("", message="nothing is said of it", hint="give a name, or --slug, --description, "
                                    "--alias, --same-as"))
    said = msgspec.structs.replace(said, who=signature.who, when=signature.when, why=signature.why)
    authority = _authority(desk)
    numbers = [number for number, naming in enumerate(authority.namings) if naming.id in (id, id.partition(":")[2])]
    path, text = _file(desk, "names.yaml")
    if not numbers:
        effects = _effects(desk, msgspec.structs.replace(authority, namings=(*authority.namings, said)))
        return _sound(desk, Change(path, append(_shown(desk, path), text, _item(said), HEADS["names.yaml"]), effects))
    values = {key: value for key, value in _item(said).items() if key != "id"}
    old = authority.namings[numbers[0]]
    changed = msgspec.structs.replace(old, **{key: (*getattr(old, key), *value) if isinstance(value, tuple) else value
                                              for key, value in values.items()})
    namings = tuple(changed if n == numbers[0] else naming for n, naming in enumerate(authority.namings))
    effects = _effects(desk, msgspec.structs.replace(authority, namings=namings))
    return _sound(desk, Change(path, change(_shown(desk, path), text, numbers[0], values), effects))


def retire(desk: Desk, what: str, signature: Signature) -> Change:
    """A page is taken down; of an article everything that it tells. Raises BriefingError where it is not found."""
    id = desk.finder.entity(what)
    authority = _authority(desk)
    if any(gone.id == id for gone in authority.retirements):
        raise BriefingError(Problem("", message=f"{id} is taken down already", hint="delete its entry to put it back"))
    gone = Retirement(id=id, who=signature.who, when=signature.when, why=signature.why)
    effects = _effects(desk, msgspec.structs.replace(authority, retirements=(*authority.retirements, gone)))
    return _appended(desk, "retired.yaml", [_item(gone)], effects)


def _ruling(judgement: Judgement, left: str, right: str, by: Signature, keep: str = "", choice: bool = False) -> Ruling:
    return Ruling(judgement=judgement, left=left, right=right, who=by.who, when=by.when, why=by.why, keep=keep,
                  choice=choice)


def _item(decision: Ruling | Naming | Retirement) -> Item:
    """A decision as it is written: what is not said is left out."""
    found = msgspec.structs.asdict(decision)
    return {key: value for key, value in found.items() if value not in ("", (), False)}


def _appended(desk: Desk, name: str, items: Sequence[Item], effects: tuple[str, ...]) -> Change:
    path, text = _file(desk, name)
    for item in items:
        text = append(_shown(desk, path), text, item, HEADS[name])
    return _sound(desk, Change(path, text, effects))


def _sound(desk: Desk, made: Change) -> Change:
    """A change that every later command will read without complaint; raises BriefingError where it would complain."""
    if found := mistakes(_shown(desk, made.path), made.text):
        raise BriefingError([Problem("", message=one.message, hint=one.hint) for one in found])
    return made


def _file(desk: Desk, name: str) -> tuple[Path, str]:
    path = desk.config.authority / name
    return path, path.read_bytes().decode("utf-8") if path.is_file() else ""


def _shown(desk: Desk, path: Path) -> str:
    return path.relative_to(desk.config.root).as_posix()


def _authority(desk: Desk) -> Authority:
    return read_authority(desk.config.authority)


def _effects(desk: Desk, authority: Authority) -> tuple[str, ...]:
    """What a build with these decisions changes about addresses, in words; raises what such a build would."""
    before = desk.plan.lock
    known = who_is_who(desk.update, authority, before)
    resolution, after = known.resolution, known.lock
    names = {one.id: one.name for kind in (resolution.actors, resolution.agreements, resolution.events,
                                           resolution.offices) for one in kind}
    told = []
    old = {entry.path: entry for entry in before.entries}
    for entry in after.entries:
        if entry.kind in ("relation", "timeline", "archive", "country"):
            continue
        was = old.get(entry.path)
        if was is not None and (was.status, before.path(was.id)) == (entry.status, after.path(entry.id)):
            continue
        name = names.get(entry.given_to or entry.id, "")
        told.append({
            "live": f"{entry.path} {'stands' if was is None else 'stands again'}{f': {name}' if name else ''}",
            "redirect": f"{entry.path} leads to {after.path(entry.id)}",
            "choice": f"{entry.path} lets readers choose",
            "tombstone": f"{entry.path} is taken down, or nothing is left of it",
        }[entry.status])
    return tuple(told)
