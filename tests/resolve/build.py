"""Small digests, in few words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from briefing.types.article import Article, Published
from briefing.types.authority import Authority, Ruling
from briefing.types.digest import (
    Agreement,
    ArticleInfo,
    Date,
    Digest,
    Event,
    EventType,
    Evidence,
    Organisation,
    OrganisationKind,
    Person,
    Role,
    RoleStatus,
)
from briefing.types.resolution import Judgement, Ref, Resolution


def role(title: str, org: str = "", country: str = "", status: RoleStatus = "current") -> Role:
    """A post."""
    return Role(title=title, org=org, country=country, status=status)


def person(id: str, name: str, *roles: Role, country: str = "", variants: Sequence[str] = ()) -> Person:
    """A person; the local id is free."""
    return Person(id=id, name=name, variants=tuple(variants), country=country, roles=roles)


def body(
    id: str, name: str, country: str = "", kind: OrganisationKind = "government_body", variants: Sequence[str] = ()
) -> Organisation:
    """An organisation."""
    return Organisation(id=id, name=name, country=country, kind=kind, variants=tuple(variants))


def event(
    id: str, type: EventType, actors: Sequence[str], recipients: Sequence[str], date: str, words: str = "", **more: Any
) -> Event:
    """A happening with a date; `words` are its evidence."""
    evidence = (Evidence(exact=words, start=0, end=len(words)),) if words else ()
    return Event(
        id=id, type=type, actors=tuple(actors), recipients=tuple(recipients), date=Date(edtf=date), evidence=evidence,
        **more,
    )  # fmt: skip


def digest(id: str, *things: Person | Organisation | Agreement | Event, date: str = "", text: str = "") -> Digest:
    """The digest of an article that names these; the hash of its text is made from `text` or the id."""
    return Digest(
        article=ArticleInfo(id=id, title=id, sha256=f"{text or id}-hash", published=Published(edtf=date)),
        people=tuple(t for t in things if isinstance(t, Person)),
        organisations=tuple(t for t in things if isinstance(t, Organisation)),
        agreements=tuple(t for t in things if isinstance(t, Agreement)),
        events=tuple(t for t in things if isinstance(t, Event)),
    )


def articles(digests: Sequence[Digest]) -> list[Article]:
    """The articles that digests were made from."""
    return [
        Article(
            id=d.article.id, file=f"content/articles/{d.article.id}.txt", text="", sha256=d.article.sha256,
            title=d.article.title, published=d.article.published,
        )
        for d in digests
    ]  # fmt: skip


def rule(judgement: Judgement, left: str, right: str) -> Authority:
    """An editor's single ruling."""
    return Authority(
        rulings=(Ruling(judgement=judgement, left=left, right=right, who="kb", when="2024-02-03", why="I asked them"),)
    )


def together(resolution: Resolution, *refs: str) -> bool:
    """Whether mentions written 'article#id' are one entity."""
    return len({resolution.links[Ref(*ref.split("#"))] for ref in refs}) == 1


def gold(folder: Path) -> list[Digest]:
    """The names, posts, agreements and events of digests made by hand, as far as identity needs them."""
    return [_gold(raw) for path in sorted(folder.glob("*.yaml")) if "article" in (raw := _read(path))]


def _read(path: Path) -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return raw


def _gold(raw: dict[str, Any]) -> Digest:
    info = raw["article"]
    things: list[Person | Organisation | Agreement | Event] = []
    for p in raw.get("people") or []:
        roles = (role(r["title"], r.get("org", ""), r.get("country", ""), r["status"]) for r in p.get("roles") or [])
        things.append(person(p["id"], p["name"], *roles, country=p.get("country", ""), variants=p["variants"]))
    things += [
        body(o["id"], o["name"], o.get("country", ""), o["kind"], o["variants"]) for o in raw.get("organisations") or []
    ]
    for a in raw.get("agreements") or []:
        edtf = (a.get("date") or {}).get("edtf", "")
        things.append(
            Agreement(
                id=a["id"], name=a["name"], kind=a["kind"], parties=tuple(a["parties"]),
                date=Date(edtf=edtf) if edtf else None, ambiguous_with=tuple(a.get("ambiguous_with") or ()),
            )
        )  # fmt: skip
    date = str((info.get("published") or {}).get("edtf") or "")
    return digest(info["id"], *things, date=date, text=info["sha256"])
