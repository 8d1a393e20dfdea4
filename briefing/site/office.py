"""The page of an office: who held it, in order of time as far as articles are dated."""

from __future__ import annotations

from briefing.site import head
from briefing.site.assembly import Desk
from briefing.site.editorial import Notes
from briefing.types.resolution import Office
from briefing.types.subjects import OfficePage


def office_page(desk: Desk, office: Office, notes: Notes) -> OfficePage:
    """The page of one office. Holders come in the order of the resolution, those without a date apart."""
    catalogue = desk.catalogue
    path = catalogue.links[office.id].path
    tenures = [tenure for tenure in office.tenures if tenure.actor in catalogue.links]
    names = ", ".join(dict.fromkeys(catalogue.links[tenure.actor].text for tenure in tenures))
    return head.cited(OfficePage(
        meta=head.meta(office.name, path, "office", f"{office.name}: {names}." if names else office.name,
                       schema="WebPage"),
        crumbs=head.crumbs(catalogue.words, "offices"),
        notes=notes.on(path),
        id=office.id,
        name=office.name,
        title=office.title,
        org=catalogue.link(office.org),
        country=catalogue.link(office.country),
        holders=tuple(desk.posts.of_tenure(office, tenure) for tenure in tenures if tenure.first_seen),
        unknown=tuple(desk.posts.of_tenure(office, tenure) for tenure in tenures if not tenure.first_seen),
    ))
