"""What an editor means by a few words: an id, the last part of an address, a whole address, a mention, a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing import countries, urls
from briefing.config import Config
from briefing.errors import BriefingError, Problem
from briefing.fit import did_you_mean
from briefing.types.digest import Digest
from briefing.types.lock import Entry, Lock
from briefing.types.resolution import Ref, Resolution

KINDS = ("actor", "agreement", "event", "office", "article")
"""What decisions may speak of."""
MOST = 8
"""Candidates that are listed."""


class Finder:
    """Finds entities, articles and mentions in a publication as it stands."""

    def __init__(self, config: Config, resolution: Resolution, lock: Lock, digests: Iterable[Digest]) -> None:
        self.config, self.lock, self.links = config, lock, resolution.links
        digests = tuple(digests)
        self.titles = {digest.article.id: digest.article.title for digest in digests}
        self._bare = {f"{digest.article.id}#{one.id}" for digest in digests
                      for one in (*digest.people, *digest.organisations, *digest.agreements)}
        self._persons = {actor.id for actor in resolution.actors if actor.kind == "person"}
        self.names: dict[str, str] = {f"article:{id}": title for id, title in self.titles.items()}
        called: dict[str, list[str]] = defaultdict(list)
        for id, name, others in _named(resolution):
            self.names[id] = name
            for text in dict.fromkeys((name, *others)):
                called[_key(text)].append(id)
        for id, title in self.titles.items():
            called[_key(title)].append(f"article:{id}")
        self._called = called
        self._by_path = {entry.path: entry.id for entry in lock.entries if entry.kind in KINDS}
        self._by_short: dict[str, list[str]] = defaultdict(list)
        for id in dict.fromkeys((*self.names, *self._by_path.values())):
            self._by_short[id.partition(":")[2]].append(id)

    def name(self, id: str) -> str:
        """What an entity, article or mention is called; its id where nothing is known of it."""
        article, mark, _ = id.partition("#")
        if mark:
            return f"{self.name(self.links.get(_ref(id), id))} in {article}"
        return self.names.get(id, id)

    def sort(self, id: str) -> str:
        """What an entity is, in a word: those of two sorts are never one."""
        kind = id.partition(":")[0]
        return kind if kind != "actor" else "person" if id in self._persons else "organisation"

    def entity(self, text: str, kinds: Iterable[str] = KINDS) -> str:
        """The id of the one thing of these kinds that is meant, followed through redirects.

        Raises BriefingError where nothing or more than one is meant, with the candidates.
        """
        kinds = tuple(kinds)
        found = [id for id in self._meant(text) if id.partition(":")[0] in kinds]
        if len(found) == 1:
            return found[0]
        if found:
            listed = "; ".join(f"{id} ({self._told(id)})" for id in sorted(found)[:MOST])
            more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
            raise BriefingError(Problem("", message=f"'{text}' may be {listed}{more}", hint="give one of these ids"))
        if page := self.undecided(text):
            message = f"'{text}' is the page {page.path}, which follows from the articles alone"
            raise BriefingError(Problem("", message=message,
                                        hint=f"only these are decided on: {', '.join(kinds)}"))
        choices = [id for id in self._by_path.values() if id.partition(":")[0] in kinds]
        raise BriefingError(Problem("", message=f"nothing here is called '{text}'", hint=self._near(text, choices)))

    def side(self, text: str, kinds: Iterable[str] = KINDS) -> str:
        """The id of what is meant, as `entity`; or a mention that stands on no page, as it is."""
        return text if text in self._bare and _ref(text) not in self.links else self.entity(text, kinds)

    def mentions(self, text: str, entity: str) -> list[str]:
        """The mentions of an entity that are meant: one ('article#local id', or its address), or all that an article
        makes. Raises BriefingError where there are none."""
        ours = sorted(f"{ref.article}#{ref.id}" for ref, id in self.links.items() if id == entity)
        meant = urls.within(text, self.config.base_url)
        path, _, fragment = meant.partition("#")
        article = self._by_path.get(_path(path), "")
        if fragment and article.startswith("article:"):
            meant = f"{article.removeprefix('article:')}#{fragment.removeprefix('f-')}"
        if "#" in meant:
            if meant in ours:
                return [meant]
            hint = did_you_mean(meant, ours)
            raise BriefingError(Problem("", message=f"'{text}' is no mention of {self.name(entity)}", hint=hint))
        article = self.entity(text, ["article"]).removeprefix("article:")
        found = [key for key in ours if key.startswith(f"{article}#")]
        if not found:
            named = ", ".join(dict.fromkeys(key.partition("#")[0] for key in ours))
            message = f"{article} does not name {self.name(entity)}"
            raise BriefingError(Problem("", message=message, hint=f"articles that do: {named}" if named else ""))
        return found

    def _meant(self, text: str) -> list[str]:
        """The ids that a text may mean, of every kind."""
        address = urls.within(text, self.config.base_url)
        if address.startswith("/"):
            found = self._by_path.get(_path(address.partition("#")[0]))
            return [self._now(found)] if found else []
        if _ref(text) in self.links:
            return [self.links[_ref(text)]]
        if text in self.names or text in self.lock.by_id:
            return [self._now(text)]
        if text in self._by_short:
            return list(dict.fromkeys(map(self._now, self._by_short[text])))
        return self._called.get(_key(text), [])

    def undecided(self, text: str) -> Entry | None:
        """The page that is meant, where it is of a kind on which nothing is decided: a country, relation or month."""
        path = _path(urls.within(text, self.config.base_url).partition("#")[0])
        for entry in self.lock.entries:
            if entry.kind not in KINDS and (path == entry.path or text == entry.id):
                return entry
            if entry.kind == "country" and _key(text) == _key(countries.name(entry.id)):
                return entry
        return None

    def _now(self, id: str) -> str:
        """The entity that an id leads to now."""
        if id not in self.lock.by_id or id in self.names:
            return id
        entry = self.lock.entry(id)
        return entry.given_to or entry.id

    def _told(self, id: str) -> str:
        path = self.lock.path(id) if id in self.lock.by_id else ""
        return ", ".join(filter(None, (self.name(id), path)))

    def _near(self, text: str, choices: list[str]) -> str:
        """The nearest id or name."""
        ours = {id: self.names.get(id, "") for id in choices}
        shorts = {id.partition(":")[2]: id for id in choices}
        hint = did_you_mean(text, [*ours, *shorts, *ours.values()])
        return hint if hint.startswith("did you mean") else "give an id, an address of the site or a name"


def _named(resolution: Resolution) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Id, name and other spellings of everything that has a page."""
    for actor in resolution.actors:
        yield actor.id, actor.name, tuple(spelling.text for spelling in actor.spellings)
    for agreement in resolution.agreements:
        yield agreement.id, agreement.name, tuple(spelling.text for spelling in agreement.names)
    for event in resolution.events:
        yield event.id, event.name, ()
    for office in resolution.offices:
        yield office.id, office.name, ()


def _key(text: str) -> str:
    return " ".join(text.casefold().split())


def _path(text: str) -> str:
    return f"/{text.strip('/')}/"


def _ref(key: str) -> Ref:
    article, _, local = key.rpartition("#")
    return Ref(article, local)
