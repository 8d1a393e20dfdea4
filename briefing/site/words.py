"""The fixed words of facts and pages, from `data/words.yaml`, in other languages from `data/words.<code>.yaml`.

They are all that pages are given beside names, quotations and the reasons for decisions on who is who.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import msgspec
import yaml

from briefing.languages import ENGLISH, country_name, initial, spoken
from briefing.site import dates
from briefing.types.digest import ArticleInfo, Date
from briefing.types.parts import DateView, Link

ACRONYM = 4
"""Letters that the name of an agency may have to be written large."""


class Phrase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The small words between the word for a fact and those who take part: 'by' whom, 'to' whom, 'between' whom."""

    by: str = "by"
    to: str = "→"
    between: str = ""


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From code to words, by what the code says. `language` is that of the site (BCP 47)."""

    language: str = ENGLISH
    events: dict[str, str]
    claims: dict[str, str]
    demands: frozenset[str]
    statements: dict[str, str]
    modalities: dict[str, str]
    auxiliaries: dict[str, str]
    not_done: frozenset[str]
    statuses: dict[str, str]
    agreements: dict[str, str]
    posts: dict[str, str]
    kinds: dict[str, str]
    state_bodies: frozenset[str]
    unofficial: frozenset[str]
    groups: dict[str, str]
    bases: dict[str, str]
    incidents: dict[str, str]
    corrections: dict[str, str]
    pages: dict[str, str | dict[str, str]]
    sections: dict[str, str]
    indexes: dict[str, str]
    choices: dict[str, str]
    groups_of_actors: dict[str, str] = msgspec.field(name="groups-of-actors")
    aspects: dict[str, str]
    downloads: dict[str, str]
    phrases: dict[str, Phrase] = {}
    """By code like the words; a language without them gets arrows."""

    def event(self, kind: str, mode: str = "", agreement: bool = False) -> str:
        """'Visit' for ('CONSULT', 'visit'); the type's own word where the mode has none."""
        special = self.events.get(f"{kind} {mode}") or (self.events.get(f"{kind} +agreement") if agreement else "")
        return special or self.events.get(kind) or plain(kind)

    def phrase(self, kind: str, mode: str = "", agreement: bool = False) -> Phrase | None:
        """The small words that go with the word for a fact; None where the language has none."""
        for key in (f"{kind} {mode}", f"{kind} +agreement" if agreement and not mode else kind, kind):
            if key in self.phrases:
                return self.phrases[key]
        return Phrase() if self.phrases else None

    def modality(self, modality: str, aux: tuple[str, ...]) -> str:
        """How sure, in words; empty only for what is asserted and was done."""
        if modality != "asserted":
            return self.modalities.get(modality) or plain(modality).lower()
        return next((self.auxiliaries[a] for a in aux if a in self.auxiliaries), "")

    def done(self, modality: str, aux: tuple[str, ...]) -> bool:
        """Whether somebody says that it took place."""
        return modality not in self.not_done and not any(a in self.auxiliaries for a in aux)

    def kind(self, code: str) -> str:
        """The kind of actor or place in words; empty for none."""
        return self.kinds.get(code) or plain(code)

    def incident(self, kind: str) -> str:
        """What a happening without a type is called; its kind is free."""
        return self.incidents.get(kind) or plain(kind)

    def say(self, key: str, n: int | None = None, **values: str) -> str:
        """What pages say themselves, with {names} filled in; `n` chooses between 'one' and 'other'."""
        said = self.pages[key]
        if isinstance(said, dict):
            said = said["one" if n == 1 else "other"]
        number = f"{n:,}".replace(",", str(self.pages["thousands"])) if n is not None else ""
        return said.format(n=number, **values)

    def date(self, edtf: str, printed: str = "") -> DateView | None:
        """A date as the site writes it; None where neither value nor printed words are known."""
        return dates.view(edtf, printed, self.language)

    def date_of(self, value: Date | None) -> DateView | None:
        """A digest's date as the site writes it."""
        return self.date(value.edtf, value.text) if value else None

    def country(self, code: str) -> str:
        """The name of a country."""
        return country_name(code, self.language)

    @property
    def undated(self) -> Link:
        """Where a date is not known."""
        return Link(self.say("undated"))


@cache
def words(language: str = ENGLISH) -> Words:
    """The words of a language, read once; what a language lacks is English. Small words that bend what follows are
    never borrowed."""
    said = _read("words.yaml")
    if spoken(language) != ENGLISH and (own := _read(f"words.{spoken(language)}.yaml")):
        said = {name: {**table, **own.get(name, {})} if isinstance(table, dict) else table
                for name, table in said.items()} | {"phrases": own.get("phrases", {})}
    return msgspec.convert({**said, "language": language}, Words)


def _read(name: str) -> dict[str, Any]:
    file = resources.files("briefing.site").joinpath(f"data/{name}")
    found: dict[str, Any] = yaml.safe_load(file.read_text("utf-8")) if file.is_file() else {}
    return found


def outlet(info: ArticleInfo) -> str:
    """The publisher of an article, or the agency whose story it is: 'AP', 'Pier Wire'; empty where neither is known."""
    return info.publisher or (info.wire.upper() if len(info.wire) <= ACRONYM else info.wire.title())


def plain(code: str) -> str:
    """A code that has no words of its own, made readable: 'road_accident' is 'Road accident'."""
    return initial(code.replace("_", " ").replace("-", " ").strip())
