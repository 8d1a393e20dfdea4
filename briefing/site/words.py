"""The fixed words of facts, from `data/words.yaml`: the only English that pages are given beside names and quotes."""

from __future__ import annotations

from functools import cache
from importlib import resources

import msgspec
import yaml

from briefing.types.digest import ArticleInfo

ACRONYM = 4
"""Letters that the name of an agency may have to be written large."""


class Phrase(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The small words between the word for a fact and those who take part: 'by' whom, 'to' whom, 'between' whom."""

    by: str = "by"
    to: str = "→"
    between: str = ""


class Words(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From code to words, by what the code says."""

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
    groups: dict[str, str]
    bases: dict[str, str]
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


@cache
def words() -> Words:
    """The words, read once."""
    text = resources.files("briefing.site").joinpath("data/words.yaml").read_text("utf-8")
    return msgspec.convert(yaml.safe_load(text), Words)


def outlet(info: ArticleInfo) -> str:
    """The publisher of an article, or the agency whose story it is: 'AP', 'Pier Wire'; empty where neither is known."""
    return info.publisher or (info.wire.upper() if len(info.wire) <= ACRONYM else info.wire.title())


def plain(code: str) -> str:
    """A code that has no words of its own, made readable: 'road_accident' is 'Road accident'."""
    text = code.replace("_", " ").replace("-", " ").strip()
    return text[:1].upper() + text[1:]


def plural(number: int, one: str, many: str = "") -> str:
    """'1 article', '3 articles'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
