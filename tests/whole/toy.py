"""A small world and a reader for it, so that a year of a publication can be played in seconds.

The reader knows the people of its world by name. Its second version calls half of the articles' people by other ids
and sees visits where the first saw talks.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from types import SimpleNamespace
from typing import NamedTuple

import msgspec
import pytest

from briefing import countries, urls
from briefing.config import Config
from briefing.output import Entry
from briefing.types.article import Article
from briefing.types.digest import (
    Agreement,
    ArticleInfo,
    Country,
    Date,
    Digest,
    Event,
    Evidence,
    Extractor,
    Person,
    Role,
    Statement,
)
from briefing.types.pages import Page


class Somebody(NamedTuple):
    """A person of the world: the name that articles print, post, country."""

    name: str
    post: str
    country: str


WORLD = (
    Somebody("Kari Holm", "foreign minister", "NO"), Somebody("Per Lindqvist", "prime minister", "SE"),
    Somebody("Mika Aalto", "defence minister", "FI"), Somebody("Runa Halvik", "fisheries minister", "NO"),
    Somebody("John Smithson", "trade minister", "GB"), Somebody("Yusuf Hadidi", "interior minister", "JO"),
    Somebody("Abu Layth", "information minister", "JO"), Somebody("Petur Brandsson", "finance minister", "IS"),
    Somebody("Jens Ravn", "energy minister", "DK"), Somebody("Oda Brekke", "transport minister", "NO"),
    Somebody("Tomas Okello", "health minister", "UG"), Somebody("Lina Sarkis", "culture minister", "LB"),
)
STRANGERS = (Somebody("John Smith", "", ""),)
"""People of whom nothing is told but the name."""
CITIES = ("Oslo", "Reykjavik", "Amman", "Tampere", "Aarhus", "Beirut")
FIRST_DAY = date(2025, 1, 6)


def story(number: int) -> tuple[str, str]:
    """The id and the file of an article: two people of the world meet, and one of them says something."""
    one, other = WORLD[number % len(WORLD)], WORLD[(number * 5 + 3) % len(WORLD)]
    if one == other:
        other = WORLD[(number + 1) % len(WORLD)]
    day, city = FIRST_DAY + timedelta(days=5 * number), CITIES[number % len(CITIES)]
    title = f"{one.name.split()[-1]} and {other.name.split()[-1]} talk in {city}"
    text = (
        f"---\ntitle: {title}\ndate: {day}\nsource: {'Harbour Gazette' if number % 3 else 'Fjord Post'}\n---\n\n"
        f"{countries.name(one.country)}’s {one.post}, {one.name}, met {other.name}, the {other.post} of "
        f"{countries.name(other.country)}, in {city} on {day:%A}.\n\n"
        f"{one.name} said that talk number {number} had been useful for the fishing accord.\n"
    )
    return f"story-{number:02d}", text


class Reader:
    """Reads articles of the world. `version` 2 reads half of them differently."""

    def __init__(self) -> None:
        self.version = 1

    def extractor(self, model: str | None = None) -> Extractor:
        """The reader's fingerprint."""
        return Extractor(program="toy 1", rules="toy", model=f"toy {self.version}")

    def extract_all(self, articles: Sequence[Article], model: str | None = None, jobs: int = 1,
                    progress: Callable[[int, int], None] | None = None) -> Iterator[Digest]:
        """The digests of articles, in their order."""
        return map(self.read, articles)

    def differs(self, article_id: str) -> bool:
        """Whether the second version reads an article differently."""
        return hashlib.sha256(article_id.encode()).digest()[0] % 2 == 0

    def read(self, article: Article) -> Digest:
        """The digest of one article."""
        other = self.version == 2 and self.differs(article.id)
        text = article.text
        there = (one for one in (*WORLD, *STRANGERS) if re.search(rf"{one.name}\b", text))
        met = sorted(there, key=lambda one: text.index(one.name))
        ids = {one.name: urls.slug(" ".join(reversed(one.name.split())) if other else one.name) for one in met}
        talks, said = _sentence(text, " met "), _sentence(text, " said that ")
        published = article.published.edtf
        accord = text.index("the fishing accord")
        return Digest(
            article=ArticleInfo(
                id=article.id, title=article.title, file=article.file, sha256=article.sha256, language=article.language,
                publisher=article.publisher, published=article.published,
            ),
            extractor=self.extractor(),
            people=tuple(
                Person(id=ids[one.name], name=one.name, variants=(one.name,), country=one.country, rule="toy",
                       roles=(Role(title=one.post, country=one.country),) if one.post else (),
                       evidence=(_piece(text, one.name),))
                for one in met
            ),
            countries=tuple(
                Country(code=code, name=countries.name(code), evidence=(_piece(text, countries.name(code)),))
                for code in dict.fromkeys(one.country for one in met if one.country)
            ),
            agreements=(Agreement(id="fishing-accord", name="Fishing accord", kind="trade", parties=("IS", "NO"),
                                  evidence=(Evidence("the fishing accord", accord, accord + 18),)),),
            events=(Event(id=f"e{article.sha256[:8]}", type="CONSULT", mode="visit" if other else "", rule="toy",
                          actors=(ids[met[0].name],), recipients=tuple(ids[one.name] for one in met[1:]),
                          date=Date(edtf=published), evidence=(talks,)),),
            statements=(Statement(id=f"s{article.sha256[:8]}", form="indirect", speaker=ids[met[0].name], rule="toy",
                                  date=Date(edtf=published), evidence=(said,)),),
        )  # fmt: skip


def quick(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A new reader in the place of the pipeline; pages are written as the data that templates receive, and there is no
    search index."""
    reader = Reader()
    monkeypatch.setitem(sys.modules, "briefing.extract.batch", SimpleNamespace(extract_all=reader.extract_all))
    monkeypatch.setattr("briefing.fingerprint.extractor", reader.extractor)
    monkeypatch.setattr("briefing.search.add_index", None)
    monkeypatch.setattr("briefing.build._entries", _as_data)
    return reader


def _as_data(config: Config, pages: tuple[Page, ...]) -> Iterator[Entry]:
    """Every page as JSON in the place of its HTML."""
    for page in pages:
        data = msgspec.json.encode(page.context)
        yield Entry(urls.output_file(page.path), hashlib.sha256(data).hexdigest(), partial(bytes, data))


def _piece(text: str, words: str) -> Evidence:
    at = text.index(words)
    return Evidence(words, at, at + len(words))


def _sentence(text: str, words: str) -> Evidence:
    """The sentence, without its full stop, that has these words."""
    at = text.index(words)
    start, end = text.rfind("\n", 0, at) + 1, text.index(".", at)
    return Evidence(text[start:end], start, end)
